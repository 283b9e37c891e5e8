"""From a model to a lean twin of it, to which rows are decoded, and to what makes columns of its members.

The twin has the model's types, so that the same rows are odd; but enumerations are texts, and what is missing is None.
"""

from __future__ import annotations

import datetime as dt
from types import GenericAlias
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import inspect

from pinterest_ads.runtime.types import type_info
from pinterest_ads.tables.arrays import MOMENT, Dictionary, Field, Lists, Maker, Maps, Objects, Plain, Seconds, Text
from pinterest_ads.tables.arrow import pa

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Pair = tuple[Any, Maker]
"""The type that a value is decoded to, and what makes a column of such values."""
_PLAIN: dict[type[inspect.Type], Pair] = {
    inspect.StrType: (str, Plain(pa.string())),
    inspect.IntType: (int, Plain(pa.int64())),
    inspect.FloatType: (float, Plain(pa.float64())),
    inspect.BoolType: (bool, Plain(pa.bool_())),
    inspect.DateType: (dt.date, Plain(pa.date32())),
    inspect.DateTimeType: (dt.datetime, Plain(MOMENT)),
}
_JSON: Pair = (Any, Text())


def members(model: Any) -> tuple[inspect.Field, ...]:
    """The fields of a model. Raises TypeError where it has none."""
    info = type_info(model)
    if not isinstance(info, inspect.StructType):
        message = f"{model!r} has no fields that could be columns"
        raise TypeError(message)
    return info.fields


class Twins:
    """Makes twins. `moments` tells by a model's name which of its fields are seconds of Unix time."""

    def __init__(self, moments: Mapping[str, Sequence[str]]) -> None:
        self._moments = moments
        self._above: list[Any] = []

    def of(self, model: Any, names: Sequence[str] | None = None) -> tuple[type[msgspec.Struct], list[Field]]:
        """The twin of a model, of all its fields or of those with these names on the wire, in their order."""
        declared = {field.encode_name: field for field in members(model)}
        seconds = self._moments.get(model.__name__, ())
        nested = bool(self._above)
        self._above.append(model)
        fields: list[Field] = []
        made: list[tuple[str, Any, Any]] = []
        for name in declared if names is None else names:
            field = declared[name]
            kind, maker = self._value(field.type, nested=nested)
            if name in seconds and kind in (int, int | None):
                maker = Seconds()
            default = msgspec.NODEFAULT if field.required else None
            made.append((field.name, kind, msgspec.field(name=name, default=default)))
            fields.append(Field(name, field.name, maker))
        self._above.pop()
        return msgspec.defstruct(model.__name__, made, kw_only=True, gc=False), fields

    def _value(self, kind: inspect.Type, *, nested: bool) -> Pair:
        kinds = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
        there = [each for each in kinds if not isinstance(each, inspect.NoneType)]
        decoded, maker = self._one(there[0], nested=nested) if len(there) == 1 else _several({type(k) for k in there})
        return (decoded if len(there) == len(kinds) or decoded is Any else decoded | None), maker

    def _one(self, kind: inspect.Type, *, nested: bool) -> Pair:
        match kind:
            case inspect.Metadata(type=inner):
                return self._value(inner, nested=nested)
            case inspect.EnumType():
                known = [member.value for member in kind.cls]
                if not all(isinstance(value, str) for value in known):
                    return _PLAIN[inspect.IntType] if all(isinstance(value, int) for value in known) else _JSON
                # Arrow cannot unify dictionaries within lists and objects.
                return str, Plain(pa.string()) if nested else Dictionary(known)
            case inspect.ListType(item_type=inner):
                decoded, maker = self._value(inner, nested=True)
                return GenericAlias(list, (decoded,)), Lists(maker)
            case inspect.DictType(value_type=inner):
                decoded, maker = self._value(inner, nested=True)
                return GenericAlias(dict, (str, decoded)), Maps(maker)
            case inspect.StructType() if kind.tag_field is None and kind.cls not in self._above and kind.fields:
                decoded, fields = self.of(kind.cls)
                return decoded, Objects(fields)
            case _:
                return _PLAIN.get(type(kind), _JSON)


def _several(kinds: set[type[inspect.Type]]) -> Pair:
    if kinds == {inspect.IntType, inspect.FloatType}:
        return _PLAIN[inspect.FloatType]
    return (str | int, Text()) if kinds == {inspect.StrType, inspect.IntType} else _JSON
