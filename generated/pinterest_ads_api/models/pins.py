"""Models of pins."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from .shared import EnvelopeStatus


class Pin(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """An image or a video, with where it leads."""

    id: str
    """The Pin's identifier."""
    board_id: str | UnsetType = UNSET
    """The board that the Pin is on."""
    title: str | None | UnsetType = UNSET
    """The Pin's title; null when it has none."""
    description: str | None | UnsetType = UNSET
    """What is said of it; null when nothing is."""
    link: str | None | UnsetType = UNSET
    """Where it leads; null for nowhere."""
    image_url: str | None | UnsetType = UNSET
    """Where its image is."""
    created_time: int | UnsetType = UNSET
    """When the Pin was created, in seconds of Unix time."""


class PinListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of Pins."""

    data: list[Pin]
    """The Pins of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
