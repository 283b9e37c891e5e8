"""Parameters of an operation: one list from path item and operation, each with a name of its own in Python."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from generator.normalise.dialect import says_nothing
from generator.normalise.media import essence
from generator.normalise.names import Register, pascal, snake
from generator.normalise.refusal import Invalid, Unsupported
from generator.normalise.shapes import ANY, Scalar, Type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.normalise.document import Place
    from generator.normalise.schemas import Schemas

Location: TypeAlias = Literal["path", "query", "header", "cookie"]

# Arguments that operations and resources have besides the description's own.
RESERVED = frozenset({
    "arguments", "body", "body_type", "build", "client", "concurrency", "content", "cookies", "extra",
    "extra_headers", "extra_query",
    "headers", "httpx", "items", "media_type", "models", "on_progress", "operation", "parse", "parsed", "path",
    "prefetch", "query", "response_type", "resume", "self", "status", "url", "value", "warnings",
    # What `build` calls.
    "binary_body", "cast", "cookie", "form_body", "header", "header_json", "json_body", "json_text", "merged",
    "multipart_body", "path_id", "path_value", "put", "put_each", "put_extra", "put_joined", "put_json", "put_styled",
    "request", "text_body", "warn_deprecated",
})  # fmt: skip
BUILTINS = frozenset({"bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple"})
_STYLES = {
    "path": {"simple", "label", "matrix"},
    "query": {"form", "spaceDelimited", "pipeDelimited", "deepObject"},
    "header": {"simple"},
    "cookie": {"form", "cookie"},
}
# A request header that the body or the client decides (OpenAPI 3.1, "Parameter Object": such parameters are ignored).
_IGNORED_HEADERS = {"accept", "authorization", "content-type"}
_VARIABLE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: `wire` is its name on the wire, `argument` its Python one; `json` that its value is JSON text."""

    argument: str
    wire: str
    location: Location
    type: Type
    required: bool
    style: str
    explode: bool
    reserved: bool = False
    json: bool = False
    description: str = ""
    deprecated: bool = False


def parameters_of(schemas: Schemas, path: str, item: Place, operation: Place, name: str) -> tuple[Parameter, ...]:
    """The parameters in order: those of the path item, replaced or joined by those of the operation.

    Raises:
        Invalid: a variable of the path has no parameter, or a parameter no name.
    """
    found: dict[tuple[str, str], Place] = {}
    for place in (*item.children("parameters"), *operation.children("parameters")):
        target = schemas.document.follow(place)
        raw = target.mapping()
        if "name" not in raw or (raw.get("in") not in _STYLES and raw.get("in") != "querystring"):
            raise Invalid(target.pointer, "a parameter needs a name and a place (`in`)")
        found[str(raw["in"]), str(raw["name"])] = target
    _check_path(path, [wire for location, wire in found if location == "path"], operation)
    kept = {key: place for key, place in found.items() if _sent(path, key)}
    arguments = _arguments(kept)
    return tuple(_parameter(schemas, place, arguments[key], name) for key, place in kept.items())


def variables(path: str) -> list[str]:
    """The variables of a path template, in order."""
    return _VARIABLE.findall(path)


def _check_path(path: str, declared: Iterable[str], operation: Place) -> None:
    missing = [variable for variable in variables(path) if variable not in set(declared)]
    if missing:
        raise Invalid(operation.pointer, f"the path's variable {missing[0]!r} has no parameter")


def _sent(path: str, key: tuple[str, str]) -> bool:
    location, wire = key
    if location == "path":
        return wire in variables(path)
    return location != "header" or wire.lower() not in _IGNORED_HEADERS


def _arguments(found: dict[tuple[str, str], Place]) -> dict[tuple[str, str], str]:
    """A Python name for each; where two places have one name, all but the first say the place as well."""
    register = Register()
    names: dict[tuple[str, str], str] = {}
    for location, wire in found:
        name = snake(wire)
        name = f"{name}_" if name in RESERVED | BUILTINS else name
        taken = name in names.values()
        names[location, wire] = register.take(f"{name.rstrip('_')}_{location}" if taken else name)
    return names


def _parameter(schemas: Schemas, place: Place, argument: str, name: str) -> Parameter:
    raw = place.mapping()
    location, wire = cast("str", raw["in"]), str(raw["name"])
    if location == "querystring":
        raise Unsupported(place.pointer, "a parameter in the whole query string (`in: querystring`)")
    style = str(raw.get("style", "simple" if location in {"path", "header"} else "form"))
    if style not in _STYLES[location]:
        raise Invalid(place.pointer, f"the style {style!r} does not exist for a parameter in {location}")
    type_, json = _type(schemas, place, f"{name}{pascal(wire)}")
    return Parameter(
        argument=argument,
        wire=wire,
        location=cast("Location", location),
        type=type_,
        required=location == "path" or raw.get("required") is True,
        style=style,
        explode=bool(raw.get("explode", style in {"form", "cookie"})),
        reserved=raw.get("allowReserved") is True,
        json=json,
        description=str(raw.get("description") or ""),
        deprecated=raw.get("deprecated") is True,
    )


def _type(schemas: Schemas, place: Place, name: str) -> tuple[Type, bool]:
    raw = place.mapping()
    if "schema" in raw:
        schema = place.child("schema")
        return (ANY if says_nothing(schema.value) else schemas.type_of((schema,), name)), False
    content = place.children("content")
    if len(content) != 1:
        raise Invalid(place.pointer, "a parameter needs a schema or one media type")
    media = schemas.document.follow(content[0])
    kind = essence(next(iter(place.mapping()["content"])))
    if not kind.endswith(("/json", "+json")):
        if kind.startswith("text/"):
            return Scalar("str"), False
        raise Unsupported(media.pointer, f"a parameter as {kind} (only JSON and text are written)")
    return (schemas.type_of((media.child("schema"),), name) if "schema" in media.mapping() else ANY), True
