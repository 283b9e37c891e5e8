"""Small values of a service beside its entities, such as grants and previews: by kind and key, encoded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .rows import decode, encode

if TYPE_CHECKING:
    import sqlite3


def write_note(connection: sqlite3.Connection, kind: str, key: str, value: Any) -> None:
    """Write a value, over one that is there."""
    connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)", (kind, key, encode(value)))


def read_note(connection: sqlite3.Connection, kind: str, key: str) -> Any:
    """Return a value, or None."""
    row = connection.execute("SELECT value FROM notes WHERE kind=? AND key=?", (kind, key)).fetchone()
    return None if row is None else decode(row[0])


def remove_note(connection: sqlite3.Connection, kind: str, key: str) -> None:
    """Remove a value, if it is there."""
    connection.execute("DELETE FROM notes WHERE kind=? AND key=?", (kind, key))


def add_members(connection: sqlite3.Connection, owner: int, members: list[bytes]) -> int:
    """Add members to the set of an entity; return how many were not in it."""
    before = count_members(connection, owner)
    rows = [(owner, member) for member in members]
    connection.executemany("INSERT OR IGNORE INTO members VALUES (?, ?)", rows)
    return count_members(connection, owner) - before


def remove_members(connection: sqlite3.Connection, owner: int, members: list[bytes]) -> int:
    """Remove members from the set of an entity; return how many were in it."""
    before = count_members(connection, owner)
    connection.executemany("DELETE FROM members WHERE owner=? AND member=?", [(owner, member) for member in members])
    return before - count_members(connection, owner)


def count_members(connection: sqlite3.Connection, owner: int) -> int:
    """Return the size of the set of an entity."""
    return int(connection.execute("SELECT COUNT(*) FROM members WHERE owner=?", (owner,)).fetchone()[0])
