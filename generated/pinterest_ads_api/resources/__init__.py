"""Resources of the API; each module loads when a name of it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ad_groups import AdGroups as AdGroups
    from .ad_groups import AsyncAdGroups as AsyncAdGroups
    from .ads import Ads as Ads
    from .ads import AsyncAds as AsyncAds
    from .advertisers import Advertisers as Advertisers
    from .advertisers import AsyncAdvertisers as AsyncAdvertisers
    from .campaigns import AsyncCampaigns as AsyncCampaigns
    from .campaigns import Campaigns as Campaigns
    from .root import AdvertiserResources as AdvertiserResources
    from .root import AsyncAdvertiserResources as AsyncAdvertiserResources
    from .root import AsyncClientResources as AsyncClientResources
    from .root import ClientResources as ClientResources

_MODULES: dict[str, str] = {
    "AsyncAdGroups": "ad_groups",
    "AdGroups": "ad_groups",
    "AsyncAds": "ads",
    "Ads": "ads",
    "AsyncAdvertisers": "advertisers",
    "Advertisers": "advertisers",
    "AsyncCampaigns": "campaigns",
    "Campaigns": "campaigns",
    "AsyncClientResources": "root",
    "ClientResources": "root",
    "AsyncAdvertiserResources": "root",
    "AdvertiserResources": "root",
}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(_MODULES)
