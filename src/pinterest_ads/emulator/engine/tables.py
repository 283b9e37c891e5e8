"""Tables as data: their columns and keys, and the statements that both databases understand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .resources import Resource

Type = Literal["integer", "real", "text", "bytes"]
_NUMBERS = ("id", "integer", "time", "flag")
"""Kinds of fields whose columns hold integers."""


@dataclass(frozen=True, slots=True)
class Index:
    """An index of a table, of the rows that `where` lets in."""

    columns: tuple[str, ...]
    where: str = ""


@dataclass(frozen=True)
class Table:
    """A table: columns with their types, those of the key first in `key`, and what else it is looked up by."""

    name: str
    columns: Mapping[str, Type]
    key: tuple[str, ...]
    indexes: tuple[Index, ...] = ()

    @cached_property
    def _insert(self) -> str:
        names = ",".join(f'"{column}"' for column in self.columns)
        return f'INSERT INTO "{self.name}" ({names}) VALUES ({",".join("?" * len(self.columns))})'  # noqa: S608 - our names

    @property
    def insert(self) -> str:
        """The statement that writes a row, with a mark for each column; an error when there is one of its key."""
        return self._insert

    @cached_property
    def insert_new(self) -> str:
        """The statement that writes a row unless there is one of its key."""
        return f"{self._insert} ON CONFLICT DO NOTHING"

    @cached_property
    def put(self) -> str:
        """The statement that writes a row, over one of its key."""
        key = ",".join(f'"{column}"' for column in self.key)
        rest = ",".join(f'"{column}"=excluded."{column}"' for column in self.columns if column not in self.key)
        return f"{self._insert} ON CONFLICT ({key}) DO " + (f"UPDATE SET {rest}" if rest else "NOTHING")


def table_of(resource: Resource) -> Table:
    """Return the table of a resource: its entities encoded, beside the few columns that lists are filtered on."""
    columns: dict[str, Type] = {"id": "integer", "tenant": "integer", "status": "text"}
    columns |= {column: "integer" if holds_number(resource, column) else "text" for column in resource.columns}
    columns |= {"stale_at": "integer", "body": "bytes"}
    return Table(resource.name, columns, ("id",), tuple(_indexes(resource)))


def holds_number(resource: Resource, column: str) -> bool:
    """Tell whether a column of a resource holds integers; those that no field holds are ids and flags."""
    field = resource.by_name.get(column)
    return field is None or field.kind in _NUMBERS


def _indexes(resource: Resource) -> list[Index]:
    found: list[Index] = []
    for column in ((), *((name,) for name in resource.columns)):
        if not resource.filters_on_status:
            found.append(Index(("tenant", *column, "id")))
            continue
        # Lists leave the final status out unless asked for: an index without it walks straight along such a list.
        found.append(Index(("tenant", *column, "id"), f"status <> '{resource.final_status}'"))
        found.append(Index(("tenant", *column, "status", "id")))
    return found


META = Table("meta", {"key": "text", "value": "bytes"}, ("key",))
TOKENS = Table("tokens", {"token": "text", "user": "integer", "app": "integer"}, ("token",))
ACCESS = Table("access", {"user": "integer", "tenant": "integer", "role": "text"}, ("user", "tenant"))
NOTES = Table("notes", {"kind": "text", "key": "text", "value": "bytes"}, ("kind", "key"))
MEMBERS = Table("members", {"owner": "integer", "member": "bytes"}, ("owner", "member"))
JOBS = Table(
    "jobs",
    {
        "id": "text",
        "tenant": "integer",
        "kind": "text",
        "asked": "real",
        "starts": "real",
        "ends": "real",
        "expires": "real",
        "request": "bytes",
        "problem": "text",
        "size": "integer",
        "digest": "text",
    },
    ("id",),
)
"""Times in seconds since the epoch; `size` and `digest` are set once a job's work is done."""

PARTS = Table("parts", {"job": "text", "part": "integer", "body": "bytes"}, ("job", "part"))
"""What jobs made, in pieces of `jobs.PART` bytes, the last one shorter."""

OWN: tuple[Table, ...] = (META, TOKENS, ACCESS, NOTES, MEMBERS, JOBS, PARTS)
"""The engine's own tables, whatever the service."""
