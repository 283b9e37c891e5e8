"""Lists: items, pages, prefetch, resuming, and walks that would never end."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pinterest_ads.errors import InvalidRequest, ServerError, Undecodable
from tests.runtime.toy import AsyncToy, Toy, async_toy, book, books_list, refusal, reply, toy
from tests.transport.virtual import Served

ARGUMENTS = {"shelf_id": 7}


def shelf(total: int, size: int) -> Served:
    """A list of `total` books in pages of `size`, its bookmark being the next book's number."""

    def handler(request: httpx.Request) -> httpx.Response:
        start = int(request.url.params.get("after", "0"))
        end = min(start + size, total)
        return reply({"rows": [book(n) for n in range(start, end)], "more": str(end) if end < total else None})

    return Served(handler)


def ids(books: list[Any]) -> list[int]:
    return [int(one.id) for one in books]


def test_items_come_over_all_pages_in_order() -> None:
    """Iterating a pager gives every item once, in the service's order."""
    pager = toy(shelf(10, 4)).caller.pager(books_list, ARGUMENTS)

    assert ids(list(pager)) == list(range(10))


def test_nothing_is_fetched_before_it_is_read() -> None:
    """Making a pager sends nothing, and its first item takes one request."""
    client = toy(shelf(10, 4), prefetch=0)
    pager = client.caller.pager(books_list, ARGUMENTS)
    assert client.server.requests == []

    first = pager.first()

    assert first is not None
    assert first.id == "0"
    assert len(client.server.requests) == 1


def test_first_of_an_empty_list_is_none() -> None:
    """A list without items has no first one."""
    assert toy(shelf(0, 4)).caller.pager(books_list, ARGUMENTS).first() is None


def test_pages_tell_bookmark_and_response() -> None:
    """A page has its items, the next bookmark, and the facts of its answer."""
    pages = list(toy(shelf(10, 4)).caller.pager(books_list, ARGUMENTS).pages())

    assert [len(page) for page in pages] == [4, 4, 2]
    assert [page.bookmark for page in pages] == ["4", "8", None]
    assert pages[0].response.status == 200
    assert ids(list(pages[2])) == [8, 9]


@pytest.mark.parametrize("depth", [0, 1, 3])
def test_prefetch_changes_no_item(depth: int) -> None:
    """However many pages are fetched ahead, the items are the same and each page is fetched once."""
    client = toy(shelf(25, 4), prefetch=depth)

    assert ids(client.caller.pager(books_list, ARGUMENTS).to_list()) == list(range(25))
    assert len(client.server.requests) == 7


def test_an_abandoned_walk_fetches_no_more() -> None:
    """Leaving a loop early leaves at most the prefetched page on its way."""
    client = toy(shelf(1000, 4))

    for one in client.caller.pager(books_list, ARGUMENTS):
        if one.id == "1":
            break

    assert len(client.server.requests) <= 2


@settings(deadline=None)
@given(total=st.integers(0, 30), size=st.integers(1, 7), stop=st.integers(0, 30), depth=st.integers(0, 2))
def test_a_walk_resumed_anywhere_misses_and_repeats_nothing(total: int, size: int, stop: int, depth: int) -> None:
    """The items before a state and those after resuming from it, in another client, are the whole list."""
    pager = toy(shelf(total, size), prefetch=depth).caller.pager(books_list, ARGUMENTS)
    before: list[Any] = []
    for one in pager:
        if len(before) == stop:
            break
        before.append(one)
    else:
        stop = len(before)
    state = json.loads(json.dumps(pager.state))
    if stop < total:
        state["offset"] -= 1  # the item that broke the loop was handed out, and not used

    rest = toy(shelf(total, size), prefetch=depth).caller.pager(books_list, {"shelf_id": "7"}, resume=state)

    assert ids(before + list(rest)) == list(range(total))


def test_a_bookmark_begins_a_walk_in_the_middle() -> None:
    """A list may be begun at a bookmark of the service's."""
    pager = toy(shelf(10, 4)).caller.pager(books_list, {**ARGUMENTS, "after": "8"})

    assert ids(list(pager)) == [8, 9]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"operation": "others_list"}, "another list"),
        ({"arguments": "0" * 32}, "other arguments"),
        ({"version": 2}, "version 2"),
        ({"offset": -1}, "damaged"),
        ({"bookmark": 5}, "damaged"),
        ({"version": "1"}, "no state"),
        ({"version": True}, "no state"),
    ],
)
def test_a_foreign_state_is_refused_before_sending(change: dict[str, object], reason: str) -> None:
    """A state of another list, of a newer version, or a damaged one is an error that names `resume`."""
    client = toy(shelf(10, 4))
    state = {**client.caller.pager(books_list, ARGUMENTS).state, **change}

    with pytest.raises(InvalidRequest, match=reason) as caught:
        client.caller.pager(books_list, ARGUMENTS, resume=state)

    assert caught.value.fields[0].pointer == "/resume"
    assert client.server.requests == []


