"""Rows as JSON, JSON lines or CSV, one after the other: memory does not grow with them."""

from __future__ import annotations

import csv
import io
from itertools import chain
from typing import IO, TYPE_CHECKING, Any

import msgspec

from pinterest_ads.cli.plain import cell, columns_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def write_json(rows: Iterable[Any], out: IO[bytes]) -> None:
    """One array, an entity on each line."""
    start = b"[\n"
    for row in rows:
        out.write(start + msgspec.json.encode(row))
        start = b",\n"
    out.write(b"[]\n" if start == b"[\n" else b"\n]\n")


def write_one(value: Any, out: IO[bytes]) -> None:
    """One value, indented."""
    out.write(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")


def write_ndjson(rows: Iterable[Any], out: IO[bytes]) -> None:
    """One JSON object on each line."""
    for row in rows:
        out.write(msgspec.json.encode(row) + b"\n")


def write_csv(rows: Iterable[Any], out: IO[bytes]) -> None:
    """A header and a line for each row (RFC 4180 with plain line ends); what has parts is JSON within its cell.

    The header has all fields of a model. Rows of files have no model: all of them are read first for their names.
    """
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return
    columns = columns_of(type(first))
    if columns is None:
        rows = iter([plain(row) for row in chain([first], rows)])
        kept = list(rows)
        columns = list(dict.fromkeys(name for row in kept for name in row))
        first, rows = kept[0], iter(kept[1:])
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(columns)
        for row in _cells(chain([first], rows), columns):
            writer.writerow(row)
    finally:
        text.detach()


def _cells(rows: Iterable[Any], columns: list[str]) -> Iterator[list[str]]:
    for row in rows:
        data = plain(row)
        yield [cell(data.get(name)) for name in columns]
