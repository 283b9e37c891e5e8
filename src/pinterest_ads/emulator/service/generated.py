"""Accounts to measure: so many advertisers, campaigns, ad groups and ads, evenly spread."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from ..engine.rows import insert
from ..engine.tables import ACCESS
from .ad_groups import AD_GROUPS
from .ads import ADS
from .advertisers import ADVERTISERS
from .campaigns import CAMPAIGNS
from .delivery.drawn import settle
from .demo_writer import DAY, UNIT, midnight_of
from .users import MAIN_USER, USERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..engine.database import Connection
    from ..engine.resources import Entity, Resource
    from ..engine.service import State

DEFAULTS = {"advertisers": 1, "campaigns": 10, "ad_groups": 30, "ads": 150, "seed": 1}
"""The measures; all but `seed` are totals."""

BATCH = 20_000
"""Entities in one transaction: what is in memory at a time."""

APP = 1446001
_STATUSES = ("ACTIVE", "ACTIVE", "ACTIVE", "PAUSED", "ARCHIVED")
_EVENTS = {"AWARENESS": "IMPRESSION", "CONSIDERATION": "CLICKTHROUGH", "WEB_CONVERSION": "CLICKTHROUGH"}


class _Maker:
    """Makes entities one after another; `place` is the number of an entity among those of its kind."""

    def __init__(self, counts: Mapping[str, int], midnight: int) -> None:
        self._counts = counts
        self._midnight = midnight
        self._random = random.Random(counts["seed"])  # noqa: S311 - repeatable on purpose
        self._objectives = tuple(_EVENTS)

    def _entity(self, resource: Resource, place: int, tenant: int, age: int, **given: Any) -> Entity:
        created = self._midnight - age * DAY
        times = {"created_time": created, "updated_time": created + DAY // 2}
        key = {"id": str(resource.first_id + place), "advertiser_id": str(tenant)}
        fields = {**resource.defaults, **resource.constants, **given, **key, **times}
        return {name: fields.get(name) for name in resource.by_name}

    def _above(self, place: int, kind: str, above: str) -> int:
        """Return the place of the parent: children are spread evenly, in order."""
        return place * self._counts[above] // self._counts[kind]

    def tenant_of(self, campaign: int) -> int:
        return ADVERTISERS.first_id + self._above(campaign, "campaigns", "advertisers")

    def advertisers(self) -> Iterator[tuple[int, Entity]]:
        for place in range(self._counts["advertisers"]):
            tenant = ADVERTISERS.first_id + place
            owner = {"username": USERS[MAIN_USER]["username"]}
            given = {"name": f"Advertiser {place + 1}", "owner": owner, "country": "US", "currency": "USD"}
            yield tenant, self._entity(ADVERTISERS, place, tenant, 400, status="ACTIVE", **given)

    def campaigns(self) -> Iterator[tuple[int, Entity]]:
        for place in range(self._counts["campaigns"]):
            yield self.tenant_of(place), self.campaign(place)

    def campaign(self, place: int) -> Entity:
        draw = random.Random(self._counts["seed"] * 1_000_003 + place)  # noqa: S311 - repeatable on purpose
        cap = draw.randrange(10, 500) * UNIT
        return self._entity(
            CAMPAIGNS,
            place,
            self.tenant_of(place),
            180 - place % 90,
            name=f"Campaign {place + 1}",
            status=draw.choice(_STATUSES),
            objective_type=self._objectives[place % len(self._objectives)],
            daily_spend_cap=cap,
            lifetime_spend_cap=cap * 300,
            tracking_urls={},
            start_time=self._midnight - 80 * DAY,
        )

    def ad_groups(self) -> Iterator[tuple[int, Entity]]:
        for place in range(self._counts["ad_groups"]):
            above = self._above(place, "ad_groups", "campaigns")
            tenant = self.tenant_of(above)
            yield (
                tenant,
                self._entity(
                    AD_GROUPS,
                    place,
                    tenant,
                    150 - place % 60,
                    campaign_id=str(CAMPAIGNS.first_id + above),
                    name=f"Ad group {place + 1}",
                    status=self._random.choice(_STATUSES),
                    budget_in_micro_currency=self._random.randrange(2, 90) * UNIT,
                    billable_event=_EVENTS[self._objectives[above % len(self._objectives)]],
                    targeting_spec={"LOCATION": ["US"]},
                ),
            )

    def ads(self) -> Iterator[tuple[int, Entity]]:
        for place in range(self._counts["ads"]):
            group = self._above(place, "ads", "ad_groups")
            above = self._above(group, "ad_groups", "campaigns")
            tenant = self.tenant_of(above)
            yield (
                tenant,
                self._entity(
                    ADS,
                    place,
                    tenant,
                    90 - place % 30,
                    campaign_id=str(CAMPAIGNS.first_id + above),
                    ad_group_id=str(AD_GROUPS.first_id + group),
                    pin_id=str(394205773611545468 + place),
                    creative_type="REGULAR",
                    name=f"Ad {place + 1}",
                    status=self._random.choice(_STATUSES),
                    destination_url=f"https://www.example.com/{place + 1}",
                    review_status="APPROVED",
                ),
            )


def _write(
    state: State, resource: Resource, entities: Iterator[tuple[int, Entity]], now: int, parents: _Parents
) -> None:
    batch: list[tuple[int, Entity]] = []
    for pair in entities:
        batch.append(pair)
        if len(batch) == BATCH:
            _write_batch(state, resource, batch, now, parents)
            batch.clear()
    _write_batch(state, resource, batch, now, parents)


class _Parents:
    """The campaigns that ad groups show; only the last is kept, for they come in order."""

    def __init__(self, maker: _Maker) -> None:
        self._maker = maker
        self._last: Entity = {"id": ""}

    def of(self, resource: Resource, entity: Entity) -> dict[str, Entity]:
        if resource is not AD_GROUPS:
            return {}
        if entity["campaign_id"] != self._last["id"]:
            self._last = self._maker.campaign(int(entity["campaign_id"]) - CAMPAIGNS.first_id)
        return {"campaign_id": self._last}


def _write_batch(
    state: State, resource: Resource, batch: list[tuple[int, Entity]], now: int, parents: _Parents
) -> None:
    with state.store.write() as connection:
        for tenant, entity in batch:
            derived, stale_at = resource.derive(entity, parents.of(resource, entity), now)
            entity.update(derived)
            insert(connection, resource, tenant, entity, stale_at)


def _give_rights(connection: Connection, advertisers: int) -> None:
    rights = ((MAIN_USER, ADVERTISERS.first_id + place, "own") for place in range(advertisers))
    connection.executemany(ACCESS.insert, rights)


def generate(state: State, token: str, counts: Mapping[str, int]) -> None:
    """Write an account of the given size in constant memory. Raises ValueError for what cannot be."""
    chain = [("campaigns", "advertisers"), ("ad_groups", "campaigns"), ("ads", "ad_groups")]
    for kind, above in chain:
        if counts[kind] and not counts[above]:
            message = f"{counts[kind]} {kind} need {above}"
            raise ValueError(message)
    midnight = midnight_of(state)
    maker = _Maker(counts, midnight)
    parents = _Parents(maker)
    with state.store.write() as connection:
        _give_rights(connection, counts["advertisers"])
    state.access.add_token(token, MAIN_USER, APP)
    for resource, entities in (
        (ADVERTISERS, maker.advertisers()),
        (CAMPAIGNS, maker.campaigns()),
        (AD_GROUPS, maker.ad_groups()),
        (ADS, maker.ads()),
    ):
        _write(state, resource, entities, midnight, parents)
    for place in range(counts["advertisers"]):
        with state.store.write() as connection:
            settle(connection, ADVERTISERS.first_id + place, state.clock.time())
