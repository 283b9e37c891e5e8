"""Questions: columns, levels and attribution of a request, checked and turned into measures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .columns import METRICS, SPEND, Column
from .levels import ENTITY_FIELDS, LEVELS, SHOWN, Level
from .measures import Attribution
from .periods import day_of, refused
from .tallies import Moment, Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .measures import Measure

WINDOWS = (0, 1, 7, 14, 30, 60)
_WORDS = {f"DAYS_{days}": days for days in WINDOWS}
"""A program of the time writes windows so (seen: a Singer tap for ads/v4)."""

TIME = "DATE"
"""Programs of the time ask for it among the columns; rows have it anyway, but for TOTAL."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What a row shows, in the order asked for: names of fields of entities and metrics."""

    names: tuple[str, ...]

    def metrics(self) -> Iterable[Column]:
        """Return the metrics among them."""
        return (METRICS[name] for name in self.names if name in METRICS)

    def measures(self, more: Iterable[Column] = ()) -> tuple[Measure, ...]:
        """Return the measures to count for them and for other metrics: what was spent first of all."""
        found: dict[Measure, None] = dict.fromkeys(SPEND)
        for column in (*self.metrics(), *more):
            found.update(dict.fromkeys((*column.measures, *column.over)))
        return tuple(found)


def read_level(name: str, place: str) -> Level:
    """Return a level by its name. Raises `Refusal` (invalid) that points to a level which there is not."""
    if name not in LEVELS:
        raise refused(place, f"there is no level {name}")
    return LEVELS[name]


def read_columns(names: Sequence[str], level: Level, place: str, known: frozenset[str]) -> Columns:
    """Return the columns of a request, without doubles.

    Raises `Refusal` (invalid) that points to a column which there is not, or which rows of the level cannot show.
    """
    for index, name in enumerate(names):
        if name == TIME:
            continue
        here = f"{place}/{index}"
        if name not in known or (name not in METRICS and name not in SHOWN):
            raise refused(here, f"there is no column {name}")
        if name not in METRICS and SHOWN[name].of not in level.above:
            raise refused(here, f"{name} does not go with {level.name}")
    return Columns(tuple(name for name in dict.fromkeys(names) if name != TIME))


def read_fields(names: Sequence[str], level: Level) -> tuple[str, ...]:
    """Return the `entity_fields` of a request, without doubles.

    Raises `Refusal` (invalid) that points to a field which there is not, or which rows of the level cannot show.
    """
    for index, name in enumerate(names):
        if name not in ENTITY_FIELDS:
            raise refused(f"/entity_fields/{index}", f"there is no field {name}")
        if SHOWN[name].of not in level.above:
            raise refused(f"/entity_fields/{index}", f"{name} does not go with {level.name}")
    return tuple(dict.fromkeys(names))


def read_attribution(given: Mapping[str, Any], root: str) -> Attribution:
    """Return how conversions are attributed. Raises `Refusal` (invalid) that names the window which there is not."""
    found: dict[str, Any] = {}
    for name, otherwise in (("click", 30), ("engagement", 30), ("view", 1)):
        field = f"{name}_window_days"
        value = given.get(field, otherwise)
        found[name] = _WORDS.get(value, value)
        if found[name] not in WINDOWS:
            raise refused(f"{root}/{field}", f"is one of {', '.join(map(str, WINDOWS))}")
    household = "HOUSEHOLD" in given.get("attribution_types", ())
    by_conversion = given.get("conversion_report_time") == "CONVERSION_EVENT"
    return Attribution(**found, household=household, by_conversion=by_conversion)


def moment_of(now: float) -> Moment:
    """Return what can be seen at a time in seconds since the epoch."""
    return Moment(day_of(now), datetime.fromtimestamp(now, UTC).hour)


def question_of(columns: Columns, attribution: Attribution, now: float, more: Iterable[Column] = ()) -> Question:
    """Return the question for columns, asked at a time in seconds since the epoch."""
    return Question(columns.measures(more), attribution, moment_of(now))
