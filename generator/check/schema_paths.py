"""Paths into the values that a schema describes: which schemas may stand at a pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.document import Json, JsonObject, parse_pointer, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 32


def schemas_at(root: JsonObject, schema: Json, pointer: str) -> list[Json]:
    """Return the schemas that describe the value at `pointer` of a value of `schema`; none if there is no such place.

    `root` is the document that the schema's references lead into. Raises ValueError for what is no pointer.
    """
    found = list(_branches(root, schema))
    for token in parse_pointer(pointer):
        found = [inner for branch in found for step in _members(branch, token) for inner in _branches(root, step)]
    return found


def item_schemas(root: JsonObject, schemas: list[Json]) -> list[Json]:
    """Return the schemas of the items of arrays."""
    items = [branch["items"] for branch in schemas if isinstance(branch, dict) and "items" in branch]
    return [inner for item in items for inner in _branches(root, item)]


def _branches(root: JsonObject, schema: Json, depth: int = 0) -> Iterator[Json]:
    """Yield a schema, or behind its reference the one that is meant, and those that it is composed of."""
    if not isinstance(schema, dict):
        yield schema
        return
    yield schema
    if depth > _DEEPEST:
        return
    reference = schema.get("$ref")
    if isinstance(reference, str):
        yield from _branches(root, resolve(root, parse_pointer(unquote(reference[1:]))), depth + 1)
    for keyword in ("allOf", "anyOf", "oneOf"):
        parts = schema.get(keyword)
        for part in parts if isinstance(parts, list) else ():
            yield from _branches(root, part, depth + 1)


def _members(schema: Json, token: str) -> Iterator[Json]:
    if schema is True:
        yield True
    if not isinstance(schema, dict):
        return
    properties = schema.get("properties")
    if isinstance(properties, dict) and token in properties:
        yield properties[token]
    elif isinstance(schema.get("additionalProperties"), dict | bool) and schema["additionalProperties"] is not False:
        yield schema["additionalProperties"]
    if "items" in schema and token.isdigit():
        yield schema["items"]
