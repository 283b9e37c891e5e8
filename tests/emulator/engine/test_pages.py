"""Pages of very different accounts: the same cost, whatever lies between."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

import pytest

from pinterest_ads.emulator.engine.database import Connection
from pinterest_ads.emulator.engine.resources import Resource
from pinterest_ads.emulator.engine.rows import Asked, Filters, insert, page
from pinterest_ads.emulator.engine.store import Store
from pinterest_ads.emulator.service import SERVICE

ADS = SERVICE.resources["ads"]
TENANT = 1


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """One advertiser with 30,000 ads in 30 ad groups, most of them archived, and another with some in between."""
    with contextlib.closing(Store(SERVICE.resources)) as store:
        with store.write() as connection:
            for key in range(1, 30_001):
                status = "ACTIVE" if key % 1000 == 0 else "PAUSED" if key % 1000 == 500 else "ARCHIVED"
                entity = {"id": str(key), "status": status, "ad_group_id": str(key % 30), "campaign_id": str(key % 3)}
                insert(connection, ADS, TENANT if key % 7 else 2, entity, None)
        yield store


def steps(connection: Connection, resource: Resource, filters: Filters, *, after: int | None, up: bool) -> int:
    """Count the steps of SQLite's machine that one page takes, in hundreds."""
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    assert isinstance(connection, sqlite3.Connection)
    connection.set_progress_handler(step, 100)
    try:
        page(connection, resource, TENANT, Asked(filters, 25, after, up))
    finally:
        connection.set_progress_handler(None, 100)
    return count


@pytest.mark.parametrize("up", [True, False])
@pytest.mark.parametrize(
    "filters",
    [
        Filters({"status": ["ACTIVE", "ARCHIVED", "PAUSED"]}),
        Filters({}, "ARCHIVED"),
        Filters({"status": ["ACTIVE"]}),
        Filters({"status": ["ACTIVE", "ARCHIVED"]}),
        Filters({"ad_group_id": [3]}, "ARCHIVED"),
        Filters({"ad_group_id": [3, 4, 5], "status": ["ACTIVE", "PAUSED"]}),
        Filters({"campaign_id": [0, 1, 2], "status": ["ACTIVE", "ARCHIVED", "PAUSED"]}),
        Filters({"id": list(range(1, 101))}, "ARCHIVED"),
    ],
    ids=str,
)
def test_a_page_costs_the_same_everywhere(store: Store, filters: Filters, up: bool) -> None:
    """A page walks along an index and stops: its cost does not grow with what lies before or between."""
    with store.read() as connection:
        for after in (None, 15_000):
            assert steps(connection, ADS, filters, after=after, up=up) < 60


def test_every_plan_gives_the_same_entities(store: Store) -> None:
    """Pages by index, by merged selects and by plain checking agree."""

    def ids(filters: Filters) -> list[int]:
        with store.read() as connection:
            rows = page(connection, ADS, TENANT, Asked(filters, 100_000))
        return [row[0] for row in rows]

    alive = ids(Filters({}, "ARCHIVED"))
    assert alive == ids(Filters({"status": ["ACTIVE", "PAUSED"]}))
    assert alive == [key for key in range(500, 30_001, 500) if key % 7]
    assert ids(Filters({"ad_group_id": list(range(30))}, "ARCHIVED")) == alive
    many = Filters({"ad_group_id": list(range(600)), "status": ["ACTIVE", "PAUSED"]})
    assert ids(many) == alive
    assert ids(Filters({"ad_group_id": [0, 10, 20], "campaign_id": [0]}, "ARCHIVED")) == [
        key for key in alive if key % 30 in (0, 10, 20) and key % 3 == 0
    ]
