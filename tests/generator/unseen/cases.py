"""Small descriptions, one for each construct that breaks generators."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


def described(paths: Json, schemas: Json | None = None, version: str = "3.1.0", **components: Json) -> Json:
    """A whole description."""
    return {
        "openapi": version,
        "info": {"title": "Case", "version": "1"},
        "servers": [{"url": "https://api.example.com/{stage}", "variables": {"stage": {"default": "v1"}}}],
        "paths": paths,
        "components": {"schemas": schemas or {}, **components},
    }


def answer(schema: Any, media_type: str = "application/json") -> Json:
    """The responses of an operation that answers with one schema."""
    return {"200": {"description": "ok", "content": {media_type: {"schema": schema}}}}


def echo(schema: Any, schemas: Json | None = None, version: str = "3.1.0") -> Json:
    """A description whose one operation takes and gives a schema."""
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    operation = {"operationId": "echo", "requestBody": body, "responses": answer(schema)}
    return described({"/echo": {"post": operation}}, schemas, version)


def ref(name: str) -> Json:
    """A reference to a component schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def obj(required: str = "", /, **properties: Any) -> Json:
    """An object schema; `required` lists names with spaces between."""
    schema: Json = {"type": "object", "properties": properties}
    return {**schema, "required": required.split()} if required else schema


STRING: Json = {"type": "string"}
INTEGER: Json = {"type": "integer"}
NASTY = 'Ends a """ string\\" and \'\'\' a \\N{BULLET} line\r\n\x07 \u202e\u2028 {braces} %s #comment\\'

CASES: dict[str, Json] = {}


def _get(id_: str | None, **more: Any) -> Json:
    operation: Json = {"responses": answer(obj(id=STRING)), **more}
    return {"get": {**operation, "operationId": id_} if id_ else operation}


CASES["operation_ids"] = described(
    {
        "/a": _get("repos/list-for-user"),
        "/b": _get("repos.list.for.user"),
        "/c": _get("reposListForUser"),
        "/d": _get(None),
        "/d/{id}": {**_get(None), "parameters": [{"name": "id", "in": "path", "required": True, "schema": STRING}]},
        "/": _get(None),
        "/e": _get("class"),
        "/f": _get("2fa"),
        "/g": _get("GET"),
        "/h": _get("get"),
        "/i": _get("операция"),
        "/j": _get("!!!"),
        "/k": _get("operation", tags=["operations"]),
        "/l": _get("models", tags=["models"]),
        "/m": _get("httpx"),
        "/n": _get("x" * 80),
    }
)

CASES["tags"] = described(
    {
        f"/{index}": _get(f"tagged_{index}", tags=[tag])
        for index, tag in enumerate(
            ["shared", "aliases", "others", "Class", "class", "a/b", "A B", "été", "import", "", "1st", "_x"]
        )
    }
)

CASES["titles"] = echo(
    obj(
        a={"title": "Thing", **obj(x=STRING)},
        b={"title": "Thing", **obj(y=INTEGER)},
        c={"title": "thing", "type": "string", "enum": ["a"]},
        d={
            "title": "Case",
            "oneOf": [{"title": "Thing", **obj("p", p=STRING)}, {"title": "Thing", **obj("q", q=STRING)}],
        },
    )
)

_COMPONENTS = [
    "a.b",
    "A.B",
    "a_b",
    "a-b",
    "List",
    "Any",
    "Struct",
    "date",
    "None",
    "UNSET",
    "1x",
    "object",
    "Response",
    "Operation",
    "Union",
    "Field",
    "Enum",
    "StrEnum",
    "Literal",
    "TypeAlias",
    "日本",
]
CASES["component_names"] = echo(
    obj(**{f"p{index}": ref(name) for index, name in enumerate(_COMPONENTS)}),
    {
        name: obj("x", x=STRING) if index % 2 else {"type": "string", "enum": ["a", "b"]}
        for index, name in enumerate(_COMPONENTS)
    },
)

CASES["property_names"] = echo(
    obj(
        "a-b class",
        **{
            "a-b": STRING,
            "a_b": INTEGER,
            "A B": STRING,
            "class": STRING,
            "_x": STRING,
            "x": INTEGER,
            "": STRING,
            "1st": STRING,
            "self": STRING,
            "list": {"type": "array", "items": {"type": "array", "items": INTEGER}},
            "dict": STRING,
            "str": INTEGER,
            "int": STRING,
            "date": {"type": "string", "format": "date"},
            "from": STRING,
            "$type": STRING,
            "@id": STRING,
            "🙂": STRING,
            "día": STRING,
            "__init__": STRING,
            "None": STRING,
            "field": STRING,
            "name": STRING,
            "items": STRING,
            "UNSET": STRING,
            "Any": {},
            "after": {"type": "array", "items": STRING},
            "when": {"type": "string", "format": "date"},
            "camelCase": STRING,
            'quote"d': STRING,
            "back\\slash": STRING,
            "new\nline": STRING,
            "x" * 100: STRING,
            "__struct_fields__": STRING,
        },
    )
)

