"""The calls of v3 that live on are described by themselves: the user, the access token, the authorisation page."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.check import check_description
from generator.description import Description, read_file
from tests.spec.conftest import ROOT
from tests.spec.schemas import errors, operations
from tests.spec.test_examples import examples


@pytest.fixture(scope="module")
def description() -> Description:
    return read_file(ROOT / "spec" / "v3.yaml", [])


@pytest.fixture(scope="module")
def root(description: Description) -> dict[str, Any]:
    return description.root


def test_the_calls(root: dict[str, Any], described: dict[str, Any]) -> None:
    """There are exactly the three calls, and none of them is among those of v4."""
    found = {(method, path) for method, path, _ in operations(root)}
    assert found == {("get", "/v3/users/me/"), ("put", "/v3/oauth/access_token/"), ("get", "/oauth/")}
    assert found.isdisjoint((method, path) for method, path, _ in operations(described))


def test_it_is_valid(description: Description, root: dict[str, Any]) -> None:
    """It is valid OpenAPI, and its extensions are those that are known."""
    check_description(description)
    schema = json.loads((ROOT / "overlays" / "extensions.schema.json").read_text(encoding="utf-8"))
    validator: Any = Draft202012Validator(schema)
    assert [error.message for error in validator.iter_errors(root)] == []


def test_examples_fit(root: dict[str, Any]) -> None:
    """No example breaks its schema."""
    found = list(examples(root))
    assert len(found) > 15
    assert [place for schema, place, value in found if errors(root, schema, value)] == []


def test_the_token_is_taken_as_form_and_as_json(root: dict[str, Any]) -> None:
    """Some programs send the request for a token as a form, others as JSON; the application signs in by Basic."""
    operation = root["paths"]["/v3/oauth/access_token/"]["put"]
    assert set(operation["requestBody"]["content"]) == {"application/x-www-form-urlencoded", "application/json"}
    assert operation["security"] == [{"application": []}]


@pytest.mark.parametrize(
    "answer",
    [
        {"status": "success", "scope": "read_users", "access_token": "a", "data": {"refresh_token": "r"}},
        {"access_token": "a", "data": {}},
        {"access_token": "a"},
    ],
)
def test_an_answer_with_a_token(root: dict[str, Any], answer: dict[str, Any]) -> None:
    """The access token is at the top level, and a renewal need not bring the refresh token again."""
    assert errors(root, "/components/schemas/AccessTokenResponse", answer) == []


def test_the_flow_of_v4_names_these_calls(root: dict[str, Any], described: dict[str, Any]) -> None:
    """The OAuth flow that v4 asks for leads to the calls described here."""
    flow = described["components"]["securitySchemes"]["oauth2"]["flows"]["authorizationCode"]
    page = root["paths"]["/oauth/"]["servers"][0]["url"]
    assert flow["authorizationUrl"] == f"{page}/oauth/"
    assert flow["tokenUrl"] == flow["refreshUrl"] == f"{root['servers'][0]['url']}/v3/oauth/access_token/"


def test_signing_in_is_that_of_these_calls(root: dict[str, Any], described: dict[str, Any]) -> None:
    """What the extension says of the authorization page and of the token endpoint is what these calls take."""
    own = described["components"]["securitySchemes"]["oauth2"]["x-oauth"]
    taken = {each["name"] for each in root["paths"]["/oauth/"]["get"]["parameters"]}
    assert {own["client_id"], *own["parameters"]} <= taken
    assert own["token_method"].lower() in root["paths"]["/v3/oauth/access_token/"]
