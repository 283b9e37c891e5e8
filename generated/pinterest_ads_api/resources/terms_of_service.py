"""The resource terms_of_service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime import AsyncCaller, Caller

    from .. import models


class TermsOfService:
    """The resource terms_of_service of one advertiser."""

    def __init__(self, caller: Caller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    def get(
        self,
        *,
        include_html: bool | None = None,
        tos_type: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.TermsOfService:
        """Read the terms of service.

        Answers with the terms of service for the advertiser, and with whether they are accepted.

        Args:
            include_html: Whether to answer with the text of the terms.
            tos_type: The kind of terms, where there are several.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.terms_of_service import terms_of_service_get

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "include_html": include_html,
            "tos_type": tos_type,
        }
        value: models.TermsOfService = self._caller.value(
            terms_of_service_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncTermsOfService:
    """The resource terms_of_service of one advertiser, asynchronous."""

    def __init__(self, caller: AsyncCaller, advertiser_id: str | int) -> None:
        """Made by `client.advertiser(…)`."""
        self._caller = caller
        self._advertiser_id = advertiser_id

    async def get(
        self,
        *,
        include_html: bool | None = None,
        tos_type: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.TermsOfService:
        """Read the terms of service.

        Answers with the terms of service for the advertiser, and with whether they are accepted.

        Args:
            include_html: Whether to answer with the text of the terms.
            tos_type: The kind of terms, where there are several.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.terms_of_service import terms_of_service_get

        arguments: dict[str, Any] = {
            "advertiser_id": self._advertiser_id,
            "include_html": include_html,
            "tos_type": tos_type,
        }
        value: models.TermsOfService = await self._caller.value(
            terms_of_service_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
