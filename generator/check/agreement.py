"""Extensions name parameters, operations and places in bodies: each must be there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from generator.check.places import operations
from generator.check.schema_paths import item_schemas, schemas_at
from generator.check.structure import parameter_key
from generator.document import Json, JsonObject, Parts, Problem, resolve

if TYPE_CHECKING:
    from generator.description import Description

Finding = tuple[Parts, str]


class _Operation:
    """One operation, as its extensions see it."""

    def __init__(self, root: JsonObject, parts: Parts, operation: JsonObject) -> None:
        self.root, self.parts, self.operation = root, parts, operation

    def parameters(self, *places: str) -> set[str]:
        """Return the names of its parameters, and of its path's, in the given places."""
        path_item = resolve(self.root, self.parts[:-1])
        holders = (self.operation, path_item if isinstance(path_item, dict) else {})
        given = [holder.get("parameters") for holder in holders]
        keys = [parameter_key(self.root, item) for some in given if isinstance(some, list) for item in some]
        return {key[1] for key in keys if key is not None and key[0] in places}

    def body(self) -> Json:
        """Return the schema of its JSON body; None without one."""
        return self._schema(self.operation.get("requestBody"))

    def answer(self) -> Json:
        """Return the schema of its first answer that means success; None without one."""
        responses = self.operation.get("responses")
        statuses = (
            sorted(status for status in responses if status.startswith("2")) if isinstance(responses, dict) else []
        )
        return self._schema(responses[statuses[0]]) if statuses and isinstance(responses, dict) else None

    def answer_at(self, pointer: str) -> list[Json]:
        """Return the schemas at a place of the answer."""
        return schemas_at(self.root, self.answer(), pointer)

    def _schema(self, holder: Json) -> Json:
        if isinstance(holder, dict) and isinstance(holder.get("$ref"), str):
            holder = schemas_at(self.root, holder, "")[-1]
        content = holder.get("content") if isinstance(holder, dict) else None
        for name, media in content.items() if isinstance(content, dict) else ():
            if "json" in name and isinstance(media, dict):
                return media.get("schema")
        return None


def agreement_problems(description: Description) -> Iterator[Problem]:
    """Yield each name or pointer of an extension that leads nowhere."""
    root = description.root
    named: dict[str, _Operation] = {}
    for parts, operation in operations(root):
        named[str(operation.get("operationId"))] = _Operation(root, parts, operation)
    for seen in named.values():
        for extension, rule in _RULES.items():
            if extension in seen.operation:
                value: Any = seen.operation[extension]
                for below, message in rule(seen, value, named):
                    yield description.problem((*seen.parts, extension, *below), message)


Rule = Callable[[_Operation, dict[str, Any], dict[str, _Operation]], Iterator[Finding]]


def _sdk(operation: _Operation, sdk: dict[str, Any], _: dict[str, _Operation]) -> Iterator[Finding]:
    at_root: Any = operation.root.get("x-sdk", {})
    bindings: dict[str, Any] = at_root.get("bindings", {})
    bound = sdk["bound_to"]
    if bound != "client" and bound not in bindings:
        yield (
            ("bound_to",),
            f"nothing named {bound!r} can be bound: the root's x-sdk has {', '.join(bindings) or 'none'}",
        )
    elif bound != "client" and bindings[bound]["parameter"] not in operation.parameters("path"):
        yield ("bound_to",), f"the path has no variable {bindings[bound]['parameter']!r} to be bound"
    yield from _answers(operation, sdk, "result")


def _pagination(operation: _Operation, paging: dict[str, Any], _: dict[str, _Operation]) -> Iterator[Finding]:
    for field in ("bookmark", "limit"):
        if field in paging and paging[field] not in operation.parameters("query"):
            yield (field,), f"the operation has no query parameter {paging[field]!r}"
    yield from _answers(operation, paging, "next", "items")


