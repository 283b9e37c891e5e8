"""One odd field does not cost a page: what can be read is read, the rest is unset, and each oddity is listed."""

from __future__ import annotations

from typing import Any

import httpx
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pinterest_ads_api.decoding import dec_hook

from pinterest_ads.errors import Undecodable
from pinterest_ads.runtime import OddAnswerWarning
from pinterest_ads.runtime.lenient import decode_leniently
from tests.runtime.toy import Book, BookPage, async_toy, book, books_get, books_list, reply, toy
from tests.transport.virtual import Served

SHELF = {"shelf_id": 7}


def served(*rows: Any) -> Served:
    return Served(lambda _: reply({"rows": list(rows)}))


def test_good_items_survive_an_odd_one() -> None:
    """A page with one odd field gives all its items, and names the odd place with what was done."""
    client = toy(served(book(1), book(2, pages="many"), book(3)))

    with pytest.warns(OddAnswerWarning, match="1 odd field") as warned:
        page = next(iter(client.caller.pager(books_list, SHELF).pages()))

    assert [one.id for one in page.items] == ["1", "2", "3"]
    assert page.items[1].pages is msgspec.UNSET
    assert [(issue.pointer, issue.value, issue.action) for issue in page.issues] == [
        ("/rows/1/pages", "many", "left unset")
    ]
    assert len(warned) == 1


@pytest.mark.parametrize(("odd", "read"), [(3.0, 3), ("3", 3), ("-3", -3), (1e3, 1000)])
def test_lossless_readings_are_taken(odd: Any, read: int) -> None:
    """`1.0` and `"1"` stand for an integer, and are listed."""
    page, issues = decode_leniently(msgspec.json.encode({"rows": [book(1, pages=odd)]}), BookPage, dec_hook)

    assert page.rows[0].pages == read
    assert issues[0].pointer == "/rows/0/pages"
    assert str(read) in issues[0].action


@pytest.mark.parametrize("odd", [3.5, "3.0", "three", True, [], {}, "٣", "1" * 40])
def test_lossy_readings_are_not(odd: Any) -> None:
    """What would lose or invent something is left unset."""
    page, issues = decode_leniently(msgspec.json.encode({"rows": [book(1, pages=odd)]}), BookPage, dec_hook)

    assert page.rows[0].pages is msgspec.UNSET
    assert len(issues) == 1


def test_an_integer_is_read_as_a_string_id() -> None:
    """An id that comes as a number becomes the string that the description asks for."""
    page, _ = decode_leniently(b'{"rows": [{"id": 549755885175, "title": "A"}]}', BookPage, dec_hook)

    assert page.rows[0].id == "549755885175"


def test_a_missing_required_field_is_unset() -> None:
    """An item without a field that should be there is kept, with an issue."""
    page, issues = decode_leniently(b'{"rows": [{"id": "1"}]}', BookPage, dec_hook)

    assert page.rows[0].title is msgspec.UNSET
    assert issues[0].pointer == "/rows/0/title"


def test_an_item_that_is_none_is_left_out() -> None:
    """An element of the wrong kind altogether is left out of the page, and listed."""
    page, issues = decode_leniently(b'{"rows": [{"id": "1", "title": "A"}, null, 7]}', BookPage, dec_hook)

    assert len(page.rows) == 1
    assert [issue.pointer for issue in issues] == ["/rows/1", "/rows/2"]


def test_nested_oddities_keep_the_object_around_them() -> None:
    """An odd field inside an object costs that field alone."""
    data = msgspec.json.encode({"rows": [book(1, author={"name": "A", "born": "long ago"})]})

    page, issues = decode_leniently(data, BookPage, dec_hook)

    assert page.rows[0].author.name == "A"
    assert [issue.pointer for issue in issues] == ["/rows/0/author/born"]


def test_on_odd_raise_refuses_the_answer() -> None:
    """With `on_odd="raise"` an odd field is Undecodable."""
    client = toy(served(book(1, pages="many")), on_odd="raise")

    with pytest.raises(Undecodable):
        client.caller.pager(books_list, SHELF).to_list()


def test_a_single_value_is_read_leniently_too() -> None:
    """The issues of a single read are those of `last_response`."""
    client = toy(Served(lambda _: reply({"row": book(1, pages="many")})))

    with pytest.warns(OddAnswerWarning):
        found: Book = client.caller.value(books_get, {"shelf_id": 7, "book_id": 1})

    assert found.title == "Book 1"
    assert [issue.pointer for issue in client.seen[-1].issues] == ["/row/pages"]


async def test_async_pages_are_read_leniently() -> None:
    """The async pager lists and warns alike."""
    with pytest.warns(OddAnswerWarning):
        pages = [
            page async for page in async_toy(served(book(1, pages="many"))).caller.pager(books_list, SHELF).pages()
        ]

    assert len(pages[0].issues) == 1


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"5", b'"x"', b"\xff\xfe", b"[" * 5000])
def test_what_is_no_answer_is_undecodable(body: bytes) -> None:
    """No JSON, or JSON of another kind at the root, is Undecodable and nothing else."""
    client = toy(Served(lambda _: httpx.Response(200, content=body)))

    with pytest.raises(Undecodable):
        client.caller.pager(books_list, SHELF).to_list()


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "title", "pages", "author", "x"]), inner)
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(rows=st.lists(JSON, max_size=4))
def test_every_page_of_json_is_read_or_refused(rows: list[Any]) -> None:
    """Any JSON in the place of items gives a page whose odd places are all listed, and never another exception."""
    page, issues = decode_leniently(msgspec.json.encode({"rows": rows}), BookPage, dec_hook)

    assert len(page.rows) <= len(rows)
    assert all(issue.pointer.startswith("/rows/") for issue in issues)
    if not issues:
        assert len(page.rows) == len(rows)
