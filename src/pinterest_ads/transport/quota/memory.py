"""Quota counted within one process."""

from __future__ import annotations

import threading
from bisect import insort
from collections import deque
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs

from pinterest_ads.transport.quota.store import Counted, Full, Ticket

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pyrate_limiter import InMemoryBucket

    from pinterest_ads.transport.quota.header import Window

_REMEMBERED = 20_000  # requests kept per key while no limit is known, so that a limit counts from before it was learned
_KEYS = 10_000  # keys kept; the one longest unused goes first
_TIMESTAMP = attrgetter("timestamp")


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

    def take(self, key: str, now: float, ahead: int = 0) -> Ticket | Full:
        """See `QuotaStore`."""
        with self._lock:
            entry = self._entry(key)
            item = Counted(key, round(now * 1000))
            bucket = entry.bucket
            if bucket is None:
                entry.log.append(item)
                return Ticket(key, item)
            from pinterest_ads.transport.quota.pacing import set_back, turns

            if set_back(bucket.items, bucket.rates, item.timestamp):
                bucket.items = [counted for counted in bucket.items if counted.timestamp <= item.timestamp]
            if bucket.items:
                # The bucket searches by time and must stay sorted, even when the machine's clock is set back.
                item.timestamp = max(item.timestamp, bucket.items[-1].timestamp)
            bucket.leak(item.timestamp)
            counted: Any = item
            if ahead == 0 and bucket.put(counted) is True:
                return Ticket(key, item)
            room, turn = turns(bucket.items, bucket.rates, item.timestamp, ahead)
            if turn <= item.timestamp and bucket.put(counted) is True:
                return Ticket(key, item)
            return Full(_seconds(room, now), _seconds(turn, now))

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
    # What only a limit needs is loaded with the first one.
    from pyrate_limiter import InMemoryBucket

    from pinterest_ads.transport.quota.pacing import rates

    return InMemoryBucket(rates(windows))


def _seconds(moment: int, now: float) -> float:
    return max(0.001, moment / 1000 - now)


def _remove(items: list[Any] | deque[Counted], item: Counted) -> bool:
    """Remove by identity; the newest are looked at first, because tickets are settled soon."""
    for index in range(len(items) - 1, -1, -1):
        if items[index] is item:
            del items[index]
            return True
    return False
