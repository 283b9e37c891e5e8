"""Sockets that end in time: httpcore's, with every read and write bounded by `timed.until`."""

from __future__ import annotations

import socket
import threading
import time
from operator import attrgetter
from queue import Empty, SimpleQueue
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
    def __init__(self, inner: httpcore.NetworkBackend, addresses: Callable[[str, int], list[str]]) -> None:
        self._inner = inner
        self._addresses = addresses

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        # The time is for all addresses of the host together, and for finding them.
        ends = None if timeout is None else time.monotonic() + timeout

        def left() -> float | None:
            return left_of(None if ends is None else max(0.001, ends - time.monotonic()), httpcore.ConnectTimeout)

        addresses = within(left(), self._addresses, host, port)
        for index, address in enumerate(addresses[:-1]):
            # An address that swallows everything must leave the others their share.
            rest = left()
            share = None if rest is None else rest / (len(addresses) - index)
            try:
                return _Stream(self._inner.connect_tcp(address, port, share, local_address, socket_options))
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return _Stream(self._inner.connect_tcp(addresses[-1], port, left(), local_address, socket_options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, in the resolver's order, IPv6 brackets taken off. Raises httpcore.ConnectError."""
    try:
        found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        message = f"{host} cannot be found: {error}"
        raise httpcore.ConnectError(message) from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def within(seconds: float | None, find: Callable[[str, int], list[str]], host: str, port: int) -> list[str]:
    """What `find` finds, or httpcore.ConnectTimeout: the system's resolver has no timeout of its own."""
    if seconds is None or ":" in host or host.replace(".", "").isdecimal():
        return find(host, port)
    found: SimpleQueue[list[str] | Exception] = SimpleQueue()

    def look() -> None:
        try:
            found.put(find(host, port))
        except Exception as error:
            found.put(error)

    threading.Thread(target=look, name="pinterest-ads-resolve", daemon=True).start()
    try:
        result = found.get(timeout=seconds)
    except Empty:
        message = f"the addresses of {host} were not found in time"
        raise httpcore.ConnectTimeout(message) from None
    if isinstance(result, Exception):
        raise result
    return result


def timed(transport: httpx.HTTPTransport, addresses: Callable[[str, int], list[str]] = resolve) -> httpx.HTTPTransport:
    """The transport with its sockets bounded by `until`.

    `addresses` finds where to connect to for a host and port, or raises an error of httpcore's.
    """
    wrap_backend(transport, lambda inner: _Backend(inner, addresses))
    return transport


def wrap_backend(transport: object, wrap: Callable[[Any], object]) -> None:
    """Put something around the network backend of an httpx transport.

    httpx offers no place for one of httpcore's; the attributes are the same in every release of the range that is
    allowed.
    """
    pool: Any = attrgetter("_pool")(transport)
    pool.__dict__["_network_backend"] = wrap(pool.__dict__["_network_backend"])
