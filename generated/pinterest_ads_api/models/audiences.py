"""Models of audiences."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import UNSET, Struct, UnsetType

from ..decoding import OpenStrEnum
from .shared import EnvelopeStatus, ObjectiveType, ObjectiveTypeLike


class AudienceType(OpenStrEnum):
    """How an audience comes about: from a customer list, from visits of a site, from engagement with Pins, or as people
    who are like others.
    """

    CUSTOMER_LIST = "CUSTOMER_LIST"
    VISITOR = "VISITOR"
    ENGAGEMENT = "ENGAGEMENT"
    ACTALIKE = "ACTALIKE"


if TYPE_CHECKING:
    AudienceTypeLike: TypeAlias = AudienceType | Literal["CUSTOMER_LIST", "VISITOR", "ENGAGEMENT", "ACTALIKE"]
    """`AudienceType`, or a value of it as it is spelled."""
else:
    AudienceTypeLike = AudienceType


class AudienceSharingType(OpenStrEnum):
    """Who may use an audience: those it is shared with by name, or all who subscribe to it."""

    CUSTOM = "CUSTOM"
    SYNDICATED = "SYNDICATED"


if TYPE_CHECKING:
    AudienceSharingTypeLike: TypeAlias = AudienceSharingType | Literal["CUSTOM", "SYNDICATED"]
    """`AudienceSharingType`, or a value of it as it is spelled."""
else:
    AudienceSharingTypeLike = AudienceSharingType


class AudienceDataParty(OpenStrEnum):
    """Whose data an audience is made of: the advertiser's own (`1p`) or another party's (`3p`)."""

    VALUE_1P = "1p"
    VALUE_3P = "3p"


if TYPE_CHECKING:
    AudienceDataPartyLike: TypeAlias = AudienceDataParty | Literal["1p", "3p"]
    """`AudienceDataParty`, or a value of it as it is spelled."""
else:
    AudienceDataPartyLike = AudienceDataParty


class AudienceOperationType(OpenStrEnum):
    """What to do with an audience: change it, or take it out of use."""

    UPDATE = "UPDATE"
    REMOVE = "REMOVE"


if TYPE_CHECKING:
    AudienceOperationTypeLike: TypeAlias = AudienceOperationType | Literal["UPDATE", "REMOVE"]
    """`AudienceOperationType`, or a value of it as it is spelled."""
else:
    AudienceOperationTypeLike = AudienceOperationType


class Audience(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A group of people that ad groups are shown to or kept away from."""

    id: str
    """The audience's identifier."""
    advertiser_id: str | UnsetType = UNSET
    """The advertiser that the audience belongs to."""
    name: str
    """The audience's name."""
    audience_type: str | UnsetType = UNSET
    """How the audience comes about: one of the kinds that can be created, or that of a shared one."""
    description: str | None | UnsetType = UNSET
    """What the audience is for."""
    rule: AudienceRule | UnsetType = UNSET
    """Whom the audience holds."""
    size: int | None | UnsetType = UNSET
    """How many people it holds, about; null when it is not known yet."""
    status: str | UnsetType = UNSET
    """Whether the audience can be used, for instance `READY` or `TOO_SMALL`."""
    type: str | UnsetType = UNSET
    """The kind of the entity. Always `audience`."""
    created_timestamp: int | None | UnsetType = UNSET
    """When the audience was created, in seconds of Unix time."""
    updated_timestamp: int | None | UnsetType = UNSET
    """When the audience was last changed, in seconds of Unix time."""


