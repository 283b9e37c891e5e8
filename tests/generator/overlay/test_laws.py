"""Laws that hold of every document and overlay."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from hypothesis import given, note, settings
from hypothesis import strategies as st

from generator.document import Document, InputError, Json, format_pointer, kind_of, parse_pointer, plain, resolve
from generator.document.json_text import JsonStyle
from generator.document.yaml_text import read_yaml, write_yaml
from generator.overlay import apply_overlays, validate_overlay

_COMMENT = re.compile("# (?:about .?|late|here)")
NAMES = st.sampled_from(["a", "b", "x-c", "/p/{q}", "200", "it's", "null", "d e", "~", "#"])
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.text("aN o#:-'\"\n", max_size=6), st.just("NO"))
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3), max_leaves=12
)
OBJECTS = st.dictionaries(NAMES, VALUES, max_size=4)
TARGETS = st.sampled_from(
    ["$", "$.*", "$.a", "$..a", "$..*", "$.b[0]", "$.*[-1]", "$[?@.a]", "$..[?@ == 1]", "$['200']", "$['a','b']"]
)


def _update(target: str, update: Any) -> dict[str, Any]:
    return {"target": target, "update": update}


def _remove(target: str) -> dict[str, Any]:
    return {"target": target, "remove": True}


def _copy(target: str, source: str) -> dict[str, Any]:
    return {"target": target, "copy": source}


def _text(action: dict[str, Any]) -> str:
    return json.dumps(action, sort_keys=True)


ACTIONS = st.lists(
    st.one_of(st.builds(_update, TARGETS, VALUES), st.builds(_remove, TARGETS), st.builds(_copy, TARGETS, TARGETS)),
    min_size=1,
    max_size=4,
    unique_by=_text,
)


def _apply(root: Any, actions: list[Any], style: object = None) -> Document | str:
    overlay: dict[str, Any] = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": actions}
    try:
        document = Document("d", root, style)
        return apply_overlays(document, [validate_overlay(Document("o", overlay, None))]).document
    except InputError as error:
        return error.problems[0].message


def _commented(value: Any, draw: st.DrawFn, indent: str = "") -> str:
    """Write a value as YAML in blocks, with comments and blank lines strewn between."""
    lines = ""
    for name, item in _members(value):
        lines += draw(st.sampled_from(["", "", f"{indent}# about {str(name)[:1]}\n", "\n", f"\n{indent}# late\n\n"]))
        head = f"{indent}{json.dumps(name)}:" if isinstance(value, dict) else f"{indent}-"
        if item and isinstance(item, dict | list):
            lines += f"{head}\n{_commented(item, draw, indent + '  ')}"
        else:
            lines += f"{head} {json.dumps(item)}{draw(st.sampled_from(['', '', '  # here']))}\n"
    return lines


@st.composite
def commented_documents(draw: st.DrawFn) -> tuple[dict[str, Any], str]:
    """Draw a value and a YAML text of it."""
    value = draw(OBJECTS.filter(bool))
    return value, _commented(value, draw)


@given(OBJECTS, ACTIONS)
@settings(max_examples=80, deadline=None)
def test_an_application_never_changes_what_it_was_given(root: dict[str, Any], actions: list[Any]) -> None:
    """Document and overlay are the same after an application, whether it succeeds or not."""
    before = repr((root, actions))
    _apply(root, actions)
    assert repr((root, actions)) == before


@given(commented_documents(), ACTIONS)
@settings(max_examples=80, deadline=None)
def test_yaml_with_comments_gives_what_plain_data_gives(
    document: tuple[dict[str, Any], str], actions: list[Any]
) -> None:
    """The result, written as YAML and read again, is that of the same actions on plain data."""
    value, text = document
    root, style = read_yaml(text, "d")
    assert plain(root) == value
    expected, result = _apply(value, actions, JsonStyle()), _apply(root, actions, style)
    if isinstance(expected, str) or isinstance(result, str):
        assert expected == result
        return
    written = result.text()
    note(written)
    again, _ = read_yaml(written, "r")
    assert repr(plain(again)) == repr(plain(expected.root))
    assert json.loads(expected.text()) == plain(expected.root)


@given(commented_documents())
@settings(max_examples=60, deadline=None)
def test_yaml_comes_back_as_it_was(document: tuple[dict[str, Any], str]) -> None:
    """A text that is read and written keeps its comments, each once and in its order."""
    root, style = read_yaml(document[1], "d")
    written = write_yaml(root, style)
    assert _COMMENT.findall(written) == _COMMENT.findall(document[1])


@given(OBJECTS, OBJECTS, OBJECTS)
@settings(max_examples=60, deadline=None)
def test_merges_are_associative_and_an_empty_one_changes_nothing(
    root: dict[str, Any], first: dict[str, Any], second: dict[str, Any]
) -> None:
    """Two updates one after the other are the update with their merge."""
    assert repr(_root(_apply(root, [{"target": "$", "update": {}}]))) == repr(root)
    both = _apply(first, [{"target": "$", "update": second}])
    if isinstance(both, str):
        return
    one = _apply(root, [{"target": "$", "update": first}, {"target": "$", "update": second, "x-n": 2}])
    other = _apply(root, [{"target": "$", "update": plain(both.root)}])
    assert isinstance(one, str) == isinstance(other, str)
    if isinstance(one, Document):
        assert repr(_root(one)) == repr(_root(other))


@given(OBJECTS, NAMES, VALUES)
@settings(max_examples=60, deadline=None)
def test_a_removal_undoes_an_addition(root: dict[str, Any], name: str, value: Any) -> None:
    """A new member that is added and removed leaves the document as it was."""
    if name in root:
        return
    quoted = "$[" + json.dumps(name) + "]"
    result = _apply(root, [{"target": "$", "update": {name: value}}, {"target": quoted, "remove": True}])
    assert repr(_root(result)) == repr(root)


@given(st.lists(st.one_of(st.text("a/~0 1é", max_size=4), st.integers(0, 20).map(str)), max_size=5))
def test_a_pointer_is_read_as_it_was_written(tokens: list[str]) -> None:
    """Names with slashes and tildes survive."""
    assert list(parse_pointer(format_pointer(tuple(tokens)))) == tokens


@given(OBJECTS)
def test_every_node_is_found_by_its_pointer(root: dict[str, Any]) -> None:
    """A pointer leads to the node whose place it writes."""
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), root)]
    while waiting:
        parts, node = waiting.pop()
        assert resolve(root, parse_pointer(format_pointer(parts))) is node
        if kind_of(node) != "primitive":
            waiting.extend(((*parts, key), item) for key, item in _members(node))


def _members(node: Json) -> Iterable[tuple[str | int, Json]]:
    if isinstance(node, dict):
        return node.items()
    return enumerate(node) if isinstance(node, list) else ()


def _root(result: Document | str) -> Any:
    assert isinstance(result, Document), result
    return plain(result.root)
