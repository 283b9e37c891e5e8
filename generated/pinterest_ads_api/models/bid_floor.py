"""Models of bid_floor."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from .shared import EnvelopeStatus


class BidFloor(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """The lowest bids that are taken."""

    bid_floors: list[int]
    """The bid floors, in micro-currency, in the order of the countries asked for."""
    type: str | UnsetType = UNSET
    """The kind of the answer. Always `bidfloor`."""


class BidFloorResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Bid floors in their envelope."""

    data: BidFloor
    """The bid floors."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
