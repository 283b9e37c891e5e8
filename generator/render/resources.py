"""Resources: one module for each resource of `x-sdk`, and the roots that lead to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.normalise.document import is_mapping
from generator.normalise.names import pascal, snake
from generator.normalise.refusal import Invalid
from generator.render.environment import environment
from generator.render.extensions import extension, sdk
from generator.render.methods import Method, as_async, kind_of, method_of
from generator.render.operation_words import deprecation

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.normalise import Description
    from generator.normalise.operations import Operation

_RUNTIME = (
    "AsyncBatch", "AsyncCaller", "AsyncJob", "AsyncPager", "BatchProgress", "BatchResult", "Caller", "Job", "Pager",
    "Resolution",
)  # fmt: skip
CLIENT = "client"


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource: its methods, and the binding (with its path variable) that its root is made for."""

    name: str
    class_name: str
    binding: str
    variable: str | None
    methods: tuple[Method, ...]
    asynchronous: tuple[Method, ...]
    resolves: str | None


def render_resources(description: Description, folder: Path) -> None:
    """Write `resources/` when the description has `x-sdk`.

    Raises:
        Invalid: two operations have one method, or a resource two bindings, or a binding that the root does not have.
    """
    resources = _resources(description)
    if not resources:
        return
    folder.mkdir()
    templates = environment()
    for resource in resources:
        text = templates.get_template("resource.py.jinja").render(resource=resource, **_imports(resource))
        (folder / f"{resource.name}.py").write_text(text, encoding="utf-8")
    bindings = _bindings(description.root)
    roots = [
        (pascal(binding), bindings.get(binding), [r for r in resources if r.binding == binding])
        for binding in (CLIENT, *bindings)
    ]
    entries = [(binding, pascal(binding), variable) for binding, variable in bindings.items()]
    text = templates.get_template("resources_root.py.jinja").render(roots=roots, bindings=entries, resources=resources)
    (folder / "root.py").write_text(text, encoding="utf-8")
    text = templates.get_template("resources_init.py.jinja").render(
        resources=resources, roots=[name for name, _, _ in roots]
    )
    (folder / "__init__.py").write_text(text, encoding="utf-8")


def _bindings(root: Mapping[str, Any]) -> dict[str, str]:
    """Binding → path variable, from the root's `x-sdk`."""
    raw = root.get("x-sdk")
    found: Mapping[str, Any] = raw.get("bindings", {}) if is_mapping(raw) else {}
    return {str(name): str(binding["parameter"]) for name, binding in found.items()}


def _resources(description: Description) -> list[Resource]:
    grouped: dict[str, list[Operation]] = {}
    for operation in description.operations:
        if (place := sdk(operation)) is not None:
            grouped.setdefault(str(place["resource"]), []).append(operation)
    return [_resource(name, operations, description) for name, operations in grouped.items()]


def _resource(name: str, operations: list[Operation], description: Description) -> Resource:
    bindings = _bindings(description.root)
    places = [(operation, sdk(operation) or {}) for operation in operations]
    bound = str(places[0][1].get("bound_to", CLIENT))
    methods: dict[str, str] = {}
    for operation, place in places:
        pointer = f"{operation.pointer}/x-sdk"
        if str(place.get("bound_to", CLIENT)) != bound:
            raise Invalid(pointer, f"the resource {name!r} is bound to {bound!r} elsewhere")
        if place["method"] in methods:
            raise Invalid(pointer, f"{name}.{place['method']} is also {methods[place['method']]}")
        if snake(str(place["method"])) != place["method"] or snake(name) != name:
            raise Invalid(pointer, f"{name}.{place['method']} is no name in Python")
        methods[place["method"]] = operation.id
    if bound != CLIENT and bound not in bindings:
        raise Invalid(f"{operations[0].pointer}/x-sdk/bound_to", f"the root's x-sdk has no binding {bound!r}")
    variable = bindings.get(bound)
    operations = sorted(operations, key=_rank)
    made = tuple(method_of(o, description.resolution, (variable,) if variable else ()) for o in operations)
    identified = [m for m, o in zip(made, operations, strict=True) if m.kind == "batch" and extension(o, "identity")]
    resolves = identified[0].item if identified else None
    return Resource(name, pascal(name), bound, variable, made, tuple(map(as_async, made)), resolves)


def _rank(operation: Operation) -> tuple[int, int]:
    """Where a method stands in its class: lists, single reads, creates, changes, removals; deprecated ones last."""
    kinds = ("GET", "POST", "PATCH", "PUT", "DELETE")
    place = kinds.index(operation.method) if operation.method in kinds else len(kinds)
    return (1 if deprecation(operation) else 0, -1 if kind_of(operation) == "pager" else place)


def _imports(resource: Resource) -> dict[str, object]:
    """The names that the annotations and bodies of a resource need."""
    synchronous = "\n".join(method.hints for method in resource.methods)
    text = "\n".join([synchronous, *(method.hints for method in resource.asynchronous)])
    text += "\nCaller AsyncCaller" + ("\nBatchResult[Any] Resolution[Any]" if resource.resolves else "")

    def used(*names: str) -> str:
        return ", ".join(name for name in names if re.search(rf"(?<![\w.\"]){name}\b", text))

    return {
        "runtime": used(*_RUNTIME),
        "typing_names": used("IO", "Any", "Literal"),
        "abc_names": used("AsyncIterable", "Callable", "Iterable", "Mapping", "Sequence"),
        "uses_date": bool(used("date")),
        "uses_models": "models." in text,
        "uses_unset": "UnsetType" in text or "= UNSET" in "".join(m.signature for m in resource.methods),
        "uses_unset_type": "UnsetType" in text,
        "uses_builtins": "builtins." in text,
        "uses_warnings": any(method.warning for method in resource.methods),
    }
