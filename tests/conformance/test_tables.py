"""The emulator's own tables against the description: a difference is a mistake in one of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pinterest_ads.emulator.engine import find_description
from pinterest_ads.emulator.engine.resources import Resource
from pinterest_ads.emulator.service import SERVICE
from pinterest_ads.emulator.service.v3_endpoints import ENDPOINTS

ROWS = {row.id: row for row in SERVICE.operations}
TENANT_KEYS = {"advertiser": "tenant", "user": "user"}

LISTED_OTHERWISE = {
    "advertisers_list": ("owner_user_id", "include_acl"),
    "ad_groups_list": ("translate_interests_to_names",),
    "bills_list": ("no_date_range", "start_date", "end_date"),
}
"""Parameters that choose by who asks, or change how an entity is shown, instead of filtering a column."""

UNFILTERED = ("conversion_tags_ocpm_eligible", "conversion_tags_page_visit")
"""Lists of a fixed part of a table."""

CREATES = ("create", "create one", "create custom")

Document = dict[str, Any]


@pytest.fixture(scope="session")
def document() -> Document:
    """The description with what was announced as coming soon: it has all that the other has."""
    found: Document = json.loads(find_description("pinterest_ads_api", "openapi.preview.json").read_bytes())
    return found


@pytest.fixture(scope="session")
def operations(document: Document) -> dict[str, Document]:
    """The description's operations by id, each with its method and path."""
    return operations_of(document)


def operations_of(document: Document) -> dict[str, Document]:
    """Return the operations of a document by id, each with its method and path."""
    return {
        operation["operationId"]: {**operation, "method": method.upper(), "path": path}
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if isinstance(operation, dict) and "operationId" in operation
    }


def follow(document: Document, node: Document) -> Document:
    """Return what a reference leads to; siblings of the reference are left out."""
    while "$ref" in node:
        target: Any = document
        for part in node["$ref"].split("/")[1:]:
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def schema_of(document: Document, operation: Document, *, body: bool) -> Document:
    """Return the schema of one entity, in the request's array or in the answer's `data`."""
    if body:
        content = follow(document, operation["requestBody"])["content"]["application/json"]["schema"]
        return follow(document, follow(document, content)["items"])
    content = follow(document, operation["responses"]["200"])["content"]["application/json"]["schema"]
    data = follow(document, follow(document, content)["properties"]["data"])
    return follow(document, data["items"]) if data.get("type") == "array" else data


def choices(document: Document, schema: Document) -> list[str] | None:
    """Return the values of an enum, also of one that may be null."""
    node = follow(document, schema)
    for each in node.get("anyOf", ()):
        found = choices(document, each)
        if found is not None:
            return found
    values = node.get("enum")
    return None if values is None else [value for value in values if value is not None]


def rows_of(verb: str) -> pytest.MarkDecorator:
    """Run a test for each operation of one verb with its resource."""
    rows = [
        (row.id, SERVICE.resources[row.resource]) for row in SERVICE.operations if row.verb == verb and row.resource
    ]
    return pytest.mark.parametrize(("key", "resource"), rows, ids=[key for key, _ in rows])


def test_the_same_operations(operations: dict[str, Document]) -> None:
    """Table and description have the same operations, at the same method and path, trailing slash included."""
    described = {key: (each["method"], each["path"]) for key, each in operations.items()}
    assert {row.id: (row.method, row.path) for row in SERVICE.operations} == described


def test_previews_are_only_in_the_preview(description_file: Path) -> None:
    """The usual description has every operation but those announced as coming soon."""
    usual = operations_of(json.loads(description_file.read_bytes()))
    assert {row.id for row in SERVICE.operations if not row.preview} == set(usual)


@pytest.mark.parametrize("key", sorted(ROWS))
def test_quota_categories_and_keys(operations: dict[str, Document], key: str) -> None:
    """x-ratelimit says what the emulator counts against."""
    limit = operations[key]["x-ratelimit"]
    row = ROWS[key]
    assert (row.category, row.key) == (limit["category"], TENANT_KEYS[limit["key"]])
    assert row.category in SERVICE.categories


@pytest.mark.parametrize("key", sorted(ROWS))
def test_retry_safety(operations: dict[str, Document], key: str) -> None:
    """x-retry-safety says whether the emulator would do it twice when asked twice."""
    assert operations[key]["x-retry-safety"] == ("idempotent" if ROWS[key].repeatable else "never")


@pytest.mark.parametrize("key", sorted(ROWS))
def test_batches(operations: dict[str, Document], key: str) -> None:
    """x-batch has the emulator's largest batch and the places where its answers have results, values and errors."""
    row = ROWS[key]
    batch = operations[key].get("x-batch")
    if row.verb not in ("create", "update"):
        assert batch is None
        return
    resource = SERVICE.resources[row.resource or ""]
    expected = {"max_items": resource.largest_batch, "results": "/data", "value": "/data", "errors": "/exceptions"}
    assert batch == expected


