"""All 121 endpoints of ads/v3 say what became of them and what to do instead."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from tests.spec.facts import OPERATIONS
from tests.spec.schemas import follow, operations

CORRECTED = {
    ("GET", "ad_groups/<ad_group>/pin_promotions/"): (
        "/advertisers/{advertiser_id}/ads/",
        {"ad_group": "ad_group_ids"},
    ),
    ("GET", "campaigns/<campaign>/pin_promotions/"): (
        "/advertisers/{advertiser_id}/ads/",
        {"campaign": "campaign_ids"},
    ),
    ("GET", "campaigns/<campaign>/ad_groups/"): (
        "/advertisers/{advertiser_id}/ad_groups/",
        {"campaign": "campaign_ids"},
    ),
}


@pytest.fixture(scope="module")
def endpoints(described: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = described["x-v3-endpoints"]
    return found


def test_all_are_there_once(endpoints: list[dict[str, Any]]) -> None:
    """There are 121 endpoints, none twice: 29 deprecated, 7 to come, and the others moved."""
    assert Counter(each["status"] for each in endpoints) == {"moved": 85, "deprecated": 29, "coming_soon": 7}
    assert len({(each.get("method"), each["path"]) for each in endpoints}) == 121


def test_advice_is_prose(endpoints: list[dict[str, Any]]) -> None:
    """Each has advice in sentences; what is gone for good has advice of its own, not a phrase for all."""
    for each in endpoints:
        assert each["advice"].endswith("."), each["path"]
        assert len(each["advice"].split()) >= 5, each["path"]
    gone = [each["advice"] for each in endpoints if each["status"] != "moved"]
    assert len(set(gone)) == len(gone)


def test_corrected_targets(endpoints: list[dict[str, Any]]) -> None:
    """Three rows of the guide's table name a parent without such children: they say what answers, and why."""
    corrected = {(each["method"], each["path"]): each["corrected"] for each in endpoints if "corrected" in each}
    assert {key: (each["path"], each["parameters"]) for key, each in corrected.items()} == CORRECTED
    assert all(each["why"] for each in corrected.values())


def test_two_calls_for_one(endpoints: list[dict[str, Any]]) -> None:
    """The identifiers of entities come by a bulk request and then by its status."""
    (ids,) = [each for each in endpoints if each["path"] == "advertisers/<advertiser>/entity_ids"]
    assert (ids["v4"]["path"], ids["then"]["path"]) == (
        "/advertisers/{advertiser_id}/bulk_get/",
        "/advertisers/{advertiser_id}/bulk/{request_id}/",
    )


def test_targets_are_operations(described: dict[str, Any], endpoints: list[dict[str, Any]]) -> None:
    """Every target is an operation, and every operation is a target but for what v4 has new."""
    targets: set[tuple[str, str]] = set()
    for each in endpoints:
        for call in (each.get("v4"), each.get("then"), each.get("corrected")):
            if call:
                assert call["method"].lower() in described["paths"][call["path"]], each
                targets.add((call["method"].lower(), call["path"]))
    new = {fact.name for fact in OPERATIONS if (fact.method, fact.path) not in targets}
    assert new == {"bulk_upsert", "campaigns_replace"}


def test_lineage_agrees(described: dict[str, Any], endpoints: list[dict[str, Any]]) -> None:
    """An operation replaces exactly the v3 calls whose target it is, corrected and second ones included."""
    expected: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for each in endpoints:
        for target in (each.get("corrected", each.get("v4")), each.get("then")):
            if target:
                replaced = expected.setdefault((target["method"].lower(), target["path"]), set())
                replaced.add((each["method"], each["path"]))
    for method, path, operation in operations(described):
        found = {(call["method"], call["path"]) for call in operation.get("x-v3", [])}
        assert found == expected.get((method, path), set()), operation["operationId"]


def test_lineage_names_parameters_that_exist(described: dict[str, Any]) -> None:
    """A v3 path variable or parameter goes to a parameter of the operation, into its body, or nowhere."""
    for _, _, operation in operations(described):
        known = {follow(described, each)["name"] for each in operation.get("parameters", [])}
        for call in operation.get("x-v3", []):
            variables = {part[1:-1] for part in call["path"].split("/") if part.startswith("<")}
            assert set(call.get("path_variables", {})) == variables, call
            targets = [*call.get("path_variables", {}).values(), *call.get("parameters", {}).values()]
            for target in targets:
                assert target is None or target in known or ("requestBody" in operation and target.startswith("/")), (
                    call
                )


def test_what_v3_said_by_its_method_is_in_the_body(described: dict[str, Any]) -> None:
    """Where v4 has a PATCH for what was a DELETE or a path of its own, the lineage has the value that says so."""
    found: dict[str, dict[str, Any]] = {}
    for _, _, operation in operations(described):
        for call in operation.get("x-v3", []):
            if "fixed" in call:
                found[f"{call['method']} {call['path']}"] = call["fixed"]
                body = follow(described, operation["requestBody"]["content"]["application/json"]["schema"])
                (pointer,) = call["fixed"]
                for name in pointer.split("/")[1:]:
                    body = follow(described, body["items"] if name == "0" else body["properties"][name])
                assert "type" in body
    assert found == {
        "DELETE keywords/": {"/0/archived": True},
        "PUT audiences/remove/<audience_id>/": {"/operation_type": "REMOVE"},
        "PUT customer_lists/add/": {"/operation_type": "ADD"},
        "PUT customer_lists/remove/": {"/operation_type": "REMOVE"},
        "DELETE tags/<tag>/": {"/status": "ARCHIVED"},
    }
