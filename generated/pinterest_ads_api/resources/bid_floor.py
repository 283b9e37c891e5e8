"""The resource bid_floor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pinterest_ads.runtime import AsyncCaller, Caller

    from .. import models


class BidFloor:
    """The resource bid_floor of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def get(
        self,
        *,
        currency: str,
        billable_event: models.BillableEvent | str,
        countries: Sequence[str] | None = None,
        objective_type: models.ObjectiveType | str | None = None,
        creative_type: models.CreativeType | str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.BidFloor:
        """Read the lowest bids that are taken.

        Answers with the lowest bid for what is paid for, in a currency; one for each country when there are several.

        Args:
            currency: The currency of the bids, as an ISO 4217 code.
            billable_event: What is paid for.
            countries: The countries to be shown in, as ISO 3166-1 alpha-2 codes, joined by commas. Without it that of
                the advertiser.
            objective_type: What the campaign is to achieve.
            creative_type: The form of what is shown.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.bid_floor import bid_floor_get

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "currency": currency,
            "billable_event": billable_event,
            "countries": countries,
            "objective_type": objective_type,
            "creative_type": creative_type,
        }
        value: models.BidFloor = self._caller.value(
            bid_floor_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncBidFloor:
    """The resource bid_floor of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    async def get(
        self,
        *,
        currency: str,
        billable_event: models.BillableEvent | str,
        countries: Sequence[str] | None = None,
        objective_type: models.ObjectiveType | str | None = None,
        creative_type: models.CreativeType | str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.BidFloor:
        """Read the lowest bids that are taken.

        Answers with the lowest bid for what is paid for, in a currency; one for each country when there are several.

        Args:
            currency: The currency of the bids, as an ISO 4217 code.
            billable_event: What is paid for.
            countries: The countries to be shown in, as ISO 3166-1 alpha-2 codes, joined by commas. Without it that of
                the advertiser.
            objective_type: What the campaign is to achieve.
            creative_type: The form of what is shown.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.bid_floor import bid_floor_get

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "currency": currency,
            "billable_event": billable_event,
            "countries": countries,
            "objective_type": objective_type,
            "creative_type": creative_type,
        }
        value: models.BidFloor = await self._caller.value(
            bid_floor_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
