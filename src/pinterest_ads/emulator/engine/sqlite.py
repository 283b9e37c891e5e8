"""SQLite: a file with one writer and readers that never wait (WAL), or memory with one connection."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from .database import creation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from .database import Connection
    from .tables import Table, Type

_TYPES: Mapping[Type, str] = {"integer": "INTEGER", "real": "REAL", "text": "TEXT", "bytes": "BLOB"}


class SqliteDatabase:
    """A file, or memory without a `path`."""

    joins = True
    errors: tuple[type[Exception], ...] = (sqlite3.Error,)

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.name: str = str(path or "memory")
        self.alone: bool = path is None

    def connect(self) -> sqlite3.Connection:
        """Open a connection. Raises sqlite3.Error."""
        connection = sqlite3.connect(
            self._path or ":memory:", isolation_level=None, check_same_thread=False, cached_statements=512
        )
        if self._path is not None:
            try:
                connection.execute("PRAGMA journal_mode=WAL")
                connection.execute("PRAGMA synchronous=NORMAL")
                connection.execute("PRAGMA busy_timeout=10000")
            except sqlite3.Error:
                connection.close()
                raise
        return connection

    def begin(self, connection: Connection) -> None:
        """Begin a transaction that no other writer is in at the same time."""
        connection.execute("BEGIN IMMEDIATE")

    def version(self, connection: Connection) -> int | None:
        """Return the number that files of schemas 1 and 2 had in their header."""
        return int(connection.execute("PRAGMA user_version").fetchone()[0]) or None

    def columns(self, connection: Connection, table: str) -> list[str]:
        """Return the columns that a table has now."""
        return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]

    def create(self, table: Table) -> Iterator[str]:
        """Yield the statements that make a table; one with an integer for its key is kept by that integer."""
        by_integer = len(table.key) == 1 and table.columns[table.key[0]] == "integer"
        yield from creation(table, _TYPES, "" if by_integer else " WITHOUT ROWID")

    def dump(self, connection: Connection, tables: Iterable[Table]) -> bytes:  # noqa: ARG002 - the file has them all
        """Return the whole database as bytes."""
        image = _native(connection).serialize()
        # Bytes 18 and 19 say whether there is a write-ahead log; a database in memory cannot have one.
        return image[:18] + b"\x01\x01" + image[20:]

    def load(self, connection: Connection, tables: Iterable[Table], image: bytes) -> None:  # noqa: ARG002 - as above
        """Replace the whole database by what `dump` gave."""
        if self._path is None:
            _native(connection).deserialize(image)
            return
        with contextlib.closing(opened(image)) as source:
            source.backup(_native(connection))


def opened(image: bytes) -> sqlite3.Connection:
    """Open what `dump` gave, in memory."""
    source = sqlite3.connect(":memory:", isolation_level=None)
    try:
        source.deserialize(image)
        source.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.Error:
        source.close()
        raise
    return source


def _native(connection: Connection) -> sqlite3.Connection:
    assert isinstance(connection, sqlite3.Connection)  # noqa: S101 - `connect` made it
    return connection
