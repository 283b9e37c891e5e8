"""Whether to send again. The decision is a pure function; the transports around it read, wait and send.

Retry is the outermost transport, so that each attempt asks the quota and has a fresh token.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from pinterest_ads.errors import AdsError, NotSent, OutcomeUnknown, ServerError, Undecodable
from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.outcome import Answered, Outcome, Unknown, Unsent, classify
from pinterest_ads.transport.quota.header import is_spam, read_retry_after
from pinterest_ads.transport.quota.transport import SCOPE, TOO_MANY
from pinterest_ads.transport.timed import until

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinterest_ads.transport.budget import RetryBudget
    from pinterest_ads.transport.call import Call
    from pinterest_ads.transport.waits import Waits


SERVER_ERROR = 500


class Policy(msgspec.Struct, frozen=True):
    """How often, and how patiently. Seconds throughout.

    Attributes:
        attempts: how often one call is sent at most, the first time included.
        first_backoff, longest_backoff: full jitter is drawn from 0 to the first, doubled with each attempt, up to the
            longest.
        longest_wait: a `Retry-After` beyond this ends the call.
        on_limit_raise: a 429 ends the call at once.
    """

    attempts: int = 4
    first_backoff: float = 0.5
    longest_backoff: float = 20.0
    longest_wait: float = 120.0
    on_limit_raise: bool = False


class Again(msgspec.Struct, frozen=True):
    """Send again after `seconds`. `budgeted` says whether the retry budget must have room."""

    seconds: float
    budgeted: bool = True


class Done(msgspec.Struct, frozen=True):
    """The outcome is the call's last."""


Decision: TypeAlias = Again | Done


def decide(attempt: int, outcome: Outcome, policy: Policy, *, repeatable: bool, chance: float) -> Decision:
    """What follows the outcome of attempt number `attempt` (from 1). `chance` is uniform in [0, 1).

    A 429 was refused before anything was done, so it is repeated for every method; so is what was never sent. 5xx and
    silence are repeated only where the description calls the operation idempotent.
    """
    if attempt >= policy.attempts:
        return Done()
    backoff = chance * min(policy.longest_backoff, policy.first_backoff * 2 ** (attempt - 1))
    match outcome:
        case Answered(status=429, spam=True):
            return Done()
        case Answered(status=429, retry_after=after):
            if policy.on_limit_raise or (after or 0.0) > policy.longest_wait:
                return Done()
            return Again(backoff if after is None else after, budgeted=False)
        case Answered(status=status, retry_after=after) if status >= SERVER_ERROR and repeatable:
            wait = max(backoff, after or 0.0)
            return Again(wait) if wait <= policy.longest_wait else Done()
        case Unsent():
            return Again(backoff)
        case Unknown(unreadable=False) if repeatable:
            return Again(backoff)
        case _:
            return Done()


def verdict(call: Call, outcome: Unsent | Unknown, request: httpx.Request, *, late: bool = False) -> AdsError:
    """The error of a call whose last attempt had no whole answer; `late` where its deadline has passed by now."""
    facts: dict[str, Any] = {"operation": call.operation, "attempts": call.attempts}
    match outcome:
        case Unknown(reason) if not call.repeatable:
            return OutcomeUnknown(f"no whole answer came: {reason}", sent=request.content, **facts)
        case _ if late:
            return call.late()
        case Unknown(reason, unreadable=True):
            return Undecodable(f"the answer cannot be unpacked: {reason}", **facts)
        case Unknown(reason):
            return ServerError(f"no whole answer came: {reason}", **facts)
        case Unsent(reason):
            return NotSent(f"nothing was sent: {reason}", **facts)


