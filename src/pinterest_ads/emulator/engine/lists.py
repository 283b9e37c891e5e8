"""Lists of the one CRUD engine: filters, order, pages and bookmarks of any resource of the tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .distortion import distort
from .page_cache import Kept
from .parentage import parents_of
from .plain import is_list
from .rows import Asked, Filters, Page, column_value, cut, decode, encode, joined_page, page, shown

if TYPE_CHECKING:
    from .database import Connection
    from .resources import Entity, Resource
    from .service import Call, Handler

Show = Callable[[list[bytes], Mapping[str, Any]], list[bytes]]


def lists(resource: Resource, fixed: Mapping[str, Any] | None = None, show: Show | None = None) -> Handler:
    """Return the handler that answers with one page of the tenant's entities, those with `fixed` values in columns.

    `show` may change how the encoded entities are shown, by what the query asks.
    """
    listing = resource.listing

    def handler(call: Call) -> bytes:
        query, state = call.query, call.state
        filters = chosen_filters(resource, query, fixed or {})
        up = query.get(listing.order, listing.ascending) == listing.ascending
        size = int(query.get(listing.size, listing.default_size))
        context = f"{call.row.id} {call.tenant} {up} {filters.text}"
        given = query.get(listing.bookmark) or None
        now = state.clock.time()
        version = None if show is not None or call.fault is not None else state.store.version()
        key = (context, size, given)
        kept = None if version is None else state.pages.find(key, version, now)
        if kept is not None:
            return kept
        after = None if given is None else state.bookmarks.read(given, listing.bookmark, context)
        asked = Asked(filters, size, after, up)
        found = _page(call, resource, asked, now, as_they_are=show is None and call.fault is None)
        bookmark = None if found.last is None else state.bookmarks.issue(found.last, context)
        items = show(found.items, query) if show else found.items
        if call.fault is not None:
            items, bookmark = distort(call.fault, items, bookmark, given)
        body = state.service.envelope.page(items, bookmark)
        if version is not None:
            state.pages.keep(key, Kept(body, version, now, found.until))
        return body

    return handler


def _page(call: Call, resource: Resource, asked: Asked, now: float, *, as_they_are: bool) -> Page:
    """Read a page of the tenant's entities, their derived fields as they are now."""
    store = call.state.store
    with store.read() as connection:
        found = None
        if as_they_are and store.joins:
            found = joined_page(connection, resource, call.tenant, asked, now)
        if found is None:
            rows = page(connection, resource, call.tenant, asked)
            found = cut(rows, asked.size, now, lambda body: refreshed(connection, call, resource, body, int(now)))
        if resource.hidden:
            found = replace(found, items=[shown(resource, decode(body)) for body in found.items])
    return found


def chosen_filters(resource: Resource, query: Mapping[str, Any], fixed: Mapping[str, Any]) -> Filters:
    """Return the values that each filtered column may have, without doubles."""
    if fixed or any(each.parameter in query for each in resource.filters):
        return _filters(resource, query, fixed)
    found = _DEFAULTS.get(resource.name)
    if found is None or found[0] is not resource:
        found = _DEFAULTS[resource.name] = (resource, _filters(resource, {}, {}))
    return found[1]


_DEFAULTS: dict[str, tuple[Resource, Filters]] = {}
"""What a list that asks for nothing has for filters, by resource: most lists do."""


def _filters(resource: Resource, query: Mapping[str, Any], fixed: Mapping[str, Any]) -> Filters:
    chosen: dict[str, list[Any]] = {column: [value] for column, value in fixed.items()}
    alive = None
    for each in resource.filters:
        values = query.get(each.parameter, each.default)
        if each.flag:
            choices = resource.by_name[each.column].choices
            values = [choice for choice in choices if not values or choice != resource.final_status]
        if not values:
            continue
        if each.column != resource.status_field:
            column = "id" if each.column == resource.id_field else each.column
            several = values if is_list(values) else [values]
            chosen[column] = sorted({column_value(resource, column, value) for value in several})
            continue
        left_out = set(resource.by_name[each.column].choices).difference(values)
        if left_out == {resource.final_status}:
            alive = resource.final_status
        else:
            chosen["status"] = sorted(set(values))
    return Filters(chosen, alive)


def refreshed(connection: Connection, call: Call, resource: Resource, body: bytes, now: int) -> bytes:
    """Return an encoded entity with its derived fields as they are now."""
    entity: Entity = decode(body)
    parents, _ = parents_of(connection, call, resource, entity, new=False)
    derived, _ = resource.derive(entity, parents, now)
    return encode({**entity, **derived})
