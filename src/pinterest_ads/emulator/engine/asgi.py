"""The front over a port: a Starlette application whose one endpoint turns ASGI into plain values and back.

A body is read up to the engine's limit and the rest thrown away, so that a client that sends too much still reads the
refusal.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Route

from .wire import DROPS, Request, Response

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from .clock import Clock
    from .engine import Engine

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

MOST_DISCARDED = 512 * 1024 * 1024
"""Bytes of an oversized body that are read and thrown away before the connection is dropped."""

CONNECTION = "connection"
"""The key under which the server puts the connection's transport into the scope's state."""


async def _read(receive: Receive, largest: int) -> tuple[bytes, bool]:
    """Return the body, and whether it was longer than `largest` bytes."""
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


async def _request(scope: Scope, receive: Receive, largest: int) -> Request:
    """Return the request as plain values; a body is read only where the headers announce one."""
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    body, oversized = b"", False
    if "content-length" in headers or "transfer-encoding" in headers:
        body, oversized = await _read(receive, largest)
    raw: bytes = scope.get("raw_path") or scope["path"].encode()
    query: bytes = scope["query_string"]
    path = raw.decode("latin-1")
    return Request(scope["method"], path, query.decode("latin-1"), headers, body, oversized, scope["scheme"])


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
        request = await _request(scope, receive, self._engine.settings.largest_body)
        if self._engine.forward is None:
            response = self._engine.handle(request)
        else:
            # The real service may take its time; other requests go on meanwhile.
            response = await asyncio.to_thread(self._engine.handle, request)
        if response.delay:
            await self._engine.clock.asleep(response.delay)
        await _send(response, scope, receive, send, self._engine.clock)


def served(engine: Engine, origins: Sequence[str] = ()) -> ASGIApp:
    """Return what answers on a port: the endpoint itself, for no path leads elsewhere.

    Browsers' pages of the given origins (`*`: any) may call it.
    """
    front = Front(engine)
    if not origins:
        return front
    return CORSMiddleware(front, allow_origins=list(origins), allow_methods=["*"], allow_headers=["*"])


def application(engine: Engine) -> Starlette:
    """Return the application that answers for an engine, whatever the path, for a server of somebody else's."""
    front = Front(engine)
    app = Starlette(routes=[Route("/{path:path}", front)])
    # `OPTIONS *` names no path, and is answered in the API's form too.
    app.router.default = front
    return app
