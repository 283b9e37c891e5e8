"""The roots: what leads from a client to its resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinterest_ads.runtime import AsyncCaller, Caller

    from .ad_groups import AdGroups, AsyncAdGroups
    from .ad_previews import AdPreviews, AsyncAdPreviews
    from .ads import Ads, AsyncAds
    from .advertisers import Advertisers, AsyncAdvertisers
    from .audiences import AsyncAudiences, Audiences
    from .bid_floor import AsyncBidFloor, BidFloor
    from .boards import AsyncBoards, Boards
    from .books_closed import AsyncBooksClosed, BooksClosed
    from .bulk import AsyncBulk, Bulk
    from .campaigns import AsyncCampaigns, Campaigns
    from .catalogs import AsyncCatalogs, Catalogs
    from .conversion_tags import AsyncConversionTags, ConversionTags
    from .customer_lists import AsyncCustomerLists, CustomerLists
    from .delivery_metrics import AsyncDeliveryMetrics, DeliveryMetrics
    from .insights import AsyncInsights, Insights
    from .interests import AsyncInterests, Interests
    from .keywords import AsyncKeywords, Keywords
    from .pins import AsyncPins, Pins
    from .product_groups import AsyncProductGroups, ProductGroups
    from .promoted_product_groups import (
        AsyncPromotedProductGroups,
        PromotedProductGroups,
    )
    from .reports import AsyncReports, Reports
    from .resources import AsyncResources, Resources
    from .targeting import AsyncTargeting, Targeting
    from .terms import AsyncTerms, Terms
    from .terms_of_service import AsyncTermsOfService, TermsOfService


class ClientResources:
    """The resources of the API."""

    def __init__(self, caller: Caller) -> None:
        """Keep what sends the calls."""
        self._caller = caller

    @cached_property
    def advertisers(self) -> Advertisers:
        """The resource advertisers."""
        from .advertisers import Advertisers

        return Advertisers(self._caller)

    @cached_property
    def books_closed(self) -> BooksClosed:
        """The resource books_closed."""
        from .books_closed import BooksClosed

        return BooksClosed(self._caller)

    @cached_property
    def interests(self) -> Interests:
        """The resource interests."""
        from .interests import Interests

        return Interests(self._caller)

    @cached_property
    def resources(self) -> Resources:
        """The resource resources."""
        from .resources import Resources

        return Resources(self._caller)

    @cached_property
    def targeting(self) -> Targeting:
        """The resource targeting."""
        from .targeting import Targeting

        return Targeting(self._caller)

    @cached_property
    def terms(self) -> Terms:
        """The resource terms."""
        from .terms import Terms

        return Terms(self._caller)

    def advertiser(self, advertiser_id: str | int) -> AdvertiserResources:
        """The resources of one advertiser, by its id."""
        return AdvertiserResources(self._caller, advertiser_id)


class AdvertiserResources:
    """The resources of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Keep what sends the calls."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    @cached_property
    def ad_groups(self) -> AdGroups:
        """The resource ad_groups."""
        from .ad_groups import AdGroups

        return AdGroups(self._caller, self._advertiser_id)

    @cached_property
    def ad_previews(self) -> AdPreviews:
        """The resource ad_previews."""
        from .ad_previews import AdPreviews

        return AdPreviews(self._caller, self._advertiser_id)

    @cached_property
    def ads(self) -> Ads:
        """The resource ads."""
        from .ads import Ads

        return Ads(self._caller, self._advertiser_id)

    @cached_property
    def audiences(self) -> Audiences:
        """The resource audiences."""
        from .audiences import Audiences

        return Audiences(self._caller, self._advertiser_id)

    @cached_property
    def bid_floor(self) -> BidFloor:
        """The resource bid_floor."""
        from .bid_floor import BidFloor

        return BidFloor(self._caller, self._advertiser_id)

    @cached_property
    def boards(self) -> Boards:
        """The resource boards."""
        from .boards import Boards

        return Boards(self._caller, self._advertiser_id)

    @cached_property
    def bulk(self) -> Bulk:
        """The resource bulk."""
        from .bulk import Bulk

        return Bulk(self._caller, self._advertiser_id)

    @cached_property
    def campaigns(self) -> Campaigns:
        """The resource campaigns."""
        from .campaigns import Campaigns

        return Campaigns(self._caller, self._advertiser_id)

    @cached_property
    def catalogs(self) -> Catalogs:
        """The resource catalogs."""
        from .catalogs import Catalogs

        return Catalogs(self._caller, self._advertiser_id)

    @cached_property
    def conversion_tags(self) -> ConversionTags:
        """The resource conversion_tags."""
        from .conversion_tags import ConversionTags

        return ConversionTags(self._caller, self._advertiser_id)

    @cached_property
    def customer_lists(self) -> CustomerLists:
        """The resource customer_lists."""
        from .customer_lists import CustomerLists

        return CustomerLists(self._caller, self._advertiser_id)

    @cached_property
    def delivery_metrics(self) -> DeliveryMetrics:
        """The resource delivery_metrics."""
        from .delivery_metrics import DeliveryMetrics

        return DeliveryMetrics(self._caller, self._advertiser_id)

    @cached_property
    def insights(self) -> Insights:
        """The resource insights."""
        from .insights import Insights

        return Insights(self._caller, self._advertiser_id)

    @cached_property
    def keywords(self) -> Keywords:
        """The resource keywords."""
        from .keywords import Keywords

        return Keywords(self._caller, self._advertiser_id)

    @cached_property
    def pins(self) -> Pins:
        """The resource pins."""
        from .pins import Pins

        return Pins(self._caller, self._advertiser_id)

    @cached_property
    def product_groups(self) -> ProductGroups:
        """The resource product_groups."""
        from .product_groups import ProductGroups

        return ProductGroups(self._caller, self._advertiser_id)

    @cached_property
    def promoted_product_groups(self) -> PromotedProductGroups:
        """The resource promoted_product_groups."""
        from .promoted_product_groups import PromotedProductGroups

        return PromotedProductGroups(self._caller, self._advertiser_id)

    @cached_property
    def reports(self) -> Reports:
        """The resource reports."""
        from .reports import Reports

        return Reports(self._caller, self._advertiser_id)

    @cached_property
    def terms_of_service(self) -> TermsOfService:
        """The resource terms_of_service."""
        from .terms_of_service import TermsOfService

        return TermsOfService(self._caller, self._advertiser_id)


