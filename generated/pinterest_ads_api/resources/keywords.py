"""The resource keywords."""

from __future__ import annotations

import builtins
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


class Keywords:
    """The resource keywords of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def list(
        self,
        *,
        campaign_id: str | int | None = None,
        ad_group_id: str | int | None = None,
        match_types: Sequence[models.MatchType | str] | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.Keyword]:
        """List the keywords of an advertiser.

        Pages through the advertiser's keywords, all of them or those that the filters leave. Filters of different
        names apply together.

        Args:
            campaign_id: Only what belongs to this campaign.
            ad_group_id: Only what belongs to this ad group.
            match_types: Only keywords of these match types.
            page_size: The largest number of entities, or of rows of metrics, in one answer.
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
        from ..operations.keywords import keywords_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "campaign_id": campaign_id,
            "ad_group_id": ad_group_id,
            "match_types": match_types,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            keywords_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def metrics(
        self,
        *,
        country_code: str,
        keywords: Sequence[str],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> builtins.list[models.KeywordMetricsItem]:
        """Read what terms cost and how often people search for them.

        Answers, for each term, what a click costs on average and how often people of one country search for it. The
        terms need not be keywords of the advertiser.

        Args:
            country_code: The country that the figures are of, as an ISO 3166-1 alpha-2 code.
            keywords: The terms to read about, joined by commas. At most 2000 in one request.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.keywords import keywords_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "country_code": country_code,
            "keywords": keywords,
        }
        value: builtins.list[models.KeywordMetricsItem] = self._caller.value(
            keywords_metrics, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create(
        self,
        items: Iterable[models.KeywordCreate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> BatchResult[models.Keyword]:
        """Create keywords.

        Creates up to 30 keywords in one request, each below an ad group or a campaign. The answer has one element for
        each keyword of the request, in the same order: the keyword, or why it was not created. One that fails does not
        keep the others from being created.

        Args:
            items: The keywords to create. Any number; sent in requests of at most 30.
                `parent_id` (required): The ad group or the campaign that the keyword is to belong to; one of the same
                    advertiser that is not archived.
                `value` (required): The term itself.
                `match_type` (required): How near to the term a search has to be.
                `bid`: The bid for a search with this term, in micro-currency; null for the bid of the ad group.
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
        from ..operations.keywords import keywords_create

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            keywords_create,
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
        items: Iterable[models.KeywordUpdate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> BatchResult[models.Keyword]:
        """Change or archive keywords.

        Changes up to 30 keywords in one request, each named by its `id`. Nothing is deleted: a keyword that is no
        longer wanted is archived. A field that is left out keeps its value. The answer has one element for each
        keyword of the request, in the same order.

        Args:
            items: The keywords to change, and what to change of each. Any number; sent in requests of at most 30.
                `id` (required): The keyword to change.
                `archived`: Whether the keyword is to be archived. One that is archived stays so.
                `bid`: The bid for a search with this term, in micro-currency; null for the bid of the ad group.
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
        from ..operations.keywords import keywords_update

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            keywords_update,
            items,
            arguments,
            extra=extra,
            concurrency=concurrency,
            on_progress=on_progress,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def related(
        self,
        *,
        keywords: Sequence[str],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.RelatedTerms:
        """Read terms that are related to others.

        Answers with terms that people who search for the given ones search for too. Use `terms_related` instead: this
        call ends on 2022-06-30.

        Deprecated: keywords_related is deprecated; use terms_related (it ends on 2022-06-30).

        Args:
            keywords: The terms to read about, joined by commas. At most 2000 in one request.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 410
                or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.keywords import keywords_related

        warnings.warn(
            "keywords_related is deprecated; use terms_related (it ends on 2022-06-30)",
            DeprecationWarning,
            stacklevel=2,
        )
        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "keywords": keywords}
        value: models.RelatedTerms = self._caller.value(
            keywords_related, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def resolve_unknown(self, result: BatchResult[models.Keyword]) -> Resolution[models.Keyword]:
        """Look up which of a batch's unknown creates exist, by the fields that an entity is recognised by.

        Args:
            result: What the batch returned.

        Raises:
            AdsError: the list could not be read.
        """
        return self._caller.resolve_unknown(result)


class AsyncKeywords:
    """The resource keywords of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def list(
        self,
        *,
        campaign_id: str | int | None = None,
        ad_group_id: str | int | None = None,
        match_types: Sequence[models.MatchType | str] | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.Keyword]:
        """List the keywords of an advertiser.

        Pages through the advertiser's keywords, all of them or those that the filters leave. Filters of different
        names apply together.

        Args:
            campaign_id: Only what belongs to this campaign.
            ad_group_id: Only what belongs to this ad group.
            match_types: Only keywords of these match types.
            page_size: The largest number of entities, or of rows of metrics, in one answer.
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
        from ..operations.keywords import keywords_list

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "campaign_id": campaign_id,
            "ad_group_id": ad_group_id,
            "match_types": match_types,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            keywords_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    async def metrics(
        self,
        *,
        country_code: str,
        keywords: Sequence[str],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> builtins.list[models.KeywordMetricsItem]:
        """Read what terms cost and how often people search for them.

        Answers, for each term, what a click costs on average and how often people of one country search for it. The
        terms need not be keywords of the advertiser.

        Args:
            country_code: The country that the figures are of, as an ISO 3166-1 alpha-2 code.
            keywords: The terms to read about, joined by commas. At most 2000 in one request.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.keywords import keywords_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "country_code": country_code,
            "keywords": keywords,
        }
        value: builtins.list[models.KeywordMetricsItem] = await self._caller.value(
            keywords_metrics, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create(
        self,
        items: Iterable[models.KeywordCreate | Mapping[str, Any]]
        | AsyncIterable[models.KeywordCreate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncBatch[models.Keyword]:
        """Create keywords.

        Creates up to 30 keywords in one request, each below an ad group or a campaign. The answer has one element for
        each keyword of the request, in the same order: the keyword, or why it was not created. One that fails does not
        keep the others from being created.

        Args:
            items: The keywords to create. Any number; sent in requests of at most 30.
                `parent_id` (required): The ad group or the campaign that the keyword is to belong to; one of the same
                    advertiser that is not archived.
                `value` (required): The term itself.
                `match_type` (required): How near to the term a search has to be.
                `bid`: The bid for a search with this term, in micro-currency; null for the bid of the ad group.
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
        from ..operations.keywords import keywords_create

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            keywords_create,
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
        items: Iterable[models.KeywordUpdate | Mapping[str, Any]]
        | AsyncIterable[models.KeywordUpdate | Mapping[str, Any]],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Callable[[BatchProgress], None] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncBatch[models.Keyword]:
        """Change or archive keywords.

        Changes up to 30 keywords in one request, each named by its `id`. Nothing is deleted: a keyword that is no
        longer wanted is archived. A field that is left out keeps its value. The answer has one element for each
        keyword of the request, in the same order.

        Args:
            items: The keywords to change, and what to change of each. Any number; sent in requests of at most 30.
                `id` (required): The keyword to change.
                `archived`: Whether the keyword is to be archived. One that is archived stays so.
                `bid`: The bid for a search with this term, in micro-currency; null for the bid of the ad group.
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
        from ..operations.keywords import keywords_update

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        return self._caller.batch(
            keywords_update,
            items,
            arguments,
            extra=extra,
            concurrency=concurrency,
            on_progress=on_progress,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    async def related(
        self,
        *,
        keywords: Sequence[str],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.RelatedTerms:
        """Read terms that are related to others.

        Answers with terms that people who search for the given ones search for too. Use `terms_related` instead: this
        call ends on 2022-06-30.

        Deprecated: keywords_related is deprecated; use terms_related (it ends on 2022-06-30).

        Args:
            keywords: The terms to read about, joined by commas. At most 2000 in one request.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 410
                or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.keywords import keywords_related

        warnings.warn(
            "keywords_related is deprecated; use terms_related (it ends on 2022-06-30)",
            DeprecationWarning,
            stacklevel=2,
        )
        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "keywords": keywords}
        value: models.RelatedTerms = await self._caller.value(
            keywords_related, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def resolve_unknown(self, result: BatchResult[models.Keyword]) -> Resolution[models.Keyword]:
        """Look up which of a batch's unknown creates exist, by the fields that an entity is recognised by.

        Args:
            result: What the batch returned.

        Raises:
            AdsError: the list could not be read.
        """
        return await self._caller.resolve_unknown(result)
