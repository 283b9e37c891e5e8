"""What entities were before: kept on the day of their first change, so that days that are over stay as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...engine.rows import encode
from .lives import DAY, Life, read_life

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from ...engine.resources import Change, Resource

TABLES = {
    "history": "CREATE TABLE IF NOT EXISTS history (resource TEXT, tenant INTEGER, id INTEGER, until INTEGER,"
    " body BLOB NOT NULL, PRIMARY KEY (resource, tenant, id, until)) WITHOUT ROWID",
    "changes": "CREATE TABLE IF NOT EXISTS changes (tenant INTEGER PRIMARY KEY, number INTEGER NOT NULL)",
    "ledgers": "CREATE TABLE IF NOT EXISTS ledgers (tenant INTEGER, campaign INTEGER, body BLOB NOT NULL,"
    " PRIMARY KEY (tenant, campaign)) WITHOUT ROWID",
    "drawn": "CREATE TABLE IF NOT EXISTS drawn (tenant INTEGER, day INTEGER, body BLOB NOT NULL,"
    " PRIMARY KEY (tenant, day)) WITHOUT ROWID",
    "totals": "CREATE TABLE IF NOT EXISTS totals (tenant INTEGER, day INTEGER, measure TEXT, value INTEGER NOT NULL,"
    " PRIMARY KEY (tenant, day, measure)) WITHOUT ROWID",
}
"""`history`: an entity as it was up to and on the day `until`; `changes`: how many an advertiser has seen; `ledgers`:
what a campaign spends by day; `drawn` and `totals`: what an advertiser's days drew, and sums of it. The last three can
be made again at any time."""


_COUNT = "INSERT INTO changes VALUES (?, 1) ON CONFLICT (tenant) DO UPDATE SET number = number + 1"


def changes(connection: sqlite3.Connection, tenant: int) -> int:
    """Return a number that every change of an advertiser's entities makes larger."""
    row = connection.execute("SELECT number FROM changes WHERE tenant=?", (tenant,)).fetchone()
    return 0 if row is None else int(row[0])


def remember(connection: sqlite3.Connection, resource: Resource, tenant: int, change: Change) -> None:
    """Keep what an entity was before today, and forget what was worked out of it for today and later."""
    before = change.before
    if before is change.entity:
        return
    connection.execute(_COUNT, (tenant,))
    today = change.now // DAY
    campaign = change.entity.get("campaign_id") or (change.entity["id"] if resource.name == "campaigns" else None)
    if campaign is not None:
        connection.execute("DELETE FROM ledgers WHERE tenant=? AND campaign=?", (tenant, int(campaign)))
    for table in ("drawn", "totals"):
        connection.execute(f"DELETE FROM {table} WHERE tenant=? AND day>=?", (tenant, today))  # noqa: S608 - our names
    if before is None or int(before.get(resource.created_field or "") or 0) // DAY >= today:
        return
    # The first change of a day keeps what was in force until the day before; later ones of that day find it there.
    connection.execute(
        "INSERT OR IGNORE INTO history VALUES (?, ?, ?, ?, ?)",
        (resource.name, tenant, int(before[resource.id_field]), today - 1, encode(before)),
    )


def lives(connection: sqlite3.Connection, table: str, tenant: int, column: str, key: int) -> Iterator[tuple[int, Life]]:
    """Yield the entities of a table whose column holds `key`, by id, with their lives."""
    where = f'WHERE tenant=? AND "{column}"=?'
    past: dict[int, list[tuple[int, bytes]]] = {}
    known = "SELECT 1 FROM history WHERE resource=? AND tenant=? LIMIT 1"
    if connection.execute(known, (table, tenant)).fetchone() is not None:
        statement = (
            "SELECT id, until, body FROM history WHERE resource=? AND tenant=?"  # noqa: S608 - names from our tables
            f' AND id IN (SELECT id FROM "{table}" {where}) ORDER BY id, until'
        )
        for entity, until, body in connection.execute(statement, (table, tenant, tenant, key)):
            past.setdefault(entity, []).append((until, body))
    statement = f'SELECT id, body FROM "{table}" {where} ORDER BY id'  # noqa: S608 - names from our tables
    for entity, body in connection.execute(statement, (tenant, key)):
        yield entity, read_life(body, past.get(entity, ()))
