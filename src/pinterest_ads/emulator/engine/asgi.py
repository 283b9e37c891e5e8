"""The front over a port: a Starlette application whose one endpoint turns ASGI into plain values and back.

A body is read up to the engine's limit and the rest thrown away, so that a client that sends too much still reads the
refusal.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, MutableMapping, Sequence
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Route

from .wire import DROPS, Request, Response

if TYPE_CHECKING:
    from .clock import Clock
    from .engine import Engine

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_BODIED = frozenset((b"content-length", b"transfer-encoding"))

MOST_DISCARDED = 512 * 1024 * 1024
"""Bytes of an oversized body that are read and thrown away before the connection is dropped."""

CONNECTION = "connection"
"""The key under which the server puts the connection's transport into the scope's state."""


async def _read(receive: Receive, headers: Iterable[tuple[bytes, bytes]], largest: int) -> tuple[bytes, bool]:
    """Return the body, and whether it was longer than `largest` bytes."""
    if not any(name in _BODIED for name, _ in headers):
        return b"", False
    chunks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            break
        chunk: bytes = message.get("body", b"")
        size += len(chunk)
        if size <= largest:
            chunks.append(chunk)
        if not message.get("more_body", False) or size > MOST_DISCARDED:
            break
    return b"".join(chunks), size > largest


def _request(scope: Scope, body: bytes, *, oversized: bool) -> Request:
    raw = scope.get("raw_path") or scope["path"].encode()
    return Request(
        scope["method"],
        raw.decode("latin-1"),
        scope["query_string"].decode("latin-1"),
        {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]},
        body,
        oversized,
        scope["scheme"],
    )


async def _lose(scope: Scope, receive: Receive) -> None:
    """Lose the connection, where the server lets us have it, and wait until it is gone."""
    connection: asyncio.Transport | None = scope.get("state", {}).get(CONNECTION)
    if connection is not None:
        connection.close()
        await _until_gone(receive)


async def _until_gone(receive: Receive) -> None:
    """Return when the client has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _send(response: Response, scope: Scope, receive: Receive, send: Send, clock: Clock) -> None:
    if response.broken in ("refuse", "reset"):
        await _lose(scope, receive)
        return
    body = response.body
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in response.headers]
    if response.stream is None and response.header("content-length") is None:
        headers.append((b"content-length", b"%d" % len(body)))
    await send({"type": "http.response.start", "status": response.status, "headers": headers})
    if response.broken == "cut":
        await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
        await _lose(scope, receive)
        return
    if response.drip:
        gone = asyncio.ensure_future(_until_gone(receive))
        for piece in response.drops():
            await clock.asleep(response.drip / DROPS)
            if gone.done():
                return
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        gone.cancel()
        body = b""
    if response.stream is not None and scope["method"] != "HEAD":
        for piece in response.stream:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            await asyncio.sleep(0)
    await send({"type": "http.response.body", "body": body})


class Front:
    """The ASGI endpoint of one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        body, oversized = await _read(receive, scope["headers"], self._engine.settings.largest_body)
        request = _request(scope, body, oversized=oversized)
        if self._engine.forward is None:
            response = self._engine.handle(request)
        else:
            # The real service may take its time; other requests go on meanwhile.
            response = await asyncio.to_thread(self._engine.handle, request)
        if response.delay:
            await self._engine.clock.asleep(response.delay)
        await _send(response, scope, receive, send, self._engine.clock)


def application(engine: Engine, origins: Sequence[str] = ()) -> Starlette:
    """Return the application that answers for an engine, whatever the path.

    Browsers' pages of the given origins (`*`: any) may call it.
    """
    allowed = Middleware(CORSMiddleware, allow_origins=list(origins), allow_methods=["*"], allow_headers=["*"])
    front = Front(engine)
    app = Starlette(routes=[Route("/{path:path}", front)], middleware=[allowed] if origins else [])
    # `OPTIONS *` names no path, and is answered in the API's form too.
    app.router.default = front
    return app
