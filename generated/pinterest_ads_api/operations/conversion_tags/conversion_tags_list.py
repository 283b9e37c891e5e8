"""List the conversion tags of an advertiser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import request
from ...encoding import path_id, put, put_extra
from ...operation import Operation, Pagination, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="conversion_tags_list",
    method="GET",
    path="/advertisers/{advertiser_id}/conversion_tags/",
    tag="conversion_tags",
    parameters=(
        Parameter(
            argument="advertiser_id",
            name="advertiser_id",
            location="path",
            required=True,
            style="simple",
            explode=False,
        ),
        Parameter(argument="filter_deleted", name="filter_deleted", location="query"),
        Parameter(argument="page_size", name="page_size", location="query"),
        Parameter(argument="bookmark", name="bookmark", location="query"),
    ),
    pagination=Pagination(bookmark="bookmark", limit="page_size", next="/bookmark", items="/data"),
    rate_limit=RateLimit(category="ads_read", key="advertiser"),
    retry_safety="idempotent",
    stability=Stability(level="stable"),
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.ConversionTagListResponse)},
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
    filter_deleted: bool | None = None,
    page_size: int | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """List the conversion tags of an advertiser.

    Pages through the advertiser's conversion tags, those that are archived too unless they are filtered out.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        filter_deleted: Whether to leave out conversion tags that are archived.
        page_size: The largest number of entities, or of rows of metrics, in one answer.
        bookmark: Where to go on: the bookmark of the page before, with every other parameter as in the request for
            that page. Absent, or empty, for the first page.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/conversion_tags/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if filter_deleted is not None:
        put(query, "filter_deleted", filter_deleted)
    if page_size is not None:
        put(query, "page_size", page_size)
    if bookmark is not None:
        put(query, "bookmark", bookmark)
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    return request("GET", url, headers, operation=OPERATION, extra_headers=extra_headers)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.ConversionTagListResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.ConversionTagListResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return None


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.ConversionTagListResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    filter_deleted: bool | None = None,
    page_size: int | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.ConversionTagListResponse | models.Error]:
    """List the conversion tags of an advertiser."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                filter_deleted=filter_deleted,
                page_size=page_size,
                bookmark=bookmark,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    filter_deleted: bool | None = None,
    page_size: int | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.ConversionTagListResponse | models.Error:
    """List the conversion tags of an advertiser."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                filter_deleted=filter_deleted,
                page_size=page_size,
                bookmark=bookmark,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    filter_deleted: bool | None = None,
    page_size: int | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.ConversionTagListResponse | models.Error]:
    """List the conversion tags of an advertiser."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                filter_deleted=filter_deleted,
                page_size=page_size,
                bookmark=bookmark,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    filter_deleted: bool | None = None,
    page_size: int | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.ConversionTagListResponse | models.Error:
    """List the conversion tags of an advertiser."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                filter_deleted=filter_deleted,
                page_size=page_size,
                bookmark=bookmark,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    ).parsed
