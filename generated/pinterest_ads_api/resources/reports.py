"""The resource reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from pinterest_ads.runtime import AsyncCaller, AsyncJob, Caller, Job

    from .. import models


class Reports:
    """The resource reports of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def status(
        self,
        *,
        token: str,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.ReportStatus:
        """Read how far a report is.

        Answers with the state of a report that was asked for. When it is done there is a URL: the file is on another
        host, is read without an access token, and expires. A report in JSON is an object with a list of rows for each
        identifier of the level; a report in CSV has the identifier, `DATE` and the columns in its first line.

        Args:
            token: The token that came back when the report was asked for.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.reports import reports_status

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "token": token}
        value: models.ReportStatus = self._caller.value(
            reports_status, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def create(
        self,
        body: models.ReportRequest | Mapping[str, Any] | None = None,
        *,
        start_date: date | str | UnsetType = UNSET,
        end_date: date | str | UnsetType = UNSET,
        granularity: models.Granularity | str | UnsetType = UNSET,
        level: models.ReportLevel | str | UnsetType = UNSET,
        columns: Sequence[models.ReportColumn | str] | UnsetType = UNSET,
        entity_fields: Sequence[models.ReportEntityField | str] | UnsetType = UNSET,
        report_format: models.OutputFormat | str | UnsetType = UNSET,
        filters: Sequence[models.ReportFilter | Mapping[str, Any]] | UnsetType = UNSET,
        metrics_filters: Sequence[models.ReportFilter | Mapping[str, Any]] | UnsetType = UNSET,
        click_window_days: int | str | UnsetType = UNSET,
        engagement_window_days: int | str | UnsetType = UNSET,
        view_window_days: int | str | UnsetType = UNSET,
        conversion_report_time: models.ConversionReportTime | str | UnsetType = UNSET,
        attribution_types: Sequence[models.AttributionType | str] | UnsetType = UNSET,
        tag_version: int | str | UnsetType = UNSET,
        targeting_types: Sequence[models.MetricsTargetingType | str] | UnsetType = UNSET,
        campaign_ids: Sequence[str | int] | UnsetType = UNSET,
        campaign_statuses: Sequence[models.EntitySummaryStatus | str] | UnsetType = UNSET,
        campaign_objective_types: Sequence[models.ObjectiveType | str] | UnsetType = UNSET,
        ad_group_ids: Sequence[str | int] | UnsetType = UNSET,
        ad_group_statuses: Sequence[models.EntitySummaryStatus | str] | UnsetType = UNSET,
        product_group_ids: Sequence[str | int] | UnsetType = UNSET,
        product_group_statuses: Sequence[models.ProductGroupSummaryStatus | str] | UnsetType = UNSET,
        product_item_ids: Sequence[str | int] | UnsetType = UNSET,
        ad_ids: Sequence[str | int] | UnsetType = UNSET,
        ad_statuses: Sequence[models.AdSummaryStatus | str] | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Job:
        """Ask for a report.

        Takes the request for a report and answers at once with a token, by which `reports_status` tells how far the
        report is. The same request sent again while the report is young answers with the same token and the state of
        now.

        Args:
            body: The whole body; keywords are laid over it.
            start_date: Required. The first day of the range in UTC; at most 90 days back, and with the granularity
                `HOUR` at most 8.
            end_date: Required. The last day of the range in UTC; not before the first, and at most 90 days after it.
            granularity: Required. The stretch of time that one row sums up.
            level: Required. What one row is about.
            columns: Required. The metrics of a row.
            entity_fields: Fields of the level's entity and of those above it, to be shown beside the metrics.
            report_format: The format of the file.
            filters: Only rows that fit these conditions.
            metrics_filters: The same as `filters`, by its later name; both apply.
            click_window_days: How many days after a click a conversion still counts.
            engagement_window_days: How many days after an engagement a conversion still counts.
            view_window_days: How many days after a view a conversion still counts.
            conversion_report_time: The day on which a conversion counts.
            attribution_types: Whose conversions count.
            tag_version: Which conversion tag's events count.
            targeting_types: The kinds of targeting to divide by, for the levels that are divided by targeting; all of
                them if absent.
            campaign_ids: Only these campaigns and what belongs to them.
            campaign_statuses: Only campaigns that are doing this.
            campaign_objective_types: Only campaigns with these objectives.
            ad_group_ids: Only these ad groups and what belongs to them.
            ad_group_statuses: Only ad groups that are doing this.
            product_group_ids: Only these promoted product groups.
            product_group_statuses: Only promoted product groups that are doing this.
            product_item_ids: Only these products.
            ad_ids: Only these ads.
            ad_statuses: Only ads that are doing this.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 415
                or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.reports import reports_create

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "start_date": start_date,
                    "end_date": end_date,
                    "granularity": granularity,
                    "level": level,
                    "columns": columns,
                    "entity_fields": entity_fields,
                    "report_format": report_format,
                    "filters": filters,
                    "metrics_filters": metrics_filters,
                    "click_window_days": click_window_days,
                    "engagement_window_days": engagement_window_days,
                    "view_window_days": view_window_days,
                    "conversion_report_time": conversion_report_time,
                    "attribution_types": attribution_types,
                    "tag_version": tag_version,
                    "targeting_types": targeting_types,
                    "campaign_ids": campaign_ids,
                    "campaign_statuses": campaign_statuses,
                    "campaign_objective_types": campaign_objective_types,
                    "ad_group_ids": ad_group_ids,
                    "ad_group_statuses": ad_group_statuses,
                    "product_group_ids": product_group_ids,
                    "product_group_statuses": product_group_statuses,
                    "product_item_ids": product_item_ids,
                    "ad_ids": ad_ids,
                    "ad_statuses": ad_statuses,
                },
            ),
        }
        return self._caller.job(
            reports_create, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )


