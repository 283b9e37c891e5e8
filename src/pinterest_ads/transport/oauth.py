"""Access tokens that renew themselves (RFC 6749, section 6).

Once for all callers that wait, and kept in a file if one is given.

`Renewal` decides and remembers; `OAuthRefresher` sends, for threads and for tasks.
"""

from __future__ import annotations

import asyncio
import base64
import os
import secrets
import stat
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import msgspec

from pinterest_ads.errors import AdsError, AuthenticationFailed, FieldError, InvalidRequest, NotSent
from pinterest_ads.transport.auth import checked_token
from pinterest_ads.transport.http import httpx

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pinterest_ads.transport.clock import Clock

_EARLY = 60.0  # seconds before its end at which a token is renewed
_TRIES = 3
_PAUSE = 0.5  # seconds before the second try, doubled for the third


class TokenFile:
    """Tokens on disk, for this user alone (mode 0600), written whole or not at all."""

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)

    def read(self) -> dict[str, Any]:
        """What is stored; empty where there is no file. Raises InvalidRequest for one that others may read."""
        try:
            mode = self._path.stat().st_mode
            data = self._path.read_bytes()
        except FileNotFoundError:
            return {}
        if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
            reason = f"{self._path} may be read by others; run: chmod 600 {self._path}"
            raise InvalidRequest.of([FieldError("/file", reason)])
        try:
            stored: Any = msgspec.json.decode(data, type=dict[str, Any])
        except msgspec.MsgspecError:
            raise InvalidRequest.of([FieldError("/file", f"{self._path} is no token file")]) from None
        return dict(stored)

    def write(self, tokens: Mapping[str, Any]) -> None:
        """Store the tokens."""
        part = self._path.with_name(f".{self._path.name}.{secrets.token_hex(8)}")
        descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(msgspec.json.encode(dict(tokens)))
            part.replace(self._path)
        finally:
            part.unlink(missing_ok=True)


class Renewal:
    """The tokens, and the request that renews them. Not locked; whoever uses it is."""

    def __init__(
        self, app_id: str, app_secret: str, grant: dict[str, str], method: str, file: TokenFile | None
    ) -> None:
        self._app = base64.b64encode(f"{app_id}:{app_secret}".encode()).decode()
        self._grant = grant
        self._method = method
        self._file = file
        self._token: str | None = None
        self._rejected: str | None = None
        self._ends: float | None = None
        self.secrets: list[str] = [
            app_secret,
            self._app,
            *(grant[name] for name in ("code", "refresh_token") if name in grant),
        ]
        self._load()

    def _load(self) -> None:
        stored = {} if self._file is None else self._file.read()
        token, refresh, ends = stored.get("access_token"), stored.get("refresh_token"), stored.get("expires_at")
        if isinstance(refresh, str) and refresh:
            self._refresh_with(refresh)
        if isinstance(token, str) and token and token != self._rejected:
            self._token, self._ends = checked_token(token), float(ends) if isinstance(ends, int | float) else None

    def _refresh_with(self, token: str) -> None:
        self._grant = {"grant_type": "refresh_token", "refresh_token": token}
        if token not in self.secrets:
            self.secrets.append(token)

    def current(self, now: float) -> str | None:
        """The token, None where it must be renewed. Another process may have done so: the file is looked at first."""
        if self._stale(now) and self._file is not None:
            self._load()
        return None if self._stale(now) else self._token

    def _stale(self, now: float) -> bool:
        return self._token is None or (self._ends is not None and now >= self._ends - _EARLY)

    def reject(self, token: str) -> None:
        """The service refused the token."""
        if self._token == token:
            self._rejected, self._token = token, None

    def request(self, url: httpx.URL) -> httpx.Request:
        """The request for a new token: HTTP Basic with the app's id and secret, and a form."""
        headers = {
            "authorization": f"Basic {self._app}",
            "content-type": "application/x-www-form-urlencoded",
            "accept": "application/json",
        }
        timeout = {"connect": 5.0, "read": 60.0, "write": 60.0, "pool": 60.0}
        content = urlencode(self._grant).encode()
        return httpx.Request(self._method, url, headers=headers, content=content, extensions={"timeout": timeout})

    def take(self, response: httpx.Response, now: float) -> str:
        """The new token of an answer, stored. Raises AuthenticationFailed where there is none."""
        try:
            answer = msgspec.json.decode(response.content, type=dict[str, Any])
        except (msgspec.MsgspecError, UnicodeDecodeError):
            answer = {}
        token = _member(answer, "access_token")
        if not response.is_success or not isinstance(token, str):
            message = (
                f"the access token could not be renewed: {response.status_code} {_member(answer, 'message') or ''}"
            )
            for secret in self.secrets:
                message = message.replace(secret, "[secret]")
            advice = "Authorise the app again for a new refresh token"
            raise AuthenticationFailed(message.strip(), status=response.status_code, advice=advice)
        lasts, refresh = _member(answer, "expires_in"), _member(answer, "refresh_token")
        self._token, self._rejected = checked_token(token), None
        self._ends = now + lasts if isinstance(lasts, int | float) and not isinstance(lasts, bool) else None
        if isinstance(refresh, str) and refresh:
            self._refresh_with(refresh)
        if self._file is not None:
            kept = self._grant.get("refresh_token")
            self._file.write({"access_token": token, "refresh_token": kept, "expires_at": self._ends})
        return token


