"""Forwarding to a real service: what it answers differently, and the overlay that would settle it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
import yaml

from tests.emulator.conftest import ACCOUNT, Start, client_of

if TYPE_CHECKING:
    from pinterest_ads.emulator import Emulator

CAMPAIGN = {"id": "626735565838", "name": "Real", "status": "ACTIVE"}
PAGE: dict[str, Any] = {"data": [CAMPAIGN], "status": "success", "code": 0}


def real(status: int, body: Any) -> httpx.MockTransport:
    """Return a service that always answers the same."""

    def answer(request: httpx.Request) -> httpx.Response:
        assert str(request.url).startswith("https://real.example/ads/v4/advertisers/549755885175/campaigns")
        assert request.headers["authorization"] == "Bearer real token"
        if isinstance(body, str):
            return httpx.Response(status, text=body)
        return httpx.Response(status, json=body, headers={"x-pinterest-rid": "1"})

    return httpx.MockTransport(answer)


def forwarding(start: Start, status: int, body: Any) -> Emulator:
    """Start an emulator in front of such a service."""
    return start(forward="https://real.example/ads/v4", forward_transport=real(status, body))


def ask(emulator: Emulator, query: str = "") -> httpx.Response:
    """Ask for campaigns."""
    with client_of(emulator, "real token") as api:
        return api.get(f"{ACCOUNT}/campaigns/{query}")


def told(emulator: Emulator) -> list[tuple[str, str, str]]:
    """Return what differs: place, pointer and message."""
    assert emulator.admin.differences is not None
    return [(each.place, each.pointer, each.message) for each in emulator.admin.differences.found.values()]


def test_an_answer_as_described_is_no_difference(start: Start) -> None:
    """The answer comes through as it is, and nothing is noted."""
    emulator = forwarding(start, 200, PAGE)
    response = ask(emulator, "?page_size=1")
    assert response.json() == PAGE
    assert told(emulator) == []


@pytest.mark.parametrize(
    ("change", "place", "update"),
    [
        ({"status": "DRAFT"}, "/components/schemas/EntityStatus", {"enum": ["DRAFT"]}),
        ({"name": None}, "/components/schemas/Campaign/properties/name", {"type": ["string", "null"]}),
        ({"colour": "red"}, "/components/schemas/Campaign", {"properties": {"colour": {"type": "string"}}}),
    ],
)
def test_what_differs_is_noted_once_with_what_would_settle_it(
    start: Start, change: dict[str, Any], place: str, update: dict[str, Any]
) -> None:
    """A new value, a null, or an unknown key becomes one action of the draft overlay, however often it is seen."""
    emulator = forwarding(start, 200, {**PAGE, "data": [{**CAMPAIGN, **change}]})
    ask(emulator)
    ask(emulator)
    assert [each[:2] for each in told(emulator)] == [(place, f"/data/0/{next(iter(change))}")]
    assert emulator.admin.differences is not None
    document = yaml.safe_load(emulator.admin.differences.overlay())
    (action,) = document["actions"]
    assert (document["overlay"], action["update"]) == ("1.1.0", update)
    assert action["target"] == "$" + place.replace("/", ".")
    assert "seen 2 times" in action["description"]
    assert emulator.admin.journal.entries()[0].note == "differs from the description"


@pytest.mark.parametrize(("status", "body"), [(502, "<html>"), (200, "")])
def test_what_is_no_json_is_noted(start: Start, status: int, body: str) -> None:
    """A page of HTML comes through, and is a difference."""
    emulator = forwarding(start, status, body)
    assert ask(emulator).status_code == status
    assert "is no JSON" in told(emulator)[0][2]


def test_a_request_that_should_be_refused_and_is_taken(start: Start) -> None:
    """That the service takes what the description refuses is a difference, with the request's place."""
    emulator = forwarding(start, 200, PAGE)
    assert ask(emulator, "?page_size=999").status_code == 200
    ((_, where, message),) = told(emulator)
    assert where == "/query/page_size"
    assert "the description refuses" in message


def test_a_service_that_cannot_be_reached(start: Start) -> None:
    """No connection is a 503 that says so."""
    emulator = start(forward="http://127.0.0.1:9/ads/v4")
    response = ask(emulator)
    assert response.status_code == 503
    assert "cannot be reached" in response.json()["message_detail"]


def test_one_emulator_in_front_of_another(start: Start) -> None:
    """Over ports: the admin interface lists the differences and gives the overlay; another emulator has none."""
    behind = start(port=0)
    front = start(port=0, forward=behind.base_url)
    headers = {"authorization": "Bearer demo"}
    for path in ("campaigns/", "ad_groups/?page_size=3", "ads/687195134316", "campaigns/17/"):
        mine = httpx.get(f"{front.base_url}/{ACCOUNT}/{path}", headers=headers)
        theirs = httpx.get(f"{behind.base_url}/{ACCOUNT}/{path}", headers=headers)
        assert (mine.status_code, mine.json()) == (theirs.status_code, theirs.json())
    assert httpx.get(f"{front.admin_url}/v1/differences").json() == {"differences": []}
    overlay = httpx.get(f"{front.admin_url}/v1/differences?as=overlay")
    assert yaml.safe_load(overlay.text)["actions"] == []
    assert httpx.get(f"{behind.admin_url}/v1/differences").status_code == 400
