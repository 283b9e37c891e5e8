"""Faults on demand, in process and over a port."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import httpx
import pytest

from pinterest_ads.emulator import Emulator, Fault, ManualClock
from tests.emulator.conftest import ACCOUNT, Start, client_of

BODY = [{"name": "fault", "objective_type": "AWARENESS"}]


@pytest.fixture(params=["in process", "port"])
def served(request: pytest.FixtureRequest, start: Start) -> Emulator:
    """An emulator in process, and one over a port."""
    return start(port=0 if request.param == "port" else None)


@pytest.fixture
def api(served: Emulator) -> Iterator[httpx.Client]:
    """A client of it, over the port where there is one."""
    headers = {"authorization": "Bearer demo"}
    transport = served.transport() if served.admin_url is None else None
    with httpx.Client(base_url=served.base_url + "/", transport=transport, headers=headers) as client:
        yield client


def count(api: httpx.Client) -> int:
    """Count the campaigns that were created by this module."""
    listed = api.get(f"{ACCOUNT}/campaigns/?page_size=250").json()["data"]
    return sum(item["name"] == "fault" for item in listed)


def test_a_status_once(served: Emulator, api: httpx.Client) -> None:
    """A fault with a status meets one request, does nothing there, and is gone."""
    served.admin.faults.add(Fault("status", status=503, retry_after=7))
    response = api.post(f"{ACCOUNT}/campaigns/", json=BODY)
    assert (response.status_code, response.headers["retry-after"]) == (503, "7")
    assert response.json()["status"] == "failure"
    assert count(api) == 0


def test_a_reset_before_the_server_acted(served: Emulator, api: httpx.Client) -> None:
    """The connection is lost and nothing was done."""
    served.admin.faults.add(Fault("reset_before", operation="campaigns_create"))
    with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
        api.post(f"{ACCOUNT}/campaigns/", json=BODY)
    assert count(api) == 0


def test_a_reset_after_the_server_acted(served: Emulator, api: httpx.Client) -> None:
    """The connection is lost, and it was done."""
    served.admin.faults.add(Fault("reset_after", operation="campaigns_create"))
    with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
        api.post(f"{ACCOUNT}/campaigns/", json=BODY)
    assert count(api) == 1


def test_a_cut_body(served: Emulator, api: httpx.Client) -> None:
    """The status comes, the body ends too soon, and it was done."""
    served.admin.faults.add(Fault("cut"))
    with pytest.raises(httpx.RemoteProtocolError):
        api.post(f"{ACCOUNT}/campaigns/", json=BODY)
    assert count(api) == 1


def test_a_malformed_body(served: Emulator, api: httpx.Client) -> None:
    """The body is not JSON, and it was done."""
    served.admin.faults.add(Fault("malformed"))
    response = api.post(f"{ACCOUNT}/campaigns/", json=BODY)
    assert response.status_code == 200
    with pytest.raises(json.JSONDecodeError):
        response.json()
    assert count(api) == 1


def test_a_page_of_html(served: Emulator, api: httpx.Client) -> None:
    """A proxy's page of HTML comes in place of JSON."""
    served.admin.faults.add(Fault("html", status=502))
    response = api.get(f"{ACCOUNT}/")
    assert response.status_code == 502
    assert response.headers["content-type"].startswith("text/html")


def test_a_delay(served: Emulator, api: httpx.Client) -> None:
    """A delayed answer comes late, and too late for a client without patience."""
    served.admin.faults.add(Fault("delay", delay=0.2, times=2))
    started = time.perf_counter()
    assert api.get(f"{ACCOUNT}/").status_code == 200
    assert time.perf_counter() - started >= 0.2
    with pytest.raises(httpx.ReadTimeout):
        api.get(f"{ACCOUNT}/", timeout=0.05)


def test_a_delay_on_a_shared_clock_takes_no_time(start: Start) -> None:
    """On a virtual clock an hour's delay is over at once."""
    clock = ManualClock()
    emulator = start(clock=clock)
    emulator.admin.faults.add(Fault("delay", delay=3600))
    with client_of(emulator) as api:
        assert api.get(f"{ACCOUNT}/", timeout=None).status_code == 200
    assert clock.monotonic() == 3600


def test_a_slow_drip(served: Emulator, api: httpx.Client) -> None:
    """The body comes piece by piece, whole in the end, and too slowly for a client without patience."""
    plain = api.get(f"{ACCOUNT}/campaigns/").content
    served.admin.faults.add(Fault("drip", delay=0.3))
    started = time.perf_counter()
    assert api.get(f"{ACCOUNT}/campaigns/").content == plain
    assert time.perf_counter() - started >= 0.3
    served.admin.faults.add(Fault("drip", delay=2))
    with pytest.raises(httpx.ReadTimeout):
        api.get(f"{ACCOUNT}/campaigns/", timeout=0.1)


def test_a_wrong_compression_label(served: Emulator, api: httpx.Client) -> None:
    """The body is said to be gzip and is not."""
    served.admin.faults.add(Fault("gzip"))
    with pytest.raises(httpx.DecodingError):
        api.get(f"{ACCOUNT}/")


def test_a_page_that_names_itself(served: Emulator, api: httpx.Client) -> None:
    """A page answers with the bookmark that it was asked with."""
    first = api.get(f"{ACCOUNT}/campaigns/?page_size=5").json()["bookmark"]
    served.admin.faults.add(Fault("same_bookmark"))
    again = api.get(f"{ACCOUNT}/campaigns/?page_size=5&bookmark={first}").json()
    assert again["bookmark"] == first


