"""Read how far a bulk request is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import request
from ...encoding import path_id, path_value, put_extra
from ...operation import Operation, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="bulk_status",
    method="GET",
    path="/advertisers/{advertiser_id}/bulk/{request_id}/",
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
        Parameter(
            argument="request_id", name="request_id", location="path", required=True, style="simple", explode=False
        ),
    ),
    rate_limit=RateLimit(category="ads_read", key="advertiser"),
    retry_safety="idempotent",
    stability=Stability(level="stable"),
    result="/data",
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.BulkStatusResponse)},
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
    request_id: str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Read how far a bulk request is.

    Answers with the state of a request for bulk work. When it is done there is a URL: the file is on another host, is
    read without an access token, and expires.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        request_id: The request, as its answer named it.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = (
        "advertisers/"
        + path_id("advertiser_id", advertiser_id)
        + "/bulk/"
        + path_value("request_id", request_id, name="request_id", style="simple", explode=False)
        + "/"
    )
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    return request("GET", url, headers, operation=OPERATION, extra_headers=extra_headers)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.BulkStatusResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.BulkStatusResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return None


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.BulkStatusResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    request_id: str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.BulkStatusResponse | models.Error]:
    """Read how far a bulk request is."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id, request_id=request_id, extra_headers=extra_headers, extra_query=extra_query
            )
        )
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    request_id: str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.BulkStatusResponse | models.Error:
    """Read how far a bulk request is."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id, request_id=request_id, extra_headers=extra_headers, extra_query=extra_query
            )
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    request_id: str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.BulkStatusResponse | models.Error]:
    """Read how far a bulk request is."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id, request_id=request_id, extra_headers=extra_headers, extra_query=extra_query
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    request_id: str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.BulkStatusResponse | models.Error:
    """Read how far a bulk request is."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id, request_id=request_id, extra_headers=extra_headers, extra_query=extra_query
            )
        )
    ).parsed
