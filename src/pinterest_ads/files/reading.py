"""The rows of a file, told JSON, JSON lines, CSV and packed files apart by its content."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import msgspec

from pinterest_ads.files.csv_rows import csv_rows
from pinterest_ads.files.json_rows import JsonRows
from pinterest_ads.files.line_rows import line_rows
from pinterest_ads.files.packed import unpacked
from pinterest_ads.files.values import SPACE, value_end
from pinterest_ads.files.window import BLOCK, Window
from pinterest_ads.runtime.kinds import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinterest_ads.files.json_rows import Chunk
    from pinterest_ads.files.reader import Reader
    from pinterest_ads.files.shape import Shape

_MARK = b"\xef\xbb\xbf"
_LONGEST_LINE = 1 << 16  # bytes; a first value that is longer is no row but holds them


def chunks(file: IO[bytes], reader: Reader, block: int = BLOCK) -> Iterator[Chunk]:
    """The rows of a file that can be sought in, many at a time; `block` is how many bytes are read at once.

    Raises Undecodable, with the place, where the file cannot be read on: after all rows before that place.
    """
    content = unpacked(file)
    try:
        start = content.tell()
        window = Window(content, block)
        window.more()
        window.start += len(_MARK) if window.data.startswith(_MARK, window.start) else 0
        form = _form(window, reader.shape)
        if form == "csv":
            content.seek(start)
            yield from csv_rows(content, reader)
        elif form:
            yield from JsonRows(window, reader) if form == "json" else line_rows(window, reader)
    finally:
        if content is not file:
            content.close()


def _form(window: Window, shape: Shape) -> str:
    first = _significant(window, window.start)
    if first is None:
        return ""
    window.start = first
    if window.data[first] not in b"{[":
        return "csv"
    if window.data[first] == 0x5B:
        return "json"
    end = value_end(window.data, window.start, window.end, ended=window.ended)
    while end is None and window.end - window.start < _LONGEST_LINE and window.more():
        end = value_end(window.data, window.start, window.end, ended=window.ended)
    if end is None:
        return "json"
    length = end - window.start
    following = _significant(window, end)
    if following is not None:
        return "lines" if window.data[following] == 0x7B else "json"
    return "lines" if _is_row(bytes(window.data[window.start : window.start + length]), shape) else "json"


def _significant(window: Window, at: int) -> int | None:
    """Where the next byte is that means something; None at the end of the file."""
    while True:
        found = SPACE.match(window.data, at, window.end)
        at = found.end() if found is not None else at
        if at < window.end:
            return at
        offset = at - window.start
        if not window.more():
            return None
        at = window.start + offset


def _is_row(content: bytes, shape: Shape) -> bool:
    """Whether a file that is one object is one row: its first member is plain, and it has no list of the shape's."""
    try:
        members = msgspec.json.decode(content)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
    if not is_object(members) or not members or any(name in shape.kinds for name in members):
        return False
    first = next(iter(members.values()))
    return not is_list(first) and not is_object(first)
