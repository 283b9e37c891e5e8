"""The resource ad_groups."""

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


class AdGroups:
    """The resource ad_groups of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def list(
        self,
        *,
        campaign_ids: Sequence[str | int] | None = None,
        ad_group_ids: Sequence[str | int] | None = None,
        entity_statuses: Sequence[models.EntityStatus | str] | None = None,
        translate_interests_to_names: bool | None = None,
        page_size: int | None = None,
        order: models.SortOrder | str | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.AdGroup]:
        """List the ad groups of an advertiser.

        Pages through the advertiser's ad groups, all of them or those that the filters leave. Filters of different
        names apply together.

        Args:
            campaign_ids: Only what belongs to these campaigns, or these campaigns themselves. At most 100 in one
                request.
            ad_group_ids: Only what belongs to these ad groups, or these ad groups themselves. At most 100 in one
                request.
            entity_statuses: Only entities in these statuses. Without it the archived ones are left out.
            translate_interests_to_names: Whether interests in `targeting_spec` are answered by their names instead of
                their identifiers.
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
        from ..operations.ad_groups import ad_groups_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "campaign_ids": campaign_ids,
            "ad_group_ids": ad_group_ids,
            "entity_statuses": entity_statuses,
            "translate_interests_to_names": translate_interests_to_names,
            "page_size": page_size,
            "order": order,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            ad_groups_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def get(
        self,
        ad_group_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.AdGroup:
        """Read one ad group.

        Answers with the ad group, whatever its status.

        Args:
            ad_group_id: The ad group to read; it belongs to the advertiser of the path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.ad_groups import ad_groups_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "ad_group_id": ad_group_id}
        value: models.AdGroup = self._caller.value(
            ad_groups_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create(
        self,
        items: Iterable[models.AdGroupCreate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> BatchResult[models.AdGroup]:
        """Create ad groups.

        Creates up to 30 ad groups in one request. The answer has one element for each ad group of the request, in the
        same order: the ad group, or why it was not created. One that fails does not keep the others from being
        created.

        Args:
            items: The ad groups to create. Any number; sent in requests of at most 30.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `campaign_id` (required): The campaign that the ad group is to belong to; not an archived one.
                `name` (required): The ad group's name.
                `status`: What the advertiser wants of the ad group.
                `budget_in_micro_currency`: What may be spent per `budget_type`, in micro-currency; null where the
                    campaign has the budget.
                `budget_type`: What the budget lasts for.
                `bid_in_micro_currency`: The bid for one billable event, in micro-currency; null where the service bids
                    by itself.
                `bid_strategy_type`: How to bid; null for the strategy that the objective brings with it.
                `billable_event` (required): What the advertiser pays for. The objective of the campaign decides what
                    is possible.
                `optimization_goal_metadata`: What delivery is optimised for beyond the billable event; null for
                    nothing more.
                `start_time`: When the ad group begins to deliver, in seconds of Unix time; null for at once.
                `end_time`: When the ad group stops, in seconds of Unix time, later than `start_time`; null for never.
                `targeting_spec`: Who is to be shown the ads of the ad group.
                `lifetime_frequency_cap`: How many times one person is shown the ads of the ad group in 30 days, at
                    most.
                `tracking_urls`: Addresses of third parties for every ad of the group that does not have its own.
                `auto_targeting_enabled`: Whether the service may show the ads to more people than `targeting_spec`
                    names.
                `placement_group`: Where the ads are shown.
                `pacing_delivery_type`: How the budget is spent over its time.
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
        from ..operations.ad_groups import ad_groups_create

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            ad_groups_create,
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
        items: Iterable[models.AdGroupUpdate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> BatchResult[models.AdGroup]:
        """Change ad groups.

        Changes up to 30 ad groups in one request, each named by its `id`. A field that is left out keeps its value.
        The answer has one element for each ad group of the request, in the same order.

        Args:
            items: The ad groups to change, and what to change of each. Any number; sent in requests of at most 30.
                `id` (required): The ad group to change.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `campaign_id`: The ad group's campaign once more; may be left out, and may not be another one.
                `name`: The ad group's new name.
                `status`: What the advertiser wants of the ad group from now on.
                `budget_in_micro_currency`: What may be spent per `budget_type`, in micro-currency; null where the
                    campaign has the budget.
                `budget_type`: What the budget lasts for.
                `bid_in_micro_currency`: The bid for one billable event, in micro-currency; null where the service bids
                    by itself.
                `bid_strategy_type`: How to bid; null for the strategy that the objective brings with it.
                `billable_event`: What the advertiser pays for. The objective of the campaign decides what is possible.
                `optimization_goal_metadata`: What delivery is optimised for beyond the billable event; null for
                    nothing more.
                `start_time`: When the ad group begins to deliver, in seconds of Unix time; null for at once.
                `end_time`: When the ad group stops, in seconds of Unix time, later than `start_time`; null for never.
                `targeting_spec`: Who is to be shown the ads of the ad group. Replaced as a whole.
                `lifetime_frequency_cap`: How many times one person is shown the ads of the ad group in 30 days, at
                    most.
                `tracking_urls`: Addresses of third parties for every ad of the group that does not have its own.
                `auto_targeting_enabled`: Whether the service may show the ads to more people than `targeting_spec`
                    names.
                `placement_group`: Where the ads are shown.
                `pacing_delivery_type`: How the budget is spent over its time.
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
        from ..operations.ad_groups import ad_groups_update

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            ad_groups_update,
            items,
            arguments,
            extra=extra,
            concurrency=concurrency,
            on_progress=on_progress,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def resolve_unknown(self, result: BatchResult[models.AdGroup]) -> Resolution[models.AdGroup]:
        """Look up which of a batch's unknown creates exist, by the fields that an entity is recognised by.

        Args:
            result: What the batch returned.

        Raises:
            AdsError: the list could not be read.
        """
        return self._caller.resolve_unknown(result)


class AsyncAdGroups:
    """The resource ad_groups of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def list(
        self,
        *,
        campaign_ids: Sequence[str | int] | None = None,
        ad_group_ids: Sequence[str | int] | None = None,
        entity_statuses: Sequence[models.EntityStatus | str] | None = None,
        translate_interests_to_names: bool | None = None,
        page_size: int | None = None,
        order: models.SortOrder | str | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.AdGroup]:
        """List the ad groups of an advertiser.

        Pages through the advertiser's ad groups, all of them or those that the filters leave. Filters of different
        names apply together.

        Args:
            campaign_ids: Only what belongs to these campaigns, or these campaigns themselves. At most 100 in one
                request.
            ad_group_ids: Only what belongs to these ad groups, or these ad groups themselves. At most 100 in one
                request.
            entity_statuses: Only entities in these statuses. Without it the archived ones are left out.
            translate_interests_to_names: Whether interests in `targeting_spec` are answered by their names instead of
                their identifiers.
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
        from ..operations.ad_groups import ad_groups_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "campaign_ids": campaign_ids,
            "ad_group_ids": ad_group_ids,
            "entity_statuses": entity_statuses,
            "translate_interests_to_names": translate_interests_to_names,
            "page_size": page_size,
            "order": order,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            ad_groups_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    async def get(
        self,
        ad_group_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.AdGroup:
        """Read one ad group.

        Answers with the ad group, whatever its status.

        Args:
            ad_group_id: The ad group to read; it belongs to the advertiser of the path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.ad_groups import ad_groups_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "ad_group_id": ad_group_id}
        value: models.AdGroup = await self._caller.value(
            ad_groups_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create(
        self,
        items: Iterable[models.AdGroupCreate | Mapping[str, Any]]
        | AsyncIterable[models.AdGroupCreate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncBatch[models.AdGroup]:
        """Create ad groups.

        Creates up to 30 ad groups in one request. The answer has one element for each ad group of the request, in the
        same order: the ad group, or why it was not created. One that fails does not keep the others from being
        created.

        Args:
            items: The ad groups to create. Any number; sent in requests of at most 30.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `campaign_id` (required): The campaign that the ad group is to belong to; not an archived one.
                `name` (required): The ad group's name.
                `status`: What the advertiser wants of the ad group.
                `budget_in_micro_currency`: What may be spent per `budget_type`, in micro-currency; null where the
                    campaign has the budget.
                `budget_type`: What the budget lasts for.
                `bid_in_micro_currency`: The bid for one billable event, in micro-currency; null where the service bids
                    by itself.
                `bid_strategy_type`: How to bid; null for the strategy that the objective brings with it.
                `billable_event` (required): What the advertiser pays for. The objective of the campaign decides what
                    is possible.
                `optimization_goal_metadata`: What delivery is optimised for beyond the billable event; null for
                    nothing more.
                `start_time`: When the ad group begins to deliver, in seconds of Unix time; null for at once.
                `end_time`: When the ad group stops, in seconds of Unix time, later than `start_time`; null for never.
                `targeting_spec`: Who is to be shown the ads of the ad group.
                `lifetime_frequency_cap`: How many times one person is shown the ads of the ad group in 30 days, at
                    most.
                `tracking_urls`: Addresses of third parties for every ad of the group that does not have its own.
                `auto_targeting_enabled`: Whether the service may show the ads to more people than `targeting_spec`
                    names.
                `placement_group`: Where the ads are shown.
                `pacing_delivery_type`: How the budget is spent over its time.
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
        from ..operations.ad_groups import ad_groups_create

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            ad_groups_create,
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
        items: Iterable[models.AdGroupUpdate | Mapping[str, Any]]
        | AsyncIterable[models.AdGroupUpdate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncBatch[models.AdGroup]:
        """Change ad groups.

        Changes up to 30 ad groups in one request, each named by its `id`. A field that is left out keeps its value.
        The answer has one element for each ad group of the request, in the same order.

        Args:
            items: The ad groups to change, and what to change of each. Any number; sent in requests of at most 30.
                `id` (required): The ad group to change.
                `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
                `campaign_id`: The ad group's campaign once more; may be left out, and may not be another one.
                `name`: The ad group's new name.
                `status`: What the advertiser wants of the ad group from now on.
                `budget_in_micro_currency`: What may be spent per `budget_type`, in micro-currency; null where the
                    campaign has the budget.
                `budget_type`: What the budget lasts for.
                `bid_in_micro_currency`: The bid for one billable event, in micro-currency; null where the service bids
                    by itself.
                `bid_strategy_type`: How to bid; null for the strategy that the objective brings with it.
                `billable_event`: What the advertiser pays for. The objective of the campaign decides what is possible.
                `optimization_goal_metadata`: What delivery is optimised for beyond the billable event; null for
                    nothing more.
                `start_time`: When the ad group begins to deliver, in seconds of Unix time; null for at once.
                `end_time`: When the ad group stops, in seconds of Unix time, later than `start_time`; null for never.
                `targeting_spec`: Who is to be shown the ads of the ad group. Replaced as a whole.
                `lifetime_frequency_cap`: How many times one person is shown the ads of the ad group in 30 days, at
                    most.
                `tracking_urls`: Addresses of third parties for every ad of the group that does not have its own.
                `auto_targeting_enabled`: Whether the service may show the ads to more people than `targeting_spec`
                    names.
                `placement_group`: Where the ads are shown.
                `pacing_delivery_type`: How the budget is spent over its time.
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
        from ..operations.ad_groups import ad_groups_update

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            ad_groups_update,
            items,
            arguments,
            extra=extra,
            concurrency=concurrency,
            on_progress=on_progress,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    async def resolve_unknown(self, result: BatchResult[models.AdGroup]) -> Resolution[models.AdGroup]:
        """Look up which of a batch's unknown creates exist, by the fields that an entity is recognised by.

        Args:
            result: What the batch returned.

        Raises:
            AdsError: the list could not be read.
        """
        return await self._caller.resolve_unknown(result)
