"""msgspec's description of a type, and back."""

from __future__ import annotations

import datetime
import decimal
import uuid
from functools import lru_cache
from typing import Any, Literal

from msgspec import inspect

_PYTHON: dict[type[inspect.Type], Any] = {
    inspect.IntType: int,
    inspect.FloatType: float,
    inspect.StrType: str,
    inspect.BoolType: bool,
    inspect.NoneType: None,
    inspect.BytesType: bytes,
    inspect.DateTimeType: datetime.datetime,
    inspect.DateType: datetime.date,
    inspect.TimeType: datetime.time,
    inspect.TimeDeltaType: datetime.timedelta,
    inspect.UUIDType: uuid.UUID,
    inspect.DecimalType: decimal.Decimal,
    inspect.ListType: list,
    inspect.DictType: dict,
}


@lru_cache(maxsize=1024)
def type_info(declared: Any) -> inspect.Type:
    """How msgspec sees a declared type."""
    return inspect.type_info(declared)


def type_of(kind: inspect.Type) -> Any:
    """The Python type that one of msgspec's descriptions stands for, without constraints and element types."""
    if isinstance(kind, inspect.EnumType | inspect.CustomType | inspect.StructType):
        return kind.cls
    if isinstance(kind, inspect.LiteralType):
        return Literal.__getitem__(kind.values)
    return _PYTHON.get(type(kind), Any)
