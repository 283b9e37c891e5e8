"""The table of ad groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.resources import Entity, Field, Filter, Parent, Resource
from ..engine.rows import decode, encode
from . import rules
from .delivering import delivering
from .derived import ad_group_fields
from .interests import BY_ID
from .shared import (
    AD_GROUP_FILTER,
    CAMPAIGN_FILTER,
    IDENTITY,
    SCHEDULE,
    STATUS,
    STATUS_FILTER,
    SUMMARY_STATUSES,
    TIMES,
    TRACKING_URLS,
)
from .sources import CHOICE, DESCENDANT, GUIDE_BATCH, GUIDE_SNAKE, SEEN_QUICKSTART

if TYPE_CHECKING:
    from collections.abc import Mapping

BILLABLE_EVENTS = ("CLICKTHROUGH", "IMPRESSION", "VIDEO_V_50_MRC", "BILLABLE_ENGAGEMENT")
BUDGET_TYPES = ("DAILY", "LIFETIME", "CBO_ADGROUP")
BID_STRATEGIES = ("AUTOMATIC_BID", "MAX_BID", "TARGET_AVG")
PLACEMENTS = ("ALL", "SEARCH", "BROWSE", "OTHER")
PACINGS = ("STANDARD", "ACCELERATED")
LEARNING_MODES = ("NOT_ACTIVE", "ACTIVE")

_GOAL_TEXTS = frozenset(
    ("conversion_tag_id", "cpa_goal_value_in_micro_currency", "scrollup_goal_value_in_micro_currency")
)
_AUDIENCE_TEXTS = frozenset(("AUDIENCE_INCLUDE", "AUDIENCE_EXCLUDE"))


def _choice(name: str, choices: tuple[str, ...], default: str | None = None, *, required: bool = False) -> Field:
    return Field(
        name, "choice", DESCENDANT, on_create=True, on_update=True, required=required, default=default, choices=choices
    )


def show_interests(items: list[bytes], query: Mapping[str, Any]) -> list[bytes]:
    """Name the interests of targeting in place of their ids, when `translate_interests_to_names` says so (5)."""
    if not query.get("translate_interests_to_names"):
        return items
    shown: list[bytes] = []
    for item in items:
        entity = decode(item)
        spec: Entity = entity["targeting_spec"] or {}
        if spec.get("INTEREST"):
            names = [BY_ID[key].name if key in BY_ID else key for key in spec["INTEREST"]]
            entity["targeting_spec"] = {**spec, "INTEREST": names}
        shown.append(encode(entity))
    return shown


AD_GROUPS: Resource = delivering(
    name="ad_groups",
    noun="ad group",
    fields=(
        *IDENTITY,
        # A move to another campaign is refused: the schema takes the key, the entity keeps its parent (our choice).
        Field("campaign_id", "id", GUIDE_BATCH, on_create=True, required=True),
        Field("name", "text", DESCENDANT, on_create=True, on_update=True, required=True),
        STATUS,
        Field("summary_status", "choice", DESCENDANT, choices=SUMMARY_STATUSES),
        Field("budget_in_micro_currency", "integer", DESCENDANT, on_create=True, on_update=True),
        _choice("budget_type", BUDGET_TYPES, "DAILY"),
        Field("bid_in_micro_currency", "integer", DESCENDANT, on_create=True, on_update=True),
        _choice("bid_strategy_type", BID_STRATEGIES),
        _choice("billable_event", BILLABLE_EVENTS, required=True),
        Field("optimization_goal_metadata", "object", GUIDE_SNAKE, on_create=True, on_update=True, texts=_GOAL_TEXTS),
        *SCHEDULE,
        Field("targeting_spec", "object", DESCENDANT, on_create=True, on_update=True, texts=_AUDIENCE_TEXTS),
        Field("lifetime_frequency_cap", "integer", DESCENDANT, on_create=True, on_update=True),
        TRACKING_URLS,
        Field("auto_targeting_enabled", "flag", DESCENDANT, on_create=True, on_update=True, default=True),
        _choice("placement_group", PLACEMENTS, "ALL"),
        _choice("pacing_delivery_type", PACINGS, "STANDARD"),
        Field("conversion_learning_mode_type", "choice", DESCENDANT, choices=LEARNING_MODES),
        Field("feed_profile_id", "id", DESCENDANT),
        Field("dca_assets", "object", DESCENDANT),
        *TIMES,
    ),
    first_id=2680059853753,
    parents=(Parent("campaign_id", ("campaigns",), f"{GUIDE_BATCH}; {CHOICE}", refuses=("ARCHIVED",), shows=True),),
    filters=(
        Filter(CAMPAIGN_FILTER, "campaign_id", SEEN_QUICKSTART),
        Filter(AD_GROUP_FILTER, "id", SEEN_QUICKSTART),
        STATUS_FILTER,
    ),
    rules=(
        rules.billed_as_the_objective_allows,
        rules.goals_of_the_objective,
        rules.budget_of_its_type,
        rules.bid_of_its_strategy,
        rules.start_before_end,
    ),
    derive=ad_group_fields,
    constants={
        "type": "adgroup",
        "conversion_learning_mode_type": None,
        "feed_profile_id": None,
        "dca_assets": None,
    },
)
