"""Which module of `models/` holds a declaration: that of the one tag that uses it, `shared`, or `others` for none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.normalise.shapes import Enumeration, Record, Type, inner_types, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.normalise import Description
    from generator.normalise.operations import Operation

SHARED = "shared"
OTHERS = "others"
ALIASES = "aliases"
MOMENTS = "moments"


def types_of(operation: Operation) -> Iterator[Type]:
    """Every type an operation mentions."""
    for parameter in operation.parameters:
        yield parameter.type
    for media in operation.body.media if operation.body else ():
        yield media.type
    for answer in operation.answers:
        for media in answer.media:
            yield media.type


def modules_of(description: Description) -> dict[str, str]:
    """The module of each record and enumeration, by name.

    What a declaration mentions is used by every tag that uses the declaration, so a module of a tag imports `shared`
    alone, `shared` imports no module of a tag, and nothing imports `others`, which no operation mentions.
    """
    declarations = description.resolution.declarations.by_name
    users: dict[str, set[str]] = {name: set() for name in declarations}
    for operation in description.operations:
        _mark(operation.tag, types_of(operation), users, description)
    return {
        name: _module(users[name])
        for name, declaration in declarations.items()
        if isinstance(declaration, Record | Enumeration)
    }


def _mark(tag: str, types: Iterator[Type], users: dict[str, set[str]], description: Description) -> None:
    waiting = [name for type_ in types for name in names_in(type_)]
    while waiting:
        name = waiting.pop()
        if tag not in users[name]:
            users[name].add(tag)
            inner = inner_types(description.resolution.declarations.by_name[name])
            waiting.extend(part for type_ in inner for part in names_in(type_))


def _module(tags: set[str]) -> str:
    if len(tags) != 1:
        return SHARED if tags else OTHERS
    tag = next(iter(tags))
    return f"{tag}_" if tag in {SHARED, ALIASES, MOMENTS, OTHERS} else tag
