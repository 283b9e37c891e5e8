"""References: each must lead somewhere."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.check.places import reference_places
from generator.document import Json, JsonObject, Parts, Problem, format_pointer, parse_pointer, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.description import Description


def dangling_references(description: Description) -> Iterator[Problem]:
    """Yield a problem for each `$ref`, `operationRef` and discriminator mapping that leads nowhere."""
    anchors = frozenset(_anchors(description.root))
    for parts, reference in reference_places(description.root):
        if not reference.startswith("#"):
            yield description.problem(
                parts,
                f"the reference {reference!r} leads to another document",
                "Put what it names into this description: the generator reads one.",
            )
        elif reference[1:] not in anchors and not _leads(description.root, reference):
            yield description.problem(
                parts, f"the reference {reference!r} leads nowhere", _nearest(description.root, reference)
            )


def _leads(root: JsonObject, reference: str) -> bool:
    try:
        resolve(root, parse_pointer(unquote(reference[1:])))
    except (LookupError, ValueError):
        return False
    return True


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
    names = list(node) if isinstance(node, dict) else []
    near = difflib.get_close_matches(last, names, n=1)
    where: Parts = (*above, *near)
    return f"Did you mean '#{format_pointer(where)}'?" if near else f"Nothing is named {last!r} there."
