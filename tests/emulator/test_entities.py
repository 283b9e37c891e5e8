"""Keywords, audiences, customer lists, conversion tags, catalogs, boards and Pins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.emulator.conftest import ACCOUNT, client_of

if TYPE_CHECKING:
    import httpx

    from pinterest_ads.emulator import Emulator

GROUP, CAMPAIGN = "2680059853753", "626735565838"
HASHES = [f"{number:064x}" for number in range(300)]


def data(response: httpx.Response) -> Any:
    """Return what a call that must succeed answers."""
    assert response.status_code == 200, response.text
    return response.json()["data"]


def refusal(response: httpx.Response, status: int) -> dict[str, Any]:
    """Return the body of a refusal."""
    assert response.status_code == status, response.text
    body: dict[str, Any] = response.json()
    return body


def test_keywords_belong_to_ad_groups_or_campaigns(api: httpx.Client) -> None:
    """A keyword's parent is an ad group or a campaign of the advertiser, and filters find it by both."""
    items = [
        {"parent_id": int(GROUP), "value": "oak", "match_type": "EXACT", "bid": 250_000},
        {"parent_id": CAMPAIGN, "value": "pine", "match_type": "PHRASE_NEGATIVE"},
        {"parent_id": "17", "value": "fir", "match_type": "BROAD"},
    ]
    first, second, third = data(api.post(f"{ACCOUNT}/keywords/", json=items))
    assert (first["data"]["parent_id"], first["data"]["parent_type"]) == (GROUP, "adgroup")
    assert second["data"]["parent_type"] == "campaign"
    assert third["exceptions"][0]["message"] == "parent_id: Advertiser 549755885175 has no ad group or campaign 17."
    of_campaign = data(api.get(f"{ACCOUNT}/keywords/", params={"campaign_id": CAMPAIGN, "page_size": 250}))
    of_group = data(api.get(f"{ACCOUNT}/keywords/", params={"ad_group_id": GROUP, "page_size": 250}))
    assert {"oak", "pine"} <= {each["value"] for each in of_campaign}
    assert "oak" in {each["value"] for each in of_group}
    assert "pine" not in {each["value"] for each in of_group}


def test_keywords_are_filtered_by_match_type(api: httpx.Client) -> None:
    """match_types narrows the list, alone and with a parent."""
    found = data(api.get(f"{ACCOUNT}/keywords/?match_types=EXACT&match_types=BROAD&page_size=250&ad_group_id={GROUP}"))
    assert {each["match_type"] for each in found} == {"EXACT", "BROAD"}
    assert {each["parent_id"] for each in found} == {GROUP}


def test_keywords_are_archived_by_patch(api: httpx.Client) -> None:
    """v3's DELETE is a PATCH now: an archived keyword stays archived, and archiving again is no error."""
    key = data(api.get(f"{ACCOUNT}/keywords/"))[0]["id"]
    archive, change, again = data(
        api.patch(
            f"{ACCOUNT}/keywords/",
            json=[{"id": key, "archived": True}, {"id": key, "bid": 9}, {"id": key, "archived": True}],
        )
    )
    assert archive["data"]["archived"] is True
    assert "stays as it is" in change["exceptions"][0]["message"]
    assert again["data"]["archived"] is True


def test_a_negative_keyword_has_no_bid(api: httpx.Client) -> None:
    """There is nothing to bid for on a term to stay away from."""
    item = {"parent_id": GROUP, "value": "x", "match_type": "EXACT_NEGATIVE", "bid": 1}
    (element,) = data(api.post(f"{ACCOUNT}/keywords/", json=[item]))
    assert "has no bid" in element["exceptions"][0]["message"]


def test_an_audience_fills_with_time(emulator: Emulator) -> None:
    """A new audience has no size; an hour later it is ready."""
    emulator.admin.clock.freeze()
    with client_of(emulator) as api:
        rule = {"retention_days": 30, "engager_type": 2, "engagement_domain": ["www.example.com"]}
        body = {"name": "Engaged", "audience_type": "ENGAGEMENT", "rule": rule}
        new = data(api.post(f"{ACCOUNT}/audiences/", json=body))
        assert (new["status"], new["size"], new["rule"]) == ("INITIALIZING", None, rule)
        emulator.admin.clock.advance(3600)
        ready = data(api.get(f"{ACCOUNT}/audiences/{new['id']}/"))
        assert ready["status"] == "READY"
        assert ready["size"] > 0
        listed = data(api.get(f"{ACCOUNT}/audiences/", params={"order": "DESCENDING", "page_size": 1}))
        assert listed == [ready]


