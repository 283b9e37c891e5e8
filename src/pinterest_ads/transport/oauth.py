"""Access tokens that renew themselves, once for all callers that wait, kept in a file if one is given."""

from __future__ import annotations

import asyncio
import os
import threading
from typing import TYPE_CHECKING, Any

from pinterest_ads.errors import AdsError, FieldError, InvalidRequest, NotSent
from pinterest_ads.transport.auth import checked_token
from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.renewal import Renewal
from pinterest_ads.transport.timed import left_on
from pinterest_ads.transport.token_file import TokenFile

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from pinterest_ads.transport.clock import Clock

_TRIES = 3
_PAUSE = 0.5  # seconds before the second try, doubled for the third


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
        self._process = os.getpid()
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
        """The token of now, renewed if it has to be; callers that come meanwhile wait for the same renewal.

        Raises httpx.ConnectTimeout where the deadline of the call passes before there is one.
        """
        url, transport, clock = self._parts()
        began = self._round
        left = left_on(clock)
        if self._process != os.getpid():
            # The lock of a parent that renewed while it forked would never be free here.
            self._process, self._lock = os.getpid(), threading.Lock()
        lock = self._lock
        if not lock.acquire(timeout=-1 if left is None else left):
            raise httpx.ConnectTimeout("the deadline passed while another call renewed the token")
        try:
            steps, answer = self._steps(began, url, clock), None
            while True:
                step, left = steps.send(answer), left_on(clock)
                if isinstance(step, httpx.Request):
                    answer = self._ask(step, transport)
                else:
                    clock.sleep(step if left is None else min(step, left))
                    answer = None
        except StopIteration as done:
            return str(done.value)
        finally:
            lock.release()

    def _ask(self, request: httpx.Request, transport: httpx.BaseTransport) -> httpx.Response | httpx.RequestError:
        try:
            response = transport.handle_request(request)
            response.read()
        except httpx.RequestError as error:
            return error
        return response

    async def atoken(self) -> str:
        """`token` for tasks, whose deadline cancels them."""
        url, transport, clock = self._parts()
        began = self._round
        async with self._tasks():
            steps, answer = self._steps(began, url, clock), None
            try:
                while True:
                    step = steps.send(answer)
                    if isinstance(step, httpx.Request):
                        answer = await self._aask(step, transport)
                    else:
                        await clock.asleep(step)
                        answer = None
            except StopIteration as done:
                return str(done.value)

    async def _aask(
        self, request: httpx.Request, transport: httpx.AsyncBaseTransport
    ) -> httpx.Response | httpx.RequestError:
        try:
            response = await transport.handle_async_request(request)
            await response.aread()
        except httpx.RequestError as error:
            return error
        return response

    def _steps(
        self, began: int, url: httpx.URL, clock: Clock
    ) -> Generator[httpx.Request | float, httpx.Response | httpx.RequestError | None, str]:
        """Yield requests to send and seconds to pause, take the answers, return a token that is good now.

        Raises the failure of a renewal that ended while this caller waited for it.
        """
        if self._failure is not None and self._failure[0] > began:
            raise self._failure[1]
        token = self._renewal.current(clock.time())
        if token is not None:
            return token
        failure = NotSent("the token service was not asked")
        for attempt in range(_TRIES):
            if attempt:
                yield _PAUSE * 2 ** (attempt - 1)
            answer = yield self._renewal.request(url)
            if isinstance(answer, httpx.Response) and answer.status_code < 500:
                return self._taken(answer, clock)
            reason = (
                f"answered {answer.status_code}"
                if isinstance(answer, httpx.Response)
                else f"cannot be reached: {type(answer).__name__}: {answer}"
            )
            failure = NotSent(f"the token service {reason}")
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


def _forget(_: str) -> None:
    return None
