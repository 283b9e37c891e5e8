"""The commands that control an emulator which runs already."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from pinterest_ads.emulator.command import app
from tests.emulator.conftest import ACCOUNT, Start

if TYPE_CHECKING:
    from pathlib import Path

    from pinterest_ads.emulator import Emulator

HEADERS = {"authorization": "Bearer demo"}


@pytest.fixture
def served(start: Start) -> Emulator:
    """An emulator on a port."""
    return start(port=0)


class Command:
    """Runs a command in this process and reads what it wrote."""

    def __init__(self, served: Emulator, capsys: pytest.CaptureFixture[str]) -> None:
        self._admin = str(served.admin_url)
        self._capsys = capsys

    def __call__(self, *words: str, status: int = 0) -> Any:
        found = app([*words, "--admin", self._admin], result_action="return_value")
        out = self._capsys.readouterr()
        assert found == status, out.err
        return json.loads(out.out) if out.out else out.err


@pytest.fixture
def command(served: Emulator, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run commands against it."""
    return Command(served, capsys)


def call(served: Emulator) -> int:
    """Call the API and return the status."""
    return httpx.get(f"{served.base_url}/{ACCOUNT}/", headers=HEADERS).status_code


def test_faults_quotas_and_the_journal(served: Emulator, command: Command) -> None:
    """A fault that is armed happens, a quota holds, and the journal shows both."""
    assert command("health")["ready"] is True
    assert command("fault", "status", "--status", "503", "--operation", "advertisers_get")["number"] == 1
    assert command("faults")["faults"][0]["status"] == 503
    assert command("quota", "ads_read", "1", "60")["categories"]["ads_read"][0]["limit"] == 1
    assert [call(served) for _ in range(3)] == [503, 200, 429]
    assert command("faults", "--clear") == {"faults": []}
    assert [each["status"] for each in command("journal", "--last", "2")["entries"]] == [200, 429]
    assert len(command("journal", "--status", "503")["entries"]) == 1


def test_clock_snapshots_and_files(served: Emulator, command: Command, tmp_path: Path) -> None:
    """The clock moves; states are kept under names and in files."""
    assert command("clock", "--at", "1700000000")["mode"] == "frozen"
    assert command("clock", "--advance", "60")["time"] == 1_700_000_060
    assert command("clock")["time"] == 1_700_000_060
    assert command("snapshot", "a name")["snapshots"] == ["a name"]
    file = tmp_path / "state.db"
    assert command("export", str(file)) == ""
    command("reset", "--seed", "empty")
    command("restore", "a name")
    assert len(httpx.get(f"{served.base_url}/{ACCOUNT}/campaigns/", headers=HEADERS).json()["data"]) == 25
    command("reset", "--seed", "empty")
    assert command("import", str(file)) == {"imported": True}
    assert len(httpx.get(f"{served.base_url}/{ACCOUNT}/campaigns/", headers=HEADERS).json()["data"]) == 25


def test_what_cannot_be_done_is_told(command: Command, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A refusal, no address, and nobody there are each a sentence and status 1."""
    assert "there is no seed" in command("reset", "--seed", "nothing", status=1)
    assert command("fault", "explode", status=1)
    assert app(["health"], result_action="return_value") == 1
    assert "give --admin" in capsys.readouterr().err
    assert app(["health", "--admin", "http://127.0.0.1:9"], result_action="return_value") == 1
    assert app(["export", str(tmp_path / "x"), "--admin", "http://127.0.0.1:9"], result_action="return_value") == 1
    assert app(["quota", "a", "1", "1", "--admin", "http://127.0.0.1:9"], result_action="return_value") == 1
