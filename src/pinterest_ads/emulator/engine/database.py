"""The seam under the store: what a database must do, SQLite and PostgreSQL alike.

Statements are written in the words both have, with `?` for values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .tables import Table, Type


class Cursor(Protocol):
    """What a statement found."""

    def fetchone(self) -> Any:
        """Return the next row, or None."""
        ...

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""
        ...

    def __iter__(self) -> Iterator[Any]:
        """Yield the rows that are left."""
        ...

    @property
    def rowcount(self) -> int:
        """How many rows a writing statement changed."""
        ...


class Connection(Protocol):
    """One connection, used by one thread at a time."""

    def execute(self, statement: str, values: Sequence[Any] = (), /) -> Cursor:
        """Run a statement."""
        ...

    def executemany(self, statement: str, rows: Iterable[Sequence[Any]], /) -> Any:
        """Run a statement once for each row of values."""
        ...

    def close(self) -> None:
        """Close it; nobody may be using it."""
        ...


class Database(Protocol):
    """Where a store keeps its state. `alone` says that there is one connection, which everybody shares."""

    name: str
    alone: bool
    joins: bool
    """Whether it joins encoded entities of a page to one text."""

    errors: tuple[type[Exception], ...]

    def connect(self) -> Connection:
        """Open a connection. Raises one of `errors`."""
        ...

    def begin(self, connection: Connection) -> None:
        """Begin a transaction that no other writer is in at the same time."""
        ...

    def version(self, connection: Connection) -> int | None:
        """Return the number of the schema that a former emulator wrote elsewhere than in the table `meta`."""
        ...

    def columns(self, connection: Connection, table: str) -> list[str]:
        """Return the columns that a table has now; none when there is no such table."""
        ...

    def create(self, table: Table) -> Iterable[str]:
        """Return the statements that make a table and its indexes."""
        ...

    def dump(self, connection: Connection, tables: Iterable[Table]) -> bytes:
        """Return everything as the bytes of one SQLite file, whatever the database, so that one goes into the other."""
        ...

    def load(self, connection: Connection, tables: Iterable[Table], image: bytes) -> None:
        """Replace everything by what `dump` gave. Raises one of `errors` for what is no such image."""
        ...


def creation(table: Table, types: Mapping[Type, str], ending: str = "") -> Iterator[str]:
    """Yield the statements that make a table, given the database's names of the types."""
    columns = ", ".join(f'"{name}" {types[kind]}' for name, kind in table.columns.items())
    key = ", ".join(f'"{name}"' for name in table.key)
    yield f'CREATE TABLE IF NOT EXISTS "{table.name}" ({columns}, PRIMARY KEY ({key})){ending}'
    for index in table.indexes:
        by = next((column for column in index.columns if column not in ("tenant", "status", "id")), "")
        name = f"{table.name} {'alive ' if index.where else ''}by {by}"
        listed = ", ".join(f'"{column}"' for column in index.columns)
        where = f" WHERE {index.where}" if index.where else ""
        yield f'CREATE INDEX IF NOT EXISTS "{name}" ON "{table.name}" ({listed}){where}'
