"""Shapes of accounts for the delivery model, and a client of the emulator on a clock that is moved by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import msgspec
import pytest
from hypothesis import strategies as st

from pinterest_ads.emulator import Emulator, ManualClock
from pinterest_ads.emulator.service.delivery.lives import DAY, Life, read_life
from pinterest_ads.emulator.service.delivery.plans import Group
from tests.emulator.conftest import Start, client_of

TODAY = 20_833
"""2027-01-15, as a day since 1970-01-01."""

NOON = TODAY * DAY + DAY // 2


def life(key: int, versions: list[tuple[int, dict[str, Any]]]) -> Life:
    """Return the life of an entity from (first day, facts) pairs, oldest first; later facts are laid over earlier."""
    facts: dict[str, Any] = {"id": str(key), "created_time": versions[0][0] * DAY}
    past: list[tuple[int, bytes]] = []
    for index, (_, changes) in enumerate(versions):
        facts = {**facts, **changes}
        if index + 1 < len(versions):
            past.append((versions[index + 1][0] - 1, msgspec.json.encode(facts)))
    return read_life(msgspec.json.encode(facts), past)


DAYS_BACK = st.integers(0, 70)
MONEY = st.integers(1_000, 60_000_000)
STATUS = st.sampled_from(("ACTIVE", "ACTIVE", "ACTIVE", "PAUSED"))


@st.composite
def versions(draw: st.DrawFn, facts: st.SearchStrategy[dict[str, Any]]) -> list[tuple[int, dict[str, Any]]]:
    """Draw what an entity was over time."""
    days = sorted({TODAY - back for back in draw(st.lists(DAYS_BACK, min_size=1, max_size=3))})
    return [(day, draw(facts)) for day in days]


CAMPAIGN = st.fixed_dictionaries(
    {"status": STATUS, "objective_type": st.just("WEB_CONVERSION")},
    optional={"daily_spend_cap": st.none() | MONEY, "lifetime_spend_cap": st.none() | st.integers(1_000, 500_000_000)},
)
AD_GROUP = st.fixed_dictionaries(
    {"status": STATUS, "budget_in_micro_currency": st.none() | MONEY},
    optional={
        "budget_type": st.sampled_from(("DAILY", "LIFETIME", "CBO_ADGROUP")),
        "end_time": st.integers(TODAY - 30, TODAY + 30).map(lambda day: day * DAY),
    },
)
AD = st.fixed_dictionaries({"status": STATUS})


@st.composite
def accounts(draw: st.DrawFn) -> tuple[Life, list[Group]]:
    """Draw a campaign with ad groups and ads that were changed now and then."""
    groups: list[Group] = []
    for group in range(draw(st.integers(1, 4))):
        ads = {
            100 * group + number: life(100 * group + number, draw(versions(AD)))
            for number in range(draw(st.integers(0, 4)))
        }
        groups.append(Group(10_000 + group, life(10_000 + group, draw(versions(AD_GROUP))), ads))
    return life(7, draw(versions(CAMPAIGN))), groups


@pytest.fixture
def clock() -> ManualClock:
    """A clock that stands at noon of `TODAY`."""
    return ManualClock(NOON)


@pytest.fixture
def emulator(start: Start, clock: ManualClock) -> Emulator:
    """The seed `demo`, made on `TODAY`."""
    return start(clock=clock)


@pytest.fixture
def api(emulator: Emulator) -> Iterator[httpx.Client]:
    """A client with the seed's token."""
    with client_of(emulator) as client:
        yield client
