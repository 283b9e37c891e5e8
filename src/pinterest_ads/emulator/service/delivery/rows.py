"""Rows: what one entity did in one stretch of time, as the columns asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .columns import METRICS
from .levels import ENTITY_FIELDS, SHOWN, Level, entity_field_name
from .tallies import add

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .measures import Measure
    from .periods import Period
    from .questions import Columns
    from .subjects import Subject

Row = dict[str, Any]
Sums = dict["Measure", int]


@dataclass(frozen=True, slots=True)
class Place:
    """Which row: of whom, when, and for a divided level of which value of which kind."""

    subject: Subject
    period: Period
    division: tuple[str, str] | None = None


def places(subject: Subject, level: Level, periods: Sequence[Period], kinds: Sequence[str]) -> Iterator[Place]:
    """Yield the rows of a subject: by time, and within it by the values of each kind."""
    if not level.division:
        for period in periods:
            yield Place(subject, period)
        return
    values = {kind: subject.values(kind, periods[0].first, periods[-1].last) for kind in kinds} if periods else {}
    for period in periods:
        for kind, names in values.items():
            for name in names:
                yield Place(subject, period, (kind, name))


def sums_of(place: Place) -> Sums | None:
    """Return the measures of a row, or None when nothing at all happened."""
    measures = place.subject.question.measures
    found = [0] * len(measures)
    for day in range(place.period.first, place.period.last + 1):
        add(found, place.subject.tally(day, place.period.hours, place.division))
    return dict(zip(measures, found, strict=True)) if any(found) else None


@dataclass(frozen=True, slots=True)
class Layout:
    """How rows of a level are written: its columns and the fields of entities beside them."""

    level: Level
    columns: Columns
    fields: tuple[str, ...] = ()
    with_key: bool = True

    def header(self, granularity: str) -> list[str]:
        """Return the names of everything a row can have, in order, for a table."""
        times = {"TOTAL": [], "HOUR": ["DATE", "HOUR"]}.get(granularity, ["DATE"])
        names = [self.level.key, *times, *self.level.division, *self._shown_fields(), *self.columns.names]
        return list(dict.fromkeys(names))

    def _shown_fields(self) -> dict[str, str]:
        return {entity_field_name(self.level, name): name for name in self.fields if name in ENTITY_FIELDS}

    def row(self, place: Place, sums: Sums | None) -> Row:
        """Return a row; a metric without a value is absent, and so is every one where nothing happened."""
        subject = place.subject
        row: Row = {self.level.key: subject.id} if self.with_key else {}
        row |= place.period.label
        if place.division is not None:
            names = self.level.division
            row |= dict(zip(names, place.division[-len(names) :], strict=True))
        for name, field in self._shown_fields().items():
            row[name] = _shown(field, subject)
        for name in self.columns.names:
            value = _value(name, subject, sums)
            if value is not None:
                row[name] = value
        return row


def _shown(name: str, subject: Subject) -> Any:
    shown = SHOWN[name]
    entity = subject.above.get(shown.of)
    return None if entity is None else shown.read(entity)


def _value(name: str, subject: Subject, sums: Mapping[Measure, int] | None) -> Any:
    if name in METRICS:
        return None if sums is None else METRICS[name].value(sums)
    return _shown(name, subject)
