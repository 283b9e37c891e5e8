"""How long the maintainer waits: everything generated from the description, and `check` of an unchanged tree."""

from __future__ import annotations

import os
import shutil
import statistics
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Figure
from benchmarks.processes import command

if TYPE_CHECKING:
    from benchmarks.measure import Sample


def measure(folder: Path, rounds: int) -> list[Figure]:
    """Generate the project in a copy of it, then check the copy."""
    checkout, copied = Path(__file__).parents[1], folder / "project"
    shutil.rmtree(copied, ignore_errors=True)
    copied.mkdir()
    for name in ("spec", "overlays", "generator"):
        shutil.copytree(checkout / name, copied / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(checkout / "pyproject.toml", copied)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run(*arguments: str) -> Sample:
        return command(sys.executable, "-m", "generator", *arguments, folder=copied, environment=environment)

    run("generate")
    generated = [run("generate") for _ in range(rounds)]
    checked = [run("check") for _ in range(rounds)]
    return [_seconds("generate everything", generated, 10.0), _seconds("check an unchanged tree", checked, 1.0)]


def _seconds(what: str, samples: list[Sample], limit: float) -> Figure:
    # By CPU: what the wall says of a busy machine is not the command's.
    return Figure(what, "s of CPU", statistics.median(sample.cpu for sample in samples), limit)
