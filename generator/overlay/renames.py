"""Overlays written from a table of renames, so that a rename is one row instead of a handful of actions."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from generator.document import Document, InputError, Json, JsonObject, Parts, Problem, format_pointer, plain, resolve
from generator.document.yaml_engine import YamlStyle
from generator.document.yaml_text import write_yaml
from generator.overlay.apply import apply_overlays
from generator.overlay.document import validate_overlay
from generator.overlay.target import compile_query, select

Row = Mapping[str, str]
ActionObject = dict[str, Json]

_COLUMNS = ("wrong", "right", "kind", "where")
_WIDTH = 120
_SHORTHAND = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_EXAMPLES = compile_query("$..['example','examples']")


def rename_overlays(table: Mapping[str, Any], document: JsonObject, *, file: str = "renames.yaml") -> dict[str, str]:
    """Write the overlays of a table for the merged, not yet overlaid `document`: file name → YAML text, in order.

    Each entry of `table["overlays"]` has `file`, `title`, `wrong`, `evidence`, `until` and `renames`, rows of `wrong`,
    `right`, `kind` (property | parameter | value | prose) and `where` (JSONPath). Raises InputError for a row that is
    not of this form, or that renames nothing: then the table or the description is out of date.
    """
    written: dict[str, str] = {}
    current = Document(file, _object(plain(document)), None)
    for position, entry in enumerate(table["overlays"]):
        actions: list[ActionObject] = []
        for index, rows in _batches(entry["renames"]):
            made = _actions(("overlays", position, "renames", index), rows, current.root, file)
            actions += made
            current = _applied(current, made)
        written[entry["file"]] = _header(entry, file) + _yaml(entry, actions)
    return written


def normalized(parts: Parts) -> str:
    """Write the path of one node as a JSONPath that selects it: `$.paths['/ads/'].get.parameters[0]`."""
    return "$" + "".join(_segment(part) for part in parts)


def _segment(part: str | int) -> str:
    if isinstance(part, int):
        return f"[{part}]"
    if _SHORTHAND.fullmatch(part):
        return f".{part}"
    escaped = part.replace("\\", "\\\\").replace("'", "\\'")
    return f"['{escaped}']"


def _batches(rows: Sequence[Row]) -> Iterator[tuple[int, Sequence[Row]]]:
    """Yield the rows to write actions for together, and the index of the first.

    A text is rewritten once for all rows of prose in a run; any other row sees what the one before it did.
    """
    start = 0
    while start < len(rows):
        end = start + 1
        while rows[start].get("kind") == "prose" and end < len(rows) and rows[end].get("kind") == "prose":
            end += 1
        yield start, rows[start:end]
        start = end


def _actions(first: Parts, rows: Sequence[Row], root: JsonObject, file: str) -> list[ActionObject]:
    *table, start = first
    for index, row in enumerate(rows, start=int(start)):
        message, remedy = None, None
        if sorted(row) != sorted(_COLUMNS) or row["kind"] not in _WRITERS:
            message = f"a row has {', '.join(_COLUMNS)}, and a kind is one of {', '.join(sorted(_WRITERS))}"
        elif next(_WRITERS[row["kind"]]([row], root), None) is None:
            message = f"{row['wrong']!r} is not at {row['where']}, so there is nothing to rename"
            remedy = "Remove the row, or correct its `where`."
        if message:
            raise InputError(
                Problem(file=file, pointer=format_pointer((*table, index)), message=message, remedy=remedy)
            )
    return list(_WRITERS[rows[0]["kind"]](rows, root))


def _parameter(rows: Sequence[Row], root: JsonObject) -> Iterator[ActionObject]:
    for row in rows:
        for parts in _selected(root, row["where"]):
            if _object(resolve(root, parts)).get("name") == row["wrong"]:
                yield {"target": normalized((*parts, "name")), "update": row["right"]}


def _property(rows: Sequence[Row], root: JsonObject) -> Iterator[ActionObject]:
    for row in rows:
        wrong, right = row["wrong"], row["right"]
        for parts in _selected(root, row["where"]):
            schema = _object(resolve(root, parts))
            properties = (*parts, "properties")
            if wrong not in _object(schema.get("properties")):
                continue
            yield {"target": normalized(properties), "update": {right: {}}}
            yield {"target": normalized((*properties, right)), "copy": normalized((*properties, wrong))}
            yield {"target": normalized((*properties, wrong)), "remove": True}
            required = schema.get("required")
            if isinstance(required, list) and wrong in required:
                yield {"target": _item(parts, "required", wrong), "update": right}
        for parts, node in _examples(root):
            if isinstance(node, dict) and wrong in node:
                yield {"target": normalized(parts), "update": {right: node[wrong]}}
                yield {"target": normalized((*parts, wrong)), "remove": True}


def _value(rows: Sequence[Row], root: JsonObject) -> Iterator[ActionObject]:
    for row in rows:
        for parts in _selected(root, row["where"]):
            values = _object(resolve(root, parts)).get("enum")
            if isinstance(values, list) and row["wrong"] in values:
                yield {"target": _item(parts, "enum", row["wrong"]), "update": row["right"]}
        for parts, node in _examples(root):
            if node == row["wrong"]:
                yield {"target": normalized(parts), "update": row["right"]}


def _prose(rows: Sequence[Row], root: JsonObject) -> Iterator[ActionObject]:
    texts: dict[Parts, str] = {}
    for row in rows:
        for parts in _selected(root, row["where"]):
            text = texts.get(parts, resolve(root, parts))
            if isinstance(text, str) and row["wrong"] in text:
                texts[parts] = text.replace(row["wrong"], row["right"])
    for parts, text in texts.items():
        yield {"target": normalized(parts), "update": text}


_WRITERS: dict[str, Callable[[Sequence[Row], JsonObject], Iterator[ActionObject]]] = {
    "parameter": _parameter,
    "property": _property,
    "prose": _prose,
    "value": _value,
}


def _item(parts: Parts, name: str, item: str) -> str:
    escaped = item.replace("\\", "\\\\").replace("'", "\\'")
    return f"{normalized((*parts, name))}[?@ == '{escaped}']"


def _selected(root: JsonObject, where: str) -> list[Parts]:
    try:
        return select(root, compile_query(where))
    except ValueError as error:
        raise InputError(Problem(message=str(error))) from None


def _examples(root: JsonObject) -> Iterator[tuple[Parts, Json]]:
    seen: set[Parts] = set()
    for parts in select(root, _EXAMPLES):
        for place, node in _walk(parts, resolve(root, parts)):
            if place not in seen:
                seen.add(place)
                yield place, node


def _walk(parts: Parts, node: Json) -> Iterator[tuple[Parts, Json]]:
    yield parts, node
    if isinstance(node, dict):
        for name, item in node.items():
            yield from _walk((*parts, name), item)
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield from _walk((*parts, index), item)


def _applied(document: Document, actions: Sequence[ActionObject]) -> Document:
    overlay = validate_overlay(Document(document.file, _overlay("Renames", actions), None))
    return apply_overlays(document, [overlay]).document


def _object(node: Json) -> JsonObject:
    return node if isinstance(node, dict) else {}


def _header(entry: Mapping[str, Any], file: str) -> str:
    paragraphs = (
        f"Written from {file} by `python -m generator renames`: edit that table, not this file.",
        f"What is wrong: {entry['wrong']}",
        f"How we know, in the partner guide's words: {entry['evidence']}",
        f"When it may go: once {entry['until']}.",
    )
    lines = [textwrap.fill(text, _WIDTH, initial_indent="# ", subsequent_indent="# ") for text in paragraphs]
    return "\n#\n".join(lines) + "\n\n"


def _yaml(entry: Mapping[str, Any], actions: Sequence[ActionObject]) -> str:
    return write_yaml(_overlay(str(entry["title"]), actions), YamlStyle())


def _overlay(title: str, actions: Sequence[ActionObject]) -> JsonObject:
    return {"overlay": "1.1.0", "info": {"title": title, "version": "1.0.0"}, "actions": plain([*actions])}
