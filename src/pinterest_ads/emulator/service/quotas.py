"""Quotas: the categories that operations count against, and the sets that an emulator can be started with."""

from __future__ import annotations

from ..engine.service import QuotaTable, Window

ADS_READ = "ads_read"
ADS_WRITE = "ads_write"
ADS_ANALYTICS = "ads_analytics"
CATALOGS_READ = "catalogs_read"
ORG_READ = "org_read"

CATEGORIES = (ADS_READ, ADS_WRITE, ADS_ANALYTICS, CATALOGS_READ, ORG_READ)
"""As v5 marks its operations (wire facts, Rate limits)."""

QUOTAS: dict[str, QuotaTable] = {
    # 400 writes per advertiser is the guide's own number, 60 s the window of its examples. It names no quota for reads.
    "guide": QuotaTable({ADS_WRITE: (Window(400, 60),)}),
    # The examples of the guide's headers: 30 requests of a user or an advertiser, 1000 of an app, in 60 s.
    "examples": QuotaTable({category: (Window(30, 60),) for category in CATEGORIES}, (Window(1000, 60),)),
    "none": QuotaTable(),
}
DEFAULT_QUOTAS = "guide"
