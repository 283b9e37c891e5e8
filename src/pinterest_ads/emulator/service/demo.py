"""The seed `demo`: a small account, the same every time but for the day it is made.

Its times are counted back from that day. As the wire facts ask (What the quickstart of that time called): active ad
groups with several ads, one of them active, under an active campaign; lists longer than a page of 25; a campaign for
APP_INSTALL, campaigns that were once managed, archived ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..engine.tables import ACCESS
from .ad_groups import AD_GROUPS
from .ads import ADS
from .advertisers import ADVERTISERS
from .campaigns import CAMPAIGNS
from .demo_rest import fill_boards, fill_rest
from .demo_writer import DAY, UNIT, Writer, midnight_of
from .users import MAIN_USER, OTHER_USER, USERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..engine.resources import Entity
    from ..engine.service import State

APP = 1446001
OTHER_TOKEN = "other"  # noqa: S105 - the documented token of the emulator

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
    country: str
    currency: str
    campaigns: int
    shared_with: Sequence[int] = ()


_ACCOUNTS = (
    _Account(ACME_TOOLS, "ACME Tools", MAIN_USER, "US", "USD", 40),
    _Account(549755885176, "ACME Garden", MAIN_USER, "GB", "GBP", 3),
    _Account(549755885177, "ACME Empty", MAIN_USER, "DE", "EUR", 0),
    _Account(549755885178, "Globex", OTHER_USER, "CA", "CAD", 2, (MAIN_USER,)),
    _Account(549755885179, "Initech", OTHER_USER, "AU", "AUD", 2),
)


def _ad_groups_of(index: int) -> int:
    """Count ad groups: the first campaign has two, the second more than a page, the others one to three."""
    return {0: 2, 1: 30}.get(index, 1 + index % 3)


def _ads_of(campaign: int, group: int) -> int:
    """Count ads: the first ad group has the two that programs of the time look for, the second more than a page."""
    if campaign == 0:
        return 2 if group == 0 else 60
    return 1 + (campaign + group) % 4


def _campaign(writer: Writer, tenant: int, index: int) -> Entity:
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


def _ad_group(writer: Writer, tenant: int, campaign: Entity, index: int, age: int) -> Entity:
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


def _ad(writer: Writer, campaign: Entity, group: Entity, pin: str, index: int, age: int) -> None:
    good = _GOODS[index % len(_GOODS)]
    writer.add(
        ADS,
        int(campaign["advertiser_id"]),
        age,
        {"ad_group_id": group, "campaign_id": campaign},
        campaign_id=campaign["id"],
        ad_group_id=group["id"],
        pin_id=pin,
        creative_type="VIDEO" if campaign["objective_type"] == "VIDEO_VIEW" else "REGULAR",
        name=f"{good} {index + 1}",
        status="PAUSED" if index % 2 else group["status"],
        destination_url=f"https://www.example.com/{good.lower().replace(' ', '-')}",
        review_status="REJECTED" if index % 17 == 16 else "APPROVED",
        rejected_reasons=["LANDING_PAGE"] if index % 17 == 16 else [],
    )


def _fill_campaign(writer: Writer, tenant: int, index: int, pins: Sequence[str]) -> None:
    campaign = _campaign(writer, tenant, index)
    age = 199 - index
    for number in range(_ad_groups_of(index)):
        group = _ad_group(writer, tenant, campaign, number, age)
        for ad in range(_ads_of(index, number)):
            _ad(writer, campaign, group, pins[ad % len(pins)], ad, age)


def _open_account(writer: Writer, account: _Account) -> None:
    writer.add(
        ADVERTISERS,
        account.id,
        400,
        {},
        status="ACTIVE",
        name=account.name,
        owner={"username": USERS[account.owner]["username"]},
        country=account.country,
        currency=account.currency,
    )


def _give_rights(state: State, accounts: Sequence[_Account]) -> None:
    with state.store.write() as connection:
        for account in accounts:
            rights = [(account.owner, "own"), *((user, "shared") for user in account.shared_with)]
            for user, role in rights:
                connection.execute(ACCESS.insert, (user, account.id, role))


def fill(state: State, token: str) -> None:
    """Write the account, its users, the token `token` and a second user's token, `other`."""
    writer = Writer(state, midnight_of(state))
    _give_rights(state, _ACCOUNTS)
    state.access.add_token(token, MAIN_USER, APP)
    state.access.add_token(OTHER_TOKEN, OTHER_USER, APP + 1)
    for account in _ACCOUNTS:
        _open_account(writer, account)
        if account.campaigns:
            pins = fill_boards(writer, account.id, USERS[account.owner]["username"])
            for index in range(account.campaigns):
                _fill_campaign(writer, account.id, index, pins)
            fill_rest(writer, account.id)


def fill_empty(state: State, token: str) -> None:
    """Write one advertiser of the guide's example with nothing in it, and the token `token`."""
    writer = Writer(state, midnight_of(state))
    _give_rights(state, _ACCOUNTS[:1])
    state.access.add_token(token, MAIN_USER, APP)
    _open_account(writer, _ACCOUNTS[0])
