"""Synchronous metrics over HTTP: rows, pages, ranges, columns, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pinterest_ads.emulator import Emulator, ManualClock
from tests.emulator.conftest import ACCOUNT, OTHER_ACCOUNT
from tests.emulator.delivery.requests import COLUMNS, END, START, ids, page, question, rows, total

TODAY = date(2027, 1, 15)


def refused(api: httpx.Client, path: str, **changes: object) -> str:
    """Return the place that a refusal names."""
    response = api.get(f"{ACCOUNT}/{path}", params=question(**changes))
    assert response.status_code == 400, response.text
    place: str = response.json()["errors"][0]["pointer"]
    return place


@settings(deadline=None, max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.integers(0, 90),
    st.integers(0, 60),
    st.sampled_from(("AD_EVENT", "CONVERSION_EVENT")),
    st.sampled_from((0, 7, 60)),
)
def test_campaigns_sum_to_the_advertiser(api: httpx.Client, back: int, length: int, when: str, window: int) -> None:
    """Over any range, however conversions are attributed, the campaigns' metrics sum to the advertiser's."""
    first = TODAY - timedelta(days=back)
    rest = {
        "start_date": str(first),
        "end_date": str(min(first + timedelta(days=length), TODAY + timedelta(days=1))),
        "conversion_report_time": when,
        "click_window_days": window,
    }
    campaigns = rows(api, "campaigns/delivery_metrics/", campaign_ids=ids(api, "campaigns/"), **rest)
    assert total(campaigns) == total(rows(api, "delivery_metrics/", **rest))


def test_ad_groups_and_ads_sum_to_their_campaign(api: httpx.Client) -> None:
    """The metrics of a campaign are those of its ad groups, and those of its ads, taken together."""
    for campaign in ids(api, "campaigns/")[:3]:
        whole = rows(api, "campaigns/delivery_metrics/", campaign_ids=campaign)
        groups = ids(api, "ad_groups/", campaign_ids=campaign)
        assert total(rows(api, "ad_groups/delivery_metrics/", ad_group_ids=groups)) == total(whole)
        ads = ids(api, "ads/", campaign_ids=campaign)
        found = [row for start in range(0, len(ads), 100) for row in _ads(api, ads[start : start + 100])]
        assert total(found) == total(whole)
        assert whole[0]["SPEND_IN_MICRO_DOLLAR"] > 0


def _ads(api: httpx.Client, ads: list[str]) -> list[dict[str, object]]:
    return rows(api, "ads/delivery_metrics/", ad_ids=ads)


@pytest.mark.parametrize("granularity", ["DAY", "WEEK", "MONTH", "HOUR"])
def test_every_granularity_sums_to_the_total(api: httpx.Client, granularity: str) -> None:
    """Days, weeks, months and hours of a range are the same numbers, divided differently."""
    first = "2027-01-10" if granularity == "HOUR" else START
    divided = rows(api, "delivery_metrics/", granularity=granularity, start_date=first)
    assert total(divided) == total(rows(api, "delivery_metrics/", start_date=first))
    labels = [(row["DATE"], row.get("HOUR")) for row in divided]
    assert labels == sorted(set(labels))
    expected = {"DAY": 28, "WEEK": 4, "MONTH": 2, "HOUR": 7 * 24}
    assert len(divided) == expected[granularity] + (granularity == "WEEK")


def test_a_row_has_its_id_its_date_and_what_was_asked(api: httpx.Client) -> None:
    """A row has the entity's id column, `DATE` and the columns asked for; there is one a day, tomorrow included."""
    campaign = ids(api, "campaigns/")[0]
    columns = "SPEND_IN_DOLLAR,SPEND_IN_MICRO_DOLLAR,CAMPAIGN_NAME,CTR"
    found = rows(api, "campaigns/delivery_metrics/", campaign_ids=campaign, columns=columns, granularity="DAY")
    assert [row["DATE"] for row in found] == [str(date.fromisoformat(START) + timedelta(days=n)) for n in range(28)]
    first, tomorrow = found[0], found[-1]
    assert list(first) == ["CAMPAIGN_ID", "DATE", *columns.split(",")]
    assert isinstance(first["SPEND_IN_MICRO_DOLLAR"], int)
    assert first["SPEND_IN_DOLLAR"] == first["SPEND_IN_MICRO_DOLLAR"] / 1_000_000
    assert tomorrow == {"CAMPAIGN_ID": campaign, "DATE": END, "CAMPAIGN_NAME": first["CAMPAIGN_NAME"]}


