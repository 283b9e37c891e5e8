"""What the metrics are, and whether those of a day are final."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...engine.rows import encode
from .columns import METRICS
from .levels import SHOWN
from .lives import DAY
from .periods import read_day
from .synchronous import SYNCHRONOUS

if TYPE_CHECKING:
    from ...engine.service import Call

CLOSING_SECONDS = 6 * 3600
CONVERSIONS_CLOSING_SECONDS = 48 * 3600
"""How long after a day's end, in UTC, its books are closed (our choice)."""


def metric_definitions(call: Call) -> bytes:
    """List the columns with what they mean; `report_type` SYNC or ASYNC keeps those of one kind of report.

    Source: wire facts, quickstart, step 5.
    """
    wanted = call.query.get("report_type")
    rows = [
        {
            "name": name,
            "display_name": name.replace("_", " ").capitalize(),
            "category": "ADS",
            "definition": says,
        }
        for name, says in sorted(_sentences().items())
        if wanted != "SYNC" or name in SYNCHRONOUS
    ]
    return call.state.service.envelope.single(encode({"metrics": rows}))


def _sentences() -> dict[str, str]:
    return {name: column.says for name, column in METRICS.items()} | {name: each.says for name, each in SHOWN.items()}


def books_closed(call: Call) -> bytes:
    """Tell whether the metrics of a day are final (5: BookClosedResponse).

    A day that is over does not change before its books are closed either.
    """
    since = call.state.clock.time() - (read_day(call.query, "date", "/query") + 1) * DAY
    answer = {
        "conversion_metrics_ready": since >= CONVERSIONS_CLOSING_SECONDS,
        "non_conversion_metrics_ready": since >= CLOSING_SECONDS,
    }
    return call.state.service.envelope.single(encode(answer))
