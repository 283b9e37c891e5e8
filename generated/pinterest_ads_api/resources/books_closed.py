"""The resource books_closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pinterest_ads.runtime import AsyncCaller, Caller

    from .. import models


class BooksClosed:
    """The resource books_closed."""

    def __init__(self, caller: Caller) -> None:
        """Made by the client."""
        self._caller = caller

    def get(
        self,
        *,
        date: date | str,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.BooksClosed:
        """Read whether the metrics of a day are final.

        Answers whether the metrics of a day no longer change. Those of conversions take longer than the others.

        Args:
            date: The day, as `YYYY-MM-DD` in UTC.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.books_closed import books_closed_get

        arguments: dict[str, Any] = {"date": date}
        value: models.BooksClosed = self._caller.value(
            books_closed_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncBooksClosed:
    """The resource books_closed, asynchronous."""

    def __init__(self, caller: AsyncCaller) -> None:
        """Made by the client."""
        self._caller = caller

    async def get(
        self,
        *,
        date: date | str,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.BooksClosed:
        """Read whether the metrics of a day are final.

        Answers whether the metrics of a day no longer change. Those of conversions take longer than the others.

        Args:
            date: The day, as `YYYY-MM-DD` in UTC.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.books_closed import books_closed_get

        arguments: dict[str, Any] = {"date": date}
        value: models.BooksClosed = await self._caller.value(
            books_closed_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
