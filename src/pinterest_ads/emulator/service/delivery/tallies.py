"""Tallies: measures of entities over days, hours and parts, as vectors of whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from .measures import Attribution, Measure, Part, Term, terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .cards import Profile

Tally = list[int]


class Counted(Protocol):
    """Lines that can be counted, day by day, of one profile."""

    @property
    def profile(self) -> Profile:
        """Whose decks to look at."""
        ...

    def units(self, term: Term, day: int) -> int:
        """Return what a term amounts to on a day."""
        ...


@dataclass(frozen=True, slots=True)
class Moment:
    """What of the days can be seen: those before `today` whole, today its hours before `hour`, none after (UTC)."""

    today: int
    hour: int

    def hours(self, day: int, wanted: tuple[int, int] | None = None) -> tuple[int, int] | None:
        """Return the hours of a day that are over, of those wanted; (0, 0) where there is nothing yet."""
        first, end = wanted or (0, 24)
        if day > self.today:
            return (0, 0)
        if day == self.today:
            end = min(end, self.hour)
        return None if (first, end) == (0, 24) else (first, max(first, end))


@dataclass(frozen=True, slots=True)
class Question:
    """What to count and how conversions are attributed."""

    measures: tuple[Measure, ...]
    attribution: Attribution
    moment: Moment

    @property
    def reach(self) -> int:
        """Days before a row's own that its numbers may come from."""
        return 45 if self.attribution.by_conversion else 0

    def tally(
        self, series: Sequence[Counted], day: int, hours: tuple[int, int] | None = None, parts: tuple[Part, ...] = ()
    ) -> Tally:
        """Return the measures on one day, or within some of its hours, of entities together."""
        visible = self.moment.hours(day, hours)
        found = [0] * len(self.measures)
        if visible is not None and visible[0] >= visible[1]:
            return found
        for each in series:
            for index, measure in enumerate(self.measures):
                for term in terms(measure, each.profile, self.attribution, visible, parts):
                    found[index] += each.units(term, day)
        return found


def add(into: Tally, more: Sequence[int]) -> None:
    """Add a tally to another."""
    for index, value in enumerate(more):
        into[index] += value
