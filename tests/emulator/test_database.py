"""State in a file, resets, and the seed."""

from __future__ import annotations

import sqlite3
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from pinterest_ads.emulator import Emulator
from pinterest_ads.emulator.engine import seeding
from pinterest_ads.emulator.engine.store import StoreError
from tests.emulator.conftest import ACCOUNT, Start, client_of

BODY = [{"name": "kept", "objective_type": "AWARENESS"}]


def everything(emulator: Emulator) -> dict[str, Any]:
    """Return the whole account as its lists tell it."""
    lists: dict[str, Any] = {}
    with client_of(emulator) as api:
        for path in ("campaigns", "ad_groups", "ads"):
            query: dict[str, Any] = {"page_size": 250, "entity_statuses": "ACTIVE,PAUSED,ARCHIVED"}
            while True:
                body = api.get(f"{ACCOUNT}/{path}/", params=query).json()
                lists.setdefault(path, []).extend(body["data"])
                if "bookmark" not in body:
                    break
                query["bookmark"] = body["bookmark"]
    return lists


def test_a_file_keeps_state_and_bookmarks(start: Start, tmp_path: Path) -> None:
    """An account in a file is there the next time, and bookmarks issued before go on."""
    file = tmp_path / "account.db"
    first = start(database=file)
    with client_of(first) as api:
        api.post(f"{ACCOUNT}/campaigns/", json=BODY)
        bookmark = api.get(f"{ACCOUNT}/campaigns/").json()["bookmark"]
    before = everything(first)
    first.stop()
    second = start(database=file, seed="empty")
    assert everything(second) == before
    with client_of(second) as api:
        assert api.get(f"{ACCOUNT}/campaigns/", params={"bookmark": bookmark}).status_code == 200


@pytest.mark.parametrize("in_file", [True, False])
def test_reset_goes_back_to_the_seed(start: Start, tmp_path: Path, in_file: bool) -> None:
    """After a reset the account, the quotas, the faults and the journal are as at the start."""
    from pinterest_ads.emulator import Fault, Window

    emulator = start(database=tmp_path / "account.db" if in_file else None)
    before = everything(emulator)
    with client_of(emulator) as api:
        api.post(f"{ACCOUNT}/campaigns/", json=BODY)
    emulator.admin.quotas.set_category("ads_read", Window(0, 60))
    emulator.admin.faults.add(Fault("status"))
    emulator.admin.clock.advance(5)
    emulator.admin.reset()
    assert emulator.admin.journal.entries() == []
    assert emulator.admin.clock.mode == "real"
    assert everything(emulator) == before
    emulator.admin.reset("empty")
    assert everything(emulator) == {"campaigns": [], "ad_groups": [], "ads": []}
    with pytest.raises(KeyError):
        emulator.admin.reset("nothing")


def test_a_writer_keeps_no_new_reader_waiting(start: Start, tmp_path: Path) -> None:
    """While a write is under way in a file, a thread that never read before reads at once."""
    emulator = start(database=tmp_path / "account.db")

    def read() -> int:
        with client_of(emulator) as api:
            return api.get(f"{ACCOUNT}/campaigns/").status_code

    with emulator.engine.store.write(), ThreadPoolExecutor(1) as pool:
        assert pool.submit(read).result(timeout=5) == 200


def test_an_empty_account_takes_the_guides_example(start: Start) -> None:
    """The seed `empty` has one advertiser, and what is created there has the first ids."""
    with client_of(start(seed="empty")) as api:
        answer = api.post(f"{ACCOUNT}/campaigns/", json=BODY).json()
    assert answer["data"][0]["data"]["id"] == "626735565838"


def test_a_database_of_another_version_is_refused(start: Start, tmp_path: Path) -> None:
    """A file with another schema version is refused, not overwritten."""
    file = tmp_path / "account.db"
    start(database=file).stop()
    connection = sqlite3.connect(file)
    connection.execute("UPDATE meta SET value=CAST('99' AS BLOB) WHERE key='schema'")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match=r"account\.db: written by another version"):
        start(database=file)


