"""One schema of OpenAPI 3.0 or 3.1 in one form, that of 3.1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.normalise.document import is_list, is_mapping
from generator.normalise.refusal import Invalid

if TYPE_CHECKING:
    from generator.normalise.document import Document, Json, Place

TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")


def canonical(document: Document, place: Place) -> Json:
    """The schema at a place as a mapping: booleans, `nullable`, single types and `const` are written out.

    Raises:
        Invalid: it is neither an object nor a boolean, or its type is none.
    """
    schema = place.value
    if isinstance(schema, bool):
        return {} if schema else {"not": {}}
    schema = place.mapping()
    if "$dynamicRef" in schema and "$ref" not in schema:
        # Without a second anchor of the name in the dynamic scope this is what `$ref` means (2020-12, 8.2.3.2);
        # `Document.target` refuses a name that stands twice.
        schema = {**schema, "$ref": schema["$dynamicRef"]}
    if "$ref" in schema and document.version < (3, 1):
        return {"$ref": schema["$ref"]}
    result: dict[str, Any] = dict(schema)
    if (types := _types(place, schema)) is not None:
        result["type"] = types
    if "const" in schema:
        result["enum"] = [schema["const"]]
    return result


def _types(place: Place, schema: Json) -> list[str] | None:
    declared = schema.get("type")
    if declared is None:
        return None
    types = [declared] if isinstance(declared, str) else [*declared]
    for name in types:
        if name not in TYPES:
            raise Invalid(f"{place.pointer}/type", f"{name!r} is no type of JSON")
    return types


def nullable(schema: Json) -> bool:
    """Whether a schema of 3.0 says `nullable`, or an enumeration of any version names null."""
    values = schema.get("enum")
    return schema.get("nullable") is True or (is_list(values) and None in values)


def says_nothing(schema: Any) -> bool:
    """Whether a schema admits everything, so that `additionalProperties: {}` and `true` are one."""
    return schema is True or (is_mapping(schema) and not len(schema))
