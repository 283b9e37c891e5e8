"""Each overlay has one reason and says it, and the extensions are those that the closed schema knows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from tests.spec.conftest import ROOT
from tests.spec.facts import CREATES
from tests.spec.schemas import follow, objects, operations

if TYPE_CHECKING:
    from pathlib import Path

OVERLAYS = sorted((ROOT / "overlays").glob("[0-9]*.yaml"))
EVIDENCE = {"guide", "seen", "v5", "inferred"}


@pytest.fixture(scope="module")
def schema() -> Any:
    return json.loads((ROOT / "overlays" / "extensions.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def judge(schema: Any) -> jsonschema_rs.Validator:
    """What says in milliseconds whether a description fits the schema."""
    return jsonschema_rs.validator_for(schema)


def changed(root: dict[str, Any], pointer: tuple[str, ...], value: Any) -> dict[str, Any]:
    """Return a copy of a description with one more value at a place."""
    copy: dict[str, Any] = json.loads(json.dumps(root))
    node = copy
    for token in pointer[:-1]:
        node = node[token]
    node[pointer[-1]] = value
    return copy


def place(value: Any) -> str | None:
    """Name a case by the place of the value that is added."""
    return "/".join(cast("tuple[str, ...]", value)) if isinstance(value, tuple) else None


@pytest.mark.parametrize("path", OVERLAYS, ids=lambda path: path.name)
def test_an_overlay_opens_with_its_reason(path: Path) -> None:
    """Every overlay says first what is wrong or added, how that is known, and when it may go."""
    comment = path.read_text(encoding="utf-8").split("\n\noverlay: 1.1.0")[0]
    assert all(line.startswith("#") for line in comment.splitlines())
    assert "What is wrong:" in comment or "What is added:" in comment
    assert "guide" in comment
    assert "may go:" in comment or "do not go" in comment


def test_the_extensions_schema_is_a_schema(schema: Any) -> None:
    """The schema of the extensions is itself valid, and takes the description."""
    Draft202012Validator.check_schema(schema)
    assert "$defs" in schema


def test_the_description_fits(judge: jsonschema_rs.Validator, described: dict[str, Any]) -> None:
    """Every extension of the description is known at its place and of its form."""
    assert [f"{error.instance_path}: {error.message}" for error in judge.iter_errors(described)] == []


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        (("x-skd",), {}),
        (("x-evidence",), "guess"),
        (("x-v3-endpoints",), [{"section": "S", "path": "a/", "status": "moved", "advice": "Go."}]),
        (("x-v3-endpoints",), [{"section": "S", "path": "a/", "status": "gone", "advice": "Go."}]),
        (("paths", "/advertisers/", "get", "x-paginaton"), {}),
        (
            ("paths", "/advertisers/", "get", "x-pagination"),
            {"bookmark": "bookmark", "next": "bookmark", "items": "/data"},
        ),
        (("paths", "/advertisers/", "get", "x-pagination"), {"bookmark": "bookmark", "next": "/bookmark"}),
        (("paths", "/advertisers/", "get", "x-retry-safety"), "always"),
        (("paths", "/advertisers/", "get", "x-ratelimit"), {"category": "ads_read", "key": "app"}),
        (("paths", "/advertisers/", "get", "x-stability"), {"level": "deprecated"}),
        (
            ("paths", "/advertisers/", "get", "x-stability"),
            {"level": "deprecated", "replacement": "x", "sunset": "June"},
        ),
        (("paths", "/advertisers/", "x-sdk"), {"resource": "a", "method": "b", "bound_to": "client"}),
        (("paths", "/advertisers/", "get", "responses", "200", "x-sdk"), {}),
        (("components", "schemas", "Campaign", "x-identity"), {"fields": ["name"], "list": "campaigns_list"}),
        (("components", "schemas", "Campaign", "properties", "name", "x-evidnce"), "guide"),
        (("components", "parameters", "BookmarkQuery", "schema", "x-nullable"), True),
    ],
    ids=place,
)
def test_a_misspelt_or_misplaced_extension_is_refused(
    judge: jsonschema_rs.Validator, described: dict[str, Any], pointer: tuple[str, ...], value: Any
) -> None:
    """An extension that is misspelt, at the wrong place or not of its form is an error."""
    assert not judge.is_valid(changed(described, pointer, value))


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        (("components", "schemas", "Campaign", "properties", "x-sdk"), {"type": "string"}),
        (("components", "schemas", "Campaign", "examples"), [{"x-anything": 1}]),
        (("components", "responses", "NotFound", "headers", "x-trace"), {"schema": {"type": "string"}}),
        (("components", "parameters", "BookmarkQuery", "x-evidence"), "seen"),
    ],
    ids=place,
)
def test_names_and_values_are_no_extensions(
    judge: jsonschema_rs.Validator, described: dict[str, Any], pointer: tuple[str, ...], value: Any
) -> None:
    """A field, a header or a value whose name begins with x- is none."""
    assert judge.is_valid(changed(described, pointer, value))


def test_bindings_and_references(described: dict[str, Any]) -> None:
    """What an extension names exists: bindings, operations, and fields of what is created."""
    ids = {operation["operationId"]: (method, path) for method, path, operation in operations(described)}
    bindings = described["x-sdk"]["bindings"]
    for _, path, operation in operations(described):
        bound_to = operation["x-sdk"]["bound_to"]
        assert bound_to == "client" or f"{{{bindings[bound_to]['parameter']}}}" in path
        if "x-identity" in operation:
            identity = operation["x-identity"]
            body = operation["requestBody"]["content"]["application/json"]["schema"]
            assert set(identity["fields"]) <= set(follow(described, body.get("items", body))["properties"])
            method, listed = ids[identity["list"]]
            assert "x-pagination" in described["paths"][listed][method]
            page = described["paths"][listed][method]["responses"]["200"]["content"]["application/json"]["schema"]
            entity = follow(described, follow(described, page)["properties"]["data"]["items"])
            assert {*identity["fields"], identity.get("created", "id")} <= set(entity["properties"])


def test_creates_are_never_sent_twice(described: dict[str, Any]) -> None:
    """Only a POST is never sent again, and one that creates what a list shows says how that is recognised."""
    found: dict[str, str] = {}
    for method, _, operation in operations(described):
        assert operation["x-retry-safety"] == ("never" if method == "post" else "idempotent")
        if "x-identity" in operation:
            found[operation["operationId"]] = operation["x-identity"]["list"]
    assert found == CREATES


def test_every_part_has_its_evidence(described: dict[str, Any]) -> None:
    """Every operation and every component says how sure it is."""
    marks = {node["x-evidence"] for _, node in objects(described) if "x-evidence" in node}
    assert marks == EVIDENCE
    assert all(operation["x-evidence"] == "guide" for _, _, operation in operations(described))
    for section in ("parameters", "headers", "responses", "schemas"):
        assert [name for name, part in described["components"][section].items() if "x-evidence" not in part] == []
