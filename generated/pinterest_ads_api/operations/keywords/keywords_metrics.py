"""Read what terms cost and how often people search for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import request
from ...encoding import path_id, put, put_extra, put_joined
from ...operation import Operation, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="keywords_metrics",
    method="GET",
    path="/advertisers/{advertiser_id}/keywords/metrics/",
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
        Parameter(argument="country_code", name="country_code", location="query", required=True),
        Parameter(argument="keywords", name="keywords", location="query", required=True, explode=False),
    ),
    rate_limit=RateLimit(category="ads_read", key="advertiser"),
    retry_safety="idempotent",
    stability=Stability(level="stable"),
    result="/data",
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.KeywordMetricsResponse)},
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
    country_code: str,
    keywords: Sequence[str],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Read what terms cost and how often people search for them.

    Answers, for each term, what a click costs on average and how often people of one country search for it. The terms
    need not be keywords of the advertiser.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        country_code: The country that the figures are of, as an ISO 3166-1 alpha-2 code.
        keywords: The terms to read about, joined by commas. At most 2000 in one request.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/keywords/metrics/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    put(query, "country_code", country_code)
    put_joined(query, "keywords", keywords, ",")
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    return request("GET", url, headers, operation=OPERATION, extra_headers=extra_headers)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.KeywordMetricsResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.KeywordMetricsResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return None


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.KeywordMetricsResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    country_code: str,
    keywords: Sequence[str],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.KeywordMetricsResponse | models.Error]:
    """Read what terms cost and how often people search for them."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                country_code=country_code,
                keywords=keywords,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    country_code: str,
    keywords: Sequence[str],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.KeywordMetricsResponse | models.Error:
    """Read what terms cost and how often people search for them."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                country_code=country_code,
                keywords=keywords,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    country_code: str,
    keywords: Sequence[str],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.KeywordMetricsResponse | models.Error]:
    """Read what terms cost and how often people search for them."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                country_code=country_code,
                keywords=keywords,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    country_code: str,
    keywords: Sequence[str],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.KeywordMetricsResponse | models.Error:
    """Read what terms cost and how often people search for them."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                country_code=country_code,
                keywords=keywords,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    ).parsed
