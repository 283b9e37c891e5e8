"""Models of campaigns."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from .shared import (
    CreatableObjectiveTypeLike,
    EntityStatus,
    EntityStatusLike,
    EntitySummaryStatus,
    EnvelopeStatus,
    ItemException,
    ObjectiveType,
    TrackingUrls,
    TrackingUrlsInput,
)


class Campaign(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """An objective and the most that may be spent on it."""

    id: str
    """The campaign's identifier."""
    advertiser_id: str | UnsetType = UNSET
    """The advertiser that the campaign belongs to."""
    name: str
    """The campaign's name."""
    status: EntityStatus
    """What the advertiser wants of the campaign."""
    summary_status: EntitySummaryStatus | UnsetType = UNSET
    """What the campaign is doing."""
    objective_type: ObjectiveType | UnsetType = UNSET
    """What the campaign is to achieve."""
    lifetime_spend_cap: int | None | UnsetType = UNSET
    """The most that the campaign may spend in all its life, in micro-currency; null when there is no such limit."""
    daily_spend_cap: int | None | UnsetType = UNSET
    """The most that the campaign may spend in one UTC day, in micro-currency; null when there is no such limit."""
    order_line_id: str | None | UnsetType = UNSET
    """The order line that the campaign is billed to, if any."""
    tracking_urls: TrackingUrls | None | UnsetType = UNSET
    """Addresses of third parties for everything in the campaign that does not have its own."""
    mobile_measurement_partner: str | None | UnsetType = UNSET
    """The partner that measures the campaign in mobile apps, for instance `APPSFLYER`."""
    measurement_partner_campaign_id: str | None | UnsetType = UNSET
    """The partner's own identifier of the campaign."""
    start_time: int | None | UnsetType = UNSET
    """When the campaign begins to deliver, in seconds of Unix time; null for at once."""
    end_time: int | None | UnsetType = UNSET
    """When the campaign stops, in seconds of Unix time; null for never."""
    is_campaign_budget_optimization: bool | None | UnsetType = UNSET
    """Whether the budget is set on the campaign and spread over its ad groups by the service."""
    is_flexible_daily_budgets: bool | None | UnsetType = UNSET
    """Whether a day may spend more than the daily budget when other days spend less."""
    default_ad_group_budget_in_micro_currency: int | None | UnsetType = UNSET
    """The daily budget of an ad group that is created without one, in micro-currency."""
    is_automated_campaign: bool | None | UnsetType = UNSET
    """Whether the service sets up targeting and bids of the campaign by itself."""
    created_time: int | UnsetType = UNSET
    """When the campaign was created, in seconds of Unix time."""
    updated_time: int | UnsetType = UNSET
    """When the campaign was last changed, in seconds of Unix time."""
    type: str | UnsetType = UNSET
    """The kind of the entity. Always `campaign`."""


class CampaignCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A campaign to create."""

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


class CampaignListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of campaigns."""

    data: list[Campaign]
    """The campaigns of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class CampaignResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One campaign in its envelope."""

    data: Campaign
    """The campaign."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class CampaignBatchResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What became of each campaign of a batch."""

    data: list[CampaignBatchItem]
    """One element for each campaign of the request, in its order."""
    status: EnvelopeStatus | UnsetType = UNSET
    """`success` when the request was taken, even if some of its campaigns failed."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class CampaignBatchItem(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What became of one campaign of a batch."""

    data: Campaign | None | UnsetType = UNSET
    """The campaign as it now is; null when it failed."""
    exceptions: list[ItemException] | None | UnsetType = UNSET
    """Why the campaign failed; empty, null or absent when it did not."""
