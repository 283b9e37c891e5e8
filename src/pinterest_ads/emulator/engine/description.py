"""Reads an OpenAPI 3.1 document as data: its operations, their parameters and where their schemas are."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import urlsplit

from .errors import pointer
from .plain import is_list

Location = Literal["path", "query", "header", "cookie"]
Object = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class DescriptionError(Exception):
    """The document cannot be served: it is absent, not an OpenAPI document, or names an operation nobody knows."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter; `place` points to its schema in the document, `schema` is that schema, references followed."""

    name: str
    location: Location
    required: bool
    place: str
    schema: Object
    item_schema: Object


@dataclass(frozen=True, slots=True)
class Media:
    """A media type and the pointer to its schema in the document."""

    name: str
    place: str | None


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the document, as the router and the validator need it."""

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body_required: bool
    bodies: tuple[Media, ...]
    responses: dict[str, tuple[Media, ...]]
    raw: Object


@dataclass(frozen=True, slots=True, eq=False)
class Description:
    """The document: `prefix` is the path of its first server, without a slash at the end. Two are never the same."""

    prefix: str
    operations: tuple[Operation, ...]
    raw: Object

    def at(self, place: str) -> Any:
        """Return what an RFC 6901 pointer names. Raises DescriptionError where there is nothing."""
        node: Any = self.raw
        for part in place.split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            try:
                node = _member(node, key)
            except (KeyError, IndexError, ValueError, TypeError):
                message = f"the description has nothing at {place}"
                raise DescriptionError(message) from None
        return node


def _member(node: Any, key: str) -> Any:
    return node[int(key)] if is_list(node) else node[key]


class _Reader:
    """Walks a document and follows its local references."""

    def __init__(self, raw: Object) -> None:
        self.document = Description("", (), raw)

    def follow(self, place: str) -> tuple[str, Object]:
        node = self.document.at(place)
        for _ in range(32):
            if not isinstance(node, dict):
                message = f"the description has no object at {place}"
                raise DescriptionError(message)
            reference = cast("Object", node).get("$ref")
            if not isinstance(reference, str):
                return place, cast("Object", node)
            if not reference.startswith("#/"):
                message = f"{place} refers to another document: {reference}"
                raise DescriptionError(message)
            place = reference[1:]
            node = self.document.at(place)
        message = f"the references at {place} run in a circle"
        raise DescriptionError(message)

    def parameter(self, place: str) -> Parameter | None:
        place, node = self.follow(place)
        schema_place = f"{place}/schema"
        if "schema" not in node:
            return None
        _, schema = self.follow(schema_place)
        items = schema.get("items")
        return Parameter(
            name=str(node["name"]),
            location=node["in"],
            required=bool(node.get("required", False)),
            place=schema_place,
            schema=schema,
            item_schema=self.follow(f"{self.follow(schema_place)[0]}/items")[1] if isinstance(items, dict) else {},
        )

    def content(self, place: str) -> tuple[Media, ...]:
        place, node = self.follow(place)
        content: Object = node.get("content", {})
        return tuple(
            Media(name, place + pointer(["content", name, "schema"]) if "schema" in media else None)
            for name, media in content.items()
        )

    def operation(self, path: str, method: str) -> Operation:
        item_place = pointer(["paths", path])
        place = f"{item_place}/{method}"
        node: Object = self.document.at(place)
        item: Object = self.document.at(item_place)
        parameters = [
            self.parameter(f"{owner}/parameters/{index}")
            for owner, holder in ((item_place, item), (place, node))
            for index in range(len(holder.get("parameters", ())))
        ]
        unique = {(found.name, found.location): found for found in parameters if found is not None}
        body = self.follow(f"{place}/requestBody")[1] if "requestBody" in node else {}
        return Operation(
            id=str(node.get("operationId") or f"{method} {path}"),
            method=method.upper(),
            path=path,
            parameters=tuple(unique.values()),
            body_required=bool(body.get("required", False)),
            bodies=self.content(f"{place}/requestBody") if body else (),
            responses={
                str(status): self.content(f"{place}/responses/{status}") for status in node.get("responses", {})
            },
            raw=node,
        )


def read_description(raw: Object) -> Description:
    """Return the document's operations. Raises DescriptionError when it is not an OpenAPI 3 document."""
    if not str(raw.get("openapi", "")).startswith("3.") or not isinstance(raw.get("paths"), dict):
        message = "this is not an OpenAPI 3 document: it has no `openapi: 3.x` or no `paths`"
        raise DescriptionError(message)
    reader = _Reader(raw)
    operations = tuple(
        reader.operation(path, method) for path, item in raw["paths"].items() for method in METHODS if method in item
    )
    servers: list[Object] = raw.get("servers") or [{"url": "/"}]
    return Description(urlsplit(str(servers[0]["url"])).path.rstrip("/"), operations, raw)


def find_description(package: str, name: str = "openapi.json") -> Path:
    """Return the file `name` in the folder of an installed package, which is not imported."""
    spec = importlib.util.find_spec(package)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    for folder in folders:
        file = Path(folder) / name
        if file.is_file():
            return file
    message = f"{name} was not found in the package {package}; name a description of your own"
    raise DescriptionError(message)


def load_description(file: Path) -> Description:
    """Read a JSON file; one that has not changed is read once. Raises DescriptionError that names the file."""
    try:
        found = file.stat()
    except OSError as error:
        message = f"{file}: {error.strerror}"
        raise DescriptionError(message) from error
    return _load(file, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=8)
def _load(file: Path, _written: int, _size: int) -> Description:
    try:
        raw = json.loads(file.read_bytes())
    except (OSError, ValueError) as error:
        message = f"{file}: {error}"
        raise DescriptionError(message) from error
    if not isinstance(raw, dict):
        message = f"{file}: not an object"
        raise DescriptionError(message)
    return read_description(cast("Object", raw))
