"""Change or remove an audience."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import json_body, request
from ...encoding import path_id, put_extra
from ...operation import Body, Operation, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="audiences_update",
    method="PATCH",
    path="/advertisers/{advertiser_id}/audiences/",
    tag="audiences",
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
    rate_limit=RateLimit(category="ads_write", key="advertiser"),
    retry_safety="idempotent",
    stability=Stability(level="stable"),
    result="/data",
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.AudienceResponse)},
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
    body: models.AudienceUpdate | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Change or remove an audience.

    Changes one audience, named by its `id`; a field that is left out keeps its value. With the operation `REMOVE` the
    audience is taken out of use instead: nothing is deleted.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        body: The audience to change, and what to change of it.
            `id` (required): The audience to change.
            `advertiser_id`: The advertiser of the path once more; may be left out, and may not be another one.
            `operation_type`: What to do with the audience.
            `name`: The audience's new name.
            `description`: What the audience is for.
            `rule`: Whom the audience is to hold; replaced as a whole.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/audiences/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    content = json_body(headers, b"application/json", body)
    return request("PATCH", url, headers, operation=OPERATION, extra_headers=extra_headers, body=content)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.AudienceResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.AudienceResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return models.AudienceUpdate


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.AudienceResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.AudienceUpdate | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.AudienceResponse | models.Error]:
    """Change or remove an audience."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.AudienceUpdate | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.AudienceResponse | models.Error:
    """Change or remove an audience."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.AudienceUpdate | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.AudienceResponse | models.Error]:
    """Change or remove an audience."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.AudienceUpdate | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.AudienceResponse | models.Error:
    """Change or remove an audience."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    ).parsed