def test_an_odd_item(served: Emulator, api: httpx.Client) -> None:
    """The first item of a page has a number as text, and another as an object; the others are as they were."""
    plain = api.get(f"{ACCOUNT}/campaigns/?page_size=5").json()["data"]
    served.admin.faults.add(Fault("odd_item"))
    odd = api.get(f"{ACCOUNT}/campaigns/?page_size=5").json()["data"]
    assert odd[0]["lifetime_spend_cap"] == str(plain[0]["lifetime_spend_cap"])
    assert odd[0]["daily_spend_cap"] == {"value": plain[0]["daily_spend_cap"]}
    assert odd[1:] == plain[1:]


def test_a_full_disk(served: Emulator, api: httpx.Client) -> None:
    """The storage fails: a 500, and nothing was done."""
    served.admin.faults.add(Fault("disk_full"))
    response = api.post(f"{ACCOUNT}/campaigns/", json=BODY)
    assert response.status_code == 500
    assert "disk is full" in response.json()["message_detail"]
    assert count(api) == 0


@pytest.mark.parametrize("asked", ["status; status=503; retry_after=4", '{"effect": "status", "status": 503}'])
def test_a_request_asks_for_a_fault(api: httpx.Client, asked: str) -> None:
    """A header asks for a fault for this one request, in both forms."""
    response = api.get(f"{ACCOUNT}/", headers={"x-emulator-fault": asked})
    assert response.status_code == 503
    assert api.get(f"{ACCOUNT}/").status_code == 200


@pytest.mark.parametrize("asked", ["nothing", "status; colour=red", "status; status=x", "{", "[1]", '{"status": 5}'])
def test_a_request_asks_for_nonsense(api: httpx.Client, asked: str) -> None:
    """A header that asks for no known fault is a 400 that says why."""
    response = api.get(f"{ACCOUNT}/", headers={"x-emulator-fault": asked})
    assert response.status_code == 400
    assert "x-emulator-fault" in response.json()["message_detail"]


def test_no_connection_at_all(start: Start) -> None:
    """In process a fault can keep the connection from being made."""
    emulator = start()
    emulator.admin.faults.add(Fault("refuse"))
    with client_of(emulator) as api, pytest.raises(httpx.ConnectError):
        api.get(f"{ACCOUNT}/")


def test_faults_choose_whom_they_meet(start: Start) -> None:
    """A fault meets its operation and advertiser only, from the nth request on, a number of times."""
    emulator = start()
    emulator.admin.faults.add(Fault("status", operation="ads_list", tenant=549755885176, nth=2, times=2))
    with client_of(emulator) as api:
        assert [api.get("advertisers/549755885175/ads/").status_code for _ in range(4)] == [200] * 4
        assert [api.get("advertisers/549755885176/campaigns/").status_code for _ in range(4)] == [200] * 4
        seen = [api.get("advertisers/549755885176/ads/").status_code for _ in range(5)]
    assert seen == [200, 500, 500, 200, 200]


def test_chance_can_be_repeated(start: Start) -> None:
    """Faults by probability are the same for the same seed, and others for another."""

    def run(seed: int) -> list[int]:
        emulator = start()
        emulator.admin.faults.add(Fault("status", times=None, probability=0.5, seed=seed))
        with client_of(emulator) as api:
            return [api.get(f"{ACCOUNT}/").status_code for _ in range(40)]

    assert run(1) == run(1)
    assert run(1) != run(2)
    assert set(run(1)) == {200, 500}


def test_faults_can_be_disarmed(start: Start) -> None:
    """A fault that is removed, or cleared, meets nobody."""
    emulator = start()
    faults = emulator.admin.faults
    number = faults.add(Fault("status", times=None))
    assert list(faults.armed()) == [number]
    assert faults.remove(number)
    assert not faults.remove(number)
    faults.add(Fault("status", times=None))
    faults.clear()
    with client_of(emulator) as api:
        assert api.get(f"{ACCOUNT}/").status_code == 200


async def test_faults_meet_async_clients_alike(start: Start) -> None:
    """The async transport fails in the same ways."""
    emulator = start()
    headers = {"authorization": "Bearer demo"}
    async with httpx.AsyncClient(
        base_url=emulator.base_url + "/", transport=emulator.async_transport(), headers=headers
    ) as api:
        assert (await api.get(f"{ACCOUNT}/")).status_code == 200
        for fault, error in (
            (Fault("refuse"), httpx.ConnectError),
            (Fault("reset_after"), httpx.ReadError),
            (Fault("cut"), httpx.RemoteProtocolError),
            (Fault("delay", delay=0.2), httpx.ReadTimeout),
        ):
            emulator.admin.faults.add(fault)
            with pytest.raises(error):
                await api.get(f"{ACCOUNT}/", timeout=0.01)
        emulator.admin.faults.add(Fault("delay", delay=0.01))
        assert (await api.get(f"{ACCOUNT}/")).status_code == 200


def test_the_journal_tells_what_a_fault_did(start: Start) -> None:
    """The journal has each request with its answer, what a fault did, and no secret."""
    emulator = start()
    emulator.admin.faults.add(Fault("reset_after"))
    with client_of(emulator) as api:
        with pytest.raises(httpx.ReadError):
            api.post(f"{ACCOUNT}/campaigns/", json=BODY)
        api.get("nowhere")
        api.get(f"{ACCOUNT}/?x=needle")
    entries = emulator.admin.journal.entries()
    assert [(entry.operation, entry.status) for entry in entries] == [
        ("campaigns_create", 200),
        (None, 404),
        ("advertisers_get", 200),
    ]
    assert entries[0].note == "fault: reset_after"
    assert "demo" not in str(entries[0].plain()["headers"])
    assert emulator.admin.journal.entries(text="needle") == entries[2:]
    assert emulator.admin.journal.entries(status=404, last=1) == entries[1:2]
    assert emulator.admin.journal.entries(operation="campaigns_create") == entries[:1]
