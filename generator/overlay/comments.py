"""Edits of a YAML tree that leave the comments where a reader would look for them.

ruamel.yaml hangs a comment on the scalar *before* it, although people write comments above what they mean. So the lines
that follow a node move on when a member is put behind it, and stay when it is removed; the comment directly above a
removed node goes with it. A plain dict or list, as JSON gives, has no comments and is simply edited.
"""

# ruamel.yaml is annotated in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any, TypeAlias

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.scalarstring import (
    FoldedScalarString,
    LiteralScalarString,
    ScalarString,
    SingleQuotedScalarString,
)
from ruamel.yaml.tokens import CommentToken

from generator.document.json_text import SpelledFloat, SpelledInteger
from generator.document.values import plain
from generator.document.yaml_engine import PlainName
from generator.document.yaml_text import forget_anchors

if TYPE_CHECKING:
    from generator.document import Json

__all__ = ["bare", "forget_anchors", "insert", "remove"]

# Readers of YAML 1.1 take these for booleans, dates and numbers of base 60 where they have no quotes (RFC 9512, 3.4).
_OTHER_IN_YAML_1_1 = re.compile(
    r"y|n|yes|no|on|off|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[-+]?[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?", re.IGNORECASE
)

Place: TypeAlias = tuple[Any, str | int]
"""A container, and the name or index of one of its members."""


def bare(value: Json, *, like: Json) -> Any:
    """Copy a value to be put into a tree, without comments and anchors, its styles kept where `like` is YAML."""
    commented = isinstance(like, CommentedMap | CommentedSeq)
    if isinstance(value, dict):
        result: Any = CommentedMap() if commented else {}
        for name, item in value.items():
            result[name if commented and isinstance(name, PlainName) else str(name)] = bare(item, like=like)
        return _styled(result, value)
    if isinstance(value, list):
        items = [bare(item, like=like) for item in value]
        return _styled(CommentedSeq(items), value) if commented else items
    if isinstance(value, ScalarString) and commented:
        duplicate: Any = type(value)(str(value))
        fold_pos = getattr(value, "fold_pos", None)
        if fold_pos is not None:
            duplicate.fold_pos = list(fold_pos)
        return duplicate
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, SpelledInteger | SpelledFloat) and commented:
        return plain(value)
    if isinstance(value, str):
        return SingleQuotedScalarString(value) if commented and _OTHER_IN_YAML_1_1.fullmatch(value) else str(value)
    return copy.copy(value)


def insert(container: Any, key: str | int, value: Any, holder: Place | None) -> None:
    """Put a new member behind the others of an object, or append an item; `holder` is where the container stands."""
    commented = isinstance(container, CommentedMap | CommentedSeq)
    following = ""
    if commented and container:
        following = _take_following(*_last_leaf(container))
    elif commented:
        following = _take_following(*holder) if holder else ""
        container.fa.set_block_style()
    if isinstance(container, list):
        container.append(value)
    else:
        container[key] = value
    if following:
        _give_following(*_leaf(container, key), following)


def remove(container: Any, key: str | int, holder: Place | None) -> None:
    """Remove a member or an item; `holder` is where the container stands."""
    if not isinstance(container, CommentedMap | CommentedSeq):
        del container[key]
        return
    following = _take_following(*_leaf(container, key))
    before = _before(container, key)
    if before is not None:
        _give_following(*before, _join(_without_heading(_take_following(*before)), following))
    del container[key]
    if isinstance(container, CommentedMap):
        container.ca.items.pop(key, None)
    if before is None and container:
        _open_with(container, following, holder)
    elif before is None:
        _clear_opening(container, holder)
        container.fa.set_flow_style()
        if holder is not None:
            _give_following(*holder, following)


def _styled(result: Any, source: Any) -> Any:
    if isinstance(source, CommentedMap | CommentedSeq) and source.fa.flow_style() and hasattr(result, "fa"):
        result.fa.set_flow_style()
    return result


def _leaf(container: Any, key: str | int) -> Place:
    """Follow the last members down to the scalar, or empty or flow container, whose text ends the member's text."""
    value = container[key]
    if isinstance(value, CommentedMap | CommentedSeq) and value and not value.fa.flow_style():
        return _last_leaf(value)
    return container, key


