"""Requests that no client should send: a clear error, never a 500, nothing done."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from pinterest_ads.emulator import Emulator
from pinterest_ads.emulator.engine import Request
from tests.emulator.conftest import ACCOUNT, client_of

PATH = f"{ACCOUNT}/campaigns/"
JSON = {"content-type": "application/json"}


def refused(response: httpx.Response, status: int) -> dict[str, Any]:
    """Return the error body of a refusal, which has the form of every error."""
    body: dict[str, Any] = response.json()
    assert response.status_code == status, body
    assert body["status"] == "failure"
    assert isinstance(body["code"], int)
    assert isinstance(body["message"], str)
    assert body["data"] is None
    return body


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        (b"", "The request has no body."),
        (b"{", "The body is not JSON"),
        (b"[{}", "The body is not JSON"),
        (b"[1] 2", "The body is not JSON: Extra data at line 1, column 5."),
        (b"\xff\xfe[]", "The body is not UTF-8: byte 0 cannot be read."),
        (b'[{"name": "a\xc3"}]', "The body is not UTF-8: byte 12 cannot be read."),
        (b'[{"name": "a", "name": "b"}]', "the key 'name' occurs twice in one object"),
        (b'[{"a": {"b": 1, "b": 1}}]', "the key 'b' occurs twice in one object"),
        (b'[{"name": NaN}]', "NaN is not JSON"),
        (b'[{"name": 1e999}]', "out of range"),
        (b'[{"name": ' + b"9" * 5000 + b"}]", "does not fit 64 bits"),
        (b'[{"name": -9223372036854775809}]', "does not fit 64 bits"),
        (b'[{"name": "\\ud800"}]', "half of a surrogate pair"),
        (b'[{"name": "a\nb"}]', "The body is not JSON: Invalid control character"),
        (b"[" * 100 + b"]" * 100, "nested deeper than 64 levels"),
        (b"[" * 500_000, "The body"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "nested deeper than 64 levels"),
    ],
)
def test_unreadable_bodies(api: httpx.Client, body: bytes, detail: str) -> None:
    """A body that is not careful JSON is a 400 that says why."""
    found = refused(api.post(PATH, content=body, headers=JSON), 400)
    assert detail in found["message_detail"]


MISFITS: list[tuple[Any, str]] = [
    ({}, ""),
    ("x", ""),
    (None, ""),
    ([1], "/0"),
    ([{"name": "x"}], "/0/objective_type"),
    ([{"name": "x", "objective_type": "AWARENESS", "lifetime_spend_cap": "12"}], "/0/lifetime_spend_cap"),
    ([{"name": "x", "objective_type": "AWARENESS", "lifetime_spend_cap": 1.5}], "/0/lifetime_spend_cap"),
    ([{"name": "x", "objective_type": "AWARENESS", "lifetime_spend_cap": -1}], "/0/lifetime_spend_cap"),
    ([{"name": 5, "objective_type": "AWARENESS"}], "/0/name"),
    ([{"name": "", "objective_type": "AWARENESS"}], "/0/name"),
    ([{"name": "x" * 256, "objective_type": "AWARENESS"}], "/0/name"),
    ([{"name": "x", "objective_type": "AWARENES"}], "/0/objective_type"),
    ([{"name": "x", "objective_type": "AWARENESS", "status": "DELETED"}], "/0/status"),
    ([{"name": "x", "objective_type": "AWARENESS", "naem": 1}], "/0/naem"),
    ([{"name": "x", "objective_type": "AWARENESS", "a/b~": 1}], "/0/a~1b~0"),
    ([{"name": "x", "objective_type": "AWARENESS", "tracking_urls": {"clicks": []}}], "/0/tracking_urls"),
]


@pytest.mark.parametrize(("body", "pointer"), MISFITS)
def test_bodies_that_do_not_fit(api: httpx.Client, body: Any, pointer: str) -> None:
    """A body that does not fit its schema is a 400 that names the place."""
    found = refused(api.post(PATH, content=json.dumps(body), headers=JSON), 400)
    assert any(each["pointer"].startswith(pointer) for each in found["errors"])


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("page_size=0", "page_size"),
        ("page_size=251", "page_size"),
        ("page_size=x", "page_size"),
        ("page_size=1.5", "page_size"),
        ("page_size=", "page_size"),
        ("page_size=99999999999999999999999999", "page_size"),
        ("page_size=1&page_size=2", "page_size"),
        ("order=UP", "order"),
        ("entity_statuses=GONE", "entity_statuses"),
        ("campaign_ids=", "campaign_ids"),
        ("campaign_ids=1,x", "campaign_ids"),
        ("campaign_ids=1';DROP TABLE campaigns", "campaign_ids"),
        ("campaign_ids=" + ",".join(map(str, range(1, 102))), "campaign_ids"),
        ("bookmark=%00", "bookmark"),
    ],
)
def test_parameters_that_do_not_fit(api: httpx.Client, query: str, name: str) -> None:
    """A parameter that does not fit is a 400 that names it."""
    found = refused(api.get(f"{PATH}?{query}"), 400)
    assert found["errors"][0]["pointer"].startswith(f"/query/{name}")


@pytest.mark.parametrize("query", ["order=%zz", "order=%", "order=%ff", "order=%C3%28"])
def test_queries_that_cannot_be_decoded(emulator: Emulator, query: str) -> None:
    """A query that is not percent-encoded UTF-8 is a 400."""
    path = f"/ads/v4/{PATH}"
    response = emulator.engine.handle(Request("GET", path, query, {"authorization": "Bearer demo"}, b""))
    assert response.status == 400


@pytest.mark.parametrize(
    "path",
    [
        "nowhere",
        "",
        "advertisers//campaigns",
        f"{ACCOUNT}//",
        f"{ACCOUNT}/campaigns/1/2",
        f"{ACCOUNT}%2Fcampaigns",
        f"{ACCOUNT}/./campaigns",
    ],
)
def test_paths_that_do_not_exist(emulator: Emulator, path: str) -> None:
    """A path nobody has is a 404, or a 400 for a variable that is no id; tricks with dots and slashes reach nothing."""
    response = emulator.engine.handle(Request("GET", f"/ads/v4/{path}", "", {"authorization": "Bearer demo"}, b""))
    assert response.status in (400, 404)


@pytest.mark.parametrize("method", ["DELETE", "PUT", "HEAD", "OPTIONS", "TRACE", "NONSENSE" * 20])
def test_methods_that_a_path_has_not(api: httpx.Client, method: str) -> None:
    """A method that a path does not answer is a 405 that lists those it does."""
    response = api.request(method, f"{ACCOUNT}/ads/687195134316")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET"


@pytest.mark.parametrize(
    "headers",
    [
        {"content-type": "text/plain"},
        {"content-type": "application/x-www-form-urlencoded"},
        {"content-type": "application/jsonx"},
        {},
        {"content-type": "application/json", "content-encoding": "gzip"},
    ],
)
def test_bodies_of_another_type(api: httpx.Client, headers: dict[str, str]) -> None:
    """A body that is not sent as application/json is a 415."""
    found = refused(api.post(PATH, content=b"[]", headers=headers), 415)
    assert "application/json" in found["message_detail"]


def test_a_charset_is_no_other_type(api: httpx.Client) -> None:
    """Parameters of the media type change nothing."""
    body = b'[{"name": "x", "objective_type": "AWARENESS"}]'
    response = api.post(PATH, content=body, headers={"content-type": "Application/JSON; charset=utf-8"})
    assert response.status_code == 200


def test_a_body_of_50_megabytes(api: httpx.Client) -> None:
    """A body that is too large is a 413 that says how large one may be."""
    found = refused(api.post(PATH, content=b"[" + b" " * 50_000_000 + b"]", headers=JSON), 413)
    assert "larger than 16777216 bytes" in found["message_detail"]


def test_a_million_ids_in_a_filter(emulator: Emulator) -> None:
    """A URL that is too long is a 414."""
    query = "campaign_ids=" + ",".join(map(str, range(1_000_000)))
    response = emulator.engine.handle(Request("GET", f"/ads/v4/{PATH}", query, {"authorization": "Bearer demo"}, b""))
    assert response.status == 414
    assert b"longer than 65536" in response.body


@pytest.mark.parametrize("name", ["'; DROP TABLE campaigns; --", 'a"b\\', "\u0000", "名前 🪑", "<script>"])
def test_names_are_only_text(api: httpx.Client, name: str) -> None:
    """Whatever a name holds comes back as it was sent."""
    body = api.post(PATH, json=[{"name": name, "objective_type": "AWARENESS"}]).json()
    assert body["data"][0]["data"]["name"] == name
    assert len(api.get(PATH).json()["data"]) == 25


@pytest.mark.parametrize("key", ["0", "00626735565838", "999999999999999999", "1" * 19, "-1", "1e3", "٣"])
def test_ids_of_every_kind(api: httpx.Client, key: str) -> None:
    """An id that no entity has, or that is no id, is a 404 or a 400."""
    assert api.get(f"{ACCOUNT}/campaigns/{key}/").status_code in (400, 404)


def test_a_failed_batch_leaves_no_trace(emulator: Emulator) -> None:
    """After every kind of refusal the account is as it was."""
    with client_of(emulator) as api:
        before = api.get(PATH, params={"page_size": 250}).content
        for body in (b"[", b"[{}]", b'[{"name": "x", "objective_type": "APP_INSTALL"}]'):
            api.post(PATH, content=body, headers=JSON)
        assert api.get(PATH, params={"page_size": 250}).content == before
