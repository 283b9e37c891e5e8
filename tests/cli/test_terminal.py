"""The command as a process: on a terminal, in a pipe that closes, interrupted, and how soon it starts."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from pinterest_ads.emulator import Emulator, Fault
from tests.cli.conftest import ADVERTISER, Cli

COMMAND = (sys.executable, "-c", "from pinterest_ads.cli import main; main()")


@pytest.fixture
def environment(emulator: Emulator, tmp_path: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PINTEREST_ADS_BASE_URL": emulator.base_url,
        "PINTEREST_ADS_ACCESS_TOKEN": emulator.token,
        "PINTEREST_ADS_ADVERTISER": ADVERTISER,
        "PINTEREST_ADS_CONFIG": str(tmp_path),
        "COLUMNS": "60",
        "TERM": "xterm-256color",
    }


def read_all(descriptor: int) -> Iterator[bytes]:
    """What a terminal shows until its last user has gone."""
    try:
        while block := os.read(descriptor, 1 << 16):
            yield block
    except OSError:  # Linux says so when the other side has closed
        return


def test_a_terminal_gets_a_table_and_progress(environment: dict[str, str]) -> None:
    """Where a person watches, a list is a table, and while it is read the count is shown."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([*COMMAND, "campaigns", "list"], stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        shown = b"".join(read_all(ours)).decode()
    os.close(ours)

    assert process.returncode == 0
    assert "campaigns list" in shown
    assert "━━" in shown
    assert "not shown:" in shown


def test_a_closed_pipe_is_no_error(environment: dict[str, str], tmp_path: Path) -> None:
    """When the reader has had enough, the command ends without a word, and a dry run leaves no account."""
    (tmp_path / "new.json").write_text('[{"name": "A", "objective_type": "AWARENESS"}]')
    read, write = os.pipe()
    os.close(read)
    command = [*COMMAND, "campaigns", "create", "new.json", "--dry-run"]
    ended = subprocess.run(
        command, stdout=write, stderr=subprocess.PIPE, env=environment, cwd=tmp_path, check=False, timeout=60
    )
    os.close(write)

    assert ended.returncode == 141
    assert ended.stderr == b""
    assert [path.name for path in tmp_path.iterdir()] == ["new.json"]


def test_an_interrupted_upload_goes_on_where_it_was(
    emulator: Emulator, environment: dict[str, str], cli: Cli, tmp_path: Path
) -> None:
    """Ctrl-C in the middle: a file tells what was sent, and a run with it leaves nothing out and nothing twice."""
    items = [{"name": f"Upload {number}", "objective_type": "AWARENESS"} for number in range(150)]
    (tmp_path / "new.ndjson").write_text("".join(json.dumps(item) + "\n" for item in items))
    emulator.admin.faults.add(Fault("delay", operation="campaigns_create", nth=3, delay=30))
    command = [*COMMAND, "campaigns", "create", "new.ndjson", "--concurrency", "1", "--receipts", "account"]
    with subprocess.Popen(
        command, env=environment, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        # The third request is on its way once the receipts of the two before it are written.
        while not (tmp_path / "account").exists() or (tmp_path / "account").read_bytes().count(b"\n") < 61:
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    emulator.admin.faults.clear()

    second = cli("campaigns", "create", "new.ndjson", "--receipts", "account")
    names = [each["name"] for each in cli("campaigns", "list", "--show", "name").json]

    assert process.returncode == 130
    assert b"run the command again with --receipts account" in said
    assert second.status == 0, second.err
    assert sorted(name for name in names if name.startswith("Upload")) == sorted(item["name"] for item in items)


def test_inputs_come_from_standard_input(environment: dict[str, str]) -> None:
    """A dash reads what another program writes."""
    ended = subprocess.run(
        [*COMMAND, "campaigns", "create", "-", "--output", "ndjson"],
        input=b'{"name": "Piped", "objective_type": "AWARENESS"}\n',
        capture_output=True,
        env=environment,
        check=False,
        timeout=60,
    )

    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout)["value"]["name"] == "Piped"


def test_help_loads_no_client() -> None:
    """What makes a start slow is not imported for help: no HTTP library, no client, no emulator."""
    code = """
import sys
from pinterest_ads.cli.app import run
for tokens in (["--help"], ["campaigns", "list", "--help"], ["reports", "create", "--help"]):
    run(tokens)
print(*sys.modules, file=sys.stderr)
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)

    loaded = set(ended.stderr.split())
    assert not loaded & {"httpx", "pinterest_ads.client", "pinterest_ads.emulator", "starlette"}


def test_signing_in_from_a_shell(emulator: Emulator, environment: dict[str, str], cli: Cli) -> None:
    """The command writes the address, waits for the browser, and stores what the next command uses."""
    options = ["--app-id", "1234", "--app-secret", "hush", "--base-url", emulator.base_url, "--no-browser"]
    with subprocess.Popen(
        [*COMMAND, "auth", "login", *options, "--profile", "shell"], env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        address = process.stderr.readline().removeprefix("Agree at: ").strip()
        page = httpx.get(address, follow_redirects=True)
        said = process.stderr.read()

    assert "Signed in" in page.text
    assert process.returncode == 0
    assert "signed in; profile shell is kept in" in said
    assert "hush" not in said


def test_completion_is_installed_where_the_shell_looks(
    nowhere: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`--install` writes the script below the home folder and says where."""
    monkeypatch.setenv("HOME", str(tmp_path))

    ended = nowhere("completion", "bash", "--install")

    assert ended.status == 0
    assert "pinterest-ads" in Path(ended.out.strip()).read_text()
