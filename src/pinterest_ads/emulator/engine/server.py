"""uvicorn on a thread of its own: starts when it really answers, stops when told, raises what kept it from starting."""

from __future__ import annotations

import asyncio
import re
import socket
import threading
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, ClassVar

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from .asgi import CONNECTION

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from starlette.types import ASGIApp

SECONDS_TO_START = 30.0
LARGEST_HEAD = 128 * 1024
MOST_THROWN_AWAY = 64 * 1024 * 1024
SECONDS_TO_READ = 1.0
"""How long a client that was refused may read the refusal before the connection ends."""

_UPGRADE = re.compile(rb"(?im)^upgrade:[^\r\n]*\r\n")

SECONDS_TO_FINISH = 3
"""How long requests under way may take to end when the server is stopped."""


class _Protocol(HttpToolsProtocol):
    """uvicorn's own protocol, with bounds and with our words for what is not HTTP.

    It also hands its connection to the application, so that a fault can drop it.
    """

    refusals: ClassVar[Mapping[int, bytes]] = {}
    _head = 0
    _in_head = False
    _in_body = False
    _status = HTTPStatus.BAD_REQUEST
    _thrown_away: int | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.app_state = {**self.app_state, CONNECTION: transport}

    def on_message_begin(self) -> None:
        self._head, self._in_head = 0, True
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._in_head, self._in_body = False, True
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._in_body = False
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - uvicorn's signature
        """Refuse what is not HTTP, or too long to be, in the form of every other error; the connection ends."""
        body = self.refusals.get(self._status, b"{}")
        head = (
            f"HTTP/1.1 {self._status} {self._status.phrase}\r\ncontent-type: application/json\r\n"
            f"content-length: {len(body)}\r\nconnection: close\r\n\r\n"
        )
        self.transport.write(head.encode() + body)
        self._thrown_away = 0
        # A client that is still sending could not read the refusal if the connection were gone already.
        asyncio.get_running_loop().call_later(SECONDS_TO_READ, self.transport.close)

    def data_received(self, data: bytes) -> None:
        if self._thrown_away is not None:
            self._thrown_away += len(data)
            if self._thrown_away > MOST_THROWN_AWAY:
                self.transport.abort()
            return
        if not self._in_body and b"pgrade" in data:
            data = _without_upgrade(data)
        super().data_received(data)
        if self._in_head and self._thrown_away is None:
            self._head += len(data)
            if self._head > LARGEST_HEAD:
                long_url = len(self.url) > LARGEST_HEAD // 2
                too_large = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
                self._status = HTTPStatus.REQUEST_URI_TOO_LONG if long_url else too_large
                self.send_400_response("")

    def eof_received(self) -> None:
        if self._thrown_away is not None:
            self.transport.close()


def _without_upgrade(data: bytes) -> bytes:
    """Return the beginning of a request without the offer to speak another protocol, which is ours to ignore.

    The parser would stop at it and lose the body (RFC 9110, 7.8; java.net.http and `curl --http2` offer HTTP/2).
    """
    head, end, rest = data.partition(b"\r\n\r\n")
    return _UPGRADE.sub(b"", head + b"\r\n").removesuffix(b"\r\n") + end + rest


def _protocol(refusals: Mapping[int, bytes]) -> type[asyncio.Protocol]:
    """Return the protocol that refuses with these bodies, by status."""
    return type("Protocol", (_Protocol,), {"refusals": refusals})


class _Server(uvicorn.Server):
    """A server that tells when it answers."""

    def __init__(self, config: uvicorn.Config, ready: threading.Event) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self._ready.set()


@dataclass(frozen=True, slots=True)
class Listener:
    """An application and where it listens; port 0 is any free one.

    `refusals` are the JSON bodies, by status, for what cannot be read as a request.

    With a `certificate` and its `key`, PEM files, it speaks TLS.
    """

    application: ASGIApp
    host: str
    port: int
    refusals: Mapping[int, bytes] = field(default_factory=dict[int, bytes])
    certificate: Path | None = None
    key: Path | None = None


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
    except OverflowError:
        bound.close()
        message = f"port {port} is not one of 0 to 65535"
        raise OSError(message) from None
    except OSError:
        bound.close()
        raise
    return bound


class Serving:
    """Several listeners, served by one event loop on one thread. Raises OSError for an address that is taken."""

    def __init__(self, listeners: Sequence[Listener]) -> None:
        self._sockets: list[socket.socket] = []
        self._servers: list[_Server] = []
        self._events: list[threading.Event] = []
        self._failure: BaseException | None = None
        try:
            for listener in listeners:
                self._sockets.append(_bind(listener.host, listener.port))
        except OSError:
            self._close_sockets()
            raise
        for listener in listeners:
            event = threading.Event()
            config = uvicorn.Config(
                listener.application,
                http=_protocol(listener.refusals),
                ws="none",
                lifespan="off",
                log_config=None,
                log_level="error",
                access_log=False,
                server_header=False,
                proxy_headers=False,
                date_header=False,
                timeout_graceful_shutdown=SECONDS_TO_FINISH,
                ssl_certfile=listener.certificate,
                ssl_keyfile=listener.key,
            )
            self._events.append(event)
            self._servers.append(_Server(config, event))
        self._thread = threading.Thread(target=self._run, name="emulator", daemon=True)

    def _close_sockets(self) -> None:
        for bound in self._sockets:
            bound.close()

    @property
    def ports(self) -> list[int]:
        """The ports listened on, in the listeners' order."""
        return [int(bound.getsockname()[1]) for bound in self._sockets]

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=self._servers[0].config.get_loop_factory()) as runner:
                runner.run(self._serve())
        except BaseException as error:
            self._failure = error
        finally:
            for event in self._events:
                event.set()

    async def _serve(self) -> None:
        await asyncio.gather(
            *(server.serve(sockets=[bound]) for server, bound in zip(self._servers, self._sockets, strict=True))
        )

    def start(self) -> None:
        """Return when every listener answers. Raises what kept one from it."""
        self._thread.start()
        for event in self._events:
            if not event.wait(SECONDS_TO_START):
                message = f"the server did not start within {SECONDS_TO_START:.0f} s"
                raise TimeoutError(message)
        if self._failure is not None:
            raise self._failure

    def stop(self) -> None:
        """Let requests under way end, and return when the thread is gone."""
        for server in self._servers:
            server.should_exit = True
        self._thread.join()
        self._close_sockets()
