"""The emulator's pages of 25 beside a fixed body from the same framework and server: CPU of the server."""

from __future__ import annotations

import http.client
import json
import time
from typing import TYPE_CHECKING

from benchmarks.measure import Ratio, Sample, Turn, interleave, ratio
from benchmarks.pages import ADVERTISER
from benchmarks.processes import cpu_of, free_port, server

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

OURS, FIXED = "emulator", "fixed body"


def measure(folder: Path, rounds: int, requests: int = 1000) -> list[Ratio]:
    """Ask both servers in turn, at the emulator's defaults, over one connection each."""
    ports = {OURS: free_port(), FIXED: free_port()}
    fixed = ("-m", "benchmarks.served", folder / "campaigns-25.json", "--port", ports[FIXED])
    with (
        server("-m", "pinterest_ads.emulator", "--port", ports[OURS], port=ports[OURS]) as emulator,
        server(*fixed, port=ports[FIXED]) as other,
    ):
        turns = {
            OURS: _asking(ports[OURS], emulator, requests),
            FIXED: _asking(ports[FIXED], other, requests),
        }
        return [ratio("a page of 25, server", interleave(turns, rounds), OURS, FIXED)]


def _asking(port: int, process: subprocess.Popen[bytes], requests: int) -> Turn:
    path = f"/ads/v4/advertisers/{ADVERTISER}/campaigns/?page_size=25"

    def turn() -> Sample:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        status, body = 0, b""
        cpu, wall = cpu_of(process), time.perf_counter()
        for _ in range(requests):
            connection.request("GET", path, headers={"authorization": "Bearer demo"})
            answer = connection.getresponse()
            status, body = answer.status, answer.read()
        sample = Sample(max(cpu_of(process) - cpu, 0.005) / requests, (time.perf_counter() - wall) / requests)
        connection.close()
        if status != 200 or len(json.loads(body)["data"]) != 25:
            raise RuntimeError(f"port {port} answered {status}: {body[:200]!r}")
        return sample

    return turn
