"""Accounts: an advertiser's campaigns as delivery sees them, read from the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from .lines import CampaignLines, Series, Temper, campaign_lines
from .lives import facts_on
from .memory import LEDGERS, lives
from .plans import Group, Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...engine.database import Connection
    from .lives import Life

AHEAD = 31
"""Days that a ledger is written ahead, so that an account at rest is worked out once a month."""


class Ledger(msgspec.Struct, array_like=True):
    """What a campaign spends on each day from `first` on, in micro-currency."""

    objective: str
    first: int
    spends: list[int]


_decode = msgspec.json.Decoder(Ledger).decode
_encode = msgspec.json.Encoder().encode


def read_campaign(connection: Connection, tenant: int, campaign: int, first: int, last: int) -> CampaignLines:
    """Return the lines of a campaign over a range of days. Raises KeyError when the advertiser has no such campaign."""
    life = _campaign(connection, tenant, campaign)
    return CampaignLines(campaign, life, _groups(connection, tenant, campaign), first, last)


def _campaign(connection: Connection, tenant: int, campaign: int) -> Life:
    return dict(lives(connection, "campaigns", tenant, "id", campaign))[campaign]


def _groups(connection: Connection, tenant: int, campaign: int) -> list[Group]:
    ads: dict[int, dict[int, Life]] = {}
    for ad, life in lives(connection, "ads", tenant, "campaign_id", campaign):
        ads.setdefault(int(life[-1].facts.ad_group_id or 0), {})[ad] = life
    groups = lives(connection, "ad_groups", tenant, "campaign_id", campaign)
    return [Group(group, life, ads.get(group, {})) for group, life in groups]


def read_series(connection: Connection, tenant: int, first: int, last: int, today: int) -> Iterator[Series]:
    """Yield the lines of every campaign of an advertiser; ledgers that are missing or too short are written.

    The connection must be one that may write.
    """
    statement = (
        "SELECT c.id, l.body FROM campaigns AS c LEFT JOIN ledgers AS l ON l.tenant=c.tenant AND l.campaign=c.id"
        " WHERE c.tenant=? ORDER BY c.id"
    )
    for campaign, body in connection.execute(statement, (tenant,)).fetchall():
        ledger = None if body is None else _decode(body)
        if ledger is None or ledger.first + len(ledger.spends) <= min(last, today):
            ledger = _work_out(connection, tenant, campaign, today + AHEAD)
        skipped = max(0, first - ledger.first)
        spends = ledger.spends[skipped : max(0, last - ledger.first + 1)]
        temper = Temper(campaign, ledger.objective)
        yield Series(temper.profile, campaign_lines(temper, ledger.first + skipped, spends))


def _work_out(connection: Connection, tenant: int, campaign: int, through: int) -> Ledger:
    life = _campaign(connection, tenant, campaign)
    plan = Plan(campaign, life, _groups(connection, tenant, campaign), through)
    ledger = Ledger(facts_on(life, through).objective_type, plan.first, plan.spends(plan.first, through))
    connection.execute(LEDGERS.put, (tenant, campaign, _encode(ledger)))
    return ledger
