"""Read metrics of ads, divided by targeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import models
from ...bodies import request
from ...encoding import path_id, put, put_each, put_extra, put_joined
from ...operation import Operation, Pagination, Parameter, RateLimit, Stability
from ...responses import Declared, Responses
from ...types import Response

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from ...client import AuthenticatedClient, Client

OPERATION = Operation(
    id="ads_targeting_delivery_metrics",
    method="GET",
    path="/advertisers/{advertiser_id}/ads/targeting_delivery_metrics/",
    tag="delivery_metrics",
    parameters=(
        Parameter(
            argument="advertiser_id",
            name="advertiser_id",
            location="path",
            required=True,
            style="simple",
            explode=False,
        ),
        Parameter(argument="ad_ids", name="ad_ids", location="query", required=True),
        Parameter(argument="start_date", name="start_date", location="query", required=True),
        Parameter(argument="end_date", name="end_date", location="query", required=True),
        Parameter(argument="targeting_types", name="targeting_types", location="query", required=True, explode=False),
        Parameter(argument="columns", name="columns", location="query", required=True, explode=False),
        Parameter(argument="granularity", name="granularity", location="query", required=True),
        Parameter(argument="click_window_days", name="click_window_days", location="query"),
        Parameter(argument="engagement_window_days", name="engagement_window_days", location="query"),
        Parameter(argument="view_window_days", name="view_window_days", location="query"),
        Parameter(argument="attribution_types", name="attribution_types", location="query", explode=False),
        Parameter(argument="conversion_report_time", name="conversion_report_time", location="query"),
        Parameter(argument="page_size", name="page_size", location="query"),
        Parameter(argument="bookmark", name="bookmark", location="query"),
    ),
    pagination=Pagination(bookmark="bookmark", limit="page_size", next="/bookmark", items="/data"),
    rate_limit=RateLimit(category="ads_analytics", key="advertiser"),
    retry_safety="idempotent",
    stability=Stability(level="stable"),
)

RESPONSES = Responses(
    {
        "200": {"application/json": Declared("json", lambda: models.AdTargetingMetricsListResponse)},
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
    ad_ids: Sequence[str | int],
    start_date: date | str,
    end_date: date | str,
    targeting_types: Sequence[models.MetricsTargetingType | str],
    columns: Sequence[models.DeliveryMetricsColumn | str],
    granularity: models.Granularity | str,
    click_window_days: models.AttributionWindowDays | int | None = None,
    engagement_window_days: models.AttributionWindowDays | int | None = None,
    view_window_days: models.AttributionWindowDays | int | None = None,
    attribution_types: Sequence[models.AttributionType | str] | None = None,
    conversion_report_time: models.ConversionReportTime | str | None = None,
    page_size: int | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> httpx.Request:
    """Read metrics of ads, divided by targeting.

    Answers with one row for each ad, each stretch of time and each value of the kinds of targeting asked for. A row
    has the columns asked for; a metric without a value is left out.

    Args:
        advertiser_id: The advertiser whose entities the call reads or changes.
        ad_ids: The ads to read metrics of. At most 100 in one request.
        start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the granularity
            `HOUR` at most 8.
        end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days after
            it.
        targeting_types: The kinds of targeting to divide by, each by itself, joined by commas.
        columns: The columns of a row, joined by commas.
        granularity: The stretch of time that one row sums up.
        click_window_days: How many days after a click a conversion still counts. Without it 30.
        engagement_window_days: How many days after an engagement a conversion still counts. Without it 30.
        view_window_days: How many days after a view a conversion still counts. Without it 1.
        attribution_types: Whose conversions count, joined by commas.
        conversion_report_time: The day on which a conversion counts. Without it that of the event with the ad.
        page_size: The largest number of entities, or of rows of metrics, in one answer.
        bookmark: Where to go on: the bookmark of the page before, with every other parameter as in the request for
            that page. Absent, or empty, for the first page.
        extra_headers: Further headers; they win over the operation's own.
        extra_query: Further query parameters.

    Raises:
        ValueError: an argument cannot be written where it belongs (an empty id, a line break in a header).
    """
    url = "advertisers/" + path_id("advertiser_id", advertiser_id) + "/ads/targeting_delivery_metrics/"
    query: list[str] = []
    headers: list[tuple[bytes, bytes]] = []
    put_each(query, "ad_ids", ad_ids)
    put(query, "start_date", start_date)
    put(query, "end_date", end_date)
    put_joined(query, "targeting_types", targeting_types, ",")
    put_joined(query, "columns", columns, ",")
    put(query, "granularity", granularity)
    if click_window_days is not None:
        put(query, "click_window_days", click_window_days)
    if engagement_window_days is not None:
        put(query, "engagement_window_days", engagement_window_days)
    if view_window_days is not None:
        put(query, "view_window_days", view_window_days)
    if attribution_types is not None:
        put_joined(query, "attribution_types", attribution_types, ",")
    if conversion_report_time is not None:
        put(query, "conversion_report_time", conversion_report_time)
    if page_size is not None:
        put(query, "page_size", page_size)
    if bookmark is not None:
        put(query, "bookmark", bookmark)
    if extra_query:
        put_extra(query, extra_query)
    if query:
        url += "?" + "&".join(query)
    return request("GET", url, headers, operation=OPERATION, extra_headers=extra_headers)


def parse(
    status: int, headers: Mapping[str, str], content: bytes
) -> models.AdTargetingMetricsListResponse | models.Error:
    """The content of an answer as the type that the description declares for its status.

    Raises:
        UnexpectedStatus: the description does not have the status.
        msgspec.DecodeError: the content is no JSON where it should be.
        msgspec.ValidationError: it is JSON of another type.
    """
    parsed: models.AdTargetingMetricsListResponse | models.Error = RESPONSES.parse(status, headers, content)
    return parsed


def body_type() -> Any:
    """The declared type of the JSON body; None without one."""
    return None


def response_type(status: int) -> Any:
    """The declared type of the JSON answer of a status; None without one."""
    return RESPONSES.json_type(status)


def _response(answer: httpx.Response) -> Response[models.AdTargetingMetricsListResponse | models.Error]:
    parsed = parse(answer.status_code, answer.headers, answer.content)
    return Response(status_code=answer.status_code, content=answer.content, headers=answer.headers, parsed=parsed)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    advertiser_id: str | int,
    ad_ids: Sequence[str | int],
    start_date: date | str,
    end_date: date | str,
    targeting_types: Sequence[models.MetricsTargetingType | str],
    columns: Sequence[models.DeliveryMetricsColumn | str],
    granularity: models.Granularity | str,
    click_window_days: models.AttributionWindowDays | int | None = None,
    engagement_window_days: models.AttributionWindowDays | int | None = None,
    view_window_days: models.AttributionWindowDays | int | None = None,
    attribution_types: Sequence[models.AttributionType | str] | None = None,
    conversion_report_time: models.ConversionReportTime | str | None = None,
    page_size: int | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.AdTargetingMetricsListResponse | models.Error]:
    """Read metrics of ads, divided by targeting."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                ad_ids=ad_ids,
                start_date=start_date,
                end_date=end_date,
                targeting_types=targeting_types,
                columns=columns,
                granularity=granularity,
                click_window_days=click_window_days,
                engagement_window_days=engagement_window_days,
                view_window_days=view_window_days,
                attribution_types=attribution_types,
                conversion_report_time=conversion_report_time,
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
    ad_ids: Sequence[str | int],
    start_date: date | str,
    end_date: date | str,
    targeting_types: Sequence[models.MetricsTargetingType | str],
    columns: Sequence[models.DeliveryMetricsColumn | str],
    granularity: models.Granularity | str,
    click_window_days: models.AttributionWindowDays | int | None = None,
    engagement_window_days: models.AttributionWindowDays | int | None = None,
    view_window_days: models.AttributionWindowDays | int | None = None,
    attribution_types: Sequence[models.AttributionType | str] | None = None,
    conversion_report_time: models.ConversionReportTime | str | None = None,
    page_size: int | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.AdTargetingMetricsListResponse | models.Error:
    """Read metrics of ads, divided by targeting."""
    return _response(
        client.send(
            build(
                advertiser_id=advertiser_id,
                ad_ids=ad_ids,
                start_date=start_date,
                end_date=end_date,
                targeting_types=targeting_types,
                columns=columns,
                granularity=granularity,
                click_window_days=click_window_days,
                engagement_window_days=engagement_window_days,
                view_window_days=view_window_days,
                attribution_types=attribution_types,
                conversion_report_time=conversion_report_time,
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
    ad_ids: Sequence[str | int],
    start_date: date | str,
    end_date: date | str,
    targeting_types: Sequence[models.MetricsTargetingType | str],
    columns: Sequence[models.DeliveryMetricsColumn | str],
    granularity: models.Granularity | str,
    click_window_days: models.AttributionWindowDays | int | None = None,
    engagement_window_days: models.AttributionWindowDays | int | None = None,
    view_window_days: models.AttributionWindowDays | int | None = None,
    attribution_types: Sequence[models.AttributionType | str] | None = None,
    conversion_report_time: models.ConversionReportTime | str | None = None,
    page_size: int | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> Response[models.AdTargetingMetricsListResponse | models.Error]:
    """Read metrics of ads, divided by targeting."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                ad_ids=ad_ids,
                start_date=start_date,
                end_date=end_date,
                targeting_types=targeting_types,
                columns=columns,
                granularity=granularity,
                click_window_days=click_window_days,
                engagement_window_days=engagement_window_days,
                view_window_days=view_window_days,
                attribution_types=attribution_types,
                conversion_report_time=conversion_report_time,
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
    ad_ids: Sequence[str | int],
    start_date: date | str,
    end_date: date | str,
    targeting_types: Sequence[models.MetricsTargetingType | str],
    columns: Sequence[models.DeliveryMetricsColumn | str],
    granularity: models.Granularity | str,
    click_window_days: models.AttributionWindowDays | int | None = None,
    engagement_window_days: models.AttributionWindowDays | int | None = None,
    view_window_days: models.AttributionWindowDays | int | None = None,
    attribution_types: Sequence[models.AttributionType | str] | None = None,
    conversion_report_time: models.ConversionReportTime | str | None = None,
    page_size: int | None = None,
    bookmark: str | None = None,
    extra_headers: Mapping[str, str] | None = None,
    extra_query: Mapping[str, Any] | None = None,
) -> models.AdTargetingMetricsListResponse | models.Error:
    """Read metrics of ads, divided by targeting."""
    return _response(
        await client.asend(
            build(
                advertiser_id=advertiser_id,
                ad_ids=ad_ids,
                start_date=start_date,
                end_date=end_date,
                targeting_types=targeting_types,
                columns=columns,
                granularity=granularity,
                click_window_days=click_window_days,
                engagement_window_days=engagement_window_days,
                view_window_days=view_window_days,
                attribution_types=attribution_types,
                conversion_report_time=conversion_report_time,
                page_size=page_size,
                bookmark=bookmark,
                extra_headers=extra_headers,
                extra_query=extra_query,
            )
        )
    ).parsed
