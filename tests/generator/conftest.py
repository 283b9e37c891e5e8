"""A small project of its own for each test, and the commands run in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.cli import app
from tests.generator.house import Ran, Run, write_house

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A checkout with a description in two fragments and an overlay."""
    return write_house(tmp_path / "house")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command of the generator in this process."""

    def run(*arguments: str | Path) -> Ran:
        status = 0
        try:
            app([str(argument) for argument in arguments])
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return run
