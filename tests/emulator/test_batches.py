"""Creating and changing in batches: schema refusals, business rules, ids in both forms."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from pinterest_ads.emulator import Emulator
from tests.emulator.conftest import ACCOUNT, client_of
from tests.emulator.guide import EXAMPLE

PATH = f"{ACCOUNT}/campaigns/"
PIN = "394205773611545468"


def campaign(**fields: Any) -> dict[str, Any]:
    """Return a campaign to create."""
    return {"name": "x", "objective_type": "AWARENESS", **fields}


def results(response: httpx.Response) -> list[dict[str, Any]]:
    """Return the elements of a batch answer."""
    assert response.status_code == 200, response.text
    found: list[dict[str, Any]] = response.json()["data"]
    return found


def created(api: httpx.Client, path: str, **fields: Any) -> dict[str, Any]:
    """Create one entity and return it."""
    (element,) = results(api.post(f"{ACCOUNT}/{path}/", json=[fields]))
    assert element["exceptions"] == []
    entity: dict[str, Any] = element["data"]
    return entity


def broken(response: httpx.Response) -> list[str]:
    """Return the messages of the only element's exceptions."""
    (element,) = results(response)
    assert element["data"] is None
    return [each["message"] for each in element["exceptions"]]


def test_the_guides_example_creates_two_campaigns(api: httpx.Client) -> None:
    """The guide's body, integers as ids and all, creates two campaigns whose ids are strings."""
    response = api.post(PATH, content=EXAMPLE, headers={"content-type": "application/json"})
    first, second = (element["data"] for element in results(response))
    assert [first["name"], second["name"]] == ["ACME Tools Campaign #1", "ACME Tools Campaign #2"]
    assert first["advertiser_id"] == first["order_line_id"] == "549755885175"
    assert int(second["id"]) > int(first["id"])
    assert api.get(f"{ACCOUNT}/campaigns/{first['id']}/").json()["data"] == first


def test_a_new_entity_is_the_newest(api: httpx.Client) -> None:
    """Ids grow: what was created last comes first in descending order."""
    new = created(api, "campaigns", **campaign())
    listed = api.get(PATH, params={"order": "DESCENDING", "page_size": 1}).json()["data"]
    assert listed == [new]


def test_a_schema_refusal_does_nothing(api: httpx.Client) -> None:
    """One item that the schema refuses makes the whole request a 400 with its pointer, and nothing is done."""
    before = api.get(PATH, params={"order": "DESCENDING", "page_size": 1}).json()["data"]
    body = [campaign(), campaign(lifetime_spend_cap="12"), campaign(nam="y")]
    response = api.post(PATH, json=body)
    assert response.status_code == 400
    pointers = [each["pointer"] for each in response.json()["errors"]]
    assert pointers == ["/1/lifetime_spend_cap", "/2/nam"]
    assert api.get(PATH, params={"order": "DESCENDING", "page_size": 1}).json()["data"] == before


def test_a_broken_rule_fails_one_item(api: httpx.Client) -> None:
    """A business rule broken by one item fails that item; the others are done, in their order."""
    body = [campaign(name="a"), campaign(name="b", start_time=20, end_time=10), campaign(name="c")]
    elements = results(api.post(PATH, json=body))
    assert [bool(element["data"]) for element in elements] == [True, False, True]
    assert elements[1]["exceptions"] == [{"code": 2003, "message": "end_time 10 is not later than start_time 20."}]
    assert [element["data"]["name"] for element in elements if element["data"]] == ["a", "c"]


