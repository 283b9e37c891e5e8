"""Models of terms_of_service."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from .shared import EnvelopeStatus


class TermsOfService(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What an advertiser has to accept."""

    id: str
    """The identifier of the terms."""
    html: str | None | UnsetType = UNSET
    """The text of the terms; null unless it was asked for."""
    has_accepted: bool
    """Whether the advertiser has accepted them."""
    advertiser_id: str | UnsetType = UNSET
    """The advertiser."""


class TermsOfServiceResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Terms of service in their envelope."""

    data: TermsOfService
    """The terms of service."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
