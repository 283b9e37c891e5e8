"""The emulator's clock: real UTC, frozen, moved by hand, or a clock that the client shares."""

from __future__ import annotations

import asyncio
import heapq
import threading
import time
from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Time as the emulator sees it: seconds since the epoch, and the waiting that goes with it."""

    def time(self) -> float:
        """Return seconds since the epoch, UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never run backwards, from an arbitrary start."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait for that many seconds of this clock."""
        ...

    async def asleep(self, seconds: float) -> None:
        """Wait for that many seconds of this clock, letting other tasks run."""
        ...


class RealClock:
    """The machine's clock."""

    def time(self) -> float:
        """Return seconds since the epoch, UTC."""
        return time.time()

    def monotonic(self) -> float:
        """Return the machine's monotonic seconds."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait, really."""
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Wait, really, letting other tasks run."""
        await asyncio.sleep(seconds)


ACTIVE_SECONDS = 0.05
"""Real seconds for which a thread that read a manual clock is taken to be about to act at that time."""

RECENT_SECONDS = 0.5
"""Real seconds for which a thread that sleeps goes by what it read, whatever others did to the clock meanwhile."""


class ManualClock:
    """A clock that stands still until somebody waits on it or advances it; thread-safe.

    Sleeping moves it, so that a client and an emulator that share one never really wait. Tasks and threads that sleep
    at the same time wake each at its own time, the earliest first. A thread sleeps from what it just read; it moves the
    clock at once when every other thread that has lately read it sleeps too.
    """

    def __init__(self, start: float | None = None) -> None:
        self._now = time.time() if start is None else start
        self._start = self._now
        self._changed = threading.Condition()
        self._waking: list[float] = []
        self._sleeping: list[float] = []
        self._awake: dict[int, float] = {}
        self._own = threading.local()

    def time(self) -> float:
        """Return seconds since the epoch, UTC, as this clock has them."""
        now = self._now
        self._note(now)
        return now

    def monotonic(self) -> float:
        """Return the seconds that passed on this clock since it was made."""
        return self.time() - self._start

    def _note(self, now: float) -> None:
        """Note that this thread knows what time it is."""
        read_at = time.monotonic()
        self._awake[threading.get_ident()] = read_at
        self._own.reading = (now, read_at)

    def _known(self) -> float:
        """Return the time as this thread has just read it, or as it is."""
        now, read_at = getattr(self._own, "reading", (self._now, time.monotonic()))
        return now if time.monotonic() - read_at <= RECENT_SECONDS else self._now

    def advance(self, seconds: float) -> None:
        """Let that many seconds pass; raises ValueError for a step backwards."""
        if seconds < 0:
            message = f"a clock only moves forward, not by {seconds} s"
            raise ValueError(message)
        with self._changed:
            self._now += seconds
            self._note(self._now)
            self._changed.notify_all()

    def _reach(self, moment: float) -> None:
        with self._changed:
            self._now = max(self._now, moment)
            self._changed.notify_all()

    def sleep(self, seconds: float) -> None:
        """Let the time pass, after every other thread that sleeps and wakes earlier."""
        moment = self._known() + max(seconds, 0.0)
        with self._changed:
            self._awake.pop(threading.get_ident(), None)
            heapq.heappush(self._sleeping, moment)
            self._changed.notify_all()
            try:
                while self._now < moment:
                    if self._sleeping[0] == moment and self._nobody_acts():
                        self._now = moment
                    else:
                        self._changed.wait(ACTIVE_SECONDS / 10)
            finally:
                self._sleeping.remove(moment)
                heapq.heapify(self._sleeping)
                self._note(self._now)
                self._changed.notify_all()

    def _nobody_acts(self) -> bool:
        """Tell whether no thread is about to act at the time it is, as far as can be known."""
        oldest = time.monotonic() - ACTIVE_SECONDS
        return all(read_at < oldest for read_at in list(self._awake.values()))

    async def asleep(self, seconds: float) -> None:
        """Let the time pass at once, after every other task that sleeps and wakes earlier."""
        moment = self._now + max(seconds, 0.0)
        heapq.heappush(self._waking, moment)
        try:
            await asyncio.sleep(0)
            while self._waking[0] < moment:  # noqa: ASYNC110 - one turn of the loop lets an earlier sleeper wake
                await asyncio.sleep(0)
        finally:
            self._waking.remove(moment)
            heapq.heapify(self._waking)
        self._reach(moment)


LATEST = 253_370_764_800.0
"""The last second of the year 9998, since the epoch: later ones have no date in every zone."""


def _checked(moment: float) -> float:
    if not 0 <= moment <= LATEST:
        message = f"{moment} is no time between 1970 and 9998"
        raise ValueError(message)
    return moment


class SwitchableClock:
    """The clock an engine holds: it follows the real one, or stands where it was frozen, and can be switched."""

    def __init__(self, inner: Clock | None = None) -> None:
        self._inner: Clock = inner or RealClock()
        self._own = inner is None

    @property
    def mode(self) -> str:
        """Return `real`, `frozen` (moved by hand) or `shared` (somebody else's)."""
        if not self._own:
            return "shared"
        return "frozen" if isinstance(self._inner, ManualClock) else "real"

    def time(self) -> float:
        """Return seconds since the epoch, UTC."""
        return self._inner.time()

    def monotonic(self) -> float:
        """Return seconds that never run backwards, of the clock now in use."""
        return self._inner.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait on the clock now in use."""
        self._inner.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Wait on the clock now in use, letting other tasks run."""
        await self._inner.asleep(seconds)

    def today(self) -> date:
        """Return the day it is in UTC."""
        return datetime.fromtimestamp(self._inner.time(), UTC).date()

    def freeze(self, at: float | None = None) -> None:
        """Stop the clock, now or at `at` (seconds since the epoch). Raises ValueError for a time that no date has."""
        moment = self._inner.time() if at is None else _checked(at)
        self._own = True
        self._inner = ManualClock(moment)

    def advance(self, seconds: float) -> None:
        """Move the clock forward by hand; a real clock is frozen first. Raises ValueError for a step that cannot be."""
        _checked(self._inner.time() + seconds)
        if isinstance(self._inner, RealClock):
            self.freeze()
        advance = getattr(self._inner, "advance", self._inner.sleep)
        advance(seconds)

    def follow(self, clock: Clock | None = None) -> None:
        """Follow `clock` from now on, or the real one again."""
        self._own = clock is None
        self._inner = clock or RealClock()
