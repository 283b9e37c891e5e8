"""Advertisers: the table, and the two reads that depend on who asks."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ..engine.errors import Kind, Refusal
from ..engine.resources import Entity, Field, Resource
from ..engine.rows import encode, find
from .shared import LISTING, STATUS, TIMES
from .sources import DESCENDANT, SEEN_IDS, SEEN_QUICKSTART

if TYPE_CHECKING:
    from ..engine.access import Role
    from ..engine.service import Call

PERMISSIONS: dict[Role, list[str]] = {"own": ["OWNER"], "shared": ["ADMIN"]}
"""What a user may do with an advertiser: the owner's own, and those shared through the access list (5: permissions)."""

ADVERTISERS = Resource(
    name="advertisers",
    noun="advertiser",
    fields=(
        Field("id", "id", SEEN_IDS),
        Field("name", "text", SEEN_QUICKSTART),
        STATUS,
        Field("owner", "object", DESCENDANT),
        Field("country", "text", DESCENDANT),
        Field("currency", "text", DESCENDANT),
        Field("permissions", "list", DESCENDANT),
        *TIMES[:2],
    ),
    listing=LISTING,
    first_id=549755885175,
    largest_batch=1,
    id_field="id",
    tenant_field="id",
    status_field="status",
    created_field="created_time",
    updated_field="updated_time",
    final_status="ARCHIVED",
)


def _encoded(entity: Entity, role: Role) -> bytes:
    return encode({**entity, "permissions": PERMISSIONS[role]})


def list_advertisers(call: Call) -> bytes:
    """List what a user owns and, with `include_acl`, what is shared with the user, as far as the caller may see it.

    Source: wire facts, quickstart, step 2.
    """
    query, state = call.query, call.state
    owner = int(query.get("owner_user_id", call.principal.user))
    shared = bool(query.get("include_acl", False))
    mine = state.access.roles(call.principal.user)
    wanted = state.access.roles(owner)
    ids = sorted(key for key, role in wanted.items() if key in mine and (role == "own" or shared))
    context = f"{call.row.id} {call.principal.user} {owner} {shared}"
    given = query.get(LISTING.bookmark) or None
    start = 0 if given is None else bisect_right(ids, state.bookmarks.read(given, LISTING.bookmark, context))
    size = int(query.get(LISTING.size, LISTING.default_size))
    chosen = ids[start : start + size]
    with state.store.read() as connection:
        found = [find(connection, ADVERTISERS, key, key) for key in chosen]
    items = [_encoded(each[0], mine[key]) for key, each in zip(chosen, found, strict=True) if each is not None]
    more = start + size < len(ids)
    return state.service.envelope.page(items, state.bookmarks.issue(chosen[-1], context) if more else None)


def get_advertiser(call: Call) -> bytes:
    """Read one advertiser, whatever its status."""
    with call.state.store.read() as connection:
        found = find(connection, ADVERTISERS, call.tenant, call.tenant)
    if found is None:
        raise Refusal(Kind.NOT_FOUND, f"There is no advertiser {call.tenant}.")
    role = call.state.access.roles(call.principal.user)[call.tenant]
    return call.state.service.envelope.single(_encoded(found[0], role))
