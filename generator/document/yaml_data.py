"""YAML text read for its data alone, some thirty times as fast as with its comments and styles.

libyaml parses, and the rules of YAML 1.2 that `yaml_text` has are applied to what it finds. Only what both readers are
sure to understand alike is read here: at an alias, a tag, a merge key, a number in a rare spelling, a name twice or any
error the answer is None, and the reader of `yaml_text` has the word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from generator.document.values import Json, Parts

_PLAIN, _QUOTED, _CONTAINER = "plain", "quoted", "container"
# Line ends of YAML 1.1 alone, marks within a text, directives.
_FOREIGN = re.compile("[\x85\u2028\u2029\ufeff]|^%", re.MULTILINE)
_INTEGER = re.compile("-?(?:0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"-?(?:0|[1-9][0-9]{0,8})\.[0-9]{1,9}")
_ODD_STARTS = frozenset("+-.0123456789<=")
_WORDS: dict[str, Json] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


class _UnsureError(Exception):
    """The text has something whose meaning is left to the other reader."""


class Lines:
    """Where the nodes of a text begin."""

    def __init__(self, root: Any) -> None:
        self._root = root

    def line_of(self, parts: Parts) -> int | None:
        """Return the line, from one, of the node at `parts` or of the nearest one above it."""
        node, line = self._root, None
        for part in parts:
            found = _child(node, part)
            if found is None:
                return line
            line, node = int(found[0].start_mark.line) + 1, found[1]
        return line


def read_data(text: str) -> tuple[Json, Lines] | None:
    """Read one YAML document; None where the text must be read with `read_yaml`."""
    loader = _loader()
    if loader is None or _FOREIGN.search(text):
        return None
    try:
        root = loader(text).get_single_node()
        return None if root is None else (_value(root, set()), Lines(root))
    except (yaml.YAMLError, _UnsureError, RecursionError, ValueError):
        return None


@lru_cache(maxsize=1)
def _loader() -> Any:
    if not yaml.__with_libyaml__:
        return None

    class Loader(yaml.CBaseLoader):
        """Marks each node that has no tag of its own as plain, quoted or container."""

        def resolve(self, kind: Any, value: Any, implicit: Any) -> str:  # noqa: ARG002 - the name is the base's
            if kind is not yaml.ScalarNode:
                return _CONTAINER
            return _PLAIN if implicit[0] else _QUOTED

    return Loader


def _value(node: Any, seen: set[int]) -> Json:
    tag = node.tag
    if tag == _PLAIN:
        return _scalar(node.value)
    if tag == _QUOTED:
        return str(node.value)
    # A container that was seen before stands there by an alias.
    if tag != _CONTAINER or id(node) in seen:
        raise _UnsureError
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, seen) for item in node.value]
    members = {_name(name): _value(value, seen) for name, value in node.value}
    if len(members) < len(node.value):
        raise _UnsureError
    return members


def _name(node: Any) -> str:
    text = str(node.value)
    if node.tag not in (_PLAIN, _QUOTED) or (node.tag == _PLAIN and text == "<<"):
        raise _UnsureError
    return text


def _scalar(text: str) -> Json:
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _ODD_STARTS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if not _is_string(text):
        raise _UnsureError
    return text


@lru_cache(maxsize=4096)
def _is_string(text: str) -> bool:
    from generator.document.yaml_engine import is_string

    return is_string(text)


def _child(node: Any, part: str | int) -> tuple[Any, Any] | None:
    """Find the node whose place tells where a member or an item begins, and the member or item itself."""
    if isinstance(node, yaml.MappingNode):
        return next(((name, value) for name, value in node.value if name.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and 0 <= part < len(node.value):
        return node.value[part], node.value[part]
    return None
