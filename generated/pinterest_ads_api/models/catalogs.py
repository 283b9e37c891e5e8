"""Models of catalogs."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from ..decoding import OpenStrEnum
from .shared import EnvelopeStatus


class CatalogFeedStatus(OpenStrEnum):
    """How the feed of a catalog is: none is set up, it is read for the first time, it is in use, it is not, or it cannot
    be read.
    """

    NOT_SET_UP = "NOT_SET_UP"
    PROCESSING = "PROCESSING"
    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"
    FAILED = "FAILED"


class CatalogStatus(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """How an advertiser's catalog is."""

    feed_profile_id: str | None | UnsetType = UNSET
    """The feed that the products come from; null when none is set up."""
    status: CatalogFeedStatus
    """How the feed is."""
    product_count: int | UnsetType = UNSET
    """How many products it has brought in."""
    last_update: int | None | UnsetType = UNSET
    """When it was last read, in seconds of Unix time; null when it never was."""


class CatalogStatusResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """How an advertiser's catalog is, in its envelope."""

    data: CatalogStatus
    """How the catalog is."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