def test_ratios_derive_from_sums(api: httpx.Client) -> None:
    """The rate of a range is that of its sums, not the mean of its days' rates."""
    columns = "CLICKTHROUGH_1,IMPRESSION_1,CTR,SPEND_IN_MICRO_DOLLAR,CPC_IN_MICRO_DOLLAR"
    (row,) = rows(api, "delivery_metrics/", columns=columns)
    assert row["CTR"] == pytest.approx(row["CLICKTHROUGH_1"] / row["IMPRESSION_1"], abs=1e-6)
    assert row["CPC_IN_MICRO_DOLLAR"] == pytest.approx(row["SPEND_IN_MICRO_DOLLAR"] / row["CLICKTHROUGH_1"])


def test_what_delivers_nothing_has_no_metrics(api: httpx.Client) -> None:
    """A campaign that is paused has rows without any metric."""
    paused = api.get(f"{ACCOUNT}/campaigns/", params={"entity_statuses": "PAUSED"}).json()["data"][0]["id"]
    assert rows(api, "campaigns/delivery_metrics/", campaign_ids=paused) == [{"CAMPAIGN_ID": paused}]


@pytest.mark.parametrize("kind", ["GENDER", "AGE_BUCKET", "APPTYPE", "PLACEMENT", "COUNTRY", "KEYWORD"])
def test_targeting_sums_to_the_ad_group(api: httpx.Client, kind: str) -> None:
    """The values of a kind of targeting sum to the ad group, and its ads' values to the ad group's."""
    keyword = api.get(f"{ACCOUNT}/keywords/", params={"page_size": 1}).json()["data"][0]
    group = keyword["parent_id"]
    divided = rows(api, "ad_groups/targeting_delivery_metrics/", ad_group_ids=group, targeting_types=kind)
    assert {row["TARGETING_TYPE"] for row in divided} == {kind}
    assert total(divided) == total(rows(api, "ad_groups/delivery_metrics/", ad_group_ids=group))
    ads = ids(api, "ads/", ad_group_ids=group)
    by_ad = rows(api, "ads/targeting_delivery_metrics/", ad_ids=ads, targeting_types=kind)
    for row in divided:
        same = [each for each in by_ad if each["TARGETING_VALUE"] == row["TARGETING_VALUE"]]
        assert total(same) == total([row])


def test_pages_are_the_whole_in_order(api: httpx.Client) -> None:
    """Small pages give the same rows as large ones, in the same order, and the last has no bookmark."""
    campaigns = ids(api, "campaigns/")[:4]
    whole = rows(api, "campaigns/delivery_metrics/", campaign_ids=campaigns, granularity="DAY")
    found: list[dict[str, object]] = []
    bookmark = None
    for _ in range(len(whole)):
        rest = {"campaign_ids": campaigns, "granularity": "DAY", "bookmark": bookmark}
        answer = page(api, "campaigns/delivery_metrics/", page_size=7, **rest)
        found += answer["data"]
        bookmark = answer.get("bookmark")
        if bookmark is None:
            break
    assert found == whole
    assert len(page(api, "campaigns/delivery_metrics/", campaign_ids=campaigns, granularity="DAY")["data"]) == 25


