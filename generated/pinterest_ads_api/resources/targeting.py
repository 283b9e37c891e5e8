"""The resource targeting."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime import AsyncCaller, Caller

    from .. import models


class Targeting:
    """The resource targeting."""

    def __init__(self, caller: Caller) -> None:
        """Made by the client."""
        self._caller = caller

    def list(
        self, *, extra_headers: Mapping[str, str] | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> builtins.list[models.TargetingOptions]:
        """List all that can be targeted.

        Answers with the values of each kind of targeting.

        Args:
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.targeting import targeting_list

        arguments: dict[str, Any] = {}
        value: builtins.list[models.TargetingOptions] = self._caller.value(
            targeting_list, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def interest(
        self,
        interest_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Interest:
        """Read an interest.

        Answers with the interest and the names of those below it.

        Args:
            interest_id: The interest to read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.targeting import targeting_interest

        arguments: dict[str, Any] = {"interest_id": interest_id}
        value: models.Interest = self._caller.value(
            targeting_interest, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    def get(
        self,
        targeting_type: models.TargetingType | str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> builtins.list[models.TargetingOption]:
        """List what can be targeted of one kind.

        Answers with the values of one kind of targeting.

        Args:
            targeting_type: The kind of targeting.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.targeting import targeting_get

        arguments: dict[str, Any] = {"targeting_type": targeting_type}
        value: builtins.list[models.TargetingOption] = self._caller.value(
            targeting_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncTargeting:
    """The resource targeting, asynchronous."""

    def __init__(self, caller: AsyncCaller) -> None:
        """Made by the client."""
        self._caller = caller

    async def list(
        self, *, extra_headers: Mapping[str, str] | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> builtins.list[models.TargetingOptions]:
        """List all that can be targeted.

        Answers with the values of each kind of targeting.

        Args:
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.targeting import targeting_list

        arguments: dict[str, Any] = {}
        value: builtins.list[models.TargetingOptions] = await self._caller.value(
            targeting_list, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def interest(
        self,
        interest_id: str | int,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> models.Interest:
        """Read an interest.

        Answers with the interest and the names of those below it.

        Args:
            interest_id: The interest to read.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.targeting import targeting_interest

        arguments: dict[str, Any] = {"interest_id": interest_id}
        value: models.Interest = await self._caller.value(
            targeting_interest, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value

    async def get(
        self,
        targeting_type: models.TargetingType | str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> builtins.list[models.TargetingOption]:
        """List what can be targeted of one kind.

        Answers with the values of one kind of targeting.

        Args:
            targeting_type: The kind of targeting.
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403, 404 or
                429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.targeting import targeting_get

        arguments: dict[str, Any] = {"targeting_type": targeting_type}
        value: builtins.list[models.TargetingOption] = await self._caller.value(
            targeting_get, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
