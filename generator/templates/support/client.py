"""Clients for the generated layer: where the API is, what every request carries, and how it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import attrs
import httpx

if TYPE_CHECKING:
    import ssl


@attrs.define
class Client:
    """Sends the requests that operations build.

    Attributes:
        base_url: The whole prefix of every path (`https://api.example.com/v4`).
        headers: Sent with every request, unless the request has them itself.
        cookies: Sent with every request.
        timeout: In seconds, or as httpx takes it.
        httpx_args: Further arguments for `httpx.Client` and `httpx.AsyncClient` (`transport=`, `proxy=`).
    """

    base_url: str
    headers: dict[str, str] = attrs.field(factory=dict[str, str], kw_only=True)
    cookies: dict[str, str] = attrs.field(factory=dict[str, str], kw_only=True)
    timeout: httpx.Timeout | float | None = attrs.field(default=60.0, kw_only=True)
    verify_ssl: ssl.SSLContext | bool = attrs.field(default=True, kw_only=True)
    follow_redirects: bool = attrs.field(default=False, kw_only=True)
    httpx_args: dict[str, Any] = attrs.field(factory=dict[str, Any], kw_only=True)
    _client: httpx.Client | None = attrs.field(default=None, init=False)
    _async_client: httpx.AsyncClient | None = attrs.field(default=None, init=False)

    def default_headers(self) -> dict[str, str]:
        """What every request carries."""
        return self.headers

    def _arguments(self) -> dict[str, Any]:
        return {
            "headers": self.default_headers(),
            "cookies": self.cookies,
            "timeout": self.timeout,
            "verify": self.verify_ssl,
            "follow_redirects": self.follow_redirects,
            **self.httpx_args,
        }

    def get_httpx_client(self) -> httpx.Client:
        """The httpx client behind this one, made when it is first needed."""
        if self._client is None:
            self._client = httpx.Client(**self._arguments())
        return self._client

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use a ready-made httpx client; its own headers, cookies and timeout count."""
        self._client = client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The asynchronous httpx client behind this one, made when it is first needed."""
        if self._async_client is None:
            self._async_client = httpx.AsyncClient(**self._arguments())
        return self._async_client

    def set_async_httpx_client(self, client: httpx.AsyncClient) -> Self:
        """Use a ready-made asynchronous httpx client; its own headers, cookies and timeout count."""
        self._async_client = client
        return self

    def send(self, request: httpx.Request) -> httpx.Response:
        """Send what an operation built.

        Raises:
            httpx.HTTPError: no answer came.
        """
        client = self.get_httpx_client()
        return client.send(self._located(request, client))

    async def asend(self, request: httpx.Request) -> httpx.Response:
        """Send what an operation built, asynchronously.

        Raises:
            httpx.HTTPError: no answer came.
        """
        client = self.get_async_httpx_client()
        if not isinstance(request.stream, httpx.AsyncByteStream):
            request.read()  # An open file, which only a synchronous client reads piece by piece.
        return await client.send(self._located(request, client))

    def _located(self, request: httpx.Request, client: httpx.Client | httpx.AsyncClient) -> httpx.Request:
        """The request with the host, the timeout, and the headers of the client that it has not itself."""
        base = _base(self.base_url, getattr(request.extensions.get("operation"), "server", None))
        request.url = httpx.URL(f"{base}/{request.url}")
        own = {name for name, _ in request.headers.raw}
        host = (b"Host", request.url.netloc)
        carried = [pair for pair in client.headers.raw if pair[0].lower() not in {each.lower() for each in own}]
        kept = [pair for pair in request.headers.raw if pair[0].lower() != b"host"]
        request.headers = httpx.Headers([host, *carried, *kept])
        if client.cookies and "cookie" not in request.headers:
            client.cookies.set_cookie_header(request)
        request.extensions.setdefault("timeout", client.timeout.as_dict())
        return request

    def close(self) -> None:
        """Close the connections of the synchronous client."""
        if self._client is not None:
            self._client.close()

    async def aclose(self) -> None:
        """Close the connections of the asynchronous client."""
        if self._async_client is not None:
            await self._async_client.aclose()

    def __enter__(self) -> Self:
        """Open the connections' pool."""
        self.get_httpx_client().__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        """Close it."""
        self.close()

    async def __aenter__(self) -> Self:
        """Open the connections' pool."""
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(self, *error: object) -> None:
        """Close it."""
        await self.aclose()


def _base(base_url: str, server: str | None) -> str:
    """The prefix of a request: the operation's own server where the description gives it one."""
    if server is None:
        return base_url.rstrip("/")
    return str(httpx.URL(f"{base_url.rstrip('/')}/").join(server)).rstrip("/")


@attrs.define
class AuthenticatedClient(Client):
    """A client that carries a token in every request.

    Attributes:
        token: The token.
        prefix: What stands before it (`Bearer`); empty for a bare key.
        auth_header_name: The header it goes in.
    """

    token: str = attrs.field(kw_only=True, repr=False)
    prefix: str = attrs.field(default="Bearer", kw_only=True)
    auth_header_name: str = attrs.field(default="Authorization", kw_only=True)

    def default_headers(self) -> dict[str, str]:
        """What every request carries, the token included."""
        value = f"{self.prefix} {self.token}" if self.prefix else self.token
        return {**self.headers, self.auth_header_name: value}
