"""Models of delivery_metrics."""

from __future__ import annotations

from datetime import date as _date

from msgspec import UNSET, Struct, UnsetType, field

from ..decoding import OpenStrEnum
from .shared import EntityStatus, EnvelopeStatus, MetricsTargetingType


class DeliveryMetricsColumn(OpenStrEnum):
    """A column of a row of metrics. In the names, `_1` is paid and `_2` is earned, and a `MICRO_DOLLAR` is a millionth of
    the advertiser's currency. `resources_delivery_metrics` defines each. `DATE` may be named; rows of days have it
    anyway.
    """

    DATE = "DATE"
    ADVERTISER_ID = "ADVERTISER_ID"
    AD_GROUP_ENTITY_STATUS = "AD_GROUP_ENTITY_STATUS"
    AD_GROUP_ID = "AD_GROUP_ID"
    CAMPAIGN_DAILY_SPEND_CAP = "CAMPAIGN_DAILY_SPEND_CAP"
    CAMPAIGN_ENTITY_STATUS = "CAMPAIGN_ENTITY_STATUS"
    CAMPAIGN_ID = "CAMPAIGN_ID"
    CAMPAIGN_LIFETIME_SPEND_CAP = "CAMPAIGN_LIFETIME_SPEND_CAP"
    CAMPAIGN_NAME = "CAMPAIGN_NAME"
    CHECKOUT_ROAS = "CHECKOUT_ROAS"
    CLICKTHROUGH_1 = "CLICKTHROUGH_1"
    CLICKTHROUGH_1_GROSS = "CLICKTHROUGH_1_GROSS"
    CLICKTHROUGH_2 = "CLICKTHROUGH_2"
    CPC_IN_MICRO_DOLLAR = "CPC_IN_MICRO_DOLLAR"
    CPM_IN_DOLLAR = "CPM_IN_DOLLAR"
    CPM_IN_MICRO_DOLLAR = "CPM_IN_MICRO_DOLLAR"
    CTR = "CTR"
    CTR_2 = "CTR_2"
    ECPCV_IN_DOLLAR = "ECPCV_IN_DOLLAR"
    ECPCV_P95_IN_DOLLAR = "ECPCV_P95_IN_DOLLAR"
    ECPC_IN_DOLLAR = "ECPC_IN_DOLLAR"
    ECPC_IN_MICRO_DOLLAR = "ECPC_IN_MICRO_DOLLAR"
    ECPE_IN_DOLLAR = "ECPE_IN_DOLLAR"
    ECPM_IN_MICRO_DOLLAR = "ECPM_IN_MICRO_DOLLAR"
    ECPV_IN_DOLLAR = "ECPV_IN_DOLLAR"
    ECTR = "ECTR"
    EENGAGEMENT_RATE = "EENGAGEMENT_RATE"
    ENGAGEMENT_1 = "ENGAGEMENT_1"
    ENGAGEMENT_2 = "ENGAGEMENT_2"
    ENGAGEMENT_RATE = "ENGAGEMENT_RATE"
    IDEA_PIN_PRODUCT_TAG_VISIT_1 = "IDEA_PIN_PRODUCT_TAG_VISIT_1"
    IDEA_PIN_PRODUCT_TAG_VISIT_2 = "IDEA_PIN_PRODUCT_TAG_VISIT_2"
    IMPRESSION_1 = "IMPRESSION_1"
    IMPRESSION_1_GROSS = "IMPRESSION_1_GROSS"
    IMPRESSION_2 = "IMPRESSION_2"
    INAPP_CHECKOUT_COST_PER_ACTION = "INAPP_CHECKOUT_COST_PER_ACTION"
    OUTBOUND_CLICK_1 = "OUTBOUND_CLICK_1"
    OUTBOUND_CLICK_2 = "OUTBOUND_CLICK_2"
    PAGE_VISIT_COST_PER_ACTION = "PAGE_VISIT_COST_PER_ACTION"
    PAGE_VISIT_ROAS = "PAGE_VISIT_ROAS"
    PAID_IMPRESSION = "PAID_IMPRESSION"
    PIN_ID = "PIN_ID"
    PIN_PROMOTION_ID = "PIN_PROMOTION_ID"
    REPIN_1 = "REPIN_1"
    REPIN_2 = "REPIN_2"
    REPIN_RATE = "REPIN_RATE"
    SPEND_IN_DOLLAR = "SPEND_IN_DOLLAR"
    SPEND_IN_MICRO_DOLLAR = "SPEND_IN_MICRO_DOLLAR"
    TOTAL_CHECKOUT = "TOTAL_CHECKOUT"
    TOTAL_CHECKOUT_VALUE_IN_MICRO_DOLLAR = "TOTAL_CHECKOUT_VALUE_IN_MICRO_DOLLAR"
    TOTAL_CLICKTHROUGH = "TOTAL_CLICKTHROUGH"
    TOTAL_CLICK_ADD_TO_CART = "TOTAL_CLICK_ADD_TO_CART"
    TOTAL_CLICK_CHECKOUT = "TOTAL_CLICK_CHECKOUT"
    TOTAL_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR = "TOTAL_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR"
    TOTAL_CLICK_LEAD = "TOTAL_CLICK_LEAD"
    TOTAL_CLICK_SIGNUP = "TOTAL_CLICK_SIGNUP"
    TOTAL_CLICK_SIGNUP_VALUE_IN_MICRO_DOLLAR = "TOTAL_CLICK_SIGNUP_VALUE_IN_MICRO_DOLLAR"
    TOTAL_CONVERSIONS = "TOTAL_CONVERSIONS"
    TOTAL_CUSTOM = "TOTAL_CUSTOM"
    TOTAL_ENGAGEMENT = "TOTAL_ENGAGEMENT"
    TOTAL_ENGAGEMENT_CHECKOUT = "TOTAL_ENGAGEMENT_CHECKOUT"
    TOTAL_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR = "TOTAL_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR"
    TOTAL_ENGAGEMENT_LEAD = "TOTAL_ENGAGEMENT_LEAD"
    TOTAL_ENGAGEMENT_SIGNUP = "TOTAL_ENGAGEMENT_SIGNUP"
    TOTAL_ENGAGEMENT_SIGNUP_VALUE_IN_MICRO_DOLLAR = "TOTAL_ENGAGEMENT_SIGNUP_VALUE_IN_MICRO_DOLLAR"
    TOTAL_IDEA_PIN_PRODUCT_TAG_VISIT = "TOTAL_IDEA_PIN_PRODUCT_TAG_VISIT"
    TOTAL_IMPRESSION_FREQUENCY = "TOTAL_IMPRESSION_FREQUENCY"
    TOTAL_IMPRESSION_USER = "TOTAL_IMPRESSION_USER"
    TOTAL_LEAD = "TOTAL_LEAD"
    TOTAL_OFFLINE_CHECKOUT = "TOTAL_OFFLINE_CHECKOUT"
    TOTAL_PAGE_VISIT = "TOTAL_PAGE_VISIT"
    TOTAL_REPIN_RATE = "TOTAL_REPIN_RATE"
    TOTAL_SIGNUP = "TOTAL_SIGNUP"
    TOTAL_SIGNUP_VALUE_IN_MICRO_DOLLAR = "TOTAL_SIGNUP_VALUE_IN_MICRO_DOLLAR"
    TOTAL_VIDEO_3_SEC_VIEWS = "TOTAL_VIDEO_3SEC_VIEWS"
    TOTAL_VIDEO_AVG_WATCHTIME_IN_SECOND = "TOTAL_VIDEO_AVG_WATCHTIME_IN_SECOND"
    TOTAL_VIDEO_MRC_VIEWS = "TOTAL_VIDEO_MRC_VIEWS"
    TOTAL_VIDEO_P0_COMBINED = "TOTAL_VIDEO_P0_COMBINED"
    TOTAL_VIDEO_P100_COMPLETE = "TOTAL_VIDEO_P100_COMPLETE"
    TOTAL_VIDEO_P25_COMBINED = "TOTAL_VIDEO_P25_COMBINED"
    TOTAL_VIDEO_P50_COMBINED = "TOTAL_VIDEO_P50_COMBINED"
    TOTAL_VIDEO_P75_COMBINED = "TOTAL_VIDEO_P75_COMBINED"
    TOTAL_VIDEO_P95_COMBINED = "TOTAL_VIDEO_P95_COMBINED"
    TOTAL_VIEW_ADD_TO_CART = "TOTAL_VIEW_ADD_TO_CART"
    TOTAL_VIEW_CHECKOUT = "TOTAL_VIEW_CHECKOUT"
    TOTAL_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR = "TOTAL_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR"
    TOTAL_VIEW_LEAD = "TOTAL_VIEW_LEAD"
    TOTAL_VIEW_SIGNUP = "TOTAL_VIEW_SIGNUP"
    TOTAL_VIEW_SIGNUP_VALUE_IN_MICRO_DOLLAR = "TOTAL_VIEW_SIGNUP_VALUE_IN_MICRO_DOLLAR"
    TOTAL_WEB_CHECKOUT = "TOTAL_WEB_CHECKOUT"
    TOTAL_WEB_CHECKOUT_VALUE_IN_MICRO_DOLLAR = "TOTAL_WEB_CHECKOUT_VALUE_IN_MICRO_DOLLAR"
    TOTAL_WEB_CLICK_CHECKOUT = "TOTAL_WEB_CLICK_CHECKOUT"
    TOTAL_WEB_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR = "TOTAL_WEB_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR"
    TOTAL_WEB_ENGAGEMENT_CHECKOUT = "TOTAL_WEB_ENGAGEMENT_CHECKOUT"
    TOTAL_WEB_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR = "TOTAL_WEB_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR"
    TOTAL_WEB_SESSIONS = "TOTAL_WEB_SESSIONS"
    TOTAL_WEB_VIEW_CHECKOUT = "TOTAL_WEB_VIEW_CHECKOUT"
    TOTAL_WEB_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR = "TOTAL_WEB_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR"
    VIDEO_3_SEC_VIEWS_2 = "VIDEO_3SEC_VIEWS_2"
    VIDEO_LENGTH = "VIDEO_LENGTH"
    VIDEO_MRC_VIEWS_2 = "VIDEO_MRC_VIEWS_2"
    VIDEO_P0_COMBINED_2 = "VIDEO_P0_COMBINED_2"
    VIDEO_P100_COMPLETE_2 = "VIDEO_P100_COMPLETE_2"
    VIDEO_P25_COMBINED_2 = "VIDEO_P25_COMBINED_2"
    VIDEO_P50_COMBINED_2 = "VIDEO_P50_COMBINED_2"
    VIDEO_P75_COMBINED_2 = "VIDEO_P75_COMBINED_2"
    VIDEO_P95_COMBINED_2 = "VIDEO_P95_COMBINED_2"
    WEB_CHECKOUT_COST_PER_ACTION = "WEB_CHECKOUT_COST_PER_ACTION"
    WEB_CHECKOUT_ROAS = "WEB_CHECKOUT_ROAS"
    WEB_SESSIONS_1 = "WEB_SESSIONS_1"
    WEB_SESSIONS_2 = "WEB_SESSIONS_2"