@pytest.mark.parametrize("count", [0, 31])
def test_a_batch_has_one_to_thirty_items(api: httpx.Client, count: int) -> None:
    """An empty batch and one of more than 30 are refused as a whole."""
    response = api.post(PATH, json=[campaign()] * count)
    assert response.status_code == 400
    assert response.json()["errors"][0]["pointer"] == ""
    assert len(results(api.post(PATH, json=[campaign()] * 30))) == 30


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
@pytest.mark.parametrize("as_number", [True, False])
def test_an_update_changes_what_it_names(api: httpx.Client, method: str, as_number: bool) -> None:
    """An update, by PATCH or by the PUT that campaigns kept, changes the fields given and keeps the others."""
    old = created(api, "campaigns", **campaign(daily_spend_cap=5))
    key = int(old["id"]) if as_number else old["id"]
    (element,) = results(api.request(method, PATH, json=[{"id": key, "status": "PAUSED", "daily_spend_cap": None}]))
    assert element["data"] == {
        **old,
        "status": "PAUSED",
        "daily_spend_cap": None,
        "summary_status": "PAUSED",
        "updated_time": element["data"]["updated_time"],
    }
    assert api.get(f"{ACCOUNT}/campaigns/{old['id']}").json()["data"] == element["data"]


def test_updates_of_one_batch_follow_one_another(api: httpx.Client) -> None:
    """The same entity twice in one batch is changed twice, in order."""
    key = created(api, "campaigns", **campaign())["id"]
    elements = results(api.patch(PATH, json=[{"id": key, "name": "first"}, {"id": key, "daily_spend_cap": 3}]))
    assert [element["data"]["name"] for element in elements] == ["first", "first"]
    assert elements[1]["data"]["daily_spend_cap"] == 3


@pytest.mark.parametrize("path", ["ad_groups", "ads"])
def test_put_answers_405_elsewhere(api: httpx.Client, path: str) -> None:
    """PUT is answered on campaigns alone; elsewhere 405 lists the methods."""
    response = api.put(f"{ACCOUNT}/{path}/", json=[])
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, PATCH, POST"


def test_an_update_of_nothing_is_an_exception(api: httpx.Client) -> None:
    """An id that the advertiser has not fails its item only, another advertiser's id as well."""
    globex = api.get("advertisers/549755885178/campaigns/").json()["data"][0]["id"]
    elements = results(api.patch(PATH, json=[{"id": "17"}, {"id": globex, "name": "stolen"}]))
    assert [element["exceptions"][0]["code"] for element in elements] == [40, 40]
    assert api.get(f"advertisers/549755885178/campaigns/{globex}").json()["data"]["name"] != "stolen"


def test_another_advertisers_id_in_the_body_is_an_exception(api: httpx.Client) -> None:
    """advertiser_id in an item may not differ from the path's."""
    assert broken(api.post(PATH, json=[campaign(advertiser_id=549755885176)])) == [
        "advertiser_id is 549755885176, but the path names 549755885175."
    ]


def test_app_install_is_refused_on_create_and_readable(api: httpx.Client) -> None:
    """APP_INSTALL cannot be created; the old campaign that has it is still read."""
    response = api.post(PATH, json=[campaign(objective_type="APP_INSTALL")])
    assert response.status_code == 400
    assert response.json()["errors"][0]["pointer"] == "/0/objective_type"
    listed = api.get(PATH, params={"page_size": 250}).json()["data"]
    assert "APP_INSTALL" in {item["objective_type"] for item in listed}


def test_the_old_objective_name_is_refused(api: httpx.Client) -> None:
    """TRAFFIC became CONSIDERATION."""
    assert api.post(PATH, json=[campaign(objective_type="TRAFFIC")]).status_code == 400
    assert created(api, "campaigns", **campaign(objective_type="CONSIDERATION"))["objective_type"] == "CONSIDERATION"


def test_whole_floats_are_integers(api: httpx.Client) -> None:
    """JSON has one kind of number: 5.0 is 5, and is answered as 5."""
    response = api.post(
        PATH,
        content=b'[{"name": "x", "objective_type": "AWARENESS", "daily_spend_cap": 5.0}]',
        headers={"content-type": "application/json"},
    )
    assert b'"daily_spend_cap":5,' in response.content


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"daily_spend_cap": 2, "lifetime_spend_cap": 1}, "daily_spend_cap 2 is more than lifetime_spend_cap 1."),
        ({"start_time": 5, "end_time": 5}, "end_time 5 is not later than start_time 5."),
        (
            {"is_campaign_budget_optimization": True},
            "is_campaign_budget_optimization needs a daily_spend_cap or a lifetime_spend_cap.",
        ),
    ],
)
def test_campaign_rules(api: httpx.Client, fields: dict[str, Any], message: str) -> None:
    """A campaign that breaks a rule is refused, on create and on update."""
    assert broken(api.post(PATH, json=[campaign(**fields)])) == [message]
    key = created(api, "campaigns", **campaign())["id"]
    assert broken(api.patch(PATH, json=[{"id": key, **fields}])) == [message]


