"""The one CRUD engine: list, read, create and update any resource of the tables.

Handlers of a service are these verbs, unless an operation really behaves differently.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import FieldError, Kind, Refusal
from .plain import is_list, is_object
from .resources import Change, Entity, Parent, Resource
from .rows import Filters, children, cut, decode, encode, find, insert, next_id, page

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from .service import Call, Handler, Service

Result = tuple[bytes | None, list[Refusal]]


def lists(resource: Resource) -> Handler:
    """Return the handler that answers with one page of the tenant's entities."""
    listing = resource.listing

    def handler(call: Call) -> bytes:
        query, state = call.query, call.state
        filters = chosen_filters(resource, query)
        up = query.get(listing.order, listing.ascending) == listing.ascending
        size = int(query.get(listing.size, listing.default_size))
        context = (call.row.id, str(call.tenant), str(up), repr(filters))
        given = query.get(listing.bookmark)
        after = None if given is None else state.bookmarks.read(given, listing.bookmark, *context)
        with state.store.read() as connection:
            rows = page(connection, resource, call.tenant, filters, size=size, after=after, up=up)
            now = state.clock.time()
            found = cut(rows, size, now, lambda body: _refresh(connection, call, resource, body, int(now)))
        bookmark = None if found.last is None else state.bookmarks.issue(found.last, *context)
        return state.service.envelope.page(found.items, bookmark)

    return handler


def chosen_filters(resource: Resource, query: Mapping[str, Any]) -> Filters:
    """Return the values that each filtered column may have, without doubles."""
    chosen: dict[str, list[Any]] = {}
    alive = None
    for each in resource.filters:
        values = query.get(each.parameter, each.default)
        if not values:
            continue
        if each.column != resource.status_field:
            column = "id" if each.column == resource.id_field else each.column
            chosen[column] = sorted({int(value) for value in values})
            continue
        left_out = set(resource.by_name[each.column].choices).difference(values)
        if left_out == {resource.final_status}:
            alive = resource.final_status
        else:
            chosen["status"] = sorted(set(values))
    return Filters(chosen, alive)


def reads(resource: Resource, variable: str) -> Handler:
    """Return the handler that answers with the entity that the path variable names."""

    def handler(call: Call) -> bytes:
        key = int(call.path[variable])
        with call.state.store.read() as connection:
            found = find(connection, resource, call.tenant, key)
            if found is None:
                raise _absent(call, resource, key)
            _, body, stale = found
            now = call.state.clock.time()
            if stale is not None and stale <= now:
                body = _refresh(connection, call, resource, body, int(now))
        return call.state.service.envelope.single(body)

    return handler


def creates(resource: Resource) -> Handler:
    """Return the handler that creates every entity of an array that breaks no rule, each on its own."""
    return _batch(resource, _create)


def updates(resource: Resource) -> Handler:
    """Return the handler that changes every entity of an array, as far as no rule is broken, each on its own."""
    return _batch(resource, _update)


def _batch(resource: Resource, verb: Callable[[sqlite3.Connection, Call, Resource, Entity, int], Result]) -> Handler:
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


def _create(connection: sqlite3.Connection, call: Call, resource: Resource, item: Entity, now: int) -> Result:
    given = _texts(resource, item)
    entity: Entity = {
        **dict.fromkeys(resource.by_name),
        **resource.defaults,
        **given,
        resource.id_field: str(next_id(connection, resource)),
        resource.tenant_field: str(call.tenant),
        resource.created_field: now,
        resource.updated_field: now,
        **resource.constants,
    }
    parents, problems = _parents(connection, call, resource, entity, new=True)
    change = Change(entity, None, given, parents, now)
    return _settle(connection, call, resource, change, problems)


