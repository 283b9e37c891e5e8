"""The operations of delivery: where they are, what they count against, and what answers them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...engine.service import OperationRow
from ..quotas import ADS_ANALYTICS, ADS_READ
from ..sources import GUIDE_PAGES, GUIDE_TABLE, SEEN_QUICKSTART
from .definitions import books_closed, metric_definitions
from .former import as_today
from .levels import LEVELS, Level
from .metrics import metrics
from .reports import create_report, report_status

if TYPE_CHECKING:
    from ...engine.service import Handler

ADVERTISER = "advertiser_id"
_ROOT = f"/advertisers/{{{ADVERTISER}}}"

BY_TARGETING = {
    "AD_GROUP": Level("AD_GROUP", "AD_GROUP", LEVELS["AD_GROUP"].above, LEVELS["PIN_PROMOTION_TARGETING"].division),
    "PIN_PROMOTION": LEVELS["PIN_PROMOTION_TARGETING"],
}
"""The levels of synchronous metrics by targeting (guide, the table)."""


def _row(operation: str, path: str, handler: Handler, method: str = "GET", source: str = GUIDE_TABLE) -> OperationRow:
    """Write a row under an advertiser; asking for a report twice makes two."""
    return OperationRow(
        id=operation,
        method=method,
        path=_ROOT + path,
        category=ADS_ANALYTICS,
        key="tenant",
        handler=handler,
        source=source,
        tenant=ADVERTISER,
        repeatable=method == "GET",
    )


def _metrics(operation: str, path: str, level: Level, ids: str | None = None) -> OperationRow:
    source = f"{GUIDE_TABLE}; {GUIDE_PAGES}; {SEEN_QUICKSTART}"
    return _row(operation, path, metrics(level, ids), source=source)


OPERATIONS: tuple[OperationRow, ...] = (
    _metrics("advertisers_delivery_metrics", "/delivery_metrics/", LEVELS["ADVERTISER"]),
    _metrics("campaigns_delivery_metrics", "/campaigns/delivery_metrics/", LEVELS["CAMPAIGN"], "campaign_ids"),
    _metrics("ad_groups_delivery_metrics", "/ad_groups/delivery_metrics/", LEVELS["AD_GROUP"], "ad_group_ids"),
    _metrics(
        "ad_groups_targeting_delivery_metrics",
        "/ad_groups/targeting_delivery_metrics/",
        BY_TARGETING["AD_GROUP"],
        "ad_group_ids",
    ),
    _metrics("ads_delivery_metrics", "/ads/delivery_metrics/", LEVELS["PIN_PROMOTION"], "ad_ids"),
    _metrics(
        "ads_targeting_delivery_metrics",
        "/ads/targeting_delivery_metrics/",
        BY_TARGETING["PIN_PROMOTION"],
        "ad_ids",
    ),
    replace(
        _row("reports_create", "/delivery_metrics/async/", create_report, "POST", f"{GUIDE_TABLE}; {SEEN_QUICKSTART}"),
        prepare=as_today,
    ),
    _row("reports_status", "/delivery_metrics/async/", report_status, source=f"{GUIDE_TABLE}; {SEEN_QUICKSTART}"),
    OperationRow(
        id="books_closed_get",
        method="GET",
        path="/books_closed/",
        category=ADS_ANALYTICS,
        key="user",
        handler=books_closed,
        source=GUIDE_TABLE,
    ),
    OperationRow(
        id="resources_delivery_metrics",
        method="GET",
        path="/resources/delivery_metrics",
        category=ADS_READ,
        key="user",
        handler=metric_definitions,
        source=f"{GUIDE_TABLE}; {SEEN_QUICKSTART}",
    ),
)
