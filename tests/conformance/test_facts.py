"""What programs of the time saw and sent, as plain HTTP; written from the wire facts, not from the description."""

from __future__ import annotations

import re

import pytest

from pinterest_ads.emulator import Emulator
from tests.conformance.wire import ACCOUNT, Send, sender


@pytest.fixture
def send(served: Emulator) -> Send:
    """Send requests to a fresh account."""
    return sender(served)


def test_the_quickstart_walks_through_the_account(send: Send) -> None:
    """Steps 2 and 3: advertisers of the user, their campaigns, ad groups and ads, each by its parent."""
    advertisers = send("GET", "/ads/v4/advertisers/?owner_user_id=424605208536545563&include_acl=true").body["data"]
    assert all({"id", "name", "status"} <= set(each) for each in advertisers)
    account = f"/ads/v4/advertisers/{advertisers[0]['id']}"
    campaign = send("GET", f"{account}/campaigns").body["data"][0]
    groups = send("GET", f"{account}/ad_groups?campaign_ids={campaign['id']}").body["data"]
    for group in groups:
        ads = send("GET", f"{account}/ads?campaign_ids={campaign['id']}&ad_group_ids={group['id']}").body["data"]
        assert all({"id", "name", "status"} <= set(each) for each in ads)
        assert {each["ad_group_id"] for each in ads} == {group["id"]}


def test_paging_by_appending_the_bookmark_unescaped(send: Send) -> None:
    """The next page is the same request plus `&bookmark=`, unescaped; the last page has no such key at all."""
    path = f"{ACCOUNT}/ads?page_size=100"
    seen: list[str] = []
    bookmark = ""
    for _ in range(20):
        answer = send("GET", path + (f"&bookmark={bookmark}" if bookmark else ""))
        seen += [each["id"] for each in answer.body["data"]]
        bookmark = answer.body.get("bookmark") or ""
        assert re.fullmatch(r"[A-Za-z0-9\-_~.]*", bookmark)
        if not bookmark:
            break
    assert len(seen) == len(set(seen)) > 100
    assert "bookmark" not in send("GET", f"{ACCOUNT}/").body


def test_there_is_a_group_with_more_than_a_page_of_ads(send: Send) -> None:
    """Some ad group has more than 25 ads."""
    groups = send("GET", f"{ACCOUNT}/ad_groups").body["data"]
    lengths = [len(send("GET", f"{ACCOUNT}/ads?ad_group_ids={each['id']}").body["data"]) for each in groups]
    assert max(lengths) == 25


def test_ids_money_and_times(send: Send) -> None:
    """Ids are decimal strings of 12 or 13 digits, money integers, times epoch seconds as integers."""
    for entity in ("campaigns", "ad_groups", "ads"):
        for each in send("GET", f"{ACCOUNT}/{entity}").body["data"]:
            assert re.fullmatch(r"\d{12,13}", each["id"])
            assert all(isinstance(value, str) for name, value in each.items() if name.endswith("_id") and value)
            assert isinstance(each["created_time"], int)
            assert isinstance(each["updated_time"], int)
            assert all(
                isinstance(value, int) for name, value in each.items() if "micro" in name or "cap" in name if value
            )


def test_order_descending_is_newest_first(send: Send) -> None:
    """`order=DESCENDING` lists higher ids first."""
    ids = [int(each["id"]) for each in send("GET", f"{ACCOUNT}/campaigns?order=DESCENDING").body["data"]]
    assert ids == sorted(ids, reverse=True)


@pytest.mark.parametrize("path", ["campaigns", "campaigns/", "ads", "ads/", "ad_groups/", "ad_groups"])
def test_both_slashes_and_no_redirect(send: Send, path: str) -> None:
    """Clients call with and without the trailing slash, and one forbids redirects."""
    assert send("GET", f"{ACCOUNT}/{path}").status == 200


def test_an_ad_group_is_read_with_its_campaign_and_name(send: Send) -> None:
    """Programs read `campaign_id` and `name` of an ad group at `…/ad_groups/{id}/`."""
    data = send("GET", f"{ACCOUNT}/ad_groups/2680059853753/").body["data"]
    assert data["campaign_id"]
    assert data["name"]


@pytest.mark.parametrize(
    ("path", "token", "status"),
    [
        ("/ads/v4/advertisers/", None, 401),
        ("/ads/v4/advertisers/", "wrong", 401),
        ("/ads/v4/advertisers/549755880000/", "demo", 404),
        ("/ads/v4/advertisers/549755880000/campaigns", "demo", 404),
        ("/ads/v4/advertisers/549755880000/nothing", "demo", 404),
        ("/ads/v4/nothing", "demo", 404),
        (f"{ACCOUNT}/campaigns/1/", "demo", 404),
        ("/ads/v3/campaigns/", None, 410),
        ("/", None, 404),
    ],
)
def test_errors_are_json(send: Send, path: str, token: str | None, status: int) -> None:
    """JSON is expected even on errors: status, code, message; `data` is null; and the request id is in its header."""
    answer = send("GET", path, token=token)
    assert answer.status == status
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.headers["x-pinterest-rid"]
    assert answer.body["status"] == "failure"
    assert isinstance(answer.body["code"], int)
    assert answer.body["message"]
    assert answer.body["data"] is None


def test_successes_carry_the_envelope(send: Send) -> None:
    """Lists have `data` and `bookmark`, one entity `data`; `status` is success; the request id is in its header."""
    for path in (f"{ACCOUNT}/campaigns", f"{ACCOUNT}/"):
        answer = send("GET", path)
        assert answer.body["status"] == "success"
        assert answer.headers["x-pinterest-rid"]
        assert "x-userendpoint-ratelimit-remaining" not in answer.headers


def test_empty_lists_are_arrays(send: Send) -> None:
    """Lists that are empty are `[]`, never null."""
    assert send("GET", "/ads/v4/advertisers/549755885177/ads").body["data"] == []


def test_batch_answers_have_one_element_per_input(send: Send) -> None:
    """Batches are answered in order with `data` and `exceptions`; at most 30 items."""
    good, bad = (
        '{"name": "x", "objective_type": "AWARENESS"}',
        '{"name": "y", "objective_type": "AWARENESS", "end_time": 0}',
    )
    answer = send("POST", f"{ACCOUNT}/campaigns", f"[{good},{bad},{good}]", content_type="application/json")
    elements = answer.body["data"]
    assert [element["data"] is not None for element in elements] == [True, False, True]
    assert {"code", "message"} <= set(elements[1]["exceptions"][0])
    many = send("POST", f"{ACCOUNT}/campaigns", f"[{','.join([good] * 31)}]", content_type="application/json")
    assert many.status == 400


def test_v3_answers_410_naming_the_call(send: Send) -> None:
    """v3 ended: its paths answer 410 and name the call of v4."""
    answer = send("GET", "/ads/v3/pin_promotions/687195134316/", token=None)
    assert answer.status == 410
    assert "GET /ads/v4/advertisers/{advertiser_id}/ads/{ad_id}" in answer.body["message_detail"]
