"""Where quota is counted.

The interface is small, so that many processes can share one count; the default counts in memory.

Times are epoch seconds of the client's clock: a count that is shared or survives a restart needs a common origin.
"""

from __future__ import annotations

import threading
from bisect import insort
from collections import deque
from math import ceil
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import attrs
import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pyrate_limiter import InMemoryBucket, Rate

    from pinterest_ads.transport.quota.header import Window

_REMEMBERED = 20_000  # requests kept per key while no limit is known, so that a limit counts from before it was learned
_KEYS = 10_000  # keys kept; the one longest unused goes first
_TIMESTAMP = attrgetter("timestamp")


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


@runtime_checkable
class QuotaStore(Protocol):
    """What `store=` takes. Every method is atomic; keys are opaque text."""

    def recall(self, key: str) -> tuple[Window, ...]:
        """The windows last learned for the key, empty where none are."""
        ...

    def learn(self, key: str, windows: Sequence[Window]) -> None:
        """Remember windows for the key; what was counted already counts under them."""
        ...

    def take(self, key: str, now: float) -> Ticket | float:
        """Count one request now, or say in how many seconds to ask again."""
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


def margin(window: Window) -> float:
    """Seconds added to a window: 1 % of it, between 20 ms and 600 ms.

    The service counts a request when it arrives, we when it leaves. A request slower than this margin is settled later
    (`Quota.answered`), so the two together never let one window hold more than its limit.
    """
    return min(0.6, max(0.02, window.seconds / 100))


def rates(windows: Iterable[Window]) -> list[Rate]:
    """The limiter's rates for windows: longer ones allow more in all, and less per second, as the limiter demands.

    A window that a stricter one makes unreachable is left out; one that the limiter cannot express is tightened.
    """
    from pyrate_limiter import Rate  # loaded when a limit is first learned

    longest_first = sorted(windows, key=lambda window: window.seconds, reverse=True)
    kept: list[Window] = []
    for window in longest_first:
        if all(window.limit < longer.limit for longer in kept):
            kept.append(window)
    result: list[Rate] = []
    for window in reversed(kept):
        interval, limit = round((window.seconds + margin(window)) * 1000), window.limit
        if result:
            shorter = result[-1]
            if shorter.limit * ceil(interval / shorter.interval) <= limit:
                continue
            limit = min(limit, shorter.limit * interval // shorter.interval)
        result.append(Rate(limit, interval))
    return result


@attrs.define
class _Entry:
    windows: tuple[Window, ...] = ()
    paused: float = 0.0
    bucket: InMemoryBucket | None = None
    log: deque[Counted] = attrs.field(factory=lambda: deque[Counted](maxlen=_REMEMBERED))


class MemoryStore:
    """Counts within this process, in a bucket of pyrate-limiter per key. Thread-safe."""

    def __init__(self) -> None:
        self._entries: dict[str, _Entry] = {}
        self._lock = threading.RLock()

    def recall(self, key: str) -> tuple[Window, ...]:
        """See `QuotaStore`."""
        with self._lock:
            return self._entry(key).windows

    def learn(self, key: str, windows: Sequence[Window]) -> None:
        """See `QuotaStore`."""
        with self._lock:
            entry = self._entry(key)
            held: Any = entry.log if entry.bucket is None else entry.bucket.items
            items: list[Any] = sorted(held, key=_TIMESTAMP)
            entry.windows = tuple(windows)
            entry.log.clear()
            entry.bucket = _bucket(windows) if windows else None
            if entry.bucket is None:
                entry.log.extend(items)
            else:
                kept: list[Any] = list(items)
                entry.bucket.items.extend(kept)

    def take(self, key: str, now: float) -> Ticket | float:
        """See `QuotaStore`."""
        with self._lock:
            entry = self._entry(key)
            item = Counted(key, round(now * 1000))
            if entry.bucket is None:
                entry.log.append(item)
                return Ticket(key, item)
            if entry.bucket.items:
                # The bucket searches by time and must stay sorted, even when the machine's clock is set back.
                item.timestamp = max(item.timestamp, entry.bucket.items[-1].timestamp)
            entry.bucket.leak(item.timestamp)
            counted: Any = item
            if entry.bucket.put(counted) is True:
                return Ticket(key, item)
            return _seconds(entry.bucket.waiting(counted))

    def settle(self, ticket: Ticket, at: float) -> None:
        """See `QuotaStore`."""
        with self._lock:
            entry = self._entry(ticket.key)
            if entry.bucket is None:
                ticket.item.timestamp = round(at * 1000)
            elif _remove(entry.bucket.items, ticket.item):
                ticket.item.timestamp = round(at * 1000)
                held: list[Any] = entry.bucket.items
                insort(held, ticket.item, key=_TIMESTAMP)

    def give_back(self, ticket: Ticket) -> None:
        """See `QuotaStore`."""
        with self._lock:
            entry = self._entry(ticket.key)
            _remove(entry.log if entry.bucket is None else entry.bucket.items, ticket.item)

    def forget(self, key: str) -> None:
        """See `QuotaStore`."""
        with self._lock:
            entry = self._entry(key)
            entry.log.clear()
            if entry.bucket is not None:
                entry.bucket.flush()

    def taken(self, key: str, since: float) -> Sequence[float]:
        """See `QuotaStore`."""
        with self._lock:
            entry = self._entry(key)
            items = entry.log if entry.bucket is None else entry.bucket.items
            return sorted(item.timestamp / 1000 for item in items if item.timestamp >= since * 1000)

    def pause(self, key: str, until: float) -> None:
        """See `QuotaStore`."""
        with self._lock:
            entry = self._entry(key)
            entry.paused = max(entry.paused, until)

    def paused(self, key: str) -> float:
        """See `QuotaStore`."""
        with self._lock:
            return self._entry(key).paused

    def _entry(self, key: str) -> _Entry:
        entry = self._entries.pop(key, None) or _Entry()
        self._entries[key] = entry
        while len(self._entries) > _KEYS:
            del self._entries[next(iter(self._entries))]
        return entry


def _bucket(windows: Iterable[Window]) -> InMemoryBucket:
    from pyrate_limiter import InMemoryBucket

    return InMemoryBucket(rates(windows))


def _seconds(milliseconds: object) -> float:
    return max(1, milliseconds if isinstance(milliseconds, int) else 1) / 1000


def _remove(items: list[Any] | deque[Counted], item: Counted) -> bool:
    """Remove by identity; the newest are looked at first, because tickets are settled soon."""
    for index in range(len(items) - 1, -1, -1):
        if items[index] is item:
            del items[index]
            return True
    return False
