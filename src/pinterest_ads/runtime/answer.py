"""From an HTTP answer to a value or an error: one function each, for every call there is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, cast

import msgspec

from pinterest_ads.errors import (
    OF_STATUS,
    AdsError,
    FieldError,
    Gone,
    InvalidRequest,
    NotFound,
    OutcomeUnknown,
    RateLimited,
    ServerError,
    Undecodable,
)
from pinterest_ads.runtime.kinds import is_list
from pinterest_ads.runtime.operation import declared
from pinterest_ads.runtime.pointer import find
from pinterest_ads.runtime.settle import Results
from pinterest_ads.runtime.walk import Page
from pinterest_ads.transport.call import EXTENSION, Call
from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.log import clean_id
from pinterest_ads.transport.quota.header import is_spam, read_retry_after
from pinterest_ads.transport.quota.transport import SCOPE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pinterest_ads.runtime.check import DecodingHook
    from pinterest_ads.runtime.issue import Issue
    from pinterest_ads.runtime.operation import Api, Batch, OperationModule, Pagination

SERVER_ERROR = 500
_ITEM_FACTS = ("status", "request_id", "operation", "attempts")
_SHOWN = 200  # characters of a body that is no JSON


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
                raise self._unreadable(response, "has a status that is not described") from error
            raise

    def page(self, module: OperationModule, response: httpx.Response) -> Page[Any]:
        """One page of a list."""
        body, issues = self.value(module, response)
        pagination = cast("Pagination", module.OPERATION.pagination)
        items, bookmark = find(body, pagination.items), find(body, pagination.next)
        if not is_list(items):
            told = self._told(response)
            raise self.nothing(response) if told else self._unreadable(response, "holds no list of items")
        if any(issue.pointer == pagination.next for issue in issues) and bookmark is None:
            # Taken for the last page, it would end the list in the middle.
            raise self._unreadable(response, "has a bookmark that cannot be read")
        return Page(items, str(bookmark) if bookmark else None, tuple(issues), self.last(response, issues))

    def results(self, module: OperationModule, response: httpx.Response) -> tuple[Results, list[Issue]]:
        """The results of one chunk of a batch, and what was odd in them."""
        body, issues = self.value(module, response)
        batch = cast("Batch", module.OPERATION.batch)
        facts = {name: fact for name, fact in self._facts(response).items() if name in _ITEM_FACTS}
        return Results(find(body, batch.results), facts), issues

    def _salvage(self, module: OperationModule, response: httpx.Response, error: Exception) -> tuple[Any, list[Issue]]:
        kind = declared(module, "response_type", _described(module, response.status_code))
        if self.on_odd == "raise" or kind is None or isinstance(error, RecursionError):
            raise self._unreadable(response, f"cannot be read: {error}") from error
        from pinterest_ads.runtime.lenient import decode_leniently  # for odd answers alone

        try:
            return decode_leniently(response.content, kind, self.hook)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, TypeError, ValueError):
            raise self._unreadable(response, f"cannot be read: {error}") from error

    def raise_for(self, response: httpx.Response) -> None:
        """Raise the error that a response amounts to, if it does."""
        if response.is_success and not _is_page(response):
            return
        raise self.error(response)

    def error(self, response: httpx.Response) -> AdsError:
        """The error of a response that is no success, or no answer of the API at all."""
        status = response.status_code
        facts = self._facts(response)
        body = _json(response.content)
        call = _call(response)
        if status >= SERVER_ERROR and not call.repeatable:
            return OutcomeUnknown(
                sent=_sent(response), server_date=response.headers.get("date"), between=self._between(response), **facts
            )
        if _is_page(response) and self._is_real(response) and (response.is_success or status in {403, 404, 410}):
            facts["message"] = "a web page answered where the API should be"
            return Gone(advice=self.api.gone, **facts)
        if response.is_success or 300 <= status < 400:
            return self._unreadable(response, "is a web page" if response.is_success else "is a redirect")
        if status >= SERVER_ERROR:
            return ServerError(**facts)
        if status == 410:
            return Gone(advice=self.api.gone if self._is_real(response) else None, **facts)
        if status == 429:
            headers = response.headers
            after = read_retry_after(headers.get("retry-after", ""), headers.get("date", ""), self.time())
            spam, scope = is_spam(response.content), response.extensions.get(SCOPE, "unknown")
            return RateLimited(scope=scope, retry_after=after, spam=spam, **facts)
        kind = OF_STATUS.get(status)
        if kind is not None:
            return kind(**facts)
        return InvalidRequest(fields=self._fields(body), sent=True, **facts)

    def nothing(self, response: httpx.Response) -> AdsError:
        """The error of a success without the entity that was asked for, in the service's words if there are any."""
        facts = self._facts(response)
        if not self._told(response):
            facts["message"] = "the answer holds no entity"
        return NotFound(**facts)

    def _told(self, response: httpx.Response) -> Any:
        shape = self.api.errors
        return find(_json(response.content), shape.message) if shape is not None else None

    def _between(self, response: httpx.Response) -> tuple[float, float]:
        now = self.time()
        return now - response.elapsed.total_seconds(), now

    def last(self, response: httpx.Response, issues: list[Issue]) -> LastResponse:
        """What is kept of a response."""
        call = _call(response)
        headers = {name.lower(): value for name, value in response.headers.items()}
        request_id = clean_id(headers.get((self.api.request_id or "").lower()))
        elapsed = response.elapsed.total_seconds()
        return LastResponse(
            response.status_code,
            headers,
            request_id,
            call.operation,
            call.attempts,
            tuple(call.waits),
            elapsed,
            tuple(issues),
        )

    def _unreadable(self, response: httpx.Response, what: str) -> AdsError:
        facts = self._facts(response)
        facts["message"] = self.redact(f"the answer {what}")
        facts["detail"] = None
        if not _call(response).repeatable and response.is_success:
            return OutcomeUnknown(
                sent=_sent(response), server_date=response.headers.get("date"), between=self._between(response), **facts
            )
        return Undecodable(content=self.redact(response.content[:1000].decode("utf-8", "replace")).encode(), **facts)

    def _facts(self, response: httpx.Response) -> dict[str, Any]:
        body = _json(response.content)
        shape = self.api.errors
        call = _call(response)
        code = find(body, shape.code) if shape is not None else None
        message = find(body, shape.message) if shape is not None else None
        detail = find(body, shape.detail) if shape is not None else None
        if not message:
            message = f"{response.status_code} {response.reason_phrase}".strip()
            if body is None and response.content:
                detail = _text(response)
        return {
            "message": self.redact(str(message)),
            "detail": self.redact(str(detail)) if detail else None,
            "code": code if isinstance(code, int) else None,
            "status": response.status_code,
            "request_id": clean_id(response.headers.get(self.api.request_id or "")),
            "operation": call.operation,
            "attempts": call.attempts,
        }

    def _fields(self, body: Any) -> list[FieldError]:
        shape = self.api.errors
        listed = find(body, shape.fields) if shape is not None else None
        if not is_list(listed):
            return []
        found: list[FieldError] = []
        for entry in listed:
            pointer = find(entry, "/pointer")
            if isinstance(pointer, str):
                found.append(FieldError(self.redact(pointer), self.redact(str(find(entry, "/message") or "refused"))))
        return found

    def _is_real(self, response: httpx.Response) -> bool:
        return response.request.url.host == httpx.URL(self.api.server).host


def _json(content: bytes) -> Any:
    try:
        return msgspec.json.decode(content)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _is_page(response: httpx.Response) -> bool:
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


def _text(response: httpx.Response) -> str:
    text = response.content[:4096].decode("utf-8", "replace")
    title = re.search(r"<title[^>]*>([^<]*)", text, re.IGNORECASE)
    return (title.group(1) if title else text).strip()[:_SHOWN]


def _call(response: httpx.Response) -> Call:
    return cast("Call", response.request.extensions[EXTENSION])


def _sent(response: httpx.Response) -> bytes:
    return response.request.content
