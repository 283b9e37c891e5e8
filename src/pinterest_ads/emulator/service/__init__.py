"""The service: what the emulator knows of the Pinterest Ads API v4, in tables that cite their sources."""

from __future__ import annotations

from datetime import date

from ..engine.service import Service
from .ad_groups import AD_GROUPS
from .ads import ADS
from .advertisers import ADVERTISERS
from .campaigns import CAMPAIGNS
from .demo import fill, fill_empty
from .envelope import ApiEnvelope
from .operations import OPERATIONS
from .quotas import CATEGORIES, DEFAULT_QUOTAS, QUOTAS
from .v3 import ended

SERVICE = Service(
    name="pinterest-ads-v4",
    package="pinterest_ads_api",
    tenant_noun="advertiser",
    operations=OPERATIONS,
    resources={resource.name: resource for resource in (ADVERTISERS, CAMPAIGNS, AD_GROUPS, ADS)},
    envelope=ApiEnvelope(),
    elsewhere=ended,
    seeds={"demo": fill, "empty": fill_empty},
    quotas=QUOTAS,
    default_quotas=DEFAULT_QUOTAS,
    categories=CATEGORIES,
    default_date=date(2022, 3, 15),
)

__all__ = ["SERVICE"]
