"""Brings tables to the shape they have today; what a former emulator kept in them is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .rows import column_of, decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .database import Connection, Database
    from .resources import Entity, Resource
    from .tables import Table

SCHEMA = 3
"""The number of today's schema; files of those before 3 had it in their header, since then it is in `meta`."""


class VersionError(Exception):
    """The database was written by a newer emulator."""


def check_version(found: int | None) -> None:
    """Raise VersionError for a schema of an emulator newer than this one."""
    if found is not None and found > SCHEMA:
        message = f"written by another version of the emulator (schema {found}, not {SCHEMA})"
        raise VersionError(message)


def shape(database: Database, connection: Connection, table: Table, resources: Mapping[str, Resource]) -> None:
    """Make a table, or make it anew with its rows where a former emulator gave it other columns."""
    columns = database.columns(connection, table.name)
    if columns and set(columns) != set(table.columns):
        fresh = replace(table, name=f"new {table.name}", indexes=())
        _create(database, connection, fresh)
        connection.executemany(fresh.insert, _rows(connection, columns, table, resources))
        connection.execute(f'DROP TABLE "{table.name}"')
        connection.execute(f'ALTER TABLE "{fresh.name}" RENAME TO "{table.name}"')
    _create(database, connection, table)


def _create(database: Database, connection: Connection, table: Table) -> None:
    for statement in database.create(table):
        connection.execute(statement)


def _rows(
    connection: Connection, columns: list[str], table: Table, resources: Mapping[str, Resource]
) -> Iterator[list[Any]]:
    """Yield a table's rows as they are to be: columns it had are kept, others come from the encoded entity."""
    names = ",".join(f'"{column}"' for column in columns)
    resource = resources.get(table.name)
    for values in connection.execute(f'SELECT {names} FROM "{table.name}"').fetchall():  # noqa: S608 - our names
        had = dict(zip(columns, values, strict=True))
        made: dict[str, Any] = {}
        if resource is not None and not had.keys() >= table.columns.keys():
            entity: Entity = decode(had["body"])
            parents = _parents(connection, resource, resources, entity)
            made = {name: column_of(resource, name, entity, parents) for name in resource.columns}
        yield [had.get(column, made.get(column)) for column in table.columns]


def _parents(
    connection: Connection, resource: Resource, resources: Mapping[str, Resource], entity: Entity
) -> dict[str, Entity]:
    found: dict[str, Entity] = {}
    for parent in resource.parents:
        for name in parent.resources:
            statement = f'SELECT body FROM "{resources[name].name}" WHERE id=?'  # noqa: S608 - our names
            row = connection.execute(statement, (int(entity.get(parent.field) or 0),)).fetchone()
            if row is not None:
                found[parent.field] = decode(row[0])
                break
    return found
