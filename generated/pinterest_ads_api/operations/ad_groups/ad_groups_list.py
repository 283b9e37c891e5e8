"""List the ad groups of an advertiser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import request
from ...encoding import path_id, put, put_each, put_extra
from ...operation import Operation, Pagination, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="ad_groups_list",
    method="GET",
    path="/advertisers/{advertiser_id}/ad_groups/",
    tag="ad_groups",
    parameters=(
        Parameter(
            argument="advertiser_id",
            name="advertiser_id",
            location="path",
            required=True,
            style="simple",
            explode=False,
        ),
        Parameter(argument="campaign_ids", name="campaign_ids", location="query"),
        Parameter(argument="ad_group_ids", name="ad_group_ids", location="query"),
        Parameter(argument="entity_statuses", name="entity_statuses", location="query"),
        Parameter(argument="translate_interests_to_names", name="translate_interests_to_names", location="query"),
        Parameter(argument="page_size", name="page_size", location="query"),
        Parameter(argument="order", name="order", location="query"),
        Parameter(argument="bookmark", name="bookmark", location="query"),
    ),
    pagination=Pagination(bookmark="bookmark", limit="page_size", next="/bookmark", items="/data"),
    rate_limit=RateLimit(category="ads_read", key="advertiser"),
    retry_safety="idempotent",
    stability=Stability(level="stable"),
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.AdGroupListResponse)},
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
    campaign_ids: Sequence[str | int] | None = None,
    ad_group_ids: Sequence[str | int] | None = None,
    entity_statuses: Sequence[models.EntityStatus | str] | None = None,
    translate_interests_to_names: bool | None = None,
    page_size: int | None = None,
    order: models.SortOrder | str | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """List the ad groups of an advertiser.

    Pages through the advertiser's ad groups, all of them or those that the filters leave. Filters of different names
    apply together.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        campaign_ids: Only what belongs to these campaigns, or these campaigns themselves. At most 100 in one request.
        ad_group_ids: Only what belongs to these ad groups, or these ad groups themselves. At most 100 in one request.
        entity_statuses: Only entities in these statuses. Without it the archived ones are left out.
        translate_interests_to_names: Whether interests in `targeting_spec` are answered by their names instead of
            their identifiers.
        page_size: The largest number of entities, or of rows of metrics, in one answer.
        order: The order of the list by identifier; a higher identifier is a newer entity.
        bookmark: Where to go on: the bookmark of the page before, with every other parameter as in the request for
            that page. Absent, or empty, for the first page.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/ad_groups/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if campaign_ids is not None:
        put_each(query, "campaign_ids", campaign_ids)
    if ad_group_ids is not None:
        put_each(query, "ad_group_ids", ad_group_ids)
    if entity_statuses is not None:
        put_each(query, "entity_statuses", entity_statuses)
    if translate_interests_to_names is not None:
        put(query, "translate_interests_to_names", translate_interests_to_names)
    if page_size is not None:
        put(query, "page_size", page_size)
    if order is not None:
        put(query, "order", order)
    if bookmark is not None:
        put(query, "bookmark", bookmark)
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    return request("GET", url, headers, operation=OPERATION, extra_headers=extra_headers)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.AdGroupListResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.AdGroupListResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return None


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.AdGroupListResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    campaign_ids: Sequence[str | int] | None = None,
    ad_group_ids: Sequence[str | int] | None = None,
    entity_statuses: Sequence[models.EntityStatus | str] | None = None,
    translate_interests_to_names: bool | None = None,
    page_size: int | None = None,
    order: models.SortOrder | str | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.AdGroupListResponse | models.Error]:
    """List the ad groups of an advertiser."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                campaign_ids=campaign_ids,
                ad_group_ids=ad_group_ids,
                entity_statuses=entity_statuses,
                translate_interests_to_names=translate_interests_to_names,
                page_size=page_size,
                order=order,
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
    campaign_ids: Sequence[str | int] | None = None,
    ad_group_ids: Sequence[str | int] | None = None,
    entity_statuses: Sequence[models.EntityStatus | str] | None = None,
    translate_interests_to_names: bool | None = None,
    page_size: int | None = None,
    order: models.SortOrder | str | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.AdGroupListResponse | models.Error:
    """List the ad groups of an advertiser."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                campaign_ids=campaign_ids,
                ad_group_ids=ad_group_ids,
                entity_statuses=entity_statuses,
                translate_interests_to_names=translate_interests_to_names,
                page_size=page_size,
                order=order,
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
    campaign_ids: Sequence[str | int] | None = None,
    ad_group_ids: Sequence[str | int] | None = None,
    entity_statuses: Sequence[models.EntityStatus | str] | None = None,
    translate_interests_to_names: bool | None = None,
    page_size: int | None = None,
    order: models.SortOrder | str | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.AdGroupListResponse | models.Error]:
    """List the ad groups of an advertiser."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                campaign_ids=campaign_ids,
                ad_group_ids=ad_group_ids,
                entity_statuses=entity_statuses,
                translate_interests_to_names=translate_interests_to_names,
                page_size=page_size,
                order=order,
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
    campaign_ids: Sequence[str | int] | None = None,
    ad_group_ids: Sequence[str | int] | None = None,
    entity_statuses: Sequence[models.EntityStatus | str] | None = None,
    translate_interests_to_names: bool | None = None,
    page_size: int | None = None,
    order: models.SortOrder | str | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.AdGroupListResponse | models.Error:
    """List the ad groups of an advertiser."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                campaign_ids=campaign_ids,
                ad_group_ids=ad_group_ids,
                entity_statuses=entity_statuses,
                translate_interests_to_names=translate_interests_to_names,
                page_size=page_size,
                order=order,
                bookmark=bookmark,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    ).parsed
