"""The pytest plugin: it costs nothing until it is used, and gives each test its own account."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of somebody else's, with tests that use the fixtures."""
    (tmp_path / "test_theirs.py").write_text(TESTS)
    return tmp_path


def run(project: Path, *options: str) -> str:
    """Run pytest there."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=120, check=False)
    return done.stdout + done.stderr


def test_the_fixtures_are_there(project: Path) -> None:
    """Both fixtures work in a project that only installed the package."""
    assert "5 passed" in run(project)


def test_the_plugin_imports_nothing_until_used(project: Path) -> None:
    """Pytest with the plugin loaded has imported no emulator and no client."""
    (project / "test_theirs.py").write_text(
        "import sys\n"
        "def test_nothing():\n"
        "    loaded = {name for name in sys.modules if name.startswith('pinterest_ads')}\n"
        "    assert loaded == {'pinterest_ads', 'pinterest_ads.pytest_plugin'}\n"
        "    assert 'httpx' not in sys.modules\n"
    )
    assert "1 passed" in run(project)