def _batch(operation: _Operation, batch: dict[str, Any], _: dict[str, _Operation]) -> Iterator[Finding]:
    body = schemas_at(operation.root, operation.body(), "")
    arrays = [schema for schema in body if isinstance(schema, dict) and schema.get("type") == "array"]
    if not arrays:
        yield (), "the operation's body is no array"
    for schema in arrays:
        if schema.get("maxItems", batch["max_items"]) != batch["max_items"]:
            yield ("max_items",), f"the body takes at most {schema['maxItems']} items, and not {batch['max_items']}"
    yield from _answers(operation, batch, "results")
    results = item_schemas(operation.root, operation.answer_at(batch["results"]))
    for field in ("value", "errors") if results else ():
        if not any(schemas_at(operation.root, result, batch[field]) for result in results):
            yield (field,), f"a result has nothing at {batch[field]}"


def _job(operation: _Operation, job: dict[str, Any], named: dict[str, _Operation]) -> Iterator[Finding]:
    yield from _answers(operation, job, "token")
    yield from _job_rows(operation, job)
    status = named.get(job["status"])
    if status is None:
        yield ("status",), f"there is no operation {job['status']!r}"
        return
    if job["argument"] not in status.parameters("query", "path"):
        yield ("argument",), f"the operation {job['status']} has no parameter {job['argument']!r}"
    yield from _answers(status, job, "state", "url")
    described: list[Any] = [schema.get("enum") for schema in status.answer_at(job["state"]) if isinstance(schema, dict)]
    states = [set(values) for values in described if values]
    told = {state for outcome in ("pending", "succeeded", "failed") for state in job[outcome]}
    for known in states:
        for state in sorted(told ^ known, key=str):
            missing = (
                "is in none of pending, succeeded and failed" if state in known else f"is no state of {job['status']}"
            )
            yield (), f"the state {state!r} {missing}"


def _job_rows(operation: _Operation, job: dict[str, Any]) -> Iterator[Finding]:
    rows: dict[str, str] = job.get("rows", {})
    components: Any = operation.root.get("components", {})
    for name, schema in rows.items():
        if schema not in components.get("schemas", {}):
            yield ("rows", name), f"there is no component schema {schema!r}"
    for kind, name in job.get("kinds", {}).items():
        if name not in rows:
            yield ("kinds", kind), f"rows has no list {name!r}"


def _identity(operation: _Operation, identity: dict[str, Any], named: dict[str, _Operation]) -> Iterator[Finding]:
    listing = named.get(identity["list"])
    if listing is None:
        yield ("list",), f"there is no operation {identity['list']!r}"
        return
    for name in identity.get("query", {}):
        if name not in listing.parameters("query"):
            yield ("query", name), f"the operation {identity['list']} has no parameter {name!r}"
    body = schemas_at(operation.root, operation.body(), "")
    inputs = item_schemas(operation.root, body) or body
    paging: Any = listing.operation.get("x-pagination")
    entities = item_schemas(operation.root, listing.answer_at(paging["items"])) if paging else []
    for index, field in enumerate(identity["fields"]):
        for what, schemas in (("what is created", inputs), (f"what {identity['list']} lists", entities)):
            if not _has(schemas, field):
                yield ("fields", index), f"{what} has no field {field!r}"
    created = identity.get("created")
    if created is not None and not _has(entities, created):
        yield ("created",), f"what {identity['list']} lists has no field {created!r}"


def _has(schemas: list[Json], field: str) -> bool:
    properties: list[Any] = [schema.get("properties") for schema in schemas if isinstance(schema, dict)]
    return any(field in some for some in properties if some)


def _answers(operation: _Operation, extension: dict[str, Any], *fields: str) -> Iterator[Finding]:
    for field in fields:
        if field in extension and not operation.answer_at(extension[field]):
            yield (field,), f"the answer of {operation.operation.get('operationId')} has nothing at {extension[field]}"


_RULES: dict[str, Rule] = {
    "x-sdk": _sdk,
    "x-pagination": _pagination,
    "x-batch": _batch,
    "x-job": _job,
    "x-identity": _identity,
}
