"""Models that several tags use."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import UNSET, Struct, UnsetType, field

from ..decoding import OpenIntEnum, OpenStrEnum


class BillableEvent(OpenStrEnum):
    """What the advertiser pays for: a click to the destination, a showing, a video of which half was in view for two
    seconds (the rule of the Media Rating Council), or an engagement.
    """

    CLICKTHROUGH = "CLICKTHROUGH"
    IMPRESSION = "IMPRESSION"
    VIDEO_V_50_MRC = "VIDEO_V_50_MRC"
    BILLABLE_ENGAGEMENT = "BILLABLE_ENGAGEMENT"


if TYPE_CHECKING:
    BillableEventLike: TypeAlias = (
        BillableEvent | Literal["CLICKTHROUGH", "IMPRESSION", "VIDEO_V_50_MRC", "BILLABLE_ENGAGEMENT"]
    )
    """`BillableEvent`, or a value of it as it is spelled."""
else:
    BillableEventLike = BillableEvent


class BudgetType(OpenStrEnum):
    """What a budget lasts for: a UTC day, the life of the ad group, or `CBO_ADGROUP` where the campaign's budget is
    spread by the service and the ad group has none of its own.
    """

    DAILY = "DAILY"
    LIFETIME = "LIFETIME"
    CBO_ADGROUP = "CBO_ADGROUP"


if TYPE_CHECKING:
    BudgetTypeLike: TypeAlias = BudgetType | Literal["DAILY", "LIFETIME", "CBO_ADGROUP"]
    """`BudgetType`, or a value of it as it is spelled."""
else:
    BudgetTypeLike = BudgetType


class BidStrategyType(OpenStrEnum):
    """How to bid: `AUTOMATIC_BID` leaves it to the service, `MAX_BID` never bids more than the bid given, `TARGET_AVG`
    holds the average cost near it.
    """

    AUTOMATIC_BID = "AUTOMATIC_BID"
    MAX_BID = "MAX_BID"
    TARGET_AVG = "TARGET_AVG"


if TYPE_CHECKING:
    BidStrategyTypeLike: TypeAlias = BidStrategyType | Literal["AUTOMATIC_BID", "MAX_BID", "TARGET_AVG"]
    """`BidStrategyType`, or a value of it as it is spelled."""
else:
    BidStrategyTypeLike = BidStrategyType


class PacingDeliveryType(OpenStrEnum):
    """How a budget is spent over its time, evenly (`STANDARD`) or as fast as it goes (`ACCELERATED`)."""

    STANDARD = "STANDARD"
    ACCELERATED = "ACCELERATED"


if TYPE_CHECKING:
    PacingDeliveryTypeLike: TypeAlias = PacingDeliveryType | Literal["STANDARD", "ACCELERATED"]
    """`PacingDeliveryType`, or a value of it as it is spelled."""
else:
    PacingDeliveryTypeLike = PacingDeliveryType


class PlacementGroup(OpenStrEnum):
    """Where ads are shown, among search results, while people browse, elsewhere, or everywhere."""

    ALL = "ALL"
    SEARCH = "SEARCH"
    BROWSE = "BROWSE"
    OTHER = "OTHER"


if TYPE_CHECKING:
    PlacementGroupLike: TypeAlias = PlacementGroup | Literal["ALL", "SEARCH", "BROWSE", "OTHER"]
    """`PlacementGroup`, or a value of it as it is spelled."""
else:
    PlacementGroupLike = PlacementGroup


class ConversionEventType(OpenStrEnum):
    """What a conversion tag can report that a person did."""

    PAGE_VISIT = "PAGE_VISIT"
    SIGNUP = "SIGNUP"
    CHECKOUT = "CHECKOUT"
    CUSTOM = "CUSTOM"
    VIEW_CATEGORY = "VIEW_CATEGORY"
    SEARCH = "SEARCH"
    ADD_TO_CART = "ADD_TO_CART"
    WATCH_VIDEO = "WATCH_VIDEO"
    LEAD = "LEAD"
    APP_INSTALL = "APP_INSTALL"


if TYPE_CHECKING:
    ConversionEventTypeLike: TypeAlias = (
        ConversionEventType
        | Literal[
            "PAGE_VISIT",
            "SIGNUP",
            "CHECKOUT",
            "CUSTOM",
            "VIEW_CATEGORY",
            "SEARCH",
            "ADD_TO_CART",
            "WATCH_VIDEO",
            "LEAD",
            "APP_INSTALL",
        ]
    )
    """`ConversionEventType`, or a value of it as it is spelled."""
else:
    ConversionEventTypeLike = ConversionEventType


class AttributionWindowDays(OpenIntEnum):
    """A number of days after an event with an ad; 0 counts nothing."""

    VALUE_0 = 0
    VALUE_1 = 1
    VALUE_7 = 7
    VALUE_14 = 14
    VALUE_30 = 30
    VALUE_60 = 60


if TYPE_CHECKING:
    AttributionWindowDaysLike: TypeAlias = AttributionWindowDays | Literal[0, 1, 7, 14, 30, 60]
    """`AttributionWindowDays`, or a value of it as it is spelled."""
else:
    AttributionWindowDaysLike = AttributionWindowDays


class FrequencyTimeRange(OpenStrEnum):
    """The stretch of time in which the showings of a frequency goal are counted."""

    THIRTY_DAY = "THIRTY_DAY"
    DAY = "DAY"
    SEVEN_DAY = "SEVEN_DAY"
    TWENTY_MINUTE = "TWENTY_MINUTE"
    TEN_MINUTE = "TEN_MINUTE"


if TYPE_CHECKING:
    FrequencyTimeRangeLike: TypeAlias = (
        FrequencyTimeRange | Literal["THIRTY_DAY", "DAY", "SEVEN_DAY", "TWENTY_MINUTE", "TEN_MINUTE"]
    )
    """`FrequencyTimeRange`, or a value of it as it is spelled."""
else:
    FrequencyTimeRangeLike = FrequencyTimeRange


class AgeBucket(OpenStrEnum):
    """A range of ages in years."""

    VALUE_18_24 = "18-24"
    VALUE_21 = "21+"
    VALUE_25_34 = "25-34"
    VALUE_35_44 = "35-44"
    VALUE_45_49 = "45-49"
    VALUE_50_54 = "50-54"
    VALUE_55_64 = "55-64"
    VALUE_65 = "65+"


if TYPE_CHECKING:
    AgeBucketLike: TypeAlias = AgeBucket | Literal["18-24", "21+", "25-34", "35-44", "45-49", "50-54", "55-64", "65+"]
    """`AgeBucket`, or a value of it as it is spelled."""
else:
    AgeBucketLike = AgeBucket


class AppType(OpenStrEnum):
    """The application or kind of device that an ad is shown on."""

    ANDROID_MOBILE = "android_mobile"
    ANDROID_TABLET = "android_tablet"
    IPAD = "ipad"
    IPHONE = "iphone"
    WEB = "web"
    WEB_MOBILE = "web_mobile"


if TYPE_CHECKING:
    AppTypeLike: TypeAlias = (
        AppType | Literal["android_mobile", "android_tablet", "ipad", "iphone", "web", "web_mobile"]
    )
    """`AppType`, or a value of it as it is spelled."""
else:
    AppTypeLike = AppType


class Gender(OpenStrEnum):
    """A gender as the service knows it."""

    UNKNOWN = "unknown"
    MALE = "male"
    FEMALE = "female"


if TYPE_CHECKING:
    GenderLike: TypeAlias = Gender | Literal["unknown", "male", "female"]
    """`Gender`, or a value of it as it is spelled."""
else:
    GenderLike = Gender


class TargetingStrategy(OpenStrEnum):
    """Whether an audience is chosen by hand, or by the aim to find new customers or to reach known ones."""

    CHOOSE_YOUR_OWN = "CHOOSE_YOUR_OWN"
    FIND_NEW_CUSTOMERS = "FIND_NEW_CUSTOMERS"
    RECONNECT_WITH_USERS = "RECONNECT_WITH_USERS"


if TYPE_CHECKING:
    TargetingStrategyLike: TypeAlias = (
        TargetingStrategy | Literal["CHOOSE_YOUR_OWN", "FIND_NEW_CUSTOMERS", "RECONNECT_WITH_USERS"]
    )
    """`TargetingStrategy`, or a value of it as it is spelled."""
else:
    TargetingStrategyLike = TargetingStrategy


class ShoppingRetargetingInput(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """People to choose by what they did with products of the advertiser's catalog, as a conversion tag reported it."""

    lookback_window: int | UnsetType = UNSET
    """How many days ago it may have been, at most."""
    tag_types: list[int] | UnsetType = UNSET
    """What they did, by the numbers that the service has for kinds of tag events."""
    exclusion_window: int | UnsetType = UNSET
    """People who bought within so many days are left out."""


