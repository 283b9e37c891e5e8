"""Pages that are kept: only as long as they are true, and only so many."""

from __future__ import annotations

import httpx
import pytest

from pinterest_ads.emulator.engine.page_cache import Kept, PageCache
from tests.emulator.conftest import ACCOUNT, Start, client_of


@pytest.mark.parametrize(
    ("version", "now", "found"),
    [(7, 100.0, b"page"), (8, 100.0, None), (7, 199.9, b"page"), (7, 200.0, None), (7, 99.0, None)],
)
def test_an_answer_holds_for_its_version_and_time(version: int, now: float, found: bytes | None) -> None:
    """An answer is given again for the same version of the store, from when it was made until a field changes."""
    cache = PageCache()
    cache.keep("key", Kept(b"page", version=7, made=100.0, until=200.0))
    assert cache.find("key", version, now) == found
    assert cache.find("another", version, now) is None


def test_the_oldest_make_room() -> None:
    """No more bytes are kept than allowed; what is kept again is counted once."""
    cache = PageCache(most_bytes=10)
    for name in ("a", "b", "b", "c"):
        cache.keep(name, Kept(b"1234", version=1, made=0.0, until=9.0))
    assert [cache.find(name, 1, 1.0) for name in ("a", "b", "c")] == [None, b"1234", b"1234"]


@pytest.mark.parametrize("change", ["write", "time"])
def test_a_list_shows_what_changed_since_it_was_asked(start: Start, change: str) -> None:
    """The same list is true again after a write, and after a moment at which a status changes by itself."""
    emulator = start()
    emulator.admin.clock.freeze()

    def statuses(api: httpx.Client) -> set[str]:
        listed = api.get(f"{ACCOUNT}/campaigns/").json()["data"]
        return {each["summary_status"] for each in listed if each["id"] == key}

    with client_of(emulator) as api:
        key = api.get(f"{ACCOUNT}/campaigns/").json()["data"][0]["id"]
        end = int(emulator.admin.clock.time()) + 3600
        api.patch(f"{ACCOUNT}/campaigns/", json=[{"id": key, "end_time": end}])
        assert statuses(api) == statuses(api) == {"RUNNING"}
        if change == "write":
            api.patch(f"{ACCOUNT}/campaigns/", json=[{"id": key, "status": "PAUSED"}])
        else:
            emulator.admin.clock.advance(3601)
        assert statuses(api) == {"PAUSED" if change == "write" else "COMPLETED"}
