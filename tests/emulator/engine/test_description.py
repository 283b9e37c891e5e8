"""Reading a document as data, and refusing to serve one that nobody knows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pinterest_ads.emulator import DescriptionError, Emulator
from pinterest_ads.emulator.engine import find_description, load_description, read_description
from pinterest_ads.emulator.engine.parameters import QueryReader, split_query
from pinterest_ads.emulator.engine.validation import Validator


def document(**operation: Any) -> dict[str, Any]:
    """Return a small document of somebody else's API with one operation."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shelves", "version": "1"},
        "servers": [{"url": "https://shelves.example/v1/"}],
        "paths": {
            "/shelves/{shelf}/": {
                "parameters": [{"$ref": "#/components/parameters/Shelf"}],
                "get": {
                    "operationId": "shelves_get",
                    "responses": {"200": {"$ref": "#/components/responses/S"}},
                    **operation,
                },
            }
        },
        "components": {
            "parameters": {
                "Shelf": {
                    "name": "shelf",
                    "in": "path",
                    "required": True,
                    "schema": {"$ref": "#/components/schemas/Key"},
                }
            },
            "responses": {"S": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shelf"}}}}},
            "schemas": {
                "Key": {"type": "string", "pattern": "^[0-9]+$"},
                "Shelf": {
                    "type": "object",
                    "required": ["width"],
                    "properties": {"width": {"type": "integer", "format": "int32"}},
                },
            },
        },
    }


def test_references_and_shared_parameters_are_followed() -> None:
    """Parameters of the path item, references and the server's prefix are read."""
    description = read_description(document())
    (operation,) = description.operations
    assert description.prefix == "/v1"
    assert (operation.id, operation.method, operation.path) == ("shelves_get", "GET", "/shelves/{shelf}/")
    assert [parameter.name for parameter in operation.parameters] == ["shelf"]
    assert operation.parameters[0].schema["pattern"] == "^[0-9]+$"


def test_an_operations_own_parameter_wins() -> None:
    """A parameter of the operation replaces the path item's of the same name and place."""
    own = {"name": "shelf", "in": "path", "required": True, "schema": {"type": "integer"}}
    (operation,) = read_description(document(parameters=[own])).operations
    assert operation.parameters[0].schema == {"type": "integer"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"parameters": [{"$ref": "#/components/parameters/Absent"}]}, "nothing at /components/parameters/Absent"),
        ({"parameters": [{"$ref": "other.yaml#/x"}]}, "refers to another document"),
        ({"requestBody": {"$ref": "#/paths/~1shelves~1{shelf}~1/get/requestBody"}}, "run in a circle"),
    ],
)
def test_broken_references_are_told(change: dict[str, Any], message: str) -> None:
    """A reference that leads nowhere is an error that names it."""
    with pytest.raises(DescriptionError, match=message.replace("{", r"\{")):
        read_description(document(**change))


@pytest.mark.parametrize("content", ["[]", "{", "{}", '{"openapi": "2.0", "paths": {}}'])
def test_other_files_are_refused(tmp_path: Path, content: str) -> None:
    """A file that is no OpenAPI document is refused."""
    file = tmp_path / "document.json"
    file.write_text(content)
    with pytest.raises(DescriptionError):
        load_description(file)


def test_a_package_without_a_description_is_told() -> None:
    """A package that has no such file, or is not installed, is named."""
    with pytest.raises(DescriptionError, match=r"openapi\.json was not found in the package json"):
        find_description("json")
    with pytest.raises(DescriptionError, match="nobody_has_this"):
        find_description("nobody_has_this")


def test_it_refuses_to_start_while_an_operation_has_no_row(tmp_path: Path) -> None:
    """A description with an operation that the emulator's tables do not have is refused by name."""
    file = tmp_path / "document.json"
    file.write_text(json.dumps(document()))
    for description in (document(), file, str(file)):
        with pytest.raises(DescriptionError, match="the emulator has no row for shelves_get"):
            Emulator(description=description).start()


def test_a_row_needs_its_path_variable() -> None:
    """A known operation at a path without the advertiser is refused."""
    with pytest.raises(DescriptionError, match=r"campaigns_list: the path .* has no \{advertiser_id\}"):
        Emulator(description=document(operationId="campaigns_list")).start()


def test_formats_have_their_ranges() -> None:
    """int32 bounds numbers as OpenAPI means it, also where an answer is checked; undescribed statuses are told."""
    description = read_description(document())
    validator = Validator(description)
    (operation,) = description.operations
    assert validator.faults_of_response(operation, 200, {"width": 5}) == []
    assert validator.faults_of_response(operation, 200, {"width": 2**31}) != []
    assert validator.faults_of_response(operation, 200, {}) == [': "width" is a required property']
    assert validator.faults_of_response(operation, 204, None) == ["status 204 is not described"]


def test_query_values_have_the_types_of_their_schemas() -> None:
    """Integers, numbers, booleans and lists are read by their types; other text stays, for the schema to refuse."""
    kinds = {"n": "integer", "f": "number", "b": "boolean", "s": "string", "i": ["string", "integer"], "any": None}
    parameters = [
        {"name": name, "in": "query", "schema": {"type": kind} if kind else {}} for name, kind in kinds.items()
    ]
    lists = [{"name": "l", "in": "query", "schema": {"type": "array", "items": {"type": "integer"}}}]
    (operation,) = read_description(document(parameters=parameters + lists)).operations
    query = "n=-5&f=1.5&b=True&s=1&i=2&any=a+b%26&l=1,2&l=x&unknown=1"
    assert QueryReader(operation).read(split_query(query)) == {
        "n": -5,
        "f": 1.5,
        "b": True,
        "s": "1",
        "i": "2",
        "any": "a b&",
        "l": [1, 2, "x"],
    }
    assert QueryReader(operation).read(split_query("n=x&b=yes&f=1e5&&")) == {"n": "x", "b": "yes", "f": "1e5"}
