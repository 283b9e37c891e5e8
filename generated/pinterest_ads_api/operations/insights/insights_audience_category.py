"""Read what an audience is interested in within a category."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import request
from ...encoding import path_id, path_value, put, put_extra
from ...operation import Operation, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="insights_audience_category",
    method="GET",
    path="/advertisers/{advertiser_id}/insights/audience/{scope}/{type}/{category_id}/",
    tag="insights",
    parameters=(
        Parameter(
            argument="advertiser_id",
            name="advertiser_id",
            location="path",
            required=True,
            style="simple",
            explode=False,
        ),
        Parameter(argument="scope", name="scope", location="path", required=True, style="simple", explode=False),
        Parameter(argument="type", name="type", location="path", required=True, style="simple", explode=False),
        Parameter(
            argument="category_id", name="category_id", location="path", required=True, style="simple", explode=False
        ),
        Parameter(argument="sort", name="sort", location="query"),
    ),
    rate_limit=RateLimit(category="ads_read", key="advertiser"),
    retry_safety="idempotent",
    stability=Stability(level="stable"),
    result="/data",
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.AudienceCategoryListResponse)},
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
    scope: models.InsightScope | str,
    type: models.InsightType | str,
    category_id: str | int,
    sort: models.InsightSort | str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Read what an audience is interested in within a category.

    Answers with the categories below one category, those that interest most of the audience first.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        scope: Whose people: the advertiser's, or all on Pinterest.
        type: What the people did.
        category_id: The category to look into.
        sort: The order of the categories. Without it by ratio.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = (
        "advertisers/"
        + path_id("advertiser_id", advertiser_id)
        + "/insights/audience/"
        + path_value("scope", scope, name="scope", style="simple", explode=False)
        + "/"
        + path_value("type", type, name="type", style="simple", explode=False)
        + "/"
        + path_id("category_id", category_id)
        + "/"
    )
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if sort is not None:
        put(query, "sort", sort)
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    return request("GET", url, headers, operation=OPERATION, extra_headers=extra_headers)


def parse(
    status: int, headers: Mapping[str, str], content: bytes
) -> models.AudienceCategoryListResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.AudienceCategoryListResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return None


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.AudienceCategoryListResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    scope: models.InsightScope | str,
    type: models.InsightType | str,
    category_id: str | int,
    sort: models.InsightSort | str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.AudienceCategoryListResponse | models.Error]:
    """Read what an audience is interested in within a category."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                scope=scope,
                type=type,
                category_id=category_id,
                sort=sort,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    scope: models.InsightScope | str,
    type: models.InsightType | str,
    category_id: str | int,
    sort: models.InsightSort | str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.AudienceCategoryListResponse | models.Error:
    """Read what an audience is interested in within a category."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                scope=scope,
                type=type,
                category_id=category_id,
                sort=sort,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    scope: models.InsightScope | str,
    type: models.InsightType | str,
    category_id: str | int,
    sort: models.InsightSort | str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.AudienceCategoryListResponse | models.Error]:
    """Read what an audience is interested in within a category."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                scope=scope,
                type=type,
                category_id=category_id,
                sort=sort,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    scope: models.InsightScope | str,
    type: models.InsightType | str,
    category_id: str | int,
    sort: models.InsightSort | str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.AudienceCategoryListResponse | models.Error:
    """Read what an audience is interested in within a category."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                scope=scope,
                type=type,
                category_id=category_id,
                sort=sort,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    ).parsed
