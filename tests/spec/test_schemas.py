"""Every schema is named, typed and described; requests are closed and answers open."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.schemas import errors, follow, objects, operations

# Identifiers that others give.
FOREIGN = {"measurement_partner_campaign_id", "order_id", "product_id", "product_variant_id"}
# Identifiers of the service that are no numbers.
OPAQUE = {"BulkRequest.request_id", "BulkStatus.request_id", "RelatedTerms.id"}
# Where the placeholder of what the same request creates can stand.
PLACEHOLDERS = {
    "BulkCampaignCreate.id",
    "BulkAdGroupCreate.id",
    "BulkAdGroupCreate.campaign_id",
    "BulkAdCreate.ad_group_id",
    "BulkKeywordCreate.parent_id",
    "BulkProductGroupCreate.ad_group_id",
}
MONEY = ("spend_cap", "micro_currency")
TIMES = ("created_time", "updated_time", "start_time", "end_time")


def named(root: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the named schemas of a description."""
    schemas: dict[str, dict[str, Any]] = root["components"]["schemas"]
    return schemas


def fields(root: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """Return schema, name and schema of the field for every field."""
    return [
        (name, field, part)
        for name, schema in named(root).items()
        for field, part in schema.get("properties", {}).items()
    ]


def reached(root: dict[str, Any], node: Any, seen: set[str] | None = None) -> set[str]:
    """Return the named schemas that a node leads to."""
    seen = set() if seen is None else seen
    for _, each in objects(node):
        target = each.get("$ref")
        if isinstance(target, str) and target not in seen:
            seen.add(target)
            reached(root, follow(root, each), seen)
    return {target.rsplit("/", 1)[1] for target in seen if "/schemas/" in target}


@pytest.fixture(scope="module")
def requests(described: dict[str, Any]) -> set[str]:
    return {
        name for _, _, operation in operations(described) for name in reached(described, operation.get("requestBody"))
    }


@pytest.fixture(scope="module")
def answers(described: dict[str, Any]) -> set[str]:
    return {name for _, _, operation in operations(described) for name in reached(described, operation["responses"])}


def test_every_field_says_what_it_is(described: dict[str, Any]) -> None:
    """Every field has a description of its own, that ends as a sentence does."""
    for name, field, part in fields(described):
        assert part.get("description", "").endswith("."), f"{name}.{field}"


def test_every_field_has_a_type(described: dict[str, Any]) -> None:
    """Every field has a type, or refers to a schema that has one."""
    for name, field, part in fields(described):
        choices = [follow(described, each) for each in part.get("anyOf", [part])]
        assert all("type" in each for each in choices), f"{name}.{field}"


def test_no_schema_stands_inline(described: dict[str, Any]) -> None:
    """Objects and enums are named components, wherever they are used."""
    for pointer, node in objects({"paths": described["paths"], "components": described["components"]}):
        if "/example" in pointer or (pointer.count("/") == 3 and "/schemas/" in pointer):
            continue
        is_schema = "type" in node and not pointer.startswith("/components/securitySchemes")
        assert not (is_schema and isinstance(node["type"], str | list) and ("properties" in node or "enum" in node)), (
            pointer
        )


def test_every_named_schema_is_used(described: dict[str, Any]) -> None:
    """No schema and no parameter is left over."""
    used = {node["$ref"] for _, node in objects(described) if isinstance(node.get("$ref"), str)}
    for section in ("schemas", "parameters", "responses", "headers"):
        assert {f"#/components/{section}/{name}" for name in described["components"][section]} <= used


def test_requests_are_closed(described: dict[str, Any], requests: set[str]) -> None:
    """An object that is sent takes no key that is not described, because the service refuses misspelt ones."""
    objects = {name for name in requests if named(described)[name]["type"] == "object"}
    assert {name for name in objects if named(described)[name].get("additionalProperties") is not False} == set()


def test_answers_are_open(described: dict[str, Any], answers: set[str]) -> None:
    """An object that comes back may have keys that are not described yet."""
    assert {name for name in answers if named(described)[name].get("additionalProperties") is False} == set()


def test_requests_and_answers_share_enums_only(
    described: dict[str, Any], requests: set[str], answers: set[str]
) -> None:
    """No object is both sent and answered: what may be sent is checked, what comes back is taken."""
    assert {named(described)[name]["type"] for name in requests & answers} <= {"string", "integer"}


def test_ids(described: dict[str, Any], requests: set[str]) -> None:
    """Identifiers are decimal strings in answers, and strings or integers in requests."""
    for name, field, part in fields(described):
        if (field == "id" or field.endswith(("_id", "_ids"))) and f"{name}.{field}" not in PLACEHOLDERS | OPAQUE:
            if field in FOREIGN:
                continue
            identifier = part["items"] if "array" in part["type"] else part
            expected = ["string", "integer"] if name in requests else "string"
            nullable = [*expected, "null"] if name in requests else [expected, "null"]
            assert identifier["type"] in (expected, nullable), f"{name}.{field}"
            assert identifier["pattern"] == r"^\d{1,18}$", f"{name}.{field}"


@pytest.mark.parametrize(
    ("place", "fits", "does_not"),
    [
        ("BulkCampaignCreate/id", "C1", "1"),
        ("BulkAdGroupCreate/id", "AG1", "C1"),
        ("BulkAdGroupCreate/campaign_id", "C1", "AG1"),
        ("BulkAdCreate/ad_group_id", "AG1", "C1"),
        ("BulkKeywordCreate/parent_id", "AG1", "K1"),
        ("BulkKeywordCreate/parent_id", "C1", ""),
        ("BulkProductGroupCreate/ad_group_id", "AG1", "G1"),
    ],
)
def test_placeholders(described: dict[str, Any], place: str, fits: str, does_not: str) -> None:
    """In bulk a parent can be named by the placeholder of what the same request creates, or by its identifier."""
    name, field = place.split("/")
    pointer = f"/components/schemas/{name}/properties/{field}"
    assert errors(described, pointer, fits) == []
    assert errors(described, pointer, does_not) != []
    assert (errors(described, pointer, 2680059853753) == []) == (field != "id")


def test_money_and_times_say_their_unit(described: dict[str, Any]) -> None:
    """An amount says that it is in micro-currency, and a time that it is in seconds of Unix time."""
    for name, field, part in fields(described):
        if any(word in field for word in MONEY):
            assert "micro-currency" in part["description"], f"{name}.{field}"
        if field in TIMES:
            assert "seconds of Unix time" in part["description"], f"{name}.{field}"
            assert part["format"] == "int64"
            assert part["minimum"] == 0


def test_every_integer_has_a_format(described: dict[str, Any]) -> None:
    """Every integer that is no identifier says how large it can be."""
    for name, field, part in fields(described):
        types = part.get("type", [])
        if "integer" in types and "string" not in types:
            assert part["format"] in ("int32", "int64"), f"{name}.{field}"


def test_parameters_are_described(described: dict[str, Any]) -> None:
    """Every parameter says what it does, and shows a value."""
    for name, parameter in described["components"]["parameters"].items():
        assert parameter["description"].endswith("."), name
        assert "example" in parameter, name
