"""Files of a million rows, to models and to tables, beside peers and within bounds of memory."""

from __future__ import annotations

import gzip
import json
import random
from contextlib import ExitStack
from itertools import cycle, islice
from typing import TYPE_CHECKING

from benchmarks import peers
from benchmarks.measure import Figure, Ratio, Worker, interleave, ratio

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROWS, COMPARED, SMALL = 1_000_000, 100_000, 1000
"""Rows of the files that are measured alone, of those that are read beside peers, and of those that warm up."""
FORMS = ("array", "keyed", "lines", "gzip")
OURS, STOCK, DUCKDB = "pinterest-ads", "openapi-python-client", "duckdb"
_DAYS = 50


def write_files(folder: Path, count: int) -> None:
    """Write campaigns as `FORM-COUNT` in each form, and a report of as many rows as `report-COUNT`."""
    names = {form: folder / f"{form}-{count}" for form in FORMS}
    with (
        names["array"].open("w") as array,
        names["keyed"].open("w") as keyed,
        names["lines"].open("w") as lines,
        gzip.open(names["gzip"], "wt", 1) as packed,
    ):
        for number, (key, text) in enumerate(_campaigns(folder, count)):
            before = "," if number else ""
            array.write(f"{before or '['}{text}")
            packed.write(f"{before or '['}{text}")
            keyed.write(f'{before or "{"}"{key}":{text}')
            lines.write(f"{text}\n")
        for file, end in ((array, "]"), (packed, "]"), (keyed, "}")):
            file.write(end)
    with (folder / f"report-{count}").open("w") as report:
        for number in range(count // _DAYS):
            report.write(f'{"," if number else "{"}"{626735565838 + number}":{_report_rows(number)}')
        report.write("}")


def _campaigns(folder: Path, count: int) -> Iterator[tuple[int, str]]:
    items = json.loads((folder / "campaigns-250.json").read_bytes())["data"]
    for number, item in enumerate(islice(cycle(items), count)):
        key = 626735565838 + number
        yield key, json.dumps({**item, "id": str(key)}, separators=(",", ":"), ensure_ascii=False)


def _report_rows(number: int) -> str:
    drawn = random.Random(number)
    rows = [
        {
            "DATE": f"2022-{1 + day // 28:02d}-{1 + day % 28:02d}",
            "SPEND_IN_MICRO_DOLLAR": drawn.randrange(10**8),
            "PAID_IMPRESSION": drawn.randrange(10**5),
            "CTR": round(drawn.random() / 50, 6),
            "CLICKTHROUGH_1": drawn.randrange(1000),
            "TOTAL_ENGAGEMENT": drawn.randrange(5000),
            "CAMPAIGN_NAME": f"Oak table #{number}",
        }
        for day in range(_DAYS)
    ]
    return json.dumps(rows, separators=(",", ":"))


def measure(folder: Path, stock: peers.Peer, rounds: int) -> tuple[list[Ratio], list[Figure]]:
    """Compare on files of a hundred thousand rows; measure a million alone, each in a process of its own."""
    for count in (SMALL, COMPARED, ROWS):
        write_files(folder, count)
    with ExitStack() as stack:
        own, other = peers.ours().worker("ours", folder, stack), stock.worker("stock", folder, stack)
        tables = peers.ours().worker("tables", folder, stack)
        ratios = _models(own, other, max(2, rounds // 3)) + _tables(tables, rounds)
    return ratios, measure_alone(folder)


def measure_alone(folder: Path) -> list[Figure]:
    """Read the files of a million rows, each in a process of its own."""
    figures = [figure for form in FORMS for figure in _alone(folder, "ours", "file", f"{form}-{ROWS}", form)]
    for form in ("array", "lines"):
        figures += _alone(folder, "tables", "parquet", f"{form}-{ROWS}", f"{form} to Parquet")
    return [*figures, *_alone(folder, "tables", "stream", f"report-{ROWS}", "report to Arrow")]


def _models(own: Worker, other: Worker, rounds: int) -> list[Ratio]:
    found: list[Ratio] = []
    for form in FORMS:
        file = f"{form}-{COMPARED}"
        turns = {OURS: own.turn("file", file, 3), STOCK: other.turn("file", file, 1)}
        if form == "gzip":
            turns["inflating alone"] = own.turn("inflate", file, 1)
        samples = interleave(turns, rounds)
        what = f"file of campaigns, {form}, to models"
        limit = 7 if form == "gzip" else 10
        found.append(ratio(what, samples, STOCK, OURS, limit=limit, at_least=True))
        if form == "gzip":
            less = {
                name: [
                    one.less(inflating)
                    for one, inflating in zip(samples[name], samples["inflating alone"], strict=True)
                ]
                for name in (OURS, STOCK)
            }
            found.append(ratio(f"{what}, less inflating", less, STOCK, OURS, limit=10, at_least=True))
    return found


def _tables(tables: Worker, rounds: int) -> list[Ratio]:
    found: list[Ratio] = []
    for form in ("array", "lines"):
        for target in ("stream", "parquet"):
            file = f"{form}-{COMPARED}"
            turns = {OURS: tables.turn(target, file, 1), DUCKDB: tables.turn(f"duckdb_{target}", file, 1)}
            what = f"file of campaigns, {form}, to {'Arrow' if target == 'stream' else 'Parquet'}"
            found.append(ratio(what, interleave(turns, rounds), OURS, DUCKDB, limit=1))
    turns = {
        OURS: tables.turn("stream", f"report-{COMPARED}", 1),
        DUCKDB: tables.turn("duckdb_report", f"report-{COMPARED}", 1),
    }
    found.append(ratio("report by id, to Arrow", interleave(turns, rounds), OURS, DUCKDB, limit=1))
    return found


def _alone(folder: Path, script: str, job: str, file: str, what: str) -> list[Figure]:
    """Rows for each second of CPU, and growth of peak memory, of one process that has read a small file before.

    By CPU, as other work on the machine is not the reader's; a process that loads what it needs has grown already.
    """
    small = file.replace(str(ROWS), str(SMALL))
    with ExitStack() as stack:
        worker = peers.ours().worker(script, folder, stack)
        worker.turn(job, small, 1)()
        sample = worker.turn(job, file, 1)()
    table = script == "tables"
    return [
        Figure(f"{ROWS:,} rows, {what}", "rows/s of CPU", ROWS / sample.cpu, 300_000 if table else None, at_least=True),
        Figure(f"{ROWS:,} rows, {what}: growth of peak memory", "MiB", sample.growth, 256 if table else 32),
    ]