class Retry(msgspec.Struct, frozen=True):
    """What the drivers for threads and for tasks share: everything but sending, reading and waiting."""

    policy: Policy
    budget: RetryBudget
    waits: Waits
    call_of: Callable[[httpx.Request], Call]
    chance: Callable[[], float]
    redact: Callable[[str], str] = str

    def begin(self, call: Call, request: httpx.Request) -> float | None:
        """Open an attempt; returns the seconds it may take, None for no bound. Raises DeadlineExceeded."""
        now = self.waits.clock.monotonic()
        left = call.remaining(now)
        call.attempt()
        if call.attempts == 1:
            self.budget.note_request(now)
        if left is not None:
            limits: dict[str, float | None] = request.extensions.get("timeout", {})
            shrunk = {name: min(left, limits.get(name) or left) for name in ("connect", "read", "write", "pool")}
            request.extensions = {**request.extensions, "timeout": shrunk}
        return left

    def answered(self, request: httpx.Request, response: httpx.Response, call: Call) -> Answered | Unknown:
        """The outcome of an attempt whose response has been read."""
        response.request = request
        now = self.waits.clock
        response.elapsed = timedelta(seconds=max(0.0, now.monotonic() - call.started))
        headers = response.headers
        after = read_retry_after(headers.get("retry-after", ""), headers.get("date", ""), now.time())
        if response.is_success and _is_cut(response):
            return Unknown("the answer ends in the middle")
        spam = response.status_code == TOO_MANY and is_spam(response.content)
        return Answered(response.status_code, after, spam)

    def next_wait(self, call: Call, outcome: Outcome) -> float | None:
        """Seconds until the next attempt, None for no other."""
        if isinstance(outcome, Unknown) or (isinstance(outcome, Answered) and outcome.status >= SERVER_ERROR):
            call.doubtful = True
        call.trouble = f"status {outcome.status}" if isinstance(outcome, Answered) else self.redact(outcome.reason)
        decision = decide(call.attempts, outcome, self.policy, repeatable=call.repeatable, chance=self.chance())
        if isinstance(decision, Done):
            return None
        if decision.budgeted and not self.budget.take_retry(self.waits.clock.monotonic()):
            return None
        return decision.seconds

    def failure(
        self, call: Call, request: httpx.Request, outcome: Unsent | Unknown, cause: BaseException | None
    ) -> AdsError:
        """The error that the call ends in; its causes are told with it, and may quote what a service echoed."""
        while cause is not None:
            told = str(cause)
            if self.redact(told) != told:
                cause.args = (self.redact(told),)
            cause = cause.__cause__ or cause.__context__
        late = call.deadline is not None and self.waits.clock.monotonic() >= call.deadline
        hushed = msgspec.structs.replace(outcome, reason=self.redact(outcome.reason))
        error = verdict(call, hushed, request, late=late)
        if isinstance(error, OutcomeUnknown):
            now = self.waits.clock.time()
            error.between = now - (self.waits.clock.monotonic() - call.started), now
        return error


def _reason(response: httpx.Response | None) -> tuple[str, str | None]:
    """Why a wait follows, and whom a limit concerns."""
    if response is None or response.status_code != TOO_MANY:
        return "retry", None
    return "limited", response.extensions.get(SCOPE, "unknown")


def _is_cut(response: httpx.Response) -> bool:
    """Whether JSON ends in the middle, where nothing but itself tells its length."""
    if "content-length" in response.headers and "content-encoding" not in response.headers:
        return False
    text = response.content.strip()
    return text[:1] in {b"{", b"["} and text[-1:] not in {b"}", b"]"}


def _read(response: httpx.Response) -> httpx.Response:
    """The response, read to its end, or closed."""
    try:
        response.read()
    except BaseException:
        response.close()
        raise
    return response


async def _aread(response: httpx.Response) -> httpx.Response:
    try:
        await response.aread()
    except BaseException:
        await response.aclose()
        raise
    return response


class RetryTransport(httpx.BaseTransport):
    """Sends until `decide` is content. Returns a response that is read to its end, or raises an AdsError."""

    def __init__(self, inner: httpx.BaseTransport, retry: Retry) -> None:
        self._inner = inner
        self._retry = retry

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send, and send again where that is safe and may help."""
        retry = self._retry
        call = retry.call_of(request)
        request.read()
        while True:
            response: httpx.Response | None = None
            cause: Exception | None = None
            left = retry.begin(call, request)
            try:
                with until(left, retry.waits.clock):
                    response = _read(self._inner.handle_request(request))
                outcome: Outcome = retry.answered(request, response, call)
            except httpx.RequestError as error:
                outcome, cause = classify(error), error
            wait = retry.next_wait(call, outcome)
            if wait is not None:
                retry.waits.sleep(call, wait, *_reason(response))
            elif isinstance(outcome, Answered) and response is not None:
                return response
            elif not isinstance(outcome, Answered):
                raise retry.failure(call, request, outcome, cause) from cause

    def close(self) -> None:
        """Close what is within."""
        self._inner.close()


class AsyncRetryTransport(httpx.AsyncBaseTransport):
    """`RetryTransport` for tasks; here the deadline also ends an attempt that trickles."""

    def __init__(self, inner: httpx.AsyncBaseTransport, retry: Retry) -> None:
        self._inner = inner
        self._retry = retry

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send, and send again where that is safe and may help."""
        import asyncio

        retry = self._retry
        call = retry.call_of(request)
        await request.aread()
        while True:
            response: httpx.Response | None = None
            cause: Exception | None = None
            bound = asyncio.timeout(retry.begin(call, request))
            try:
                async with bound:
                    response = await _aread(await self._inner.handle_async_request(request))
                outcome: Outcome = retry.answered(request, response, call)
            except httpx.RequestError as error:
                outcome, cause = classify(error), error
            except TimeoutError as error:
                if not bound.expired() and not call.handled:
                    raise  # the caller's own, of `token=`
                outcome = Unknown("the deadline passed") if call.handled else Unsent("the deadline passed")
                cause = error
            wait = retry.next_wait(call, outcome)
            if wait is not None:
                await retry.waits.asleep(call, wait, *_reason(response))
            elif isinstance(outcome, Answered) and response is not None:
                return response
            elif not isinstance(outcome, Answered):
                raise retry.failure(call, request, outcome, cause) from cause

    async def aclose(self) -> None:
        """Close what is within."""
        await self._inner.aclose()
