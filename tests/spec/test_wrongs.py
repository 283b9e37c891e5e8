"""The wrongs of the published reference stand in spec/, and the overlays mend exactly them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.spec.schemas import errors, objects, operations, walk

if TYPE_CHECKING:
    from generator.description import Description

CAMEL_KEYS = {
    "attributionWindows": "attribution_windows",
    "clickWindowDays": "click_window_days",
    "conversionEvent": "conversion_event",
    "conversionTagId": "conversion_tag_id",
    "conversionTagV3GoalMetadata": "conversion_tag_v3_goal_metadata",
    "cpaGoalValueInMicroCurrency": "cpa_goal_value_in_micro_currency",
    "engagementWindowDays": "engagement_window_days",
    "frequencyGoalMetadata": "frequency_goal_metadata",
    "isRoasOptimized": "is_roas_optimized",
    "learningModeType": "learning_mode_type",
    "scrollupGoalMetadata": "scrollup_goal_metadata",
    "scrollupGoalValueInMicroCurrency": "scrollup_goal_value_in_micro_currency",
    "viewWindowDays": "view_window_days",
}
# Fields whose wrong name is that of v3, by the schema that has them.
ADS = {
    "ReportRequest.pin_promotion_ids": "ReportRequest.ad_ids",
    "ReportRequest.pin_promotion_statuses": "ReportRequest.ad_statuses",
    "BulkUpsertCreate.pin_promotions": "BulkUpsertCreate.ads",
    "BulkUpsertUpdate.pin_promotions": "BulkUpsertUpdate.ads",
    "AudienceRule.pin_promotion_id": "AudienceRule.ad_id",
    "AudienceRuleInput.pin_promotion_id": "AudienceRuleInput.ad_id",
}
# Names of levels, columns and kinds that the service kept.
KEPT = re.compile(r"PIN_PROMOTION[A-Z_]*")
CAMPAIGNS = "/advertisers/{advertiser_id}/campaigns/"
BATCHES = (CAMPAIGNS, "/advertisers/{advertiser_id}/ad_groups/", "/advertisers/{advertiser_id}/ads/")
# Corrections of what users see on the wire; everything later adds extensions.
CORRECTIONS = ("010-", "020-", "030-", "040-", "050-", "060-")


def keys(root: dict[str, Any]) -> set[str]:
    """Return every key that occurs below a root."""
    return {key for _, node in objects(root) for key in node}


def said(root: dict[str, Any]) -> str:
    """Return what a description says, apart from the names of scopes and what it says of v3."""
    components = {name: part for name, part in root["components"].items() if name != "securitySchemes"}
    paths = [
        {name: part for name, part in operation.items() if name not in ("x-v3", "security")}
        for _, _, operation in operations(root)
    ]
    return KEPT.sub("", json.dumps([root["tags"], paths, components])).lower()


def surface(root: dict[str, Any]) -> set[str]:
    """Return what users see on the wire: operations, parameters, fields and enum values, one line each."""
    lines = {f"{method} {path} {operation['operationId']}" for method, path, operation in operations(root)}
    lines |= {f"parameter {each['name']} in {each['in']}" for each in root["components"]["parameters"].values()}
    for name, schema in root["components"]["schemas"].items():
        lines |= {f"{name}.{field}" for field in schema.get("properties", {})}
        lines |= {f"{name}={value}" for value in schema.get("enum", ())}
    return lines


def test_pin_promotions_are_ads(published: dict[str, Any], described: dict[str, Any]) -> None:
    """The reference speaks of pin promotions, in prose, parameters and fields; the mended description only of ads."""
    assert "pin promotion" in said(published)
    assert "pin_promotion_ids" in said(published)
    assert "pin promotion" not in said(described)
    assert "pin_promotion" not in said(described)
    for name in ("AdIdsQuery", "AdIdsRequiredQuery"):
        assert described["components"]["parameters"][name]["name"] == "ad_ids"


def test_levels_columns_and_kinds_keep_their_names(published: dict[str, Any], described: dict[str, Any]) -> None:
    """The levels, columns and kinds that are called PIN_PROMOTION are not renamed: the service kept them."""
    schemas = described["components"]["schemas"]
    assert {"PIN_PROMOTION", "PIN_PROMOTION_TARGETING"} <= set(schemas["ReportLevel"]["enum"])
    kept = {"PIN_PROMOTION_ID", "PIN_PROMOTION_NAME", "PIN_PROMOTION_STATUS", "CAMPAIGN_MANAGED_STATUS"}
    assert kept <= set(schemas["ReportEntityField"]["enum"])
    assert kept <= set(schemas["ReportColumn"]["enum"])
    assert "PIN_PROMOTION" in schemas["BulkEntityType"]["enum"]
    untouched = [json.dumps(_without_jobs(root["paths"])) for root in (published, described)]
    assert KEPT.findall(untouched[0]) == KEPT.findall(untouched[1])


def _without_jobs(paths: dict[str, Any]) -> dict[str, Any]:
    """Paths without `x-job`, which names one of the kinds once more."""
    return {
        path: {
            method: {key: value for key, value in operation.items() if key != "x-job"} if method != "parameters" else []
            for method, operation in item.items()
        }
        for path, item in paths.items()
    }


def test_the_scopes_keep_their_names(described: dict[str, Any]) -> None:
    """The scopes of v3 are not renamed: the service kept them."""
    scopes = described["components"]["securitySchemes"]["oauth2"]["flows"]["authorizationCode"]["scopes"]
    assert {"read_pin_promotions", "write_pin_promotions"} <= set(scopes)


@pytest.mark.parametrize(("wrong", "right"), CAMEL_KEYS.items())
def test_keys_of_metadata_are_in_snake_case(
    published: dict[str, Any], described: dict[str, Any], wrong: str, right: str
) -> None:
    """Each key that the reference has in camel case is in snake case after the overlays, in schemas and examples."""
    assert wrong in keys(published)
    assert right not in keys(published["components"]["schemas"]["OptimizationGoalMetadata"])
    assert wrong not in keys(described)
    assert right in keys(described)


def test_no_key_of_a_field_is_in_camel_case(described: dict[str, Any]) -> None:
    """No other field than those is in camel case either."""
    for name, schema in described["components"]["schemas"].items():
        for field in schema.get("properties", {}):
            assert field.lower() == field or field.isupper(), f"{name}.{field}"


def test_a_property_keeps_its_whole_schema(published: dict[str, Any], described: dict[str, Any]) -> None:
    """A renamed property has the type, limits and description that it had under its wrong name."""
    before = published["components"]["schemas"]["ConversionTagGoalMetadataInput"]["properties"]
    after = described["components"]["schemas"]["ConversionTagGoalMetadataInput"]["properties"]
    assert after["conversion_tag_id"] == before["conversionTagId"]


def test_traffic_is_consideration(published: dict[str, Any], described: dict[str, Any]) -> None:
    """The objective TRAFFIC has its new name, in both enums and in the example."""
    for name in ("ObjectiveType", "CreatableObjectiveType"):
        assert "TRAFFIC" in published["components"]["schemas"][name]["enum"]
        values = described["components"]["schemas"][name]["enum"]
        assert "CONSIDERATION" in values
        assert "TRAFFIC" not in values
    values = [node for _, node in walk(described["paths"]) if node in ("TRAFFIC", "CONSIDERATION")]
    assert values == ["CONSIDERATION"]


def test_app_install_is_read_and_not_created(published: dict[str, Any], described: dict[str, Any]) -> None:
    """APP_INSTALL is refused for a new campaign, and an answer may still have it."""
    body = {"name": "Old", "objective_type": "APP_INSTALL"}
    assert errors(published, "/components/schemas/CampaignCreate", body) == []
    assert errors(described, "/components/schemas/CampaignCreate", body) != []
    answer = {"id": "1", "name": "Old", "status": "PAUSED", "objective_type": "APP_INSTALL"}
    assert errors(described, "/components/schemas/Campaign", answer) == []


def test_a_conversion_event_is_not_an_objective(described: dict[str, Any]) -> None:
    """The conversion event of the same name as the deprecated objective stays."""
    assert "APP_INSTALL" in described["components"]["schemas"]["ConversionEventType"]["enum"]


def test_nothing_is_managed(published: dict[str, Any], described: dict[str, Any]) -> None:
    """The field is_managed, its filter and what only they used are gone."""
    assert "is_managed" in published["components"]["schemas"]["Campaign"]["properties"]
    assert "ManagedStatusQuery" in published["components"]["parameters"]
    assert "is_managed" not in keys(described)
    left = json.dumps({key: value for key, value in described.items() if key != "x-v3-endpoints"})
    assert "ManagedStatus" not in left
    assert '"name": "managed_status"' not in left


def test_batch_updates_are_patch(published: dict[str, Any], described: dict[str, Any]) -> None:
    """The reference has PUT; the service takes PATCH, and PUT for campaigns alone, as a deprecated alias."""
    for path in BATCHES:
        assert "put" in published["paths"][path]
        assert "patch" not in published["paths"][path]
        assert described["paths"][path]["patch"]["operationId"].endswith("_update")
        assert ("put" in described["paths"][path]) == (path == CAMPAIGNS)
    alias, update = described["paths"][CAMPAIGNS]["put"], described["paths"][CAMPAIGNS]["patch"]
    assert alias["deprecated"] is True
    assert "deprecated" not in update
    assert alias["x-stability"] == {"level": "deprecated", "replacement": "campaigns_update"}
    assert alias["requestBody"] == update["requestBody"]
    assert alias["responses"] == update["responses"]


def test_nothing_else_is_changed(published: dict[str, Any], described: dict[str, Any]) -> None:
    """Of what users see on the wire, the overlays change the known wrongs and nothing else."""
    gone, come = surface(published) - surface(described), surface(described) - surface(published)
    metadata = {line for line in gone if line.split(".")[-1] in CAMEL_KEYS}
    assert {f"{line.split('.')[0]}.{CAMEL_KEYS[line.split('.')[1]]}" for line in metadata} == {
        line for line in come if line.split(".")[-1] in CAMEL_KEYS.values()
    }
    assert gone - metadata == {
        *ADS,
        *(f"put {path} {path.split('/')[-2]}_update" for path in BATCHES),
        "parameter pin_promotion_ids in query",
        "parameter managed_status in query",
        "Campaign.is_managed",
        *(f"ManagedStatus={value}" for value in ("MANAGED", "UNMANAGED", "ALL")),
        "ObjectiveType=TRAFFIC",
        "CreatableObjectiveType=TRAFFIC",
        "CreatableObjectiveType=APP_INSTALL",
    }
    assert {line for line in come if line.split(".")[-1] not in CAMEL_KEYS.values()} == {
        *ADS.values(),
        *(f"patch {path} {path.split('/')[-2]}_update" for path in BATCHES),
        f"put {CAMPAIGNS} campaigns_replace",
        "parameter ad_ids in query",
        "ObjectiveType=CONSIDERATION",
        "CreatableObjectiveType=CONSIDERATION",
    }


def test_overlays_add_only_extensions_after_the_corrections(project: Description) -> None:
    """Every overlay after the corrections touches x- keys and nothing else."""
    for step in project.trace.steps:
        if not step.overlay.file.split("/")[-1].startswith(CORRECTIONS):
            assert isinstance(step.action.update, dict), step.overlay.file
            assert all(key.startswith("x-") for key in step.action.update), step.overlay.file
