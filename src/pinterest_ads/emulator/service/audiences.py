"""Audiences: the table, and what an update or a removal does to one."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from ..engine.errors import FieldError, Kind, Refusal
from ..engine.resources import Change, Entity, Field, Parent, Resource
from .shared import LISTING
from .sources import DESCENDANT, GUIDE_TABLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

AUDIENCE_TYPES = ("CUSTOMER_LIST", "VISITOR", "ENGAGEMENT", "ACTALIKE")
FILLING_SECONDS = 3600
"""How long an audience fills after it was created, on the emulator's clock (our choice)."""

REMOVED = "ARCHIVED"
_RULE_TEXTS = frozenset(
    ("customer_list_id", "pin_id", "seed_id", "visitor_source_id", "campaign_id", "advertiser_id", "ad_id")
)

# What each kind of audience is made of (5: AudienceRule).
_NEEDS: dict[str, tuple[str, ...]] = {
    "CUSTOMER_LIST": ("customer_list_id",),
    "ACTALIKE": ("seed_id", "country", "percentage"),
    "VISITOR": ("retention_days",),
    "ENGAGEMENT": ("retention_days",),
}


def _receive(given: Entity, before: Entity | None) -> Entity:
    """Turn the operation REMOVE into the status it leads to; a custom audience has its sharing type for a kind."""
    fields = {
        name: value
        for name, value in given.items()
        if name not in ("operation_type", "sharing_type", "data_party", "category")
    }
    if given.get("operation_type") == "REMOVE":
        return {"id": given["id"], "status": REMOVED}
    if before is None:
        fields.setdefault("audience_type", given.get("sharing_type"))
    return fields


def _rule(change: Change) -> Entity:
    return change.entity["rule"] or {}


def _rule_of_its_kind(change: Change) -> Iterable[Refusal]:
    """Want in the rule what the kind of audience is made of (5: AudienceRule)."""
    kind, rule = change.entity["audience_type"], _rule(change)
    for name in _NEEDS.get(kind, ()):
        if rule.get(name) is None:
            message = f"An audience of the kind {kind} needs {name} in its rule."
            yield Refusal(Kind.CONFLICT, message, code=2030, fields=(FieldError(f"/rule/{name}", message),))


def _of_this_advertiser(change: Change) -> Iterable[Refusal]:
    """Keep another advertiser's id out of the rule."""
    named = _rule(change).get("advertiser_id")
    if named is not None and named != change.entity["advertiser_id"]:
        message = f"The rule names the advertiser {named}, the path {change.entity['advertiser_id']}."
        yield Refusal(Kind.CONFLICT, message, code=2031, fields=(FieldError("/rule/advertiser_id", message),))


def _filled(entity: Entity, _parents: Mapping[str, Entity], now: int) -> tuple[Entity, int | None]:
    """Derive `status` and `size`: an audience fills for an hour, a removed one is empty."""
    if entity["status"] == REMOVED:
        return {"size": 0}, None
    ready_at = int(entity["created_timestamp"]) + FILLING_SECONDS
    if now < ready_at:
        return {"status": "INITIALIZING", "size": None}, ready_at
    drawn = int.from_bytes(hashlib.blake2b(entity["id"].encode(), digest_size=3).digest(), "big")
    return {"status": "READY", "size": 1_000 + drawn % 2_000_000}, None


AUDIENCES = Resource(
    name="audiences",
    noun="audience",
    fields=(
        Field("id", "id", DESCENDANT, on_update=True),
        Field("advertiser_id", "id", DESCENDANT, on_create=True, on_update=True),
        Field("name", "text", DESCENDANT, on_create=True, on_update=True, required=True),
        Field("audience_type", "text", DESCENDANT, on_create=True, required=True, create_choices=AUDIENCE_TYPES),
        Field("description", "text", DESCENDANT, on_create=True, on_update=True),
        Field("rule", "object", DESCENDANT, on_create=True, on_update=True, required=True, texts=_RULE_TEXTS),
        Field("size", "integer", DESCENDANT),
        Field("status", "text", GUIDE_TABLE, on_update=True),
        Field("type", "text", DESCENDANT),
        Field("created_timestamp", "time", DESCENDANT),
        Field("updated_timestamp", "time", DESCENDANT),
    ),
    listing=LISTING,
    first_id=2542620905473,
    largest_batch=1,
    tenant_field="advertiser_id",
    status_field="status",
    created_field="created_timestamp",
    updated_field="updated_timestamp",
    final_status=REMOVED,
    parents=(
        Parent("customer_list_id", ("customer_lists",), DESCENDANT, inside="rule"),
        Parent("seed_id", ("audiences",), DESCENDANT, refuses=(REMOVED,), inside="rule"),
        Parent("campaign_id", ("campaigns",), DESCENDANT, inside="rule"),
        Parent("ad_id", ("ads",), DESCENDANT, inside="rule"),
        Parent("visitor_source_id", ("conversion_tags",), DESCENDANT, inside="rule"),
    ),
    rules=(_rule_of_its_kind, _of_this_advertiser),
    derive=_filled,
    receive=_receive,
    constants={"status": "INITIALIZING", "type": "audience"},
)
