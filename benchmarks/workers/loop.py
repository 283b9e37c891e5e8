"""What every contender does: wait for a job on standard input, do it some times, answer with what it took.

Runs in the environments of the peers too, so it needs the standard library alone.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from collections.abc import Callable
from typing import Any

Job = Callable[[str], Callable[[], Any]]


def serve(jobs: dict[str, Job]) -> None:
    """Answer `{"job", "argument", "repeat"}` lines with `{"cpu", "wall"}` in seconds for one turn, until the end.

    `growth` is that of the peak of memory, in MiB.
    """
    prepared: dict[tuple[str, str], Callable[[], Any]] = {}
    for line in sys.stdin:
        asked = json.loads(line)
        key = asked["job"], asked["argument"]
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        if key not in prepared:
            prepared[key] = jobs[key[0]](key[1])
            prepared[key]()
        act, repeat = prepared[key], asked["repeat"]
        gc.collect()
        wall, cpu = time.perf_counter(), time.process_time()
        for _ in range(repeat):
            act()
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        growth = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) / 1024
        sys.stdout.write(json.dumps({"cpu": cpu / repeat, "wall": wall / repeat, "growth": growth}) + "\n")
        sys.stdout.flush()


def attribute_names(item: Any, fields: list[str]) -> list[str]:
    """Under which names a model has the fields of the description: reserved words have a mark before or behind."""
    return [next(n for n in (f, f"{f}_", f"var_{f}", f"field_{f}") if hasattr(item, n)) for f in fields]
