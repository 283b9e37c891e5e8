"""The project's extensions: one closed JSON Schema knows them all, so that a misspelt one is an error."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

import jsonschema_rs
from jsonschema import Draft202012Validator

from generator.document import Json, Parts, Problem, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError

    from generator.description import Description
    from generator.project import Project

SCHEMA = "extensions.schema.json"


def extension_problems(description: Description, project: Project) -> Iterator[Problem]:
    """Yield each extension that the schema does not know, or whose value it refuses."""
    path = project.overlays / SCHEMA
    schema = read_document(path, name=project.name(path)).root
    try:
        quick = jsonschema_rs.validator_for(schema)
    except ValueError as broken:
        yield Problem(file=project.name(path), message=f"not a JSON Schema: {str(broken).splitlines()[0]}")
        return
    # It says in milliseconds that nothing is wrong; what is wrong, and where, jsonschema tells better.
    if quick.is_valid(description.root):
        return
    validator: Any = Draft202012Validator(schema)
    known = frozenset(_names(schema))
    found: set[tuple[Parts, str]] = set()
    for error in _leaves(validator.iter_errors(description.root)):
        for parts, message, remedy in _said(error, known):
            if (parts, message) not in found:
                found.add((parts, message))
                yield description.problem(parts, message, remedy)


def _leaves(errors: Iterator[ValidationError]) -> Iterator[ValidationError]:
    for error in errors:
        if error.context:
            # Of a choice, the branch whose error lies deepest is the one that was meant.
            depth = max(len(inner.absolute_path) for inner in error.context)
            yield from _leaves(inner for inner in error.context if len(inner.absolute_path) == depth)
        else:
            yield error


def _said(error: ValidationError, known: frozenset[str]) -> Iterator[tuple[Parts, str, str | None]]:
    parts: Parts = tuple(error.absolute_path)
    unknown = _unknown(error)
    if not unknown:
        yield parts, str(error.message), f"{SCHEMA} says what may stand here."
    for name in unknown:
        near = difflib.get_close_matches(name, known - {name}, n=1)
        if name in known:
            message, remedy = f"`{name}` has no place here", f"{SCHEMA} says where it may stand."
        else:
            what = "extension" if name.startswith("x-") else "field of the extension"
            message = f"`{name}` is no known {what}"
            remedy = f"Did you mean `{near[0]}`?" if near else f"{SCHEMA} knows all that there are."
        yield (*parts, name), message, remedy


def _unknown(error: ValidationError) -> list[str]:
    """Which names of the refused object are too many."""
    if "propertyNames" in error.absolute_schema_path:
        return [str(error.instance)]
    schema: Any = error.schema
    instance: Any = error.instance
    if error.validator not in ("additionalProperties", "unevaluatedProperties"):
        return []
    return [str(name) for name in instance if name not in schema.get("properties", {})]


def _names(schema: Json) -> Iterator[str]:
    if isinstance(schema, dict):
        properties = schema.get("properties")
        if isinstance(properties, dict):
            yield from properties
        for value in schema.values():
            yield from _names(value)
    elif isinstance(schema, list):
        for item in schema:
            yield from _names(item)
