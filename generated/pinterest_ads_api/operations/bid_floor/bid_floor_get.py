"""Read the lowest bids that are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import request
from ...encoding import path_id, put, put_extra, put_joined
from ...operation import Operation, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="bid_floor_get",
    method="GET",
    path="/advertisers/{advertiser_id}/bid_floor/",
    tag="bid_floor",
    parameters=(
        Parameter(
            argument="advertiser_id",
            name="advertiser_id",
            location="path",
            required=True,
            style="simple",
            explode=False,
        ),
        Parameter(argument="currency", name="currency", location="query", required=True),
        Parameter(argument="billable_event", name="billable_event", location="query", required=True),
        Parameter(argument="countries", name="countries", location="query", explode=False),
        Parameter(argument="objective_type", name="objective_type", location="query"),
        Parameter(argument="creative_type", name="creative_type", location="query"),
    ),
    rate_limit=RateLimit(category="ads_read", key="advertiser"),
    retry_safety="idempotent",
    stability=Stability(level="stable"),
    result="/data",
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.BidFloorResponse)},
        "400": {"application/json": Declared("json", lambda: models.Error)},
        "401": {"application/json": Declared("json", lambda: models.Error)},
        "403": {"application/json": Declared("json", lambda: models.Error)},
        "404": {"application/json": Declared("json", lambda: models.Error)},
        "429": {"application/json": Declared("json", lambda: models.Error)},
        "default": {"application/json": Declared("json", lambda: models.Error)},
    }
)


def build(
    *,
    advertiser_id: str | int,
    currency: str,
    billable_event: models.BillableEvent | str,
    countries: Sequence[str] | None = None,
    objective_type: models.ObjectiveType | str | None = None,
    creative_type: models.CreativeType | str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Read the lowest bids that are taken.

    Answers with the lowest bid for what is paid for, in a currency; one for each country when there are several.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        currency: The currency of the bids, as an ISO 4217 code.
        billable_event: What is paid for.
        countries: The countries to be shown in, as ISO 3166-1 alpha-2 codes, joined by commas. Without it that of the
            advertiser.
        objective_type: What the campaign is to achieve.
        creative_type: The form of what is shown.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/bid_floor/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    put(query, "currency", currency)
    put(query, "billable_event", billable_event)
    if countries is not None:
        put_joined(query, "countries", countries, ",")
    if objective_type is not None:
        put(query, "objective_type", objective_type)
    if creative_type is not None:
        put(query, "creative_type", creative_type)
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    return request("GET", url, headers, operation=OPERATION, extra_headers=extra_headers)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.BidFloorResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.BidFloorResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return None


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.BidFloorResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    currency: str,
    billable_event: models.BillableEvent | str,
    countries: Sequence[str] | None = None,
    objective_type: models.ObjectiveType | str | None = None,
    creative_type: models.CreativeType | str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.BidFloorResponse | models.Error]:
    """Read the lowest bids that are taken."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                currency=currency,
                billable_event=billable_event,
                countries=countries,
                objective_type=objective_type,
                creative_type=creative_type,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    currency: str,
    billable_event: models.BillableEvent | str,
    countries: Sequence[str] | None = None,
    objective_type: models.ObjectiveType | str | None = None,
    creative_type: models.CreativeType | str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.BidFloorResponse | models.Error:
    """Read the lowest bids that are taken."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                currency=currency,
                billable_event=billable_event,
                countries=countries,
                objective_type=objective_type,
                creative_type=creative_type,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    currency: str,
    billable_event: models.BillableEvent | str,
    countries: Sequence[str] | None = None,
    objective_type: models.ObjectiveType | str | None = None,
    creative_type: models.CreativeType | str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.BidFloorResponse | models.Error]:
    """Read the lowest bids that are taken."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                currency=currency,
                billable_event=billable_event,
                countries=countries,
                objective_type=objective_type,
                creative_type=creative_type,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    currency: str,
    billable_event: models.BillableEvent | str,
    countries: Sequence[str] | None = None,
    objective_type: models.ObjectiveType | str | None = None,
    creative_type: models.CreativeType | str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.BidFloorResponse | models.Error:
    """Read the lowest bids that are taken."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                currency=currency,
                billable_event=billable_event,
                countries=countries,
                objective_type=objective_type,
                creative_type=creative_type,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    ).parsed
