"""Types as Python annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.normalise.shapes import NONE, Alias, Choice, Enumeration, ListOf, MapOf, Named, Record, Scalar, Type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.normalise.unions import Resolution

_SCALARS = {
    "str": "str", "int": "int", "number": "int | float", "bool": "bool", "none": "None", "any": "Any", "date": "date",
    "binary": "Binary",
}  # fmt: skip
_ARGUMENTS = {
    **_SCALARS, "number": "float", "date": "date | str", "binary": "bytes | str | IO[bytes] | tuple[Any, ...]",
}  # fmt: skip


def write(type_: Type, name: Callable[[str], str] = str, **scalars: str) -> str:
    """The annotation of a type; `name` says how a declaration is called at that place, `scalars` how a scalar is."""
    match type_:
        case Scalar(kind):
            return scalars.get(kind, _SCALARS[kind])
        case Named(declared):
            return name(declared)
        case ListOf(item):
            return f"list[{write(item, name, **scalars)}]"
        case MapOf(value):
            return f"dict[str, {write(value, name, **scalars)}]"
        case Choice(members):
            return joined(write(member, name, **scalars) for member in _none_last(members))


def joined(texts: Iterable[str]) -> str:
    """Annotations as alternatives, each once, null last."""
    found = dict.fromkeys(part for text in texts for part in _alternatives(text))
    if "Any" in found:
        return "Any"
    null = found.pop("None", "")
    return " | ".join((*found, "None") if null is None else found)


def _alternatives(text: str) -> list[str]:
    """The alternatives of an annotation, but not those inside its brackets."""
    parts: list[str] = []
    depth = start = 0
    for index, char in enumerate(text):
        depth += {"[": 1, "]": -1}.get(char, 0)
        if depth == 0 and text.startswith(" | ", index):
            parts.append(text[start:index])
            start = index + 3
    return [*parts, text[start:]]


def _none_last(members: tuple[Type, ...]) -> tuple[Type, ...]:
    return (*(m for m in members if m != NONE), *(m for m in members if m == NONE))


def in_models(declared: str) -> str:
    """How an operation or a resource calls a declaration."""
    return f"models.{declared}"


def argument(type_: Type, resolution: Resolution) -> str:
    """The annotation of a parameter or a body: as wide as what is taken (models or plain data, any sequence)."""
    match type_:
        case Scalar(kind):
            return _ARGUMENTS[kind]
        case ListOf(item):
            return f"Sequence[{argument(item, resolution)}]"
        case MapOf(value):
            return f"Mapping[str, {argument(value, resolution)}]"
        case Choice(members):
            return joined(argument(member, resolution) for member in _none_last(members))
        case Named(name):
            return _named_argument(name, resolution)


def _named_argument(name: str, resolution: Resolution) -> str:
    declaration = resolution.declarations.by_name[name]
    if isinstance(declaration, Enumeration):
        return f"models.{name} | {'str' if declaration.textual else 'int'}"
    if isinstance(declaration, Record):
        return f"models.{name} | Mapping[str, Any]"
    if isinstance(declaration, Alias) and name not in resolution.custom:
        return argument(declaration.type, resolution)
    return f"models.{name} | Mapping[str, Any]"
