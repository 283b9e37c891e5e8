"""Rows of a file, one at a time, in constant memory whatever the file's size.

JSON: the elements of the outermost arrays, each with the name under which its array stands (an entity's id, in a
report); or one JSON object per line; else CSV with a header row.
"""

from __future__ import annotations

import csv
import io
import re
from typing import IO, TYPE_CHECKING, Any

import msgspec

from pinterest_ads.errors import Undecodable
from pinterest_ads.runtime.kinds import is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = 1 << 16
_LARGEST_ROW = 64 << 20  # bytes; a file whose rows never end is no file of rows
_STRUCTURE = re.compile(rb'["\\\[\]{},:]')


class Row(dict[str, Any]):
    """A row as a dict, with the name under which it stood: `key` is the entity's id in a JSON report, "" elsewhere."""

    key: str = ""


def read_rows(file: IO[bytes]) -> Iterator[Row]:
    """The rows of a file, told JSON, JSON lines and CSV apart by its content."""
    start = file.tell()
    head = file.read(_BLOCK).removeprefix(b"\xef\xbb\xbf").lstrip()
    file.seek(start)
    if head[:1] in {b"{", b"["}:
        first = head.partition(b"\n")[0].rstrip()
        if head[:1] == b"{" and first != head.rstrip() and _whole(first):
            yield from _lines(file)
        else:
            yield from _json(file)
    elif head:
        yield from _csv(file)


def _whole(line: bytes) -> bool:
    try:
        return is_object(msgspec.json.decode(line))
    except msgspec.MsgspecError:
        return False


def _lines(file: IO[bytes]) -> Iterator[Row]:
    for line in file:
        if line.strip():
            yield _row(line, "")


def _csv(file: IO[bytes]) -> Iterator[Row]:
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    try:
        for fields in csv.DictReader(text):
            row = Row({name: value for name, value in fields.items() if isinstance(name, str)})
            yield row
    except (csv.Error, UnicodeDecodeError) as error:
        raise Undecodable(f"the file is no CSV: {error}") from error
    finally:
        text.detach()


def _row(data: bytes, key: str) -> Row:
    try:
        value: Any = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Undecodable(f"a row of the file is no JSON: {error}", content=data[:200]) from error
    row = Row(value) if is_object(value) else Row(value=value)
    row.key = key
    return row


def _json(file: IO[bytes]) -> Iterator[Row]:
    """Walk over the structure characters; only rows are decoded."""
    walk = _Structure()
    while block := file.read(_BLOCK):
        yield from walk.feed(block)
        if len(walk.held) > _LARGEST_ROW:
            raise Undecodable("the file has no rows: it is one value that does not end")
    if walk.open or walk.array is not None:
        raise Undecodable("the file ends in the middle of a row")


class _Structure:
    """The state of the walk.

    How deep it is, where the outermost array is, and the bytes of the row that is being read.
    """

    def __init__(self) -> None:
        self.held = bytearray()
        self.open: list[int] = []
        self.array: int | None = None
        self._text: int | None = None
        self._seen = 0
        self._start: int | None = None
        self._key = b""
        self._skip = -1

    def feed(self, block: bytes) -> Iterator[Row]:
        self.held += block
        kept = 0
        # The bytes are copied so that the buffer may shrink while the walk is suspended at a row.
        data = bytes(self.held)
        for match in _STRUCTURE.finditer(data, self._seen):
            at, char = match.start(), data[match.start()]
            if self._text is not None:
                if char == 0x5C and at > self._skip:  # a backslash hides the byte after it
                    self._skip = at + 1
                elif char == 0x22 and at != self._skip:
                    if self.array is None:
                        self._key = data[self._text : at + 1]
                    self._text = None
                continue
            if char == 0x22:
                self._text = at
                if self._start is None and self.array is not None:
                    self._start = at
            elif char in b"{[":
                self._enter(char, at)
            elif char in b"}],":
                key = self._key
                end = self._leave(char, at)
                if end is not None:
                    start, stop = end
                    row = data[start:stop]
                    if row.strip():
                        yield _row(row, _name(key))
                    kept = stop
        self._seen = len(data)
        self._shrink(kept if self.array is not None else self._floor(len(data)))

    def _enter(self, char: int, at: int) -> None:
        self.open.append(char)
        if self.array is None and char == 0x5B:
            self.array, self._start = len(self.open), at + 1

    def _leave(self, char: int, at: int) -> tuple[int, int] | None:
        """The span of a row that ends here."""
        depth = len(self.open)
        inside = self.array is not None and depth == self.array
        span = None
        if inside and self._start is not None:
            span = self._start, at
            self._start = at + 1
        if char != 0x2C and self.open:
            self.open.pop()
            if inside:
                self.array, self._start, self._key = None, None, b""
        return span

    def _floor(self, length: int) -> int:
        return length if self._text is None else self._text

    def _shrink(self, kept: int) -> None:
        if self.array is not None and self._start is not None:
            kept = min(self._start, len(self.held))
        if kept:
            del self.held[:kept]
            self._seen -= kept
            self._skip -= kept
            self._text = None if self._text is None else self._text - kept
            self._start = None if self._start is None else self._start - kept


def _name(text: bytes) -> str:
    try:
        return str(msgspec.json.decode(text)) if text else ""
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return ""
