"""JSON text, read strictly and written back with the indentation it had."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.problem import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.document.values import Json, JsonObject


@dataclass(frozen=True)
class JsonStyle:
    """How a JSON text is laid out: `indent` is None for a text on one line."""

    indent: str | None = "  "
    item_separator: str = ","
    key_separator: str = ": "
    ascii_only: bool = False
    final_newline: bool = True


def read_json(text: str, file: str) -> tuple[Json, JsonStyle]:
    """Parse a JSON text; a name given twice, NaN and Infinity are refused, though Python would take them."""
    try:
        data: Json = json.loads(text, object_pairs_hook=_unique(file), parse_constant=_refuse_constant(file))
    except json.JSONDecodeError as error:
        raise InputError(
            Problem(file=file, line=error.lineno, message=f"not JSON: {error.msg} in column {error.colno}")
        ) from None
    except RecursionError:
        raise InputError(Problem(file=file, message="nested too deeply to be read")) from None
    return data, _style(text)


def write_json(data: Json, style: JsonStyle) -> str:
    """Write `data` in the given style."""
    text = json.dumps(
        data,
        indent=style.indent,
        ensure_ascii=style.ascii_only,
        separators=(style.item_separator, style.key_separator),
    )
    return text + "\n" if style.final_newline else text


def _style(text: str) -> JsonStyle:
    body = text.strip()
    indented = re.match(r"[\[{]\r?\n([ \t]+)", body)
    key_separator = re.search(r'^[\[{]\s*"(?:[^"\\]|\\.)*"(\s*:[ \t]*)', body)
    return JsonStyle(
        indent=indented.group(1) if indented else None,
        item_separator="," if indented or not re.search(r'[\]}"\dle], ["\d\[{]', body) else ", ",
        key_separator=key_separator.group(1) if key_separator else ": ",
        ascii_only="\\u" in text and text.isascii(),
        final_newline=text.endswith("\n"),
    )


def _unique(file: str) -> Callable[[list[tuple[str, Json]]], JsonObject]:
    def build(pairs: list[tuple[str, Json]]) -> JsonObject:
        names = dict(pairs)
        if len(names) < len(pairs):
            given = [name for name, _ in pairs]
            twice = next(name for name in given if given.count(name) > 1)
            raise InputError(Problem(file=file, message=f"an object has the name {twice!r} twice", remedy="Keep one."))
        return names

    return build


def _refuse_constant(file: str) -> Callable[[str], Json]:
    def refuse(name: str) -> Json:
        raise InputError(Problem(file=file, message=f"not JSON: {name} is not a JSON number"))

    return refuse
