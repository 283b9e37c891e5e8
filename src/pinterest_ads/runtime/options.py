"""The keywords that methods take besides their operation's own, and what is refused of them before anything is sent."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping
from typing import Any, TypeAlias, TypedDict

from pinterest_ads.errors import FieldError, InvalidRequest
from pinterest_ads.runtime.result import BatchProgress

Progress: TypeAlias = Callable[[BatchProgress], None]


class Carried(TypedDict, total=False):
    """What every method takes: headers and query parameters beyond the description's."""

    extra_headers: Mapping[str, str] | None
    extra_query: Mapping[str, Any] | None


class WithBody(Carried, total=False):
    """Of a method with a body: fields that the description does not know."""

    extra: Mapping[str, Any] | None


class ForList(Carried, total=False):
    """Of a list: where to go on, and how many pages to fetch ahead."""

    resume: Mapping[str, Any] | str | None
    prefetch: int | None


class ForBatch(WithBody, total=False):
    """Of a batch: chunks in flight, and whom to tell of progress."""

    concurrency: int | None
    on_progress: Progress | None


def count(name: str, value: object, *, default: int, least: int, operation: str) -> int:
    """The option, or its default where it is None. Raises InvalidRequest for what is no count."""
    if value is None:
        return default
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        reason = f"must be an integer of at least {least}, not {value!r}"
        raise InvalidRequest.of([FieldError(f"/{name}", reason)], operation=operation)
    return value


def check_batch(items: object, on_progress: object, operation: str) -> None:
    """Refuse what is no batch, and what cannot be told of its progress."""
    if isinstance(items, str | bytes | Mapping) or not isinstance(items, Iterable | AsyncIterable):
        raise InvalidRequest.of(
            [FieldError("/items", "must be an iterable of items, not one item")], operation=operation
        )
    if on_progress is not None and not callable(on_progress):
        reason = f"must be callable, not {on_progress!r}"
        raise InvalidRequest.of([FieldError("/on_progress", reason)], operation=operation)
