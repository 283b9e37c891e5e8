"""Rows are read one at a time, whatever the form of the file and wherever its blocks are cut."""

from __future__ import annotations

import io
import json
import tracemalloc
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pinterest_ads.errors import Undecodable
from pinterest_ads.runtime.rows import read_rows

TEXT = st.text(max_size=6) | st.sampled_from(['"', "\\", '\\"', "{", "}]", ",", "\\\\"])
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
ROWS = st.lists(st.dictionaries(TEXT, VALUE, max_size=4), max_size=6)


class Slow(io.BytesIO):
    """A file that gives few bytes at a time."""

    step = 3

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(size if size is None or size < 0 else min(size, self.step))


def rows(data: Any, indent: int | None = None, step: int = 1 << 20) -> list[tuple[str, dict[str, Any]]]:
    file = Slow(json.dumps(data, indent=indent).encode())
    file.step = step
    return [(row.key, dict(row)) for row in read_rows(file)]


@settings(deadline=None, max_examples=50)
@given(report=st.dictionaries(TEXT, ROWS, max_size=4), indent=st.none() | st.just(1), step=st.integers(1, 40))
def test_a_report_keyed_by_id_gives_every_row_with_its_key(
    report: dict[str, list[dict[str, Any]]], indent: int | None, step: int
) -> None:
    """Each element of each list comes once, in order, with the name of its list."""
    # One byte is enough to tell the form only if it is the first one.
    expected = [(key, row) for key, items in report.items() for row in items]

    assert rows(report, indent, max(step, len(json.dumps(report, indent=indent).split("\n")[0]) + 1)) == expected


@settings(deadline=None, max_examples=50)
@given(items=ROWS, indent=st.none() | st.just(1))
def test_a_list_gives_its_elements(items: list[dict[str, Any]], indent: int | None) -> None:
    """A file that is one list has its elements as rows."""
    assert rows(items, indent) == [("", row) for row in items]


def test_lists_deeper_down_are_rows_of_their_names() -> None:
    """The outermost lists count, however deep they lie, and lists inside rows do not."""
    data: dict[str, Any] = {
        "create": {"campaigns": [{"a": [1, {"b": 2}]}], "ads": [{"c": 3}]},
        "update": {"campaigns": []},
    }

    assert rows(data) == [("campaigns", {"a": [1, {"b": 2}]}), ("ads", {"c": 3})]


def test_lines_of_json() -> None:
    """One object per line is a file of rows."""
    file = io.BytesIO(b'{"a": 1}\n\n{"a": "x\\ny"}\n')

    assert [dict(row) for row in read_rows(file)] == [{"a": 1}, {"a": "x\ny"}]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_csv_with_a_header(mark: bytes) -> None:
    """CSV rows are dicts of text by the header's names, with or without a byte order mark."""
    file = io.BytesIO(mark + b'CAMPAIGN_ID,DATE,"A, B"\r\n1,2022-01-05,"x\r\ny"\r\n2,2022-01-06,\r\n')

    assert [dict(row) for row in read_rows(file)] == [
        {"CAMPAIGN_ID": "1", "DATE": "2022-01-05", "A, B": "x\r\ny"},
        {"CAMPAIGN_ID": "2", "DATE": "2022-01-06", "A, B": ""},
    ]


def test_an_empty_file_has_no_rows() -> None:
    """Nothing gives nothing."""
    assert list(read_rows(io.BytesIO(b""))) == []
    assert rows({}) == rows([]) == rows({"a": []}) == []


@pytest.mark.parametrize("data", [b'[{"a": 1}, {"b"', b'{"x": [{"a": 1}', b"[{]", b'[{"a": \xff}]', b'{"x": [1, 2'])
def test_a_file_that_is_cut_or_wrong_says_so(data: bytes) -> None:
    """A file that ends in the middle of a row, or has a row that is none, is Undecodable after the good rows."""
    with pytest.raises(Undecodable):
        list(read_rows(io.BytesIO(data)))


class Endless(io.BytesIO):
    """A file of so many rows, none of which is kept."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = self.left = count

    def tell(self) -> int:
        return 0

    def seek(self, offset: int, whence: int = 0, /) -> int:
        self.left = self.count
        return 0

    def read(self, size: int | None = -1, /) -> bytes:
        if not self.left:
            return b""
        start = b'{"1": [' if self.left == self.count else b","
        many = min(self.left, 500)
        self.left -= many
        return start + b",".join([b'{"SPEND": 1200000, "DATE": "2022-01-05"}'] * many) + (b"" if self.left else b"]}")


def test_memory_does_not_grow_with_the_file() -> None:
    """Twenty times the rows take no more memory."""

    def peak(count: int) -> int:
        tracemalloc.start()
        assert len(list(map(bool, read_rows(Endless(count))))) == count
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most - 8 * count

    assert peak(20_000) < 1.5 * peak(2000)