CASES["enumerations"] = echo(
    obj(
        "cases",
        cases={
            "type": "string",
            "enum": [
                "asc",
                "ASC",
                "Asc",
                "desc",
                "",
                " ",
                "a b",
                "a-b",
                "1",
                "+1",
                "-1",
                "é",
                "None",
                "true",
                "name",
                "value",
                "mro",
                "__x__",
                '"\\\n',
            ],
        },
        integers={"type": "integer", "enum": [0, 1, -1, 100]},
        huge={"type": "integer", "enum": [2**70, 1]},
        floats={"type": "number", "enum": [1.5, 2.5]},
        numbers={"type": "number", "enum": [1, 2.5]},
        booleans={"type": "boolean", "enum": [True]},
        mixed={"enum": ["a", 1, None, 2.5, True]},
        nullable={"type": ["string", "null"], "enum": ["a", None]},
        only_null={"const": None},
        constant={"const": "fixed"},
        constant_integer={"const": 7},
        objects={"enum": [{"a": 1}, [1, 2], "x"]},
        one_or_one={"enum": [1, True]},
        empty_string={"enum": [""]},
        untyped={"enum": ["a", "b"]},
        listed={"type": "array", "items": {"type": "string", "enum": ["x", "X"]}},
        keyed={"type": "object", "additionalProperties": {"type": "string", "enum": ["x", "X"]}},
        named={"type": "integer", "enum": [1, 2], "x-enum-varnames": ["One", "two words"]},
    )
)

CASES["inline"] = echo(
    obj(
        a=obj(
            b=obj(
                c={
                    "type": "array",
                    "items": obj(
                        d={
                            "type": "object",
                            "additionalProperties": obj(
                                e={
                                    "type": "array",
                                    "items": {"type": "array", "items": obj(f={"type": "string", "enum": ["z"]})},
                                }
                            ),
                        }
                    ),
                }
            )
        ),
    )
)

CASES["all_of_pages"] = echo(
    {"allOf": [ref("Page"), obj("data", data={"type": "array", "items": ref("Item")})]},
    {
        "Page": {**obj("next", next={"type": ["string", "null"]}, total=INTEGER), "description": "A page."},
        "Item": {"allOf": [ref("Named"), {"required": ["id"]}, obj(id=STRING, extra=obj(x=STRING))]},
        "Named": obj("name", name=STRING, id={}),
    },
)

CASES["all_of_again"] = echo(
    obj(
        twice={"allOf": [obj(a=obj(x=STRING)), obj("a", a=obj(y=INTEGER))]},
        deep={"allOf": [{"allOf": [{"allOf": [obj(z=STRING)]}]}, obj(w=STRING)]},
        scalar={"allOf": [STRING, {"minLength": 1}, {"pattern": "."}]},
        narrowed={"allOf": [ref("Letters"), {"enum": ["a"]}]},
        described={"allOf": [ref("Letters")], "description": "Described.", "default": "a"},
        number={"allOf": [{"type": "number"}, {"type": "integer"}]},
        maps={"allOf": [{"type": "object", "additionalProperties": INTEGER}, {"minProperties": 1}]},
        with_choice={"allOf": [obj("id", id=STRING), {"oneOf": [obj("a", a=STRING), obj("b", b=INTEGER)]}]},
        nothing={"allOf": [{}, {"description": "x"}]},
    ),
    {"Letters": {"type": "string", "enum": ["a", "b"]}},
)

CASES["recursive"] = echo(
    obj(
        tree=ref("Tree"),
        nested=ref("Nested"),
        value=ref("Value"),
        a=ref("A"),
        maps=ref("Maps"),
        expression=ref("Expression"),
    ),
    {
        "Tree": obj(
            "name",
            name=STRING,
            children={"type": "array", "items": ref("Tree")},
            parent={"anyOf": [ref("Tree"), {"type": "null"}]},
        ),
        "Nested": {"type": "array", "items": ref("Nested")},
        "Maps": {"type": "object", "additionalProperties": ref("Maps")},
        "Value": {
            "oneOf": [
                STRING,
                {"type": "number"},
                {"type": "boolean"},
                {"type": "null"},
                {"type": "array", "items": ref("Value")},
                {"type": "object", "additionalProperties": ref("Value")},
            ]
        },
        "A": obj(b=ref("B")),
        "B": obj(a={"type": "array", "items": ref("A")}),
        "Expression": {"oneOf": [ref("And"), ref("Leaf")]},
        "And": obj("all", all={"type": "array", "items": ref("Expression")}),
        "Leaf": obj("field value", field=STRING, value={}),
    },
)

CASES["tagged"] = echo(
    obj(
        pets={"type": "array", "items": ref("Pet")},
        again={"oneOf": [ref("Cat"), ref("Dog")]},
        alone=ref("Cat"),
        maybe={"anyOf": [ref("Cat"), ref("Dog"), {"type": "null"}]},
        beside={"oneOf": [ref("Cat"), ref("Dog"), STRING, {"type": "array", "items": STRING}]},
    ),
    {
        "Pet": {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "kind"}},
        "Cat": obj("kind", kind={"type": "string", "enum": ["cat"]}, lives=INTEGER),
        "Dog": obj("kind", kind={"const": "dog"}, tricks={"type": "array", "items": STRING}),
    },
)