def test_an_audience_is_renamed_and_removed(api: httpx.Client) -> None:
    """An update changes what it names; REMOVE takes the audience out of use, for good."""
    key = data(api.get(f"{ACCOUNT}/audiences/"))[0]["id"]
    renamed = data(api.patch(f"{ACCOUNT}/audiences/", json={"id": int(key), "name": "New", "operation_type": "UPDATE"}))
    assert renamed["name"] == "New"
    removed = data(api.patch(f"{ACCOUNT}/audiences/", json={"id": key, "operation_type": "REMOVE"}))
    assert (removed["status"], removed["size"]) == ("ARCHIVED", 0)
    assert data(api.patch(f"{ACCOUNT}/audiences/", json={"id": key, "operation_type": "REMOVE"})) == removed
    refusal(api.patch(f"{ACCOUNT}/audiences/", json={"id": key, "name": "Back"}), 409)
    alike = {"seed_id": [key], "country": "US", "percentage": 1}
    refusal(api.post(f"{ACCOUNT}/audiences/", json={"name": "x", "audience_type": "ACTALIKE", "rule": alike}), 409)


@pytest.mark.parametrize(
    ("kind", "rule", "status", "pointer"),
    [
        ("CUSTOMER_LIST", {}, 409, "/rule/customer_list_id"),
        ("CUSTOMER_LIST", {"customer_list_id": 17}, 404, "/rule/customer_list_id"),
        ("ACTALIKE", {"seed_id": [17], "country": "US", "percentage": 1}, 404, "/rule/seed_id"),
        ("ACTALIKE", {"country": "US", "percentage": 1}, 409, "/rule/seed_id"),
        ("VISITOR", {}, 409, "/rule/retention_days"),
        ("VISITOR", {"retention_days": 1, "visitor_source_id": 17}, 404, "/rule/visitor_source_id"),
        ("ENGAGEMENT", {"retention_days": 1, "campaign_id": [626735565838, 17]}, 404, "/rule/campaign_id"),
        ("ENGAGEMENT", {"retention_days": 1, "advertiser_id": 549755885176}, 409, "/rule/advertiser_id"),
    ],
)
def test_an_audience_needs_a_rule_of_its_kind(
    api: httpx.Client, kind: str, rule: dict[str, Any], status: int, pointer: str
) -> None:
    """A rule that lacks what its kind is made of, or names what is not there, is refused with its place."""
    body = {"name": "x", "audience_type": kind, "rule": rule}
    assert refusal(api.post(f"{ACCOUNT}/audiences/", json=body), status)["errors"][0]["pointer"] == pointer


def test_custom_audiences(api: httpx.Client) -> None:
    """An audience that is shared has its sharing type for a kind."""
    body: dict[str, Any] = {
        "name": "Shared",
        "sharing_type": "SYNDICATED",
        "data_party": "3p",
        "category": "home",
        "rule": {},
    }
    assert data(api.post(f"{ACCOUNT}/audiences/custom/", json=body))["audience_type"] == "SYNDICATED"


def test_customer_lists_count_and_are_processed(emulator: Emulator) -> None:
    """Records are added and removed once each; after ten minutes a list is ready, or too small."""
    emulator.admin.clock.freeze()
    with client_of(emulator) as api:
        body = {"name": "Customers", "list_type": "EMAIL", "records": ",".join(HASHES[:120])}
        new = data(api.post(f"{ACCOUNT}/customer_lists/", json=body))
        key = new["id"]
        assert (new["status"], new["num_uploaded_user_records"], new["num_batches"]) == ("PROCESSING", 120, 1)
        more = {"id": int(key), "operation_type": "ADD", "records": "\n".join(HASHES[100:130])}
        assert data(api.patch(f"{ACCOUNT}/customer_lists/", json=more))["num_uploaded_user_records"] == 130
        again = data(api.patch(f"{ACCOUNT}/customer_lists/", json=more))
        assert (again["num_uploaded_user_records"], again["num_batches"]) == (130, 2)
        emulator.admin.clock.advance(600)
        assert data(api.get(f"{ACCOUNT}/customer_lists/{key}/"))["status"] == "READY"
        less = {"id": key, "operation_type": "REMOVE", "records": ",".join(HASHES[:60])}
        assert data(api.patch(f"{ACCOUNT}/customer_lists/", json=less))["num_removed_user_records"] == 60
        emulator.admin.clock.advance(600)
        assert data(api.get(f"{ACCOUNT}/customer_lists/{key}/"))["status"] == "TOO_SMALL"


