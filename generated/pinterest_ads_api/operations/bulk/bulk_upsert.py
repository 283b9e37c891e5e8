"""Create and change entities of several kinds."""

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
    id="bulk_upsert",
    method="POST",
    path="/advertisers/{advertiser_id}/bulk_upsert/",
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
    ),
    rate_limit=RateLimit(category="ads_write", key="advertiser"),
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
        "409": {"application/json": Declared("json", lambda: models.Error)},
        "415": {"application/json": Declared("json", lambda: models.Error)},
        "429": {"application/json": Declared("json", lambda: models.Error)},
        "default": {"application/json": Declared("json", lambda: models.Error)},
    }
)


def build(
    *,
    advertiser_id: str | int,
    body: models.BulkUpsertRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Create and change entities of several kinds.

    Takes the request and answers at once with its identifier, by which `bulk_status` tells how far it is. What is
    created can belong to what the same request creates. An entity that fails does not keep the others from being
    created or changed. The file of the result has `create` and `update` with the lists of the request, and for each
    entity, in its order, what became of it: `data` and `exceptions`, as in the answer to a batch.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        body: What to create and what to change; one of them at least.
            `create`: What to create.
            `update`: What to change.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/bulk_upsert/"
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
    return models.BulkUpsertRequest


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
    body: models.BulkUpsertRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.BulkResponse | models.Error]:
    """Create and change entities of several kinds."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.BulkUpsertRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.BulkResponse | models.Error:
    """Create and change entities of several kinds."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.BulkUpsertRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.BulkResponse | models.Error]:
    """Create and change entities of several kinds."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.BulkUpsertRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.BulkResponse | models.Error:
    """Create and change entities of several kinds."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    ).parsed
