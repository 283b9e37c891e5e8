"""The operations are those of the guide's table, under their fixed names."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.facts import GUIDE_BATCH, OPERATIONS, Operation
from tests.spec.schemas import errors, follow, operations

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
    """A paged operation says how it is paged, a batch how large it may be, and a single read where the entity is."""
    operation = described["paths"][fact.path][fact.method]
    kinds = {"x-pagination": "paged", "x-batch": "batch"}
    found = [kind for extension, kind in kinds.items() if extension in operation]
    assert found == ([] if fact.kind == "single" else [fact.kind])
    assert operation["x-sdk"].get("result") == ("/data" if fact.kind == "single" else None)


@by_name
def test_the_quota(described: dict[str, Any], fact: Operation) -> None:
    """Each operation counts against the quota category that v5 gives it, of the advertiser if one is in the call."""
    quota = described["paths"][fact.path][fact.method]["x-ratelimit"]
    assert quota == {"category": fact.category, "key": fact.key}


@by_name
def test_the_scope(described: dict[str, Any], fact: Operation) -> None:
    """Each operation takes a bearer token, or asks for one scope that the OAuth flow offers."""
    operation = described["paths"][fact.path][fact.method]
    assert operation["security"] == [{"bearer": []}, {"oauth2": [fact.scope]}]
    flow = described["components"]["securitySchemes"]["oauth2"]["flows"]["authorizationCode"]
    assert fact.scope in flow["scopes"]


@by_name
def test_the_answers(described: dict[str, Any], fact: Operation) -> None:
    """Each operation describes success, every refusal that can come of it, and what any other failure looks like."""
    expected = {"200", "400", "401", "403", "429", "default"}
    expected |= {"404"} if "{" in fact.path else set()
    expected |= {"415"} if fact.kind == "batch" else set()
    assert set(described["paths"][fact.path][fact.method]["responses"]) == expected


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
