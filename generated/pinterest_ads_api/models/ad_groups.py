"""Models of ad_groups."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET, Struct, UnsetType, field

from ..decoding import OpenStrEnum
from .shared import (
    AgeBucket,
    AppType,
    AttributionWindowDays,
    BidStrategyType,
    BidStrategyTypeLike,
    BillableEvent,
    BillableEventLike,
    BudgetType,
    BudgetTypeLike,
    ConversionEventType,
    EntityStatus,
    EntityStatusLike,
    EntitySummaryStatus,
    EnvelopeStatus,
    FrequencyTimeRange,
    Gender,
    ItemException,
    OptimizationGoalMetadataInput,
    PacingDeliveryType,
    PacingDeliveryTypeLike,
    PlacementGroup,
    PlacementGroupLike,
    TargetingSpecInput,
    TargetingStrategy,
    TrackingUrls,
    TrackingUrlsInput,
)


class LearningModeType(OpenStrEnum):
    """Whether delivery is still learning who converts."""

    NOT_ACTIVE = "NOT_ACTIVE"
    ACTIVE = "ACTIVE"


class ShoppingRetargeting(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """People chosen by what they did with products of the advertiser's catalog, as a conversion tag reported it."""

    lookback_window: int | UnsetType = UNSET
    """How many days ago it may have been, at most."""
    tag_types: list[int] | UnsetType = UNSET
    """What they did, by the numbers that the service has for kinds of tag events."""
    exclusion_window: int | UnsetType = UNSET
    """People who bought within so many days are left out."""