@pytest.mark.parametrize(
    ("objective", "fields", "message"),
    [
        ("AWARENESS", {"billable_event": "CLICKTHROUGH"}, "is billed by BILLABLE_ENGAGEMENT, IMPRESSION"),
        ("VIDEO_VIEW", {"billable_event": "CLICKTHROUGH"}, "is billed by IMPRESSION, VIDEO_V_50_MRC"),
        (
            "CONSIDERATION",
            {"optimization_goal_metadata": {"conversion_tag_v3_goal_metadata": {"conversion_event": "CHECKOUT"}}},
            "has no conversion_tag_v3_goal_metadata",
        ),
        ("AWARENESS", {"budget_type": "LIFETIME"}, "needs an end_time"),
        ("AWARENESS", {"budget_type": "CBO_ADGROUP"}, "needs a campaign that spreads its budget"),
        ("AWARENESS", {"bid_strategy_type": "MAX_BID"}, "needs a bid_in_micro_currency"),
        ("AWARENESS", {"bid_strategy_type": "AUTOMATIC_BID", "bid_in_micro_currency": 1}, "takes no bid"),
        ("AWARENESS", {"start_time": 9, "end_time": 8}, "end_time 8 is not later than start_time 9."),
    ],
)
def test_ad_group_rules(api: httpx.Client, objective: str, fields: dict[str, Any], message: str) -> None:
    """An ad group that does not go with its campaign or with itself is refused."""
    parent = created(api, "campaigns", **campaign(objective_type=objective))
    event = {"CONSIDERATION": "CLICKTHROUGH", "VIDEO_VIEW": "VIDEO_V_50_MRC"}.get(objective, "IMPRESSION")
    item = {"campaign_id": parent["id"], "name": "g", "billable_event": event}
    created(api, "ad_groups", **item)
    (found,) = broken(api.post(f"{ACCOUNT}/ad_groups/", json=[{**item, **fields}]))
    assert message in found


def test_a_spread_budget_leaves_none_to_the_ad_group(api: httpx.Client) -> None:
    """Where the campaign's budget is spread, an ad group has no budget of its own."""
    parent = created(api, "campaigns", **campaign(is_campaign_budget_optimization=True, daily_spend_cap=9))
    item = {"campaign_id": parent["id"], "name": "g", "billable_event": "IMPRESSION", "budget_type": "CBO_ADGROUP"}
    assert created(api, "ad_groups", **item)["budget_type"] == "CBO_ADGROUP"
    (found,) = broken(api.post(f"{ACCOUNT}/ad_groups/", json=[{**item, "budget_in_micro_currency": 1}]))
    assert "no budget of its own" in found


def test_ids_inside_objects_become_strings(api: httpx.Client) -> None:
    """Ids given as integers inside an object are answered as strings, however deep."""
    parent = created(api, "campaigns", **campaign(objective_type="WEB_CONVERSION"))
    group = created(
        api,
        "ad_groups",
        campaign_id=int(parent["id"]),
        name="g",
        billable_event="CLICKTHROUGH",
        targeting_spec={"AUDIENCE_INCLUDE": [2542620905473, "2542620905474"], "LOCATION": ["US"]},
        optimization_goal_metadata={
            "conversion_tag_v3_goal_metadata": {
                "conversion_event": "CHECKOUT",
                "conversion_tag_id": 2617998078212,
                "is_roas_optimized": True,
            }
        },
    )
    assert group["targeting_spec"]["AUDIENCE_INCLUDE"] == ["2542620905473", "2542620905474"]
    goal = group["optimization_goal_metadata"]["conversion_tag_v3_goal_metadata"]
    assert goal["conversion_tag_id"] == "2617998078212"
    assert goal["is_roas_optimized"] is True


