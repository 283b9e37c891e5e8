"""The resource interests."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.runtime import AsyncCaller, Caller

    from .. import models


class Interests:
    """The resource interests."""

    def __init__(self, caller: Caller) -> None:
        """Made by the client."""
        self._caller = caller

    def list(
        self, *, extra_headers: Mapping[str, str] | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> builtins.list[models.Interest]:
        """List the interests.

        Answers with all interests that people can be targeted by, as a tree laid flat.

        Args:
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.interests import interests_list

        arguments: dict[str, Any] = {}
        value: builtins.list[models.Interest] = self._caller.value(
            interests_list, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value


class AsyncInterests:
    """The resource interests, asynchronous."""

    def __init__(self, caller: AsyncCaller) -> None:
        """Made by the client."""
        self._caller = caller

    async def list(
        self, *, extra_headers: Mapping[str, str] | None = None, extra_query: Mapping[str, Any] | None = None
    ) -> builtins.list[models.Interest]:
        """List the interests.

        Answers with all interests that people can be targeted by, as a tree laid flat.

        Args:
            extra_headers: Further headers; they win over the operation's own.
            extra_query: Further query parameters.

        Raises:
            AdsError: the call failed, or it is not known whether it did; the service answers 400, 401, 403 or 429.
            ValueError: an argument cannot be sent.
        """
        from ..operations.interests import interests_list

        arguments: dict[str, Any] = {}
        value: builtins.list[models.Interest] = await self._caller.value(
            interests_list, arguments, extra=None, extra_headers=extra_headers, extra_query=extra_query
        )
        return value
