"""What a client holds in memory, at rest and after very many requests."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from benchmarks import peers
from benchmarks.measure import Curve, Figure


def measure(requests: int = 100_000) -> tuple[list[Figure], Curve]:
    """Look at a process of its own; the emulator is in it, and may not grow either. Others warm it up before."""
    own = peers.ours()
    ran = subprocess.run(
        [own.python, peers.WORKERS / "memory.py", str(requests)],
        env=own.environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    )
    found: dict[str, Any] = json.loads(ran.stdout)
    points: list[tuple[float, float]] = [(count, size) for count, size in found["points"]]
    growth = points[-1][1] - points[0][1]
    figures = [
        Figure("memory of import and first client, beyond httpx and a client of it", "MiB", found["client"]),
        Figure("memory of httpx and a client of it", "MiB", found["httpx"]),
        Figure(f"growth over {requests:,} requests, the emulator in process", "MiB", growth, 2),
        Figure("the same for each thousand requests", "KiB", growth * 1024 / (requests / 1000)),
    ]
    curve = Curve("memory", "requests", "MiB of the process", {"client and emulator": points})
    return figures, curve
