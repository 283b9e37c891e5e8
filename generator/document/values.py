"""The JSON data model that every document is held in, whatever its format."""

from __future__ import annotations

from typing import Literal, TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
JsonObject: TypeAlias = dict[str, Json]
Parts: TypeAlias = tuple[str | int, ...]
"""Where a node is: the names and indexes that lead to it from the root."""

Kind = Literal["object", "array", "primitive"]


_PLAIN = frozenset({str, int, float, bool})


def kind_of(value: object) -> Kind:
    """Name the kind of a node; null is a primitive, as in the Overlay Specification."""
    if isinstance(value, dict):
        return "object"
    return "array" if isinstance(value, list) else "primitive"


def plain(value: Json) -> Json:
    """Copy `value` into plain dicts, lists, strings and numbers, without comments, anchors or styles."""
    if isinstance(value, dict):
        return plain_object(value)
    if isinstance(value, list):
        return [plain(item) for item in value]
    if value is None or value.__class__ in _PLAIN:
        return value
    # YAML's scalars are subclasses that remember how they were written.
    if isinstance(value, str):
        return str(value)
    return int(value) if isinstance(value, int) else float(value)


def plain_object(value: JsonObject) -> JsonObject:
    """Copy an object as `plain` does."""
    return {str(name): plain(item) for name, item in value.items()}


def copied(value: Json) -> Json:
    """Copy the objects and arrays of a tree that has no aliases; what they hold is immutable."""
    if isinstance(value, dict):
        return {name: copied(item) for name, item in value.items()}
    return [copied(item) for item in value] if isinstance(value, list) else value


def unwritable(root: Json) -> Parts | None:
    """Find a text with half a surrogate pair, which JSON's escapes allow and no file can hold."""
    waiting: list[tuple[Parts, Json]] = [((), root)]
    while waiting:
        parts, node = waiting.pop()
        if isinstance(node, dict):
            names: list[tuple[Parts, Json]] = [((*parts, name), name) for name in node]
            waiting.extend([*names, *(((*parts, name), item) for name, item in node.items())])
        elif isinstance(node, list):
            waiting.extend(((*parts, index), item) for index, item in enumerate(node))
        elif isinstance(node, str) and any("\ud800" <= letter <= "\udfff" for letter in node):
            return parts
    return None


def shared_nodes(root: Json) -> set[int]:
    """Find the containers that the tree holds in more than one place, by `id`: YAML's aliases make them."""
    seen: set[int] = set()
    shared: set[int] = set()
    waiting: list[Json] = [root]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, dict | list):
            continue
        if id(node) in seen:
            shared.add(id(node))
            continue
        seen.add(id(node))
        waiting.extend(node.values() if isinstance(node, dict) else node)
    return shared
