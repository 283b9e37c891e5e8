"""Where quota is counted.

The interface is small, so that many processes can share one count; `memory` holds the default.

Times are epoch seconds of the client's clock: a count that is shared or survives a restart needs a common origin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

import msgspec

from pinterest_ads.errors import NotSent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinterest_ads.transport.quota.header import Window


class Counted:
    """One request as the limiter's bucket keeps it; `timestamp` is in milliseconds."""

    __slots__ = ("name", "timestamp", "weight")

    def __init__(self, name: str, timestamp: int) -> None:
        self.name: str = name
        self.timestamp: int = timestamp
        self.weight: int = 1


class Ticket(msgspec.Struct, frozen=True):
    """One request that was counted against a key."""

    key: str
    item: Counted


class Full(msgspec.Struct, frozen=True):
    """There is no room now. Seconds until there is for one request (`room`), and for the one that asked (`turn`)."""

    room: float
    turn: float


class QuotaStoreError(NotSent):
    """The store cannot be used now; raised before a request is sent, and only logged once it was."""

    advice = "Nothing happened at the service; check the store, then send again"


@runtime_checkable
class QuotaStore(Protocol):
    """What `store=` takes. Every method is atomic; keys are opaque text."""

    def recall(self, key: str) -> tuple[Window, ...]:
        """The windows last learned for the key, empty where none are."""
        ...

    def learn(self, key: str, windows: Sequence[Window]) -> None:
        """Remember windows for the key; what was counted already counts under them."""
        ...

    def take(self, key: str, now: float, ahead: int = 0) -> Ticket | Full:
        """Count one request now, if there is room for it and for `ahead` others that come before it."""
        ...

    def settle(self, ticket: Ticket, at: float) -> None:
        """Count the ticket's request at `at` instead of when it was taken; `at` is never before that."""
        ...

    def give_back(self, ticket: Ticket) -> None:
        """Do not count the request after all."""
        ...

    def forget(self, key: str) -> None:
        """Drop what was counted for the key; what was learned stays."""
        ...

    def taken(self, key: str, since: float) -> Sequence[float]:
        """When the requests counted since then were counted, ascending."""
        ...

    def pause(self, key: str, until: float) -> None:
        """Let nothing through for the key before `until`; an earlier pause is never shortened."""
        ...

    def paused(self, key: str) -> float:
        """Until when the key is paused, in epoch seconds; 0 where it is not."""
        ...
