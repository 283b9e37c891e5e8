"""Requests are checked before they are sent: names, kinds and presence, in dicts and models alike, at any depth.

Limits and patterns are the service's business; a misspelt key or a string for a number is found here, with its place.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

import msgspec
from msgspec import inspect

from pinterest_ads.errors import FieldError
from pinterest_ads.runtime.kinds import is_list, is_object
from pinterest_ads.runtime.pointer import escape
from pinterest_ads.runtime.types import learn, members_of, tagged, type_info, type_of

DecodingHook = Callable[[type, Any], Any]

_KINDS: dict[type[inspect.Type], str] = {
    inspect.IntType: "an integer",
    inspect.FloatType: "a number",
    inspect.StrType: "a string",
    inspect.BoolType: "true or false",
    inspect.NoneType: "null",
    inspect.ListType: "an array",
    inspect.VarTupleType: "an array",
    inspect.DictType: "an object",
    inspect.StructType: "an object",
}


def plain(value: Any) -> tuple[Any, list[FieldError]]:
    """The value as JSON has it, models and dates included; or why it cannot be."""
    try:
        data = msgspec.to_builtins(value, str_keys=True)
        msgspec.json.encode(data)
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        return None, [FieldError("", f"cannot be written as JSON: {error or type(error).__name__}")]
    return data, []


class Checker:
    """Checks plain data against declared types. `hook` is msgspec's dec_hook for types that are not its own."""

    def __init__(self, hook: DecodingHook | None = None) -> None:
        self._hook = hook

    def written(self, value: Any, declared: Any) -> bytes | None:
        """The value as JSON if it surely is of the declared type; None where only a closer look can tell.

        A model has no key that its class does not have; of anything else nothing may be lost on its way through.
        """
        try:
            data = msgspec.json.encode(value)
            learn(declared, self._hook)
            read = msgspec.json.decode(data, type=declared, dec_hook=self._hook)
            if type(value) is declared or msgspec.to_builtins(read) == msgspec.json.decode(data):
                # What is not finite is written as null, which some fields take.
                return None if b"null" in data else data
        except (TypeError, ValueError, OverflowError, RecursionError, msgspec.MsgspecError):
            return None
        return None

    def check(self, value: Any, declared: Any) -> list[FieldError]:
        """Every place where the value is not of the declared type; an empty list is what one hopes for."""
        return [] if declared is None else self._walk(value, type_info(declared), "")

    def _walk(self, value: Any, kind: inspect.Type, at: str) -> list[FieldError]:
        match kind:
            case inspect.Metadata(type=inner):
                return self._walk(value, inner, at)
            case inspect.AnyType() | inspect.RawType():
                return _finite(value, at)
            case inspect.UnionType(types=members):
                return self._union(value, members, at)
            case inspect.StructType() if is_object(value):
                return self._struct(value, kind, at)
            case inspect.ListType(item_type=inner) | inspect.VarTupleType(item_type=inner) if is_list(value):
                return [e for i, item in enumerate(value) for e in self._walk(item, inner, f"{at}/{i}")]
            case inspect.DictType(value_type=inner) if is_object(value):
                return [e for k, item in value.items() for e in self._walk(item, inner, f"{at}/{escape(k)}")]
            case inspect.CustomType() if members := members_of(kind):
                return self._union(value, members, at)
            case _:
                return self._leaf(value, kind, at)

    def _struct(self, value: Mapping[str, Any], kind: inspect.StructType, at: str) -> list[FieldError]:
        known = {field.encode_name: field for field in kind.fields}
        found: list[FieldError] = []
        for key, item in value.items():
            if key in known:
                found += self._walk(item, known[key].type, f"{at}/{escape(key)}")
            elif key != kind.tag_field:
                found.append(FieldError(f"{at}/{escape(key)}", f"no such field{_nearest(key, known)}"))
        if kind.tag_field is not None and value.get(kind.tag_field) != kind.tag:
            found.append(FieldError(f"{at}/{escape(kind.tag_field)}", f"must be {kind.tag!r}"))
        found += [
            FieldError(f"{at}/{escape(name)}", "is required")
            for name, field in known.items()
            if field.required and name not in value
        ]
        return found

    def _union(self, value: Any, members: tuple[inspect.Type, ...], at: str) -> list[FieldError]:
        chosen = tagged(members, value)
        if chosen is not None:
            return self._walk(value, chosen, at)
        fitting = [member for member in members if _shape(member) in {_shape_of(value), "any"}]
        if not fitting:
            return [FieldError(at, f"must be {_either(members)}, not {_shown(value)}")]
        return min((self._walk(value, member, at) for member in fitting), key=len)

    def _leaf(self, value: Any, kind: inspect.Type, at: str) -> list[FieldError]:
        if type(kind) in _KINDS:
            if not _is_of(value, kind):
                return [FieldError(at, f"must be {_KINDS[type(kind)]}, not {_shown(value)}")]
            return _finite(value, at)
        try:
            learn(type_of(kind), self._hook)
            msgspec.convert(value, type_of(kind), dec_hook=self._hook)
        except (msgspec.ValidationError, ValueError, TypeError) as error:
            return [FieldError(at, f"{error}, not {_shown(value)}")]
        return []


def _is_of(value: Any, kind: inspect.Type) -> bool:
    match kind:
        case inspect.IntType():
            return isinstance(value, int) and not isinstance(value, bool)
        case inspect.FloatType():
            return isinstance(value, int | float) and not isinstance(value, bool)
        case inspect.StrType():
            return isinstance(value, str)
        case inspect.BoolType():
            return isinstance(value, bool)
        case inspect.NoneType():
            return value is None
        case _:
            return False


def _shape(kind: inspect.Type) -> str:
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    match kind:
        case inspect.IntType() | inspect.FloatType():
            return "number"
        case inspect.BoolType():
            return "boolean"
        case inspect.NoneType():
            return "null"
        case inspect.StructType() | inspect.DictType():
            return "object"
        case inspect.ListType() | inspect.VarTupleType():
            return "array"
        case inspect.CustomType() | inspect.AnyType() | inspect.RawType():
            return "any"
        case inspect.EnumType(cls=cls):
            return "number" if issubclass(cls, int) else "string"
        case _:
            return "string"


def _shape_of(value: Any) -> str:
    match value:
        case bool():
            return "boolean"
        case None:
            return "null"
        case int() | float():
            return "number"
        case dict():
            return "object"
        case list():
            return "array"
        case _:
            return "string"


def _either(members: tuple[inspect.Type, ...]) -> str:
    return " or ".join(dict.fromkeys(_KINDS.get(type(member), "a known value") for member in members))


def _finite(value: Any, at: str) -> list[FieldError]:
    """JSON has no infinities; they would go out as null."""
    if isinstance(value, float) and not math.isfinite(value):
        return [FieldError(at, "must be a finite number")]
    return []


def _nearest(key: str, known: Mapping[str, Any]) -> str:
    near = get_close_matches(key, known, n=1, cutoff=0.6)
    return f"; did you mean {near[0]!r}?" if near else f"; it has {', '.join(sorted(known)[:12])}"


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
