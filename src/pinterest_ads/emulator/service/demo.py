"""The seed `demo`: a small account, the same every time but for the day it is made.

Its times are counted back from that day.

As the wire facts ask (What the quickstart of that time called): active ad groups with several ads, one of them active,
under an active campaign; lists longer than a page of 25; a campaign for APP_INSTALL, campaigns that were once managed,
archived ones.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ..engine.entities import store_entity
from ..engine.resources import Change, Entity, Resource
from .ad_groups import AD_GROUPS
from .ads import ADS
from .advertisers import ADVERTISERS
from .campaigns import CAMPAIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..engine.service import State

DAY = 86_400
UNIT = 1_000_000
"""Micro-currency of one unit."""

USER = 424605208536545563
OTHER_USER = 424605208536545564
APP = 1446001
OTHER_TOKEN = "other"  # noqa: S105 - the documented second token of the seed

ACME_TOOLS = 549755885175
"""The advertiser of the guide's example."""

_OBJECTIVES = ("AWARENESS", "CONSIDERATION", "VIDEO_VIEW", "WEB_CONVERSION", "CATALOG_SALES")
_EVENTS = {
    "AWARENESS": "IMPRESSION",
    "CONSIDERATION": "CLICKTHROUGH",
    "VIDEO_VIEW": "VIDEO_V_50_MRC",
    "WEB_CONVERSION": "CLICKTHROUGH",
    "CATALOG_SALES": "CLICKTHROUGH",
    "APP_INSTALL": "CLICKTHROUGH",
}
_GOODS = ("Oak table", "Walnut chair", "Linen lamp", "Copper kettle", "Cedar planter", "Wool rug", "Glass vase")


@dataclass(frozen=True, slots=True)
class _Account:
    id: int
    name: str
    owner: int
    owner_name: str
    country: str
    currency: str
    campaigns: int
    shared_with: Sequence[int] = ()


_ACCOUNTS = (
    _Account(ACME_TOOLS, "ACME Tools", USER, "acmetools", "US", "USD", 40),
    _Account(549755885176, "ACME Garden", USER, "acmetools", "GB", "GBP", 3),
    _Account(549755885177, "ACME Empty", USER, "acmetools", "DE", "EUR", 0),
    _Account(549755885178, "Globex", OTHER_USER, "globex", "CA", "CAD", 2, (USER,)),
    _Account(549755885179, "Initech", OTHER_USER, "globex", "AU", "AUD", 2),
)


@dataclass(slots=True)
class _Writer:
    """Writes entities with the next id of their kind, `age` days before `midnight` (seconds, UTC)."""

    state: State
    midnight: int
    next_ids: dict[str, int] = field(default_factory=dict[str, int])

    def add(self, resource: Resource, tenant: int, age: int, parents: dict[str, Entity], **given: Any) -> Entity:
        key = self.next_ids.get(resource.name, resource.first_id)
        self.next_ids[resource.name] = key + 1
        created = self.midnight - age * DAY
        entity: Entity = {
            **resource.defaults,
            **resource.constants,
            **given,
            "id": str(key),
            "advertiser_id": str(tenant),
            "created_time": created,
            "updated_time": created + DAY // 2,
        }
        entity = {each.name: entity.get(each.name) for each in resource.fields}
        with self.state.store.write() as connection:
            store_entity(connection, resource, tenant, Change(entity, None, given, parents, self.midnight))
        return entity


def _ad_groups_of(index: int) -> int:
    """Count ad groups: the second campaign has more than a page, the others one to three."""
    return 30 if index == 1 else 1 + index % 3


def _ads_of(campaign: int, group: int) -> int:
    """Count ads: the first ad group has the two that programs of the time look for, the second more than a page."""
    if campaign == 0:
        return 2 if group == 0 else 60
    return 1 + (campaign + group) % 4


