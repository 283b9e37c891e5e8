"""The bearer token: put on requests to the API's own origin, and on nothing else.

Innermost but for the log, so that a token is never older than the wait before it.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from pinterest_ads.errors import FieldError, InvalidRequest
from pinterest_ads.transport.http import httpx

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

UNAUTHORIZED = 401
_MARK = "[token]"
_LONG = 5


@runtime_checkable
class TokenSource(Protocol):
    """What `token=` takes besides a callable.

    Implementations are thread-safe and refresh once however many callers wait.
    """

    def token(self) -> str:
        """The token to use now."""
        ...

    async def atoken(self) -> str:
        """`token` for tasks."""
        ...

    def rejected(self, token: str) -> bool:
        """The service answered 401 to this token; whether another one can be had."""
        ...


class StaticToken:
    """A token that never changes."""

    def __init__(self, token: str) -> None:
        self._token = checked_token(token)

    def __repr__(self) -> str:
        return f"StaticToken({_MARK})"

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("a token is not pickled; give the other process its own")

    def token(self) -> str:
        """The token."""
        return self._token

    async def atoken(self) -> str:
        """The token."""
        return self._token

    def rejected(self, token: str) -> bool:
        """A static token stays what it is."""
        del token
        return False


class CalledToken:
    """A token asked of a function before each request; the function may be a coroutine function for async clients."""

    def __init__(self, function: Callable[[], str | Awaitable[str]]) -> None:
        self._function = function

    def __repr__(self) -> str:
        return "CalledToken()"

    def token(self) -> str:
        """What the function returns now."""
        token = self._function()
        if not isinstance(token, str):
            if inspect.iscoroutine(token):
                token.close()
            reason = "must return a str; a coroutine function needs AsyncPinterestAds"
            raise InvalidRequest.of([FieldError("/token", reason)])
        return checked_token(token)

    async def atoken(self) -> str:
        """What the function returns now."""
        found: Any = self._function()
        token = await found if inspect.isawaitable(found) else found
        if not isinstance(token, str):
            raise InvalidRequest.of([FieldError("/token", "must return a str, or a coroutine that does")])
        return checked_token(token)

    def rejected(self, token: str) -> bool:
        """Whether the function now gives another token; asked again only where that costs no coroutine."""
        if inspect.iscoroutinefunction(self._function):
            return False
        return self._function() != token


def checked_token(token: str) -> str:
    """The token, or InvalidRequest where it cannot be one: a line break in it would forge headers."""
    if not token or not token.isascii() or any(c.isspace() or not c.isprintable() for c in token):
        reason = "is empty, or has characters that a header may not hold (a line break at its end?)"
        raise InvalidRequest.of([FieldError("/access_token", reason)])
    return token


class Secret:
    """Text that tells itself to no traceback, debugger or log."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return _MARK

    def reveal(self) -> str:
        """The text."""
        return self._text


class Bearer:
    """Adds the token to requests for one origin; remembers tokens only to keep them out of texts."""

    def __init__(self, source: TokenSource, base_url: httpx.URL) -> None:
        self.source = source
        self._origin = _origin(base_url)
        self._seen: list[str] = []
        self._secrets: list[str] = []

    def concerns(self, request: httpx.Request) -> bool:
        """Whether the request goes to the API's own scheme, host and port."""
        return _origin(request.url) == self._origin and "authorization" not in request.headers

    def sign(self, request: httpx.Request, secret: Secret) -> None:
        """Put the token on the request."""
        token = secret.reveal()
        if token not in self._seen:
            self._seen = [*self._seen[-7:], token]
        request.headers["authorization"] = f"Bearer {token}"

    def redact(self, text: str) -> str:
        """The text without any token that was used lately."""
        for token in (*self._seen, *self._secrets):
            # A short token (the emulator's is `demo`) may be a word of the text.
            text = text.replace(token if len(token) >= _LONG else f"Bearer {token}", _MARK)
        return text

    def hide(self, secret: str) -> None:
        """Keep one more secret out of texts."""
        if secret and secret not in self._secrets:
            self._secrets = [*self._secrets[-15:], secret]


class AuthTransport(httpx.BaseTransport):
    """Signs each attempt; after a 401, once more with another token if there is one."""

    def __init__(self, inner: httpx.BaseTransport, bearer: Bearer) -> None:
        self._inner = inner
        self._bearer = bearer

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send with the token of now."""
        if not self._bearer.concerns(request):
            return self._inner.handle_request(request)
        try:
            secret = Secret(self._bearer.source.token())
            self._bearer.sign(request, secret)
            response = self._inner.handle_request(request)
            if response.status_code == UNAUTHORIZED and self._bearer.source.rejected(secret.reveal()):
                response.close()
                self._bearer.sign(request, Secret(self._bearer.source.token()))
                response = self._inner.handle_request(request)
        finally:
            request.headers.pop("authorization", None)
        return response

    def close(self) -> None:
        """Close what is within."""
        self._inner.close()


class AsyncAuthTransport(httpx.AsyncBaseTransport):
    """`AuthTransport` for tasks."""

    def __init__(self, inner: httpx.AsyncBaseTransport, bearer: Bearer) -> None:
        self._inner = inner
        self._bearer = bearer

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send with the token of now."""
        if not self._bearer.concerns(request):
            return await self._inner.handle_async_request(request)
        try:
            secret = Secret(await self._bearer.source.atoken())
            self._bearer.sign(request, secret)
            response = await self._inner.handle_async_request(request)
            if response.status_code == UNAUTHORIZED and self._bearer.source.rejected(secret.reveal()):
                await response.aclose()
                self._bearer.sign(request, Secret(await self._bearer.source.atoken()))
                response = await self._inner.handle_async_request(request)
        finally:
            request.headers.pop("authorization", None)
        return response

    async def aclose(self) -> None:
        """Close what is within."""
        await self._inner.aclose()


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    port = url.port or {"http": 80, "https": 443}.get(url.scheme)
    return url.scheme, url.host, port
