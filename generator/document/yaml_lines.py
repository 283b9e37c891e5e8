"""Texts without quotes that go over several lines, which ruamel.yaml would write as one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEPARATOR = re.compile(r"[ \t]*\n\s*")
_UNDER_ITS_NAME = re.compile(r"(?<=:)[ \t]*\n\s*\Z")
_A_NAME = re.compile(r" *:")
# It stands for a break until the text is written: printable in YAML, and meant for no text (Unicode, private use).
_MARK = "\ue000"


class PlainLines(str):
    """A text without quotes over several lines; `separators` are its breaks, each with the indentation behind it."""

    __slots__ = ("marked", "separators")
    marked: str
    separators: list[str]


def with_lines(value: str, node: Any) -> str:
    """The value of a scalar, with its breaks where it has any."""
    start, end = node.start_mark, node.end_mark
    if _A_NAME.match(start.buffer, end.pointer):
        return value
    above = _UNDER_ITS_NAME.search(start.buffer, max(0, start.pointer - start.column - 200), start.pointer)
    if (start.line == end.line and above is None) or _MARK in start.buffer:
        return value
    written = (above.group() if above else "") + start.buffer[start.pointer : end.pointer].rstrip()
    lines = PlainLines(value)
    lines.separators = _SEPARATOR.findall(written)
    lines.marked = _SEPARATOR.sub(_MARK, written)
    return lines


def broken(text: str, separators: Iterator[str]) -> str:
    """A written document with each mark turned into the break that it stands for."""
    if _MARK not in text:
        return text
    return "".join(_broken(line, separators) for line in text.splitlines(keepends=True))


def _broken(line: str, separators: Iterator[str]) -> str:
    if _MARK not in line:
        return line
    dashes = len(line) - len(line.lstrip(" -"))
    first, *others = line.split(_MARK)
    for part in others:
        separator = next(separators)
        breaks, _, indent = separator.rpartition("\n")
        # Where the text stands deeper than it did, its lines do too.
        first = f"{first.rstrip(' ')}{breaks}\n{indent if len(indent) >= dashes else ' ' * (dashes + 2)}{part}"
    return first
