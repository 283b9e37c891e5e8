"""Values of a schema that is no choice: enumerations, scalars, objects with their properties, and arrays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.normalise import choices
from generator.normalise.about import about_schemas
from generator.normalise.conjunction import flatten
from generator.normalise.dialect import says_nothing
from generator.normalise.enums import enumeration
from generator.normalise.names import FIELD_NAMES, MAPPING_FIELD_NAMES, Register, pascal, snake
from generator.normalise.shapes import (
    ANY,
    NONE,
    Enumeration,
    ListOf,
    MapOf,
    Named,
    Property,
    Record,
    Scalar,
    Type,
    optional,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.normalise.conjunction import Flat
    from generator.normalise.schemas import Schemas
    from generator.normalise.site import Key, Site

# What a Struct's field cannot be called on the wire (msgspec); the dict of an open object can.
_UNRENAMEABLE = re.compile(r'["\\\x00-\x1f]')


def enumerated(schemas: Schemas, site: Site, values: Sequence[Any]) -> Type:
    """The type of a list of allowed values."""
    filled = [value for value in values if value is not None]
    if not filled:
        return NONE
    made = enumeration(filled, site.flat.names)
    if isinstance(made, tuple):
        declared = schemas.reserve(site.name, site.pointer)
        schemas.declarations.add(Enumeration(declared, site.pointer, made, site.about))
        made = Named(declared)
    return optional(made) if len(filled) < len(values) else made


def typed(schemas: Schemas, site: Site) -> Type:
    """The type that the keyword `type` gives, or that the other keywords imply."""
    types = site.flat.types if site.flat.types is not None else _implied_types(site.flat)
    if not types:
        return ANY
    solid = [type_name for type_name in types if type_name != "null"]
    if len(solid) == 1:
        type_ = _of_type(schemas, solid[0], site, site.name, site.key)
        return optional(type_) if len(types) > 1 else type_
    members: list[Type] = []
    for type_name in types:
        name = f"{site.name}{type_name.capitalize()}" if type_name in {"array", "object"} else site.name
        members.append(_of_type(schemas, type_name, site, name, None))
    return choices.choice_of(schemas, members, site.name, site.pointer)


def _of_type(schemas: Schemas, type_name: str, site: Site, name: str, key: Key | None) -> Type:
    match type_name:
        case "object" if site.flat.properties:
            return record(schemas, site, name, key)
        case "object":
            return MapOf(_rest(schemas, site.flat, f"{name}Value") or ANY)
        case "array":
            return _array(schemas, site.flat, name)
        case "string":
            return _text(site.flat)
        case "integer":
            return Scalar("int")
        case "number":
            return Scalar("number")
        case "boolean":
            return Scalar("bool")
        case _:
            return NONE


def _text(flat: Flat) -> Scalar:
    if flat.binary:
        return Scalar("binary")
    # A pattern beside the format says that another form of date is meant.
    return Scalar("date" if flat.format == "date" and not flat.pattern else "str")


def record(schemas: Schemas, site: Site, name: str, key: Key | None) -> Type:
    """An object with named properties, declared; `key` is what places inside it refer to it by."""
    flat, declared = site.flat, schemas.reserve(name, site.pointer)
    if key is not None:
        null = flat.nullable or "null" in (flat.types or ())
        schemas.expect(key, optional(Named(declared)) if null else Named(declared))
    rest = _rest(schemas, flat, f"{declared}Value")
    if rest is None and any(_UNRENAMEABLE.search(wire) for wire in flat.properties):
        rest = ANY
    names = Register(FIELD_NAMES if rest is None else MAPPING_FIELD_NAMES)
    schemas.declarations.add(Record(declared, site.pointer, (), rest, site.about))  # Keeps the description's order.
    properties = tuple(_property(schemas, wire, flat, declared, names) for wire in flat.properties)
    if rest is None and not flat.closed:
        properties += tuple(_undescribed(wire, names) for wire in sorted(flat.required - flat.properties.keys()))
    schemas.declarations.add(Record(declared, site.pointer, properties, rest, site.about))
    return Named(declared)


def _property(schemas: Schemas, wire: str, flat: Flat, owner: str, names: Register) -> Property:
    places = tuple(flat.properties[wire])
    type_ = schemas.type_of(places, f"{owner}{pascal(wire)}")
    about = about_schemas(flatten(schemas.document, places).schemas)
    return Property(wire, names.take(snake(wire)), type_, wire in flat.required, about)


def _undescribed(wire: str, names: Register) -> Property:
    """A property that is asked for without being described."""
    return Property(wire, names.take(snake(wire)), ANY, required=False)


def _rest(schemas: Schemas, flat: Flat, name: str) -> Type | None:
    """The type of the properties beyond the named ones; None where the description does not speak of them."""
    all_ = (*flat.additional, *flat.patterns)
    described = [place for place in all_ if not says_nothing(place.value)]
    if not all_:
        return None
    if len(described) < len(all_):
        return ANY
    if len(described) == 1:
        return schemas.type_of((described[0],), name)
    types = [schemas.type_of((place,), f"{name}{index + 1}") for index, place in enumerate(described)]
    return choices.choice_of(schemas, types, name, described[0].pointer)


def _array(schemas: Schemas, flat: Flat, name: str) -> Type:
    if not flat.prefix:
        return ListOf(schemas.type_of(tuple(flat.items), f"{name}Item") if flat.items else ANY)
    types = [schemas.type_of((place,), f"{name}Item{index + 1}") for index, place in enumerate(flat.prefix[0])]
    if not (flat.items and flat.items[0].value is False):
        types.append(schemas.type_of(tuple(flat.items), f"{name}Rest") if flat.items else ANY)
    return ListOf(choices.choice_of(schemas, types, f"{name}Item", flat.prefix[0][0].pointer))


def _implied_types(flat: Flat) -> list[str]:
    if flat.object_like:
        return ["object"]
    if flat.items or flat.prefix:
        return ["array"]
    return ["string"] if flat.binary else []
