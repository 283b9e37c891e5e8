"""The partner guide's sentences and examples, sent as plain HTTP; written from the guide, not from the description."""

from __future__ import annotations

import pytest

from pinterest_ads.emulator import Emulator, QuotaTable, Window
from tests.conformance.wire import ACCOUNT, Send, sender
from tests.emulator.guide import EXAMPLE

JSON = {"content_type": "application/json"}


@pytest.fixture
def send(served: Emulator) -> Send:
    """Send requests to a fresh account."""
    return sender(served)


def test_batch_create_example(send: Send) -> None:
    """The guide: 'use the content-type application/json header and pass an array of objects': its example."""
    answer = send("POST", f"{ACCOUNT}/campaigns/", EXAMPLE, **JSON)
    assert answer.status == 200
    one, two = (element["data"] for element in answer.body["data"])
    assert (one["name"], two["name"]) == ("ACME Tools Campaign #1", "ACME Tools Campaign #2")
    for campaign in (one, two):
        assert campaign["advertiser_id"] == campaign["order_line_id"] == "549755885175"
        assert campaign["lifetime_spend_cap"] == campaign["daily_spend_cap"] == 1432744744
        assert campaign["tracking_urls"] == {}
        assert campaign["mobile_measurement_partner"] == "APPSFLYER"
        assert send("GET", f"{ACCOUNT}/campaigns/{campaign['id']}/").body["data"] == campaign


def test_batch_create_needs_the_json_header(send: Send) -> None:
    """The guide: 'You must use the content-type application/json header'."""
    assert send("POST", f"{ACCOUNT}/campaigns/", EXAMPLE).status == 415


def test_single_campaign_and_ad(send: Send) -> None:
    """The guide: 'GET /ads/v4/advertisers/<advertiser_id>/campaigns/<campaign_id>/', and the same for an ad."""
    campaign = send("GET", f"{ACCOUNT}/campaigns/").body["data"][0]
    assert send("GET", f"{ACCOUNT}/campaigns/{campaign['id']}/").body["data"] == campaign
    ad = send("GET", f"{ACCOUNT}/ads/").body["data"][0]
    assert send("GET", f"{ACCOUNT}/ads/{ad['id']}/").body["data"] == ad
    assert send("GET", f"{ACCOUNT}/ads/{ad['id']}").body["data"] == ad


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
def test_batch_update(send: Send, method: str) -> None:
    """The guide: 'PUT /advertisers/<advertiser_id>/campaigns/ -> Batch update', and PATCH in the guide's table."""
    key = send("GET", f"{ACCOUNT}/campaigns/").body["data"][0]["id"]
    answer = send(method, f"{ACCOUNT}/campaigns/", f'[{{"id": {key}, "name": "Renamed"}}]', **JSON)
    assert answer.status == 200
    assert answer.body["data"][0]["data"]["name"] == "Renamed"


@pytest.mark.parametrize("entity", ["ad_groups", "ads"])
def test_batch_update_elsewhere_is_patch(send: Send, entity: str) -> None:
    """The guide's table has PATCH for ad groups and ads, and nothing has PUT."""
    key = send("GET", f"{ACCOUNT}/{entity}/").body["data"][0]["id"]
    body = f'[{{"id": "{key}", "name": "Renamed"}}]'
    assert send("PATCH", f"{ACCOUNT}/{entity}/", body, **JSON).body["data"][0]["data"]["name"] == "Renamed"
    assert send("PUT", f"{ACCOUNT}/{entity}/", body, **JSON).status == 405


def test_batch_get_by_ids_and_parents(send: Send) -> None:
    """The guide: 'You will be able to optionally filter by a list of arbitrary entity IDs, or parent entity IDs'."""
    first, second, *_ = (each["id"] for each in send("GET", f"{ACCOUNT}/campaigns/").body["data"])
    found = send("GET", f"{ACCOUNT}/campaigns/?campaign_ids={first}&campaign_ids={second}").body["data"]
    assert [each["id"] for each in found] == [first, second]
    groups = send("GET", f"{ACCOUNT}/ad_groups/?campaign_ids={first}").body["data"]
    assert {each["campaign_id"] for each in groups} == {first}


def test_pages_of_25(send: Send) -> None:
    """The guide: 'Standard pagination functionality (with a default page size of 25 records)'."""
    for entity in ("campaigns", "ad_groups", "ads"):
        answer = send("GET", f"{ACCOUNT}/{entity}/")
        assert len(answer.body["data"]) == 25
        assert answer.body["bookmark"]


