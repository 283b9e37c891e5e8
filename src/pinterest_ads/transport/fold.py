"""The order of the transports, in one place: retry → quota → auth → log → network.

With the extra `[otel]` there is a span around all of it, and one around each attempt.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from pinterest_ads.transport.auth import AsyncAuthTransport, AuthTransport, Bearer
from pinterest_ads.transport.call import call_of
from pinterest_ads.transport.log import AsyncLogTransport, Log, LogTransport
from pinterest_ads.transport.quota.transport import AsyncQuotaTransport, QuotaTransport
from pinterest_ads.transport.retry import AsyncRetryTransport, Retry, RetryTransport
from pinterest_ads.transport.spans import AsyncSpanTransport, Spans, SpanTransport, available

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pinterest_ads.transport.budget import RetryBudget
    from pinterest_ads.transport.http import httpx
    from pinterest_ads.transport.quota.ledger import QuotaLedger
    from pinterest_ads.transport.retry import Policy
    from pinterest_ads.transport.waits import Waits


class Parts(msgspec.Struct, frozen=True):
    """What the four transports share.

    `parameters` maps a binding's name to the path variable that holds its value, `request_id` is the response header
    with the service's id of a request, `chance` gives the numbers in [0, 1) for the jitter.
    """

    policy: Policy
    budget: RetryBudget
    waits: Waits
    ledger: QuotaLedger
    bearer: Bearer
    parameters: Mapping[str, str]
    request_id: str | None
    deadline: float | None
    chance: Callable[[], float]


def build_transport(inner: httpx.BaseTransport, parts: Parts) -> httpx.BaseTransport:
    """Our transports around one that reaches the service; usable in any httpx client."""
    call = partial(call_of, clock=parts.waits.clock, parameters=parts.parameters, deadline=parts.deadline)
    spans = Spans(call, parts.request_id) if available() else None
    traced = inner if spans is None else SpanTransport(inner, spans, outer=False)
    logged = LogTransport(traced, Log(call, parts.waits.clock, parts.request_id))
    signed = AuthTransport(logged, parts.bearer)
    paced = QuotaTransport(signed, parts.ledger, parts.waits, call)
    retried = RetryTransport(
        paced, Retry(parts.policy, parts.budget, parts.waits, call, parts.chance, parts.bearer.redact)
    )
    return retried if spans is None else SpanTransport(retried, spans, outer=True)


def build_async_transport(inner: httpx.AsyncBaseTransport, parts: Parts) -> httpx.AsyncBaseTransport:
    """`build_transport` for tasks."""
    call = partial(call_of, clock=parts.waits.clock, parameters=parts.parameters, deadline=parts.deadline)
    spans = Spans(call, parts.request_id) if available() else None
    traced = inner if spans is None else AsyncSpanTransport(inner, spans, outer=False)
    logged = AsyncLogTransport(traced, Log(call, parts.waits.clock, parts.request_id))
    signed = AsyncAuthTransport(logged, parts.bearer)
    paced = AsyncQuotaTransport(signed, parts.ledger, parts.waits, call)
    retried = AsyncRetryTransport(
        paced, Retry(parts.policy, parts.budget, parts.waits, call, parts.chance, parts.bearer.redact)
    )
    return retried if spans is None else AsyncSpanTransport(retried, spans, outer=True)
