"""Reports over HTTP: levels, filters, formats, and the job that makes the file."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pinterest_ads.emulator import Emulator, ManualClock
from tests.emulator.conftest import ACCOUNT, client_of
from tests.emulator.delivery.requests import (
    COLUMNS,
    all_rows,
    asked,
    download,
    ids,
    refused,
    report,
    report_body,
    rows,
    status,
    total,
)

TODAY = date(2027, 1, 15)
DIVIDED = ("PIN_PROMOTION_TARGETING", "PRODUCT_GROUP_TARGETING")


@settings(deadline=None, max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 80), st.integers(0, 14), st.sampled_from(("TOTAL", "DAY", "WEEK", "MONTH")))
def test_every_level_sums_to_the_advertiser(start: Any, back: int, length: int, granularity: str) -> None:
    """For any range, campaigns, ad groups and ads each sum to the advertiser's synchronous metrics."""
    clock = ManualClock(1_800_014_400)
    emulator = start(clock=clock)
    first = TODAY - timedelta(days=back)
    rest: dict[str, Any] = {
        "start_date": str(first),
        "end_date": str(min(first + timedelta(days=length), TODAY)),
        "granularity": granularity,
    }
    with client_of(emulator) as api:
        whole = total(rows(api, "delivery_metrics/", **rest))
        for level in ("ADVERTISER", "CAMPAIGN", "AD_GROUP", "PIN_PROMOTION"):
            now = clock.time()
            assert total(all_rows(report(emulator, api, clock, level=level, **rest))) == whole
            assert clock.time() < now + 60


@pytest.mark.parametrize("divided", ["SEARCH_QUERY", "KEYWORD"])
def test_keywords_sum_to_their_ad_groups(
    emulator: Emulator, api: httpx.Client, clock: ManualClock, divided: str
) -> None:
    """The keywords of an ad group, and their search queries, sum to the ad group that has keywords."""
    keywords = api.get(f"{ACCOUNT}/keywords/", params={"page_size": 250}).json()["data"]
    groups = sorted({each["parent_id"] for each in keywords if each["parent_type"] == "adgroup"})
    found = report(emulator, api, clock, level=divided, ad_group_ids=groups, granularity="TOTAL")
    assert total(all_rows(found)) == total(rows(api, "ad_groups/delivery_metrics/", ad_group_ids=groups))
    assert set(found.json()) <= {each["id"] for each in keywords}


@pytest.mark.parametrize("divided", ["PRODUCT_GROUP", "ITEM", "PRODUCT_ITEM", "PRODUCT_GROUP_TARGETING"])
def test_product_groups_sum_to_their_ad_groups(
    emulator: Emulator, api: httpx.Client, clock: ManualClock, divided: str
) -> None:
    """The promoted product groups of an ad group, and what divides them, sum to the ad group."""
    kinds = {"targeting_types": ["GENDER"]} if divided in DIVIDED else {}
    found = report(emulator, api, clock, level=divided, granularity="TOTAL", **kinds).json()
    groups = {
        api.get(f"{ACCOUNT}/promoted_product_groups/{key}/").json()["data"]["ad_group_id"]
        for key in found
        if found[key]
    }
    whole = rows(api, "ad_groups/delivery_metrics/", ad_group_ids=sorted(groups))
    assert total([row for each in found.values() for row in each]) == total(whole)


def test_targeting_of_ads_sums_to_the_ads(emulator: Emulator, api: httpx.Client, clock: ManualClock) -> None:
    """An ad's rows of one kind of targeting sum to the ad."""
    ads = ids(api, "ads/")[:5]
    rest = {"ad_ids": ads, "granularity": "TOTAL"}
    whole = report(emulator, api, clock, level="PIN_PROMOTION", **rest).json()
    divided = report(emulator, api, clock, level=DIVIDED[0], targeting_types=["AGE_BUCKET"], **rest).json()
    assert {key: total(each) for key, each in divided.items()} == {key: total(each) for key, each in whole.items()}


