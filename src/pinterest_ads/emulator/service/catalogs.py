"""Catalogs: product groups of a feed, those that ad groups promote, and the state of the feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine.notes import read_note
from ..engine.resources import Entity, Field, Filter, Parent, Resource
from ..engine.rows import encode
from .ads import CREATIVE_TYPES
from .delivery.memory import remember
from .shared import LISTING, STATUS_FILTER, STATUSES
from .sources import CHOICE, DESCENDANT, GUIDE_BATCH, GUIDE_PAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..engine.service import Call

CATALOG = "catalog"
"""The kind of note that holds an advertiser's feed, by the advertiser's id."""

PRODUCT_GROUPS = Resource(
    name="product_groups",
    noun="product group",
    fields=(
        Field("id", "id", DESCENDANT),
        Field("merchant_id", "id", DESCENDANT),
        Field("name", "text", DESCENDANT),
        Field("filters", "object", DESCENDANT),
        Field("filter_v2", "object", DESCENDANT),
        Field("type", "text", DESCENDANT),
        Field("status", "choice", DESCENDANT, choices=STATUSES),
        Field("feed_profile_id", "id", DESCENDANT),
        Field("created_at", "time", DESCENDANT),
        Field("last_update", "time", DESCENDANT),
        Field("product_count", "integer", DESCENDANT),
        Field("featured_position", "integer", DESCENDANT),
    ),
    listing=LISTING,
    first_id=2680094253661,
    largest_batch=1,
    status_field="status",
    filters=(Filter("feed_profile_id", "feed_profile_id", f"{DESCENDANT}; {GUIDE_PAGES}"),),
)


def _given(name: str) -> Field:
    return Field(name, "text", DESCENDANT, on_create=True, on_update=True)


def _catalog_name(_entity: Entity, parents: Mapping[str, Entity], _now: int) -> tuple[Entity, int | None]:
    catalog = parents.get("catalog_product_group_id")
    return {"catalog_product_group_name": catalog["name"] if catalog else None}, None


PROMOTED_PRODUCT_GROUPS = Resource(
    name="promoted_product_groups",
    noun="promoted product group",
    fields=(
        Field("id", "id", DESCENDANT, on_update=True),
        Field("ad_group_id", "id", DESCENDANT, on_create=True, required=True),
        Field("bid_in_micro_currency", "integer", DESCENDANT, on_create=True, on_update=True),
        Field("included", "flag", DESCENDANT, on_create=True, on_update=True, default=True),
        _given("definition"),
        _given("relative_definition"),
        Field("parent_id", "id", DESCENDANT, on_create=True),
        _given("slideshow_collections_title"),
        _given("slideshow_collections_description"),
        Field("is_mdl", "flag", DESCENDANT, on_create=True, on_update=True, default=False),
        Field("status", "choice", DESCENDANT, on_create=True, on_update=True, default="ACTIVE", choices=STATUSES),
        _given("tracking_url"),
        Field("catalog_product_group_id", "id", DESCENDANT, on_create=True, required=True),
        Field("catalog_product_group_name", "text", DESCENDANT),
        Field("creative_type", "choice", DESCENDANT, on_create=True, default="SHOPPING", choices=CREATIVE_TYPES),
        Field("collections_hero_pin_id", "id", DESCENDANT, on_create=True, on_update=True),
        _given("collections_hero_destination_url"),
    ),
    listing=LISTING,
    first_id=2680094253700,
    largest_batch=30,
    status_field="status",
    final_status="ARCHIVED",
    parents=(
        Parent("ad_group_id", ("ad_groups",), f"{GUIDE_BATCH}; {CHOICE}", refuses=("ARCHIVED",)),
        Parent("catalog_product_group_id", ("product_groups",), DESCENDANT, refuses=("ARCHIVED",)),
        Parent("parent_id", ("promoted_product_groups",), DESCENDANT, refuses=("ARCHIVED",)),
    ),
    filters=(
        Filter("product_group_promotion_ids", "id", DESCENDANT),
        Filter("ad_group_id", "ad_group_id", DESCENDANT),
        STATUS_FILTER,
    ),
    derive=_catalog_name,
    created_field="created_time",
    hidden=("created_time",),
    after=(remember,),
)


def catalog_status(call: Call) -> bytes:
    """Answer the state of the feed that the advertiser's catalog comes from; without one it is not set up."""
    with call.state.store.read() as connection:
        found: Entity | None = read_note(connection, CATALOG, str(call.tenant))
    nothing = {"feed_profile_id": None, "status": "NOT_SET_UP", "product_count": 0, "last_update": None}
    return call.state.service.envelope.single(encode(found or nothing))
