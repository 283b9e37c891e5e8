"""Rows of a job's file as dicts, whatever the form of the file."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from pinterest_ads.errors import Undecodable
from pinterest_ads.runtime.rows import read_rows


def rows(data: Any) -> list[tuple[str, dict[str, Any]]]:
    return [(row.key, dict(row)) for row in read_rows(io.BytesIO(json.dumps(data).encode()))]


def test_lists_deeper_down_are_rows_of_their_names() -> None:
    """The outermost lists count, however deep they lie, and lists inside rows do not."""
    data: dict[str, Any] = {
        "create": {"campaigns": [{"a": [1, {"b": 2}]}], "ads": [{"c": 3}]},
        "update": {"campaigns": []},
    }

    assert rows(data) == [("campaigns", {"a": [1, {"b": 2}]}), ("ads", {"c": 3})]


def test_what_is_no_object_is_a_value() -> None:
    """A list of other things gives rows too."""
    assert rows([1, [2], "x"]) == [("", {"value": 1}), ("", {"value": [2]}), ("", {"value": "x"})]


def test_lines_of_json() -> None:
    """One object per line is a file of rows, and so is a single one."""
    file = io.BytesIO(b'{"a": 1}\n\n{"a": "x\\ny"}\n')

    assert [dict(row) for row in read_rows(file)] == [{"a": 1}, {"a": "x\ny"}]
    assert rows({"a": 1, "b": [2]}) == [("", {"a": 1, "b": [2]})]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_csv_with_a_header(mark: bytes) -> None:
    """CSV rows are dicts of text by the header's names, with or without a byte order mark."""
    file = io.BytesIO(mark + b'CAMPAIGN_ID,DATE,"A, B"\r\n1,2022-01-05,"x\r\ny"\r\n2,2022-01-06,\r\n')

    assert [dict(row) for row in read_rows(file)] == [
        {"CAMPAIGN_ID": "1", "DATE": "2022-01-05", "A, B": "x\r\ny"},
        {"CAMPAIGN_ID": "2", "DATE": "2022-01-06", "A, B": ""},
    ]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_is_no_part_of_json(mark: bytes) -> None:
    """A file of a Windows program is read as any other."""
    assert [dict(row) for row in read_rows(io.BytesIO(mark + b'[{"a": 1}]'))] == [{"a": 1}]


def test_an_empty_file_has_no_rows() -> None:
    """Nothing gives nothing."""
    assert list(read_rows(io.BytesIO(b""))) == list(read_rows(io.BytesIO(b" \n"))) == []
    assert rows({}) == rows([]) == rows({"a": []}) == []


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b'[{"a": 1}, {"b"', "/1, byte 11: the file ends"),
        (b'{"x": [{"a": 1}', "/x, byte 15: the file ends"),
        (b"[{]", "/0, byte 1: no row"),
        (b'[{"a": \xff}]', "/0, byte 1: no row"),
        (b"[:]", "/0, byte 1: no value begins here"),
        (b'{"x": {"y"', "/x, byte 10: the file ends"),
        (b'{"x": [1, 2', "/x, byte 11: the file ends"),
        (b'[{"a": 1} {"a": 2}]', "/, byte 10: '{' stands where a comma or ']' is due"),
        (b'[{"a": 1},]', "/, byte 10: nothing stands between"),
        (b'[{"a": 1}]]', "/, byte 10: ']' follows the end"),
        (b'{"x" [1]}', "/x, byte 5: a colon is due"),
        (b'{"x": 1, 2: 3}', "/, byte 9: a key is due"),
        (b'{"\\x": 1}', "/, byte 1: a key is no text"),
        (b'{"x": [1], "y": [2], "x": [3]}', "/x, byte 24: this key came before"),
        (b'{"x":' * 30, "objects within objects"),
        (b"A,A\n1,2\n", "line 1: the file is no CSV of rows: the column 'A' is named twice"),
        (b"A,B\n1,2\n3\n", "line 3: 1 fields in place of 2"),
        (b'A,B\n1,"2\n', "line 2: the file is no CSV"),
    ],
)
def test_a_file_that_is_cut_or_wrong_says_where(data: bytes, place: str) -> None:
    """The error names the row by its pointer, and the byte or the line."""
    with pytest.raises(Undecodable) as caught:
        list(read_rows(io.BytesIO(data)))
    assert place in caught.value.message