def test_without_types_targeting_is_by_all_of_them(emulator: Emulator, api: httpx.Client, clock: ManualClock) -> None:
    """A level that is divided by targeting needs no types: it is divided by each of those there are."""
    ads = ids(api, "ads/")[:1]
    rest = {"ad_ids": ads, "granularity": "TOTAL"}
    (whole,) = all_rows(report(emulator, api, clock, level="PIN_PROMOTION", **rest))
    found = all_rows(report(emulator, api, clock, level=DIVIDED[0], **rest))
    kinds = {row["TARGETING_TYPE"] for row in found}
    assert {"GENDER", "AGE_BUCKET", "PINNER_INTEREST", "PLACEMENT"} <= kinds
    for kind in kinds:
        assert total([row for row in found if row["TARGETING_TYPE"] == kind]) == total([whole])
    interests = {row["TARGETING_VALUE"] for row in found if row["TARGETING_TYPE"] == "PINNER_INTEREST"}
    assert all(api.get(f"targeting/interest/{key}").status_code == 200 for key in interests)


def test_json_is_keyed_by_the_entity(emulator: Emulator, api: httpx.Client, clock: ManualClock) -> None:
    """A report in JSON has a list of rows for each entity that did something, with `DATE` and the columns."""
    found = report(emulator, api, clock, level="AD_GROUP", entity_fields=["AD_GROUP_NAME", "CAMPAIGN_ID"]).json()
    assert found.keys() <= set(ids(api, "ad_groups/"))
    first = next(iter(found.values()))[0]
    assert list(first) == ["DATE", "AD_GROUP_NAME", "AD_GROUP_CAMPAIGN_ID", *COLUMNS]


@pytest.mark.parametrize("granularity", ["DAY", "TOTAL", "HOUR"])
def test_csv_has_a_header_row(emulator: Emulator, api: httpx.Client, clock: ManualClock, granularity: str) -> None:
    """A report in CSV has the id column, the time and the columns in its first line, and the same numbers as JSON."""
    rest: dict[str, Any] = {"level": "AD_GROUP", "granularity": granularity, "start_date": "2027-01-12"}
    table = report(emulator, api, clock, report_format="CSV", **rest)
    assert table.headers["content-type"].startswith("text/csv")
    found = list(csv.DictReader(io.StringIO(table.text)))
    times = {"DAY": ["DATE"], "TOTAL": [], "HOUR": ["DATE", "HOUR"]}[granularity]
    assert list(found[0]) == ["AD_GROUP_ID", *times, *COLUMNS]
    summed = {name: sum(int(row[name]) for row in found) for name in COLUMNS}
    assert summed == total(all_rows(report(emulator, api, clock, **rest)))


