"""Models that several tags use."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from ..decoding import OpenStrEnum


class EntityStatus(OpenStrEnum):
    """What the advertiser wants of an entity: `ACTIVE` delivers when everything above it is active too, `PAUSED` does not
    deliver, `ARCHIVED` never delivers again and is left out of lists unless asked for.
    """

    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    ARCHIVED = "ARCHIVED"


class EntitySummaryStatus(OpenStrEnum):
    """What a campaign or an ad group is doing, as its own status, its schedule and the entities above it make it."""

    RUNNING = "RUNNING"
    PAUSED = "PAUSED"
    NOT_STARTED = "NOT_STARTED"
    COMPLETED = "COMPLETED"
    ADVERTISER_DISABLED = "ADVERTISER_DISABLED"
    ARCHIVED = "ARCHIVED"


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
