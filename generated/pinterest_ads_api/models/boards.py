"""Models of boards."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from ..decoding import OpenStrEnum
from .shared import EnvelopeStatus


class BoardPrivacy(OpenStrEnum):
    """Who can see a board: everybody, whoever has its address, or its owner."""

    PUBLIC = "PUBLIC"
    PROTECTED = "PROTECTED"
    SECRET = "SECRET"


class Board(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """Where Pins are."""

    id: str
    """The board's identifier."""
    name: str
    """The board's name."""
    description: str | None | UnsetType = UNSET
    """What the board is about; null when nothing is said."""
    owner: BoardOwner | UnsetType = UNSET
    """The user who owns the board."""
    privacy: BoardPrivacy | UnsetType = UNSET
    """Who can see the board."""


class BoardOwner(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """The user who owns a board."""

    username: str | UnsetType = UNSET
    """The user's name in profile addresses."""


class BoardListResponse(Struct, kw_only=True, gc=False, repr_omit_defaults=True):
    """One page of boards."""

    data: list[Board]
    """The boards of this page, at most `page_size`; empty when there are none."""
    bookmark: str | None | UnsetType = UNSET
    """Where the next page begins; absent or null on the last page."""
    status: EnvelopeStatus | UnsetType = UNSET
    """Always `success` here."""
    code: int | UnsetType = UNSET
    """0 for a success."""
