"""The project's own rules, beyond what OpenAPI asks: what the generated SDK needs to be good."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from generator.check.places import operations, walk
from generator.document import JsonObject, Parts, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.description import Description

_ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)+")
# JSON Schema 2020-12 and what OpenAPI 3.1 adds; the grammar takes any other word too.
_KEYWORDS = frozenset({
    "$anchor", "$comment", "$defs", "$dynamicAnchor", "$dynamicRef", "$id", "$ref", "$schema", "$vocabulary",
    "additionalProperties", "allOf", "anyOf", "const", "contains", "contentEncoding", "contentMediaType",
    "contentSchema", "default", "dependentRequired", "dependentSchemas", "deprecated", "description", "discriminator",
    "else", "enum", "example", "examples", "exclusiveMaximum", "exclusiveMinimum", "externalDocs", "format", "if",
    "items", "maxContains", "maxItems", "maxLength", "maxProperties", "maximum", "minContains", "minItems",
    "minLength", "minProperties", "minimum", "multipleOf", "not", "oneOf", "pattern", "patternProperties",
    "prefixItems", "properties", "propertyNames", "readOnly", "required", "then", "title", "type", "unevaluatedItems",
    "unevaluatedProperties", "uniqueItems", "writeOnly", "xml",
})  # fmt: skip
_INLINE_KEYWORDS = ("properties", "enum", "oneOf", "allOf")


def rule_problems(description: Description) -> Iterator[Problem]:
    """Yield each breach of the project's rules."""
    for rule in (_operation_ids, _operations, _security, _sdk_methods, _descriptions, _keywords, _named_schemas):
        for parts, message, remedy in rule(description.root):
            yield description.problem(parts, message, remedy)


Finding = tuple[Parts, str, str | None]


def _operation_ids(root: JsonObject) -> Iterator[Finding]:
    seen: dict[str, Parts] = {}
    for parts, operation in operations(root):
        name = operation.get("operationId")
        if not isinstance(name, str):
            yield parts, "the operation has no operationId", "Name it as resource_verb."
            continue
        place: Parts = (*parts, "operationId")
        if not _ID.fullmatch(name):
            yield place, f"the operationId {name!r} is not of the form resource_verb", "Write it in snake case."
        if name.lower() in seen:
            other = seen[name.lower()]
            yield place, f"the operationId {name!r} is also that of {other[-1]} {other[-2]}", "Rename one of them."
        seen.setdefault(name.lower(), parts)


def _operations(root: JsonObject) -> Iterator[Finding]:
    for parts, operation in operations(root):
        if "security" not in operation:
            yield parts, "the operation has no security of its own", "State it, `[]` if it is open to all."
        for field in ("summary", "description", "tags", "responses"):
            if not operation.get(field):
                yield parts, f"the operation has no {field}", None


def _security(root: JsonObject) -> Iterator[Finding]:
    components = root.get("components")
    schemes = components.get("securitySchemes") if isinstance(components, dict) else None
    known = frozenset(schemes if isinstance(schemes, dict) else ())
    tags = root.get("tags")
    described = [tag.get("name") for tag in tags if isinstance(tag, dict)] if isinstance(tags, list) else []
    for parts, operation in (((), root), *operations(root)):
        security = operation.get("security")
        for index, scheme in enumerate(security if isinstance(security, list) else ()):
            for name in scheme if isinstance(scheme, dict) else ():
                if name not in known:
                    place: Parts = (*parts, "security", index, name)
                    yield place, f"there is no security scheme {name!r}", f"There are: {', '.join(sorted(known))}."
        used = operation.get("tags") if parts else None
        for index, tag in enumerate(used if isinstance(used, list) else ()):
            if tag not in described:
                yield (*parts, "tags", index), f"the tag {tag!r} is described nowhere", "Add it to the root's tags."


def _sdk_methods(root: JsonObject) -> Iterator[Finding]:
    seen: dict[tuple[str, str], str] = {}
    for parts, operation in operations(root):
        sdk = operation.get("x-sdk")
        if not isinstance(sdk, dict):
            yield parts, "the operation has no x-sdk", "Name its resource and method in an overlay."
            continue
        method = (str(sdk.get("resource")), str(sdk.get("method")))
        name = str(operation.get("operationId"))
        if method in seen:
            where: Parts = (*parts, "x-sdk")
            yield where, f"{'.'.join(method)} is also the method of {seen[method]}", "Give it another method."
        seen.setdefault(method, name)


def _descriptions(root: JsonObject) -> Iterator[Finding]:
    components = root.get("components")
    for section in ("schemas", "parameters") if isinstance(components, dict) else ():
        named = components.get(section) if isinstance(components, dict) else None
        for name, node in named.items() if isinstance(named, dict) else ():
            place: Parts = ("components", section, name)
            if isinstance(node, dict) and not node.get("description"):
                yield place, f"{name} has no description", None
            properties = node.get("properties") if isinstance(node, dict) else None
            for field, schema in properties.items() if isinstance(properties, dict) else ():
                if isinstance(schema, dict) and not schema.get("description") and "$ref" not in schema:
                    yield (*place, "properties", field), f"the field {field} of {name} has no description", None


def _keywords(root: JsonObject) -> Iterator[Finding]:
    for parts, node in walk(root):
        if _is_named(parts) or _is_schema(parts):
            for word in node:
                if word not in _KEYWORDS and not word.startswith("x-"):
                    near = difflib.get_close_matches(word, _KEYWORDS, n=1)
                    remedy = f"Did you mean `{near[0]}`?" if near else "The keywords are those of JSON Schema 2020-12."
                    yield (*parts, word), f"`{word}` is no keyword of a schema", remedy


def _named_schemas(root: JsonObject) -> Iterator[Finding]:
    for parts, node in walk(root):
        if _is_named(parts) or not _is_schema(parts):
            continue
        if any(keyword in node for keyword in _INLINE_KEYWORDS):
            remedy = "Give it a name in components/schemas and refer to it."
            yield parts, "a schema with fields, values or choices of its own stands inline", remedy


def _is_named(parts: Parts) -> bool:
    return len(parts) == 3 and parts[:2] == ("components", "schemas")


def _is_schema(parts: Parts) -> bool:
    """Whether the object at `parts` is a schema: named, in a schema, or of a parameter, header or body."""
    match parts:
        case (*_, "schema") | (*_, "items" | "additionalProperties" | "not"):
            return True
        case (*_, "properties" | "patternProperties", _) | (*_, "allOf" | "anyOf" | "oneOf" | "prefixItems", int()):
            return True
        case _:
            return False
