"""State in a database: a writer, and readers that do not wait for it; see `database` for what that must do."""

from __future__ import annotations

import contextlib
import secrets
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from .migration import SCHEMA, check_version, shape
from .sqlite import SqliteDatabase
from .tables import META, OWN, table_of

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from .database import Connection, Database
    from .resources import Resource
    from .tables import Table

CLOSING_SECONDS = 5.0
_SCHEMA, _KEY, _SEED = "schema", "key", "seed"


class StoreError(Exception):
    """The database cannot be used; the message names it."""


def _database(place: Path | str | None) -> Database:
    """Return the database at a place: a PostgreSQL URL, a file, or memory for None. Raises StoreError."""
    if isinstance(place, str) and place.startswith(("postgresql://", "postgres://")):
        try:
            from .postgresql import PostgresqlDatabase
        except ModuleNotFoundError as error:
            message = f"PostgreSQL needs {error.name}: pip install 'pinterest-ads[emulator,postgres]'"
            raise StoreError(message) from error
        return PostgresqlDatabase(place)
    return SqliteDatabase(None if place is None else Path(place))


class _Locked:
    """A connection that one thread at a time may use; a class, because a generator costs more than a page's query."""

    __slots__ = ("_connection", "_lock")

    def __init__(self, lock: threading.RLock, connection: Connection) -> None:
        self._lock, self._connection = lock, connection

    def __enter__(self) -> Connection:
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
    """A database of resources: a PostgreSQL URL, a file, or memory. Raises StoreError for one that cannot be used."""

    def __init__(
        self, resources: Mapping[str, Resource], place: Path | str | None = None, tables: Sequence[Table] = ()
    ) -> None:
        self._database = _database(place)
        self._resources = resources
        self._tables = (*OWN, *tables, *map(table_of, resources.values()))
        self._lock = threading.RLock()
        self._writes = 0
        self._local = threading.local()
        self._readers: list[_Locked] = []
        self._readers_lock = threading.Lock()
        try:
            self._writer = self._database.connect()
        except self._database.errors as error:
            raise self._unusable(error) from error
        try:
            self._prepare()
        except Exception as error:
            self._writer.close()
            raise self._unusable(error) from error

    def _unusable(self, error: Exception) -> StoreError:
        return StoreError(f"{self._database.name}: {error}")

    def _prepare(self) -> None:
        with self.write() as connection:
            check_version(self._database.version(connection))
            shape(self._database, connection, META, {})
            found = connection.execute("SELECT value FROM meta WHERE key=?", (_SCHEMA,)).fetchone()
            check_version(None if found is None else int(found[0]))
            for table in self._tables:
                shape(self._database, connection, table, self._resources)
            connection.execute(META.put, (_SCHEMA, b"%d" % SCHEMA))
            connection.execute(META.insert_new, (_KEY, secrets.token_bytes(32)))

    def version(self) -> int | None:
        """Return a number that every write changes; None where others may write as well as this process."""
        return self._writes if self._database.alone else None

    @property
    def errors(self) -> tuple[type[Exception], ...]:
        """What the database raises when it cannot do what it is told."""
        return self._database.errors

    @property
    def joins(self) -> bool:
        """Whether the database joins encoded entities of a page to one text."""
        return self._database.joins

    @property
    def key(self) -> bytes:
        """The secret that this database's bookmarks are signed with; it lives as long as the database."""
        with self.read() as connection:
            return bytes(connection.execute("SELECT value FROM meta WHERE key=?", (_KEY,)).fetchone()[0])

    @contextlib.contextmanager
    def write(self) -> Generator[Connection]:
        """Give the one writing connection, in a transaction that an exception rolls back."""
        with self._lock:
            self._database.begin(self._writer)
            self._writes += 1
            try:
                yield self._writer
            except BaseException:
                self._writer.execute("ROLLBACK")
                raise
            self._writer.execute("COMMIT")

    def read(self) -> contextlib.AbstractContextManager[Connection]:
        """Give a connection to read from: this thread's own, or the only one for memory."""
        if self._database.alone:
            return _Locked(self._lock, self._writer)
        reader: _Locked | None = getattr(self._local, "reader", None)
        if reader is None:
            # Locks of their own: a writer at work must not keep a reader waiting.
            reader = self._local.reader = _Locked(threading.RLock(), self._database.connect())
            with self._readers_lock:
                self._readers.append(reader)
        return reader

    def is_empty(self) -> bool:
        """Tell whether no seed was ever put into this database."""
        with self.read() as connection:
            return connection.execute("SELECT 1 FROM meta WHERE key=?", (_SEED,)).fetchone() is None

    def mark(self, seed: str) -> None:
        """Note down which seed this database was made of."""
        with self.write() as connection:
            connection.execute(META.put, (_SEED, seed.encode()))

    def clear(self) -> None:
        """Delete every row but the key and the number of the schema."""
        with self.write() as connection:
            for table in self._tables:
                if table is not META:
                    connection.execute(f'DELETE FROM "{table.name}"')  # noqa: S608 - names from the service's tables
            connection.execute("DELETE FROM meta WHERE key=?", (_SEED,))

    def dump(self) -> bytes:
        """Return the whole database as the bytes of a SQLite file, for `load`, whatever the database."""
        with self._lock:
            return self._database.dump(self._writer, self._tables)

    def load(self, image: bytes) -> None:
        """Replace the whole database by what `dump` gave. Raises one of `errors` for what is no such image."""
        with self._lock:
            self._writes += 1
            self._database.load(self._writer, self._tables, image)

    def close(self, patience: float = CLOSING_SECONDS) -> None:
        """Close every connection, none while a thread is using it: SQLite would crash.

        A connection that is still in use after `patience` seconds is left to its thread.
        """
        with self._readers_lock:
            readers = tuple(self._readers)
            self._readers.clear()
        for reader in (*readers, _Locked(self._lock, self._writer)):
            reader.close(patience)
