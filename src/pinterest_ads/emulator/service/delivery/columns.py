"""The columns of metrics: each a sum of measures, or a ratio of two such sums, which is never summed itself.

Sources: wire facts, Values and 5 (ReportingColumnAsync, query_columns); `_1` is paid, `_2` earned, TOTAL both.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any

from .cards import ACTIONS, DEVICES, EVENT_SOURCES, EVENTS, SOURCES, Deck
from .measures import Measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .measures import What

_VALUE = "_VALUE_IN_MICRO_DOLLAR"
_QUANTITY = "_QUANTITY"
_MICRO = 1e-6


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the sum of `measures`, times `scale`, and, for a ratio, divided by the sum of `over`."""

    name: str
    measures: tuple[Measure, ...]
    says: str
    over: tuple[Measure, ...] = ()
    scale: float = 1

    def value(self, sums: Mapping[Measure, int]) -> int | float | None:
        """Return its value from the sums of the measures; None for a ratio to nothing."""
        upper = sum(sums[measure] for measure in self.measures)
        if not self.over:
            return upper if self.scale == 1 else round(upper * self.scale, 6)
        lower = sum(sums[measure] for measure in self.over)
        return None if lower == 0 else round(upper * self.scale / lower, 6)


SPEND = (Measure(Deck.SPEND),)


def _paid(name: str) -> tuple[Measure, ...]:
    return (Measure(Deck.PAID, name),)


def _earned(name: str) -> tuple[Measure, ...]:
    return (Measure(Deck.EARNED, name),)


def _both(name: str) -> tuple[Measure, ...]:
    return _paid(name) + _earned(name)


_COUNTS = {
    # The stem of the names, the name of the total, the measure, and what it counts.
    "IMPRESSION": ("TOTAL_IMPRESSION", "all", "times shown"),
    "CLICKTHROUGH": ("TOTAL_CLICKTHROUGH", "click", "clicks that opened the Pin's link or closeup"),
    "OUTBOUND_CLICK": (None, "outbound", "clicks that left for the destination"),
    "REPIN": (None, "save", "times saved to a board"),
    "ENGAGEMENT": ("TOTAL_ENGAGEMENT", "engagement", "clicks, saves and closeups"),
    "VIDEO_3SEC_VIEWS": ("TOTAL_VIDEO_3SEC_VIEWS", "3sec", "video views of three seconds"),
    "VIDEO_MRC_VIEWS": ("TOTAL_VIDEO_MRC_VIEWS", "mrc", "video views of two seconds, half in view"),
    "VIDEO_P0_COMBINED": ("TOTAL_VIDEO_P0_COMBINED", "p0", "video starts"),
    "VIDEO_P25_COMBINED": ("TOTAL_VIDEO_P25_COMBINED", "p25", "videos watched to 25 %"),
    "VIDEO_P50_COMBINED": ("TOTAL_VIDEO_P50_COMBINED", "p50", "videos watched to 50 %"),
    "VIDEO_P75_COMBINED": ("TOTAL_VIDEO_P75_COMBINED", "p75", "videos watched to 75 %"),
    "VIDEO_P95_COMBINED": ("TOTAL_VIDEO_P95_COMBINED", "p95", "videos watched to 95 %"),
    "VIDEO_P100_COMPLETE": ("TOTAL_VIDEO_P100_COMPLETE", "p100", "videos watched to the end"),
    "IDEA_PIN_PRODUCT_TAG_VISIT": ("TOTAL_IDEA_PIN_PRODUCT_TAG_VISIT", "tag", "visits by a product tag"),
    "WEB_SESSIONS": ("TOTAL_WEB_SESSIONS", "session", "sessions on the destination"),
}


