"""The resource catalogs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime import AsyncCaller, Caller

    from .. import models


class Catalogs:
    """The resource catalogs of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def status(
        self, *, extra_headers: Mapping[str, str] | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> models.CatalogStatus:
        """Read how an advertiser's catalog is.

        Answers with the state of the feed that the advertiser's catalog comes from.

        Args:
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.catalogs import catalogs_status

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        value: models.CatalogStatus = self._caller.value(
            catalogs_status, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncCatalogs:
    """The resource catalogs of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    async def status(
        self, *, extra_headers: Mapping[str, str] | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> models.CatalogStatus:
        """Read how an advertiser's catalog is.

        Answers with the state of the feed that the advertiser's catalog comes from.

        Args:
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.catalogs import catalogs_status

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id}
        value: models.CatalogStatus = await self._caller.value(
            catalogs_status, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
