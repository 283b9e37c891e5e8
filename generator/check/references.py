"""References: each must lead somewhere, and to a thing of the right kind."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.check.places import mapping_places, reference_places
from generator.document import Json, JsonObject, Parts, Problem, format_pointer, kind_of, parse_pointer, resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.description import Description

# Where a reference stands decides what it may lead to: the section of the components by the name above it.
_SECTIONS = {
    "responses": "responses",
    "parameters": "parameters",
    "requestBody": "requestBodies",
    "requestBodies": "requestBodies",
    "headers": "headers",
    "examples": "examples",
    "links": "links",
    "callbacks": "callbacks",
    "schema": "schemas",
}

_NOWHERE = "leads nowhere"
_KINDS = {"array": "an array", "primitive": "a single value", "object": "an object"}


def dangling_references(description: Description) -> Iterator[Problem]:
    """Yield a problem for each `$ref` and `operationRef` that leads nowhere, or to a thing of another kind."""
    yield from _dangling(description, reference_places(description.root))
    for parts, reference in reference_places(description.root):
        wanted, found = _section(parts), reference.split("/")[2:3]
        if wanted and reference.startswith("#/components/") and found != [wanted]:
            message = f"the reference {reference!r} leads to one of the {found[0] if found else 'components'}"
            yield description.problem(parts, message, f"Only one of the {wanted} can stand here.")


def dangling_mappings(description: Description) -> Iterator[Problem]:
    """Yield a problem for each reference of a discriminator's mapping that leads nowhere.

    Published descriptions have such, left by tools that bundle; what is generated does not depend on them.
    """
    yield from _dangling(description, mapping_places(description.root))


def _dangling(description: Description, places: Iterable[tuple[Parts, str]]) -> Iterator[Problem]:
    anchors = frozenset(_anchors(description.root))
    for parts, reference in places:
        if not reference.startswith("#"):
            yield description.problem(
                parts,
                f"the reference {reference!r} leads to another document",
                "Put what it names into this description: the generator reads one.",
            )
        elif reference[1:] not in anchors:
            message = _astray(description.root, reference)
            if message:
                nearest = _nearest(description.root, reference) if message == _NOWHERE else None
                yield description.problem(parts, f"the reference {reference!r} {message}", nearest)


def _section(parts: Parts) -> str | None:
    """Which section of the components a reference must lead to; None where that cannot be told."""
    match parts:
        case (*_, "requestBody", "$ref") | (*_, "schema", "$ref"):
            return _SECTIONS[str(parts[-2])]
        # A property, or a schema of another name map, may itself be called `responses` or `parameters`.
        case ("components", "schemas", *_) | (*_, "schema", _, _) | (*_, "schema", _, _, _):
            return None
        case (*above, str() as holder, str() | int(), "$ref") if "properties" not in above and "schema" not in above:
            return _SECTIONS.get(holder)
        case _:
            return None


def _astray(root: JsonObject, reference: str) -> str | None:
    """Say what is wrong with where a reference leads; None if nothing is."""
    seen: set[str] = set()
    following: Json = reference
    while isinstance(following, str) and following.startswith("#"):
        if following in seen:
            return "leads in a circle"
        seen.add(following)
        try:
            node = resolve(root, parse_pointer(unquote(following[1:])))
        except (LookupError, ValueError):
            # A reference further on has a problem of its own.
            return _NOWHERE if following == reference else None
        if not isinstance(node, dict | bool):
            return f"leads to {_KINDS[kind_of(node)]}, where an object should be"
        following = node.get("$ref") if isinstance(node, dict) else None
    return None


def _anchors(node: Json) -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            if name in ("$anchor", "$dynamicAnchor") and isinstance(value, str):
                yield value
            yield from _anchors(value)
    elif isinstance(node, list):
        for item in node:
            yield from _anchors(item)


def _nearest(root: JsonObject, reference: str) -> str | None:
    """Name the sibling that was probably meant."""
    try:
        *above, last = parse_pointer(unquote(reference[1:]))
        node = resolve(root, tuple(above))
    except (LookupError, ValueError):
        return None
    near = difflib.get_close_matches(last, list(node) if isinstance(node, dict) else [], n=1)
    where: Parts = (*above, *near)
    return f"Did you mean '#{format_pointer(where)}'?" if near else f"Nothing is named {last!r} there."
