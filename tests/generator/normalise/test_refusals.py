"""Descriptions that cannot become a package: each is refused with the place."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from generator.normalise import Invalid, Refused, Unsupported, normalise
from tests.generator.unseen.cases import STRING, answer, described, echo, obj

_GET: Any = {"get": {"operationId": "x", "responses": answer(STRING)}}


def _parameter(**more: Any) -> Any:
    return described({"/a": {"get": {**_GET["get"], "parameters": [{"name": "p", "in": "query", **more}]}}})


def _chain() -> Any:
    return echo(obj(), {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}})


REFUSED: dict[str, tuple[Any, type[Refused], str]] = {
    "a reference to another file": (
        echo({"$ref": "other.yaml#/A"}),
        Unsupported,
        "#/paths/~1echo/post/requestBody/content/application~1json/schema",
    ),
    "a reference to nothing": (
        echo(obj(), {"A": {"$ref": "#/components/schemas/No"}}),
        Invalid,
        "#/components/schemas/A",
    ),
    "references in a circle": (_chain(), Invalid, "#/components/schemas/A"),
    "a schema that is its own allOf": (
        echo(obj(), {"A": {"allOf": [{"$ref": "#/components/schemas/A"}]}}),
        Invalid,
        "#/components/schemas/A",
    ),
    "an anchor that stands twice": (
        echo(obj(), {"A": {"$anchor": "n"}, "B": {"$anchor": "n"}, "C": {"$ref": "#n"}}),
        Unsupported,
        "#/components/schemas/C",
    ),
    "an unknown type": (echo(obj(), {"A": {"type": "text"}}), Invalid, "#/components/schemas/A/type"),
    "a version that is not known": ({"openapi": "2.0", "paths": {}}, Invalid, "#/openapi"),
    "a path variable without a parameter": (described({"/a/{b}": _GET}), Invalid, "#/paths/~1a~1{b}/get"),
    "two operations with one id": (
        described({"/a": _GET, "/b": copy.deepcopy(_GET)}),
        Invalid,
        "#/paths/~1b/get/operationId",
    ),
    "a style of another place": (_parameter(style="matrix", schema=STRING), Invalid, "#/paths/~1a/get/parameters/0"),
    "a parameter without a schema": (_parameter(), Invalid, "#/paths/~1a/get/parameters/0"),
    "a parameter as XML": (
        _parameter(content={"application/xml": {}}),
        Unsupported,
        "#/paths/~1a/get/parameters/0/content/application~1xml",
    ),
    "a parameter that is the whole query": (
        described(
            {"/a": {"get": {**_GET["get"], "parameters": [{"name": "q", "in": "querystring", "schema": STRING}]}}}
        ),
        Unsupported,
        "#/paths/~1a/get/parameters/0",
    ),
    "a discriminator without a property": (
        echo(obj(), {"A": {"oneOf": [obj("a", a=STRING), obj("b", b=STRING)], "discriminator": {}}}),
        Invalid,
        "#/components/schemas/A/discriminator",
    ),
    "a status that is none": (
        described({"/a": {"get": {"responses": {"ok": {"description": "x"}}}}}),
        Invalid,
        "#/paths/~1a/get/responses/ok",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_place_is_named(name: str) -> None:
    """A description that breaks the rules, or needs what is not supported, is refused with its JSON pointer."""
    document, kind, pointer = REFUSED[name]
    with pytest.raises(kind) as refused:
        normalise(document)
    assert refused.value.pointer == pointer
    assert str(refused.value) == f"{pointer}: {refused.value.reason}"
