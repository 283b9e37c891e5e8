"""A description as plain data, and the places in it: JSON pointers and the references between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeGuard
from urllib.parse import unquote

from generator.normalise.refusal import Invalid, Unsupported

Json: TypeAlias = Mapping[str, Any]


def is_mapping(value: object) -> TypeGuard[Json]:
    """Whether a value is a JSON object."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a value is a JSON array."""
    return isinstance(value, list)


def escape(token: str) -> str:
    """One token of a JSON pointer, with `~` and `/` escaped (RFC 6901)."""
    return token.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """The key that one token of a JSON pointer names, percent-decoding included (RFC 6901, section 6)."""
    return unquote(token).replace("~1", "/").replace("~0", "~")


@dataclass(frozen=True, slots=True)
class Place:
    """A value of the description and the pointer it stands at."""

    pointer: str
    value: Any

    def child(self, *tokens: str | int) -> Place:
        """The place one or more steps deeper; the caller knows that it exists."""
        pointer, value = self.pointer, self.value
        for token in tokens:
            pointer = f"{pointer}/{escape(str(token))}"
            value = value[token]
        return Place(pointer, value)

    def children(self, key: str) -> list[Place]:
        """The places of the list or mapping at `key`, in order; none when there is no such key."""
        value = self.value.get(key) if is_mapping(self.value) else None
        if is_mapping(value):
            return [self.child(key, name) for name in value]
        return [self.child(key, index) for index in range(len(value))] if is_list(value) else []

    def mapping(self) -> Json:
        """The value, which must be a mapping.

        Raises:
            Invalid: it is something else.
        """
        if is_mapping(self.value):
            return self.value
        raise Invalid(self.pointer, f"expected an object, found {_kind(self.value)}")


def _kind(value: object) -> str:
    return type(value).__name__


@dataclass(slots=True)
class Document:
    """A whole description: its version and the reading of its references."""

    root: Json
    _found: dict[str, Place] = field(default_factory=dict[str, Place])

    @property
    def version(self) -> tuple[int, int]:
        """Major and minor version of OpenAPI.

        Raises:
            Invalid: the description does not say, or says one that this generator does not know.
        """
        text = self.root.get("openapi")
        parts = str(text).split(".")
        if len(parts) < 2 or parts[0] != "3" or parts[1] not in {"0", "1", "2"}:
            raise Invalid("#/openapi", f"expected an OpenAPI version 3.0, 3.1 or 3.2, found {text!r}")
        return int(parts[0]), int(parts[1])

    def place(self, *tokens: str | int) -> Place:
        """The place that these keys lead to from the root."""
        return Place("#", self.root).child(*tokens)

    def follow(self, place: Place) -> Place:
        """The place itself or, where it is a reference, the place it leads to over any number of references.

        Raises:
            Invalid: the reference leads nowhere or in a circle.
            Unsupported: the reference leaves the document.
        """
        seen: list[str] = []
        while is_mapping(place.value) and isinstance(reference := place.value.get("$ref"), str):
            if place.pointer in seen:
                raise Invalid(place.pointer, f"the reference {reference!r} leads in a circle")
            seen.append(place.pointer)
            place = self.target(reference, place.pointer)
        return place

    def target(self, reference: str, pointer: str) -> Place:
        """The place a reference leads to, one step; `pointer` is where the reference stands, for messages."""
        if (found := self._found.get(reference)) is not None:
            return found
        if not reference.startswith("#"):
            raise Unsupported(pointer, f"the reference {reference!r} leaves the document")
        named = reference != "#" and not reference.startswith("#/")
        found = self._anchored(reference, pointer) if named else self._walk(reference, pointer)
        self._found[reference] = found
        return found

    def _anchored(self, reference: str, pointer: str) -> Place:
        """The schema that an anchor names (JSON Schema 2020-12, `$anchor` and `$dynamicAnchor`)."""
        found = [place for place in descend(self.place()) if reference[1:] in _anchors(place.value)]
        if not found:
            raise Invalid(pointer, f"the reference {reference!r} leads nowhere")
        if len(found) > 1:
            raise Unsupported(pointer, f"the anchor {reference!r} stands at {found[0].pointer} and {found[1].pointer}")
        return found[0]

    def _walk(self, reference: str, pointer: str) -> Place:
        place = Place("#", self.root)
        for token in reference.split("/")[1:]:
            key = unescape(token)
            # A pointer may lead through another reference (`#/paths/~1a/get/parameters/0/schema`).
            if is_mapping(place.value) and "$ref" in place.value and key not in place.value:
                place = self.follow(place)
            if is_mapping(place.value) and key in place.value:
                place = place.child(key)
            elif is_list(place.value) and key.isdecimal() and int(key) < len(place.value):
                place = place.child(int(key))
            else:
                raise Invalid(pointer, f"the reference {reference!r} leads nowhere")
        return place


def descend(place: Place) -> Iterator[Place]:
    """A place and every place below it."""
    yield place
    if is_mapping(place.value):
        for name in place.value:
            yield from descend(place.child(name))
    elif is_list(place.value):
        for index in range(len(place.value)):
            yield from descend(place.child(index))


def _anchors(value: Any) -> tuple[Any, ...]:
    return (value.get("$anchor"), value.get("$dynamicAnchor")) if is_mapping(value) else ()
