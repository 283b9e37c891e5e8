"""Open enumerations: a value that the description does not list comes through, and can be told from those it lists."""

from __future__ import annotations

import threading
from enum import IntEnum, StrEnum


class _Unknown(threading.local):
    """How many values without a name this thread has met."""

    count = 0


_unknown = _Unknown()


def unknown_met() -> int:
    """How many values that no enumeration lists this thread has decoded so far."""
    return _unknown.count


class OpenStrEnum(StrEnum):
    """Strings with names; a value that the description does not list is a member without one, and encodes back."""

    @classmethod
    def _missing_(cls, value: object) -> OpenStrEnum | None:
        if not isinstance(value, str):
            return None
        _unknown.count += 1
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member


class OpenIntEnum(IntEnum):
    """Integers with names; a value that the description does not list is a member without one, and encodes back."""

    @classmethod
    def _missing_(cls, value: object) -> OpenIntEnum | None:
        if not isinstance(value, int):
            return None
        _unknown.count += 1
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member
