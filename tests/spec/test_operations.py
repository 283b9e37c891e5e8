"""The operations are those of the guide's table, under their fixed names."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.facts import GUIDE_BATCH, OPERATIONS, Operation
from tests.spec.schemas import errors, follow, operations

# Writes that a rule can refuse as a whole, where a batch has an exception for each item.
BREAKS_RULES = {
    "audiences_create",
    "audiences_create_custom",
    "audiences_update",
    "bulk_upsert",
    "customer_lists_create",
    "customer_lists_update",
    "conversion_tags_create",
    "conversion_tags_update",
}
by_name = pytest.mark.parametrize("fact", OPERATIONS, ids=lambda fact: fact.name)


def test_no_more_and_no_fewer(described: dict[str, Any]) -> None:
    """The description has exactly the known operations, each at its method and path, slashes included."""
    found = {(method, path, operation["operationId"]) for method, path, operation in operations(described)}
    assert found == {(fact.method, fact.path, fact.name) for fact in OPERATIONS}


@by_name
def test_the_sdk_method(described: dict[str, Any], fact: Operation) -> None:
    """Each operation becomes the resource method that is fixed for it, bound to the client or to an advertiser."""
    sdk = described["paths"][fact.path][fact.method]["x-sdk"]
    assert (f"{sdk['resource']}.{sdk['method']}", sdk["bound_to"]) == (fact.sdk, fact.bound_to)


@by_name
def test_the_kind(described: dict[str, Any], fact: Operation) -> None:
    """A list says how it is paged, a batch how large it is, a job where its state is, and others where the value is."""
    operation = described["paths"][fact.path][fact.method]
    kinds = {"x-pagination": "paged", "x-batch": "batch", "x-job": "job"}
    found = [kind for extension, kind in kinds.items() if extension in operation]
    plain = fact.kind in ("single", "value", "status")
    assert found == ([] if plain else [fact.kind])
    assert operation["x-sdk"].get("result") == ("/data" if plain else None)


@by_name
def test_the_quota(described: dict[str, Any], fact: Operation) -> None:
    """Each operation counts against the quota category that v5 gives it, of the advertiser if one is in the call."""
    quota = described["paths"][fact.path][fact.method]["x-ratelimit"]
    assert quota == {"category": fact.category, "key": fact.key}


@by_name
def test_the_scope(described: dict[str, Any], fact: Operation) -> None:
    """Each operation takes a bearer token, or asks for scopes that the OAuth flow offers."""
    operation = described["paths"][fact.path][fact.method]
    assert operation["security"] == [{"bearer": []}, {"oauth2": list(fact.scopes)}]
    flow = described["components"]["securitySchemes"]["oauth2"]["flows"]["authorizationCode"]
    assert set(fact.scopes) <= set(flow["scopes"])


@by_name
def test_the_answers(described: dict[str, Any], fact: Operation) -> None:
    """Each operation describes success, every refusal that can come of it, and what any other failure looks like."""
    expected = {"200", "400", "401", "403", "429", "default"}
    expected |= {"404"} if "{" in fact.path else set()
    operation = described["paths"][fact.path][fact.method]
    expected |= {"415"} if "requestBody" in operation else set()
    expected |= {"409"} if fact.name in BREAKS_RULES else set()
    expected |= {"410"} if fact.name == "keywords_related" else set()
    assert set(operation["responses"]) == expected


@by_name
def test_the_headers_of_a_limited_request(described: dict[str, Any], fact: Operation) -> None:
    """A 429 has the three headers of the guide, and every answer names the request."""
    responses = described["paths"][fact.path][fact.method]["responses"]
    limited = {"x-pinterest-rid", "RateLimit-Limit", "RateLimit-Remaining", "Retry-After"}
    for status, response in responses.items():
        headers = set(follow(described, response)["headers"])
        assert headers == (limited if status == "429" else {"x-pinterest-rid"}), status


@by_name
def test_the_path_variables(described: dict[str, Any], fact: Operation) -> None:
    """Every variable of a path has a required parameter, and no parameter is of another path."""
    parameters = [follow(described, each) for each in described["paths"][fact.path][fact.method].get("parameters", [])]
    variables = {part[1:-1] for part in fact.path.split("/") if part.startswith("{")}
    assert {each["name"] for each in parameters if each["in"] == "path"} == variables
    assert all(each["required"] for each in parameters if each["in"] == "path")


@pytest.mark.parametrize("fact", [fact for fact in OPERATIONS if fact.kind == "paged"], ids=lambda fact: fact.name)
def test_a_page_is_of_25_unless_asked(described: dict[str, Any], fact: Operation) -> None:
    """A list takes a bookmark and a page size, which is 25 by default and 250 at most."""
    operation = described["paths"][fact.path]["get"]
    parameters = {each["name"]: each for each in (follow(described, each) for each in operation["parameters"])}
    paging = operation["x-pagination"]
    assert parameters[paging["bookmark"]]["in"] == "query"
    size = parameters[paging["limit"]]["schema"]
    assert (size["minimum"], size["default"], size["maximum"]) == (1, 25, 250)


@pytest.mark.parametrize("fact", [fact for fact in OPERATIONS if fact.kind == "batch"], ids=lambda fact: fact.name)
def test_a_batch_is_as_large_as_its_schema_allows(described: dict[str, Any], fact: Operation) -> None:
    """The largest batch of the extension is the largest array that the body's schema takes."""
    operation = described["paths"][fact.path][fact.method]
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    assert operation["x-batch"]["max_items"] == schema["maxItems"] == 30
    assert schema["minItems"] == 1


