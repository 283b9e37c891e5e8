"""Files to tables: pinterest-ads, and duckdb on the same file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
from loop import serve

from pinterest_ads import models
from pinterest_ads.files import RowFile

if TYPE_CHECKING:
    from collections.abc import Callable

_MANY = 100_000
REPORT = {
    "DATE": "date",
    "SPEND_IN_MICRO_DOLLAR": "bigint",
    "PAID_IMPRESSION": "bigint",
    "CTR": "double",
    "CLICKTHROUGH_1": "bigint",
    "TOTAL_ENGAGEMENT": "bigint",
    "CAMPAIGN_NAME": "varchar",
}


def _file(name: str) -> RowFile:
    return RowFile(name, models.DeliveryMetricsRow if name.startswith("report") else models.Campaign)


def _count(reader: Any) -> int:
    return sum(batch.num_rows for batch in reader)


def stream(name: str) -> Callable[[], Any]:
    """Read every batch of the file once."""
    # A job knows the columns that were asked for; of a file alone they are said, as they are to duckdb.
    columns = ["key", *REPORT] if name.startswith("report") else None
    return lambda: _count(_file(name).to_reader(columns=columns))


def parquet(name: str) -> Callable[[], Any]:
    """Write the file's rows to a Parquet file."""
    return lambda: _file(name).to_parquet(f"{name}.parquet")


def _query(text: str) -> Callable[[], Any]:
    def act() -> None:
        with duckdb.connect() as database:
            _count(database.sql(text).to_arrow_reader(_MANY))

    return act


def duckdb_stream(name: str) -> Callable[[], Any]:
    """Let duckdb read the file and give it as batches."""
    return _query(f"select * from read_json('{name}')")


def duckdb_report(name: str) -> Callable[[], Any]:
    """Let duckdb read an object of lists by id, and give a row for each element."""
    fields = ", ".join(f'"{field}" {kind}' for field, kind in REPORT.items())
    options = f"records=false, columns={{json: 'map(varchar, struct({fields})[])'}}"
    read = f"read_json('{name}', {options}, maximum_object_size={Path(name).stat().st_size + 16})"
    entries = f"select unnest(map_entries(json)) as entry from {read}"
    return _query(f"select key, unnest(row) from (select entry.key, unnest(entry.value) as row from ({entries}))")


def duckdb_parquet(name: str) -> Callable[[], Any]:
    """Let duckdb write the file's rows to a Parquet file."""

    def act() -> None:
        with duckdb.connect() as database:
            database.execute(f"copy (select * from read_json('{name}')) to '{name}.duckdb.parquet' (compression zstd)")

    return act


serve({job.__name__: job for job in (stream, parquet, duckdb_stream, duckdb_report, duckdb_parquet)})