def test_interests_can_be_named(api: httpx.Client) -> None:
    """translate_interests_to_names shows names in place of ids, and leaves what it does not know."""
    parent = created(api, "campaigns", **campaign())
    spec = {"INTEREST": ["935541271955", "17"]}
    item = {"campaign_id": parent["id"], "name": "g", "billable_event": "IMPRESSION", "targeting_spec": spec}
    created(api, "ad_groups", **item)
    query = {"campaign_ids": parent["id"], "translate_interests_to_names": "true"}
    (named,) = api.get(f"{ACCOUNT}/ad_groups/", params=query).json()["data"]
    assert named["targeting_spec"] == {"INTEREST": ["Home decor", "17"]}


def family(api: httpx.Client) -> tuple[dict[str, Any], dict[str, Any]]:
    """Create a campaign and an ad group in it."""
    parent = created(api, "campaigns", **campaign())
    return parent, created(api, "ad_groups", campaign_id=parent["id"], name="g", billable_event="IMPRESSION")


def test_an_ad_takes_its_campaign_from_the_ad_group(api: httpx.Client) -> None:
    """An ad names its ad group; its campaign is the ad group's."""
    parent, group = family(api)
    ad = created(api, "ads", ad_group_id=int(group["id"]), pin_id=394205773611545468, creative_type="REGULAR")
    assert ad["campaign_id"] == parent["id"]
    assert ad["pin_id"] == "394205773611545468"
    assert api.get(f"{ACCOUNT}/ads/", params={"campaign_ids": parent["id"]}).json()["data"] == [ad]


def test_parents_must_be_there_and_of_this_advertiser(api: httpx.Client) -> None:
    """A parent that does not exist, or is another advertiser's, is an exception that names it."""
    foreign = api.get("advertisers/549755885178/campaigns/").json()["data"][0]["id"]
    for key in ("17", foreign):
        item = {"campaign_id": key, "name": "g", "billable_event": "IMPRESSION"}
        assert broken(api.post(f"{ACCOUNT}/ad_groups/", json=[item])) == [
            f"campaign_id: Advertiser 549755885175 has no campaign {key}."
        ]


def test_archived_parents_take_no_children(api: httpx.Client) -> None:
    """Archived campaigns and ad groups refuse new children."""
    parent, group = family(api)
    ad = {"ad_group_id": group["id"], "pin_id": PIN, "creative_type": "REGULAR"}
    results(api.patch(f"{ACCOUNT}/ad_groups/", json=[{"id": group["id"], "status": "ARCHIVED"}]))
    assert "takes no new ad" in broken(api.post(f"{ACCOUNT}/ads/", json=[ad]))[0]
    results(api.patch(PATH, json=[{"id": parent["id"], "status": "ARCHIVED"}]))
    item = {"campaign_id": parent["id"], "name": "g", "billable_event": "IMPRESSION"}
    assert "takes no new ad group" in broken(api.post(f"{ACCOUNT}/ad_groups/", json=[item]))[0]


def test_an_archived_entity_stays_as_it_is(api: httpx.Client) -> None:
    """Archiving is final, and archiving again is no error."""
    key = created(api, "campaigns", **campaign())["id"]
    archive = [{"id": key, "status": "ARCHIVED"}]
    results(api.patch(PATH, json=archive))
    (again,) = results(api.patch(PATH, json=archive))
    assert again["data"]["status"] == "ARCHIVED"
    assert "stays as it is" in broken(api.patch(PATH, json=[{"id": key, "status": "ACTIVE"}]))[0]


def test_a_parent_cannot_be_changed(api: httpx.Client) -> None:
    """An ad group stays in its campaign; naming the same campaign again is no error."""
    parent, group = family(api)
    other = created(api, "campaigns", **campaign())
    same = results(api.patch(f"{ACCOUNT}/ad_groups/", json=[{"id": group["id"], "campaign_id": parent["id"]}]))
    assert same[0]["exceptions"] == []
    moved = api.patch(f"{ACCOUNT}/ad_groups/", json=[{"id": group["id"], "campaign_id": other["id"]}])
    assert broken(moved) == ["campaign_id of an existing ad group cannot be changed."]


