"""Reading back what may exist: a wrong `absent` would make a duplicate, a wrong `exists` lose a book."""

from __future__ import annotations

from email.utils import formatdate
from typing import Any

import httpx
import pytest

from pinterest_ads.runtime import Resolution
from tests.runtime.toy import Toy, book, books_create, refusal, reply, toy
from tests.transport.virtual import EPOCH, Served

SHELF = {"shelf_id": 7}
NOW = int(EPOCH)
LOST = httpx.ReadError("reset")


def resolution(
    shown: list[dict[str, Any]],
    create: httpx.Response | Exception = LOST,
    titles: tuple[str, ...] = ("A",),
    **more: Any,
) -> Resolution[Any]:
    """What becomes of a lost create when the list then shows these books."""

    def serve(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return reply({"rows": shown})
        if isinstance(create, Exception):
            raise create
        return httpx.Response(create.status_code, headers=create.headers, content=create.content)

    client: Toy = toy(Served(serve))
    result = client.caller.batch(books_create, [{"title": title, **more} for title in titles], SHELF)
    return client.caller.resolve_unknown(result)


def shown(number: int, made: Any = NOW, **fields: Any) -> dict[str, Any]:
    return {**book(number), "title": "A", "made": made, **fields}


def sizes(found: Resolution[Any]) -> tuple[int, int, int]:
    return len(found.exists), len(found.absent), len(found.ambiguous)


def test_what_was_made_within_the_call_exists() -> None:
    """One book like the one that was sent, as old as the call, is it."""
    found = resolution([shown(5)])

    assert sizes(found) == (1, 0, 0)
    assert [item.value and item.value.id for item in found.exists] == ["5"]


def test_what_the_service_shows_nothing_like_is_absent() -> None:
    """Another title is another book."""
    assert sizes(resolution([{**shown(5), "title": "B"}])) == (0, 1, 0)


@pytest.mark.parametrize(
    "one",
    [
        shown(5, NOW - 130),
        shown(5, NOW + 3600),
        shown(5, NOW * 1000),
        shown(5, title="a "),
    ],
    ids=["older", "later", "in milliseconds", "in other words"],
)
def test_whatever_may_be_it_is_ambiguous(one: dict[str, Any]) -> None:
    """A book that is alike but of another time, or shown otherwise, is never taken for none: clocks and shelves err."""
    assert sizes(resolution([one])) == (0, 0, 1)


def test_a_field_that_is_not_shown_cannot_be_compared() -> None:
    """The list does not tell the shelf, so the book may be it."""
    assert sizes(resolution([shown(5)], shelf=7)) == (0, 0, 1)


def test_a_late_answer_tells_a_time_after_the_making() -> None:
    """A service that answers 503 long after it has acted has made the book while the call lasted, before its Date."""
    late = refusal(503, Date=formatdate(NOW + 1, usegmt=True))

    assert sizes(resolution([shown(5, NOW - 100)], late)) == (1, 0, 0)


def test_a_date_that_is_wrong_does_not_make_a_book_absent() -> None:
    """An error page out of a cache may bear any date."""
    stale = refusal(503, Date="Thu, 01 Jan 1970 00:00:00 GMT")

    assert sizes(resolution([shown(5)], stale)) == (0, 0, 1)


def test_one_of_two_alike_is_ambiguous() -> None:
    """Two were sent, one exists: nobody can say whose it is."""
    assert sizes(resolution([shown(5)], titles=("A", "A"))) == (0, 0, 2)


def test_both_of_two_alike_exist() -> None:
    """As many as were sent."""
    assert sizes(resolution([shown(5), shown(6)], titles=("A", "A"))) == (2, 0, 0)


def test_a_twin_that_succeeded_earlier_is_not_counted() -> None:
    """A book known from an earlier chunk of the batch is neither the lost one nor in its way."""

    def serve(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return reply({"rows": [shown(1, NOW - 600), shown(2)]})
        if b'"B"' in request.content:
            return reply({"rows": [{"row": shown(1, NOW - 600)}, {"row": book(8)}, {"row": book(9)}]})
        raise LOST

    client = toy(Served(serve), concurrency=1)
    titles = ("A", "B", "C", "A")
    result = client.caller.batch(books_create, [{"title": title} for title in titles], SHELF)

    found = client.caller.resolve_unknown(result)

    assert [item.value and item.value.id for item in found.exists] == ["2"]
    assert sizes(found) == (1, 0, 0)


def test_the_list_is_asked_for_what_it_hides() -> None:
    """The description tells what to ask with, by the names on the wire, so that nothing hidden passes for absent."""

    def serve(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return reply({"rows": [shown(5)] if request.url.params.get("type") == "ANY" else []})
        raise LOST

    client = toy(Served(serve))
    result = client.caller.batch(books_create, [{"title": "A"}], SHELF)

    assert sizes(client.caller.resolve_unknown(result)) == (1, 0, 0)
