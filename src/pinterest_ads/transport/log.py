"""One line per attempt's answer in the log `pinterest_ads`, made of an allow-list.

No header, no query, no body, no token.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from pinterest_ads.transport.http import httpx

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinterest_ads.transport.call import Call
    from pinterest_ads.transport.clock import Clock

logger: logging.Logger = logging.getLogger("pinterest_ads")
logger.addHandler(logging.NullHandler())


def clean_id(text: str | None) -> str | None:
    """A request id as it may be told: what does not look like one could be anything, even an echo of the request."""
    return text if text and re.fullmatch(r"[A-Za-z0-9._:/=+-]{1,128}", text) else None


class Log:
    """Writes the line. `request_id` is the response header that holds the service's id of a request."""

    def __init__(self, call_of: Callable[[httpx.Request], Call], clock: Clock, request_id: str | None) -> None:
        self._call_of = call_of
        self._clock = clock
        self._request_id = request_id

    def begin(self, request: httpx.Request) -> tuple[Call, float]:
        """Mark the call as handed to the network."""
        call = self._call_of(request)
        call.hand_over()
        return call, self._clock.monotonic()

    def end(self, call: Call, began: float, result: httpx.Response | BaseException) -> None:
        """Log one attempt: at debug, and at warning where it will not count as an answer."""
        if isinstance(result, httpx.Response):
            status: int | str = result.status_code
            level = logging.WARNING if result.status_code >= 500 or result.status_code == 429 else logging.DEBUG
            request_id = clean_id(result.headers.get(self._request_id or ""))
        else:
            status, level, request_id = type(result).__name__, logging.WARNING, None
        if logger.isEnabledFor(level):
            took, waited = self._clock.monotonic() - began, sum(call.waits)
            line = "%s key=%s attempt=%d status=%s took=%.3fs waited=%.3fs request_id=%s"
            logger.log(level, line, call.operation, call.key, call.attempts, status, took, waited, request_id)


class LogTransport(httpx.BaseTransport):
    """The last of ours before the network."""

    def __init__(self, inner: httpx.BaseTransport, log: Log) -> None:
        self._inner = inner
        self._log = log

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Pass on and log."""
        call, began = self._log.begin(request)
        try:
            response = self._inner.handle_request(request)
        except BaseException as error:
            self._log.end(call, began, error)
            raise
        self._log.end(call, began, response)
        return response

    def close(self) -> None:
        """Close what is within."""
        self._inner.close()


class AsyncLogTransport(httpx.AsyncBaseTransport):
    """`LogTransport` for tasks."""

    def __init__(self, inner: httpx.AsyncBaseTransport, log: Log) -> None:
        self._inner = inner
        self._log = log

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass on and log."""
        call, began = self._log.begin(request)
        try:
            response = await self._inner.handle_async_request(request)
        except BaseException as error:
            self._log.end(call, began, error)
            raise
        self._log.end(call, began, response)
        return response

    async def aclose(self) -> None:
        """Close what is within."""
        await self._inner.aclose()
