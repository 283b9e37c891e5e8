"""What `nox -s publish` does, against a real index: upload, install by name, run."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import socket
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
LEFT_OUT = shutil.ignore_patterns(".git", ".nox", ".venv*", "dist", "__pycache__", ".*_cache", "*.egg-info")


@pytest.fixture
def index(tmp_path: Path) -> Iterator[str]:
    """An empty index that takes uploads; its address."""
    packages = tmp_path / "packages"
    packages.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = ["-i", "127.0.0.1", "-p", str(port), "-P", ".", "-a", ".", "--disable-fallback", str(packages)]
    with subprocess.Popen(
        [sys.executable, "-m", "pypiserver", "run", *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        while not answers(port):
            assert server.poll() is None
        yield f"http://127.0.0.1:{port}/"
        server.terminate()


def answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except ConnectionRefusedError:
        return False


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the repository with its wheel and sdist in dist/."""
    copy = tmp_path / "checkout"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    subprocess.run([sys.executable, "-m", "build", "--outdir", "dist"], cwd=copy, check=True, capture_output=True)
    return copy


def installed_from(index: str, place: Path) -> Path:
    """An environment with the package from the index; what it needs is taken from the environment of the tests."""
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True, capture_output=True)
    found = subprocess.run(
        [place / "bin" / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    )
    pip = [str(place / "bin" / "python"), "-m", "pip", "install", "--no-deps", "--index-url", f"{index}simple/"]
    subprocess.run([*pip, "--no-cache-dir", "pinterest-ads"], check=True, capture_output=True, env=alone())
    # A path file comes after the environment's own packages, so that the one from the index is the one that is used.
    (Path(found.stdout.strip()) / "needs.pth").write_text(sysconfig.get_path("purelib"))
    return place / "bin" / "pinterest-ads"


def alone() -> dict[str, str]:
    """The environment without what would lead pip or twine elsewhere."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "TWINE_", "PYTHONPATH"))}


def newcomers_command() -> list[str]:
    """The first command that the README has a newcomer run."""
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    return shlex.split(next(line for line in lines if line.startswith("pinterest-ads emulator exec")))


def test_what_is_published_is_installed_by_its_name(index: str, checkout: Path, tmp_path: Path) -> None:
    """Wheel and sdist go to the index by the session's own command; installed, the README's command runs."""
    options = ["--repository-url", index, "--username", "any", "--password", "any", "--disable-progress-bar"]

    published = subprocess.run(
        [sys.executable, "-m", "nox", "-s", "publish", "--", *options],
        cwd=checkout,
        capture_output=True,
        text=True,
        env=alone(),
        check=False,
    )
    assert published.returncode == 0, published.stdout + published.stderr
    uploaded = sorted(path.name for path in (tmp_path / "packages").iterdir())
    command = installed_from(index, tmp_path / "elsewhere")
    version = subprocess.run([command, "--version"], capture_output=True, text=True, check=True, env=alone())
    first_page = newcomers_command()
    shown = subprocess.run(
        first_page,
        capture_output=True,
        text=True,
        check=True,
        env={**alone(), "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}"},
    )

    assert uploaded == [f"pinterest_ads-{VERSION}-py3-none-any.whl", f"pinterest_ads-{VERSION}.tar.gz"]
    assert version.stdout.strip() == VERSION
    assert len(json.loads(shown.stdout)) == 5
    assert first_page[-2:] == ["--first", "5"]