class AsyncReports:
    """The resource reports of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    async def status(
        self,
        *,
        token: str,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.ReportStatus:
        """Read how far a report is.

        Answers with the state of a report that was asked for. When it is done there is a URL: the file is on another
        host, is read without an access token, and expires. A report in JSON is an object with a list of rows for each
        identifier of the level; a report in CSV has the identifier, `DATE` and the columns in its first line.

        Args:
            token: The token that came back when the report was asked for.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.reports import reports_status

        arguments: dict[str, Any] = {"advertiser_id": self._advertiser_id, "token": token}
        value: models.ReportStatus = await self._caller.value(
            reports_status, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def create(
        self,
        body: models.ReportRequest | Mapping[str, Any] | None = None,
        *,
        start_date: date | str | UnsetType = UNSET,
        end_date: date | str | UnsetType = UNSET,
        granularity: models.Granularity | str | UnsetType = UNSET,
        level: models.ReportLevel | str | UnsetType = UNSET,
        columns: Sequence[models.ReportColumn | str] | UnsetType = UNSET,
        entity_fields: Sequence[models.ReportEntityField | str] | UnsetType = UNSET,
        report_format: models.OutputFormat | str | UnsetType = UNSET,
        filters: Sequence[models.ReportFilter | Mapping[str, Any]] | UnsetType = UNSET,
        metrics_filters: Sequence[models.ReportFilter | Mapping[str, Any]] | UnsetType = UNSET,
        click_window_days: int | str | UnsetType = UNSET,
        engagement_window_days: int | str | UnsetType = UNSET,
        view_window_days: int | str | UnsetType = UNSET,
        conversion_report_time: models.ConversionReportTime | str | UnsetType = UNSET,
        attribution_types: Sequence[models.AttributionType | str] | UnsetType = UNSET,
        tag_version: int | str | UnsetType = UNSET,
        targeting_types: Sequence[models.MetricsTargetingType | str] | UnsetType = UNSET,
        campaign_ids: Sequence[str | int] | UnsetType = UNSET,
        campaign_statuses: Sequence[models.EntitySummaryStatus | str] | UnsetType = UNSET,
        campaign_objective_types: Sequence[models.ObjectiveType | str] | UnsetType = UNSET,
        ad_group_ids: Sequence[str | int] | UnsetType = UNSET,
        ad_group_statuses: Sequence[models.EntitySummaryStatus | str] | UnsetType = UNSET,
        product_group_ids: Sequence[str | int] | UnsetType = UNSET,
        product_group_statuses: Sequence[models.ProductGroupSummaryStatus | str] | UnsetType = UNSET,
        product_item_ids: Sequence[str | int] | UnsetType = UNSET,
        ad_ids: Sequence[str | int] | UnsetType = UNSET,
        ad_statuses: Sequence[models.AdSummaryStatus | str] | UnsetType = UNSET,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncJob:
        """Ask for a report.

        Takes the request for a report and answers at once with a token, by which `reports_status` tells how far the
        report is. The same request sent again while the report is young answers with the same token and the state of
        now.

        Args:
            body: The whole body; keywords are laid over it.
            start_date: Required. The first day of the range in UTC; at most 90 days back, and with the granularity
                `HOUR` at most 8.
            end_date: Required. The last day of the range in UTC; not before the first, and at most 90 days after it.
            granularity: Required. The stretch of time that one row sums up.
            level: Required. What one row is about.
            columns: Required. The metrics of a row.
            entity_fields: Fields of the level's entity and of those above it, to be shown beside the metrics.
            report_format: The format of the file.
            filters: Only rows that fit these conditions.
            metrics_filters: The same as `filters`, by its later name; both apply.
            click_window_days: How many days after a click a conversion still counts.
            engagement_window_days: How many days after an engagement a conversion still counts.
            view_window_days: How many days after a view a conversion still counts.
            conversion_report_time: The day on which a conversion counts.
            attribution_types: Whose conversions count.
            tag_version: Which conversion tag's events count.
            targeting_types: The kinds of targeting to divide by, for the levels that are divided by targeting; all of
                them if absent.
            campaign_ids: Only these campaigns and what belongs to them.
            campaign_statuses: Only campaigns that are doing this.
            campaign_objective_types: Only campaigns with these objectives.
            ad_group_ids: Only these ad groups and what belongs to them.
            ad_group_statuses: Only ad groups that are doing this.
            product_group_ids: Only these promoted product groups.
            product_group_statuses: Only promoted product groups that are doing this.
            product_item_ids: Only these products.
            ad_ids: Only these ads.
            ad_statuses: Only ads that are doing this.
            extra: Fields that the description does not know.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404, 415
                or 429.
            ValueError: an argument cannot be sent.
        """
        from ..bodies import merged
        from ..operations.reports import reports_create

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "body": merged(
                body,
                {
                    "start_date": start_date,
                    "end_date": end_date,
                    "granularity": granularity,
                    "level": level,
                    "columns": columns,
                    "entity_fields": entity_fields,
                    "report_format": report_format,
                    "filters": filters,
                    "metrics_filters": metrics_filters,
                    "click_window_days": click_window_days,
                    "engagement_window_days": engagement_window_days,
                    "view_window_days": view_window_days,
                    "conversion_report_time": conversion_report_time,
                    "attribution_types": attribution_types,
                    "tag_version": tag_version,
                    "targeting_types": targeting_types,
                    "campaign_ids": campaign_ids,
                    "campaign_statuses": campaign_statuses,
                    "campaign_objective_types": campaign_objective_types,
                    "ad_group_ids": ad_group_ids,
                    "ad_group_statuses": ad_group_statuses,
                    "product_group_ids": product_group_ids,
                    "product_group_statuses": product_group_statuses,
                    "product_item_ids": product_item_ids,
                    "ad_ids": ad_ids,
                    "ad_statuses": ad_statuses,
                },
            ),
        }
        return await self._caller.job(
            reports_create, arguments, extra=extra, extra_headers=extra_headers, extra_query=extra_query
        )
