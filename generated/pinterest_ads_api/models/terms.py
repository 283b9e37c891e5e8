"""Models of terms."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from .shared import EnvelopeStatus, RelatedTerms


class RelatedTermsResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Related terms in their envelope."""

    data: RelatedTerms
    """The terms with those related to them."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class SuggestedTermsResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Suggested terms in their envelope."""

    data: list[str]
    """The terms, the most frequent first."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
