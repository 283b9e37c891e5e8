"""Models of product_groups."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET, Struct, UnsetType

from .shared import EntityStatus, EnvelopeStatus


class CatalogProductGroup(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Products of a catalog that belong together."""

    id: str
    """The product group's identifier."""
    merchant_id: str | UnsetType = UNSET
    """The merchant whose catalog it is."""
    name: str
    """The product group's name."""
    filters: dict[str, Any] | UnsetType = UNSET
    """Which products it has, as the catalog writes such conditions."""
    filter_v2: dict[str, Any] | UnsetType = UNSET
    """Which products it has, as the catalog writes such conditions of late."""
    type: str | UnsetType = UNSET
    """The kind of the entity. Always `catalogproductgroup`."""
    status: EntityStatus | UnsetType = UNSET
    """Whether it is in use."""
    feed_profile_id: str | UnsetType = UNSET
    """The feed that the products come from."""
    created_at: int | UnsetType = UNSET
    """When it was created, in seconds of Unix time."""
    last_update: int | UnsetType = UNSET
    """When it was last changed, in seconds of Unix time."""
    product_count: int | UnsetType = UNSET
    """How many products it has."""
    featured_position: int | UnsetType = UNSET
    """Its place among those that the merchant features."""


class CatalogProductGroupListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of product groups."""

    data: list[CatalogProductGroup]
    """The product groups of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
