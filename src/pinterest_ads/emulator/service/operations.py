"""The operations that the emulator answers: where they are, what they count against, and what answers them.

Written from the guide's table of endpoints, not from the description; conformance compares the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine.entities import creates, lists, reads, updates
from ..engine.service import Handler, OperationRow
from .ad_groups import AD_GROUPS
from .ads import ADS
from .advertisers import ADVERTISERS, get_advertiser, list_advertisers
from .campaigns import CAMPAIGNS
from .quotas import ADS_READ, ADS_WRITE
from .sources import GUIDE_BATCH, GUIDE_TABLE, SEEN_QUICKSTART

if TYPE_CHECKING:
    from ..engine.resources import Resource

ADVERTISER = "advertiser_id"
_ROOT = f"/advertisers/{{{ADVERTISER}}}"


def _entity_rows(resource: Resource, variable: str, *, slash: str = "/") -> tuple[OperationRow, ...]:
    """Return the four operations that campaigns, ad groups and ads have in common."""
    name, path = resource.name, f"{_ROOT}/{resource.name}/"

    def row(
        verb: str, method: str, path: str, category: str, handler: Handler, *, repeatable: bool = True
    ) -> OperationRow:
        return OperationRow(
            id=f"{name}_{verb}",
            method=method,
            path=path,
            category=category,
            key="tenant",
            handler=handler,
            source=GUIDE_TABLE if verb == "get" else GUIDE_BATCH,
            tenant=ADVERTISER,
            resource=name,
            verb=verb,
            repeatable=repeatable,
        )

    return (
        row("list", "GET", path, ADS_READ, lists(resource)),
        row("get", "GET", f"{path}{{{variable}}}{slash}", ADS_READ, reads(resource, variable)),
        row("create", "POST", path, ADS_WRITE, creates(resource), repeatable=False),
        row("update", "PATCH", path, ADS_WRITE, updates(resource)),
    )


OPERATIONS: tuple[OperationRow, ...] = (
    OperationRow(
        id="advertisers_list",
        method="GET",
        path="/advertisers/",
        category=ADS_READ,
        key="user",
        handler=list_advertisers,
        source=f"{GUIDE_TABLE}; {SEEN_QUICKSTART}",
        resource=ADVERTISERS.name,
        verb="list",
    ),
    OperationRow(
        id="advertisers_get",
        method="GET",
        path=f"{_ROOT}/",
        category=ADS_READ,
        key="tenant",
        handler=get_advertiser,
        source=GUIDE_TABLE,
        tenant=ADVERTISER,
        resource=ADVERTISERS.name,
        verb="get",
    ),
    *_entity_rows(CAMPAIGNS, "campaign_id"),
    # The guide's prose names PUT for batch updates, its table PATCH: PUT stays on campaigns alone, 405 elsewhere.
    OperationRow(
        id="campaigns_replace",
        method="PUT",
        path=f"{_ROOT}/campaigns/",
        category=ADS_WRITE,
        key="tenant",
        handler=updates(CAMPAIGNS),
        source=GUIDE_BATCH,
        tenant=ADVERTISER,
        resource=CAMPAIGNS.name,
        verb="update",
    ),
    *_entity_rows(AD_GROUPS, "ad_group_id"),
    # The guide's table writes this one path without a slash at the end.
    *_entity_rows(ADS, "ad_id", slash=""),
)
