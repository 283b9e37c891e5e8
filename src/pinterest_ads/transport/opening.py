"""The network's end: an HTTP pool made when first used, made anew after a fork or, for tasks, in another event loop."""

from __future__ import annotations

import os
import threading
from importlib.util import find_spec
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.request import getproxies

import attrs

from pinterest_ads.errors import ClientClosed, FieldError, InvalidRequest
from pinterest_ads.transport.http import httpx

if TYPE_CHECKING:
    import asyncio
    import ssl


def _context(verify: Any) -> ssl.SSLContext | bool:
    """A path to a CA bundle becomes a context, because httpx deprecates the text form."""
    import ssl

    if isinstance(verify, bool | ssl.SSLContext):
        return verify
    if not isinstance(verify, str):
        raise InvalidRequest.of([FieldError("/verify", f"must be a bool, a path or an SSL context, not {verify!r}")])
    if Path(verify).is_dir():
        return ssl.create_default_context(capath=verify)
    if not Path(verify).exists():
        raise InvalidRequest.of([FieldError("/verify", f"there is no CA bundle at {verify!r}")])
    return ssl.create_default_context(cafile=verify)


def _proxy(proxy: str | httpx.Proxy | None) -> httpx.Proxy | None:
    try:
        made = proxy if proxy is None or isinstance(proxy, httpx.Proxy) else httpx.Proxy(proxy)
    except (ValueError, TypeError, httpx.InvalidURL):
        # Not in the library's words: they quote what may be a password.
        reason = "must be a URL like http://host:3128, with the scheme http, https, socks5 or socks5h"
        raise InvalidRequest.of([FieldError("/proxy", reason)]) from None
    if made is not None and made.url.scheme.startswith("socks") and find_spec("socksio") is None:
        raise InvalidRequest.of([FieldError("/proxy", "a SOCKS proxy needs: pip install 'httpx[socks]'")])
    return made


@attrs.frozen
class Network:
    """How to reach the service.

    The arguments `proxy`, `verify` and `trust_env` as httpx knows them, and connections kept.
    """

    proxy: httpx.Proxy | None = attrs.field(default=None, converter=_proxy)
    verify: ssl.SSLContext | bool = attrs.field(default=True, converter=_context)
    trust_env: bool = True
    connections: int = 100
    library: Literal["httpx", "aiohttp"] = "httpx"

    def routed(self) -> bool:
        """Whether proxies of the environment have to be chosen by URL, which only an httpx client does."""
        return self.proxy is None and self.trust_env and any(scheme != "no" for scheme in getproxies())

    def open(self, *, guarded: bool = False) -> httpx.BaseTransport:
        """A new pool for threads; `guarded`, it connects to public addresses alone, but for what goes to a proxy."""
        # What a socket needs is loaded with the first one.
        from pinterest_ads.transport.sockets import resolve, timed

        addresses = resolve
        if guarded:
            from pinterest_ads.transport.addresses import public_addresses as addresses
        limits = httpx.Limits(max_connections=self.connections, max_keepalive_connections=self.connections)
        if not self.routed():
            pool = httpx.HTTPTransport(self.verify, trust_env=self.trust_env, proxy=self.proxy, limits=limits)
            return timed(pool, addresses if self.proxy is None else resolve)
        client = httpx.Client(verify=self.verify, limits=limits)
        direct: httpx.BaseTransport = vars(client)["_transport"]
        for transport in (direct, *vars(client)["_mounts"].values()):  # by URL pattern; None where there is no proxy
            if isinstance(transport, httpx.HTTPTransport):
                timed(transport, addresses if transport is direct else resolve)
        return _Routed(client)

    def aopen(self, *, guarded: bool = False) -> httpx.AsyncBaseTransport:
        """A new pool for the running event loop."""
        from pinterest_ads.transport.addresses import aguard

        if self.library == "aiohttp" and not guarded:
            from pinterest_ads.transport.over_aiohttp import AiohttpTransport

            return AiohttpTransport(
                verify=self.verify, proxy=self.proxy, connections=self.connections, trust_env=self.trust_env
            )
        limits = httpx.Limits(max_connections=self.connections, max_keepalive_connections=self.connections)
        if not self.routed():
            pool = httpx.AsyncHTTPTransport(self.verify, trust_env=self.trust_env, proxy=self.proxy, limits=limits)
            return aguard(pool) if guarded and self.proxy is None else pool
        client = httpx.AsyncClient(verify=self.verify, limits=limits)
        direct: httpx.AsyncBaseTransport = vars(client)["_transport"]
        if guarded and isinstance(direct, httpx.AsyncHTTPTransport):
            aguard(direct)
        return _AsyncRouted(client)


