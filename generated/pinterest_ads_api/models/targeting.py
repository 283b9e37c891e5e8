"""Models of targeting."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from ..decoding import OpenStrEnum
from .shared import EnvelopeStatus, Interest


class TargetingType(OpenStrEnum):
    """A kind of targeting."""

    APPTYPE = "APPTYPE"
    GENDER = "GENDER"
    LOCALE = "LOCALE"
    AGE_BUCKET = "AGE_BUCKET"
    LOCATION = "LOCATION"
    GEO = "GEO"
    INTEREST = "INTEREST"
    KEYWORD = "KEYWORD"
    AUDIENCE_INCLUDE = "AUDIENCE_INCLUDE"
    AUDIENCE_EXCLUDE = "AUDIENCE_EXCLUDE"


class TargetingOption(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One value of a kind of targeting."""

    key: str
    """The value, as a targeting specification has it."""
    name: str | UnsetType = UNSET
    """The value for people."""


class TargetingOptions(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A kind of targeting with its values."""

    targeting_type: TargetingType
    """The kind."""
    options: list[TargetingOption]
    """Its values."""


class TargetingListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """The kinds of targeting in their envelope."""

    data: list[TargetingOptions]
    """One element for each kind."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class TargetingOptionListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """The values of one kind of targeting in their envelope."""

    data: list[TargetingOption]
    """The values."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class InterestResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One interest in its envelope."""

    data: Interest
    """The interest."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
