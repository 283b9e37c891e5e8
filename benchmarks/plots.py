"""Plots of the results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure

if TYPE_CHECKING:
    from pathlib import Path

TITLES = {
    "pages": "Decoding over the size of a page",
    "files": "Reading over the size of a file",
    "accounts": "A page of the emulator over the size of the account",
    "operations": "Generating over the number of operations",
    "memory": "Memory over requests",
}


def plot(found: dict[str, Any], folder: Path) -> dict[str, str]:
    """Write what can be plotted of the results; the names of the files and their titles."""
    made: dict[str, str] = {}
    decoding = [row for row in found["ratios"] if row["what"].startswith("decode")]
    if decoding:
        _decoding(decoding, folder / "decoding.svg")
        made["decoding"] = "CPU time of decoding a page, for each entity"
    calls = [row for row in found["ratios"] if "call" in row["what"] and row["contender"] != row["baseline"]]
    if calls:
        _calls(calls, folder / "calls.svg")
        made["calls"] = "CPU time of a call over that of bare httpx, over the calls in flight"
    for curve in found["curves"]:
        _curve(curve, folder / f"{curve['name']}.svg")
        made[curve["name"]] = TITLES[curve["name"]]
    return made


def _decoding(rows: list[dict[str, Any]], path: Path) -> None:
    """Microseconds for each entity over the size of the page."""
    figure: Any = Figure(figsize=(10, 3.4), layout="constrained")
    kinds = sorted({row["what"].rsplit(" ", 1)[-1] for row in rows})
    for place, kind in enumerate(kinds):
        axes: Any = figure.add_subplot(1, len(kinds), place + 1)
        lines: dict[str, dict[int, float]] = {}
        for row in rows:
            _, size, what = row["what"].split(" ")
            if what == kind:
                lines.setdefault(row["contender"], {})[int(size)] = row["seconds"] * 1e6 / int(size)
                if row["baseline"] == "orjson dicts":
                    lines.setdefault("orjson dicts", {})[int(size)] = row["seconds"] / row["cpu"] * 1e6 / int(size)
        for name, points in lines.items():
            axes.plot(list(points), list(points.values()), marker="o", label=name)
        axes.set(title=kind.replace("_", " "), xlabel="entities on a page", xscale="log", yscale="log")
        if place == 0:
            axes.set_ylabel("µs of CPU for each entity")
            axes.legend(fontsize=7)
    _save(figure, path)


def _calls(rows: list[dict[str, Any]], path: Path) -> None:
    """CPU of a call over that of bare httpx, over how many are in flight."""
    figure: Any = Figure(figsize=(7, 3.4), layout="constrained")
    axes: Any = figure.add_subplot(1, 1, 1)
    lines: dict[str, dict[int, float]] = {}
    for row in rows:
        name, flight = row["contender"], row["what"].removeprefix("async calls, ").removesuffix(" in flight")
        if row["what"] != "one call, sync":
            lines.setdefault(name, {})[int(flight) if flight.isdecimal() else 1] = row["cpu"]
    for name, points in lines.items():
        flights = sorted(points)
        axes.plot(flights, [points[flight] for flight in flights], marker="o", label=name)
    axes.axhline(1, color="grey", linewidth=1)
    axes.set(xlabel="calls in flight", xscale="log", ylabel="CPU, bare httpx = 1", ylim=(0, None))
    axes.legend(fontsize=7)
    _save(figure, path)


def _curve(curve: dict[str, Any], path: Path) -> None:
    figure: Any = Figure(figsize=(7, 3.2), layout="constrained")
    axes: Any = figure.add_subplot(1, 1, 1)
    for name, points in curve["lines"].items():
        axes.plot([x for x, _ in points], [y for _, y in points], marker="o", label=name)
    wide = max(x for points in curve["lines"].values() for x, _ in points) >= 1000 and curve["name"] != "memory"
    axes.set(xlabel=curve["over"], ylabel=curve["cost"], ylim=(0, None), xscale="log" if wide else "linear")
    axes.legend(fontsize=7)
    _save(figure, path)


def _save(figure: Any, path: Path) -> None:
    # Without a date and with fixed ids a plot of the same figures is the same file.
    context: Any = getattr(mpl, "rc_context")  # noqa: B009 - typed in part only
    with context({"svg.hashsalt": "benchmarks", "svg.fonttype": "none"}):
        figure.savefig(path, format="svg", metadata={"Date": None})
