"""One document in a file: read, looked into, written back in its own format."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.json_text import JsonStyle, read_json, write_json
from generator.document.problem import InputError, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from generator.document.values import Json, JsonObject, Parts


@dataclass(frozen=True)
class Document:
    """A document and how its text is laid out; `style` is None where it is to be written as YAML by default."""

    file: str
    root: JsonObject
    style: object

    @property
    def is_json(self) -> bool:
        """Whether the text is JSON."""
        return isinstance(self.style, JsonStyle)

    def text(self) -> str:
        """Write the document in its own format, indentation, order and comments kept."""
        if isinstance(self.style, JsonStyle):
            return write_json(self.root, self.style)
        from generator.document.yaml_text import YamlStyle, write_yaml

        return write_yaml(self.root, self.style if isinstance(self.style, YamlStyle) else YamlStyle())

    def line_of(self, parts: Parts) -> int | None:
        """Return the line, from one, of the node at `parts`; None where it is not known, as in JSON."""
        if self.is_json:
            return None
        from generator.document.yaml_text import line_of

        return line_of(self.root, parts)

    def duplicate(self) -> Document:
        """Copy the document, so that a change of the copy leaves this one as it is."""
        return Document(self.file, copy.deepcopy(self.root), self.style)


def read_document(path: Path, *, name: str | None = None) -> Document:
    """Read a JSON or YAML file whose root is an object; `name` stands for it in problems.

    A text that opens with `{` is tried as JSON first, whatever the file is called. Raises InputError.
    """
    file = name or str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError(Problem(file=file, message="there is no such file")) from None
    except UnicodeDecodeError as error:
        raise InputError(Problem(file=file, message=f"not UTF-8: byte {error.start} cannot be read")) from None
    except OSError as error:
        raise InputError(Problem(file=file, message=f"cannot be read: {error.strerror}")) from None
    root, style = _parse(text, path, file)
    if not isinstance(root, dict):
        found = "is empty" if root is None else "holds no object at its root"
        raise InputError(Problem(file=file, pointer="", message=f"the document {found}"))
    return Document(file, root, style)


def _parse(text: str, path: Path, file: str) -> tuple[Json, object]:
    if path.suffix == ".json":
        return read_json(text, file)
    from generator.document.yaml_text import read_yaml

    if text.lstrip().startswith("{"):
        try:
            return read_json(text, file)
        except InputError:
            return read_yaml(text, file)
    return read_yaml(text, file)
