"""The resource delivery_metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from pinterest_ads.runtime import AsyncCaller, AsyncPager, Caller, Pager

    from .. import models


class DeliveryMetrics:
    """The resource delivery_metrics of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def advertiser(
        self,
        *,
        start_date: date | str,
        end_date: date | str,
        columns: Sequence[models.DeliveryMetricsColumn | str],
        granularity: models.Granularity | str,
        click_window_days: models.AttributionWindowDays | int | None = None,
        engagement_window_days: models.AttributionWindowDays | int | None = None,
        view_window_days: models.AttributionWindowDays | int | None = None,
        attribution_types: Sequence[models.AttributionType | str] | None = None,
        conversion_report_time: models.ConversionReportTime | str | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.AdvertiserMetricsRow]:
        """Read metrics of an advertiser.

        Answers with one row for each stretch of time that the granularity makes of the range. A row has the columns
        asked for; a metric without a value is left out.

        Args:
            start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the
                granularity `HOUR` at most 8.
            end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days
                after it.
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
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.delivery_metrics import advertisers_delivery_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "start_date": start_date,
            "end_date": end_date,
            "columns": columns,
            "granularity": granularity,
            "click_window_days": click_window_days,
            "engagement_window_days": engagement_window_days,
            "view_window_days": view_window_days,
            "attribution_types": attribution_types,
            "conversion_report_time": conversion_report_time,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            advertisers_delivery_metrics,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def campaigns(
        self,
        *,
        campaign_ids: Sequence[str | int],
        start_date: date | str,
        end_date: date | str,
        columns: Sequence[models.DeliveryMetricsColumn | str],
        granularity: models.Granularity | str,
        click_window_days: models.AttributionWindowDays | int | None = None,
        engagement_window_days: models.AttributionWindowDays | int | None = None,
        view_window_days: models.AttributionWindowDays | int | None = None,
        attribution_types: Sequence[models.AttributionType | str] | None = None,
        conversion_report_time: models.ConversionReportTime | str | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.CampaignMetricsRow]:
        """Read metrics of campaigns.

        Answers with one row for each campaign and each stretch of time that the granularity makes of the range. A row
        has the columns asked for; a metric without a value is left out.

        Args:
            campaign_ids: The campaigns to read metrics of. At most 100 in one request.
            start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the
                granularity `HOUR` at most 8.
            end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days
                after it.
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
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.delivery_metrics import campaigns_delivery_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "campaign_ids": campaign_ids,
            "start_date": start_date,
            "end_date": end_date,
            "columns": columns,
            "granularity": granularity,
            "click_window_days": click_window_days,
            "engagement_window_days": engagement_window_days,
            "view_window_days": view_window_days,
            "attribution_types": attribution_types,
            "conversion_report_time": conversion_report_time,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            campaigns_delivery_metrics,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def ad_groups(
        self,
        *,
        ad_group_ids: Sequence[str | int],
        start_date: date | str,
        end_date: date | str,
        columns: Sequence[models.DeliveryMetricsColumn | str],
        granularity: models.Granularity | str,
        click_window_days: models.AttributionWindowDays | int | None = None,
        engagement_window_days: models.AttributionWindowDays | int | None = None,
        view_window_days: models.AttributionWindowDays | int | None = None,
        attribution_types: Sequence[models.AttributionType | str] | None = None,
        conversion_report_time: models.ConversionReportTime | str | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.AdGroupMetricsRow]:
        """Read metrics of ad groups.

        Answers with one row for each ad group and each stretch of time that the granularity makes of the range. A row
        has the columns asked for; a metric without a value is left out.

        Args:
            ad_group_ids: The ad groups to read metrics of. At most 100 in one request.
            start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the
                granularity `HOUR` at most 8.
            end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days
                after it.
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
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.delivery_metrics import ad_groups_delivery_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "ad_group_ids": ad_group_ids,
            "start_date": start_date,
            "end_date": end_date,
            "columns": columns,
            "granularity": granularity,
            "click_window_days": click_window_days,
            "engagement_window_days": engagement_window_days,
            "view_window_days": view_window_days,
            "attribution_types": attribution_types,
            "conversion_report_time": conversion_report_time,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            ad_groups_delivery_metrics,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def ad_groups_by_targeting(
        self,
        *,
        ad_group_ids: Sequence[str | int],
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
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.AdGroupTargetingMetricsRow]:
        """Read metrics of ad groups, divided by targeting.

        Answers with one row for each ad group, each stretch of time and each value of the kinds of targeting asked
        for. A row has the columns asked for; a metric without a value is left out.

        Args:
            ad_group_ids: The ad groups to read metrics of. At most 100 in one request.
            start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the
                granularity `HOUR` at most 8.
            end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days
                after it.
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
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.delivery_metrics import ad_groups_targeting_delivery_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "ad_group_ids": ad_group_ids,
            "start_date": start_date,
            "end_date": end_date,
            "targeting_types": targeting_types,
            "columns": columns,
            "granularity": granularity,
            "click_window_days": click_window_days,
            "engagement_window_days": engagement_window_days,
            "view_window_days": view_window_days,
            "attribution_types": attribution_types,
            "conversion_report_time": conversion_report_time,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            ad_groups_targeting_delivery_metrics,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def ads(
        self,
        *,
        ad_ids: Sequence[str | int],
        start_date: date | str,
        end_date: date | str,
        columns: Sequence[models.DeliveryMetricsColumn | str],
        granularity: models.Granularity | str,
        click_window_days: models.AttributionWindowDays | int | None = None,
        engagement_window_days: models.AttributionWindowDays | int | None = None,
        view_window_days: models.AttributionWindowDays | int | None = None,
        attribution_types: Sequence[models.AttributionType | str] | None = None,
        conversion_report_time: models.ConversionReportTime | str | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.AdMetricsRow]:
        """Read metrics of ads.

        Answers with one row for each ad and each stretch of time that the granularity makes of the range. A row has
        the columns asked for; a metric without a value is left out.

        Args:
            ad_ids: The ads to read metrics of. At most 100 in one request.
            start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the
                granularity `HOUR` at most 8.
            end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days
                after it.
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
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.delivery_metrics import ads_delivery_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "ad_ids": ad_ids,
            "start_date": start_date,
            "end_date": end_date,
            "columns": columns,
            "granularity": granularity,
            "click_window_days": click_window_days,
            "engagement_window_days": engagement_window_days,
            "view_window_days": view_window_days,
            "attribution_types": attribution_types,
            "conversion_report_time": conversion_report_time,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            ads_delivery_metrics,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def ads_by_targeting(
        self,
        *,
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
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[models.AdTargetingMetricsRow]:
        """Read metrics of ads, divided by targeting.

        Answers with one row for each ad, each stretch of time and each value of the kinds of targeting asked for. A
        row has the columns asked for; a metric without a value is left out.

        Args:
            ad_ids: The ads to read metrics of. At most 100 in one request.
            start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the
                granularity `HOUR` at most 8.
            end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days
                after it.
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
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.delivery_metrics import ads_targeting_delivery_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "ad_ids": ad_ids,
            "start_date": start_date,
            "end_date": end_date,
            "targeting_types": targeting_types,
            "columns": columns,
            "granularity": granularity,
            "click_window_days": click_window_days,
            "engagement_window_days": engagement_window_days,
            "view_window_days": view_window_days,
            "attribution_types": attribution_types,
            "conversion_report_time": conversion_report_time,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            ads_targeting_delivery_metrics,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )


