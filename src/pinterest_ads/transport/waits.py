"""Waiting, once for threads and once for tasks: noted in the call, told to the caller, within the deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from pinterest_ads.errors import RateLimited

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinterest_ads.transport.call import Call
    from pinterest_ads.transport.clock import Clock


class Waiting(msgspec.Struct, frozen=True):
    """A wait that is about to begin, as `on_wait` is told of it.

    Attributes:
        operation: operation id, or method and path.
        key: whose quota the call uses: owner, its value, category.
        seconds: how long.
        reason: `quota` (there is no room), `limited` (a 429) or `retry` (a failure).
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
        """Wait, or raise DeadlineExceeded or RateLimited at once where waiting is not allowed."""
        until = self.clock.time() + seconds
        self._begin(call, seconds, reason, scope)
        self.clock.sleep(max(0.0, until - self.clock.time()))

    async def asleep(self, call: Call, seconds: float, reason: str, scope: str | None = None) -> None:
        """`sleep` for tasks."""
        until = self.clock.time() + seconds
        self._begin(call, seconds, reason, scope)
        await self.clock.asleep(max(0.0, until - self.clock.time()))

    def allows(self, seconds: float) -> bool:
        """Whether a wait for quota of that length is wanted."""
        return self.on_limit == "wait" and seconds <= self.longest

    def _begin(self, call: Call, seconds: float, reason: str, scope: str | None = None) -> None:
        if reason == "quota" and not self.allows(seconds):
            message = f"the quota of {call.key} has room again in {seconds:.1f} s, longer than this client waits"
            raise RateLimited(
                message, scope="advertiser", retry_after=seconds, operation=call.operation, attempts=call.attempts
            )
        call.wait(seconds, self.clock.monotonic())
        if self.on_wait is not None:
            self.on_wait(Waiting(call.operation, str(call.key), seconds, reason, scope, call.attempts))
