"""Seeds from a file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from pinterest_ads.emulator import Emulator
from tests.emulator.conftest import DESCRIPTION, Start, client_of

if TYPE_CHECKING:
    from pathlib import Path

SEED = """
users:
  - {id: 7, token: mine}
  - {id: 8, token: theirs}
advertisers:
  - name: My shop
    country: DE
    currency: EUR
    shared_with: [8]
    boards:
      - name: Things
        privacy: PUBLIC
        pins:
          - link: https://www.example.com/thing
    campaigns:
      - name: Spring
        objective_type: CONSIDERATION
        daily_spend_cap: 5000000
        created_days_ago: 30
        keywords:
          - {value: oak, match_type: BROAD}
        ad_groups:
          - name: Everybody
            billable_event: CLICKTHROUGH
            keywords:
              - {value: table, match_type: EXACT, bid: 100000}
            ads:
              - {pin_id: 394205773611545468, creative_type: REGULAR, name: One}
  - name: Their shop
    owner: 8
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A seed file in YAML."""
    path = tmp_path / "seed.yaml"
    path.write_text(SEED)
    return path


def test_a_file_says_what_there_is(start: Start, file: Path) -> None:
    """Users, advertisers and nested entities are there, with defaults for what the file leaves out."""
    emulator = start(seed=str(file))
    with client_of(emulator, "mine") as api, client_of(emulator, "theirs") as other:
        (shop,) = api.get("advertisers/").json()["data"]
        assert (shop["name"], shop["currency"]) == ("My shop", "EUR")
        assert [each["name"] for each in other.get("advertisers/?include_acl=true").json()["data"]] == [
            "My shop",
            "Their shop",
        ]
        account = f"advertisers/{shop['id']}"
        (campaign,) = api.get(f"{account}/campaigns/").json()["data"]
        (group,) = api.get(f"{account}/ad_groups/").json()["data"]
        (ad,) = api.get(f"{account}/ads/").json()["data"]
        words = {each["value"]: each["parent_type"] for each in api.get(f"{account}/keywords/").json()["data"]}
        pins = api.get(f"{account}/pins/").json()["data"]
    assert (campaign["status"], campaign["summary_status"]) == ("ACTIVE", "RUNNING")
    assert group["campaign_id"] == ad["campaign_id"] == campaign["id"]
    assert ad["pin_id"] == pins[0]["id"]
    assert words == {"oak": "campaign", "table": "adgroup"}


def test_json_is_read_too(start: Start, tmp_path: Path) -> None:
    """A JSON file is a seed as well; without users the usual token works."""
    file = tmp_path / "seed.json"
    file.write_text(json.dumps({"advertisers": [{"name": "Shop"}]}))
    with client_of(start(seed=str(file))) as api:
        assert [each["name"] for each in api.get("advertisers/").json()["data"]] == ["Shop"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("objective_type: CONSIDERATION", "objective_type: TRAFFIC"), "/advertisers/0/campaigns/0/objective_type"),
        (("name: Everybody", "nam: Everybody"), "/advertisers/0/campaigns/0/ad_groups/0"),
        (("country: DE", "country: NO"), "country"),
        (("users:", "users: ["), "seed.yaml"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(file: Path, change: tuple[str, str], said: str) -> None:
    """A file that does not fit is refused with its name and the place; YAML's `NO`, which is false, is one."""
    file.write_text(SEED.replace(*change))
    with pytest.raises(ValueError, match=r"seed\.yaml") as caught:
        Emulator(seed=str(file), description=DESCRIPTION).start()
    assert said in str(caught.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A missing file is a ValueError with its name."""
    with pytest.raises(ValueError, match="absent"):
        Emulator(seed=str(tmp_path / "absent.yaml"), description=DESCRIPTION).start()
