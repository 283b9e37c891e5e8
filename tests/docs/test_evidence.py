"""The table of docs/evidence.md: how sure each operation's parts are, counted from the description.

The table is written anew with `PINTEREST_ADS_WRITE_EVIDENCE=1`; otherwise it is compared.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "evidence.md"
HEADING = "| operation | the call | parameters | fields sent | fields answered |\n|---|---|---|---|---|\n"
METHODS = ("get", "put", "post", "patch", "delete")
LEVELS = ("guide", "seen", "v5", "inferred")

Part = tuple[str, str]
"""A part of the description and its level: its own mark, or that of the part around it."""


class Evidence:
    """Reads marks out of a description."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self.root: str = document["x-evidence"]

    def resolved(self, node: dict[str, Any], level: str) -> tuple[dict[str, Any], str]:
        """What a reference leads to, with the level there; a component's surroundings are the document itself."""
        while "$ref" in node:
            pointer = node["$ref"]
            node = self._document
            for step in pointer.removeprefix("#/").split("/"):
                node = node[step]
            level = self.root
        return node, node.get("x-evidence", level)

    def fields(self, schema: dict[str, Any], level: str, at: str = "", seen: tuple[int, ...] = ()) -> Iterator[Part]:
        """The properties of a schema, at any depth, each once on its way down."""
        schema, level = self.resolved(schema, level)
        if id(schema) in seen:
            return
        seen = (*seen, id(schema))
        for name, each in schema.get("properties", {}).items():
            _, own = self.resolved(each, each.get("x-evidence", level))
            yield f"{at}/{name}", own
            yield from self.fields(each, own, f"{at}/{name}", seen)
        parts: list[Any] = [schema.get("items"), schema.get("additionalProperties")]
        for key in ("allOf", "oneOf", "anyOf"):
            parts += schema.get(key, [])
        for part in parts:
            if part not in (None, True, False):
                yield from self.fields(part, level, at, seen)

    def bodies(self, holder: dict[str, Any], level: str) -> Iterator[Part]:
        """The fields of a request body or of an answer."""
        holder, level = self.resolved(holder, level)
        for media in holder.get("content", {}).values():
            if "schema" in media:
                yield from self.fields(media["schema"], level)

    def row(self, operation: dict[str, Any], shared: list[Any]) -> str:
        """One row of the table."""
        level = operation.get("x-evidence", self.root)
        parameters = [("", self.resolved(each, level)[1]) for each in (*shared, *operation.get("parameters", []))]
        answers = [each for status, each in operation["responses"].items() if status.startswith("2")]
        cells = [
            level,
            counted(parameters),
            counted(set(self.bodies(operation.get("requestBody", {}), level))),
            counted({part for answer in answers for part in self.bodies(answer, level)}),
        ]
        return f"| `{operation['operationId']}` | {' | '.join(cells)} |\n"


def counted(parts: list[Part] | set[Part]) -> str:
    """How many parts there are of each level."""
    counts = Counter(level for _, level in parts)
    return " · ".join(f"{level} {counts[level]}" for level in LEVELS if counts[level])


def table() -> str:
    """The table for the description that ships."""
    package = find_spec("pinterest_ads_api")
    assert package is not None
    assert package.submodule_search_locations is not None
    document = json.loads((Path(package.submodule_search_locations[0]) / "openapi.json").read_bytes())
    evidence = Evidence(document)
    rows = [
        evidence.row(item[method], item.get("parameters", []))
        for item in document["paths"].values()
        for method in METHODS
        if method in item
    ]
    return HEADING + "".join(sorted(rows, key=lambda row: row.split("`")[1]))


def test_the_table_is_current() -> None:
    """The page says of every operation what the description says now."""
    page = PAGE.read_text(encoding="utf-8")
    before, _, _ = page.partition(HEADING)
    expected = before + table()
    if os.environ.get("PINTEREST_ADS_WRITE_EVIDENCE"):
        PAGE.write_text(expected, encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == expected
    assert table().count("\n| `") == 67


def test_a_part_without_a_mark_has_that_of_the_part_around_it() -> None:
    """Marks are inherited downwards, and a reference leads to the marks of what it names."""
    shared: dict[str, Any] = {"type": "object", "properties": {"c": {"type": "string"}, "d": {"x-evidence": "v5"}}}
    document = {"x-evidence": "inferred", "components": {"schemas": {"Shared": shared}}}
    schema: dict[str, Any] = {
        "x-evidence": "seen",
        "properties": {"a": {"properties": {"b": {}}}, "s": {"$ref": "#/components/schemas/Shared"}},
    }

    found = dict(Evidence(document).fields(schema, "guide"))

    assert found == {"/a": "seen", "/a/b": "seen", "/s": "inferred", "/s/c": "inferred", "/s/d": "v5"}
