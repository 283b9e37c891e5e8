"""Bulk requests over HTTP: files of entities, and entities created and changed together."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from pinterest_ads.emulator import Emulator, ManualClock
from tests.emulator.conftest import ACCOUNT, Start, client_of

Json = dict[str, Any]
KEYS = {
    "CAMPAIGN": "campaigns",
    "AD_GROUP": "ad_groups",
    "PIN_PROMOTION": "ads",
    "KEYWORD": "keywords",
    "PRODUCT_GROUP": "product_groups",
}


@pytest.fixture
def clock() -> ManualClock:
    """A clock that is moved by hand."""
    return ManualClock(1_800_014_400)


@pytest.fixture
def emulator(start: Start, clock: ManualClock) -> Emulator:
    """The seed `demo` on that clock."""
    return start(clock=clock)


@pytest.fixture
def api(emulator: Emulator) -> Iterator[httpx.Client]:
    """A client with the seed's token."""
    with client_of(emulator) as client:
        yield client


def ask(api: httpx.Client, operation: str, body: Json) -> str:
    """Send a bulk request and return its identifier."""
    response = api.post(f"{ACCOUNT}/{operation}/", json=body)
    assert response.status_code == 200, response.text
    identifier: str = response.json()["data"]["request_id"]
    return identifier


def look(api: httpx.Client, identifier: str) -> Json:
    """Return how far a bulk request is."""
    found: Json = api.get(f"{ACCOUNT}/bulk/{identifier}/").json()["data"]
    return found


def file(emulator: Emulator, api: httpx.Client, clock: ManualClock, operation: str, body: Json) -> httpx.Response:
    """Send a bulk request, let its time pass, and return its file."""
    identifier = ask(api, operation, body)
    clock.advance(10)
    with httpx.Client(transport=emulator.transport()) as client:
        return client.get(look(api, identifier)["result_url"])


@pytest.fixture
def get(emulator: Emulator, api: httpx.Client, clock: ManualClock) -> Any:
    """Return what a bulk_get gives."""

    def getter(**body: Any) -> Json:
        wanted = {"entity_types": list(KEYS), **body}
        found: Json = file(emulator, api, clock, "bulk_get", wanted).json()
        return found

    return getter


@pytest.fixture
def upsert(emulator: Emulator, api: httpx.Client, clock: ManualClock) -> Any:
    """Return what became of each entity of a bulk_upsert."""

    def sender(**body: Json) -> Json:
        found: Json = file(emulator, api, clock, "bulk_upsert", body).json()
        return found

    return sender


def refused(api: httpx.Client, operation: str, body: Json, status: int = 400) -> str:
    """Return the place that a refusal names."""
    response = api.post(f"{ACCOUNT}/{operation}/", json=body)
    assert response.status_code == status, response.text
    place: str = response.json()["errors"][0]["pointer"]
    return place


def campaign(**fields: Any) -> Json:
    """Return a campaign to create."""
    return {"name": "Spring", "objective_type": "AWARENESS", **fields}


def listed(api: httpx.Client, path: str, **query: Any) -> list[Json]:
    """Return every entity of a list."""
    found: list[Json] = []
    query = {"page_size": 250, **query}
    while True:
        answer = api.get(f"{ACCOUNT}/{path}/", params=query).json()
        found += answer["data"]
        if "bookmark" not in answer:
            return found
        query["bookmark"] = answer["bookmark"]


def test_a_file_has_what_the_lists_have(api: httpx.Client, get: Any) -> None:
    """The file of bulk_get has every entity of every kind, as lists show them."""
    found = get()
    every = {"entity_statuses": ["ACTIVE", "PAUSED", "ARCHIVED"]}
    for key in ("campaigns", "ad_groups", "ads"):
        assert found[key] == listed(api, key, **every)
    assert found["keywords"] == listed(api, "keywords")
    for each in found["product_groups"]:
        assert api.get(f"{ACCOUNT}/promoted_product_groups/{each['id']}/").json()["data"] == each
    assert all(found.values())


def test_a_file_has_the_kinds_asked_for(get: Any) -> None:
    """Only the kinds that were asked for are there, in the order of the tree."""
    assert list(get(entity_types=["KEYWORD", "CAMPAIGN"])) == ["campaigns", "keywords"]
    assert get(entity_types=["AD"]) == get(entity_types=["PIN_PROMOTION"])