@pytest.mark.parametrize("size", [0, -1, "25", True])
def test_a_page_size_that_is_none_is_refused(size: object) -> None:
    """A page size below one, or not a number, is an error before anything is sent."""
    client = toy(shelf(10, 4))

    with pytest.raises(InvalidRequest, match="/query/size"):
        client.caller.pager(books_list, {**ARGUMENTS, "size": size})

    assert client.server.requests == []


def looping(bookmarks: list[str], rows: int = 1) -> Served:
    rest = list(bookmarks)

    def handler(_: httpx.Request) -> httpx.Response:
        return reply({"rows": [book(1)] * rows, "more": rest.pop(0)})

    return Served(handler)


@pytest.mark.parametrize("bookmarks", [["a", "a"], ["a", "b", "a"]])
def test_a_repeated_bookmark_ends_in_an_error(bookmarks: list[str]) -> None:
    """A walk that comes to a bookmark again stops with an error instead of going round for ever."""
    with pytest.raises(Undecodable, match="second time") as caught:
        toy(looping(bookmarks), prefetch=0).caller.pager(books_list, ARGUMENTS).to_list()

    assert caught.value.pager_state is not None


def test_an_empty_page_with_a_bookmark_ends_in_an_error() -> None:
    """A page without items that promises another one is an error."""
    with pytest.raises(Undecodable, match="empty page"):
        toy(looping(["a", "b"], rows=0), prefetch=0).caller.pager(books_list, ARGUMENTS).to_list()


def test_an_error_carries_the_state_to_resume_from() -> None:
    """A walk that fails on its third page can go on there, without an item lost or repeated."""
    failing = True

    def handler(request: httpx.Request) -> httpx.Response:
        start = int(request.url.params.get("after", "0"))
        if failing and start == 4:
            return refusal(503)
        return reply({"rows": [book(start), book(start + 1)], "more": str(start + 2) if start < 8 else None})

    client = toy(Served(handler))
    read: list[Any] = []
    with pytest.raises(ServerError) as caught:
        read.extend(iter(client.caller.pager(books_list, ARGUMENTS)))
    first = [int(request.url.params.get("after", "0")) for request in client.server.requests]
    failing = False

    assert first == [0, 2, 4, 4, 4, 4]
    rest = client.caller.pager(books_list, ARGUMENTS, resume=caught.value.pager_state)
    assert ids(list(rest)) == [4, 5, 6, 7, 8, 9]


async def test_async_items_pages_and_first() -> None:
    """The async pager gives the same items, pages and first item."""
    client: AsyncToy = async_toy(shelf(10, 4))
    pager = client.caller.pager(books_list, ARGUMENTS)

    assert ids(await pager.to_list()) == list(range(10))
    assert [page.bookmark async for page in pager.pages()] == ["4", "8", None]
    first = await pager.first()
    assert first is not None
    assert first.id == "0"


@pytest.mark.parametrize("depth", [0, 1, 3])
async def test_async_resuming_inside_a_page(depth: int) -> None:
    """A state taken inside a page resumes behind the item that was read."""
    pager = async_toy(shelf(10, 4), prefetch=depth).caller.pager(books_list, ARGUMENTS)
    async for one in pager:
        if one.id == "5":
            break
    state = pager.state

    rest = async_toy(shelf(10, 4)).caller.pager(books_list, ARGUMENTS, resume=json.dumps(state))

    assert ids(await rest.to_list()) == [6, 7, 8, 9]


async def test_async_loops_end_in_an_error() -> None:
    """The async walk stops at a repeated bookmark too."""
    with pytest.raises(Undecodable, match="second time"):
        await async_toy(looping(["a", "a"]), prefetch=0).caller.pager(books_list, ARGUMENTS).to_list()


def test_the_last_response_is_that_of_the_page(toy_of_ten: Toy) -> None:
    """Each page that is read is remembered as the last response."""
    list(toy_of_ten.caller.pager(books_list, ARGUMENTS))

    assert toy_of_ten.seen[-1].operation == "books_list"


@pytest.fixture
def toy_of_ten() -> Toy:
    return toy(shelf(10, 4))
