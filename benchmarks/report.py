"""The results as a file, a page of the docs and its plots."""

from __future__ import annotations

import json
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from benchmarks.measure import Curve, Figure, Ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LIBRARIES = ("pinterest-ads", "httpx", "msgspec", "orjson", "aiohttp", "starlette", "uvicorn", "pyarrow", "duckdb")
_BEGIN = """# Benchmarks

`nox -s bench` writes this page. Peers are generated from this project's description, each in an environment of its own.
Contenders take turns in every round; a figure is the median of the rounds' ratios. CPU time is that of the contender's
process. Every declared field is read after decoding, INFO logging goes to a file, the published API is measured at its
defaults. Files are compared on a hundred thousand rows, and read alone with a million.
"""

WHY = {
    "import and first client": (
        "`import httpx` took 86 ms of CPU where this was looked into, msgspec beside it 104, attrs too 116, the "
        "generated client's own modules 123, the wrapper and a first client 139; a first `httpx.Client()` took 138. "
        "Models are Structs and the generated classes attrs: with both, 1.35 is the least."
    ),
    "encode a batch of 250": (
        "msgspec alone is in the table; the rest is the `httpx.Request` around the body, which every caller needs."
    ),
    "file of campaigns, keyed, to models": (
        "so that a key which comes twice is always found, each member is found first and decoded then: "
        "its text is read twice."
    ),
    "1,000,000 rows, lines to Parquet": (
        "where this was looked into, a row of 21 columns took 1.0 µs to decode, 0.5 to be taken apart into columns and "
        "1.0 to become arrays; the rest is reading, writing and how busy the machine is: other runs had 277,000 to "
        "310,000."
    ),
}
"""Why a figure that was wanted is not reached, by what is measured."""


@dataclass
class Found:
    """What was measured."""

    ratios: list[Ratio] = field(default_factory=list[Ratio])
    figures: list[Figure] = field(default_factory=list[Figure])
    curves: list[Curve] = field(default_factory=list[Curve])
    peers: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])

    def add(self, measured: Any) -> None:
        """Keep what a step has measured, whatever mixture it is."""
        if isinstance(measured, Ratio):
            self.ratios.append(measured)
        elif isinstance(measured, Figure):
            self.figures.append(measured)
        elif isinstance(measured, Curve):
            self.curves.append(measured)
        else:
            for each in measured:
                self.add(each)

    def data(self) -> dict[str, Any]:
        """Everything, and what it was measured with, as plain data."""
        machine = {"python": platform.python_version(), "system": platform.system(), "processor": platform.machine()}
        return {
            "machine": machine,
            "versions": dict(_installed()),
            "peers": self.peers,
            "ratios": [asdict(ratio) | {"reached": ratio.reached} for ratio in self.ratios],
            "figures": [asdict(figure) | {"reached": figure.reached} for figure in self.figures],
            "curves": [asdict(curve) for curve in self.curves],
        }


def _installed() -> Iterator[tuple[str, str]]:
    for name in LIBRARIES:
        with suppress(PackageNotFoundError):
            yield name, version(name)


def kept(found: dict[str, Any], before: Path) -> dict[str, Any]:
    """Add what an earlier run has found and this one did not look for."""
    if not before.exists():
        return found
    old: dict[str, Any] = json.loads(before.read_text(encoding="utf-8"))
    merged = found | {"peers": old.get("peers", {}) | found["peers"]}
    for part, name in (("ratios", "what"), ("figures", "what"), ("curves", "name")):
        measured = {row[name] for row in found[part]}
        merged[part] = [*(row for row in old.get(part, []) if row[name] not in measured), *found[part]]
    return merged


def write(found: dict[str, Any], target: Path, docs: Path) -> None:
    """Write `results.json`, `docs/benchmarks.md` and the plots beside it."""
    # What is tested of this module needs no plots.
    from benchmarks.plots import plot

    target.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    folder = docs / "benchmarks"
    folder.mkdir(exist_ok=True)
    plots = plot(found, folder)
    (docs / "benchmarks.md").write_text("\n".join(_page(found, plots)) + "\n", encoding="utf-8")


def _page(found: dict[str, Any], plots: dict[str, str]) -> Iterable[str]:
    yield _BEGIN
    for name, title in plots.items():
        yield f"![{title}](benchmarks/{name}.svg)\n"
    yield "| what | contender | against | CPU | wall | wanted | reached |"
    yield "|---|---|---|---:|---:|---:|---|"
    for row in found["ratios"]:
        wanted = f"{_limit(row)}{' (wall)' if row['by_wall'] else ''}" if row["limit"] is not None else ""
        yield (
            f"| {row['what']} | {row['contender']} | {row['baseline']} | {row['cpu']:.2f} | {row['wall']:.2f} "
            f"| {wanted} | {_said(row['reached'])} |"
        )
    yield "\n| what | measured | wanted | reached |"
    yield "|---|---:|---:|---|"
    for row in found["figures"]:
        wanted = _limit(row) if row["limit"] is not None else ""
        yield f"| {row['what']} | {_number(row['value'])} {row['unit']} | {wanted} | {_said(row['reached'])} |"
    missed = {row["what"] for row in [*found["ratios"], *found["figures"]] if row["reached"] is False}
    if why := [f"- {what}: {WHY[what]}" for what in WHY if what in missed]:
        yield "\nWhat is not reached, and why:\n"
        yield from why
    yield "\nMeasured with " + ", ".join(f"{name} {number}" for name, number in found["versions"].items())
    yield "on Python " + found["machine"]["python"] + "; peers: "
    yield "; ".join(", ".join(f"{n} {v}" for n, v in named.items()) for named in found["peers"].values()) + "."


def _limit(row: dict[str, Any]) -> str:
    return f"{'≥' if row['at_least'] else '≤'} {_number(row['limit'])}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 or value == int(value) else f"{value:.3g}"


def _said(reached: object) -> str:
    return "" if reached is None else "yes" if reached else "**no**"
