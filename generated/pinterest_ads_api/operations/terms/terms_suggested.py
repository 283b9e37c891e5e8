"""Read terms that begin like another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import request
from ...encoding import put, put_extra
from ...operation import Operation, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="terms_suggested",
    method="GET",
    path="/terms/suggested/",
    tag="terms",
    parameters=(
        Parameter(argument="term", name="term", location="query", required=True),
        Parameter(argument="limit", name="limit", location="query"),
    ),
    rate_limit=RateLimit(category="ads_read", key="user"),
    retry_safety="idempotent",
    stability=Stability(level="stable"),
    result="/data",
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.SuggestedTermsResponse)},
        "400": {"application/json": Declared("json", lambda: models.Error)},
        "401": {"application/json": Declared("json", lambda: models.Error)},
        "403": {"application/json": Declared("json", lambda: models.Error)},
        "429": {"application/json": Declared("json", lambda: models.Error)},
        "default": {"application/json": Declared("json", lambda: models.Error)},
    }
)


def build(
    *,
    term: str,
    limit: int | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Read terms that begin like another.

    Answers with terms that people search for and that begin with what was given, the most frequent first.

    Args:
        term: What the terms are to begin with.
        limit: The largest number of terms to answer with.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "terms/suggested/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    put(query, "term", term)
    if limit is not None:
        put(query, "limit", limit)
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    return request("GET", url, headers, operation=OPERATION, extra_headers=extra_headers)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.SuggestedTermsResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.SuggestedTermsResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return None


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.SuggestedTermsResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    term: str,
    limit: int | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.SuggestedTermsResponse | models.Error]:
    """Read terms that begin like another."""
    return _response(client.send(build(term=term, limit=limit, extra_headers=extra_headers, extra_query=extra_query)))


def sync(
    *,
    client: AuthenticatedClient | Client,
    term: str,
    limit: int | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.SuggestedTermsResponse | models.Error:
    """Read terms that begin like another."""
    return _response(
        client.send(build(term=term, limit=limit, extra_headers=extra_headers, extra_query=extra_query))
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    term: str,
    limit: int | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.SuggestedTermsResponse | models.Error]:
    """Read terms that begin like another."""
    return _response(
        await client.asend(build(term=term, limit=limit, extra_headers=extra_headers, extra_query=extra_query))
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    term: str,
    limit: int | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.SuggestedTermsResponse | models.Error:
    """Read terms that begin like another."""
    return _response(
        await client.asend(build(term=term, limit=limit, extra_headers=extra_headers, extra_query=extra_query))
    ).parsed
