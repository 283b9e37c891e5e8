"""Create ad groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import json_body, request
from ...encoding import path_id, put_extra
from ...operation import (
    Batch,
    Body,
    Identity,
    Operation,
    Parameter,
    RateLimit,
    Stability,
)
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="ad_groups_create",
    method="POST",
    path="/advertisers/{advertiser_id}/ad_groups/",
    tag="ad_groups",
    parameters=(
        Parameter(
            argument="advertiser_id",
            name="advertiser_id",
            location="path",
            required=True,
            style="simple",
            explode=False,
        ),
    ),
    body=Body(media_type="application/json", media_types=("application/json",), required=True),
    batch=Batch(max_items=30, results="/data", value="/data", errors="/exceptions"),
    rate_limit=RateLimit(category="ads_write", key="advertiser"),
    retry_safety="never",
    identity=Identity(
        fields=(
            "campaign_id",
            "name",
        ),
        list="ad_groups_list",
        query={
            "entity_statuses": (
                "ACTIVE",
                "PAUSED",
                "ARCHIVED",
            )
        },
        created="created_time",
    ),
    stability=Stability(level="stable"),
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.AdGroupBatchResponse)},
        "400": {"application/json": Declared("json", lambda: models.Error)},
        "401": {"application/json": Declared("json", lambda: models.Error)},
        "403": {"application/json": Declared("json", lambda: models.Error)},
        "404": {"application/json": Declared("json", lambda: models.Error)},
        "415": {"application/json": Declared("json", lambda: models.Error)},
        "429": {"application/json": Declared("json", lambda: models.Error)},
        "default": {"application/json": Declared("json", lambda: models.Error)},
    }
)


def build(
    *,
    advertiser_id: str | int,
    body: Sequence[models.AdGroupCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Create ad groups.

    Creates up to 30 ad groups in one request. The answer has one element for each ad group of the request, in the same
    order: the ad group, or why it was not created. One that fails does not keep the others from being created.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        body: The ad groups to create.
            `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
            `campaign_id` (required): The campaign that the ad group is to belong to; not an archived one.
            `name` (required): The ad group's name.
            `status`: What the advertiser wants of the ad group.
            `budget_in_micro_currency`: What may be spent per `budget_type`, in micro-currency; null where the campaign
                has the budget.
            `budget_type`: What the budget lasts for.
            `bid_in_micro_currency`: The bid for one billable event, in micro-currency; null where the service bids by
                itself.
            `bid_strategy_type`: How to bid; null for the strategy that the objective brings with it.
            `billable_event` (required): What the advertiser pays for. The objective of the campaign decides what is
                possible.
            `optimization_goal_metadata`: What delivery is optimised for beyond the billable event; null for nothing
                more.
            `start_time`: When the ad group begins to deliver, in seconds of Unix time; null for at once.
            `end_time`: When the ad group stops, in seconds of Unix time, later than `start_time`; null for never.
            `targeting_spec`: Who is to be shown the ads of the ad group.
            `lifetime_frequency_cap`: How many times one person is shown the ads of the ad group in 30 days, at most.
            `tracking_urls`: Addresses of third parties for every ad of the group that does not have its own.
            `auto_targeting_enabled`: Whether the service may show the ads to more people than `targeting_spec` names.
            `placement_group`: Where the ads are shown.
            `pacing_delivery_type`: How the budget is spent over its time.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/ad_groups/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    content = json_body(headers, b"application/json", body)
    return request("POST", url, headers, operation=OPERATION, extra_headers=extra_headers, body=content)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.AdGroupBatchResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.AdGroupBatchResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return list[models.AdGroupCreate]


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.AdGroupBatchResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.AdGroupCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.AdGroupBatchResponse | models.Error]:
    """Create ad groups."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.AdGroupCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.AdGroupBatchResponse | models.Error:
    """Create ad groups."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.AdGroupCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.AdGroupBatchResponse | models.Error]:
    """Create ad groups."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.AdGroupCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.AdGroupBatchResponse | models.Error:
    """Create ad groups."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    ).parsed