def test_a_bookmark_of_another_question_is_refused(api: httpx.Client) -> None:
    """A bookmark goes with the question that it was issued for."""
    bookmark = page(api, "delivery_metrics/", granularity="DAY", page_size=2)["bookmark"]
    assert refused(api, "delivery_metrics/", granularity="HOUR", start_date=str(TODAY), bookmark=bookmark) == (
        "/query/bookmark"
    )


@pytest.mark.parametrize(
    ("place", "changes"),
    [
        ("/query/end_date", {"end_date": "2026-12-19"}),
        ("/query/end_date", {"end_date": "2027-01-17"}),
        ("/query/start_date", {"start_date": "2026-10-15"}),
        ("/query/start_date", {"start_date": "2027-01-05", "granularity": "HOUR"}),
        ("/query/start_date", {"start_date": "2026-02-30"}),
        ("/query/granularity", {"granularity": "YEAR"}),
        ("/query/columns/1", {"columns": "CTR,CLICKS"}),
        ("/query/columns/1", {"columns": "CTR,CAMPAIGN_ID"}),
        ("/query/columns", {"columns": None}),
        ("/query/click_window_days", {"click_window_days": 2}),
        ("/query/attribution_types/0", {"attribution_types": "FAMILY"}),
        ("/query/conversion_report_time", {"conversion_report_time": "NEVER"}),
    ],
)
def test_a_wrong_question_is_told_its_place(api: httpx.Client, place: str, changes: dict[str, object]) -> None:
    """A date, column, level or window that does not fit is refused with its name."""
    assert refused(api, "delivery_metrics/", **changes) == place


def test_ranges_reach_ninety_days_back_and_to_tomorrow(api: httpx.Client) -> None:
    """Ninety local days back is allowed, tomorrow in UTC too, and eight days back by the hour."""
    assert len(rows(api, "delivery_metrics/", start_date="2026-10-16", end_date="2027-01-15", granularity="DAY")) == 92
    assert len(rows(api, "delivery_metrics/", start_date="2026-10-17", end_date="2027-01-16", granularity="DAY")) == 92
    assert refused(api, "delivery_metrics/", start_date="2026-10-16") == "/query/end_date"
    hourly = rows(api, "delivery_metrics/", start_date="2027-01-06", granularity="HOUR")
    assert len(hourly) == 11 * 24


@pytest.mark.parametrize("path", ["campaigns", "ad_groups", "ads"])
def test_only_own_entities_are_answered(api: httpx.Client, emulator: Emulator, path: str) -> None:
    """An id that there is not, and one of another advertiser, is not found, and the parameter is named."""
    name = f"{path.removesuffix('s')}_ids"
    other = api.get(f"advertisers/549755885176/{path}/").json()["data"][0]["id"]
    for key in ("12345", other):
        response = api.get(f"{ACCOUNT}/{path}/delivery_metrics/", params=question(**{name: key}))
        assert response.status_code == 404
        assert response.json()["errors"][0]["pointer"] == f"/query/{name}"
    assert api.get(f"{OTHER_ACCOUNT}/delivery_metrics/", params=question()).status_code == 403


def test_a_change_reaches_today_and_no_day_that_is_over(api: httpx.Client, clock: ManualClock) -> None:
    """Pausing, capping and adding today changes today alone, at every level."""
    campaigns = ids(api, "campaigns/")
    rest = {"campaign_ids": campaigns[:3], "granularity": "DAY", "end_date": "2027-01-15"}
    before = rows(api, "campaigns/delivery_metrics/", **rest)
    above = rows(api, "delivery_metrics/", granularity="DAY", end_date="2027-01-14")
    changes = [
        {"id": campaigns[0], "status": "PAUSED"},
        {"id": campaigns[1], "daily_spend_cap": 2_000_000, "lifetime_spend_cap": 2_000_000},
    ]
    answer = api.patch(f"{ACCOUNT}/campaigns/", json=changes).json()["data"]
    assert [each["exceptions"] for each in answer] == [[], []]
    after = rows(api, "campaigns/delivery_metrics/", **rest)
    changed = [(one["CAMPAIGN_ID"], one["DATE"]) for one, other in zip(before, after, strict=True) if one != other]
    assert changed == [(campaigns[0], "2027-01-15"), (campaigns[1], "2027-01-15")]
    assert rows(api, "delivery_metrics/", granularity="DAY", end_date="2027-01-14") == above
    assert total(after) != total(before)
    clock.advance(3 * 86_400)
    later = rows(api, "campaigns/delivery_metrics/", **rest)
    assert [row for row in later if row["DATE"] < "2027-01-15"] == [row for row in after if row["DATE"] < "2027-01-15"]
    assert total(rows(api, "delivery_metrics/")) == total(
        rows(api, "campaigns/delivery_metrics/", campaign_ids=campaigns)
    )