CASES["discriminators"] = echo(
    obj(
        mapped=ref("Shape"),
        again=ref("Shape"),
        circle=ref("Circle"),
        bare=ref("Bare"),
        inline={
            "oneOf": [obj("t", t={"enum": ["x"]}, v=STRING), obj("t", t={"enum": ["y"]}, v=INTEGER)],
            "discriminator": {"propertyName": "t"},
        },
        base=ref("Event"),
        optional=ref("Loose"),
    ),
    {
        "Shape": {
            "oneOf": [ref("Circle"), ref("Square")],
            "discriminator": {
                "propertyName": "shape",
                "mapping": {"round": "#/components/schemas/Circle", "disc": "Circle", "box": "Square"},
            },
        },
        "Circle": obj("shape", shape=STRING, radius={"type": "number"}),
        "Square": obj("shape", shape=STRING, radius=INTEGER, side={"type": "number"}),
        "Bare": {"oneOf": [ref("One"), ref("Two")], "discriminator": {"propertyName": "@type"}},
        "One": obj(a=STRING),
        "Two": obj(a=STRING, b=STRING),
        "Event": {
            **obj("kind id", kind=STRING, id=STRING),
            "discriminator": {"propertyName": "kind", "mapping": {"made": "Created"}},
        },
        "Created": {"allOf": [ref("Event"), obj("by", by=STRING)]},
        "Deleted": {"allOf": [ref("Event"), obj(why=STRING)]},
        "Loose": {"oneOf": [ref("Left"), ref("Right")], "discriminator": {"propertyName": "side"}},
        "Left": obj(side={"enum": ["left"]}, a=STRING),
        "Right": obj(side={"enum": ["right"]}, a=STRING),
    },
)

CASES["untagged"] = echo(
    obj(
        structs={"oneOf": [ref("Small"), ref("Large")]},
        same={"anyOf": [obj(a=STRING), obj(b=STRING)]},
        text_or_date={"oneOf": [STRING, {"type": "string", "format": "date"}]},
        enum_or_text={"anyOf": [{"type": "string", "enum": ["a", "b"]}, STRING]},
        two_enums={"oneOf": [{"type": "string", "enum": ["a", "b"]}, {"type": "string", "enum": ["c"]}]},
        lists={
            "oneOf": [
                {"type": "array", "items": STRING},
                {"type": "array", "items": INTEGER},
                {"type": "array", "items": ref("Small")},
            ]
        },
        struct_or_map={"oneOf": [ref("Large"), {"type": "object", "additionalProperties": INTEGER}]},
        nested={"anyOf": [{"oneOf": [STRING, ref("Small")]}, {"oneOf": [INTEGER, ref("Large")]}]},
        number_or_integer={"oneOf": [INTEGER, {"type": "number"}]},
        list_or_one={"oneOf": [STRING, {"type": "array", "items": STRING}]},
        maybe={"oneOf": [ref("Small"), ref("Large"), {"type": "null"}]},
        listed={"type": "array", "items": {"oneOf": [ref("Small"), ref("Large"), STRING]}},
        keyed={"type": "object", "additionalProperties": {"anyOf": [ref("Small"), ref("Large")]}},
        one={"oneOf": [ref("Small")]},
        anything={"oneOf": [ref("Small"), {}]},
        required_only={
            "type": "object",
            "properties": {"a": STRING, "b": STRING},
            "oneOf": [{"required": ["a"]}, {"required": ["b"]}],
        },
        beside_properties={
            "type": "object",
            "required": ["id"],
            "properties": {"id": STRING},
            "oneOf": [obj("x", x=STRING), obj("y", y=INTEGER)],
        },
        product={
            "allOf": [
                {"oneOf": [obj("a", a=STRING), obj("b", b=STRING)]},
                {"oneOf": [obj("c", c=STRING), obj("d", d=STRING)]},
            ]
        },
        enums_in_structs={
            "oneOf": [obj("k v", k={"enum": ["a", "b"]}, v=STRING), obj("k v", k={"enum": ["c", "d"]}, v=STRING)]
        },
        formats={"type": "string", "oneOf": [{"format": "ipv4"}, {"format": "ipv6"}]},
    ),
    {"Small": obj("id", id=STRING), "Large": obj("id name", id=STRING, name=STRING, more=obj(x=STRING))},
)

CASES["nullable_30"] = echo(
    obj(
        "a b",
        a={"type": "string", "nullable": True},
        b={"nullable": True, "allOf": [ref("Thing")]},
        c={"type": "array", "nullable": True, "items": {"type": "integer", "nullable": True}},
        d={"type": "string", "nullable": True, "enum": ["x", "y", None]},
        e={"type": "string", "nullable": True, "enum": ["x", "y"]},
        f={"type": "integer", "minimum": 0, "exclusiveMinimum": True},
        g={"nullable": True, "oneOf": [ref("Thing"), ref("Other")]},
        h={"type": "object", "nullable": True, "additionalProperties": {"type": "number", "nullable": True}},
        i=ref("Maybe"),
    ),
    {
        "Thing": obj("x", x=STRING),
        "Other": obj("y", y=STRING),
        "Maybe": {**obj(self=ref("Maybe"), z=STRING), "nullable": True},
    },
    "3.0.3",
)

CASES["type_arrays"] = echo(
    obj(
        "a",
        a={"type": ["string", "null"]},
        b={"type": ["string", "integer"]},
        c={"type": ["string", "integer", "number", "boolean", "null", "object", "array"]},
        d={"type": ["object", "array"], "properties": {"x": STRING}, "items": INTEGER},
        e={"type": ["array", "null"], "items": {"type": ["object", "null"], "properties": {"y": STRING}}},
        f={"type": ["null"]},
        g={"type": "null"},
    )
)

