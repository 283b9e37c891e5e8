"""JSON's kinds, told to both type checkers at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeGuard


def is_list(value: object) -> TypeGuard[list[Any]]:
    """An array."""
    return isinstance(value, list)


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """An object."""
    return isinstance(value, dict)


def is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    """Any sequence but text."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def mapping_items(mapping: Any) -> list[tuple[Any, Any]]:
    """The items of a mapping of who knows what."""
    return list(mapping.items())


def list_of(iterable: Any) -> list[Any]:
    """The elements of an iterable of who knows what."""
    return list(iterable)
