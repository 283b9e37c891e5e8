"""A real rate limiter: windows per key, settable while running, and the header forms that tell of a limit.

The formats are the partner guide's, "Rate limit header format changed": a tenant's or user's window, an app's window,
and a shortage behind the service (`0, 0`). They are sent with limited requests only.
"""

from __future__ import annotations

import math
import threading
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .service import QuotaTable, Window

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Limited:
    """A request that is over a quota: the windows that apply, the one that is exhausted, and whole seconds to wait."""

    windows: Sequence[Window]
    window: Window | None
    retry_after: int

    def headers(self) -> list[tuple[str, str]]:
        """Return the headers that tell of it; their names are in lower case, as every front sends names."""
        limit = "0, 0"
        if self.window is not None:
            policy = ", ".join(f"{each.limit};w={each.seconds}" for each in self.windows)
            limit = f"{self.window.limit}, {policy}"
        return [("ratelimit-limit", limit), ("ratelimit-remaining", "0"), ("retry-after", str(self.retry_after))]


@dataclass(slots=True)
class Meter:
    """One window in use, with the times of its requests, the oldest first."""

    window: Window
    times: deque[float] = field(default_factory=deque[float])

    def wait(self, now: float) -> float:
        """Return the seconds until a request is free, 0 when it is free now."""
        seconds = self.window.seconds
        if self.window.fixed:
            if self.times and now - self.times[0] >= seconds:
                self.times.clear()
        else:
            while self.times and now - self.times[0] >= seconds:
                self.times.popleft()
        if len(self.times) < self.window.limit:
            return 0.0
        return seconds - (now - self.times[0]) if self.times else float(seconds)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a meter shows: requests used of the limit, and seconds until it has room for all of them again."""

    key: str
    limit: int
    seconds: int
    used: int
    reset: int


class Quotas:
    """Counts requests. `time` gives the client's seconds: the real clock's unless the client shares another."""

    def __init__(self, table: QuotaTable, time: Callable[[], float]) -> None:
        self._table = table
        self._time = time
        self._lock = threading.Lock()
        self._meters: dict[tuple[str, str], list[Meter]] = {}
        self._shortage: tuple[float, int] | None = None

    @property
    def table(self) -> QuotaTable:
        """The quotas in force."""
        return self._table

    def set(self, table: QuotaTable) -> None:
        """Put other quotas in force; every meter starts empty."""
        with self._lock:
            self._table = table
            self._meters.clear()

    def set_category(self, category: str, *windows: Window) -> None:
        """Put the windows of one category in force (none: no limit); its meters start empty."""
        with self._lock:
            self._table = QuotaTable({**self._table.categories, category: windows}, self._table.app)
            self._meters = {key: meters for key, meters in self._meters.items() if key[0] != category}

    def set_app(self, *windows: Window) -> None:
        """Put the windows per app in force (none: no limit)."""
        with self._lock:
            self._table = QuotaTable(self._table.categories, windows)
            self._meters = {key: meters for key, meters in self._meters.items() if key[0] != ""}

    def short(self, seconds: float, retry_after: int = 2) -> None:
        """Let every request be limited by the service behind for `seconds`, as the guide's third example tells it."""
        with self._lock:
            self._shortage = (self._time() + seconds, retry_after)

    def reset(self, table: QuotaTable | None = None) -> None:
        """Empty every meter, end a shortage, and put `table` in force if one is given."""
        with self._lock:
            self._table = table or self._table
            self._meters.clear()
            self._shortage = None

    def count(self, category: str) -> bool:
        """Tell whether requests of a category can be limited at all."""
        return self._shortage is not None or bool(self._table.app) or category in self._table.categories

    def take(self, category: str, key: str, app: int) -> Limited | None:
        """Count one request, or return why it is limited; a limited request counts against nothing."""
        now = self._time()
        with self._lock:
            if self._shortage is not None:
                until, retry_after = self._shortage
                if now < until:
                    return Limited((), None, retry_after)
                self._shortage = None
            groups = (
                self._group(category, key, self._table.categories.get(category, ())),
                self._group("", str(app), self._table.app),
            )
            for meters in groups:
                limited = _limited(meters, now)
                if limited is not None:
                    return limited
            for meters in groups:
                for meter in meters:
                    meter.times.append(now)
        return None

    def _group(self, category: str, key: str, windows: Sequence[Window]) -> list[Meter]:
        found = self._meters.get((category, key))
        if found is None:
            found = self._meters[category, key] = [Meter(window) for window in windows]
        return found

    def meters(self) -> list[Reading]:
        """Return what every meter shows, sorted by key."""
        now = self._time()
        with self._lock:
            return [
                Reading(
                    f"{category or 'app'} {key}",
                    meter.window.limit,
                    meter.window.seconds,
                    len(meter.times) if (meter.wait(now), meter.times) else 0,
                    math.ceil(meter.window.seconds - (now - meter.times[-1])) if meter.times else 0,
                )
                for (category, key), meters in sorted(self._meters.items())
                for meter in meters
            ]


def _limited(meters: Sequence[Meter], now: float) -> Limited | None:
    """Return the limit that lasts longest of those that are reached."""
    waits = [(meter.wait(now), meter.window) for meter in meters]
    longest = max(waits, key=lambda pair: pair[0], default=(0.0, None))
    if longest[1] is None or longest[0] <= 0:
        return None
    return Limited([meter.window for meter in meters], longest[1], max(1, math.ceil(longest[0])))
