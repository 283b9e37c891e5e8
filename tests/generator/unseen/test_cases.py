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


USE = """
from typing import assert_type
from case_sent_enumerations import models

many: list[models.Kind] = [models.Kind.SMALL]
models.New(kind="small", many=["large"], by_name={"x": 1}, maybe=None, inner=models.NewInner(kind="small"))
models.New(kind=models.Kind.SMALL, many=many, by_name={"x": models.Number.VALUE_1})
assert_type(models.Made(kind=models.Kind.SMALL).kind, models.Kind)
"""


@pytest.mark.parametrize(("line", "found"), [("", 0), ('models.New(kind="medium")', 1)])
def test_the_values_of_enumerations_are_taken_as_they_are_spelled(
    line: str, found: int, packages: Path, tmp_path: Path
) -> None:
    """To type checkers a field that only requests hold takes the enumeration or its values, and nothing else."""
    (tmp_path / "use.py").write_text(f"{USE}{line}\n")
    (tmp_path / "case_sent_enumerations").symlink_to(packages / "case_sent_enumerations")
    for checker in (["mypy", "--strict"], ["pyright", "--pythonpath", sys.executable]):
        command = [sys.executable, "-m", *checker, "use.py"]
        ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stdout.count("error:")) == (found, found), ran.stdout


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
