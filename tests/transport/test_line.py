"""Waiting for quota in virtual time: first come, first served, for threads and for tasks."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from typing import Any

import httpx
import pytest

from pinterest_ads.errors import DeadlineExceeded
from pinterest_ads.transport.quota import Window
from pinterest_ads.transport.waits import Waiting
from tests.runtime.toy import AsyncToy, async_toy, books_get, reply, shared, toy
from tests.transport.limited import LimitedService
from tests.transport.virtual import EPOCH, Served, VirtualClock

BOOK = {"row": {"id": "1", "title": "A"}}


def numbers(server: Served) -> list[int]:
    """Which callers were served, in this order; caller n asks for book n."""
    return [int(request.url.path.split("/")[5]) for request in server.requests]


def known(clock: VirtualClock, *windows: Window, **more: tuple[Window, ...]) -> Any:
    return shared(clock, known={"reading": windows, **more})


async def one(client: AsyncToy, number: int, shelf: int = 7) -> None:
    await client.caller.value(books_get, {"shelf_id": shelf, "book_id": number})


async def test_tasks_are_served_in_the_order_in_which_they_came() -> None:
    """Twenty calls for a quota of three come out in their order, each as soon as the quota allows."""
    clock = VirtualClock()
    server = Served(lambda _: reply(BOOK))
    client = async_toy(server, clock, known(clock, Window(10, 3)))

    await asyncio.gather(*(one(client, number) for number in range(20)))

    assert numbers(server) == list(range(20))
    assert clock.now - EPOCH == pytest.approx(6 * 10.1, abs=0.1)


def test_threads_are_served_in_the_order_in_which_they_came() -> None:
    """Nine threads that wait are served three at a time, the earliest first."""
    arrived = threading.Semaphore(0)
    clock = VirtualClock(threads=10)
    server = Served(lambda _: reply(BOOK))

    def told(_: Waiting) -> None:
        arrived.release()

    client = toy(server, clock, known(clock, Window(10, 3)), on_wait=told)

    def call(number: int) -> None:
        client.caller.value(books_get, {"shelf_id": 7, "book_id": number})
        clock.leave()

    for number in range(3):
        client.caller.value(books_get, {"shelf_id": 7, "book_id": number})
    threads = [threading.Thread(target=call, args=(number,)) for number in range(3, 12)]
    for thread in threads:
        thread.start()
        arrived.acquire()
    clock.leave()
    for thread in threads:
        thread.join()

    served = numbers(server)
    assert [sorted(served[start : start + 3]) for start in range(0, 12, 3)] == [
        [start, start + 1, start + 2] for start in range(0, 12, 3)
    ]


async def test_nobody_starves_among_many() -> None:
    """Sixty-four callers that ask again and again are each served as often as any other, but for one turn."""
    clock = VirtualClock()
    counts: Counter[int] = Counter()

    async def slow(request: httpx.Request) -> httpx.Response:
        await clock.asleep(0.01)
        counts[int(request.url.path.split("/")[5])] += 1
        return reply(BOOK)

    client = async_toy(Served(slow), clock, known(clock, Window(60, 30)))

    async def work(number: int) -> None:
        while clock.now < EPOCH + 1800:
            await one(client, number)

    await asyncio.gather(*(work(number) for number in range(64)))

    assert max(counts.values()) - min(counts.values()) <= 1
    assert sum(counts.values()) >= 0.97 * 30 * 30


async def test_a_call_that_comes_later_does_not_overtake() -> None:
    """Room that is left for those who wait is not given to one who asks at that very moment."""
    clock = VirtualClock()
    server = Served(lambda _: reply(BOOK))
    client = async_toy(server, clock, known(clock, Window(10, 2)))
    first = [asyncio.create_task(one(client, number)) for number in range(6)]
    await asyncio.sleep(0)

    async def later() -> None:
        await clock.asleep(10.101)
        await one(client, 99)

    await asyncio.gather(*first, later())

    assert numbers(server)[-1] == 99


async def test_whoever_leaves_the_line_leaves_no_hole() -> None:
    """When the first three of nine that wait are cancelled, the next three have their places, and no time is lost."""
    clock = VirtualClock()
    server = Served(lambda _: reply(BOOK))
    client = async_toy(server, clock, known(clock, Window(10, 3)))
    calls = [asyncio.create_task(one(client, number)) for number in range(12)]
    await asyncio.sleep(0.001)
    for call in calls[3:6]:
        call.cancel()

    await asyncio.gather(*calls, return_exceptions=True)

    assert numbers(server) == [0, 1, 2, 6, 7, 8, 9, 10, 11]
    assert clock.now - EPOCH == pytest.approx(2 * 10.1, abs=0.1)


async def test_a_call_whose_turn_comes_after_its_deadline_does_not_queue() -> None:
    """It ends at once, and those behind it lose nothing."""
    clock = VirtualClock()
    server = Served(lambda _: reply(BOOK))
    parts = known(clock, Window(10, 1))
    patient, hasty = async_toy(server, clock, parts), async_toy(server, clock, parts, deadline=15.0)
    calls = [asyncio.create_task(one(patient, number)) for number in range(3)]
    await asyncio.sleep(0)

    with pytest.raises(DeadlineExceeded):
        await one(hasty, 99)
    assert clock.now == EPOCH
    await asyncio.gather(*calls)

    assert numbers(server) == [0, 1, 2]


async def test_keys_share_the_apps_limit_in_turn() -> None:
    """Under a limit of the app's, one caller of another advertiser waits no longer than its place in the line."""
    clock = VirtualClock()
    server = Served(lambda _: reply(BOOK))
    client = async_toy(server, clock, known(clock, app=(Window(10, 2),)))
    crowd = [asyncio.create_task(one(client, number, shelf=1)) for number in range(6)]
    await asyncio.sleep(0)
    other = asyncio.create_task(one(client, 99, shelf=2))
    await asyncio.sleep(0)
    crowd += [asyncio.create_task(one(client, number, shelf=1)) for number in range(6, 12)]

    await asyncio.gather(other, *crowd)

    assert numbers(server).index(99) == 6


async def test_a_key_without_room_does_not_hold_up_others_under_the_apps_limit() -> None:
    """Calls that wait for their advertiser's own quota are not in the way of another advertiser's."""
    clock = VirtualClock()
    server = Served(lambda _: reply(BOOK))
    parts = shared(clock, known={"shelf 1 reading": (Window(100, 1),), "app": (Window(10, 2),)})
    client = async_toy(server, clock, parts)
    crowd = [asyncio.create_task(one(client, number, shelf=1)) for number in range(4)]
    await asyncio.sleep(0)

    for number in range(90, 96):
        await one(client, number, shelf=2)
    assert clock.now - EPOCH <= 31
    await asyncio.gather(*crowd)

    assert [number for number in numbers(server) if number < 90] == [0, 1, 2, 3]


async def test_sixty_four_callers_meet_a_new_limit_once() -> None:
    """The refusals are no more than the requests that were under way when the first came."""
    clock = VirtualClock()
    service = LimitedService(clock, [(30, 60)])

    async def slow(request: httpx.Request) -> httpx.Response:
        await clock.asleep(0.2)
        return service(request)

    client = async_toy(Served(slow), clock, shared(clock))

    async def work(number: int) -> None:
        for _ in range(10):
            await one(client, number)

    await asyncio.gather(*(work(number) for number in range(64)))

    assert len(service.served["7"]) == 640
    assert 34 <= len(service.refused["7"]) <= 64