def _counts() -> Iterator[Column]:
    for stem, (total, name, says) in _COUNTS.items():
        yield Column(f"{stem}_1", _paid(name), f"Paid {says}.")
        yield Column(f"{stem}_2", _earned(name), f"Earned {says}.")
        if total is not None:
            yield Column(total, _both(name), f"All {says}, paid and earned.")
    yield Column("PAID_IMPRESSION", _paid("all"), "Paid times shown.")
    yield Column("IMPRESSION_1_GROSS", _paid("gross"), "Paid times shown, doubles included.")
    yield Column("CLICKTHROUGH_1_GROSS", _paid("click_gross"), "Paid clicks, doubles included.")
    yield Column("ONSITE_CHECKOUTS_1", _paid("checkout"), "Paid checkouts without leaving.")
    yield Column("TOTAL_IMPRESSION_USER", _both("person"), "People to whom it was shown.")
    yield Column("SPEND_IN_MICRO_DOLLAR", SPEND, "What was spent, in micro-currency.")
    yield Column("SPEND_IN_DOLLAR", SPEND, "What was spent, in units of the currency.", scale=_MICRO)


def _prices() -> Iterator[Column]:
    """Yield what one of something costs, in micro-currency or in units."""
    for name, over, times, says in (
        ("CPC", _paid("click"), 1, "paid click"),
        ("ECPC", _both("click"), 1, "click"),
        ("CPM", _paid("all"), 1000, "thousand paid showings"),
        ("ECPM", _both("all"), 1000, "thousand showings"),
        ("CPV", _paid("mrc"), 1, "paid video view"),
        ("CPCV", _paid("p100"), 1, "paid complete video view"),
        ("CPCV_P95", _paid("p95"), 1, "paid video view of 95 %"),
    ):
        yield Column(f"{name}_IN_MICRO_DOLLAR", SPEND, f"Spend per {says}, in micro-currency.", over, times)
    for name, over, times, says in (
        ("CPM", _paid("all"), 1000, "thousand paid showings"),
        ("ECPC", _both("click"), 1, "click"),
        ("ECPE", _both("engagement"), 1, "engagement"),
        ("ECPV", _both("mrc"), 1, "video view"),
        ("ECPCV", _both("p100"), 1, "complete video view"),
        ("ECPCV_P95", _both("p95"), 1, "video view of 95 %"),
    ):
        yield Column(f"{name}_IN_DOLLAR", SPEND, f"Spend per {says}, in units of the currency.", over, times * _MICRO)


def _rates() -> Iterator[Column]:
    for name, upper, lower, says in (
        ("CTR", _paid("click"), _paid("all"), "Paid clicks per paid showing"),
        ("CTR_2", _earned("click"), _earned("all"), "Earned clicks per earned showing"),
        ("ECTR", _both("click"), _both("all"), "Clicks per showing"),
        ("ENGAGEMENT_RATE", _paid("engagement"), _paid("all"), "Paid engagements per paid showing"),
        ("EENGAGEMENT_RATE", _both("engagement"), _both("all"), "Engagements per showing"),
        ("REPIN_RATE", _paid("save"), _paid("all"), "Paid saves per paid showing"),
        ("TOTAL_REPIN_RATE", _both("save"), _both("all"), "Saves per showing"),
        ("TOTAL_IMPRESSION_FREQUENCY", _both("all"), _both("person"), "Showings per person"),
    ):
        yield Column(name, upper, f"{says}.", lower)
    for name, part in (("VIDEO_{}_1", _paid), ("VIDEO_{}_2", _earned), ("TOTAL_VIDEO_{}", _both)):
        words = name.format("AVG_WATCHTIME_IN_SECOND")
        yield Column(words, part("watched_ms"), "Seconds watched per video start.", part("p0"), 0.001)


def _conversions(**narrow: Any) -> tuple[Measure, ...]:
    return (Measure(Deck.CONVERSIONS, **narrow),)


def _whats(*, quantity: bool) -> Iterator[tuple[str, What, str]]:
    yield "", "count", "Conversions"
    yield _VALUE, "value", "Value of conversions in micro-currency"
    if quantity:
        yield _QUANTITY, "quantity", "Items of conversions"


