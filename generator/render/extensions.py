"""The extensions of an operation (`x-pagination` and the others) as the values that generated code carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeGuard

import msgspec

from generator.normalise.document import is_mapping
from generator.normalise.operations import Operation, server_url
from generator.render.sign_in import oauth_of
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

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPERATION: Mapping[str, tuple[str, type[msgspec.Struct]]] = {
    "pagination": ("x-pagination", Pagination),
    "batch": ("x-batch", Batch),
    "job": ("x-job", Job),
    "rate_limit": ("x-ratelimit", RateLimit),
    "identity": ("x-identity", Identity),
    "stability": ("x-stability", Stability),
}


def extension(operation: Operation, name: str) -> Any:
    """The value of an extension, or None where it is absent or another party's of the same name."""
    key, type_ = _OPERATION[name]
    return _read(operation.raw.get(key), type_)


def _read(raw: object, type_: type[msgspec.Struct]) -> Any:
    if not is_mapping(raw):
        return None
    try:
        return msgspec.convert(raw, type_)
    except msgspec.ValidationError:
        return None


def sdk(operation: Operation) -> Mapping[str, Any] | None:
    """The place of an operation among the resources, where the description gives it one."""
    raw = operation.raw.get("x-sdk")
    return raw if is_mapping(raw) and {"resource", "method"} <= raw.keys() else None


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
    info: Mapping[str, Any] = root.get("info") or {}
    servers: list[Any] = root.get("servers") or []
    raw = root.get("x-sdk")
    own: Mapping[str, Any] = raw if is_mapping(raw) else {}
    return Api(
        title=str(info.get("title", "")),
        version=str(info.get("version", "")),
        server=server_url(servers[0]) if servers else "",
        digest=digest,
        bindings=msgspec.convert(own.get("bindings") or {}, dict[str, Binding]),
        errors=msgspec.convert(own.get("errors") or {}, ErrorPointers),
        request_id=own.get("request_id"),
        gone=own.get("gone"),
        oauth=oauth_of(root),
    )


def _is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


def source(value: Any) -> str:
    """A value as the expression that makes it again."""
    if isinstance(value, msgspec.Struct):
        return f"{type(value).__name__}({', '.join(f'{name}={source(item)}' for name, item in _told(value))})"
    if isinstance(value, str):
        return quoted(value)
    if _is_tuple(value):
        return f"({''.join(f'{source(item)}, ' for item in value).rstrip()})"
    if is_mapping(value):
        return f"{{{', '.join(f'{source(key)}: {source(item)}' for key, item in value.items())}}}"
    return repr(value)


def classes_in(value: Any) -> set[str]:
    """The classes that the expression of a value names."""
    if isinstance(value, msgspec.Struct):
        return {type(value).__name__}.union(*(classes_in(item) for _, item in _told(value)))
    items = value.values() if is_mapping(value) else value if _is_tuple(value) else ()
    return set[str]().union(*map(classes_in, items))


def _told(value: msgspec.Struct) -> list[tuple[str, Any]]:
    """The fields that do not have their default."""
    fields = [(field, getattr(value, field.name)) for field in msgspec.structs.fields(type(value))]
    return [(field.name, item) for field, item in fields if item != _default(field)]


def _default(field: msgspec.structs.FieldInfo) -> Any:
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
