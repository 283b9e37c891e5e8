"""JSON pointers (RFC 6901) into models and plain data alike, by the names on the wire."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from pinterest_ads.runtime.kinds import is_object, is_sequence


def find(document: Any, pointer: str | None) -> Any:
    """The value at the pointer; None where the pointer is None, or something on the way is absent or null."""
    if pointer is None:
        return None
    value = document
    for step in pointer.split("/")[1:]:
        value = _step(value, step.replace("~1", "/").replace("~0", "~"))
        if value is None or value is msgspec.UNSET:
            return None
    return value


def escape(step: str) -> str:
    """One step of a pointer, as it is written."""
    return step.replace("~", "~0").replace("/", "~1")


def _step(value: Any, step: str) -> Any:
    if isinstance(value, msgspec.Struct):
        name = _names(type(value)).get(step)
        return None if name is None else getattr(value, name)
    if is_object(value):
        return value.get(step)
    if is_sequence(value) and step.isdecimal():
        return value[int(step)] if int(step) < len(value) else None
    return None


@cache
def _names(kind: type[msgspec.Struct]) -> dict[str, str]:
    return {field.encode_name: field.name for field in msgspec.structs.fields(kind)}
