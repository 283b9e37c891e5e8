"""A rename is one row of a table, from which its overlay is written."""

from __future__ import annotations

from typing import Any

import pytest

from generator.document import Document, InputError, read_document
from generator.document.yaml_text import read_yaml
from generator.overlay import apply_overlays, validate_overlay
from generator.overlay.renames import normalized, rename_overlays
from tests.spec.conftest import ROOT

DESCRIPTION: dict[str, Any] = {
    "paths": {"/it's/": {"get": {"summary": "A Thing and things", "parameters": [{"name": "thingId", "in": "query"}]}}},
    "components": {
        "schemas": {
            "Thing": {
                "type": "object",
                "required": ["thingId", "kind"],
                "properties": {
                    "thingId": {"type": "string", "description": "Its id.", "x-evidence": "seen"},
                    "kind": {"enum": ["OLD", "OTHER"]},
                },
                "examples": [{"thingId": "1", "kind": "OLD"}, {"kind": "OTHER"}],
            }
        }
    },
}


def row(kind: str, wrong: str, right: str, where: str) -> dict[str, str]:
    """Return one row of a table."""
    return {"wrong": wrong, "right": right, "kind": kind, "where": where}


def table(*rows: dict[str, str]) -> dict[str, Any]:
    """Return a table that writes one overlay."""
    return {
        "overlays": [
            {
                "file": "010-things.yaml",
                "title": "Things",
                "wrong": "W.",
                "evidence": "E",
                "until": "U",
                "renames": [*rows],
            }
        ]
    }


def renamed(*rows: dict[str, str]) -> dict[str, Any]:
    """Return the description after the overlay that the rows give was read and applied."""
    text = rename_overlays(table(*rows), DESCRIPTION)["010-things.yaml"]
    root, _ = read_yaml(text, "010-things.yaml")
    assert isinstance(root, dict)
    overlay = validate_overlay(Document("010-things.yaml", root, None))
    applied = apply_overlays(Document("openapi.yaml", DESCRIPTION, None), [overlay])
    assert applied.unmatched == []
    return applied.document.root


def test_the_written_overlays_are_current(published: dict[str, Any]) -> None:
    """The overlays in the repository are those that the table writes today."""
    folder = ROOT / "overlays"
    written = rename_overlays(read_document(folder / "renames.yaml").root, published)
    assert sorted(written) == ["010-ads.yaml", "020-snake-case.yaml", "030-consideration.yaml"]
    assert written == {name: (folder / name).read_text(encoding="utf-8") for name in written}


def test_a_property() -> None:
    """A property keeps its schema under its new name, in what is required and in examples too."""
    thing = renamed(row("property", "thingId", "thing_id", "$.components.schemas.Thing"))["components"]["schemas"][
        "Thing"
    ]
    assert thing["properties"] == {
        "thing_id": {"type": "string", "description": "Its id.", "x-evidence": "seen"},
        "kind": {"enum": ["OLD", "OTHER"]},
    }
    assert thing["required"] == ["thing_id", "kind"]
    assert thing["examples"] == [{"thing_id": "1", "kind": "OLD"}, {"kind": "OTHER"}]


def test_a_parameter() -> None:
    """A parameter gets its new name and keeps the rest."""
    root = renamed(row("parameter", "thingId", "thing_id", "$.paths.*.get.parameters[*]"))
    assert root["paths"]["/it's/"]["get"]["parameters"] == [{"name": "thing_id", "in": "query"}]


def test_a_value() -> None:
    """A value of an enum keeps its place, and examples follow."""
    thing = renamed(row("value", "OLD", "NEW", "$..kind"))["components"]["schemas"]["Thing"]
    assert thing["properties"]["kind"]["enum"] == ["NEW", "OTHER"]
    assert thing["examples"] == [{"thingId": "1", "kind": "NEW"}, {"kind": "OTHER"}]


def test_prose() -> None:
    """Texts are rewritten for all rows in their order, and each text once."""
    rows = (row("prose", "A Thing", "An item", "$..summary"), row("prose", "things", "items", "$..summary"))
    assert renamed(*rows)["paths"]["/it's/"]["get"]["summary"] == "An item and items"
    assert rename_overlays(table(*rows), DESCRIPTION)["010-things.yaml"].count("target:") == 1


def test_a_later_row_sees_the_earlier_one() -> None:
    """Rows are applied in their order: what one has renamed, the next can rename within."""
    rows = (
        row("property", "thingId", "thing_id", "$.components.schemas.Thing"),
        row("property", "thing_id", "id", "$.components.schemas.Thing"),
    )
    assert "id" in renamed(*rows)["components"]["schemas"]["Thing"]["properties"]


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (row("property", "gone", "there", "$.components.schemas.Thing"), "nothing to rename"),
        (row("parameter", "gone", "there", "$.paths.*.get.parameters[*]"), "nothing to rename"),
        (row("value", "GONE", "THERE", "$..kind"), "nothing to rename"),
        (row("prose", "gone", "there", "$..summary"), "nothing to rename"),
        (row("schema", "Thing", "Item", "$"), "a kind is one of"),
        ({"wrong": "thingId", "right": "thing_id"}, "a row has"),
    ],
    ids=["property", "parameter", "value", "prose", "kind", "columns"],
)
def test_a_stale_or_malformed_row(broken: dict[str, str], said: str) -> None:
    """A row that renames nothing, or is not of the form of a row, is an error that names the row."""
    good = row("prose", "things", "items", "$..summary")
    with pytest.raises(InputError, match=said) as caught:
        rename_overlays(table(good, broken), DESCRIPTION)
    assert caught.value.problems[0].pointer == "/overlays/0/renames/1"


def test_a_path_that_is_none() -> None:
    """A row whose place is no JSONPath is an error that says so."""
    with pytest.raises(InputError, match="JSONPath"):
        rename_overlays(table(row("prose", "a", "b", "$[")), DESCRIPTION)


@pytest.mark.parametrize(
    ("parts", "text"),
    [((), "$"), (("paths", "/it's/", "get"), r"$.paths['/it\'s/'].get"), (("a", 0, "b-c"), "$.a[0]['b-c']")],
)
def test_normalized_paths(parts: tuple[str | int, ...], text: str) -> None:
    """A path is written so that it selects one node, whatever its names hold."""
    assert normalized(parts) == text
