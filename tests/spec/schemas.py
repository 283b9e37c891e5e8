"""Looking things up in a description, and validating against a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeGuard, cast

from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

if TYPE_CHECKING:
    from collections.abc import Iterator

METHODS = ("get", "put", "post", "patch", "delete")


def operations(root: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield method, path and operation object of each operation."""
    for path, item in root["paths"].items():
        for method in METHODS:
            if method in item:
                yield method, path, item[method]


def follow(root: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """Return what a reference names; anything else stays as it is."""
    while "$ref" in node:
        target = node["$ref"]
        node = root
        for token in target.removeprefix("#/").split("/"):
            node = node[token.replace("~1", "/").replace("~0", "~")]
    return node


def errors(root: dict[str, Any], pointer: str, value: Any) -> list[str]:
    """Return what the schema at `pointer` (`/components/schemas/Campaign`) says against a value."""
    registry: Any = Registry[Any]().with_resource("urn:root", DRAFT202012.create_resource(root))
    validator: Any = Draft202012Validator({"$ref": f"urn:root#{pointer}"}, registry=registry)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def walk(node: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every node of a tree with its JSON pointer."""
    yield pointer, node
    if isinstance(node, dict):
        for name, value in cast("dict[str, Any]", node).items():
            yield from walk(value, f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}")
    elif _is_list(node):
        for index, value in enumerate(node):
            yield from walk(value, f"{pointer}/{index}")


def objects(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every object of a tree with its JSON pointer."""
    for pointer, each in walk(node):
        if isinstance(each, dict):
            yield pointer, cast("dict[str, Any]", each)


def _is_list(node: Any) -> TypeGuard[list[Any]]:
    return isinstance(node, list)
