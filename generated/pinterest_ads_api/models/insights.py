"""Models of insights."""

from __future__ import annotations

from datetime import date as _date

from msgspec import UNSET, Struct, UnsetType

from ..decoding import OpenStrEnum
from .shared import EnvelopeStatus


class InsightScope(OpenStrEnum):
    """Whose people an audience of insights is: the advertiser's, or all on Pinterest."""

    PARTNER = "PARTNER"
    PINTEREST = "PINTEREST"


class InsightType(OpenStrEnum):
    """What the people of an audience of insights did: saw or engaged, or engaged."""

    IMPRESSION_PLUS_ENGAGEMENT = "IMPRESSION_PLUS_ENGAGEMENT"
    ENGAGEMENT = "ENGAGEMENT"


class InsightSort(OpenStrEnum):
    """The order of categories: the largest part of the audience first."""

    RATIO = "RATIO"


class AudienceDefinition(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """An audience that there are insights of."""

    date: _date | None | UnsetType = UNSET
    """The day that the insights are of; null when there are none yet."""
    type: InsightType | UnsetType = UNSET
    """What its people did."""
    scope: InsightScope | UnsetType = UNSET
    """Whose people it is."""


class AudienceInsights(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What the people of an audience are like."""

    scope: InsightScope | UnsetType = UNSET
    """Whose people it is."""
    type: InsightType | UnsetType = UNSET
    """What its people did."""
    date: _date | None | UnsetType = UNSET
    """The day that the insights are of; null when there are none yet."""
    size: int | UnsetType = UNSET
    """How many people it has, about."""
    size_is_upper_bound: bool | UnsetType = UNSET
    """Whether there are fewer people than `size` says, so few that the number is not told."""
    categories: list[AudienceCategory] | UnsetType = UNSET
    """What its people are interested in, the largest part first."""
    demographics: AudienceDemographics | UnsetType = UNSET
    """Who its people are."""


class AudienceCategory(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A category of interests, and how much an audience is interested in it."""

    key: str | UnsetType = UNSET
    """The service's key of the category."""
    name: str
    """The category's name."""
    ratio: int | float | UnsetType = UNSET
    """Which part of the audience it interests."""
    index: int | float | UnsetType = UNSET
    """How many times as large that part is as that of all people on Pinterest."""
    id: str | UnsetType = UNSET
    """The category's identifier."""


class AudienceDemographics(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Who the people of an audience are, each list with the largest part first."""

    ages: list[AudienceDemographicValue] | UnsetType = UNSET
    """Their ages."""
    genders: list[AudienceDemographicValue] | UnsetType = UNSET
    """Their genders."""
    devices: list[AudienceDemographicValue] | UnsetType = UNSET
    """The devices that they use."""
    metros: list[AudienceDemographicValue] | UnsetType = UNSET
    """The metropolitan areas that they are in."""
    countries: list[AudienceDemographicValue] | UnsetType = UNSET
    """The countries that they are in."""


class AudienceDemographicValue(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One value, and which part of an audience has it."""

    key: str
    """The value as the service has it."""
    name: str | UnsetType = UNSET
    """The value for people."""
    ratio: int | float | UnsetType = UNSET
    """Which part of the audience has it."""


class AudienceDefinitionListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """The audiences that there are insights of, in their envelope."""

    data: list[AudienceDefinition]
    """The audiences."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AudienceInsightsResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What an audience is like, in its envelope."""

    data: AudienceInsights
    """What the audience is like."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AudienceCategoryListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """The categories below another, in their envelope."""

    data: list[AudienceCategory]
    """The categories, in the order asked for."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
