"""Over HTTP, in accounts made by a number: rows sum to their parents' rows, whatever the days and the level."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pinterest_ads.emulator import Emulator, ManualClock
from tests.emulator.conftest import client_of
from tests.emulator.delivery.conftest import NOON
from tests.emulator.delivery.requests import COLUMNS, Json, download

TODAY = date(2027, 1, 15)
LEVELS = {
    # A level, the field that names its rows' parent, and the parent's level.
    "PIN_PROMOTION": ("AD_GROUP_ID", "AD_GROUP"),
    "AD_GROUP": ("CAMPAIGN_ID", "CAMPAIGN"),
    "CAMPAIGN": (None, "ADVERTISER"),
}
GRANULARITIES = ("TOTAL", "DAY", "WEEK", "MONTH")
Sums = dict[tuple[str, str], dict[str, int]]


@pytest.fixture(scope="module", params=[1, 2, 3])
def generated(request: pytest.FixtureRequest) -> Iterator[tuple[Emulator, ManualClock]]:
    """An account made by a number, on a clock that is moved by hand."""
    clock = ManualClock(NOON)
    seed = f"generate:advertisers=1,campaigns=4,ad_groups=9,ads=40,seed={request.param}"
    with Emulator(seed=seed, quotas="none", clock=clock) as emulator:
        yield emulator, clock


@st.composite
def ranges(draw: st.DrawFn) -> dict[str, str]:
    """Draw a range of days within the 90 before today, and how its days are put together."""
    first = draw(st.integers(0, 89))
    last = draw(st.integers(0, first))
    days = {"start_date": TODAY - timedelta(first), "end_date": TODAY - timedelta(last)}
    return {
        **{name: day.isoformat() for name, day in days.items()},
        "granularity": draw(st.sampled_from(GRANULARITIES)),
    }


def report(emulator: Emulator, clock: ManualClock, api: httpx.Client, question: Json) -> list[Json]:
    """Return the rows of a report, each with the id that the file has it under as `ID`."""
    account = api.get("advertisers/").json()["data"][0]["id"]
    made = api.post(f"advertisers/{account}/delivery_metrics/async/", json={**question, "columns": list(COLUMNS)})
    clock.advance(60)
    path = f"advertisers/{account}/delivery_metrics/async/"
    found = api.get(path, params={"token": made.json()["data"]["token"]}).json()["data"]
    file = download(emulator, found["url"]).json()
    return [{**row, "ID": key} for key, rows in file.items() for row in rows]


def summed(rows: list[Json], key: str | None) -> Sums:
    """Return what rows with the same `key` (all of them without one) and date have together, without nothing."""
    found: Sums = defaultdict(lambda: dict.fromkeys(COLUMNS, 0))
    for row in rows:
        sums = found[str(row[key]) if key else "", row.get("DATE", "")]
        for name in COLUMNS:
            sums[name] += row.get(name, 0)
    return {place: sums for place, sums in found.items() if any(sums.values())}


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=ranges(), level=st.sampled_from(sorted(LEVELS)))
def test_rows_sum_to_their_parents(generated: tuple[Emulator, ManualClock], asked: dict[str, str], level: str) -> None:
    """Each parent's row of a period is, column by column, the sum of its children's rows of it."""
    emulator, clock = generated
    parent, above = LEVELS[level]
    fields = {} if parent is None else {"entity_fields": [parent]}
    with client_of(emulator) as api:
        rows = report(emulator, clock, api, {**asked, "level": level, **fields})
        parents = report(emulator, clock, api, {**asked, "level": above})
    assert summed(rows, parent and f"{level}_{parent}") == summed(parents, parent and "ID")


def test_there_is_something_to_sum(generated: tuple[Emulator, ManualClock]) -> None:
    """On some of the last 90 days every account's ads delivered, so that the sums above are not of nothing."""
    emulator, clock = generated
    asked = {"start_date": (TODAY - timedelta(89)).isoformat(), "end_date": TODAY.isoformat(), "granularity": "TOTAL"}
    with client_of(emulator) as api:
        rows = report(emulator, clock, api, {**asked, "level": "PIN_PROMOTION"})
    assert sum(row["SPEND_IN_MICRO_DOLLAR"] for row in rows) > 0
