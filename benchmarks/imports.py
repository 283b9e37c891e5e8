"""What it costs to import a client and to make the first one."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

from benchmarks.measure import Figure, Ratio, Sample, Turn, interleave, ratio
from benchmarks.processes import command

if TYPE_CHECKING:
    from benchmarks import peers

HTTPX, NOTHING = "import httpx", "nothing"
_STATEMENTS = {
    "pinterest-ads": "import pinterest_ads; pinterest_ads.PinterestAds('t')",
    "openapi-python-client": "from stock_client import AuthenticatedClient as C; C(base_url='http://h', token='t');"
    "from stock_client.api.campaigns import campaigns_list",
    "openapi-generator": "import oag_client; oag_client.CampaignsApi(oag_client.ApiClient())",
    "pinterest-api-sdk": "import pinterest.client; import pinterest.ads.campaigns",
}
_COUNT = "import sys; before = set(sys.modules)\n{}\nimport json; print(json.dumps(sorted(set(sys.modules) - before)))"


def measure(clients: list[peers.Peer], rounds: int) -> tuple[list[Ratio], list[Figure]]:
    """Measure fresh interpreters, less what an empty one costs; and count the modules that each loads.

    The first client is ours; httpx is imported in its environment.
    """
    turns: dict[str, Turn] = {HTTPX: _starting(clients[0], "import httpx")}
    turns |= {peer.name: _starting(peer, _STATEMENTS[peer.name]) for peer in clients if peer.name in _STATEMENTS}
    samples = interleave(turns, rounds)
    found = [
        ratio("import and first client", samples, name, HTTPX, limit=1.3 if name == "pinterest-ads" else None)
        for name in turns
        if name != HTTPX
    ]
    modules = [
        Figure(f"modules of the import and a first client, {peer.name}", "modules", len(_modules(peer)))
        for peer in clients
        if peer.name in _STATEMENTS
    ]
    return found, modules


def _starting(peer: peers.Peer, statement: str) -> Turn:
    def run(code: str) -> Sample:
        return command(peer.python, "-c", code, environment=peer.environment)

    def turn() -> Sample:
        empty, full = run("pass"), run(statement)
        return Sample(max(full.cpu - empty.cpu, 1e-6), max(full.wall - empty.wall, 1e-6))

    return turn


def _modules(peer: peers.Peer) -> list[str]:
    code = _COUNT.format(_STATEMENTS[peer.name])
    ran = subprocess.run(
        [peer.python, "-c", code], env=peer.environment, capture_output=True, text=True, check=True, timeout=60
    )
    found: list[str] = json.loads(ran.stdout)
    return found