class AsyncClientResources:
    """The resources of the API, asynchronous."""

    def __init__(self, caller: AsyncCaller) -> None:
        """Keep what sends the calls."""
        self._caller = caller

    @cached_property
    def advertisers(self) -> AsyncAdvertisers:
        """The resource advertisers."""
        from .advertisers import AsyncAdvertisers

        return AsyncAdvertisers(self._caller)

    @cached_property
    def books_closed(self) -> AsyncBooksClosed:
        """The resource books_closed."""
        from .books_closed import AsyncBooksClosed

        return AsyncBooksClosed(self._caller)

    @cached_property
    def interests(self) -> AsyncInterests:
        """The resource interests."""
        from .interests import AsyncInterests

        return AsyncInterests(self._caller)

    @cached_property
    def resources(self) -> AsyncResources:
        """The resource resources."""
        from .resources import AsyncResources

        return AsyncResources(self._caller)

    @cached_property
    def targeting(self) -> AsyncTargeting:
        """The resource targeting."""
        from .targeting import AsyncTargeting

        return AsyncTargeting(self._caller)

    @cached_property
    def terms(self) -> AsyncTerms:
        """The resource terms."""
        from .terms import AsyncTerms

        return AsyncTerms(self._caller)

    def advertiser(self, advertiser_id: str | int) -> AsyncAdvertiserResources:
        """The resources of one advertiser, by its id."""
        return AsyncAdvertiserResources(self._caller, advertiser_id)


