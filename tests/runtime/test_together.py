"""Several lists at once: their items in one order, whatever answers first, each resumable."""

from __future__ import annotations

import asyncio
import random
import threading
from contextlib import aclosing
from itertools import islice
from typing import Any

import httpx
import pytest

from pinterest_ads import atogether, together
from pinterest_ads.errors import InvalidRequest, ServerError
from pinterest_ads.runtime import AsyncPager, Pager
from tests.runtime.toy import async_toy, book, books_list, refusal, reply, toy
from tests.transport.virtual import Served


class Shelves:
    """Shelf n holds the books n, n+10, n+20 …; counts how many requests are served at once."""

    def __init__(self, per_shelf: int = 7, size: int = 3) -> None:
        self.per_shelf = per_shelf
        self.size = size
        self.now = 0
        self.most = 0
        self.broken: int | None = None
        self._lock = threading.Lock()

    def answer(self, request: httpx.Request) -> httpx.Response:
        shelf = int(request.url.path.split("/")[3])
        start = int(request.url.params.get("after", "0"))
        if shelf == self.broken and start:
            return refusal(500)
        end = min(start + self.size, self.per_shelf)
        more = str(end) if end < self.per_shelf else None
        return reply({"rows": [book(shelf + 10 * n) for n in range(start, end)], "more": more})

    def __call__(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        try:
            return self.answer(request)
        finally:
            with self._lock:
                self.now -= 1

    async def later(self, request: httpx.Request) -> httpx.Response:
        self.now += 1
        self.most = max(self.most, self.now)
        for _ in range(random.randrange(5)):
            await asyncio.sleep(0)
        self.now -= 1
        return self.answer(request)


def ids(books: list[Any]) -> list[int]:
    return [int(one.id) for one in books]


def number(one: Any) -> int:
    return int(one.id)


def lists(shelves: Shelves, count: int) -> list[Pager[Any]]:
    client = toy(Served(shelves))
    return [client.caller.pager(books_list, {"shelf_id": shelf}) for shelf in range(count)]


def async_lists(shelves: Shelves, count: int) -> list[AsyncPager[Any]]:
    client = async_toy(Served(shelves.later), prefetch=0)
    return [client.caller.pager(books_list, {"shelf_id": shelf}) for shelf in range(count)]


IN_TURN = [shelf + 10 * n for shelf in range(9) for n in range(7)]
MERGED = sorted(IN_TURN)


def test_lists_come_one_after_the_other() -> None:
    """Without a key the first list's items come first, though later lists are fetched meanwhile."""
    assert ids(list(together(lists(Shelves(), 9), concurrency=3))) == IN_TURN


def test_sorted_lists_are_merged() -> None:
    """With a key the items of all lists come in its order."""
    assert ids(list(together(lists(Shelves(), 9), key=number))) == MERGED


def test_a_failing_list_can_be_resumed_like_the_others() -> None:
    """An error ends the walk; every pager's state goes on where it was, and nothing is lost or repeated."""
    shelves = Shelves()
    shelves.broken = 1
    pagers = lists(shelves, 3)
    read: list[Any] = []

    def walk() -> None:
        for one in together(pagers):
            read.append(one)

    with pytest.raises(ServerError) as caught:
        walk()
    assert caught.value.pager_state is not None
    shelves.broken = None

    rest: list[Any] = []
    for shelf, pager in enumerate(pagers):
        again = toy(Served(shelves)).caller.pager(books_list, {"shelf_id": shelf}, resume=pager.state)
        rest += again.to_list()

    assert sorted(ids(read + rest)) == sorted(shelf + 10 * n for shelf in range(3) for n in range(7))


@pytest.mark.parametrize("given", [0, 1, 3, 10, 20, 21])
def test_a_merged_walk_can_be_resumed(given: int) -> None:
    """Broken off after any number of items, the states of its lists go on without losing or repeating one."""
    shelves = Shelves()
    pagers = lists(shelves, 3)
    read = list(islice(together(pagers, key=number), given))

    again = [
        toy(Served(shelves)).caller.pager(books_list, {"shelf_id": shelf}, resume=pager.state)
        for shelf, pager in enumerate(pagers)
    ]

    assert ids(read) + ids(list(together(again, key=number))) == sorted(
        shelf + 10 * n for shelf in range(3) for n in range(7)
    )


@pytest.mark.parametrize("given", [0, 1, 3, 10, 20, 21])
async def test_a_merged_walk_of_tasks_can_be_resumed(given: int) -> None:
    """For tasks alike."""
    shelves = Shelves()
    pagers = async_lists(shelves, 3)
    read: list[Any] = []
    async with aclosing(atogether(pagers, key=number)) as items:
        while len(read) < given:
            read.append(await anext(items))

    again = [
        async_toy(Served(shelves.later)).caller.pager(books_list, {"shelf_id": shelf}, resume=pager.state)
        for shelf, pager in enumerate(pagers)
    ]

    assert ids(read) + [int(one.id) async for one in atogether(again, key=number)] == sorted(
        shelf + 10 * n for shelf in range(3) for n in range(7)
    )


def test_no_lists_give_nothing_and_nonsense_is_refused() -> None:
    """No list is no item, and a width below one is an error."""
    none: list[Pager[Any]] = []
    assert list(together(none)) == []
    with pytest.raises(InvalidRequest, match="/concurrency"):
        list(together(none, concurrency=0))


async def test_tasks_read_them_the_same() -> None:
    """For tasks the orders are the same, and no more requests are under way than allowed."""
    shelves = Shelves()

    assert ids([one async for one in atogether(async_lists(shelves, 9), concurrency=3)]) == IN_TURN
    assert shelves.most <= 3
    assert ids([one async for one in atogether(async_lists(shelves, 9), key=number)]) == MERGED
    backwards = [one async for one in atogether(async_lists(Shelves(1), 5), key=number, reverse=True)]
    assert ids(backwards) == [4, 3, 2, 1, 0]


async def test_leaving_early_ends_what_was_begun() -> None:
    """Breaking off leaves no task behind."""
    async with aclosing(atogether(async_lists(Shelves(), 9))) as items:
        await anext(items)

    assert asyncio.all_tasks() == {asyncio.current_task()}
