"""The table of ads, the pin promotions of v3."""

from __future__ import annotations

from ..engine.resources import Field, Filter, Parent, Resource
from . import rules
from .delivering import delivering
from .derived import ad_fields
from .shared import (
    AD_FILTER,
    AD_GROUP_FILTER,
    CAMPAIGN_FILTER,
    IDENTITY,
    STATUS,
    STATUS_FILTER,
    TIMES,
    TRACKING_URLS,
)
from .sources import CHANGELOG, CHOICE, DESCENDANT, GUIDE_BATCH, SEEN_QUICKSTART

CREATIVE_TYPES = ("REGULAR", "VIDEO", "SHOPPING", "CAROUSEL", "MAX_VIDEO", "SHOP_THE_PIN", "STORY")
REVIEW_STATUSES = ("OTHER", "PENDING", "REJECTED", "APPROVED")
SUMMARY_STATUSES = ("APPROVED", "PAUSED", "PENDING", "REJECTED", "ADVERTISER_DISABLED", "ARCHIVED")


def _link(name: str) -> Field:
    return Field(name, "text", DESCENDANT, on_create=True, on_update=True)


def _links(name: str) -> Field:
    return Field(name, "list", DESCENDANT, on_create=True, on_update=True)


ADS: Resource = delivering(
    name="ads",
    noun="ad",
    fields=(
        *IDENTITY,
        Field("campaign_id", "id", DESCENDANT),
        # A move to another ad group is refused: the schema takes the key, the entity keeps its parent (our choice).
        Field("ad_group_id", "id", GUIDE_BATCH, on_create=True, required=True),
        Field("pin_id", "id", DESCENDANT, on_create=True, required=True),
        Field(
            "creative_type",
            "choice",
            CHANGELOG,
            on_create=True,
            on_update=True,
            required=True,
            choices=CREATIVE_TYPES,
        ),
        Field("name", "text", DESCENDANT, on_create=True, on_update=True),
        STATUS,
        Field("summary_status", "choice", DESCENDANT, choices=SUMMARY_STATUSES),
        Field("review_status", "choice", DESCENDANT, choices=REVIEW_STATUSES),
        Field("rejected_reasons", "list", DESCENDANT),
        Field("rejection_labels", "list", DESCENDANT),
        _link("destination_url"),
        _link("android_deep_link"),
        _link("ios_deep_link"),
        _links("carousel_destination_urls"),
        _links("carousel_android_deep_links"),
        _links("carousel_ios_deep_links"),
        _link("click_tracking_url"),
        _link("view_tracking_url"),
        TRACKING_URLS,
        Field("collection_items_destination_url_template", "text", DESCENDANT),
        Field("is_pin_deleted", "flag", DESCENDANT),
        Field("is_removable", "flag", DESCENDANT),
        *TIMES,
    ),
    first_id=687195134316,
    parents=(
        Parent(
            "ad_group_id", ("ad_groups",), f"{GUIDE_BATCH}; {CHOICE}", refuses=("ARCHIVED",), lends=("campaign_id",)
        ),
        Parent("campaign_id", ("campaigns",), CHOICE, refuses=("ARCHIVED",)),
        Parent("pin_id", ("pins",), f"{DESCENDANT}; {CHOICE}"),
    ),
    filters=(
        Filter(CAMPAIGN_FILTER, "campaign_id", SEEN_QUICKSTART),
        Filter(AD_GROUP_FILTER, "ad_group_id", SEEN_QUICKSTART),
        Filter(AD_FILTER, "id", SEEN_QUICKSTART),
        STATUS_FILTER,
    ),
    rules=(rules.story_has_a_destination, rules.carousel_fields_on_carousels),
    derive=ad_fields,
    constants={
        "type": "pinpromotion",
        "review_status": "PENDING",
        "rejected_reasons": [],
        "rejection_labels": [],
        "collection_items_destination_url_template": None,
        "is_pin_deleted": False,
        "is_removable": True,
    },
)
