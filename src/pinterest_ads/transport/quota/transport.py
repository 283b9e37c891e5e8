"""The quota's place among the transports: ask before each attempt, learn from each refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from pinterest_ads.errors import NotSent
from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.outcome import Unsent, classify
from pinterest_ads.transport.quota.header import is_spam, read_limit
from pinterest_ads.transport.quota.ledger import Grant

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinterest_ads.transport.call import Call
    from pinterest_ads.transport.quota.ledger import QuotaLedger
    from pinterest_ads.transport.waits import Waits

SCOPE = "pinterest_ads.scope"
TOO_MANY = 429


@attrs.frozen
class _Quota:
    ledger: QuotaLedger
    waits: Waits
    call_of: Callable[[httpx.Request], Call]

    def seen(self, call: Call, grant: Grant, response: httpx.Response, content: bytes) -> None:
        """Book an answer, and leave the scope of a refusal in its extensions."""
        now = self.waits.clock.time()
        if response.status_code != TOO_MANY or is_spam(content):
            self.ledger.answered(grant, now)
        else:
            response.extensions[SCOPE] = self.ledger.refused(call.key, grant, read_limit(response.headers, now), now)

    def failed(self, grant: Grant, error: Exception) -> None:
        """Book an attempt that ended without an answer; what may have arrived counts."""
        unsent = isinstance(error, NotSent)
        if unsent or (isinstance(error, httpx.RequestError) and isinstance(classify(error), Unsent)):
            self.ledger.unsent(grant)
        else:
            self.ledger.answered(grant, self.waits.clock.time())


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
        while not isinstance(grant := quota.ledger.acquire(call.key, now := quota.waits.clock.time()), Grant):
            # Other callers may have let time pass since the ledger was asked.
            left = now + grant - quota.waits.clock.time()
            if left > 0:
                quota.waits.sleep(call, left, "quota")
        try:
            response = self._inner.handle_request(request)
            content = response.read() if response.status_code == TOO_MANY else b""
        except Exception as error:
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
        while not isinstance(grant := quota.ledger.acquire(call.key, now := quota.waits.clock.time()), Grant):
            # Other callers may have let time pass since the ledger was asked.
            left = now + grant - quota.waits.clock.time()
            if left > 0:
                await quota.waits.asleep(call, left, "quota")
        try:
            response = await self._inner.handle_async_request(request)
            content = await response.aread() if response.status_code == TOO_MANY else b""
        except BaseException as error:
            quota.failed(grant, error if isinstance(error, Exception) else RuntimeError())
            raise
        quota.seen(call, grant, response, content)
        return response

    async def aclose(self) -> None:
        """Close what is within."""
        await self._inner.aclose()
