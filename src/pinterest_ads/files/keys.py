"""The keys of a large object, each of which may come once."""

from __future__ import annotations

import sqlite3
from array import array
from itertools import repeat
from operator import lt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LARGEST = 1 << 63
_INSERT = "INSERT INTO keys VALUES (?)"


class Keys:
    """Keys that came. Ids in ascending order, as services write them, cost eight bytes each; others go to a file."""

    def __init__(self) -> None:
        self._ascending = array("Q")
        self._others: sqlite3.Connection | None = None

    def repeated(self, keys: Sequence[str]) -> str | None:
        """Take these keys; the first that came before, None where all are new."""
        if self._others is None:
            numbers = _numbers(keys)
            ordered = self._ascending[-1:].tolist() + (numbers or [])
            if numbers is not None and all(map(lt, ordered, ordered[1:])):
                self._ascending.extend(numbers)
                return None
            self._others = _table()
            self._insert(self._others, [str(number) for number in self._ascending])
        return self._insert(self._others, keys)

    def _insert(self, table: sqlite3.Connection, keys: Sequence[str]) -> str | None:
        try:
            with table:
                table.executemany(_INSERT, [(key.encode(),) for key in keys])
        except sqlite3.IntegrityError:
            return next((key for key in keys if not self._new(table, key)), None)
        return None

    def _new(self, table: sqlite3.Connection, key: str) -> bool:
        try:
            table.execute(_INSERT, (key.encode(),))
        except sqlite3.IntegrityError:
            return False
        return True


def _table() -> sqlite3.Connection:
    # An empty name is a file that SQLite removes by itself.
    table = sqlite3.connect("")
    table.executescript("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-4096")
    table.execute("CREATE TABLE keys (key BLOB PRIMARY KEY) WITHOUT ROWID")
    return table


def _numbers(keys: Sequence[str]) -> list[int] | None:
    """The keys as numbers, None where one would not come back as it was."""
    joined = "".join(keys)
    if not joined.isascii() or not joined.isdecimal() or not all(keys) or any(map(str.startswith, keys, repeat("0"))):
        return None
    numbers = list(map(int, keys))
    return numbers if max(numbers) < _LARGEST else None
