"""Conversion tags: the table, their configuration, and the events that they have reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine.resources import Entity, Field, Filter, Resource
from .shared import LISTING, STATUSES
from .sources import DESCENDANT, GUIDE_PAGES, GUIDE_TABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

CONFIGS = (
    "aem_enabled",
    "md_frequency",
    "aem_fnln_enabled",
    "aem_ph_enabled",
    "aem_ge_enabled",
    "aem_db_enabled",
    "aem_loc_enabled",
)
MATCHES = ("UNKNOWN", "NOT_VALIDATED", "VALIDATING_IN_PROGRESS", "VALIDATION_COMPLETE")
EVENTS = (
    *("PAGE_LOAD", "UNKNOWN", "INITIALIZED", "PAGE_VISIT", "SIGNUP", "CHECKOUT", "CUSTOM", "VIEW_CATEGORY", "SEARCH"),
    *("ADD_TO_CART", "WATCH_VIDEO", "LEAD", "APP_INSTALL", "WEB_SESSION", "EXTERNAL_MEASUREMENT"),
)
_PLAIN = {name: 1.0 if name == "md_frequency" else False for name in CONFIGS}


def _receive(given: Entity, before: Entity | None) -> Entity:
    """Gather the configuration, which a request spells out flat, into the object that the tag has."""
    present: Entity = _PLAIN if before is None else before["configs"]
    configs = {name: value for name, value in given.items() if name in CONFIGS}
    rest = {name: value for name, value in given.items() if name not in CONFIGS}
    return {**rest, "configs": {**present, **configs}}


def _snippet(entity: Entity, _parents: Mapping[str, Entity], _now: int) -> tuple[Entity, int | None]:
    """Derive `code_snippet` from the tag's id."""
    return {"code_snippet": f"<script>pintrk('load', '{entity['id']}'); pintrk('page');</script>"}, None


CONVERSION_TAGS = Resource(
    name="conversion_tags",
    noun="conversion tag",
    fields=(
        Field("id", "id", DESCENDANT, on_update=True),
        Field("advertiser_id", "id", DESCENDANT),
        Field("name", "text", DESCENDANT, on_create=True, on_update=True, required=True),
        Field("status", "choice", GUIDE_TABLE, on_update=True, choices=STATUSES),
        Field("code_snippet", "text", DESCENDANT),
        Field("enhanced_match_status", "choice", DESCENDANT, choices=MATCHES),
        Field("last_fired_time_ms", "integer", DESCENDANT),
        Field("version", "text", DESCENDANT),
        Field("configs", "object", GUIDE_TABLE, on_create=True, on_update=True),
    ),
    listing=LISTING,
    first_id=2617998078212,
    largest_batch=1,
    tenant_field="advertiser_id",
    status_field="status",
    final_status="ARCHIVED",
    # `filter_deleted` leaves archived tags out; by itself the list has them (5).
    filters=(Filter("filter_deleted", "status", f"{DESCENDANT}; {GUIDE_PAGES}", flag=True),),
    derive=_snippet,
    receive=_receive,
    constants={
        "status": "ACTIVE",
        "enhanced_match_status": "UNKNOWN",
        "last_fired_time_ms": None,
        "version": "3",
    },
)

TAG_EVENTS = Resource(
    name="tag_events",
    noun="event",
    fields=(
        Field("conversion_event", "choice", DESCENDANT, choices=EVENTS),
        Field("conversion_tag_id", "id", DESCENDANT),
        Field("advertiser_id", "id", DESCENDANT),
        Field("created_time", "time", DESCENDANT),
    ),
    listing=LISTING,
    first_id=1,
    largest_batch=1,
    hidden=("id", "optimisable"),
    kept=("optimisable", "conversion_event"),
)
