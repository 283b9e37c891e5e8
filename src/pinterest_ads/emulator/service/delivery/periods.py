"""Periods: the range of a question, checked, and the stretches of time that a granularity makes of it.

Sources: wire facts, Values (5: at most 90 days back and long; HOUR 8 days back) and the quickstart's local days: an end
date may be tomorrow in UTC. Days count from 1970-01-01.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from ...engine.errors import FieldError, Kind, Refusal
from .lives import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

GRANULARITIES = ("TOTAL", "DAY", "HOUR", "WEEK", "MONTH")
LONGEST = 90
FURTHEST = {"HOUR": 8}
LOCAL = 1
"""Dates are the caller's local days: in UTC they can be a day earlier or later (wire facts, quickstart)."""
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time of one row, from `first` to `last`, both included; `label` is what the row shows of it."""

    first: int
    last: int
    label: Mapping[str, Any]
    hours: tuple[int, int] | None = None


def day_of(moment: float) -> int:
    """Return the day of a moment in seconds since the epoch."""
    return int(moment // DAY)


def date_of(day: int) -> str:
    """Return a day as `YYYY-MM-DD`."""
    return datetime.fromtimestamp(day * DAY, UTC).date().isoformat()


def refused(place: str, message: str) -> Refusal:
    """Return the refusal that points to one place of a request."""
    name = next((part for part in reversed(place.split("/")) if part and not part.isdigit()), "request")
    return Refusal(Kind.INVALID, f"Invalid {name}: {message}.", fields=(FieldError(place, message),))


def read_day(given: Mapping[str, Any], name: str, root: str) -> int:
    """Return a day that is written `YYYY-MM-DD`. Raises `Refusal` (invalid) that names the field."""
    try:
        return (date.fromisoformat(given[name]) - _EPOCH).days
    except (ValueError, TypeError):
        raise refused(f"{root}/{name}", "is not a date written YYYY-MM-DD") from None


def read_range(given: Mapping[str, Any], root: str, today: int) -> tuple[int, int]:
    """Return the first and the last day of a question.

    Raises `Refusal` (invalid) that names the date which is wrong: reversed, too long, too far back or in the future.
    """
    first, last = read_day(given, "start_date", root), read_day(given, "end_date", root)
    furthest = FURTHEST.get(given["granularity"], LONGEST)
    if first < today - furthest - LOCAL:
        kind = " with the granularity HOUR" if furthest != LONGEST else ""
        raise refused(f"{root}/start_date", f"is more than {furthest} days back{kind}")
    if last < first:
        raise refused(f"{root}/end_date", f"is before the start_date {date_of(first)}")
    if last > today + LOCAL:
        raise refused(f"{root}/end_date", "is later than tomorrow in UTC")
    if last - first > LONGEST + LOCAL:
        raise refused(f"{root}/end_date", f"is more than {LONGEST} days after the start_date")
    return first, last


def periods(first: int, last: int, granularity: str) -> Iterator[Period]:
    """Yield the periods of a range, in order; weeks begin on Monday, and are cut at the range's ends."""
    if granularity == "TOTAL":
        yield Period(first, last, {})
        return
    day = first
    while day <= last:
        start, end = _around(day, granularity)
        end = min(end, last)
        label = {"DATE": date_of(start)}
        if granularity == "HOUR":
            for hour in range(24):
                yield Period(day, end, {**label, "HOUR": hour}, (hour, hour + 1))
        else:
            yield Period(day, end, label)
        day = end + 1


def _around(day: int, granularity: str) -> tuple[int, int]:
    if granularity == "WEEK":
        monday = day - (day + 3) % 7
        return monday, monday + 6
    if granularity == "MONTH":
        here = datetime.fromtimestamp(day * DAY, UTC).date()
        after = date(here.year + here.month // 12, here.month % 12 + 1, 1)
        return day - here.day + 1, (after - _EPOCH).days - 1
    return day, day
