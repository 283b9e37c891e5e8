"""Scans: every row of a level that has something in it, campaign by campaign, so that memory does not grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import levels
from .rows import Place, Sums, places, sums_of
from .source import Source, each_entity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ...engine.database import Connection
    from ...engine.resources import Entity
    from .filters import EntityFilter
    from .levels import Level
    from .periods import Period
    from .subjects import Subject


class Scan:
    """Walks over an advertiser's entities of a level that a filter lets in.

    `pause` is called before each row; no cursor is open then.
    """

    def __init__(
        self,
        connection: Connection,
        source: Source,
        tenant: int,
        level: Level,
        entities: EntityFilter,
        spans: Sequence[Period],
        kinds: Sequence[str],
        pause: Callable[[], None],
    ) -> None:
        self._connection = connection
        self._source = source
        self._tenant = tenant
        self._level = level
        self._filter = entities
        self._spans = spans
        self._kinds = kinds
        self._pause = pause

    def rows(self) -> Iterator[tuple[Place, Sums]]:
        """Yield the rows of each entity in turn, but for those without anything in them."""
        for subject in self._subjects():
            for place in places(subject, self._level, self._spans, self._kinds):
                self._pause()
                sums = sums_of(place)
                if sums is not None:
                    yield place, sums

    def _subjects(self) -> Iterator[Subject]:
        of = self._level.of
        if of == levels.ADVERTISER:
            by_hour = bool(self._spans) and self._spans[0].hours is not None
            yield self._source.advertiser(by_hour=by_hour)
            return
        for campaign in self._campaigns():
            if of == levels.CAMPAIGN:
                yield from self._source.subjects(of, [campaign])
                continue
            if of == levels.KEYWORD:
                yield from self._source.subjects(of, self._keywords(campaign))
                continue
            for group in self._of_campaign("ad_groups", levels.AD_GROUP, campaign):
                yield from self._source.subjects(of, self._of_group(group))

    def _campaigns(self) -> Iterator[Entity]:
        wanted = self._filter.ids(levels.CAMPAIGN)
        if wanted is None:
            stored = list(each_entity(self._connection, "campaigns", self._tenant))
            found: Iterator[Entity | None] = (self._source.fresh(levels.CAMPAIGN, each) for each in stored)
        else:
            found = (self._source.entity(levels.CAMPAIGN, key) for key in wanted)
        return (each for each in found if each is not None and self._filter.admits(levels.CAMPAIGN, each))

    def _of_campaign(self, table: str, level: str, campaign: Entity) -> list[Entity]:
        return self._admitted(table, level, "campaign_id", campaign)

    def _admitted(self, table: str, level: str, column: str, above: Entity) -> list[Entity]:
        stored = list(each_entity(self._connection, table, self._tenant, column, int(above["id"])))
        found = (self._source.fresh(level, each) for each in stored)
        return [each for each in found if self._filter.admits(level, each)]

    def _of_group(self, group: Entity) -> list[Entity]:
        of = self._level.of
        if of == levels.AD_GROUP:
            return [group]
        return self._admitted(levels.TABLES[of], of, "ad_group_id", group)

    def _keywords(self, campaign: Entity) -> list[Entity]:
        """Return the keywords of a campaign and of those of its ad groups that are let in."""
        groups = {each["id"] for each in self._of_campaign("ad_groups", levels.AD_GROUP, campaign)}
        everything = self._filter.chosen.keys() <= {(levels.CAMPAIGN, field) for _, field in self._filter.chosen}
        return [
            keyword
            for keyword in self._of_campaign("keywords", levels.KEYWORD, campaign)
            if keyword["parent_id"] in groups or (everything and keyword["parent_id"] == campaign["id"])
        ]
