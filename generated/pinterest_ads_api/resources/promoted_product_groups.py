"""The resource promoted_product_groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime import AsyncCaller, Caller

    from .. import models


class PromotedProductGroups:
    """The resource promoted_product_groups of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def get(
        self,
        promoted_catalog_product_group_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.PromotedProductGroup:
        """Read a promoted product group.

        Answers with the promoted product group, whatever its status.

        Args:
            promoted_catalog_product_group_id: The promoted product group to read; it belongs to the advertiser of the
                path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.promoted_product_groups import promoted_product_groups_get

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "promoted_catalog_product_group_id": promoted_catalog_product_group_id,
        }
        value: models.PromotedProductGroup = self._caller.value(
            promoted_product_groups_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncPromotedProductGroups:
    """The resource promoted_product_groups of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    async def get(
        self,
        promoted_catalog_product_group_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.PromotedProductGroup:
        """Read a promoted product group.

        Answers with the promoted product group, whatever its status.

        Args:
            promoted_catalog_product_group_id: The promoted product group to read; it belongs to the advertiser of the
                path.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.promoted_product_groups import promoted_product_groups_get

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "promoted_catalog_product_group_id": promoted_catalog_product_group_id,
        }
        value: models.PromotedProductGroup = await self._caller.value(
            promoted_product_groups_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
