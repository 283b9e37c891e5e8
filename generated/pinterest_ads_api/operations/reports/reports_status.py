"""Read how far a report is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import request
from ...encoding import path_id, put, put_extra
from ...operation import Operation, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="reports_status",
    method="GET",
    path="/advertisers/{advertiser_id}/delivery_metrics/async/",
    tag="reports",
    parameters=(
        Parameter(
            argument="advertiser_id",
            name="advertiser_id",
            location="path",
            required=True,
            style="simple",
            explode=False,
        ),
        Parameter(argument="token", name="token", location="query", required=True),
    ),
    rate_limit=RateLimit(category="ads_analytics", key="advertiser"),
    retry_safety="idempotent",
    stability=Stability(level="stable"),
    result="/data",
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.ReportStatusResponse)},
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
    token: str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Read how far a report is.

    Answers with the state of a report that was asked for. When it is done there is a URL: the file is on another host,
    is read without an access token, and expires. A report in JSON is an object with a list of rows for each identifier
    of the level; a report in CSV has the identifier, `DATE` and the columns in its first line.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        token: The token that came back when the report was asked for.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/delivery_metrics/async/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    put(query, "token", token)
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    return request("GET", url, headers, operation=OPERATION, extra_headers=extra_headers)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.ReportStatusResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.ReportStatusResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return None


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.ReportStatusResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    token: str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.ReportStatusResponse | models.Error]:
    """Read how far a report is."""
    return _response(
        client.send(
            build(advertiser_id=advertiser_id, token=token, extra_headers=extra_headers, extra_query=extra_query)
        )
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    token: str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.ReportStatusResponse | models.Error:
    """Read how far a report is."""
    return _response(
        client.send(
            build(advertiser_id=advertiser_id, token=token, extra_headers=extra_headers, extra_query=extra_query)
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    token: str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.ReportStatusResponse | models.Error]:
    """Read how far a report is."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, token=token, extra_headers=extra_headers, extra_query=extra_query)
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    token: str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.ReportStatusResponse | models.Error:
    """Read how far a report is."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, token=token, extra_headers=extra_headers, extra_query=extra_query)
        )
    ).parsed
