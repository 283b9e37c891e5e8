"""A raw socket server that does what HTTP libraries do not let a server do: cut, reset, drip, and say nothing."""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

Script = Callable[[socket.socket, bytes], None]


class RawServer:
    """Reads one request per connection and hands the socket to a script; keeps the requests it read whole."""

    def __init__(self, *scripts: Script) -> None:
        self._scripts = list(scripts)
        self.requests: list[bytes] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._listener.close()

    def _serve(self) -> None:
        while not self._closing.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            script = self._scripts.pop(0) if len(self._scripts) > 1 else self._scripts[0]
            threading.Thread(target=self._one, args=(connection, script), daemon=True).start()

    def wrap(self, connection: socket.socket) -> socket.socket:
        """What a connection is spoken to through."""
        return connection

    def _one(self, plain: socket.socket, script: Script) -> None:
        plain.settimeout(10)
        try:
            connection = self.wrap(plain)
        except OSError:
            plain.close()
            return
        with connection:
            try:
                request = _read(connection)
                if request:
                    self.requests.append(request)
                    script(connection, request)
            except OSError:
                return


def _read(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return b""
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(
        (int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), 0
    )
    while len(body) < length:
        more = connection.recv(65536)
        if not more:
            return b""
        body += more
    return head + b"\r\n\r\n" + body


def answer(body: bytes, status: str = "200 OK", *headers: str, length: int | None = None) -> bytes:
    """The bytes of an answer that closes its connection."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}", "Connection: close"]
    if not any(header.lower().startswith("content-type") for header in headers):
        lines.append("Content-Type: application/json")
    return "\r\n".join([*lines, *headers]).encode() + b"\r\n\r\n" + body


def say(data: bytes) -> Script:
    """Send these bytes and close."""

    def script(connection: socket.socket, _: bytes) -> None:
        connection.sendall(data)

    return script


def reset(data: bytes = b"") -> Script:
    """Send these bytes, then reset the connection."""

    def script(connection: socket.socket, _: bytes) -> None:
        if data:
            connection.sendall(data)
            time.sleep(0.02)  # so that the data is read before the reset throws it away
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()

    return script


def silence(seconds: float) -> Script:
    """Say nothing for a while."""

    def script(connection: socket.socket, _: bytes) -> None:
        connection.settimeout(seconds)
        try:
            connection.recv(1)
        except TimeoutError:
            return

    return script


def drip(data: bytes, pause: float) -> Script:
    """Send one byte at a time."""

    def script(connection: socket.socket, _: bytes) -> None:
        for index in range(len(data)):
            connection.sendall(data[index : index + 1])
            time.sleep(pause)

    return script
