"""Lines: from a stretch of what a campaign spends on a day to the showings and conversions it bought.

Each map from one line to the next never falls and covers it all, so that stretches side by side stay side by side.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from .cards import Profile
from .draws import between, draw
from .lives import Life, facts_on
from .measures import Term, count
from .plans import Group, Plan, splits, stretch_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_CELLS = 16
_PROFILES = {
    # Clicks and saves per thousand showings, price of a thousand showings in units, conversions per 100 000: ours.
    "AWARENESS": (5, 4, 3, 60),
    "CONSIDERATION": (14, 7, 5, 200),
    "VIDEO_VIEW": (6, 5, 6, 80),
    "WEB_CONVERSION": (12, 5, 7, 500),
    "CATALOG_SALES": (13, 6, 6, 600),
    "WEB_SESSIONS": (15, 5, 6, 350),
    "APP_INSTALL": (10, 3, 6, 300),
}


class Bounds(NamedTuple):
    """Where a stretch begins and ends on the lines of spend, paid showings, earned showings and conversions."""

    spend: tuple[int, int]
    paid: tuple[int, int]
    earned: tuple[int, int]
    conversions: tuple[int, int]


Lines = dict[int, Bounds]
"""By day."""


@dataclass(frozen=True, slots=True)
class Series:
    """What one entity, or a stretch of one, owns of the lines of one campaign, day by day."""

    profile: Profile
    lines: Mapping[int, Bounds]

    def units(self, term: Term, day: int) -> int:
        """Return what a term amounts to on a day."""
        bounds = self.lines.get(day - term.days)
        return 0 if bounds is None else count(term, *bounds[term.deck])


class Temper:
    """How a campaign does, all its life: its profile, prices and how the stretches of its days differ."""

    def __init__(self, campaign: int, objective: str) -> None:
        clicks, saves, price, conversions = _PROFILES.get(objective, _PROFILES["CONSIDERATION"])
        better = draw(campaign, 1) % 2
        self.profile: Profile = Profile(clicks + 4 * better, saves + 2 * better, objective == "VIDEO_VIEW")
        self._campaign = campaign
        self._price = price * between(700_000, 1_300_000, campaign, 2)
        self._earned = between(30, 160, campaign, 3)
        self._conversions = conversions * between(70, 130, campaign, 4) // 100
        self._cells = [between(60, 140, campaign, 5, cell) for cell in range(_CELLS)]
        self._before = list(accumulate(self._cells, initial=0))

    def day(self, day: int, amount: int) -> Line:
        """Return the line of a day on which the campaign spends an amount of micro-currency."""
        price = self._price * between(900, 1100, self._campaign, day, 6) // 1000
        phases = tuple(draw(self._campaign, day, 7, deck) & 0xFFFFF for deck in range(4))
        return Line(self, amount, amount * 1000 // price, phases)

    def showings(self, spent: int, amount: int, showings: int) -> int:
        """Return how many of a day's showings the first `spent` of its `amount` bought."""
        cell = min(_CELLS * spent // amount, _CELLS - 1)
        reached = self._before[cell] * amount + self._cells[cell] * (_CELLS * spent - cell * amount)
        return showings * reached // (self._before[-1] * amount)

    def earned(self, showings: int) -> int:
        """Return the earned showings that so many paid ones led to."""
        return showings * self._earned // 1000

    def conversions(self, showings: int) -> int:
        """Return the conversions that so many paid showings led to, whatever the window."""
        return showings * self._conversions // 100_000


class Line(NamedTuple):
    """One day of a campaign."""

    temper: Temper
    amount: int
    showings: int
    phases: tuple[int, ...]

    def bounds(self, low: int, high: int) -> Bounds:
        """Return where a stretch of the spend begins and ends on every line."""
        temper = self.temper
        first = temper.showings(low, self.amount, self.showings)
        last = temper.showings(high, self.amount, self.showings)
        spend, paid, earned, conversions = self.phases
        return Bounds(
            (spend + low, spend + high),
            (paid + first, paid + last),
            (earned + temper.earned(first), earned + temper.earned(last)),
            (conversions + temper.conversions(first), conversions + temper.conversions(last)),
        )


def campaign_lines(temper: Temper, first: int, spends: Iterable[int]) -> Lines:
    """Return the lines of a campaign that spends these amounts on the days from `first` on."""
    return {
        day: temper.day(day, amount).bounds(0, amount) for day, amount in enumerate(spends, start=first) if amount > 0
    }


class CampaignLines:
    """The lines of a campaign, its ad groups and its ads over a range of days."""

    def __init__(self, campaign: int, life: Life, groups: Iterable[Group], first: int, last: int) -> None:
        self.groups: dict[int, Group] = {group.id: group for group in groups}
        self.life = life
        self.plan: Plan = Plan(campaign, life, tuple(self.groups.values()), last)
        self.temper: Temper = Temper(campaign, facts_on(life, last).objective_type)
        self.first: int = first
        self.last: int = last
        spends = self.plan.spends(first, last)
        self._days = {day: self.temper.day(day, amount) for day, amount in enumerate(spends, start=first) if amount > 0}

    def campaign(self) -> Series:
        """Return the lines of the campaign itself."""
        return Series(self.temper.profile, {day: line.bounds(0, line.amount) for day, line in self._days.items()})

    def group(self, group: int) -> Series:
        """Return the lines of one ad group."""
        return Series(
            self.temper.profile, {day: self._days[day].bounds(low, high) for day, low, high in self._owned(group)}
        )

    def ads(self, group: int, wanted: frozenset[int] | None = None) -> dict[int, Series]:
        """Return the lines of an ad group's ads: all, or those wanted."""
        found: dict[int, Lines] = {ad: {} for ad in self.groups[group].ads if wanted is None or ad in wanted}
        owned = {day: (low, high) for day, low, high in self._owned(group)}
        for first, last, shares, whole in splits(self.groups[group].ads, self.first, self.last):
            days = [day for day in range(first, last + 1) if day in owned]
            for share in shares if days else ():
                lines = found.get(share.owner)
                if lines is None:
                    continue
                for day in days:
                    low, high = owned[day]
                    start, end = stretch_of(high - low, share, whole)
                    lines[day] = self._days[day].bounds(low + start, low + end)
        return {ad: Series(self.temper.profile, lines) for ad, lines in found.items()}

    def _owned(self, group: int) -> Iterable[tuple[int, int, int]]:
        """Yield the days on which an ad group spends, with where its stretch begins and ends."""
        for stretch in self.plan.stretches:
            share = next((share for share in stretch.shares if share.owner == group), None)
            if share is None:
                continue
            for day in range(max(stretch.first, self.first), min(stretch.last, self.last) + 1):
                amount = stretch.spends[day - stretch.first]
                if amount > 0:
                    yield day, *stretch_of(amount, share, stretch.whole)
