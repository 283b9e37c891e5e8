"""The keys of a large object, each of which may come once."""

from __future__ import annotations

import sqlite3
from operator import lt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_INSERT = "INSERT INTO keys VALUES (?)"


class Keys:
    """Keys that came. Ids in ascending order, as services write them, cost their text; others go to a file."""

    def __init__(self) -> None:
        self._ascending: list[bytes] = []
        self._last = ""
        self._others: sqlite3.Connection | None = None

    def repeated(self, keys: Sequence[str]) -> str | None:
        """Take these keys; the first that came before, None where all are new."""
        if self._others is None:
            text = ",".join(keys)
            if text.count(",") == len(keys) - 1 and _ascending([self._last, *keys]):
                self._ascending.append(text.encode())
                self._last = keys[-1]
                return None
            self._others = _table()
            for kept in self._ascending:
                self._insert(self._others, kept.decode().split(","))
            self._ascending.clear()
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


def _ascending(keys: list[str]) -> bool:
    """Whether each is longer than the one before, or as long and greater: then none comes twice."""
    lengths = list(map(len, keys))
    if lengths[0] == lengths[-1] and len(set(lengths)) == 1:
        return all(map(lt, keys, keys[1:]))
    pairs = list(zip(lengths, keys, strict=True))
    return all(map(lt, pairs, pairs[1:]))
