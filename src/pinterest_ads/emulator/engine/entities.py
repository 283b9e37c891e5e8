"""The one CRUD engine: read, create and update any resource of the tables; `lists` has its lists.

Handlers of a service are these verbs, unless an operation really behaves differently.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import FieldError, Kind, Refusal
from .lists import refreshed
from .parentage import absent, parents_of
from .plain import is_list, is_object
from .resources import Change, Entity, Parent, Resource
from .rows import (
    children,
    decode,
    find,
    insert,
    next_id,
    shown,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .database import Connection
    from .service import Call, Handler

Result = tuple[bytes | None, list[Refusal]]


def reads(resource: Resource, variable: str) -> Handler:
    """Return the handler that answers with the entity that the path variable names."""

    def handler(call: Call) -> bytes:
        key = int(call.path[variable])
        with call.state.store.read() as connection:
            found = find(connection, resource, call.tenant, key)
            if found is None:
                raise absent(call, resource.noun, key)
            entity, body, stale = found
            now = call.state.clock.time()
            if stale is not None and stale <= now:
                body = refreshed(connection, call, resource, body, int(now))
                entity = decode(body)
            if resource.hidden:
                body = shown(resource, entity)
        return call.state.service.envelope.single(body)

    return handler


def creates(resource: Resource) -> Handler:
    """Return the handler that creates every entity of an array that breaks no rule, each on its own."""
    return _batch(resource, create_entity)


def updates(resource: Resource) -> Handler:
    """Return the handler that changes every entity of an array, as far as no rule is broken, each on its own."""
    return _batch(resource, update_entity)


def creates_one(resource: Resource) -> Handler:
    """Return the handler that creates one entity; a broken rule refuses the request."""
    return _one(resource, create_entity)


def updates_one(resource: Resource) -> Handler:
    """Return the handler that changes the one entity that the body names; a broken rule refuses the request."""
    return _one(resource, update_entity)


def _one(resource: Resource, verb: Callable[[Connection, Call, Resource, Entity, int], Result]) -> Handler:
    def handler(call: Call) -> bytes:
        with call.state.store.write() as connection:
            body, problems = verb(connection, call, resource, call.body, int(call.state.clock.time()))
        if body is None:
            raise problems[0]
        return call.state.service.envelope.single(body)

    return handler


def _batch(resource: Resource, verb: Callable[[Connection, Call, Resource, Entity, int], Result]) -> Handler:
    def handler(call: Call) -> bytes:
        now = int(call.state.clock.time())
        items = call.body
        if len(items) > resource.largest_batch:
            field = FieldError("", f"at most {resource.largest_batch} items in one request")
            raise Refusal(Kind.INVALID, f"{len(items)} items are more than {resource.largest_batch}.", fields=(field,))
        with call.state.store.write() as connection:
            results = [verb(connection, call, resource, item, now) for item in items]
        return call.state.service.envelope.batch(results)

    return handler


def create_entity(connection: Connection, call: Call, resource: Resource, item: Entity, now: int) -> Result:
    """Create one entity, or return why not; nothing is written then."""
    given = _texts(resource, item)
    entity: Entity = {
        **dict.fromkeys(resource.by_name),
        **resource.defaults,
        **resource.receive(given, None),
        resource.id_field: str(next_id(connection, resource)),
        **_stamped(resource, call, now, new=True),
        **resource.constants,
    }
    parents, problems = parents_of(connection, call, resource, entity, new=True)
    change = Change(entity, None, given, parents, now)
    return _settle(connection, call, resource, change, problems)


def _stamped(resource: Resource, call: Call, now: int, *, new: bool) -> Entity:
    """Return the fields that a write sets by itself."""
    fields: Entity = {}
    if new and resource.tenant_field is not None:
        fields[resource.tenant_field] = str(call.tenant)
    if new and resource.created_field is not None:
        fields[resource.created_field] = now
    if resource.updated_field is not None:
        fields[resource.updated_field] = now
    return fields


def update_entity(connection: Connection, call: Call, resource: Resource, item: Entity, now: int) -> Result:
    """Change the entity that the item names, or return why not; it stays as it was then."""
    given = _texts(resource, item)
    key = int(given[resource.id_field])
    found = find(connection, resource, call.tenant, key)
    if found is None:
        return None, [absent(call, resource.noun, key, resource.id_field)]
    before = found[0]
    received = resource.receive(given, before)
    entity: Entity = {**before, **{name: value for name, value in received.items() if name in resource.by_name}}
    parents, problems = parents_of(connection, call, resource, entity, new=False)
    change = Change(entity, before, received, parents, now)
    problems += _unchangeable(resource, change)
    if entity != before:
        entity.update(_stamped(resource, call, now, new=False))
    return _settle(connection, call, resource, change, problems)


def _settle(connection: Connection, call: Call, resource: Resource, change: Change, problems: list[Refusal]) -> Result:
    """Write the entity unless a rule is broken; what depends on it is derived again."""
    problems += _wrong_tenant(call, resource, change.given)
    # Rules may look at the parents; without them there is nothing sensible to say.
    if not problems:
        problems += [problem for rule in resource.rules for problem in rule(change)]
    if problems:
        return None, problems
    store_entity(connection, resource, call.tenant, change)
    for other in call.state.service.resources.values():
        for parent in other.parents:
            if resource.name in parent.resources and parent.shows and change.before is not None:
                _derive_children(connection, call, other, parent, change)
    return shown(resource, change.entity), []


def store_entity(connection: Connection, resource: Resource, tenant: int, change: Change) -> None:
    """Derive the entity's derived fields and write it; no rule is asked."""
    derived, stale_at = resource.derive(change.entity, change.parents, change.now)
    change.entity.update(derived)
    insert(connection, resource, tenant, change.entity, stale_at, change.parents)
    for each in resource.after:
        each(connection, resource, tenant, change)


