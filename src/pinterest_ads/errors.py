"""Every error that a call can end in.

AdsError                    anything below
├── AuthenticationFailed    401: the token is missing, wrong or expired
├── PermissionDenied        403: the token is good, but not for this
├── NotFound                404: no such entity, or none that this token may see
├── Gone                    410, or the real host answered with a web page
├── Conflict                409: a rule of the service forbids it in the present state
├── InvalidRequest          refused before sending, or 400 and the other 4xx; `fields` names the places
├── RateLimited             429, and waiting was not wanted or not enough
├── ServerError             5xx to a call that may be repeated, after all attempts
├── NotSent                 nothing reached the service; sending again is safe
├── OutcomeUnknown          it may or may not have happened; look before sending again
├── DeadlineExceeded        the call's deadline passed before there was an answer
├── Undecodable             the answer has no meaning here
├── JobFailed               the service gave a job up
└── ClientClosed            the client was used after `close()`
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "AdsError",
    "AuthenticationFailed",
    "ClientClosed",
    "Conflict",
    "DeadlineExceeded",
    "FieldError",
    "Gone",
    "InvalidRequest",
    "JobFailed",
    "NotFound",
    "NotSent",
    "OutcomeUnknown",
    "PermissionDenied",
    "RateLimited",
    "ServerError",
    "Undecodable",
]


class FieldError(msgspec.Struct, frozen=True):
    """One place of a request that was refused, and why.

    `pointer` is an RFC 6901 pointer into the request's body, or `/query/NAME`, `/path/NAME`, `/header/NAME` for
    parameters.
    """

    pointer: str
    reason: str

    def under(self, prefix: str) -> FieldError:
        """The same refusal seen from a document that holds this one at `prefix`."""
        return FieldError(prefix + self.pointer, self.reason)


class AdsError(Exception):
    """Base of every error; all attributes are None (or 0) where they mean nothing.

    Attributes:
        message: what happened, as the service or this library put it.
        status: HTTP status of the last answer.
        code: the service's own error number.
        detail: the service's longer text.
        request_id: what the service's support asks for.
        operation: operation id, or method and path of a raw request.
        attempts: how many times the request was sent.
        batch_result: of a batch that was cut short, the BatchResult that accounts for everything sent so far.
        pager_state: of a walk over pages that ended in this error, the state from which it can be resumed.
    """

    advice: str = ""

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        code: int | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        operation: str | None = None,
        attempts: int = 0,
        advice: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        self.code = code
        self.detail = detail
        self.request_id = request_id
        self.operation = operation
        self.attempts = attempts
        if advice is not None:
            self.advice: str = advice
        self.batch_result: Any = None
        self.pager_state: dict[str, Any] | None = None

    def __str__(self) -> str:
        facts: list[str] = []
        if self.operation is not None:
            facts.append(self.operation)
        if self.status is not None:
            facts.append(f"status {self.status}")
        if self.code is not None:
            facts.append(f"code {self.code}")
        if self.request_id is not None:
            facts.append(f"request id {self.request_id}")
        if self.attempts > 1:
            facts.append(f"{self.attempts} attempts")
        text = self.message.rstrip(". ")
        if self.detail and self.detail not in self.message:
            text += f": {self.detail.rstrip('. ')}"
        if facts:
            text += f" [{', '.join(facts)}]"
        return f"{text}. {self.advice}" if self.advice else text

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions are rebuilt from `args` alone by default, which would lose every keyword.
        return _rebuild, (type(self), self.message), self.__dict__


def _rebuild(kind: type[AdsError], message: str) -> AdsError:
    error = kind.__new__(kind, message)
    error.args = (message,)
    return error


class AuthenticationFailed(AdsError):
    """401, or a token that could not be had."""

    advice = "Check that the access token is complete and not expired"


class PermissionDenied(AdsError):
    """403."""

    advice = "The token's user needs a role on this advertiser, and the token the scope"


class NotFound(AdsError):
    """404, or an answer without the entity that was asked for."""


class Gone(AdsError):
    """410, or a web page where the API should be: this part of the service has ended."""


class Conflict(AdsError):
    """409: the request is well formed, and a rule between entities forbids it."""


class InvalidRequest(AdsError, ValueError):
    """Refused: before sending, by the checks of this library, or by the service with a 4xx.

    `fields` names each place with its reason, in the order of the request; it is empty where the service did not say.
    `sent` tells whether the service has seen the request.
    """

    def __init__(self, message: str, *, fields: Iterable[FieldError] = (), sent: bool = False, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.fields: tuple[FieldError, ...] = tuple(fields)
        self.sent = sent

    @classmethod
    def of(cls, fields: Iterable[FieldError], *, operation: str | None = None) -> InvalidRequest:
        """The refusal of a request before it was sent."""
        found = tuple(fields)
        text = "; ".join(f"{field.pointer or '/'}: {field.reason}" for field in found)
        return cls(f"not sent, the request is wrong at {text}", fields=found, operation=operation)


class RateLimited(AdsError):
    """429, or a wait for quota longer than the caller allows.

    `scope` is `advertiser`, `app`, `service` or `unknown` (user and app limits look alike on the wire); `retry_after`
    is in seconds, None where the service gave none. `spam` says that this is no quota: the service takes the requests
    for spam, and sending them again makes it worse.
    """

    def __init__(
        self,
        message: str,
        *,
        scope: str = "unknown",
        retry_after: float | None = None,
        spam: bool = False,
        **facts: Any,
    ) -> None:
        super().__init__(message, **facts)
        self.scope = scope
        self.retry_after = retry_after
        self.spam = spam


class ServerError(AdsError):
    """5xx to a call that is safe to repeat, after the last attempt."""

    advice = "The call may safely be repeated; try again later"


class NotSent(AdsError):
    """The request did not reach the service: no connection, or not in time. Sending it again is safe."""

    advice = "Nothing happened at the service; check network, proxy and base_url, then send again"


class OutcomeUnknown(AdsError):
    """The service may or may not have done what was asked: 5xx, silence after sending, or an answer that is cut.

    `sent` is the request's body as it went out, `server_date` the service's `Date` header if there was an answer,
    `between` the client's own time when the call began and when it was given up (epoch seconds).
    """

    advice = "Read back what exists before sending again (batches: resolve_unknown)"

    def __init__(
        self,
        message: str,
        *,
        sent: bytes | None = None,
        server_date: str | None = None,
        between: tuple[float, float] | None = None,
        **facts: Any,
    ) -> None:
        super().__init__(message, **facts)
        self.sent = sent
        self.server_date = server_date
        self.between = between


class DeadlineExceeded(AdsError):
    """The deadline given for one call passed, over all its attempts and waits."""


class Undecodable(AdsError):
    """The answer is no JSON, is cut, or is not of the described shape.

    `content` holds its first bytes.
    """

    def __init__(self, message: str, *, content: bytes = b"", **facts: Any) -> None:
        super().__init__(message, **facts)
        self.content: bytes = content[:1000]


class JobFailed(AdsError):
    """The service ended a job without a result, or the job is stuck; `token` resumes or reports it."""

    def __init__(self, message: str, *, token: str | None = None, state: str | None = None, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.token = token
        self.state = state


class ClientClosed(AdsError):
    """A client, or something made by it, was used after `close()`."""

    advice = "Make a new client, or keep the work inside the `with` block"


OF_STATUS: Mapping[int, type[AdsError]] = {
    401: AuthenticationFailed,
    403: PermissionDenied,
    404: NotFound,
    409: Conflict,
    410: Gone,
    429: RateLimited,
}
