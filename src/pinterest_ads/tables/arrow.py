"""pyarrow, as the modules of this folder use it: it has no types of its own."""

from __future__ import annotations

from typing import Any

from pinterest_ads.tables.extra import needed

pa: Any = needed("pyarrow")
pq: Any = needed("pyarrow.parquet")
