"""Windows as the rates of the limiter, and when one of them has room again."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pyrate_limiter import Rate

    from pinterest_ads.transport.quota.header import Window


class Timed(Protocol):
    """Anything counted at a moment, in milliseconds."""

    @property
    def timestamp(self) -> int: ...  # noqa: D102 - the name says it


def margin(window: Window) -> float:
    """Seconds added to a window: 1 % of it, between 20 ms and 600 ms.

    The service counts a request when it arrives, we when it leaves. A request slower than this margin is settled later
    (`QuotaLedger.answered`), so the two together never let one window hold more than its limit.
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
            if limit == shorter.limit:
                result.pop()
        result.append(Rate(limit, interval))
    return result


def set_back(counted: Sequence[Timed], allowed: Sequence[Rate], now: int) -> bool:
    """Whether the newest count lies further ahead than any window is long: the clock was set back since then."""
    return bool(counted) and counted[-1].timestamp - now > max(rate.interval for rate in allowed)


def turns(counted: Sequence[Timed], allowed: Sequence[Rate], now: int, ahead: int) -> tuple[int, int]:
    """When one more request fits, and when one fits behind `ahead` others that go as soon as they can. Milliseconds."""
    booked: list[int] = []
    moment = now
    for _ in range(ahead + 1):
        for rate in allowed:
            index = len(counted) + len(booked) - rate.limit
            if index >= 0:
                earlier = counted[index].timestamp if index < len(counted) else booked[index - len(counted)]
                # The limiter's windows include both of their ends.
                moment = max(moment, earlier + rate.interval + 1)
        booked.append(moment)
    return booked[0], booked[-1]
