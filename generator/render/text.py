"""Text of a description as Python source: it is not trusted, so nothing of it can end a string or start a statement."""

from __future__ import annotations

import json
import re
import unicodedata
from textwrap import indent, wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH = 119
_ARGUMENT = re.compile(r"    +[a-zA-Z_`][\w`]*( \(required\))?: ")


def quoted(text: str) -> str:
    """A string literal in double quotes, ASCII for everything that could hide or break."""
    return "".join(_visible(char) for char in json.dumps(text, ensure_ascii=False))


def _visible(char: str) -> str:
    """The character, or its escape where an editor would not show it for what it is."""
    if char == " " or (unicodedata.category(char)[0] not in {"C", "Z"}):
        return char
    code = ord(char)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def prose(text: str) -> str:
    """Text for the inside of a docstring: line breaks stay, quotes and backslashes and controls are escaped."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ").split("\n")
    safe = [line.rstrip().replace("\\", "\\\\").replace('"""', '\\"\\"\\"') for line in lines]
    return "\n".join("".join(_visible(char) for char in line) for line in safe).strip()


def one_line(text: str) -> str:
    """Text in one line."""
    return " ".join(text.split())


def docstring(parts: Iterable[str], depth: int = 1) -> str:
    """A docstring of paragraphs of safe prose, indented `depth` levels; its first line stands beside the quotes."""
    body = "\n\n".join(part for part in parts if part)
    pad = "    " * depth
    lines = indent(wrapped(body, _WIDTH - len(pad)), pad).strip() or "No description."
    if lines.endswith(('"', "\\")):
        lines += " "
    close = f"\n{pad}" if "\n" in lines else ""
    return f'{pad}"""{lines}{close}"""'


def wrapped(text: str, width: int) -> str:
    """Lines no longer than a width, those that go on indented as the line they belong to (list items deeper)."""
    return "\n".join(part for line in text.split("\n") for part in _wrapped_line(line, width))


def _wrapped_line(line: str, width: int) -> list[str]:
    if len(line) <= width:
        return [line]
    start = line[: len(line) - len(line.lstrip())]
    hang = start + ("    " if _ARGUMENT.match(line) else "  " if line.lstrip().startswith(("- ", "* ")) else "")
    lines = wrap(
        line.strip(),
        width,
        initial_indent=start,
        subsequent_indent=hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
    # A break must not split an escape, nor leave a quote that the next line completes to three.
    return lines if "\\" not in line else [line]


def sentence(text: str) -> str:
    """The first line of a text, for where only one line has room."""
    first = text.strip().split("\n\n")[0]
    return one_line(first)
