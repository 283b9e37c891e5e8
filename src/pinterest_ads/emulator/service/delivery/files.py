"""Files of reports: JSON keyed by the entity's id, or CSV with a header row (wire facts, Other programs)."""

from __future__ import annotations

import csv
import io
from itertools import groupby
from typing import TYPE_CHECKING

from ...engine.rows import encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .rows import Layout, Place, Sums

LINES = 500
"""Lines of a table that are written at a time."""


def json_file(layout: Layout, rows: Iterable[tuple[Place, Sums]]) -> Iterator[bytes]:
    """Yield an object with a list of rows for each entity; rows of one entity come one after another."""
    before = b"{"
    for entity, group in groupby(rows, key=lambda row: row[0].subject.id):
        yield before + encode(entity) + b":["
        yield b",".join(encode(layout.row(place, sums)) for place, sums in group)
        before = b"],"
    yield b"{}" if before == b"{" else b"]}"


def csv_file(layout: Layout, granularity: str, rows: Iterable[tuple[Place, Sums]]) -> Iterator[bytes]:
    """Yield a table with a header row; what a row has no value for is an empty field (RFC 4180)."""
    buffer = io.StringIO()
    header = layout.header(granularity)
    writer = csv.DictWriter(buffer, header, restval="", lineterminator="\r\n")
    writer.writeheader()
    for number, (place, sums) in enumerate(rows, start=1):
        writer.writerow(layout.row(place, sums))
        if number % LINES == 0:
            yield _drain(buffer)
    yield _drain(buffer)


def _drain(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue().encode()
    buffer.seek(0)
    buffer.truncate()
    return text