@pytest.mark.parametrize("records", ["bob@example.com", f"{HASHES[0]},bob@example.com", "+1 555 0100", "deadbeef"])
def test_nothing_unhashed_is_kept_or_told(emulator: Emulator, records: str) -> None:
    """An unhashed record refuses the whole upload, and neither the answer nor the journal repeats it."""
    with client_of(emulator) as api:
        before = api.get(f"{ACCOUNT}/customer_lists/").content
        body = refusal(api.post(f"{ACCOUNT}/customer_lists/", json={"name": "x", "records": records}), 400)
        assert [each["pointer"] for each in body["errors"]] == ["/records"]
        assert api.get(f"{ACCOUNT}/customer_lists/").content == before
    told = str([entry.plain() for entry in emulator.admin.journal.entries()]) + str(body)
    assert "bob@" not in told
    assert "1 555" not in told


def test_a_customer_list_of_nobody_is_not_found(api: httpx.Client) -> None:
    """An update of a list that the advertiser has not is a 404."""
    body = {"id": 17, "operation_type": "ADD", "records": HASHES[0]}
    found = refusal(api.patch(f"{ACCOUNT}/customer_lists/", json=body), 404)
    assert [each["pointer"] for each in found["errors"]] == ["/id"]


def test_conversion_tags_and_their_configuration(api: httpx.Client) -> None:
    """A tag is created with a configuration, changed part by part, and archived by PATCH."""
    tag = data(api.post(f"{ACCOUNT}/conversion_tags/", json={"name": "Shop 2", "aem_enabled": True}))
    assert tag["id"] in tag["code_snippet"]
    assert (tag["configs"]["aem_enabled"], tag["configs"]["aem_ph_enabled"]) == (True, False)
    changed = data(api.patch(f"{ACCOUNT}/conversion_tags/", json={"id": tag["id"], "aem_ph_enabled": True}))
    assert (changed["configs"]["aem_enabled"], changed["configs"]["aem_ph_enabled"]) == (True, True)
    data(api.patch(f"{ACCOUNT}/conversion_tags/", json={"id": tag["id"], "status": "ARCHIVED"}))
    every = data(api.get(f"{ACCOUNT}/conversion_tags/"))
    kept = data(api.get(f"{ACCOUNT}/conversion_tags/?filter_deleted=true"))
    assert tag["id"] in {each["id"] for each in every}
    assert {each["status"] for each in kept} == {"ACTIVE"}
    assert data(api.get(f"{ACCOUNT}/conversion_tags/{tag['id']}"))["status"] == "ARCHIVED"


def test_events_of_tags(api: httpx.Client) -> None:
    """Page visits are a part of the events, and what can be optimised for belongs to tags in use."""
    visits = data(api.get(f"{ACCOUNT}/conversion_tags/page_visit/"))
    eligible = data(api.get(f"{ACCOUNT}/conversion_tags/ocpm_eligible/"))
    assert {each["conversion_event"] for each in visits} == {"PAGE_VISIT"}
    assert len(eligible) == 4
    active = data(api.get(f"{ACCOUNT}/conversion_tags/?filter_deleted=true"))
    assert {each["conversion_tag_id"] for each in eligible} == {each["id"] for each in active}
    pages = api.get(f"{ACCOUNT}/conversion_tags/page_visit/?page_size=1&order=DESCENDING").json()
    assert pages["bookmark"]
    assert pages["data"] == visits[1:]


def test_catalogs(api: httpx.Client) -> None:
    """Product groups page and are filtered by feed; the state of the feed counts their products."""
    groups = data(api.get(f"{ACCOUNT}/product_groups/catalogs/?page_size=250"))
    state = data(api.get(f"{ACCOUNT}/catalogs/status/"))
    assert len(groups) > 25
    assert state["product_count"] == sum(each["product_count"] for each in groups)
    feed = state["feed_profile_id"]
    assert data(api.get(f"{ACCOUNT}/product_groups/catalogs/?feed_profile_id={feed}&page_size=250")) == groups
    assert data(api.get(f"{ACCOUNT}/product_groups/catalogs/?feed_profile_id=17")) == []
    promoted = data(api.get(f"{ACCOUNT}/promoted_product_groups/2680094253700/"))
    assert promoted["catalog_product_group_name"] == groups[0]["name"]
    assert data(api.get("advertisers/549755885177/catalogs/status/"))["status"] == "NOT_SET_UP"


def test_boards_and_pins(api: httpx.Client) -> None:
    """Pins lie on boards of the advertiser's owner, and ads are made of them."""
    for account in (ACCOUNT, "advertisers/549755885176", "advertisers/549755885178"):
        boards = {each["id"] for each in data(api.get(f"{account}/boards/"))}
        pins = data(api.get(f"{account}/pins/?page_size=250"))
        assert {each["board_id"] for each in pins} == boards
        ads = data(api.get(f"{account}/ads/"))
        assert {each["pin_id"] for each in ads} <= {each["id"] for each in pins}
