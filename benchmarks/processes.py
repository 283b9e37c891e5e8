"""Servers and commands as processes, with the CPU time that each used."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Sample

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from contextlib import AbstractContextManager

_TICK = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def python_server(*arguments: str | Path | float, port: int) -> AbstractContextManager[subprocess.Popen[bytes]]:
    """Run a program of this interpreter that listens on a port."""
    return server(sys.executable, *arguments, port=port)


@contextmanager
def server(*command: str | Path | float, port: int) -> Generator[subprocess.Popen[bytes]]:
    """Run a program that listens on a port, from when it answers until the block ends."""
    process = subprocess.Popen([*map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(4000):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            if process.poll() is not None:
                raise RuntimeError(f"{command[:3]} ended with {process.returncode}")
            time.sleep(0.05)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=10)


def cpu_of(process: subprocess.Popen[bytes]) -> float:
    """Return the CPU seconds that a running process has used."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK


def command(*arguments: str | Path, environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Sample:
    """Run a program to its end; raises RuntimeError when it fails."""
    wall = time.perf_counter()
    process = subprocess.Popen(
        list(map(str, arguments)), env=environment, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{arguments} ended with {process.returncode}")
    return Sample(usage.ru_utime + usage.ru_stime, time.perf_counter() - wall)
