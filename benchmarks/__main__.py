"""`python -m benchmarks`: measure, and write what was found."""

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import App, Parameter

from benchmarks import calls, decode, emulated, generation, imports, pages, peers, quota, report

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.measure import Ratio

HERE = Path(__file__).parent
ROWS = ("decode", "calls", "walk", "imports", "emulator", "quota", "generate")
app = App(name="python -m benchmarks", help="Measure the project beside its peers.", version_flags=())


@app.default
def run(
    *rows: Annotated[str, Parameter(help=f"What to measure, of {', '.join(ROWS)}; all of it without.")],
    rounds: Annotated[int, Parameter(help="Turns of each contender.")] = 9,
    folder: Annotated[Path | None, Parameter(help="Keeps the peers' environments from run to run.")] = None,
    output: Annotated[Path, Parameter(help="Where results.json goes.")] = HERE / "results.json",
    docs: Annotated[Path, Parameter(help="The folder of the docs' pages.")] = HERE.parent / "docs",
) -> None:
    """Measure and write results.json, docs/benchmarks.md and its plots; rows not measured stay as they were."""
    if unknown := set(rows) - set(ROWS):
        raise SystemExit(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(ROWS)}")
    with tempfile.TemporaryDirectory() as temporary:
        found = _measure(folder or Path(temporary), set(rows or ROWS), rounds)
    found = report.kept(found, output)
    report.write(found, output, docs)
    missed = [row["what"] for row in found["ratios"] if row["reached"] is False]
    print(f"{output}: {len(found['ratios'])} ratios, {len(missed)} not reached", *missed, sep="\n  ")


def _measure(folder: Path, rows: set[str], rounds: int) -> dict[str, Any]:
    folder.mkdir(parents=True, exist_ok=True)
    _say("pages")
    pages.write_pages(folder)
    others = _others(folder, rows)
    ratios: list[Ratio] = []
    generating = [peer for peer in others if peer.name in decode.SCRIPTS]
    steps: dict[str, Callable[[], list[Ratio]]] = {
        "decode": lambda: decode.measure(folder, generating, rounds),
        "calls": lambda: calls.measure(folder, rounds),
        "walk": lambda: calls.measure_walk(folder, 200, max(2, rounds // 3)),
        "emulator": lambda: emulated.measure(folder, rounds),
    }
    for name, step in steps.items():
        if name in rows:
            _say(name)
            ratios += step()
    modules: dict[str, int] = {}
    if "imports" in rows:
        _say("imports")
        starts, modules = imports.measure([peers.core(folder), *others], rounds)
        ratios += starts
    used = quota.measure() if "quota" in rows else None
    durations = generation.measure(folder, 3) if "generate" in rows else []
    return report.results(ratios, durations, used, modules, {peer.name: peer.versions for peer in others})


def _others(folder: Path, rows: set[str]) -> list[peers.Peer]:
    made: list[peers.Peer] = []
    if rows & {"decode", "imports"}:
        for make in (peers.stock, peers.pydantic, peers.openapi_generator):
            _say(f"peer: {make.__name__}")
            made.append(make(folder))
    if "imports" in rows:
        _say("peer: published_sdk")
        made.append(peers.published_sdk(folder))
    return made


def _say(what: str) -> None:
    sys.stderr.write(f"{what} …\n")


if __name__ == "__main__":
    app()
