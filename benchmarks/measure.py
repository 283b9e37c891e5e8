"""Turns: each contender does its work once in every round, in another order each round."""

from __future__ import annotations

import json
import statistics
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Sample:
    """What one turn took: seconds of CPU and of wall time, and by how many MiB the peak of memory grew."""

    cpu: float
    wall: float
    growth: float = 0.0

    def less(self, other: Sample) -> Sample:
        """Take off what another turn took, which is a part of this one."""
        return Sample(max(self.cpu - other.cpu, 1e-6), max(self.wall - other.wall, 1e-6))


Turn = Callable[[], Sample]


def interleave(turns: Mapping[str, Turn], rounds: int) -> dict[str, list[Sample]]:
    """Let every contender have a turn in each round. A first round, in which caches fill, does not count."""
    names = list(turns)
    samples: dict[str, list[Sample]] = {name: [] for name in names}
    for number in range(rounds + 1):
        shift = number % len(names)
        for name in names[shift:] + names[:shift]:
            sample = turns[name]()
            if number:
                samples[name].append(sample)
    return samples


@dataclass(frozen=True)
class Ratio:
    """One contender against another: medians of the ratios of each round. `limit` is what is wanted of the CPU ratio.

    `at_least` turns the limit round: how many times faster the baseline has to be.
    """

    what: str
    contender: str
    baseline: str
    cpu: float
    wall: float
    seconds: float
    limit: float | None = None
    at_least: bool = False
    by_wall: bool = False

    @property
    def reached(self) -> bool | None:
        """Whether the limit is kept; None where there is none."""
        if self.limit is None:
            return None
        value = self.wall if self.by_wall else self.cpu
        return value >= self.limit if self.at_least else value <= self.limit


def ratio(
    what: str,
    samples: Mapping[str, list[Sample]],
    contender: str,
    baseline: str,
    *,
    limit: float | None = None,
    at_least: bool = False,
    by_wall: bool = False,
) -> Ratio:
    """Compare two contenders of one run, round by round."""
    pairs = list(zip(samples[contender], samples[baseline], strict=True))
    return Ratio(
        what=what,
        contender=contender,
        baseline=baseline,
        cpu=statistics.median(one.cpu / other.cpu for one, other in pairs),
        wall=statistics.median(one.wall / other.wall for one, other in pairs),
        seconds=statistics.median(one.wall if by_wall else one.cpu for one, _ in pairs),
        limit=limit,
        at_least=at_least,
        by_wall=by_wall,
    )


@dataclass(frozen=True)
class Figure:
    """One number; `limit` is what it may be at most, or has to be `at_least`."""

    what: str
    unit: str
    value: float
    limit: float | None = None
    at_least: bool = False

    @property
    def reached(self) -> bool | None:
        """Whether the limit is kept; None where there is none."""
        if self.limit is None:
            return None
        return self.value >= self.limit if self.at_least else self.value <= self.limit


@dataclass(frozen=True)
class Curve:
    """How a cost grows: for each contender the points of its line. `name` is the plot's file."""

    name: str
    over: str
    cost: str
    lines: dict[str, list[tuple[float, float]]]


@dataclass
class Worker:
    """A contender in a process, and perhaps an environment, of its own."""

    python: Path
    script: Path
    folder: Path
    environment: Mapping[str, str]
    _process: subprocess.Popen[str] = field(init=False)

    def __enter__(self) -> Self:
        """Start the process."""
        self._process = subprocess.Popen(
            [self.python, self.script],
            cwd=self.folder,
            env=dict(self.environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self._process.communicate(timeout=10)

    def turn(self, job: str, argument: str, repeat: int) -> Turn:
        """Return the turn of one job, done `repeat` times; samples are of one time."""

        def act() -> Sample:
            stdin, stdout = self._process.stdin, self._process.stdout
            if stdin is None or stdout is None:
                raise RuntimeError("the worker has no pipes")
            stdin.write(json.dumps({"job": job, "argument": argument, "repeat": repeat}) + "\n")
            stdin.flush()
            answer = stdout.readline()
            if not answer:
                raise RuntimeError(f"{self.script.name} ended at {job} {argument}")
            return Sample(**json.loads(answer))

        return act
