"""Where a real service and the description differ, and the overlay that would settle it: a draft to be judged."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from .errors import pointer
from .plain import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .description import Description, Media, Operation
    from .validation import Validator

_NAMES = {"bool": "boolean", "int": "integer", "float": "number", "str": "string", "list": "array", "dict": "object"}
_PLAIN = re.compile(r"[A-Za-z_]\w*")


@dataclass(slots=True)
class Difference:
    """One place of the description that a real answer, or a request that was answered well, does not fit.

    `place` points into the description, `pointer` into the answer where it was seen first; `update` is what an overlay
    could merge there, None where a person has to decide.
    """

    operation: str
    place: str
    pointer: str
    message: str
    update: dict[str, Any] | None = None
    seen: int = 1

    def plain(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {name: getattr(self, name) for name in ("operation", "place", "pointer", "message", "update", "seen")}


@dataclass(slots=True)
class Differences:
    """Every difference that was seen, each once."""

    description: Description
    validator: Validator
    found: dict[tuple[str, str], Difference] = field(default_factory=dict[tuple[str, str], Difference])

    def add(self, difference: Difference) -> None:
        """Count a difference."""
        known = self.found.setdefault((difference.place, difference.message), difference)
        if known is not difference:
            known.seen += 1

    def of_answer(self, operation: Operation, status: int, body: Any) -> None:
        """Compare an answer with what the description says of it."""
        described = operation.responses
        key = next((k for k in (str(status), f"{status // 100}XX", "default") if k in described), None)
        here = pointer(["paths", operation.path, operation.method.lower(), "responses"])
        if key is None:
            told: dict[str, Any] = {str(status): {"description": "Seen from the service."}}
            self.add(Difference(operation.id, here, "", f"status {status} is not described", told))
            return
        media: Media | None = next((each for each in described[key] if "json" in each.name), None)
        if media is None or media.place is None:
            return
        for error in self.validator.errors(media.place, body):
            place = error.absolute_keyword_location or ""
            schema, _, keyword = place.partition("#")[2].rpartition("/")
            message = f"{keyword}: {error.message[:200]}"
            update = _mended(self.description.at(schema), keyword, error.instance) if schema else None
            self.add(Difference(operation.id, schema, pointer(list(error.instance_path)), message, update))
        for difference in self._unknown(operation.id, media.place, body, ""):
            self.add(difference)

    def _unknown(self, operation: str, place: str, value: Any, here: str) -> Iterator[Difference]:
        """Yield the keys of an answer that the description does not know, each with the type it was seen with."""
        place, schema = self._follow(place)
        if is_list(value) and is_object(schema.get("items")):
            for index, item in enumerate(value):
                yield from self._unknown(operation, f"{place}/items", item, f"{here}/{index}")
        known = schema.get("properties")
        if not is_object(value) or not is_object(known):
            return
        for name, member in value.items():
            if name in known:
                yield from self._unknown(operation, place + pointer(["properties", name]), member, f"{here}/{name}")
            elif "additionalProperties" not in schema:
                kind = _NAMES.get(_kind(member))
                update = {"properties": {name: {"type": kind} if kind else {}}}
                message = f"the key {name!r} is not described"
                yield Difference(operation, place, here + pointer([name]), message, update)

    def _follow(self, place: str) -> tuple[str, dict[str, Any]]:
        node = self.description.at(place)
        for _ in range(32):
            if not is_object(node):
                return place, {}
            choices = node.get("anyOf") or node.get("oneOf")
            if is_object(node) and isinstance(node.get("$ref"), str):
                place = str(node["$ref"])[1:]
            elif is_list(choices):
                place = f"{place}/{'anyOf' if 'anyOf' in node else 'oneOf'}/0"
            else:
                return place, node
            node = self.description.at(place)
        return place, {}

    def overlay(self) -> str:
        """Return an Overlay 1.1 document in YAML that would settle what can be settled by itself."""
        actions: list[dict[str, Any]] = []
        for each in self.found.values():
            note = f"{each.operation}, {each.pointer or 'the whole answer'}: {each.message} (seen {each.seen} times)."
            action: dict[str, Any] = {"target": _query(each.place), "description": note}
            actions.append({**action, "update": each.update if each.update is not None else {}})
        info = {"title": "Draft: what the real service answers differently", "version": "0"}
        document = {"overlay": "1.1.0", "info": info, "actions": actions}
        return yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=120)


def _kind(value: object) -> str:
    return type(value).__name__


def _mended(schema: Any, keyword: str, instance: Any) -> dict[str, Any] | None:
    """Return what to merge into a schema so that it takes a value; an array in an overlay is appended to."""
    if keyword == "enum" and not is_object(instance) and not is_list(instance):
        return {"enum": [instance]}
    if keyword == "type" and is_object(schema):
        kind = "null" if instance is None else _NAMES.get(_kind(instance))
        present = schema.get("type")
        if kind is not None and is_list(present):
            return {"type": [kind]}
        if kind is not None and isinstance(present, str):
            return {"type": [present, kind]}
    return None


def _query(place: str) -> str:
    """Write a pointer as a JSONPath."""
    parts = [part.replace("~1", "/").replace("~0", "~") for part in place.split("/")[1:]]
    return "$" + "".join(f".{part}" if _PLAIN.fullmatch(part) else f"[{_quoted(part)}]" for part in parts)


def _quoted(part: str) -> str:
    if part.isdecimal():
        return part
    text = part.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{text}'"
