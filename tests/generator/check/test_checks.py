"""What a description is checked for before anything is generated from it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.check import check_description, check_project
from generator.description import read_file
from generator.document import InputError, Problem
from tests.generator.house import edit

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project

THING = "/paths/~1things~1{thing_id}~1/get"


def _problems(project: Project) -> str:
    with pytest.raises(InputError) as caught:
        check_project(project)
    return str(caught.value)


def test_the_house_is_sound(project: Project) -> None:
    """What the other tests break is whole before."""
    assert check_project(project).root["openapi"] == "3.1.0"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        # References.
        (
            "schemas/Thing'",
            "schemas/Thingg'",
            "spec/things.yaml:21 at {}/responses/200/content/application~1json/schema/$ref",
        ),
        ("schemas/Thing'", "schemas/Thingg'", "Did you mean '#/components/schemas/Thing'?"),
        ("schemas/Error'", "schemas/Zzz'", "Nothing is named 'Zzz' there."),
        ("'#/components/schemas/Error'", "other.yaml#/E", "leads to another document"),
        ("'#/components/schemas/Error'", "'#/no/~where'", "leads nowhere"),
        (
            "description: A thing.",
            "description: A thing.\n      discriminator: {propertyName: id, mapping: {a: '#/components/schemas/No'}}",
            "/components/schemas/Thing/discriminator/mapping/a: the reference",
        ),
        # OpenAPI's grammar.
        ("in: path\n", "in: pth\n", "spec/things.yaml:31 at /components/parameters/ThingId/in: 'pth' is not one of"),
        ("type: integer", "type: integr", "/components/schemas/Thing/properties/count/type"),
        ("      required: true\n", "", "/components/parameters/ThingId"),
        ("summary: Get", "sumary: Get", "'sumary' was unexpected"),
        ("required: [id]", "required: id", "/components/schemas/Thing/required: 'id' is not of type 'array'"),
        # OpenAPI's further rules.
        (
            "        - $ref: '#/components/parameters/ThingId'\n",
            "        - $ref: '#/components/parameters/ThingId'\n" * 2,
            "at {}/parameters/1: the parameter 'thing_id' in path is there twice",
        ),
        # The project's own.
        ("operationId: things_get", "operationId: getThing", "is not of the form resource_verb"),
        ("      operationId: things_get\n", "", "at {}: the operation has no operationId"),
        ("      security:\n        - bearer: []\n", "", "at {}: the operation has no security of its own"),
        (
            "      security:\n        - bearer: []\n",
            "      security:\n        - token: []\n",
            "no security scheme 'token'",
        ),
        ("      description: Gets one thing.\n", "", "at {}: the operation has no description"),
        ("      summary: Get a thing\n", "", "at {}: the operation has no summary"),
        ("      tags: [things]\n", "", "at {}: the operation has no tags"),
        ("      tags: [things]\n", "      tags: [thing]\n", "the tag 'thing' is described nowhere"),
        (
            "{type: string, description: Its id.}",
            "{type: string, description: Its id., maxLenght: 5}",
            "spec/things.yaml:41 at /components/schemas/Thing/properties/id/maxLenght: `maxLenght` is no keyword",
        ),
        ("      description: A thing.\n", "", "at /components/schemas/Thing: Thing has no description"),
        ("description: Its id.", "title: Id", "/properties/id: the field id of Thing has no description"),
        ("      description: The thing's id.\n", "", "ThingId has no description"),
        ("{type: integer, description: How many.}", "{type: object, description: D., properties: {}}", "stands inline"),
        ("schema: {type: string}", "schema: {type: string, enum: [a]}", "/schema: a schema with fields, values"),
        # Examples and defaults.
        ("{id: '1', count: 2}", "{id: '1', count: two}", "/components/schemas/Thing/examples/0/count: the example"),
        ("{id: '1', count: 2}", "{count: 2}", "'id' is a required property"),
        ("type: integer, desc", "type: integer, default: x, desc", "/count/default: the default does not fit"),
        ("schema: {type: string}", "schema: {type: string}\n      example: 5", "ThingId/example: the example does"),
    ],
)
def test_a_mistake_in_a_fragment_is_told_with_its_place(project: Project, old: str, new: str, said: str) -> None:
    """File, line, pointer and reason are in the message."""
    edit(project.spec / "things.yaml", old, new)
    message = _problems(project)
    assert said.format(THING) in message
    assert "spec/things.yaml:" in message


@pytest.mark.parametrize(
    "keyword",
    ["example: a", "examples: [a]", "externalDocs: {url: 'https://a.example'}", "xml: {attribute: true}"],
)
def test_the_keywords_of_a_schema_are_known(project: Project, keyword: str) -> None:
    """JSON Schema's and those that OpenAPI 3.1 adds, the older `example` among them."""
    edit(project.spec / "things.yaml", "description: Its id.", f"description: Its id., {keyword}")
    assert check_project(project).root["openapi"] == "3.1.0"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("x-sdk: {resource", "x-skd: {resource", "`x-skd` is no known extension\n    Did you mean `x-sdk`?"),
        ("x-sdk: {resource", "x-zzzzz: 1\n      x-sdk: {resource", "`x-zzzzz` is no known extension"),
        ("bound_to: client", "boundto: client", "/x-sdk/boundto: `boundto` is no known field of the extension"),
        ("bound_to: client", "boundto: client", "Did you mean `bound_to`?"),
        ("bound_to: client", "bound_to: clients", "/x-sdk/bound_to: nothing named 'clients' can be bound"),
        ("method: get, ", "", "'method' is a required property"),
        ("method: get", "method: 5", "/x-sdk/method: 5 is not of type 'string'"),
        ("x-sdk: {errors", "x-v3: []\n      x-sdk: {errors", "`x-v3` has no place here"),
        ("x-sdk: {resource", "x-evidence: hearsay\n      x-sdk: {resource", "'hearsay' is not one of"),
        (
            "      x-sdk: {resource: things, method: get, bound_to: client}\n",
            "      deprecated: true\n",
            "has no x-sdk",
        ),
    ],
)
def test_a_mistake_in_an_extension_is_told_with_the_overlay_that_made_it(
    project: Project, old: str, new: str, said: str
) -> None:
    """One closed schema knows every extension; the overlay's file and line are told, and the nearest name."""
    edit(project.overlays / "010-resources.yaml", old, new)
    message = _problems(project)
    assert said in message
    if "has no x-sdk" not in said and "x-v3" not in said:
        assert "overlays/010-resources.yaml:8" in message


