"""Which addresses a download may connect to.

A URL that the service hands out must not make this machine fetch from its own network, so names are resolved here, and
the connection goes to the very address that was looked at.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

import anyio.to_thread
import httpcore

from pinterest_ads.transport.sockets import resolve, wrap_backend

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinterest_ads.transport.http import httpx


# IPv4 within IPv6: NAT64 (RFC 6052) and the deprecated compatible form, whose last four bytes are the address.
_TRANSLATED = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))


class PrivateAddressError(httpcore.ConnectError):
    """The name leads to an address that is not public."""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is None and any(ip in network for network in _TRANSLATED):
            inner = ipaddress.IPv4Address(ip.packed[-4:])
        if inner is not None:
            return is_public(str(inner))
        if ip.is_site_local:
            return False
    return ip.is_global and not ip.is_multicast


def is_local(host: str, port: int) -> bool:
    """Whether a host is on a private network, so that a service there may point to others there."""
    try:
        return any(not is_public(address) for address in resolve(host, port))
    except (httpcore.ConnectError, ValueError):
        return False


def public_addresses(host: str, port: int) -> list[str]:
    """The addresses of a host. Raises httpcore.ConnectError where there are none, or one of them is private."""
    addresses = resolve(host, port)
    private = [address for address in addresses if not is_public(address)]
    if private or not addresses:
        message = f"{host} leads to {', '.join(private)}, which is not a public address"
        raise PrivateAddressError(message)
    return addresses


class AsyncGuardedBackend(httpcore.AsyncNetworkBackend):
    """Connects to public addresses alone."""

    def __init__(self, inner: httpcore.AsyncNetworkBackend) -> None:
        self._inner = inner

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own argument
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Resolve, look, and connect to what was looked at."""
        addresses = await anyio.to_thread.run_sync(public_addresses, host, port)
        return await self._inner.connect_tcp(addresses[0], port, timeout, local_address, socket_options)

    async def connect_unix_socket(self, path: str, *_: object, **__: object) -> httpcore.AsyncNetworkStream:
        """Never: a URL has no business with a local socket."""
        raise PrivateAddressError(path)

    async def sleep(self, seconds: float) -> None:
        """Wait between two tries to connect."""
        await self._inner.sleep(seconds)


def aguard(transport: httpx.AsyncHTTPTransport) -> httpx.AsyncHTTPTransport:
    """The transport, connecting to public addresses alone."""
    wrap_backend(transport, AsyncGuardedBackend)
    return transport