def test_filters_keep_rows_that_fit(emulator: Emulator, api: httpx.Client, clock: ManualClock) -> None:
    """GREATER_THAN and LESS_THAN, under both names, keep the rows that fit, and together they all apply."""
    spent = "SPEND_IN_MICRO_DOLLAR"
    every = all_rows(report(emulator, api, clock))
    limit = sorted(row[spent] for row in every)[len(every) // 2] / 1_000_000
    above = {"field": "SPEND_IN_DOLLAR", "operator": "GREATER_THAN", "values": [limit]}
    below = {"field": "TOTAL_IMPRESSION", "operator": "LESS_THAN", "values": [2000]}
    found = all_rows(report(emulator, api, clock, filters=[above]))
    assert found == [row for row in every if row[spent] > limit * 1_000_000]
    both = all_rows(report(emulator, api, clock, filters=[above], metrics_filters=[below]))
    assert both == [row for row in found if row in both]
    assert len(both) < len(found)
    assert all(row["IMPRESSION_1"] < 2000 for row in both)


def test_entities_are_chosen_by_what_they_are(emulator: Emulator, api: httpx.Client, clock: ManualClock) -> None:
    """Ids, statuses and objectives choose entities; those above count for those below."""
    campaigns = api.get(f"{ACCOUNT}/campaigns/", params={"page_size": 250}).json()["data"]
    wanted = {each["id"] for each in campaigns if each["objective_type"] == "AWARENESS"}
    found = report(emulator, api, clock, campaign_objective_types=["AWARENESS"]).json()
    assert set(found) <= wanted
    groups = report(emulator, api, clock, level="AD_GROUP", campaign_ids=sorted(found)[:1], granularity="TOTAL").json()
    assert set(groups) <= set(ids(api, "ad_groups/", campaign_ids=sorted(found)[0]))
    assert report(emulator, api, clock, campaign_statuses=["PAUSED"]).json() == {}
    assert set(report(emulator, api, clock, campaign_statuses=["RUNNING"]).json()) >= set(found)


@pytest.mark.parametrize(
    ("place", "changes"),
    [
        ("/end_date", {"end_date": "2026-12-19"}),
        ("/end_date", {"end_date": "2027-01-20"}),
        ("/start_date", {"start_date": "2026-10-15"}),
        ("/start_date", {"granularity": "HOUR"}),
        ("/level", {"level": "BOARD"}),
        ("/columns/0", {"columns": ["CLICKS"]}),
        ("/columns/1", {"columns": ["CTR", "AD_GROUP_NAME"]}),
        ("/entity_fields/0", {"entity_fields": ["PIN_PROMOTION_ID"]}),
        ("/ad_group_ids", {"ad_group_ids": ["1"]}),
        ("/targeting_types", {"targeting_types": ["GENDER"]}),
        ("/filters/0/field", {"filters": [{"field": "CLICKS", "operator": "LESS_THAN", "values": [1]}]}),
        (
            "/filters/0/values/0",
            {"filters": [{"field": "SPEND_IN_DOLLAR", "operator": "LESS_THAN", "values": ["many"]}]},
        ),
        ("/filters/0/operator", {"filters": [{"field": "SPEND_IN_DOLLAR", "operator": "IS", "values": [1]}]}),
        ("/view_window_days", {"view_window_days": 2}),
    ],
)
def test_a_wrong_request_is_told_its_place(api: httpx.Client, place: str, changes: dict[str, Any]) -> None:
    """What a report cannot have is refused when it is asked for, with its name."""
    assert refused(api, **changes) == place


def test_the_states_follow_the_clock(emulator: Emulator, api: httpx.Client, clock: ManualClock) -> None:
    """A report is in progress, then done with an address and a size, then expired; without polls it is the same."""
    token = asked(api)
    assert status(api, token) == {"report_status": "IN_PROGRESS", "url": None, "size": None}
    clock.advance(2)
    assert status(api, token)["report_status"] == "IN_PROGRESS"
    clock.advance(2)
    done = status(api, token)
    assert done["report_status"] == "FINISHED"
    assert done["size"] == len(download(emulator, done["url"]).content)
    clock.advance(86_400)
    assert status(api, token) == {"report_status": "EXPIRED", "url": None, "size": None}


def test_a_report_is_of_the_time_it_was_asked_for(emulator: Emulator, api: httpx.Client, clock: ManualClock) -> None:
    """What happens after a report was asked for is not in it, and it does not change once it is made."""
    day = {"start_date": "2027-01-15", "end_date": "2027-01-15", "level": "ADVERTISER"}
    whole = total(rows(api, "delivery_metrics/", start_date="2027-01-15", end_date="2027-01-15"))
    token = asked(api, **day)
    clock.advance(6 * 3600)
    content = download(emulator, status(api, token)["url"])
    assert total(all_rows(content)) == whole
    clock.advance(3600)
    assert download(emulator, status(api, token)["url"]).content == content.content


def test_a_token_is_its_advertisers_alone(api: httpx.Client) -> None:
    """Another advertiser does not know the token, nor does anybody know one that was never given."""
    token = asked(api)
    assert asked(api, granularity="TOTAL") != token
    for account, named in (("advertisers/549755885176", token), (ACCOUNT, "x"), (ACCOUNT, token.swapcase())):
        response = api.get(f"{account}/delivery_metrics/async/", params={"token": named})
        assert response.status_code == 404
        assert response.json()["errors"][0]["pointer"] == "/query/token"


def test_a_report_that_is_too_large_fails(api: httpx.Client, clock: ManualClock, emulator: Emulator) -> None:
    """A report of more rows than can be made fails when its time comes; a smaller one of the same account does not."""
    kinds = ["GENDER", "AGE_BUCKET", "APPTYPE", "PLACEMENT", "COUNTRY"]
    rest: dict[str, Any] = {"granularity": "HOUR", "start_date": "2027-01-07", "targeting_types": kinds}
    for number in range(40):
        body = {
            "campaigns": [{"id": "C1", "name": "x", "objective_type": "AWARENESS"}],
            "ad_groups": [{"id": "AG1", "campaign_id": "C1", "name": "x", "billable_event": "IMPRESSION"}],
            "ads": [{"ad_group_id": "AG1", "pin_id": "394205773611545468", "creative_type": "REGULAR"}] * 40,
        }
        assert api.post(f"{ACCOUNT}/bulk_upsert/", json={"create": body}).status_code == 200, number
    large = asked(api, level="PIN_PROMOTION_TARGETING", **rest)
    small = asked(api, level="PIN_PROMOTION_TARGETING", **{**rest, "ad_ids": ids(api, "ads/")[:2]})
    clock.advance(5)
    assert status(api, large) == {"report_status": "FAILED", "url": None, "size": None}
    assert download(emulator, status(api, small)["url"]).status_code == 200


@pytest.mark.parametrize("name", ["filters", "metrics_filters"])
@pytest.mark.parametrize(
    ("field", "limit"), [("SPEND_IN_MICRO_DOLLAR", 3_000_000), ("CLICKTHROUGH_2", "2"), ("CTR", 0.004)]
)
def test_rows_are_chosen_by_any_metric(
    emulator: Emulator, api: httpx.Client, clock: ManualClock, name: str, field: str, limit: float | str
) -> None:
    """A filter names any metric, its limit a number or text with it; rows beyond it are left, and none else."""
    columns = ["CTR", *COLUMNS]
    every = all_rows(report(emulator, api, clock, columns=columns))
    chosen = {name: [{"field": field, "operator": "GREATER_THAN", "values": [limit]}]}
    left = all_rows(report(emulator, api, clock, columns=columns, **chosen))
    assert left == [row for row in every if row.get(field, 0) > float(limit)]
    assert 0 < len(left) < len(every)


def test_the_first_request_of_pinterests_own_script(api: httpx.Client) -> None:
    """Its filters are JSON text, its format in lower case, and it names v3's source of data: the same report."""
    filters = [{"field": "SPEND_IN_DOLLAR", "operator": "GREATER_THAN", "values": [1]}]
    former = {"filters": json.dumps(filters), "report_format": "csv", "data_source": "OFFLINE"}
    assert asked(api, **former) == asked(api, filters=filters, report_format="CSV")
    assert refused(api, filters="[1") == "/filters"
    assert refused(api, data_source="elsewhere") == "/data_source"


def test_the_same_request_soon_again_is_the_same_report(api: httpx.Client, clock: ManualClock) -> None:
    """A program that repeats its request is told how far the report is; later, or for another, a new one is made."""

    def again(**changes: Any) -> tuple[str, str]:
        response = api.post(f"{ACCOUNT}/delivery_metrics/async/", json=report_body(**changes))
        answer = response.json()["data"]
        return answer["token"], answer["report_status"]

    token, state = again()
    assert state == "IN_PROGRESS"
    assert again(level="AD_GROUP")[0] != token
    clock.advance(5)
    assert again() == (token, "FINISHED")
    shuffled = dict(reversed(report_body().items()))
    response = api.post(f"{ACCOUNT}/delivery_metrics/async/", json=shuffled)
    assert response.json()["data"]["token"] == token
    campaign = ids(api, "campaigns/")[0]
    api.patch(f"{ACCOUNT}/campaigns/", json=[{"id": campaign, "daily_spend_cap": 1_000_000}])
    token, other = again()[0], token
    assert token != other
    clock.advance(900)
    assert again()[0] != token


def test_reports_survive_a_restart(start: Any, tmp_path: Any, clock: ManualClock) -> None:
    """A report that was asked for is done, and its address good, after the emulator was stopped and started again."""
    file = tmp_path / "state.db"
    emulator = start(clock=clock, database=file)
    with client_of(emulator) as api:
        token = asked(api)
        body = report_body()
    emulator.stop()
    clock.advance(10)
    again = start(clock=clock, database=file)
    with client_of(again) as api:
        found = download(again, status(api, token)["url"])
        assert found.status_code == 200
        assert all_rows(found)[0].keys() == {"DATE", *body["columns"]}
