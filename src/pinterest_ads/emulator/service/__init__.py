"""The service: what the emulator knows of the Pinterest Ads API v4, in tables that cite their sources."""

from __future__ import annotations

from datetime import date

from ..engine.service import Service
from . import files, oauth, previews
from .ad_groups import AD_GROUPS
from .ads import ADS
from .advertisers import ADVERTISERS
from .announced import BILLS, ORDER_LINES
from .audiences import AUDIENCES
from .campaigns import CAMPAIGNS
from .catalogs import PRODUCT_GROUPS, PROMOTED_PRODUCT_GROUPS
from .charts import CHARTS
from .conversion_tags import CONVERSION_TAGS, TAG_EVENTS
from .customer_lists import CUSTOMER_LISTS
from .delivery.memory import TABLES
from .demo import fill, fill_empty
from .envelope import ApiEnvelope
from .file_seed import read_seed
from .generated import DEFAULTS, generate
from .keywords import KEYWORDS
from .operations import OPERATIONS
from .organic import BOARDS, PINS
from .quotas import CATEGORIES, DEFAULT_QUOTAS, QUOTAS
from .v3 import ended

RESOURCES = (
    *(ADVERTISERS, CAMPAIGNS, AD_GROUPS, ADS, KEYWORDS, AUDIENCES, CUSTOMER_LISTS, CONVERSION_TAGS, TAG_EVENTS),
    *(PRODUCT_GROUPS, PROMOTED_PRODUCT_GROUPS, BOARDS, PINS, ORDER_LINES, BILLS),
)

SERVICE = Service(
    name="pinterest-ads-v4",
    package="pinterest_ads_api",
    tenant_noun="advertiser",
    operations=OPERATIONS,
    resources={resource.name: resource for resource in RESOURCES},
    envelope=ApiEnvelope(),
    elsewhere=ended,
    seeds={"demo": fill, "empty": fill_empty},
    quotas=QUOTAS,
    default_quotas=DEFAULT_QUOTAS,
    categories=CATEGORIES,
    default_date=date(2022, 3, 15),
    side=(*oauth.SIDE, *previews.SIDE, *files.SIDE),
    tables=TABLES,
    charts=CHARTS,
    generate=generate,
    generated=DEFAULTS,
    read_seed=read_seed,
)

__all__ = ["SERVICE"]
