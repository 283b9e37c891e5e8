"""Decks of cards: what happens to a unit of a line, unit after unit, over and over.

Each unit of a line (a micro-unit spent, a showing, a conversion) takes the next card of a deck. What a stretch of the
line counts is a difference of two places in the deck's running sums: whole numbers that add up exactly, in bounded
time.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate

from .draws import between, draw

SIZE_BITS = 11
SIZE = 1 << SIZE_BITS
"""Cards in a deck."""

EVENTS = (
    "PAGE_VISIT",
    "SIGNUP",
    "CHECKOUT",
    "CUSTOM",
    "ADD_TO_CART",
    "LEAD",
    "SEARCH",
    "WATCH_VIDEO",
    "VIEW_CATEGORY",
    "APP_INSTALL",
    "UNKNOWN",
)
ACTIONS = ("CLICK", "ENGAGEMENT", "VIEW")
SOURCES = ("WEB", "INAPP", "OFFLINE")
DEVICES = ("DESKTOP", "MOBILE", "TABLET")
LAGS = {0: 0, 1: 1, 7: 3, 14: 10, 30: 20, 60: 45}
"""By attribution window in days: how many days after the ad the conversions come that only it and longer ones count."""

# Shares of a hundred or a thousand; ours, so that reports look like those of real accounts.
_EVENT_SHARES = (380, 60, 140, 20, 120, 40, 60, 40, 80, 20, 40)
_ACTION_SHARES = (50, 20, 30)
_DEVICE_SHARES = (25, 65, 10)
_LAG_SHARES = (35, 20, 20, 10, 10, 5)
_HOUR_SHARES = (20, 14, 10, 8, 8, 10, 16, 26, 34, 40, 44, 46, 50, 48, 46, 46, 48, 52, 60, 68, 74, 72, 58, 36)
_PRICES = (0, 0, 45_000_000, 5_000_000, 30_000_000, 10_000_000, 0, 0, 0, 3_000_000, 1_000_000)
"""What a conversion of each event is worth, in micro-currency."""


class Deck(IntEnum):
    """What a line is made of: micro-units spent, paid showings, earned showings, conversions."""

    SPEND = 0
    PAID = 1
    EARNED = 2
    CONVERSIONS = 3


@dataclass(frozen=True, slots=True)
class Card:
    """What happens to one unit: `hour` of the day, `watched` in percent, `lag` as the window that first counts it."""

    hour: int
    clicked: bool = False
    outbound: bool = False
    saved: bool = False
    engaged: bool = False
    again: bool = False
    person: bool = False
    visited: bool = False
    tagged: bool = False
    checkout: bool = False
    watched: int = -1
    watched_ms: int = 0
    event: int = 0
    action: int = 0
    source: int = 0
    seen_on: int = 0
    done_on: int = 0
    lag: int = 0
    household: bool = False
    value: int = 0
    quantity: int = 0


@dataclass(frozen=True, slots=True)
class Profile:
    """How people take to a campaign: clicks and saves per thousand showings, and whether it is a video."""

    clicks: int
    saves: int
    video: bool = False


def _pick(shares: tuple[int, ...], lot: int) -> int:
    ends = tuple(accumulate(shares))
    return bisect_right(ends, lot % ends[-1])


def deck(kind: Deck, profile: Profile) -> tuple[Card, ...]:
    """Return the deck of a kind of line; only showings differ by profile, and earned ones go as paid ones do."""
    if kind in (Deck.PAID, Deck.EARNED):
        return _showings(profile)
    return _others(kind)


@lru_cache(maxsize=64)
def _showings(profile: Profile) -> tuple[Card, ...]:
    return tuple(_showing(profile, int(Deck.PAID), number) for number in range(SIZE))


@lru_cache(maxsize=2)
def _others(kind: Deck) -> tuple[Card, ...]:
    make = _plain if kind is Deck.SPEND else _conversion
    return tuple(make(int(kind), number) for number in range(SIZE))


@lru_cache(maxsize=64)
def lots(kind: Deck, division: int) -> tuple[int, ...]:
    """Return for each card of a deck where it falls, of 65536, when lines are divided by a kind of targeting."""
    drawn_as = Deck.PAID if kind is Deck.EARNED else kind
    return tuple(draw(int(drawn_as), number, 2, division) & 0xFFFF for number in range(SIZE))


def _plain(kind: int, number: int) -> Card:
    return Card(_hour(kind, number))


def _hour(kind: int, number: int) -> int:
    return _pick(_HOUR_SHARES, draw(kind, number, 1))


def _showing(profile: Profile, kind: int, number: int) -> Card:
    lot = draw(kind, number, profile.clicks, profile.saves)
    clicked = lot % 1000 < profile.clicks
    saved = (lot >> 10) % 1000 < profile.saves
    watched = _watched(lot >> 20) if profile.video else -1
    return Card(
        hour=_hour(kind, number),
        clicked=clicked,
        outbound=clicked and (lot >> 30) % 10 < 7,
        saved=saved,
        engaged=clicked or saved or (lot >> 34) % 100 < 3,
        again=(lot >> 40) % 50 == 0,
        person=(lot >> 44) % 10 < 6,
        visited=clicked and (lot >> 48) % 10 < 6,
        tagged=(lot >> 52) % 400 == 0,
        checkout=clicked and (lot >> 54) % 100 == 0,
        watched=watched,
        watched_ms=max(watched, 0) * 150,
    )


def _watched(lot: int) -> int:
    """Return how much of a video is watched, in percent; -1 when it never began."""
    if lot % 10 < 3:
        return -1
    return min(100, between(0, 100, lot) if lot % 3 else between(0, 30, lot))


def _conversion(kind: int, number: int) -> Card:
    lot = draw(kind, number)
    event = _pick(_EVENT_SHARES, lot)
    sources = EVENT_SOURCES[event]
    quantity = 1 + (lot >> 40) % 3
    return Card(
        hour=_hour(kind, number),
        event=event,
        action=_pick(_ACTION_SHARES, lot >> 8),
        source=SOURCES.index(sources[0 if (lot >> 16) % 10 < 7 else (lot >> 20) % len(sources)]),
        seen_on=_pick(_DEVICE_SHARES, lot >> 24),
        done_on=_pick(_DEVICE_SHARES, lot >> 30),
        lag=tuple(LAGS)[_pick(_LAG_SHARES, lot >> 36)],
        household=(lot >> 44) % 100 < 15,
        value=_PRICES[event] * quantity,
        quantity=quantity,
    )


EVENT_SOURCES: tuple[tuple[str, ...], ...] = (
    ("WEB",),
    ("WEB", "INAPP", "OFFLINE"),
    ("WEB", "INAPP", "OFFLINE"),
    ("WEB", "OFFLINE"),
    ("WEB", "INAPP"),
    ("WEB", "OFFLINE"),
    ("WEB", "INAPP"),
    ("WEB",),
    ("WEB",),
    ("INAPP",),
    ("WEB", "INAPP", "OFFLINE"),
)
"""Where the conversions of each event happen: as the columns of v5 have them (ReportingColumnAsync)."""
