"""Models of ads."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from ..decoding import OpenStrEnum
from .shared import (
    AdSummaryStatus,
    CreativeType,
    CreativeTypeLike,
    EntityStatus,
    EntityStatusLike,
    EnvelopeStatus,
    ItemException,
    TrackingUrls,
    TrackingUrlsInput,
)


class ReviewStatus(OpenStrEnum):
    """What the service's review of an ad has come to."""

    OTHER = "OTHER"
    PENDING = "PENDING"
    REJECTED = "REJECTED"
    APPROVED = "APPROVED"


class RejectedReason(OpenStrEnum):
    """Why the review rejected an ad."""

    HASHTAGS = "HASHTAGS"
    PROMOTIONS_AND_PRICES = "PROMOTIONS_AND_PRICES"
    TARGETING = "TARGETING"
    LANDING_PAGE = "LANDING_PAGE"
    CAPS_AND_SYMBOLS = "CAPS_AND_SYMBOLS"
    SHOCKING = "SHOCKING"
    WEIGHT_LOSS = "WEIGHT_LOSS"
    PROHIBITED_PRODUCT = "PROHIBITED_PRODUCT"
    AUTHENTICITY = "AUTHENTICITY"
    NUDITY = "NUDITY"
    CONFUSING_DESIGN = "CONFUSING_DESIGN"
    URGENCY = "URGENCY"
    RATINGS = "RATINGS"
    APP = "APP"
    ALCOHOL = "ALCOHOL"
    CONTESTS = "CONTESTS"
    POLITICAL = "POLITICAL"
    OTHER = "OTHER"
    IMAGE = "IMAGE"
    NAR = "NAR"
    INCONSISTENT = "INCONSISTENT"
    CLICKBAIT = "CLICKBAIT"
    NO_DESCRIPTION = "NO_DESCRIPTION"
    LOW_QUALITY = "LOW_QUALITY"
    EXAGGERATED_CLAIMS = "EXAGGERATED_CLAIMS"
    PINTEREST_BRAND = "PINTEREST_BRAND"
    ALCOHOL_NO_SALE = "ALCOHOL_NO_SALE"
    LANDING_PAGE_SPEED = "LANDING_PAGE_SPEED"
    LANDING_PAGE_HARDWALL = "LANDING_PAGE_HARDWALL"
    LANDING_PAGE_BROKEN = "LANDING_PAGE_BROKEN"
    LANDING_PAGE_QUALITY = "LANDING_PAGE_QUALITY"
    OUT_OF_STOCK = "OUT_OF_STOCK"
    IMAGE_LOW_QUALITY = "IMAGE_LOW_QUALITY"
    IMAGE_BUSY = "IMAGE_BUSY"
    IMAGE_POORLY_EDITED = "IMAGE_POORLY_EDITED"
    IMAGE_BEFORE_AFTER = "IMAGE_BEFORE_AFTER"
    UGC = "UGC"
    FAKE_BUTTONS = "FAKE_BUTTONS"
    WEAPONS = "WEAPONS"
    SENSITIVE = "SENSITIVE"
    UNACCEPTABLE_BUSINESS = "UNACCEPTABLE_BUSINESS"
    SUSPICIOUS_CLAIMS = "SUSPICIOUS_CLAIMS"
    PHARMA = "PHARMA"
    SUSPICIOUS_SUPPLEMENTS = "SUSPICIOUS_SUPPLEMENTS"
    ILLEGAL_RECREATIONAL_DRUG = "ILLEGAL_RECREATIONAL_DRUG"
    LOW_QUALITY_LANDING_PAGE = "LOW_QUALITY_LANDING_PAGE"
    RESTRICTED_HEALTHCARE = "RESTRICTED_HEALTHCARE"
    INCONSISTENT_LANG_FR = "INCONSISTENT_LANG_FR"


class Ad(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A Pin that an ad group pays for."""

    id: str
    """The ad's identifier."""
    advertiser_id: str | UnsetType = UNSET
    """The advertiser it belongs to."""
    campaign_id: str | UnsetType = UNSET
    """The campaign that the ad group belongs to."""
    ad_group_id: str
    """The ad group that pays for the ad."""
    pin_id: str | UnsetType = UNSET
    """The Pin that is shown."""
    creative_type: CreativeType | UnsetType = UNSET
    """The form of the ad."""
    name: str | None | UnsetType = UNSET
    """The ad's name; null when it has none."""
    status: EntityStatus
    """What the advertiser wants of the ad."""
    summary_status: AdSummaryStatus | UnsetType = UNSET
    """What the ad is doing."""
    review_status: ReviewStatus | UnsetType = UNSET
    """What the review has come to."""
    rejected_reasons: list[RejectedReason] | UnsetType = UNSET
    """Why the review rejected it; empty when it did not."""
    rejection_labels: list[str] | UnsetType = UNSET
    """The same reasons in words for people."""
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
    tracking_urls: TrackingUrls | None | UnsetType = UNSET
    """Addresses of third parties, by kind of event; null for those of the ad group."""
    collection_items_destination_url_template: str | None | UnsetType = UNSET
    """The pattern of the addresses that products of a collection lead to."""
    is_pin_deleted: bool | UnsetType = UNSET
    """Whether the Pin behind it was deleted."""
    is_removable: bool | UnsetType = UNSET
    """Whether it can still be removed rather than archived."""
    created_time: int | UnsetType = UNSET
    """When the ad was created, in seconds of Unix time."""
    updated_time: int | UnsetType = UNSET
    """When the ad was last changed, in seconds of Unix time."""
    type: str | UnsetType = UNSET
    """The kind of the entity. Always `pinpromotion`."""


class AdCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """An ad to create."""

    advertiser_id: str | int | UnsetType = UNSET
    """The advertiser of the path once more; may be left out, and may not be another one."""
    ad_group_id: str | int
    """The ad group that is to pay for it; one of the same advertiser that is not archived."""
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


class AdListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of ads."""

    data: list[Ad]
    """The ads of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AdResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One ad in its envelope."""

    data: Ad
    """The ad."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AdBatchResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What became of each ad of a batch."""

    data: list[AdBatchItem]
    """One element for each ad of the request, in its order."""
    status: EnvelopeStatus | UnsetType = UNSET
    """`success` when the request was taken, even if some of its ads failed."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AdBatchItem(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What became of one ad of a batch."""

    data: Ad | None | UnsetType = UNSET
    """The ad as it now is; null when it failed."""
    exceptions: list[ItemException] | None | UnsetType = UNSET
    """Why the ad failed; empty, null or absent when it did not."""
