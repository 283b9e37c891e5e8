"""Plans: what a campaign spends on each day, and who of its ad groups owns which stretch of it.

`spends` never pass the caps: a day takes what its active ad groups may spend, times a pace below one, within the
campaign's daily cap and what is left of its lifetime cap; an ad group owns the share of its budget. Money is in
micro-currency, days count from 1970-01-01 in UTC.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from .draws import between, text_number
from .lives import DAY, Days, Facts, Life, Span, active, union, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

UNIT = 1_000_000
_NO_BUDGET = 10 * UNIT
"""What an ad group without a budget, in a campaign without caps, may spend in a day (our choice)."""
_SMALLEST = 100
"""A budget below this buys nothing; larger ones are never passed by the rounding of shares."""


class Share(NamedTuple):
    """An ad group's share of a campaign's day, or an ad's of its ad group's: from `low` to `high` of a whole."""

    owner: int
    low: int
    high: int


@dataclass(slots=True)
class Stretch:
    """Days on which the same ad groups are active with the same budgets; `spends` has one amount a day."""

    first: int
    last: int
    shares: tuple[Share, ...] = ()
    whole: int = 0
    spends: list[int] = field(default_factory=list[int])


@dataclass(frozen=True, slots=True)
class Group:
    """An ad group's life and those of its ads, by id."""

    id: int
    life: Life
    ads: Mapping[int, Life]


class Plan:
    """What one campaign spends from its first day to `through`."""

    def __init__(self, campaign: int, life: Life, groups: Sequence[Group], through: int) -> None:
        self.campaign = campaign
        self.first: int = life[0].first
        self.stretches: list[Stretch] = []
        self._spent = 0
        self._spent_by: dict[int, int] = {}
        # What was spent before a budget became one for life counts against it.
        self._limited = {
            group.id for group in groups if any(span.facts.budget_type == "LIFETIME" for span in group.life)
        }
        runs = [(group.id, _running(group)) for group in groups]
        for span, here in _stretches(list(active(life)), runs, through):
            self._spend(span, here)
        self._starts = [stretch.first for stretch in self.stretches]

    def find(self, day: int) -> tuple[Stretch, int] | None:
        """Return the stretch of a day and what is spent on it, or None when nothing runs."""
        index = bisect_right(self._starts, day) - 1
        if index < 0 or day > self.stretches[index].last:
            return None
        stretch = self.stretches[index]
        return stretch, stretch.spends[day - stretch.first]

    def spends(self, first: int, last: int) -> list[int]:
        """Return what is spent on each day from `first` to `last`."""
        found = [0] * max(0, last - first + 1)
        for stretch in self.stretches:
            for day in range(max(first, stretch.first), min(last, stretch.last) + 1):
                found[day - first] = stretch.spends[day - stretch.first]
        return found

    def _spend(self, span: Span, here: Sequence[tuple[int, Facts]]) -> None:
        facts = span.facts
        shares: list[Share] = []
        lifelong: list[Share] = []
        whole = 0
        for group, own in here:
            amount = self._allowance(span, group, own, len(here))
            if amount >= _SMALLEST:
                shares.append(Share(group, whole, whole + amount))
                whole += amount
                if group in self._limited:
                    lifelong.append(shares[-1])
        stretch = Stretch(span.first, span.last, tuple(shares), whole)
        limit = whole if facts.daily_spend_cap is None else min(whole, facts.daily_spend_cap)
        for day in range(span.first, span.last + 1):
            amount = limit * pace(self.campaign, day) // UNIT
            if facts.lifetime_spend_cap is not None:
                amount = max(0, min(amount, facts.lifetime_spend_cap - self._spent))
            self._spent += amount
            stretch.spends.append(amount)
            for share in lifelong:
                low, high = stretch_of(amount, share, whole)
                self._spent_by[share.owner] = self._spent_by.get(share.owner, 0) + high - low
        self.stretches.append(stretch)

    def _allowance(self, span: Span, group: int, own: Facts, count: int) -> int:
        """Return what an ad group may spend on each day of a stretch."""
        campaign = span.facts
        budget = own.budget_in_micro_currency
        if own.budget_type == "LIFETIME" and budget is not None:
            days = _days_left(span.first, own.end_time)
            return max(0, budget - self._spent_by.get(group, 0)) // days
        if budget is None or own.budget_type == "CBO_ADGROUP":
            daily = campaign.daily_spend_cap
            if daily is None and campaign.lifetime_spend_cap is not None:
                left = max(0, campaign.lifetime_spend_cap - self._spent)
                daily = left // min(30, _days_left(span.first, campaign.end_time))
            return _NO_BUDGET if daily is None else daily // count
        return budget


def _days_left(day: int, end_time: int | None) -> int:
    return 30 if end_time is None else max(1, (end_time - 1) // DAY - day + 1)


def pace(campaign: int, day: int) -> int:
    """Return how much of its allowance a campaign spends on a day, in millionths: at most 0.9, less on weekends."""
    weekend = (day + 3) % 7 >= 5
    return between(620_000, 900_000, campaign, day) - (100_000 if weekend else 0)


def stretch_of(amount: int, share: Share, whole: int) -> tuple[int, int]:
    """Return where a share of a day's line begins and ends."""
    return amount * share.low // whole, amount * share.high // whole


def weight(ad: int) -> int:
    """Return an ad's weight among the active ones of its ad group."""
    return between(100, 999, ad, text_number("weight"))


def splits(lives: Mapping[int, Life], first: int, last: int) -> Iterable[tuple[int, int, list[Share], int]]:
    """Yield stretches of days on which the same ads are active: first day, last day, their shares, and the whole."""
    spans = [
        (ad, part) for ad, life in lives.items() for span in active(life) for part in within(span, [(first, last)])
    ]
    cuts = {first, last + 1}
    cuts.update(part.first for _, part in spans)
    cuts.update(part.last + 1 for _, part in spans)
    for low, end in pairwise(sorted(cuts)):
        shares: list[Share] = []
        whole = 0
        for ad, part in spans:
            if part.first <= low and end - 1 <= part.last:
                shares.append(Share(ad, whole, whole + weight(ad)))
                whole = shares[-1].high
        if shares:
            yield low, end - 1, shares, whole


def _running(group: Group) -> list[Span]:
    """Return the days on which an ad group and at least one of its ads are active, with what is in force."""
    ads: Days = union((span.first, span.last) for life in group.ads.values() for span in active(life))
    return [part for span in active(group.life) for part in within(span, ads)]


def _stretches(
    campaign: Sequence[Span], runs: Sequence[tuple[int, list[Span]]], through: int
) -> Iterable[tuple[Span, list[tuple[int, Facts]]]]:
    """Yield stretches of days without any change, with the ad groups that run on them."""
    for whole in campaign:
        last = min(whole.last, through)
        if last < whole.first:
            continue
        here = [
            (group, part) for group, spans in runs for span in spans for part in within(span, [(whole.first, last)])
        ]
        cuts = {whole.first, last + 1}
        cuts.update(part.first for _, part in here)
        cuts.update(part.last + 1 for _, part in here)
        for first, end in pairwise(sorted(cuts)):
            running = [(group, part.facts) for group, part in here if part.first <= first and end - 1 <= part.last]
            if running:
                yield Span(first, end - 1, whole.facts), running
