"""The resource ads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Callable, Iterable, Mapping, Sequence

    from pinterest_ads.runtime import (
        AsyncBatch,
        AsyncCaller,
        AsyncPager,
        BatchProgress,
        BatchResult,
        Caller,
        Pager,
        Resolution,
    )

    from .. import models


class Ads:
    """The resource ads of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def list(
        self,
        *,
        campaign_ids: Sequence[str | int] | None = None,
        ad_group_ids: Sequence[str | int] | None = None,
        ad_ids: Sequence[str | int] | None = None,
        entity_statuses: Sequence[models.EntityStatus | str] | None = None,
        page_size: int | None = None,
        order: models.SortOrder | str | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.Ad]:
        """List the ads of an advertiser.

        Pages through the advertiser's ads, all of them or those that the filters leave. Filters of different names
        apply together.

        Args:
            campaign_ids: Only what belongs to these campaigns, or these campaigns themselves. At most 100 in one
                request.
            ad_group_ids: Only what belongs to these ad groups, or these ad groups themselves. At most 100 in one
                request.
            ad_ids: Only these ads. At most 100 in one request.
            entity_statuses: Only entities in these statuses. Without it the archived ones are left out.
            page_size: The largest number of entities, or of rows of metrics, in one answer.
            order: The order of the list by identifier; a higher identifier is a newer entity.
            bookmark: Where to go on: the bookmark of the page before, with every other parameter as in the request for
                that page. Absent, or empty, for the first page.
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.ads import ads_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "campaign_ids": campaign_ids,
            "ad_group_ids": ad_group_ids,
            "ad_ids": ad_ids,
            "entity_statuses": entity_statuses,
            "page_size": page_size,
            "order": order,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            ads_list, arguments, resume=resume, prefetch=prefetch, extra_headers=extra_headers, extra_query=extra_query
        )

    def get(
        self,
        ad_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Ad:
        """Read an ad.

        Answers with the ad, whatever its status.

        Args:
            ad_id: The ad to read; it belongs to the advertiser of the path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.ads import ads_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "ad_id": ad_id}
        value: models.Ad = self._caller.value(
            ads_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create(
        self,
        items: Iterable[models.AdCreate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> BatchResult[models.Ad]:
        """Create ads.

        Creates up to 30 ads in one request. The answer has one element for each ad of the request, in the same order:
        the ad, or why it was not created. One that fails does not keep the others from being created.

        Args:
            items: The ads to create. Any number; sent in requests of at most 30.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `ad_group_id` (required): The ad group that is to pay for it; one of the same advertiser that is not
                    archived.
                `pin_id` (required): The Pin to show.
                `creative_type` (required): The form of the ad; the Pin has to fit it.
                `name`: The ad's name; null when it has none.
                `status`: What the advertiser wants of the ad.
                `destination_url`: Where a click leads, if not to where the Pin leads.
                `android_deep_link`: Where a click leads in an application on Android.
                `ios_deep_link`: Where a click leads in an application on iOS.
                `carousel_destination_urls`: Where clicks on the cards of a carousel lead, in their order.
                `carousel_android_deep_links`: Where clicks on the cards of a carousel lead in an application on
                    Android.
                `carousel_ios_deep_links`: Where clicks on the cards of a carousel lead in an application on iOS.
                `click_tracking_url`: An address of a third party that is called on a click.
                `view_tracking_url`: An address of a third party that is called when the ad is shown.
                `tracking_urls`: Addresses of third parties, by kind of event; null for those of the ad group.
            extra: Fields that the description does not know.
            concurrency: How many requests are under way at a time.
            on_progress: Called after each request.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 415
                or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.ads import ads_create

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            ads_create,
            items,
            arguments,
            extra=extra,
            concurrency=concurrency,
            on_progress=on_progress,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def update(
        self,
        items: Iterable[models.AdUpdate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> BatchResult[models.Ad]:
        """Change ads.

        Changes up to 30 ads in one request, each named by its `id`. A field that is left out keeps its value. The
        answer has one element for each ad of the request, in the same order.

        Args:
            items: The ads to change, and what to change of each. Any number; sent in requests of at most 30.
                `id` (required): The ad to change.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `ad_group_id`: The ad's ad group once more; may be left out, and may not be another one.
                `creative_type`: The form of the ad; the Pin has to fit it.
                `name`: The ad's name; null when it has none.
                `status`: What the advertiser wants of the ad from now on.
                `destination_url`: Where a click leads, if not to where the Pin leads.
                `android_deep_link`: Where a click leads in an application on Android.
                `ios_deep_link`: Where a click leads in an application on iOS.
                `carousel_destination_urls`: Where clicks on the cards of a carousel lead, in their order.
                `carousel_android_deep_links`: Where clicks on the cards of a carousel lead in an application on
                    Android.
                `carousel_ios_deep_links`: Where clicks on the cards of a carousel lead in an application on iOS.
                `click_tracking_url`: An address of a third party that is called on a click.
                `view_tracking_url`: An address of a third party that is called when the ad is shown.
                `tracking_urls`: Addresses of third parties, by kind of event; null for those of the ad group.
            extra: Fields that the description does not know.
            concurrency: How many requests are under way at a time.
            on_progress: Called after each request.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 415
                or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.ads import ads_update

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            ads_update,
            items,
            arguments,
            extra=extra,
            concurrency=concurrency,
            on_progress=on_progress,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def resolve_unknown(self, result: BatchResult[models.Ad]) -> Resolution[models.Ad]:
        """Look up which of a batch's unknown creates exist, by the fields that an entity is recognised by.

        Args:
            result: What the batch returned.

        Raises:
            AdsError: the list could not be read.
        """
        return self._caller.resolve_unknown(result)


class AsyncAds:
    """The resource ads of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def list(
        self,
        *,
        campaign_ids: Sequence[str | int] | None = None,
        ad_group_ids: Sequence[str | int] | None = None,
        ad_ids: Sequence[str | int] | None = None,
        entity_statuses: Sequence[models.EntityStatus | str] | None = None,
        page_size: int | None = None,
        order: models.SortOrder | str | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.Ad]:
        """List the ads of an advertiser.

        Pages through the advertiser's ads, all of them or those that the filters leave. Filters of different names
        apply together.

        Args:
            campaign_ids: Only what belongs to these campaigns, or these campaigns themselves. At most 100 in one
                request.
            ad_group_ids: Only what belongs to these ad groups, or these ad groups themselves. At most 100 in one
                request.
            ad_ids: Only these ads. At most 100 in one request.
            entity_statuses: Only entities in these statuses. Without it the archived ones are left out.
            page_size: The largest number of entities, or of rows of metrics, in one answer.
            order: The order of the list by identifier; a higher identifier is a newer entity.
            bookmark: Where to go on: the bookmark of the page before, with every other parameter as in the request for
                that page. Absent, or empty, for the first page.
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.ads import ads_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "campaign_ids": campaign_ids,
            "ad_group_ids": ad_group_ids,
            "ad_ids": ad_ids,
            "entity_statuses": entity_statuses,
            "page_size": page_size,
            "order": order,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            ads_list, arguments, resume=resume, prefetch=prefetch, extra_headers=extra_headers, extra_query=extra_query
        )

    async def get(
        self,
        ad_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Ad:
        """Read an ad.

        Answers with the ad, whatever its status.

        Args:
            ad_id: The ad to read; it belongs to the advertiser of the path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.ads import ads_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "ad_id": ad_id}
        value: models.Ad = await self._caller.value(
            ads_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create(
        self,
        items: Iterable[models.AdCreate | Mapping[str, Any]] | AsyncIterable[models.AdCreate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncBatch[models.Ad]:
        """Create ads.

        Creates up to 30 ads in one request. The answer has one element for each ad of the request, in the same order:
        the ad, or why it was not created. One that fails does not keep the others from being created.

        Args:
            items: The ads to create. Any number; sent in requests of at most 30.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `ad_group_id` (required): The ad group that is to pay for it; one of the same advertiser that is not
                    archived.
                `pin_id` (required): The Pin to show.
                `creative_type` (required): The form of the ad; the Pin has to fit it.
                `name`: The ad's name; null when it has none.
                `status`: What the advertiser wants of the ad.
                `destination_url`: Where a click leads, if not to where the Pin leads.
                `android_deep_link`: Where a click leads in an application on Android.
                `ios_deep_link`: Where a click leads in an application on iOS.
                `carousel_destination_urls`: Where clicks on the cards of a carousel lead, in their order.
                `carousel_android_deep_links`: Where clicks on the cards of a carousel lead in an application on
                    Android.
                `carousel_ios_deep_links`: Where clicks on the cards of a carousel lead in an application on iOS.
                `click_tracking_url`: An address of a third party that is called on a click.
                `view_tracking_url`: An address of a third party that is called when the ad is shown.
                `tracking_urls`: Addresses of third parties, by kind of event; null for those of the ad group.
            extra: Fields that the description does not know.
            concurrency: How many requests are under way at a time.
            on_progress: Called after each request.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 415
                or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.ads import ads_create

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            ads_create,
            items,
            arguments,
            extra=extra,
            concurrency=concurrency,
            on_progress=on_progress,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def update(
        self,
        items: Iterable[models.AdUpdate | Mapping[str, Any]] | AsyncIterable[models.AdUpdate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncBatch[models.Ad]:
        """Change ads.

        Changes up to 30 ads in one request, each named by its `id`. A field that is left out keeps its value. The
        answer has one element for each ad of the request, in the same order.

        Args:
            items: The ads to change, and what to change of each. Any number; sent in requests of at most 30.
                `id` (required): The ad to change.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `ad_group_id`: The ad's ad group once more; may be left out, and may not be another one.
                `creative_type`: The form of the ad; the Pin has to fit it.
                `name`: The ad's name; null when it has none.
                `status`: What the advertiser wants of the ad from now on.
                `destination_url`: Where a click leads, if not to where the Pin leads.
                `android_deep_link`: Where a click leads in an application on Android.
                `ios_deep_link`: Where a click leads in an application on iOS.
                `carousel_destination_urls`: Where clicks on the cards of a carousel lead, in their order.
                `carousel_android_deep_links`: Where clicks on the cards of a carousel lead in an application on
                    Android.
                `carousel_ios_deep_links`: Where clicks on the cards of a carousel lead in an application on iOS.
                `click_tracking_url`: An address of a third party that is called on a click.
                `view_tracking_url`: An address of a third party that is called when the ad is shown.
                `tracking_urls`: Addresses of third parties, by kind of event; null for those of the ad group.
            extra: Fields that the description does not know.
            concurrency: How many requests are under way at a time.
            on_progress: Called after each request.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 415
                or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.ads import ads_update

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            ads_update,
            items,
            arguments,
            extra=extra,
            concurrency=concurrency,
            on_progress=on_progress,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    async def resolve_unknown(self, result: BatchResult[models.Ad]) -> Resolution[models.Ad]:
        """Look up which of a batch's unknown creates exist, by the fields that an entity is recognised by.

        Args:
            result: What the batch returned.

        Raises:
            AdsError: the list could not be read.
        """
        return await self._caller.resolve_unknown(result)
