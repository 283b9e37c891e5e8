"""The recipes of CONTRIBUTING.md, carried out word for word in a copy of the tree."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
STEP = re.compile(r"Write\s+`(?P<path>[^`]+)`:\s+```\w+\n(?P<text>.*?)```|```console\n(?P<commands>.*?)```", re.DOTALL)
COPIED = ("spec", "overlays", "generator", "generated", "changes")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy in which every recipe was followed, from the top of the page to its end."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in COPIED:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "towncrier.toml", "CHANGELOG.md"):
        shutil.copy(ROOT / name, copy)
    for step in STEP.finditer(PAGE):
        if step["path"] is not None:
            (copy / step["path"]).write_text(step["text"], encoding="utf-8")
        for line in (step["commands"] or "").splitlines():
            follow(copy, line)
    return copy


def follow(checkout: Path, line: str) -> None:
    """Run a command of the page; those that install or test are the other sessions' own."""
    tool, *arguments = shlex.split(line, comments=True)
    if tool in {"python", "towncrier"}:
        module = ["-m", tool] if tool == "towncrier" else []
        done = subprocess.run(
            [sys.executable, *module, *arguments], cwd=checkout, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"


def test_the_field_is_where_it_was_put(checkout: Path) -> None:
    """The description has the field in each of the three schemas, and so has the model."""
    description = json.loads((checkout / "description.json").read_bytes())
    models = (checkout / "generated/pinterest_ads_api/models").glob("*.py")

    for name in ("Campaign", "CampaignCreate", "CampaignUpdate"):
        assert "theme" in description["components"]["schemas"][name]["properties"]
    assert sum(path.read_text().count("    theme: CampaignTheme") for path in models) == 3


def test_the_endpoint_is_a_method(checkout: Path) -> None:
    """The operation and the resource are there, with the quota that the overlay says."""
    package = checkout / "generated/pinterest_ads_api"

    assert "def list(" in (package / "resources/seasons.py").read_text()
    assert 'RateLimit(category="ads_read", key="user")' in (package / "operations/seasons/seasons_list.py").read_text()


def test_the_overlay_is_what_users_read(checkout: Path) -> None:
    """The corrected words reach the model's docstring."""
    model = (checkout / "generated/pinterest_ads_api/models/audiences.py").read_text()

    assert "People that ads may be shown to, as one advertiser gathered them." in model


def test_the_release_has_its_sentences(checkout: Path) -> None:
    """The changelog has a part for the version with every sentence, and no sentence is left for the next one."""
    changelog = (checkout / "CHANGELOG.md").read_text()

    assert "## 0.2.0 (2026-12-01)" in changelog
    assert "- Seasons can be listed." in changelog
    assert not list((checkout / "changes").glob("*.md"))


def test_the_sentences_that_wait_are_sentences() -> None:
    """Each file in changes/ holds one sentence."""
    for path in (ROOT / "changes").glob("*.md"):
        text = path.read_text(encoding="utf-8").strip()
        assert text.endswith("."), path.name
        assert text.count("\n") == 0, path.name
