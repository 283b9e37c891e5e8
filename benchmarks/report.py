"""The results as a file, a page of the docs and its plots."""

from __future__ import annotations

import json
import platform
from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from benchmarks.generation import Duration
    from benchmarks.measure import Ratio
    from benchmarks.quota import QuotaUse

LIBRARIES = ("pinterest-ads", "httpx", "msgspec", "orjson", "aiohttp", "starlette", "uvicorn")
_BEGIN = """# Benchmarks

`nox -s bench` writes this page. Peers are generated from this project's description, each in an environment of its own.
Contenders take turns in every round; a figure is the median of the rounds' ratios. CPU time is that of the contender's
process. Every declared field is read after decoding, INFO logging goes to a file, the published API is measured at its
defaults.
"""


def results(
    ratios: Iterable[Ratio],
    durations: Iterable[Duration],
    quota: QuotaUse | None,
    modules: dict[str, int],
    peers: dict[str, dict[str, str]],
) -> dict[str, Any]:
    """Put everything that was measured, and what it was measured with, into one object."""
    return {
        "machine": {"python": platform.python_version(), "system": platform.system(), "processor": platform.machine()},
        "versions": {name: version(name) for name in LIBRARIES},
        "peers": peers,
        "ratios": [asdict(found) | {"reached": found.reached} for found in ratios],
        "durations": [asdict(found) | {"reached": found.reached} for found in durations],
        "quota": asdict(quota) | {"reached": quota.reached} if quota else None,
        "modules": modules,
    }


def kept(found: dict[str, Any], before: Path) -> dict[str, Any]:
    """Add what an earlier run has found and this one did not look for."""
    if not before.exists():
        return found
    old: dict[str, Any] = json.loads(before.read_text(encoding="utf-8"))
    measured = {row["what"] for row in found["ratios"]}
    return found | {
        "ratios": [*(row for row in old["ratios"] if row["what"] not in measured), *found["ratios"]],
        "durations": found["durations"] or old["durations"],
        "quota": found["quota"] or old["quota"],
        "modules": found["modules"] or old["modules"],
        "peers": old["peers"] | found["peers"],
    }


def write(found: dict[str, Any], target: Path, docs: Path) -> None:
    """Write `results.json`, `docs/benchmarks.md` and the plots beside it."""
    target.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    plots = docs / "benchmarks"
    plots.mkdir(exist_ok=True)
    decoding = [r for r in found["ratios"] if r["what"].startswith("decode")]
    if decoding:
        _plot_decoding(decoding, plots / "decoding.svg")
    calls = [r for r in found["ratios"] if "call" in r["what"]]
    if calls:
        _plot_calls(calls, plots / "calls.svg")
    (docs / "benchmarks.md").write_text(
        "\n".join(_page(found, decoding=bool(decoding), calls=bool(calls))) + "\n", encoding="utf-8"
    )


def _page(found: dict[str, Any], *, decoding: bool, calls: bool) -> Iterable[str]:
    yield _BEGIN
    if decoding:
        yield "![CPU time of decoding a page, for each entity](benchmarks/decoding.svg)\n"
    if calls:
        yield "![CPU time of a call over that of bare httpx](benchmarks/calls.svg)\n"
    yield "| what | contender | against | CPU | wall | wanted | reached |"
    yield "|---|---|---|---:|---:|---:|---|"
    for row in found["ratios"]:
        sign = "≥" if row["at_least"] else "≤"
        wanted = f"{sign} {row['limit']:g}{' (wall)' if row['by_wall'] else ''}" if row["limit"] is not None else ""
        yield (
            f"| {row['what']} | {row['contender']} | {row['baseline']} | {row['cpu']:.2f} | {row['wall']:.2f} "
            f"| {wanted} | {_said(row['reached'])} |"
        )
    yield ""
    if found["durations"]:
        yield "| command | CPU, s | wall, s | wanted, s | reached |"
        yield "|---|---:|---:|---:|---|"
        for row in found["durations"]:
            told = f"| {row['what']} | {row['cpu']:.2f} | {row['wall']:.2f} | ≤ {row['limit']:g} |"
            yield f"{told} {_said(row['reached'])} |"
        yield ""
    if found["quota"]:
        quota = found["quota"]
        yield (
            f"{quota['creates']:,} creates under a quota, in virtual time: {quota['used']:.1%} of it used, "
            f"{quota['refused']:.2%} of the requests answered 429 (wanted: ≥ 97 %, ≤ 1 %).\n"
        )
    if found["modules"]:
        told = ", ".join(f"{name} {count}" for name, count in found["modules"].items())
        yield f"Modules loaded by the import and a first client: {told}.\n"
    yield "Measured with " + ", ".join(f"{name} {number}" for name, number in found["versions"].items())
    yield "on Python " + found["machine"]["python"] + "; peers: "
    yield "; ".join(", ".join(f"{n} {v}" for n, v in named.items()) for named in found["peers"].values()) + "."


def _said(reached: object) -> str:
    return "" if reached is None else "yes" if reached else "**no**"


def _plot_decoding(rows: list[dict[str, Any]], path: Path) -> None:
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


def _plot_calls(rows: list[dict[str, Any]], path: Path) -> None:
    """CPU of a call over that of bare httpx."""
    figure: Any = Figure(figsize=(8, 3.2), layout="constrained")
    axes: Any = figure.add_subplot(1, 1, 1)
    labels = [f"{row['what']}\n{row['contender'].removeprefix('pinterest-ads').strip() or 'httpx'}" for row in rows]
    axes.bar(labels, [row["cpu"] for row in rows], width=0.6)
    axes.axhline(1, color="grey", linewidth=1)
    axes.set_ylabel("CPU, bare httpx = 1")
    axes.tick_params(axis="x", labelsize=6)
    _save(figure, path)


def _save(figure: Any, path: Path) -> None:
    # Without a date and with fixed ids a plot of the same figures is the same file.
    context: Any = getattr(mpl, "rc_context")  # noqa: B009 - typed in part only
    with context({"svg.hashsalt": "benchmarks", "svg.fonttype": "none"}):
        figure.savefig(path, format="svg", metadata={"Date": None})
