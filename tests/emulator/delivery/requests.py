"""Ways to ask for metrics and reports over HTTP, for tests."""

from __future__ import annotations

from typing import Any

import httpx

from pinterest_ads.emulator import Emulator, ManualClock
from tests.emulator.conftest import ACCOUNT

START, END = "2026-12-20", "2027-01-16"
COLUMNS = ("SPEND_IN_MICRO_DOLLAR", "IMPRESSION_1", "CLICKTHROUGH_2", "TOTAL_CHECKOUT_VALUE_IN_MICRO_DOLLAR")

Json = dict[str, Any]


def question(**changes: Any) -> Json:
    """Return the query of synchronous metrics; a change to None leaves it out."""
    query = {"start_date": START, "end_date": END, "columns": ",".join(COLUMNS), "granularity": "TOTAL", **changes}
    return {name: value for name, value in query.items() if value is not None}


def page(api: httpx.Client, path: str, **changes: Any) -> Json:
    """Return one page of metrics."""
    response = api.get(f"{ACCOUNT}/{path}", params=question(**changes))
    assert response.status_code == 200, response.text
    found: Json = response.json()
    return found


def rows(api: httpx.Client, path: str, **changes: Any) -> list[Json]:
    """Return the rows of every page."""
    found: list[Json] = []
    bookmark = None
    while True:
        answer = page(api, path, page_size=250, bookmark=bookmark, **changes)
        found += answer["data"]
        bookmark = answer.get("bookmark")
        if bookmark is None:
            return found


def total(found: list[Json]) -> Json:
    """Return the sum of every column of `COLUMNS`; what is absent counts as nothing."""
    return {name: sum(row.get(name, 0) for row in found) for name in COLUMNS}


def ids(api: httpx.Client, path: str, **filters: Any) -> list[str]:
    """Return the ids of every entity of a list, archived ones too."""
    found: list[str] = []
    query: Json = {"page_size": 250, "entity_statuses": ["ACTIVE", "PAUSED", "ARCHIVED"], **filters}
    while True:
        answer = api.get(f"{ACCOUNT}/{path}", params=query).json()
        found += [each["id"] for each in answer["data"]]
        if "bookmark" not in answer:
            return found
        query["bookmark"] = answer["bookmark"]


def report_body(**changes: Any) -> Json:
    """Return the request of a report; a change to None leaves it out."""
    body = {
        "start_date": START,
        "end_date": END,
        "granularity": "DAY",
        "level": "CAMPAIGN",
        "columns": list(COLUMNS),
        **changes,
    }
    return {name: value for name, value in body.items() if value is not None}


def refused(api: httpx.Client, **changes: Any) -> str:
    """Return the place that the refusal of a report names."""
    response = api.post(f"{ACCOUNT}/delivery_metrics/async/", json=report_body(**changes))
    assert response.status_code == 400, response.text
    place: str = response.json()["errors"][0]["pointer"]
    return place


def asked(api: httpx.Client, **changes: Any) -> str:
    """Ask for a report and return its token."""
    response = api.post(f"{ACCOUNT}/delivery_metrics/async/", json=report_body(**changes))
    assert response.status_code == 200, response.text
    token: str = response.json()["data"]["token"]
    return token


def status(api: httpx.Client, token: str) -> Json:
    """Return how far a report is."""
    response = api.get(f"{ACCOUNT}/delivery_metrics/async/", params={"token": token})
    assert response.status_code == 200, response.text
    found: Json = response.json()["data"]
    return found


def download(emulator: Emulator, url: str, method: str = "GET", **headers: str) -> httpx.Response:
    """Read a file without an access token; headers are named with underscores."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with httpx.Client(transport=emulator.transport()) as client:
        return client.request(method, url, headers=named)


def report(emulator: Emulator, api: httpx.Client, clock: ManualClock, **changes: Any) -> httpx.Response:
    """Ask for a report, let the time pass that it takes, and return its file."""
    token = asked(api, **changes)
    clock.advance(10)
    return download(emulator, status(api, token)["url"])


def all_rows(response: httpx.Response) -> list[Json]:
    """Return the rows of a report in JSON, of all its entities."""
    assert response.status_code == 200, response.text
    return [row for found in response.json().values() for row in found]