@rows_of("list")
def test_pages(document: Document, operations: dict[str, Document], key: str, resource: Resource) -> None:
    """x-pagination names the emulator's parameters, and page sizes are its own."""
    listing = resource.listing
    assert operations[key]["x-pagination"] == {
        "bookmark": listing.bookmark,
        "limit": listing.size,
        "next": "/bookmark",
        "items": "/data",
    }
    parameters = {each["name"]: each for each in (follow(document, p) for p in operations[key]["parameters"])}
    size = follow(document, parameters[listing.size]["schema"])
    assert (size["default"], size["maximum"], size["minimum"]) == (listing.default_size, listing.largest_size, 1)
    if listing.order in parameters:
        assert set(choices(document, parameters[listing.order]["schema"]) or ()) == {
            listing.ascending,
            listing.descending,
        }


@rows_of("list")
def test_filters(document: Document, operations: dict[str, Document], key: str, resource: Resource) -> None:
    """Every parameter of a list, paging apart, is a filter of the emulator, with the same default."""
    listing = resource.listing
    parameters = [follow(document, each) for each in operations[key]["parameters"]]
    others = {listing.size, listing.bookmark, listing.order, *LISTED_OTHERWISE.get(key, ())}
    schemas = {
        each["name"]: follow(document, each["schema"])
        for each in parameters
        if each["in"] == "query" and each["name"] not in others
    }
    described = {name: schema.get("default") or () for name, schema in schemas.items()}
    filters = () if key in UNFILTERED else resource.filters
    assert {each.parameter: each.default for each in filters} == {n: tuple(d) for n, d in described.items()}


@rows_of("get")
def test_fields(document: Document, operations: dict[str, Document], key: str, resource: Resource) -> None:
    """An entity has the fields of the emulator's table, and enums have its values."""
    properties = schema_of(document, operations[key], body=False)["properties"]
    assert sorted(properties) == sorted(resource.by_name)
    described = {name: found for name, schema in properties.items() if (found := choices(document, schema))}
    own = {each.name: each.choices for each in resource.fields if each.choices}
    assert {name: sorted(values) for name, values in described.items()} == {n: sorted(v) for n, v in own.items()}


@rows_of("create")
def test_creates(document: Document, operations: dict[str, Document], key: str, resource: Resource) -> None:
    """A create takes the fields, requires those, and offers the values and defaults of the emulator's table."""
    schema = schema_of(document, operations[key], body=True)
    taken = {each.name: each for each in resource.fields if each.on_create}
    assert sorted(schema["properties"]) == sorted(taken)
    assert sorted(schema["required"]) == sorted(each.name for each in taken.values() if each.required)
    for name, node in schema["properties"].items():
        values = choices(document, node)
        if values is not None:
            assert sorted(values) == sorted(taken[name].create_choices or taken[name].choices)
        if "default" in node:
            assert node["default"] == taken[name].default


@rows_of("update")
def test_updates(document: Document, operations: dict[str, Document], key: str, resource: Resource) -> None:
    """An update takes the fields that the emulator lets change, besides parents that it only compares."""
    properties = set(schema_of(document, operations[key], body=True)["properties"])
    changeable = {each.name for each in resource.fields if each.on_update}
    compared = {parent.field for parent in resource.parents}
    assert changeable <= properties
    assert properties - changeable <= compared


@pytest.mark.parametrize("key", sorted(ROWS))
def test_identities(operations: dict[str, Document], key: str) -> None:
    """x-identity stands on every create of an entity, and names fields that a create takes and an answer has."""
    identity = operations[key].get("x-identity")
    row = ROWS[key]
    assert (identity is not None) == (row.verb in CREATES)
    if identity is None:
        return
    resource = SERVICE.resources[row.resource or ""]
    assert all(resource.by_name[name].on_create for name in identity["fields"])
    assert ROWS[identity["list"]].resource == row.resource
    assert identity.get("created", resource.created_field) == resource.created_field


def test_v3_endpoints(document: Document) -> None:
    """x-v3-endpoints and the emulator's table have the same rows, targets and corrections."""

    def call(node: Document | None) -> str:
        return f"{node['method']} {node['path']}" if node else ""

    described = {
        (
            row.get("method", "-"),
            row["path"],
            row["status"],
            call(target),
            call(row.get("corrected")),
        )
        for row in document["x-v3-endpoints"]
        for target in [row.get("v4"), *([row["then"]] if "then" in row else [])]
    }
    own = {
        (each.method, each.path, each.status, each.v4, each.instead.partition("?")[0])
        for each in ENDPOINTS
        if each.path != "-"
    }
    assert own == described


def test_every_row_cites_its_source() -> None:
    """No row of the emulator's tables is without a source."""
    rows: list[Any] = [*SERVICE.operations]
    for resource in SERVICE.resources.values():
        rows += [*resource.fields, *resource.parents, *resource.filters, resource.listing]
    assert all(row.source for row in rows)
