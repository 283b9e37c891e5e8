"""PostgreSQL by URL, through psycopg: one schema of it holds one account."""

from __future__ import annotations

import contextlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from .database import creation
from .sqlite import SqliteDatabase, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .database import Connection, Cursor
    from .tables import Table, Type

PREFIXES = ("postgresql://", "postgres://")
_TYPES: Mapping[Type, str] = {"integer": "BIGINT", "real": "DOUBLE PRECISION", "text": "TEXT", "bytes": "BYTEA"}
_COPIED: Mapping[Type, str] = {"integer": "int8", "real": "float8", "text": "text", "bytes": "bytea"}


@lru_cache(maxsize=1024)
def _translated(statement: str) -> bytes:
    """Write a statement with psycopg's marks; a join in the order written needs no word of its own here."""
    return statement.replace("%", "%%").replace("?", "%s").replace(" CROSS JOIN ", " JOIN ").encode()


class _Connection:
    """A connection of psycopg that takes statements as SQLite's does."""

    def __init__(self, native: psycopg.Connection[tuple[Any, ...]]) -> None:
        self.native = native

    def execute(self, statement: str, values: Sequence[Any] = (), /) -> Cursor:
        """Run a statement."""
        return self.native.execute(_translated(statement), values, binary=True)

    def executemany(self, statement: str, rows: Iterable[Sequence[Any]], /) -> None:
        """Run a statement once for each row of values."""
        with self.native.cursor() as cursor:
            cursor.executemany(_translated(statement), rows)

    def close(self) -> None:
        """Close it."""
        self.native.close()


class PostgresqlDatabase:
    """The database and schema that a URL names."""

    joins = False
    alone = False
    errors: tuple[type[Exception], ...] = (psycopg.Error, *SqliteDatabase.errors)

    def __init__(self, url: str) -> None:
        self._url = url
        self.name: str = str(conninfo_to_dict(url).get("dbname", "postgresql"))

    def connect(self) -> _Connection:
        """Open a connection. Raises psycopg.Error."""
        return _Connection(psycopg.connect(self._url, autocommit=True))

    def begin(self, connection: Connection) -> None:
        """Begin a transaction that no other writer of this schema is in, of whatever process."""
        connection.execute("BEGIN")
        connection.execute("SELECT pg_advisory_xact_lock(hashtext(current_schema()))")

    def version(self, connection: Connection) -> int | None:  # noqa: ARG002 - the seam's signature
        """Return nothing: there was no PostgreSQL before schema 3."""
        return None

    def columns(self, connection: Connection, table: str) -> list[str]:
        """Return the columns that a table has now."""
        statement = (
            "SELECT column_name FROM information_schema.columns"
            " WHERE table_schema=current_schema() AND table_name=? ORDER BY ordinal_position"
        )
        return [row[0] for row in connection.execute(statement, (table,))]

    def create(self, table: Table) -> Iterator[str]:
        """Yield the statements that make a table."""
        yield from creation(table, _TYPES)

    def dump(self, connection: Connection, tables: Iterable[Table]) -> bytes:
        """Return every table as the bytes of one SQLite file."""
        file = SqliteDatabase()
        with contextlib.closing(file.connect()) as target:
            for table in tables:
                for statement in file.create(table):
                    target.execute(statement)
                target.executemany(table.insert, connection.execute(_everything(table)))
            return file.dump(target, tables)

    def load(self, connection: Connection, tables: Iterable[Table], image: bytes) -> None:
        """Replace every table's rows by those of a SQLite file, in one transaction."""
        assert isinstance(connection, _Connection)  # noqa: S101 - `connect` made it
        with contextlib.closing(opened(image)) as source, connection.native.transaction():
            for table in tables:
                connection.execute(f'DELETE FROM "{table.name}"')  # noqa: S608 - our names
                _copy(connection.native, table, source.execute(_everything(table)))


def _everything(table: Table) -> str:
    names = ",".join(f'"{column}"' for column in table.columns)
    return f'SELECT {names} FROM "{table.name}"'  # noqa: S608 - our names


def _copy(connection: psycopg.Connection[Any], table: Table, rows: Iterable[Sequence[Any]]) -> None:
    names = ",".join(f'"{column}"' for column in table.columns)
    statement = f'COPY "{table.name}" ({names}) FROM STDIN (FORMAT BINARY)'.encode()
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.set_types([_COPIED[kind] for kind in table.columns.values()])
        for row in rows:
            copy.write_row(row)
