"""Small values of a service beside its entities, such as grants and previews: by kind and key, encoded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .rows import decode, encode
from .tables import MEMBERS, NOTES

if TYPE_CHECKING:
    from .database import Connection


def write_note(connection: Connection, kind: str, key: str, value: Any) -> None:
    """Write a value, over one that is there."""
    connection.execute(NOTES.put, (kind, key, encode(value)))


def read_note(connection: Connection, kind: str, key: str) -> Any:
    """Return a value, or None."""
    row = connection.execute("SELECT value FROM notes WHERE kind=? AND key=?", (kind, key)).fetchone()
    return None if row is None else decode(row[0])


def remove_note(connection: Connection, kind: str, key: str) -> None:
    """Remove a value, if it is there."""
    connection.execute("DELETE FROM notes WHERE kind=? AND key=?", (kind, key))


def add_members(connection: Connection, owner: int, members: list[bytes]) -> int:
    """Add members to the set of an entity; return how many were not in it."""
    before = count_members(connection, owner)
    rows = [(owner, member) for member in members]
    connection.executemany(MEMBERS.insert_new, rows)
    return count_members(connection, owner) - before


def remove_members(connection: Connection, owner: int, members: list[bytes]) -> int:
    """Remove members from the set of an entity; return how many were in it."""
    before = count_members(connection, owner)
    connection.executemany("DELETE FROM members WHERE owner=? AND member=?", [(owner, member) for member in members])
    return before - count_members(connection, owner)


def count_members(connection: Connection, owner: int) -> int:
    """Return the size of the set of an entity."""
    return int(connection.execute("SELECT COUNT(*) FROM members WHERE owner=?", (owner,)).fetchone()[0])
