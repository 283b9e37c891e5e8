"""What pagers, batch results and jobs have in common: each can be a table.

Nothing of Arrow is imported until a table is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinterest_ads.tables.extra import needed

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Sequence
    from pathlib import Path

    import pandas as pd
    import polars as pl
    import pyarrow as pa


class Tabular:
    """Rows that can be a table: columns by their names on the wire, typed as the description has them.

    Money is integer micro-currency, times are aware timestamps, ids are strings, enumerations are
    dictionaries of strings. The columns do not depend on what the rows happen to hold; docs/tables.md tells the rest.

    Each method takes `columns`, the only ones wanted, in their order, and `kind`, the list that is meant, where a job's
    file has several (`campaigns`, `ads`, …). Each raises ModuleNotFoundError naming what to install, InvalidRequest
    for an unknown column or kind, and what reading the rows raises.
    """

    def _batches(self, columns: Sequence[str] | None, kind: str | None) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        """The schema, and record batches one after the other."""
        raise NotImplementedError

    def to_reader(self, *, columns: Sequence[str] | None = None, kind: str | None = None) -> pa.RecordBatchReader:
        """The rows as a stream of Arrow batches, in constant memory: duckdb, polars and pyarrow read it as it comes."""
        arrow: Any = needed("pyarrow")
        schema, batches = self._batches(columns, kind)
        reader: pa.RecordBatchReader = arrow.RecordBatchReader.from_batches(schema, batches)
        return reader

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Arrow's PyCapsule protocol: `pyarrow.table(x)`, `polars.DataFrame(x)` and duckdb take this as it is."""
        reader: Any = self.to_reader()
        return reader.__arrow_c_stream__(requested_schema)

    def to_arrow(self, *, columns: Sequence[str] | None = None, kind: str | None = None) -> pa.Table:
        """All rows as a pyarrow table."""
        return _table(self.to_reader(columns=columns, kind=kind))

    def to_parquet(self, path: str | Path, *, columns: Sequence[str] | None = None, kind: str | None = None) -> Path:
        """Write the rows to a Parquet file, which appears whole or not at all. Memory does not grow with the rows."""
        needed("pyarrow")
        from pinterest_ads.tables.parquet import Writing

        schema, batches = self._batches(columns, kind)
        with Writing(path, schema) as writing:
            for batch in batches:
                writing.add(batch)
        return writing.path

    def to_polars(self, *, columns: Sequence[str] | None = None, kind: str | None = None) -> pl.DataFrame:
        """All rows as a polars frame."""
        return _polars(self.to_arrow(columns=columns, kind=kind))

    def to_pandas(self, *, columns: Sequence[str] | None = None, kind: str | None = None) -> pd.DataFrame:
        """All rows as a pandas frame of Arrow's types, so that integers stay integers where some are missing."""
        return _pandas(self.to_arrow(columns=columns, kind=kind))


class AsyncTabular:
    """`Tabular` for tasks."""

    async def _batches(
        self, columns: Sequence[str] | None, kind: str | None
    ) -> tuple[pa.Schema, AsyncIterator[pa.RecordBatch]]:
        """The schema, and record batches one after the other."""
        raise NotImplementedError

    async def to_arrow(self, *, columns: Sequence[str] | None = None, kind: str | None = None) -> pa.Table:
        """`Tabular.to_arrow`."""
        arrow: Any = needed("pyarrow")
        schema, batches = await self._batches(columns, kind)
        return _table(arrow.RecordBatchReader.from_batches(schema, [batch async for batch in batches]))

    async def to_parquet(
        self, path: str | Path, *, columns: Sequence[str] | None = None, kind: str | None = None
    ) -> Path:
        """`Tabular.to_parquet`."""
        needed("pyarrow")
        from pinterest_ads.tables.parquet import Writing

        schema, batches = await self._batches(columns, kind)
        with Writing(path, schema) as writing:
            async for batch in batches:
                writing.add(batch)
        return writing.path

    async def to_polars(self, *, columns: Sequence[str] | None = None, kind: str | None = None) -> pl.DataFrame:
        """`Tabular.to_polars`."""
        return _polars(await self.to_arrow(columns=columns, kind=kind))

    async def to_pandas(self, *, columns: Sequence[str] | None = None, kind: str | None = None) -> pd.DataFrame:
        """`Tabular.to_pandas`."""
        return _pandas(await self.to_arrow(columns=columns, kind=kind))


def _table(reader: Any) -> pa.Table:
    table: pa.Table = reader.read_all().unify_dictionaries()
    return table


def _polars(table: Any) -> pl.DataFrame:
    frame: pl.DataFrame = needed("polars", "").from_arrow(table)
    return frame


def _pandas(table: Any) -> pd.DataFrame:
    frame: pd.DataFrame = table.to_pandas(types_mapper=needed("pandas", "").ArrowDtype)
    return frame