CASES["open_objects"] = echo(
    obj(
        typed={**obj("id", id=STRING, **{"a-b": INTEGER}), "additionalProperties": INTEGER},
        free={
            **obj("id", id=STRING, items=STRING, keys={"type": "array", "items": STRING}),
            "additionalProperties": True,
        },
        structs={**obj(name=STRING, **{"class": STRING}), "additionalProperties": obj("x", x=STRING)},
        patterned={**obj(id=STRING), "patternProperties": {"^x-": INTEGER}},
        only_patterns={
            "type": "object",
            "patternProperties": {"^S_": STRING, "^x-": INTEGER},
            "additionalProperties": False,
        },
        closed={**obj(id=STRING), "additionalProperties": False},
        maps={"type": "object", "additionalProperties": {"type": "array", "items": STRING}},
        bare={"type": "object"},
        unevaluated={"allOf": [obj(a=STRING)], "unevaluatedProperties": INTEGER},
        inherited={"allOf": [ref("Open"), obj("z", z=STRING)]},
        choice={"oneOf": [ref("Open"), obj("q", q=INTEGER)]},
        listed={"type": "array", "items": ref("Open")},
    ),
    {
        "Open": {
            **obj("a", a=STRING, self=ref("Open")),
            "additionalProperties": {"oneOf": [STRING, INTEGER, ref("Open")]},
        }
    },
)

CASES["numbers_and_formats"] = echo(
    obj(
        **{
            name.replace("-", "_"): {"type": "string", "format": name}
            for name in (
                "date",
                "date-time",
                "time",
                "duration",
                "uuid",
                "uri",
                "email",
                "byte",
                "decimal",
                "ipv4",
                "hostname",
                "password",
                "made-up",
            )
        },
        int64={"type": "integer", "format": "int64", "minimum": 2**62},
        huge={"type": "integer", "minimum": 2**80},
        negative={"type": "integer", "maximum": -(2**70)},
        whole={"type": "number", "minimum": 5},
        double={"type": "number", "format": "double"},
        text_number={"type": "string", "format": "int64"},
        encoded={"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"},
    )
)

CASES["boolean_and_tuple_schemas"] = echo(
    obj(
        anything=True,
        never=False,
        empty={},
        described={"description": "Anything at all."},
        pair={"type": "array", "prefixItems": [STRING, INTEGER], "items": False},
        open_tuple={"type": "array", "prefixItems": [STRING, obj(x=STRING)], "items": {"type": "boolean"}},
        free_list={"type": "array"},
        list_of_anything={"type": "array", "items": True},
        implied={"properties": {"x": STRING}},
        implied_list={"items": STRING},
        conditional={
            **obj("kind", kind=STRING),
            "if": {"properties": {"kind": {"const": "a"}}},
            "then": {"properties": {"a": STRING}},
            "else": {"properties": {"b": INTEGER}},
        },
        dependent={**obj(card=STRING), "dependentSchemas": {"card": {"properties": {"billing": STRING}}}},
        negated={"not": {"type": "string"}},
    )
)

CASES["references"] = {
    **described(
        {
            "/things": {
                "parameters": [{"$ref": "#/components/parameters/Page"}],
                "get": {
                    "operationId": "list_things",
                    "parameters": [
                        {"$ref": "#/components/parameters/Indirect"},
                        {"name": "page", "in": "query", "schema": STRING},
                    ],
                    "responses": {
                        "200": {"$ref": "#/components/responses/Things"},
                        "4XX": {"$ref": "#/components/responses/Alias"},
                    },
                },
                "post": {
                    "operationId": "make_thing",
                    "requestBody": {"$ref": "#/components/requestBodies/Thing"},
                    "responses": {"201": {"description": "made"}},
                },
            },
            "/again": {"$ref": "#/paths/~1others"},
            "/others": {
                "get": {
                    "responses": answer({"$ref": "#/paths/~1things/get/responses/200/content/application~1json/schema"})
                }
            },
            "/item": {"$ref": "#/components/pathItems/Item"},
        },
        {
            "Thing": obj("id", id=STRING, inner=obj(deep={"type": "array", "items": obj(leaf=STRING)})),
            "Deep": {"$ref": "#/components/schemas/Thing/properties/inner/properties/deep/items"},
            "Chain": ref("Deep"),
            "Holder": obj(
                one=ref("Chain"),
                two={"$ref": "#/components/schemas/Thing/properties/inner"},
                three={"$ref": "#/components/schemas/Thing/$defs/Local"},
            ),
        },
        parameters={
            "Page": {"name": "page", "in": "query", "schema": INTEGER},
            "Indirect": {"$ref": "#/components/parameters/Real"},
            "Real": {"name": "real", "in": "header", "schema": {"$ref": "#/components/parameters/Page/schema"}},
        },
        responses={
            "Things": {
                "description": "ok",
                "content": {"application/json": {"schema": {"type": "array", "items": ref("Holder")}}},
            },
            "Alias": {"$ref": "#/components/responses/Problem"},
            "Problem": {"description": "no", "content": {"application/problem+json": {"schema": obj(title=STRING)}}},
        },
        requestBodies={"Thing": {"required": True, "content": {"application/json": {"schema": ref("Thing")}}}},
        pathItems={"Item": {"get": {"responses": answer(ref("Chain"))}}},
    ),
}
CASES["references"]["components"]["schemas"]["Thing"]["$defs"] = {"Local": {"type": "string", "enum": ["local"]}}
del CASES["references"]["paths"]["/again"]

CASES["anchors"] = echo(
    obj(node={"$ref": "#node"}, dynamic={"$dynamicRef": "#tree"}),
    {
        "Node": {"$anchor": "node", **obj(next={"$ref": "#node"})},
        "Tree": {"$dynamicAnchor": "tree", **obj(branches={"type": "array", "items": {"$dynamicRef": "#tree"}})},
    },
)


