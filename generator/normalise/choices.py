"""Choices: `oneOf`, `anyOf`, and the components that stand for one they extend; what tells their members apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.normalise.conjunction import Alternatives, Flat
from generator.normalise.dialect import canonical
from generator.normalise.document import Json, Place, is_mapping, unescape
from generator.normalise.names import pascal
from generator.normalise.refusal import Invalid, Refused
from generator.normalise.shapes import (
    ANY,
    NONE,
    Alias,
    Choice,
    Discriminator,
    ListOf,
    MapOf,
    Named,
    Scalar,
    Type,
    Union,
    optional,
)
from generator.normalise.site import COMPONENTS, Site
from generator.normalise.values import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.normalise.schemas import Schemas

_MOST = 64


def alternatives(schemas: Schemas, site: Site) -> Type:
    """The type of a schema with `oneOf` or `anyOf`: what stands beside it holds for every member."""
    flat, open_ = site.flat, site.flat.alternatives[0]
    if site.choices and _count(flat) > _MOST:
        return ANY  # The product of several choices: every value fits, none is lost.
    null = "null" in (flat.types or ())
    alone = len(flat.alternatives) == 1 and not _own_shape(flat)
    solid = [member for member in open_.members if not _is_null(schemas, member)]
    if alone and len(solid) == 1:
        type_ = schemas.type_of((solid[0],), site.name)
        return optional(type_) if len(open_.members) > 1 or null else type_
    declared = schemas.reserve(site.name, site.pointer)
    schemas.expect(site.key, Named(declared))
    types: list[Type] = []
    extending = {place.pointer for place in schemas.subtypes.get(site.pointer, [])} if not site.choices else set[str]()
    for index, member in enumerate(open_.members):
        name = f"{declared}{_variant(member, index)}"
        decided = (*site.choices, (open_.pointer, index))
        whole = alone or schemas.referred(member).pointer in extending
        types.append(schemas.type_of((member,), name) if whole else schemas.type_of(site.places, name, decided))
    told = _discriminator(schemas, open_, types, declared)
    type_ = choice(schemas, Union(declared, site.pointer, tuple(types), told, site.about))
    return optional(type_) if null else type_


def _is_null(schemas: Schemas, member: Place) -> bool:
    schema = canonical(schemas.document, member)
    return schema.get("type") == ["null"] or schema.get("enum") == [None]


def _variant(member: Place, index: int) -> str:
    title = member.value.get("title") if is_mapping(member.value) else None
    return pascal(title) if isinstance(title, str) and title else f"Variant{index + 1}"


def choice(schemas: Schemas, union: Union) -> Type:
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
        schemas.declarations.add(Union(union.name, union.pointer, members, union.discriminator, union.about))
        return Named(union.name)
    type_ = optional(type_) if null else type_
    if not schemas.needs_name(union.name):
        return type_
    schemas.declarations.add(Alias(union.name, union.pointer, type_, union.about))
    return Named(union.name)


def choice_of(schemas: Schemas, types: Sequence[Type], name: str, pointer: str) -> Type:
    """A choice that no keyword spells: several types of one schema, the items of a tuple."""
    members, null = _members(types)
    if (plain := plain_choice(members)) is not None:
        return optional(plain) if null else plain
    return choice(schemas, Union(schemas.reserve(name, pointer), pointer, tuple(types)))


def plain_choice(members: Sequence[Type]) -> Type | None:
    """Types that JSON's own kinds tell apart (at most one list beside scalars); None where that is not so."""
    scalars = [member for member in members if isinstance(member, Scalar)]
    others = [member for member in members if not isinstance(member, Scalar)]
    kinds = {scalar.kind for scalar in scalars}
    if not members or ("binary" in kinds and len(members) > 1):
        return None
    if len(others) > 1 or (others and not isinstance(others[0], ListOf | MapOf)):
        return None
    if "any" in kinds:
        return ANY
    if {"str", "date"} <= kinds:
        kinds.discard("date")  # Of two kinds of string the wider.
    if {"int", "number"} <= kinds:
        kinds.discard("int")
    types = (*(scalar for scalar in dict.fromkeys(scalars) if scalar.kind in kinds), *others)
    return types[0] if len(types) == 1 else Choice(types)