@pytest.mark.parametrize("fact", [fact for fact in OPERATIONS if fact.kind == "job"], ids=lambda fact: fact.name)
def test_a_job_can_be_followed(described: dict[str, Any], fact: Operation) -> None:
    """A job names a status operation that takes its token, and sorts each state that there is under one outcome."""
    job = described["paths"][fact.path][fact.method]["x-job"]
    (status,) = [each for each in OPERATIONS if each.name == job["status"]]
    operation = described["paths"][status.path][status.method]
    assert job["argument"] in {follow(described, each)["name"] for each in operation["parameters"]}
    started, told = (answered(described, each) for each in (fact, status))
    assert at(described, started, job["token"])["type"] == "string"
    assert "string" in at(described, told, job["url"])["type"]
    states = [state for outcome in ("pending", "succeeded", "failed") for state in job[outcome]]
    assert sorted(states) == sorted(at(described, told, job["state"])["enum"])


def test_the_kinds_of_a_bulk_file_are_those_that_can_be_asked_for(described: dict[str, Any]) -> None:
    """Each kind that a bulk request may name has a list in the file, or is another name of one that has."""
    job = described["paths"]["/advertisers/{advertiser_id}/bulk_get/"]["post"]["x-job"]
    kinds = set(described["components"]["schemas"]["BulkEntityType"]["enum"])
    assert set(job["kinds"]) == kinds - {"AD"}
    assert set(job["kinds"].values()) == job["rows"].keys()


@pytest.mark.parametrize("fact", [fact for fact in OPERATIONS if fact.kind != "job"], ids=lambda fact: fact.name)
def test_a_pointer_leads_somewhere(described: dict[str, Any], fact: Operation) -> None:
    """What a method returns, the items of a page and the results of a batch are where the extensions say."""
    operation = described["paths"][fact.path][fact.method]
    schema = answered(described, fact)
    pointers = [operation["x-sdk"].get("result", "")]
    pointers += [operation.get("x-pagination", {}).get(name, "") for name in ("next", "items")]
    pointers += [operation.get("x-batch", {}).get("results", "")]
    assert all(at(described, schema, pointer) for pointer in pointers)


def answered(root: dict[str, Any], fact: Operation) -> dict[str, Any]:
    """Return the schema of an operation's success."""
    response = root["paths"][fact.path][fact.method]["responses"]["200"]
    return follow(root, response["content"]["application/json"]["schema"])


def at(root: dict[str, Any], schema: dict[str, Any], pointer: str) -> dict[str, Any]:
    """Return the schema of what a pointer into a value selects."""
    for name in pointer.split("/")[1:]:
        schema = follow(root, schema["properties"][name])
    return schema


def test_only_one_call_is_at_its_end(described: dict[str, Any]) -> None:
    """Two operations are deprecated: the alias of an update, and the one that has a last day."""
    deprecated = {each["operationId"]: each for _, _, each in operations(described) if each.get("deprecated")}
    assert set(deprecated) == {"campaigns_replace", "keywords_related"}
    assert deprecated["keywords_related"]["x-stability"] == {
        "level": "deprecated",
        "replacement": "terms_related",
        "sunset": "2022-06-30",
    }
    levels = {each["operationId"]: each["x-stability"]["level"] for _, _, each in operations(described)}
    assert {name for name, level in levels.items() if level != "stable"} == set(deprecated)


def test_the_batch_of_the_guide(described: dict[str, Any]) -> None:
    """The guide's example of a batch, integers as ids included, is a valid body and stands among the examples."""
    path = "/paths/~1advertisers~1{advertiser_id}~1campaigns~1/post/requestBody/content/application~1json"
    assert errors(described, f"{path}/schema", GUIDE_BATCH) == []
    body = described["paths"]["/advertisers/{advertiser_id}/campaigns/"]["post"]["requestBody"]
    assert body["content"]["application/json"]["examples"]["two_campaigns"]["value"] == GUIDE_BATCH


def test_the_server_and_the_security(described: dict[str, Any]) -> None:
    """The server is the production service's whole prefix; bearer and OAuth 2 are described."""
    assert [server["url"] for server in described["servers"]] == ["https://api.pinterest.com/ads/v4"]
    schemes = described["components"]["securitySchemes"]
    assert {scheme["type"] for scheme in schemes.values()} == {"http", "oauth2"}
