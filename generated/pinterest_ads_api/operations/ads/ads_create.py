"""Create ads."""

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
    id="ads_create",
    method="POST",
    path="/advertisers/{advertiser_id}/ads/",
    tag="ads",
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
            "ad_group_id",
            "pin_id",
            "creative_type",
            "name",
        ),
        list="ads_list",
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
        "200": {"application/json": Declared("json", lambda: models.AdBatchResponse)},
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
    body: Sequence[models.AdCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Create ads.

    Creates up to 30 ads in one request. The answer has one element for each ad of the request, in the same order: the
    ad, or why it was not created. One that fails does not keep the others from being created.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        body: The ads to create.
            `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
            `ad_group_id` (required): The ad group that is to pay for it; one of the same advertiser that is not
                archived.
            `pin_id` (required): The Pin to show.
            `creative_type` (required): The form of the ad; the Pin has to fit it.
            `name`: The ad's name; null when it has none.
            `status`: What the advertiser wants of the ad.
            `destination_url`: Where a click leads, if not to where the Pin leads.
            `android_deep_link`: Where a click leads in an application on Android.
            `ios_deep_link`: Where a click leads in an application on iOS.
            `carousel_destination_urls`: Where clicks on the cards of a carousel lead, in their order.
            `carousel_android_deep_links`: Where clicks on the cards of a carousel lead in an application on Android.
            `carousel_ios_deep_links`: Where clicks on the cards of a carousel lead in an application on iOS.
            `click_tracking_url`: An address of a third party that is called on a click.
            `view_tracking_url`: An address of a third party that is called when the ad is shown.
            `tracking_urls`: Addresses of third parties, by kind of event; null for those of the ad group.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/ads/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    content = json_body(headers, b"application/json", body)
    return request("POST", url, headers, operation=OPERATION, extra_headers=extra_headers, body=content)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.AdBatchResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.AdBatchResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return list[models.AdCreate]


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.AdBatchResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.AdCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.AdBatchResponse | models.Error]:
    """Create ads."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.AdCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.AdBatchResponse | models.Error:
    """Create ads."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.AdCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.AdBatchResponse | models.Error]:
    """Create ads."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.AdCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.AdBatchResponse | models.Error:
    """Create ads."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    ).parsed
