"""Resources from `x-sdk`, and what is wrong with one that cannot be."""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING, Any

import pytest

from generator.normalise import Invalid
from generator.render import render
from tests.generator.unseen.cases import INTEGER, STRING, answer, described, obj, ref

if TYPE_CHECKING:
    from pathlib import Path

_ACCOUNT: Any = {"name": "account_id", "in": "path", "required": True, "schema": {"type": ["string", "integer"]}}
_THINGS: Any = obj("data", data={"type": "array", "items": ref("Thing")}, bookmark=STRING)
_RESULTS: Any = obj(
    data={"type": "array", "items": obj(data=ref("Thing"), exceptions={"type": "array", "items": obj(code=INTEGER)})}
)


def _sdk(method: str, bound: str = "account", **more: Any) -> Any:
    return {"resource": "things", "method": method, "bound_to": bound, **more}


DOCUMENT: Any = {
    **described(
        {
            "/accounts/{account_id}/things": {
                "parameters": [_ACCOUNT],
                "get": {
                    "operationId": "things_list",
                    "x-sdk": _sdk("list"),
                    "responses": answer(_THINGS),
                    "parameters": [
                        {"name": name, "in": "query", "schema": STRING} for name in ("bookmark", "items", "size")
                    ],
                    "x-pagination": {"bookmark": "bookmark", "limit": "size", "next": "/bookmark", "items": "/data"},
                },
                "post": {
                    "operationId": "things_create",
                    "x-sdk": _sdk("create"),
                    "responses": answer(_RESULTS),
                    "requestBody": {
                        "required": True,
                        "content": {"application/json": {"schema": {"type": "array", "items": ref("ThingCreate")}}},
                    },
                    "x-batch": {"max_items": 30, "results": "/data", "value": "/data", "errors": "/exceptions"},
                    "x-identity": {"fields": ["name"], "list": "things_list"},
                },
                "patch": {
                    "operationId": "things_change",
                    "x-sdk": _sdk("change", result="/data"),
                    "responses": answer(obj(data=ref("Thing"))),
                    "requestBody": {"content": {"application/json": {"schema": ref("ThingCreate")}}},
                },
            },
            "/accounts/{account_id}/things/{thing_id}": {
                "parameters": [_ACCOUNT, {"name": "thing_id", "in": "path", "required": True, "schema": STRING}],
                "get": {
                    "operationId": "things_get",
                    "x-sdk": _sdk("get", result="/data"),
                    "responses": answer(obj(data=ref("Thing"))),
                },
            },
        },
        {
            "Thing": obj("id", id=STRING),
            "ThingCreate": obj("name", name={"type": "string", "description": "What it is called."}, items=INTEGER),
        },
    ),
    "x-sdk": {"bindings": {"account": {"parameter": "account_id"}}},
}


@pytest.fixture(scope="module")
def things(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ast.ClassDef]:
    """The classes of the module of the resource."""
    folder = tmp_path_factory.mktemp("resources") / "api"
    render(DOCUMENT, folder, "api")
    module = ast.parse((folder / "resources" / "things.py").read_text())
    return {node.name: node for node in module.body if isinstance(node, ast.ClassDef)}


def _methods(node: ast.ClassDef) -> dict[str, ast.FunctionDef | ast.AsyncFunctionDef]:
    return {each.name: each for each in node.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_kinds_follow_from_the_extensions(things: dict[str, ast.ClassDef]) -> None:
    """Paging gives a pager, batches a batch result, everything else the value; lists come first."""
    methods = _methods(things["Things"])
    assert list(methods) == ["__init__", "list", "get", "create", "change", "resolve_unknown"]
    returns = {name: ast.unparse(method.returns) for name, method in methods.items() if method.returns is not None}
    assert returns["list"] == "Pager[models.Thing]"
    assert returns["create"] == "BatchResult[models.Thing]"
    assert returns["get"] == returns["change"] == "models.Thing"
    assert returns["resolve_unknown"] == "Resolution[models.Thing]"


def test_both_colours_have_the_same_names(things: dict[str, ast.ClassDef]) -> None:
    """The asynchronous class awaits values, and gives pagers and batches at once."""
    methods = _methods(things["AsyncThings"])
    assert methods.keys() == _methods(things["Things"]).keys()
    awaited = {name for name, method in methods.items() if isinstance(method, ast.AsyncFunctionDef)}
    assert awaited == {"get", "change", "resolve_unknown"}


def test_signatures_are_a_persons(things: dict[str, ast.ClassDef]) -> None:
    """Own path variables are positional, the bound one is not asked for, a body's properties are keywords."""
    methods = _methods(things["Things"])
    get, change = methods["get"].args, methods["change"].args
    assert [argument.arg for argument in get.args] == ["self", "thing_id"]
    assert [argument.arg for argument in change.args] == ["self", "body"]
    assert [argument.arg for argument in change.kwonlyargs] == [
        "name",
        "items_field",
        "extra",
        "extra_headers",
        "extra_query",
    ]
    assert "items_" in [argument.arg for argument in methods["list"].args.kwonlyargs]


def test_docstrings_tell_the_fields_of_plain_dicts(things: dict[str, ast.ClassDef]) -> None:
    """Who passes dicts finds the fields of an item in `help()`."""
    words = ast.get_docstring(_methods(things["Things"])["create"]) or ""
    assert "`name` (required): What it is called." in words
    assert "at most 30" in words


def _broken(**changes: Any) -> Any:
    document = copy.deepcopy(DOCUMENT)
    document["paths"]["/accounts/{account_id}/things/{thing_id}"]["get"]["x-sdk"].update(changes)
    return document


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"method": "list"}, "is also"),
        ({"method": "for"}, "no name"),
        ({"method": "a-b"}, "no name"),
        ({"bound_to": "client"}, "bound"),
    ],
)
def test_a_method_that_cannot_be(changes: dict[str, Any], words: str, tmp_path: Path) -> None:
    """Two operations for one method, a name that Python does not take, or two bindings are refused with the place."""
    with pytest.raises(Invalid, match=words) as refused:
        render(_broken(**changes), tmp_path / "api", "api")
    assert refused.value.pointer.endswith("/x-sdk")