def test_conditions_apply_together(api: httpx.Client, get: Any) -> None:
    """Ids, the time of the last change and what the campaign is like choose entities, and all must fit."""
    campaigns = listed(api, "campaigns")
    group = listed(api, "ad_groups")[0]
    found = get(entity_ids=[campaigns[0]["id"], int(group["id"])])
    assert [[each["id"] for each in entities] for entities in found.values()] == [
        [campaigns[0]["id"]],
        [group["id"]],
        [],
        [],
        [],
    ]
    awareness = {each["id"] for each in campaigns if each["objective_type"] == "AWARENESS"}
    chosen = get(campaign_filter={"objective_type": ["AWARENESS"], "campaign_status": ["RUNNING", "PAUSED"]})
    assert {each["id"] for each in chosen["campaigns"]} == awareness
    assert {each["campaign_id"] for each in chosen["ads"]} <= awareness
    assert all(chosen.values())
    times = sorted(each["updated_time"] for each in campaigns)
    late = get(entity_types=["CAMPAIGN"], updated_since=times[-3])["campaigns"]
    assert {each["updated_time"] for each in late} == set(times[-3:])
    named = get(entity_types=["CAMPAIGN"], campaign_filter={"name": "managed"})["campaigns"]
    assert len(named) == 2
    assert get(entity_types=["CAMPAIGN"], campaign_filter={"end_time": 1})["campaigns"] == []


def test_csv_is_one_table(emulator: Emulator, api: httpx.Client, clock: ManualClock, get: Any) -> None:
    """In CSV there is one table: the kind, and every field of the kinds."""
    body = {"entity_types": ["AD_GROUP", "KEYWORD"], "output_format": "CSV"}
    response = file(emulator, api, clock, "bulk_get", body)
    table = list(csv.DictReader(io.StringIO(response.text)))
    assert response.headers["content-type"].startswith("text/csv")
    found = get(entity_types=["AD_GROUP", "KEYWORD"])
    assert [(row["entity_type"], row["id"]) for row in table] == [
        *(("AD_GROUP", each["id"]) for each in found["ad_groups"]),
        *(("KEYWORD", each["id"]) for each in found["keywords"]),
    ]
    assert table[0]["targeting_spec"].startswith("{")
    assert {**found["keywords"][0]}.keys() <= table[0].keys()


def test_the_states_follow_the_clock(api: httpx.Client, clock: ManualClock) -> None:
    """A bulk request is in progress, then done with an address, then expired; its progress never falls."""
    identifier = ask(api, "bulk_get", {"entity_types": ["CAMPAIGN"]})
    states: list[tuple[str, int, bool]] = []
    for _ in range(5):
        found = look(api, identifier)
        assert found["request_id"] == identifier
        states.append((found["status"], found["progress"], found["result_url"] is not None))
        clock.advance(1.5)
    assert [state for state, _, _ in states] == ["IN_PROGRESS"] * 3 + ["FINISHED"] * 2
    assert [progress for _, progress, _ in states] == sorted(progress for _, progress, _ in states)
    assert [there for _, _, there in states] == [False] * 3 + [True] * 2
    clock.advance(86_400)
    assert look(api, identifier)["status"] == "EXPIRED"


def test_a_request_is_its_advertisers_alone(api: httpx.Client) -> None:
    """Another advertiser does not know the request."""
    identifier = ask(api, "bulk_get", {"entity_types": ["CAMPAIGN"]})
    for path in (f"advertisers/549755885176/bulk/{identifier}/", f"{ACCOUNT}/bulk/bulk-none/"):
        response = api.get(path)
        assert response.status_code == 404
        assert response.json()["errors"][0]["pointer"] == "/path/request_id"


def test_a_tree_is_created_at_once(api: httpx.Client, upsert: Any) -> None:
    """New entities belong to new ones of the same request, whatever the order of its keys."""
    catalog = listed(api, "product_groups/catalogs")[0]["id"]
    body = {
        "keywords": [
            {"parent_id": "AG1", "value": "oak", "match_type": "BROAD", "bid": 500_000},
            {"parent_id": "C1", "value": "walnut", "match_type": "EXACT_NEGATIVE"},
        ],
        "ads": [{"ad_group_id": "AG1", "pin_id": 394205773611545468, "creative_type": "REGULAR"}],
        "product_groups": [{"ad_group_id": "AG1", "catalog_product_group_id": catalog}],
        "ad_groups": [{"id": "AG1", "campaign_id": "C1", "name": "g", "billable_event": "IMPRESSION"}],
        "campaigns": [campaign(id="C1")],
    }
    found = {key: [each["data"] for each in value] for key, value in upsert(create=body)["create"].items()}
    (made,), (group,) = found["campaigns"], found["ad_groups"]
    assert group["campaign_id"] == made["id"]
    assert found["ads"][0]["ad_group_id"] == found["keywords"][0]["parent_id"] == group["id"]
    assert found["ads"][0]["campaign_id"] == found["keywords"][1]["parent_id"] == made["id"]
    assert found["product_groups"][0]["ad_group_id"] == group["id"]
    assert api.get(f"{ACCOUNT}/ads/{found['ads'][0]['id']}").json()["data"] == found["ads"][0]


