"""Names that differ in the description and not in Python: here an error, so that no model is renamed silently."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.check.places import operations
from generator.check.structure import parameter_key
from generator.document import JsonObject, Parts, Problem, format_pointer, resolve
from generator.normalise.names import constant, pascal, snake

if TYPE_CHECKING:
    from generator.description import Description

# Names that stand beside each other in Python, each with its place, and how Python calls them.
Beside: TypeAlias = tuple[list[tuple[Parts, str]], Callable[[str], str]]


def collision_problems(description: Description) -> Iterator[Problem]:
    """Yield each schema, property, enumeration value and parameter that Python would call as another is called."""
    for rule in (_schemas, _parameters):
        for names, called in rule(description.root):
            seen: dict[str, Parts] = {}
            for parts, text in names:
                other = seen.setdefault(called(text).casefold(), parts)
                if other != parts:
                    message = f"{text!r} is {called(text)} in Python, and so is what is at {format_pointer(other)}"
                    yield description.problem(parts, message, "Call one of them otherwise.")


def _schemas(root: JsonObject) -> Iterator[Beside]:
    components: Any = root.get("components", {})
    schemas: dict[str, dict[str, Any] | bool] = components.get("schemas", {})
    above: Parts = ("components", "schemas")
    yield [((*above, name), name) for name in schemas], pascal
    for name, schema in schemas.items():
        if isinstance(schema, dict):
            place: Parts = (*above, name)
            yield [((*place, "properties", field), field) for field in schema.get("properties", {})], snake
            values: list[Any] = schema.get("enum", [])
            texts = [((*place, "enum", index), value) for index, value in enumerate(values) if isinstance(value, str)]
            yield texts, constant


def _parameters(root: JsonObject) -> Iterator[Beside]:
    for place, _ in operations(root):
        found: dict[tuple[str, str], Parts] = {}
        # An operation's own parameter stands for its path's.
        for holder in (place[:-1], place):
            node: Any = resolve(root, holder)
            given: list[Any] = node.get("parameters", [])
            for index, parameter in enumerate(given):
                key = parameter_key(root, parameter)
                if key is not None:
                    found[key] = (*holder, "parameters", index)
        yield [(parts, name) for (_, name), parts in found.items()], snake
