"""What extensions name is there: parameters, operations, places in bodies."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.check.agreement import agreement_problems
from generator.description import read_file
from generator.document import parse_pointer

if TYPE_CHECKING:
    from pathlib import Path


def _answer(schema: dict[str, Any]) -> dict[str, Any]:
    return {"200": {"description": "ok", "content": {"application/json": {"schema": schema}}}}


THING: dict[str, Any] = {"type": "object", "properties": {"id": {}, "name": {}, "created_time": {}}}
RESULT: dict[str, Any] = {
    "allOf": [{"properties": {"data": {"$ref": "#/components/schemas/Thing"}}}, {"properties": {"exceptions": {}}}]
}
OPERATIONS: dict[str, Any] = {
    "things_list": {
        "parameters": [{"name": "bookmark", "in": "query"}, {"$ref": "#/components/parameters/Limit"}],
        "responses": _answer(
            {"properties": {"data": {"items": {"$ref": "#/components/schemas/Thing"}}, "bookmark": {}}}
        ),
        "x-sdk": {"resource": "things", "method": "list", "bound_to": "owner"},
        "x-pagination": {"bookmark": "bookmark", "limit": "page_size", "next": "/bookmark", "items": "/data"},
    },
    "things_create": {
        "requestBody": {"$ref": "#/components/requestBodies/Things"},
        "responses": _answer({"properties": {"data": {"items": {"$ref": "#/components/schemas/Result"}}}}),
        "x-sdk": {"resource": "things", "method": "create", "bound_to": "client", "result": "/data/0/data/name"},
        "x-batch": {"max_items": 30, "results": "/data", "value": "/data", "errors": "/exceptions"},
        "x-identity": {
            "fields": ["name"],
            "list": "things_list",
            "query": {"page_size": ["250"]},
            "created": "created_time",
        },
    },
    "reports_create": {
        "responses": _answer({"properties": {"data": {"properties": {"token": {}}}}}),
        "x-job": {
            "status": "reports_status",
            "token": "/data/token",
            "argument": "token",
            "state": "/state",
            "pending": ["RUNNING"],
            "succeeded": ["DONE"],
            "failed": ["FAILED"],
            "url": "/url",
            "rows": {"things": "Thing"},
            "kind_column": "kind",
            "kinds": {"THING": "things"},
        },
    },
    "reports_status": {
        "parameters": [{"name": "token", "in": "query"}],
        "responses": _answer(
            {"properties": {"state": {"enum": ["RUNNING", "DONE", "FAILED"]}}, "additionalProperties": {}}
        ),
    },
}
ROOT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "1"},
    "x-sdk": {"bindings": {"owner": {"parameter": "owner_id"}}, "errors": {"message": "/message"}},
    "paths": {
        f"/{{owner_id}}/{name}": {
            "parameters": [{"name": "owner_id", "in": "path", "required": True}],
            "post": {"operationId": name, **operation},
        }
        for name, operation in OPERATIONS.items()
    },
    "components": {
        "schemas": {"Thing": THING, "Result": RESULT},
        "parameters": {"Limit": {"name": "page_size", "in": "query"}},
        "requestBodies": {
            "Things": {
                "content": {
                    "application/json": {
                        "schema": {"type": "array", "maxItems": 30, "items": {"$ref": "#/components/schemas/Thing"}}
                    }
                }
            }
        },
    },
}


def _found(tmp_path: Path, root: dict[str, Any]) -> list[tuple[str | None, str]]:
    path = tmp_path / "d.json"
    path.write_text(json.dumps(root), encoding="utf-8")
    return [(problem.pointer, problem.message) for problem in agreement_problems(read_file(path, []))]


def test_extensions_that_agree_with_their_operations_are_taken(tmp_path: Path) -> None:
    """References, compositions and items are followed."""
    assert _found(tmp_path, ROOT) == []


@pytest.mark.parametrize(
    ("name", "field", "value", "said"),
    [
        (
            "things_list",
            "/x-sdk/bound_to",
            "account",
            "nothing named 'account' can be bound: the root's x-sdk has owner",
        ),
        ("things_create", "/x-sdk/result", "/data/0/nope", "the answer of things_create has nothing at /data/0/nope"),
        ("things_list", "/x-pagination/bookmark", "mark", "the operation has no query parameter 'mark'"),
        ("things_list", "/x-pagination/limit", "owner_id", "the operation has no query parameter 'owner_id'"),
        ("things_list", "/x-pagination/next", "/next", "the answer of things_list has nothing at /next"),
        ("things_list", "/x-pagination/items", "/items", "the answer of things_list has nothing at /items"),
        ("things_create", "/x-batch/max_items", 20, "the body takes at most 30 items, and not 20"),
        ("things_create", "/x-batch/results", "/results", "the answer of things_create has nothing at /results"),
        ("things_create", "/x-batch/value", "/thing", "a result has nothing at /thing"),
        ("things_create", "/x-batch/errors", "/errors", "a result has nothing at /errors"),
        ("things_create", "/x-identity/list", "nope", "there is no operation 'nope'"),
        ("things_create", "/x-identity/created", "made", "what things_list lists has no field 'made'"),
        ("things_create", "/x-identity/query/of", ["ALL"], "the operation things_list has no parameter 'of'"),
        ("things_create", "/x-identity/fields/0", "title", "what is created has no field 'title'"),
        ("reports_create", "/x-job/status", "nope", "there is no operation 'nope'"),
        ("reports_create", "/x-job/token", "/token", "the answer of reports_create has nothing at /token"),
        ("reports_create", "/x-job/rows/things", "Nope", "there is no component schema 'Nope'"),
        ("reports_create", "/x-job/kinds/THING", "nope", "rows has no list 'nope'"),
        ("reports_create", "/x-job/argument", "id", "the operation reports_status has no parameter 'id'"),
    ],
)
def test_a_name_that_leads_nowhere_is_told(tmp_path: Path, name: str, field: str, value: object, said: str) -> None:
    """The pointer of the extension's field is told, and what is not there."""
    root = copy.deepcopy(ROOT)
    path = f"/{{owner_id}}/{name}"
    node: Any = root["paths"][path]["post"]
    *above, last = parse_pointer(field)
    for token in above:
        node = node[token]
    node[int(last) if last.isdigit() else last] = value
    found = _found(tmp_path, root)
    assert (f"/paths/~1{{owner_id}}~1{name}/post{field}", said) in found


