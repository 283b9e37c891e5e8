"""Levels: what a row of metrics is about, and which fields of entities a row of that level can show.

Sources: wire facts, Values (level, entity_fields) and 5 (MetricsReportingLevel).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...engine.resources import Entity

ADVERTISER, CAMPAIGN, AD_GROUP = "ADVERTISER", "CAMPAIGN", "AD_GROUP"
AD, KEYWORD, PRODUCT_GROUP = "PIN_PROMOTION", "KEYWORD", "PRODUCT_GROUP"

TABLES = {
    ADVERTISER: "advertisers",
    CAMPAIGN: "campaigns",
    AD_GROUP: "ad_groups",
    AD: "ads",
    KEYWORD: "keywords",
    PRODUCT_GROUP: "promoted_product_groups",
}
"""The resource that an entity of a level is in."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level of reports.

    Its rows have the id of an entity `of` that level; `above` are the levels whose fields they can show, `division` the
    columns that tell apart the rows of one entity and one time.
    """

    name: str
    of: str
    above: tuple[str, ...]
    division: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The name of the id column of its rows."""
        return f"{self.of}_ID"


_TARGETING = ("TARGETING_TYPE", "TARGETING_VALUE")
_TO_GROUP = (ADVERTISER, CAMPAIGN, AD_GROUP)
LEVELS: dict[str, Level] = {
    level.name: level
    for level in (
        Level(ADVERTISER, ADVERTISER, (ADVERTISER,)),
        Level(CAMPAIGN, CAMPAIGN, (ADVERTISER, CAMPAIGN)),
        Level(AD_GROUP, AD_GROUP, _TO_GROUP),
        Level(AD, AD, (*_TO_GROUP, AD)),
        Level(f"{AD}_TARGETING", AD, (*_TO_GROUP, AD), _TARGETING),
        Level(KEYWORD, KEYWORD, (*_TO_GROUP, KEYWORD)),
        Level("SEARCH_QUERY", KEYWORD, (*_TO_GROUP, KEYWORD), ("SEARCH_QUERY",)),
        Level(PRODUCT_GROUP, PRODUCT_GROUP, (*_TO_GROUP, PRODUCT_GROUP)),
        Level(f"{PRODUCT_GROUP}_TARGETING", PRODUCT_GROUP, (*_TO_GROUP, PRODUCT_GROUP), _TARGETING),
        Level("ITEM", PRODUCT_GROUP, (*_TO_GROUP, PRODUCT_GROUP), ("ITEM_ID",)),
        Level("PRODUCT_ITEM", PRODUCT_GROUP, (*_TO_GROUP, PRODUCT_GROUP), ("PRODUCT_ITEM_ID",)),
    )
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A field of an entity that a row can show: of which level's entity, and how it is read."""

    of: str
    read: Callable[[Entity], Any]
    says: str


def _field(name: str) -> Callable[[Entity], Any]:
    return lambda entity: entity.get(name)


def _managed(_entity: Entity) -> str:
    """No campaign is managed any more (guide, Hidden is_managed campaigns fully visible)."""
    return "NOT_MANAGED"


def _length(entity: Entity) -> float | None:
    """Return a video's length in seconds, of whose Pins the emulator has no videos (our choice)."""
    return 15.0 if str(entity.get("creative_type")).endswith("VIDEO") else None


SHOWN: dict[str, Shown] = {
    "ADVERTISER_ID": Shown(ADVERTISER, _field("id"), "The advertiser's id."),
    "CAMPAIGN_ID": Shown(CAMPAIGN, _field("id"), "The campaign's id."),
    "CAMPAIGN_NAME": Shown(CAMPAIGN, _field("name"), "The campaign's name."),
    "CAMPAIGN_STATUS": Shown(CAMPAIGN, _field("summary_status"), "What the campaign is doing."),
    "CAMPAIGN_ENTITY_STATUS": Shown(CAMPAIGN, _field("status"), "What the advertiser wants of the campaign."),
    "CAMPAIGN_MANAGED_STATUS": Shown(CAMPAIGN, _managed, "Whether the campaign is managed; none is."),
    "CAMPAIGN_DAILY_SPEND_CAP": Shown(CAMPAIGN, _field("daily_spend_cap"), "Most a day, in micro-currency."),
    "CAMPAIGN_LIFETIME_SPEND_CAP": Shown(CAMPAIGN, _field("lifetime_spend_cap"), "Most ever, in micro-currency."),
    "AD_GROUP_ID": Shown(AD_GROUP, _field("id"), "The ad group's id."),
    "AD_GROUP_NAME": Shown(AD_GROUP, _field("name"), "The ad group's name."),
    "AD_GROUP_STATUS": Shown(AD_GROUP, _field("summary_status"), "What the ad group is doing."),
    "AD_GROUP_ENTITY_STATUS": Shown(AD_GROUP, _field("status"), "What the advertiser wants of the ad group."),
    "PIN_PROMOTION_ID": Shown(AD, _field("id"), "The ad's id."),
    "PIN_PROMOTION_NAME": Shown(AD, _field("name"), "The ad's name."),
    "PIN_PROMOTION_STATUS": Shown(AD, _field("summary_status"), "What the ad is doing."),
    "PIN_ID": Shown(AD, _field("pin_id"), "The Pin that the ad shows."),
    "VIDEO_LENGTH": Shown(AD, _length, "How long the ad's video is, in seconds."),
    "PRODUCT_GROUP_ID": Shown(PRODUCT_GROUP, _field("id"), "The promoted product group's id."),
}
"""Columns that are fields of entities, as they are now."""

ENTITY_FIELDS = frozenset(
    [
        "AD_GROUP_ID",
        "AD_GROUP_NAME",
        "AD_GROUP_STATUS",
        "CAMPAIGN_ID",
        "CAMPAIGN_MANAGED_STATUS",
        "CAMPAIGN_NAME",
        "CAMPAIGN_STATUS",
        "PIN_PROMOTION_ID",
        "PIN_PROMOTION_NAME",
        "PIN_PROMOTION_STATUS",
        "PRODUCT_GROUP_ID",
    ]
)
"""What `entity_fields` of a report may name (wire facts, Values)."""


def entity_field_name(level: Level, field: str) -> str:
    """Return the name under which a report shows a field: it begins with the level's (wire facts, Values)."""
    return field if field.startswith(f"{level.of}_") else f"{level.of}_{field}"
