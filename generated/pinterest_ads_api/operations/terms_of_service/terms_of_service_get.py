"""Read the terms of service."""

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
    id="terms_of_service_get",
    method="GET",
    path="/advertisers/{advertiser_id}/terms_of_service/",
    tag="terms_of_service",
    parameters=(
        Parameter(
            argument="advertiser_id",
            name="advertiser_id",
            location="path",
            required=True,
            style="simple",
            explode=False,
        ),
        Parameter(argument="include_html", name="include_html", location="query"),
        Parameter(argument="tos_type", name="tos_type", location="query"),
    ),
    rate_limit=RateLimit(category="ads_read", key="advertiser"),
    retry_safety="idempotent",
    stability=Stability(level="stable"),
    result="/data",
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.TermsOfServiceResponse)},
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
    include_html: bool | None = None,
    tos_type: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Read the terms of service.

    Answers with the terms of service for the advertiser, and with whether they are accepted.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        include_html: Whether to answer with the text of the terms.
        tos_type: The kind of terms, where there are several.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/terms_of_service/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if include_html is not None:
        put(query, "include_html", include_html)
    if tos_type is not None:
        put(query, "tos_type", tos_type)
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    return request("GET", url, headers, operation=OPERATION, extra_headers=extra_headers)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.TermsOfServiceResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.TermsOfServiceResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return None


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.TermsOfServiceResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    include_html: bool | None = None,
    tos_type: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.TermsOfServiceResponse | models.Error]:
    """Read the terms of service."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                include_html=include_html,
                tos_type=tos_type,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    include_html: bool | None = None,
    tos_type: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.TermsOfServiceResponse | models.Error:
    """Read the terms of service."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                include_html=include_html,
                tos_type=tos_type,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    include_html: bool | None = None,
    tos_type: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.TermsOfServiceResponse | models.Error]:
    """Read the terms of service."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                include_html=include_html,
                tos_type=tos_type,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    include_html: bool | None = None,
    tos_type: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.TermsOfServiceResponse | models.Error:
    """Read the terms of service."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                include_html=include_html,
                tos_type=tos_type,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    ).parsed
