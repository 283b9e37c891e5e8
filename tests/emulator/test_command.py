"""The command `emulator`: what it refuses, and how it says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from pinterest_ads.emulator.command import app

Captured = pytest.CaptureFixture[str]


def ended(capsys: Captured, *options: str) -> tuple[object, str]:
    """Run a command that must end by itself; return its exit status and what it said."""
    with pytest.raises(SystemExit) as end:
        app(options)
    said = capsys.readouterr()
    assert '"ready"' not in said.out
    return end.value.code, said.out + said.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--seed", "nothing"), "choose from demo, empty"),
        (("--quotas", "some"), "choose from examples, guide, none"),
        (("--admin-port", "x"), "int"),
        (("--admin-port", "99999"), "port 99999 is not one of 0 to 65535"),
        (("--prot", "1"), "--prot"),
        (("--token", ""), "at least one character"),
        (("--description", "absent.json"), "absent.json"),
        (("--service-date", "tomorrow"), "date"),
    ],
)
def test_wrong_options_are_told(capsys: Captured, options: tuple[str, ...], said: str) -> None:
    """A wrong option ends the command with a status other than 0 and a sentence that names it."""
    status, text = ended(capsys, "--port", "0", *options)
    assert status != 0
    assert said in text


def test_a_file_that_is_no_database_is_told(capsys: Captured, tmp_path: Path) -> None:
    """A database that is none is refused by name."""
    file = tmp_path / "notes.txt"
    file.write_text("not a database, but long enough to be looked at " * 10)
    status, text = ended(capsys, "--port", "0", "--database", str(file))
    assert status == 1
    assert "notes.txt" in text


@pytest.mark.parametrize(("command", "status"), [((), 2), (("no-such-program",), 127)])
def test_exec_without_a_program_is_told(capsys: Captured, command: tuple[str, ...], status: int) -> None:
    """No command, or one that does not exist, is a sentence and a status other than 0."""
    found, text = ended(capsys, "exec", "--port", "0", "--", *command)
    assert found == status
    assert "emulator: " in text
