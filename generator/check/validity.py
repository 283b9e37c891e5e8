"""OpenAPI's own grammar: the published schemas of each version, with the place of each breach.

Of openapi-spec-validator only the schemas are used: its further rules tell no place, and refuse what OpenAPI allows,
such as a default that its own schema would not take. jsonschema-rs says in milliseconds that nothing is wrong; what is
wrong, and where, jsonschema tells better.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import jsonschema_rs
from jsonschema import Draft4Validator, Draft202012Validator
from openapi_spec_validator import schemas as _untyped

from generator.check.places import schema_roots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError

    from generator.description import Description
    from generator.document import JsonObject, Parts, Problem

schemas: Any = _untyped
# The validators of that library are jsonschema's or those of jsonschema-rs, as is installed.
_GRAMMARS: dict[str, Any] = {
    "3.0": Draft4Validator(schemas.openapi_v30_schema_validator.schema),
    "3.1": Draft202012Validator(schemas.openapi_v31_schema_validator.schema),
    "3.2": Draft202012Validator(schemas.openapi_v32_schema_validator.schema),
}
# The grammar of 3.0 includes that of its schemas; later versions leave them to their dialect of JSON Schema.
_LEFT_TO_JSON_SCHEMA = ("3.1", "3.2")
_LONGEST = 200
_CLOSING = ("additionalProperties", "unevaluatedProperties")
_UNEXPECTED = re.compile(r"\('(.+?)'(?:, '.*)? (?:was|were) unexpected\)")


def validity(description: Description) -> Iterator[Problem]:
    """Yield what OpenAPI forbids, at the deepest place that explains it."""
    version = description.root.get("openapi")
    if not isinstance(version, str):
        # YAML reads an unquoted 3.1 as a number, and Swagger 2 has another name for it.
        yield description.problem(
            ("openapi",) if "openapi" in description.root else (),
            "the document does not say its OpenAPI version",
            "Write `openapi: 3.1.0` or another full version, as a string.",
        )
        return
    minor = ".".join(version.split(".")[:2])
    grammar = _GRAMMARS.get(minor)
    if grammar is None:
        yield description.problem(("openapi",), f"OpenAPI {version} is not known; 3.0, 3.1 and 3.2 are")
        return
    found: set[tuple[Parts, str]] = set()
    errors: list[tuple[Parts, ValidationError]] = []
    if not _quick(minor).is_valid(description.root):
        errors = [((), error) for error in grammar.iter_errors(description.root)]
    if not errors and minor in _LEFT_TO_JSON_SCHEMA:
        errors = list(_schema_errors(description.root))
    for above, error in errors:
        below, message = _said(error)
        if (above + below, message) not in found:
            found.add((above + below, message))
            yield description.problem(above + below, message)


@lru_cache(maxsize=4)
def _quick(minor: str | None) -> jsonschema_rs.Validator:
    """Make the quick judge of documents of an OpenAPI version, or of the schemas in them."""
    return jsonschema_rs.validator_for(_GRAMMARS[minor].schema if minor else Draft202012Validator.META_SCHEMA)


def _schema_errors(root: JsonObject) -> Iterator[tuple[Parts, ValidationError]]:
    # Another dialect is the author's choice, and its grammar is not known here.
    if "jsonSchemaDialect" in root:
        return
    grammar: Any = Draft202012Validator(Draft202012Validator.META_SCHEMA)
    for parts, schema in schema_roots(root):
        if (not isinstance(schema, dict) or "$schema" not in schema) and not _quick(None).is_valid(schema):
            for error in grammar.iter_errors(schema):
                yield parts, error


def _said(error: ValidationError) -> tuple[Parts, str]:
    leaf = _leaf(error)
    message = str(leaf.message)
    if len(message) > _LONGEST:
        message = f"{message[: _LONGEST // 2]} … {message[-_LONGEST // 2 :]}"
    return (*leaf.absolute_path, *_too_many(leaf)), message


def _too_many(error: ValidationError) -> Parts:
    """The name that an object should not have, where the error is about one."""
    named = _UNEXPECTED.search(str(error.message)) if error.validator in _CLOSING else None
    instance: Any = error.instance
    return (named.group(1),) if named and named.group(1) in instance else ()


def _leaf(error: ValidationError) -> ValidationError:
    """Of a failed choice (oneOf, anyOf) follow the branch that came furthest: it tells what was meant."""
    leaves = [_leaf(inner) for inner in error.context or ()]
    # What is there was not meant as a reference where it has none.
    meant = [leaf for leaf in leaves if leaf.message != "'$ref' is a required property"] or leaves
    return max(meant, key=lambda leaf: len(leaf.absolute_path), default=error)
