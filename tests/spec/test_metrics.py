"""Metrics, reports and bulk: the levels, columns, windows and states of the wire."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.schemas import errors, follow

LEVELS = {
    "AdvertiserMetricsRow": "ADVERTISER_ID",
    "CampaignMetricsRow": "CAMPAIGN_ID",
    "AdGroupMetricsRow": "AD_GROUP_ID",
    "AdMetricsRow": "PIN_PROMOTION_ID",
    "AdGroupTargetingMetricsRow": "AD_GROUP_ID",
    "AdTargetingMetricsRow": "PIN_PROMOTION_ID",
}
ENUMS: dict[str, set[str | int]] = {
    "ReportLevel": {
        "ADVERTISER",
        "AD_GROUP",
        "CAMPAIGN",
        "ITEM",
        "KEYWORD",
        "PIN_PROMOTION",
        "PIN_PROMOTION_TARGETING",
        "PRODUCT_GROUP",
        "PRODUCT_GROUP_TARGETING",
        "PRODUCT_ITEM",
        "SEARCH_QUERY",
    },
    "ReportEntityField": {
        *(f"AD_GROUP_{field}" for field in ("ID", "NAME", "STATUS")),
        *(f"CAMPAIGN_{field}" for field in ("ID", "MANAGED_STATUS", "NAME", "STATUS")),
        *(f"PIN_PROMOTION_{field}" for field in ("ID", "NAME", "STATUS")),
        "PRODUCT_GROUP_ID",
    },
    "Granularity": {"TOTAL", "DAY", "HOUR", "WEEK", "MONTH"},
    "AttributionWindowDays": {0, 1, 7, 14, 30, 60},
    "OutputFormat": {"CSV", "JSON"},
    "TagVersion": {2, 3, "2", "3"},
    "AttributionType": {"INDIVIDUAL", "HOUSEHOLD"},
    "ConversionReportTime": {"AD_EVENT", "CONVERSION_EVENT"},
    "ReportFilterOperator": {"GREATER_THAN", "LESS_THAN"},
}
SYNCHRONOUS = [
    "/advertisers/{advertiser_id}/delivery_metrics/",
    *(f"/advertisers/{{advertiser_id}}/{entity}/delivery_metrics/" for entity in ("campaigns", "ad_groups", "ads")),
    *(f"/advertisers/{{advertiser_id}}/{entity}/targeting_delivery_metrics/" for entity in ("ad_groups", "ads")),
]


@pytest.mark.parametrize(("name", "values"), ENUMS.items(), ids=list(ENUMS))
def test_values(described: dict[str, Any], name: str, values: set[str | int]) -> None:
    """Levels, granularities, windows and the like have the values that programs of that time offered."""
    assert set(described["components"]["schemas"][name]["enum"]) == values


def test_a_row_has_every_column(described: dict[str, Any]) -> None:
    """A row has a typed field for each column that can be asked for, and besides them only its time."""
    schemas = described["components"]["schemas"]
    columns = set(schemas["DeliveryMetricsColumn"]["enum"])
    assert set(schemas["DeliveryMetricsRow"]["properties"]) - columns == {"HOUR"}
    assert columns <= set(schemas["DeliveryMetricsRow"]["properties"])
    assert columns <= set(schemas["ReportColumn"]["enum"])


def test_columns_have_the_names_of_v4(described: dict[str, Any]) -> None:
    """No column has a name that came only with v5."""
    for name in ("DeliveryMetricsColumn", "ReportColumn"):
        columns = described["components"]["schemas"][name]["enum"]
        assert len(columns) == len(set(columns))
        assert {"AD_ACCOUNT_ID", "AD_ID", "AD_NAME", "AD_STATUS"}.isdisjoint(columns)


def test_columns_are_typed_by_their_unit(described: dict[str, Any]) -> None:
    """What can be added up is an integer, what is divided or in units of the currency is a number."""
    for name, column in described["components"]["schemas"]["DeliveryMetricsRow"]["properties"].items():
        if name.endswith("_ID"):
            assert (column["type"], column["pattern"]) == ("string", r"^\d{1,18}$")
        elif name.endswith(("_1", "_2", "_VALUE_IN_MICRO_DOLLAR")) and name != "CTR_2":
            assert column["type"] == ["integer", "null"], name
        elif name.endswith(("_IN_DOLLAR", "CTR", "ROAS", "RATE", "COST_PER_ACTION", "CTR_2")):
            assert column["type"] == ["number", "null"], name
        if "MICRO_DOLLAR" in name:
            assert "micro-currency" in column["description"]


@pytest.mark.parametrize(("name", "identifier"), LEVELS.items(), ids=list(LEVELS))
def test_a_row_names_its_entity(described: dict[str, Any], name: str, identifier: str) -> None:
    """A row always has the identifier of its level's entity; one that is divided by targeting has its value too."""
    row = {identifier: "626735565838", "DATE": "2022-01-05", "SPEND_IN_MICRO_DOLLAR": 1200000}
    target = {"TARGETING_TYPE": "GENDER", "TARGETING_VALUE": "female"} if "Targeting" in name else {}
    pointer = f"/components/schemas/{name}"
    assert errors(described, pointer, {**row, **target}) == []
    for field in (identifier, *target):
        assert errors(described, pointer, {key: value for key, value in {**row, **target}.items() if key != field})
    assert errors(described, pointer, {**row, **target, "SPEND_IN_MICRO_DOLLAR": 1.5}) != []