class TargetingSpecInput(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Who is to be shown the ads of an ad group. Of one key, one entry is enough; of several keys, all must fit. The
    whole specification is replaced at once: a key that is left out does not restrict anything.
    """

    age_bucket: _Sequence[AgeBucketLike] | None | UnsetType = field(name="AGE_BUCKET", default=UNSET)
    """People of these ages."""
    apptype: _Sequence[AppTypeLike] | None | UnsetType = field(name="APPTYPE", default=UNSET)
    """People on these applications or devices."""
    audience_exclude: list[str | int] | None | UnsetType = field(name="AUDIENCE_EXCLUDE", default=UNSET)
    """People who are in none of these audiences."""
    audience_include: list[str | int] | None | UnsetType = field(name="AUDIENCE_INCLUDE", default=UNSET)
    """People who are in one of these audiences."""
    gender: _Sequence[GenderLike] | None | UnsetType = field(name="GENDER", default=UNSET)
    """People of these genders."""
    geo: list[str] | None | UnsetType = field(name="GEO", default=UNSET)
    """People in these regions, metropolitan areas or postal codes."""
    interest: list[str] | None | UnsetType = field(name="INTEREST", default=UNSET)
    """People with these interests."""
    locale: list[str] | None | UnsetType = field(name="LOCALE", default=UNSET)
    """People who use these languages."""
    location: list[str] | None | UnsetType = field(name="LOCATION", default=UNSET)
    """People in these countries or metropolitan areas."""
    shopping_retargeting: list[ShoppingRetargetingInput] | None | UnsetType = field(
        name="SHOPPING_RETARGETING", default=UNSET
    )
    """People who dealt with the advertiser's products."""
    targeting_strategy: _Sequence[TargetingStrategyLike] | None | UnsetType = field(
        name="TARGETING_STRATEGY", default=UNSET
    )
    """What the choice of people aims at."""


class OptimizationGoalMetadataInput(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What delivery is optimised for beyond the billable event. At most one goal is set."""

    conversion_tag_v3_goal_metadata: ConversionTagGoalMetadataInput | None | UnsetType = UNSET
    """Conversions that a tag reports."""
    frequency_goal_metadata: FrequencyGoalMetadataInput | None | UnsetType = UNSET
    """How often one person sees the ads of the ad group."""
    scrollup_goal_metadata: ScrollupGoalMetadataInput | None | UnsetType = UNSET
    """What it may cost that a person scrolls up to the destination."""


class ConversionTagGoalMetadataInput(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A goal of conversions that a tag of the advertiser reports."""

    attribution_windows: AttributionWindowsInput | UnsetType = UNSET
    """How long after an ad a conversion still counts for it."""
    conversion_event: ConversionEventTypeLike | UnsetType = UNSET
    """What people are to do."""
    conversion_tag_id: str | int | UnsetType = UNSET
    """The conversion tag that reports it."""
    cpa_goal_value_in_micro_currency: str | int | UnsetType = UNSET
    """What one conversion may cost, in micro-currency, as a decimal string."""
    is_roas_optimized: bool | None | UnsetType = UNSET
    """Whether to optimise for the return on what is spent rather than for the number of conversions."""


class AttributionWindowsInput(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """How many days after an event with an ad a conversion still counts for the ad."""

    click_window_days: AttributionWindowDaysLike | UnsetType = UNSET
    """Days after a click."""
    engagement_window_days: AttributionWindowDaysLike | UnsetType = UNSET
    """Days after an engagement other than a click."""
    view_window_days: AttributionWindowDaysLike | UnsetType = UNSET
    """Days after the ad was shown."""


class FrequencyGoalMetadataInput(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A goal of how often one person sees the ads of the ad group."""

    frequency: int | UnsetType = UNSET
    """How many times, on average."""
    timerange: FrequencyTimeRangeLike | UnsetType = UNSET
    """Within which stretch of time."""


class ScrollupGoalMetadataInput(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A goal of what it may cost that a person scrolls up to the destination."""

    scrollup_goal_value_in_micro_currency: str | int | None | UnsetType = UNSET
    """The cost of one scroll, in micro-currency, as a decimal string."""


class EntityStatus(OpenStrEnum):
    """What the advertiser wants of an entity: `ACTIVE` delivers when everything above it is active too, `PAUSED` does not
    deliver, `ARCHIVED` never delivers again and is left out of lists unless asked for.
    """

    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    ARCHIVED = "ARCHIVED"


if TYPE_CHECKING:
    EntityStatusLike: TypeAlias = EntityStatus | Literal["ACTIVE", "PAUSED", "ARCHIVED"]
    """`EntityStatus`, or a value of it as it is spelled."""
else:
    EntityStatusLike = EntityStatus


class EntitySummaryStatus(OpenStrEnum):
    """What a campaign or an ad group is doing, as its own status, its schedule and the entities above it make it."""

    RUNNING = "RUNNING"
    PAUSED = "PAUSED"
    NOT_STARTED = "NOT_STARTED"
    COMPLETED = "COMPLETED"
    ADVERTISER_DISABLED = "ADVERTISER_DISABLED"
    ARCHIVED = "ARCHIVED"


if TYPE_CHECKING:
    EntitySummaryStatusLike: TypeAlias = (
        EntitySummaryStatus
        | Literal["RUNNING", "PAUSED", "NOT_STARTED", "COMPLETED", "ADVERTISER_DISABLED", "ARCHIVED"]
    )
    """`EntitySummaryStatus`, or a value of it as it is spelled."""
else:
    EntitySummaryStatusLike = EntitySummaryStatus


class TrackingUrls(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Addresses of third parties that are called when something happens to an ad, by kind of event. An ad group inherits
    those of its campaign, and an ad those of its ad group.
    """

    impression: list[str] | None | UnsetType = UNSET
    """Called when an ad is shown."""
    click: list[str] | None | UnsetType = UNSET
    """Called when an ad is clicked."""
    engagement: list[str] | None | UnsetType = UNSET
    """Called when somebody engages with an ad, for instance saves it."""
    buyable_button: list[str] | None | UnsetType = UNSET
    """Called when the button to buy is pressed."""
    audience_verification: list[str] | None | UnsetType = UNSET
    """Called to verify the audience that was reached."""


class TrackingUrlsInput(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Addresses of third parties to call when something happens to an ad, by kind of event. A kind that is left out is
    inherited from the entity above; an empty list turns it off.
    """

    impression: list[str] | None | UnsetType = UNSET
    """To be called when an ad is shown."""
    click: list[str] | None | UnsetType = UNSET
    """To be called when an ad is clicked."""
    engagement: list[str] | None | UnsetType = UNSET
    """To be called when somebody engages with an ad, for instance saves it."""
    buyable_button: list[str] | None | UnsetType = UNSET
    """To be called when the button to buy is pressed."""
    audience_verification: list[str] | None | UnsetType = UNSET
    """To be called to verify the audience that was reached."""


class AdGroupUpdate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What to change of one ad group. A field that is left out keeps its value; null takes a limit away."""

    id: str | int
    """The ad group to change."""
    advertiser_id: str | int | UnsetType = UNSET
    """The advertiser of the path once more; may be left out, and may not be another one."""
    campaign_id: str | int | UnsetType = UNSET
    """The ad group's campaign once more; may be left out, and may not be another one."""
    name: str | UnsetType = UNSET
    """The ad group's new name."""
    status: EntityStatusLike | UnsetType = UNSET
    """What the advertiser wants of the ad group from now on."""
    budget_in_micro_currency: int | None | UnsetType = UNSET
    """What may be spent per `budget_type`, in micro-currency; null where the campaign has the budget."""
    budget_type: BudgetTypeLike | UnsetType = UNSET
    """What the budget lasts for."""
    bid_in_micro_currency: int | None | UnsetType = UNSET
    """The bid for one billable event, in micro-currency; null where the service bids by itself."""
    bid_strategy_type: BidStrategyTypeLike | None | UnsetType = UNSET
    """How to bid; null for the strategy that the objective brings with it."""
    billable_event: BillableEventLike | UnsetType = UNSET
    """What the advertiser pays for. The objective of the campaign decides what is possible."""
    optimization_goal_metadata: OptimizationGoalMetadataInput | None | UnsetType = UNSET
    """What delivery is optimised for beyond the billable event; null for nothing more."""
    start_time: int | None | UnsetType = UNSET
    """When the ad group begins to deliver, in seconds of Unix time; null for at once."""
    end_time: int | None | UnsetType = UNSET
    """When the ad group stops, in seconds of Unix time, later than `start_time`; null for never."""
    targeting_spec: TargetingSpecInput | UnsetType = UNSET
    """Who is to be shown the ads of the ad group. Replaced as a whole."""
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


class EnvelopeStatus(OpenStrEnum):
    """How the request as a whole ended. Items of a batch can fail although the request succeeded."""

    SUCCESS = "success"
    FAILURE = "failure"


class ItemException(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Why one item of a batch was not executed."""

    code: int
    """The service's number for this kind of failure. It is not an HTTP status."""
    message: str
    """What is wrong with the item, for people."""


class CreativeType(OpenStrEnum):
    """The form of an ad. `STORY` is an Idea ad, which needs a Pin and a `destination_url`."""

    REGULAR = "REGULAR"
    VIDEO = "VIDEO"
    SHOPPING = "SHOPPING"
    CAROUSEL = "CAROUSEL"
    MAX_VIDEO = "MAX_VIDEO"
    SHOP_THE_PIN = "SHOP_THE_PIN"
    STORY = "STORY"


if TYPE_CHECKING:
    CreativeTypeLike: TypeAlias = (
        CreativeType | Literal["REGULAR", "VIDEO", "SHOPPING", "CAROUSEL", "MAX_VIDEO", "SHOP_THE_PIN", "STORY"]
    )
    """`CreativeType`, or a value of it as it is spelled."""
else:
    CreativeTypeLike = CreativeType


class AdSummaryStatus(OpenStrEnum):
    """What an ad is doing, as its own status, its review and the entities above it make it."""

    APPROVED = "APPROVED"
    PAUSED = "PAUSED"
    PENDING = "PENDING"
    REJECTED = "REJECTED"
    ADVERTISER_DISABLED = "ADVERTISER_DISABLED"
    ARCHIVED = "ARCHIVED"


if TYPE_CHECKING:
    AdSummaryStatusLike: TypeAlias = (
        AdSummaryStatus | Literal["APPROVED", "PAUSED", "PENDING", "REJECTED", "ADVERTISER_DISABLED", "ARCHIVED"]
    )
    """`AdSummaryStatus`, or a value of it as it is spelled."""
else:
    AdSummaryStatusLike = AdSummaryStatus


class AdUpdate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What to change of one ad. A field that is left out keeps its value; null takes it away."""

    id: str | int
    """The ad to change."""
    advertiser_id: str | int | UnsetType = UNSET
    """The advertiser of the path once more; may be left out, and may not be another one."""
    ad_group_id: str | int | UnsetType = UNSET
    """The ad's ad group once more; may be left out, and may not be another one."""
    creative_type: CreativeTypeLike | UnsetType = UNSET
    """The form of the ad; the Pin has to fit it."""
    name: str | None | UnsetType = UNSET
    """The ad's name; null when it has none."""
    status: EntityStatusLike | UnsetType = UNSET
    """What the advertiser wants of the ad from now on."""
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


class ObjectiveType(OpenStrEnum):
    """What the advertiser wants a campaign to achieve. `APP_INSTALL` is deprecated: campaigns that have it can be read,
    and none can be created with it.
    """

    AWARENESS = "AWARENESS"
    CONSIDERATION = "CONSIDERATION"
    VIDEO_VIEW = "VIDEO_VIEW"
    WEB_CONVERSION = "WEB_CONVERSION"
    CATALOG_SALES = "CATALOG_SALES"
    APP_INSTALL = "APP_INSTALL"


if TYPE_CHECKING:
    ObjectiveTypeLike: TypeAlias = (
        ObjectiveType
        | Literal["AWARENESS", "CONSIDERATION", "VIDEO_VIEW", "WEB_CONVERSION", "CATALOG_SALES", "APP_INSTALL"]
    )
    """`ObjectiveType`, or a value of it as it is spelled."""
else:
    ObjectiveTypeLike = ObjectiveType


class OutputFormat(OpenStrEnum):
    """The format of a file."""

    JSON = "JSON"
    CSV = "CSV"


if TYPE_CHECKING:
    OutputFormatLike: TypeAlias = OutputFormat | Literal["JSON", "CSV"]
    """`OutputFormat`, or a value of it as it is spelled."""
else:
    OutputFormatLike = OutputFormat


class CreatableObjectiveType(OpenStrEnum):
    """What the advertiser wants a new campaign to achieve. It cannot be changed later."""

    AWARENESS = "AWARENESS"
    CONSIDERATION = "CONSIDERATION"
    VIDEO_VIEW = "VIDEO_VIEW"
    WEB_CONVERSION = "WEB_CONVERSION"
    CATALOG_SALES = "CATALOG_SALES"


if TYPE_CHECKING:
    CreatableObjectiveTypeLike: TypeAlias = (
        CreatableObjectiveType | Literal["AWARENESS", "CONSIDERATION", "VIDEO_VIEW", "WEB_CONVERSION", "CATALOG_SALES"]
    )
    """`CreatableObjectiveType`, or a value of it as it is spelled."""
else:
    CreatableObjectiveTypeLike = CreatableObjectiveType


class MatchType(OpenStrEnum):
    """How near to a keyword a search has to be: `BROAD` is near in meaning, `PHRASE` has the words in their order,
    `EXACT` is the same. The negative ones keep ads away from such searches.
    """

    BROAD = "BROAD"
    PHRASE = "PHRASE"
    EXACT = "EXACT"
    EXACT_NEGATIVE = "EXACT_NEGATIVE"
    PHRASE_NEGATIVE = "PHRASE_NEGATIVE"


if TYPE_CHECKING:
    MatchTypeLike: TypeAlias = MatchType | Literal["BROAD", "PHRASE", "EXACT", "EXACT_NEGATIVE", "PHRASE_NEGATIVE"]
    """`MatchType`, or a value of it as it is spelled."""
else:
    MatchTypeLike = MatchType


class CampaignUpdate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What to change of one campaign. A field that is left out keeps its value; null takes a limit away."""

    id: str | int
    """The campaign to change."""
    advertiser_id: str | int | UnsetType = UNSET
    """The advertiser of the path once more; may be left out, and may not be another one."""
    name: str | UnsetType = UNSET
    """The campaign's new name."""
    status: EntityStatusLike | UnsetType = UNSET
    """What the advertiser wants of the campaign from now on."""
    lifetime_spend_cap: int | None | UnsetType = UNSET
    """The most that the campaign may spend in all its life, in micro-currency; null for no such limit."""
    daily_spend_cap: int | None | UnsetType = UNSET
    """The most that the campaign may spend in one UTC day, in micro-currency; null for no such limit."""
    order_line_id: str | int | None | UnsetType = UNSET
    """The order line to bill the campaign to; null for none."""
    tracking_urls: TrackingUrlsInput | None | UnsetType = UNSET
    """Addresses of third parties for everything in the campaign that does not have its own."""
    mobile_measurement_partner: str | None | UnsetType = UNSET
    """The partner that measures the campaign in mobile apps; null for none."""
    measurement_partner_campaign_id: str | None | UnsetType = UNSET
    """The partner's own identifier of the campaign; null for none."""
    start_time: int | None | UnsetType = UNSET
    """When the campaign begins to deliver, in seconds of Unix time; null for at once."""
    end_time: int | None | UnsetType = UNSET
    """When the campaign stops, in seconds of Unix time, later than `start_time`; null for never."""
    is_campaign_budget_optimization: bool | None | UnsetType = UNSET
    """Whether the budget is set on the campaign and spread over its ad groups by the service."""
    is_flexible_daily_budgets: bool | None | UnsetType = UNSET
    """Whether a day may spend more than the daily budget when other days spend less."""
    default_ad_group_budget_in_micro_currency: int | None | UnsetType = UNSET
    """The daily budget of an ad group that is created without one, in micro-currency."""
    is_automated_campaign: bool | None | UnsetType = UNSET
    """Whether the service is to set up targeting and bids of the campaign by itself."""


class KeywordUpdate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What to change of one keyword. A field that is left out keeps its value."""

    id: str | int
    """The keyword to change."""
    archived: bool | UnsetType = UNSET
    """Whether the keyword is to be archived. One that is archived stays so."""
    bid: int | None | UnsetType = UNSET
    """The bid for a search with this term, in micro-currency; null for the bid of the ad group."""


class JobState(OpenStrEnum):
    """How far work is that the service does on its own time: it goes on, it is done, or it ended without a result. The
    result of a job that is done expires.
    """

    IN_PROGRESS = "IN_PROGRESS"
    FINISHED = "FINISHED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"
    DOES_NOT_EXIST = "DOES_NOT_EXIST"


class Error(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """The body of every answer that is not a success."""

    status: EnvelopeStatus | UnsetType = UNSET
    """Always `failure` in an error body."""
    code: int
    """The service's number for this kind of failure. It is not the HTTP status."""
    message: str
    """One sentence for people, the same for every failure of this code."""
    message_detail: str | None | UnsetType = UNSET
    """What was wrong with this request in particular; absent or null when there is no more to say."""
    endpoint_name: str | UnsetType = UNSET
    """The service's name for the call that failed."""
    data: None | UnsetType = UNSET
    """Always null; in the envelope of a success this is where the entity is."""
    errors: list[FieldError] | UnsetType = UNSET
    """The places of the request that are wrong; only when the service can name them."""


class FieldError(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One wrong place of a request."""

    pointer: str
    """Where it is: an RFC 6901 pointer into the request body, or `/query/` or `/path/` and the name of a parameter."""
    message: str
    """What is wrong with the value there."""


class SortOrder(OpenStrEnum):
    """The order of a list by identifier."""

    ASCENDING = "ASCENDING"
    DESCENDING = "DESCENDING"


class Granularity(OpenStrEnum):
    """The stretch of time that one row of metrics sums up: the whole range, or each day, hour, week or month of it, in
    UTC.
    """

    TOTAL = "TOTAL"
    DAY = "DAY"
    HOUR = "HOUR"
    WEEK = "WEEK"
    MONTH = "MONTH"


if TYPE_CHECKING:
    GranularityLike: TypeAlias = Granularity | Literal["TOTAL", "DAY", "HOUR", "WEEK", "MONTH"]
    """`Granularity`, or a value of it as it is spelled."""
else:
    GranularityLike = Granularity


class AttributionType(OpenStrEnum):
    """Whose conversions count: those of the person who saw the ad, or of the household."""

    INDIVIDUAL = "INDIVIDUAL"
    HOUSEHOLD = "HOUSEHOLD"


if TYPE_CHECKING:
    AttributionTypeLike: TypeAlias = AttributionType | Literal["INDIVIDUAL", "HOUSEHOLD"]
    """`AttributionType`, or a value of it as it is spelled."""
else:
    AttributionTypeLike = AttributionType


class ConversionReportTime(OpenStrEnum):
    """The day on which a conversion counts: that of the event with the ad, or that of the conversion."""

    AD_EVENT = "AD_EVENT"
    CONVERSION_EVENT = "CONVERSION_EVENT"


if TYPE_CHECKING:
    ConversionReportTimeLike: TypeAlias = ConversionReportTime | Literal["AD_EVENT", "CONVERSION_EVENT"]
    """`ConversionReportTime`, or a value of it as it is spelled."""
else:
    ConversionReportTimeLike = ConversionReportTime


class MetricsTargetingType(OpenStrEnum):
    """What rows of metrics can be divided by, besides the entity: a kind of targeting."""

    KEYWORD = "KEYWORD"
    APPTYPE = "APPTYPE"
    GENDER = "GENDER"
    LOCATION = "LOCATION"
    PLACEMENT = "PLACEMENT"
    COUNTRY = "COUNTRY"
    TARGETED_INTEREST = "TARGETED_INTEREST"
    PINNER_INTEREST = "PINNER_INTEREST"
    AUDIENCE_INCLUDE = "AUDIENCE_INCLUDE"
    GEO = "GEO"
    AGE_BUCKET = "AGE_BUCKET"
    REGION = "REGION"


if TYPE_CHECKING:
    MetricsTargetingTypeLike: TypeAlias = (
        MetricsTargetingType
        | Literal[
            "KEYWORD",
            "APPTYPE",
            "GENDER",
            "LOCATION",
            "PLACEMENT",
            "COUNTRY",
            "TARGETED_INTEREST",
            "PINNER_INTEREST",
            "AUDIENCE_INCLUDE",
            "GEO",
            "AGE_BUCKET",
            "REGION",
        ]
    )
    """`MetricsTargetingType`, or a value of it as it is spelled."""
else:
    MetricsTargetingTypeLike = MetricsTargetingType


class RelatedTerms(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Terms with those that people search for too."""

    id: str | UnsetType = UNSET
    """The terms that were asked for, as the service has them."""
    related_term_count: int | UnsetType = UNSET
    """How many related terms there are in all."""
    related_terms_list: list[RelatedTerm] | UnsetType = UNSET
    """One element for each term that was asked for."""


class RelatedTerm(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One term with those related to it."""

    term: str
    """The term that was asked for."""
    related_terms: list[str] | UnsetType = UNSET
    """Terms that people who search for it search for too, the nearest first."""


class Interest(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Something that people can be interested in."""

    id: str
    """The interest's identifier."""
    name: str
    """The interest's name."""
    level: int | UnsetType = UNSET
    """How deep it is in the tree: 0 at the top."""
    child_interests: list[str] | UnsetType = UNSET
    """The names of the interests below it."""
