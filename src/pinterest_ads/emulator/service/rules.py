"""Rules between and within entities, as functions of a change; each yields what it breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine.errors import FieldError, Kind, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..engine.resources import Change, Entity

# Which events an objective can be billed by, and which goals it can be optimised for. Inferred from v5's objectives
# and enums (wire facts, Values): an objective is billed by what it is for, conversions by clicks or impressions.
BILLABLE_EVENTS: dict[str, frozenset[str]] = {
    "AWARENESS": frozenset(("IMPRESSION", "BILLABLE_ENGAGEMENT")),
    "CONSIDERATION": frozenset(("CLICKTHROUGH", "IMPRESSION", "BILLABLE_ENGAGEMENT")),
    "VIDEO_VIEW": frozenset(("VIDEO_V_50_MRC", "IMPRESSION")),
    "WEB_CONVERSION": frozenset(("CLICKTHROUGH", "IMPRESSION")),
    "CATALOG_SALES": frozenset(("CLICKTHROUGH", "IMPRESSION")),
    "WEB_SESSIONS": frozenset(("CLICKTHROUGH", "IMPRESSION")),
    "APP_INSTALL": frozenset(("CLICKTHROUGH", "IMPRESSION")),
}
GOALS: dict[str, frozenset[str]] = {
    "AWARENESS": frozenset(("frequency_goal_metadata", "scrollup_goal_metadata")),
    "CONSIDERATION": frozenset(("scrollup_goal_metadata",)),
    "VIDEO_VIEW": frozenset(("scrollup_goal_metadata",)),
    "WEB_CONVERSION": frozenset(("conversion_tag_v3_goal_metadata",)),
    "CATALOG_SALES": frozenset(("conversion_tag_v3_goal_metadata",)),
    "WEB_SESSIONS": frozenset(("conversion_tag_v3_goal_metadata",)),
    "APP_INSTALL": frozenset(("conversion_tag_v3_goal_metadata",)),
}

_CAROUSEL_FIELDS = ("carousel_destination_urls", "carousel_android_deep_links", "carousel_ios_deep_links")


def _members(change: Change, field: str) -> Entity:
    """Return the object in a field, empty for null."""
    return change.entity[field] or {}


def _broken(field: str, code: int, message: str) -> Refusal:
    return Refusal(Kind.CONFLICT, message, code=code, fields=(FieldError(f"/{field}", message),))


def no_deprecated_objective(change: Change) -> Iterable[Refusal]:
    """Refuse APP_INSTALL on create; it stays readable (guide, Campaign objective type APP_INSTALL)."""
    if change.before is None and change.entity["objective_type"] == "APP_INSTALL":
        yield _broken("objective_type", 2001, "APP_INSTALL is deprecated: no new campaign can have it.")


def caps_in_order(change: Change) -> Iterable[Refusal]:
    """Allow a day no more than a life; equal caps are the guide's own example."""
    daily, lifetime = change.entity["daily_spend_cap"], change.entity["lifetime_spend_cap"]
    if daily is not None and lifetime is not None and daily > lifetime:
        yield _broken("daily_spend_cap", 2002, f"daily_spend_cap {daily} is more than lifetime_spend_cap {lifetime}.")


def start_before_end(change: Change) -> Iterable[Refusal]:
    """Let what ends begin before it ends."""
    start, end = change.entity["start_time"], change.entity["end_time"]
    if end is not None and end <= (start or 0):
        yield _broken("end_time", 2003, f"end_time {end} is not later than start_time {start}.")


def campaign_budget_has_a_cap(change: Change) -> Iterable[Refusal]:
    """Ask for the budget that the service is to spread over ad groups (our choice)."""
    entity = change.entity
    if entity["is_campaign_budget_optimization"] and not (entity["daily_spend_cap"] or entity["lifetime_spend_cap"]):
        message = "is_campaign_budget_optimization needs a daily_spend_cap or a lifetime_spend_cap."
        yield _broken("is_campaign_budget_optimization", 2004, message)


def billed_as_the_objective_allows(change: Change) -> Iterable[Refusal]:
    """Bill only by events that go with the campaign's objective."""
    objective, event = change.parents["campaign_id"]["objective_type"], change.entity["billable_event"]
    if event not in BILLABLE_EVENTS[objective]:
        allowed = ", ".join(sorted(BILLABLE_EVENTS[objective]))
        yield _broken("billable_event", 2005, f"A campaign for {objective} is billed by {allowed}, not by {event}.")


def goals_of_the_objective(change: Change) -> Iterable[Refusal]:
    """Optimise only for goals that go with the campaign's objective."""
    objective = change.parents["campaign_id"]["objective_type"]
    for goal, value in _members(change, "optimization_goal_metadata").items():
        if value is not None and goal not in GOALS[objective]:
            yield _broken("optimization_goal_metadata", 2006, f"A campaign for {objective} has no {goal}.")


def budget_of_its_type(change: Change) -> Iterable[Refusal]:
    """Want an end for a lifetime budget, and no budget of its own where the campaign's is spread (our choice)."""
    entity, campaign = change.entity, change.parents["campaign_id"]
    kind, budget = entity["budget_type"], entity["budget_in_micro_currency"]
    if kind == "LIFETIME" and entity["end_time"] is None:
        yield _broken("end_time", 2007, "An ad group with a LIFETIME budget needs an end_time.")
    if kind == "CBO_ADGROUP" and not campaign["is_campaign_budget_optimization"]:
        yield _broken("budget_type", 2008, "budget_type CBO_ADGROUP needs a campaign that spreads its budget.")
    if kind == "CBO_ADGROUP" and budget is not None:
        yield _broken(
            "budget_in_micro_currency", 2008, "An ad group of budget_type CBO_ADGROUP has no budget of its own."
        )


def bid_of_its_strategy(change: Change) -> Iterable[Refusal]:
    """Want a bid for MAX_BID and TARGET_AVG, none for AUTOMATIC_BID (5: bid_strategy_type)."""
    strategy, bid = change.entity["bid_strategy_type"], change.entity["bid_in_micro_currency"]
    if strategy in ("MAX_BID", "TARGET_AVG") and bid is None:
        yield _broken("bid_in_micro_currency", 2009, f"bid_strategy_type {strategy} needs a bid_in_micro_currency.")
    if strategy == "AUTOMATIC_BID" and bid is not None:
        yield _broken("bid_in_micro_currency", 2009, "bid_strategy_type AUTOMATIC_BID takes no bid_in_micro_currency.")


def story_has_a_destination(change: Change) -> Iterable[Refusal]:
    """Want a destination_url beside the Pin of an Idea ad (5, changelog)."""
    if change.entity["creative_type"] == "STORY" and not change.entity["destination_url"]:
        yield _broken("destination_url", 2010, "An ad of creative_type STORY needs a destination_url.")


def carousel_fields_on_carousels(change: Change) -> Iterable[Refusal]:
    """Keep links per card to carousels (our choice)."""
    if change.entity["creative_type"] != "CAROUSEL":
        for field in _CAROUSEL_FIELDS:
            if change.entity[field] is not None:
                yield _broken(field, 2011, f"{field} goes with creative_type CAROUSEL only.")
