"""Totals: an advertiser's measures by day, kept, so that a day that is over is added up once.

Today's are kept until its next hour, or until something changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .cards import Deck
from .drawn import read_drawn
from .memory import TOTALS

if TYPE_CHECKING:
    from ...engine.database import Connection
    from .measures import Measure
    from .tallies import Question, Tally


def advertiser_totals(
    connection: Connection, tenant: int, question: Question, first: int, last: int
) -> dict[int, Tally]:
    """Return the measures of an advertiser on each day; days without anything are absent.

    The connection must be one that may write.
    """
    days = range(first, min(last, question.moment.today) + 1)
    keys = [_key(question, measure) for measure in question.measures]
    known = _read(connection, tenant, question, days, keys)
    missing = [day for day in days if day not in known]
    if missing:
        known |= _count(connection, tenant, question, missing)
        _write(connection, tenant, question, {day: known[day] for day in missing}, keys)
    return known


def _key(question: Question, measure: Measure) -> str:
    narrow = (measure.event, measure.action, measure.source, measure.devices)
    text = f"{int(measure.deck)} {measure.name} {measure.what} {narrow}"
    attribution = question.attribution
    if measure.deck is not Deck.CONVERSIONS:
        return text
    return (
        f"{text} {attribution.click} {attribution.engagement} {attribution.view} {attribution.household:d}"
        f" {attribution.by_conversion:d}"
    )


def _stamp(question: Question, day: int, key: str) -> str:
    return f"{key} before {question.moment.hour}" if day == question.moment.today else key


def _read(connection: Connection, tenant: int, question: Question, days: range, keys: list[str]) -> dict[int, Tally]:
    if not days:
        return {}
    wanted = {key: index for index, key in enumerate(keys)}
    today = {_stamp(question, question.moment.today, key): index for index, key in enumerate(keys)}
    marks = ",".join("?" * (len(wanted) + len(today)))
    statement = (
        f"SELECT day, measure, value FROM totals WHERE tenant=? AND day BETWEEN ? AND ? AND measure IN ({marks})"  # noqa: S608 - marks only
    )
    found: dict[int, dict[int, int]] = {}
    for day, measure, value in connection.execute(statement, (tenant, days[0], days[-1], *wanted, *today)):
        index = (today if day == question.moment.today else wanted).get(measure)
        if index is not None:
            found.setdefault(day, {})[index] = value
    return {
        day: [values[index] for index in range(len(keys))] for day, values in found.items() if len(values) == len(keys)
    }


def _count(connection: Connection, tenant: int, question: Question, missing: list[int]) -> dict[int, Tally]:
    first, last = missing[0] - question.reach, missing[-1]
    series = read_drawn(connection, tenant, first, last, question.moment.today)
    return {day: question.tally(series, day) for day in missing}


def _write(connection: Connection, tenant: int, question: Question, counted: dict[int, Tally], keys: list[str]) -> None:
    rows = [
        (tenant, day, _stamp(question, day, key), value)
        for day, tally in counted.items()
        for key, value in zip(keys, tally, strict=True)
    ]
    connection.executemany(TOTALS.put, rows)
