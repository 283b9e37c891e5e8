"""What entities were before: kept on the day of their first change, so that days that are over stay as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...engine.rows import encode
from ...engine.tables import Table
from .lives import DAY, Life, read_life

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...engine.database import Connection
    from ...engine.resources import Change, Resource

HISTORY = Table(
    "history",
    {"resource": "text", "tenant": "integer", "id": "integer", "until": "integer", "body": "bytes"},
    ("resource", "tenant", "id", "until"),
)
"""An entity as it was up to and on the day `until`."""

CHANGES = Table("changes", {"tenant": "integer", "number": "integer"}, ("tenant",))
"""How many changes an advertiser has seen."""

LEDGERS = Table("ledgers", {"tenant": "integer", "campaign": "integer", "body": "bytes"}, ("tenant", "campaign"))
"""What a campaign spends by day. These and the following can be made again at any time."""

DRAWN = Table("drawn", {"tenant": "integer", "day": "integer", "body": "bytes"}, ("tenant", "day"))
"""What an advertiser's days drew."""

TOTALS = Table(
    "totals",
    {"tenant": "integer", "day": "integer", "measure": "text", "value": "integer"},
    ("tenant", "day", "measure"),
)
"""Sums of what an advertiser's days drew."""

TABLES = (HISTORY, CHANGES, LEDGERS, DRAWN, TOTALS)

_COUNT = "INSERT INTO changes VALUES (?, 1) ON CONFLICT (tenant) DO UPDATE SET number = changes.number + 1"


def changes(connection: Connection, tenant: int) -> int:
    """Return a number that every change of an advertiser's entities makes larger."""
    row = connection.execute("SELECT number FROM changes WHERE tenant=?", (tenant,)).fetchone()
    return 0 if row is None else int(row[0])


def remember(connection: Connection, resource: Resource, tenant: int, change: Change) -> None:
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
        HISTORY.insert_new,
        (resource.name, tenant, int(before[resource.id_field]), today - 1, encode(before)),
    )


def lives(connection: Connection, table: str, tenant: int, column: str, key: int) -> Iterator[tuple[int, Life]]:
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
