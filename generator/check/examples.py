"""Examples and defaults: each must be what its own schema takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from generator.check.places import walk
from generator.document import Json, JsonObject, Parts, Problem, format_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError

    from generator.description import Description

_BASE = "urn:description"


def example_problems(description: Description) -> Iterator[Problem]:
    """Yield each example, of a schema, a parameter, a header or a body, and each default that its schema refuses."""
    empty: Registry[Any] = Registry()
    registry = empty.with_resource(_BASE, DRAFT202012.create_resource(description.root))
    for schema, parts, value in _examples(description.root):
        reference = {"$ref": f"{_BASE}#{format_pointer(schema)}"}
        validator: Any = Draft202012Validator(
            reference, registry=registry, format_checker=Draft202012Validator.FORMAT_CHECKER
        )
        for error in validator.iter_errors(value):
            yield _problem(description, parts, error)


def _problem(description: Description, parts: Parts, error: ValidationError) -> Problem:
    place = (*parts, *error.absolute_path)
    what = "default" if parts[-1] == "default" else "example"
    return description.problem(place, f"the {what} does not fit its schema: {error.message[:200]}")


def _examples(root: JsonObject) -> Iterator[tuple[Parts, Parts, Json]]:
    """Yield where a schema is, where an example of it is, and the example."""
    for parts, node in walk(root):
        beside = "schema" in node
        schema: Parts = (*parts, "schema") if beside else parts
        examples = node.get("examples")
        if "example" in node:
            yield schema, (*parts, "example"), node["example"]
        if "default" in node and not beside:
            yield parts, (*parts, "default"), node["default"]
        if isinstance(examples, list):
            for index, value in enumerate(examples):
                yield schema, (*parts, "examples", index), value
        elif beside and isinstance(examples, dict):
            for name, example in examples.items():
                if isinstance(example, dict) and "value" in example:
                    yield schema, (*parts, "examples", name, "value"), example["value"]