class AdvertiserMetricsRow(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Metrics of one advertiser."""

    date: _date | UnsetType = field(name="DATE", default=UNSET)
    """The day of the row in UTC, or the first day of its week or month; absent when the row sums up the whole range."""
    hour: int | UnsetType = field(name="HOUR", default=UNSET)
    """The hour of the day in UTC; only with the granularity `HOUR`."""
    advertiser_id: str = field(name="ADVERTISER_ID")
    """The advertiser."""
    campaign_id: str | UnsetType = field(name="CAMPAIGN_ID", default=UNSET)
    """The campaign."""
    ad_group_id: str | UnsetType = field(name="AD_GROUP_ID", default=UNSET)
    """The ad group."""
    pin_promotion_id: str | UnsetType = field(name="PIN_PROMOTION_ID", default=UNSET)
    """The ad. The column kept its name of v3."""
    pin_id: str | UnsetType = field(name="PIN_ID", default=UNSET)
    """The Pin that is shown."""
    ad_group_entity_status: EntityStatus | UnsetType = field(name="AD_GROUP_ENTITY_STATUS", default=UNSET)
    """What the advertiser wants of the ad group."""
    campaign_daily_spend_cap: int | None | UnsetType = field(name="CAMPAIGN_DAILY_SPEND_CAP", default=UNSET)
    """The most that the campaign may spend in one UTC day, in micro-currency; null for no limit."""
    campaign_entity_status: EntityStatus | UnsetType = field(name="CAMPAIGN_ENTITY_STATUS", default=UNSET)
    """What the advertiser wants of the campaign."""
    campaign_lifetime_spend_cap: int | None | UnsetType = field(name="CAMPAIGN_LIFETIME_SPEND_CAP", default=UNSET)
    """The most that the campaign may spend in all its life, in micro-currency; null for no limit."""
    campaign_name: str | UnsetType = field(name="CAMPAIGN_NAME", default=UNSET)
    """The name of the campaign."""
    checkout_roas: int | float | None | UnsetType = field(name="CHECKOUT_ROAS", default=UNSET)
    """What checkouts were worth for each unit spent."""
    clickthrough_1: int | None | UnsetType = field(name="CLICKTHROUGH_1", default=UNSET)
    """Paid clicks through to the destination."""
    clickthrough_1_gross: int | None | UnsetType = field(name="CLICKTHROUGH_1_GROSS", default=UNSET)
    """Paid clicks through to the destination, before invalid ones are taken off."""
    clickthrough_2: int | None | UnsetType = field(name="CLICKTHROUGH_2", default=UNSET)
    """Earned clicks through to the destination."""
    cpc_in_micro_dollar: int | float | None | UnsetType = field(name="CPC_IN_MICRO_DOLLAR", default=UNSET)
    """What a paid click cost on average, in micro-currency."""
    cpm_in_dollar: int | float | None | UnsetType = field(name="CPM_IN_DOLLAR", default=UNSET)
    """What a thousand paid showings cost, in units of the currency."""
    cpm_in_micro_dollar: int | float | None | UnsetType = field(name="CPM_IN_MICRO_DOLLAR", default=UNSET)
    """What a thousand paid showings cost, in micro-currency."""
    ctr: int | float | None | UnsetType = field(name="CTR", default=UNSET)
    """Paid clicks through to the destination for each paid showing."""
    ctr_2: int | float | None | UnsetType = field(name="CTR_2", default=UNSET)
    """Earned clicks through to the destination for each earned showing."""
    ecpcv_in_dollar: int | float | None | UnsetType = field(name="ECPCV_IN_DOLLAR", default=UNSET)
    """What a view of a whole video cost, in units of the currency."""
    ecpcv_p95_in_dollar: int | float | None | UnsetType = field(name="ECPCV_P95_IN_DOLLAR", default=UNSET)
    """What a view of 95 % of a video cost, in units of the currency."""
    ecpc_in_dollar: int | float | None | UnsetType = field(name="ECPC_IN_DOLLAR", default=UNSET)
    """What a click cost on average, earned ones counted too, in units of the currency."""
    ecpc_in_micro_dollar: int | float | None | UnsetType = field(name="ECPC_IN_MICRO_DOLLAR", default=UNSET)
    """What a click cost on average, earned ones counted too, in micro-currency."""
    ecpe_in_dollar: int | float | None | UnsetType = field(name="ECPE_IN_DOLLAR", default=UNSET)
    """What an engagement cost, in units of the currency."""
    ecpm_in_micro_dollar: int | float | None | UnsetType = field(name="ECPM_IN_MICRO_DOLLAR", default=UNSET)
    """What a thousand showings cost, earned ones counted too, in micro-currency."""
    ecpv_in_dollar: int | float | None | UnsetType = field(name="ECPV_IN_DOLLAR", default=UNSET)
    """What a view of a video cost, in units of the currency."""
    ectr: int | float | None | UnsetType = field(name="ECTR", default=UNSET)
    """Clicks through to the destination for each showing, paid and earned together."""
    eengagement_rate: int | float | None | UnsetType = field(name="EENGAGEMENT_RATE", default=UNSET)
    """Engagements for each showing, paid and earned together."""
    engagement_1: int | None | UnsetType = field(name="ENGAGEMENT_1", default=UNSET)
    """Paid engagements."""
    engagement_2: int | None | UnsetType = field(name="ENGAGEMENT_2", default=UNSET)
    """Earned engagements."""
    engagement_rate: int | float | None | UnsetType = field(name="ENGAGEMENT_RATE", default=UNSET)
    """Paid engagements for each paid showing."""
    idea_pin_product_tag_visit_1: int | None | UnsetType = field(name="IDEA_PIN_PRODUCT_TAG_VISIT_1", default=UNSET)
    """Paid visits of products that are tagged in an Idea Pin."""
    idea_pin_product_tag_visit_2: int | None | UnsetType = field(name="IDEA_PIN_PRODUCT_TAG_VISIT_2", default=UNSET)
    """Earned visits of products that are tagged in an Idea Pin."""
    impression_1: int | None | UnsetType = field(name="IMPRESSION_1", default=UNSET)
    """Paid showings."""
    impression_1_gross: int | None | UnsetType = field(name="IMPRESSION_1_GROSS", default=UNSET)
    """Paid showings, before invalid ones are taken off."""
    impression_2: int | None | UnsetType = field(name="IMPRESSION_2", default=UNSET)
    """Earned showings."""
    inapp_checkout_cost_per_action: int | float | None | UnsetType = field(
        name="INAPP_CHECKOUT_COST_PER_ACTION", default=UNSET
    )
    """What was spent for each of the checkouts in an application, in units of the currency."""
    outbound_click_1: int | None | UnsetType = field(name="OUTBOUND_CLICK_1", default=UNSET)
    """Paid clicks that left the service."""
    outbound_click_2: int | None | UnsetType = field(name="OUTBOUND_CLICK_2", default=UNSET)
    """Earned clicks that left the service."""
    page_visit_cost_per_action: int | float | None | UnsetType = field(name="PAGE_VISIT_COST_PER_ACTION", default=UNSET)
    """What was spent for each of the page visits, in units of the currency."""
    page_visit_roas: int | float | None | UnsetType = field(name="PAGE_VISIT_ROAS", default=UNSET)
    """What page visits were worth for each unit spent."""
    paid_impression: int | None | UnsetType = field(name="PAID_IMPRESSION", default=UNSET)
    """Paid showings."""
    repin_1: int | None | UnsetType = field(name="REPIN_1", default=UNSET)
    """Paid saves."""
    repin_2: int | None | UnsetType = field(name="REPIN_2", default=UNSET)
    """Earned saves."""
    repin_rate: int | float | None | UnsetType = field(name="REPIN_RATE", default=UNSET)
    """Paid saves for each paid showing."""
    spend_in_dollar: int | float | None | UnsetType = field(name="SPEND_IN_DOLLAR", default=UNSET)
    """What was spent, in units of the currency."""
    spend_in_micro_dollar: int | None | UnsetType = field(name="SPEND_IN_MICRO_DOLLAR", default=UNSET)
    """What was spent, in micro-currency."""
    total_checkout: int | None | UnsetType = field(name="TOTAL_CHECKOUT", default=UNSET)
    """Checkouts."""
    total_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts were worth, in micro-currency."""
    total_clickthrough: int | None | UnsetType = field(name="TOTAL_CLICKTHROUGH", default=UNSET)
    """Clicks through to the destination, paid and earned together."""
    total_click_add_to_cart: int | None | UnsetType = field(name="TOTAL_CLICK_ADD_TO_CART", default=UNSET)
    """Additions to a cart after a click."""
    total_click_checkout: int | None | UnsetType = field(name="TOTAL_CLICK_CHECKOUT", default=UNSET)
    """Checkouts after a click."""
    total_click_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after a click were worth, in micro-currency."""
    total_click_lead: int | None | UnsetType = field(name="TOTAL_CLICK_LEAD", default=UNSET)
    """Leads after a click."""
    total_click_signup: int | None | UnsetType = field(name="TOTAL_CLICK_SIGNUP", default=UNSET)
    """Sign-ups after a click."""
    total_click_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CLICK_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after a click were worth, in micro-currency."""
    total_conversions: int | None | UnsetType = field(name="TOTAL_CONVERSIONS", default=UNSET)
    """Conversions of any kind."""
    total_custom: int | None | UnsetType = field(name="TOTAL_CUSTOM", default=UNSET)
    """Custom events."""
    total_engagement: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT", default=UNSET)
    """Engagements, paid and earned together."""
    total_engagement_checkout: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_CHECKOUT", default=UNSET)
    """Checkouts after an engagement."""
    total_engagement_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after an engagement were worth, in micro-currency."""
    total_engagement_lead: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_LEAD", default=UNSET)
    """Leads after an engagement."""
    total_engagement_signup: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_SIGNUP", default=UNSET)
    """Sign-ups after an engagement."""
    total_engagement_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_ENGAGEMENT_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after an engagement were worth, in micro-currency."""
    total_idea_pin_product_tag_visit: int | None | UnsetType = field(
        name="TOTAL_IDEA_PIN_PRODUCT_TAG_VISIT", default=UNSET
    )
    """Visits of products that are tagged in an Idea Pin, paid and earned together."""
    total_impression_frequency: int | float | None | UnsetType = field(name="TOTAL_IMPRESSION_FREQUENCY", default=UNSET)
    """How often a person saw it on average."""
    total_impression_user: int | None | UnsetType = field(name="TOTAL_IMPRESSION_USER", default=UNSET)
    """People who saw it."""
    total_lead: int | None | UnsetType = field(name="TOTAL_LEAD", default=UNSET)
    """Leads."""
    total_offline_checkout: int | None | UnsetType = field(name="TOTAL_OFFLINE_CHECKOUT", default=UNSET)
    """Checkouts outside the internet."""
    total_page_visit: int | None | UnsetType = field(name="TOTAL_PAGE_VISIT", default=UNSET)
    """Page visits."""
    total_repin_rate: int | float | None | UnsetType = field(name="TOTAL_REPIN_RATE", default=UNSET)
    """Saves for each showing, paid and earned together."""
    total_signup: int | None | UnsetType = field(name="TOTAL_SIGNUP", default=UNSET)
    """Sign-ups."""
    total_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups were worth, in micro-currency."""
    total_video_3_sec_views: int | None | UnsetType = field(name="TOTAL_VIDEO_3SEC_VIEWS", default=UNSET)
    """Views of a video of three seconds at least, paid and earned together."""
    total_video_avg_watchtime_in_second: int | float | None | UnsetType = field(
        name="TOTAL_VIDEO_AVG_WATCHTIME_IN_SECOND", default=UNSET
    )
    """How long a video was watched on average, in seconds."""
    total_video_mrc_views: int | None | UnsetType = field(name="TOTAL_VIDEO_MRC_VIEWS", default=UNSET)
    """Views of a video of which half was in view for two seconds, paid and earned together."""
    total_video_p0_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P0_COMBINED", default=UNSET)
    """Starts of a video, paid and earned together."""
    total_video_p100_complete: int | None | UnsetType = field(name="TOTAL_VIDEO_P100_COMPLETE", default=UNSET)
    """Views of a whole video, paid and earned together."""
    total_video_p25_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P25_COMBINED", default=UNSET)
    """Views of a quarter of a video, paid and earned together."""
    total_video_p50_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P50_COMBINED", default=UNSET)
    """Views of half of a video, paid and earned together."""
    total_video_p75_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P75_COMBINED", default=UNSET)
    """Views of three quarters of a video, paid and earned together."""
    total_video_p95_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P95_COMBINED", default=UNSET)
    """Views of 95 % of a video, paid and earned together."""
    total_view_add_to_cart: int | None | UnsetType = field(name="TOTAL_VIEW_ADD_TO_CART", default=UNSET)
    """Additions to a cart after a view."""
    total_view_checkout: int | None | UnsetType = field(name="TOTAL_VIEW_CHECKOUT", default=UNSET)
    """Checkouts after a view."""
    total_view_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after a view were worth, in micro-currency."""
    total_view_lead: int | None | UnsetType = field(name="TOTAL_VIEW_LEAD", default=UNSET)
    """Leads after a view."""
    total_view_signup: int | None | UnsetType = field(name="TOTAL_VIEW_SIGNUP", default=UNSET)
    """Sign-ups after a view."""
    total_view_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_VIEW_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after a view were worth, in micro-currency."""
    total_web_checkout: int | None | UnsetType = field(name="TOTAL_WEB_CHECKOUT", default=UNSET)
    """Checkouts on the web site."""
    total_web_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site were worth, in micro-currency."""
    total_web_click_checkout: int | None | UnsetType = field(name="TOTAL_WEB_CLICK_CHECKOUT", default=UNSET)
    """Checkouts on the web site after a click."""
    total_web_click_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after a click were worth, in micro-currency."""
    total_web_engagement_checkout: int | None | UnsetType = field(name="TOTAL_WEB_ENGAGEMENT_CHECKOUT", default=UNSET)
    """Checkouts on the web site after an engagement."""
    total_web_engagement_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after an engagement were worth, in micro-currency."""
    total_web_sessions: int | None | UnsetType = field(name="TOTAL_WEB_SESSIONS", default=UNSET)
    """Sessions on the web site, paid and earned together."""
    total_web_view_checkout: int | None | UnsetType = field(name="TOTAL_WEB_VIEW_CHECKOUT", default=UNSET)
    """Checkouts on the web site after a view."""
    total_web_view_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after a view were worth, in micro-currency."""
    video_3_sec_views_2: int | None | UnsetType = field(name="VIDEO_3SEC_VIEWS_2", default=UNSET)
    """Earned views of a video of three seconds at least."""
    video_length: int | float | None | UnsetType = field(name="VIDEO_LENGTH", default=UNSET)
    """How long the video is, in seconds."""
    video_mrc_views_2: int | None | UnsetType = field(name="VIDEO_MRC_VIEWS_2", default=UNSET)
    """Earned views of a video of which half was in view for two seconds."""
    video_p0_combined_2: int | None | UnsetType = field(name="VIDEO_P0_COMBINED_2", default=UNSET)
    """Earned starts of a video."""
    video_p100_complete_2: int | None | UnsetType = field(name="VIDEO_P100_COMPLETE_2", default=UNSET)
    """Earned views of a whole video."""
    video_p25_combined_2: int | None | UnsetType = field(name="VIDEO_P25_COMBINED_2", default=UNSET)
    """Earned views of a quarter of a video."""
    video_p50_combined_2: int | None | UnsetType = field(name="VIDEO_P50_COMBINED_2", default=UNSET)
    """Earned views of half of a video."""
    video_p75_combined_2: int | None | UnsetType = field(name="VIDEO_P75_COMBINED_2", default=UNSET)
    """Earned views of three quarters of a video."""
    video_p95_combined_2: int | None | UnsetType = field(name="VIDEO_P95_COMBINED_2", default=UNSET)
    """Earned views of 95 % of a video."""
    web_checkout_cost_per_action: int | float | None | UnsetType = field(
        name="WEB_CHECKOUT_COST_PER_ACTION", default=UNSET
    )
    """What was spent for each of the checkouts on the web site, in units of the currency."""
    web_checkout_roas: int | float | None | UnsetType = field(name="WEB_CHECKOUT_ROAS", default=UNSET)
    """What checkouts on the web site were worth for each unit spent."""
    web_sessions_1: int | None | UnsetType = field(name="WEB_SESSIONS_1", default=UNSET)
    """Paid sessions on the web site."""
    web_sessions_2: int | None | UnsetType = field(name="WEB_SESSIONS_2", default=UNSET)
    """Earned sessions on the web site."""


class CampaignMetricsRow(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Metrics of one campaign."""

    date: _date | UnsetType = field(name="DATE", default=UNSET)
    """The day of the row in UTC, or the first day of its week or month; absent when the row sums up the whole range."""
    hour: int | UnsetType = field(name="HOUR", default=UNSET)
    """The hour of the day in UTC; only with the granularity `HOUR`."""
    advertiser_id: str | UnsetType = field(name="ADVERTISER_ID", default=UNSET)
    """The advertiser."""
    campaign_id: str = field(name="CAMPAIGN_ID")
    """The campaign."""
    ad_group_id: str | UnsetType = field(name="AD_GROUP_ID", default=UNSET)
    """The ad group."""
    pin_promotion_id: str | UnsetType = field(name="PIN_PROMOTION_ID", default=UNSET)
    """The ad. The column kept its name of v3."""
    pin_id: str | UnsetType = field(name="PIN_ID", default=UNSET)
    """The Pin that is shown."""
    ad_group_entity_status: EntityStatus | UnsetType = field(name="AD_GROUP_ENTITY_STATUS", default=UNSET)
    """What the advertiser wants of the ad group."""
    campaign_daily_spend_cap: int | None | UnsetType = field(name="CAMPAIGN_DAILY_SPEND_CAP", default=UNSET)
    """The most that the campaign may spend in one UTC day, in micro-currency; null for no limit."""
    campaign_entity_status: EntityStatus | UnsetType = field(name="CAMPAIGN_ENTITY_STATUS", default=UNSET)
    """What the advertiser wants of the campaign."""
    campaign_lifetime_spend_cap: int | None | UnsetType = field(name="CAMPAIGN_LIFETIME_SPEND_CAP", default=UNSET)
    """The most that the campaign may spend in all its life, in micro-currency; null for no limit."""
    campaign_name: str | UnsetType = field(name="CAMPAIGN_NAME", default=UNSET)
    """The name of the campaign."""
    checkout_roas: int | float | None | UnsetType = field(name="CHECKOUT_ROAS", default=UNSET)
    """What checkouts were worth for each unit spent."""
    clickthrough_1: int | None | UnsetType = field(name="CLICKTHROUGH_1", default=UNSET)
    """Paid clicks through to the destination."""
    clickthrough_1_gross: int | None | UnsetType = field(name="CLICKTHROUGH_1_GROSS", default=UNSET)
    """Paid clicks through to the destination, before invalid ones are taken off."""
    clickthrough_2: int | None | UnsetType = field(name="CLICKTHROUGH_2", default=UNSET)
    """Earned clicks through to the destination."""
    cpc_in_micro_dollar: int | float | None | UnsetType = field(name="CPC_IN_MICRO_DOLLAR", default=UNSET)
    """What a paid click cost on average, in micro-currency."""
    cpm_in_dollar: int | float | None | UnsetType = field(name="CPM_IN_DOLLAR", default=UNSET)
    """What a thousand paid showings cost, in units of the currency."""
    cpm_in_micro_dollar: int | float | None | UnsetType = field(name="CPM_IN_MICRO_DOLLAR", default=UNSET)
    """What a thousand paid showings cost, in micro-currency."""
    ctr: int | float | None | UnsetType = field(name="CTR", default=UNSET)
    """Paid clicks through to the destination for each paid showing."""
    ctr_2: int | float | None | UnsetType = field(name="CTR_2", default=UNSET)
    """Earned clicks through to the destination for each earned showing."""
    ecpcv_in_dollar: int | float | None | UnsetType = field(name="ECPCV_IN_DOLLAR", default=UNSET)
    """What a view of a whole video cost, in units of the currency."""
    ecpcv_p95_in_dollar: int | float | None | UnsetType = field(name="ECPCV_P95_IN_DOLLAR", default=UNSET)
    """What a view of 95 % of a video cost, in units of the currency."""
    ecpc_in_dollar: int | float | None | UnsetType = field(name="ECPC_IN_DOLLAR", default=UNSET)
    """What a click cost on average, earned ones counted too, in units of the currency."""
    ecpc_in_micro_dollar: int | float | None | UnsetType = field(name="ECPC_IN_MICRO_DOLLAR", default=UNSET)
    """What a click cost on average, earned ones counted too, in micro-currency."""
    ecpe_in_dollar: int | float | None | UnsetType = field(name="ECPE_IN_DOLLAR", default=UNSET)
    """What an engagement cost, in units of the currency."""
    ecpm_in_micro_dollar: int | float | None | UnsetType = field(name="ECPM_IN_MICRO_DOLLAR", default=UNSET)
    """What a thousand showings cost, earned ones counted too, in micro-currency."""
    ecpv_in_dollar: int | float | None | UnsetType = field(name="ECPV_IN_DOLLAR", default=UNSET)
    """What a view of a video cost, in units of the currency."""
    ectr: int | float | None | UnsetType = field(name="ECTR", default=UNSET)
    """Clicks through to the destination for each showing, paid and earned together."""
    eengagement_rate: int | float | None | UnsetType = field(name="EENGAGEMENT_RATE", default=UNSET)
    """Engagements for each showing, paid and earned together."""
    engagement_1: int | None | UnsetType = field(name="ENGAGEMENT_1", default=UNSET)
    """Paid engagements."""
    engagement_2: int | None | UnsetType = field(name="ENGAGEMENT_2", default=UNSET)
    """Earned engagements."""
    engagement_rate: int | float | None | UnsetType = field(name="ENGAGEMENT_RATE", default=UNSET)
    """Paid engagements for each paid showing."""
    idea_pin_product_tag_visit_1: int | None | UnsetType = field(name="IDEA_PIN_PRODUCT_TAG_VISIT_1", default=UNSET)
    """Paid visits of products that are tagged in an Idea Pin."""
    idea_pin_product_tag_visit_2: int | None | UnsetType = field(name="IDEA_PIN_PRODUCT_TAG_VISIT_2", default=UNSET)
    """Earned visits of products that are tagged in an Idea Pin."""
    impression_1: int | None | UnsetType = field(name="IMPRESSION_1", default=UNSET)
    """Paid showings."""
    impression_1_gross: int | None | UnsetType = field(name="IMPRESSION_1_GROSS", default=UNSET)
    """Paid showings, before invalid ones are taken off."""
    impression_2: int | None | UnsetType = field(name="IMPRESSION_2", default=UNSET)
    """Earned showings."""
    inapp_checkout_cost_per_action: int | float | None | UnsetType = field(
        name="INAPP_CHECKOUT_COST_PER_ACTION", default=UNSET
    )
    """What was spent for each of the checkouts in an application, in units of the currency."""
    outbound_click_1: int | None | UnsetType = field(name="OUTBOUND_CLICK_1", default=UNSET)
    """Paid clicks that left the service."""
    outbound_click_2: int | None | UnsetType = field(name="OUTBOUND_CLICK_2", default=UNSET)
    """Earned clicks that left the service."""
    page_visit_cost_per_action: int | float | None | UnsetType = field(name="PAGE_VISIT_COST_PER_ACTION", default=UNSET)
    """What was spent for each of the page visits, in units of the currency."""
    page_visit_roas: int | float | None | UnsetType = field(name="PAGE_VISIT_ROAS", default=UNSET)
    """What page visits were worth for each unit spent."""
    paid_impression: int | None | UnsetType = field(name="PAID_IMPRESSION", default=UNSET)
    """Paid showings."""
    repin_1: int | None | UnsetType = field(name="REPIN_1", default=UNSET)
    """Paid saves."""
    repin_2: int | None | UnsetType = field(name="REPIN_2", default=UNSET)
    """Earned saves."""
    repin_rate: int | float | None | UnsetType = field(name="REPIN_RATE", default=UNSET)
    """Paid saves for each paid showing."""
    spend_in_dollar: int | float | None | UnsetType = field(name="SPEND_IN_DOLLAR", default=UNSET)
    """What was spent, in units of the currency."""
    spend_in_micro_dollar: int | None | UnsetType = field(name="SPEND_IN_MICRO_DOLLAR", default=UNSET)
    """What was spent, in micro-currency."""
    total_checkout: int | None | UnsetType = field(name="TOTAL_CHECKOUT", default=UNSET)
    """Checkouts."""
    total_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts were worth, in micro-currency."""
    total_clickthrough: int | None | UnsetType = field(name="TOTAL_CLICKTHROUGH", default=UNSET)
    """Clicks through to the destination, paid and earned together."""
    total_click_add_to_cart: int | None | UnsetType = field(name="TOTAL_CLICK_ADD_TO_CART", default=UNSET)
    """Additions to a cart after a click."""
    total_click_checkout: int | None | UnsetType = field(name="TOTAL_CLICK_CHECKOUT", default=UNSET)
    """Checkouts after a click."""
    total_click_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after a click were worth, in micro-currency."""
    total_click_lead: int | None | UnsetType = field(name="TOTAL_CLICK_LEAD", default=UNSET)
    """Leads after a click."""
    total_click_signup: int | None | UnsetType = field(name="TOTAL_CLICK_SIGNUP", default=UNSET)
    """Sign-ups after a click."""
    total_click_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CLICK_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after a click were worth, in micro-currency."""
    total_conversions: int | None | UnsetType = field(name="TOTAL_CONVERSIONS", default=UNSET)
    """Conversions of any kind."""
    total_custom: int | None | UnsetType = field(name="TOTAL_CUSTOM", default=UNSET)
    """Custom events."""
    total_engagement: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT", default=UNSET)
    """Engagements, paid and earned together."""
    total_engagement_checkout: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_CHECKOUT", default=UNSET)
    """Checkouts after an engagement."""
    total_engagement_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after an engagement were worth, in micro-currency."""
    total_engagement_lead: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_LEAD", default=UNSET)
    """Leads after an engagement."""
    total_engagement_signup: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_SIGNUP", default=UNSET)
    """Sign-ups after an engagement."""
    total_engagement_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_ENGAGEMENT_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after an engagement were worth, in micro-currency."""
    total_idea_pin_product_tag_visit: int | None | UnsetType = field(
        name="TOTAL_IDEA_PIN_PRODUCT_TAG_VISIT", default=UNSET
    )
    """Visits of products that are tagged in an Idea Pin, paid and earned together."""
    total_impression_frequency: int | float | None | UnsetType = field(name="TOTAL_IMPRESSION_FREQUENCY", default=UNSET)
    """How often a person saw it on average."""
    total_impression_user: int | None | UnsetType = field(name="TOTAL_IMPRESSION_USER", default=UNSET)
    """People who saw it."""
    total_lead: int | None | UnsetType = field(name="TOTAL_LEAD", default=UNSET)
    """Leads."""
    total_offline_checkout: int | None | UnsetType = field(name="TOTAL_OFFLINE_CHECKOUT", default=UNSET)
    """Checkouts outside the internet."""
    total_page_visit: int | None | UnsetType = field(name="TOTAL_PAGE_VISIT", default=UNSET)
    """Page visits."""
    total_repin_rate: int | float | None | UnsetType = field(name="TOTAL_REPIN_RATE", default=UNSET)
    """Saves for each showing, paid and earned together."""
    total_signup: int | None | UnsetType = field(name="TOTAL_SIGNUP", default=UNSET)
    """Sign-ups."""
    total_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups were worth, in micro-currency."""
    total_video_3_sec_views: int | None | UnsetType = field(name="TOTAL_VIDEO_3SEC_VIEWS", default=UNSET)
    """Views of a video of three seconds at least, paid and earned together."""
    total_video_avg_watchtime_in_second: int | float | None | UnsetType = field(
        name="TOTAL_VIDEO_AVG_WATCHTIME_IN_SECOND", default=UNSET
    )
    """How long a video was watched on average, in seconds."""
    total_video_mrc_views: int | None | UnsetType = field(name="TOTAL_VIDEO_MRC_VIEWS", default=UNSET)
    """Views of a video of which half was in view for two seconds, paid and earned together."""
    total_video_p0_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P0_COMBINED", default=UNSET)
    """Starts of a video, paid and earned together."""
    total_video_p100_complete: int | None | UnsetType = field(name="TOTAL_VIDEO_P100_COMPLETE", default=UNSET)
    """Views of a whole video, paid and earned together."""
    total_video_p25_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P25_COMBINED", default=UNSET)
    """Views of a quarter of a video, paid and earned together."""
    total_video_p50_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P50_COMBINED", default=UNSET)
    """Views of half of a video, paid and earned together."""
    total_video_p75_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P75_COMBINED", default=UNSET)
    """Views of three quarters of a video, paid and earned together."""
    total_video_p95_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P95_COMBINED", default=UNSET)
    """Views of 95 % of a video, paid and earned together."""
    total_view_add_to_cart: int | None | UnsetType = field(name="TOTAL_VIEW_ADD_TO_CART", default=UNSET)
    """Additions to a cart after a view."""
    total_view_checkout: int | None | UnsetType = field(name="TOTAL_VIEW_CHECKOUT", default=UNSET)
    """Checkouts after a view."""
    total_view_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after a view were worth, in micro-currency."""
    total_view_lead: int | None | UnsetType = field(name="TOTAL_VIEW_LEAD", default=UNSET)
    """Leads after a view."""
    total_view_signup: int | None | UnsetType = field(name="TOTAL_VIEW_SIGNUP", default=UNSET)
    """Sign-ups after a view."""
    total_view_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_VIEW_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after a view were worth, in micro-currency."""
    total_web_checkout: int | None | UnsetType = field(name="TOTAL_WEB_CHECKOUT", default=UNSET)
    """Checkouts on the web site."""
    total_web_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site were worth, in micro-currency."""
    total_web_click_checkout: int | None | UnsetType = field(name="TOTAL_WEB_CLICK_CHECKOUT", default=UNSET)
    """Checkouts on the web site after a click."""
    total_web_click_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after a click were worth, in micro-currency."""
    total_web_engagement_checkout: int | None | UnsetType = field(name="TOTAL_WEB_ENGAGEMENT_CHECKOUT", default=UNSET)
    """Checkouts on the web site after an engagement."""
    total_web_engagement_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after an engagement were worth, in micro-currency."""
    total_web_sessions: int | None | UnsetType = field(name="TOTAL_WEB_SESSIONS", default=UNSET)
    """Sessions on the web site, paid and earned together."""
    total_web_view_checkout: int | None | UnsetType = field(name="TOTAL_WEB_VIEW_CHECKOUT", default=UNSET)
    """Checkouts on the web site after a view."""
    total_web_view_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after a view were worth, in micro-currency."""
    video_3_sec_views_2: int | None | UnsetType = field(name="VIDEO_3SEC_VIEWS_2", default=UNSET)
    """Earned views of a video of three seconds at least."""
    video_length: int | float | None | UnsetType = field(name="VIDEO_LENGTH", default=UNSET)
    """How long the video is, in seconds."""
    video_mrc_views_2: int | None | UnsetType = field(name="VIDEO_MRC_VIEWS_2", default=UNSET)
    """Earned views of a video of which half was in view for two seconds."""
    video_p0_combined_2: int | None | UnsetType = field(name="VIDEO_P0_COMBINED_2", default=UNSET)
    """Earned starts of a video."""
    video_p100_complete_2: int | None | UnsetType = field(name="VIDEO_P100_COMPLETE_2", default=UNSET)
    """Earned views of a whole video."""
    video_p25_combined_2: int | None | UnsetType = field(name="VIDEO_P25_COMBINED_2", default=UNSET)
    """Earned views of a quarter of a video."""
    video_p50_combined_2: int | None | UnsetType = field(name="VIDEO_P50_COMBINED_2", default=UNSET)
    """Earned views of half of a video."""
    video_p75_combined_2: int | None | UnsetType = field(name="VIDEO_P75_COMBINED_2", default=UNSET)
    """Earned views of three quarters of a video."""
    video_p95_combined_2: int | None | UnsetType = field(name="VIDEO_P95_COMBINED_2", default=UNSET)
    """Earned views of 95 % of a video."""
    web_checkout_cost_per_action: int | float | None | UnsetType = field(
        name="WEB_CHECKOUT_COST_PER_ACTION", default=UNSET
    )
    """What was spent for each of the checkouts on the web site, in units of the currency."""
    web_checkout_roas: int | float | None | UnsetType = field(name="WEB_CHECKOUT_ROAS", default=UNSET)
    """What checkouts on the web site were worth for each unit spent."""
    web_sessions_1: int | None | UnsetType = field(name="WEB_SESSIONS_1", default=UNSET)
    """Paid sessions on the web site."""
    web_sessions_2: int | None | UnsetType = field(name="WEB_SESSIONS_2", default=UNSET)
    """Earned sessions on the web site."""


class AdGroupMetricsRow(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Metrics of one ad group."""

    date: _date | UnsetType = field(name="DATE", default=UNSET)
    """The day of the row in UTC, or the first day of its week or month; absent when the row sums up the whole range."""
    hour: int | UnsetType = field(name="HOUR", default=UNSET)
    """The hour of the day in UTC; only with the granularity `HOUR`."""
    advertiser_id: str | UnsetType = field(name="ADVERTISER_ID", default=UNSET)
    """The advertiser."""
    campaign_id: str | UnsetType = field(name="CAMPAIGN_ID", default=UNSET)
    """The campaign."""
    ad_group_id: str = field(name="AD_GROUP_ID")
    """The ad group."""
    pin_promotion_id: str | UnsetType = field(name="PIN_PROMOTION_ID", default=UNSET)
    """The ad. The column kept its name of v3."""
    pin_id: str | UnsetType = field(name="PIN_ID", default=UNSET)
    """The Pin that is shown."""
    ad_group_entity_status: EntityStatus | UnsetType = field(name="AD_GROUP_ENTITY_STATUS", default=UNSET)
    """What the advertiser wants of the ad group."""
    campaign_daily_spend_cap: int | None | UnsetType = field(name="CAMPAIGN_DAILY_SPEND_CAP", default=UNSET)
    """The most that the campaign may spend in one UTC day, in micro-currency; null for no limit."""
    campaign_entity_status: EntityStatus | UnsetType = field(name="CAMPAIGN_ENTITY_STATUS", default=UNSET)
    """What the advertiser wants of the campaign."""
    campaign_lifetime_spend_cap: int | None | UnsetType = field(name="CAMPAIGN_LIFETIME_SPEND_CAP", default=UNSET)
    """The most that the campaign may spend in all its life, in micro-currency; null for no limit."""
    campaign_name: str | UnsetType = field(name="CAMPAIGN_NAME", default=UNSET)
    """The name of the campaign."""
    checkout_roas: int | float | None | UnsetType = field(name="CHECKOUT_ROAS", default=UNSET)
    """What checkouts were worth for each unit spent."""
    clickthrough_1: int | None | UnsetType = field(name="CLICKTHROUGH_1", default=UNSET)
    """Paid clicks through to the destination."""
    clickthrough_1_gross: int | None | UnsetType = field(name="CLICKTHROUGH_1_GROSS", default=UNSET)
    """Paid clicks through to the destination, before invalid ones are taken off."""
    clickthrough_2: int | None | UnsetType = field(name="CLICKTHROUGH_2", default=UNSET)
    """Earned clicks through to the destination."""
    cpc_in_micro_dollar: int | float | None | UnsetType = field(name="CPC_IN_MICRO_DOLLAR", default=UNSET)
    """What a paid click cost on average, in micro-currency."""
    cpm_in_dollar: int | float | None | UnsetType = field(name="CPM_IN_DOLLAR", default=UNSET)
    """What a thousand paid showings cost, in units of the currency."""
    cpm_in_micro_dollar: int | float | None | UnsetType = field(name="CPM_IN_MICRO_DOLLAR", default=UNSET)
    """What a thousand paid showings cost, in micro-currency."""
    ctr: int | float | None | UnsetType = field(name="CTR", default=UNSET)
    """Paid clicks through to the destination for each paid showing."""
    ctr_2: int | float | None | UnsetType = field(name="CTR_2", default=UNSET)
    """Earned clicks through to the destination for each earned showing."""
    ecpcv_in_dollar: int | float | None | UnsetType = field(name="ECPCV_IN_DOLLAR", default=UNSET)
    """What a view of a whole video cost, in units of the currency."""
    ecpcv_p95_in_dollar: int | float | None | UnsetType = field(name="ECPCV_P95_IN_DOLLAR", default=UNSET)
    """What a view of 95 % of a video cost, in units of the currency."""
    ecpc_in_dollar: int | float | None | UnsetType = field(name="ECPC_IN_DOLLAR", default=UNSET)
    """What a click cost on average, earned ones counted too, in units of the currency."""
    ecpc_in_micro_dollar: int | float | None | UnsetType = field(name="ECPC_IN_MICRO_DOLLAR", default=UNSET)
    """What a click cost on average, earned ones counted too, in micro-currency."""
    ecpe_in_dollar: int | float | None | UnsetType = field(name="ECPE_IN_DOLLAR", default=UNSET)
    """What an engagement cost, in units of the currency."""
    ecpm_in_micro_dollar: int | float | None | UnsetType = field(name="ECPM_IN_MICRO_DOLLAR", default=UNSET)
    """What a thousand showings cost, earned ones counted too, in micro-currency."""
    ecpv_in_dollar: int | float | None | UnsetType = field(name="ECPV_IN_DOLLAR", default=UNSET)
    """What a view of a video cost, in units of the currency."""
    ectr: int | float | None | UnsetType = field(name="ECTR", default=UNSET)
    """Clicks through to the destination for each showing, paid and earned together."""
    eengagement_rate: int | float | None | UnsetType = field(name="EENGAGEMENT_RATE", default=UNSET)
    """Engagements for each showing, paid and earned together."""
    engagement_1: int | None | UnsetType = field(name="ENGAGEMENT_1", default=UNSET)
    """Paid engagements."""
    engagement_2: int | None | UnsetType = field(name="ENGAGEMENT_2", default=UNSET)
    """Earned engagements."""
    engagement_rate: int | float | None | UnsetType = field(name="ENGAGEMENT_RATE", default=UNSET)
    """Paid engagements for each paid showing."""
    idea_pin_product_tag_visit_1: int | None | UnsetType = field(name="IDEA_PIN_PRODUCT_TAG_VISIT_1", default=UNSET)
    """Paid visits of products that are tagged in an Idea Pin."""
    idea_pin_product_tag_visit_2: int | None | UnsetType = field(name="IDEA_PIN_PRODUCT_TAG_VISIT_2", default=UNSET)
    """Earned visits of products that are tagged in an Idea Pin."""
    impression_1: int | None | UnsetType = field(name="IMPRESSION_1", default=UNSET)
    """Paid showings."""
    impression_1_gross: int | None | UnsetType = field(name="IMPRESSION_1_GROSS", default=UNSET)
    """Paid showings, before invalid ones are taken off."""
    impression_2: int | None | UnsetType = field(name="IMPRESSION_2", default=UNSET)
    """Earned showings."""
    inapp_checkout_cost_per_action: int | float | None | UnsetType = field(
        name="INAPP_CHECKOUT_COST_PER_ACTION", default=UNSET
    )
    """What was spent for each of the checkouts in an application, in units of the currency."""
    outbound_click_1: int | None | UnsetType = field(name="OUTBOUND_CLICK_1", default=UNSET)
    """Paid clicks that left the service."""
    outbound_click_2: int | None | UnsetType = field(name="OUTBOUND_CLICK_2", default=UNSET)
    """Earned clicks that left the service."""
    page_visit_cost_per_action: int | float | None | UnsetType = field(name="PAGE_VISIT_COST_PER_ACTION", default=UNSET)
    """What was spent for each of the page visits, in units of the currency."""
    page_visit_roas: int | float | None | UnsetType = field(name="PAGE_VISIT_ROAS", default=UNSET)
    """What page visits were worth for each unit spent."""
    paid_impression: int | None | UnsetType = field(name="PAID_IMPRESSION", default=UNSET)
    """Paid showings."""
    repin_1: int | None | UnsetType = field(name="REPIN_1", default=UNSET)
    """Paid saves."""
    repin_2: int | None | UnsetType = field(name="REPIN_2", default=UNSET)
    """Earned saves."""
    repin_rate: int | float | None | UnsetType = field(name="REPIN_RATE", default=UNSET)
    """Paid saves for each paid showing."""
    spend_in_dollar: int | float | None | UnsetType = field(name="SPEND_IN_DOLLAR", default=UNSET)
    """What was spent, in units of the currency."""
    spend_in_micro_dollar: int | None | UnsetType = field(name="SPEND_IN_MICRO_DOLLAR", default=UNSET)
    """What was spent, in micro-currency."""
    total_checkout: int | None | UnsetType = field(name="TOTAL_CHECKOUT", default=UNSET)
    """Checkouts."""
    total_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts were worth, in micro-currency."""
    total_clickthrough: int | None | UnsetType = field(name="TOTAL_CLICKTHROUGH", default=UNSET)
    """Clicks through to the destination, paid and earned together."""
    total_click_add_to_cart: int | None | UnsetType = field(name="TOTAL_CLICK_ADD_TO_CART", default=UNSET)
    """Additions to a cart after a click."""
    total_click_checkout: int | None | UnsetType = field(name="TOTAL_CLICK_CHECKOUT", default=UNSET)
    """Checkouts after a click."""
    total_click_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after a click were worth, in micro-currency."""
    total_click_lead: int | None | UnsetType = field(name="TOTAL_CLICK_LEAD", default=UNSET)
    """Leads after a click."""
    total_click_signup: int | None | UnsetType = field(name="TOTAL_CLICK_SIGNUP", default=UNSET)
    """Sign-ups after a click."""
    total_click_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CLICK_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after a click were worth, in micro-currency."""
    total_conversions: int | None | UnsetType = field(name="TOTAL_CONVERSIONS", default=UNSET)
    """Conversions of any kind."""
    total_custom: int | None | UnsetType = field(name="TOTAL_CUSTOM", default=UNSET)
    """Custom events."""
    total_engagement: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT", default=UNSET)
    """Engagements, paid and earned together."""
    total_engagement_checkout: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_CHECKOUT", default=UNSET)
    """Checkouts after an engagement."""
    total_engagement_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after an engagement were worth, in micro-currency."""
    total_engagement_lead: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_LEAD", default=UNSET)
    """Leads after an engagement."""
    total_engagement_signup: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_SIGNUP", default=UNSET)
    """Sign-ups after an engagement."""
    total_engagement_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_ENGAGEMENT_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after an engagement were worth, in micro-currency."""
    total_idea_pin_product_tag_visit: int | None | UnsetType = field(
        name="TOTAL_IDEA_PIN_PRODUCT_TAG_VISIT", default=UNSET
    )
    """Visits of products that are tagged in an Idea Pin, paid and earned together."""
    total_impression_frequency: int | float | None | UnsetType = field(name="TOTAL_IMPRESSION_FREQUENCY", default=UNSET)
    """How often a person saw it on average."""
    total_impression_user: int | None | UnsetType = field(name="TOTAL_IMPRESSION_USER", default=UNSET)
    """People who saw it."""
    total_lead: int | None | UnsetType = field(name="TOTAL_LEAD", default=UNSET)
    """Leads."""
    total_offline_checkout: int | None | UnsetType = field(name="TOTAL_OFFLINE_CHECKOUT", default=UNSET)
    """Checkouts outside the internet."""
    total_page_visit: int | None | UnsetType = field(name="TOTAL_PAGE_VISIT", default=UNSET)
    """Page visits."""
    total_repin_rate: int | float | None | UnsetType = field(name="TOTAL_REPIN_RATE", default=UNSET)
    """Saves for each showing, paid and earned together."""
    total_signup: int | None | UnsetType = field(name="TOTAL_SIGNUP", default=UNSET)
    """Sign-ups."""
    total_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups were worth, in micro-currency."""
    total_video_3_sec_views: int | None | UnsetType = field(name="TOTAL_VIDEO_3SEC_VIEWS", default=UNSET)
    """Views of a video of three seconds at least, paid and earned together."""
    total_video_avg_watchtime_in_second: int | float | None | UnsetType = field(
        name="TOTAL_VIDEO_AVG_WATCHTIME_IN_SECOND", default=UNSET
    )
    """How long a video was watched on average, in seconds."""
    total_video_mrc_views: int | None | UnsetType = field(name="TOTAL_VIDEO_MRC_VIEWS", default=UNSET)
    """Views of a video of which half was in view for two seconds, paid and earned together."""
    total_video_p0_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P0_COMBINED", default=UNSET)
    """Starts of a video, paid and earned together."""
    total_video_p100_complete: int | None | UnsetType = field(name="TOTAL_VIDEO_P100_COMPLETE", default=UNSET)
    """Views of a whole video, paid and earned together."""
    total_video_p25_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P25_COMBINED", default=UNSET)
    """Views of a quarter of a video, paid and earned together."""
    total_video_p50_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P50_COMBINED", default=UNSET)
    """Views of half of a video, paid and earned together."""
    total_video_p75_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P75_COMBINED", default=UNSET)
    """Views of three quarters of a video, paid and earned together."""
    total_video_p95_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P95_COMBINED", default=UNSET)
    """Views of 95 % of a video, paid and earned together."""
    total_view_add_to_cart: int | None | UnsetType = field(name="TOTAL_VIEW_ADD_TO_CART", default=UNSET)
    """Additions to a cart after a view."""
    total_view_checkout: int | None | UnsetType = field(name="TOTAL_VIEW_CHECKOUT", default=UNSET)
    """Checkouts after a view."""
    total_view_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after a view were worth, in micro-currency."""
    total_view_lead: int | None | UnsetType = field(name="TOTAL_VIEW_LEAD", default=UNSET)
    """Leads after a view."""
    total_view_signup: int | None | UnsetType = field(name="TOTAL_VIEW_SIGNUP", default=UNSET)
    """Sign-ups after a view."""
    total_view_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_VIEW_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after a view were worth, in micro-currency."""
    total_web_checkout: int | None | UnsetType = field(name="TOTAL_WEB_CHECKOUT", default=UNSET)
    """Checkouts on the web site."""
    total_web_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site were worth, in micro-currency."""
    total_web_click_checkout: int | None | UnsetType = field(name="TOTAL_WEB_CLICK_CHECKOUT", default=UNSET)
    """Checkouts on the web site after a click."""
    total_web_click_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after a click were worth, in micro-currency."""
    total_web_engagement_checkout: int | None | UnsetType = field(name="TOTAL_WEB_ENGAGEMENT_CHECKOUT", default=UNSET)
    """Checkouts on the web site after an engagement."""
    total_web_engagement_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after an engagement were worth, in micro-currency."""
    total_web_sessions: int | None | UnsetType = field(name="TOTAL_WEB_SESSIONS", default=UNSET)
    """Sessions on the web site, paid and earned together."""
    total_web_view_checkout: int | None | UnsetType = field(name="TOTAL_WEB_VIEW_CHECKOUT", default=UNSET)
    """Checkouts on the web site after a view."""
    total_web_view_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after a view were worth, in micro-currency."""
    video_3_sec_views_2: int | None | UnsetType = field(name="VIDEO_3SEC_VIEWS_2", default=UNSET)
    """Earned views of a video of three seconds at least."""
    video_length: int | float | None | UnsetType = field(name="VIDEO_LENGTH", default=UNSET)
    """How long the video is, in seconds."""
    video_mrc_views_2: int | None | UnsetType = field(name="VIDEO_MRC_VIEWS_2", default=UNSET)
    """Earned views of a video of which half was in view for two seconds."""
    video_p0_combined_2: int | None | UnsetType = field(name="VIDEO_P0_COMBINED_2", default=UNSET)
    """Earned starts of a video."""
    video_p100_complete_2: int | None | UnsetType = field(name="VIDEO_P100_COMPLETE_2", default=UNSET)
    """Earned views of a whole video."""
    video_p25_combined_2: int | None | UnsetType = field(name="VIDEO_P25_COMBINED_2", default=UNSET)
    """Earned views of a quarter of a video."""
    video_p50_combined_2: int | None | UnsetType = field(name="VIDEO_P50_COMBINED_2", default=UNSET)
    """Earned views of half of a video."""
    video_p75_combined_2: int | None | UnsetType = field(name="VIDEO_P75_COMBINED_2", default=UNSET)
    """Earned views of three quarters of a video."""
    video_p95_combined_2: int | None | UnsetType = field(name="VIDEO_P95_COMBINED_2", default=UNSET)
    """Earned views of 95 % of a video."""
    web_checkout_cost_per_action: int | float | None | UnsetType = field(
        name="WEB_CHECKOUT_COST_PER_ACTION", default=UNSET
    )
    """What was spent for each of the checkouts on the web site, in units of the currency."""
    web_checkout_roas: int | float | None | UnsetType = field(name="WEB_CHECKOUT_ROAS", default=UNSET)
    """What checkouts on the web site were worth for each unit spent."""
    web_sessions_1: int | None | UnsetType = field(name="WEB_SESSIONS_1", default=UNSET)
    """Paid sessions on the web site."""
    web_sessions_2: int | None | UnsetType = field(name="WEB_SESSIONS_2", default=UNSET)
    """Earned sessions on the web site."""


class AdMetricsRow(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Metrics of one ad."""

    date: _date | UnsetType = field(name="DATE", default=UNSET)
    """The day of the row in UTC, or the first day of its week or month; absent when the row sums up the whole range."""
    hour: int | UnsetType = field(name="HOUR", default=UNSET)
    """The hour of the day in UTC; only with the granularity `HOUR`."""
    advertiser_id: str | UnsetType = field(name="ADVERTISER_ID", default=UNSET)
    """The advertiser."""
    campaign_id: str | UnsetType = field(name="CAMPAIGN_ID", default=UNSET)
    """The campaign."""
    ad_group_id: str | UnsetType = field(name="AD_GROUP_ID", default=UNSET)
    """The ad group."""
    pin_promotion_id: str = field(name="PIN_PROMOTION_ID")
    """The ad. The column kept its name of v3."""
    pin_id: str | UnsetType = field(name="PIN_ID", default=UNSET)
    """The Pin that is shown."""
    ad_group_entity_status: EntityStatus | UnsetType = field(name="AD_GROUP_ENTITY_STATUS", default=UNSET)
    """What the advertiser wants of the ad group."""
    campaign_daily_spend_cap: int | None | UnsetType = field(name="CAMPAIGN_DAILY_SPEND_CAP", default=UNSET)
    """The most that the campaign may spend in one UTC day, in micro-currency; null for no limit."""
    campaign_entity_status: EntityStatus | UnsetType = field(name="CAMPAIGN_ENTITY_STATUS", default=UNSET)
    """What the advertiser wants of the campaign."""
    campaign_lifetime_spend_cap: int | None | UnsetType = field(name="CAMPAIGN_LIFETIME_SPEND_CAP", default=UNSET)
    """The most that the campaign may spend in all its life, in micro-currency; null for no limit."""
    campaign_name: str | UnsetType = field(name="CAMPAIGN_NAME", default=UNSET)
    """The name of the campaign."""
    checkout_roas: int | float | None | UnsetType = field(name="CHECKOUT_ROAS", default=UNSET)
    """What checkouts were worth for each unit spent."""
    clickthrough_1: int | None | UnsetType = field(name="CLICKTHROUGH_1", default=UNSET)
    """Paid clicks through to the destination."""
    clickthrough_1_gross: int | None | UnsetType = field(name="CLICKTHROUGH_1_GROSS", default=UNSET)
    """Paid clicks through to the destination, before invalid ones are taken off."""
    clickthrough_2: int | None | UnsetType = field(name="CLICKTHROUGH_2", default=UNSET)
    """Earned clicks through to the destination."""
    cpc_in_micro_dollar: int | float | None | UnsetType = field(name="CPC_IN_MICRO_DOLLAR", default=UNSET)
    """What a paid click cost on average, in micro-currency."""
    cpm_in_dollar: int | float | None | UnsetType = field(name="CPM_IN_DOLLAR", default=UNSET)
    """What a thousand paid showings cost, in units of the currency."""
    cpm_in_micro_dollar: int | float | None | UnsetType = field(name="CPM_IN_MICRO_DOLLAR", default=UNSET)
    """What a thousand paid showings cost, in micro-currency."""
    ctr: int | float | None | UnsetType = field(name="CTR", default=UNSET)
    """Paid clicks through to the destination for each paid showing."""
    ctr_2: int | float | None | UnsetType = field(name="CTR_2", default=UNSET)
    """Earned clicks through to the destination for each earned showing."""
    ecpcv_in_dollar: int | float | None | UnsetType = field(name="ECPCV_IN_DOLLAR", default=UNSET)
    """What a view of a whole video cost, in units of the currency."""
    ecpcv_p95_in_dollar: int | float | None | UnsetType = field(name="ECPCV_P95_IN_DOLLAR", default=UNSET)
    """What a view of 95 % of a video cost, in units of the currency."""
    ecpc_in_dollar: int | float | None | UnsetType = field(name="ECPC_IN_DOLLAR", default=UNSET)
    """What a click cost on average, earned ones counted too, in units of the currency."""
    ecpc_in_micro_dollar: int | float | None | UnsetType = field(name="ECPC_IN_MICRO_DOLLAR", default=UNSET)
    """What a click cost on average, earned ones counted too, in micro-currency."""
    ecpe_in_dollar: int | float | None | UnsetType = field(name="ECPE_IN_DOLLAR", default=UNSET)
    """What an engagement cost, in units of the currency."""
    ecpm_in_micro_dollar: int | float | None | UnsetType = field(name="ECPM_IN_MICRO_DOLLAR", default=UNSET)
    """What a thousand showings cost, earned ones counted too, in micro-currency."""
    ecpv_in_dollar: int | float | None | UnsetType = field(name="ECPV_IN_DOLLAR", default=UNSET)
    """What a view of a video cost, in units of the currency."""
    ectr: int | float | None | UnsetType = field(name="ECTR", default=UNSET)
    """Clicks through to the destination for each showing, paid and earned together."""
    eengagement_rate: int | float | None | UnsetType = field(name="EENGAGEMENT_RATE", default=UNSET)
    """Engagements for each showing, paid and earned together."""
    engagement_1: int | None | UnsetType = field(name="ENGAGEMENT_1", default=UNSET)
    """Paid engagements."""
    engagement_2: int | None | UnsetType = field(name="ENGAGEMENT_2", default=UNSET)
    """Earned engagements."""
    engagement_rate: int | float | None | UnsetType = field(name="ENGAGEMENT_RATE", default=UNSET)
    """Paid engagements for each paid showing."""
    idea_pin_product_tag_visit_1: int | None | UnsetType = field(name="IDEA_PIN_PRODUCT_TAG_VISIT_1", default=UNSET)
    """Paid visits of products that are tagged in an Idea Pin."""
    idea_pin_product_tag_visit_2: int | None | UnsetType = field(name="IDEA_PIN_PRODUCT_TAG_VISIT_2", default=UNSET)
    """Earned visits of products that are tagged in an Idea Pin."""
    impression_1: int | None | UnsetType = field(name="IMPRESSION_1", default=UNSET)
    """Paid showings."""
    impression_1_gross: int | None | UnsetType = field(name="IMPRESSION_1_GROSS", default=UNSET)
    """Paid showings, before invalid ones are taken off."""
    impression_2: int | None | UnsetType = field(name="IMPRESSION_2", default=UNSET)
    """Earned showings."""
    inapp_checkout_cost_per_action: int | float | None | UnsetType = field(
        name="INAPP_CHECKOUT_COST_PER_ACTION", default=UNSET
    )
    """What was spent for each of the checkouts in an application, in units of the currency."""
    outbound_click_1: int | None | UnsetType = field(name="OUTBOUND_CLICK_1", default=UNSET)
    """Paid clicks that left the service."""
    outbound_click_2: int | None | UnsetType = field(name="OUTBOUND_CLICK_2", default=UNSET)
    """Earned clicks that left the service."""
    page_visit_cost_per_action: int | float | None | UnsetType = field(name="PAGE_VISIT_COST_PER_ACTION", default=UNSET)
    """What was spent for each of the page visits, in units of the currency."""
    page_visit_roas: int | float | None | UnsetType = field(name="PAGE_VISIT_ROAS", default=UNSET)
    """What page visits were worth for each unit spent."""
    paid_impression: int | None | UnsetType = field(name="PAID_IMPRESSION", default=UNSET)
    """Paid showings."""
    repin_1: int | None | UnsetType = field(name="REPIN_1", default=UNSET)
    """Paid saves."""
    repin_2: int | None | UnsetType = field(name="REPIN_2", default=UNSET)
    """Earned saves."""
    repin_rate: int | float | None | UnsetType = field(name="REPIN_RATE", default=UNSET)
    """Paid saves for each paid showing."""
    spend_in_dollar: int | float | None | UnsetType = field(name="SPEND_IN_DOLLAR", default=UNSET)
    """What was spent, in units of the currency."""
    spend_in_micro_dollar: int | None | UnsetType = field(name="SPEND_IN_MICRO_DOLLAR", default=UNSET)
    """What was spent, in micro-currency."""
    total_checkout: int | None | UnsetType = field(name="TOTAL_CHECKOUT", default=UNSET)
    """Checkouts."""
    total_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts were worth, in micro-currency."""
    total_clickthrough: int | None | UnsetType = field(name="TOTAL_CLICKTHROUGH", default=UNSET)
    """Clicks through to the destination, paid and earned together."""
    total_click_add_to_cart: int | None | UnsetType = field(name="TOTAL_CLICK_ADD_TO_CART", default=UNSET)
    """Additions to a cart after a click."""
    total_click_checkout: int | None | UnsetType = field(name="TOTAL_CLICK_CHECKOUT", default=UNSET)
    """Checkouts after a click."""
    total_click_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after a click were worth, in micro-currency."""
    total_click_lead: int | None | UnsetType = field(name="TOTAL_CLICK_LEAD", default=UNSET)
    """Leads after a click."""
    total_click_signup: int | None | UnsetType = field(name="TOTAL_CLICK_SIGNUP", default=UNSET)
    """Sign-ups after a click."""
    total_click_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CLICK_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after a click were worth, in micro-currency."""
    total_conversions: int | None | UnsetType = field(name="TOTAL_CONVERSIONS", default=UNSET)
    """Conversions of any kind."""
    total_custom: int | None | UnsetType = field(name="TOTAL_CUSTOM", default=UNSET)
    """Custom events."""
    total_engagement: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT", default=UNSET)
    """Engagements, paid and earned together."""
    total_engagement_checkout: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_CHECKOUT", default=UNSET)
    """Checkouts after an engagement."""
    total_engagement_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after an engagement were worth, in micro-currency."""
    total_engagement_lead: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_LEAD", default=UNSET)
    """Leads after an engagement."""
    total_engagement_signup: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_SIGNUP", default=UNSET)
    """Sign-ups after an engagement."""
    total_engagement_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_ENGAGEMENT_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after an engagement were worth, in micro-currency."""
    total_idea_pin_product_tag_visit: int | None | UnsetType = field(
        name="TOTAL_IDEA_PIN_PRODUCT_TAG_VISIT", default=UNSET
    )
    """Visits of products that are tagged in an Idea Pin, paid and earned together."""
    total_impression_frequency: int | float | None | UnsetType = field(name="TOTAL_IMPRESSION_FREQUENCY", default=UNSET)
    """How often a person saw it on average."""
    total_impression_user: int | None | UnsetType = field(name="TOTAL_IMPRESSION_USER", default=UNSET)
    """People who saw it."""
    total_lead: int | None | UnsetType = field(name="TOTAL_LEAD", default=UNSET)
    """Leads."""
    total_offline_checkout: int | None | UnsetType = field(name="TOTAL_OFFLINE_CHECKOUT", default=UNSET)
    """Checkouts outside the internet."""
    total_page_visit: int | None | UnsetType = field(name="TOTAL_PAGE_VISIT", default=UNSET)
    """Page visits."""
    total_repin_rate: int | float | None | UnsetType = field(name="TOTAL_REPIN_RATE", default=UNSET)
    """Saves for each showing, paid and earned together."""
    total_signup: int | None | UnsetType = field(name="TOTAL_SIGNUP", default=UNSET)
    """Sign-ups."""
    total_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups were worth, in micro-currency."""
    total_video_3_sec_views: int | None | UnsetType = field(name="TOTAL_VIDEO_3SEC_VIEWS", default=UNSET)
    """Views of a video of three seconds at least, paid and earned together."""
    total_video_avg_watchtime_in_second: int | float | None | UnsetType = field(
        name="TOTAL_VIDEO_AVG_WATCHTIME_IN_SECOND", default=UNSET
    )
    """How long a video was watched on average, in seconds."""
    total_video_mrc_views: int | None | UnsetType = field(name="TOTAL_VIDEO_MRC_VIEWS", default=UNSET)
    """Views of a video of which half was in view for two seconds, paid and earned together."""
    total_video_p0_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P0_COMBINED", default=UNSET)
    """Starts of a video, paid and earned together."""
    total_video_p100_complete: int | None | UnsetType = field(name="TOTAL_VIDEO_P100_COMPLETE", default=UNSET)
    """Views of a whole video, paid and earned together."""
    total_video_p25_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P25_COMBINED", default=UNSET)
    """Views of a quarter of a video, paid and earned together."""
    total_video_p50_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P50_COMBINED", default=UNSET)
    """Views of half of a video, paid and earned together."""
    total_video_p75_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P75_COMBINED", default=UNSET)
    """Views of three quarters of a video, paid and earned together."""
    total_video_p95_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P95_COMBINED", default=UNSET)
    """Views of 95 % of a video, paid and earned together."""
    total_view_add_to_cart: int | None | UnsetType = field(name="TOTAL_VIEW_ADD_TO_CART", default=UNSET)
    """Additions to a cart after a view."""
    total_view_checkout: int | None | UnsetType = field(name="TOTAL_VIEW_CHECKOUT", default=UNSET)
    """Checkouts after a view."""
    total_view_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after a view were worth, in micro-currency."""
    total_view_lead: int | None | UnsetType = field(name="TOTAL_VIEW_LEAD", default=UNSET)
    """Leads after a view."""
    total_view_signup: int | None | UnsetType = field(name="TOTAL_VIEW_SIGNUP", default=UNSET)
    """Sign-ups after a view."""
    total_view_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_VIEW_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after a view were worth, in micro-currency."""
    total_web_checkout: int | None | UnsetType = field(name="TOTAL_WEB_CHECKOUT", default=UNSET)
    """Checkouts on the web site."""
    total_web_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site were worth, in micro-currency."""
    total_web_click_checkout: int | None | UnsetType = field(name="TOTAL_WEB_CLICK_CHECKOUT", default=UNSET)
    """Checkouts on the web site after a click."""
    total_web_click_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after a click were worth, in micro-currency."""
    total_web_engagement_checkout: int | None | UnsetType = field(name="TOTAL_WEB_ENGAGEMENT_CHECKOUT", default=UNSET)
    """Checkouts on the web site after an engagement."""
    total_web_engagement_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after an engagement were worth, in micro-currency."""
    total_web_sessions: int | None | UnsetType = field(name="TOTAL_WEB_SESSIONS", default=UNSET)
    """Sessions on the web site, paid and earned together."""
    total_web_view_checkout: int | None | UnsetType = field(name="TOTAL_WEB_VIEW_CHECKOUT", default=UNSET)
    """Checkouts on the web site after a view."""
    total_web_view_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after a view were worth, in micro-currency."""
    video_3_sec_views_2: int | None | UnsetType = field(name="VIDEO_3SEC_VIEWS_2", default=UNSET)
    """Earned views of a video of three seconds at least."""
    video_length: int | float | None | UnsetType = field(name="VIDEO_LENGTH", default=UNSET)
    """How long the video is, in seconds."""
    video_mrc_views_2: int | None | UnsetType = field(name="VIDEO_MRC_VIEWS_2", default=UNSET)
    """Earned views of a video of which half was in view for two seconds."""
    video_p0_combined_2: int | None | UnsetType = field(name="VIDEO_P0_COMBINED_2", default=UNSET)
    """Earned starts of a video."""
    video_p100_complete_2: int | None | UnsetType = field(name="VIDEO_P100_COMPLETE_2", default=UNSET)
    """Earned views of a whole video."""
    video_p25_combined_2: int | None | UnsetType = field(name="VIDEO_P25_COMBINED_2", default=UNSET)
    """Earned views of a quarter of a video."""
    video_p50_combined_2: int | None | UnsetType = field(name="VIDEO_P50_COMBINED_2", default=UNSET)
    """Earned views of half of a video."""
    video_p75_combined_2: int | None | UnsetType = field(name="VIDEO_P75_COMBINED_2", default=UNSET)
    """Earned views of three quarters of a video."""
    video_p95_combined_2: int | None | UnsetType = field(name="VIDEO_P95_COMBINED_2", default=UNSET)
    """Earned views of 95 % of a video."""
    web_checkout_cost_per_action: int | float | None | UnsetType = field(
        name="WEB_CHECKOUT_COST_PER_ACTION", default=UNSET
    )
    """What was spent for each of the checkouts on the web site, in units of the currency."""
    web_checkout_roas: int | float | None | UnsetType = field(name="WEB_CHECKOUT_ROAS", default=UNSET)
    """What checkouts on the web site were worth for each unit spent."""
    web_sessions_1: int | None | UnsetType = field(name="WEB_SESSIONS_1", default=UNSET)
    """Paid sessions on the web site."""
    web_sessions_2: int | None | UnsetType = field(name="WEB_SESSIONS_2", default=UNSET)
    """Earned sessions on the web site."""


class AdGroupTargetingMetricsRow(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Metrics of one ad group, with one value of a kind of targeting."""

    date: _date | UnsetType = field(name="DATE", default=UNSET)
    """The day of the row in UTC, or the first day of its week or month; absent when the row sums up the whole range."""
    hour: int | UnsetType = field(name="HOUR", default=UNSET)
    """The hour of the day in UTC; only with the granularity `HOUR`."""
    advertiser_id: str | UnsetType = field(name="ADVERTISER_ID", default=UNSET)
    """The advertiser."""
    campaign_id: str | UnsetType = field(name="CAMPAIGN_ID", default=UNSET)
    """The campaign."""
    ad_group_id: str = field(name="AD_GROUP_ID")
    """The ad group."""
    pin_promotion_id: str | UnsetType = field(name="PIN_PROMOTION_ID", default=UNSET)
    """The ad. The column kept its name of v3."""
    pin_id: str | UnsetType = field(name="PIN_ID", default=UNSET)
    """The Pin that is shown."""
    ad_group_entity_status: EntityStatus | UnsetType = field(name="AD_GROUP_ENTITY_STATUS", default=UNSET)
    """What the advertiser wants of the ad group."""
    campaign_daily_spend_cap: int | None | UnsetType = field(name="CAMPAIGN_DAILY_SPEND_CAP", default=UNSET)
    """The most that the campaign may spend in one UTC day, in micro-currency; null for no limit."""
    campaign_entity_status: EntityStatus | UnsetType = field(name="CAMPAIGN_ENTITY_STATUS", default=UNSET)
    """What the advertiser wants of the campaign."""
    campaign_lifetime_spend_cap: int | None | UnsetType = field(name="CAMPAIGN_LIFETIME_SPEND_CAP", default=UNSET)
    """The most that the campaign may spend in all its life, in micro-currency; null for no limit."""
    campaign_name: str | UnsetType = field(name="CAMPAIGN_NAME", default=UNSET)
    """The name of the campaign."""
    checkout_roas: int | float | None | UnsetType = field(name="CHECKOUT_ROAS", default=UNSET)
    """What checkouts were worth for each unit spent."""
    clickthrough_1: int | None | UnsetType = field(name="CLICKTHROUGH_1", default=UNSET)
    """Paid clicks through to the destination."""
    clickthrough_1_gross: int | None | UnsetType = field(name="CLICKTHROUGH_1_GROSS", default=UNSET)
    """Paid clicks through to the destination, before invalid ones are taken off."""
    clickthrough_2: int | None | UnsetType = field(name="CLICKTHROUGH_2", default=UNSET)
    """Earned clicks through to the destination."""
    cpc_in_micro_dollar: int | float | None | UnsetType = field(name="CPC_IN_MICRO_DOLLAR", default=UNSET)
    """What a paid click cost on average, in micro-currency."""
    cpm_in_dollar: int | float | None | UnsetType = field(name="CPM_IN_DOLLAR", default=UNSET)
    """What a thousand paid showings cost, in units of the currency."""
    cpm_in_micro_dollar: int | float | None | UnsetType = field(name="CPM_IN_MICRO_DOLLAR", default=UNSET)
    """What a thousand paid showings cost, in micro-currency."""
    ctr: int | float | None | UnsetType = field(name="CTR", default=UNSET)
    """Paid clicks through to the destination for each paid showing."""
    ctr_2: int | float | None | UnsetType = field(name="CTR_2", default=UNSET)
    """Earned clicks through to the destination for each earned showing."""
    ecpcv_in_dollar: int | float | None | UnsetType = field(name="ECPCV_IN_DOLLAR", default=UNSET)
    """What a view of a whole video cost, in units of the currency."""
    ecpcv_p95_in_dollar: int | float | None | UnsetType = field(name="ECPCV_P95_IN_DOLLAR", default=UNSET)
    """What a view of 95 % of a video cost, in units of the currency."""
    ecpc_in_dollar: int | float | None | UnsetType = field(name="ECPC_IN_DOLLAR", default=UNSET)
    """What a click cost on average, earned ones counted too, in units of the currency."""
    ecpc_in_micro_dollar: int | float | None | UnsetType = field(name="ECPC_IN_MICRO_DOLLAR", default=UNSET)
    """What a click cost on average, earned ones counted too, in micro-currency."""
    ecpe_in_dollar: int | float | None | UnsetType = field(name="ECPE_IN_DOLLAR", default=UNSET)
    """What an engagement cost, in units of the currency."""
    ecpm_in_micro_dollar: int | float | None | UnsetType = field(name="ECPM_IN_MICRO_DOLLAR", default=UNSET)
    """What a thousand showings cost, earned ones counted too, in micro-currency."""
    ecpv_in_dollar: int | float | None | UnsetType = field(name="ECPV_IN_DOLLAR", default=UNSET)
    """What a view of a video cost, in units of the currency."""
    ectr: int | float | None | UnsetType = field(name="ECTR", default=UNSET)
    """Clicks through to the destination for each showing, paid and earned together."""
    eengagement_rate: int | float | None | UnsetType = field(name="EENGAGEMENT_RATE", default=UNSET)
    """Engagements for each showing, paid and earned together."""
    engagement_1: int | None | UnsetType = field(name="ENGAGEMENT_1", default=UNSET)
    """Paid engagements."""
    engagement_2: int | None | UnsetType = field(name="ENGAGEMENT_2", default=UNSET)
    """Earned engagements."""
    engagement_rate: int | float | None | UnsetType = field(name="ENGAGEMENT_RATE", default=UNSET)
    """Paid engagements for each paid showing."""
    idea_pin_product_tag_visit_1: int | None | UnsetType = field(name="IDEA_PIN_PRODUCT_TAG_VISIT_1", default=UNSET)
    """Paid visits of products that are tagged in an Idea Pin."""
    idea_pin_product_tag_visit_2: int | None | UnsetType = field(name="IDEA_PIN_PRODUCT_TAG_VISIT_2", default=UNSET)
    """Earned visits of products that are tagged in an Idea Pin."""
    impression_1: int | None | UnsetType = field(name="IMPRESSION_1", default=UNSET)
    """Paid showings."""
    impression_1_gross: int | None | UnsetType = field(name="IMPRESSION_1_GROSS", default=UNSET)
    """Paid showings, before invalid ones are taken off."""
    impression_2: int | None | UnsetType = field(name="IMPRESSION_2", default=UNSET)
    """Earned showings."""
    inapp_checkout_cost_per_action: int | float | None | UnsetType = field(
        name="INAPP_CHECKOUT_COST_PER_ACTION", default=UNSET
    )
    """What was spent for each of the checkouts in an application, in units of the currency."""
    outbound_click_1: int | None | UnsetType = field(name="OUTBOUND_CLICK_1", default=UNSET)
    """Paid clicks that left the service."""
    outbound_click_2: int | None | UnsetType = field(name="OUTBOUND_CLICK_2", default=UNSET)
    """Earned clicks that left the service."""
    page_visit_cost_per_action: int | float | None | UnsetType = field(name="PAGE_VISIT_COST_PER_ACTION", default=UNSET)
    """What was spent for each of the page visits, in units of the currency."""
    page_visit_roas: int | float | None | UnsetType = field(name="PAGE_VISIT_ROAS", default=UNSET)
    """What page visits were worth for each unit spent."""
    paid_impression: int | None | UnsetType = field(name="PAID_IMPRESSION", default=UNSET)
    """Paid showings."""
    repin_1: int | None | UnsetType = field(name="REPIN_1", default=UNSET)
    """Paid saves."""
    repin_2: int | None | UnsetType = field(name="REPIN_2", default=UNSET)
    """Earned saves."""
    repin_rate: int | float | None | UnsetType = field(name="REPIN_RATE", default=UNSET)
    """Paid saves for each paid showing."""
    spend_in_dollar: int | float | None | UnsetType = field(name="SPEND_IN_DOLLAR", default=UNSET)
    """What was spent, in units of the currency."""
    spend_in_micro_dollar: int | None | UnsetType = field(name="SPEND_IN_MICRO_DOLLAR", default=UNSET)
    """What was spent, in micro-currency."""
    total_checkout: int | None | UnsetType = field(name="TOTAL_CHECKOUT", default=UNSET)
    """Checkouts."""
    total_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts were worth, in micro-currency."""
    total_clickthrough: int | None | UnsetType = field(name="TOTAL_CLICKTHROUGH", default=UNSET)
    """Clicks through to the destination, paid and earned together."""
    total_click_add_to_cart: int | None | UnsetType = field(name="TOTAL_CLICK_ADD_TO_CART", default=UNSET)
    """Additions to a cart after a click."""
    total_click_checkout: int | None | UnsetType = field(name="TOTAL_CLICK_CHECKOUT", default=UNSET)
    """Checkouts after a click."""
    total_click_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after a click were worth, in micro-currency."""
    total_click_lead: int | None | UnsetType = field(name="TOTAL_CLICK_LEAD", default=UNSET)
    """Leads after a click."""
    total_click_signup: int | None | UnsetType = field(name="TOTAL_CLICK_SIGNUP", default=UNSET)
    """Sign-ups after a click."""
    total_click_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CLICK_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after a click were worth, in micro-currency."""
    total_conversions: int | None | UnsetType = field(name="TOTAL_CONVERSIONS", default=UNSET)
    """Conversions of any kind."""
    total_custom: int | None | UnsetType = field(name="TOTAL_CUSTOM", default=UNSET)
    """Custom events."""
    total_engagement: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT", default=UNSET)
    """Engagements, paid and earned together."""
    total_engagement_checkout: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_CHECKOUT", default=UNSET)
    """Checkouts after an engagement."""
    total_engagement_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after an engagement were worth, in micro-currency."""
    total_engagement_lead: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_LEAD", default=UNSET)
    """Leads after an engagement."""
    total_engagement_signup: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_SIGNUP", default=UNSET)
    """Sign-ups after an engagement."""
    total_engagement_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_ENGAGEMENT_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after an engagement were worth, in micro-currency."""
    total_idea_pin_product_tag_visit: int | None | UnsetType = field(
        name="TOTAL_IDEA_PIN_PRODUCT_TAG_VISIT", default=UNSET
    )
    """Visits of products that are tagged in an Idea Pin, paid and earned together."""
    total_impression_frequency: int | float | None | UnsetType = field(name="TOTAL_IMPRESSION_FREQUENCY", default=UNSET)
    """How often a person saw it on average."""
    total_impression_user: int | None | UnsetType = field(name="TOTAL_IMPRESSION_USER", default=UNSET)
    """People who saw it."""
    total_lead: int | None | UnsetType = field(name="TOTAL_LEAD", default=UNSET)
    """Leads."""
    total_offline_checkout: int | None | UnsetType = field(name="TOTAL_OFFLINE_CHECKOUT", default=UNSET)
    """Checkouts outside the internet."""
    total_page_visit: int | None | UnsetType = field(name="TOTAL_PAGE_VISIT", default=UNSET)
    """Page visits."""
    total_repin_rate: int | float | None | UnsetType = field(name="TOTAL_REPIN_RATE", default=UNSET)
    """Saves for each showing, paid and earned together."""
    total_signup: int | None | UnsetType = field(name="TOTAL_SIGNUP", default=UNSET)
    """Sign-ups."""
    total_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups were worth, in micro-currency."""
    total_video_3_sec_views: int | None | UnsetType = field(name="TOTAL_VIDEO_3SEC_VIEWS", default=UNSET)
    """Views of a video of three seconds at least, paid and earned together."""
    total_video_avg_watchtime_in_second: int | float | None | UnsetType = field(
        name="TOTAL_VIDEO_AVG_WATCHTIME_IN_SECOND", default=UNSET
    )
    """How long a video was watched on average, in seconds."""
    total_video_mrc_views: int | None | UnsetType = field(name="TOTAL_VIDEO_MRC_VIEWS", default=UNSET)
    """Views of a video of which half was in view for two seconds, paid and earned together."""
    total_video_p0_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P0_COMBINED", default=UNSET)
    """Starts of a video, paid and earned together."""
    total_video_p100_complete: int | None | UnsetType = field(name="TOTAL_VIDEO_P100_COMPLETE", default=UNSET)
    """Views of a whole video, paid and earned together."""
    total_video_p25_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P25_COMBINED", default=UNSET)
    """Views of a quarter of a video, paid and earned together."""
    total_video_p50_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P50_COMBINED", default=UNSET)
    """Views of half of a video, paid and earned together."""
    total_video_p75_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P75_COMBINED", default=UNSET)
    """Views of three quarters of a video, paid and earned together."""
    total_video_p95_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P95_COMBINED", default=UNSET)
    """Views of 95 % of a video, paid and earned together."""
    total_view_add_to_cart: int | None | UnsetType = field(name="TOTAL_VIEW_ADD_TO_CART", default=UNSET)
    """Additions to a cart after a view."""
    total_view_checkout: int | None | UnsetType = field(name="TOTAL_VIEW_CHECKOUT", default=UNSET)
    """Checkouts after a view."""
    total_view_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after a view were worth, in micro-currency."""
    total_view_lead: int | None | UnsetType = field(name="TOTAL_VIEW_LEAD", default=UNSET)
    """Leads after a view."""
    total_view_signup: int | None | UnsetType = field(name="TOTAL_VIEW_SIGNUP", default=UNSET)
    """Sign-ups after a view."""
    total_view_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_VIEW_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after a view were worth, in micro-currency."""
    total_web_checkout: int | None | UnsetType = field(name="TOTAL_WEB_CHECKOUT", default=UNSET)
    """Checkouts on the web site."""
    total_web_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site were worth, in micro-currency."""
    total_web_click_checkout: int | None | UnsetType = field(name="TOTAL_WEB_CLICK_CHECKOUT", default=UNSET)
    """Checkouts on the web site after a click."""
    total_web_click_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after a click were worth, in micro-currency."""
    total_web_engagement_checkout: int | None | UnsetType = field(name="TOTAL_WEB_ENGAGEMENT_CHECKOUT", default=UNSET)
    """Checkouts on the web site after an engagement."""
    total_web_engagement_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after an engagement were worth, in micro-currency."""
    total_web_sessions: int | None | UnsetType = field(name="TOTAL_WEB_SESSIONS", default=UNSET)
    """Sessions on the web site, paid and earned together."""
    total_web_view_checkout: int | None | UnsetType = field(name="TOTAL_WEB_VIEW_CHECKOUT", default=UNSET)
    """Checkouts on the web site after a view."""
    total_web_view_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after a view were worth, in micro-currency."""
    video_3_sec_views_2: int | None | UnsetType = field(name="VIDEO_3SEC_VIEWS_2", default=UNSET)
    """Earned views of a video of three seconds at least."""
    video_length: int | float | None | UnsetType = field(name="VIDEO_LENGTH", default=UNSET)
    """How long the video is, in seconds."""
    video_mrc_views_2: int | None | UnsetType = field(name="VIDEO_MRC_VIEWS_2", default=UNSET)
    """Earned views of a video of which half was in view for two seconds."""
    video_p0_combined_2: int | None | UnsetType = field(name="VIDEO_P0_COMBINED_2", default=UNSET)
    """Earned starts of a video."""
    video_p100_complete_2: int | None | UnsetType = field(name="VIDEO_P100_COMPLETE_2", default=UNSET)
    """Earned views of a whole video."""
    video_p25_combined_2: int | None | UnsetType = field(name="VIDEO_P25_COMBINED_2", default=UNSET)
    """Earned views of a quarter of a video."""
    video_p50_combined_2: int | None | UnsetType = field(name="VIDEO_P50_COMBINED_2", default=UNSET)
    """Earned views of half of a video."""
    video_p75_combined_2: int | None | UnsetType = field(name="VIDEO_P75_COMBINED_2", default=UNSET)
    """Earned views of three quarters of a video."""
    video_p95_combined_2: int | None | UnsetType = field(name="VIDEO_P95_COMBINED_2", default=UNSET)
    """Earned views of 95 % of a video."""
    web_checkout_cost_per_action: int | float | None | UnsetType = field(
        name="WEB_CHECKOUT_COST_PER_ACTION", default=UNSET
    )
    """What was spent for each of the checkouts on the web site, in units of the currency."""
    web_checkout_roas: int | float | None | UnsetType = field(name="WEB_CHECKOUT_ROAS", default=UNSET)
    """What checkouts on the web site were worth for each unit spent."""
    web_sessions_1: int | None | UnsetType = field(name="WEB_SESSIONS_1", default=UNSET)
    """Paid sessions on the web site."""
    web_sessions_2: int | None | UnsetType = field(name="WEB_SESSIONS_2", default=UNSET)
    """Earned sessions on the web site."""
    targeting_type: MetricsTargetingType = field(name="TARGETING_TYPE")
    """What the row is divided by."""
    targeting_value: str = field(name="TARGETING_VALUE")
    """The value of that targeting, for instance `25-34` or `US`."""


class AdTargetingMetricsRow(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Metrics of one ad, with one value of a kind of targeting."""

    date: _date | UnsetType = field(name="DATE", default=UNSET)
    """The day of the row in UTC, or the first day of its week or month; absent when the row sums up the whole range."""
    hour: int | UnsetType = field(name="HOUR", default=UNSET)
    """The hour of the day in UTC; only with the granularity `HOUR`."""
    advertiser_id: str | UnsetType = field(name="ADVERTISER_ID", default=UNSET)
    """The advertiser."""
    campaign_id: str | UnsetType = field(name="CAMPAIGN_ID", default=UNSET)
    """The campaign."""
    ad_group_id: str | UnsetType = field(name="AD_GROUP_ID", default=UNSET)
    """The ad group."""
    pin_promotion_id: str = field(name="PIN_PROMOTION_ID")
    """The ad. The column kept its name of v3."""
    pin_id: str | UnsetType = field(name="PIN_ID", default=UNSET)
    """The Pin that is shown."""
    ad_group_entity_status: EntityStatus | UnsetType = field(name="AD_GROUP_ENTITY_STATUS", default=UNSET)
    """What the advertiser wants of the ad group."""
    campaign_daily_spend_cap: int | None | UnsetType = field(name="CAMPAIGN_DAILY_SPEND_CAP", default=UNSET)
    """The most that the campaign may spend in one UTC day, in micro-currency; null for no limit."""
    campaign_entity_status: EntityStatus | UnsetType = field(name="CAMPAIGN_ENTITY_STATUS", default=UNSET)
    """What the advertiser wants of the campaign."""
    campaign_lifetime_spend_cap: int | None | UnsetType = field(name="CAMPAIGN_LIFETIME_SPEND_CAP", default=UNSET)
    """The most that the campaign may spend in all its life, in micro-currency; null for no limit."""
    campaign_name: str | UnsetType = field(name="CAMPAIGN_NAME", default=UNSET)
    """The name of the campaign."""
    checkout_roas: int | float | None | UnsetType = field(name="CHECKOUT_ROAS", default=UNSET)
    """What checkouts were worth for each unit spent."""
    clickthrough_1: int | None | UnsetType = field(name="CLICKTHROUGH_1", default=UNSET)
    """Paid clicks through to the destination."""
    clickthrough_1_gross: int | None | UnsetType = field(name="CLICKTHROUGH_1_GROSS", default=UNSET)
    """Paid clicks through to the destination, before invalid ones are taken off."""
    clickthrough_2: int | None | UnsetType = field(name="CLICKTHROUGH_2", default=UNSET)
    """Earned clicks through to the destination."""
    cpc_in_micro_dollar: int | float | None | UnsetType = field(name="CPC_IN_MICRO_DOLLAR", default=UNSET)
    """What a paid click cost on average, in micro-currency."""
    cpm_in_dollar: int | float | None | UnsetType = field(name="CPM_IN_DOLLAR", default=UNSET)
    """What a thousand paid showings cost, in units of the currency."""
    cpm_in_micro_dollar: int | float | None | UnsetType = field(name="CPM_IN_MICRO_DOLLAR", default=UNSET)
    """What a thousand paid showings cost, in micro-currency."""
    ctr: int | float | None | UnsetType = field(name="CTR", default=UNSET)
    """Paid clicks through to the destination for each paid showing."""
    ctr_2: int | float | None | UnsetType = field(name="CTR_2", default=UNSET)
    """Earned clicks through to the destination for each earned showing."""
    ecpcv_in_dollar: int | float | None | UnsetType = field(name="ECPCV_IN_DOLLAR", default=UNSET)
    """What a view of a whole video cost, in units of the currency."""
    ecpcv_p95_in_dollar: int | float | None | UnsetType = field(name="ECPCV_P95_IN_DOLLAR", default=UNSET)
    """What a view of 95 % of a video cost, in units of the currency."""
    ecpc_in_dollar: int | float | None | UnsetType = field(name="ECPC_IN_DOLLAR", default=UNSET)
    """What a click cost on average, earned ones counted too, in units of the currency."""
    ecpc_in_micro_dollar: int | float | None | UnsetType = field(name="ECPC_IN_MICRO_DOLLAR", default=UNSET)
    """What a click cost on average, earned ones counted too, in micro-currency."""
    ecpe_in_dollar: int | float | None | UnsetType = field(name="ECPE_IN_DOLLAR", default=UNSET)
    """What an engagement cost, in units of the currency."""
    ecpm_in_micro_dollar: int | float | None | UnsetType = field(name="ECPM_IN_MICRO_DOLLAR", default=UNSET)
    """What a thousand showings cost, earned ones counted too, in micro-currency."""
    ecpv_in_dollar: int | float | None | UnsetType = field(name="ECPV_IN_DOLLAR", default=UNSET)
    """What a view of a video cost, in units of the currency."""
    ectr: int | float | None | UnsetType = field(name="ECTR", default=UNSET)
    """Clicks through to the destination for each showing, paid and earned together."""
    eengagement_rate: int | float | None | UnsetType = field(name="EENGAGEMENT_RATE", default=UNSET)
    """Engagements for each showing, paid and earned together."""
    engagement_1: int | None | UnsetType = field(name="ENGAGEMENT_1", default=UNSET)
    """Paid engagements."""
    engagement_2: int | None | UnsetType = field(name="ENGAGEMENT_2", default=UNSET)
    """Earned engagements."""
    engagement_rate: int | float | None | UnsetType = field(name="ENGAGEMENT_RATE", default=UNSET)
    """Paid engagements for each paid showing."""
    idea_pin_product_tag_visit_1: int | None | UnsetType = field(name="IDEA_PIN_PRODUCT_TAG_VISIT_1", default=UNSET)
    """Paid visits of products that are tagged in an Idea Pin."""
    idea_pin_product_tag_visit_2: int | None | UnsetType = field(name="IDEA_PIN_PRODUCT_TAG_VISIT_2", default=UNSET)
    """Earned visits of products that are tagged in an Idea Pin."""
    impression_1: int | None | UnsetType = field(name="IMPRESSION_1", default=UNSET)
    """Paid showings."""
    impression_1_gross: int | None | UnsetType = field(name="IMPRESSION_1_GROSS", default=UNSET)
    """Paid showings, before invalid ones are taken off."""
    impression_2: int | None | UnsetType = field(name="IMPRESSION_2", default=UNSET)
    """Earned showings."""
    inapp_checkout_cost_per_action: int | float | None | UnsetType = field(
        name="INAPP_CHECKOUT_COST_PER_ACTION", default=UNSET
    )
    """What was spent for each of the checkouts in an application, in units of the currency."""
    outbound_click_1: int | None | UnsetType = field(name="OUTBOUND_CLICK_1", default=UNSET)
    """Paid clicks that left the service."""
    outbound_click_2: int | None | UnsetType = field(name="OUTBOUND_CLICK_2", default=UNSET)
    """Earned clicks that left the service."""
    page_visit_cost_per_action: int | float | None | UnsetType = field(name="PAGE_VISIT_COST_PER_ACTION", default=UNSET)
    """What was spent for each of the page visits, in units of the currency."""
    page_visit_roas: int | float | None | UnsetType = field(name="PAGE_VISIT_ROAS", default=UNSET)
    """What page visits were worth for each unit spent."""
    paid_impression: int | None | UnsetType = field(name="PAID_IMPRESSION", default=UNSET)
    """Paid showings."""
    repin_1: int | None | UnsetType = field(name="REPIN_1", default=UNSET)
    """Paid saves."""
    repin_2: int | None | UnsetType = field(name="REPIN_2", default=UNSET)
    """Earned saves."""
    repin_rate: int | float | None | UnsetType = field(name="REPIN_RATE", default=UNSET)
    """Paid saves for each paid showing."""
    spend_in_dollar: int | float | None | UnsetType = field(name="SPEND_IN_DOLLAR", default=UNSET)
    """What was spent, in units of the currency."""
    spend_in_micro_dollar: int | None | UnsetType = field(name="SPEND_IN_MICRO_DOLLAR", default=UNSET)
    """What was spent, in micro-currency."""
    total_checkout: int | None | UnsetType = field(name="TOTAL_CHECKOUT", default=UNSET)
    """Checkouts."""
    total_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts were worth, in micro-currency."""
    total_clickthrough: int | None | UnsetType = field(name="TOTAL_CLICKTHROUGH", default=UNSET)
    """Clicks through to the destination, paid and earned together."""
    total_click_add_to_cart: int | None | UnsetType = field(name="TOTAL_CLICK_ADD_TO_CART", default=UNSET)
    """Additions to a cart after a click."""
    total_click_checkout: int | None | UnsetType = field(name="TOTAL_CLICK_CHECKOUT", default=UNSET)
    """Checkouts after a click."""
    total_click_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after a click were worth, in micro-currency."""
    total_click_lead: int | None | UnsetType = field(name="TOTAL_CLICK_LEAD", default=UNSET)
    """Leads after a click."""
    total_click_signup: int | None | UnsetType = field(name="TOTAL_CLICK_SIGNUP", default=UNSET)
    """Sign-ups after a click."""
    total_click_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_CLICK_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after a click were worth, in micro-currency."""
    total_conversions: int | None | UnsetType = field(name="TOTAL_CONVERSIONS", default=UNSET)
    """Conversions of any kind."""
    total_custom: int | None | UnsetType = field(name="TOTAL_CUSTOM", default=UNSET)
    """Custom events."""
    total_engagement: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT", default=UNSET)
    """Engagements, paid and earned together."""
    total_engagement_checkout: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_CHECKOUT", default=UNSET)
    """Checkouts after an engagement."""
    total_engagement_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after an engagement were worth, in micro-currency."""
    total_engagement_lead: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_LEAD", default=UNSET)
    """Leads after an engagement."""
    total_engagement_signup: int | None | UnsetType = field(name="TOTAL_ENGAGEMENT_SIGNUP", default=UNSET)
    """Sign-ups after an engagement."""
    total_engagement_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_ENGAGEMENT_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after an engagement were worth, in micro-currency."""
    total_idea_pin_product_tag_visit: int | None | UnsetType = field(
        name="TOTAL_IDEA_PIN_PRODUCT_TAG_VISIT", default=UNSET
    )
    """Visits of products that are tagged in an Idea Pin, paid and earned together."""
    total_impression_frequency: int | float | None | UnsetType = field(name="TOTAL_IMPRESSION_FREQUENCY", default=UNSET)
    """How often a person saw it on average."""
    total_impression_user: int | None | UnsetType = field(name="TOTAL_IMPRESSION_USER", default=UNSET)
    """People who saw it."""
    total_lead: int | None | UnsetType = field(name="TOTAL_LEAD", default=UNSET)
    """Leads."""
    total_offline_checkout: int | None | UnsetType = field(name="TOTAL_OFFLINE_CHECKOUT", default=UNSET)
    """Checkouts outside the internet."""
    total_page_visit: int | None | UnsetType = field(name="TOTAL_PAGE_VISIT", default=UNSET)
    """Page visits."""
    total_repin_rate: int | float | None | UnsetType = field(name="TOTAL_REPIN_RATE", default=UNSET)
    """Saves for each showing, paid and earned together."""
    total_signup: int | None | UnsetType = field(name="TOTAL_SIGNUP", default=UNSET)
    """Sign-ups."""
    total_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups were worth, in micro-currency."""
    total_video_3_sec_views: int | None | UnsetType = field(name="TOTAL_VIDEO_3SEC_VIEWS", default=UNSET)
    """Views of a video of three seconds at least, paid and earned together."""
    total_video_avg_watchtime_in_second: int | float | None | UnsetType = field(
        name="TOTAL_VIDEO_AVG_WATCHTIME_IN_SECOND", default=UNSET
    )
    """How long a video was watched on average, in seconds."""
    total_video_mrc_views: int | None | UnsetType = field(name="TOTAL_VIDEO_MRC_VIEWS", default=UNSET)
    """Views of a video of which half was in view for two seconds, paid and earned together."""
    total_video_p0_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P0_COMBINED", default=UNSET)
    """Starts of a video, paid and earned together."""
    total_video_p100_complete: int | None | UnsetType = field(name="TOTAL_VIDEO_P100_COMPLETE", default=UNSET)
    """Views of a whole video, paid and earned together."""
    total_video_p25_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P25_COMBINED", default=UNSET)
    """Views of a quarter of a video, paid and earned together."""
    total_video_p50_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P50_COMBINED", default=UNSET)
    """Views of half of a video, paid and earned together."""
    total_video_p75_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P75_COMBINED", default=UNSET)
    """Views of three quarters of a video, paid and earned together."""
    total_video_p95_combined: int | None | UnsetType = field(name="TOTAL_VIDEO_P95_COMBINED", default=UNSET)
    """Views of 95 % of a video, paid and earned together."""
    total_view_add_to_cart: int | None | UnsetType = field(name="TOTAL_VIEW_ADD_TO_CART", default=UNSET)
    """Additions to a cart after a view."""
    total_view_checkout: int | None | UnsetType = field(name="TOTAL_VIEW_CHECKOUT", default=UNSET)
    """Checkouts after a view."""
    total_view_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts after a view were worth, in micro-currency."""
    total_view_lead: int | None | UnsetType = field(name="TOTAL_VIEW_LEAD", default=UNSET)
    """Leads after a view."""
    total_view_signup: int | None | UnsetType = field(name="TOTAL_VIEW_SIGNUP", default=UNSET)
    """Sign-ups after a view."""
    total_view_signup_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_VIEW_SIGNUP_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What sign-ups after a view were worth, in micro-currency."""
    total_web_checkout: int | None | UnsetType = field(name="TOTAL_WEB_CHECKOUT", default=UNSET)
    """Checkouts on the web site."""
    total_web_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site were worth, in micro-currency."""
    total_web_click_checkout: int | None | UnsetType = field(name="TOTAL_WEB_CLICK_CHECKOUT", default=UNSET)
    """Checkouts on the web site after a click."""
    total_web_click_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_CLICK_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after a click were worth, in micro-currency."""
    total_web_engagement_checkout: int | None | UnsetType = field(name="TOTAL_WEB_ENGAGEMENT_CHECKOUT", default=UNSET)
    """Checkouts on the web site after an engagement."""
    total_web_engagement_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_ENGAGEMENT_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after an engagement were worth, in micro-currency."""
    total_web_sessions: int | None | UnsetType = field(name="TOTAL_WEB_SESSIONS", default=UNSET)
    """Sessions on the web site, paid and earned together."""
    total_web_view_checkout: int | None | UnsetType = field(name="TOTAL_WEB_VIEW_CHECKOUT", default=UNSET)
    """Checkouts on the web site after a view."""
    total_web_view_checkout_value_in_micro_dollar: int | None | UnsetType = field(
        name="TOTAL_WEB_VIEW_CHECKOUT_VALUE_IN_MICRO_DOLLAR", default=UNSET
    )
    """What checkouts on the web site after a view were worth, in micro-currency."""
    video_3_sec_views_2: int | None | UnsetType = field(name="VIDEO_3SEC_VIEWS_2", default=UNSET)
    """Earned views of a video of three seconds at least."""
    video_length: int | float | None | UnsetType = field(name="VIDEO_LENGTH", default=UNSET)
    """How long the video is, in seconds."""
    video_mrc_views_2: int | None | UnsetType = field(name="VIDEO_MRC_VIEWS_2", default=UNSET)
    """Earned views of a video of which half was in view for two seconds."""
    video_p0_combined_2: int | None | UnsetType = field(name="VIDEO_P0_COMBINED_2", default=UNSET)
    """Earned starts of a video."""
    video_p100_complete_2: int | None | UnsetType = field(name="VIDEO_P100_COMPLETE_2", default=UNSET)
    """Earned views of a whole video."""
    video_p25_combined_2: int | None | UnsetType = field(name="VIDEO_P25_COMBINED_2", default=UNSET)
    """Earned views of a quarter of a video."""
    video_p50_combined_2: int | None | UnsetType = field(name="VIDEO_P50_COMBINED_2", default=UNSET)
    """Earned views of half of a video."""
    video_p75_combined_2: int | None | UnsetType = field(name="VIDEO_P75_COMBINED_2", default=UNSET)
    """Earned views of three quarters of a video."""
    video_p95_combined_2: int | None | UnsetType = field(name="VIDEO_P95_COMBINED_2", default=UNSET)
    """Earned views of 95 % of a video."""
    web_checkout_cost_per_action: int | float | None | UnsetType = field(
        name="WEB_CHECKOUT_COST_PER_ACTION", default=UNSET
    )
    """What was spent for each of the checkouts on the web site, in units of the currency."""
    web_checkout_roas: int | float | None | UnsetType = field(name="WEB_CHECKOUT_ROAS", default=UNSET)
    """What checkouts on the web site were worth for each unit spent."""
    web_sessions_1: int | None | UnsetType = field(name="WEB_SESSIONS_1", default=UNSET)
    """Paid sessions on the web site."""
    web_sessions_2: int | None | UnsetType = field(name="WEB_SESSIONS_2", default=UNSET)
    """Earned sessions on the web site."""
    targeting_type: MetricsTargetingType = field(name="TARGETING_TYPE")
    """What the row is divided by."""
    targeting_value: str = field(name="TARGETING_VALUE")
    """The value of that targeting, for instance `25-34` or `US`."""


class AdvertiserMetricsListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of rows of an advertiser."""

    data: list[AdvertiserMetricsRow]
    """The rows of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class CampaignMetricsListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of rows of campaigns."""

    data: list[CampaignMetricsRow]
    """The rows of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AdGroupMetricsListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of rows of ad groups."""

    data: list[AdGroupMetricsRow]
    """The rows of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AdMetricsListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of rows of ads."""

    data: list[AdMetricsRow]
    """The rows of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AdGroupTargetingMetricsListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of rows of ad groups, divided by targeting."""

    data: list[AdGroupTargetingMetricsRow]
    """The rows of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AdTargetingMetricsListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of rows of ads, divided by targeting."""

    data: list[AdTargetingMetricsRow]
    """The rows of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