def _update(connection: sqlite3.Connection, call: Call, resource: Resource, item: Entity, now: int) -> Result:
    given = _texts(resource, item)
    key = int(given[resource.id_field])
    found = find(connection, resource, call.tenant, key)
    if found is None:
        return None, [_absent(call, resource, key)]
    before = found[0]
    entity: Entity = {**before, **{name: value for name, value in given.items() if name in resource.by_name}}
    parents, problems = _parents(connection, call, resource, entity, new=False)
    change = Change(entity, before, given, parents, now)
    problems += _unchangeable(resource, change)
    if entity != before:
        entity[resource.updated_field] = now
    return _settle(connection, call, resource, change, problems)


def _settle(
    connection: sqlite3.Connection, call: Call, resource: Resource, change: Change, problems: list[Refusal]
) -> Result:
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
            if parent.resource == resource.name and parent.shows and change.before is not None:
                _derive_children(connection, call, other, parent, change)
    return encode(change.entity), []


def store_entity(connection: sqlite3.Connection, resource: Resource, tenant: int, change: Change) -> None:
    """Derive the entity's derived fields and write it; no rule is asked."""
    derived, stale_at = resource.derive(change.entity, change.parents, change.now)
    change.entity.update(derived)
    insert(connection, resource, tenant, change.entity, stale_at)


def _derive_children(
    connection: sqlite3.Connection, call: Call, resource: Resource, parent: Parent, change: Change
) -> None:
    key = int(change.entity[_id_of(call.state.service, parent)])
    for child in children(connection, resource, call.tenant, parent.field, key):
        others, _ = _parents(connection, call, resource, child, new=False)
        store_entity(connection, resource, call.tenant, Change(child, child, {}, others, change.now))


def _refresh(connection: sqlite3.Connection, call: Call, resource: Resource, body: bytes, now: int) -> bytes:
    entity: Entity = decode(body)
    parents, _ = _parents(connection, call, resource, entity, new=False)
    derived, _ = resource.derive(entity, parents, now)
    return encode({**entity, **derived})


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


def _id_of(service: Service, parent: Parent) -> str:
    return service.resources[parent.resource].id_field


def _parents(
    connection: sqlite3.Connection, call: Call, resource: Resource, entity: Entity, *, new: bool
) -> tuple[dict[str, Entity], list[Refusal]]:
    """Return the entity's parents by field, and what is wrong with them; a new entity takes over what they lend."""
    parents: dict[str, Entity] = {}
    problems: list[Refusal] = []
    for parent in resource.parents:
        value = entity.get(parent.field)
        if value is None:
            continue
        owner = call.state.service.resources[parent.resource]
        found = find(connection, owner, call.tenant, int(value))
        if found is None:
            problems.append(_absent(call, owner, int(value), parent.field))
            continue
        parents[parent.field] = found[0]
        status = found[0][owner.status_field]
        if new and status in parent.refuses:
            message = f"The {owner.noun} {value} is {status.lower()} and takes no new {resource.noun}."
            problems.append(Refusal(Kind.CONFLICT, message, fields=(FieldError(f"/{parent.field}", message),)))
        if new:
            entity.update({name: found[0][name] for name in parent.lends})
    return parents, problems


def _wrong_tenant(call: Call, resource: Resource, given: Mapping[str, Any]) -> list[Refusal]:
    value = given.get(resource.tenant_field)
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
    status = resource.status_field
    if before.get(status) == resource.final_status and change.entity != before:
        message = (
            f"The {resource.noun} {before[resource.id_field]} is {resource.final_status.lower()} and stays as it is."
        )
        problems.append(Refusal(Kind.CONFLICT, message, fields=(FieldError(f"/{status}", message),)))
    return problems


def _absent(call: Call, resource: Resource, key: int, field: str | None = None) -> Refusal:
    noun = call.state.service.tenant_noun.capitalize()
    message = f"{noun} {call.tenant} has no {resource.noun} {key}."
    fields = (FieldError(f"/{field}", message),) if field else ()
    return Refusal(Kind.NOT_FOUND, message, fields=fields)
