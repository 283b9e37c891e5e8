"""What a schema becomes: types, and the named declarations they refer to.

This is the one form into which every OpenAPI 3.0 and 3.1 schema is brought; rendering reads nothing else of a schema.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["str", "int", "number", "bool", "none", "any", "date", "binary"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A JSON scalar, or `any` for what the description leaves open."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Named:
    """A reference to a declaration."""

    name: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """A JSON array of one type."""

    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    """A JSON object whose keys are data."""

    value: Type


@dataclass(frozen=True, slots=True)
class Choice:
    """Several types without a name: those that JSON's own kinds tell apart, and null beside one type."""

    members: tuple[Type, ...]


Type: TypeAlias = Scalar | Named | ListOf | MapOf | Choice

ANY = Scalar("any")
NONE = Scalar("none")


@dataclass(frozen=True, slots=True)
class About:
    """What the description says to people about a schema or a property; `unit` is its extension `x-unit`."""

    description: str = ""
    deprecated: bool = False
    notes: tuple[str, ...] = ()
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """One property of an object: `wire` is its name in JSON, `name` the Python one."""

    wire: str
    name: str
    type: Type
    required: bool
    about: About = About()


@dataclass(frozen=True, slots=True)
class Record:
    """An object with named properties; `rest` is the type of further ones, where the description has one."""

    name: str
    pointer: str
    properties: tuple[Property, ...]
    rest: Type | None = None
    about: About = About()


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Strings or integers with a name each; `members` are (Python name, value)."""

    name: str
    pointer: str
    members: tuple[tuple[str, str | int], ...]
    about: About = About()

    @property
    def textual(self) -> bool:
        """Whether the values are strings."""
        return isinstance(self.members[0][1], str)


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property whose value says which member of a union is meant."""

    wire: str
    mapping: tuple[tuple[str, Type], ...]


@dataclass(frozen=True, slots=True)
class Union:
    """A named choice between types."""

    name: str
    pointer: str
    members: tuple[Type, ...]
    discriminator: Discriminator | None = None
    about: About = About()


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a type."""

    name: str
    pointer: str
    type: Type
    about: About = About()


Declaration: TypeAlias = Record | Enumeration | Union | Alias


@dataclass(slots=True)
class Declarations:
    """All declarations by name, in the order of the description."""

    by_name: dict[str, Declaration] = field(default_factory=dict[str, Declaration])

    def add(self, declaration: Declaration) -> None:
        """Enter or, once its parts are known, replace a declaration."""
        self.by_name[declaration.name] = declaration


def optional(type_: Type) -> Type:
    """The type with null beside it."""
    if type_ in (ANY, NONE):
        return type_
    if isinstance(type_, Choice):
        return type_ if NONE in type_.members else Choice((*type_.members, NONE))
    return Choice((type_, NONE))


def parts(type_: Type) -> tuple[Type, ...]:
    """The types directly inside a type."""
    match type_:
        case ListOf(item):
            return (item,)
        case MapOf(value):
            return (value,)
        case Choice(members):
            return members
        case _:
            return ()


def names_in(type_: Type) -> tuple[str, ...]:
    """The declarations a type refers to, in order."""
    if isinstance(type_, Named):
        return (type_.name,)
    return tuple(name for part in parts(type_) for name in names_in(part))


def inner_types(declaration: Declaration) -> tuple[Type, ...]:
    """The types a declaration mentions."""
    match declaration:
        case Record():
            rest = () if declaration.rest is None else (declaration.rest,)
            return (*(property_.type for property_ in declaration.properties), *rest)
        case Union():
            return declaration.members
        case Alias():
            return (declaration.type,)
        case Enumeration():
            return ()
