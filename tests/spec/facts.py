"""What is known of the operations from outside: the partner guide's table of endpoints and the names that are fixed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple


class Operation(NamedTuple):
    """One row: what the operation is called, where it is, and how it is used.

    `kind` is paged, batch, job, status (of a job), single or value; `scopes` are the scopes that it asks for.
    """

    method: str
    path: str
    name: str
    sdk: str
    bound_to: str
    kind: str
    category: str
    key: str
    scopes: tuple[str, ...]


def _row(line: str) -> Operation:
    method, path, name, sdk, bound_to, kind, category, key, scopes = line.split("\t")
    return Operation(method, path, name, sdk, bound_to, kind, category, key, tuple(scopes.split(",")))


_TABLE = Path(__file__).with_name("operations.tsv").read_text(encoding="utf-8").splitlines()
OPERATIONS = tuple(_row(line) for line in _TABLE[1:])

# The calls that create what a list shows: whoever does not know what became of one can look there.
CREATES = {
    "campaigns_create": "campaigns_list",
    "ad_groups_create": "ad_groups_list",
    "ads_create": "ads_list",
    "keywords_create": "keywords_list",
    "audiences_create": "audiences_list",
    "audiences_create_custom": "audiences_list",
    "customer_lists_create": "customer_lists_list",
    "conversion_tags_create": "conversion_tags_list",
}

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
