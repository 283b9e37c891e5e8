"""Days that are over, over HTTP: whatever is changed, added or archived later, their reports stay byte for byte."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from pinterest_ads.emulator import Emulator, ManualClock
from tests.emulator.conftest import ACCOUNT, Start, client_of
from tests.emulator.delivery.requests import report

OVER: dict[str, Any] = {"start_date": "2027-01-13", "end_date": "2027-01-14", "granularity": "DAY"}
FEW: dict[str, Any] = {"campaign_ids": ["626735565838", "626735565839", "626735565840"]}
LEVELS: list[dict[str, Any]] = [
    {"level": "ADVERTISER"},
    {"level": "PIN_PROMOTION", **FEW},
    {"level": "KEYWORD", **FEW},
    {"level": "PRODUCT_GROUP", **FEW},
    {"level": "PIN_PROMOTION_TARGETING", "targeting_types": ["GENDER", "KEYWORD"], **FEW},
]

Edit = Callable[[httpx.Client], None]


def changed(api: httpx.Client, path: str, **fields: Any) -> None:
    """Change every entity of a page of a list that can be changed."""
    found = api.get(f"{ACCOUNT}/{path}/", params={"page_size": 30}).json()["data"]
    response = api.patch(f"{ACCOUNT}/{path}/", json=[{"id": each["id"], **fields} for each in found])
    assert response.status_code == 200, response.text
    assert any(each["data"] is not None for each in response.json()["data"])


def created(api: httpx.Client, **lists: Any) -> None:
    """Create entities in bulk."""
    response = api.post(f"{ACCOUNT}/bulk_upsert/", json={"create": lists})
    assert response.status_code == 200, response.text


def _add(api: httpx.Client) -> None:
    group = api.get(f"{ACCOUNT}/ad_groups/", params={"page_size": 1}).json()["data"][0]["id"]
    catalog = api.get(f"{ACCOUNT}/product_groups/catalogs/").json()["data"][0]["id"]
    created(
        api,
        ads=[{"ad_group_id": group, "pin_id": "394205773611545468", "creative_type": "REGULAR"}],
        keywords=[{"parent_id": group, "value": "brand new", "match_type": "BROAD"}],
        product_groups=[{"ad_group_id": group, "catalog_product_group_id": catalog}],
    )


EDITS: dict[str, Edit] = {
    "campaigns paused": lambda api: changed(api, "campaigns", status="PAUSED"),
    "campaigns archived": lambda api: changed(api, "campaigns", status="ARCHIVED"),
    "caps lowered": lambda api: changed(api, "campaigns", daily_spend_cap=1_000_000, lifetime_spend_cap=1_000_000),
    "ad groups paused": lambda api: changed(api, "ad_groups", status="PAUSED"),
    "budgets raised": lambda api: changed(api, "ad_groups", budget_in_micro_currency=90_000_000),
    "targeting changed": lambda api: changed(api, "ad_groups", targeting_spec={"GENDER": ["male"]}),
    "ads paused": lambda api: changed(api, "ads", status="PAUSED"),
    "ads activated": lambda api: changed(api, "ads", status="ACTIVE"),
    "keywords archived": lambda api: changed(api, "keywords", archived=True),
    "all of it added": _add,
}


@pytest.mark.parametrize("name", EDITS)
def test_no_edit_reaches_a_day_that_is_over(
    emulator: Emulator, api: httpx.Client, clock: ManualClock, name: str
) -> None:
    """Reports of days that are over are the same before an edit, after it, and after the next day's."""
    before = [report(emulator, api, clock, **OVER, **level).content for level in LEVELS]
    assert all(len(content) > 150 for content in before)
    EDITS[name](api)
    assert [report(emulator, api, clock, **OVER, **level).content for level in LEVELS] == before
    clock.advance(86_400)
    EDITS["budgets raised"](api)
    assert [report(emulator, api, clock, **OVER, **level).content for level in LEVELS] == before


def test_what_is_kept_survives_a_restart(start: Start, tmp_path: Any, clock: ManualClock) -> None:
    """What entities were is in the file: another emulator on it answers the same of days that are over."""
    file = tmp_path / "state.db"
    emulator = start(clock=clock, database=file)
    with client_of(emulator) as api:
        before = report(emulator, api, clock, **OVER, level="PIN_PROMOTION").content
        EDITS["ad groups paused"](api)
    emulator.stop()
    again = start(clock=clock, database=file)
    with client_of(again) as api:
        assert report(again, api, clock, **OVER, level="PIN_PROMOTION").content == before


def test_two_emulators_agree(start: Start) -> None:
    """The same seed on the same day gives the same report, wherever it is made."""
    found: list[bytes] = []
    for _ in range(2):
        clock = ManualClock(1_800_014_400)
        emulator = start(clock=clock)
        with client_of(emulator) as api:
            found.append(report(emulator, api, clock, level="PIN_PROMOTION").content)
    assert found[0] == found[1]
