"""The emulator's lists of 25 beside other servers, in accounts of any size: CPU of the server for each request."""

from __future__ import annotations

import http.client
import os
import shutil
import subprocess
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks import peers
from benchmarks.measure import Curve, Figure, Ratio, Sample, Turn, interleave, ratio
from benchmarks.pages import ADVERTISER
from benchmarks.processes import cpu_of, free_port, python_server, server

if TYPE_CHECKING:
    from pathlib import Path

OURS, FIXED, PRISM, MOTO = "emulator", "fixed body", "Prism", "moto"
_PRISM, _MOTO = "@stoplight/prism-cli@5.16.0", "moto[server,iam]==5.2.5"
_SIGNED = "AWS4-HMAC-SHA256 Credential=a/20220101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=s"
_ADS = (1000, 10_000, 100_000, 1_000_000)


@dataclass(frozen=True)
class _Ask:
    """A request, and how often a piece of text stands in its answer."""

    method: str
    path: str
    expected: tuple[bytes, int]
    body: str | None = None
    headers: dict[str, str] = field(default_factory=lambda: {"authorization": "Bearer demo"})


def _list(kind: str, prefix: str = "/ads/v4", count: int = 25) -> _Ask:
    return _Ask("GET", f"{prefix}/advertisers/{ADVERTISER}/{kind}/?page_size=25", (b'"id":', count))


def _users(action: str, expected: tuple[bytes, int]) -> _Ask:
    headers = {"authorization": _SIGNED, "content-type": "application/x-www-form-urlencoded"}
    return _Ask("POST", "/", expected, f"Action={action}&Version=2010-05-08", headers)


def measure(folder: Path, rounds: int, requests: int = 500) -> list[Ratio]:
    """Ask the servers in turn, at their defaults, over one connection each.

    Prism answers its one example, moto the 25 users of an account that has so many.
    """
    ports = {name: free_port() for name in (OURS, FIXED, PRISM, MOTO)}
    prism, moto = _prism(folder), _moto(folder)
    with ExitStack() as stack:
        running = {
            OURS: python_server("-m", "pinterest_ads.emulator", "--port", ports[OURS], port=ports[OURS]),
            FIXED: python_server(
                *("-m", "benchmarks.served", folder / "campaigns-25.json", "--port", ports[FIXED]), port=ports[FIXED]
            ),
            PRISM: server("node", prism, "mock", "-p", ports[PRISM], peers.description(), port=ports[PRISM]),
            MOTO: server(moto, "-p", ports[MOTO], port=ports[MOTO]),
        }
        processes = {name: stack.enter_context(context) for name, context in running.items()}
        for number in range(25):
            _send(ports[MOTO], _users(f"CreateUser&UserName=u{number}", (b"<UserName>", 1)), 1)
        asks = {
            OURS: _list("campaigns"),
            FIXED: _list("campaigns"),
            PRISM: _list("campaigns", "", 1),
            MOTO: _users("ListUsers", (b"<UserName>", 25)),
        }
        turns = {name: _asking(ports[name], processes[name], ask, requests) for name, ask in asks.items()}
        samples = interleave(turns, rounds)
    what = "a list of 25, server"
    return [ratio(what, samples, OURS, FIXED), *(ratio(what, samples, name, OURS) for name in (PRISM, MOTO))]


def measure_accounts(rounds: int, requests: int = 1000) -> tuple[list[Figure], Curve]:
    """Ask for pages of 25 ads of accounts of a thousand to a million."""
    points: list[tuple[float, float]] = []
    for ads in _ADS:
        port = free_port()
        counts = f"campaigns={max(1, ads // 1000)},ad_groups={max(1, ads // 100)},ads={ads}"
        arguments = ("-m", "pinterest_ads.emulator", "--port", port, "--generate", f"advertisers=1,{counts}")
        with python_server(*arguments, port=port) as process:
            turn = _asking(port, process, _list("ads"), requests)
            turn()
            points.append((ads, min(turn().cpu for _ in range(rounds)) * 1e6))
    small, large = points[0][1], points[-1][1]
    figure = Figure(f"page of 25 of {_ADS[-1]:,} ads over one of {_ADS[0]:,}, server", "times", large / small, 1.2)
    curve = Curve("accounts", "ads of the account", "µs of CPU for a page of 25, server", {OURS: points})
    return [figure], curve


def _asking(port: int, process: subprocess.Popen[bytes], ask: _Ask, requests: int) -> Turn:
    def turn() -> Sample:
        cpu, wall = cpu_of(process), time.perf_counter()
        _send(port, ask, requests)
        return Sample(max(cpu_of(process) - cpu, 0.005) / requests, (time.perf_counter() - wall) / requests)

    return turn


def _send(port: int, ask: _Ask, requests: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    status, body = 0, b""
    for _ in range(requests):
        connection.request(ask.method, ask.path, ask.body, ask.headers)
        answer = connection.getresponse()
        status, body = answer.status, answer.read()
    connection.close()
    text, count = ask.expected
    if status != 200 or body.count(text) < count:
        raise RuntimeError(f"port {port} answered {status}: {body[:200]!r}")


def _prism(folder: Path) -> Path:
    target = folder / "prism"
    if not target.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise RuntimeError("npm is needed to measure beside Prism")
        command = [npm, "install", "--prefix", str(target), "--no-audit", "--no-fund", _PRISM]
        subprocess.run(command, check=True, capture_output=True, timeout=300, env=dict(os.environ))
    return target / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"


def _moto(folder: Path) -> Path:
    return peers.environment(folder / "moto", _MOTO).with_name("moto_server")
