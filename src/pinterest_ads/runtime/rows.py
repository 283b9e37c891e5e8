"""Rows of a job's file as dicts, one at a time, in constant memory whatever the file's size."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from pinterest_ads.files.reader import Reader
from pinterest_ads.files.reading import chunks
from pinterest_ads.files.shape import ROWS
from pinterest_ads.runtime.kinds import is_object

if TYPE_CHECKING:
    from collections.abc import Iterator


class Row(dict[str, Any]):
    """A row as a dict, with the name under which it stood: `key` is the entity's id in a JSON report, "" elsewhere."""

    key: str = ""


def read_rows(file: IO[bytes]) -> Iterator[Row]:
    """The rows of a file, told JSON, JSON lines and CSV apart by its content. Raises Undecodable, with the place."""
    for chunk in chunks(file, Reader(ROWS)):
        keys = [chunk.key] * len(chunk.rows) if isinstance(chunk.key, str) else chunk.key
        for key, value in zip(keys, chunk.rows, strict=True):
            row = Row(value) if is_object(value) else Row(value=value)
            row.key = key
            yield row
