"""The rows of a JSON file, many at a time, in constant memory.

A file of rows is a regular thing: where the first row ends and the second begins, the same bytes stand as between all
others. So a block is cut at the last such place and decoded whole. What the decoder takes is one sequence of whole
values, which proves the cut; only where it refuses is the structure looked at, value by value.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from pinterest_ads.files.cursor import HEAD, Cursor
from pinterest_ads.files.keys import Keys
from pinterest_ads.files.values import STRING
from pinterest_ads.runtime.pointer import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sized

    from pinterest_ads.files.reader import Reader
    from pinterest_ads.files.window import Window

T = TypeVar("T", bound="Sized")
_ENTRY = re.compile(STRING + rb'("(\s*:\s*)(\[\s*)?\{\s*' + STRING + rb'"\s*:)\s*(.)?', re.DOTALL)
"""A key whose value is an object or a list of objects, up to the first member's value, of which the first byte."""
_CLOSE = {0x5B: 0x5D, 0x7B: 0x7D}
_DEEPEST = 20


@attrs.define
class Chunk:
    """Rows with the name of their list, or with the key of each in a file keyed by ids.

    `first` is where in its list the first one stands.
    """

    key: str | list[str]
    rows: list[Any]
    first: int = 0


class JsonRows:
    """The rows of a file that is one JSON value: elements of its lists, or objects keyed by their ids."""

    def __init__(self, window: Window, reader: Reader) -> None:
        self._window = window
        self._reader = reader
        self._cursor = Cursor(window)
        self._separator = b""
        self._anchor = b""
        self._careful = -1

    def __iter__(self) -> Iterator[Chunk]:
        yield from self._list("", "") if self._cursor.next("") == 0x5B else self._object("")
        if (left := self._cursor.space()) is not None:
            raise self._cursor.broken("", f"{chr(left)!r} follows the end of the value")

    def _list(self, name: str, path: str) -> Iterator[Chunk]:
        """The elements of the list that begins here."""
        index, ended = 0, self._cursor.empty(0x5D, path)
        if ended:
            # Without rows, but it tells that there is such a list.
            yield Chunk(name, [])
        while not ended:
            rows = self._run(name)
            if rows is not None:
                yield Chunk(name, rows, index)
                index += len(rows)
                continue
            if self._cursor.next(path) in b",]}":
                raise self._cursor.broken(f"{path}/{index}", "no value begins here")
            yield Chunk(name, [self._row(name, f"{path}/{index}")], index)
            index += 1
            end = self._window.place(self._window.start)
            ended = self._cursor.follows(0x5D, path)
            self._learn(end)

    def _row(self, name: str, path: str) -> Any:
        place = self._cursor.byte()
        return self._reader.one(name, self._cursor.take(path), path, place)

    def _learn(self, end: int) -> None:
        """Keep what stands between the row that ended at `end` of the file and the one that begins here."""
        window = self._window
        start = end - window.place(0)
        head = HEAD.match(window.data, window.start, window.end)
        if head is not None and start >= 1 and window.data[start - 1] == 0x7D:
            self._separator = bytes(window.data[start - 1 : window.start]) + head[0]

    def _run(self, name: str) -> list[Any] | None:
        """The rows up to the last separator here, behind which the cursor then stands; None where that fails."""
        window = self._window
        window.fill()
        if not self._separator or window.place(window.start) < self._careful:
            return None
        end = window.end
        if self._anchor:
            # Beyond it another list begins.
            found = window.data.find(self._anchor, window.start, end)
            end = found if found >= 0 else end
        cut = window.data.rfind(self._separator, window.start, end)
        if cut < 0:
            return None
        rows = self._between(0x5B, cut + 1, lambda run: self._reader.array(name, run))
        if rows is not None:
            window.start = window.data.find(b"{", cut, cut + len(self._separator))
        return rows

    def _between(self, opening: int, end: int, decode: Callable[[memoryview], T | None]) -> T | None:
        """Decode what is here up to `end`, with brackets around it; on failure all of it is looked at with care."""
        window = self._window
        kept = window.data[end]
        window.data[window.start - 1], window.data[end] = opening, _CLOSE[opening]
        with memoryview(window.data) as whole, whole[window.start - 1 : end + 1] as run:
            found = decode(run)
        window.data[end] = kept
        if found is None:
            self._careful = window.place(end)
        return found

    def _object(self, path: str) -> Iterator[Chunk]:
        """The lists and objects of the object that begins here."""
        if path.count("/") > _DEEPEST:
            raise self._cursor.broken(path, "objects within objects, and no rows")
        keys, ended = Keys(), self._cursor.empty(0x7D, path)
        while not ended:
            chunk = self._entries(path, keys)
            if chunk is not None:
                yield chunk
                continue
            yield from self._entry(path, keys)
            ended = self._cursor.follows(0x7D, path)

    def _entry(self, path: str, keys: Keys) -> Iterator[Chunk]:
        key = self._key(path, keys)
        here = f"{path}/{escape(key)}"
        opening = self._cursor.next(here)
        if opening == 0x5B:
            yield from self._list(key, here)
        elif opening != 0x7B:
            self._cursor.take(here)
        elif self._cursor.at_row():
            yield Chunk(key, [self._row(key, here)])
        else:
            yield from self._object(here)

    def _key(self, path: str, keys: Keys) -> str:
        cursor = self._cursor
        if cursor.next(path) != 0x22:
            raise cursor.broken(path, "a key is due here")
        place = cursor.byte()
        key = self._reader.text(cursor.take(path), path, place)
        if keys.repeated([key]) is not None:
            raise cursor.broken(f"{path}/{escape(key)}", "this key came before")
        if cursor.next(path) != 0x3A:
            raise cursor.broken(f"{path}/{escape(key)}", "a colon is due here")
        self._window.start += 1
        return key

    def _entries(self, path: str, keys: Keys) -> Chunk | None:
        """Whole entries up to the last one that begins here; None where that fails or the entries are of many kinds."""
        window = self._window
        window.fill()
        if not self._reader.shape.uniform or window.place(window.start) < self._careful:
            return None
        entry = _ENTRY.match(window.data, window.start, window.end)
        if entry is None or (not entry[3] and (entry[4] or b"{") in b"{["):
            return None
        anchor, colon, listed = entry[1], len(entry[2]), bool(entry[3])
        self._anchor = anchor if listed else b""
        last = window.data.rfind(anchor, entry.end(1), window.end)
        quote = window.data.rfind(b'"', window.start, max(last, 0))
        comma = window.data.rfind(b",", window.start, max(quote, 0))
        if last < 0 or comma < 0:
            return None
        length = comma - window.start
        between = (colon, quote - comma)
        found = self._between(0x7B, comma, lambda run: _whole(self._reader.members(bytes(run)), length, *between))
        rows = None if found is None else self._reader.each(found.values(), listed=listed)
        if found is None or rows is None:
            self._careful = window.place(comma)
            return None
        twice = keys.repeated(list(found))
        if twice is not None:
            where = f"{path}/{escape(twice)}"
            raise self._cursor.broken(where, "this key came before; it is one of those from here on")
        window.start = comma + 1
        self._cursor.next(path)
        if not listed:
            return Chunk(list(found), rows)
        return Chunk(
            [key for key, each in zip(found, rows, strict=True) for _ in each], list(chain.from_iterable(rows))
        )


def _whole(members: dict[str, T] | None, length: int, colon: int, comma: int) -> dict[str, T] | None:
    """The members, if they fill the text of that length, with so many bytes between: else a key came twice."""
    if members is None:
        return None
    text = sum(map(len, members)) + 2 * len(members) + sum(map(len, members.values()))
    return members if text + colon * len(members) + comma * (len(members) - 1) == length else None
