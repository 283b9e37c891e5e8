"""Requests and responses against the description's own schemas, through jsonschema-rs, compiled at first use."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import jsonschema_rs

from .errors import FieldError, Kind, Refusal, pointer
from .plain import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .description import Description, Media, Object, Operation

_DOCUMENT = "urn:description"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BITS = {"int32": 32, "int64": 64}
_MOST_FIELDS = 20
"""Errors listed in one refusal; a body of a thousand wrong items is told about the first twenty."""


@lru_cache(maxsize=8)
def validator_of(description: Description) -> Validator:
    """Return the validator of a description: engines of the same one share it."""
    return Validator(description)


class Validator:
    """The schemas of one description; every schema keeps its place in the document, so that references resolve."""

    def __init__(self, description: Description) -> None:
        document = _with_ranges(description.raw)
        self._registry = jsonschema_rs.Registry([(_DOCUMENT, document)], draft=jsonschema_rs.Draft202012)
        self._compiled: dict[str, jsonschema_rs.Validator] = {}

    def _at(self, place: str, *, mask: bool = False) -> jsonschema_rs.Validator:
        key = f"masked {place}" if mask else place
        found = self._compiled.get(key)
        if found is None:
            schema = {"$ref": f"{_DOCUMENT}#{_fragment(place)}"}
            found = self._compiled[key] = self._compile(schema, "the value" if mask else None)
        return found

    def _compile(self, schema: Object, mask: str | None = None) -> jsonschema_rs.Validator:
        return jsonschema_rs.validator_for(
            {"$schema": _DIALECT, **schema}, registry=self._registry, validate_formats=True, mask=mask
        )

    def _parameters(self, operation: Operation, location: str) -> jsonschema_rs.Validator:
        key = f"{location} {operation.id}"
        found = self._compiled.get(key)
        if found is None:
            chosen = [parameter for parameter in operation.parameters if parameter.location == location]
            found = self._compiled[key] = self._compile(
                {
                    "type": "object",
                    "properties": {p.name: {"$ref": f"{_DOCUMENT}#{_fragment(p.place)}"} for p in chosen},
                    "required": [p.name for p in chosen if p.required],
                }
            )
        return found

    def check_parameters(
        self, operation: Operation, location: Literal["path", "query"], values: Mapping[str, Any]
    ) -> None:
        """Raise `Refusal` (invalid) with pointers such as `/query/NAME` unless the values fit their schemas."""
        validator = self._parameters(operation, location)
        if not validator.is_valid(values):
            raise _refusal(validator, values, f"/{location}", "parameters")

    def check_body(self, media: Media, body: Any, *, mask: bool = False) -> None:
        """Raise `Refusal` (invalid) with pointers into the body unless it fits its schema.

        With `mask` the refusal does not repeat what was sent.
        """
        if media.place is None:
            return
        validator = self._at(media.place, mask=mask)
        if not validator.is_valid(body):
            raise _refusal(validator, body, "", "body")

    def errors(self, place: str, value: Any) -> list[jsonschema_rs.ValidationError]:
        """Return every error of a value against the schema at a place of the document."""
        return list(self._at(place).iter_errors(value))

    def faults_of_response(self, operation: Operation, status: int, body: Any) -> list[str]:
        """Return what in an answer the description does not allow; an empty list for a good one."""
        described = operation.responses
        key = next((k for k in (str(status), f"{status // 100}XX", "default") if k in described), None)
        if key is None:
            return [f"status {status} is not described"]
        media = next((media for media in described[key] if "json" in media.name), None)
        if media is None or media.place is None:
            return []
        validator = self._at(media.place)
        if validator.is_valid(body):
            return []
        return [f"{pointer(list(error.instance_path))}: {error.message}" for error in validator.iter_errors(body)]


def _with_ranges(node: Any) -> Any:
    """Return a copy of the document in which `format: int32` and `int64` have the bounds that OpenAPI means by them."""
    if is_list(node):
        return [_with_ranges(member) for member in node]
    if not is_object(node):
        return node
    copy = {key: _with_ranges(member) for key, member in node.items()}
    bits = _BITS.get(copy.get("format", "")) if isinstance(copy.get("format", ""), str) else None
    if bits is not None:
        copy["minimum"] = max(-(2 ** (bits - 1)), copy.get("minimum", -(2 ** (bits - 1))))
        copy["maximum"] = min(2 ** (bits - 1) - 1, copy.get("maximum", 2 ** (bits - 1) - 1))
    return copy


def _fragment(place: str) -> str:
    return place.replace("%", "%25").replace("{", "%7B").replace("}", "%7D").replace(" ", "%20")


def _refusal(validator: jsonschema_rs.Validator, instance: Any, root: str, noun: str) -> Refusal:
    fields: list[FieldError] = []
    for error in validator.iter_errors(instance):
        fields.extend(_fields(error, root))
        if len(fields) >= _MOST_FIELDS:
            break
    first = fields[0]
    place = f" at {first.pointer}" if first.pointer else ""
    return Refusal(Kind.INVALID, f"Invalid {noun}{place}: {first.message}", fields=tuple(fields[:_MOST_FIELDS]))


def _fields(error: jsonschema_rs.ValidationError, root: str) -> list[FieldError]:
    """Return the places one error names: a missing or unexpected key is placed at the key itself."""
    path = list(error.instance_path)
    message = error.message if len(error.message) <= 300 else error.message[:297] + "..."
    kind = error.kind
    match kind:
        case jsonschema_rs.ValidationErrorKind.Required():
            return [FieldError(root + pointer([*path, kind.property]), "is required")]
        case jsonschema_rs.ValidationErrorKind.AdditionalProperties():
            return [FieldError(root + pointer([*path, name]), "is not a known key") for name in kind.unexpected]
        case jsonschema_rs.ValidationErrorKind.UnevaluatedProperties():
            return [FieldError(root + pointer([*path, name]), "is not a known key") for name in kind.unexpected]
        case _:
            return [FieldError(root + pointer(path), message)]