@pytest.mark.parametrize(
    ("states", "said"),
    [
        (["RUNNING", "LATE"], "the state 'LATE' is no state of reports_status"),
        ([], "the state 'RUNNING' is in none of pending, succeeded and failed"),
    ],
)
def test_the_states_of_a_job_are_those_of_its_status(tmp_path: Path, states: list[str], said: str) -> None:
    """None is missing and none is invented, else a job would never end."""
    root = copy.deepcopy(ROOT)
    root["paths"]["/{owner_id}/reports_create"]["post"]["x-job"]["pending"] = states
    assert said in [message for _, message in _found(tmp_path, root)]


def test_a_batch_needs_an_array_for_a_body(tmp_path: Path) -> None:
    """Items are sent as one."""
    root = copy.deepcopy(ROOT)
    del root["paths"]["/{owner_id}/things_create"]["post"]["requestBody"]
    assert "the operation's body is no array" in [message for _, message in _found(tmp_path, root)]


def test_what_is_bound_must_be_in_the_path(tmp_path: Path) -> None:
    """A binding gives one of the operation's own path variables."""
    root = copy.deepcopy(ROOT)
    root["x-sdk"]["bindings"]["owner"]["parameter"] = "account_id"
    assert "the path has no variable 'account_id' to be bound" in [message for _, message in _found(tmp_path, root)]


def test_a_schema_that_contains_itself_can_be_looked_into(tmp_path: Path) -> None:
    """A recursion ends, and a schema that takes anything has any place."""
    root = copy.deepcopy(ROOT)
    root["components"]["schemas"]["Result"] = {
        "anyOf": [{"$ref": "#/components/schemas/Result"}, {"properties": {"data": True, "exceptions": False}}]
    }
    create = root["paths"]["/{owner_id}/things_create"]["post"]
    create["x-sdk"]["result"] = "/data/0/data/any/where"
    assert _found(tmp_path, root) == []
    create["x-sdk"]["result"] = "/data/0/exceptions/any"
    assert _found(tmp_path, root)[0][1] == "the answer of things_create has nothing at /data/0/exceptions/any"
