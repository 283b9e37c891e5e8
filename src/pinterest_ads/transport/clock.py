"""Time as the client sees it; a virtual clock makes hours of pacing run in milliseconds."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from pinterest_ads.errors import ClientClosed

if TYPE_CHECKING:
    import asyncio


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

    def wait(self, alarm: threading.Event, seconds: float) -> None:
        """Block this thread until the alarm, `seconds` at most."""
        alarm.wait(max(0.0, seconds))

    async def asleep(self, seconds: float, /) -> None:
        """Suspend this task."""
        import asyncio

        await asyncio.sleep(max(0.0, seconds))


class ClientClock(SystemClock):
    """The machine's clock as one client waits on it: once it is stopped, every wait ends in ClientClosed."""

    def __init__(self) -> None:
        self._stopped = False
        self._alarms: set[threading.Event] = set()
        self._wakings: set[asyncio.Future[None]] = set()

    def sleep(self, seconds: float, /) -> None:
        """Block this thread."""
        self.wait(threading.Event(), seconds)

    def wait(self, alarm: threading.Event, seconds: float) -> None:
        """Block this thread until the alarm, `seconds` at most."""
        self._alarms.add(alarm)
        try:
            self._refuse()
            alarm.wait(max(0.0, seconds))
        finally:
            self._alarms.discard(alarm)
        self._refuse()

    async def asleep(self, seconds: float, /) -> None:
        """Suspend this task."""
        import asyncio

        loop = asyncio.get_running_loop()
        waking: asyncio.Future[None] = loop.create_future()
        timer = loop.call_later(max(0.0, seconds), _wake, waking)
        self._wakings.add(waking)
        try:
            self._refuse()
            await waking
        finally:
            timer.cancel()
            self._wakings.discard(waking)
        self._refuse()

    def stop(self) -> None:
        """End every wait, of now and from now on."""
        self._stopped = True
        for alarm in list(self._alarms):
            alarm.set()
        for waking in list(self._wakings):
            if not waking.get_loop().is_closed():
                waking.get_loop().call_soon_threadsafe(_wake, waking)

    def _refuse(self) -> None:
        if self._stopped:
            raise ClientClosed("this client was closed while a call waited")


def _wake(waking: asyncio.Future[None]) -> None:
    if not waking.done():
        waking.set_result(None)