def _query(name: str, schema: Any, **more: Any) -> Json:
    return {"name": name, "in": "query", "schema": schema, **more}


_LIST: Json = {"type": "array", "items": STRING}
_OBJECT: Json = obj(a=STRING, b=INTEGER)

CASES["query_styles"] = described(
    {
        "/q": {
            "get": {
                "operationId": "q",
                "responses": {"204": {"description": "none"}},
                "parameters": [
                    _query("scalar", STRING),
                    _query("flag", {"type": "boolean"}),
                    _query("number", {"type": "number"}),
                    _query("day", {"type": "string", "format": "date"}),
                    _query("exploded", _LIST),
                    _query("joined", _LIST, explode=False),
                    _query("spaced", _LIST, style="spaceDelimited", explode=False),
                    _query("piped", _LIST, style="pipeDelimited", explode=False),
                    _query("enums", {"type": "array", "items": {"enum": ["a", "b"]}}, explode=False),
                    _query("fields", _OBJECT),
                    _query("object", obj(c=STRING, d=INTEGER), explode=False),
                    _query("deep", obj(x=STRING, y=obj(z=INTEGER)), style="deepObject"),
                    _query("reserved", STRING, allowReserved=True),
                    _query("filter[name]", STRING),
                    _query("ids[]", _LIST),
                    _query("a&b=c", STRING),
                    {"name": "json", "in": "query", "content": {"application/json": {"schema": _OBJECT}}},
                    _query("either", {"oneOf": [STRING, _LIST]}),
                    _query("map", {"type": "object", "additionalProperties": INTEGER}, style="deepObject"),
                    _query("needed", INTEGER, required=True),
                    _query("maybe", {"type": ["string", "null"]}),
                    _query("named", ref("Filter"), style="deepObject"),
                    _query("order", ref("Order")),
                ],
            }
        }
    },
    {"Filter": obj(since=STRING, until=STRING), "Order": {"type": "string", "enum": ["asc", "ASC"]}},
)


def _path(name: str, schema: Any, **more: Any) -> Json:
    return {"name": name, "in": "path", "required": True, "schema": schema, **more}


CASES["path_styles"] = described(
    {
        "/simple/{a}/{b}/{c}": {
            "get": {
                "responses": answer(STRING),
                "parameters": [_path("a", STRING), _path("b", _LIST), _path("c", _OBJECT, explode=True)],
            }
        },
        "/label/{a}/{b}/{c}/{d}": {
            "get": {
                "responses": answer(STRING),
                "parameters": [
                    _path("a", STRING, style="label"),
                    _path("b", _LIST, style="label"),
                    _path("c", _LIST, style="label", explode=True),
                    _path("d", _OBJECT, style="label", explode=True),
                ],
            }
        },
        "/matrix/{a}/{b}/{c}/{d}": {
            "get": {
                "responses": answer(STRING),
                "parameters": [
                    _path("a", STRING, style="matrix"),
                    _path("b", _LIST, style="matrix"),
                    _path("c", _LIST, style="matrix", explode=True),
                    _path("d", _OBJECT, style="matrix"),
                ],
            }
        },
        "/files/{name}.{ext}": {
            "get": {
                "responses": answer(STRING),
                "parameters": [_path("name", STRING), _path("ext", {"enum": ["png", "jpg"]})],
            }
        },
        "/{from}-{to}:range": {
            "get": {"responses": answer(STRING), "parameters": [_path("from", INTEGER), _path("to", INTEGER)]}
        },
        "/users:lookup": {"get": {"responses": answer(STRING)}},
        "/action?do=it&x": {"get": {"responses": answer(STRING), "parameters": [_query("more", STRING)]}},
        "/a b/ü": {"get": {"responses": answer(STRING)}},
        "/id/{id}": {
            "get": {"responses": answer(STRING), "parameters": [_path("id", {"type": ["string", "integer"]})]}
        },
        "/unused/{day}/": {
            "get": {
                "responses": answer(STRING),
                "parameters": [_path("day", {"type": "string", "format": "date"}), _path("ghost", STRING)],
            }
        },
    }
)

CASES["headers_and_cookies"] = described(
    {
        "/h": {
            "get": {
                "operationId": "h",
                "responses": {"204": {"description": "none"}},
                "parameters": [
                    {
                        "name": "X-List",
                        "in": "header",
                        "schema": {"type": "array", "items": {"type": "string", "format": "uuid"}},
                    },
                    {"name": "X-Number", "in": "header", "required": True, "schema": INTEGER},
                    {"name": "X-Object", "in": "header", "schema": _OBJECT},
                    {"name": "X-Exploded", "in": "header", "explode": True, "schema": _OBJECT},
                    {"name": "X-Flag", "in": "header", "schema": {"type": "boolean"}},
                    {"name": "Accept", "in": "header", "schema": STRING},
                    {"name": "X-Json", "in": "header", "content": {"application/json": {"schema": _OBJECT}}},
                    {"name": "session", "in": "cookie", "schema": STRING},
                    {"name": "ids", "in": "cookie", "explode": False, "schema": _LIST},
                    {"name": "prefs", "in": "cookie", "schema": INTEGER},
                ],
            }
        }
    }
)

