"""The roots: what leads from a client to its resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinterest_ads.runtime import AsyncCaller, Caller

    from .ad_groups import AdGroups, AsyncAdGroups
    from .ads import Ads, AsyncAds
    from .advertisers import Advertisers, AsyncAdvertisers
    from .campaigns import AsyncCampaigns, Campaigns


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

    def advertiser(self, advertiser_id: str | int) -> AdvertiserResources:
        """The resources of one advertiser, by its id."""
        return AdvertiserResources(self._caller, advertiser_id)


class AdvertiserResources:
    """The resources of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Keep what sends the calls."""
        self._caller = caller
        self._advertiser_id = str(advertiser_id)

    @cached_property
    def ad_groups(self) -> AdGroups:
        """The resource ad_groups."""
        from .ad_groups import AdGroups

        return AdGroups(self._caller, self._advertiser_id)

    @cached_property
    def ads(self) -> Ads:
        """The resource ads."""
        from .ads import Ads

        return Ads(self._caller, self._advertiser_id)

    @cached_property
    def campaigns(self) -> Campaigns:
        """The resource campaigns."""
        from .campaigns import Campaigns

        return Campaigns(self._caller, self._advertiser_id)


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

    def advertiser(self, advertiser_id: str | int) -> AsyncAdvertiserResources:
        """The resources of one advertiser, by its id."""
        return AsyncAdvertiserResources(self._caller, advertiser_id)


class AsyncAdvertiserResources:
    """The resources of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Keep what sends the calls."""
        self._caller = caller
        self._advertiser_id = str(advertiser_id)

    @cached_property
    def ad_groups(self) -> AsyncAdGroups:
        """The resource ad_groups."""
        from .ad_groups import AsyncAdGroups

        return AsyncAdGroups(self._caller, self._advertiser_id)

    @cached_property
    def ads(self) -> AsyncAds:
        """The resource ads."""
        from .ads import AsyncAds

        return AsyncAds(self._caller, self._advertiser_id)

    @cached_property
    def campaigns(self) -> AsyncCampaigns:
        """The resource campaigns."""
        from .campaigns import AsyncCampaigns

        return AsyncCampaigns(self._caller, self._advertiser_id)
