"""Schemas to types: every object, enumeration and choice gets a declaration, inline ones named after their place."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.normalise.about import about_schemas
from generator.normalise.choices import alternatives, heirs, inherited
from generator.normalise.conjunction import CHANGING, Choices, Flat, Places, flatten
from generator.normalise.dialect import canonical
from generator.normalise.document import Document, Json, Place, is_mapping, unescape
from generator.normalise.names import Register, pascal
from generator.normalise.shapes import Alias, Declarations, Named, Type, optional
from generator.normalise.site import COMPONENTS, Key, Site
from generator.normalise.values import enumerated, typed


@dataclass(slots=True)
class Schemas:
    """Turns places of one document into types and remembers what each became."""

    document: Document
    register: Register
    declarations: Declarations = field(default_factory=Declarations)
    subtypes: dict[str, list[Place]] = field(default_factory=dict[str, list[Place]])
    _names: dict[str, str] = field(default_factory=dict[str, str])
    _types: dict[Key, Type] = field(default_factory=dict[Key, Type])
    _active: dict[Key, str | None] = field(default_factory=dict[Key, str | None])
    _components: set[str] = field(default_factory=set[str])
    _met: set[str] = field(default_factory=set[str])

    def declare_components(self) -> None:
        """Give every component its name first, so that no inline schema takes it, then turn each into a type."""
        parts = self.document.place().children("components")
        components = [part.child(name) for part in parts if f"{part.pointer}/" == COMPONENTS for name in part.mapping()]
        for place in components:
            self._names[place.pointer] = self.register.take(pascal(unescape(place.pointer[len(COMPONENTS) :])))
        self._components = set(self._names.values())
        self._find_subtypes(components)
        for place in components:
            self._declare_component(place)

    def _find_subtypes(self, components: list[Place]) -> None:
        """Which components name another in `allOf`: they stand for it where it has a discriminator of its own."""
        for place in components:
            for part in place.children("allOf"):
                if is_mapping(part.value) and "$ref" in part.value:
                    target = self.document.follow(part)
                    self.subtypes.setdefault(target.pointer, []).append(place)

    def _declare_component(self, place: Place) -> None:
        name = self._names[place.pointer]
        type_ = self.type_of((place,), name)
        if type_ != Named(name) and name not in self.declarations.by_name:
            about = about_schemas(flatten(self.document, (place,)).schemas)
            self.declarations.add(Alias(name, place.pointer, type_, about))

    def type_of(self, places: Places, name: str, choices: Choices = ()) -> Type:
        """The type of the values that fit all these schemas; `name` is for what has to be declared."""
        if len(places) == 1 and not choices:
            place = self.referred(places[0])
            places = (place,)
            name = self._names.get(place.pointer, name)
            if (inner := self._nullable(place)) is not None:
                return optional(self.type_of((inner,), name))
        key: Key = (tuple(place.pointer for place in places), choices)
        if key in self._types:
            return self._remembered(key)
        if key in self._active:
            return self._reentered(key, name)
        self._active[key] = None
        flat = flatten(self.document, places, choices)
        type_ = self._shape(Site(places, flat, name, choices, key))
        self._types[key] = type_
        self._close(key, places[0].pointer, type_, flat)
        return type_

    def _remembered(self, key: Key) -> Type:
        found = self._types[key]
        if key in self._active and isinstance(found, Named):
            self._met.add(found.name)
        return found

    def _reentered(self, key: Key, name: str) -> Type:
        """A schema met inside itself without an object between (`A: {items: A}`) needs a name to be told by."""
        declared = self._active[key] or self.reserve(name, key[0][0])
        self._active[key] = declared
        return Named(declared)

    def _close(self, key: Key, pointer: str, type_: Type, flat: Flat) -> None:
        declared = self._active.pop(key)
        if declared is not None and type_ != Named(declared) and declared not in self.declarations.by_name:
            self.declarations.add(Alias(declared, pointer, type_, about_schemas(flat.schemas)))

    def expect(self, key: Key, type_: Type) -> None:
        """What a schema that is still being looked at will be, for places inside it that refer to it."""
        self._types[key] = type_

    def needs_name(self, name: str) -> bool:
        """Whether something refers to a type by this name: components are, others when they refer to themselves."""
        return name in self._components or name in self._met

    def reserve(self, name: str, pointer: str) -> str:
        """The name itself for the component at the place, which has it already; else the first free name like it."""
        if self._names.get(pointer) == name and name not in self.declarations.by_name:
            return name
        return self.register.take(name)

    def referred(self, place: Place) -> Place:
        """Where a place only refers to another (annotations and limits aside), that other place."""
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

    def _shape(self, site: Site) -> Type:
        if site.flat.alternatives:
            type_ = alternatives(self, site)
        elif heirs(self, site):
            type_ = inherited(self, site)
        elif site.flat.enum is not None:
            type_ = enumerated(self, site, site.flat.enum)
        else:
            type_ = typed(self, site)
        return optional(type_) if site.flat.nullable else type_


def _only_says(schema: Json, keyword: str, *more: str) -> bool:
    """Whether nothing beside a keyword changes the type that it leads to."""
    return not (CHANGING - {keyword, "type", *more}) & schema.keys()
