"""What the description says is at a place of an answer."""

from __future__ import annotations

from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from pinterest_ads.runtime.operation import OperationModule, declared


def item_type(module: OperationModule, pointer: str) -> Any:
    """The type of the elements of the array at a pointer into an operation's answer, None where there is none."""
    kind = declared(module, "response_type", 200)
    for step in pointer.split("/")[1:]:
        kind = _member(kind, step)
    array = next((one for one in _alternatives(kind) if get_origin(one) is list), None)
    return None if array is None else get_args(array)[0]


def _member(kind: Any, name: str) -> Any:
    for struct in _alternatives(kind):
        if isinstance(struct, type) and issubclass(struct, msgspec.Struct):
            names = dict(zip(struct.__struct_encode_fields__, struct.__struct_fields__, strict=True))
            return get_type_hints(struct).get(names.get(name, ""))
    return None


def _alternatives(kind: Any) -> tuple[Any, ...]:
    """The members of a union, or the type alone."""
    return get_args(kind) if get_origin(kind) is Union or type(kind).__name__ == "UnionType" else (kind,)
