"""Writes a seed's entities with the next id of their kind, backdated."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ..engine.entities import store_entity
from ..engine.resources import Change, Entity, Resource

if TYPE_CHECKING:
    from ..engine.service import State

DAY = 86_400
UNIT = 1_000_000
"""Micro-currency of one unit."""


def midnight_of(state: State) -> int:
    """Return the second in which the state's day began, UTC."""
    today = state.clock.today()
    return int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp())


@dataclass(slots=True)
class Writer:
    """Writes entities as they were made `age` days before `midnight` (seconds, UTC), and changed half a day later."""

    state: State
    midnight: int
    next_ids: dict[str, int] = field(default_factory=dict[str, int])

    def add(self, resource: Resource, tenant: int, age: int, parents: dict[str, Entity], **given: Any) -> Entity:
        """Write one entity of a tenant and return it; its id is the next of its kind, whoever the tenant is."""
        key = self.next_ids.get(resource.name, resource.first_id)
        self.next_ids[resource.name] = key + 1
        created = self.midnight - age * DAY
        fields = {
            **resource.defaults,
            **resource.constants,
            **given,
            resource.id_field: str(key),
            resource.tenant_field or "": str(tenant),
            resource.created_field or "": created,
            resource.updated_field or "": created + DAY // 2,
        }
        names = dict.fromkeys((*resource.by_name, *resource.hidden))
        entity = {name: fields.get(name) for name in names}
        entity[resource.id_field] = str(key)
        with self.state.store.write() as connection:
            store_entity(connection, resource, tenant, Change(entity, None, given, parents, self.midnight))
        return entity
