"""The resource insights."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime import AsyncCaller, Caller

    from .. import models


class Insights:
    """The resource insights of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def audiences(
        self, *, extra_headers: Mapping[str, str] | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> builtins.list[models.AudienceDefinition]:
        """List the audiences that there are insights of.

        Answers with a scope and a type for each audience that insights can be read of, and with the day that they are
        of.

        Args:
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.insights import insights_audiences

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        value: builtins.list[models.AudienceDefinition] = self._caller.value(
            insights_audiences, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def audience(
        self,
        scope: models.InsightScope | str,
        type: models.InsightType | str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.AudienceInsights:
        """Read what an audience is like.

        Answers with the ages, genders, devices and places of an audience, and with the categories that it is
        interested in.

        Args:
            scope: Whose people: the advertiser's, or all on Pinterest.
            type: What the people did.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.insights import insights_audience

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "scope": scope, "type": type}
        value: models.AudienceInsights = self._caller.value(
            insights_audience, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def audience_category(
        self,
        scope: models.InsightScope | str,
        type: models.InsightType | str,
        category_id: str | int,
        *,
        sort: models.InsightSort | str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> builtins.list[models.AudienceCategory]:
        """Read what an audience is interested in within a category.

        Answers with the categories below one category, those that interest most of the audience first.

        Args:
            scope: Whose people: the advertiser's, or all on Pinterest.
            type: What the people did.
            category_id: The category to look into.
            sort: The order of the categories. Without it by ratio.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.insights import insights_audience_category

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "scope": scope,
            "type": type,
            "category_id": category_id,
            "sort": sort,
        }
        value: builtins.list[models.AudienceCategory] = self._caller.value(
            insights_audience_category, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncInsights:
    """The resource insights of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    async def audiences(
        self, *, extra_headers: Mapping[str, str] | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> builtins.list[models.AudienceDefinition]:
        """List the audiences that there are insights of.

        Answers with a scope and a type for each audience that insights can be read of, and with the day that they are
        of.

        Args:
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.insights import insights_audiences

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        value: builtins.list[models.AudienceDefinition] = await self._caller.value(
            insights_audiences, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def audience(
        self,
        scope: models.InsightScope | str,
        type: models.InsightType | str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.AudienceInsights:
        """Read what an audience is like.

        Answers with the ages, genders, devices and places of an audience, and with the categories that it is
        interested in.

        Args:
            scope: Whose people: the advertiser's, or all on Pinterest.
            type: What the people did.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.insights import insights_audience

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "scope": scope, "type": type}
        value: models.AudienceInsights = await self._caller.value(
            insights_audience, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def audience_category(
        self,
        scope: models.InsightScope | str,
        type: models.InsightType | str,
        category_id: str | int,
        *,
        sort: models.InsightSort | str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> builtins.list[models.AudienceCategory]:
        """Read what an audience is interested in within a category.

        Answers with the categories below one category, those that interest most of the audience first.

        Args:
            scope: Whose people: the advertiser's, or all on Pinterest.
            type: What the people did.
            category_id: The category to look into.
            sort: The order of the categories. Without it by ratio.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.insights import insights_audience_category

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "scope": scope,
            "type": type,
            "category_id": category_id,
            "sort": sort,
        }
        value: builtins.list[models.AudienceCategory] = await self._caller.value(
            insights_audience_category, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
