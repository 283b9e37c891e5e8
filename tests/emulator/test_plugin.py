"""The pytest plugin: it costs nothing until it is used, and gives each test its own account."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

TESTS = """
import httpx
import pytest

BODY = [{"name": "mine", "objective_type": "AWARENESS"}]

@pytest.mark.parametrize("turn", range(3))
def test_each_test_has_its_own(ads_emulator, turn):
    url = ads_emulator.base_url + "/advertisers/549755885177/campaigns/"
    with httpx.Client(transport=ads_emulator.transport(), headers={"authorization": "Bearer demo"}) as client:
        assert client.get(url).json()["data"] == []
        assert client.post(url, json=BODY).status_code == 200

BROKEN = [{"effect": "status", "status": 503, "nth": 2}]

@pytest.mark.ads_emulator(quota={"ads_read": (1, 60)}, faults=BROKEN, seed="empty", port=0)
def test_marked(ads_emulator):
    url = ads_emulator.base_url + "/advertisers/549755885175/"
    headers = {"authorization": "Bearer demo"}
    assert [httpx.get(url, headers=headers).status_code for _ in range(3)] == [200, 503, 429]

def test_the_client_calls_it(ads_client):
    assert ads_client.advertisers.list().first().name == "ACME Tools"
"""


def test_the_fixtures_are_there(tmp_path: Path) -> None:
    """Both fixtures and the marker work in a project of somebody else's, beside no other plugin."""
    (tmp_path / "test_theirs.py").write_text(TESTS)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "pinterest_ads.pytest_plugin", "-p", "no:cacheprovider"]
    alone = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=alone, capture_output=True, text=True, timeout=120, check=False)
    assert "5 passed" in done.stdout, done.stdout + done.stderr


def test_the_plugin_imports_nothing_until_used() -> None:
    """What pytest loads by the package's entry point has imported no emulator and no client."""
    (plugin,) = entry_points(group="pytest11", name="pinterest_ads")
    program = (
        f"import sys, {plugin.value}\n"
        "print(*sorted(name for name in sys.modules if name.startswith(('pinterest_ads', 'httpx'))))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["pinterest_ads", "pinterest_ads.pytest_plugin"]
