"""Tables: pages, batches, reports and bulk files as Arrow, Parquet, polars, pandas and duckdb have them.

Needs the extra `arrow`; nothing of it is imported until a table is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinterest_ads.tables.extra import needed
from pinterest_ads.tables.tabular import AsyncTabular, Tabular

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

__all__ = ["AsyncTabular", "Tabular", "write_parquet"]


def write_parquet(
    models: Iterable[Any], path: str | Path, model: type[Any], *, columns: Sequence[str] | None = None
) -> Path:
    """Write models, or dicts with their fields, to a Parquet file as they come; its columns are those of `model`.

    Raises ModuleNotFoundError where the extra is not installed.
    """
    needed("pyarrow")
    from pinterest_ads.tables.parquet import Writing
    from pinterest_ads.tables.sources import lots_of, of_models

    schema, batches = of_models(model, lots_of(models), columns)
    with Writing(path, schema) as writing:
        for batch in batches:
            writing.add(batch)
    return writing.path
