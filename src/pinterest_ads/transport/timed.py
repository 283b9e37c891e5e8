"""An end in time for reads of threads.

httpx bounds each read of a socket, not their sum, so a server that drips holds a thread as long as it likes. Here every
read and write of a thread is also bounded by the moment at which its attempt must end. (Tasks have `asyncio.timeout`.)
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pinterest_ads.transport.http import httpx

if TYPE_CHECKING:
    from collections.abc import Generator

    from pinterest_ads.transport.clock import Clock


_attempt = threading.local()


@contextmanager
def until(seconds: float | None, clock: Clock) -> Generator[None]:
    """Within, no read or write of this thread lasts beyond `seconds` from now, nor a renewal of its token."""
    before = getattr(_attempt, "end", None), getattr(_attempt, "clock_end", None)
    if seconds is not None:
        # Within another attempt, as in a `token=` that calls by itself, the sooner end holds.
        ends = time.monotonic() + seconds, clock.monotonic() + seconds
        _attempt.end, _attempt.clock_end = (
            end if old is None else min(end, old) for end, old in zip(ends, before, strict=True)
        )
    try:
        yield
    finally:
        _attempt.end, _attempt.clock_end = before


def left_on(clock: Clock) -> float | None:
    """The seconds of the client's clock that are left to this thread's attempt, None without an end.

    Raises httpx.ConnectTimeout where there are none left.
    """
    end: float | None = getattr(_attempt, "clock_end", None)
    if end is None:
        return None
    left = end - clock.monotonic()
    if left <= 0:
        raise httpx.ConnectTimeout("the deadline passed")
    return left


def left_of(timeout: float | None, late: type[Exception]) -> float | None:
    """The seconds that one read or write of this thread may take; raises `late` where there are none left."""
    end: float | None = getattr(_attempt, "end", None)
    if end is None:
        return timeout
    left = end - time.monotonic()
    if left <= 0:
        raise late("the deadline passed")
    return left if timeout is None else min(left, timeout)
