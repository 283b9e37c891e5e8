"""Boards and Pins of the user who owns an advertiser: read only, as v4 left them."""

from __future__ import annotations

from ..engine.resources import Field, Resource
from .shared import LISTING
from .sources import DESCENDANT, GUIDE_TABLE

PRIVACIES = ("PUBLIC", "PROTECTED", "SECRET")

BOARDS = Resource(
    name="boards",
    noun="board",
    fields=(
        Field("id", "id", GUIDE_TABLE),
        Field("name", "text", DESCENDANT),
        Field("owner", "object", DESCENDANT),
        Field("privacy", "choice", DESCENDANT, choices=PRIVACIES),
    ),
    listing=LISTING,
    first_id=394205842300000001,
    largest_batch=1,
)

PINS = Resource(
    name="pins",
    noun="Pin",
    fields=(
        Field("id", "id", GUIDE_TABLE),
        Field("board_id", "id", DESCENDANT),
        Field("link", "text", DESCENDANT),
        Field("image_url", "text", DESCENDANT),
        Field("created_time", "time", DESCENDANT),
    ),
    listing=LISTING,
    first_id=394205773611545468,
    largest_batch=1,
    created_field="created_time",
)
