"""The type at a JSON pointer inside a type: what a page's items, a batch's value or a method's result is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.normalise.document import unescape
from generator.normalise.shapes import ANY, NONE, Choice, ListOf, MapOf, Named, Record, Type

if TYPE_CHECKING:
    from generator.normalise.operations import Operation
    from generator.normalise.unions import Resolution


def type_at(type_: Type, pointer: str, resolution: Resolution) -> Type:
    """The type a pointer leads to; `any` where the description does not say."""
    for token in pointer.split("/")[1:]:
        type_ = _step(solid(type_, resolution), unescape(token), resolution)
    return solid(type_, resolution)


def solid(type_: Type, resolution: Resolution) -> Type:
    """The type without null, where one type is left then."""
    expanded = resolution.expand(type_)
    if isinstance(expanded, Choice):
        members = [member for member in expanded.members if member != NONE]
        return members[0] if len(members) == 1 else type_
    return expanded if isinstance(type_, Choice) else type_


def _step(type_: Type, token: str, resolution: Resolution) -> Type:
    expanded = resolution.expand(type_)
    if isinstance(expanded, ListOf):
        return expanded.item
    if isinstance(expanded, MapOf):
        return expanded.value
    if isinstance(expanded, Named):
        declaration = resolution.declarations.by_name[expanded.name]
        if isinstance(declaration, Record):
            found = [property_.type for property_ in declaration.properties if property_.wire == token]
            return found[0] if found else declaration.rest or ANY
    return ANY


def good_answer(operation: Operation) -> Type:
    """The type of the answer when all went well: that of the first status of 200 and over with a JSON body."""
    for answer in operation.answers:
        if answer.status.startswith("2"):
            for media in answer.media:
                if media.encoding == "json":
                    return media.type
            return NONE
    return ANY


def item_of(type_: Type, resolution: Resolution) -> Type:
    """What a list holds; `any` where it is none."""
    expanded = resolution.expand(solid(type_, resolution))
    return expanded.item if isinstance(expanded, ListOf) else ANY
