"""One small description for each construct that breaks generators, taken the whole way."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generator.render import render
from tests.generator.unseen.cases import CASES
from tests.generator.unseen.trip import Trip, load

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", CASES)
def test_every_value_comes_through(name: str, tmp_path: Path) -> None:
    """Every operation is there, every answer comes back as the JSON it was, and every request is what is asked for."""
    render(CASES[name], tmp_path / f"case_{name}", f"case_{name}")
    trip = Trip(CASES[name], load(tmp_path / f"case_{name}")).run()
    assert trip.faults == []
    assert trip.answers + trip.requests > 0 or not CASES[name].get("paths")


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package of each case."""
    folder = tmp_path_factory.mktemp("packages")
    for name, document in CASES.items():
        render(document, folder / f"case_{name}", f"case_{name}")
    return folder


def test_mypy_finds_nothing(packages: Path) -> None:
    """Every package of a case type-checks under mypy's strict rules."""
    (packages / "mypy.ini").write_text("[mypy]\nstrict = True\n")
    names = [argument for name in sorted(CASES) for argument in ("-p", f"case_{name}")]
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", *names], cwd=packages, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout.splitlines()[-1:]) == (0, ran.stdout.splitlines()[-1:]), ran.stdout


def test_pyright_finds_nothing(packages: Path) -> None:
    """Every package of a case type-checks under pyright's strict rules."""
    (packages / "pyrightconfig.json").write_text(json.dumps({"typeCheckingMode": "strict"}))
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    ran = subprocess.run(command, cwd=packages, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
