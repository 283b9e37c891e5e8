"""Units that code acts on: which integers are moments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.spec.schemas import objects

if TYPE_CHECKING:
    from collections.abc import Iterator


def _fields(described: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, schema in described["components"]["schemas"].items():
        for field, value in schema.get("properties", {}).items():
            yield f"{name}.{field}", value


def test_a_moment_says_so_in_words_and_as_a_value(described: dict[str, Any]) -> None:
    """The fields in seconds of Unix time are integers, and exactly they are marked."""
    marked = {name: value for name, value in _fields(described) if value.get("x-unit") == "unix-seconds"}
    assert marked.keys() == {name for name, value in _fields(described) if "seconds of Unix" in _said(value)}
    assert "Campaign.start_time" in marked
    for value in marked.values():
        assert "integer" in value["type"]


def test_no_other_place_is_marked(described: dict[str, Any]) -> None:
    """A unit stands on the field itself, not on what it refers to."""
    marked = [pointer for pointer, value in objects(described) if "x-unit" in value]
    assert len(marked) == len([name for name, value in _fields(described) if "x-unit" in value])


def _said(value: dict[str, Any]) -> str:
    return str(value.get("description", "")).replace("milliseconds", "")