def _campaign(writer: _Writer, tenant: int, index: int) -> Entity:
    objective = _OBJECTIVES[index % len(_OBJECTIVES)]
    name, status = f"{_GOODS[index % len(_GOODS)]} #{index + 1}", "ACTIVE"
    if index == 5:
        name, objective = "App installs (old objective)", "APP_INSTALL"
    elif index in (6, 7):
        name = f"Once managed #{index - 5}"
    elif index % 8 == 3:
        status = "PAUSED"
    elif index % 9 == 8:
        status = "ARCHIVED"
    return writer.add(
        CAMPAIGNS,
        tenant,
        200 - index,
        {},
        name=name,
        status=status,
        objective_type=objective,
        daily_spend_cap=(20 + index) * UNIT,
        lifetime_spend_cap=(20 + index) * 200 * UNIT,
        tracking_urls={},
        start_time=writer.midnight - (199 - index) * DAY,
    )


def _ad_group(writer: _Writer, tenant: int, campaign: Entity, index: int, age: int) -> Entity:
    return writer.add(
        AD_GROUPS,
        tenant,
        age,
        {"campaign_id": campaign},
        campaign_id=campaign["id"],
        name=f"{campaign['name']} / group {index + 1}",
        status="PAUSED" if index % 5 == 4 else campaign["status"],
        budget_in_micro_currency=(5 + index) * UNIT,
        bid_in_micro_currency=UNIT // 2 + 10_000 * index,
        billable_event=_EVENTS[campaign["objective_type"]],
        targeting_spec={"LOCATION": ["US"], "GENDER": ["female", "male", "unknown"]},
    )


def _ad(writer: _Writer, tenant: int, campaign: Entity, group: Entity, index: int, age: int) -> None:
    good = _GOODS[index % len(_GOODS)]
    writer.add(
        ADS,
        tenant,
        age,
        {"ad_group_id": group, "campaign_id": campaign},
        campaign_id=campaign["id"],
        ad_group_id=group["id"],
        pin_id=str(394205773611545468 + writer.next_ids.get(ADS.name, ADS.first_id) - ADS.first_id),
        creative_type="VIDEO" if campaign["objective_type"] == "VIDEO_VIEW" else "REGULAR",
        name=f"{good} {index + 1}",
        status="PAUSED" if index % 2 else group["status"],
        destination_url=f"https://www.example.com/{good.lower().replace(' ', '-')}",
        review_status="REJECTED" if index % 17 == 16 else "APPROVED",
        rejected_reasons=["LANDING_PAGE"] if index % 17 == 16 else [],
    )


def fill(state: State, token: str) -> None:
    """Write the account, its users, the token `token` and a second user's token, `other`."""
    today = state.clock.today()
    midnight = int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp())
    writer = _Writer(state, midnight)
    with state.store.write() as connection:
        for account in _ACCOUNTS:
            rights = [(account.owner, "own"), *((user, "shared") for user in account.shared_with)]
            for user, role in rights:
                connection.execute("INSERT INTO access VALUES (?, ?, ?)", (user, account.id, role))
    state.access.add_token(token, USER, APP)
    state.access.add_token(OTHER_TOKEN, OTHER_USER, APP + 1)
    for account in _ACCOUNTS:
        owner = {"username": account.owner_name}
        details = {"name": account.name, "owner": owner, "country": account.country, "currency": account.currency}
        writer.add(ADVERTISERS, account.id, 400, {}, status="ACTIVE", **details)
        for index in range(account.campaigns):
            _fill_campaign(writer, account.id, index)


def _fill_campaign(writer: _Writer, tenant: int, index: int) -> None:
    campaign = _campaign(writer, tenant, index)
    age = 199 - index
    for number in range(2 if index == 0 else _ad_groups_of(index)):
        group = _ad_group(writer, tenant, campaign, number, age)
        for ad in range(_ads_of(index, number)):
            _ad(writer, tenant, campaign, group, ad, age)


def fill_empty(state: State, token: str) -> None:
    """Write one advertiser of the guide's example with nothing in it, and the token `token`."""
    with state.store.write() as connection:
        connection.execute("INSERT INTO access VALUES (?, ?, 'own')", (USER, ACME_TOOLS))
    state.access.add_token(token, USER, APP)
    today = state.clock.today()
    midnight = int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp())
    _Writer(state, midnight).add(
        ADVERTISERS,
        ACME_TOOLS,
        400,
        {},
        name="ACME Tools",
        status="ACTIVE",
        owner={"username": "acmetools"},
        country="US",
        currency="USD",
    )
