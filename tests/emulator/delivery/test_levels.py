"""Cases that the seed does not have by itself: keywords of campaigns, settled accounts, states by the clock."""

from __future__ import annotations

from typing import Any

import httpx

from pinterest_ads.emulator import Emulator, ManualClock
from pinterest_ads.emulator.engine.jobs import stretch
from pinterest_ads.emulator.service.delivery.drawn import settle
from tests.emulator.conftest import ACCOUNT
from tests.emulator.delivery.requests import all_rows, download, ids, report, rows, total

TENANT = 549755885175


def create(api: httpx.Client, path: str, **fields: Any) -> str:
    """Create one entity and return its id."""
    element = api.post(f"{ACCOUNT}/{path}/", json=[fields]).json()["data"][0]
    assert element["exceptions"] == []
    key: str = element["data"]["id"]
    return key


def test_keywords_of_a_campaign_count_in_all_its_ad_groups(
    emulator: Emulator, api: httpx.Client, clock: ManualClock
) -> None:
    """A campaign's keywords, from the day after they were made on, divide each of its ad groups."""
    campaign = ids(api, "campaigns/")[2]
    for word in ("ash", "birch"):
        create(api, "keywords", parent_id=campaign, value=word, match_type="BROAD")
    clock.advance(86_400)
    rest = {"start_date": "2027-01-15", "end_date": "2027-01-15", "granularity": "TOTAL"}
    found = report(emulator, api, clock, level="KEYWORD", campaign_ids=[campaign], **rest)
    whole = rows(api, "campaigns/delivery_metrics/", campaign_ids=campaign, **rest)
    assert len(found.json()) >= 2
    assert total(all_rows(found)) == total(whole)


def test_settling_ahead_changes_nothing(emulator: Emulator, api: httpx.Client) -> None:
    """An account that was settled ahead answers as one that was not."""
    before = rows(api, "delivery_metrics/", granularity="DAY")
    emulator.admin.reset()
    with emulator.engine.store.write() as connection:
        settle(connection, TENANT, emulator.engine.clock.time())
    assert rows(api, "delivery_metrics/", granularity="DAY") == before


def test_tomorrow_alone_is_empty(api: httpx.Client) -> None:
    """A range that has not begun has rows without metrics."""
    tomorrow = {"start_date": "2027-01-16", "end_date": "2027-01-16"}
    for granularity in ("DAY", "HOUR"):
        found = rows(api, "delivery_metrics/", granularity=granularity, **tomorrow)
        assert len(found) == (1 if granularity == "DAY" else 24)
        assert not any(total(found).values())


def test_states_are_of_the_time_of_the_report(emulator: Emulator, api: httpx.Client, clock: ManualClock) -> None:
    """An ad that was in review when it was made shows as approved once it is."""
    group = ids(api, "ad_groups/")[0]
    ad = create(api, "ads", ad_group_id=group, pin_id="394205773611545468", creative_type="REGULAR")
    clock.advance(2 * 3600)
    columns = ["SPEND_IN_MICRO_DOLLAR", "PIN_PROMOTION_STATUS"]
    rest = {"level": "PIN_PROMOTION", "ad_ids": [ad], "columns": columns, "start_date": "2027-01-15"}
    (row,) = all_rows(report(emulator, api, clock, **rest))
    assert row["PIN_PROMOTION_STATUS"] == "APPROVED"
    assert all_rows(report(emulator, api, clock, **rest, ad_statuses=["PENDING"])) == []


def test_an_empty_report_is_a_file(emulator: Emulator, api: httpx.Client, clock: ManualClock) -> None:
    """A report without rows is an empty object, or a header row."""
    rest = {"campaign_ids": ["1"]}
    assert report(emulator, api, clock, **rest).json() == {}
    assert report(emulator, api, clock, **rest, report_format="CSV").text.startswith("CAMPAIGN_ID,DATE,")


def test_what_is_gone_is_nothing(emulator: Emulator) -> None:
    """A file that was thrown away while it is read just ends."""
    assert list(stretch(emulator.engine.store, "none", 0, 10)) == []
    assert download(emulator, "http://pinterest-ads.emulator/downloads/none/x.txt").status_code == 403
