"""The resource resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime import AsyncCaller, Caller

    from .. import models


class Resources:
    """The resource resources."""

    def __init__(self, caller: Caller) -> None:
        """Made by the client."""
        self._caller = caller

    def delivery_metrics(
        self,
        *,
        report_type: models.ReportType | str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.MetricDefinitions:
        """Read what the metrics mean.

        Answers with a definition of each metric that can be asked for, at once or in a report.

        Args:
            report_type: Only metrics that can be asked for in this way.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.resources import resources_delivery_metrics

        arguments: dict[str, Any] = {"report_type": report_type}
        value: models.MetricDefinitions = self._caller.value(
            resources_delivery_metrics, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncResources:
    """The resource resources, asynchronous."""

    def __init__(self, caller: AsyncCaller) -> None:
        """Made by the client."""
        self._caller = caller

    async def delivery_metrics(
        self,
        *,
        report_type: models.ReportType | str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.MetricDefinitions:
        """Read what the metrics mean.

        Answers with a definition of each metric that can be asked for, at once or in a report.

        Args:
            report_type: Only metrics that can be asked for in this way.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.resources import resources_delivery_metrics

        arguments: dict[str, Any] = {"report_type": report_type}
        value: models.MetricDefinitions = await self._caller.value(
            resources_delivery_metrics, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
