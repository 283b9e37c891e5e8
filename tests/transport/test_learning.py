"""Limits in virtual time: told apart, learned anew when they change, doubted seldom."""

from __future__ import annotations

import attrs
import httpx

from pinterest_ads.transport.quota import MemoryStore, QuotaLedger
from pinterest_ads.transport.waits import Waiting
from tests.runtime.toy import async_toy, books_get, refusal, reply, shared, toy
from tests.transport.limited import LimitedService, read
from tests.transport.virtual import EPOCH, Served, VirtualClock

BOOK = {"row": {"id": "1", "title": "A"}}


async def test_an_app_limit_is_told_from_a_users() -> None:
    """One policy that hits two advertisers, neither of which used it up, is the app's, and paces both from then on."""
    clock = VirtualClock()
    service = LimitedService(clock, [(10_000, 60)], app=[(50, 60)])
    told: list[Waiting] = []
    client = async_toy(Served(service), clock, shared(clock), on_wait=told.append, attempts=10)

    await read(client, 100, 1, (1, 2))

    assert "app" in {waiting.scope for waiting in told if waiting.reason == "limited"}
    assert sum(map(len, service.refused.values())) <= 4


async def test_a_lower_limit_is_learned_anew() -> None:
    """When the service tightens a limit, one refusal suffices to pace by the new one."""
    clock = VirtualClock()
    service = LimitedService(clock, [(40, 60)])
    client = async_toy(Served(service), clock, shared(clock))
    await read(client, 200, 1)
    service.windows = [(20, 60)]

    await read(client, 200, 1)

    assert len(service.refused["7"]) == 2


async def test_a_higher_limit_is_found_by_probing() -> None:
    """A limit that grew is found by single requests beyond the old one, at the cost of one refusal for the change."""
    clock = VirtualClock()
    service = LimitedService(clock, [(20, 60)])
    client = async_toy(Served(service), clock, shared(clock))
    await read(client, 100, 1)
    service.windows = [(60, 60)]

    await read(client, 1700, 1)
    span = service.served["7"][-1] - service.served["7"][-301]

    assert len(service.refused["7"]) == 2
    assert clock.now - EPOCH <= 75 * 60
    assert 300 / span >= 0.97


async def test_a_limit_that_holds_costs_one_refusal_in_an_hour() -> None:
    """Nothing goes beyond a learned limit before sixty of its windows were used up."""
    clock = VirtualClock()
    service = LimitedService(clock, [(20, 60)])
    client = async_toy(Served(service), clock, shared(clock))

    await read(client, 20 * 60, 1)

    assert len(service.refused["7"]) == 1


async def test_an_unchanged_limit_is_probed_ever_more_seldom() -> None:
    """Probing a limit that did not grow costs one refusal, and the next try comes twice as late."""
    clock = VirtualClock()
    service = LimitedService(clock, [(20, 60)])
    client = async_toy(Served(service), clock, shared(clock, patience=10.0))

    await read(client, 1600, 1)

    assert 3 <= len(service.refused["7"]) <= 4


async def test_what_is_served_beyond_a_policy_is_not_the_apps() -> None:
    """Two advertisers limited by other programs do not make their policy the app's, once more was served than that."""
    clock = VirtualClock()
    refusals = {"1": 1, "2": 1}

    def answer(request: httpx.Request) -> httpx.Response:
        shelf = request.url.path.split("/")[3]
        if refusals.get(shelf, 0) > 0 and clock.now > EPOCH:
            refusals[shelf] -= 1
            return refusal(429, RateLimit_Limit="30, 30;w=60", Retry_After="5")
        return reply(BOOK)

    told: list[Waiting] = []
    client = async_toy(Served(answer), clock, shared(clock), on_wait=told.append)
    await read(client, 20, 1, (1, 2, 3))
    await clock.asleep(1.0)

    await read(client, 1, 1, (1, 2))

    assert [waiting.scope for waiting in told] == ["unknown", "unknown"]


async def test_a_limit_taken_for_the_apps_is_given_up_when_it_is_surpassed() -> None:
    """A wrong guess holds up other advertisers until a probe disproves it, and no longer."""
    clock = VirtualClock()
    refusals = {"1": 1, "2": 1}

    def answer(request: httpx.Request) -> httpx.Response:
        shelf = request.url.path.split("/")[3]
        if refusals.get(shelf, 0) > 0:
            refusals[shelf] -= 1
            return refusal(429, RateLimit_Limit="30, 30;w=60", Retry_After="5")
        return reply(BOOK)

    parts = shared(clock)
    client = async_toy(Served(answer), clock, parts)
    await read(client, 1, 1, (1, 2))
    assert parts.ledger.snapshot(clock.now)["app"].windows == ("30;w=60",)

    await read(client, 30 * 70, 1, (3,))

    assert "app" not in parts.ledger.snapshot(clock.now)


def test_what_was_learned_outlives_the_client() -> None:
    """A second client on the same store paces by what the first one learned."""
    clock = VirtualClock()
    service = LimitedService(clock, [(5, 60)])
    store = MemoryStore()
    for _ in range(2):
        parts = shared(clock)
        client = toy(Served(service), clock, attrs.evolve(parts, ledger=QuotaLedger(store)))
        for _ in range(8):
            client.caller.value(books_get, {"shelf_id": 7, "book_id": 1})

    assert len(service.refused["7"]) == 1
