"""The resource terms."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pinterest_ads.runtime import AsyncCaller, Caller

    from .. import models


class Terms:
    """The resource terms."""

    def __init__(self, caller: Caller) -> None:
        """Made by the client."""
        self._caller = caller

    def related(
        self,
        *,
        terms: Sequence[str],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.RelatedTerms:
        """Read terms that are related to others.

        Answers with terms that people who search for the given ones search for too.

        Args:
            terms: The terms to find related ones for.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.terms import terms_related

        arguments: dict[str, Any] = {"terms": terms}
        value: models.RelatedTerms = self._caller.value(
            terms_related, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def suggested(
        self,
        *,
        term: str,
        limit: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> builtins.list[str]:
        """Read terms that begin like another.

        Answers with terms that people search for and that begin with what was given, the most frequent first.

        Args:
            term: What the terms are to begin with.
            limit: The largest number of terms to answer with.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.terms import terms_suggested

        arguments: dict[str, Any] = {"term": term, "limit": limit}
        value: builtins.list[str] = self._caller.value(
            terms_suggested, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncTerms:
    """The resource terms, asynchronous."""

    def __init__(self, caller: AsyncCaller) -> None:
        """Made by the client."""
        self._caller = caller

    async def related(
        self,
        *,
        terms: Sequence[str],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.RelatedTerms:
        """Read terms that are related to others.

        Answers with terms that people who search for the given ones search for too.

        Args:
            terms: The terms to find related ones for.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.terms import terms_related

        arguments: dict[str, Any] = {"terms": terms}
        value: models.RelatedTerms = await self._caller.value(
            terms_related, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def suggested(
        self,
        *,
        term: str,
        limit: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> builtins.list[str]:
        """Read terms that begin like another.

        Answers with terms that people search for and that begin with what was given, the most frequent first.

        Args:
            term: What the terms are to begin with.
            limit: The largest number of terms to answer with.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.terms import terms_suggested

        arguments: dict[str, Any] = {"term": term, "limit": limit}
        value: builtins.list[str] = await self._caller.value(
            terms_suggested, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