class AsyncAdvertiserResources:
    """The resources of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Keep what sends the calls."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    @cached_property
    def ad_groups(self) -> AsyncAdGroups:
        """The resource ad_groups."""
        from .ad_groups import AsyncAdGroups

        return AsyncAdGroups(self._caller, self._advertiser_id)

    @cached_property
    def ad_previews(self) -> AsyncAdPreviews:
        """The resource ad_previews."""
        from .ad_previews import AsyncAdPreviews

        return AsyncAdPreviews(self._caller, self._advertiser_id)

    @cached_property
    def ads(self) -> AsyncAds:
        """The resource ads."""
        from .ads import AsyncAds

        return AsyncAds(self._caller, self._advertiser_id)

    @cached_property
    def audiences(self) -> AsyncAudiences:
        """The resource audiences."""
        from .audiences import AsyncAudiences

        return AsyncAudiences(self._caller, self._advertiser_id)

    @cached_property
    def bid_floor(self) -> AsyncBidFloor:
        """The resource bid_floor."""
        from .bid_floor import AsyncBidFloor

        return AsyncBidFloor(self._caller, self._advertiser_id)

    @cached_property
    def boards(self) -> AsyncBoards:
        """The resource boards."""
        from .boards import AsyncBoards

        return AsyncBoards(self._caller, self._advertiser_id)

    @cached_property
    def bulk(self) -> AsyncBulk:
        """The resource bulk."""
        from .bulk import AsyncBulk

        return AsyncBulk(self._caller, self._advertiser_id)

    @cached_property
    def campaigns(self) -> AsyncCampaigns:
        """The resource campaigns."""
        from .campaigns import AsyncCampaigns

        return AsyncCampaigns(self._caller, self._advertiser_id)

    @cached_property
    def catalogs(self) -> AsyncCatalogs:
        """The resource catalogs."""
        from .catalogs import AsyncCatalogs

        return AsyncCatalogs(self._caller, self._advertiser_id)

    @cached_property
    def conversion_tags(self) -> AsyncConversionTags:
        """The resource conversion_tags."""
        from .conversion_tags import AsyncConversionTags

        return AsyncConversionTags(self._caller, self._advertiser_id)

    @cached_property
    def customer_lists(self) -> AsyncCustomerLists:
        """The resource customer_lists."""
        from .customer_lists import AsyncCustomerLists

        return AsyncCustomerLists(self._caller, self._advertiser_id)

    @cached_property
    def delivery_metrics(self) -> AsyncDeliveryMetrics:
        """The resource delivery_metrics."""
        from .delivery_metrics import AsyncDeliveryMetrics

        return AsyncDeliveryMetrics(self._caller, self._advertiser_id)

    @cached_property
    def insights(self) -> AsyncInsights:
        """The resource insights."""
        from .insights import AsyncInsights

        return AsyncInsights(self._caller, self._advertiser_id)

    @cached_property
    def keywords(self) -> AsyncKeywords:
        """The resource keywords."""
        from .keywords import AsyncKeywords

        return AsyncKeywords(self._caller, self._advertiser_id)

    @cached_property
    def pins(self) -> AsyncPins:
        """The resource pins."""
        from .pins import AsyncPins

        return AsyncPins(self._caller, self._advertiser_id)

    @cached_property
    def product_groups(self) -> AsyncProductGroups:
        """The resource product_groups."""
        from .product_groups import AsyncProductGroups

        return AsyncProductGroups(self._caller, self._advertiser_id)

    @cached_property
    def promoted_product_groups(self) -> AsyncPromotedProductGroups:
        """The resource promoted_product_groups."""
        from .promoted_product_groups import AsyncPromotedProductGroups

        return AsyncPromotedProductGroups(self._caller, self._advertiser_id)

    @cached_property
    def reports(self) -> AsyncReports:
        """The resource reports."""
        from .reports import AsyncReports

        return AsyncReports(self._caller, self._advertiser_id)

    @cached_property
    def terms_of_service(self) -> AsyncTermsOfService:
        """The resource terms_of_service."""
        from .terms_of_service import AsyncTermsOfService

        return AsyncTermsOfService(self._caller, self._advertiser_id)
