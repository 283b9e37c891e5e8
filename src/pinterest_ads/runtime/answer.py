"""From an HTTP answer to a value: one place, for every call there is. What is no good goes to `failure`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast

import msgspec

from pinterest_ads.runtime.kinds import is_list
from pinterest_ads.runtime.operation import declared
from pinterest_ads.runtime.pointer import find
from pinterest_ads.transport.call import EXTENSION, Call
from pinterest_ads.transport.log import clean_id

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pinterest_ads.errors import AdsError
    from pinterest_ads.runtime.check import DecodingHook
    from pinterest_ads.runtime.failure import Failure
    from pinterest_ads.runtime.issue import Issue
    from pinterest_ads.runtime.operation import Api, Batch, OperationModule, Pagination
    from pinterest_ads.runtime.settle import Results
    from pinterest_ads.runtime.walk import Page
    from pinterest_ads.transport.http import httpx


class LastResponse(msgspec.Struct, frozen=True):
    """The last answer that this thread or task had.

    Attributes:
        status: HTTP status.
        headers: response headers, names in lower case.
        request_id: the service's id of the request, None where it gave none.
        operation: operation id, or method and path.
        attempts: how often the request was sent.
        waits: seconds of each wait, for quota and between attempts.
        elapsed: seconds from the call's start to the answer's end.
        issues: what was odd in the answer.
    """

    status: int
    headers: Mapping[str, str]
    request_id: str | None
    operation: str
    attempts: int
    waits: tuple[float, ...]
    elapsed: float
    issues: tuple[Issue, ...] = ()


class Reading(msgspec.Struct, frozen=True):
    """How a client reads answers: by which API's shapes, how strictly, and with which tokens kept out of texts."""

    api: Api
    hook: DecodingHook | None
    on_odd: Literal["lenient", "raise"]
    redact: Callable[[str], str]
    time: Callable[[], float]

    def value(self, module: OperationModule, response: httpx.Response) -> tuple[Any, list[Issue]]:
        """The parsed answer and its issues; raises the AdsError that the answer amounts to."""
        self.raise_for(response)
        headers = cast("Mapping[str, str]", response.headers)
        try:
            return module.parse(_described(module, response.status_code), headers, response.content), []
        except (msgspec.MsgspecError, LookupError, TypeError, ValueError, RecursionError) as error:
            return self._salvage(module, response, error)
        except Exception as error:
            if type(error).__name__ == "UnexpectedStatus":
                raise self._failure(response).unreadable("has a status that is not described") from error
            raise

    def _salvage(self, module: OperationModule, response: httpx.Response, error: Exception) -> tuple[Any, list[Issue]]:
        kind = declared(module, "response_type", _described(module, response.status_code))
        if self.on_odd == "raise" or kind is None or isinstance(error, RecursionError):
            raise self._failure(response).unreadable(f"cannot be read: {error}") from error
        from pinterest_ads.runtime.lenient import decode_leniently  # for odd answers alone

        try:
            return decode_leniently(response.content, kind, self.hook)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, TypeError, ValueError):
            raise self._failure(response).unreadable(f"cannot be read: {error}") from error

    def page(self, module: OperationModule, response: httpx.Response) -> Page[Any]:
        """One page of a list."""
        from pinterest_ads.runtime.walk import Page

        body, issues = self.value(module, response)
        pagination = cast("Pagination", module.OPERATION.pagination)
        items, bookmark = find(body, pagination.items), find(body, pagination.next)
        if not is_list(items):
            failure = self._failure(response)
            raise failure.nothing() if failure.told else failure.unreadable("holds no list of items")
        if any(issue.pointer == pagination.next for issue in issues) and bookmark is None:
            # Taken for the last page, it would end the list in the middle.
            raise self._failure(response).unreadable("has a bookmark that cannot be read")
        return Page(items, str(bookmark) if bookmark else None, tuple(issues), self.last(response, issues))

    def results(self, module: OperationModule, response: httpx.Response) -> tuple[Results, list[Issue]]:
        """The results of one chunk of a batch, and what was odd in them."""
        from pinterest_ads.runtime.settle import Results

        body, issues = self.value(module, response)
        last = self.last(response, issues)
        facts = {name: getattr(last, name) for name in ("status", "request_id", "operation", "attempts")}
        return Results(find(body, cast("Batch", module.OPERATION.batch).results), facts), issues

    def raise_for(self, response: httpx.Response) -> None:
        """Raise the error that a response amounts to, if it does."""
        if not response.is_success or is_web_page(response):
            raise self._failure(response).error()

    def nothing(self, response: httpx.Response) -> AdsError:
        """The error of a success without the entity that was asked for."""
        return self._failure(response).nothing()

    def unnamed(self, response: httpx.Response) -> AdsError:
        """The error of an answer that does not name the job it should have begun."""
        failure = self._failure(response)
        return failure.nothing() if failure.told else failure.unreadable("does not name the job that was begun")

    def last(self, response: httpx.Response, issues: list[Issue]) -> LastResponse:
        """What is kept of a response."""
        call = call_of_response(response)
        headers = {name.lower(): value for name, value in response.headers.items()}
        return LastResponse(
            response.status_code,
            headers,
            clean_id(headers.get((self.api.request_id or "").lower())),
            call.operation,
            call.attempts,
            tuple(call.waits),
            response.elapsed.total_seconds(),
            tuple(issues),
        )

    def _failure(self, response: httpx.Response) -> Failure:
        from pinterest_ads.runtime.failure import Failure  # with the first answer that is no good

        return Failure(self.api, self.redact, self.time(), response)


def call_of_response(response: httpx.Response) -> Call:
    """The call that a response answers."""
    return cast("Call", response.request.extensions[EXTENSION])


def is_web_page(response: httpx.Response) -> bool:
    """Whether HTML answered in the place of JSON; told by the content first, because labels are often wrong."""
    start = response.content[:512].lstrip()
    if start[:1] in {b"{", b"["}:
        return False
    return "html" in response.headers.get("content-type", "") or start[:5].lower() in {b"<!doc", b"<html"}


def _described(module: OperationModule, status: int) -> int:
    """The status that an answer is read as: a success that is not described as the one that is."""
    described = [str(key) for key in getattr(module, "RESPONSES", ())]
    if not 200 <= status < 300 or not described or str(status) in described or "2XX" in described:
        return status
    return next((int(key) for key in described if key.startswith("2") and key.isdecimal()), status)
