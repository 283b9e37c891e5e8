"""JSON text, read strictly and written back with the indentation it had."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from generator.document.json_names import first_repeated
from generator.document.pointer import format_pointer
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


class SpelledInteger(int):
    """An integer that was not written as Python would write it: `-0`."""

    text: str


class SpelledFloat(float):
    """A number that was not written as Python would write it: `1.10`, `1e3`."""

    text: str


Spelled = TypeVar("Spelled", SpelledInteger, SpelledFloat)


def read_json(text: str, file: str, *, spelled: bool = False) -> tuple[Json, JsonStyle]:
    """Parse a JSON text; a name given twice, NaN and Infinity are refused, though Python would take them.

    With `spelled` the numbers remember how they were written.
    """
    try:
        data: Json = json.loads(
            text,
            object_pairs_hook=_unique(text, file),
            parse_constant=_refuse_constant(file),
            parse_int=_integer if spelled else None,
            parse_float=_float if spelled else None,
        )
    except json.JSONDecodeError as error:
        raise InputError(
            Problem(file=file, line=error.lineno, message=f"not JSON: {error.msg} in column {error.colno}")
        ) from None
    except RecursionError:
        raise InputError(Problem(file=file, message="nested too deeply to be read")) from None
    except ValueError:
        raise InputError(Problem(file=file, message="an integer has more digits than can be worked with")) from None
    return data, _style(text)


def write_json(data: Json, style: JsonStyle) -> str:
    """Write `data` in the given style."""
    spellings: dict[str, str] = {}
    text = json.dumps(
        _marked(data, spellings),
        indent=style.indent,
        ensure_ascii=style.ascii_only,
        separators=(style.item_separator, style.key_separator),
    )
    if spellings:
        text = _MARKED.sub(lambda found: spellings.get(found[1], found[0]), text)
    return text + "\n" if style.final_newline else text


# What stands in the place of such a number until the text is written; NUL is escaped in every style.
_MARK = "\0number "
_MARKED = re.compile(r'"\\u0000number ([0-9]+)"')


def _marked(node: Json, spellings: dict[str, str]) -> Json:
    """Put a mark in the place of each number that has a spelling of its own."""
    if isinstance(node, dict):
        return {name: _marked(item, spellings) for name, item in node.items()}
    if isinstance(node, list):
        return [_marked(item, spellings) for item in node]
    if isinstance(node, SpelledInteger | SpelledFloat):
        mark = str(len(spellings))
        spellings[mark] = node.text
        return _MARK + mark
    return node


def _integer(text: str) -> int:
    value = int(text)
    return value if str(value) == text else _spelled(SpelledInteger(value), text)


def _float(text: str) -> float:
    value = float(text)
    return value if repr(value) == text else _spelled(SpelledFloat(value), text)


def _spelled(value: Spelled, text: str) -> Spelled:
    value.text = text
    return value


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


def _unique(text: str, file: str) -> Callable[[list[tuple[str, Json]]], JsonObject]:
    def build(pairs: list[tuple[str, Json]]) -> JsonObject:
        names = dict(pairs)
        if len(names) < len(pairs):
            line, parts = first_repeated(text)
            message = f"the name {parts[-1]!r} is there twice"
            raise InputError(
                Problem(file=file, line=line, pointer=format_pointer(parts), message=message, remedy="Keep one.")
            )
        return names

    return build


def _refuse_constant(file: str) -> Callable[[str], Json]:
    def refuse(name: str) -> Json:
        raise InputError(Problem(file=file, message=f"not JSON: {name} is not a JSON number"))

    return refuse