def test_operation_ids_that_differ_in_case_only_collide(project: Project) -> None:
    """They would be one module on some file systems."""
    (project.spec / "more.yaml").write_text(
        (project.spec / "things.yaml")
        .read_text(encoding="utf-8")
        .split("components:")[0]
        .split("paths:")[1]
        .join(["paths:", ""])
        .replace("/things/{thing_id}/", "/more/{thing_id}/")
        .replace("things_get", "Things_get"),
        encoding="utf-8",
    )
    assert "the operationId 'things_get' is also that of get /more/{thing_id}/" in _problems(project)


def test_two_operations_cannot_be_one_method(project: Project) -> None:
    """Resource and method name one operation."""
    text = (project.spec / "things.yaml").read_text(encoding="utf-8")
    paths = text[text.index("paths:") : text.index("\ncomponents:") + 1]
    (project.spec / "more.yaml").write_text(
        paths.replace("/things/{thing_id}/", "/more/{thing_id}/").replace("things_get", "more_get"), encoding="utf-8"
    )
    edit(project.overlays / "010-resources.yaml", "$.paths['/things/{thing_id}/'].get", "$.paths.*.get")
    assert "things.get is also the method of" in _problems(project)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "    Thing:\n",
            "    THING: {type: object, description: Another.}\n    Thing:\n",
            "at /components/schemas/Thing: 'Thing' is Thing in Python, and so is what is at /components/schemas/THING",
        ),
        (
            "        count: {",
            "        Count: {type: integer, description: How many.}\n        count: {",
            "at /components/schemas/Thing/properties/count: 'count' is count in Python",
        ),
        (
            "    Thing:\n",
            "    Kind: {type: string, description: Which., enum: [a-b, a_b]}\n    Thing:\n",
            "at /components/schemas/Kind/enum/1: 'a_b' is A_B in Python",
        ),
        (
            "        # Which one.\n",
            "        - {name: Thing-Id, in: header, description: Which., schema: {type: string}}\n",
            "/parameters/1: 'thing_id' is thing_id in Python",
        ),
    ],
)
def test_names_that_python_would_call_alike_are_refused(project: Project, old: str, new: str, said: str) -> None:
    """Here nothing is renamed silently, as it is where the description is another's."""
    edit(project.spec / "things.yaml", old, new)
    assert said in _problems(project)


