"""Decoding beyond what msgspec does by itself: open enumerations, untagged choices, objects with further properties.

Everything here encodes back by plain `msgspec.json.encode`; only decoding needs `dec_hook`.
"""

from __future__ import annotations

from datetime import datetime
from typing import IO, TYPE_CHECKING, Annotated, Any, TypeAlias

import msgspec

from .choices import Untagged, untagged
from .conversion import convert, dec_hook
from .enumerations import OpenIntEnum, OpenStrEnum
from .open_objects import OpenObject

__all__ = [
    "Binary",
    "OpenIntEnum",
    "OpenObject",
    "OpenStrEnum",
    "Untagged",
    "convert",
    "dec_hook",
    "moment",
    "untagged",
]

if TYPE_CHECKING:
    Binary: TypeAlias = bytes | str | IO[bytes] | tuple[Any, ...]
else:
    Binary = untagged("Binary", lambda: (Any,))

_AWARE: Any = Annotated[datetime, msgspec.Meta(tz=True)]


def moment(text: str) -> datetime:
    """The aware datetime that a `date-time` text of an answer tells.

    Raises:
        ValueError: it is no date-time of RFC 3339, or has no time zone.
    """
    try:
        found: datetime = msgspec.convert(text, _AWARE)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from None
    return found
