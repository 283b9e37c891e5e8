"""Create campaigns."""

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
    id="campaigns_create",
    method="POST",
    path="/advertisers/{advertiser_id}/campaigns/",
    tag="campaigns",
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
            "name",
            "objective_type",
        ),
        list="campaigns_list",
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
        "200": {"application/json": Declared("json", lambda: models.CampaignBatchResponse)},
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
    body: Sequence[models.CampaignCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Create campaigns.

    Creates up to 30 campaigns in one request. The answer has one element for each campaign of the request, in the same
    order: the campaign, or why it was not created. One that fails does not keep the others from being created.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        body: The campaigns to create.
            `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
            `name` (required): The campaign's name.
            `objective_type` (required): What the campaign is to achieve. It cannot be changed later.
            `status`: What the advertiser wants of the campaign.
            `lifetime_spend_cap`: The most that the campaign may spend in all its life, in micro-currency; null for no
                such limit.
            `daily_spend_cap`: The most that the campaign may spend in one UTC day, in micro-currency; null for no such
                limit.
            `order_line_id`: The order line to bill the campaign to, if any.
            `tracking_urls`: Addresses of third parties for everything in the campaign that does not have its own.
            `mobile_measurement_partner`: The partner that measures the campaign in mobile apps, for instance
                `APPSFLYER`.
            `measurement_partner_campaign_id`: The partner's own identifier of the campaign.
            `start_time`: When the campaign begins to deliver, in seconds of Unix time; null for at once.
            `end_time`: When the campaign stops, in seconds of Unix time, later than `start_time`; null for never.
            `is_campaign_budget_optimization`: Whether the budget is set on the campaign and spread over its ad groups
                by the service.
            `is_flexible_daily_budgets`: Whether a day may spend more than the daily budget when other days spend less.
            `default_ad_group_budget_in_micro_currency`: The daily budget of an ad group that is created without one,
                in micro-currency.
            `is_automated_campaign`: Whether the service is to set up targeting and bids of the campaign by itself.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/campaigns/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    content = json_body(headers, b"application/json", body)
    return request("POST", url, headers, operation=OPERATION, extra_headers=extra_headers, body=content)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.CampaignBatchResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.CampaignBatchResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return list[models.CampaignCreate]


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.CampaignBatchResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.CampaignCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.CampaignBatchResponse | models.Error]:
    """Create campaigns."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.CampaignCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.CampaignBatchResponse | models.Error:
    """Create campaigns."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.CampaignCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.CampaignBatchResponse | models.Error]:
    """Create campaigns."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.CampaignCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.CampaignBatchResponse | models.Error:
    """Create campaigns."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    ).parsed