CASES["parameter_names"] = described(
    {
        "/p/{id}/{body}": {
            "parameters": [_path("id", STRING), _path("body", STRING)],
            "post": {
                "operationId": "p",
                "requestBody": {"content": {"application/json": {"schema": obj(id=STRING)}}},
                "responses": answer(STRING),
                "parameters": [
                    _query("id", STRING),
                    {"name": "id", "in": "header", "schema": STRING},
                    {"name": "id", "in": "cookie", "schema": STRING},
                    *(
                        _query(name, STRING)
                        for name in (
                            "client",
                            "self",
                            "from",
                            "class",
                            "extra_headers",
                            "extra_query",
                            "query",
                            "headers",
                            "url",
                            "models",
                            "httpx",
                            "content",
                            "str",
                            "list",
                            "int",
                            "type",
                            "a-b",
                            "a_b",
                            "A.B",
                            "1st",
                            "",
                            "media_type",
                            "status",
                            "cookies",
                            "path",
                            "OPERATION",
                            "request",
                            "put",
                            "Any",
                            "cast",
                            "date",
                            "id_header",
                        )
                    ),
                ],
            },
        }
    }
)

CASES["json_bodies"] = described(
    {
        "/b": {
            "post": {
                "operationId": "vendor",
                "requestBody": {
                    "required": True,
                    "content": {"application/vnd.api+json": {"schema": obj("a", a=STRING)}},
                },
                "responses": answer(obj(a=STRING), "application/vnd.api+json; charset=utf-8"),
            },
            "put": {
                "operationId": "optional",
                "requestBody": {"content": {"application/json": {"schema": {"type": "array", "items": INTEGER}}}},
                "responses": {"200": {"description": "ok", "content": {"*/*": {"schema": obj(x=INTEGER)}}}},
            },
            "patch": {
                "operationId": "scalar",
                "requestBody": {"content": {"application/json": {"schema": STRING}}},
                "responses": answer({"type": "integer"}),
            },
            "delete": {
                "operationId": "free",
                "requestBody": {"content": {"application/json": {}}},
                "responses": answer({}),
            },
        }
    }
)

CASES["form_bodies"] = described(
    {
        "/f": {
            "post": {
                "operationId": "form",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/x-www-form-urlencoded": {
                            "schema": obj(
                                "a", a=STRING, b=_LIST, c=_OBJECT, d=INTEGER, e={"type": "array", "items": _OBJECT}
                            ),
                            "encoding": {
                                "b": {"style": "form", "explode": False},
                                "c": {"style": "deepObject", "explode": True},
                            },
                        }
                    },
                },
                "responses": {"204": {"description": "none"}},
            },
            "put": {
                "operationId": "named_form",
                "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": ref("Form")}}},
                "responses": {"204": {"description": "none"}},
            },
        }
    },
    {"Form": obj("grant_type", grant_type={"enum": ["code"]}, **{"redirect-uri": STRING})},
)

CASES["multipart_bodies"] = described(
    {
        "/m": {
            "post": {
                "operationId": "upload",
                "requestBody": {
                    "required": True,
                    "content": {
                        "multipart/form-data": {
                            "schema": obj(
                                "file",
                                file={"type": "string", "format": "binary"},
                                files={"type": "array", "items": {"type": "string", "format": "binary"}},
                                meta=_OBJECT,
                                tags=_LIST,
                                count=INTEGER,
                                on={"type": "boolean"},
                                kind={"enum": ["a"]},
                            ),
                            "encoding": {
                                "meta": {"contentType": "application/json"},
                                "file": {"contentType": "image/png"},
                            },
                        }
                    },
                },
                "responses": answer(obj(file={"type": "string", "format": "binary"})),
            },
            "put": {
                "operationId": "mixed",
                "requestBody": {"content": {"multipart/mixed": {"schema": ref("Upload")}}},
                "responses": {"204": {"description": "none"}},
            },
            "patch": {
                "operationId": "raw31",
                "requestBody": {
                    "content": {
                        "multipart/form-data": {
                            "schema": obj(image={"type": "string", "contentMediaType": "image/png"}, any={})
                        }
                    }
                },
                "responses": {"204": {"description": "none"}},
            },
        }
    },
    {"Upload": obj("data", data={"type": "string", "format": "binary"}, note=STRING)},
)

CASES["raw_bodies"] = described(
    {
        "/r": {
            "post": {
                "operationId": "octets",
                "requestBody": {
                    "required": True,
                    "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
                },
                "responses": {
                    "200": {
                        "description": "ok",
                        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
                    }
                },
            },
            "put": {
                "operationId": "text",
                "requestBody": {"content": {"text/plain": {"schema": STRING}}},
                "responses": answer(STRING, "text/csv"),
            },
            "patch": {
                "operationId": "image",
                "requestBody": {"content": {"image/*": {}}},
                "responses": {"200": {"description": "ok", "content": {"image/png": {}, "image/jpeg": {}}}},
            },
            "delete": {
                "operationId": "xml",
                "requestBody": {"content": {"application/xml": {"schema": obj(a=STRING)}}},
                "responses": answer(obj(a=STRING), "application/xml"),
            },
        },
        "/pictures": {
            "get": {
                "operationId": "picture",
                "responses": answer({"type": "string", "format": "binary"}, "image/svg+xml"),
            },
            "put": {
                "operationId": "table",
                "requestBody": {"content": {"text/csv": {"schema": {"type": "string", "format": "binary"}}}},
                "responses": answer({"type": "string", "format": "binary"}, "text/csv"),
            },
        },
    }
)

