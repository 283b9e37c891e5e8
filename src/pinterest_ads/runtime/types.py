"""msgspec's description of a type, and back."""

from __future__ import annotations

import datetime as dt
import decimal
import threading
import uuid
from functools import lru_cache
from typing import Any, Literal

import msgspec
from msgspec import inspect

from pinterest_ads.runtime.kinds import is_object

_PYTHON: dict[type[inspect.Type], Any] = {
    inspect.IntType: int,
    inspect.FloatType: float,
    inspect.StrType: str,
    inspect.BoolType: bool,
    inspect.NoneType: None,
    inspect.BytesType: bytes,
    inspect.DateTimeType: dt.datetime,
    inspect.DateType: dt.date,
    inspect.TimeType: dt.time,
    inspect.TimeDeltaType: dt.timedelta,
    inspect.UUIDType: uuid.UUID,
    inspect.DecimalType: decimal.Decimal,
    inspect.ListType: list,
    inspect.DictType: dict,
}

_alone = threading.RLock()
_known: set[Any] = set()


def learn(declared: Any, hook: Any) -> None:
    """Have msgspec look at a type once, in one thread: it crashes when two look at the same new Struct at once.

    A generated package's hook has a lock of its own for this, which its decoders share.
    """
    taught = getattr(hook, "learn", None)
    if taught is not None:
        taught(declared)
    elif declared not in _known:
        with _alone:
            msgspec.json.Decoder(declared, dec_hook=hook)
            _known.add(declared)


@lru_cache(maxsize=1024)
def type_info(declared: Any) -> inspect.Type:
    """How msgspec sees a declared type."""
    return inspect.type_info(declared)


def type_of(kind: inspect.Type) -> Any:
    """The Python type that one of msgspec's descriptions stands for, without constraints and element types."""
    if isinstance(kind, inspect.EnumType | inspect.CustomType | inspect.StructType):
        return kind.cls
    if isinstance(kind, inspect.LiteralType):
        return _literal(kind.values)
    return _PYTHON.get(type(kind), Any)


def _literal(values: tuple[Any, ...]) -> Any:
    subscript: Any = Literal
    return subscript[values]


def members_of(kind: inspect.CustomType) -> tuple[inspect.Type, ...]:
    """The types that a class of the generated package chooses from, empty where it is no choice."""
    choice: Any = getattr(kind.cls, "choice", None)
    return () if choice is None else tuple(type_info(member) for member in choice.members)


def tagged(members: tuple[inspect.Type, ...], value: Any) -> inspect.StructType | None:
    """The one of several tagged objects that the value says it is."""
    if not is_object(value):
        return None
    for member in members:
        if isinstance(member, inspect.StructType) and member.tag_field is not None:
            tag: Any = value.get(member.tag_field)
            if tag is not None and tag == member.tag:
                return member
    return None