def test_objectives(send: Send) -> None:
    """The guide: 'APP_INSTALL has been deprecated. TRAFFIC objective has been renamed to CONSIDERATION'."""

    def create(objective: str) -> int:
        body = f'[{{"name": "x", "objective_type": "{objective}"}}]'
        answer = send("POST", f"{ACCOUNT}/campaigns/", body, **JSON)
        return 200 if answer.status == 200 and answer.body["data"][0]["data"] else 400

    assert [create(each) for each in ("CONSIDERATION", "TRAFFIC", "APP_INSTALL")] == [200, 400, 400]
    listed = send("GET", f"{ACCOUNT}/campaigns/?page_size=250").body["data"]
    assert "APP_INSTALL" in {each["objective_type"] for each in listed}


def test_snake_case(send: Send) -> None:
    """The guide: 'conversionTagV3GoalMetadata in v3 … will be … conversion_tag_v3_goal_metadata in v4'."""
    made = send("POST", f"{ACCOUNT}/campaigns/", '[{"name": "x", "objective_type": "WEB_CONVERSION"}]', **JSON)
    key = made.body["data"][0]["data"]["id"]

    def create(goal: str) -> int:
        body = (
            f'[{{"campaign_id": {key}, "name": "x", "billable_event": "CLICKTHROUGH",'
            f' "optimization_goal_metadata": {{"{goal}": null}}}}]'
        )
        return send("POST", f"{ACCOUNT}/ad_groups/", body, **JSON).status

    assert create("conversion_tag_v3_goal_metadata") == 200
    assert create("conversionTagV3GoalMetadata") == 400


def test_managed_campaigns_are_listed(send: Send) -> None:
    """The guide: 'In v4 we have removed this field and we no longer hide or filter these campaigns'."""
    listed = send("GET", f"{ACCOUNT}/campaigns/?page_size=250").body["data"]
    assert any(each["name"].startswith("Once managed") for each in listed)
    assert all("is_managed" not in each for each in listed)


def test_rate_limit_example_1(served: Emulator, send: Send) -> None:
    """The guide: 'RateLimit-Limit: 30, 30;w=60 / RateLimit-Remaining: 0', and on limited requests only."""
    served.admin.quotas.set_category("ads_read", Window(30, 60))
    answers = [send("GET", f"{ACCOUNT}/") for _ in range(31)]
    assert all("ratelimit-limit" not in each.headers and "retry-after" not in each.headers for each in answers[:30])
    limited = answers[30]
    assert limited.status == 429
    assert limited.headers["ratelimit-limit"] == "30, 30;w=60"
    assert limited.headers["ratelimit-remaining"] == "0"
    assert 1 <= int(limited.headers["retry-after"]) <= 60


def test_rate_limit_example_2(served: Emulator, send: Send) -> None:
    """The guide: 'RateLimit-Limit: 1000, 1000;w=60': per app."""
    served.admin.quotas.set(QuotaTable({}, (Window(1000, 60),)))
    answers = [send("GET", "/ads/v4/advertisers/549755885177/") for _ in range(1001)]
    assert answers[999].status == 200
    assert answers[1000].headers["ratelimit-limit"] == "1000, 1000;w=60"
    assert answers[1000].headers["ratelimit-remaining"] == "0"


def test_rate_limit_example_3(served: Emulator, send: Send) -> None:
    """The guide: 'RateLimit-Limit: 0, 0 / RateLimit-Remaining: 0 / Retry-After: 2': the service behind."""
    served.admin.quotas.short(60)
    limited = send("GET", f"{ACCOUNT}/")
    assert (limited.status, limited.headers["ratelimit-limit"]) == (429, "0, 0")
    assert (limited.headers["ratelimit-remaining"], limited.headers["retry-after"]) == ("0", "2")


def test_quotas_by_advertiser(served: Emulator, send: Send) -> None:
    """The guide: 'separate quotas of 400 write requests (one for each advertiser ID)'."""
    served.admin.quotas.set_category("ads_write", Window(400, 60))
    body = '[{"name": "x", "objective_type": "AWARENESS"}]'

    def write(advertiser: int) -> int:
        return send("POST", f"/ads/v4/advertisers/{advertiser}/campaigns/", body, **JSON).status

    assert {write(549755885177) for _ in range(400)} == {200}
    assert write(549755885177) == 429
    assert write(549755885175) == 200