class AudienceRule(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Whom an audience holds. Which fields count depends on the audience's kind."""

    country: str | UnsetType = UNSET
    """The country to look for alike people in, as an ISO 3166-1 alpha-2 code."""
    customer_list_id: str | UnsetType = UNSET
    """The customer list that the people are on."""
    engagement_domain: list[str] | UnsetType = UNSET
    """Domains whose Pins people engaged with. A domain need not be claimed."""
    engagement_type: str | UnsetType = UNSET
    """How people engaged with the Pins."""
    engager_type: int | UnsetType = UNSET
    """Whose Pins people engaged with, by the number that the service has for it."""
    event: str | UnsetType = UNSET
    """What people did, by the name that the conversion tag reported."""
    event_data: AudienceEventData | UnsetType = UNSET
    """What the event has to be like."""
    event_source: dict[str, bool] | UnsetType = UNSET
    """From where an event counts, for instance `web` or `mobile`."""
    ingestion_source: dict[str, bool] | UnsetType = UNSET
    """By what way an event has to have come in, for instance `tag`."""
    percentage: int | UnsetType = UNSET
    """How many people of the country are to be alike, in percent."""
    pin_id: list[str] | UnsetType = UNSET
    """The Pins that people engaged with."""
    prefill: bool | UnsetType = UNSET
    """Whether people who did it before the audience was made count too."""
    retention_days: int | UnsetType = UNSET
    """How many days people stay in the audience after they did it."""
    seed_id: list[str] | UnsetType = UNSET
    """The audiences to find alike people for."""
    url: list[str] | UnsetType = UNSET
    """The pages that people visited."""
    visitor_source_id: str | UnsetType = UNSET
    """The conversion tag that saw the people."""
    campaign_id: list[str] | UnsetType = UNSET
    """The campaigns whose ads people engaged with."""
    objective_type: list[ObjectiveType] | UnsetType = UNSET
    """The objectives of the campaigns whose ads people engaged with."""
    advertiser_id: str | UnsetType = UNSET
    """The advertiser whose ads people engaged with."""
    ad_id: list[str] | UnsetType = UNSET
    """The ads that people engaged with."""


class AudienceEventData(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What an event that a conversion tag reported is like."""

    currency: str | UnsetType = UNSET
    """The currency of the values, as an ISO 4217 code."""
    lead_type: str | UnsetType = UNSET
    """The kind of lead."""
    line_items: AudienceLineItem | UnsetType = UNSET
    """What a product has to be like."""
    order_id: str | UnsetType = UNSET
    """The shop's own identifier of the order."""
    order_quantity: int | UnsetType = UNSET
    """How many products were ordered."""
    page_name: str | UnsetType = UNSET
    """The name of the page."""
    promo_code: str | UnsetType = UNSET
    """The code of a promotion that was used."""
    property: str | UnsetType = UNSET
    """The brand or shop, when there are several."""
    search_query: str | UnsetType = UNSET
    """What was searched for."""
    value: str | UnsetType = UNSET
    """What it was worth, as a decimal number."""
    video_title: str | UnsetType = UNSET
    """The title of the video."""


class AudienceLineItem(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What a product of an event is like."""

    product_brand: str | UnsetType = UNSET
    """The brand of the product."""
    product_category: str | UnsetType = UNSET
    """The category of the product."""
    product_id: int | UnsetType = UNSET
    """The shop's own number of the product."""
    product_name: str | UnsetType = UNSET
    """The name of the product."""
    product_price: str | UnsetType = UNSET
    """The price of the product, as a decimal number."""
    product_quantity: int | UnsetType = UNSET
    """How many of it."""
    product_variant: str | UnsetType = UNSET
    """The variant of the product."""
    product_variant_id: str | UnsetType = UNSET
    """The shop's own identifier of the variant."""


class AudienceRuleInput(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Whom an audience is to hold. Which fields count depends on the audience's kind."""

    country: str | UnsetType = UNSET
    """The country to look for alike people in, as an ISO 3166-1 alpha-2 code."""
    customer_list_id: str | int | UnsetType = UNSET
    """The customer list that the people are on."""
    engagement_domain: list[str] | UnsetType = UNSET
    """Domains whose Pins people engaged with. A domain need not be claimed."""
    engagement_type: str | UnsetType = UNSET
    """How people engaged with the Pins."""
    engager_type: int | UnsetType = UNSET
    """Whose Pins people engaged with, by the number that the service has for it."""
    event: str | UnsetType = UNSET
    """What people did, by the name that the conversion tag reported."""
    event_data: AudienceEventDataInput | UnsetType = UNSET
    """What the event has to be like."""
    event_source: dict[str, bool] | UnsetType = UNSET
    """From where an event counts, for instance `web` or `mobile`."""
    ingestion_source: dict[str, bool] | UnsetType = UNSET
    """By what way an event has to have come in, for instance `tag`."""
    percentage: int | UnsetType = UNSET
    """How many people of the country are to be alike, in percent."""
    pin_id: list[str | int] | UnsetType = UNSET
    """The Pins that people engaged with."""
    prefill: bool | UnsetType = UNSET
    """Whether people who did it before the audience was made count too."""
    retention_days: int | UnsetType = UNSET
    """How many days people stay in the audience after they did it."""
    seed_id: list[str | int] | UnsetType = UNSET
    """The audiences to find alike people for."""
    url: list[str] | UnsetType = UNSET
    """The pages that people visited."""
    visitor_source_id: str | int | UnsetType = UNSET
    """The conversion tag that saw the people."""
    campaign_id: list[str | int] | UnsetType = UNSET
    """The campaigns whose ads people engaged with."""
    objective_type: _Sequence[ObjectiveTypeLike] | UnsetType = UNSET
    """The objectives of the campaigns whose ads people engaged with."""
    advertiser_id: str | int | UnsetType = UNSET
    """The advertiser whose ads people engaged with."""
    ad_id: list[str | int] | UnsetType = UNSET
    """The ads that people engaged with."""


class AudienceEventDataInput(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What an event that a conversion tag reports has to be like."""

    currency: str | UnsetType = UNSET
    """The currency of the values, as an ISO 4217 code."""
    lead_type: str | UnsetType = UNSET
    """The kind of lead."""
    line_items: AudienceLineItemInput | UnsetType = UNSET
    """What a product has to be like."""
    order_id: str | UnsetType = UNSET
    """The shop's own identifier of the order."""
    order_quantity: int | UnsetType = UNSET
    """How many products were ordered."""
    page_name: str | UnsetType = UNSET
    """The name of the page."""
    promo_code: str | UnsetType = UNSET
    """The code of a promotion that was used."""
    property: str | UnsetType = UNSET
    """The brand or shop, when there are several."""
    search_query: str | UnsetType = UNSET
    """What was searched for."""
    value: str | UnsetType = UNSET
    """What it was worth, as a decimal number."""
    video_title: str | UnsetType = UNSET
    """The title of the video."""


class AudienceLineItemInput(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What a product of an event has to be like."""

    product_brand: str | UnsetType = UNSET
    """The brand of the product."""
    product_category: str | UnsetType = UNSET
    """The category of the product."""
    product_id: int | UnsetType = UNSET
    """The shop's own number of the product."""
    product_name: str | UnsetType = UNSET
    """The name of the product."""
    product_price: str | UnsetType = UNSET
    """The price of the product, as a decimal number."""
    product_quantity: int | UnsetType = UNSET
    """How many of it."""
    product_variant: str | UnsetType = UNSET
    """The variant of the product."""
    product_variant_id: str | UnsetType = UNSET
    """The shop's own identifier of the variant."""


class AudienceCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """An audience to create."""

    advertiser_id: str | int | UnsetType = UNSET
    """The advertiser of the path once more; may be left out, and may not be another one."""
    name: str
    """The audience's name."""
    audience_type: AudienceTypeLike
    """How the audience is to come about. It cannot be changed later."""
    description: str | UnsetType = UNSET
    """What the audience is for."""
    rule: AudienceRuleInput
    """Whom the audience is to hold."""


class AudienceCustomCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """An audience to create that is shared."""

    advertiser_id: str | int | UnsetType = UNSET
    """The advertiser of the path once more; may be left out, and may not be another one."""
    name: str
    """The audience's name."""
    sharing_type: AudienceSharingTypeLike
    """Who may use the audience."""
    data_party: AudienceDataPartyLike
    """Whose data the audience is made of."""
    category: str | UnsetType = UNSET
    """What the people have in common, in words."""
    rule: AudienceRuleInput
    """Whom the audience is to hold."""


class AudienceUpdate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What to change of one audience. A field that is left out keeps its value."""

    id: str | int
    """The audience to change."""
    advertiser_id: str | int | UnsetType = UNSET
    """The advertiser of the path once more; may be left out, and may not be another one."""
    operation_type: AudienceOperationTypeLike | UnsetType = UNSET
    """What to do with the audience."""
    name: str | UnsetType = UNSET
    """The audience's new name."""
    description: str | UnsetType = UNSET
    """What the audience is for."""
    rule: AudienceRuleInput | UnsetType = UNSET
    """Whom the audience is to hold; replaced as a whole."""


class AudienceListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of audiences."""

    data: list[Audience]
    """The audiences of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AudienceResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One audience in its envelope."""

    data: Audience
    """The audience."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
