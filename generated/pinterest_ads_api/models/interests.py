"""Models of interests."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from .shared import EnvelopeStatus, Interest


class InterestListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Interests in their envelope."""

    data: list[Interest]
    """The interests."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
