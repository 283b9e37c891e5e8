"""The quota's place among the transports: ask before each attempt, learn from each refusal."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import attrs

from pinterest_ads.errors import NotSent
from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.log import logger
from pinterest_ads.transport.outcome import Unsent, classify
from pinterest_ads.transport.quota.header import is_spam, read_limit
from pinterest_ads.transport.quota.ledger import Grant, Wait
from pinterest_ads.transport.quota.store import QuotaStoreError
from pinterest_ads.transport.waits import TaskAlarm

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from pinterest_ads.transport.call import Call
    from pinterest_ads.transport.quota.ledger import QuotaLedger
    from pinterest_ads.transport.quota.line import Place
    from pinterest_ads.transport.waits import Waits

SCOPE = "pinterest_ads.scope"
TOO_MANY = 429
SERVER_ERROR = 500


@attrs.frozen
class _Quota:
    ledger: QuotaLedger
    waits: Waits
    call_of: Callable[[httpx.Request], Call]

    def ask(self, call: Call, place: Place | None) -> Grant | Wait:
        """Leave to send, or how long to wait from now."""
        now = self.waits.clock.time()
        return self.ledger.acquire(call.key, now, place)

    def queue(self, call: Call) -> Grant:
        """Wait for the call's turn."""
        from pinterest_ads.transport.quota.line import Place

        place = Place(call, alarm := threading.Event())
        try:
            while isinstance(found := self.ask(call, place), Wait):
                alarm.clear()
                self.ledger.enter(place, found.lines)
                self.waits.queue(call, found.room, found.turn, alarm)
        except BaseException:
            self.ledger.leave(place, call.key)
            raise
        return found

    async def aqueue(self, call: Call) -> Grant:
        """`queue` for tasks."""
        from pinterest_ads.transport.quota.line import Place

        place = Place(call, alarm := TaskAlarm())
        try:
            while isinstance(found := self.ask(call, place), Wait):
                self.ledger.enter(place, found.lines)
                await self.waits.aqueue(call, found.room, found.turn, alarm)
        except BaseException:
            self.ledger.leave(place, call.key)
            raise
        return found

    def seen(self, call: Call, grant: Grant, response: httpx.Response, content: bytes) -> None:
        """Book an answer, and leave the scope of a refusal in its extensions."""
        now = self.waits.clock.time()
        with _booked():
            if response.status_code != TOO_MANY or is_spam(content):
                self.ledger.answered(grant, now, served=response.status_code < SERVER_ERROR)
                return
            response.extensions[SCOPE] = self.ledger.refused(call.key, grant, read_limit(response.headers, now), now)

    def failed(self, grant: Grant, error: BaseException) -> None:
        """Book an attempt that ended without an answer; what may have arrived counts."""
        unsent = isinstance(error, NotSent)
        with _booked():
            if unsent or (isinstance(error, httpx.RequestError) and isinstance(classify(error), Unsent)):
                self.ledger.unsent(grant)
            else:
                self.ledger.answered(grant, self.waits.clock.time(), served=False)


@contextmanager
def _booked() -> Generator[None]:
    """What became of a request that was sent is told, even where the store cannot be told."""
    try:
        yield
    except QuotaStoreError as error:
        logger.warning("%s", error)


class QuotaTransport(httpx.BaseTransport):
    """Waits for room in the quota of the call's key, then passes on."""

    def __init__(
        self, inner: httpx.BaseTransport, ledger: QuotaLedger, waits: Waits, call_of: Callable[[httpx.Request], Call]
    ) -> None:
        self._inner = inner
        self._quota = _Quota(ledger, waits, call_of)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send as soon as the quota allows."""
        quota = self._quota
        call = quota.call_of(request)
        found = quota.ask(call, None)
        grant = found if isinstance(found, Grant) else quota.queue(call)
        try:
            response = self._inner.handle_request(request)
            content = response.read() if response.status_code == TOO_MANY else b""
        except BaseException as error:
            quota.failed(grant, error)
            raise
        quota.seen(call, grant, response, content)
        return response

    def close(self) -> None:
        """Close what is within."""
        self._inner.close()


class AsyncQuotaTransport(httpx.AsyncBaseTransport):
    """`QuotaTransport` for tasks."""

    def __init__(
        self,
        inner: httpx.AsyncBaseTransport,
        ledger: QuotaLedger,
        waits: Waits,
        call_of: Callable[[httpx.Request], Call],
    ) -> None:
        self._inner = inner
        self._quota = _Quota(ledger, waits, call_of)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send as soon as the quota allows."""
        quota = self._quota
        call = quota.call_of(request)
        found = quota.ask(call, None)
        grant = found if isinstance(found, Grant) else await quota.aqueue(call)
        try:
            response = await self._inner.handle_async_request(request)
            content = await response.aread() if response.status_code == TOO_MANY else b""
        except BaseException as error:
            quota.failed(grant, error)
            raise
        quota.seen(call, grant, response, content)
        return response

    async def aclose(self) -> None:
        """Close what is within."""
        await self._inner.aclose()