def test_today_grows_by_the_hour(api: httpx.Client, clock: ManualClock) -> None:
    """What today shows grows with the clock and is whole when the day is over."""
    day = {"start_date": "2027-01-15", "end_date": "2027-01-15"}
    spent = [total(rows(api, "delivery_metrics/", **day))["SPEND_IN_MICRO_DOLLAR"]]
    for _ in range(3):
        clock.advance(5 * 3600)
        spent.append(total(rows(api, "delivery_metrics/", **day))["SPEND_IN_MICRO_DOLLAR"])
    assert spent == sorted(spent)
    assert spent[0] < spent[-1]
    clock.advance(86_400)
    assert total(rows(api, "delivery_metrics/", **day))["SPEND_IN_MICRO_DOLLAR"] == spent[-1]


def test_a_new_ad_delivers_from_today_on(api: httpx.Client) -> None:
    """A campaign made with all that it needs spends today, within its cap, and nothing before."""

    def create(path: str, **fields: object) -> str:
        element = api.post(f"{ACCOUNT}/{path}/", json=[fields]).json()["data"][0]
        assert element["exceptions"] == []
        key: str = element["data"]["id"]
        return key

    campaign = create("campaigns", name="New", objective_type="AWARENESS", daily_spend_cap=3_000_000)
    group = create("ad_groups", name="New", campaign_id=campaign, billable_event="IMPRESSION")
    ask = {"campaign_ids": campaign, "granularity": "DAY"}
    assert not any(total(rows(api, "campaigns/delivery_metrics/", **ask)).values())
    create("ads", ad_group_id=group, pin_id="394205773611545468", creative_type="REGULAR")
    found = rows(api, "campaigns/delivery_metrics/", **ask)
    assert [row["DATE"] for row in found if "SPEND_IN_MICRO_DOLLAR" in row] == ["2027-01-15"]
    assert 0 < total(found)["SPEND_IN_MICRO_DOLLAR"] <= 3_000_000


def test_columns_are_defined(api: httpx.Client) -> None:
    """Every column has a sentence; those of synchronous metrics are some of those of reports."""
    path = "resources/delivery_metrics"
    every, few = (
        {each["name"]: each for each in api.get(path, params=query).json()["data"]["metrics"]}
        for query in ({}, {"report_type": "SYNC"})
    )
    assert {"CLICKTHROUGH_1", "IMPRESSION_1", *COLUMNS[:3]} <= few.keys() < every.keys()
    assert all(each["definition"] for each in every.values())


def test_books_close_after_the_day(api: httpx.Client, clock: ManualClock) -> None:
    """The books of a day close some hours after it, those of conversions later."""
    path, query = "books_closed/", {"date": "2027-01-15"}
    states: list[tuple[bool, ...]] = []
    for _ in range(5):
        states.append(tuple(api.get(path, params=query).json()["data"].values()))
        clock.advance(20 * 3600)
    assert states == [(False, False), (False, True), (False, True), (True, True), (True, True)]
    assert api.get(path, params={"date": "soon"}).json()["errors"][0]["pointer"] == "/query/date"
