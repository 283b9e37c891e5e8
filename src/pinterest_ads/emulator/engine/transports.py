"""The front in process: httpx transports that call the engine directly, without a socket and without an event loop.

They stand where a network transport stands, and fail as one: refused and reset connections, timeouts, bodies that end
too soon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from .wire import DROPS, Request, Response

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from .clock import Clock
    from .engine import Engine


class _CutStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Half of a body, then what a client sees when the connection is lost."""

    def __init__(self, body: bytes, request: httpx.Request) -> None:
        self._half = body[: len(body) // 2]
        self._error = httpx.RemoteProtocolError(
            "peer closed connection without sending complete message body", request=request
        )

    def __iter__(self) -> Iterator[bytes]:
        """Yield the half, and raise."""
        yield self._half
        raise self._error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the half, and raise."""
        yield self._half
        raise self._error


class _DripStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes slowly; a client that has not the patience for a piece gives up."""

    def __init__(self, response: Response, clock: Clock, request: httpx.Request) -> None:
        self._response, self._clock, self._request = response, clock, request
        self._gap = response.drip / DROPS

    def _give_up(self) -> float | None:
        patience = _patience(self._request)
        return patience if patience is not None and patience < self._gap else None

    def __iter__(self) -> Iterator[bytes]:
        """Yield the pieces, each after its time."""
        for piece in self._response.drops():
            limit = self._give_up()
            self._clock.sleep(self._gap if limit is None else limit)
            if limit is not None:
                raise _too_late(self._request)
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the pieces, each after its time."""
        for piece in self._response.drops():
            limit = self._give_up()
            await self._clock.asleep(self._gap if limit is None else limit)
            if limit is not None:
                raise _too_late(self._request)
            yield piece


class _PieceStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body piece by piece."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        """Yield the pieces."""
        yield from self._pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the pieces."""
        for piece in self._pieces:
            yield piece


def _plain(request: httpx.Request, body: bytes) -> Request:
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Request(request.method, path, query, headers, body)


def _patience(request: httpx.Request) -> float | None:
    """Return the read timeout of a request in seconds, or None for none."""
    timeout: dict[str, float | None] = request.extensions.get("timeout", {})
    return timeout.get("read")


def _wait(request: httpx.Request, response: Response) -> tuple[float, bool]:
    """Return the seconds to wait, and whether the client's patience ends before the answer comes."""
    patience = _patience(request)
    late = patience is not None and response.delay > patience
    return (patience or 0.0) if late else response.delay, late


def _back(request: httpx.Request, response: Response, clock: Clock) -> httpx.Response:
    if response.broken == "refuse":
        message = "[Errno 111] Connection refused"
        raise httpx.ConnectError(message, request=request)
    if response.broken == "reset":
        message = "[Errno 104] Connection reset by peer"
        raise httpx.ReadError(message, request=request)
    headers = [*response.headers]
    if response.header("content-length") is None:
        headers.append(("content-length", str(len(response.body))))
    if response.broken == "cut":
        return httpx.Response(response.status, headers=headers, stream=_CutStream(response.body, request))
    if response.drip:
        return httpx.Response(response.status, headers=headers, stream=_DripStream(response, clock, request))
    if response.stream is not None and request.method != "HEAD":
        return httpx.Response(response.status, headers=headers, stream=_PieceStream(response.stream))
    return httpx.Response(response.status, headers=headers, stream=httpx.ByteStream(response.body))


def _too_late(request: httpx.Request) -> httpx.ReadTimeout:
    return httpx.ReadTimeout("The read operation timed out", request=request)


class EmulatorTransport(httpx.BaseTransport):
    """A transport for `httpx.Client`; any number of threads may use one."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request. Raises the httpx errors of a network that a fault asks for."""
        response = self._engine.handle(_plain(request, request.read()))
        if response.delay:
            seconds, late = _wait(request, response)
            self._engine.clock.sleep(seconds)
            if late:
                raise _too_late(request)
        return _back(request, response, self._engine.clock)


class AsyncEmulatorTransport(httpx.AsyncBaseTransport):
    """A transport for `httpx.AsyncClient`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request. Raises the httpx errors of a network that a fault asks for."""
        response = self._engine.handle(_plain(request, await request.aread()))
        if response.delay:
            seconds, late = _wait(request, response)
            await self._engine.clock.asleep(seconds)
            if late:
                raise _too_late(request)
        return _back(request, response, self._engine.clock)
