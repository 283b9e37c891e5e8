"""From a query string to typed values, by the types that the parameters' schemas name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus

from .errors import FieldError, Kind, Refusal
from .plain import is_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .description import Object, Operation, Parameter

_INTEGER = re.compile(r"-?[0-9]{1,18}")
_NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?")
_WORDS = {"true": True, "1": True, "false": False, "0": False}
"""What programs write for true and false: Python `True`, JavaScript `true`, PHP `1`."""

_BRACKETS = re.compile(r"\[[0-9]*\]\Z")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def _types(schema: Object) -> frozenset[str]:
    names = schema.get("type")
    if is_list(names):
        return frozenset(str(name) for name in names)
    return frozenset((names,)) if isinstance(names, str) else frozenset()


@dataclass(frozen=True, slots=True)
class _Reader:
    """How the text of one parameter becomes a value; what does not fit stays text, for the schema to refuse."""

    name: str
    types: frozenset[str]
    item_types: frozenset[str]

    @property
    def is_list(self) -> bool:
        return "array" in self.types

    def value(self, texts: list[str]) -> Any:
        if not self.is_list:
            return _scalar(texts[0], self.types)
        # Clients of that time repeat the parameter or join with commas; both are read (wire facts, 3 and 4).
        return [_scalar(item, self.item_types) for text in texts for item in text.split(",")]


def _scalar(text: str, types: frozenset[str]) -> Any:
    if "string" in types or not types:
        return text
    if "integer" in types and _INTEGER.fullmatch(text):
        return int(text)
    if "number" in types and _NUMBER.fullmatch(text):
        return float(text)
    if "boolean" in types:
        return _WORDS.get(text.lower(), text)
    return text


def _decode(text: str) -> str:
    if "%" not in text and "+" not in text:
        return text
    return unquote_plus(text, errors="strict")


def split_query(query: str) -> dict[str, list[str]]:
    """Return each name of a query string with its values. Raises `Refusal` (invalid) for bad percent signs."""
    result: dict[str, list[str]] = {}
    if not query:
        return result
    if _STRAY_PERCENT.search(query):
        raise Refusal(Kind.INVALID, "The query has a percent sign without two hexadecimal digits.")
    try:
        for part in query.split("&"):
            if part:
                name, _, value = part.partition("=")
                result.setdefault(_decode(name), []).append(_decode(value))
    except UnicodeDecodeError:
        raise Refusal(Kind.INVALID, "The query is not percent-encoded UTF-8.") from None
    return result


class QueryReader:
    """Reads the query of one operation."""

    def __init__(self, operation: Operation) -> None:
        chosen = [parameter for parameter in operation.parameters if parameter.location == "query"]
        self._readers = {parameter.name: _reader(parameter) for parameter in chosen}
        self.has_required: bool = any(parameter.required for parameter in chosen)

    def read(self, given: Mapping[str, list[str]]) -> dict[str, Any]:
        """Return the values of the parameters that the operation has; names it has not are ignored.

        Raises `Refusal` (invalid) when a parameter that takes one value comes twice.
        """
        values: dict[str, Any] = {}
        for name, texts in _without_brackets(given, self._readers).items():
            reader = self._readers[name]
            if len(texts) > 1 and not reader.is_list:
                field = FieldError(f"/query/{name}", "given more than once")
                raise Refusal(Kind.INVALID, f"Invalid {name}: given more than once.", fields=(field,))
            values[name] = reader.value(texts)
        return values


def _without_brackets(given: Mapping[str, list[str]], readers: Mapping[str, _Reader]) -> dict[str, list[str]]:
    """Return the values of known names; clients in PHP and Ruby write a list as `name[]` or `name[0]` (our choice)."""
    found: dict[str, list[str]] = {}
    for name, texts in given.items():
        bare = _BRACKETS.sub("", name)
        if bare in readers and (bare == name or readers[bare].is_list):
            found.setdefault(bare, []).extend(texts)
    return found


def _reader(parameter: Parameter) -> _Reader:
    return _Reader(parameter.name, _types(parameter.schema), _types(parameter.item_schema))
