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

    def __init__(self, caller: Caller, advertiser_id: str) -> None:
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

        Pages through the advertiser's ad groups, all of them or those that the filters leave. Filters of different names apply together.

        Args:
            campaign_ids: Only what belongs to these campaigns, or these campaigns themselves. At most 100 in one request.
            ad_group_ids: Only what belongs to these ad groups, or these ad groups themselves. At most 100 in one request.
            entity_statuses: Only entities in these statuses. Without it the archived ones are left out.
            translate_interests_to_names: Whether interests in `targeting_spec` are answered by their names instead of their identifiers.
            page_size: The largest number of entities in one answer.
            order: The order of the list by identifier; a higher identifier is a newer entity.
            bookmark: Where to go on: the bookmark of the page before, with every other parameter as in the request for that page. Absent for the first page.
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the API answers 400 (The request does not have the form that this description gives it. Nothing was done; `errors` names the places), 401 (There is no access token in the request, or the token is not known or has expired), 403 (The token may not do this with this advertiser, or lacks the scope that the call needs), 404 (There is no such advertiser, or the advertiser has no entity with this identifier), 429 (A quota is exhausted, or the service has no capacity for the moment. Nothing was done. A message that speaks of spam is not a quota: such a request is not to be sent again).
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

        Creates up to 30 ad groups in one request. The answer has one element for each ad group of the request, in the same order: the ad group, or why it was not created. One that fails does not keep the others from being created.

        Args:
            items: The ad groups to create. Any number; sent in requests of at most 30.
            extra: Fields that the description does not know.
            concurrency: How many requests are under way at a time.
            on_progress: Called after each request.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the API answers 400 (The request does not have the form that this description gives it. Nothing was done; `errors` names the places), 401 (There is no access token in the request, or the token is not known or has expired), 403 (The token may not do this with this advertiser, or lacks the scope that the call needs), 404 (There is no such advertiser, or the advertiser has no entity with this identifier), 415 (The body is not sent as `application/json`. Nothing was done), 429 (A quota is exhausted, or the service has no capacity for the moment. Nothing was done. A message that speaks of spam is not a quota: such a request is not to be sent again).
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

        Changes up to 30 ad groups in one request, each named by its `id`. A field that is left out keeps its value. The answer has one element for each ad group of the request, in the same order.

        Args:
            items: The ad groups to change, and what to change of each. Any number; sent in requests of at most 30.
            extra: Fields that the description does not know.
            concurrency: How many requests are under way at a time.
            on_progress: Called after each request.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the API answers 400 (The request does not have the form that this description gives it. Nothing was done; `errors` names the places), 401 (There is no access token in the request, or the token is not known or has expired), 403 (The token may not do this with this advertiser, or lacks the scope that the call needs), 404 (There is no such advertiser, or the advertiser has no entity with this identifier), 415 (The body is not sent as `application/json`. Nothing was done), 429 (A quota is exhausted, or the service has no capacity for the moment. Nothing was done. A message that speaks of spam is not a quota: such a request is not to be sent again).
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
            AdsError: the call failed, or it is not known whether it did; the API answers 400 (The request does not have the form that this description gives it. Nothing was done; `errors` names the places), 401 (There is no access token in the request, or the token is not known or has expired), 403 (The token may not do this with this advertiser, or lacks the scope that the call needs), 404 (There is no such advertiser, or the advertiser has no entity with this identifier), 429 (A quota is exhausted, or the service has no capacity for the moment. Nothing was done. A message that speaks of spam is not a quota: such a request is not to be sent again).
            ValueError: an argument cannot be sent.
        """
        from ..operations.ad_groups import ad_groups_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "ad_group_id": ad_group_id}
        value: models.AdGroup = self._caller.value(
            ad_groups_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

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

    def __init__(self, caller: AsyncCaller, advertiser_id: str) -> None:
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

        Pages through the advertiser's ad groups, all of them or those that the filters leave. Filters of different names apply together.

        Args:
            campaign_ids: Only what belongs to these campaigns, or these campaigns themselves. At most 100 in one request.
            ad_group_ids: Only what belongs to these ad groups, or these ad groups themselves. At most 100 in one request.
            entity_statuses: Only entities in these statuses. Without it the archived ones are left out.
            translate_interests_to_names: Whether interests in `targeting_spec` are answered by their names instead of their identifiers.
            page_size: The largest number of entities in one answer.
            order: The order of the list by identifier; a higher identifier is a newer entity.
            bookmark: Where to go on: the bookmark of the page before, with every other parameter as in the request for that page. Absent for the first page.
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the API answers 400 (The request does not have the form that this description gives it. Nothing was done; `errors` names the places), 401 (There is no access token in the request, or the token is not known or has expired), 403 (The token may not do this with this advertiser, or lacks the scope that the call needs), 404 (There is no such advertiser, or the advertiser has no entity with this identifier), 429 (A quota is exhausted, or the service has no capacity for the moment. Nothing was done. A message that speaks of spam is not a quota: such a request is not to be sent again).
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

        Creates up to 30 ad groups in one request. The answer has one element for each ad group of the request, in the same order: the ad group, or why it was not created. One that fails does not keep the others from being created.

        Args:
            items: The ad groups to create. Any number; sent in requests of at most 30.
            extra: Fields that the description does not know.
            concurrency: How many requests are under way at a time.
            on_progress: Called after each request.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the API answers 400 (The request does not have the form that this description gives it. Nothing was done; `errors` names the places), 401 (There is no access token in the request, or the token is not known or has expired), 403 (The token may not do this with this advertiser, or lacks the scope that the call needs), 404 (There is no such advertiser, or the advertiser has no entity with this identifier), 415 (The body is not sent as `application/json`. Nothing was done), 429 (A quota is exhausted, or the service has no capacity for the moment. Nothing was done. A message that speaks of spam is not a quota: such a request is not to be sent again).
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

        Changes up to 30 ad groups in one request, each named by its `id`. A field that is left out keeps its value. The answer has one element for each ad group of the request, in the same order.

        Args:
            items: The ad groups to change, and what to change of each. Any number; sent in requests of at most 30.
            extra: Fields that the description does not know.
            concurrency: How many requests are under way at a time.
            on_progress: Called after each request.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the API answers 400 (The request does not have the form that this description gives it. Nothing was done; `errors` names the places), 401 (There is no access token in the request, or the token is not known or has expired), 403 (The token may not do this with this advertiser, or lacks the scope that the call needs), 404 (There is no such advertiser, or the advertiser has no entity with this identifier), 415 (The body is not sent as `application/json`. Nothing was done), 429 (A quota is exhausted, or the service has no capacity for the moment. Nothing was done. A message that speaks of spam is not a quota: such a request is not to be sent again).
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
            AdsError: the call failed, or it is not known whether it did; the API answers 400 (The request does not have the form that this description gives it. Nothing was done; `errors` names the places), 401 (There is no access token in the request, or the token is not known or has expired), 403 (The token may not do this with this advertiser, or lacks the scope that the call needs), 404 (There is no such advertiser, or the advertiser has no entity with this identifier), 429 (A quota is exhausted, or the service has no capacity for the moment. Nothing was done. A message that speaks of spam is not a quota: such a request is not to be sent again).
            ValueError: an argument cannot be sent.
        """
        from ..operations.ad_groups import ad_groups_get

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "ad_group_id": ad_group_id}
        value: models.AdGroup = await self._caller.value(
            ad_groups_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def resolve_unknown(self, result: BatchResult[models.AdGroup]) -> Resolution[models.AdGroup]:
        """Look up which of a batch's unknown creates exist, by the fields that an entity is recognised by.

        Args:
            result: What the batch returned.

        Raises:
            AdsError: the list could not be read.
        """
        return await self._caller.resolve_unknown(result)
