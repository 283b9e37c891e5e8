"""A document that is being edited: each node changed where it is meant, its comments kept in their places.

An alias of YAML makes one node appear in several places. The data model has no aliases, so a node that is shared is
copied before it is changed in one of its places.
"""

from __future__ import annotations

import copy
from typing import Any

from generator.document import Json, JsonObject, Parts, kind_of
from generator.document.values import shared_nodes
from generator.overlay import comments


class MismatchError(Exception):
    """A value cannot be merged into the node at `parts`, as the two are of different kinds."""

    def __init__(self, parts: Parts, present: Json, value: Json) -> None:
        self.parts = parts
        super().__init__(f"{_article(kind_of(value))} cannot be merged into {_article(kind_of(present))}")


class Tree:
    """The root of a document that may be changed; every method that takes parts raises KeyError where none is."""

    def __init__(self, root: JsonObject) -> None:
        self.root = root
        self._shared = shared_nodes(root)

    def node(self, parts: Parts) -> Json:
        """Return the node at `parts`, to be read only."""
        node: Any = self.root
        for part in parts:
            node = node[part]
        found: Json = node
        return found

    def snapshot(self, parts: Parts) -> Json:
        """Copy the node at `parts` as it is now."""
        return copy.deepcopy(self.node(parts))

    def merge(self, parts: Parts, value: Json) -> list[tuple[Parts, str]]:
        """Merge a value into the object, array or primitive at `parts`; tell which nodes were changed, and how.

        The value is copied. Raises MismatchError.
        """
        present = self.node(parts)
        if isinstance(present, dict):
            if not isinstance(value, dict):
                raise MismatchError(parts, present, value)
            return self._merge_object(parts, value)
        if isinstance(present, list):
            return self._append(parts, value if isinstance(value, list) else [value])
        if isinstance(value, dict | list):
            raise MismatchError(parts, present, value)
        self._owned(parts[:-1])[parts[-1]] = self._fresh(value)
        return [(parts, "replaced")]

    def remove(self, parts: Parts) -> None:
        """Remove the node at `parts` from the object or array that holds it."""
        comments.remove(self._owned(parts[:-1]), parts[-1], self._holder(parts[:-1]))

    def _merge_object(self, parts: Parts, value: JsonObject) -> list[tuple[Parts, str]]:
        target = self._owned(parts)
        changes: list[tuple[Parts, str]] = []
        for name, item in value.items():
            place = (*parts, str(name))
            if name not in target:
                comments.insert(target, name, self._fresh(item), self._holder(parts))
                changes.append((place, "added"))
                continue
            present = target[name]
            if kind_of(present) != kind_of(item):
                raise MismatchError(place, present, item)
            changes.extend(self.merge(place, item))
        return changes

    def _append(self, parts: Parts, items: list[Json]) -> list[tuple[Parts, str]]:
        target = self._owned(parts)
        first = len(target)
        for item in items:
            comments.insert(target, len(target), self._fresh(item), self._holder(parts))
        return [((*parts, index), "added") for index in range(first, len(target))]

    def _fresh(self, value: Json) -> Any:
        return comments.bare(value, like=self.root)

    def _holder(self, parts: Parts) -> tuple[Any, str | int] | None:
        return (self.node(parts[:-1]), parts[-1]) if parts else None

    def _owned(self, parts: Parts) -> Any:
        """Return the container at `parts`, parted from every other place where it and those above it are held."""
        node: Any = self.root
        for part in parts:
            child = node[part]
            if id(child) in self._shared:
                child = copy.deepcopy(child)
                comments.forget_anchors(child)
                node[part] = child
                self._shared = shared_nodes(self.root)
            node = child
        return node


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "ao" else f"a {kind}"
