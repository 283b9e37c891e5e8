"""What a parameter of a method is on the command line, told from its annotation as it is written."""

from __future__ import annotations

import ast
import sys
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import msgspec

from pinterest_ads.cli.problems import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCALARS: dict[str, type] = {"str": str, "int": int, "float": float, "bool": bool, "date": str, "datetime": str}


@attrs.frozen
class Argument:
    """A parameter as the command line takes it.

    Attributes:
        kinds: the scalar types of one value, in the order of the annotation; empty for JSON.
        many: a list of such values.
        items: the inputs of a batch, which come from a file.
        model: the name of its model or enumeration, None without one.
    """

    kinds: tuple[type, ...] = ()
    many: bool = False
    items: bool = False
    model: str | None = None

    @property
    def hint(self) -> Any:
        """The type that the command line's library reads; JSON, and numbers that may be text, are read afterwards."""
        one: Any = self.kinds[0] if len(self.kinds) == 1 else str
        return list[one] if self.many else one

    def value(self, given: Any) -> Any:
        """The value for the method. Raises Refused for JSON that is none, or a file that cannot be read."""
        if not self.kinds:
            return read_json(given)
        if self.many:
            parts = [part.strip() for text in given for part in (text.split(",") if self._named else [text])]
            return [part for part in parts if part]
        if self.kinds[0] is int and isinstance(given, str) and given.removeprefix("-").isdecimal():
            return int(given)
        return given

    @property
    def _named(self) -> bool:
        """Whether values are ids or of an enumeration, which hold no comma, rather than free text."""
        return self.model is not None or int in self.kinds


def read(annotation: str) -> Argument:
    """The parameter of an annotation like `Sequence[models.EntityStatus | str] | None`."""
    return _union(list(_members(ast.parse(annotation, mode="eval").body)))


def choices(model: str | None) -> list[str]:
    """The values of an enumeration, empty where the model is none."""
    if model is None:
        return []
    from pinterest_ads import models

    kind = getattr(models, model)
    return [str(each.value) for each in kind] if isinstance(kind, type) and issubclass(kind, Enum) else []


def read_json(text: str) -> Any:
    """The JSON of a text, of the file after an `@`, or, for `-`, of standard input. Raises Refused."""
    try:
        if text == "-":
            return msgspec.json.decode(sys.stdin.buffer.read())
        return msgspec.json.decode(Path(text[1:]).read_bytes() if text.startswith("@") else text)
    except OSError as error:
        raise Refused(f"{text[1:]}: {error.strerror}") from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Refused(f"{'standard input' if text == '-' else text[:60]}: this is no JSON: {error}") from None


def _members(node: ast.expr) -> Iterator[ast.expr]:
    """The members of a union, without those that say that the value may be left out."""
    if isinstance(node, ast.BinOp):
        yield from _members(node.left)
        yield from _members(node.right)
    elif not (isinstance(node, ast.Constant) and node.value is None) and _name(node) != "UnsetType":
        yield node


def _union(members: list[ast.expr]) -> Argument:
    names = [_name(member) for member in members]
    model = next((name for name, member in zip(names, members, strict=True) if isinstance(member, ast.Attribute)), None)
    for name, member in zip(names, members, strict=True):
        if isinstance(member, ast.Subscript) and name in {"Sequence", "Iterable"}:
            inner = _union(list(_members(member.slice)))
            return attrs.evolve(inner, many=bool(inner.kinds), items=name == "Iterable")
    if {"Mapping", "Any"} & set(names):
        return Argument(model=model)
    return Argument(tuple(_SCALARS[name] for name in names if name in _SCALARS), model=model)


def _name(node: ast.expr) -> str:
    match node:
        case ast.Subscript(value=value):
            return _name(value)
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""
