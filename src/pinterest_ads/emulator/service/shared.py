"""What every entity of the API has: its identity, status and times, and how lists of it are asked for."""

from __future__ import annotations

from ..engine.resources import Field, Filter, Listing
from .sources import DESCENDANT, DESCENDANT_LIMIT, GUIDE_BATCH, GUIDE_PAGES, SEEN, SEEN_IDS

STATUSES = ("ACTIVE", "PAUSED", "ARCHIVED")
SUMMARY_STATUSES = ("RUNNING", "PAUSED", "NOT_STARTED", "COMPLETED", "ADVERTISER_DISABLED", "ARCHIVED")

LISTING = Listing(
    size="page_size",
    bookmark="bookmark",
    order="order",
    ascending="ASCENDING",
    descending="DESCENDING",
    default_size=25,
    largest_size=250,
    source=f"{GUIDE_PAGES}; {DESCENDANT_LIMIT}",
)

LARGEST_BATCH = 30
"""Campaigns, ad groups or ads in one create or update (wire facts, Batches: 5)."""

IDENTITY = (
    Field("id", "id", SEEN_IDS, on_update=True),
    Field("advertiser_id", "id", GUIDE_BATCH, on_create=True, on_update=True),
)

STATUS = Field("status", "choice", DESCENDANT, on_create=True, on_update=True, default="ACTIVE", choices=STATUSES)

TIMES = (
    Field("created_time", "time", SEEN),
    Field("updated_time", "time", SEEN),
    Field("type", "text", DESCENDANT),
)

TRACKING_URLS = Field("tracking_urls", "object", GUIDE_BATCH, on_create=True, on_update=True)

SCHEDULE = (
    Field("start_time", "time", DESCENDANT, on_create=True, on_update=True),
    Field("end_time", "time", DESCENDANT, on_create=True, on_update=True),
)

STATUS_FILTER = Filter("entity_statuses", "status", DESCENDANT, default=("ACTIVE", "PAUSED"))
CAMPAIGN_FILTER = "campaign_ids"
AD_GROUP_FILTER = "ad_group_ids"
AD_FILTER = "ad_ids"
