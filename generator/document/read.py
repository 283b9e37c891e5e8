"""One document in a file: read, looked into, written back in its own format."""

from __future__ import annotations

import copy
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.document.json_text import JsonStyle, read_json, write_json
from generator.document.pointer import format_pointer
from generator.document.problem import InputError, Problem
from generator.document.values import copied, plain, unwritable

if TYPE_CHECKING:
    from generator.document.values import Json, JsonObject, Parts
    from generator.document.yaml_data import Lines


@dataclass(frozen=True)
class Document:
    """A document and how its text is laid out; `style` is None where it is to be written as YAML by default.

    `lines` is there when a YAML text was read for its data alone; `newline` is how its lines end.
    """

    file: str
    root: JsonObject
    style: object
    lines: Lines | None = None
    newline: str = "\n"

    @property
    def is_json(self) -> bool:
        """Whether the text is JSON."""
        return isinstance(self.style, JsonStyle)

    def text(self) -> str:
        """Write the document in its own format, indentation, order and comments kept."""
        if isinstance(self.style, JsonStyle):
            return write_json(self.root, self.style).replace("\n", self.newline)
        from generator.document.yaml_engine import YamlStyle
        from generator.document.yaml_text import write_yaml

        style = self.style if isinstance(self.style, YamlStyle) else YamlStyle()
        with suppress(ValueError):
            text = write_yaml(self.root, style)
            # The library that writes YAML may put a comment where it is part of a text.
            if plain(_parse(text, Path(self.file), self.file, layout=False)[0]) == plain(self.root):
                return text.replace("\n", self.newline)
        message = "cannot be written as YAML with its comments in their places"
        raise InputError(Problem(file=self.file, message=message, remedy="Put comments above dashes, not behind them."))

    def line_of(self, parts: Parts) -> int | None:
        """Return the line, from one, of the node at `parts`; None where it is not known, as in JSON."""
        if self.is_json:
            return None
        if self.lines is not None:
            return self.lines.line_of(parts)
        from generator.document.yaml_text import line_of

        return line_of(self.root, parts)

    def duplicate(self) -> Document:
        """Copy the document, so that a change of the copy leaves this one as it is."""
        # What was read with its layout has comments, which must be copied too, and may have aliases.
        root = {k: copied(v) for k, v in self.root.items()} if type(self.root) is dict else copy.deepcopy(self.root)
        return replace(self, root=root)


def read_document(path: Path, *, name: str | None = None, layout: bool = True) -> Document:
    """Read a JSON or YAML file whose root is an object; `name` stands for it in problems.

    A text that opens with `{` is tried as JSON first, whatever the file is called. Without `layout` a YAML text is read
    for its data alone, which is much faster: it cannot be written back as it was. Raises InputError.
    """
    file = name or str(path)
    try:
        written = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise InputError(Problem(file=file, message="there is no such file")) from None
    except UnicodeDecodeError as error:
        raise InputError(Problem(file=file, message=f"not UTF-8: byte {error.start} cannot be read")) from None
    except OSError as error:
        raise InputError(Problem(file=file, message=f"cannot be read: {error.strerror}")) from None
    text = written.replace("\r\n", "\n").replace("\r", "\n")
    root, style, lines = _parse(text, path, file, layout=layout)
    if not isinstance(root, dict):
        found = "is empty" if root is None else "holds no object at its root"
        raise InputError(Problem(file=file, pointer="", message=f"the document {found}"))
    place = unwritable(root) if "\\u" in text or "\\U" in text else None
    if place is not None:
        message = "half a surrogate pair, which is no character"
        raise InputError(Problem(file=file, pointer=_shown(place), message=message))
    return Document(file, root, style, lines, "\r\n" if "\r\n" in written else "\n")


def _shown(parts: Parts) -> str:
    return format_pointer(parts).encode(errors="backslashreplace").decode()


def _parse(text: str, path: Path, file: str, *, layout: bool) -> tuple[Json, object, Lines | None]:
    if path.suffix == ".json":
        return *read_json(text, file, spelled=layout), None
    if text.lstrip().startswith("{"):
        with suppress(InputError):
            return *read_json(text, file, spelled=layout), None
    if not layout:
        from generator.document.yaml_data import read_data

        data = read_data(text)
        if data is not None:
            return data[0], None, data[1]
    from generator.document.yaml_text import read_yaml

    return *read_yaml(text, file), None
