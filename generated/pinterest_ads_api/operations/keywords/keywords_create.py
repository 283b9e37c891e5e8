"""Create keywords."""

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
    id="keywords_create",
    method="POST",
    path="/advertisers/{advertiser_id}/keywords/",
    tag="keywords",
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
            "parent_id",
            "value",
            "match_type",
        ),
        list="keywords_list",
    ),
    stability=Stability(level="stable"),
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.KeywordBatchResponse)},
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
    body: Sequence[models.KeywordCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Create keywords.

    Creates up to 30 keywords in one request, each below an ad group or a campaign. The answer has one element for each
    keyword of the request, in the same order: the keyword, or why it was not created. One that fails does not keep the
    others from being created.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        body: The keywords to create.
            `parent_id` (required): The ad group or the campaign that the keyword is to belong to; one of the same
                advertiser that is not archived.
            `value` (required): The term itself.
            `match_type` (required): How near to the term a search has to be.
            `bid`: The bid for a search with this term, in micro-currency; null for the bid of the ad group.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/keywords/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    content = json_body(headers, b"application/json", body)
    return request("POST", url, headers, operation=OPERATION, extra_headers=extra_headers, body=content)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.KeywordBatchResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.KeywordBatchResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return list[models.KeywordCreate]


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.KeywordBatchResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.KeywordCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.KeywordBatchResponse | models.Error]:
    """Create keywords."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.KeywordCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.KeywordBatchResponse | models.Error:
    """Create keywords."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.KeywordCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.KeywordBatchResponse | models.Error]:
    """Create keywords."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: Sequence[models.KeywordCreate | Mapping[str, Any]],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.KeywordBatchResponse | models.Error:
    """Create keywords."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    ).parsed
