"""The rate limiter as a client meets it."""

from __future__ import annotations

import httpx
import pytest

from pinterest_ads.emulator import Emulator, ManualClock, QuotaTable, Window
from tests.emulator.conftest import ACCOUNT, Start, client_of

HEADERS = ("ratelimit-limit", "ratelimit-remaining", "retry-after")


def told(response: httpx.Response) -> tuple[str | None, ...]:
    """Return what the three headers say."""
    return tuple(response.headers.get(name) for name in HEADERS)


@pytest.fixture
def clock() -> ManualClock:
    """A clock that the client and the emulator share."""
    return ManualClock()


@pytest.fixture
def shared(start: Start, clock: ManualClock) -> Emulator:
    """An emulator on the shared clock."""
    return start(clock=clock)


def test_headers_come_with_limited_requests_only(shared: Emulator, clock: ManualClock) -> None:
    """A request within its quota has no quota header; the first over it has the guide's three (example 1)."""
    shared.admin.quotas.set_category("ads_read", Window(30, 60))
    with client_of(shared) as api:
        inside = [api.get(f"{ACCOUNT}/") for _ in range(30)]
        clock.advance(30)
        limited = api.get(f"{ACCOUNT}/campaigns/")
    assert {told(response) for response in inside} == {(None, None, None)}
    assert limited.status_code == 429
    assert told(limited) == ("30, 30;w=60", "0", "30")
    assert limited.json()["code"] == 8


def test_the_apps_quota_has_the_second_form(shared: Emulator, clock: ManualClock) -> None:
    """An app's window is told as in the guide's example 2, whichever user or advertiser is asked for."""
    shared.admin.quotas.set(QuotaTable({}, (Window(3, 60),)))
    with client_of(shared) as api:
        for path in ("advertisers/", f"{ACCOUNT}/", "advertisers/549755885176/"):
            assert api.get(path).status_code == 200
        clock.advance(29.5)
        limited = api.get("advertisers/549755885177/")
    assert told(limited) == ("3, 3;w=60", "0", "31")


def test_a_shortage_has_the_third_form(shared: Emulator, clock: ManualClock) -> None:
    """A shortage behind the service is told as `0, 0`, as in the guide's example 3, and passes."""
    shared.admin.quotas.short(5)
    with client_of(shared) as api:
        limited = api.get(f"{ACCOUNT}/")
        clock.advance(5)
        assert api.get(f"{ACCOUNT}/").status_code == 200
    assert told(limited) == ("0, 0", "0", "2")


def test_waiting_as_long_as_told_is_enough(shared: Emulator, clock: ManualClock) -> None:
    """After Retry-After seconds the request is answered, and the header is never too short by a fraction."""
    shared.admin.quotas.set_category("ads_read", Window(2, 10))
    with client_of(shared) as api:
        api.get(f"{ACCOUNT}/")
        clock.advance(3.25)
        api.get(f"{ACCOUNT}/")
        clock.advance(0.5)
        wait = int(api.get(f"{ACCOUNT}/").headers["retry-after"])
        assert wait == 7
        clock.advance(wait)
        assert api.get(f"{ACCOUNT}/").status_code == 200


def test_each_advertiser_has_its_own_quota(shared: Emulator) -> None:
    """Quotas are the advertiser's, not the user's: the guide's change from v3."""
    shared.admin.quotas.set_category("ads_write", Window(1, 60))
    body = [{"name": "x", "objective_type": "AWARENESS"}]
    with client_of(shared) as api:
        statuses = [
            api.post(f"advertisers/{key}/campaigns/", json=body).status_code
            for key in (549755885175, 549755885176, 549755885175, 549755885177)
        ]
    assert statuses == [200, 200, 429, 200]


def test_reads_and_writes_are_counted_apart(shared: Emulator) -> None:
    """A category that is used up leaves the others alone; the list of advertisers counts against the user."""
    shared.admin.quotas.set_category("ads_read", Window(1, 60))
    with client_of(shared) as api:
        assert api.get(f"{ACCOUNT}/").status_code == 200
        assert api.get(f"{ACCOUNT}/").status_code == 429
        assert api.get("advertisers/").status_code == 200
        assert api.get("advertisers/").status_code == 429
        body = [{"name": "x", "objective_type": "AWARENESS"}]
        assert api.post(f"{ACCOUNT}/campaigns/", json=body).status_code == 200


def test_a_limited_write_does_nothing(shared: Emulator) -> None:
    """A request that was limited was not executed, and does not count itself."""
    shared.admin.quotas.set_category("ads_write", Window(0, 60))
    with client_of(shared) as api:
        before = api.get(f"{ACCOUNT}/campaigns/?page_size=250").content
        limited = api.post(f"{ACCOUNT}/campaigns/", json=[{"name": "x", "objective_type": "AWARENESS"}])
        assert limited.status_code == 429
        assert api.get(f"{ACCOUNT}/campaigns/?page_size=250").content == before


def test_several_windows_are_told_together(shared: Emulator, clock: ManualClock) -> None:
    """With several windows the one that is exhausted comes first, and all policies follow."""
    shared.admin.quotas.set_category("ads_read", Window(2, 1), Window(3, 60))
    with client_of(shared) as api:
        api.get(f"{ACCOUNT}/")
        api.get(f"{ACCOUNT}/")
        assert told(api.get(f"{ACCOUNT}/")) == ("2, 2;w=1, 3;w=60", "0", "1")
        clock.advance(1)
        assert api.get(f"{ACCOUNT}/").status_code == 200
        assert told(api.get(f"{ACCOUNT}/")) == ("3, 2;w=1, 3;w=60", "0", "59")


def test_a_fixed_window_opens_with_its_first_request(shared: Emulator, clock: ManualClock) -> None:
    """A fixed window ends as a whole, seconds after its first request."""
    shared.admin.quotas.set_category("ads_read", Window(2, 10, fixed=True))
    with client_of(shared) as api:
        api.get(f"{ACCOUNT}/")
        clock.advance(9)
        api.get(f"{ACCOUNT}/")
        assert told(api.get(f"{ACCOUNT}/"))[2] == "1"
        clock.advance(1)
        assert [api.get(f"{ACCOUNT}/").status_code for _ in range(3)] == [200, 200, 429]


def test_meters_show_what_is_used(shared: Emulator, clock: ManualClock) -> None:
    """Meters fill with requests and drain with time."""
    shared.admin.quotas.set_category("ads_read", Window(5, 60))
    with client_of(shared) as api:
        api.get(f"{ACCOUNT}/")
        api.get(f"{ACCOUNT}/")
    (meter,) = shared.admin.quotas.meters()
    assert (meter.key, meter.limit, meter.used, meter.reset) == ("ads_read tenant 549755885175", 5, 2, 60)
    clock.advance(60)
    assert [each.used for each in shared.admin.quotas.meters()] == [0]


def test_a_client_on_real_time_is_told_real_seconds(start: Start) -> None:
    """Whatever the emulator's clock does, the quota runs on the client's time."""
    emulator = start()
    emulator.admin.quotas.set_category("ads_read", Window(1, 60))
    with client_of(emulator) as api:
        api.get(f"{ACCOUNT}/")
        emulator.admin.clock.advance(3600)
        assert api.get(f"{ACCOUNT}/").status_code == 429


def test_the_guides_write_quota_holds_by_default(start: Start) -> None:
    """Without options 400 writes per advertiser are allowed in a window, and reads have no quota."""
    table = start(quotas=None).admin.quotas.table
    assert table.categories == {"ads_write": (Window(400, 60),)}
    assert table.app == ()