def _derive_children(connection: Connection, call: Call, resource: Resource, parent: Parent, change: Change) -> None:
    key = int(change.entity[call.state.service.resources[parent.resources[0]].id_field])
    for child in children(connection, resource, call.tenant, parent.field, key):
        others, _ = parents_of(connection, call, resource, child, new=False)
        store_entity(connection, resource, call.tenant, Change(child, child, {}, others, change.now))


def _texts(resource: Resource, item: Entity) -> Entity:
    """Return the item with its ids as strings: requests may have numbers, answers never do (wire facts, Envelope)."""
    ids, inner = resource.id_fields, resource.text_fields
    return {
        name: str(value)
        if name in ids and value is not None
        else _inner_texts(value, inner[name], here=False)
        if name in inner
        else value
        for name, value in item.items()
    }


def _inner_texts(value: Any, keys: frozenset[str], *, here: bool) -> Any:
    if is_object(value):
        return {key: _inner_texts(member, keys, here=key in keys) for key, member in value.items()}
    if is_list(value):
        return [_inner_texts(member, keys, here=here) for member in value]
    return str(value) if here and isinstance(value, int) and not isinstance(value, bool) else value


def _wrong_tenant(call: Call, resource: Resource, given: Mapping[str, Any]) -> list[Refusal]:
    value = given.get(resource.tenant_field) if resource.tenant_field is not None else None
    if value is None or int(value) == call.tenant:
        return []
    message = f"{resource.tenant_field} is {value}, but the path names {call.tenant}."
    return [Refusal(Kind.CONFLICT, message, fields=(FieldError(f"/{resource.tenant_field}", message),))]


def _unchangeable(resource: Resource, change: Change) -> list[Refusal]:
    problems: list[Refusal] = []
    before = change.before or {}
    for name, value in change.given.items():
        known = resource.by_name.get(name)
        if known is None or known.on_update or value == before.get(name):
            continue
        if name not in (resource.id_field, resource.tenant_field):
            message = f"{name} of an existing {resource.noun} cannot be changed."
            problems.append(Refusal(Kind.CONFLICT, message, fields=(FieldError(f"/{name}", message),)))
    status, final = resource.status_field, resource.final_status
    if status is not None and final is not None and before.get(status) == final and change.entity != before:
        message = f"The {resource.noun} {before[resource.id_field]} is {final.lower()} and stays as it is."
        problems.append(Refusal(Kind.CONFLICT, message, fields=(FieldError(f"/{status}", message),)))
    return problems
