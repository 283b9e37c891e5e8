"""The command line in this process, against an emulator on a port."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from pinterest_ads.cli.app import run
from pinterest_ads.emulator import Emulator

ADVERTISER = "549755885175"


class Ended(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it wrote, as JSON."""
        return json.loads(self.out)


Cli = Callable[..., Ended]


@pytest.fixture(scope="session", autouse=True)
def ctrl_c() -> Iterator[None]:
    """Ctrl-C is heard, even where a shell ignores it for what it runs in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="module")
def served() -> Iterator[Emulator]:
    with Emulator(seed="demo", port=0) as emulator:
        yield emulator


@pytest.fixture
def emulator(served: Emulator) -> Emulator:
    served.admin.reset()
    served.admin.faults.clear()
    served.admin.journal.clear()
    return served


@pytest.fixture
def nowhere(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cli:
    """Run commands in an empty folder, with no token and no profile."""
    for name in ("ACCESS_TOKEN", "BASE_URL", "ADVERTISER", "PROFILE"):
        monkeypatch.delenv(f"PINTEREST_ADS_{name}", raising=False)
    monkeypatch.setenv("PINTEREST_ADS_CONFIG", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)

    def command(*tokens: str) -> Ended:
        status = run(list(tokens))
        said = capsys.readouterr()
        return Ended(status, said.out, said.err)

    return command


@pytest.fixture
def cli(nowhere: Cli, emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Run commands for the emulator's main advertiser."""
    monkeypatch.setenv("PINTEREST_ADS_ACCESS_TOKEN", emulator.token)
    monkeypatch.setenv("PINTEREST_ADS_BASE_URL", emulator.base_url)
    monkeypatch.setenv("PINTEREST_ADS_ADVERTISER", ADVERTISER)
    return nowhere
