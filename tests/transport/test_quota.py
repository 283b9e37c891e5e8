"""Quotas in virtual time: learned from the first refusal, used nearly whole, never asked for in vain."""

from __future__ import annotations

from typing import Any, Literal

import httpx
import pytest

from pinterest_ads.errors import DeadlineExceeded, RateLimited
from pinterest_ads.transport.quota import Window
from pinterest_ads.transport.waits import Waiting
from tests.runtime.toy import async_toy, books_get, refusal, reply, shared, toy
from tests.transport.limited import LimitedService, Windows, read
from tests.transport.virtual import EPOCH, Served, VirtualClock

BOOK = {"row": {"id": "1", "title": "A"}}


@pytest.mark.parametrize("kind", ["sliding", "epoch", "first"])
@pytest.mark.parametrize("callers", [1, 64])
@pytest.mark.parametrize(("windows", "count"), [([(30, 60)], 300), ([(400, 60)], 1200), ([(100, 1), (1000, 60)], 2000)])
async def test_a_quota_is_used_nearly_whole(
    windows: Windows, count: int, callers: int, kind: Literal["sliding", "epoch", "first"]
) -> None:
    """At least 97 % of what the windows allow is used, with one refusal for one caller.

    No more than were in flight for many.
    """
    clock = VirtualClock()
    service = LimitedService(clock, windows, kind)
    client = async_toy(Served(service), clock, shared(clock))

    await read(client, count, callers)

    took = service.served["7"][-1] - service.served["7"][0]
    (limit, seconds), (burst, pause) = windows[-1], windows[0]
    # Whole long windows, and within the last of them the short ones that must pass before its last request.
    ideal = (count // limit - 1) * seconds + (limit // burst - 1) * pause
    assert len(service.served["7"]) == count
    assert len(service.refused["7"]) <= (1 if callers == 1 else 64)
    assert took == 0 or ideal / took >= 0.97, (ideal, took)


async def test_advertisers_never_hold_each_other_up() -> None:
    """Two keys that use up the same policy each get all of their own."""
    clock = VirtualClock()
    service = LimitedService(clock, [(30, 60)])
    client = async_toy(Served(service), clock, shared(clock))

    await read(client, 90, 4, (1, 2, 3))

    for shelf in ("1", "2", "3"):
        assert service.served[shelf][-1] - service.served[shelf][0] <= 122


def test_a_backend_limit_is_waited_for_and_not_learned() -> None:
    """`0, 0` makes the call wait as long as it says, and leaves no quota behind."""
    clock = VirtualClock()
    answers = [refusal(429, RateLimit_Limit="0, 0", RateLimit_Remaining="0", Retry_After="2"), reply(BOOK)]
    told: list[Waiting] = []
    parts = shared(clock)
    client = toy(Served(lambda _: answers.pop(0)), clock, parts, on_wait=told.append)

    client.caller.value(books_get, {"shelf_id": 7, "book_id": 1})

    assert clock.now == EPOCH + 2
    assert [(waiting.reason, waiting.scope, waiting.attempt) for waiting in told] == [("limited", "service", 1)]
    assert parts.ledger.snapshot(clock.time()) == {}


@pytest.mark.parametrize("headers", [{}, {"Retry_After": "soon"}, {"RateLimit_Limit": ";;;w=,"}])
def test_a_429_without_sense_is_waited_for_by_backoff(headers: dict[str, Any]) -> None:
    """A 429 that tells nothing is tried again after a pause, for every method."""
    clock = VirtualClock()
    answers = [refusal(429, **headers), reply(BOOK)]

    toy(Served(lambda _: answers.pop(0)), clock).caller.value(books_get, {"shelf_id": 7, "book_id": 1})

    assert clock.now > EPOCH


def test_raising_instead_of_waiting() -> None:
    """With `on_limit="raise"` a 429.

    A wait that pacing would need, are RateLimited at once, with scope and time.
    """
    clock = VirtualClock()
    service = LimitedService(clock, [(2, 60)])
    client = toy(Served(service), clock, on_limit="raise")
    for _ in range(2):
        client.caller.value(books_get, {"shelf_id": 7, "book_id": 1})

    with pytest.raises(RateLimited) as first:
        client.caller.value(books_get, {"shelf_id": 7, "book_id": 1})
    with pytest.raises(RateLimited) as second:
        client.caller.value(books_get, {"shelf_id": 7, "book_id": 1})

    assert (first.value.scope, first.value.retry_after, first.value.attempts) == ("unknown", 60.0, 1)
    assert second.value.retry_after == pytest.approx(60.0)
    assert len(service.refused["7"]) == 1
    assert clock.slept == []


def test_a_wait_beyond_the_longest_is_not_begun() -> None:
    """A service that asks for more patience than `longest_wait` gives RateLimited without a wait."""
    clock = VirtualClock()
    client = toy(Served(lambda _: refusal(429, RateLimit_Limit="30, 30;w=3600", Retry_After="1800")), clock)

    for _ in range(2):
        with pytest.raises(RateLimited, match=r"slow|wait|no"):
            client.caller.value(books_get, {"shelf_id": 7, "book_id": 1})

    assert clock.slept == []
    assert len(client.server.requests) == 1


def test_a_wait_beyond_the_deadline_is_not_begun() -> None:
    """A call that would wait past its deadline ends at once, and no later than it."""
    clock = VirtualClock()
    client = toy(Served(lambda _: refusal(429, RateLimit_Limit="30, 30;w=60", Retry_After="50")), clock, deadline=20.0)

    with pytest.raises(DeadlineExceeded):
        client.caller.value(books_get, {"shelf_id": 7, "book_id": 1})

    assert clock.now <= EPOCH + 20


def test_a_deadline_tells_what_the_last_attempt_ended_in() -> None:
    """Who reads the error learns why there was no answer in time."""
    client = toy(Served(lambda _: refusal(503, Retry_After="30")), VirtualClock(), deadline=20.0)

    with pytest.raises(DeadlineExceeded, match="the last attempt ended in status 503"):
        client.caller.value(books_get, {"shelf_id": 7, "book_id": 1})


def test_quotas_known_in_advance_need_no_refusal() -> None:
    """A limit given for a category is paced from the first request on, and seen in the snapshot."""
    clock = VirtualClock()
    service = LimitedService(clock, [(5, 60)])
    parts = shared(clock, known={"reading": (Window(60, 5),)})
    client = toy(Served(service), clock, parts)

    for _ in range(12):
        client.caller.value(books_get, {"shelf_id": 7, "book_id": 1})

    assert service.refused == {}
    state = parts.ledger.snapshot(clock.time())["shelf 7 reading"]
    assert (state.windows, state.used) == (("5;w=60",), (2,))


class _Adjusted(VirtualClock):
    """A clock whose time of day is wrong by so many seconds; `monotonic` knows nothing of it."""

    wrong = 0.0

    def time(self) -> float:
        return self.now + self.wrong


def test_a_clock_that_is_set_back_refuses_nothing() -> None:
    """Counts and pauses that lie in the future since then are not waited for."""
    clock = _Adjusted()
    service = LimitedService(clock, [(30, 60)])
    client = toy(Served(service), clock)
    for _ in range(70):
        client.caller.value(books_get, {"shelf_id": 7, "book_id": 1})

    before, clock.wrong = clock.now, -3600.0
    for _ in range(70):
        client.caller.value(books_get, {"shelf_id": 7, "book_id": 1})

    assert len(service.served["7"]) == 140
    assert clock.now - before <= 240


def test_what_never_arrived_costs_no_quota() -> None:
    """A request that could not be sent gives its place in the window back."""
    clock = VirtualClock()
    failures: list[Exception] = [httpx.ConnectError("refused"), httpx.ConnectError("refused")]

    def handler(_: httpx.Request) -> httpx.Response:
        if failures:
            raise failures.pop()
        return reply(BOOK)

    parts = shared(clock, known={"reading": (Window(60, 3),)})
    toy(Served(handler), clock, parts).caller.value(books_get, {"shelf_id": 7, "book_id": 1})

    assert parts.ledger.snapshot(clock.time())["shelf 7 reading"].used == (1,)
