"""Models of books_closed."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from .shared import EnvelopeStatus


class BooksClosed(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Whether the metrics of a day are final."""

    conversion_metrics_ready: bool | UnsetType = UNSET
    """Whether those of conversions are."""
    non_conversion_metrics_ready: bool | UnsetType = UNSET
    """Whether all others are."""


class BooksClosedResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Whether the metrics of a day are final, in its envelope."""

    data: BooksClosed
    """Whether they are."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
