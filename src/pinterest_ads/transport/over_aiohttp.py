"""The extra `[aiohttp]`: httpx's interface over aiohttp, which costs a third of the CPU.

The adapter's own mapping calls a connection that broke after sending a connect timeout. Here each failure is told apart
again by aiohttp's own exception, because a create that may have been executed must not pass for one that was never
sent.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pinterest_ads.transport.http import httpx

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator, Callable


class AiohttpTransport(httpx.AsyncBaseTransport):
    """Passes to aiohttp, and raises httpx's exceptions for what truly happened."""

    def __init__(
        self, *, verify: ssl.SSLContext | bool, proxy: httpx.Proxy | None, connections: int, trust_env: bool
    ) -> None:
        self._aiohttp: Any = import_module("aiohttp")
        adapter: Any = import_module("httpx_aiohttp")
        self._connections = connections
        self._context = httpx.create_ssl_context(verify=verify, trust_env=trust_env)
        self._trust_env = trust_env
        self._inner: httpx.AsyncBaseTransport = adapter.AiohttpTransport(
            verify=self._context, trust_env=trust_env, proxy=proxy, client=self._session
        )

    def _session(self) -> Any:
        connector = self._aiohttp.TCPConnector(limit=self._connections, ssl=self._context)
        session = self._aiohttp.ClientSession(
            connector=connector, trust_env=self._trust_env, cookie_jar=self._aiohttp.DummyCookieJar()
        )
        # By itself aiohttp sends GET, PUT and DELETE again on a broken connection. Whether that is safe is decided
        # elsewhere.
        vars(session)["_retry_connection"] = False
        # Nor does it look for passwords in a netrc file, which would meet our token.
        vars(session)["_get_netrc_auth"] = _no_password
        return session

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send."""
        try:
            response = await self._inner.handle_async_request(request)
        except Exception as error:
            raise self.translated(error) from error
        stream: Any = response.stream
        response.stream = _Stream(stream, self.translated)
        return response

    def translated(self, error: Exception) -> Exception:
        """Httpx's exception for what truly happened."""
        # The adapter's exceptions are httpx's, with aiohttp's as their cause; those that it does not know come as they
        # are.
        cause = error.__cause__ if isinstance(error, httpx.RequestError) and error.__cause__ else error
        text = f"{type(cause).__name__}: {cause}"
        library = self._aiohttp
        before = (library.ClientConnectorError, library.ClientProxyConnectionError, library.ConnectionTimeoutError)
        if isinstance(cause, (*before, library.InvalidURL)):
            return httpx.ConnectError(text)
        if isinstance(cause, library.ClientError | OSError | TimeoutError | EOFError):
            return httpx.ReadError(text)
        return error

    async def aclose(self) -> None:
        """Close the session."""
        await self._inner.aclose()


def _no_password(_: str) -> None:
    return None


class _Stream(httpx.AsyncByteStream):
    def __init__(self, inner: httpx.AsyncByteStream, translated: Callable[[Exception], Exception]) -> None:
        self._inner = inner
        self._translated = translated

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for block in self._inner:
                yield block
        except Exception as error:
            raise self._translated(error) from error

    async def aclose(self) -> None:
        await self._inner.aclose()
