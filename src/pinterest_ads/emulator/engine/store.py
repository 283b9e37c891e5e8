"""State in SQLite: each entity as encoded JSON beside the few columns that lists are filtered on.

A file has one writer and a reading connection per thread (WAL: readers never wait); a store in memory has one
connection.
"""

from __future__ import annotations

import contextlib
import secrets
import sqlite3
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping
    from pathlib import Path

    from .resources import Resource

SCHEMA_VERSION = 2


class StoreError(Exception):
    """The database file cannot be used; the message names it."""


def _statements(resources: Iterable[Resource]) -> Iterator[str]:
    yield "CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID"
    yield "CREATE TABLE IF NOT EXISTS tokens (token TEXT PRIMARY KEY, user INTEGER, app INTEGER) WITHOUT ROWID"
    yield (
        "CREATE TABLE IF NOT EXISTS access"
        " (user INTEGER, tenant INTEGER, role TEXT, PRIMARY KEY (user, tenant)) WITHOUT ROWID"
    )
    yield "CREATE TABLE IF NOT EXISTS notes (kind TEXT, key TEXT, value BLOB, PRIMARY KEY (kind, key)) WITHOUT ROWID"
    yield "CREATE TABLE IF NOT EXISTS members (owner INTEGER, member BLOB, PRIMARY KEY (owner, member)) WITHOUT ROWID"
    for resource in resources:
        table = resource.name
        columns = "".join(f', "{column}"' for column in resource.columns)
        yield (
            f'CREATE TABLE IF NOT EXISTS "{table}"'
            f" (id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, status TEXT{columns},"
            " stale_at INTEGER, body BLOB NOT NULL)"
        )
        for column in ("", *resource.columns):
            keys = f'tenant, "{column}"' if column else "tenant"
            if not resource.filters_on_status:
                yield f'CREATE INDEX IF NOT EXISTS "{table} by {column}" ON "{table}" ({keys}, id)'
                continue
            # Lists leave the final status out unless asked for: an index without it walks straight along such a list.
            alive = f"WHERE status <> '{resource.final_status}'"
            yield f'CREATE INDEX IF NOT EXISTS "{table} alive by {column}" ON "{table}" ({keys}, id) {alive}'
            yield f'CREATE INDEX IF NOT EXISTS "{table} by {column}" ON "{table}" ({keys}, status, id)'


CLOSING_SECONDS = 5.0


class _Locked:
    """A connection that one thread at a time may use; a class, because a generator costs more than a page's query."""

    __slots__ = ("_connection", "_lock")

    def __init__(self, lock: threading.RLock, connection: sqlite3.Connection) -> None:
        self._lock, self._connection = lock, connection

    def __enter__(self) -> sqlite3.Connection:
        self._lock.acquire()
        return self._connection

    def __exit__(self, *_error: object) -> None:
        self._lock.release()

    def close(self, patience: float) -> None:
        """Close it when nobody uses it; leave it to its thread when somebody still does after `patience` seconds."""
        if self._lock.acquire(timeout=patience):
            try:
                self._connection.close()
            finally:
                self._lock.release()


class Store:
    """A database of resources, in the file `path` or in memory. Raises StoreError for a file of another kind."""

    def __init__(
        self, resources: Mapping[str, Resource], path: Path | None = None, tables: Mapping[str, str] | None = None
    ) -> None:
        self._resources = resources
        self._tables = tables or {}
        self._path = path
        self._lock = threading.RLock()
        self._local = threading.local()
        self._readers: list[_Locked] = []
        self._readers_lock = threading.Lock()
        try:
            self._writer = self._connect()
            self._prepare()
        except sqlite3.Error as error:
            message = f"{path or 'memory'}: {error}"
            raise StoreError(message) from error

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._path or ":memory:", isolation_level=None, check_same_thread=False, cached_statements=512
        )
        if self._path is not None:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute("PRAGMA busy_timeout=10000")
        return connection

    def _prepare(self) -> None:
        with self.write() as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version not in (0, SCHEMA_VERSION):
                message = f"written by another version of the emulator (schema {version}, not {SCHEMA_VERSION})"
                raise sqlite3.DatabaseError(message)
            for statement in (*_statements(self._resources.values()), *self._tables.values()):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
            connection.execute("INSERT OR IGNORE INTO meta VALUES ('key', ?)", (secrets.token_bytes(32),))

    @property
    def key(self) -> bytes:
        """The secret that this database's bookmarks are signed with; it lives as long as the database."""
        with self.read() as connection:
            return bytes(connection.execute("SELECT value FROM meta WHERE key='key'").fetchone()[0])

    @contextlib.contextmanager
    def write(self) -> Generator[sqlite3.Connection]:
        """Give the one writing connection, in a transaction that an exception rolls back."""
        with self._lock:
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
            except BaseException:
                self._writer.execute("ROLLBACK")
                raise
            self._writer.execute("COMMIT")

    def read(self) -> contextlib.AbstractContextManager[sqlite3.Connection]:
        """Give a connection to read from: this thread's own for a file, the only one for memory."""
        if self._path is None:
            return _Locked(self._lock, self._writer)
        reader: _Locked | None = getattr(self._local, "reader", None)
        if reader is None:
            # Locks of their own: a writer at work must not keep a reader waiting.
            reader = self._local.reader = _Locked(threading.RLock(), self._connect())
            with self._readers_lock:
                self._readers.append(reader)
        return reader

    def is_empty(self) -> bool:
        """Tell whether no seed was ever put into this database."""
        with self.read() as connection:
            return connection.execute("SELECT 1 FROM meta WHERE key='seed'").fetchone() is None

    def mark(self, seed: str) -> None:
        """Note down which seed this database was made of."""
        with self.write() as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('seed', ?)", (seed,))

    def clear(self) -> None:
        """Delete every row but the key."""
        with self.write() as connection:
            for table in ("tokens", "access", "members", "notes", *self._tables, *self._resources):
                connection.execute(f'DELETE FROM "{table}"')  # noqa: S608 - names from the service's tables
            connection.execute("DELETE FROM meta WHERE key <> 'key'")

    def dump(self) -> bytes:
        """Return the whole database as bytes, for `load`."""
        with self._lock:
            image = self._writer.serialize()
        # Bytes 18 and 19 say whether there is a write-ahead log; a database in memory cannot have one.
        return image[:18] + b"\x01\x01" + image[20:]

    def load(self, image: bytes) -> None:
        """Replace the whole database by what `dump` gave."""
        with self._lock:
            if self._path is None:
                self._writer.deserialize(image)
                return
            with contextlib.closing(sqlite3.connect(":memory:")) as source:
                source.deserialize(image)
                source.backup(self._writer)

    def close(self, patience: float = CLOSING_SECONDS) -> None:
        """Close every connection, none while a thread is using it: SQLite would crash.

        A connection that is still in use after `patience` seconds is left to its thread.
        """
        with self._readers_lock:
            readers = tuple(self._readers)
            self._readers.clear()
        for reader in (*readers, _Locked(self._lock, self._writer)):
            reader.close(patience)
