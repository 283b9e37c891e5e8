"""Lists of allowed values: an enumeration where they are all strings or all integers, else the types they have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.normalise.names import Register, constant, words
from generator.normalise.shapes import ANY, Choice, Scalar, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

_INT64 = 2**63
Members = tuple[tuple[str, str | int], ...]


def enumeration(values: Sequence[Any], names: Sequence[Any] | None) -> Members | Type:
    """The members (name, value) of an enumeration, or the type that holds values of several kinds.

    msgspec knows enumerations of strings and of 64-bit integers; a choice of other values is typed by their kinds, so
    that a value that the description does not list comes through as well.
    """
    distinct = [value for index, value in enumerate(values) if not _same(value, values[:index])]
    if all(isinstance(value, str) for value in distinct):
        return _members(distinct, names)
    if all(isinstance(value, int) and not isinstance(value, bool) for value in distinct):
        return _members(distinct, names) if all(-_INT64 <= value < _INT64 for value in distinct) else Scalar("int")
    kinds = list(dict.fromkeys(_kind(value) for value in distinct))
    if ANY in kinds:
        return ANY
    if Scalar("number") in kinds and Scalar("int") in kinds:
        kinds.remove(Scalar("int"))
    return kinds[0] if len(kinds) == 1 else Choice(tuple(kinds))


def _same(value: Any, others: Sequence[Any]) -> bool:
    return any(type(value) is type(other) and value == other for other in others)


def _members(values: Sequence[Any], names: Sequence[Any] | None) -> Members:
    register = Register({"MRO"})
    given = names if names is not None and len(names) == len(values) else [None] * len(values)
    taken = [
        register.take(constant(name) if isinstance(name, str) and words(name) else constant(value))
        for name, value in zip(given, values, strict=True)
    ]
    return tuple(zip(taken, values, strict=True))


def _kind(value: Any) -> Type:
    if isinstance(value, bool):
        return Scalar("bool")
    if isinstance(value, int):
        return Scalar("int")
    if isinstance(value, float):
        return Scalar("number")
    return Scalar("str") if isinstance(value, str) else ANY
