"""What is known of one call while it crosses the transports; it travels in the request's extensions."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import attrs
import msgspec

from pinterest_ads.errors import DeadlineExceeded, NotSent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinterest_ads.transport.clock import Clock
    from pinterest_ads.transport.http import httpx

EXTENSION = "pinterest_ads.call"


@attrs.define
class Call:
    """One call of the caller's, over all its attempts and waits. Times are seconds of the clock's `monotonic`.

    `handled` tells that the attempt under way was handed to the network, `doubtful` that an earlier or this attempt may
    have been executed without an answer that says so, `arrival` its number among those that wait for quota,
    `trouble` what its last attempt ended in.
    """

    operation: str
    key: QuotaKey
    repeatable: bool
    started: float = 0.0
    deadline: float | None = None
    attempts: int = 0
    waits: list[float] = attrs.field(factory=list[float])
    handled: bool = False
    doubtful: bool = False
    arrival: int | None = None
    trouble: str | None = None
    _revoked: bool = attrs.field(default=False, init=False)
    _gate: threading.Lock = attrs.field(factory=threading.Lock, init=False, repr=False, eq=False)

    def attempt(self) -> None:
        """Open the next attempt. Raises NotSent where the call was revoked."""
        with self._gate:
            self._refuse_revoked()
            self.attempts += 1
            self.handled = False

    def hand_over(self) -> None:
        """The request goes to the network now. Raises NotSent where the call was revoked in time."""
        with self._gate:
            self._refuse_revoked()
            self.handled = True

    def revoke(self) -> bool:
        """Nothing more of this call may be sent; whether something that may be executed already was."""
        with self._gate:
            self._revoked = True
            return self.handled or self.doubtful

    @property
    def revoked(self) -> bool:
        """Whether nothing more of this call will be sent."""
        return self._revoked

    def _refuse_revoked(self) -> None:
        if self._revoked:
            raise NotSent("the call was interrupted before this was sent", operation=self.operation)

    def remaining(self, now: float) -> float | None:
        """Seconds until the deadline, None without one; raises DeadlineExceeded when there are none left."""
        if self.deadline is None:
            return None
        left = self.deadline - now
        if left <= 0:
            raise self.late()
        return left

    def late(self) -> DeadlineExceeded:
        """The error of a call whose time is over."""
        last = f"; the last attempt ended in {self.trouble}" if self.trouble else ""
        message = f"the deadline passed before there was an answer{last}"
        return DeadlineExceeded(message, operation=self.operation, attempts=self.attempts)

    def wait(self, seconds: float, now: float) -> None:
        """Note a wait that is about to happen; raises DeadlineExceeded at once where it would outlast the deadline."""
        left = self.remaining(now)
        if left is not None and seconds >= left:
            raise self.late()
        self.waits.append(seconds)


class QuotaKey(msgspec.Struct, frozen=True):
    """Whose quota a call uses: `owner` is a binding's name (`advertiser`) and its value, or `user` and nothing."""

    owner: str
    value: str
    category: str

    def __str__(self) -> str:
        return f"{self.owner} {self.value} {self.category}".replace("  ", " ")


def call_of(request: httpx.Request, clock: Clock, *, parameters: Mapping[str, str], deadline: float | None) -> Call:
    """The request's call, made here for requests that come straight from the generated layer.

    `parameters` maps the name of a binding to the path variable that holds its value.
    """
    known = request.extensions.get(EXTENSION)
    if isinstance(known, Call):
        return known
    call = describe(request, parameters)
    call.started = clock.monotonic()
    call.deadline = None if deadline is None else call.started + deadline
    request.extensions = {**request.extensions, EXTENSION: call}
    return call


def describe(request: httpx.Request, parameters: Mapping[str, str]) -> Call:
    """Operation, quota key and safety of a request, from its OPERATION or, for raw requests, from its method."""
    operation: Any = request.extensions.get("operation")
    if operation is None:
        safe = request.method in {"GET", "HEAD", "OPTIONS"}
        return Call(f"{request.method} {request.url.path}", QuotaKey("user", "", "raw"), repeatable=safe)
    limit: Any = operation.rate_limit
    owner, category = ("user", "") if limit is None else (limit.key, limit.category)
    value = ""
    if owner in parameters:
        value = path_values(operation.path, request.url.path).get(parameters[owner], "")
    safety: Any = operation.retry_safety
    repeatable = (
        request.method in {"GET", "HEAD"} if safety is None else getattr(safety, "value", safety) == "idempotent"
    )
    return Call(operation.id, QuotaKey(owner, value, category), repeatable=repeatable)


def path_values(template: str, path: str) -> dict[str, str]:
    """The values of a path template's variables in a path that ends with it; empty where it does not.

    >>> path_values("/advertisers/{advertiser_id}/ads/", "/ads/v4/advertisers/7/ads/")
    {'advertiser_id': '7'}
    """
    parts = re.split(r"\{([^{}]+)\}", template)
    names = parts[1::2]
    pattern = "([^/]+)".join(re.escape(part) for part in parts[0::2])
    match = re.search(pattern.rstrip("/") + "/?$", path)
    return {} if match is None else dict(zip(names, map(unquote, match.groups()), strict=True))
