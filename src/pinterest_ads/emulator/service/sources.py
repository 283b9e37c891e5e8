"""Where the tables' rows come from; every row cites one of these. See the documentation's page on the wire."""

from __future__ import annotations

GUIDE_TABLE = "partner guide, Endpoints: the table of v3 and v4 endpoints"
GUIDE_BATCH = "partner guide, Batch operations for campaigns, ad groups, and ads"
GUIDE_BATCH_EXAMPLE = "partner guide, Batch operations: the example body"
GUIDE_PAGES = "partner guide, Pagination supported on more endpoints: 25 records by default"
GUIDE_QUOTA = "partner guide, Rate limit quotas assigned by advertiser ID: 400 write requests"
GUIDE_OBJECTIVE = "partner guide, Campaign objective type APP_INSTALL has been deprecated"
GUIDE_SNAKE = "partner guide, All returned response parameters now use snake_case"
SEEN = "wire facts, seen in programs of the time"
SEEN_QUICKSTART = "wire facts, What the quickstart of that time called"
SEEN_IDS = "wire facts, Envelope: ids are decimal strings; clients also send integers"
DESCENDANT = "wire facts, 5: v4's direct descendant"
DESCENDANT_LIMIT = "wire facts, 5: at most 250 a page, 30 a batch, 100 ids in a filter"
CHANGELOG = "wire facts, 5, changelog: STORY needs destination_url and a pin id"
CHOICE = "inferred: our choice, stated openly"
