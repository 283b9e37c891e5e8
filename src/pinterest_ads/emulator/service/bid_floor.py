"""Bid floors: the lowest bid for what is paid for. The figures are ours; their order follows the events' worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine.errors import FieldError, Kind, Refusal
from ..engine.rows import encode
from .targeting import COUNTRIES

if TYPE_CHECKING:
    from ..engine.service import Call

FLOORS = {"CLICKTHROUGH": 100_000, "IMPRESSION": 2_000, "VIDEO_V_50_MRC": 20_000, "BILLABLE_ENGAGEMENT": 50_000}
"""Micro-currency of a currency that is worth about a dollar."""

# What one dollar is in a currency, in whole units: enough to make floors of the right size.
RATES = {
    **dict.fromkeys((currency for _, currency, _ in COUNTRIES), 1),
    "SEK": 10,
    "NOK": 10,
    "DKK": 7,
    "PLN": 4,
    "RON": 5,
    "HUF": 350,
    "CZK": 23,
    "BRL": 5,
    "MXN": 20,
    "ARS": 110,
    "CLP": 800,
    "COP": 4000,
    "JPY": 115,
}
_DEAR = frozenset(("US", "GB", "CA", "AU"))


def get_bid_floor(call: Call) -> bytes:
    """Answer one floor, or one for each country; countries and currencies that nobody advertises in are refused."""
    query = call.query
    rate = RATES.get(query["currency"])
    if rate is None:
        raise _unknown("currency", query["currency"])
    known = {code for code, _, _ in COUNTRIES}
    countries = query.get("countries") or ["US"]
    for country in countries:
        if country not in known:
            raise _unknown("countries", country)
    floor = FLOORS[query["billable_event"]] * rate * (2 if query.get("creative_type") == "MAX_VIDEO" else 1)
    floors = [floor if country in _DEAR else floor // 2 for country in countries]
    return call.state.service.envelope.single(encode({"bid_floors": floors, "type": "bidfloor"}))


def _unknown(name: str, value: str) -> Refusal:
    message = f"{value} is not one of those that advertisers can be in"
    return Refusal(Kind.INVALID, f"Invalid {name}: {message}.", fields=(FieldError(f"/query/{name}", message),))
