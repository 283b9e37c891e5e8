"""Ask for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import json_body, request
from ...encoding import path_id, put_extra
from ...operation import Body, Job, Operation, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="reports_create",
    method="POST",
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
    ),
    body=Body(media_type="application/json", media_types=("application/json",), required=True),
    job=Job(
        status="reports_status",
        token="/data/token",
        argument="token",
        state="/data/report_status",
        pending=("IN_PROGRESS",),
        succeeded=("FINISHED",),
        failed=(
            "FAILED",
            "CANCELLED",
            "EXPIRED",
            "DOES_NOT_EXIST",
        ),
        url="/data/url",
        rows={"*": "DeliveryMetricsRow"},
    ),
    rate_limit=RateLimit(category="ads_analytics", key="advertiser"),
    retry_safety="never",
    stability=Stability(level="stable"),
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.ReportResponse)},
        "400": {"application/json": Declared("json", lambda: models.Error)},
        "401": {"application/json": Declared("json", lambda: models.Error)},
        "403": {"application/json": Declared("json", lambda: models.Error)},
        "404": {"application/json": Declared("json", lambda: models.Error)},
        "415": {"application/json": Declared("json", lambda: models.Error)},
        "429": {"application/json": Declared("json", lambda: models.Error)},
        "default": {"application/json": Declared("json", lambda: models.Error)},
    }
)


def build(
    *,
    advertiser_id: str | int,
    body: models.ReportRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Ask for a report.

    Takes the request for a report and answers at once with a token, by which `reports_status` tells how far the report
    is. The same request sent again while the report is young answers with the same token and the state of now.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        body: What is to be in the report.
            `start_date` (required): The first day of the range in UTC; at most 90 days back, and with the granularity
                `HOUR` at most 8.
            `end_date` (required): The last day of the range in UTC; not before the first, and at most 90 days after
                it.
            `granularity` (required): The stretch of time that one row sums up.
            `level` (required): What one row is about.
            `columns` (required): The metrics of a row.
            `entity_fields`: Fields of the level's entity and of those above it, to be shown beside the metrics.
            `report_format`: The format of the file.
            `filters`: Only rows that fit these conditions.
            `metrics_filters`: The same as `filters`, by its later name; both apply.
            `click_window_days`: How many days after a click a conversion still counts.
            `engagement_window_days`: How many days after an engagement a conversion still counts.
            `view_window_days`: How many days after a view a conversion still counts.
            `conversion_report_time`: The day on which a conversion counts.
            `attribution_types`: Whose conversions count.
            `tag_version`: Which conversion tag's events count.
            `targeting_types`: The kinds of targeting to divide by, for the levels that are divided by targeting; all
                of them if absent.
            `campaign_ids`: Only these campaigns and what belongs to them.
            `campaign_statuses`: Only campaigns that are doing this.
            `campaign_objective_types`: Only campaigns with these objectives.
            `ad_group_ids`: Only these ad groups and what belongs to them.
            `ad_group_statuses`: Only ad groups that are doing this.
            `product_group_ids`: Only these promoted product groups.
            `product_group_statuses`: Only promoted product groups that are doing this.
            `product_item_ids`: Only these products.
            `ad_ids`: Only these ads.
            `ad_statuses`: Only ads that are doing this.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/delivery_metrics/async/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    content = json_body(headers, b"application/json", body)
    return request("POST", url, headers, operation=OPERATION, extra_headers=extra_headers, body=content)


def parse(status: int, headers: Mapping[str, str], content: bytes) -> models.ReportResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.ReportResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return models.ReportRequest


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.ReportResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.ReportRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.ReportResponse | models.Error]:
    """Ask for a report."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.ReportRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.ReportResponse | models.Error:
    """Ask for a report."""
    return _response(
        client.send(build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query))
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.ReportRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.ReportResponse | models.Error]:
    """Ask for a report."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    body: models.ReportRequest | Mapping[str, Any],
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.ReportResponse | models.Error:
    """Ask for a report."""
    return _response(
        await client.asend(
            build(advertiser_id=advertiser_id, body=body, extra_headers=extra_headers, extra_query=extra_query)
        )
    ).parsed