def test_an_ad_promotes_a_pin_of_its_advertiser(api: httpx.Client) -> None:
    """A Pin that does not exist, or is another advertiser's, is an exception that names the field."""
    _, group = family(api)
    foreign = api.get("advertisers/549755885178/pins/").json()["data"][0]["id"]
    for pin in ("17", foreign):
        item = {"ad_group_id": group["id"], "pin_id": pin, "creative_type": "REGULAR"}
        assert broken(api.post(f"{ACCOUNT}/ads/", json=[item])) == [
            f"pin_id: Advertiser 549755885175 has no Pin {pin}."
        ]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"creative_type": "STORY"}, "An ad of creative_type STORY needs a destination_url."),
        (
            {"creative_type": "REGULAR", "carousel_destination_urls": ["https://www.example.com/"]},
            "carousel_destination_urls goes with creative_type CAROUSEL only.",
        ),
    ],
)
def test_ad_rules(api: httpx.Client, fields: dict[str, Any], message: str) -> None:
    """An ad that breaks a rule is refused."""
    _, group = family(api)
    assert broken(api.post(f"{ACCOUNT}/ads/", json=[{"ad_group_id": group["id"], "pin_id": PIN, **fields}])) == [
        message
    ]


def test_what_an_ad_group_does_follows_its_campaign(api: httpx.Client) -> None:
    """Pausing a campaign pauses what its ad groups do, not their own status."""
    parent, group = family(api)
    assert group["summary_status"] == "RUNNING"
    results(api.patch(PATH, json=[{"id": parent["id"], "status": "PAUSED"}]))
    after = api.get(f"{ACCOUNT}/ad_groups/{group['id']}").json()["data"]
    assert (after["status"], after["summary_status"]) == ("ACTIVE", "PAUSED")


def test_derived_fields_follow_the_clock(emulator: Emulator) -> None:
    """A campaign starts and ends, and an ad passes its review, when the clock says so."""
    clock = emulator.admin.clock
    clock.freeze()
    now = int(clock.time())
    with client_of(emulator) as api:
        parent = created(api, "campaigns", **campaign(start_time=now + 100, end_time=now + 200))
        group = created(api, "ad_groups", campaign_id=parent["id"], name="g", billable_event="IMPRESSION")
        ad = created(api, "ads", ad_group_id=group["id"], pin_id=PIN, creative_type="REGULAR")
        seen: list[tuple[str, str, str]] = []
        for step in (0, 100, 100, 3600):
            clock.advance(step)
            listed = api.get(PATH, params={"campaign_ids": parent["id"]}).json()["data"]
            groups = api.get(f"{ACCOUNT}/ad_groups/{group['id']}").json()["data"]
            ads = api.get(f"{ACCOUNT}/ads/{ad['id']}").json()["data"]
            seen.append((listed[0]["summary_status"], groups["summary_status"], ads["review_status"]))
    assert seen == [
        ("NOT_STARTED", "NOT_STARTED", "PENDING"),
        ("RUNNING", "RUNNING", "PENDING"),
        ("COMPLETED", "COMPLETED", "PENDING"),
        ("COMPLETED", "COMPLETED", "APPROVED"),
    ]


def test_times_are_the_clocks(emulator: Emulator) -> None:
    """created_time and updated_time are whole seconds of the emulator's clock."""
    emulator.admin.clock.freeze(1_800_000_000.9)
    with client_of(emulator) as api:
        new = created(api, "campaigns", **campaign())
        emulator.admin.clock.advance(60)
        (element,) = results(api.patch(PATH, json=[{"id": new["id"], "name": "y"}]))
    assert (new["created_time"], new["updated_time"]) == (1_800_000_000, 1_800_000_000)
    assert element["data"]["updated_time"] == 1_800_000_060
