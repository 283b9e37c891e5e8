"""Models of bulk."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import UNSET, Struct, UnsetType

from ..decoding import OpenStrEnum
from .shared import (
    AdGroupUpdate,
    AdUpdate,
    BidStrategyTypeLike,
    BillableEventLike,
    BudgetTypeLike,
    CampaignUpdate,
    CreatableObjectiveTypeLike,
    CreativeTypeLike,
    EntityStatusLike,
    EntitySummaryStatusLike,
    EnvelopeStatus,
    JobState,
    KeywordUpdate,
    MatchTypeLike,
    ObjectiveTypeLike,
    OptimizationGoalMetadataInput,
    OutputFormatLike,
    PacingDeliveryTypeLike,
    PlacementGroupLike,
    TargetingSpecInput,
    TrackingUrlsInput,
)


class BulkEntityType(OpenStrEnum):
    """A kind of entity. `PIN_PROMOTION` kept its name of v3; `AD` is another name of it."""

    CAMPAIGN = "CAMPAIGN"
    AD_GROUP = "AD_GROUP"
    PIN_PROMOTION = "PIN_PROMOTION"
    AD = "AD"
    KEYWORD = "KEYWORD"
    PRODUCT_GROUP = "PRODUCT_GROUP"


if TYPE_CHECKING:
    BulkEntityTypeLike: TypeAlias = (
        BulkEntityType | Literal["CAMPAIGN", "AD_GROUP", "PIN_PROMOTION", "AD", "KEYWORD", "PRODUCT_GROUP"]
    )
    """`BulkEntityType`, or a value of it as it is spelled."""
else:
    BulkEntityTypeLike = BulkEntityType


class BulkGetRequest(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Which entities to put into a file. All conditions apply together."""

    entity_types: _Sequence[BulkEntityTypeLike]
    """The kinds of entities."""
    entity_ids: list[str | int] | UnsetType = UNSET
    """Only these entities."""
    updated_since: str | int | UnsetType = UNSET
    """Only entities that were changed since then, in seconds of Unix time."""
    campaign_filter: BulkCampaignFilter | UnsetType = UNSET
    """Only what belongs to campaigns like this."""
    output_format: OutputFormatLike | UnsetType = UNSET
    """The format of the file."""


