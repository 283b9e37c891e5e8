"""An end in time for reads of threads.

httpx bounds each read of a socket, not their sum, so a server that drips holds a thread as long as it likes. Here every
read and write of a thread is also bounded by the moment at which its attempt must end. (Tasks have `asyncio.timeout`.)
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import httpcore

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Generator, Iterable

    from pinterest_ads.transport.http import httpx

_attempt = threading.local()


@contextmanager
def until(seconds: float | None) -> Generator[None]:
    """Within, no read or write of this thread lasts beyond `seconds` from now."""
    _attempt.end = None if seconds is None else time.monotonic() + seconds
    try:
        yield
    finally:
        _attempt.end = None


def _left(timeout: float | None, late: type[Exception]) -> float | None:
    end: float | None = getattr(_attempt, "end", None)
    if end is None:
        return timeout
    left = end - time.monotonic()
    if left <= 0:
        raise late("the deadline passed")
    return left if timeout is None else min(left, timeout)


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, _left(timeout, httpcore.ConnectTimeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _Stream(self._inner.connect_tcp(host, port, left, local_address, socket_options))

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _Stream(self._inner.connect_unix_socket(path, left, socket_options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


def timed(transport: httpx.HTTPTransport) -> httpx.HTTPTransport:
    """The transport with its sockets bounded by `until`."""
    wrap_backend(transport, _Backend)
    return transport


def wrap_backend(transport: object, wrap: Callable[[Any], object]) -> None:
    """Put something around the network backend of an httpx transport.

    httpx offers no place for one of httpcore's; the attributes are the same in every release of the range that is
    allowed.
    """
    pool: Any = attrgetter("_pool")(transport)
    pool.__dict__["_network_backend"] = wrap(pool.__dict__["_network_backend"])
