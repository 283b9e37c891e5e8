"""Schemas to types: every object, enumeration and choice gets a declaration, inline ones named after their place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from generator.normalise.conjunction import CHANGING, Alternatives, Choices, Flat, Places, flatten
from generator.normalise.dialect import canonical, says_nothing
from generator.normalise.document import Document, Json, Place, unescape
from generator.normalise.enums import enumeration, enumeration_of
from generator.normalise.names import FIELD_NAMES, MAPPING_FIELD_NAMES, Register, pascal, snake
from generator.normalise.refusal import Invalid, Refused
from generator.normalise.shapes import (
    ANY,
    NONE,
    About,
    Alias,
    Choice,
    Declarations,
    Discriminator,
    ListOf,
    MapOf,
    Named,
    Property,
    Record,
    Scalar,
    Type,
    Union,
    optional,
)

_COMPONENTS = "#/components/schemas/"
# What a Struct's field cannot be called on the wire (msgspec); the dict of an open object can.
_UNRENAMEABLE = re.compile(r'["\\\x00-\x1f]')
_MOST_ALTERNATIVES = 64
_Key = tuple[tuple[str, ...], Choices]


@dataclass(slots=True)
class Schemas:
    """Turns places of one document into types and remembers what each became."""

    document: Document
    register: Register
    declarations: Declarations = field(default_factory=Declarations)
    _names: dict[str, str] = field(default_factory=dict[str, str])
    _types: dict[_Key, Type] = field(default_factory=dict[_Key, Type])
    _active: dict[_Key, str | None] = field(default_factory=dict[_Key, str | None])
    _subtypes: dict[str, list[Place]] = field(default_factory=dict[str, list[Place]])

    def declare_components(self) -> None:
        """Give every component its name first, so that no inline schema takes it, then turn each into a type."""
        places = self.document.place().children("components")
        components = [place for part in places if part.pointer == "#/components/schemas" for place in _entries(part)]
        for place in components:
            self._names[place.pointer] = self.register.take(pascal(unescape(place.pointer[len(_COMPONENTS) :])))
        self._find_subtypes(components)
        for place in components:
            self._declare_component(place)

    def _find_subtypes(self, components: list[Place]) -> None:
        """Which components name another in `allOf`: they stand for it where it has a discriminator of its own."""
        for place in components:
            for part in place.children("allOf"):
                if isinstance(part.value, dict) and "$ref" in part.value:
                    target = self.document.follow(part)
                    self._subtypes.setdefault(target.pointer, []).append(place)

    def _declare_component(self, place: Place) -> None:
        name = self._names[place.pointer]
        type_ = self.type_of((place,), name)
        if type_ != Named(name) and name not in self.declarations.by_name:
            about = self.about(flatten(self.document, (place,)))
            self.declarations.add(Alias(name, place.pointer, type_, about))

    def type_of(self, places: Places, name: str, choices: Choices = ()) -> Type:
        """The type of the values that fit all these schemas; `name` is for what has to be declared."""
        if len(places) == 1 and not choices:
            place = self._referred(places[0])
            places = (place,)
            name = self._name_of(place) or name
            if (inner := self._nullable(place)) is not None:
                return optional(self.type_of((inner,), name))
        key: _Key = (tuple(place.pointer for place in places), choices)
        if key in self._types:
            return self._types[key]
        if key in self._active:
            return self._reentered(key, name)
        self._active[key] = None
        flat = flatten(self.document, places, choices)
        type_ = self._shape(places, flat, name, choices, key)
        self._types[key] = type_
        self._close(key, places[0].pointer, type_, flat)
        return type_

    def _reentered(self, key: _Key, name: str) -> Type:
        """A schema met inside itself without an object between (`A: {items: A}`) needs a name to be told by."""
        declared = self._active[key] or self.reserve(name, key[0][0])
        self._active[key] = declared
        return Named(declared)

    def _close(self, key: _Key, pointer: str, type_: Type, flat: Flat) -> None:
        declared = self._active.pop(key)
        if declared is not None and type_ != Named(declared) and declared not in self.declarations.by_name:
            self.declarations.add(Alias(declared, pointer, type_, self.about(flat)))

    def _referred(self, place: Place) -> Place:
        """Where a place only refers to another (annotations aside), that other place."""
        seen: set[str] = set()
        while place.pointer not in seen:
            seen.add(place.pointer)
            schema = canonical(self.document, place)
            if "$ref" in schema and _only_says(schema, "$ref"):
                place = self.document.target(str(schema["$ref"]), place.pointer)
            elif len(schema.get("allOf", ())) == 1 and _only_says(schema, "allOf"):
                place = place.child("allOf", 0)
            else:
                break
        return place

    def _nullable(self, place: Place) -> Place | None:
        """What a schema refers to when all it adds is null (3.0: `{nullable: true, allOf: [{$ref: …}]}`)."""
        schema = canonical(self.document, place)
        if schema.get("nullable") is not True:
            return None
        if "$ref" in schema and _only_says(schema, "$ref", "nullable"):
            return self.document.target(str(schema["$ref"]), place.pointer)
        if len(schema.get("allOf", ())) == 1 and _only_says(schema, "allOf", "nullable"):
            return place.child("allOf", 0)
        return None

    def _name_of(self, place: Place) -> str | None:
        """The name of a component; of any other place that is referred to, none."""
        return self._names.get(place.pointer)

    def _shape(self, places: Places, flat: Flat, name: str, choices: Choices, key: _Key) -> Type:
        if flat.alternatives:
            type_ = self._alternatives(places, flat, name, choices, key)
        elif (heirs := self._heirs(places, flat)) and not choices:
            type_ = self._inherited(places, flat, name, heirs, key)
        elif flat.enum is not None:
            type_ = self._enumerated(places, flat, name)
        else:
            type_ = self._typed(places, flat, name, key)
        return optional(type_) if flat.nullable else type_

    # Choices

    def _alternatives(self, places: Places, flat: Flat, name: str, choices: Choices, key: _Key) -> Type:
        open_ = flat.alternatives[0]
        if len(choices) and _count(flat) > _MOST_ALTERNATIVES:
            return ANY  # The product of several choices: every value fits, none is lost.
        alone = len(flat.alternatives) == 1 and not _own_shape(flat)
        solid = [member for member in open_.members if not self._null(member)]
        if alone and len(solid) == 1:
            type_ = self.type_of((solid[0],), name)
            return optional(type_) if len(open_.members) > 1 or "null" in (flat.types or ()) else type_
        declared = self.reserve(name, places[0].pointer)
        self._types[key] = Named(declared)
        types: list[Type] = []
        for index, member in enumerate(open_.members):
            hint = f"{declared}{self._variant(member, index)}"
            if alone:
                types.append(self.type_of((member,), hint))
            else:
                types.append(self.type_of(places, hint, (*choices, (open_.pointer, index))))
        discriminator = self._discriminator(open_, types, declared)
        about = self.about(flat)
        type_ = self._choice(Union(declared, places[0].pointer, tuple(types), discriminator, about))
        return optional(type_) if flat.types and "null" in flat.types else type_

    def _null(self, member: Place) -> bool:
        schema = canonical(self.document, member)
        return schema.get("type") == ["null"] or schema.get("enum") == [None]

    def _variant(self, member: Place, index: int) -> str:
        schema = member.value if isinstance(member.value, dict) else {}
        title = schema.get("title")
        return pascal(title) if isinstance(title, str) and title else f"Variant{index + 1}"

    def _choice(self, union: Union) -> Type:
        """The plainest form of a choice: no choice at all, scalars beside each other, or the union under its name."""
        members, null = _members(union.members)
        if ANY in members:
            type_: Type = ANY
        elif not members:
            type_ = NONE
        elif len(members) == 1:
            type_ = members[0]
        elif (plain := plain_choice(members)) is not None:
            type_ = plain
        else:
            members = (*members, NONE) if null else members
            self.declarations.add(
                Union(union.name, union.pointer, members, union.discriminator, union.about)
            )
            return Named(union.name)
        type_ = optional(type_) if null else type_
        self.declarations.add(Alias(union.name, union.pointer, type_, union.about))
        return Named(union.name) if self._is_component(union.name) else type_

    def _is_component(self, name: str) -> bool:
        return name in self._names.values()

    def _discriminator(self, open_: Alternatives, types: Sequence[Type], name: str) -> Discriminator | None:
        raw = open_.discriminator
        pointer = f"{open_.pointer.rsplit('/', 1)[0]}/discriminator"
        if not isinstance(raw, Mapping):
            return None
        if "propertyName" not in raw:
            raise Invalid(pointer, "a discriminator needs a propertyName")
        targets = [self._referred(member).pointer for member in open_.members]
        by_target = dict(zip(targets, types, strict=True))
        mapping = {
            unescape(target[len(_COMPONENTS) :]): type_
            for target, type_ in by_target.items()
            if target.startswith(_COMPONENTS)
        }
        for value, reference in cast("Json", raw.get("mapping") or {}).items():
            if (place := self._mapped(str(reference), pointer)) is not None:
                target = self._referred(place).pointer
                found = by_target.get(target)
                mapping[str(value)] = found or self.type_of((place,), f"{name}{pascal(str(value))}")
        return Discriminator(str(raw["propertyName"]), tuple(mapping.items()))

    def _mapped(self, reference: str, pointer: str) -> Place | None:
        """What a discriminator's mapping names, plainly or as a reference; None where that is not in the document.

        The members of the choice are known without it, and a value that it should have told is found by trying them.
        """
        if "/" not in reference and "#" not in reference and not reference.endswith((".json", ".yaml")):
            reference = f"{_COMPONENTS}{reference}"
        try:
            return self.document.target(reference, pointer)
        except Refused:
            return None

    def _heirs(self, places: Places, flat: Flat) -> list[Place]:
        """The components that extend this one, when it has a discriminator and no `oneOf` of its own."""
        own = places[0].value
        if len(places) != 1 or not isinstance(own, dict) or "discriminator" not in own or not flat.properties:
            return []
        return self._subtypes.get(places[0].pointer, [])

    def _inherited(self, places: Places, flat: Flat, name: str, heirs: list[Place], key: _Key) -> Type:
        declared = self.reserve(name, places[0].pointer)
        self._types[key] = Named(declared)
        own = self._record(places, flat, f"{declared}Base", None)
        types: list[Type] = [*(self.type_of((heir,), f"{declared}Heir") for heir in heirs), own]
        raw = cast("dict[str, Any]", places[0].value)["discriminator"]
        open_ = Alternatives(f"{places[0].pointer}/oneOf", (*heirs, places[0]), raw)
        mapping = self._discriminator(open_, types, declared)
        self.declarations.add(Union(declared, places[0].pointer, tuple(types), mapping, self.about(flat)))
        return Named(declared)

    # Values

    def _enumerated(self, places: Places, flat: Flat, name: str) -> Type:
        values = [value for value in cast("list[Any]", flat.enum) if value is not None]
        if not values:
            return NONE
        made = enumeration(values, flat.names)
        if isinstance(made, tuple):
            declared = self.reserve(name, places[0].pointer)
            self.declarations.add(enumeration_of(declared, places[0].pointer, made, self.about(flat)))
            type_: Type = Named(declared)
        else:
            type_ = made
        return optional(type_) if None in cast("list[Any]", flat.enum) else type_

    def _typed(self, places: Places, flat: Flat, name: str, key: _Key) -> Type:
        types = flat.types if flat.types is not None else _implied_types(flat)
        if not types:
            return ANY
        several = len([name_ for name_ in types if name_ != "null"]) > 1
        members: list[Type] = []
        for type_name in types:
            hint = f"{name}{type_name.capitalize()}" if several and type_name in {"array", "object"} else name
            members.append(self._of_type(type_name, places, flat, hint, None if several else key))
        if not several:
            filled = [member for member in members if member != NONE]
            return optional(filled[0]) if NONE in members and filled else members[0]
        plain, null = _members(tuple(members))
        if (choice := plain_choice(plain)) is not None:
            return optional(choice) if null else choice
        return self._choice(Union(self.reserve(name, places[0].pointer), places[0].pointer, tuple(members), None, self.about(flat)))

    def _of_type(self, type_name: str, places: Places, flat: Flat, name: str, key: _Key | None) -> Type:
        match type_name:
            case "object":
                return self._object(places, flat, name, key)
            case "array":
                return self._array(flat, name)
            case "string":
                return Scalar("binary" if flat.binary else "date" if flat.format == "date" and not flat.pattern else "str")
            case "integer":
                return Scalar("int")
            case "number":
                return Scalar("number")
            case "boolean":
                return Scalar("bool")
            case _:
                return NONE

    def _object(self, places: Places, flat: Flat, name: str, key: _Key | None) -> Type:
        if flat.properties:
            return self._record(places, flat, name, key)
        return MapOf(self._rest(flat, f"{name}Value") or ANY)

    def _record(self, places: Places, flat: Flat, name: str, key: _Key | None) -> Type:
        declared = self.reserve(name, places[0].pointer)
        if key is not None:
            null = flat.nullable or "null" in (flat.types or ())
            self._types[key] = optional(Named(declared)) if null else Named(declared)
        rest = self._rest(flat, f"{declared}Value")
        if rest is None and any(_UNRENAMEABLE.search(wire) for wire in flat.properties):
            rest = ANY
        names = Register(FIELD_NAMES if rest is None else MAPPING_FIELD_NAMES)
        pointer, about = places[0].pointer, self.about(flat)
        self.declarations.add(Record(declared, pointer, (), rest, about))  # Keeps the order of the description.
        properties = tuple(self._property(wire, flat, declared, names) for wire in flat.properties)
        if rest is None and not flat.closed:
            properties += tuple(_undeclared(wire, names) for wire in sorted(flat.required - flat.properties.keys()))
        self.declarations.add(Record(declared, pointer, properties, rest, about))
        return Named(declared)

    def _property(self, wire: str, flat: Flat, owner: str, names: Register) -> Property:
        places = tuple(flat.properties[wire])
        type_ = self.type_of(places, f"{owner}{pascal(wire)}")
        about = self.about(flatten(self.document, places))
        return Property(wire, names.take(snake(wire)), type_, wire in flat.required, about)

    def _rest(self, flat: Flat, name: str) -> Type | None:
        schemas = [place for place in (*flat.additional, *flat.patterns) if not says_nothing(place.value)]
        if not schemas:
            return ANY if flat.additional or flat.patterns else None
        if len(schemas) == 1 and len(flat.additional) + len(flat.patterns) == 1:
            return self.type_of((schemas[0],), name)
        if len(schemas) < len(flat.additional) + len(flat.patterns):
            return ANY
        types = tuple(self.type_of((place,), f"{name}{index + 1}") for index, place in enumerate(schemas))
        return self._choice(Union(self.reserve(name, schemas[0].pointer), schemas[0].pointer, types))

    def _array(self, flat: Flat, name: str) -> Type:
        if not flat.prefix:
            return ListOf(self.type_of(tuple(flat.items), f"{name}Item") if flat.items else ANY)
        prefix = [self.type_of((place,), f"{name}Item{i + 1}") for i, place in enumerate(flat.prefix[0])]
        closed = bool(flat.items) and flat.items[0].value is False
        beyond = () if closed else (self.type_of(tuple(flat.items), f"{name}Rest") if flat.items else ANY,)
        types = (*prefix, *beyond)
        return ListOf(self._choice(Union(self.reserve(f"{name}Item", flat.prefix[0][0].pointer), flat.prefix[0][0].pointer, types)))

    def reserve(self, name: str, pointer: str) -> str:
        """The name itself for the component at the place, which has it already; else the first free name like it."""
        if self._names.get(pointer) == name and name not in self.declarations.by_name:
            return name
        return self.register.take(name)

    def about(self, flat: Flat) -> About:
        """What the schemas say to people, the outermost word first."""
        return about_schemas(flat.schemas)


def _only_says(schema: Json, keyword: str, *more: str) -> bool:
    """Whether nothing beside a keyword changes the type that it leads to."""
    return not (CHANGING - {keyword, "type", *more}) & schema.keys()


def about_schemas(schemas: Sequence[Any]) -> About:
    """What schemas say to people; the last of them is the outermost."""
    described = [str(schema["description"]) for schema in reversed(schemas) if schema.get("description")]
    deprecated = any(schema.get("deprecated") is True for schema in schemas[-1:])
    notes = [
        f"{words}"
        for schema in schemas[-1:]
        for keyword, words in (("readOnly", "Read only."), ("writeOnly", "Write only."))
        if schema.get(keyword) is True
    ]
    return About(described[0] if described else "", deprecated, tuple(notes))


def plain_choice(members: Sequence[Type]) -> Type | None:
    """Types that JSON's own kinds tell apart (at most one list beside scalars); None where that is not so."""
    scalars = [member for member in members if isinstance(member, Scalar)]
    others = [member for member in members if not isinstance(member, Scalar)]
    kinds = {scalar.kind for scalar in scalars}
    if "binary" in kinds and len(members) > 1:
        return None
    if len(others) > 1 or (others and not isinstance(others[0], ListOf | MapOf)):
        return None
    if {"str", "date"} <= kinds:
        kinds.discard("date")  # Of two kinds of string the wider.
    if {"int", "number"} <= kinds:
        kinds.discard("int")
    types = (*(Scalar(kind) for kind in dict.fromkeys(s.kind for s in scalars) if kind in kinds), *others)
    return types[0] if len(types) == 1 else Choice(types)


def _undeclared(wire: str, names: Register) -> Property:
    """A property that is asked for without being described."""
    return Property(wire, names.take(snake(wire)), ANY, required=False)


def _members(types: Sequence[Type]) -> tuple[tuple[Type, ...], bool]:
    """The distinct members of a choice, choices within it included, and whether null is one of them."""
    members: list[Type] = []
    for type_ in types:
        members.extend(type_.members if isinstance(type_, Choice) else (type_,))
    return tuple(dict.fromkeys(member for member in members if member != NONE)), NONE in members


def _own_shape(flat: Flat) -> bool:
    types = [name for name in flat.types or () if name != "null"]
    beside_object = bool(flat.object_like or flat.items or flat.prefix or flat.enum)
    return beside_object or bool(types) and types != ["object"]


def _implied_types(flat: Flat) -> list[str]:
    if flat.object_like:
        return ["object"]
    if flat.items or flat.prefix:
        return ["array"]
    return ["string"] if flat.binary else []


def _count(flat: Flat) -> int:
    count = 1
    for open_ in flat.alternatives:
        count *= len(open_.members)
    return count


def _entries(part: Place) -> list[Place]:
    return [part.child(name) for name in part.mapping()]
