"""From an HTTP answer to the error that it amounts to: one place, for every call there is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

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
from pinterest_ads.runtime.answer import call_of_response, is_web_page
from pinterest_ads.runtime.kinds import is_list
from pinterest_ads.runtime.pointer import find
from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.log import clean_id
from pinterest_ads.transport.quota.header import is_spam, read_retry_after
from pinterest_ads.transport.quota.transport import SCOPE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinterest_ads.runtime.operation import Api

SERVER_ERROR = 500
_SHOWN = 200  # characters of a body that is no JSON


class Failure(msgspec.Struct, frozen=True):
    """One answer that is no good; `now` is in epoch seconds, `redact` keeps tokens out of texts."""

    api: Api
    redact: Callable[[str], str]
    now: float
    response: httpx.Response

    def error(self) -> AdsError:
        """The error of a response that is no success, or no answer of the API at all."""
        response, status = self.response, self.response.status_code
        if status >= SERVER_ERROR and not self._repeatable:
            return self._unknown(**self.facts())
        if is_web_page(response) and self._is_real and status < SERVER_ERROR and status not in {401, 429}:
            return Gone(advice=self.api.gone, **self.facts(message="a web page answered where the API should be"))
        if status < 400:
            return self.unreadable("is a web page" if response.is_success else f"has the status {status}")
        if status >= SERVER_ERROR:
            return ServerError(**self.facts())
        if status == 410:
            return Gone(advice=self.api.gone if self._is_real else None, **self.facts())
        if status == 429:
            return self._limited()
        kind = OF_STATUS.get(status)
        if kind is not None:
            return kind(**self.facts())
        return InvalidRequest(fields=self._fields(), sent=True, **self.facts())

    def _limited(self) -> RateLimited:
        headers = self.response.headers
        after = read_retry_after(headers.get("retry-after", ""), headers.get("date", ""), self.now)
        spam, scope = is_spam(self.response.content), self.response.extensions.get(SCOPE, "unknown")
        return RateLimited(scope=scope, retry_after=after, spam=spam, **self.facts())

    def nothing(self) -> AdsError:
        """The error of a success without the entity that was asked for, in the service's words if there are any."""
        if self.told:
            return NotFound(**self.facts())
        if not self._repeatable:
            return self.unreadable("does not hold what was made")
        return NotFound(**self.facts(message="the answer holds no entity"))

    def unreadable(self, what: str) -> AdsError:
        """The error of an answer without sense; of a call that may have been executed nobody knows whether it was."""
        facts = self.facts(message=self.redact(f"the answer {what}"), detail=None)
        if not self._repeatable and self.response.status_code < 400:
            return self._unknown(**facts)
        content = self.redact(self.response.content[:1000].decode("utf-8", "replace")).encode()
        return Undecodable(content=content, **facts)

    def _unknown(self, **facts: Any) -> OutcomeUnknown:
        began = self.now - self.response.elapsed.total_seconds()
        return OutcomeUnknown(
            sent=self.response.request.content,
            server_date=self.response.headers.get("date"),
            between=(began, self.now),
            **facts,
        )

    @property
    def told(self) -> bool:
        """Whether the service says in its own words what is wrong."""
        return bool(self._part("message"))

    def facts(self, **instead: Any) -> dict[str, Any]:
        """What every error tells of its answer; `instead` goes in the place of what the answer says."""
        call, response = call_of_response(self.response), self.response
        code, message, detail = self._part("code"), self._part("message"), self._part("detail")
        if not message:
            message = f"{response.status_code} {response.reason_phrase}".strip()
            if self._body is None and response.content:
                detail = _title(response)
        return {
            "message": self.redact(str(message)),
            "detail": self.redact(str(detail)) if detail else None,
            "code": code if isinstance(code, int) else None,
            "status": response.status_code,
            "request_id": clean_id(response.headers.get(self.api.request_id or "")),
            "operation": call.operation,
            "attempts": call.attempts,
            **instead,
        }

    def _part(self, name: str) -> Any:
        shape = self.api.errors
        return None if shape is None else find(self._body, getattr(shape, name))

    def _fields(self) -> list[FieldError]:
        listed = self._part("fields")
        found: list[FieldError] = []
        for entry in listed if is_list(listed) else ():
            pointer = find(entry, "/pointer")
            if isinstance(pointer, str):
                found.append(FieldError(self.redact(pointer), self.redact(str(find(entry, "/message") or "refused"))))
        return found

    @property
    def _body(self) -> Any:
        try:
            return msgspec.json.decode(self.response.content)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return None

    @property
    def _repeatable(self) -> bool:
        return call_of_response(self.response).repeatable

    @property
    def _is_real(self) -> bool:
        return self.response.request.url.host == httpx.URL(self.api.server).host


def _title(response: httpx.Response) -> str:
    text = response.content[:4096].decode("utf-8", "replace")
    title = re.search(r"<title[^>]*>([^<]*)", text, re.IGNORECASE)
    return (title.group(1) if title else text).strip()[:_SHOWN]
