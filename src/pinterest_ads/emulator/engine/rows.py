# ruff: noqa: S608 - names of tables and columns come from the service's own tables, values are bound
"""Entities in and out of the store: one row, many rows, and a page of a list by keyset."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any

import msgspec

from .tables import holds_number

if TYPE_CHECKING:
    from .database import Connection
    from .resources import Entity, Resource

MOST_BRANCHES = 480
"""SQLite takes at most 500 selects in one compound query."""

NEVER = float("inf")
Row = tuple[int, int | None, bytes]
Refresh = Callable[[bytes], bytes]

encode: Callable[[Any], bytes] = msgspec.json.Encoder().encode
decode: Callable[[bytes | str], Any] = msgspec.json.Decoder().decode


@dataclass(frozen=True, slots=True)
class Page:
    """The encoded entities of a page, and the id that the next page goes on after (None on the last).

    `until` is the first moment at which a derived field of one of them changes, in seconds since the epoch.
    """

    items: list[bytes]
    last: int | None
    until: float = NEVER


def insert(
    connection: Connection,
    resource: Resource,
    tenant: int,
    entity: Entity,
    stale_at: int | None,
    parents: Mapping[str, Entity] | None = None,
) -> None:
    """Write an entity, new or not; `parents` are what its computed columns are computed from."""
    values = (
        int(entity[resource.id_field]),
        tenant,
        entity[resource.status_field] if resource.status_field is not None else None,
        *(column_of(resource, column, entity, parents or {}) for column in resource.columns),
        stale_at,
        encode(entity),
    )
    connection.execute(resource.table.put, values)


def column_of(resource: Resource, column: str, entity: Entity, parents: Mapping[str, Entity]) -> Any:
    """Return what a column of an entity holds."""
    computed = resource.computed.get(column)
    value = entity.get(column) if computed is None else computed(entity, parents)
    return column_value(resource, column, value)


def column_value(resource: Resource, column: str, value: Any) -> Any:
    """Return a value as the column holds it: ids and flags as integers."""
    return int(value) if value is not None and (column == "id" or holds_number(resource, column)) else value


def shown(resource: Resource, entity: Entity) -> bytes:
    """Return an entity encoded as answers have it."""
    if not resource.hidden:
        return encode(entity)
    return encode({name: value for name, value in entity.items() if name not in resource.hidden})


def find(connection: Connection, resource: Resource, tenant: int, key: int) -> tuple[Entity, bytes, int | None] | None:
    """Return an entity of that tenant: decoded, encoded, and when its derived fields go stale; or None."""
    statement = f'SELECT stale_at, body FROM "{resource.name}" WHERE id=? AND tenant=?'
    row = connection.execute(statement, (key, tenant)).fetchone()
    return None if row is None else (decode(row[1]), row[1], row[0])


def children(connection: Connection, resource: Resource, tenant: int, column: str, key: int) -> list[Entity]:
    """Return the entities whose `column` holds `key`."""
    statement = f'SELECT body FROM "{resource.name}" WHERE tenant=? AND "{column}"=?'
    return [decode(body) for (body,) in connection.execute(statement, (tenant, key))]


def next_id(connection: Connection, resource: Resource) -> int:
    """Return the id for a new entity: higher than every one before it."""
    (highest,) = connection.execute(f'SELECT MAX(id) FROM "{resource.name}"').fetchone()
    return max(resource.first_id, (highest or 0) + 1)


@dataclass(frozen=True)
class Filters:
    """The values that columns may have, and a status left out; `alive` is that status, spelt as in the index."""

    values: Mapping[str, Sequence[Any]]
    alive: str | None = None

    @cached_property
    def text(self) -> str:
        """What tells these filters from others."""
        return f"{self.alive} {sorted(self.values.items())}"


@lru_cache(maxsize=1024)
def _statement(
    table: str,
    branch: tuple[str, ...],
    branches: int,
    rest: tuple[tuple[str, int], ...],
    alive: str | None,
    *,
    up: bool,
) -> str:
    """Write the query for a page: one ordered, limited select per combination of filter values, merged.

    Each select walks one index in order and stops at the limit, so that a page costs the same in a small account and
    in one of a million entities, whatever the statuses of the entities before it.
    """
    equal = "".join(f' AND "{column}"=?' for column in branch)
    within = "".join(f' AND "{column}" IN ({",".join("?" * count)})' for column, count in rest)
    left_out = f" AND status <> '{alive}'" if alive else ""
    after, order = (">", "ASC") if up else ("<", "DESC")
    select = f'FROM "{table}" WHERE tenant=?{equal}{within}{left_out} AND id{after}? ORDER BY id {order} LIMIT ?'
    if branches == 1:
        return f"SELECT id, stale_at, body {select}"
    union = " UNION ALL ".join([f"SELECT id FROM (SELECT id {select}) AS b"] * branches)
    return (
        f'SELECT e.id, e.stale_at, e.body FROM ({union} ORDER BY id {order} LIMIT ?) AS k CROSS JOIN "{table}" AS e'
        f" ON e.id=k.id ORDER BY k.id {order}"
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list is asked for: which entities, how many, after which id (None: from the start), which way by id."""

    filters: Filters
    size: int
    after: int | None = None
    up: bool = True

    @property
    def start(self) -> int:
        """The id that the page goes on after."""
        return self.after if self.after is not None else (-1 if self.up else 2**63 - 1)


