"""Which way a value goes: what only answers have is not asked for in requests, and the other way round."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.normalise.about import READ_ONLY, WRITE_ONLY
from generator.normalise.shapes import Declarations, Property, Record, Type, inner_types, names_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.normalise.operations import Operation


def relax(declarations: Declarations, operations: Iterable[Operation]) -> None:
    """Make `readOnly` properties optional in what requests hold, and `writeOnly` ones in what answers hold."""
    sent, received = _both_ways(declarations, operations)
    for names, note in ((sent, READ_ONLY), (received, WRITE_ONLY)):
        for name in names:
            declaration = declarations.by_name[name]
            if isinstance(declaration, Record) and any(_asked(p, note) for p in declaration.properties):
                properties = tuple(replace(p, required=False) if _asked(p, note) else p for p in declaration.properties)
                declarations.add(replace(declaration, properties=properties))


def sent_alone(declarations: Declarations, operations: Iterable[Operation]) -> frozenset[str]:
    """The declarations that requests hold, and answers do not."""
    sent, received = _both_ways(declarations, operations)
    return frozenset(sent - received)


def _both_ways(declarations: Declarations, operations: Iterable[Operation]) -> tuple[set[str], set[str]]:
    operations = list(operations)
    sent = [media.type for o in operations if o.body for media in o.body.media]
    received = [media.type for o in operations for answer in o.answers for media in answer.media]
    return _reached(declarations, sent), _reached(declarations, received)


def _asked(property_: Property, note: str) -> bool:
    return property_.required and note in property_.about.notes


def _reached(declarations: Declarations, types: Iterable[Type]) -> set[str]:
    seen: set[str] = set()
    waiting = [name for type_ in types for name in names_in(type_)]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(part for type_ in inner_types(declarations.by_name[name]) for part in names_in(type_))
    return seen
