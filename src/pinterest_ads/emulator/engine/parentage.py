"""What an entity belongs to: found by the ids it names, and what is wrong when that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .errors import FieldError, Kind, Refusal
from .plain import is_list
from .rows import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .database import Connection
    from .resources import Entity, Parent, Resource
    from .service import Call


def absent(call: Call, noun: str, key: int, field: str | None = None) -> Refusal:
    """Return the refusal for an id that the tenant has nothing of; `field` is where it was named."""
    owner = call.state.service.tenant_noun.capitalize()
    message = f"{owner} {call.tenant} has no {noun} {key}."
    if field is None:
        return Refusal(Kind.NOT_FOUND, message)
    name = field.rpartition("/")[2]
    return Refusal(Kind.NOT_FOUND, f"{name}: {message}", fields=(FieldError(f"/{field}", message),))


def _find_parent(connection: Connection, call: Call, parent: Parent, key: int) -> tuple[Resource, Entity] | None:
    for name in parent.resources:
        owner = call.state.service.resources[name]
        found = find(connection, owner, call.tenant, key)
        if found is not None:
            return owner, found[0]
    return None


def _named_parents(resource: Resource, entity: Entity) -> Iterator[tuple[Parent, str]]:
    """Yield every id by which the entity names a parent; a field may name several."""
    for parent in resource.parents:
        holder = entity if parent.inside is None else entity.get(parent.inside) or {}
        value = holder.get(parent.field)
        if value is not None:
            yield from ((parent, each) for each in (value if is_list(value) else [value]))


def parents_of(
    connection: Connection, call: Call, resource: Resource, entity: Entity, *, new: bool
) -> tuple[dict[str, Entity], list[Refusal]]:
    """Return the entity's parents by field, and what is wrong with them; a new entity takes over what they lend."""
    parents: dict[str, Entity] = {}
    problems: list[Refusal] = []
    for parent, value in _named_parents(resource, entity):
        found = _find_parent(connection, call, parent, int(value))
        if found is None:
            nouns = " or ".join(call.state.service.resources[name].noun for name in parent.resources)
            place = parent.field if parent.inside is None else f"{parent.inside}/{parent.field}"
            problems.append(absent(call, nouns, int(value), place))
            continue
        owner, above = found
        parents[parent.field] = above
        status = above[owner.status_field] if owner.status_field is not None else None
        if new and status in parent.refuses:
            message = f"The {owner.noun} {value} is {str(status).lower()} and takes no new {resource.noun}."
            fields = (FieldError(f"/{parent.field}", message),)
            problems.append(Refusal(Kind.CONFLICT, f"{parent.field}: {message}", fields=fields))
        if new:
            entity.update({name: above[name] for name in parent.lends})
    return parents, problems
