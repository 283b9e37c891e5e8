"""How long the maintainer waits: everything generated from the description, and `check` of an unchanged tree."""

from __future__ import annotations

import os
import shutil
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.processes import command

if TYPE_CHECKING:
    from benchmarks.measure import Sample


@dataclass(frozen=True)
class Duration:
    """Seconds of CPU and wall time of a command; `limit` is what its wall time may be on an idle machine."""

    what: str
    cpu: float
    wall: float
    limit: float

    @property
    def reached(self) -> bool:
        """Whether the limit is kept; by CPU, as this machine may be busy."""
        return self.cpu <= self.limit


def measure(folder: Path, rounds: int) -> list[Duration]:
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
    return [_duration("generate everything", generated, 10.0), _duration("check an unchanged tree", checked, 1.0)]


def _duration(what: str, samples: list[Sample], limit: float) -> Duration:
    cpu, wall = statistics.median(s.cpu for s in samples), statistics.median(s.wall for s in samples)
    return Duration(what, cpu, wall, limit)
