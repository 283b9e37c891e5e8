"""What became of one attempt: answered, never sent, or unknown."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from pinterest_ads.transport.http import httpx


class Answered(msgspec.Struct, frozen=True):
    """A whole answer came. `retry_after` is in seconds, None where the service named none."""

    status: int
    retry_after: float | None = None
    spam: bool = False


class Unsent(msgspec.Struct, frozen=True):
    """No byte of the request can have been acted on."""

    reason: str


class Unknown(msgspec.Struct, frozen=True):
    """The request went out, wholly or in part, and no whole answer came back; or one that is `unreadable`."""

    reason: str
    unreadable: bool = False


Outcome: TypeAlias = Answered | Unsent | Unknown

_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)


def classify(error: httpx.RequestError) -> Unsent | Unknown:
    """Sort an exception of the HTTP library by the one question that matters, whether the service can have acted.

    An exception that is not known to come before sending counts as unknown.
    """
    text = str(error) or type(error).__name__
    reason = f"{type(error).__name__}: {text}" if text != type(error).__name__ else text
    if isinstance(error, _NEVER_SENT):
        return Unsent(reason)
    return Unknown(reason, unreadable=isinstance(error, httpx.DecodingError))
