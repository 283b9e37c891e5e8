"""What the callers of a client stand on, made once and shared by all its resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from pinterest_ads.transport.call import EXTENSION, Call, describe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pinterest_ads.runtime.answer import Reading
    from pinterest_ads.runtime.operation import OperationModule
    from pinterest_ads.runtime.request import Requests
    from pinterest_ads.runtime.unread import Unread
    from pinterest_ads.transport.clock import Clock
    from pinterest_ads.transport.http import httpx


class Means(msgspec.Struct, frozen=True):
    """What jobs need of their client besides looking: a clock, intervals in seconds, and how files are fetched."""

    clock: Clock
    first_poll: float
    longest_poll: float
    attempts: int
    pause: float
    user_agent: str
    timeout: dict[str, float | None]
    deadline: float | None = None
    on_odd: Literal["lenient", "raise"] = "lenient"


class Settings(msgspec.Struct, frozen=True):
    """What both callers need: how requests are made, how answers are read, and the client's defaults.

    `parameters` maps a binding's name to the path variable that holds its value; `operations` gives an operation's
    module by its id; `monotonic` is the clock that deadlines are on.
    """

    requests: Requests
    reading: Reading
    parameters: Mapping[str, str]
    operations: Callable[[str], OperationModule]
    monotonic: Callable[[], float]
    unread: Unread
    means: Means
    deadline: float | None = None
    concurrency: int = 4
    prefetch: int = 1

    def call(self, request: httpx.Request, within: float | None = None) -> Call:
        """Open the request's call: its deadline, or `within` where that is sooner, runs from here. In seconds."""
        call = describe(request, self.parameters)
        call.started = self.monotonic()
        ends = [seconds for seconds in (self.deadline, within) if seconds is not None]
        call.deadline = call.started + min(ends) if ends else None
        request.extensions = {**request.extensions, EXTENSION: call}
        return call
