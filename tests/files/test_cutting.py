"""Whatever JSON a file holds, and wherever its blocks are cut, each row comes once, whole and with its name."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pinterest_ads.errors import Undecodable
from pinterest_ads.files.reader import Reader
from pinterest_ads.files.reading import chunks
from pinterest_ads.files.shape import ROWS

TEXT = st.text(max_size=6) | st.sampled_from(['"', "\\", '\\"', "{", "}]", ",", "\\\\", '},{"id":', '":[{"id":', "\n"])
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(TEXT, inner, max_size=3)
        | st.lists(st.fixed_dictionaries({"id": inner}), max_size=3)
    ),
    max_leaves=8,
)
ROW: st.SearchStrategy[dict[str, Any]] = st.tuples(TEXT, st.dictionaries(TEXT, VALUE, max_size=3)).map(
    lambda parts: {"id": parts[0], **parts[1]}
)
ODD_ROW: st.SearchStrategy[dict[str, Any]] = st.dictionaries(TEXT, VALUE, max_size=3)
ROWS_OF_A_LIST: st.SearchStrategy[list[dict[str, Any]]] = st.lists(ROW | ODD_ROW, max_size=8) | st.lists(
    ROW, max_size=30
)
INDENT = st.sampled_from([None, 0, 1])
SEPARATORS = st.sampled_from([(",", ":"), (", ", ": "), (" ,", " :")])
BLOCK = st.integers(1, 200)


def written(data: Any, indent: int | None, separators: tuple[str, str]) -> bytes:
    return json.dumps(data, indent=indent, separators=separators, ensure_ascii=False).encode()


def read(content: bytes, block: int) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for chunk in chunks(io.BytesIO(content), Reader(ROWS), block):
        keys = [chunk.key] * len(chunk.rows) if isinstance(chunk.key, str) else chunk.key
        found += zip(keys, chunk.rows, strict=True)
    return found


def outcome(content: bytes, block: int) -> tuple[list[tuple[str, Any]], str]:
    """The rows, or why there are none."""
    try:
        return read(content, block), ""
    except Undecodable as error:
        return [], str(error)


@settings(deadline=None, max_examples=20)
@given(rows=ROWS_OF_A_LIST, indent=INDENT, separators=SEPARATORS, block=BLOCK)
def test_a_list(rows: list[dict[str, Any]], indent: int | None, separators: tuple[str, str], block: int) -> None:
    """A file that is one list has its elements as rows."""
    assert read(written(rows, indent, separators), block) == [("", row) for row in rows]


@settings(deadline=None, max_examples=20)
@given(lists=st.dictionaries(TEXT, ROWS_OF_A_LIST, max_size=6), indent=INDENT, separators=SEPARATORS, block=BLOCK)
def test_lists_by_name(
    lists: dict[str, list[dict[str, Any]]], indent: int | None, separators: tuple[str, str], block: int
) -> None:
    """Each element of each list comes once, in order, with the name of its list."""
    assert read(written(lists, indent, separators), block) == [
        (key, row) for key, rows in lists.items() for row in rows
    ]


@settings(deadline=None, max_examples=20)
@given(entities=st.dictionaries(TEXT, ROW, max_size=20), indent=INDENT, separators=SEPARATORS, block=BLOCK)
def test_objects_by_id(
    entities: dict[str, dict[str, Any]], indent: int | None, separators: tuple[str, str], block: int
) -> None:
    """Objects that begin with something plain are rows with their keys."""
    assert read(written(entities, indent, separators), block) == list(entities.items())


@settings(deadline=None, max_examples=20)
@given(rows=st.lists(ROW, min_size=1, max_size=20), separators=SEPARATORS, block=BLOCK)
def test_lines(rows: list[dict[str, Any]], separators: tuple[str, str], block: int) -> None:
    """Objects one behind the other are rows, with and without an end of the last line."""
    lines = b"\n".join(written(row, None, separators) for row in rows)
    assert read(lines, block) == read(lines + b"\r\n\n", block) == [("", row) for row in rows]


@settings(deadline=None, max_examples=20)
@given(rows=st.lists(ROW, min_size=1, max_size=8), block=BLOCK, data=st.data())
def test_a_list_that_is_cut_anywhere_gives_the_rows_before_the_cut(
    rows: list[dict[str, Any]], block: int, data: st.DataObject
) -> None:
    """Then comes an error: the end of the file is not taken for the end of the list."""
    content = written(rows, None, (",", ":"))
    cut = data.draw(st.integers(1, len(content) - 1))
    found: list[Any] = []
    with pytest.raises(Undecodable, match="byte"):
        found.extend(row for chunk in chunks(io.BytesIO(content[:cut]), Reader(ROWS), block) for row in chunk.rows)
    assert found == rows[: len(found)]
    assert content.startswith(written(found, None, (",", ":"))[:-1])


@settings(deadline=None, max_examples=20)
@given(content=st.binary(max_size=60) | st.text('[]{}",:1a\\ \n', max_size=40).map(str.encode), block=BLOCK)
def test_no_content_does_more_than_refuse(content: bytes, block: int) -> None:
    """Whatever the bytes, there are rows or an Undecodable that tells the place, and the same in one block."""
    rows, refusal = outcome(content, block)

    assert (rows, refusal) == outcome(content, 1 << 16)
    assert not refusal or re.search(r"\b(byte|line) \d+", refusal)