@pytest.mark.parametrize("path", SYNCHRONOUS)
def test_how_metrics_are_asked_for(described: dict[str, Any], path: str) -> None:
    """Columns are joined by commas, identifiers repeated, and range, columns and granularity have to be there."""
    operation = described["paths"][path]["get"]
    parameters = {each["name"]: each for each in (follow(described, each) for each in operation["parameters"])}
    lists = {name: each["explode"] for name, each in parameters.items() if "explode" in each}
    required = {name for name, each in parameters.items() if each["in"] == "query" and each.get("required")}
    entity = {"ads": "ad_ids", "ad_groups": "ad_group_ids", "campaigns": "campaign_ids"}.get(path.split("/")[3])
    divided = {"targeting_types"} if "targeting" in path else set[str]()
    assert {name for name, repeated in lists.items() if not repeated} == {"columns", "attribution_types"} | divided
    assert {name for name, repeated in lists.items() if repeated} == ({entity} if entity else set())
    assert required == {"start_date", "end_date", "columns", "granularity"} | divided | ({entity} if entity else set())
    assert {f"{kind}_window_days" for kind in ("click", "engagement", "view")} <= set(parameters)
    assert "conversion_report_time" in parameters


@pytest.mark.parametrize("filters", ["filters", "metrics_filters"])
def test_a_report_of_that_time(described: dict[str, Any], filters: str) -> None:
    """The body that programs of that time sent is valid, whichever of its two names the filter goes by."""
    body = {
        "start_date": "2022-01-05",
        "end_date": "2022-01-11",
        "granularity": "DAY",
        "level": "PIN_PROMOTION",
        "columns": ["IMPRESSION_1", "SPEND_IN_DOLLAR", "TOTAL_CLICKTHROUGH"],
        "report_format": "CSV",
        "entity_fields": ["PIN_PROMOTION_NAME", "AD_GROUP_STATUS", "CAMPAIGN_MANAGED_STATUS"],
        "tag_version": 3,
        "click_window_days": 14,
        "conversion_report_time": "AD_EVENT",
        "attribution_types": ["INDIVIDUAL"],
        filters: [{"field": "SPEND_IN_DOLLAR", "operator": "GREATER_THAN", "values": [1]}],
    }
    assert errors(described, "/components/schemas/ReportRequest", body) == []