class BulkCampaignFilter(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What campaigns have to be like. All conditions apply together."""

    start_time: str | int | UnsetType = UNSET
    """Campaigns that deliver after then, in seconds of Unix time."""
    end_time: str | int | UnsetType = UNSET
    """Campaigns that deliver before then, in seconds of Unix time."""
    name: str | UnsetType = UNSET
    """Campaigns whose name has this in it."""
    campaign_status: _Sequence[EntitySummaryStatusLike] | UnsetType = UNSET
    """Campaigns that are doing this."""
    objective_type: _Sequence[ObjectiveTypeLike] | UnsetType = UNSET
    """Campaigns with these objectives."""


class BulkUpsertRequest(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What to create and what to change."""

    create: BulkUpsertCreate | UnsetType = UNSET
    """What to create."""
    update: BulkUpsertUpdate | UnsetType = UNSET
    """What to change."""


class BulkUpsertCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Entities to create. Parents are created before what belongs to them."""

    campaigns: list[BulkCampaignCreate] | UnsetType = UNSET
    """Campaigns to create."""
    ad_groups: list[BulkAdGroupCreate] | UnsetType = UNSET
    """Ad groups to create."""
    keywords: list[BulkKeywordCreate] | UnsetType = UNSET
    """Keywords to create."""
    product_groups: list[BulkProductGroupCreate] | UnsetType = UNSET
    """Promoted product groups to create."""
    ads: list[BulkAdCreate] | UnsetType = UNSET
    """Ads to create."""


class BulkCampaignCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A campaign to create in bulk."""

    id: str | UnsetType = UNSET
    """A placeholder, `C` and a number of the caller's choice, by which what else is created in the same request can name
    this campaign. The campaign gets an identifier of its own.
    """
    advertiser_id: str | int | UnsetType = UNSET
    """The advertiser of the path once more; may be left out, and may not be another one."""
    name: str
    """The campaign's name."""
    objective_type: CreatableObjectiveTypeLike
    """What the campaign is to achieve. It cannot be changed later."""
    status: EntityStatusLike | UnsetType = UNSET
    """What the advertiser wants of the campaign."""
    lifetime_spend_cap: int | None | UnsetType = UNSET
    """The most that the campaign may spend in all its life, in micro-currency; null for no such limit."""
    daily_spend_cap: int | None | UnsetType = UNSET
    """The most that the campaign may spend in one UTC day, in micro-currency; null for no such limit."""
    order_line_id: str | int | None | UnsetType = UNSET
    """The order line to bill the campaign to, if any."""
    tracking_urls: TrackingUrlsInput | None | UnsetType = UNSET
    """Addresses of third parties for everything in the campaign that does not have its own."""
    mobile_measurement_partner: str | None | UnsetType = UNSET
    """The partner that measures the campaign in mobile apps, for instance `APPSFLYER`."""
    measurement_partner_campaign_id: str | None | UnsetType = UNSET
    """The partner's own identifier of the campaign."""
    start_time: int | None | UnsetType = UNSET
    """When the campaign begins to deliver, in seconds of Unix time; null for at once."""
    end_time: int | None | UnsetType = UNSET
    """When the campaign stops, in seconds of Unix time, later than `start_time`; null for never."""
    is_campaign_budget_optimization: bool | UnsetType = UNSET
    """Whether the budget is set on the campaign and spread over its ad groups by the service."""
    is_flexible_daily_budgets: bool | UnsetType = UNSET
    """Whether a day may spend more than the daily budget when other days spend less."""
    default_ad_group_budget_in_micro_currency: int | None | UnsetType = UNSET
    """The daily budget of an ad group that is created without one, in micro-currency."""
    is_automated_campaign: bool | UnsetType = UNSET
    """Whether the service is to set up targeting and bids of the campaign by itself."""


class BulkAdGroupCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """An ad group to create in bulk."""

    id: str | UnsetType = UNSET
    """A placeholder, `AG` and a number of the caller's choice, by which what else is created in the same request can name
    this ad group. The ad group gets an identifier of its own.
    """
    advertiser_id: str | int | UnsetType = UNSET
    """The advertiser of the path once more; may be left out, and may not be another one."""
    campaign_id: str | int
    """The campaign that it is to belong to: one of the same advertiser that is not archived, or the placeholder of one in
    the same request.
    """
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


class BulkKeywordCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A keyword to create in bulk."""

    parent_id: str | int
    """The ad group or the campaign that it is to belong to: one of the same advertiser that is not archived, or the
    placeholder of one in the same request.
    """
    value: str
    """The term itself."""
    match_type: MatchTypeLike
    """How near to the term a search has to be."""
    bid: int | None | UnsetType = UNSET
    """The bid for a search with this term, in micro-currency; null for the bid of the ad group."""


class BulkProductGroupCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A promoted product group to create in bulk."""

    ad_group_id: str | int
    """The ad group that is to pay for it: one of the same advertiser that is not archived, or the placeholder of one in
    the same request.
    """
    catalog_product_group_id: str | int
    """The product group of the catalog to promote."""
    parent_id: str | int | None | UnsetType = UNSET
    """The promoted product group that it divides; null for none."""
    creative_type: CreativeTypeLike | UnsetType = UNSET
    """The form in which the products are shown."""
    bid_in_micro_currency: int | None | UnsetType = UNSET
    """The bid for a showing or a click, in micro-currency; null for the bid of the ad group."""
    status: EntityStatusLike | UnsetType = UNSET
    """What the advertiser wants of the promoted product group."""
    included: bool | None | UnsetType = UNSET
    """Whether the products are to be advertised; false keeps them out."""
    definition: str | None | UnsetType = UNSET
    """Which products of the catalog it has, from the whole catalog on."""
    relative_definition: str | None | UnsetType = UNSET
    """Which products it has of those of its parent."""
    slideshow_collections_title: str | None | UnsetType = UNSET
    """The title of a slideshow of the products."""
    slideshow_collections_description: str | None | UnsetType = UNSET
    """What is said of a slideshow of the products."""
    is_mdl: bool | None | UnsetType = UNSET
    """Whether clicks may lead into an application."""
    tracking_url: str | None | UnsetType = UNSET
    """An address of a third party that is called on a click."""
    collections_hero_pin_id: str | int | None | UnsetType = UNSET
    """The Pin that leads a collection of the products; null for none."""
    collections_hero_destination_url: str | None | UnsetType = UNSET
    """Where a click on that Pin leads."""


class BulkAdCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """An ad to create in bulk."""

    advertiser_id: str | int | UnsetType = UNSET
    """The advertiser of the path once more; may be left out, and may not be another one."""
    ad_group_id: str | int
    """The ad group that is to pay for it: one of the same advertiser that is not archived, or the placeholder of one in
    the same request.
    """
    pin_id: str | int
    """The Pin to show."""
    creative_type: CreativeTypeLike
    """The form of the ad; the Pin has to fit it."""
    name: str | None | UnsetType = UNSET
    """The ad's name; null when it has none."""
    status: EntityStatusLike | UnsetType = UNSET
    """What the advertiser wants of the ad."""
    destination_url: str | None | UnsetType = UNSET
    """Where a click leads, if not to where the Pin leads."""
    android_deep_link: str | None | UnsetType = UNSET
    """Where a click leads in an application on Android."""
    ios_deep_link: str | None | UnsetType = UNSET
    """Where a click leads in an application on iOS."""
    carousel_destination_urls: list[str] | None | UnsetType = UNSET
    """Where clicks on the cards of a carousel lead, in their order."""
    carousel_android_deep_links: list[str] | None | UnsetType = UNSET
    """Where clicks on the cards of a carousel lead in an application on Android."""
    carousel_ios_deep_links: list[str] | None | UnsetType = UNSET
    """Where clicks on the cards of a carousel lead in an application on iOS."""
    click_tracking_url: str | None | UnsetType = UNSET
    """An address of a third party that is called on a click."""
    view_tracking_url: str | None | UnsetType = UNSET
    """An address of a third party that is called when the ad is shown."""
    tracking_urls: TrackingUrlsInput | None | UnsetType = UNSET
    """Addresses of third parties, by kind of event; null for those of the ad group."""


class BulkUpsertUpdate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Entities to change, each named by its `id`."""

    campaigns: list[CampaignUpdate] | UnsetType = UNSET
    """Campaigns to change."""
    ad_groups: list[AdGroupUpdate] | UnsetType = UNSET
    """Ad groups to change."""
    keywords: list[KeywordUpdate] | UnsetType = UNSET
    """Keywords to change."""
    product_groups: list[PromotedProductGroupUpdate] | UnsetType = UNSET
    """Promoted product groups to change."""
    ads: list[AdUpdate] | UnsetType = UNSET
    """Ads to change."""


class PromotedProductGroupUpdate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What to change of one promoted product group. A field that is left out keeps its value."""

    id: str | int
    """The promoted product group to change."""
    bid_in_micro_currency: int | None | UnsetType = UNSET
    """The bid for a showing or a click, in micro-currency; null for the bid of the ad group."""
    status: EntityStatusLike | UnsetType = UNSET
    """What the advertiser wants of the promoted product group."""
    included: bool | None | UnsetType = UNSET
    """Whether the products are to be advertised; false keeps them out."""
    definition: str | None | UnsetType = UNSET
    """Which products of the catalog it has, from the whole catalog on."""
    relative_definition: str | None | UnsetType = UNSET
    """Which products it has of those of its parent."""
    slideshow_collections_title: str | None | UnsetType = UNSET
    """The title of a slideshow of the products."""
    slideshow_collections_description: str | None | UnsetType = UNSET
    """What is said of a slideshow of the products."""
    is_mdl: bool | None | UnsetType = UNSET
    """Whether clicks may lead into an application."""
    tracking_url: str | None | UnsetType = UNSET
    """An address of a third party that is called on a click."""
    collections_hero_pin_id: str | int | None | UnsetType = UNSET
    """The Pin that leads a collection of the products; null for none."""
    collections_hero_destination_url: str | None | UnsetType = UNSET
    """Where a click on that Pin leads."""


class BulkRequest(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A request for bulk work that was taken."""

    request_id: str
    """By what to ask for the state of the request."""


class BulkStatus(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """How far a request for bulk work is."""

    request_id: str | UnsetType = UNSET
    """The request."""
    status: JobState
    """How far the request is. A request of which some entities failed is done too."""
    progress: int | UnsetType = UNSET
    """How much of the work is done, in percent."""
    result_url: str | None | UnsetType = UNSET
    """Where the file is, once the request is done; it holds all that is needed to read it, and expires."""
    message: str | None | UnsetType = UNSET
    """More about the state, for people."""


class BulkResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A request for bulk work that was taken, in its envelope."""

    data: BulkRequest
    """The request."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class BulkStatusResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """How far a request for bulk work is, in its envelope."""

    data: BulkStatus
    """The state of the request."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
