"""The admin interface over HTTP."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest
from starlette.routing import Route

from pinterest_ads.emulator import Emulator
from pinterest_ads.emulator.engine import read_description
from pinterest_ads.emulator.engine.admin_http import admin_application
from pinterest_ads.emulator.engine.validation import Validator
from tests.emulator.conftest import ACCOUNT

HEADERS = {"authorization": "Bearer demo"}


def call(served: Emulator, path: str = f"{ACCOUNT}/") -> httpx.Response:
    """Call the API."""
    return httpx.get(f"{served.base_url}/{path}", headers=HEADERS)


def test_health(admin: httpx.Client) -> None:
    """Health tells that it is ready, its service date and its clock."""
    body = admin.get("health").json()
    assert body["ready"] is True
    assert body["service_date"] == "2022-03-15"
    assert body["clock"]["mode"] == "real"


def test_quotas_can_be_set_and_read(served: Emulator, admin: httpx.Client) -> None:
    """Quotas that are put are in force at once; meters show their use."""
    put = admin.put("quotas", json={"categories": {"ads_read": [{"limit": 1, "seconds": 60}]}})
    assert put.status_code == 200
    assert [call(served).status_code, call(served).status_code] == [200, 429]
    assert admin.get("quotas").json()["meters"][0]["used"] == 1
    admin.put("quotas", json={"short": 30, "retry_after": 9})
    assert call(served).headers["retry-after"] == "9"


def test_faults_can_be_armed_listed_and_disarmed(served: Emulator, admin: httpx.Client) -> None:
    """A fault that is posted meets the next call; the list tells how often it happened."""
    number = admin.post("faults", json={"effect": "status", "status": 418, "times": None}).json()["number"]
    assert call(served).status_code == 418
    (fault,) = admin.get("faults").json()["faults"]
    assert (fault["number"], fault["done"], fault["effect"]) == (number, 1, "status")
    assert admin.delete(f"faults/{number}").status_code == 200
    assert admin.delete(f"faults/{number}").status_code == 400
    assert call(served).status_code == 200
    admin.post("faults", json={"effect": "status"})
    assert admin.delete("faults").json() == {"faults": []}


def test_the_clock_can_be_frozen_and_moved(served: Emulator, admin: httpx.Client) -> None:
    """A frozen clock stands, advances by hand, and follows the real one again."""
    assert admin.put("clock", json={"at": 1_700_000_000}).json() == {"mode": "frozen", "time": 1_700_000_000}
    assert admin.put("clock", json={"advance": 60}).json()["time"] == 1_700_000_060
    assert call(served).headers["date"] == "Tue, 14 Nov 2023 22:14:20 GMT"
    assert admin.put("clock", json={"mode": "real"}).json()["mode"] == "real"


def test_the_journal_can_be_searched_and_cleared(served: Emulator, admin: httpx.Client) -> None:
    """The journal lists requests by operation, status and text."""
    call(served)
    call(served, "nowhere")
    found = admin.get("journal", params={"status": 404, "text": "nowhere", "last": 5}).json()["entries"]
    assert [entry["path"] for entry in found] == ["/ads/v4/nowhere"]
    assert admin.get("journal", params={"operation": "advertisers_get"}).json()["entries"][0]["status"] == 200
    assert admin.delete("journal").json() == {"entries": []}
    assert admin.get("journal").json() == {"entries": []}


def test_reset(served: Emulator, admin: httpx.Client) -> None:
    """Reset goes to the seed, or to the one named."""
    assert admin.post("reset", json={"seed": "empty"}).status_code == 200
    assert call(served, f"{ACCOUNT}/campaigns").json()["data"] == []
    assert admin.post("reset").status_code == 200
    assert len(call(served, f"{ACCOUNT}/campaigns").json()["data"]) == 25


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "reset", {"seed": "nothing"}),
        ("POST", "faults", {"effect": "unheard of"}),
        ("POST", "faults", {"effect": "status", "colour": "red"}),
        ("PUT", "quotas", {"categories": {"ads_read": [{"limit": -1, "seconds": 60}]}}),
        ("PUT", "quotas", {"categories": []}),
        ("PUT", "clock", {"mode": "backwards"}),
        ("PUT", "clock", {"advance": -1}),
        ("PUT", "clock", "x" * 1_100_000),
        ("PUT", "clock", {"advance": 1e300}),
        ("PUT", "clock", {"at": -1e18}),
        ("PUT", "clock", {"at": 253_402_300_800}),
        ("GET", "journal?status=x", None),
        ("GET", "journal?last=-1", None),
    ],
)
def test_wrong_requests_are_told(admin: httpx.Client, method: str, path: str, body: Any) -> None:
    """A request that cannot be done is a 400 with a sentence."""
    response = admin.request(method, path, json=body)
    assert response.status_code == 400
    assert response.json()["error"]


def test_nothing_is_told_in_plain_text(served: Emulator, admin: httpx.Client) -> None:
    """Unknown paths and methods are JSON too."""
    for response, status in ((admin.get("nope"), 404), (admin.delete("health"), 405)):
        assert response.status_code == status
        assert response.json()["error"]
    assert call(served).status_code == 200


def test_it_is_described(served: Emulator, admin: httpx.Client) -> None:
    """The description of the admin interface is valid, and has exactly the paths and methods that are answered."""
    document = admin.get("openapi.json").json()
    routes = admin_application(served.admin).routes
    answered = {
        (re.sub(r":\w+}", "}", route.path), method)
        for route in routes
        if isinstance(route, Route)
        for method in route.methods or ()
        if method != "HEAD"
    }
    described = {(path, method.upper()) for path, item in document["paths"].items() for method in item}
    assert described == answered
    read_description(document)


def test_what_is_told_is_as_described(served: Emulator, admin: httpx.Client) -> None:
    """Answers of the admin interface fit their schemas."""
    call(served)
    admin.post("faults", json={"effect": "status"})
    admin.put("quotas", json={"categories": {"ads_read": [{"limit": 9, "seconds": 60}]}})
    call(served, "advertisers/17/")
    description = read_description(admin.get("openapi.json").json())
    validator = Validator(description)
    for operation in description.operations:
        if (
            operation.method == "GET"
            and "{" not in operation.path
            and operation.id not in ("state_export", "chart", "differences")
        ):
            body = admin.get(operation.path.removeprefix("/v1/")).json()
            assert validator.faults_of_response(operation, 200, body) == [], operation.id


def test_other_pages_are_refused(served: Emulator, admin: httpx.Client) -> None:
    """A browser's request from another page does nothing; one from its own page is answered."""
    assert admin.post("reset", headers={"origin": "https://elsewhere.example"}).status_code == 403
    assert admin.get("health", headers={"origin": str(served.admin_url)}).status_code == 200
