"""Whole states: snapshots, export and import, generated accounts, tokens and jobs by the admin interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from pinterest_ads.emulator import Emulator
from tests.emulator.conftest import ACCOUNT, DESCRIPTION, Start, client_of

if TYPE_CHECKING:
    from pathlib import Path

BODY = [{"name": "kept aside", "objective_type": "AWARENESS"}]
NEWEST = f"{ACCOUNT}/campaigns/?order=DESCENDING&page_size=1"


def newest(emulator: Emulator) -> str:
    """Return the name of the newest campaign."""
    with client_of(emulator) as api:
        return str(api.get(NEWEST).json()["data"][0]["name"])


def create(emulator: Emulator) -> None:
    """Create one campaign."""
    with client_of(emulator) as api:
        assert api.post(f"{ACCOUNT}/campaigns/", json=BODY).status_code == 200


@pytest.mark.parametrize("in_file", [False, True])
def test_a_snapshot_brings_everything_back(start: Start, tmp_path: Path, in_file: bool) -> None:
    """What was taken under a name comes back, bookmarks and tokens included, as often as one likes."""
    emulator = start(database=tmp_path / "account.db" if in_file else None)
    create(emulator)
    emulator.admin.add_token("second", 424605208536545563)
    with client_of(emulator) as api:
        bookmark = api.get(f"{ACCOUNT}/campaigns/").json()["bookmark"]
    emulator.admin.snapshots.take("before")
    emulator.admin.reset("empty")
    for _ in range(2):
        emulator.admin.snapshots.restore("before")
        assert newest(emulator) == "kept aside"
        with client_of(emulator, "second") as api:
            assert api.get(f"{ACCOUNT}/campaigns/", params={"bookmark": bookmark}).status_code == 200
        emulator.admin.reset()
    assert emulator.admin.snapshots.names() == ["before"]
    emulator.admin.snapshots.remove("before")
    with pytest.raises(KeyError):
        emulator.admin.snapshots.restore("before")


def test_an_exported_state_is_imported_elsewhere(start: Start) -> None:
    """One file carries the state to another emulator."""
    first, second = start(), start(seed="empty")
    create(first)
    second.admin.snapshots.load(first.admin.snapshots.export())
    assert newest(second) == "kept aside"


@pytest.mark.parametrize("image", [b"", b"nothing", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_what_is_no_state_is_refused(start: Start, image: bytes) -> None:
    """Bytes that are no exported state change nothing."""
    emulator = start()
    create(emulator)
    with pytest.raises(ValueError, match=r"not an exported state|not a state"):
        emulator.admin.snapshots.load(image)
    assert newest(emulator) == "kept aside"


def test_snapshots_over_http(served: Emulator, admin: httpx.Client) -> None:
    """Snapshots are taken, listed, restored and forgotten."""
    create(served)
    assert admin.post("snapshots", json={"name": "one"}).json() == {"snapshots": ["one"]}
    admin.post("reset")
    assert admin.post("snapshots/one/restore").status_code == 200
    assert newest(served) == "kept aside"
    assert admin.delete("snapshots/one").json() == {"snapshots": []}
    assert admin.post("snapshots/one/restore").status_code == 400


def test_states_over_http(served: Emulator, admin: httpx.Client) -> None:
    """A state is exported as a file and imported again."""
    create(served)
    image = admin.get("state")
    assert image.headers["content-type"] == "application/vnd.sqlite3"
    admin.post("reset")
    assert admin.put("state", content=image.content).json() == {"imported": True}
    assert newest(served) == "kept aside"
    assert admin.put("state", content=b"x").status_code == 400


def test_tokens_over_http(served: Emulator, admin: httpx.Client) -> None:
    """Tokens are listed and added."""
    found = admin.post("tokens", json={"token": "third", "user": 424605208536545564}).json()["tokens"]
    assert {each["token"] for each in found} == {"demo", "other", "third"}
    with client_of(served, "third") as api:
        assert [item["name"] for item in api.get("advertisers/").json()["data"]] == ["Globex", "Initech"]


def test_jobs_over_http(served: Emulator, admin: httpx.Client) -> None:
    """A job is listed, held, and let fail; what is no job or no action is told."""
    with client_of(served) as api:
        body = {"entity_types": ["CAMPAIGN"], "output_format": "JSON"}
        made = api.post(f"{ACCOUNT}/bulk_get/", json=body)
        assert made.status_code == 200, made.text
    (job,) = admin.get("jobs").json()["jobs"]
    assert admin.post(f"jobs/{job['id']}", json={"action": "hold"}).json() == {"done": "hold"}
    assert admin.post(f"jobs/{job['id']}", json={"action": "fail", "problem": "asked for"}).status_code == 200
    assert admin.post(f"jobs/{job['id']}", json={"action": "explode"}).status_code == 400
    assert admin.post("jobs/none", json={"action": "release"}).status_code == 400


def test_the_journal_names_the_nearest_operation(served: Emulator, admin: httpx.Client) -> None:
    """A request that found nothing is told what it may have meant."""
    with client_of(served) as api:
        api.get(f"{ACCOUNT}/campaign/")
    (entry,) = admin.get("journal").json()["entries"]
    assert entry["nearest"][0] == "GET /ads/v4/advertisers/{advertiser_id}/campaigns/"


def test_the_admin_interface_can_want_a_token(start: Start) -> None:
    """Elsewhere than on loopback it must have a token of its own, and then it wants it."""
    with pytest.raises(ValueError, match="give an admin_token"):
        Emulator(admin_host="0.0.0.0")
    emulator = start(port=0, admin_token="root")
    assert httpx.get(f"{emulator.admin_url}/v1/health").status_code == 401
    headers = {"authorization": "Bearer root"}
    assert httpx.get(f"{emulator.admin_url}/v1/health", headers=headers).status_code == 200


def test_pages_of_chosen_origins_may_call(start: Start) -> None:
    """With cors a browser's page may call the API; without it no header says so."""
    headers = {"authorization": "Bearer demo", "origin": "https://app.example"}
    plain, open_to_all = start(port=0), start(port=0, cors=["https://app.example"])
    name = "access-control-allow-origin"
    assert name not in httpx.get(f"{plain.base_url}/{ACCOUNT}/", headers=headers).headers
    assert httpx.get(f"{open_to_all.base_url}/{ACCOUNT}/", headers=headers).headers[name] == "https://app.example"
    asked = {"origin": "https://app.example", "access-control-request-method": "GET"}
    assert httpx.options(f"{open_to_all.base_url}/{ACCOUNT}/", headers=asked).status_code == 200


