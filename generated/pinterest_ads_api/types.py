"""Types that every operation shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")


@attrs.frozen
class Response(Generic[T]):
    """An answer: status, raw content, headers, and the content as its declared type."""

    status_code: int
    content: bytes
    headers: Mapping[str, str]
    parsed: T
