"""List what can be targeted of one kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import request
from ...encoding import path_value, put_extra
from ...operation import Operation, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="targeting_get",
    method="GET",
    path="/targeting/{targeting_type}",
    tag="targeting",
    parameters=(
        Parameter(
            argument="targeting_type",
            name="targeting_type",
            location="path",
            required=True,
            style="simple",
            explode=False,
        ),
    ),
    rate_limit=RateLimit(category="ads_read", key="user"),
    retry_safety="idempotent",
    stability=Stability(level="stable"),
    result="/data",
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.TargetingOptionListResponse)},
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
    targeting_type: models.TargetingType | str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """List what can be targeted of one kind.

    Answers with the values of one kind of targeting.

    Args:
        targeting_type: The kind of targeting.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "targeting/" + path_value(
        "targeting_type", targeting_type, name="targeting_type", style="simple", explode=False
    )
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    return request("GET", url, headers, operation=OPERATION, extra_headers=extra_headers)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.TargetingOptionListResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.TargetingOptionListResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return None


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.TargetingOptionListResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    targeting_type: models.TargetingType | str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.TargetingOptionListResponse | models.Error]:
    """List what can be targeted of one kind."""
    return _response(
        client.send(build(targeting_type=targeting_type, extra_headers=extra_headers, extra_query=extra_query))
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    targeting_type: models.TargetingType | str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.TargetingOptionListResponse | models.Error:
    """List what can be targeted of one kind."""
    return _response(
        client.send(build(targeting_type=targeting_type, extra_headers=extra_headers, extra_query=extra_query))
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    targeting_type: models.TargetingType | str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.TargetingOptionListResponse | models.Error]:
    """List what can be targeted of one kind."""
    return _response(
        await client.asend(build(targeting_type=targeting_type, extra_headers=extra_headers, extra_query=extra_query))
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    targeting_type: models.TargetingType | str,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.TargetingOptionListResponse | models.Error:
    """List what can be targeted of one kind."""
    return _response(
        await client.asend(build(targeting_type=targeting_type, extra_headers=extra_headers, extra_query=extra_query))
    ).parsed
