"""The extensions of an operation (`x-pagination` and the others) as the values that generated code carries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from generator.normalise.operations import Operation, server_url
from generator.render.text import quoted
from generator.templates.support.operation import (
    Api,
    Batch,
    Binding,
    ErrorPointers,
    Identity,
    Job,
    Pagination,
    RateLimit,
    Stability,
)

_OPERATION: Mapping[str, tuple[str, type[msgspec.Struct]]] = {
    "pagination": ("x-pagination", Pagination),
    "batch": ("x-batch", Batch),
    "job": ("x-job", Job),
    "rate_limit": ("x-ratelimit", RateLimit),
    "identity": ("x-identity", Identity),
    "stability": ("x-stability", Stability),
}


def extension(operation: Operation, name: str) -> Any:  # noqa: ANN401 - one of the extension values
    """The value of an extension, or None where it is absent or another party's of the same name."""
    key, type_ = _OPERATION[name]
    return _read(operation.raw.get(key), type_)


def _read(raw: object, type_: type[msgspec.Struct]) -> Any:  # noqa: ANN401
    if not isinstance(raw, Mapping):
        return None
    try:
        return msgspec.convert(raw, type_)
    except msgspec.ValidationError:
        return None


def sdk(operation: Operation) -> Mapping[str, Any] | None:
    """The place of an operation among the resources, where the description gives it one."""
    raw = operation.raw.get("x-sdk")
    return raw if isinstance(raw, Mapping) and {"resource", "method"} <= raw.keys() else None


def operation_values(operation: Operation) -> dict[str, Any]:
    """The extension values of `OPERATION`, absent ones left out."""
    found = {name: value for name in _OPERATION if (value := extension(operation, name)) is not None}
    safety = operation.raw.get("x-retry-safety")
    if safety in {"idempotent", "never"}:
        found["retry_safety"] = safety
    place = sdk(operation)
    if place is not None and isinstance(place.get("result"), str):
        found["result"] = place["result"]
    return found


def api_value(root: Mapping[str, Any], digest: str) -> Api:
    """What `API` says: title, version, server, and the extension at the root."""
    info = root.get("info") or {}
    servers = root.get("servers") or []
    raw = root.get("x-sdk")
    own: Mapping[str, Any] = raw if isinstance(raw, Mapping) else {}
    return Api(
        title=str(info.get("title", "")),
        version=str(info.get("version", "")),
        server=server_url(servers[0]) if servers else "",
        digest=digest,
        bindings=msgspec.convert(own.get("bindings") or {}, dict[str, Binding]),
        errors=msgspec.convert(own.get("errors") or {}, ErrorPointers),
        request_id=own.get("request_id"),
        gone=own.get("gone"),
    )


def source(value: Any) -> str:  # noqa: ANN401 - an extension value or a part of one
    """A value as the expression that makes it again."""
    if isinstance(value, msgspec.Struct):
        fields = [
            f"{field.name}={source(getattr(value, field.name))}"
            for field in msgspec.structs.fields(type(value))
            if getattr(value, field.name) != field.default
        ]
        return f"{type(value).__name__}({', '.join(fields)})"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, tuple):
        return f"({''.join(f'{source(item)}, ' for item in value).rstrip()})"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{source(key)}: {source(item)}' for key, item in value.items())}}}"
    return repr(value)


def classes_in(values: Mapping[str, Any]) -> list[str]:
    """The classes that the expressions of some values name."""
    return [type(value).__name__ for value in values.values() if isinstance(value, msgspec.Struct)]
