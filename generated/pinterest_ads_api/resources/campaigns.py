"""The resource campaigns."""

from __future__ import annotations

import warnings
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


class Campaigns:
    """The resource campaigns of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def list(
        self,
        *,
        campaign_ids: Sequence[str | int] | None = None,
        entity_statuses: Sequence[models.EntityStatus | str] | None = None,
        page_size: int | None = None,
        order: models.SortOrder | str | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.Campaign]:
        """List the campaigns of an advertiser.

        Pages through the advertiser's campaigns, all of them or those that the filters leave. Filters of different
        names apply together.

        Args:
            campaign_ids: Only what belongs to these campaigns, or these campaigns themselves. At most 100 in one
                request.
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
        from ..operations.campaigns import campaigns_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "campaign_ids": campaign_ids,
            "entity_statuses": entity_statuses,
            "page_size": page_size,
            "order": order,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            campaigns_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def get(
        self,
        campaign_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Campaign:
        """Read one campaign.

        Answers with the campaign, whatever its status.

        Args:
            campaign_id: The campaign to read; it belongs to the advertiser of the path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.campaigns import campaigns_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "campaign_id": campaign_id}
        value: models.Campaign = self._caller.value(
            campaigns_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create(
        self,
        items: Iterable[models.CampaignCreate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> BatchResult[models.Campaign]:
        """Create campaigns.

        Creates up to 30 campaigns in one request. The answer has one element for each campaign of the request, in the
        same order: the campaign, or why it was not created. One that fails does not keep the others from being
        created.

        Args:
            items: The campaigns to create. Any number; sent in requests of at most 30.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `name` (required): The campaign's name.
                `objective_type` (required): What the campaign is to achieve. It cannot be changed later.
                `status`: What the advertiser wants of the campaign.
                `lifetime_spend_cap`: The most that the campaign may spend in all its life, in micro-currency; null for
                    no such limit.
                `daily_spend_cap`: The most that the campaign may spend in one UTC day, in micro-currency; null for no
                    such limit.
                `order_line_id`: The order line to bill the campaign to, if any.
                `tracking_urls`: Addresses of third parties for everything in the campaign that does not have its own.
                `mobile_measurement_partner`: The partner that measures the campaign in mobile apps, for instance
                    `APPSFLYER`.
                `measurement_partner_campaign_id`: The partner's own identifier of the campaign.
                `start_time`: When the campaign begins to deliver, in seconds of Unix time; null for at once.
                `end_time`: When the campaign stops, in seconds of Unix time, later than `start_time`; null for never.
                `is_campaign_budget_optimization`: Whether the budget is set on the campaign and spread over its ad
                    groups by the service.
                `is_flexible_daily_budgets`: Whether a day may spend more than the daily budget when other days spend
                    less.
                `default_ad_group_budget_in_micro_currency`: The daily budget of an ad group that is created without
                    one, in micro-currency.
                `is_automated_campaign`: Whether the service is to set up targeting and bids of the campaign by itself.
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
        from ..operations.campaigns import campaigns_create

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            campaigns_create,
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
        items: Iterable[models.CampaignUpdate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> BatchResult[models.Campaign]:
        """Change campaigns.

        Changes up to 30 campaigns in one request, each named by its `id`. A field that is left out keeps its value.
        The answer has one element for each campaign of the request, in the same order.

        Args:
            items: The campaigns to change, and what to change of each. Any number; sent in requests of at most 30.
                `id` (required): The campaign to change.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `name`: The campaign's new name.
                `status`: What the advertiser wants of the campaign from now on.
                `lifetime_spend_cap`: The most that the campaign may spend in all its life, in micro-currency; null for
                    no such limit.
                `daily_spend_cap`: The most that the campaign may spend in one UTC day, in micro-currency; null for no
                    such limit.
                `order_line_id`: The order line to bill the campaign to; null for none.
                `tracking_urls`: Addresses of third parties for everything in the campaign that does not have its own.
                `mobile_measurement_partner`: The partner that measures the campaign in mobile apps; null for none.
                `measurement_partner_campaign_id`: The partner's own identifier of the campaign; null for none.
                `start_time`: When the campaign begins to deliver, in seconds of Unix time; null for at once.
                `end_time`: When the campaign stops, in seconds of Unix time, later than `start_time`; null for never.
                `is_campaign_budget_optimization`: Whether the budget is set on the campaign and spread over its ad
                    groups by the service.
                `is_flexible_daily_budgets`: Whether a day may spend more than the daily budget when other days spend
                    less.
                `default_ad_group_budget_in_micro_currency`: The daily budget of an ad group that is created without
                    one, in micro-currency.
                `is_automated_campaign`: Whether the service is to set up targeting and bids of the campaign by itself.
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
        from ..operations.campaigns import campaigns_update

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            campaigns_update,
            items,
            arguments,
            extra=extra,
            concurrency=concurrency,
            on_progress=on_progress,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def replace(
        self,
        items: Iterable[models.CampaignUpdate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> BatchResult[models.Campaign]:
        """Change campaigns, by the old method.

        Does what PATCH does, under the method that the guide's prose names. Use `campaigns_update` instead. A field
        that is left out keeps its value here too.

        Deprecated: campaigns_replace is deprecated; use campaigns_update.

        Args:
            items: The campaigns to change, and what to change of each. Any number; sent in requests of at most 30.
                `id` (required): The campaign to change.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `name`: The campaign's new name.
                `status`: What the advertiser wants of the campaign from now on.
                `lifetime_spend_cap`: The most that the campaign may spend in all its life, in micro-currency; null for
                    no such limit.
                `daily_spend_cap`: The most that the campaign may spend in one UTC day, in micro-currency; null for no
                    such limit.
                `order_line_id`: The order line to bill the campaign to; null for none.
                `tracking_urls`: Addresses of third parties for everything in the campaign that does not have its own.
                `mobile_measurement_partner`: The partner that measures the campaign in mobile apps; null for none.
                `measurement_partner_campaign_id`: The partner's own identifier of the campaign; null for none.
                `start_time`: When the campaign begins to deliver, in seconds of Unix time; null for at once.
                `end_time`: When the campaign stops, in seconds of Unix time, later than `start_time`; null for never.
                `is_campaign_budget_optimization`: Whether the budget is set on the campaign and spread over its ad
                    groups by the service.
                `is_flexible_daily_budgets`: Whether a day may spend more than the daily budget when other days spend
                    less.
                `default_ad_group_budget_in_micro_currency`: The daily budget of an ad group that is created without
                    one, in micro-currency.
                `is_automated_campaign`: Whether the service is to set up targeting and bids of the campaign by itself.
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
        from ..operations.campaigns import campaigns_replace

        warnings.warn("campaigns_replace is deprecated; use campaigns_update", DeprecationWarning, stacklevel=2)
        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            campaigns_replace,
            items,
            arguments,
            extra=extra,
            concurrency=concurrency,
            on_progress=on_progress,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def resolve_unknown(self, result: BatchResult[models.Campaign]) -> Resolution[models.Campaign]:
        """Look up which of a batch's unknown creates exist, by the fields that an entity is recognised by.

        Args:
            result: What the batch returned.

        Raises:
            AdsError: the list could not be read.
        """
        return self._caller.resolve_unknown(result)


class AsyncCampaigns:
    """The resource campaigns of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def list(
        self,
        *,
        campaign_ids: Sequence[str | int] | None = None,
        entity_statuses: Sequence[models.EntityStatus | str] | None = None,
        page_size: int | None = None,
        order: models.SortOrder | str | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.Campaign]:
        """List the campaigns of an advertiser.

        Pages through the advertiser's campaigns, all of them or those that the filters leave. Filters of different
        names apply together.

        Args:
            campaign_ids: Only what belongs to these campaigns, or these campaigns themselves. At most 100 in one
                request.
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
        from ..operations.campaigns import campaigns_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "campaign_ids": campaign_ids,
            "entity_statuses": entity_statuses,
            "page_size": page_size,
            "order": order,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            campaigns_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    async def get(
        self,
        campaign_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Campaign:
        """Read one campaign.

        Answers with the campaign, whatever its status.

        Args:
            campaign_id: The campaign to read; it belongs to the advertiser of the path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.campaigns import campaigns_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "campaign_id": campaign_id}
        value: models.Campaign = await self._caller.value(
            campaigns_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create(
        self,
        items: Iterable[models.CampaignCreate | Mapping[str, Any]]
        | AsyncIterable[models.CampaignCreate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncBatch[models.Campaign]:
        """Create campaigns.

        Creates up to 30 campaigns in one request. The answer has one element for each campaign of the request, in the
        same order: the campaign, or why it was not created. One that fails does not keep the others from being
        created.

        Args:
            items: The campaigns to create. Any number; sent in requests of at most 30.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `name` (required): The campaign's name.
                `objective_type` (required): What the campaign is to achieve. It cannot be changed later.
                `status`: What the advertiser wants of the campaign.
                `lifetime_spend_cap`: The most that the campaign may spend in all its life, in micro-currency; null for
                    no such limit.
                `daily_spend_cap`: The most that the campaign may spend in one UTC day, in micro-currency; null for no
                    such limit.
                `order_line_id`: The order line to bill the campaign to, if any.
                `tracking_urls`: Addresses of third parties for everything in the campaign that does not have its own.
                `mobile_measurement_partner`: The partner that measures the campaign in mobile apps, for instance
                    `APPSFLYER`.
                `measurement_partner_campaign_id`: The partner's own identifier of the campaign.
                `start_time`: When the campaign begins to deliver, in seconds of Unix time; null for at once.
                `end_time`: When the campaign stops, in seconds of Unix time, later than `start_time`; null for never.
                `is_campaign_budget_optimization`: Whether the budget is set on the campaign and spread over its ad
                    groups by the service.
                `is_flexible_daily_budgets`: Whether a day may spend more than the daily budget when other days spend
                    less.
                `default_ad_group_budget_in_micro_currency`: The daily budget of an ad group that is created without
                    one, in micro-currency.
                `is_automated_campaign`: Whether the service is to set up targeting and bids of the campaign by itself.
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
        from ..operations.campaigns import campaigns_create

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            campaigns_create,
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
        items: Iterable[models.CampaignUpdate | Mapping[str, Any]]
        | AsyncIterable[models.CampaignUpdate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncBatch[models.Campaign]:
        """Change campaigns.

        Changes up to 30 campaigns in one request, each named by its `id`. A field that is left out keeps its value.
        The answer has one element for each campaign of the request, in the same order.

        Args:
            items: The campaigns to change, and what to change of each. Any number; sent in requests of at most 30.
                `id` (required): The campaign to change.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `name`: The campaign's new name.
                `status`: What the advertiser wants of the campaign from now on.
                `lifetime_spend_cap`: The most that the campaign may spend in all its life, in micro-currency; null for
                    no such limit.
                `daily_spend_cap`: The most that the campaign may spend in one UTC day, in micro-currency; null for no
                    such limit.
                `order_line_id`: The order line to bill the campaign to; null for none.
                `tracking_urls`: Addresses of third parties for everything in the campaign that does not have its own.
                `mobile_measurement_partner`: The partner that measures the campaign in mobile apps; null for none.
                `measurement_partner_campaign_id`: The partner's own identifier of the campaign; null for none.
                `start_time`: When the campaign begins to deliver, in seconds of Unix time; null for at once.
                `end_time`: When the campaign stops, in seconds of Unix time, later than `start_time`; null for never.
                `is_campaign_budget_optimization`: Whether the budget is set on the campaign and spread over its ad
                    groups by the service.
                `is_flexible_daily_budgets`: Whether a day may spend more than the daily budget when other days spend
                    less.
                `default_ad_group_budget_in_micro_currency`: The daily budget of an ad group that is created without
                    one, in micro-currency.
                `is_automated_campaign`: Whether the service is to set up targeting and bids of the campaign by itself.
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
        from ..operations.campaigns import campaigns_update

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            campaigns_update,
            items,
            arguments,
            extra=extra,
            concurrency=concurrency,
            on_progress=on_progress,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def replace(
        self,
        items: Iterable[models.CampaignUpdate | Mapping[str, Any]]
        | AsyncIterable[models.CampaignUpdate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncBatch[models.Campaign]:
        """Change campaigns, by the old method.

        Does what PATCH does, under the method that the guide's prose names. Use `campaigns_update` instead. A field
        that is left out keeps its value here too.

        Deprecated: campaigns_replace is deprecated; use campaigns_update.

        Args:
            items: The campaigns to change, and what to change of each. Any number; sent in requests of at most 30.
                `id` (required): The campaign to change.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `name`: The campaign's new name.
                `status`: What the advertiser wants of the campaign from now on.
                `lifetime_spend_cap`: The most that the campaign may spend in all its life, in micro-currency; null for
                    no such limit.
                `daily_spend_cap`: The most that the campaign may spend in one UTC day, in micro-currency; null for no
                    such limit.
                `order_line_id`: The order line to bill the campaign to; null for none.
                `tracking_urls`: Addresses of third parties for everything in the campaign that does not have its own.
                `mobile_measurement_partner`: The partner that measures the campaign in mobile apps; null for none.
                `measurement_partner_campaign_id`: The partner's own identifier of the campaign; null for none.
                `start_time`: When the campaign begins to deliver, in seconds of Unix time; null for at once.
                `end_time`: When the campaign stops, in seconds of Unix time, later than `start_time`; null for never.
                `is_campaign_budget_optimization`: Whether the budget is set on the campaign and spread over its ad
                    groups by the service.
                `is_flexible_daily_budgets`: Whether a day may spend more than the daily budget when other days spend
                    less.
                `default_ad_group_budget_in_micro_currency`: The daily budget of an ad group that is created without
                    one, in micro-currency.
                `is_automated_campaign`: Whether the service is to set up targeting and bids of the campaign by itself.
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
        from ..operations.campaigns import campaigns_replace

        warnings.warn("campaigns_replace is deprecated; use campaigns_update", DeprecationWarning, stacklevel=2)
        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            campaigns_replace,
            items,
            arguments,
            extra=extra,
            concurrency=concurrency,
            on_progress=on_progress,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    async def resolve_unknown(self, result: BatchResult[models.Campaign]) -> Resolution[models.Campaign]:
        """Look up which of a batch's unknown creates exist, by the fields that an entity is recognised by.

        Args:
            result: What the batch returned.

        Raises:
            AdsError: the list could not be read.
        """
        return await self._caller.resolve_unknown(result)