def test_every_mistake_of_a_kind_is_told_at_once(project: Project) -> None:
    """One run shows them all."""
    edit(project.spec / "things.yaml", "schemas/Thing'", "schemas/Thingg'")
    edit(project.spec / "things.yaml", "schemas/Error'", "schemas/Errror'")
    assert _problems(project).count("leads nowhere") == 2


def _complaints(tmp_path: Path, root: dict[str, Any]) -> list[Problem]:
    """What is wrong with any description."""
    path = tmp_path / "any.json"
    path.write_text(json.dumps(root), encoding="utf-8")
    try:
        check_description(read_file(path, []))
    except InputError as error:
        return list(error.problems)
    return []


def _description(version: str = "3.1.0", **more: Any) -> dict[str, Any]:
    return {"openapi": version, "info": {"title": "T", "version": "1"}, "paths": {}, **more}


@pytest.mark.parametrize("version", ["3.0.0", "3.0.4", "3.1.0", "3.1.1", "3.2.0"])
def test_any_description_of_a_known_version_is_taken(tmp_path: Path, version: str) -> None:
    """The project's own rules are not asked of others."""
    operation = {"responses": {"200": {"description": "ok"}}, "x-anything": {"x-else": 1}}
    assert _complaints(tmp_path, _description(version, paths={"/a": {"get": operation}})) == []


@pytest.mark.parametrize(
    ("root", "said"),
    [
        ({}, "does not say its OpenAPI version"),
        ({"swagger": "2.0"}, "does not say its OpenAPI version"),
        ({"openapi": 3.1}, "any.json at /openapi: the document does not say its OpenAPI version"),
        (_description("4.0.0"), "OpenAPI 4.0.0 is not known"),
        ({"openapi": "3.1.0"}, "'info' is a required property"),
        (_description(paths={"a": {}}), "at /paths/a: Unevaluated properties are not allowed ('a' was unexpected)"),
        (_description("3.0.0", paths={"/a": {"get": {}}}), "at /paths/~1a/get: 'responses' is a required property"),
        (_description(paths={"/a": {"get": {"parameters": [{"in": "query"}]}}}), "/paths/~1a/get/parameters/0"),
        (
            _description(components={"schemas": {"A": {"properties": {"b": {"minLength": "x"}}}}}),
            "at /components/schemas/A/properties/b/minLength: 'x' is not of type 'integer'",
        ),
        (
            _description("3.0.0", components={"schemas": {"A": {"type": ["string"]}}}),
            "at /components/schemas/A/type",
        ),
        (
            _description(paths={p: {"get": {"operationId": "x"}} for p in ("/a", "/b")}),
            "at /paths/~1b/get/operationId: the operationId 'x' is also that of /paths/~1a/get",
        ),
        (
            _description(
                paths={"/a": {"get": {"responses": {"200": {"$ref": "#/components/schemas/A"}}}}},
                components={"schemas": {"A": {}}},
            ),
            "at /paths/~1a/get/responses/200/$ref: the reference '#/components/schemas/A' leads to one of the schemas",
        ),
        (
            _description(
                paths={"/a": {"get": {"requestBody": {"$ref": "#/components/parameters/A"}}}},
                components={"parameters": {"A": {"name": "a", "in": "query", "schema": {}}}},
            ),
            "Only one of the requestBodies can stand here.",
        ),
        (
            _description(components={"schemas": {"A": {"$ref": "#/info/title"}}}),
            "at /components/schemas/A/$ref: the reference '#/info/title' leads to a single value",
        ),
        (
            _description(
                components={
                    "schemas": {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}}
                }
            ),
            "at /components/schemas/A/$ref: the reference '#/components/schemas/B' leads in a circle",
        ),
        (
            _description(paths={"/a/{b}": {"get": {}}}),
            "at /paths/~1a~1{b}/get: the path has a variable 'b' that no parameter describes",
        ),
        (
            _description(
                paths={"/a": {"parameters": [{"name": "b", "in": "path", "required": True, "schema": {}}], "get": {}}}
            ),
            "at /paths/~1a/parameters/0: the path has no variable 'b'",
        ),
        (
            _description(components={"schemas": {"A": {"discriminator": {"mapping": {}}}}}),
            "at /components/schemas/A/discriminator: the discriminator names no property",
        ),
    ],
)
def test_an_invalid_description_is_refused_at_the_place(tmp_path: Path, root: dict[str, Any], said: str) -> None:
    """The pointer of what is wrong is told, not that of the whole."""
    assert said in "\n".join(map(str, _complaints(tmp_path, root)))