def without(file: Path, table: str, column: str) -> None:
    """Make a table of a file as a former emulator had it: without one column, and the schema's number elsewhere."""
    connection = sqlite3.connect(file)
    indexes = connection.execute("SELECT name FROM sqlite_master WHERE type='index' AND tbl_name=?", (table,))
    for (name,) in indexes.fetchall():
        connection.execute(f'DROP INDEX "{name}"')
    connection.execute(f'ALTER TABLE "{table}" DROP COLUMN "{column}"')
    connection.execute("DELETE FROM meta WHERE key='schema'")
    connection.execute("PRAGMA user_version=2")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("table", "column"),
    [("ads", "ad_group_id"), ("ad_groups", "campaign_id"), ("keywords", "campaign_id"), ("notes", "value")],
)
def test_what_a_former_emulator_kept_is_kept(start: Start, tmp_path: Path, table: str, column: str) -> None:
    """A file whose tables lack a column of today's is brought to today's shape: same entities, same filters."""
    file = tmp_path / "account.db"
    queries = (f"{ACCOUNT}/ads/?ad_group_ids=2680059853753", f"{ACCOUNT}/keywords/?campaign_id=626735565838")

    def seen(emulator: Emulator) -> tuple[dict[str, Any], list[Any]]:
        with client_of(emulator) as api:
            return everything(emulator), [api.get(query).json()["data"] for query in queries]

    first = start(database=file)
    before = seen(first)
    first.stop()
    without(file, table, column)
    assert all(before[1])
    assert seen(start(database=file)) == before


def test_the_seed_is_the_same_every_time(start: Start) -> None:
    """Two emulators made on the same day hold the same account."""
    first = everything(start())
    seeding.forget_images()
    assert everything(start()) == first


def test_the_seed_is_what_programs_of_the_time_look_for(api: httpx.Client) -> None:
    """There is an active ad group with two ads, one of them active, under an active campaign."""
    campaign = api.get(f"{ACCOUNT}/campaigns").json()["data"][0]
    group = api.get(f"{ACCOUNT}/ad_groups?campaign_ids={campaign['id']}").json()["data"][0]
    ads = api.get(f"{ACCOUNT}/ads?campaign_ids={campaign['id']}&ad_group_ids={group['id']}").json()["data"]
    assert (campaign["id"], group["id"]) == ("626735565838", "2680059853753")
    assert (campaign["status"], group["status"]) == ("ACTIVE", "ACTIVE")
    assert sorted(ad["status"] for ad in ads) == ["ACTIVE", "PAUSED"]


def test_the_seed_has_every_kind_of_thing(emulator: Emulator) -> None:
    """Lists are longer than a page; there are archived, once managed and APP_INSTALL campaigns, and rejected ads."""
    account = everything(emulator)
    assert all(len(entities) > 25 for entities in account.values())
    assert Counter(item["status"] for item in account["campaigns"]).keys() == {"ACTIVE", "PAUSED", "ARCHIVED"}
    assert sum(item["objective_type"] == "APP_INSTALL" for item in account["campaigns"]) == 1
    assert sum(item["name"].startswith("Once managed") for item in account["campaigns"]) == 2
    assert max(Counter(ad["ad_group_id"] for ad in account["ads"]).values()) > 25
    assert "REJECTED" in {ad["review_status"] for ad in account["ads"]}


def test_the_seed_breaks_no_rule_of_its_own(emulator: Emulator) -> None:
    """Every entity of the seed passes the rules of its table, APP_INSTALL's refusal on create apart."""
    from pinterest_ads.emulator.engine.resources import Change
    from pinterest_ads.emulator.service import SERVICE

    account = everything(emulator)
    known = {path: {item["id"]: item for item in items} for path, items in account.items()}
    for path, items in account.items():
        resource = SERVICE.resources[path]
        for item in items:
            above = [each for each in resource.parents if each.resources[0] in known]
            parents = {each.field: known[each.resources[0]][item[each.field]] for each in above}
            change = Change(item, item, {}, parents, 0)
            assert [str(problem) for rule in resource.rules for problem in rule(change)] == []
