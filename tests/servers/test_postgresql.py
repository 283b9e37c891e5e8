"""State in PostgreSQL: it outlives the emulator, goes into a file and back, and is told when it cannot be used.

All of the emulator's own tests run on it too: `pytest tests/emulator --store=postgresql`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from pinterest_ads.emulator import Emulator
from pinterest_ads.emulator.engine.store import StoreError
from tests.emulator.conftest import ACCOUNT, client_of
from tests.emulator.postgresql import running as running_server
from tests.emulator.postgresql import schemas
from tests.servers.test_emulator_command import running

BODY = [{"name": "kept", "objective_type": "AWARENESS"}]
NEWEST = f"{ACCOUNT}/campaigns/?order=DESCENDING"


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], str]]:
    """A function that gives the URL of a new schema."""
    with running_server(tmp_path_factory.mktemp("postgresql")) as server, schemas(server) as new:
        yield new


def newest(emulator: Emulator) -> str:
    """Return the name of the newest campaign."""
    with client_of(emulator) as api:
        name: str = api.get(NEWEST).json()["data"][0]["name"]
    return name


def test_an_account_outlives_its_emulator(schema: Callable[[], str]) -> None:
    """What was written is there for the next emulator of the same URL, and its bookmarks go on."""
    url = schema()
    with Emulator(database=url) as emulator, client_of(emulator) as api:
        api.post(f"{ACCOUNT}/campaigns/", json=BODY)
        bookmark = api.get(NEWEST).json()["bookmark"]
    with Emulator(database=url, seed="empty") as again, client_of(again) as api:
        assert newest(again) == "kept"
        assert api.get(f"{NEWEST}&bookmark={bookmark}").status_code == 200


def test_a_state_goes_from_one_database_into_the_other(schema: Callable[[], str]) -> None:
    """What one exports the other imports, either way, tokens and lists alike."""
    with Emulator(database=schema()) as one, Emulator(seed="empty") as other, Emulator(database=schema()) as third:
        with client_of(one) as api:
            api.post(f"{ACCOUNT}/campaigns/", json=BODY)
        other.admin.snapshots.load(one.admin.snapshots.export())
        third.admin.snapshots.load(other.admin.snapshots.export())
        with client_of(one) as first, client_of(other) as second, client_of(third) as last:
            for path in ("campaigns", "ad_groups", "ads", "keywords", "audiences", "conversion_tags"):
                lists = [api.get(f"{ACCOUNT}/{path}/").json()["data"] for api in (first, second, last)]
                assert lists[0] == lists[1] == lists[2] != []


def test_two_emulators_share_an_account(schema: Callable[[], str]) -> None:
    """Two emulators that write into one schema at once give every entity an id of its own, and see each other's."""
    url = schema()
    with Emulator(database=url, quotas="none") as one, Emulator(database=url, quotas="none") as other:

        def create(emulator: Emulator) -> list[str]:
            with client_of(emulator) as api:
                made = [api.post(f"{ACCOUNT}/campaigns/", json=BODY).json()["data"][0]["data"] for _ in range(15)]
            return [each["id"] for each in made]

        with ThreadPoolExecutor(4) as pool:
            ids = {key for keys in pool.map(create, (one, other) * 2) for key in keys}
        with client_of(one) as api:
            listed = api.get(f"{NEWEST}&page_size=250").json()["data"]
    assert {each["id"] for each in listed if each["name"] == "kept"} == ids
    assert len(ids) == 60


def test_an_acknowledged_write_survives_kill_9(schema: Callable[[], str]) -> None:
    """What was answered is there after the process was killed."""
    url = schema()
    headers = {"authorization": "Bearer demo"}
    with running("--port", "0", "--database", url) as (process, ready):
        made = httpx.post(f"{ready['api']}/{ACCOUNT}/campaigns/", json=BODY, headers=headers).json()
        process.kill()
        process.wait()
    with Emulator(database=url) as emulator, client_of(emulator) as api:
        assert api.get(NEWEST).json()["data"][0] == made["data"][0]["data"]


def test_a_server_that_does_not_answer_is_told() -> None:
    """A URL that leads nowhere is an error that names the database."""
    with pytest.raises(StoreError, match=r"^nowhere: "):
        Emulator(database="postgresql://127.0.0.1:1/nowhere").start()
