"""The client against the emulator, in process and over a port, by threads and by tasks."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from pinterest_ads import (
    AsyncPinterestAds,
    AuthenticationFailed,
    InvalidRequest,
    NotFound,
    OutcomeUnknown,
    PinterestAds,
    Waiting,
)
from pinterest_ads.emulator import Emulator, Fault, Window
from pinterest_ads.models import CampaignCreate, CampaignUpdate, CreatableObjectiveType, EntityStatus
from tests.client.conftest import ADVERTISER
from tests.emulator.guide import EXAMPLE


@pytest.fixture(params=["in process", "port"])
def client(request: pytest.FixtureRequest) -> Iterator[PinterestAds]:
    port = 0 if request.param == "port" else None
    with Emulator(seed="demo", port=port) as emulator:
        transport = emulator.transport() if port is None else None
        with PinterestAds(emulator.token, base_url=emulator.base_url, transport=transport) as ads:
            yield ads


def test_the_account_from_top_to_bottom(client: PinterestAds) -> None:
    """Lists over several pages, single reads, creates and updates work for all four resources."""
    advertisers = client.advertisers.list().to_list()
    assert ADVERTISER in [advertiser.id for advertiser in advertisers]
    assert client.advertisers.get(ADVERTISER).id == ADVERTISER
    account = client.advertiser(int(ADVERTISER))

    campaigns = account.campaigns.list(page_size=10).to_list()
    assert len({campaign.id for campaign in campaigns}) == len(campaigns) > 25
    groups = account.ad_groups.list(campaign_ids=[campaigns[0].id]).to_list()
    assert account.ad_groups.get(groups[0].id).campaign_id == campaigns[0].id
    ads = account.ads.list(ad_group_ids=[groups[0].id]).to_list()
    assert account.ads.get(ads[0].id) == ads[0]

    created = account.campaigns.create(
        CampaignCreate(name=f"New {n}", objective_type=CreatableObjectiveType.AWARENESS, status=EntityStatus.ACTIVE)
        for n in range(60)
    )
    assert [item.index for item in created.succeeded] == list(range(60))
    ids = [campaign.id for campaign in created.values]
    updated = account.campaigns.update([CampaignUpdate(id=one, name=f"Newer {one}") for one in ids])
    assert [campaign.name for campaign in updated.values] == [f"Newer {one}" for one in ids]
    last = client.last_response
    assert last is not None
    assert (last.status, last.operation, last.attempts) == (200, "campaigns_update", 1)
    assert last.request_id


async def test_the_same_for_tasks() -> None:
    """The async client has the same names with `await`, over a port."""
    with Emulator(seed="demo", port=0) as emulator:
        async with AsyncPinterestAds(emulator.token, base_url=emulator.base_url) as ads:
            account = ads.advertiser(ADVERTISER)
            campaigns = await account.campaigns.list().to_list()
            assert len(campaigns) > 25
            assert (await account.campaigns.get(campaigns[3].id)) == campaigns[3]
            created = await account.campaigns.create([{"name": "A", "objective_type": "AWARENESS"}] * 35)
            assert len(created.succeeded) == 35
            assert ads.last_response is not None
            with pytest.raises(NotFound):
                await account.ads.get("1")


def test_the_guides_example_creates_two_campaigns(ads: PinterestAds) -> None:
    """The batch body of the guide, integers as ids, goes through the client verbatim."""
    body: list[dict[str, Any]] = json.loads(EXAMPLE)

    result = ads.advertiser(ADVERTISER).campaigns.create(body)

    assert [campaign.name for campaign in result.values] == ["ACME Tools Campaign #1", "ACME Tools Campaign #2"]


def test_bad_input_names_its_place(ads: PinterestAds) -> None:
    """A wrong token, an unknown advertiser, a misspelt key and a wrong kind are each an error that says where."""
    account = ads.advertiser(ADVERTISER)

    with pytest.raises(NotFound, match="999"):
        ads.advertiser("999").campaigns.list().to_list()
    result = account.campaigns.create(
        [{"nmae": "A", "objective_type": "AWARENESS"}, {"name": 5, "objective_type": "AWARENESS"}]
    )
    assert [item.error.fields[0].pointer for item in result.failed if isinstance(item.error, InvalidRequest)] == [
        "/nmae",
        "/name",
    ]
    with pytest.raises(InvalidRequest, match="bookmark"):
        account.campaigns.list(bookmark="never-issued").to_list()


def test_a_wrong_token_is_refused(emulator: Emulator) -> None:
    """A token that the service does not know is AuthenticationFailed, and is not repeated in the error."""
    ads = PinterestAds("not-the-token", base_url=emulator.base_url, transport=emulator.transport())

    with pytest.raises(AuthenticationFailed) as caught:
        ads.advertisers.list().to_list()
    with pytest.raises(AuthenticationFailed):
        ads.advertiser(ADVERTISER).campaigns.create([{"name": "A", "objective_type": "AWARENESS"}])

    assert "not-the-token" not in f"{caught.value!r} {caught.value}"


def test_any_path_through_the_same_transports(ads: PinterestAds) -> None:
    """`request` reaches any path below the base URL, signed, and raises the same errors."""
    response = ads.request("GET", f"advertisers/{ADVERTISER}/campaigns", params={"page_size": 2})

    assert len(response.json()["data"]) == 2
    with pytest.raises(NotFound):
        ads.request("GET", "nowhere/")


def test_threads_have_their_own_last_response(ads: PinterestAds) -> None:
    """One client serves many threads, each with its own last response."""
    seen: dict[int, str | None] = {}

    def work(number: int) -> None:
        account = ads.advertiser(ADVERTISER)
        for _ in range(5):
            if number % 2:
                account.campaigns.list().first()
            else:
                account.ads.list().first()
        last = ads.last_response
        seen[number] = last.operation if last else None

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert seen == {n: "campaigns_list" if n % 2 else "ads_list" for n in range(8)}
    assert ads.last_response is None


def test_lost_creates_are_found_again(emulator: Emulator) -> None:
    """Creates whose answers are lost are unknown; reading back tells those that exist from those that do not."""
    inner = emulator.transport()
    lost = {"after": True}

    import httpx

    class Losing(httpx.BaseTransport):
        """Loses every answer to a create, before or after the service has acted."""

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            if request.method != "POST":
                return inner.handle_request(request)
            lost["after"] = not lost["after"]
            if lost["after"]:
                inner.handle_request(request).close()
            raise httpx.ReadError("reset by peer", request=request)

    ads = PinterestAds(emulator.token, base_url=emulator.base_url, transport=Losing(), concurrency=1)
    account = ads.advertiser(ADVERTISER)
    result = account.campaigns.create([{"name": f"Lost {n}", "objective_type": "AWARENESS"} for n in range(90)])
    assert len(result.unknown) == 90
    assert all(isinstance(item.error, OutcomeUnknown) for item in result.unknown)

    resolution = account.campaigns.resolve_unknown(result)

    assert [item.index for item in resolution.exists] == list(range(30, 60))
    assert [item.value.name for item in resolution.exists if item.value] == [f"Lost {n}" for n in range(30, 60)]
    assert [item.index for item in resolution.absent] == [*range(30), *range(60, 90)]
    assert resolution.ambiguous == []


def test_a_lost_create_that_was_archived_since_is_found(emulator: Emulator) -> None:
    """The list that is read back is asked for what it hides by itself."""
    emulator.admin.faults.add(Fault("reset_after", operation="campaigns_create"))
    ads = PinterestAds(emulator.token, base_url=emulator.base_url, transport=emulator.transport())
    account = ads.advertiser(ADVERTISER)
    result = account.campaigns.create([{"name": "Archived", "objective_type": "AWARENESS"}])
    assert [item.index for item in result.unknown] == [0]
    made = account.campaigns.list(order="DESCENDING").first()
    assert made is not None
    account.campaigns.update([{"id": made.id, "status": "ARCHIVED"}]).raise_for_failures()

    resolution = account.campaigns.resolve_unknown(result)

    assert [item.value.id for item in resolution.exists if item.value] == [made.id]
    assert resolution.absent == resolution.ambiguous == []


def test_a_limit_is_met_and_waited_for(emulator: Emulator) -> None:
    """A write quota of the emulator is met once, told to the callback, and every campaign is made."""
    told: list[Waiting] = []
    emulator.admin.quotas.set_category("ads_write", Window(5, 1))
    ads = PinterestAds(emulator.token, base_url=emulator.base_url, transport=emulator.transport(), on_wait=told.append)

    result = ads.advertiser(ADVERTISER).campaigns.create(
        [{"name": f"C {n}", "objective_type": "AWARENESS"} for n in range(30 * 8)], concurrency=1
    )

    assert len(result.succeeded) == 240
    assert [waiting.reason for waiting in told].count("limited") == 1
    assert "5;w=1" in str(ads.quotas)
