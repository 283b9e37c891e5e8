"""What a client lends its jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from pinterest_ads.transport.clock import Clock


class Means(msgspec.Struct, frozen=True):
    """What jobs need of their client besides looking: a clock, intervals in seconds, and how files are fetched."""

    clock: Clock
    first_poll: float
    longest_poll: float
    attempts: int
    pause: float
    user_agent: str
    timeout: dict[str, float | None]
    deadline: float | None = None
