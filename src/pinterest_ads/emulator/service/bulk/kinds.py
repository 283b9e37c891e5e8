"""The kinds of entities that bulk requests are about (guide, New Bulk API; wire facts, Batches)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BulkKind:
    """A kind: its name in `entity_types`, its key in bodies and files, and its resource.

    `parents` are the fields of a new entity that can name one created by the same request; `marks` are the letters that
    can stand before the number of an entity of this kind.
    """

    name: str
    key: str
    resource: str
    parents: tuple[str, ...] = ()
    marks: str = ""


KINDS = (
    BulkKind("CAMPAIGN", "campaigns", "campaigns", marks="C"),
    BulkKind("AD_GROUP", "ad_groups", "ad_groups", ("campaign_id",), marks="AG"),
    BulkKind("PIN_PROMOTION", "ads", "ads", ("ad_group_id",)),
    BulkKind("KEYWORD", "keywords", "keywords", ("parent_id",)),
    BulkKind("PRODUCT_GROUP", "product_groups", "promoted_product_groups", ("ad_group_id", "parent_id")),
)
"""In the order in which they are created: parents first. `PIN_PROMOTION` kept its name of v3."""

BY_NAME = {"AD": KINDS[2], **{kind.name: kind for kind in KINDS}}
"""By the name in `entity_types`; 5 says AD where v4's old names say PIN_PROMOTION (wire facts, Batches)."""