class TargetingSpec(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Who is shown the ads of an ad group. Of one key, one entry is enough; of several keys, all must fit. An absent key
    does not restrict anything.
    """

    age_bucket: list[AgeBucket] | None | UnsetType = field(name="AGE_BUCKET", default=UNSET)
    """People of these ages."""
    apptype: list[AppType] | None | UnsetType = field(name="APPTYPE", default=UNSET)
    """People on these applications or devices."""
    audience_exclude: list[str] | None | UnsetType = field(name="AUDIENCE_EXCLUDE", default=UNSET)
    """People who are in none of these audiences."""
    audience_include: list[str] | None | UnsetType = field(name="AUDIENCE_INCLUDE", default=UNSET)
    """People who are in one of these audiences."""
    gender: list[Gender] | None | UnsetType = field(name="GENDER", default=UNSET)
    """People of these genders."""
    geo: list[str] | None | UnsetType = field(name="GEO", default=UNSET)
    """People in these regions, metropolitan areas or postal codes."""
    interest: list[str] | None | UnsetType = field(name="INTEREST", default=UNSET)
    """People with these interests."""
    locale: list[str] | None | UnsetType = field(name="LOCALE", default=UNSET)
    """People who use these languages."""
    location: list[str] | None | UnsetType = field(name="LOCATION", default=UNSET)
    """People in these countries or metropolitan areas."""
    shopping_retargeting: list[ShoppingRetargeting] | None | UnsetType = field(
        name="SHOPPING_RETARGETING", default=UNSET
    )
    """People who dealt with the advertiser's products."""
    targeting_strategy: list[TargetingStrategy] | None | UnsetType = field(name="TARGETING_STRATEGY", default=UNSET)
    """What the choice of people aims at."""


class OptimizationGoalMetadata(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What delivery is optimised for beyond the billable event. At most one goal is set."""

    conversion_tag_v3_goal_metadata: ConversionTagGoalMetadata | None | UnsetType = UNSET
    """Conversions that a tag reports."""
    frequency_goal_metadata: FrequencyGoalMetadata | None | UnsetType = UNSET
    """How often one person sees the ads of the ad group."""
    scrollup_goal_metadata: ScrollupGoalMetadata | None | UnsetType = UNSET
    """What it may cost that a person scrolls up to the destination."""


class ConversionTagGoalMetadata(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A goal of conversions that a tag of the advertiser reports."""

    attribution_windows: AttributionWindows | UnsetType = UNSET
    """How long after an ad a conversion still counts for it."""
    conversion_event: ConversionEventType | UnsetType = UNSET
    """What people are to do."""
    conversion_tag_id: str | UnsetType = UNSET
    """The conversion tag that reports it."""
    cpa_goal_value_in_micro_currency: str | UnsetType = UNSET
    """What one conversion may cost, in micro-currency, as a decimal string."""
    is_roas_optimized: bool | None | UnsetType = UNSET
    """Whether to optimise for the return on what is spent rather than for the number of conversions."""
    learning_mode_type: LearningModeType | None | UnsetType = UNSET
    """Whether delivery is still learning who converts; null when the goal has no such phase."""


class AttributionWindows(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """How many days after an event with an ad a conversion still counts for the ad."""

    click_window_days: AttributionWindowDays | UnsetType = UNSET
    """Days after a click."""
    engagement_window_days: AttributionWindowDays | UnsetType = UNSET
    """Days after an engagement other than a click."""
    view_window_days: AttributionWindowDays | UnsetType = UNSET
    """Days after the ad was shown."""


class FrequencyGoalMetadata(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A goal of how often one person sees the ads of the ad group."""

    frequency: int | UnsetType = UNSET
    """How many times, on average."""
    timerange: FrequencyTimeRange | UnsetType = UNSET
    """Within which stretch of time."""


class ScrollupGoalMetadata(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A goal of what it may cost that a person scrolls up to the destination."""

    scrollup_goal_value_in_micro_currency: str | None | UnsetType = UNSET
    """The cost of one scroll, in micro-currency, as a decimal string."""


class AdGroup(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Budget, bid, schedule and audience of some of a campaign's ads."""

    id: str
    """The ad group's identifier."""
    advertiser_id: str | UnsetType = UNSET
    """The advertiser that the ad group belongs to."""
    campaign_id: str
    """The campaign that the ad group belongs to."""
    name: str
    """The ad group's name."""
    status: EntityStatus
    """What the advertiser wants of the ad group."""
    summary_status: EntitySummaryStatus | UnsetType = UNSET
    """What the ad group is doing."""
    budget_in_micro_currency: int | None | UnsetType = UNSET
    """What may be spent per `budget_type`, in micro-currency; null where the campaign has the budget."""
    budget_type: BudgetType | UnsetType = UNSET
    """What the budget lasts for."""
    bid_in_micro_currency: int | None | UnsetType = UNSET
    """The bid for one billable event, in micro-currency; null where the service bids by itself."""
    bid_strategy_type: BidStrategyType | None | UnsetType = UNSET
    """How to bid; null for the strategy that the objective brings with it."""
    billable_event: BillableEvent | UnsetType = UNSET
    """What the advertiser pays for."""
    optimization_goal_metadata: OptimizationGoalMetadata | None | UnsetType = UNSET
    """What delivery is optimised for beyond the billable event; null for nothing more."""
    start_time: int | None | UnsetType = UNSET
    """When the ad group begins to deliver, in seconds of Unix time; null for at once."""
    end_time: int | None | UnsetType = UNSET
    """When the ad group stops, in seconds of Unix time, later than `start_time`; null for never."""
    targeting_spec: TargetingSpec | None | UnsetType = UNSET
    """Who is shown the ads of the ad group."""
    lifetime_frequency_cap: int | None | UnsetType = UNSET
    """How many times one person is shown the ads of the ad group in 30 days, at most."""
    tracking_urls: TrackingUrls | None | UnsetType = UNSET
    """Addresses of third parties for every ad of the group that does not have its own."""
    auto_targeting_enabled: bool | None | UnsetType = UNSET
    """Whether the service may show the ads to more people than `targeting_spec` names."""
    placement_group: PlacementGroup | UnsetType = UNSET
    """Where the ads are shown."""
    pacing_delivery_type: PacingDeliveryType | UnsetType = UNSET
    """How the budget is spent over its time."""
    conversion_learning_mode_type: LearningModeType | None | UnsetType = UNSET
    """Whether delivery is still learning who converts; null when the ad group has no such phase."""
    feed_profile_id: str | None | UnsetType = UNSET
    """The feed of the catalog whose products the ad group promotes, if any."""
    dca_assets: dict[str, Any] | None | UnsetType = UNSET
    """The parts from which the service puts ads together by itself; null when it does not."""
    created_time: int | UnsetType = UNSET
    """When the ad group was created, in seconds of Unix time."""
    updated_time: int | UnsetType = UNSET
    """When the ad group was last changed, in seconds of Unix time."""
    type: str | UnsetType = UNSET
    """The kind of the entity. Always `adgroup`."""


class AdGroupCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """An ad group to create."""

    advertiser_id: str | int | UnsetType = UNSET
    """The advertiser of the path once more; may be left out, and may not be another one."""
    campaign_id: str | int
    """The campaign that the ad group is to belong to; not an archived one."""
    name: str
    """The ad group's name."""
    status: EntityStatusLike | UnsetType = UNSET
    """What the advertiser wants of the ad group."""
    budget_in_micro_currency: int | None | UnsetType = UNSET
    """What may be spent per `budget_type`, in micro-currency; null where the campaign has the budget."""
    budget_type: BudgetTypeLike | UnsetType = UNSET
    """What the budget lasts for."""
    bid_in_micro_currency: int | None | UnsetType = UNSET
    """The bid for one billable event, in micro-currency; null where the service bids by itself."""
    bid_strategy_type: BidStrategyTypeLike | None | UnsetType = UNSET
    """How to bid; null for the strategy that the objective brings with it."""
    billable_event: BillableEventLike
    """What the advertiser pays for. The objective of the campaign decides what is possible."""
    optimization_goal_metadata: OptimizationGoalMetadataInput | None | UnsetType = UNSET
    """What delivery is optimised for beyond the billable event; null for nothing more."""
    start_time: int | None | UnsetType = UNSET
    """When the ad group begins to deliver, in seconds of Unix time; null for at once."""
    end_time: int | None | UnsetType = UNSET
    """When the ad group stops, in seconds of Unix time, later than `start_time`; null for never."""
    targeting_spec: TargetingSpecInput | UnsetType = UNSET
    """Who is to be shown the ads of the ad group."""
    lifetime_frequency_cap: int | UnsetType = UNSET
    """How many times one person is shown the ads of the ad group in 30 days, at most."""
    tracking_urls: TrackingUrlsInput | None | UnsetType = UNSET
    """Addresses of third parties for every ad of the group that does not have its own."""
    auto_targeting_enabled: bool | None | UnsetType = UNSET
    """Whether the service may show the ads to more people than `targeting_spec` names."""
    placement_group: PlacementGroupLike | UnsetType = UNSET
    """Where the ads are shown."""
    pacing_delivery_type: PacingDeliveryTypeLike | UnsetType = UNSET
    """How the budget is spent over its time."""


class AdGroupListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of ad groups."""

    data: list[AdGroup]
    """The ad groups of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AdGroupResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One ad group in its envelope."""

    data: AdGroup
    """The ad group."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AdGroupBatchResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What became of each ad group of a batch."""

    data: list[AdGroupBatchItem]
    """One element for each ad group of the request, in its order."""
    status: EnvelopeStatus | UnsetType = UNSET
    """`success` when the request was taken, even if some of its ad groups failed."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AdGroupBatchItem(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What became of one ad group of a batch."""

    data: AdGroup | None | UnsetType = UNSET
    """The ad group as it now is; null when it failed."""
    exceptions: list[ItemException] | None | UnsetType = UNSET
    """Why the ad group failed; empty, null or absent when it did not."""
