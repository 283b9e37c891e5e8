"""Models of promoted_product_groups."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from .shared import CreativeType, EntityStatus, EnvelopeStatus


class PromotedProductGroup(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A product group that an ad group pays for."""

    id: str
    """The promoted product group's identifier."""
    ad_group_id: str
    """The ad group that pays for it."""
    bid_in_micro_currency: int | None | UnsetType = UNSET
    """The bid for a showing or a click, in micro-currency; null for the bid of the ad group."""
    included: bool | None | UnsetType = UNSET
    """Whether the products are advertised; false keeps them out."""
    definition: str | None | UnsetType = UNSET
    """Which products of the catalog it has, from the whole catalog on."""
    relative_definition: str | None | UnsetType = UNSET
    """Which products it has of those of its parent."""
    parent_id: str | None | UnsetType = UNSET
    """The promoted product group that it divides; null for none."""
    slideshow_collections_title: str | None | UnsetType = UNSET
    """The title of a slideshow of the products."""
    slideshow_collections_description: str | None | UnsetType = UNSET
    """What is said of a slideshow of the products."""
    is_mdl: bool | None | UnsetType = UNSET
    """Whether clicks may lead into an application."""
    status: EntityStatus | UnsetType = UNSET
    """What the advertiser wants of the promoted product group."""
    tracking_url: str | None | UnsetType = UNSET
    """An address of a third party that is called on a click."""
    catalog_product_group_id: str | None | UnsetType = UNSET
    """The product group of the catalog."""
    catalog_product_group_name: str | None | UnsetType = UNSET
    """The name of that product group."""
    creative_type: CreativeType | UnsetType = UNSET
    """The form in which the products are shown."""
    collections_hero_pin_id: str | None | UnsetType = UNSET
    """The Pin that leads a collection of the products; null for none."""
    collections_hero_destination_url: str | None | UnsetType = UNSET
    """Where a click on that Pin leads."""


class PromotedProductGroupResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One promoted product group in its envelope."""

    data: PromotedProductGroup
    """The promoted product group."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