class AsyncDeliveryMetrics:
    """The resource delivery_metrics of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def advertiser(
        self,
        *,
        start_date: date | str,
        end_date: date | str,
        columns: Sequence[models.DeliveryMetricsColumn | str],
        granularity: models.Granularity | str,
        click_window_days: models.AttributionWindowDays | int | None = None,
        engagement_window_days: models.AttributionWindowDays | int | None = None,
        view_window_days: models.AttributionWindowDays | int | None = None,
        attribution_types: Sequence[models.AttributionType | str] | None = None,
        conversion_report_time: models.ConversionReportTime | str | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.AdvertiserMetricsRow]:
        """Read metrics of an advertiser.

        Answers with one row for each stretch of time that the granularity makes of the range. A row has the columns
        asked for; a metric without a value is left out.

        Args:
            start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the
                granularity `HOUR` at most 8.
            end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days
                after it.
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
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.delivery_metrics import advertisers_delivery_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "start_date": start_date,
            "end_date": end_date,
            "columns": columns,
            "granularity": granularity,
            "click_window_days": click_window_days,
            "engagement_window_days": engagement_window_days,
            "view_window_days": view_window_days,
            "attribution_types": attribution_types,
            "conversion_report_time": conversion_report_time,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            advertisers_delivery_metrics,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def campaigns(
        self,
        *,
        campaign_ids: Sequence[str | int],
        start_date: date | str,
        end_date: date | str,
        columns: Sequence[models.DeliveryMetricsColumn | str],
        granularity: models.Granularity | str,
        click_window_days: models.AttributionWindowDays | int | None = None,
        engagement_window_days: models.AttributionWindowDays | int | None = None,
        view_window_days: models.AttributionWindowDays | int | None = None,
        attribution_types: Sequence[models.AttributionType | str] | None = None,
        conversion_report_time: models.ConversionReportTime | str | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.CampaignMetricsRow]:
        """Read metrics of campaigns.

        Answers with one row for each campaign and each stretch of time that the granularity makes of the range. A row
        has the columns asked for; a metric without a value is left out.

        Args:
            campaign_ids: The campaigns to read metrics of. At most 100 in one request.
            start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the
                granularity `HOUR` at most 8.
            end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days
                after it.
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
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.delivery_metrics import campaigns_delivery_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "campaign_ids": campaign_ids,
            "start_date": start_date,
            "end_date": end_date,
            "columns": columns,
            "granularity": granularity,
            "click_window_days": click_window_days,
            "engagement_window_days": engagement_window_days,
            "view_window_days": view_window_days,
            "attribution_types": attribution_types,
            "conversion_report_time": conversion_report_time,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            campaigns_delivery_metrics,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def ad_groups(
        self,
        *,
        ad_group_ids: Sequence[str | int],
        start_date: date | str,
        end_date: date | str,
        columns: Sequence[models.DeliveryMetricsColumn | str],
        granularity: models.Granularity | str,
        click_window_days: models.AttributionWindowDays | int | None = None,
        engagement_window_days: models.AttributionWindowDays | int | None = None,
        view_window_days: models.AttributionWindowDays | int | None = None,
        attribution_types: Sequence[models.AttributionType | str] | None = None,
        conversion_report_time: models.ConversionReportTime | str | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.AdGroupMetricsRow]:
        """Read metrics of ad groups.

        Answers with one row for each ad group and each stretch of time that the granularity makes of the range. A row
        has the columns asked for; a metric without a value is left out.

        Args:
            ad_group_ids: The ad groups to read metrics of. At most 100 in one request.
            start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the
                granularity `HOUR` at most 8.
            end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days
                after it.
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
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.delivery_metrics import ad_groups_delivery_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "ad_group_ids": ad_group_ids,
            "start_date": start_date,
            "end_date": end_date,
            "columns": columns,
            "granularity": granularity,
            "click_window_days": click_window_days,
            "engagement_window_days": engagement_window_days,
            "view_window_days": view_window_days,
            "attribution_types": attribution_types,
            "conversion_report_time": conversion_report_time,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            ad_groups_delivery_metrics,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def ad_groups_by_targeting(
        self,
        *,
        ad_group_ids: Sequence[str | int],
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
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.AdGroupTargetingMetricsRow]:
        """Read metrics of ad groups, divided by targeting.

        Answers with one row for each ad group, each stretch of time and each value of the kinds of targeting asked
        for. A row has the columns asked for; a metric without a value is left out.

        Args:
            ad_group_ids: The ad groups to read metrics of. At most 100 in one request.
            start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the
                granularity `HOUR` at most 8.
            end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days
                after it.
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
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.delivery_metrics import ad_groups_targeting_delivery_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "ad_group_ids": ad_group_ids,
            "start_date": start_date,
            "end_date": end_date,
            "targeting_types": targeting_types,
            "columns": columns,
            "granularity": granularity,
            "click_window_days": click_window_days,
            "engagement_window_days": engagement_window_days,
            "view_window_days": view_window_days,
            "attribution_types": attribution_types,
            "conversion_report_time": conversion_report_time,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            ad_groups_targeting_delivery_metrics,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def ads(
        self,
        *,
        ad_ids: Sequence[str | int],
        start_date: date | str,
        end_date: date | str,
        columns: Sequence[models.DeliveryMetricsColumn | str],
        granularity: models.Granularity | str,
        click_window_days: models.AttributionWindowDays | int | None = None,
        engagement_window_days: models.AttributionWindowDays | int | None = None,
        view_window_days: models.AttributionWindowDays | int | None = None,
        attribution_types: Sequence[models.AttributionType | str] | None = None,
        conversion_report_time: models.ConversionReportTime | str | None = None,
        page_size: int | None = None,
        bookmark: str | None = None,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.AdMetricsRow]:
        """Read metrics of ads.

        Answers with one row for each ad and each stretch of time that the granularity makes of the range. A row has
        the columns asked for; a metric without a value is left out.

        Args:
            ad_ids: The ads to read metrics of. At most 100 in one request.
            start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the
                granularity `HOUR` at most 8.
            end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days
                after it.
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
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.delivery_metrics import ads_delivery_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "ad_ids": ad_ids,
            "start_date": start_date,
            "end_date": end_date,
            "columns": columns,
            "granularity": granularity,
            "click_window_days": click_window_days,
            "engagement_window_days": engagement_window_days,
            "view_window_days": view_window_days,
            "attribution_types": attribution_types,
            "conversion_report_time": conversion_report_time,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            ads_delivery_metrics,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )

    def ads_by_targeting(
        self,
        *,
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
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[models.AdTargetingMetricsRow]:
        """Read metrics of ads, divided by targeting.

        Answers with one row for each ad, each stretch of time and each value of the kinds of targeting asked for. A
        row has the columns asked for; a metric without a value is left out.

        Args:
            ad_ids: The ads to read metrics of. At most 100 in one request.
            start_date: The first day of the range, as `YYYY-MM-DD` in UTC; at most 90 days back, and with the
                granularity `HOUR` at most 8.
            end_date: The last day of the range, as `YYYY-MM-DD` in UTC; not before the first, and at most 90 days
                after it.
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
            resume: Where an earlier pager stood (its `state`, or a bookmark).
            prefetch: How many pages are fetched ahead of the one being read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.delivery_metrics import ads_targeting_delivery_metrics

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "ad_ids": ad_ids,
            "start_date": start_date,
            "end_date": end_date,
            "targeting_types": targeting_types,
            "columns": columns,
            "granularity": granularity,
            "click_window_days": click_window_days,
            "engagement_window_days": engagement_window_days,
            "view_window_days": view_window_days,
            "attribution_types": attribution_types,
            "conversion_report_time": conversion_report_time,
            "page_size": page_size,
            "bookmark": bookmark,
        }
        return self._caller.pager(
            ads_targeting_delivery_metrics,
            arguments,
            resume=resume,
            prefetch=prefetch,
            extra_headers=extra_headers,
            extra_query=extra_query,
        )