def joined_page(connection: Connection, resource: Resource, tenant: int, asked: Asked, now: float) -> Page | None:
    """Return a page whose entities the database has joined to one text, which is what most lists need.

    None where that cannot be: filters on columns, or an entity whose derived fields have gone stale.
    """
    if asked.filters.values or resource.hidden:
        return None
    statement, more = _joined(resource.name, asked.filters.alive, up=asked.up)
    text, count, last, stale = connection.execute(statement, (tenant, asked.start, asked.size)).fetchone()
    if stale is not None and stale <= now:
        return None
    if count < asked.size or connection.execute(more, (tenant, last, 1)).fetchone() is None:
        last = None
    return Page([text] if count else [], last, NEVER if stale is None else stale)


@lru_cache(maxsize=64)
def _joined(table: str, alive: str | None, *, up: bool) -> tuple[str, str]:
    """Write the queries for a joined page, and for whether there is more; the inner select gives the order."""
    rows = _statement(table, (), 1, (), alive, up=up)
    end = "MAX" if up else "MIN"
    joined = f"SELECT CAST(GROUP_CONCAT(body, ',') AS BLOB), COUNT(*), {end}(id), MIN(stale_at) FROM ({rows})"
    return joined, rows.replace("id, stale_at, body", "1", 1)


def page(connection: Connection, resource: Resource, tenant: int, asked: Asked) -> list[Row]:
    """Return up to `size` + 1 rows of the tenant that pass the filters, by id, after the id `after`."""
    filters, start, size, up = asked.filters, asked.start, asked.size, asked.up
    if not filters.values:
        statement = _statement(resource.name, (), 1, (), filters.alive, up=up)
        return connection.execute(statement, (tenant, start, size + 1)).fetchall()
    branch, rest = _split(filters.values)
    combinations = list(product(*branch.values()))
    shared = tuple(value for values in rest.values() for value in values)
    checked = tuple((column, len(values)) for column, values in rest.items())
    statement = _statement(resource.name, tuple(branch), len(combinations), checked, filters.alive, up=up)
    arguments: list[Any] = []
    for combination in combinations:
        arguments += (tenant, *combination, *shared, start, size + 1)
    if len(combinations) != 1:
        arguments.append(size + 1)
    return connection.execute(statement, arguments).fetchall()


def _split(values: Mapping[str, Sequence[Any]]) -> tuple[dict[str, Sequence[Any]], dict[str, Sequence[Any]]]:
    """Choose the columns that branch the query, along the best index, and those that are only checked.

    Only the last of several parents has an index that fits; when ids are asked for, the primary key is index enough.
    """
    if not values or "id" in values:
        return {}, dict(values)
    parents = [column for column in values if column != "status"]
    branch = {column: values[column] for column in (*parents[-1:], "status") if column in values}
    while branch and prod(map(len, branch.values())) > MOST_BRANCHES:
        branch.popitem()
    return branch, {column: each for column, each in values.items() if column not in branch}


def cut(rows: list[Row], size: int, now: float, refresh: Refresh) -> Page:
    """Cut the rows of `page` to the page asked for; rows whose derived fields have gone stale are made fresh."""
    last = rows[size - 1][0] if len(rows) > size else None
    items = [body if stale is None or stale > now else refresh(body) for _, stale, body in rows[:size]]
    until = min((stale for _, stale, _ in rows[:size] if stale is not None), default=NEVER)
    return Page(items, last, until)