CASES["several_media_types"] = described(
    {
        "/s": {
            "post": {
                "operationId": "several",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": obj("a", a=STRING)},
                        "application/x-www-form-urlencoded": {"schema": obj("a", a=STRING)},
                        "multipart/form-data": {"schema": obj("a", a=STRING)},
                        "text/plain": {"schema": STRING},
                        "application/octet-stream": {},
                    },
                },
                "responses": {
                    "200": {
                        "description": "ok",
                        "content": {
                            "application/json": {"schema": obj(a=STRING)},
                            "application/vnd.other+json": {"schema": obj(b=INTEGER)},
                            "text/plain": {"schema": STRING},
                            "application/pdf": {},
                        },
                    }
                },
            },
            "put": {
                "operationId": "several_optional",
                "requestBody": {
                    "content": {
                        "application/json": {"schema": obj(a=STRING)},
                        "application/merge-patch+json": {"schema": obj(b=STRING)},
                    }
                },
                "responses": {"204": {"description": "none"}},
            },
        }
    }
)

CASES["statuses"] = described(
    {
        "/s": {
            "get": {
                "operationId": "statuses",
                "responses": {
                    "200": {"description": "ok", "content": {"application/json": {"schema": obj("a", a=STRING)}}},
                    "201": {"description": "made", "content": {"application/json": {"schema": obj("b", b=STRING)}}},
                    "2XX": {"description": "fine", "content": {"application/json": {"schema": _LIST}}},
                    "204": {"description": "none"},
                    "4xx": {
                        "description": "refused",
                        "content": {"application/json": {"schema": obj("code", code=INTEGER)}},
                    },
                    "404": {"description": "not there", "content": {"text/plain": {"schema": STRING}}},
                    "default": {
                        "description": "else",
                        "content": {"application/json": {"schema": {"type": "array", "items": obj(x=STRING)}}},
                    },
                    "x-note": {"nothing": "here"},
                },
            },
            "post": {"operationId": "silent", "responses": {}},
        }
    }
)

CASES["methods"] = described(
    {
        "/m": {
            method: {"responses": {"204": {"description": "none"}}}
            for method in ("get", "put", "post", "delete", "options", "head", "patch", "trace")
        }
    }
)

CASES["servers"] = described(
    {
        "/own": {
            "get": {
                "operationId": "own",
                "servers": [{"url": "https://other.example.com/{v}", "variables": {"v": {"default": "v9"}}}],
                "responses": answer(STRING),
            }
        },
        "/relative": {
            "servers": [{"url": "/elsewhere"}],
            "get": {"operationId": "relative", "responses": answer(STRING)},
        },
    }
)

CASES["deprecated"] = described(
    {
        "/d": {
            "get": {
                "operationId": "old",
                "deprecated": True,
                "responses": answer(obj(x={"type": "string", "deprecated": True, "description": "Old."})),
                "parameters": [_query("gone", STRING, deprecated=True)],
                "x-stability": {"level": "deprecated", "replacement": "newer", "sunset": "2030-01-01"},
            }
        }
    }
)

CASES["untrusted_text"] = {
    **described(
        {
            "/x": {
                "post": {
                    "operationId": "x",
                    "summary": NASTY,
                    "description": NASTY,
                    "tags": ["t"],
                    "parameters": [
                        _query("q", {"type": "string", "enum": [NASTY, "ok"], "description": NASTY}, description=NASTY),
                        {"name": 'X-"quote', "in": "query", "description": NASTY + '"', "schema": STRING},
                    ],
                    "requestBody": {"description": NASTY, "content": {"application/json": {"schema": ref("Nasty")}}},
                    "responses": {
                        "200": {"description": NASTY, "content": {"application/json": {"schema": ref("Nasty")}}}
                    },
                }
            }
        },
        {
            "Nasty": {
                "description": NASTY,
                "title": NASTY,
                "type": "object",
                "properties": {
                    'a"""b': {"type": "string", "description": NASTY, "default": NASTY},
                    NASTY: STRING,
                    "e": {"description": '"', "enum": [NASTY]},
                    "u": {"description": NASTY, "oneOf": [STRING, obj("z", z=STRING)]},
                },
            }
        },
    ),
}
CASES["untrusted_text"]["info"] = {"title": NASTY, "version": NASTY, "description": NASTY}

CASES["read_and_write_only"] = echo(
    ref("User"),
    {
        "User": {
            **obj(
                "id name password",
                id={"type": "string", "readOnly": True},
                name=STRING,
                password={"type": "string", "writeOnly": True},
            )
        }
    },
)

CASES["aliases"] = echo(
    obj(
        id=ref("Id"),
        ids=ref("Ids"),
        table=ref("Table"),
        any=ref("Anything"),
        chain=ref("Chain"),
        described={**ref("Id"), "description": "Described."},
        page=ref("Page"),
    ),
    {
        "Id": {"type": "string", "description": "An id."},
        "Ids": {"type": "array", "items": ref("Id")},
        "Table": {"type": "object", "additionalProperties": ref("Ids")},
        "Anything": {},
        "Chain": ref("Link"),
        "Link": ref("Ids"),
        "Page": {"type": "array", "items": obj(x=STRING)},
        "Null": {"type": "null"},
        "Day": {"type": "string", "format": "date"},
        "Unused": {"oneOf": [ref("Id"), {"type": "string", "format": "date"}]},
        "UnusedRecord": obj(a=ref("UnusedEnum")),
        "UnusedEnum": {"type": "integer", "enum": [3]},
    },
)

