"""The resource advertisers."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime import AsyncCaller, AsyncPager, Caller, Pager

    from .. import models


class Advertisers:
    """The resource advertisers."""

    def __init__(self, caller: Caller) -> None:
        """Made by the client."""
        self._caller = caller

    def list(
        self,
        *,
        owner_user_id: str | int | None = None,
        include_acl: bool | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.Advertiser]:
        """List the advertisers that the token's user may see.

        Pages through the advertisers that the user of the access token owns, and those shared with the user when
        `include_acl` is true.

        Args:
            owner_user_id: Only advertisers that this user owns. Without it, those of the token's user.
            include_acl: Whether to list advertisers that others own and have given the user access to as well.
            page_size: The largest number of entities, or of rows of metrics, in one answer.
            bookmark: Where to go on: the bookmark of the page before, with every other parameter as in the request for
                that page. Absent, or empty, for the first page.
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.advertisers import advertisers_list

        arguments: dict[str, Any] = {
            "owner_user_id": owner_user_id,
            "include_acl": include_acl,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            advertisers_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def countries(
        self, *, extra_headers: Mapping[str, str] | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> builtins.list[models.AdvertiserCountry]:
        """List the countries that advertisers can do business from.

        Answers with the countries, each with the currency that advertisers there pay in.

        Args:
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.advertisers import advertisers_countries

        arguments: dict[str, Any] = {}
        value: builtins.list[models.AdvertiserCountry] = self._caller.value(
            advertisers_countries, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def get(
        self,
        advertiser_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Advertiser:
        """Read one advertiser.

        Answers with the advertiser, whatever its status.

        Args:
            advertiser_id: The advertiser whose entities the call reads or changes.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.advertisers import advertisers_get

        arguments: dict[str, Any] = {"advertiser_id": advertiser_id}
        value: models.Advertiser = self._caller.value(
            advertisers_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncAdvertisers:
    """The resource advertisers, asynchronous."""

    def __init__(self, caller: AsyncCaller) -> None:
        """Made by the client."""
        self._caller = caller

    def list(
        self,
        *,
        owner_user_id: str | int | None = None,
        include_acl: bool | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.Advertiser]:
        """List the advertisers that the token's user may see.

        Pages through the advertisers that the user of the access token owns, and those shared with the user when
        `include_acl` is true.

        Args:
            owner_user_id: Only advertisers that this user owns. Without it, those of the token's user.
            include_acl: Whether to list advertisers that others own and have given the user access to as well.
            page_size: The largest number of entities, or of rows of metrics, in one answer.
            bookmark: Where to go on: the bookmark of the page before, with every other parameter as in the request for
                that page. Absent, or empty, for the first page.
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.advertisers import advertisers_list

        arguments: dict[str, Any] = {
            "owner_user_id": owner_user_id,
            "include_acl": include_acl,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            advertisers_list,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    async def countries(
        self, *, extra_headers: Mapping[str, str] | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> builtins.list[models.AdvertiserCountry]:
        """List the countries that advertisers can do business from.

        Answers with the countries, each with the currency that advertisers there pay in.

        Args:
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.advertisers import advertisers_countries

        arguments: dict[str, Any] = {}
        value: builtins.list[models.AdvertiserCountry] = await self._caller.value(
            advertisers_countries, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def get(
        self,
        advertiser_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Advertiser:
        """Read one advertiser.

        Answers with the advertiser, whatever its status.

        Args:
            advertiser_id: The advertiser whose entities the call reads or changes.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.advertisers import advertisers_get

        arguments: dict[str, Any] = {"advertiser_id": advertiser_id}
        value: models.Advertiser = await self._caller.value(
            advertisers_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
