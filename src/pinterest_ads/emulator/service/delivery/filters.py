"""Filters of reports: which entities are in, by what they are, and which rows, by what they count.

Sources: wire facts, quickstart (`filters`, `metrics_filters`; GREATER_THAN, LESS_THAN) and 5
(AdsAnalyticsCreateAsyncRequest, AdsAnalyticsFilterColumn).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import levels
from .columns import METRICS, TOTAL_IMPRESSION, Column
from .periods import refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ...engine.resources import Entity
    from .levels import Level
    from .rows import Sums

_NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,18})?")

OPERATORS: dict[str, Callable[[float, float], bool]] = {
    "GREATER_THAN": lambda value, limit: value > limit,
    "LESS_THAN": lambda value, limit: value < limit,
}

ENTITY_FILTERS: dict[str, tuple[str, str]] = {
    # The parameter; the level whose entity it looks at, and the field.
    "campaign_ids": (levels.CAMPAIGN, "id"),
    "campaign_statuses": (levels.CAMPAIGN, "summary_status"),
    "campaign_objective_types": (levels.CAMPAIGN, "objective_type"),
    "ad_group_ids": (levels.AD_GROUP, "id"),
    "ad_group_statuses": (levels.AD_GROUP, "summary_status"),
    "ad_ids": (levels.AD, "id"),
    "ad_statuses": (levels.AD, "summary_status"),
    "product_group_ids": (levels.PRODUCT_GROUP, "id"),
    "product_group_statuses": (levels.PRODUCT_GROUP, "summary_status"),
}


@dataclass(frozen=True, slots=True)
class MetricFilter:
    """A condition on a row: one metric against values, any of which will do."""

    column: Column
    operator: str
    values: tuple[float, ...]

    def fits(self, sums: Sums) -> bool:
        """Tell whether a row fits; a metric without a value counts as nothing."""
        value = self.column.value(sums) or 0
        return any(OPERATORS[self.operator](value, limit) for limit in self.values)


def read_metric_filters(body: Mapping[str, Any]) -> tuple[MetricFilter, ...]:
    """Return the conditions under both of their names.

    Raises `Refusal` (invalid) that points to a metric or an operator which there is not.
    """
    return tuple(
        _read_metric_filter(given, f"/{name}/{index}")
        for name in ("filters", "metrics_filters")
        for index, given in enumerate(body.get(name) or ())
    )


def _read_metric_filter(given: Mapping[str, Any], place: str) -> MetricFilter:
    field, operator = given.get("field"), given.get("operator")
    column = TOTAL_IMPRESSION if field == TOTAL_IMPRESSION.name else METRICS.get(str(field))
    if column is None:
        raise refused(f"{place}/field", f"there is no metric {field}")
    if operator not in OPERATORS:
        raise refused(f"{place}/operator", f"is one of {', '.join(OPERATORS)}")
    values = [_number(value, f"{place}/values/{index}") for index, value in enumerate(given.get("values", ()))]
    return MetricFilter(column, str(operator), tuple(values))


def _number(value: Any, place: str) -> float:
    """Return a number, given as one or as text."""
    if isinstance(value, str) and not _NUMBER.fullmatch(value):
        raise refused(place, "is not a number")
    return float(value)


@dataclass(frozen=True, slots=True)
class EntityFilter:
    """The values that fields of entities may have, by level and field."""

    chosen: Mapping[tuple[str, str], frozenset[str]]

    def admits(self, level: str, entity: Entity) -> bool:
        """Tell whether an entity of a level is in, as far as its own fields say."""
        return all(_value(entity, field) in values for (owner, field), values in self.chosen.items() if owner == level)

    def ids(self, level: str) -> list[int] | None:
        """Return the ids of a level that are asked for, or None for any."""
        found = self.chosen.get((level, "id"))
        return None if found is None else sorted(int(key) for key in found)


def _value(entity: Entity, field: str) -> str:
    if field == "summary_status" and field not in entity:
        # A promoted product group has no summary of its own: it runs, is paused, archived or kept out.
        if entity.get("included") is False:
            return "EXCLUDED"
        return "RUNNING" if entity.get("status") == "ACTIVE" else str(entity.get("status"))
    return str(entity.get(field))


def read_entity_filter(body: Mapping[str, Any], level: Level) -> EntityFilter:
    """Return the conditions on entities.

    Raises `Refusal` (invalid) that names a condition on entities which rows of the level have nothing to do with.
    """
    chosen: dict[tuple[str, str], frozenset[str]] = {}
    for name, key, values in _given(body):
        if key[0] not in level.above:
            raise refused(f"/{name}", f"does not go with {level.name}")
        chosen[key] = frozenset(str(value) for value in values)
    return EntityFilter(chosen)


def _given(body: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, str], list[Any]]]:
    for name, key in ENTITY_FILTERS.items():
        if body.get(name) is not None:
            yield name, key, body[name]
