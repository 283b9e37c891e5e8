"""Which choices msgspec can decode by itself, which need a tag, and which need our own machinery.

msgspec takes one member of each kind of JSON, and several objects only where a tag tells them apart. A choice beyond
that, an object with further properties, and a type that contains itself without an object between become classes of
their own ("custom"), which `decoding.dec_hook` of the generated package decodes by trying the members.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.normalise.shapes import (
    ANY,
    NONE,
    Alias,
    Choice,
    Declarations,
    Enumeration,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    Type,
    Union,
    names_in,
    parts,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# What msgspec sees: two members of one kind cannot stand beside each other.
_KINDS = {"str": "text", "date": "text", "int": "int", "number": "number", "bool": "bool", "none": "none"}


@dataclass(frozen=True, slots=True)
class Tag:
    """The property (by wire name) and the value of it that tell a record from its siblings."""

    wire: str
    value: str


@dataclass(slots=True)
class Resolution:
    """The answers for all declarations of a description."""

    declarations: Declarations
    custom: frozenset[str] = frozenset()
    tags: dict[str, Tag] = field(default_factory=dict[str, Tag])

    def expand(self, type_: Type) -> Type:
        """The type with every alias and every choice that msgspec can decode written out."""
        match type_:
            case Named(name):
                declaration = self.declarations.by_name[name]
                if name in self.custom or isinstance(declaration, Record | Enumeration):
                    return type_
                if isinstance(declaration, Alias):
                    return self.expand(declaration.type)
                return self.flat(declaration.members)
            case ListOf(item):
                return ListOf(self.expand(item))
            case MapOf(value):
                return MapOf(self.expand(value))
            case Choice(members):
                return self.flat(members)
            case _:
                return type_

    def flat(self, members: tuple[Type, ...]) -> Type:
        """The members of a choice written out, choices within it included."""
        found: list[Type] = []
        for member in members:
            expanded = self.expand(member)
            found.extend(expanded.members if isinstance(expanded, Choice) else (expanded,))
        return merged(self.declarations, tuple(dict.fromkeys(found)))


def merged(declarations: Declarations, members: tuple[Type, ...]) -> Type:
    """Members that one of them can stand for are left out: a string beside one enumeration of strings, and the like."""
    if ANY in members:
        return ANY
    enums = [m for m in members if isinstance(m, Named) and isinstance(declarations.by_name[m.name], Enumeration)]
    textual = [m for m in enums if _textual(declarations, m)]
    dropped: set[Type] = set()
    if len(textual) == 1:
        dropped.add(Scalar("str"))
    elif not textual and Scalar("str") in members:
        dropped.add(Scalar("date"))
    if len(enums) - len(textual) == 1:
        dropped.add(Scalar("int"))
    if Scalar("number") in members:
        dropped.add(Scalar("int"))
    kept = tuple(member for member in members if member not in dropped)
    return kept[0] if len(kept) == 1 else Choice(kept)


def _textual(declarations: Declarations, named: Named) -> bool:
    declaration = declarations.by_name[named.name]
    return isinstance(declaration, Enumeration) and declaration.textual


def resolve(declarations: Declarations) -> Resolution:
    """Decide for every declaration, tags first come, first served."""
    resolution = Resolution(declarations)
    open_records = {d.name for d in declarations.by_name.values() if isinstance(d, Record) and d.rest is not None}
    resolution.custom = frozenset(open_records | _circular(declarations))
    while refused := _undecodable(resolution):
        resolution.custom |= refused
    return resolution


def _circular(declarations: Declarations) -> set[str]:
    """Aliases and choices that reach themselves without an object between."""
    edges = {
        name: [part for part in _direct(declaration) if not isinstance(declarations.by_name[part], Record)]
        for name, declaration in declarations.by_name.items()
        if isinstance(declaration, Alias | Union)
    }
    return {name for name in edges if name in _reachable(edges, name)}


def _direct(declaration: Alias | Union) -> tuple[str, ...]:
    types = (declaration.type,) if isinstance(declaration, Alias) else declaration.members
    return tuple(name for type_ in types for name in names_in(type_))


def _reachable(edges: dict[str, list[str]], start: str) -> set[str]:
    seen: set[str] = set()
    waiting = list(edges[start])
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(edges.get(name, ()))
    return seen


def _undecodable(resolution: Resolution) -> frozenset[str]:
    """The choices (and aliases of an anonymous choice) that msgspec would refuse, as things are decided now."""
    found: set[str] = set()
    for name, declaration in resolution.declarations.by_name.items():
        if name in resolution.custom or not isinstance(declaration, Union):
            continue
        expanded = resolution.flat(declaration.members)
        if isinstance(expanded, Choice) and not _decodable(resolution, declaration, expanded):
            found.add(name)
            break  # The next ones may hold this one: look again.
    return frozenset(found)


def _decodable(resolution: Resolution, union: Union, expanded: Choice) -> bool:
    records: list[Record] = []
    kinds: list[str] = []
    for member in expanded.members:
        if isinstance(member, Named):
            if member.name in resolution.custom:
                return False
            declaration = resolution.declarations.by_name[member.name]
            if isinstance(declaration, Record):
                records.append(declaration)
            else:
                kinds.append("text" if _textual(resolution.declarations, member) else "int")
        else:
            kinds.append(_kind(member))
    kinds.extend("object" for _ in records[:1])
    if len(kinds) != len(set(kinds)) or "binary" in kinds or {"int", "number"} <= set(kinds):
        return False
    return len(records) < 2 or _tagged(resolution, union, records)


def _kind(type_: Type) -> str:
    match type_:
        case ListOf():
            return "array"
        case MapOf():
            return "object"
        case Scalar(kind):
            return _KINDS.get(kind, kind)
        case _:
            return "object"


def _tagged(resolution: Resolution, union: Union, records: list[Record]) -> bool:
    """Give the records a tag each, when a required one-value enumeration of all of them differs in every one."""
    for wire in _candidates(union, records):
        values = [_constant(resolution.declarations, record, wire) for record in records]
        if None in values or len(set(values)) != len(values):
            continue
        tags = {record.name: Tag(wire, str(value)) for record, value in zip(records, values, strict=True)}
        if all(resolution.tags.get(name, tag) == tag for name, tag in tags.items()):
            resolution.tags.update(tags)
            return True
    return False


def _candidates(union: Union, records: list[Record]) -> Iterator[str]:
    if union.discriminator is not None:
        yield union.discriminator.wire
    for property_ in records[0].properties:
        yield property_.wire


def _constant(declarations: Declarations, record: Record, wire: str) -> str | None:
    for property_ in record.properties:
        if property_.wire == wire and property_.required and isinstance(property_.type, Named):
            declaration = declarations.by_name[property_.type.name]
            if isinstance(declaration, Enumeration) and declaration.textual and len(declaration.members) == 1:
                return str(declaration.members[0][1])
    return None


def kinds_of(type_: Type) -> tuple[str, ...]:
    """The scalar kinds anywhere in a type."""
    own = (type_.kind,) if isinstance(type_, Scalar) else ()
    return (*own, *(kind for part in parts(type_) for kind in kinds_of(part)))


def nullable(type_: Type) -> bool:
    """Whether null is one of the values, as far as the type itself shows."""
    return type_ == NONE or (isinstance(type_, Choice) and NONE in type_.members)