@attrs.frozen
class BareNetwork:
    """The network for files that the service points to.

    Public addresses alone, unless the API itself is on a private one. Behind a proxy it is the proxy that resolves
    names, and its rules that hold.
    """

    network: Network
    api: httpx.URL

    def _guarded(self) -> bool:
        from pinterest_ads.transport.addresses import is_local

        port = self.api.port or {"http": 80, "https": 443}[self.api.scheme]
        return not is_local(self.api.host, port)

    def open(self) -> httpx.BaseTransport:
        """A new pool for threads."""
        return self.network.open(guarded=self._guarded())

    def aopen(self) -> httpx.AsyncBaseTransport:
        """A new pool for the running event loop."""
        return attrs.evolve(self.network, library="httpx").aopen(guarded=self._guarded())


class OpenTransport(httpx.BaseTransport):
    """Passes to a pool of this process; a given transport is used as it is and left open. Thread-safe."""

    def __init__(self, given: httpx.BaseTransport | None, network: Network | BareNetwork) -> None:
        self._given = given
        self._network = network
        self._pool: httpx.BaseTransport | None = None
        self._process = 0
        self._closed = False
        self._lock = threading.Lock()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send, or raise ClientClosed."""
        pool = self._current()
        response = pool.handle_request(request)
        if self._closed and self._given is None:
            # Closed meanwhile, by another thread: this connection came after.
            response.read()
            pool.close()
        return response

    def _current(self) -> httpx.BaseTransport:
        if self._closed:
            raise ClientClosed("this client is closed")
        if self._given is not None:
            return self._given
        pool = self._pool
        if pool is not None and self._process == os.getpid():
            return pool
        with self._lock:
            if self._pool is None or self._process != os.getpid():
                # A parent's sockets would mix two processes' answers; they are left to the parent, not closed.
                self._pool, self._process = self._network.open(), os.getpid()
            return self._pool

    def close(self) -> None:
        """Close the pool; calls from now on raise ClientClosed."""
        self._closed = True
        if self._pool is not None and self._process == os.getpid():
            self._pool.close()


class AsyncOpenTransport(httpx.AsyncBaseTransport):
    """`OpenTransport` for tasks: one pool per event loop."""

    def __init__(self, given: httpx.AsyncBaseTransport | None, network: Network | BareNetwork) -> None:
        self._given = given
        self._network = network
        self._pool: httpx.AsyncBaseTransport | None = None
        self._place: tuple[int, asyncio.AbstractEventLoop] | None = None
        self._closed = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send, or raise ClientClosed."""
        return await self._current().handle_async_request(request)

    def _current(self) -> httpx.AsyncBaseTransport:
        if self._closed:
            raise ClientClosed("this client is closed")
        if self._given is not None:
            return self._given
        import asyncio

        place = (os.getpid(), asyncio.get_running_loop())
        if self._pool is None or self._place != place:
            self._pool, self._place = self._network.aopen(), place
        return self._pool

    async def aclose(self) -> None:
        """Close the pool; calls from now on raise ClientClosed."""
        import asyncio

        self._closed = True
        if self._pool is not None and self._place == (os.getpid(), asyncio.get_running_loop()):
            await self._pool.aclose()


class _Routed(httpx.BaseTransport):
    """A transport made of an httpx client, which chooses among the environment's proxies."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client
        self._choose = attrgetter("_transport_for_url")(client)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        # Not by the client's own `send`, which writes whole URLs into a log.
        transport: httpx.BaseTransport = self._choose(request.url)
        return transport.handle_request(request)

    def close(self) -> None:
        self._client.close()


class _AsyncRouted(httpx.AsyncBaseTransport):
    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client
        self._choose = attrgetter("_transport_for_url")(client)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        transport: httpx.AsyncBaseTransport = self._choose(request.url)
        return await transport.handle_async_request(request)

    async def aclose(self) -> None:
        await self._client.aclose()
