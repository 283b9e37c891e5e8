"""Every example is what its own schema takes, before the overlays and after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.spec.schemas import errors, objects, operations

if TYPE_CHECKING:
    from collections.abc import Iterator


def examples(root: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Yield where the schema is, where the example is, and the example."""
    for pointer, node in objects({"paths": root["paths"], "components": root["components"]}):
        if "/example" in pointer:
            continue
        schema = f"{pointer}/schema" if "schema" in node else pointer
        if "example" in node:
            yield schema, f"{pointer}/example", node["example"]
        several: Any = node.get("examples", [])
        values = {name: each["value"] for name, each in several.items()} if "schema" in node and several else {}
        for name, value in values.items() if values else enumerate(several):
            yield schema, f"{pointer}/examples/{name}", value


@pytest.mark.parametrize("stage", ["published", "described"])
def test_examples_fit(request: pytest.FixtureRequest, stage: str) -> None:
    """No example breaks its schema."""
    root = request.getfixturevalue(stage)
    found = list(examples(root))
    assert len(found) > 250
    assert {place: broken for schema, place, value in found if (broken := errors(root, schema, value))} == {}


def test_every_object_has_an_example(described: dict[str, Any]) -> None:
    """Every object schema shows at least one example."""
    objects = {
        name: schema for name, schema in described["components"]["schemas"].items() if schema["type"] == "object"
    }
    assert [name for name, schema in objects.items() if not schema.get("examples")] == []


def test_every_body_has_an_example(described: dict[str, Any]) -> None:
    """Every operation with a body shows one."""
    bodies = [each["requestBody"] for _, _, each in operations(described) if "requestBody" in each]
    assert len(bodies) == 20
    assert all(body["content"]["application/json"]["examples"] for body in bodies)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ("CampaignCreate", {"name": "N", "objective_type": "AWARENESS", "nmae": "N"}),
        ("CampaignCreate", {"name": "N"}),
        ("CampaignCreate", {"name": "", "objective_type": "AWARENESS"}),
        ("CampaignCreate", {"name": "N", "objective_type": "AWARENESS", "daily_spend_cap": "5"}),
        ("CampaignCreate", {"name": "N", "objective_type": "AWARENESS", "daily_spend_cap": -1}),
        ("CampaignUpdate", {"status": "PAUSED"}),
        ("CampaignUpdate", {"id": "C1"}),
        ("AdGroupCreate", {"campaign_id": "1", "name": "N", "billable_event": "CLICK"}),
        (
            "AdGroupCreate",
            {"campaign_id": "1", "name": "N", "billable_event": "IMPRESSION", "targeting_spec": {"AGE": []}},
        ),
        ("AdCreate", {"ad_group_id": 1, "pin_id": 2, "creative_type": "IDEA"}),
        ("Campaign", {"id": 626735565838, "name": "N", "status": "ACTIVE"}),
        ("KeywordCreate", {"parent_id": "AG1", "value": "oak", "match_type": "BROAD"}),
        ("KeywordUpdate", {"id": "1", "bid": 0}),
        ("BulkUpsertRequest", {}),
        ("BulkUpsertRequest", {"create": {}}),
        ("BulkUpsertRequest", {"create": {"campaigns": [{"name": "N"}]}}),
        ("BulkGetRequest", {"entity_types": ["PIN"]}),
        (
            "ReportRequest",
            {"start_date": "2022-01-05", "end_date": "2022-01-11", "granularity": "DAY", "columns": ["CTR"]},
        ),
        ("AudienceUpdate", {"name": "N"}),
        ("CustomerListUpdate", {"id": "1", "operation_type": "REPLACE", "records": "a1" * 32}),
        ("CustomerListCreate", {"name": "N", "records": "jo@example.com"}),
        ("CustomerListUpdate", {"id": "1", "operation_type": "ADD", "records": f"{'a1' * 32},jo@example.com"}),
        ("ConversionTagCreate", {"name": "N", "aemEnabled": True}),
        ("CampaignMetricsRow", {"DATE": "2022-01-05", "IMPRESSION_1": 5}),
        ("CampaignMetricsRow", {"CAMPAIGN_ID": "1", "IMPRESSION_1": "5"}),
    ],
)
def test_odd_values_do_not_fit(described: dict[str, Any], schema: str, value: dict[str, Any]) -> None:
    """A misspelt key, a missing field, a value of the wrong type or outside its limits is refused."""
    assert errors(described, f"/components/schemas/{schema}", value) != []


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ("CampaignCreate", {"advertiser_id": 549755885175, "name": "N", "objective_type": "CONSIDERATION"}),
        ("CampaignUpdate", {"id": 1, "daily_spend_cap": None}),
        ("AdGroupUpdate", {"id": "1", "targeting_spec": {"AUDIENCE_INCLUDE": [2542620905475, "2542620905476"]}}),
        ("Campaign", {"id": "1", "name": "N", "status": "ACTIVE", "a_field_of_tomorrow": {}}),
        ("CampaignBatchItem", {"data": None, "exceptions": [{"code": 1, "message": "No."}]}),
        ("KeywordCreate", {"parent_id": 2680059853753, "value": "oak", "match_type": "PHRASE", "bid": None}),
        ("BulkUpsertRequest", {"create": {"ads": [{"ad_group_id": "AG1", "pin_id": 5, "creative_type": "REGULAR"}]}}),
        ("BulkGetRequest", {"entity_types": ["PIN_PROMOTION"], "updated_since": "1643702400"}),
        ("CustomerListCreate", {"name": "N", "records": f"{'a1' * 32}, {'B2' * 20},{'c3' * 16}"}),
        ("CampaignMetricsRow", {"CAMPAIGN_ID": "1", "IMPRESSION_1": 5, "A_METRIC_OF_TOMORROW": 1.5}),
        ("Error", {"code": 8, "message": "The rate limit is exceeded."}),
    ],
)
def test_good_values_fit(described: dict[str, Any], schema: str, value: dict[str, Any]) -> None:
    """Integers as ids, null for no limit, and keys in answers that are not described yet are taken."""
    assert errors(described, f"/components/schemas/{schema}", value) == []
