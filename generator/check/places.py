"""Where things stand in an OpenAPI document: references, schemas, operations.

Example values, defaults, enums and extensions hold data, in which `$ref` or `type` mean nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document import Json, JsonObject, Parts

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_DATA = frozenset({"example", "examples", "default", "enum", "const"})
# Objects whose names are the author's own: a property or a header may be called `example`.
_NAMED = frozenset(
    {
        "properties",
        "patternProperties",
        "$defs",
        "definitions",
        "dependentSchemas",
        "schemas",
        "responses",
        "parameters",
        "requestBodies",
        "headers",
        "securitySchemes",
        "links",
        "callbacks",
        "pathItems",
        "paths",
        "webhooks",
        "content",
        "encoding",
        "variables",
        "mediaTypes",
    }
)


def walk(node: Json, parts: Parts = (), *, named: bool = False) -> Iterator[tuple[Parts, JsonObject]]:
    """Yield each object that OpenAPI gives a meaning, with where it is; not the objects of names themselves."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from walk(item, (*parts, index))
    if not isinstance(node, dict):
        return
    if not named:
        yield parts, node
    for name, value in node.items():
        if named:
            yield from walk(value, (*parts, name))
        elif name == "examples" and isinstance(value, dict):
            yield from _examples(value, (*parts, name))
        elif name not in _DATA and not name.startswith("x-"):
            yield from walk(value, (*parts, name), named=name in _NAMED and isinstance(value, dict))


def _examples(examples: JsonObject, parts: Parts) -> Iterator[tuple[Parts, JsonObject]]:
    for name, example in examples.items():
        if isinstance(example, dict):
            yield (*parts, name), example


def reference_places(root: JsonObject) -> Iterator[tuple[Parts, str]]:
    """Yield each `$ref`, `$dynamicRef` and `operationRef`, with where its text is."""
    for parts, node in walk(root):
        for name in ("$ref", "$dynamicRef", "operationRef"):
            reference = node.get(name)
            if isinstance(reference, str):
                yield (*parts, name), reference


def mapping_places(root: JsonObject) -> Iterator[tuple[Parts, str]]:
    """Yield each reference of a discriminator's mapping, with where its text is."""
    for parts, node in walk(root):
        discriminator = node.get("discriminator")
        mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
        for value, target in mapping.items() if isinstance(mapping, dict) else ():
            # A mapping may also give the bare name of a schema.
            if isinstance(target, str) and "#" in target:
                yield (*parts, "discriminator", "mapping", value), target


def operations(root: JsonObject) -> Iterator[tuple[Parts, JsonObject]]:
    """Yield each operation of `paths`, with where it is."""
    paths = root.get("paths")
    for path, item in paths.items() if isinstance(paths, dict) else ():
        for method in METHODS:
            operation = item.get(method) if isinstance(item, dict) else None
            if isinstance(operation, dict):
                yield ("paths", path, method), operation


def schema_roots(root: JsonObject) -> Iterator[tuple[Parts, Json]]:
    """Yield each schema that no other schema contains, with where it is."""
    components = root.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    for name, schema in schemas.items() if isinstance(schemas, dict) else ():
        yield ("components", "schemas", name), schema
    for parts, node in walk(root):
        within = len(parts) > 2 and parts[:2] == ("components", "schemas")
        if within or "schema" in parts or "itemSchema" in parts:
            continue
        for name in ("schema", "itemSchema"):
            if name in node:
                yield (*parts, name), node[name]
