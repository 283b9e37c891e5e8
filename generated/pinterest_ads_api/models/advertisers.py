"""Models of advertisers."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from .shared import EntityStatus, EnvelopeStatus


class Advertiser(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """An account that owns campaigns and pays for them."""

    id: str
    """The advertiser's identifier."""
    name: str
    """The advertiser's name."""
    status: EntityStatus
    """Whether the advertiser can run campaigns."""
    owner: AdvertiserOwner | UnsetType = UNSET
    """The user who owns the advertiser."""
    country: str | UnsetType = UNSET
    """The country that the advertiser does business from, as an ISO 3166-1 alpha-2 code."""
    currency: str | UnsetType = UNSET
    """The currency of every amount of this advertiser, as an ISO 4217 code. Amounts are in micro-currency: 1 000 000 is
    one unit of it.
    """
    permissions: list[str | None] | UnsetType = UNSET
    """What the token's user may do with the advertiser, for instance `OWNER` or `ADMIN`."""
    created_time: int | None | UnsetType = UNSET
    """When the advertiser was created, in seconds of Unix time."""
    updated_time: int | None | UnsetType = UNSET
    """When the advertiser was last changed, in seconds of Unix time."""


class AdvertiserOwner(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """The user who owns an advertiser."""

    username: str | UnsetType = UNSET
    """The user's name in profile addresses."""


class AdvertiserListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of advertisers."""

    data: list[Advertiser]
    """The advertisers of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AdvertiserResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One advertiser in its envelope."""

    data: Advertiser
    """The advertiser."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class AdvertiserCountry(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A country that advertisers can do business from."""

    code: str
    """The country, as an ISO 3166-1 alpha-2 code."""
    currency: str
    """The currency that advertisers there pay in, as an ISO 4217 code."""
    index: int | UnsetType = UNSET
    """Its place in a list for people."""
    name: str | UnsetType = UNSET
    """The country's name."""


class AdvertiserCountryListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Countries in their envelope."""

    data: list[AdvertiserCountry]
    """The countries."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
