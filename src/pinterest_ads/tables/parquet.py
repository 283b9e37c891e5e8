"""Parquet files, written a row group at a time."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from pinterest_ads.tables.arrow import pa, pq

if TYPE_CHECKING:
    from types import TracebackType

_GROUP = 1 << 17
"""Rows of a group; readers skip groups by their statistics."""


class Writing:
    """A Parquet file that is being written, as a context manager; it appears at `path` when all went well."""

    def __init__(self, path: str | Path, schema: Any) -> None:
        self.path: Path = Path(path)
        self._schema = schema
        self._held: list[Any] = []
        self._rows = 0

    def __enter__(self) -> Self:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._part = self.path.with_name(f".{self.path.name}.{secrets.token_hex(8)}.part")
        # Identifiers and names hardly repeat: a dictionary of them would be built and thrown away.
        repeated = [field.name for field in self._schema if pa.types.is_dictionary(field.type)]
        self._writer: Any = pq.ParquetWriter(self._part, self._schema, use_dictionary=repeated, compression="zstd")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._flush()
            self._writer.close()
            if error is None:
                self._part.replace(self.path)
        finally:
            self._part.unlink(missing_ok=True)

    def add(self, batch: Any) -> None:
        """Write a record batch, with those after it."""
        self._held.append(batch)
        self._rows += batch.num_rows
        if self._rows >= _GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._held:
            self._writer.write_table(pa.Table.from_batches(self._held, self._schema).unify_dictionaries())
        self._held, self._rows = [], 0
