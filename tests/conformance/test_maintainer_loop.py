"""A change of the description reaches every station by one command."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from pinterest_ads.emulator import Emulator

ROOT = Path(__file__).parents[2]

ADDED = """
overlay: 1.1.0
info:
  title: Campaigns have a theme
  version: 1.0.0
actions:
  - target: $.components.schemas['Campaign','CampaignCreate','CampaignUpdate'].properties
    update:
      theme:
        $ref: '#/components/schemas/CampaignTheme'
"""

SCHEMA = """
components:
  schemas:
    CampaignTheme:
      description: The season that the campaign is about.
      type: string
      enum: [SPRING, AUTUMN]
      examples: [SPRING]
      x-evidence: inferred
"""

LOOK = """
import sys
sys.path.insert(0, sys.argv[1])
from pinterest_ads_api import models
from pinterest_ads_api.operations.campaigns import campaigns_create
from pinterest_ads_api.resources.campaigns import AsyncCampaigns, Campaigns
assert models.__file__.startswith(sys.argv[1])
spring = models.CampaignCreate(name="n", objective_type="AWARENESS", theme=models.CampaignTheme.SPRING)
request = campaigns_create.build(advertiser_id=1, body=[spring])
assert b'"theme":"SPRING"' in request.content, request.content
for place in (campaigns_create.build, Campaigns.create, AsyncCampaigns.create, Campaigns.update):
    assert "theme" in place.__doc__ and "season" in place.__doc__, place
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what generating needs."""
    for name in ("spec", "overlays", "generator", "generated"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def run(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the generator of the copy."""
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)


def test_a_new_field_reaches_every_station(checkout: Path) -> None:
    """One schema and one overlay give the field to model, operation, resource and the emulator's validation."""
    (checkout / "spec" / "themes.yaml").write_text(SCHEMA)
    (checkout / "overlays" / "200-themes.yaml").write_text(ADDED)

    generated = run(checkout, "generate")

    assert generated.returncode == 0, generated.stderr
    looked = [sys.executable, "-c", LOOK, str(checkout / "generated")]
    found = subprocess.run(looked, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    description = checkout / "generated" / "pinterest_ads_api" / "openapi.json"
    headers = {"Authorization": "Bearer demo"}
    with (
        Emulator(seed="demo", description=description) as emulator,
        httpx.Client(transport=emulator.transport(), headers=headers) as client,
    ):
        url = f"{emulator.base_url}/advertisers/549755885175/campaigns/"
        item = {"name": "n", "objective_type": "AWARENESS"}
        accepted = client.post(url, json=[item | {"theme": "SPRING"}]).json()
        refused = client.post(url, json=[item | {"theme": "WINTER"}]).json()
    assert accepted["data"][0]["exceptions"] == []
    assert [place["pointer"] for place in refused["errors"]] == ["/0/theme"]


@pytest.mark.parametrize(
    "path",
    [
        "spec/campaigns.yaml",
        "overlays/110-pagination.yaml",
        "overlays/extensions.schema.json",
        "generator/normalise/names.py",
        "generated/pinterest_ads_api/models/campaigns.py",
        "generated/pinterest_ads_api/openapi.json",
    ],
)
def test_an_edit_of_one_byte_is_found(checkout: Path, path: str) -> None:
    """The check is clean as committed, and names the file in which one byte was added."""
    assert run(checkout, "check").returncode == 0
    with (checkout / path).open("ab") as file:
        file.write(b"\n")

    checked = run(checkout, "check")

    assert checked.returncode == 1
    assert path in checked.stderr
