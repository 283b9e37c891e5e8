"""Ask for a file of entities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import json_body, request
from ...encoding import path_id, put_extra
from ...operation import Body, Job, Operation, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="bulk_get",
    method="POST",
    path="/advertisers/{advertiser_id}/bulk_get/",
    tag="bulk",
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
    job=Job(
        status="bulk_status",
        token="/data/request_id",
        argument="request_id",
        state="/data/status",
        pending=("IN_PROGRESS",),
        succeeded=("FINISHED",),
        failed=(
            "FAILED",
            "CANCELLED",
            "EXPIRED",
            "DOES_NOT_EXIST",
        ),
        url="/data/result_url",
        rows={
            "campaigns": "Campaign",
            "ad_groups": "AdGroup",
            "ads": "Ad",
            "keywords": "Keyword",
            "product_groups": "PromotedProductGroup",
        },
        kind_column="entity_type",
        kinds={
            "CAMPAIGN": "campaigns",
            "AD_GROUP": "ad_groups",
            "PIN_PROMOTION": "ads",
            "KEYWORD": "keywords",
            "PRODUCT_GROUP": "product_groups",
        },
    ),
    rate_limit=RateLimit(category="ads_read", key="advertiser"),
    retry_safety="never",
    stability=Stability(level="stable"),
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.BulkResponse)},
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
    body: models.BulkGetRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Ask for a file of entities.

    Takes the request and answers at once with its identifier, by which `bulk_status` tells how far it is. In JSON the
    file is an object with a list of entities for each kind: `campaigns`, `ad_groups`, `ads`, `keywords`,
    `product_groups`.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        body: Which entities to put into the file.
            `entity_types` (required): The kinds of entities.
            `entity_ids`: Only these entities.
            `updated_since`: Only entities that were changed since then, in seconds of Unix time.
            `campaign_filter`: Only what belongs to campaigns like this.
            `output_format`: The format of the file.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/bulk_get/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    content = json_body(headers, b"application/json", body)
    return request("POST", url, headers, operation=OPERATION, extra_headers=extra_headers, body=content)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.BulkResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.BulkResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return models.BulkGetRequest


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.BulkResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.BulkGetRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.BulkResponse | models.Error]:
    """Ask for a file of entities."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.BulkGetRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.BulkResponse | models.Error:
    """Ask for a file of entities."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.BulkGetRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.BulkResponse | models.Error]:
    """Ask for a file of entities."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.BulkGetRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.BulkResponse | models.Error:
    """Ask for a file of entities."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    ).parsed
