"""Lives of entities: what was in force on which day, from what an entity is now and what it was before.

Days count from 1970-01-01 in UTC. A change takes effect on the day it is made, as a whole: what a day's end found in
force is what that day is about (our choice), so that nothing done later reaches a day that is over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DAY = 86_400
NEVER = 1 << 40
"""A day after all others."""


class Facts(msgspec.Struct):
    """What delivery depends on, of any kind of entity; what a kind has not stays at its default."""

    id: str
    created_time: int = 0
    status: str = "ACTIVE"
    archived: bool = False
    start_time: int | None = None
    end_time: int | None = None
    objective_type: str = ""
    daily_spend_cap: int | None = None
    lifetime_spend_cap: int | None = None
    campaign_id: str | None = None
    budget_type: str | None = None
    budget_in_micro_currency: int | None = None
    targeting_spec: Any = None
    ad_group_id: str | None = None
    review_status: str = "APPROVED"
    parent_id: str | None = None
    value: str = ""
    match_type: str = ""
    included: bool | None = None
    creative_type: str = "REGULAR"


_read = msgspec.json.Decoder(Facts, strict=False).decode


def _decode(body: bytes) -> Facts:
    """Return the facts of an encoded entity; a field that no fact can be is as if it were not there."""
    try:
        return _read(body)
    except msgspec.ValidationError:
        given = msgspec.json.decode(body)
        known = {name: given[name] for name in Facts.__struct_fields__ if name in given}
        return msgspec.convert({name: each for name, each in known.items() if _fits(name, each)}, Facts, strict=False)


def _fits(name: str, value: Any) -> bool:
    try:
        msgspec.convert({"id": "", name: value}, Facts, strict=False)
    except msgspec.ValidationError:
        return False
    return True


class Span(NamedTuple):
    """Facts in force from `first` to `last`, both included."""

    first: int
    last: int
    facts: Facts


Life = tuple[Span, ...]
Days = list[tuple[int, int]]


def read_life(body: bytes, past: Sequence[tuple[int, bytes]] = ()) -> Life:
    """Return an entity's life from its encoded self and what it was before, each with its last day, oldest first."""
    now = _decode(body)
    first = now.created_time // DAY
    spans: list[Span] = []
    for until, before in past:
        if until >= first:
            spans.append(Span(first, until, _decode(before)))
            first = until + 1
    spans.append(Span(first, NEVER, now))
    return tuple(spans)


def facts_on(life: Life, day: int) -> Facts:
    """Return what was in force on a day; before the first day what was first."""
    return next((span.facts for span in life if day <= span.last), life[-1].facts)


def active(life: Life) -> Iterable[Span]:
    """Yield the stretches of days on which the entity was switched on and within its time."""
    for span in life:
        facts = span.facts
        if facts.status != "ACTIVE" or facts.archived or facts.review_status == "REJECTED" or facts.included is False:
            continue
        first = max(span.first, (facts.start_time or 0) // DAY)
        last = span.last if facts.end_time is None else min(span.last, (facts.end_time - 1) // DAY)
        if first <= last:
            yield Span(first, last, facts)


def union(days: Iterable[tuple[int, int]]) -> Days:
    """Return the days that any of the stretches has, as stretches that do not touch, in order."""
    merged: Days = []
    for first, last in sorted(days):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def within(span: Span, days: Days) -> Iterable[Span]:
    """Yield the parts of a stretch that lie on given days."""
    for first, last in days:
        low, high = max(span.first, first), min(span.last, last)
        if low <= high:
            yield Span(low, high, span.facts)