def heirs(schemas: Schemas, site: Site) -> list[Place]:
    """The components that extend this one, or one that does, when it has a discriminator and no `oneOf` of its own."""
    own = site.places[0].value
    single = len(site.places) == 1 and not site.choices
    if not single or not is_mapping(own) or "discriminator" not in own or not site.flat.properties:
        return []
    found = {place.pointer: place for place in schemas.subtypes.get(site.pointer, [])}
    waiting = list(found.values())
    while waiting:
        for place in schemas.subtypes.get(waiting.pop().pointer, []):
            if place.pointer not in found and place.pointer != site.pointer:
                found[place.pointer] = place
                waiting.append(place)
    return list(found.values())


def inherited(schemas: Schemas, site: Site) -> Type:
    """A component and those that extend it: a value may be any of them."""
    declared = schemas.reserve(site.name, site.pointer)
    schemas.expect(site.key, Named(declared))
    own = record(schemas, site, f"{declared}Base", None)
    places = heirs(schemas, site)
    types = [schemas.type_of((heir,), f"{declared}Heir") for heir in places]
    types = [*(own if type_ == Named(declared) else type_ for type_ in types), own]  # An heir that adds nothing.
    raw = site.places[0].mapping()["discriminator"]
    told = _discriminator(
        schemas, Alternatives(f"{site.pointer}/oneOf", (*places, site.places[0]), raw), types, declared
    )
    schemas.declarations.add(Union(declared, site.pointer, tuple(types), told, site.about))
    return Named(declared)


def _discriminator(schemas: Schemas, open_: Alternatives, types: Sequence[Type], name: str) -> Discriminator | None:
    raw = open_.discriminator
    pointer = f"{open_.pointer.rsplit('/', 1)[0]}/discriminator"
    if not is_mapping(raw):
        return None
    if "propertyName" not in raw:
        raise Invalid(pointer, "a discriminator needs a propertyName")
    paired = list(zip(open_.members, types, strict=True))
    by_target = {schemas.referred(member).pointer: type_ for member, type_ in paired}
    by_name = {_first(schemas, member).pointer: type_ for member, type_ in paired}
    mapping = {
        unescape(target[len(COMPONENTS) :]): type_
        for target, type_ in {**by_target, **by_name}.items()
        if target.startswith(COMPONENTS)
    }
    told: Json = raw.get("mapping") or {}
    for value, reference in told.items():
        if (place := _mapped(schemas, str(reference), pointer)) is not None:
            found = by_target.get(schemas.referred(place).pointer)
            mapping[value] = found or schemas.type_of((place,), f"{name}{pascal(value)}")
    return Discriminator(str(raw["propertyName"]), tuple(mapping.items()))


def _first(schemas: Schemas, member: Place) -> Place:
    """What a member names: the component it refers to, whatever that refers to in its turn."""
    reference = member.value.get("$ref") if is_mapping(member.value) else None
    return schemas.document.target(reference, member.pointer) if isinstance(reference, str) else member


def _mapped(schemas: Schemas, reference: str, pointer: str) -> Place | None:
    """What a discriminator's mapping names, plainly or as a reference; None where that is not in the document.

    The members of the choice are known without it, and a value that it should have told is found by trying them.
    """
    if "/" not in reference and "#" not in reference and not reference.endswith((".json", ".yaml")):
        reference = f"{COMPONENTS}{reference}"
    try:
        return schemas.document.target(reference, pointer)
    except Refused:
        return None


def _members(types: Sequence[Type]) -> tuple[tuple[Type, ...], bool]:
    """The distinct members of a choice, choices within it included, and whether null is one of them."""
    members: list[Type] = []
    for type_ in types:
        members.extend(type_.members if isinstance(type_, Choice) else (type_,))
    return tuple(dict.fromkeys(member for member in members if member != NONE)), NONE in members


def _own_shape(flat: Flat) -> bool:
    types = [name for name in flat.types or () if name != "null"]
    beside_object = bool(flat.object_like or flat.items or flat.prefix or flat.enum)
    return beside_object or (bool(types) and types != ["object"])


def _count(flat: Flat) -> int:
    count = 1
    for open_ in flat.alternatives:
        count *= len(open_.members)
    return count
