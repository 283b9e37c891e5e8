"""What is known of the operations from outside: the partner guide's table of endpoints and the names that are fixed."""

from __future__ import annotations

from typing import Any, NamedTuple


class Operation(NamedTuple):
    """One row: what the operation is called, where it is, and how it is used."""

    method: str
    path: str
    name: str
    sdk: str
    bound_to: str
    kind: str
    category: str
    key: str
    scope: str


def _advertiser(method: str, path: str, name: str, kind: str, category: str, scope: str) -> Operation:
    resource = name.rsplit("_", 1)[0]
    sdk = f"{resource}.{name.rsplit('_', 1)[1]}"
    return Operation(
        method, f"/advertisers/{{advertiser_id}}/{path}", name, sdk, "advertiser", kind, category, "advertiser", scope
    )


OPERATIONS = (
    Operation(
        "get",
        "/advertisers/",
        "advertisers_list",
        "advertisers.list",
        "client",
        "paged",
        "ads_read",
        "user",
        "read_advertisers",
    ),
    Operation(
        "get",
        "/advertisers/{advertiser_id}/",
        "advertisers_get",
        "advertisers.get",
        "client",
        "single",
        "ads_read",
        "advertiser",
        "read_advertisers",
    ),
    _advertiser("get", "campaigns/", "campaigns_list", "paged", "ads_read", "read_campaigns"),
    _advertiser("post", "campaigns/", "campaigns_create", "batch", "ads_write", "write_campaigns"),
    _advertiser("patch", "campaigns/", "campaigns_update", "batch", "ads_write", "write_campaigns"),
    _advertiser("put", "campaigns/", "campaigns_replace", "batch", "ads_write", "write_campaigns"),
    _advertiser("get", "campaigns/{campaign_id}/", "campaigns_get", "single", "ads_read", "read_campaigns"),
    _advertiser("get", "ad_groups/", "ad_groups_list", "paged", "ads_read", "read_campaigns"),
    _advertiser("post", "ad_groups/", "ad_groups_create", "batch", "ads_write", "write_campaigns"),
    _advertiser("patch", "ad_groups/", "ad_groups_update", "batch", "ads_write", "write_campaigns"),
    _advertiser("get", "ad_groups/{ad_group_id}/", "ad_groups_get", "single", "ads_read", "read_campaigns"),
    _advertiser("get", "ads/", "ads_list", "paged", "ads_read", "read_pin_promotions"),
    _advertiser("post", "ads/", "ads_create", "batch", "ads_write", "write_pin_promotions"),
    _advertiser("patch", "ads/", "ads_update", "batch", "ads_write", "write_pin_promotions"),
    _advertiser("get", "ads/{ad_id}", "ads_get", "single", "ads_read", "read_pin_promotions"),
)

# The guide, "Batch operations": its example of a body, as it stands there.
GUIDE_BATCH: list[dict[str, Any]] = [
    {
        "advertiser_id": 549755885175,
        "name": f"ACME Tools Campaign #{number}",
        "status": "ACTIVE",
        "lifetime_spend_cap": 1432744744,
        "daily_spend_cap": 1432744744,
        "order_line_id": 549755885175,
        "tracking_urls": {},
        "mobile_measurement_partner": "APPSFLYER",
        "measurement_partner_campaign_id": "549755885175",
        "objective_type": "AWARENESS",
    }
    for number in (1, 2)
]
