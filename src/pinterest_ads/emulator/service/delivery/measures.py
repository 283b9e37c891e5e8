"""Measures: the whole numbers that are counted on lines and summed; every column is made of them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from .cards import ACTIONS, EVENTS, LAGS, SIZE, SIZE_BITS, SOURCES, Card, Deck, Profile, deck, lots

if TYPE_CHECKING:
    from collections.abc import Callable

_MASK = (1 << SIZE_BITS) - 1
What = Literal["count", "value", "quantity"]


@dataclass(frozen=True, slots=True)
class Measure:
    """Units of a line that fit, or what they amount to.

    `name` is a key of `SHOWINGS` for lines of showings; for conversions `event`, `action`, `source` and `devices`
    (seen on, done on) narrow what is counted, None meaning any.
    """

    deck: Deck
    name: str = "all"
    what: What = "count"
    event: str | None = None
    action: str | None = None
    source: str | None = None
    devices: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Which conversions count: windows in days after a click, an engagement and a view, and whose."""

    click: int = 30
    engagement: int = 30
    view: int = 1
    household: bool = False
    by_conversion: bool = False

    def window(self, action: int) -> int:
        """Return the window of an action."""
        return (self.click, self.engagement, self.view)[action]


class Part(NamedTuple):
    """A share of a line that is divided by something: value number `number` of `among`, by the lot of `kind`."""

    kind: int
    number: int
    among: int


class Term(NamedTuple):
    """Where to look up one summand of a measure: `days` before the row's, on the line of a deck."""

    days: int
    deck: int
    sums: array[int]
    total: int


SHOWINGS: dict[str, Callable[[Card], int]] = {
    "all": lambda _card: 1,
    "gross": lambda card: 2 if card.again else 1,
    "click": lambda card: card.clicked,
    "click_gross": lambda card: 2 if card.clicked and card.again else card.clicked,
    "outbound": lambda card: card.outbound,
    "save": lambda card: card.saved,
    "engagement": lambda card: card.engaged,
    "person": lambda card: card.person,
    "session": lambda card: card.visited,
    "tag": lambda card: card.tagged,
    "checkout": lambda card: card.checkout,
    "3sec": lambda card: card.watched >= 20,
    "mrc": lambda card: card.watched >= 13,
    "p0": lambda card: card.watched >= 0,
    "p25": lambda card: card.watched >= 25,
    "p50": lambda card: card.watched >= 50,
    "p75": lambda card: card.watched >= 75,
    "p95": lambda card: card.watched >= 95,
    "p100": lambda card: card.watched >= 100,
    "watched_ms": lambda card: card.watched_ms,
}


@lru_cache(maxsize=4096)
def _shares(count: int) -> tuple[int, ...]:
    """Return the ends of the shares of the first, second, … of `count` values, of 65536; earlier ones are larger."""
    weights = [60 // (index + 2) + 20 for index in range(count)]
    whole, ends, seen = sum(weights), [0], 0
    for weight in weights:
        seen += weight
        ends.append(65_536 * seen // whole)
    return tuple(ends)


@lru_cache(maxsize=1024)
def _falling(kind: Deck, parts: tuple[Part, ...]) -> tuple[bool, ...]:
    """Return for each card of a deck whether it falls into every one of the parts."""
    fall = [True] * SIZE
    for part in parts:
        ends = _shares(part.among)
        low, high = ends[part.number], ends[part.number + 1]
        fall = [falls and low <= lot < high for falls, lot in zip(fall, lots(kind, part.kind), strict=True)]
    return tuple(fall)


def _fits(measure: Measure, attribution: Attribution, lag: int | None) -> Callable[[Card], int]:
    if measure.deck is not Deck.CONVERSIONS:
        return SHOWINGS[measure.name]
    event = EVENTS.index(measure.event) if measure.event else None
    action = ACTIONS.index(measure.action) if measure.action else None
    source = SOURCES.index(measure.source) if measure.source else None

    def weigh(card: Card) -> int:
        fits = (
            (event is None or card.event == event)
            and (action is None or card.action == action)
            and (source is None or card.source == source)
            and (measure.devices is None or measure.devices == (card.seen_on, card.done_on))
            and card.lag <= attribution.window(card.action)
            and (lag is None or card.lag == lag)
            and (attribution.household or not card.household)
        )
        if not fits:
            return 0
        return 1 if measure.what == "count" else card.value if measure.what == "value" else card.quantity

    return weigh


def terms(
    measure: Measure,
    profile: Profile,
    attribution: Attribution,
    hours: tuple[int, int] | None = None,
    parts: tuple[Part, ...] = (),
) -> tuple[Term, ...]:
    """Return what a measure is the sum of, within hours (from, and before) of the day and parts of the line."""
    if measure.deck not in (Deck.PAID, Deck.EARNED):
        profile = _ANYBODY
    if measure.deck is not Deck.CONVERSIONS:
        attribution = _ANYHOW
    return _terms(measure, profile, attribution, hours, parts)


_ANYBODY = Profile(0, 0)
_ANYHOW = Attribution()


@lru_cache(maxsize=4096)
def _terms(
    measure: Measure,
    profile: Profile,
    attribution: Attribution,
    hours: tuple[int, int] | None,
    parts: tuple[Part, ...],
) -> tuple[Term, ...]:
    if measure.deck is not Deck.CONVERSIONS or not attribution.by_conversion:
        return (_term(measure, profile, attribution, hours, parts, None),)
    longest = max(attribution.click, attribution.engagement, attribution.view)
    return tuple(_term(measure, profile, attribution, hours, parts, lag) for lag in LAGS if lag <= longest)


def _term(
    measure: Measure,
    profile: Profile,
    attribution: Attribution,
    hours: tuple[int, int] | None,
    parts: tuple[Part, ...],
    lag: int | None,
) -> Term:
    weigh = _fits(measure, attribution, lag)
    first, end = hours or (0, 24)
    sums = array("q", (0,))
    seen = 0
    for card, falls in zip(deck(measure.deck, profile), _falling(measure.deck, parts), strict=True):
        if falls and first <= card.hour < end:
            seen += weigh(card)
        sums.append(seen)
    return Term(LAGS[lag] if lag is not None else 0, int(measure.deck), sums, seen)


def count(term: Term, first: int, end: int) -> int:
    """Return what the units from `first` up to `end` of a line amount to."""
    sums = term.sums
    return ((end >> SIZE_BITS) - (first >> SIZE_BITS)) * term.total + sums[end & _MASK] - sums[first & _MASK]
