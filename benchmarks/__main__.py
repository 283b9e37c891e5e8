"""`python -m benchmarks`: measure, and write what was found."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

from cyclopts import App, Parameter

from benchmarks import calls, decode, emulated, files, generation, growth, imports, memory, pages, peers, quota, report

HERE = Path(__file__).parent
ROWS = ("decode", "calls", "walk", "files", "imports", "memory", "emulator", "accounts", "quota", "generate", "growth")
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
    whole = report.kept(found.data(), output)
    report.write(whole, output, docs)
    missed = [row["what"] for row in [*whole["ratios"], *whole["figures"]] if row["reached"] is False]
    print(f"{output}: {len(whole['ratios'])} ratios, {len(missed)} not reached", *missed, sep="\n  ")


def _measure(folder: Path, rows: set[str], rounds: int) -> report.Found:
    folder.mkdir(parents=True, exist_ok=True)
    _say("pages")
    pages.write_pages(folder)
    found = report.Found()
    others = _others(folder, rows)
    found.peers = {peer.name: peer.versions for peer in others}
    by_name = {peer.name: peer for peer in others}
    few = max(2, rounds // 3)
    steps: dict[str, Callable[[], Any]] = {
        "decode": lambda: decode.measure(folder, [peer for peer in others if peer.name in decode.SCRIPTS], rounds),
        "calls": lambda: calls.measure(folder, rounds),
        "walk": lambda: calls.measure_walk(folder, 200, few),
        "files": lambda: files.measure(folder, by_name[decode.STOCK], rounds),
        "imports": lambda: imports.measure([peers.core(folder), *others], rounds),
        "memory": memory.measure,
        "emulator": lambda: emulated.measure(folder, few),
        "accounts": lambda: emulated.measure_accounts(few),
        "quota": quota.measure,
        "generate": lambda: generation.measure(folder, 3),
        "growth": lambda: growth.measure(folder, by_name[decode.STOCK], few),
    }
    for name, step in steps.items():
        if name in rows:
            _say(name)
            found.add(step())
    return found


def _others(folder: Path, rows: set[str]) -> list[peers.Peer]:
    made: list[peers.Peer] = []
    if rows & {"decode", "imports", "files", "growth"}:
        made.append(_made(peers.stock, folder))
    if rows & {"decode", "imports"}:
        made += [_made(peers.pydantic, folder), _made(peers.openapi_generator, folder)]
    if "imports" in rows:
        made.append(_made(peers.published_sdk, folder))
    return made


def _made(make: Callable[[Path], peers.Peer], folder: Path) -> peers.Peer:
    _say(f"peer: {make.__name__}")
    return make(folder)


def _say(what: str) -> None:
    sys.stderr.write(f"{what} …\n")


if __name__ == "__main__":
    app()
