"""How cost grows with work: over the size of a page, of a file, and over the number of operations."""

from __future__ import annotations

import json
import os
import re
import sys
from contextlib import ExitStack
from itertools import islice
from typing import TYPE_CHECKING, Any

from benchmarks import peers
from benchmarks.decode import DICTS, OURS, SCRIPTS, STOCK
from benchmarks.files import ROWS, write_files
from benchmarks.measure import Curve, interleave
from benchmarks.pages import write_page
from benchmarks.processes import command

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measure import Sample

PAGES = (1, 5, 25, 50, 100, 250, 1000)
FILES = (1000, 10_000, 100_000, ROWS)
_REFERENCE = re.compile(r'"#/components/schemas/(\w+)"')
_METHODS = ("get", "put", "post", "patch", "delete")


def measure(folder: Path, stock: peers.Peer, rounds: int) -> list[Curve]:
    """Measure all three."""
    return [pages(folder, stock, rounds), files(folder, rounds), operations(folder)]


def pages(folder: Path, stock: peers.Peer, rounds: int) -> Curve:
    """Decode pages of campaigns of every size."""
    lines: dict[str, list[tuple[float, float]]] = {}
    with ExitStack() as stack:
        workers = {
            DICTS: peers.ours().worker("dicts", folder, stack),
            OURS: peers.ours().worker("ours", folder, stack),
            STOCK: stock.worker(SCRIPTS[STOCK], folder, stack),
        }
        for size in PAGES:
            write_page(folder, "campaigns", size)
            repeat = max(1, 2000 // size)
            turns = {name: worker.turn("decode", f"campaigns-{size}", repeat) for name, worker in workers.items()}
            for name, samples in interleave(turns, rounds).items():
                lines.setdefault(name, []).append((size, _least(samples) * 1e6 / size))
    return Curve("pages", "campaigns on a page", "µs of CPU for each", lines)


def files(folder: Path, rounds: int) -> Curve:
    """Read files of campaigns of every size, to models and to Arrow."""
    lines: dict[str, list[tuple[float, float]]] = {}
    with ExitStack() as stack:
        jobs = {
            "to models": (peers.ours().worker("ours", folder, stack), "file"),
            "to Arrow": (peers.ours().worker("tables", folder, stack), "stream"),
        }
        for count in FILES:
            if not (folder / f"array-{count}").exists():
                write_files(folder, count)
            for name, (worker, job) in jobs.items():
                turn = worker.turn(job, f"array-{count}", max(1, FILES[1] // count))
                turn()
                least = _least([turn() for _ in range(rounds if count < ROWS else 1)])
                lines.setdefault(name, []).append((count, least * 1e6 / count))
    return Curve("files", "campaigns in a file", "µs of CPU for each", lines)


def operations(folder: Path) -> Curve:
    """Generate packages of some of the operations of our description, and of all."""
    whole: dict[str, Any] = json.loads(peers.description().read_text())
    points: list[tuple[float, float]] = []
    for share in (8, 4, 2, 1):
        paths = dict(islice(whole["paths"].items(), len(whole["paths"]) // share))
        made = sum(method in item for item in paths.values() for method in _METHODS)
        spec = folder / f"operations-{share}.json"
        spec.write_text(json.dumps(_part(whole, paths)))
        arguments = ("--spec", spec, "--output", folder / f"generated-{share}", "--package", "growing")
        sample = command(sys.executable, "-m", "generator", "generate", *arguments, environment=dict(os.environ))
        points.append((made, sample.cpu))
    return Curve("operations", "operations", "s of CPU to generate all", {"python -m generator": points})


def _part(whole: dict[str, Any], paths: dict[str, Any]) -> dict[str, Any]:
    """Cut a description to some paths and the schemas that they refer to."""
    schemas: dict[str, Any] = whole["components"]["schemas"]
    kept: dict[str, Any] = {}
    left = _REFERENCE.findall(json.dumps([paths, {**whole["components"], "schemas": {}}]))
    while left:
        name = left.pop()
        if name not in kept:
            kept[name] = schemas[name]
            left += _REFERENCE.findall(json.dumps(schemas[name]))
    return whole | {"paths": paths, "components": whole["components"] | {"schemas": kept}}


def _least(samples: list[Sample]) -> float:
    return min(sample.cpu for sample in samples)