def _member(answer: dict[str, Any], name: str) -> Any:
    """A member of an OAuth answer, at its top or within its `data`."""
    found = answer.get(name)
    return answer["data"].get(name) if found is None and type(answer.get("data")) is dict else found


class OAuthRefresher:
    """A token source for `token=`: renews the access token when it ends or is refused.

    Args:
        app_id, app_secret: the app's credentials.
        refresh_token: what the token is renewed with; may be left out where `file` holds one, or for `code`.
        code, redirect_uri: a code just given by the authorisation page, used once in place of a refresh token.
        file: keeps the tokens between runs and shares them between processes; mode 0600.
        method: of the token request.
    """

    def __init__(
        self,
        app_id: str,
        app_secret: str,
        refresh_token: str | None = None,
        *,
        code: str | None = None,
        redirect_uri: str | None = None,
        file: str | Path | None = None,
        method: str = "PUT",
    ) -> None:
        grant: dict[str, str] = {}
        if refresh_token is not None:
            grant = {"grant_type": "refresh_token", "refresh_token": checked_token(refresh_token)}
        elif code is not None:
            grant = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri or ""}
        self._renewal = Renewal(app_id, app_secret, grant, method, None if file is None else TokenFile(file))
        if not self._renewal.secrets[2:]:
            raise InvalidRequest.of(
                [FieldError("/refresh_token", "give a refresh_token, a code, or a file that has one")]
            )
        self._lock = threading.Lock()
        self._alock: tuple[asyncio.AbstractEventLoop, asyncio.Lock] | None = None
        self._failure: tuple[int, AdsError] | None = None
        self._round = 0
        self._bound: tuple[httpx.URL, httpx.BaseTransport | httpx.AsyncBaseTransport, Clock] | None = None
        self._remember: Callable[[str], None] = _forget

    def __repr__(self) -> str:
        return "OAuthRefresher([secret])"

    def __reduce__(self) -> str | tuple[Any, ...]:
        raise TypeError("an OAuth refresher holds secrets and is not pickled; give the other process its own")

    def bind(
        self,
        url: httpx.URL,
        transport: httpx.BaseTransport | httpx.AsyncBaseTransport,
        clock: Clock,
        remember: Callable[[str], None],
    ) -> None:
        """Called by the client that uses this.

        Where to ask, through what, and who must know the secrets to hide them.
        """
        self._bound = url, transport, clock
        self._remember = remember
        for secret in self._renewal.secrets:
            remember(secret)

    def token(self) -> str:
        """The token of now, renewed if it has to be; callers that come meanwhile wait for the same renewal."""
        url, transport, clock = self._parts()
        began = self._round
        with self._lock:
            token = self._settled(began, clock)
            if token is not None:
                return token
            failure = NotSent("the token service was not asked")
            for attempt in range(_TRIES):
                try:
                    response = transport.handle_request(self._renewal.request(url))
                    response.read()
                except httpx.RequestError as error:
                    failure = self._unreached(error)
                else:
                    if response.status_code < 500:
                        return self._taken(response, clock)
                    failure = NotSent(f"the token service answered {response.status_code}")
                if attempt + 1 < _TRIES:
                    clock.sleep(_PAUSE * 2**attempt)
            raise self._failed(failure)

    async def atoken(self) -> str:
        """`token` for tasks."""
        url, transport, clock = self._parts()
        began = self._round
        async with self._tasks():
            token = self._settled(began, clock)
            if token is not None:
                return token
            failure = NotSent("the token service was not asked")
            for attempt in range(_TRIES):
                try:
                    response = await transport.handle_async_request(self._renewal.request(url))
                    await response.aread()
                except httpx.RequestError as error:
                    failure = self._unreached(error)
                else:
                    if response.status_code < 500:
                        return self._taken(response, clock)
                    failure = NotSent(f"the token service answered {response.status_code}")
                if attempt + 1 < _TRIES:
                    await clock.asleep(_PAUSE * 2**attempt)
            raise self._failed(failure)

    def rejected(self, token: str) -> bool:
        """The service answered 401 to this token: it is renewed before the next request."""
        self._renewal.reject(token)
        return True

    def _parts(self) -> tuple[httpx.URL, Any, Clock]:
        if self._bound is None:
            raise InvalidRequest("an OAuth refresher works within a client: give it as token=")
        return self._bound

    def _tasks(self) -> asyncio.Lock:
        loop = asyncio.get_running_loop()
        if self._alock is None or self._alock[0] is not loop:
            self._alock = loop, asyncio.Lock()
        return self._alock[1]

    def _settled(self, began: int, clock: Clock) -> str | None:
        """A token that is good now; raises the failure of a renewal that ended while this caller waited for it."""
        if self._failure is not None and self._failure[0] > began:
            raise self._failure[1]
        return self._renewal.current(clock.time())

    def _taken(self, response: httpx.Response, clock: Clock) -> str:
        try:
            token = self._renewal.take(response, clock.time())
        except AdsError as error:
            raise self._failed(error) from None
        for secret in self._renewal.secrets:
            self._remember(secret)
        self._failure = None
        return token

    def _failed(self, error: AdsError) -> AdsError:
        self._round += 1
        self._failure = self._round, error
        return error

    @staticmethod
    def _unreached(error: httpx.RequestError) -> NotSent:
        return NotSent(f"the token service cannot be reached: {type(error).__name__}: {error}")


def _forget(_: str) -> None:
    return None