def test_what_openapi_allows_is_not_refused(tmp_path: Path) -> None:
    """A default that its schema would not take, names like keywords, and what only looks like a reference."""
    schema = {
        "type": "object",
        "default": 5,
        "discriminator": {"propertyName": "kind", "mapping": {"a": "models/a.yml#/A", "b": "B"}},
        "required": ["absent"],
        "properties": {
            "$ref": {"type": "string"},
            "example": {"type": "string"},
            "default": {"$ref": "#/components/schemas/A"},
            "responses": {"items": {"$ref": "#/components/schemas/A"}},
        },
        "example": {"$ref": "#/not/a/reference"},
        "enum": [{"$ref": "#/nor/this"}],
        "allOf": [{"$ref": "#/components/schemas/A"}],
        "x-data": {"$ref": "#/nor/that"},
    }
    examples = {"e": {"value": {"$ref": "#/data"}}, "f": {"$ref": "#/components/examples/X"}}
    deep = {"properties": {"responses": {"properties": {"a": {"$ref": "#/components/schemas/A"}}}}}
    inline = {"$anchor": "here", "$ref": "#here", "items": deep, "examples": [1]}
    content = {"application/json": {"schema": inline, "examples": examples}}
    root = _description(
        paths={"/a": {"get": {"responses": {"200": {"description": "ok", "content": content}}}}},
        components={
            "schemas": {"A": schema, "A.b": {}, "E": {"$ref": "#/components/schemas/A%2Eb"}},
            "examples": {"X": {"value": 1}},
        },
    )
    assert _complaints(tmp_path, root) == []


def test_only_the_reference_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    """One that leads to it has no problem of its own."""
    schemas = {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/C"}}
    found = _complaints(tmp_path, _description(components={"schemas": schemas}))
    assert [problem.pointer for problem in found] == ["/components/schemas/B/$ref"]


def test_a_long_message_is_cut(tmp_path: Path) -> None:
    """A whole document is no message."""
    (problem,) = _complaints(tmp_path, _description(tags=["x" * 1000]))
    assert 100 < len(problem.message) < 210


def test_schemas_of_another_dialect_are_left_to_it(tmp_path: Path) -> None:
    """Where a description, or a schema, names its dialect, the grammar of this one does not count."""
    schema: dict[str, Any] = {"minLength": "x"}
    components = {"schemas": {"A": schema}}
    other = "https://example.com/dialect"
    assert _complaints(tmp_path, _description(components=components)) != []
    assert _complaints(tmp_path, _description(jsonSchemaDialect=other, components=components)) == []
    schema["$schema"] = other
    assert _complaints(tmp_path, _description(components=components)) == []


def test_an_example_of_a_body_must_fit(project: Project) -> None:
    """Named examples beside a schema are checked as others are."""
    edit(
        project.spec / "things.yaml",
        "              schema: {$ref: '#/components/schemas/Thing'}\n",
        "              schema: {$ref: '#/components/schemas/Thing'}\n"
        "              examples: {one: {value: {count: 1}}, two: {externalValue: https://example.com}}\n",
    )
    assert "/examples/one/value: the example does not fit its schema: 'id' is a required property" in _problems(project)


def test_a_parameter_of_the_path_counts_for_its_operations(tmp_path: Path) -> None:
    """It may be given above, behind a reference, and overridden."""
    given: dict[str, Any] = {"name": "b", "in": "path", "required": True, "schema": {}}
    reference = {"$ref": "#/components/parameters/B"}
    root = _description(
        paths={"/a/{b}": {"parameters": [reference], "get": {"parameters": [given]}}},
        components={"parameters": {"B": given}},
    )
    assert _complaints(tmp_path, root) == []