def _last_leaf(container: Any) -> Place:
    return _leaf(container, len(container) - 1 if isinstance(container, list) else next(reversed(container)))


def _before(container: Any, key: str | int) -> Place | None:
    if isinstance(container, CommentedSeq):
        index = int(key) % len(container)
        return _leaf(container, index - 1) if index else None
    names = list(container)
    index = names.index(key)
    return _leaf(container, names[index - 1]) if index else None


def _slot(container: Any) -> int:
    return 0 if isinstance(container, CommentedSeq) else 2


def _ends_its_line(container: Any, key: str | int) -> bool:
    """Whether the text of a scalar has its own line end, as that of a block scalar has."""
    return isinstance(container[key], LiteralScalarString | FoldedScalarString)


def _take_following(container: Any, key: str | int) -> str:
    """Take the lines between a leaf and what comes next, blank ones too; a comment on the leaf's own line stays."""
    if not isinstance(container, CommentedMap | CommentedSeq):
        return ""
    entry = container.ca.items.get(key)
    token = entry[_slot(container)] if entry else None
    if token is None:
        return ""
    if _ends_its_line(container, key):
        entry[_slot(container)] = None
        return " " * int(token.start_mark.column) + str(token.value)
    own, newline, following = str(token.value).partition("\n")
    if own.strip():
        token.value = own + newline
    else:
        entry[_slot(container)] = None
        _forget_end_comment(container[key])
    return following


def _forget_end_comment(value: Any) -> None:
    # An empty container holds the token of its member a second time.
    if isinstance(value, CommentedMap | CommentedSeq) and value.ca.comment:
        value.ca.comment[0] = None


def _give_following(container: Any, key: str | int, following: str) -> None:
    if not following or not isinstance(container, CommentedMap | CommentedSeq):
        return
    entry = container.ca.items.setdefault(key, [None, None, None, None])
    _widen(entry)
    token = entry[_slot(container)]
    if token is not None:
        token.value = str(token.value).rstrip("\n") + "\n" + following
        return
    text = following.lstrip(" ") if _ends_its_line(container, key) else "\n" + following
    column = len(following) - len(following.lstrip(" ")) if _ends_its_line(container, key) else 0
    entry[_slot(container)] = CommentToken(text, CommentMark(column), None)


def _without_heading(lines: str) -> str:
    """Drop the comment that stands directly above the next node, with no blank line between."""
    kept = lines.splitlines(keepends=True)
    while kept and kept[-1].strip():
        kept.pop()
    return "".join(kept)


def _join(above: str, below: str) -> str:
    blank_twice = above.endswith("\n") and not above.rstrip(" ").rstrip("\n").endswith("\n") and below.startswith("\n")
    return above + (below[1:] if blank_twice and not above.strip() else below)


def _open_with(container: Any, lines: str, holder: Place | None) -> None:
    """Let a container that lost its first member open with the lines that followed it."""
    opening = container.ca.comment[1] if container.ca.comment else None
    tokens = list(opening or [])
    if holder is not None:
        while tokens and not str(tokens[-1].value).endswith("\n\n"):
            tokens.pop()
    if lines:
        tokens.append(CommentToken(lines.lstrip(" "), CommentMark(len(lines) - len(lines.lstrip(" "))), None))
    _set_opening(container, tokens, holder)


def _clear_opening(container: Any, holder: Place | None) -> None:
    _set_opening(container, [], holder)


def _set_opening(container: Any, tokens: list[Any], holder: Place | None) -> None:
    if container.ca.comment or tokens:
        end = container.ca.comment[0] if container.ca.comment else None
        container.ca.comment = [end, tokens]
    # The member that holds the container has the same lines a second time.
    entry = holder[0].ca.items.get(holder[1]) if holder and isinstance(holder[0], CommentedMap) else None
    if entry:
        _widen(entry)
        entry[3] = tokens or None


def _widen(entry: list[Any]) -> None:
    """Give an entry of comments all the places that ruamel.yaml may look for."""
    entry.extend([None] * (4 - len(entry)))
