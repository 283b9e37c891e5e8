"""What OpenAPI asks beyond its grammar: unique operation ids and parameters, paths that agree with their variables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.check.places import operations, walk
from generator.document import Json, JsonObject, Parts, Problem, format_pointer, parse_pointer, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.description import Description

_VARIABLE = re.compile(r"\{([^{}]+)\}")


def structure_problems(description: Description) -> Iterator[Problem]:
    """Yield each breach of these rules."""
    for parts, node in walk(description.root):
        discriminator = node.get("discriminator")
        # The grammar of 3.1 leaves this to a dialect of JSON Schema that is not checked.
        if isinstance(discriminator, dict) and not isinstance(discriminator.get("propertyName"), str):
            yield description.problem(
                (*parts, "discriminator"), "the discriminator names no property", "Add propertyName."
            )
    ids: dict[str, Parts] = {}
    for parts, operation in operations(description.root):
        name = operation.get("operationId")
        if isinstance(name, str) and name in ids:
            yield description.problem(
                (*parts, "operationId"),
                f"the operationId {name!r} is also that of {format_pointer(ids[name])}",
                "Rename one of them.",
            )
        elif isinstance(name, str):
            ids[name] = parts
        for place, message, remedy in _parameters(description.root, parts, operation):
            yield description.problem(place, message, remedy)


def _parameters(root: JsonObject, parts: Parts, operation: JsonObject) -> Iterator[tuple[Parts, str, str | None]]:
    path_item = resolve(root, parts[:-1])
    variables: dict[str, Parts] = {}
    for holder, place in ((path_item, parts[:-1]), (operation, parts)):
        found = holder.get("parameters") if isinstance(holder, dict) else None
        seen: set[tuple[str, str]] = set()
        for index, parameter in enumerate(found if isinstance(found, list) else []):
            where, key = (*place, "parameters", index), parameter_key(root, parameter)
            if key is None:
                continue
            if key in seen:
                yield where, f"the parameter {key[1]!r} in {key[0]} is there twice", "Remove one of them."
            seen.add(key)
            if key[0] == "path":
                variables[key[1]] = where
    named = set(_VARIABLE.findall(str(parts[1])))
    for name in sorted(named - variables.keys()):
        yield parts, f"the path has a variable {name!r} that no parameter describes", "Add a parameter in: path."
    for name in sorted(variables.keys() - named):
        remedy = f"Write {{{name}}} in the path, or remove the parameter."
        yield variables[name], f"the path has no variable {name!r}", remedy


def parameter_key(root: JsonObject, parameter: Json) -> tuple[str, str] | None:
    """Return where a parameter goes and its name, behind its reference if it is one."""
    for _ in range(100):
        reference = parameter.get("$ref") if isinstance(parameter, dict) else None
        if not isinstance(reference, str):
            break
        parameter = resolve(root, parse_pointer(unquote(reference[1:])))
    if not isinstance(parameter, dict) or "name" not in parameter:
        return None
    return str(parameter.get("in")), str(parameter["name"])
