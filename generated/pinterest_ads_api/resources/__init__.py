"""Resources of the API; each module loads when a name of it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ad_groups import AdGroups as AdGroups
    from .ad_groups import AsyncAdGroups as AsyncAdGroups
    from .ad_previews import AdPreviews as AdPreviews
    from .ad_previews import AsyncAdPreviews as AsyncAdPreviews
    from .ads import Ads as Ads
    from .ads import AsyncAds as AsyncAds
    from .advertisers import Advertisers as Advertisers
    from .advertisers import AsyncAdvertisers as AsyncAdvertisers
    from .audiences import AsyncAudiences as AsyncAudiences
    from .audiences import Audiences as Audiences
    from .bid_floor import AsyncBidFloor as AsyncBidFloor
    from .bid_floor import BidFloor as BidFloor
    from .boards import AsyncBoards as AsyncBoards
    from .boards import Boards as Boards
    from .books_closed import AsyncBooksClosed as AsyncBooksClosed
    from .books_closed import BooksClosed as BooksClosed
    from .bulk import AsyncBulk as AsyncBulk
    from .bulk import Bulk as Bulk
    from .campaigns import AsyncCampaigns as AsyncCampaigns
    from .campaigns import Campaigns as Campaigns
    from .catalogs import AsyncCatalogs as AsyncCatalogs
    from .catalogs import Catalogs as Catalogs
    from .conversion_tags import AsyncConversionTags as AsyncConversionTags
    from .conversion_tags import ConversionTags as ConversionTags
    from .customer_lists import AsyncCustomerLists as AsyncCustomerLists
    from .customer_lists import CustomerLists as CustomerLists
    from .delivery_metrics import AsyncDeliveryMetrics as AsyncDeliveryMetrics
    from .delivery_metrics import DeliveryMetrics as DeliveryMetrics
    from .insights import AsyncInsights as AsyncInsights
    from .insights import Insights as Insights
    from .interests import AsyncInterests as AsyncInterests
    from .interests import Interests as Interests
    from .keywords import AsyncKeywords as AsyncKeywords
    from .keywords import Keywords as Keywords
    from .pins import AsyncPins as AsyncPins
    from .pins import Pins as Pins
    from .product_groups import AsyncProductGroups as AsyncProductGroups
    from .product_groups import ProductGroups as ProductGroups
    from .promoted_product_groups import (
        AsyncPromotedProductGroups as AsyncPromotedProductGroups,
    )
    from .promoted_product_groups import PromotedProductGroups as PromotedProductGroups
    from .reports import AsyncReports as AsyncReports
    from .reports import Reports as Reports
    from .resources import AsyncResources as AsyncResources
    from .resources import Resources as Resources
    from .root import AdvertiserResources as AdvertiserResources
    from .root import AsyncAdvertiserResources as AsyncAdvertiserResources
    from .root import AsyncClientResources as AsyncClientResources
    from .root import ClientResources as ClientResources
    from .targeting import AsyncTargeting as AsyncTargeting
    from .targeting import Targeting as Targeting
    from .terms import AsyncTerms as AsyncTerms
    from .terms import Terms as Terms
    from .terms_of_service import AsyncTermsOfService as AsyncTermsOfService
    from .terms_of_service import TermsOfService as TermsOfService

_MODULES: dict[str, str] = {
    "AsyncAdGroups": "ad_groups",
    "AdGroups": "ad_groups",
    "AsyncAdPreviews": "ad_previews",
    "AdPreviews": "ad_previews",
    "AsyncAds": "ads",
    "Ads": "ads",
    "AsyncAdvertisers": "advertisers",
    "Advertisers": "advertisers",
    "AsyncAudiences": "audiences",
    "Audiences": "audiences",
    "AsyncBidFloor": "bid_floor",
    "BidFloor": "bid_floor",
    "AsyncBoards": "boards",
    "Boards": "boards",
    "AsyncBooksClosed": "books_closed",
    "BooksClosed": "books_closed",
    "AsyncBulk": "bulk",
    "Bulk": "bulk",
    "AsyncCampaigns": "campaigns",
    "Campaigns": "campaigns",
    "AsyncCatalogs": "catalogs",
    "Catalogs": "catalogs",
    "AsyncConversionTags": "conversion_tags",
    "ConversionTags": "conversion_tags",
    "AsyncCustomerLists": "customer_lists",
    "CustomerLists": "customer_lists",
    "AsyncDeliveryMetrics": "delivery_metrics",
    "DeliveryMetrics": "delivery_metrics",
    "AsyncInsights": "insights",
    "Insights": "insights",
    "AsyncInterests": "interests",
    "Interests": "interests",
    "AsyncKeywords": "keywords",
    "Keywords": "keywords",
    "AsyncPins": "pins",
    "Pins": "pins",
    "AsyncProductGroups": "product_groups",
    "ProductGroups": "product_groups",
    "AsyncPromotedProductGroups": "promoted_product_groups",
    "PromotedProductGroups": "promoted_product_groups",
    "AsyncReports": "reports",
    "Reports": "reports",
    "AsyncResources": "resources",
    "Resources": "resources",
    "AsyncTargeting": "targeting",
    "Targeting": "targeting",
    "AsyncTerms": "terms",
    "Terms": "terms",
    "AsyncTermsOfService": "terms_of_service",
    "TermsOfService": "terms_of_service",
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
