"""Who changed what: the trace of applied overlays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.document import Document, parse_pointer
from generator.overlay import apply_overlays, validate_overlay

if TYPE_CHECKING:
    from generator.overlay import Trace


def _trace(root: dict[str, Any], *actions: dict[str, Any]) -> Trace:
    overlay: dict[str, Any] = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": list(actions)}
    return apply_overlays(Document("d", root, None), [validate_overlay(Document("o", overlay, None))]).trace


def _told(trace: Trace) -> list[list[tuple[str, str]]]:
    return [[(change.how, change.pointer) for change in step.changes] for step in trace.steps]


def test_a_trace_names_the_nodes_that_changed_not_the_whole_target() -> None:
    """Of a merge the members that were added or replaced are told, at their depth."""
    trace = _trace(
        {"a": {"b": {"c": 1}, "l": [1], "s": "x"}},
        {"target": "$.a", "update": {"b": {"c": 2, "d": {"e": 1}}, "l": [2, 3], "n": 1}},
        {"target": "$.a.s", "update": "y"},
        {"target": "$.a.b.d", "copy": "$.a.b"},
        {"target": "$.a.b", "remove": True},
        {"target": "$.a", "update": {}},
        {"target": "$.nope", "remove": True},
    )
    assert _told(trace) == [
        [("replaced", "/a/b/c"), ("added", "/a/b/d"), ("added", "/a/l/1"), ("added", "/a/l/2"), ("added", "/a/n")],
        [("replaced", "/a/s")],
        [("added", "/a/b/d/c"), ("added", "/a/b/d/d")],
        [("removed", "/a/b")],
        [("targeted", "/a")],
        [],
    ]
    assert [step.matched for step in trace.steps] == [1, 1, 1, 1, 1, 0]


def test_a_pointer_follows_its_node_when_an_item_before_it_is_removed() -> None:
    """What the trace tells fits the result, not the state in between."""
    trace = _trace(
        {"l": [{"n": 0}, {"n": 1}, {"n": 2}], "m": [[0], [1, 2]]},
        {"target": "$.l[2]", "update": {"x": 1}},
        {"target": "$.l[0]", "update": {"y": 1}},
        {"target": "$.m[1][1]", "update": 3},
        {"target": "$.l[0]", "remove": True},
        {"target": "$.m[0]", "remove": True},
        {"target": "$.m[0][0]", "remove": True},
    )
    assert [(change.pointer, change.gone) for step in trace.steps[:3] for change in step.changes] == [
        ("/l/1/x", False),
        ("/l/0/y", True),
        ("/m/0/0", False),
    ]


def test_the_last_word_on_a_node_is_that_of_the_last_action_that_is_still_there() -> None:
    """A problem in the result is told with the overlay that made it, not with one whose work is gone."""
    trace = _trace(
        {"a": {"b": 1}, "l": ["x", "y"]},
        {"target": "$.a", "update": {"b": 2}},
        {"target": "$.a", "update": {"b": 3, "c": {"d": 1}}},
        {"target": "$.a.b", "remove": True},
        {"target": "$.l", "update": "z"},
    )

    def last(pointer: str) -> int | None:
        step = trace.last(parse_pointer(pointer))
        return step.action.index if step else None

    assert last("/a/c/d") == 1
    assert last("/a/b") is None
    assert last("/l/2") == 3
    assert last("/l/0") is None
    assert last("/a") is None


def test_all_that_is_known_of_a_pointer_can_be_asked_for() -> None:
    """Changes of the node, of what is in it, and of what brought it; not of its siblings."""
    trace = _trace(
        {"a": {"b": {}}, "z": 1},
        {"target": "$.a.b", "update": {"c": {"d": 1}}},
        {"target": "$.a.b.c", "update": {"e": 1}},
        {"target": "$.z", "update": 2},
    )
    assert [change.pointer for _, change in trace.about(("a", "b", "c", "d"))] == ["/a/b/c"]
    assert [change.pointer for _, change in trace.about(("a",))] == ["/a/b/c", "/a/b/c/e"]
    assert [change.pointer for _, change in trace.about(())] == ["/a/b/c", "/a/b/c/e", "/z"]
