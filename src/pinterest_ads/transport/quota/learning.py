"""What refusals teach: whom a limit concerns, what it is, and when to doubt it.

The service tells a limit only when it limits, and a user's limit looks like an app's on the wire (guide, "Rate limit
header format changed"). Not locked; the ledger is. `now` is in epoch seconds.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from pinterest_ads.transport.quota.header import Window

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pinterest_ads.transport.quota.header import Limit
    from pinterest_ads.transport.quota.store import QuotaStore

Scope: TypeAlias = Literal["advertiser", "app", "service", "unknown"]
APP = "app"
_SOONEST_DOUBT, _LATEST_DOUBT = 60.0, 21_600.0  # seconds
_STEPS = (1.25, 1.5, 2.0)  # by which a limit that has grown is raised, until the service refuses again


@attrs.define
class _Past:
    """What one process remembers of a key beyond the store.

    `certain_at` is when the limit was last confirmed, `vain` how many probes in a row were refused, `outgrown` the
    windows that a probe has disproved, `steps` how often they have been raised since.
    """

    refused_at: float = 0.0
    refused_with: tuple[Window, ...] = ()
    certain_at: float = 0.0
    vain: int = 0
    outgrown: tuple[Window, ...] = ()
    steps: int = 0
    probing: bool = False


class Learning:
    """The limits of one client.

    Args:
        store: where requests are counted and limits remembered.
        patience: lengths of a limit's longest window, used up, after which one request beyond it tries whether it has
            grown; doubled after each that was refused, within a minute and six hours.
    """

    def __init__(self, store: QuotaStore, patience: float) -> None:
        self._store = store
        self._patience = patience
        self._pasts: dict[str, _Past] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._pasts

    def __iter__(self) -> Iterator[str]:
        return iter(self._pasts)

    def know(self, key: str, windows: Sequence[Window]) -> None:
        """Take a limit as learned that is known in advance, unless something newer is."""
        self._past(key)
        if windows and not self._store.recall(key):
            self._store.learn(key, windows)

    def scope(self, key: str, limit: Limit, now: float, under_way: int) -> Scope:
        """Whom a 429 for the key concerns. `under_way` requests of this client have no answer yet."""
        if limit.service:
            return "service"
        if not limit.windows:
            return "unknown"
        if limit.windows == self._store.recall(APP):
            return "app"
        if (
            not self._used_up(key, limit.windows, now)
            and self._hit_elsewhere(key, limit.windows, now)
            and not self._surpassed(limit.windows, now, under_way)
        ):
            # What this key sent does not account for the refusal, and another advertiser met the same policy just now.
            return "app"
        return "advertiser" if limit.windows == self._store.recall(key) else "unknown"

    def _used_up(self, key: str, windows: Sequence[Window], now: float) -> bool:
        """Whether this client alone has sent enough for the key to use up one of the windows."""
        return any(len(self._store.taken(key, now - window.seconds)) >= window.limit for window in windows)

    def _hit_elsewhere(self, key: str, windows: tuple[Window, ...], now: float) -> bool:
        """Whether another advertiser met the same policy within a window."""
        owner = key.rsplit(" ", 1)[0]
        longest = windows[-1].seconds
        return any(
            past.refused_with == windows and now - past.refused_at <= longest and other.rsplit(" ", 1)[0] != owner
            for other, past in self._pasts.items()
        )

    def _surpassed(self, windows: Sequence[Window], now: float, under_way: int) -> bool:
        """Whether more was served for all keys together than the windows allow, so that they cannot be the app's."""
        return any(len(self._store.taken(APP, now - window.seconds)) - under_way > window.limit for window in windows)

    def refused(self, owner: str, key: str, limit: Limit, now: float, *, probed: bool) -> None:
        """Learn the limit of a refusal that came for `key` and concerns `owner`."""
        past = self._past(key)
        past.refused_at, past.refused_with = now, limit.windows
        holder = self._past(owner)
        holder.certain_at = now
        known = self._store.recall(owner)
        if limit.windows in (known, holder.outgrown):
            holder.vain += probed or bool(holder.outgrown)
        else:
            holder.vain = 0
        holder.outgrown, holder.steps = (), 0
        if limit.windows == known:
            return
        if owner == APP:
            self._hand_up(limit.windows)
        expected = self._expected(owner, limit.windows, now)
        self._store.learn(owner, limit.windows)
        if limit.retry_after is not None and limit.retry_after + 1 < expected:
            # The service frees the window sooner than a sliding count would: it counts in fixed windows, and a new one
            # begins then.
            self._store.forget(owner)

    def _hand_up(self, windows: tuple[Window, ...]) -> None:
        """What keys were thought to be limited by is the app's."""
        for key, past in self._pasts.items():
            if past.refused_with == windows and self._store.recall(key) == windows:
                self._store.learn(key, ())

    def _expected(self, owner: str, windows: Sequence[Window], now: float) -> float:
        """Seconds until a window that slides over what was counted here has room again."""
        waits = [0.0]
        for window in windows:
            taken = self._store.taken(owner, now - window.seconds)
            if len(taken) >= window.limit:
                waits.append(taken[-window.limit] + window.seconds - now)
        return max(waits)

    def probe(self, owner: str, now: float) -> bool:
        """Whether the next request may go beyond the limit, to see whether it still holds."""
        past, windows = self._past(owner), self._store.recall(owner)
        if not past.certain_at:
            past.certain_at = now
        if past.probing or not windows:
            return False
        if not past.outgrown:
            patience = max(_SOONEST_DOUBT, self._patience * windows[-1].seconds) * 2.0 ** min(past.vain, 20)
            if now < past.certain_at + min(_LATEST_DOUBT, patience):
                return False
        # Our windows are a little longer than the service's; only where its own are full too does a probe show
        # anything.
        past.probing = self._used_up(owner, windows, now)
        return past.probing

    def unanswered(self, owner: str) -> None:
        """A probe showed nothing."""
        self._past(owner).probing = False

    def in_vain(self, owner: str, now: float) -> None:
        """A probe was refused."""
        past = self._past(owner)
        past.probing, past.certain_at = False, now

    def outgrown(self, owner: str) -> None:
        """A probe was served: the limit is higher now, and the next refusal will tell how high.

        Keys that were thought to be under a limit of the app's are under it each by itself again.
        """
        past, windows = self._past(owner), self._store.recall(owner)
        past.probing, past.outgrown = False, past.outgrown or windows
        if owner == APP:
            self._store.learn(owner, ())
            for key, other in self._pasts.items():
                if other.refused_with == windows and not self._store.recall(key):
                    self._store.learn(key, windows)
            return
        step = _STEPS[min(past.steps, len(_STEPS) - 1)]
        past.steps += 1
        self._store.learn(owner, [Window(window.seconds, ceil(window.limit * step)) for window in windows])

    def _past(self, key: str) -> _Past:
        return self._pasts.setdefault(key, _Past())