CASES["shared_between_tags"] = described(
    {
        f"/{tag}": {
            "get": {
                "operationId": f"get_{tag}",
                "tags": [tag],
                "responses": answer(obj(own=ref(f"Own{tag}"), both=ref("Both"))),
            }
        }
        for tag in ("a", "b")
    },
    {
        "Owna": obj(b=ref("Both"), other=ref("Choice")),
        "Ownb": obj(b=ref("Both"), lone=ref("Lone")),
        "Both": obj(x=ref("Choice")),
        "Choice": {"oneOf": [ref("Lone"), ref("Pair")]},
        "Lone": obj("q", q=STRING),
        "Pair": obj("r", r=STRING),
    },
)

CASES["methods_of_32"] = described(
    {
        "/m": {
            "query": {
                "requestBody": {"content": {"application/json": {"schema": STRING}}},
                "responses": answer(STRING),
            },
            "additionalOperations": {"LINK": _get("link")["get"], "lock": _get(None)["get"]},
        }
    },
    version="3.2.0",
)

CASES["sent_enumerations"] = described(
    {
        "/things": {
            "post": {
                "operationId": "make",
                "requestBody": {"required": True, "content": {"application/json": {"schema": ref("New")}}},
                "responses": answer(ref("Made")),
            }
        }
    },
    {
        "New": obj(
            "kind",
            kind=ref("Kind"),
            maybe={"anyOf": [ref("Kind"), {"type": "null"}]},
            many={"type": "array", "items": ref("Kind")},
            by_name={"type": "object", "additionalProperties": ref("Number")},
            inline={"enum": ["", "a", "A", 'quo"te', "new\nline"]},
            inner=obj(kind=ref("Kind")),
        ),
        "Made": obj("kind", kind=ref("Kind")),
        "Kind": {"type": "string", "enum": ["small", "large"]},
        "Number": {"type": "integer", "enum": [1, 2]},
        "KindLike": obj(x=STRING),
    },
)

CASES["heirs"] = echo(
    {"type": "array", "items": ref("Base")},
    {
        "Base": {**obj("kind", kind=STRING), "discriminator": {"propertyName": "kind"}},
        "Middle": {"allOf": [ref("Base"), obj(m=INTEGER)]},
        "Leaf": {"allOf": [ref("Middle"), obj(l=INTEGER)]},
        "Same": {"allOf": [ref("Base")]},
    },
)

CASES["overlaps"] = echo(
    obj(
        lists={
            "anyOf": [{"type": "array", "items": obj("x", x=STRING)}, {"type": "array", "items": obj("y", y=STRING)}]
        },
        maps={
            "anyOf": [
                {"type": "object", "additionalProperties": obj("x", x=STRING)},
                {"type": "object", "additionalProperties": obj("y", y=STRING)},
            ]
        },
        record_or_map={"anyOf": [obj("x", x=STRING), {"type": "object", "additionalProperties": INTEGER}]},
        inner={"anyOf": [obj(a=obj("x", x=STRING)), obj(a=obj("y", y=STRING), b=STRING)]},
    )
)

CASES["bytes_with_structure"] = described(
    {
        "/b": {
            "get": {
                "operationId": "b",
                "responses": {
                    "200": {
                        "description": "ok",
                        "content": {
                            kind: {"schema": {"type": "array", "items": STRING}}
                            for kind in (
                                "application/pdf",
                                "application/zip",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                "image/png",
                                "application/octet-stream",
                                "application/jose+jwe",
                                "application/x-json-smile",
                                "application/vnd.example+cbor",
                                "application/x-msgpack",
                            )
                        },
                    }
                },
            }
        }
    }
)

CASES["colon_before_the_first_slash"] = described(
    {
        path: {
            "get": {
                "operationId": f"colon_{index}",
                "parameters": [{"name": "a", "in": "path", "required": True, "schema": STRING}],
                "responses": answer(STRING),
            }
        }
        for index, path in enumerate(["/{a}:b/c", "/x:{a}:y/z:z", "/{a}:{a}", "/x/{a}:b"])
    }
)

CASES["ranges_of_media_types"] = described(
    {
        f"/{index}": {
            "post": {
                "operationId": f"range_{index}",
                "requestBody": {
                    "required": True,
                    "content": {
                        kind: {"schema": STRING if kind in {"text/*", "image/*"} else obj(a=STRING)} for kind in kinds
                    },
                },
                "responses": {"204": {"description": "ok"}},
            }
        }
        for index, kinds in enumerate(
            [
                ["application/*+json"],
                ["*/*"],
                ["application/*"],
                ["text/*"],
                ["image/*"],
                ["application/*+json", "application/json", "text/json"],
                ["application/json", "application/*+json", "image/*", "text/*"],
                ["*/*", "text/*", "application/x-www-form-urlencoded"],
            ]
        )
    }
)

_LONG = "long" * 75
CASES["long_names"] = described(
    {
        f"/{index}": {
            "post": {
                "operationId": name,
                "tags": [name],
                "requestBody": {"content": {"application/json": {"schema": ref(_LONG)}}},
                "responses": answer(ref(_LONG)),
            }
        }
        for index, name in enumerate([_LONG, f"{_LONG}2", "é" * 300, f"a_{'_b' * 200}"])
    },
    {_LONG: obj(**{_LONG: {"enum": [_LONG, f"{_LONG}2"]}})},
)

CASES["no_paths"] = {
    "openapi": "3.1.0",
    "info": {"title": "x", "version": "1"},
    "components": {"schemas": {"A": obj(x=STRING)}},
}
CASES["nothing_at_all"] = {"openapi": "3.0.0", "info": {"title": "x", "version": "1"}, "paths": {}}
