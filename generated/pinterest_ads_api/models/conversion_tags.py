"""Models of conversion_tags."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from ..decoding import OpenStrEnum
from .shared import EntityStatus, EntityStatusLike, EnvelopeStatus


class ConversionTagEventType(OpenStrEnum):
    """What a conversion tag reports that a person did, kinds included that ad groups cannot be optimised for."""

    PAGE_LOAD = "PAGE_LOAD"
    UNKNOWN = "UNKNOWN"
    INITIALIZED = "INITIALIZED"
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
    WEB_SESSION = "WEB_SESSION"
    EXTERNAL_MEASUREMENT = "EXTERNAL_MEASUREMENT"


class EnhancedMatchStatus(OpenStrEnum):
    """How far the service is with checking that a tag matches people."""

    UNKNOWN = "UNKNOWN"
    NOT_VALIDATED = "NOT_VALIDATED"
    VALIDATING_IN_PROGRESS = "VALIDATING_IN_PROGRESS"
    VALIDATION_COMPLETE = "VALIDATION_COMPLETE"


class ConversionTag(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What a site reports people's visits, checkouts and the like with."""

    id: str
    """The conversion tag's identifier."""
    advertiser_id: str | UnsetType = UNSET
    """The advertiser that it belongs to."""
    name: str
    """The conversion tag's name."""
    status: EntityStatus
    """What the advertiser wants of the conversion tag."""
    code_snippet: str | UnsetType = UNSET
    """What goes onto the pages of the site."""
    enhanced_match_status: EnhancedMatchStatus | None | UnsetType = UNSET
    """How far the check of matching is; null when there is none."""
    last_fired_time_ms: int | None | UnsetType = UNSET
    """When it last reported something, in milliseconds of Unix time; null when it never did."""
    version: str | UnsetType = UNSET
    """Which version of tags it is."""
    configs: ConversionTagConfigs | UnsetType = UNSET
    """How it is configured."""


class ConversionTagConfigs(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """How a conversion tag is configured."""

    aem_enabled: bool | UnsetType = UNSET
    """Whether e-mail addresses on the page are matched automatically."""
    md_frequency: int | float | UnsetType = UNSET
    """How often metadata of the page is sent: 0 never, 1 with each event."""
    aem_fnln_enabled: bool | UnsetType = UNSET
    """Whether first and last names on the page are matched automatically."""
    aem_ph_enabled: bool | UnsetType = UNSET
    """Whether telephone numbers on the page are matched automatically."""
    aem_ge_enabled: bool | UnsetType = UNSET
    """Whether genders on the page are matched automatically."""
    aem_db_enabled: bool | UnsetType = UNSET
    """Whether dates of birth on the page are matched automatically."""
    aem_loc_enabled: bool | UnsetType = UNSET
    """Whether places on the page are matched automatically."""


class ConversionTagCreate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """A conversion tag to create."""

    name: str
    """The conversion tag's name."""
    aem_enabled: bool | UnsetType = UNSET
    """Whether e-mail addresses on the page are matched automatically."""
    md_frequency: int | float | UnsetType = UNSET
    """How often metadata of the page is sent: 0 never, 1 with each event."""
    aem_fnln_enabled: bool | UnsetType = UNSET
    """Whether first and last names on the page are matched automatically."""
    aem_ph_enabled: bool | UnsetType = UNSET
    """Whether telephone numbers on the page are matched automatically."""
    aem_ge_enabled: bool | UnsetType = UNSET
    """Whether genders on the page are matched automatically."""
    aem_db_enabled: bool | UnsetType = UNSET
    """Whether dates of birth on the page are matched automatically."""
    aem_loc_enabled: bool | UnsetType = UNSET
    """Whether places on the page are matched automatically."""


class ConversionTagUpdate(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """What to change of one conversion tag. A field that is left out keeps its value."""

    id: str | int
    """The conversion tag to change."""
    name: str | UnsetType = UNSET
    """The conversion tag's new name."""
    status: EntityStatusLike | UnsetType = UNSET
    """What the advertiser wants of the conversion tag from now on."""
    aem_enabled: bool | UnsetType = UNSET
    """Whether e-mail addresses on the page are matched automatically."""
    md_frequency: int | float | UnsetType = UNSET
    """How often metadata of the page is sent: 0 never, 1 with each event."""
    aem_fnln_enabled: bool | UnsetType = UNSET
    """Whether first and last names on the page are matched automatically."""
    aem_ph_enabled: bool | UnsetType = UNSET
    """Whether telephone numbers on the page are matched automatically."""
    aem_ge_enabled: bool | UnsetType = UNSET
    """Whether genders on the page are matched automatically."""
    aem_db_enabled: bool | UnsetType = UNSET
    """Whether dates of birth on the page are matched automatically."""
    aem_loc_enabled: bool | UnsetType = UNSET
    """Whether places on the page are matched automatically."""


class ConversionEvent(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One kind of event of one conversion tag."""

    conversion_event: ConversionTagEventType
    """The kind of event."""
    conversion_tag_id: str
    """The conversion tag that reported it."""
    advertiser_id: str | UnsetType = UNSET
    """The advertiser that the tag belongs to."""
    created_time: int | UnsetType = UNSET
    """When it was first reported, in seconds of Unix time."""


class ConversionTagListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of conversion tags."""

    data: list[ConversionTag]
    """The conversion tags of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class ConversionTagResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One conversion tag in its envelope."""

    data: ConversionTag
    """The conversion tag."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""


class ConversionEventListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of events of conversion tags."""

    data: list[ConversionEvent]
    """The events of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
