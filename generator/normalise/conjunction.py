"""Schemas that hold at once - a schema, what it refers to, and its `allOf` - laid flat as one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.normalise.dialect import canonical, nullable
from generator.normalise.document import Document, Json, Place, is_list, is_mapping
from generator.normalise.refusal import Invalid

# Which member of which `oneOf` or `anyOf` (named by its pointer) is being looked at.
Choices = tuple[tuple[str, int], ...]
Places = tuple[Place, ...]

_SHAPING = frozenset({
    "$ref", "additionalProperties", "allOf", "anyOf", "enum", "items", "oneOf", "patternProperties", "prefixItems",
    "properties", "type", "unevaluatedProperties",
})  # fmt: skip
# Beside a reference these make another type of it; limits and annotations do not.
CHANGING = _SHAPING | {
    "contentMediaType", "dependentSchemas", "discriminator", "else", "format", "nullable", "required", "then",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Alternatives:
    """A `oneOf` or `anyOf` that is still open, and the discriminator beside it."""

    pointer: str
    members: Places
    discriminator: Json | None = None


@dataclass(slots=True)
class Flat:
    """Schemas laid over each other: what every one of them asks for."""

    types: list[str] | None = None
    nullable: bool = False
    enum: list[Any] | None = None
    format: str | None = None
    binary: bool = False
    pattern: bool = False
    closed: bool = False
    properties: dict[str, list[Place]] = field(default_factory=dict[str, list[Place]])
    required: set[str] = field(default_factory=set[str])
    additional: list[Place] = field(default_factory=list[Place])
    patterns: list[Place] = field(default_factory=list[Place])
    items: list[Place] = field(default_factory=list[Place])
    prefix: list[list[Place]] = field(default_factory=list[list[Place]])
    alternatives: list[Alternatives] = field(default_factory=list[Alternatives])
    schemas: list[Json] = field(default_factory=list[Json])
    names: list[str] | None = None

    @property
    def object_like(self) -> bool:
        """Whether it speaks of properties."""
        return bool(self.properties or self.additional or self.patterns)


def flatten(document: Document, places: Places, choices: Choices = ()) -> Flat:
    """Lay schemas over each other; `choices` says which member stands for an alternative that is decided."""
    flat = Flat()
    decided = dict(choices)
    for place in places:
        _lay(document, place, flat, decided, ())
    return flat


def _lay(document: Document, place: Place, flat: Flat, decided: dict[str, int], path: tuple[str, ...]) -> None:
    if place.pointer in path:
        if decided.keys() & {*path[path.index(place.pointer) :]}:
            return  # A member of a choice that extends what the choice stands in: all of that is laid already.
        raise Invalid(place.pointer, "the schema contains itself through allOf or $ref alone")
    path = (*path, place.pointer)
    schema = canonical(document, place)
    if "$ref" in schema:
        _lay(document, document.target(str(schema["$ref"]), place.pointer), flat, decided, path)
        schema = {key: value for key, value in schema.items() if key != "$ref"}
    for part in place.children("allOf"):
        _lay(document, part, flat, decided, path)
    if schema:
        flat.schemas.append(schema)
    _lay_values(schema, flat)
    _lay_object(place, schema, flat)
    _lay_array(place, flat)
    _lay_alternatives(document, place, schema, flat, decided, path)


def _lay_values(schema: Json, flat: Flat) -> None:
    flat.nullable = flat.nullable or nullable(schema)
    if (types := schema.get("type")) is not None:
        flat.types = list(types) if flat.types is None else _common_types(flat.types, list(types))
    if (values := schema.get("enum")) is not None:
        common = values if flat.enum is None else [value for value in flat.enum if value in values]
        flat.enum = list(common) or list(values)
        names = schema.get("x-enum-varnames")
        flat.names = list(names) if is_list(names) else None
    flat.pattern = flat.pattern or "pattern" in schema
    flat.format = schema.get("format", flat.format)
    flat.binary = flat.binary or flat.format == "binary" or _raw(schema)


def _raw(schema: Json) -> bool:
    """Whether a string is bytes as they are (3.1: a media type without a content encoding)."""
    media_type = schema.get("contentMediaType")
    if media_type is None or schema.get("contentEncoding") is not None:
        return False
    return not (str(media_type).startswith("text/") or "json" in str(media_type) or "xml" in str(media_type))


def _common_types(left: list[str], right: list[str]) -> list[str]:
    common = [name for name in left if name in right]
    if "integer" not in common and {"integer", "number"} <= {*left, *right}:
        common.append("integer")
    return common or right


def _lay_object(place: Place, schema: Json, flat: Flat) -> None:
    for name, property_ in zip(schema.get("properties", ()), place.children("properties"), strict=True):
        if property_.value is not False:
            flat.properties.setdefault(name, []).append(property_)
    flat.required.update(map(str, schema["required"] if is_list(schema.get("required")) else ()))
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        flat.closed = flat.closed or schema.get(keyword) is False
        if keyword in schema and schema[keyword] is not False:
            flat.additional.append(place.child(keyword))
    flat.patterns.extend(place.children("patternProperties"))
    _lay_conditions(place, schema, flat)


def _lay_conditions(place: Place, schema: Json, flat: Flat) -> None:
    """What holds only under a condition may be there: its properties are optional ones."""
    conditional = [place.child(keyword) for keyword in ("then", "else") if keyword in schema]
    for part in (*conditional, *place.children("dependentSchemas")):
        if is_mapping(part.value):
            for name, property_ in zip(part.value.get("properties", ()), part.children("properties"), strict=True):
                if name not in flat.properties and property_.value is not False:
                    flat.properties[name] = [property_]


def _lay_array(place: Place, flat: Flat) -> None:
    if is_mapping(place.value) and "items" in place.value:
        flat.items.append(place.child("items"))
    if prefix := place.children("prefixItems"):
        flat.prefix.append(prefix)


def _lay_alternatives(
    document: Document, place: Place, schema: Json, flat: Flat, decided: dict[str, int], path: tuple[str, ...]
) -> None:
    for keyword in ("oneOf", "anyOf"):
        members = place.children(keyword)
        if not any(shapes(document, member) for member in members):
            continue  # `anyOf: [{required: [a]}, {required: [b]}]` limits values, and adds none.
        pointer = f"{place.pointer}/{keyword}"
        if pointer in decided:
            _lay(document, members[decided[pointer]], flat, decided, (*path, pointer))
        elif any(_extends(path, document.follow(member).pointer) for member in members):
            continue  # What is laid is itself a member, and extends the choice: it is no other member.
        else:
            flat.alternatives.append(Alternatives(pointer, tuple(members), schema.get("discriminator")))


def _extends(path: tuple[str, ...], pointer: str) -> bool:
    """Whether the schema at the pointer is being laid, and its `allOf` led to the end of the path."""
    after = path[path.index(pointer) + 1 :] if pointer in path else ()
    return any(step.rpartition("/")[0].endswith("/allOf") for step in after)


def shapes(document: Document, place: Place) -> bool:
    """Whether a schema says anything about what a value is made of, not only which values are allowed."""
    schema = canonical(document, place)
    return not schema or bool(_SHAPING & schema.keys()) or ("not" not in schema and "required" not in schema)
