"""The operations that the emulator answers: where they are, what they count against, and what answers them.

Written from the guide's table of endpoints, not from the description; conformance compares the two.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ..engine.entities import creates, creates_one, reads, updates, updates_one
from ..engine.lists import lists
from ..engine.service import OperationRow
from .ad_groups import AD_GROUPS, show_interests
from .ads import ADS
from .advertisers import ADVERTISERS, get_advertiser, list_advertisers
from .announced import OPERATIONS as ANNOUNCED
from .audiences import AUDIENCES
from .bid_floor import get_bid_floor
from .bulk import OPERATIONS as BULK
from .campaigns import CAMPAIGNS
from .catalogs import PRODUCT_GROUPS, PROMOTED_PRODUCT_GROUPS, catalog_status
from .conversion_tags import CONVERSION_TAGS, TAG_EVENTS
from .customer_lists import CUSTOMER_LISTS, create_customer_list, update_customer_list
from .delivery import OPERATIONS as DELIVERY
from .insights import get_insight, get_insight_category, list_insights
from .interests import get_interest, list_interests
from .keywords import KEYWORDS, keyword_metrics, related_keywords
from .organic import BOARDS, PINS
from .previews import preview_of_image, preview_of_pin
from .quotas import ADS_READ, ADS_WRITE, CATALOGS_READ, ORG_READ
from .sources import DESCENDANT, GUIDE_BATCH, GUIDE_PAGES, GUIDE_TABLE
from .targeting import get_targeting, list_countries, list_targeting
from .terms import related, suggested
from .terms_of_service import get_terms_of_service

if TYPE_CHECKING:
    from ..engine.lists import Show
    from ..engine.resources import Resource
    from ..engine.service import Handler

ADVERTISER = "advertiser_id"
_ROOT = f"/advertisers/{{{ADVERTISER}}}"

RELATED_ENDED = date(2022, 6, 30)
"""keywords/related answers 410 from then on (wire facts, Changes on record)."""


def _row(
    operation: str, method: str, path: str, handler: Handler, category: str = ADS_READ, **rest: Any
) -> OperationRow:
    """Write a row under an advertiser; `path` is relative to it."""
    fields: dict[str, Any] = {"source": GUIDE_TABLE, "key": "tenant", "tenant": ADVERTISER, **rest}
    return OperationRow(id=operation, method=method, path=_ROOT + path, handler=handler, category=category, **fields)


def _free(operation: str, path: str, handler: Handler, **rest: Any) -> OperationRow:
    """Write a row that belongs to no advertiser and counts against the user."""
    fields: dict[str, Any] = {"source": GUIDE_TABLE, "category": ADS_READ, **rest}
    return OperationRow(id=operation, method="GET", path=path, handler=handler, key="user", **fields)


def _list(resource: Resource, category: str = ADS_READ, show: Show | None = None) -> OperationRow:
    name = resource.name
    return _row(
        f"{name}_list",
        "GET",
        f"/{name}/",
        lists(resource, show=show),
        category,
        source=f"{GUIDE_TABLE}; {GUIDE_PAGES}",
        resource=name,
        verb="list",
    )


def _get(resource: Resource, variable: str, slash: str = "/") -> OperationRow:
    name = resource.name
    handler = reads(resource, variable)
    return _row(f"{name}_get", "GET", f"/{name}/{{{variable}}}{slash}", handler, resource=name, verb="get")


def _batches(resource: Resource) -> tuple[OperationRow, ...]:
    name = resource.name
    shared: dict[str, Any] = {"source": GUIDE_BATCH, "resource": name}
    create, update = creates(resource), updates(resource)
    return (
        _row(f"{name}_create", "POST", f"/{name}/", create, ADS_WRITE, verb="create", repeatable=False, **shared),
        _row(f"{name}_update", "PATCH", f"/{name}/", update, ADS_WRITE, verb="update", **shared),
    )


def _singles(resource: Resource, create: Handler, update: Handler, **rest: Any) -> tuple[OperationRow, ...]:
    name, shared = resource.name, {"resource": resource.name, **rest}
    return (
        _row(f"{name}_create", "POST", f"/{name}/", create, ADS_WRITE, verb="create one", repeatable=False, **shared),
        _row(f"{name}_update", "PATCH", f"/{name}/", update, ADS_WRITE, verb="update one", **shared),
    )


_TAGS = "/conversion_tags"
_EVENTS: dict[str, Any] = {"resource": TAG_EVENTS.name, "verb": "list", "source": f"{GUIDE_TABLE}; {GUIDE_PAGES}"}

ENTITY_ROWS: tuple[OperationRow, ...] = (
    _free("advertisers_list", "/advertisers/", list_advertisers, resource=ADVERTISERS.name, verb="list"),
    _row("advertisers_get", "GET", "/", get_advertiser, resource=ADVERTISERS.name, verb="get"),
    _list(CAMPAIGNS),
    _get(CAMPAIGNS, "campaign_id"),
    *_batches(CAMPAIGNS),
    # The guide's prose names PUT for batch updates, its table PATCH: PUT stays on campaigns alone, 405 elsewhere.
    _row(
        "campaigns_replace",
        "PUT",
        "/campaigns/",
        updates(CAMPAIGNS),
        ADS_WRITE,
        source=GUIDE_BATCH,
        resource=CAMPAIGNS.name,
        verb="update",
    ),
    _list(AD_GROUPS, show=show_interests),
    _get(AD_GROUPS, "ad_group_id"),
    *_batches(AD_GROUPS),
    _list(ADS),
    # The guide's table writes this path, and that of one conversion tag, without a slash at the end.
    _get(ADS, "ad_id", slash=""),
    *_batches(ADS),
    _list(KEYWORDS),
    *_batches(KEYWORDS),
    _list(AUDIENCES),
    _get(AUDIENCES, "audience_id"),
    *_singles(AUDIENCES, creates_one(AUDIENCES), updates_one(AUDIENCES)),
    _row(
        "audiences_create_custom",
        "POST",
        "/audiences/custom/",
        creates_one(AUDIENCES),
        ADS_WRITE,
        resource=AUDIENCES.name,
        verb="create custom",
        repeatable=False,
    ),
    _list(CUSTOMER_LISTS),
    _get(CUSTOMER_LISTS, "customer_list_id"),
    *_singles(CUSTOMER_LISTS, create_customer_list, update_customer_list, private=True),
    _list(CONVERSION_TAGS),
    _get(CONVERSION_TAGS, "conversion_tag_id", slash=""),
    *_singles(CONVERSION_TAGS, creates_one(CONVERSION_TAGS), updates_one(CONVERSION_TAGS)),
    _row(
        "conversion_tags_ocpm_eligible",
        "GET",
        f"{_TAGS}/ocpm_eligible/",
        lists(TAG_EVENTS, {"optimisable": 1}),
        **_EVENTS,
    ),
    _row(
        "conversion_tags_page_visit",
        "GET",
        f"{_TAGS}/page_visit/",
        lists(TAG_EVENTS, {"conversion_event": "PAGE_VISIT"}),
        **_EVENTS,
    ),
    _row(
        "product_groups_catalogs",
        "GET",
        "/product_groups/catalogs/",
        lists(PRODUCT_GROUPS),
        CATALOGS_READ,
        source=f"{GUIDE_TABLE}; {GUIDE_PAGES}",
        resource=PRODUCT_GROUPS.name,
        verb="list",
    ),
    _get(PROMOTED_PRODUCT_GROUPS, "promoted_catalog_product_group_id"),
    _list(BOARDS, ORG_READ),
    _list(PINS, ORG_READ),
)

OTHER_ROWS: tuple[OperationRow, ...] = (
    _free("advertisers_countries", "/advertisers/countries/", list_countries),
    _row("keywords_metrics", "GET", "/keywords/metrics/", keyword_metrics),
    _row(
        "keywords_related",
        "GET",
        "/keywords/related/",
        related_keywords,
        ends=RELATED_ENDED,
        advice="Use GET /ads/v4/terms/related/ instead.",
    ),
    _row("insights_audiences", "GET", "/insights/audiences/", list_insights),
    _row("insights_audience", "GET", "/insights/audience/{scope}/{type}/", get_insight),
    _row("insights_audience_category", "GET", "/insights/audience/{scope}/{type}/{category_id}/", get_insight_category),
    _row("catalogs_status", "GET", "/catalogs/status/", catalog_status, CATALOGS_READ),
    _row("ad_previews_create_from_image", "POST", "/ad_previews/image/", preview_of_image, ADS_WRITE, repeatable=False),
    _row("ad_previews_create_from_pin", "POST", "/ad_previews/{pin_id}", preview_of_pin, ADS_WRITE, repeatable=False),
    _row("bid_floor_get", "GET", "/bid_floor/", get_bid_floor, source=f"{GUIDE_TABLE}; {DESCENDANT}"),
    _row("terms_of_service_get", "GET", "/terms_of_service/", get_terms_of_service),
    _free("interests_list", "/interests/", list_interests),
    _free("targeting_list", "/targeting/", list_targeting),
    _free("targeting_interest", "/targeting/interest/{interest_id}", get_interest),
    _free("targeting_get", "/targeting/{targeting_type}", get_targeting),
    _free("terms_related", "/terms/related/", related),
    _free("terms_suggested", "/terms/suggested/", suggested),
)

OPERATIONS: tuple[OperationRow, ...] = (*ENTITY_ROWS, *OTHER_ROWS, *ANNOUNCED, *DELIVERY, *BULK)