def test_a_failed_entity_fails_alone(api: httpx.Client, upsert: Any) -> None:
    """Results come in the input's order; what breaks a rule fails, with what belongs to it, and nothing else."""
    known = listed(api, "campaigns")[0]["id"]
    group = {"name": "g", "billable_event": "IMPRESSION"}
    found = upsert(
        create={
            "campaigns": [campaign(id="C1", start_time=20, end_time=10), campaign(id="C2"), campaign(id="C3")],
            "ad_groups": [
                {"campaign_id": "C1", **group},
                {"campaign_id": "C2", **group},
                {"campaign_id": "C9", **group},
                {"campaign_id": known, **group},
                {"campaign_id": f"C{known}", **group},
            ],
        },
        update={"campaigns": [{"id": "1", "status": "PAUSED"}, {"id": known, "status": "PAUSED"}]},
    )
    done = {
        part: {key: [each["data"] is not None for each in value] for key, value in kinds.items()}
        for part, kinds in found.items()
    }
    assert done == {
        "create": {"campaigns": [False, True, True], "ad_groups": [False, True, False, True, True]},
        "update": {"campaigns": [False, True]},
    }
    messages = [each["exceptions"][0]["message"] for each in found["create"]["ad_groups"] if each["data"] is None]
    assert messages[0] == "campaign_id: C1 could not be created."
    assert messages[1] == "campaign_id: C9 is not in this request."
    assert api.get(f"{ACCOUNT}/campaigns/{known}/").json()["data"]["status"] == "PAUSED"


@pytest.mark.parametrize(
    ("status", "place", "body"),
    [
        (409, "/create/campaigns/1/id", {"create": {"campaigns": [campaign(id="C1"), campaign(id="C1")]}}),
        (409, "/update/campaigns/1/id", {"update": {"campaigns": [{"id": "626735565838"}, {"id": 626735565838}]}}),
        (400, "", {}),
        (400, "/create/campaigns/0/nam", {"create": {"campaigns": [{**campaign(), "nam": "x"}]}}),
        (400, "/create/boards", {"create": {"boards": [{"name": "x"}]}}),
    ],
)
def test_a_request_that_contradicts_itself_is_refused(api: httpx.Client, status: int, place: str, body: Json) -> None:
    """What is there twice is a conflict, what the schema refuses is invalid, and nothing is done."""
    before = listed(api, "campaigns")
    assert refused(api, "bulk_upsert", body, status) == place
    assert listed(api, "campaigns") == before


def test_many_entities(api: httpx.Client, upsert: Any) -> None:
    """A thousand campaigns with an ad group each are created by one request."""
    found = upsert(
        create={
            "campaigns": [campaign(id=f"C{number}", name=str(number)) for number in range(1000)],
            "ad_groups": [
                {"campaign_id": f"C{number}", "name": str(number), "billable_event": "IMPRESSION"}
                for number in range(1000)
            ],
        }
    )["create"]
    made = [each["data"]["id"] for each in found["campaigns"]]
    assert [each["data"]["campaign_id"] for each in found["ad_groups"]] == made
    assert [each["data"]["name"] for each in found["campaigns"]] == [str(number) for number in range(1000)]


@pytest.mark.parametrize(
    ("place", "body"),
    [
        ("/entity_types", {}),
        ("/entity_types/0", {"entity_types": ["BOARD"]}),
        ("/entity_ids/0", {"entity_types": ["CAMPAIGN"], "entity_ids": ["x"]}),
    ],
)
def test_a_wrong_bulk_get_is_told_its_place(api: httpx.Client, place: str, body: Json) -> None:
    """What cannot be asked for is refused with its name."""
    assert refused(api, "bulk_get", body) == place