def _totals() -> Iterator[Column]:
    for suffix, what, says in _whats(quantity=True):
        yield Column(f"TOTAL_CONVERSIONS{suffix}", _conversions(what=what), f"{says}, of all events.")
    for event in EVENTS:
        words = event.lower().replace("_", " ")
        for action in ACTIONS:
            # v5 has no quantity of application installs.
            for suffix, what, says in _whats(quantity=event != "APP_INSTALL"):
                measures = _conversions(event=event, action=action, what=what)
                yield Column(f"TOTAL_{action}_{event}{suffix}", measures, f"{says}: {words}, after a {action.lower()}.")
        for (one, seen), (other, done) in product(enumerate(DEVICES), repeat=2):
            name = f"TOTAL_{event}_{seen}_ACTION_TO_{done}_CONVERSION"
            says = f"Conversions: {words}, seen on {seen.lower()} and done on {done.lower()}."
            yield Column(name, _conversions(event=event, devices=(one, other)), says)


def _events() -> Iterator[Column]:
    """Yield those few columns that v5 has of an event as a whole."""
    for event in ("CHECKOUT", "CUSTOM", "LEAD", "APP_INSTALL", "PAGE_VISIT", "SIGNUP"):
        words = event.lower().replace("_", " ")
        yield Column(f"TOTAL_{event}", _conversions(event=event), f"Conversions: {words}.")
    for event in ("CHECKOUT", "APP_INSTALL", "SIGNUP"):
        measures = _conversions(event=event, what="value")
        yield Column(f"TOTAL_{event}{_VALUE}", measures, f"Value of conversions in micro-currency: {event.lower()}.")
    items = _conversions(event="CHECKOUT", what="quantity")
    yield Column(f"TOTAL_CHECKOUT{_QUANTITY}", items, "Items of conversions: checkout.")
    for event in ("APP_INSTALL", "PAGE_VISIT"):
        yield _cost(event, _conversions(event=event))
    for event in ("CHECKOUT", "PAGE_VISIT"):
        yield _return(event, _conversions(event=event, what="value"))


def _cost(stem: str, measures: tuple[Measure, ...]) -> Column:
    return Column(f"{stem}_COST_PER_ACTION", SPEND, "Spend per conversion, in units.", measures, _MICRO)


def _return(stem: str, measures: tuple[Measure, ...]) -> Column:
    return Column(f"{stem}_ROAS", measures, "Value of conversions per spend.", SPEND)


def _by_source() -> Iterator[Column]:
    """Yield what happened on the web, in applications and offline, for the events that happen there."""
    for (event, sources), source in product(zip(EVENTS, EVENT_SOURCES, strict=True), SOURCES):
        if source not in sources:
            continue
        words = f"{event.lower().replace('_', ' ')}, {source.lower()}"
        yield _cost(f"{source}_{event}", _conversions(event=event, source=source))
        yield _return(f"{source}_{event}", _conversions(event=event, source=source, what="value"))
        for suffix, what, says in _whats(quantity=False):
            measures = _conversions(event=event, source=source, what=what)
            yield Column(f"TOTAL_{source}_{event}{suffix}", measures, f"{says}: {words}.")
            for action in ACTIONS:
                measures = _conversions(event=event, source=source, action=action, what=what)
                says_when = f"{says}: {words}, after a {action.lower()}."
                yield Column(f"TOTAL_{source}_{action}_{event}{suffix}", measures, says_when)


METRICS: dict[str, Column] = {
    column.name: column
    for group in (_counts, _prices, _rates, _totals, _events, _by_source)
    for column in group()
    if column.name != "TOTAL_IMPRESSION"
}
"""Every metric by name."""

TOTAL_IMPRESSION = Column("TOTAL_IMPRESSION", _both("all"), "All times shown, paid and earned.")
"""A metric that filters of reports may name, and columns may not (5: AdsAnalyticsFilterColumn)."""
