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
    """Answer one floor, or one for each country; a currency that nobody advertises in has none."""
    query = call.query
    rate = RATES.get(query["currency"])
    if rate is None:
        message = f"there is no advertiser in {query['currency']}"
        fields = (FieldError("/query/currency", message),)
        raise Refusal(Kind.NOT_FOUND, f"There is no bid floor: {message}.", fields=fields)
    countries = query.get("countries") or ["US"]
    floor = FLOORS[query["billable_event"]] * rate * (2 if query.get("creative_type") == "MAX_VIDEO" else 1)
    floors = [floor if country in _DEAR else floor // 2 for country in countries]
    return call.state.service.envelope.single(encode({"bid_floors": floors, "type": "bidfloor"}))
