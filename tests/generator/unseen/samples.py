"""Values that a schema admits, made from the raw description alone: nothing here knows the generator."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any, Literal, TypeGuard

Schema = Any
Direction = Literal["request", "response"]
_FORMATS = {
    "date": "2024-02-29",
    "date-time": "2024-02-29T12:30:45.120+00:00",
    "time": "12:30:45Z",
    "duration": "P3DT4H",
    "uuid": "7F9C24E8-3B12-4FEF-91E0-56A2D5A2C1D4",
    "uri": "https://example.com/a?b=c",
    "url": "https://example.com/a?b=c",
    "email": "a@example.com",
    "byte": "aGVsbG8=",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "decimal": "1.50",
    "hostname": "example.com",
}
_DEEPEST = 7


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether a value is a JSON object."""
    return isinstance(value, dict)


def is_array(value: Any) -> TypeGuard[list[Any]]:
    """Whether a value is a JSON array."""
    return isinstance(value, list)


def entries(value: Any, key: str) -> dict[str, Any]:
    """The object at a key, empty where there is none."""
    found: Any = value.get(key)
    return found if is_object(found) else {}


class NoSample(Exception):
    """The schema admits no finite value that this maker can find."""


@dataclass
class Samples:
    """Makes values of one description; `variant` 0 is everything, 1 only what is required, others choose at random."""

    document: Schema
    direction: Direction
    variant: int = 0
    _random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.variant)

    def resolve(self, schema: Schema) -> Schema:
        """What a reference leads to, with what stands beside it."""
        seen = 0
        if is_object(schema) and "$dynamicRef" in schema:
            schema = {"$ref": schema["$dynamicRef"]}
        while is_object(schema) and "$ref" in schema:
            seen += 1
            if seen > 50:
                raise NoSample("circle")
            target = self.document
            if not schema["$ref"].startswith("#/"):
                target = next(
                    each for each in target["components"]["schemas"].values() if schema["$ref"][1:] in each.values()
                )
            for token in schema["$ref"].split("/")[1:]:
                key = token.replace("~1", "/").replace("~0", "~").replace("%7B", "{").replace("%7D", "}")
                target = self.resolve(target) if is_object(target) and "$ref" in target else target
                target = target[int(key)] if is_array(target) else target[key]
            beside = {k: v for k, v in schema.items() if k != "$ref"}
            if beside and self.document["openapi"].startswith("3.1"):
                target = {"allOf": [target, beside]} if set(beside) - {"description", "default", "title"} else target
            schema = target
        return schema

    def value(self, schema: Schema, depth: int = 0) -> Any:
        """A value of the schema."""
        schema = self.resolve(schema)
        if schema is True or schema == {}:
            return {"free": ["form", 1, None]}
        if schema is False or depth > 25:
            raise NoSample("nothing fits")
        schema = self._merged(schema)
        return self._of(schema, depth)

    def _merged(self, schema: Schema) -> Schema:
        """`allOf` laid into one schema, and one member of each `oneOf` and `anyOf` chosen."""
        merged: dict[str, Any] = {}
        for part in self._parts(schema, 0):
            for key, value in part.items():
                if key == "properties":
                    properties = merged.setdefault("properties", {})
                    for name, property_ in value.items():
                        both = [properties[name], property_] if name in properties else None
                        properties[name] = {"allOf": both} if both else property_
                elif key == "required" and is_array(value):
                    merged["required"] = [*merged.get("required", []), *value]
                elif key == "type" and "type" in merged:
                    merged["type"] = _common(merged["type"], value)
                elif key == "enum" and "enum" in merged:
                    merged["enum"] = [item for item in merged["enum"] if item in value] or value
                else:
                    merged[key] = value
        return merged

    def _parts(self, schema: Schema, depth: int) -> list[dict[str, Any]]:
        schema = self.resolve(schema)
        if not is_object(schema):
            return []
        if depth > 20:
            raise NoSample("allOf without end")
        parts: list[dict[str, Any]] = []
        for part in schema.get("allOf", []):
            parts += self._parts(part, depth + 1)
        own = {key: value for key, value in schema.items() if key not in {"allOf", "oneOf", "anyOf"}}
        parts.append(own)
        for keyword in ("oneOf", "anyOf"):
            members: list[Any] = schema.get(keyword) or []
            parts += self._member(schema, members, depth) if members else []
        return parts

    def _member(self, schema: Schema, members: list[Schema], depth: int) -> list[dict[str, Any]]:
        index = self._random.randrange(len(members)) if self.variant > 1 else 0
        if depth > 8:  # Of a schema within itself the member that ends.
            index = min(range(len(members)), key=lambda each: len(str(self.resolve(members[each]))))
        parts = self._parts(members[index], depth + 1)
        discriminator = schema.get("discriminator")
        if discriminator and "propertyName" in discriminator:
            value = _told(discriminator, members[index])
            if value is not None:
                name = discriminator["propertyName"]
                parts.append({"properties": {name: {"x-exactly": value}}, "required": [name]})
        return parts

    def _of(self, schema: Schema, depth: int) -> Any:
        if "x-exactly" in schema and schema["x-exactly"] in schema.get("enum", [schema["x-exactly"]]):
            return schema.get("const", schema["x-exactly"])
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][self._random.randrange(len(schema["enum"])) if self.variant > 1 else 0]
        if schema.get("nullable") and self.variant > 1 and self._random.random() < 0.3:
            return None
        types: Any = schema.get("type")
        if is_array(types):
            types = self._random.choice(types) if self.variant > 1 else next((t for t in types if t != "null"), "null")
        types = types or _implied(schema)
        match types:
            case "object":
                return self._object(schema, depth)
            case "array":
                return self._array(schema, depth)
            case "string":
                return self._string(schema)
            case "integer":
                return self._number(schema, 7)
            case "number":
                return self._number(schema, 1.5)
            case "boolean":
                return True
            case "null":
                return None
            case _:
                return "free form"

    def _object(self, schema: Schema, depth: int) -> dict[str, Any]:
        required: set[str] = set(schema["required"]) if is_array(schema.get("required")) else set()
        made: dict[str, Any] = {}
        for name, property_ in entries(schema, "properties").items():
            raw = self.resolve(property_)
            hidden = "writeOnly" if self.direction == "response" else "readOnly"
            if is_object(raw) and raw.get(hidden):
                continue
            wanted = self.variant == 0 or (self.variant > 1 and self._random.random() < 0.6)
            if name not in required and (not wanted or depth > _DEEPEST):
                continue
            try:
                made[name] = self.value(property_, depth + 1)
            except NoSample:
                if name in required:
                    raise
        self._add_others(schema, made, depth)
        return made

    def _add_others(self, schema: Schema, made: dict[str, Any], depth: int) -> None:
        others = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
        if self.variant == 1 or depth > _DEEPEST:
            return
        for pattern, value in entries(schema, "patternProperties").items():
            made[{"^x-": "x-thing", "^S_": "S_one", "^[a-z]{2}$": "de"}.get(pattern, "x-thing")] = self.value(
                value, depth + 1
            )
        if is_object(others) or (others is True):
            made["an other-one"] = self.value(others, depth + 1)

    def _array(self, schema: Schema, depth: int) -> list[Any]:
        if depth > _DEEPEST and not schema.get("minItems"):
            return []
        prefix = [self.value(item, depth + 1) for item in schema.get("prefixItems", [])]
        if schema.get("items") is False:
            return prefix
        count = max(schema.get("minItems", 0), 1 if self.variant == 1 else 2)
        count = min(count, schema.get("maxItems", count))
        try:
            return [*prefix, *(self.value(schema.get("items", {}), depth + 1) for _ in range(count))]
        except NoSample:
            if schema.get("minItems"):
                raise
            return prefix

    def _string(self, schema: Schema) -> str:
        text = _FORMATS.get(schema.get("format", ""), 'some text; with é and "quotes"')
        return text[: schema["maxLength"]] if "maxLength" in schema else text.ljust(schema.get("minLength", 0), "x")

    def _number(self, schema: Schema, usual: float) -> float:
        lowest = schema.get("minimum", schema.get("exclusiveMinimum"))
        if isinstance(lowest, (int, float)) and not isinstance(lowest, bool) and usual <= lowest:
            return lowest + 1
        highest = schema.get("maximum")
        return highest if isinstance(highest, (int, float)) and usual > highest else usual


def _told(discriminator: Schema, member: Schema) -> str | None:
    if "$ref" not in member:
        return None
    for value, reference in entries(discriminator, "mapping").items():
        if reference == member["$ref"] or reference == member["$ref"].rpartition("/")[2]:
            return value
    return str(member["$ref"]).rpartition("/")[2]


def _common(left: Any, right: Any) -> Any:
    one, two = ([x] if isinstance(x, str) else x for x in (left, right))
    both = [name for name in one if name in two] or two
    return both[0] if len(both) == 1 else both


def _implied(schema: Schema) -> str | None:
    if {"properties", "additionalProperties", "patternProperties"} & schema.keys():
        return "object"
    return "array" if {"items", "prefixItems"} & schema.keys() else None
