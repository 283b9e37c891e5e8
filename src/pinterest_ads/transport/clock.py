"""Time as the client sees it; a virtual clock makes hours of pacing run in milliseconds."""

from __future__ import annotations

import time
from typing import Protocol, runtime_checkable


@runtime_checkable
class Clock(Protocol):
    """What `clock=` takes. All times are in seconds."""

    def time(self) -> float:
        """Seconds since the epoch, UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never run backwards, from any origin."""
        ...

    def sleep(self, seconds: float, /) -> None:
        """Come back after `seconds` of this clock's time."""
        ...

    async def asleep(self, seconds: float, /) -> None:
        """Come back after `seconds` of this clock's time, letting other tasks run."""
        ...


class SystemClock:
    """The machine's own clock."""

    def time(self) -> float:
        """Seconds since the epoch, UTC."""
        return time.time()

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        return time.monotonic()

    def sleep(self, seconds: float, /) -> None:
        """Block this thread."""
        time.sleep(max(0.0, seconds))

    async def asleep(self, seconds: float, /) -> None:
        """Suspend this task."""
        import asyncio

        await asyncio.sleep(max(0.0, seconds))