def pages(api: httpx.Client, path: str) -> list[dict[str, Any]]:
    """Return every entity of a list."""
    query: dict[str, Any] = {"page_size": 250, "entity_statuses": "ACTIVE,PAUSED,ARCHIVED"}
    found: list[dict[str, Any]] = []
    while True:
        body = api.get(path, params=query).json()
        found += body["data"]
        if "bookmark" not in body:
            return found
        query["bookmark"] = body["bookmark"]


def test_an_account_of_any_size(start: Start) -> None:
    """So many advertisers, campaigns, ad groups and ads are made, evenly, the same for the same seed."""
    size = "generate:advertisers=2,campaigns=10,ad_groups=40,ads=1000"

    def account(seed: str) -> list[list[dict[str, Any]]]:
        with client_of(start(seed=seed, token="demo")) as api:
            keys = [each["id"] for each in api.get("advertisers/").json()["data"]]
            return [
                pages(api, f"advertisers/{key}/{path}/") for key in keys for path in ("campaigns", "ad_groups", "ads")
            ]

    first = account(size)
    assert [len(each) for each in first] == [5, 20, 500, 5, 20, 500]
    assert {each["status"] for each in first[2]} == {"ACTIVE", "PAUSED", "ARCHIVED"}
    assert account(size) == first
    assert account(f"{size},seed=2") != first
    parents = {each["id"] for each in first[1]}
    assert {each["ad_group_id"] for each in first[2]} == parents


@pytest.mark.parametrize("size", ["ads", "ads=x", "cats=3", "ads=-1", "campaigns=1,advertisers=0"])
def test_sizes_that_cannot_be_are_told(size: str) -> None:
    """A measure that is none, or children without parents, is a ValueError."""
    with pytest.raises(ValueError, match=r"write name=number|need"):
        Emulator(seed=f"generate:{size}", description=DESCRIPTION).start()
