"""Waiting, once for threads and once for tasks: noted in the call, told to the caller, within the deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

import msgspec

from pinterest_ads.errors import RateLimited
from pinterest_ads.transport.clock import SystemClock

if TYPE_CHECKING:
    import asyncio
    import threading
    from collections.abc import Callable
    from types import TracebackType

    from pinterest_ads.transport.call import Call
    from pinterest_ads.transport.clock import Clock


class Alarm(Protocol):
    """What ends a wait early: an event of threads or of tasks."""

    def set(self) -> object:
        """Wake up."""
        ...


class TaskAlarm:
    """An async context that ends early, and quietly, once the alarm is set.

    What sleeps within needs no task of its own, so that it goes on in the very turn of the loop in which it wakes.
    """

    def __init__(self) -> None:
        import asyncio

        self._loop = asyncio.get_running_loop()
        self._new = asyncio.timeout
        self._open: asyncio.Timeout | None = None

    async def __aenter__(self) -> None:
        self._open = await self._new(None).__aenter__()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        timeout, self._open = self._open, None
        try:
            if timeout is not None:
                await timeout.__aexit__(kind, error, trace)
        except TimeoutError:
            return True
        return False

    def set(self) -> None:
        """Wake up."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._ring)

    def _ring(self) -> None:
        if self._open is not None and not self._open.expired():
            self._open.reschedule(self._loop.time())


class Waiting(msgspec.Struct, frozen=True):
    """A wait that is about to begin, as `on_wait` is told of it.

    Attributes:
        operation: operation id, or method and path.
        key: whose quota the call uses: owner, its value, category.
        seconds: how long.
        reason: `quota` (there is no room, or others came first), `limited` (a 429) or `retry` (a failure).
        scope: of a 429, whom the limit concerns: `advertiser`, `app`, `service` or `unknown`; else None.
        attempt: how often the call has been sent so far.
    """

    operation: str
    key: str
    seconds: float
    reason: str
    scope: str | None = None
    attempt: int = 0


class Waits(msgspec.Struct, frozen=True):
    """How this client waits: on which clock, how long at most at once, and who is told."""

    clock: Clock
    on_limit: Literal["wait", "raise"] = "wait"
    longest: float = 120.0
    on_wait: Callable[[Waiting], None] | None = None

    def sleep(self, call: Call, seconds: float, reason: str, scope: str | None = None) -> None:
        """Wait, or raise DeadlineExceeded at once where it would outlast the deadline."""
        until = self.clock.time() + seconds
        self._begin(call, seconds, reason, scope)
        self.clock.sleep(max(0.0, until - self.clock.time()))

    async def asleep(self, call: Call, seconds: float, reason: str, scope: str | None = None) -> None:
        """`sleep` for tasks."""
        until = self.clock.time() + seconds
        self._begin(call, seconds, reason, scope)
        await self.clock.asleep(max(0.0, until - self.clock.time()))

    def queue(self, call: Call, room: float, turn: float, alarm: threading.Event) -> None:
        """Wait for the call's turn, which is `turn` seconds away.

        No longer than is allowed at once, nor beyond the alarm where the clock is the machine's.
        """
        until = self.clock.time() + self._queued(call, room, turn)
        left = max(0.0, until - self.clock.time())
        if isinstance(self.clock, SystemClock):
            self.clock.wait(alarm, left)
        else:
            self.clock.sleep(left)

    async def aqueue(self, call: Call, room: float, turn: float, alarm: TaskAlarm) -> None:
        """`queue` for tasks; the alarm works whatever the clock."""
        until = self.clock.time() + self._queued(call, room, turn)
        async with alarm:
            await self.clock.asleep(max(0.0, until - self.clock.time()))

    def _queued(self, call: Call, room: float, turn: float) -> float:
        """The seconds to wait now. Raises RateLimited where the quota has no room for longer than is wanted."""
        if self.on_limit == "raise" or room > self.longest:
            message = f"the quota of {call.key} has room again in {room:.1f} s, longer than this client waits"
            raise RateLimited(
                message, scope="advertiser", retry_after=turn, operation=call.operation, attempts=call.attempts
            )
        left = call.remaining(self.clock.monotonic())
        if left is not None and turn >= left:
            raise call.late()
        seconds = min(turn, self.longest)
        self._begin(call, seconds, "quota", None)
        return seconds

    def _begin(self, call: Call, seconds: float, reason: str, scope: str | None) -> None:
        call.wait(seconds, self.clock.monotonic())
        if self.on_wait is not None:
            self.on_wait(Waiting(call.operation, str(call.key), seconds, reason, scope, call.attempts))
