"""The rows of a CSV file with a header row, many at a time."""

from __future__ import annotations

import csv
import io
from itertools import groupby, islice
from typing import IO, TYPE_CHECKING, Any

import msgspec
from msgspec import inspect

from pinterest_ads.errors import Undecodable
from pinterest_ads.files.json_rows import Chunk
from pinterest_ads.runtime.types import learn, type_info

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pinterest_ads.files.reader import Reader
    from pinterest_ads.files.shape import Shape

_MANY = 2000
_CONTAINERS = (inspect.ListType, inspect.DictType, inspect.StructType, inspect.CustomType, inspect.AnyType)


def csv_rows(file: IO[bytes], reader: Reader) -> Iterator[Chunk]:
    """The rows as the shape's models; each as a dict of texts where it has none.

    A field that is empty is one that is missing; what is not plain stands there as JSON. Empty lines are left out.
    """
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    try:
        lines = _lines(text)
        line, names = next(lines, (0, list[str]()))
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise Undecodable(f"line {line}: the file is no CSV of rows: the column {twice!r} is named twice")
        rows = _Rows(names, reader)
        while batch := list(islice(lines, _MANY)):
            yield from rows.chunks(batch)
    finally:
        text.detach()


def _lines(text: io.TextIOWrapper) -> Iterator[tuple[int, list[str]]]:
    """Each line's fields, with its number in the file. Raises Undecodable where it has another number of them."""
    reader, width = csv.reader(text, strict=True), 0
    try:
        for fields in filter(None, reader):
            width = width or len(fields)
            if len(fields) != width:
                message = f"line {reader.line_num}: {len(fields)} fields in place of {width}"
                raise Undecodable(message, content=",".join(fields).encode())
            yield reader.line_num, fields
    except (csv.Error, UnicodeDecodeError) as error:
        raise Undecodable(f"line {reader.line_num}: the file is no CSV: {error}") from error


class _Rows:
    """Lines to rows."""

    def __init__(self, header: list[str], reader: Reader) -> None:
        self._header = header
        self._reader = reader
        self._index: dict[str, int] = {}
        shape = reader.shape
        self._kind = header.index(shape.kind_column) if shape.kind_column in header else None
        self._made: dict[str, Callable[[Mapping[str, str]], Any]] = {}

    def chunks(self, batch: list[tuple[int, list[str]]]) -> Iterator[Chunk]:
        """The rows of these lines, those of one kind that follow each other together."""
        for name, lines in groupby(batch, key=lambda line: self._name(line[1])):
            first = self._index.get(name, 0)
            yield Chunk(name, [self._row(name, number, fields) for number, fields in lines], first)

    def _name(self, fields: list[str]) -> str:
        if self._kind is None:
            return ""
        told = fields[self._kind]
        return self._reader.shape.kind_names.get(told, told)

    def _row(self, name: str, number: int, fields: list[str]) -> Any:
        index = self._index.get(name, 0)
        self._index[name] = index + 1
        cells = dict(zip(self._header, fields, strict=True))
        if self._kind is not None:
            del cells[self._header[self._kind]]
        if self._reader.shape.of(name) is Any:
            return cells
        make = self._made.get(name)
        if make is None:
            make = self._made[name] = _maker(self._reader.shape, name)
        try:
            return make(cells)
        except (msgspec.MsgspecError, ValueError):
            content = msgspec.json.encode(_plain(self._reader.shape.of(name), cells))
            return self._reader.one(name, content, f"{name and '/'}{name}/{index}", f"line {number}")


def _maker(shape: Shape, name: str) -> Callable[[Mapping[str, str]], Any]:
    model, hook = shape.of(name), shape.hook
    learn(model, hook)

    def make(cells: Mapping[str, str]) -> Any:
        return msgspec.convert(_plain(model, cells), model, strict=False, dec_hook=hook)

    return make


def _plain(model: Any, cells: Mapping[str, str]) -> dict[str, Any]:
    """The fields that are not empty, those of objects and lists decoded. Raises msgspec.DecodeError."""
    nested, needed = _fields(model)
    return {
        name: msgspec.json.decode(text) if name in nested and text[:1] in "{[" else text
        for name, text in cells.items()
        if text or name in needed
    }


def _fields(model: Any) -> tuple[set[str], set[str]]:
    """The names of a model's fields that hold objects or lists, and of those that it must have."""
    info = type_info(model)
    if not isinstance(info, inspect.StructType):
        return set(), set()
    nested = {
        field.encode_name for field in info.fields if any(isinstance(k, _CONTAINERS) for k in _members(field.type))
    }
    return nested, {field.encode_name for field in info.fields if field.required}


def _members(kind: inspect.Type) -> tuple[inspect.Type, ...]:
    return kind.types if isinstance(kind, inspect.UnionType) else (kind,)
