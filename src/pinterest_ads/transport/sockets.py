"""Sockets that end in time: httpcore's, with every read and write bounded by `timed.until`."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

import httpcore

from pinterest_ads.transport.timed import left_of

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterable

    from pinterest_ads.transport.http import httpx


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, left_of(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, left_of(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, left_of(timeout, httpcore.ConnectTimeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    def __init__(self, inner: httpcore.NetworkBackend, address: Callable[[str, int], str] | None) -> None:
        self._inner = inner
        self._address = address

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        place = host if self._address is None else self._address(host, port)
        left = left_of(timeout, httpcore.ConnectTimeout)
        return _Stream(self._inner.connect_tcp(place, port, left, local_address, socket_options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


def timed(transport: httpx.HTTPTransport, address: Callable[[str, int], str] | None = None) -> httpx.HTTPTransport:
    """The transport with its sockets bounded by `until`.

    `address` chooses where to connect to for a host and port, or raises an error of httpcore's.
    """
    wrap_backend(transport, lambda inner: _Backend(inner, address))
    return transport


def wrap_backend(transport: object, wrap: Callable[[Any], object]) -> None:
    """Put something around the network backend of an httpx transport.

    httpx offers no place for one of httpcore's; the attributes are the same in every release of the range that is
    allowed.
    """
    pool: Any = attrgetter("_pool")(transport)
    pool.__dict__["_network_backend"] = wrap(pool.__dict__["_network_backend"])
