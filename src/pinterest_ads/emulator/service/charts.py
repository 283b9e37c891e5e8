"""What the console charts: spend by day, as the API's own metrics answer it."""

from __future__ import annotations

from ..engine.service import Chart

_DAYS = "start_date={first}&end_date={last}&columns=SPEND_IN_DOLLAR&granularity=DAY&page_size=250"
_ROOT = "/advertisers/{tenant}"


def _chart(place: str, ids: str = "") -> Chart:
    return Chart("Spend", f"{_ROOT}{place}/delivery_metrics/?{ids}{_DAYS}", "DATE", "SPEND_IN_DOLLAR")


CHARTS = {
    "advertisers": _chart(""),
    "campaigns": _chart("/campaigns", "campaign_ids={id}&"),
    "ad_groups": _chart("/ad_groups", "ad_group_ids={id}&"),
    "ads": _chart("/ads", "ad_ids={id}&"),
}
