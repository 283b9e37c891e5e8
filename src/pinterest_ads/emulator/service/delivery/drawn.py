"""Drawn cards: of an advertiser's day, how often each card of each deck was drawn, kept.

Any measure of the day is a sum over cards, so that it costs the same for ten campaigns and, nearly, for thousands. A
day that is over is worked out once; today is worked out again after a change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import mul
from typing import TYPE_CHECKING

import msgspec

from .accounts import read_series
from .cards import LAGS, SIZE_BITS, Profile
from .lives import DAY
from .memory import DRAWN
from .periods import LONGEST

if TYPE_CHECKING:
    from ...engine.database import Connection
    from .lines import Bounds
    from .measures import Term

_MASK = (1 << SIZE_BITS) - 1
_DECKS = 4


class Draw(msgspec.Struct, array_like=True):
    """Of one deck: how often all of it, and how much more often (`steps`) up to which places of its running sums."""

    whole: int
    places: list[int]
    steps: list[int]

    def units(self, term: Term) -> int:
        """Return what the cards amount to."""
        more: int = sum(map(mul, self.steps, map(term.sums.__getitem__, self.places)))
        return self.whole * term.total + more


@dataclass(slots=True)
class _Pile:
    """Cards of one deck while they are drawn."""

    whole: int = 0
    places: dict[int, int] = field(default_factory=dict[int, int])

    def add(self, first: int, end: int) -> None:
        """Draw the cards from `first` up to `end` of a line."""
        self.whole += (end >> SIZE_BITS) - (first >> SIZE_BITS)
        for place, step in ((end & _MASK, 1), (first & _MASK, -1)):
            self.places[place] = self.places.get(place, 0) + step

    def draw(self) -> Draw:
        """Return what was drawn."""
        return Draw(self.whole, list(self.places), list(self.places.values()))


class _Day(msgspec.Struct, array_like=True):
    """What was drawn on a day for one profile, deck by deck."""

    clicks: int
    saves: int
    video: bool
    decks: list[Draw]


_decode = msgspec.json.Decoder(list[_Day]).decode
_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True, slots=True)
class DrawnSeries:
    """What all campaigns of one profile own of their lines, day by day, taken together."""

    profile: Profile
    days: dict[int, Sequence[Draw]] = field(default_factory=dict[int, Sequence[Draw]])

    def units(self, term: Term, day: int) -> int:
        """Return what a term amounts to on a day."""
        draws = self.days.get(day - term.days)
        return 0 if draws is None else draws[term.deck].units(term)


def read_drawn(connection: Connection, tenant: int, first: int, last: int, today: int) -> list[DrawnSeries]:
    """Return an advertiser's series over a range of days that have begun; what is missing is worked out and kept.

    The connection must be one that may write.
    """
    days = range(first, min(last, today) + 1)
    if not days:
        return []
    statement = "SELECT day, body FROM drawn WHERE tenant=? AND day BETWEEN ? AND ?"
    known = {day: _decode(body) for day, body in connection.execute(statement, (tenant, days[0], days[-1]))}
    missing = [day for day in days if day not in known]
    if missing:
        worked_out = _work_out(connection, tenant, missing, today)
        rows = [(tenant, day, _encode(found)) for day, found in worked_out.items()]
        connection.executemany(DRAWN.put, rows)
        known |= worked_out
    return _by_profile(known)


def settle(connection: Connection, tenant: int, now: float) -> None:
    """Work out ahead what metrics of the last 90 days need, for an account that was just made.

    `now` is in seconds since the epoch; the connection must be one that may write.
    """
    today = int(now // DAY)
    read_drawn(connection, tenant, today - LONGEST - max(LAGS.values()), today, today)


def _work_out(connection: Connection, tenant: int, missing: Sequence[int], today: int) -> dict[int, list[_Day]]:
    found: dict[int, dict[Profile, list[_Pile]]] = {day: {} for day in missing}
    for series in read_series(connection, tenant, missing[0], missing[-1], today):
        for day, bounds in series.lines.items():
            if day in found:
                piles = found[day].setdefault(series.profile, [_Pile() for _ in range(_DECKS)])
                _add(piles, bounds)
    return {day: [_day(profile, piles) for profile, piles in profiles.items()] for day, profiles in found.items()}


def _day(profile: Profile, piles: Sequence[_Pile]) -> _Day:
    return _Day(profile.clicks, profile.saves, profile.video, [pile.draw() for pile in piles])


def _add(piles: Sequence[_Pile], bounds: Bounds) -> None:
    for pile, (low, high) in zip(piles, bounds, strict=True):
        pile.add(low, high)


def _by_profile(known: Mapping[int, Sequence[_Day]]) -> list[DrawnSeries]:
    series: dict[Profile, DrawnSeries] = {}
    for day, profiles in known.items():
        for each in profiles:
            profile = Profile(each.clicks, each.saves, each.video)
            series.setdefault(profile, DrawnSeries(profile)).days[day] = each.decks
    return list(series.values())
