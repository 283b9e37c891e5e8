"""The endpoints that the guide calls coming soon: overlays for those who ask for them, as the later API had them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.check import check_description
from generator.description import Description
from generator.document import Document
from generator.overlay import apply_overlays, read_overlay
from tests.spec.conftest import ROOT
from tests.spec.facts import OPERATIONS
from tests.spec.schemas import errors, follow, operations
from tests.spec.test_examples import examples
from tests.spec.test_schemas import fields

OVERLAYS = sorted((ROOT / "overlays" / "preview").glob("[0-9]*.yaml"))
COMING = {
    "order_lines_list": ("get", "order_lines/"),
    "order_lines_get": ("get", "order_lines/{order_line_id}/"),
    "bills_list": ("get", "bills/"),
    "bills_receipt": ("get", "bills/{bill_id}/receipt/"),
    "marketing_offers_redeem": ("post", "marketing_offers/{offer_code}/redeem/"),
    "promoted_product_groups_list": ("get", "promoted_product_groups/"),
    "promoted_product_groups_update": ("patch", "promoted_product_groups/"),
}


@pytest.fixture(scope="module")
def preview(described: dict[str, Any]) -> Description:
    """Return the description with the preview applied after all other overlays."""
    document = Document("openapi.json", described, None)
    applied = apply_overlays(document, [read_overlay(path) for path in OVERLAYS])
    assert applied.unmatched == []
    return Description(applied.document.root, document, None, applied.trace)


@pytest.fixture(scope="module")
def root(preview: Description) -> dict[str, Any]:
    return preview.root


@pytest.fixture(scope="module")
def coming(root: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the operations that the preview adds, by their names."""
    known = {fact.name for fact in OPERATIONS}
    return {each["operationId"]: each for _, _, each in operations(root) if each["operationId"] not in known}


def test_there_are_seven(root: dict[str, Any], described: dict[str, Any]) -> None:
    """The preview adds one operation for each of the seven endpoints, and none of them is there without it."""
    found = {
        each["operationId"]: (method, path.removeprefix("/advertisers/{advertiser_id}/"))
        for method, path, each in operations(root)
    }
    assert {name: call for name, call in found.items() if name in COMING} == COMING
    assert set(found) - set(COMING) == {each["operationId"] for _, _, each in operations(described)}
    soon = [each for each in described["x-v3-endpoints"] if each["status"] == "coming_soon"]
    assert len(soon) == len(COMING)


def test_nothing_else_changes(root: dict[str, Any], described: dict[str, Any]) -> None:
    """What is described already stays as it is, word for word."""
    for section, named in described["components"].items():
        assert root["components"][section].items() >= named.items()
    assert root["paths"].items() >= described["paths"].items()


def test_it_is_valid(preview: Description, root: dict[str, Any]) -> None:
    """With the preview the description is valid OpenAPI, and its extensions are of their form."""
    check_description(preview)
    schema = json.loads((ROOT / "overlays" / "extensions.schema.json").read_text(encoding="utf-8"))
    validator: Any = Draft202012Validator(schema)
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(root)] == []


def test_examples_fit(root: dict[str, Any]) -> None:
    """No example of the preview breaks its schema."""
    assert [place for schema, place, value in examples(root) if errors(root, schema, value)] == []


def test_each_says_that_it_is_coming(coming: dict[str, dict[str, Any]]) -> None:
    """Each is marked as coming soon, says how sure it is, and has its method, its quota and its safety."""
    for name, operation in coming.items():
        assert operation["x-stability"] == {"level": "coming_soon"}, name
        assert operation["x-evidence"] in ("seen", "v5", "inferred"), name
        assert operation["x-sdk"]["bound_to"] == "advertiser"
        assert operation["x-ratelimit"]["key"] == "advertiser"
        assert operation["x-retry-safety"] == ("never" if name == "marketing_offers_redeem" else "idempotent")
        assert ("x-pagination" in operation) == name.endswith("_list")
        assert ("x-batch" in operation) == (name == "promoted_product_groups_update")


def test_lineage(coming: dict[str, dict[str, Any]], described: dict[str, Any]) -> None:
    """Those that the guide's table has with a method say which v3 call they replace."""
    table = {
        (each["method"], each["path"])
        for each in described["x-v3-endpoints"]
        if each["status"] == "coming_soon" and "method" in each
    }
    found = {(call["method"], call["path"]) for each in coming.values() for call in each.get("x-v3", [])}
    assert found == table


def test_fields_are_described(root: dict[str, Any]) -> None:
    """Every field has a description that ends as a sentence does, and every new component says how sure it is."""
    for name, field, part in fields(root):
        assert part.get("description", "").endswith("."), f"{name}.{field}"
    for section in ("schemas", "parameters"):
        assert [name for name, part in root["components"][section].items() if "x-evidence" not in part] == []


def test_scopes_exist(coming: dict[str, dict[str, Any]], described: dict[str, Any]) -> None:
    """Each asks for a scope that the OAuth flow offers."""
    flow = follow(described, described["components"]["securitySchemes"]["oauth2"])["flows"]["authorizationCode"]
    for operation in coming.values():
        assert set(operation["security"][1]["oauth2"]) <= set(flow["scopes"])
