"""The source of subjects: finds entities of an advertiser in the store and gives them their lines."""

from __future__ import annotations

from collections import OrderedDict
from itertools import groupby
from typing import TYPE_CHECKING, Any

from ...engine.rows import decode, find
from . import levels
from .accounts import read_campaign
from .divisions import Members
from .drawn import read_drawn
from .memory import lives
from .subjects import Piece, Subject
from .totals import advertiser_totals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ...engine.database import Connection
    from ...engine.resources import Entity, Resource
    from .lines import CampaignLines, Series
    from .lives import Life
    from .tallies import Question

_MOST_CAMPAIGNS = 16
"""Campaigns whose lines are kept while a question is answered."""


class Source:
    """Finds subjects of an advertiser for one question over a range of days, as of `now` (seconds since the epoch)."""

    def __init__(
        self,
        connection: Connection,
        resources: Mapping[str, Resource],
        tenant: int,
        question: Question,
        days: tuple[int, int],
        now: float,
    ) -> None:
        self._connection = connection
        self._resources = resources
        self._tenant = tenant
        self._question = question
        self._first, self._last = days
        self._now = int(now)
        self._campaigns: OrderedDict[int, CampaignLines] = OrderedDict()
        self._entities: dict[tuple[str, int], Entity] = {}
        self._divided: dict[tuple[str, int], Members] = {}

    def entity(self, level: str, key: int) -> Entity | None:
        """Return an entity of a level, or None when the advertiser has none of that id."""
        found = self._entities.get((level, key))
        if found is None:
            row = find(self._connection, self._resources[levels.TABLES[level]], self._tenant, key)
            if row is not None:
                found = self.fresh(level, row[0])
                if level in (levels.ADVERTISER, levels.CAMPAIGN, levels.AD_GROUP):
                    self._entities[level, key] = found
        return found

    def fresh(self, level: str, entity: Entity) -> Entity:
        """Return an entity with the fields that change by themselves as they are now."""
        if level not in (levels.CAMPAIGN, levels.AD_GROUP, levels.AD):
            return entity
        parents: dict[str, Entity] = {}
        if level == levels.AD_GROUP:
            campaign = self.entity(levels.CAMPAIGN, int(entity["campaign_id"]))
            parents = {} if campaign is None else {"campaign_id": campaign}
        return {**entity, **self._resources[levels.TABLES[level]].derive(entity, parents, self._now)[0]}

    def advertiser(self, *, by_hour: bool) -> Subject:
        """Return the advertiser itself. The connection must be one that may write."""
        first, last = self._first, self._last
        subject = Subject(str(self._tenant), levels.ADVERTISER, self._above(levels.ADVERTISER, {}), self._question)
        if by_hour:
            found = read_drawn(
                self._connection, self._tenant, first - self._question.reach, last, self._question.moment.today
            )
            subject.pieces = [Piece(series) for series in found]
        else:
            subject.totals = advertiser_totals(self._connection, self._tenant, self._question, first, last)
        return subject

    def subjects(self, level: str, entities: Iterable[Entity]) -> Iterator[Subject]:
        """Yield the subjects of entities of a level, in their order."""
        for group, found in groupby(entities, key=lambda entity: entity.get("ad_group_id")):
            yield from self._subjects(level, list(found), of_ads=level == levels.AD and group is not None)

    def _subjects(self, level: str, entities: list[Entity], *, of_ads: bool) -> Iterator[Subject]:
        """Yield the subjects of entities that have one ad group, if they have one."""
        ads = self._lines_of_ads(entities) if of_ads else {}
        for entity in entities:
            subject = Subject(str(entity["id"]), level, self._above(level, entity), self._question)
            subject.pieces = self._pieces(level, entity, ads)
            group = subject.above.get(levels.AD_GROUP)
            if group is not None:
                subject.keywords = self._keywords_of(group)
            yield subject

    def _pieces(self, level: str, entity: Entity, ads: Mapping[int, Series]) -> list[Piece]:
        key = int(entity["id"])
        if level == levels.CAMPAIGN:
            lines = self._campaign(key)
            return [Piece(lines.campaign())]
        if level == levels.AD_GROUP:
            lines = self._campaign(int(entity["campaign_id"]))
            return [Piece(lines.group(key), lines.groups[key].life)]
        if level == levels.AD:
            lines = self._campaign(int(entity["campaign_id"]))
            return [Piece(ads[key], lines.groups[int(entity["ad_group_id"])].life)]
        return list(self._pieces_of_member(level, entity))

    def _pieces_of_member(self, level: str, entity: Entity) -> Iterator[Piece]:
        """Yield what a keyword or a product group has of its ad group, or of every ad group of its campaign."""
        key = int(entity["id"])
        group = entity.get("ad_group_id") or entity.get("parent_id")
        above = self.entity(levels.AD_GROUP, int(group)) if group is not None else None
        if above is not None:
            groups, campaign = [int(above["id"])], int(above["campaign_id"])
        else:
            campaign = int(entity.get("campaign_id") or entity["parent_id"])
            groups = list(self._campaign(campaign).groups)
        lines = self._campaign(campaign)
        for each in groups:
            members = self._members(level, each, campaign)
            yield Piece(lines.group(each), lines.groups[each].life, members, key)

    def _lines_of_ads(self, ads: list[Entity]) -> dict[int, Series]:
        wanted: dict[tuple[int, int], set[int]] = {}
        for ad in ads:
            wanted.setdefault((int(ad["campaign_id"]), int(ad["ad_group_id"])), set()).add(int(ad["id"]))
        found: dict[int, Series] = {}
        for (campaign, group), keys in wanted.items():
            found.update(self._campaign(campaign).ads(group, frozenset(keys)))
        return found

    def _campaign(self, campaign: int) -> CampaignLines:
        lines = self._campaigns.get(campaign)
        if lines is None:
            first = self._first - self._question.reach
            lines = read_campaign(self._connection, self._tenant, campaign, first, self._last)
            if len(self._campaigns) >= _MOST_CAMPAIGNS:
                self._campaigns.popitem(last=False)
            self._campaigns[campaign] = lines
        return lines

    def _keywords_of(self, group: Entity) -> Callable[[], Members]:
        return lambda: self._members(levels.KEYWORD, int(group["id"]), int(group["campaign_id"]))

    def _members(self, level: str, group: int, campaign: int) -> Members:
        """Return the keywords or product groups of an ad group; keywords of its campaign count among them."""
        found = self._divided.get((level, group))
        if found is None:
            found = self._divided[level, group] = Members(level, self._lives_of_members(level, group, campaign))
        return found

    def _lives_of_members(self, level: str, group: int, campaign: int) -> dict[int, Life]:
        table = levels.TABLES[level]
        if level == levels.PRODUCT_GROUP:
            return dict(lives(self._connection, table, self._tenant, "ad_group_id", group))
        owners = (str(group), str(campaign))
        found = lives(self._connection, table, self._tenant, "campaign_id", campaign)
        return {key: life for key, life in found if life[-1].facts.parent_id in owners}

    def _above(self, level: str, entity: Entity) -> dict[str, Entity]:
        """Return the entities above one, and itself, by level."""
        found: dict[str, Entity] = {level: entity} if entity else {}
        group = entity.get("ad_group_id") or entity.get("parent_id")
        if group is not None:
            owner = self.entity(levels.AD_GROUP, int(group))
            if owner is not None:
                found[levels.AD_GROUP] = owner
        campaign = (found.get(levels.AD_GROUP) or entity).get("campaign_id") or entity.get("parent_id")
        if campaign is not None and level != levels.CAMPAIGN:
            owner = self.entity(levels.CAMPAIGN, int(campaign))
            if owner is not None:
                found[levels.CAMPAIGN] = owner
        advertiser = self.entity(levels.ADVERTISER, self._tenant)
        if advertiser is not None:
            found[levels.ADVERTISER] = advertiser
        return found


def each_entity(
    connection: Connection, table: str, tenant: int, column: str | None = None, key: int = 0
) -> Iterator[Entity]:
    """Yield the entities of a table, by id: all of the advertiser's, or those whose column holds `key`."""
    statement = f'SELECT body FROM "{table}" WHERE tenant=?'  # noqa: S608 - names from our tables
    arguments: tuple[Any, ...] = (tenant,)
    if column is not None:
        statement += f' AND "{column}"=?'
        arguments += (key,)
    for (body,) in connection.execute(f"{statement} ORDER BY id", arguments):
        yield decode(body)
