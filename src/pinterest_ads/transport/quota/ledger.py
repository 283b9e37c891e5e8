"""What the client knows about quotas.

Who is limited how, learned from refusals, and how long the next request must wait.

The service tells a limit only when it limits, and a user's limit looks like an app's on the wire (guide, "Rate limit
header format changed"). All methods are quick and none waits; `now` is in epoch seconds.
"""

from __future__ import annotations

import threading
from math import ceil
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs
import msgspec

from pinterest_ads.transport.quota.header import Window
from pinterest_ads.transport.quota.store import Ticket

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pinterest_ads.transport.call import QuotaKey
    from pinterest_ads.transport.quota.header import Limit
    from pinterest_ads.transport.quota.store import QuotaStore

Scope: TypeAlias = Literal["advertiser", "app", "service", "unknown"]
APP = "app"
_LONGEST_PAUSE = 3600.0  # seconds; after it the service is asked again, whatever a header said
_UNTOLD_PAUSE = 1.0  # seconds, after a refusal that names no time
_LONGEST_PROBE_INTERVAL = 86_400.0  # seconds


class Grant(msgspec.Struct, frozen=True):
    """Leave to send one request.

    `probe` names the key whose limit this one request tries, to see whether it has grown.
    """

    tickets: tuple[Ticket, ...]
    at: float
    probe: str | None = None


class QuotaState(msgspec.Struct, frozen=True):
    """One key of `ads.quotas`.

    Its windows (`30;w=60`), what they hold now, and until when it is paused (epoch seconds, 0 for not).
    """

    windows: tuple[str, ...]
    used: tuple[int, ...]
    paused_until: float


@attrs.define
class _Memory:
    """What one process remembers of a key beyond the store."""

    refused_at: float = 0.0
    refused_with: tuple[Window, ...] = ()
    certain_at: float = 0.0
    probe_interval: float = 0.0
    probing: bool = False


class QuotaLedger:
    """Decides who may send when. Thread-safe.

    Args:
        store: where requests are counted and limits remembered.
        known: limits known in advance, by key or by category.
        probe_interval: seconds of saturation after which one request beyond a learned limit tries whether it has grown;
            doubled after each try that was refused, at most a day.
    """

    def __init__(
        self, store: QuotaStore, *, known: Mapping[str, Sequence[Window]] | None = None, probe_interval: float = 3600.0
    ) -> None:
        self._store = store
        self._known = dict(known or {})
        self._probe_interval = probe_interval
        self._keys: dict[str, _Memory] = {}
        self._lock = threading.RLock()

    def acquire(self, key: QuotaKey, now: float) -> Grant | float:
        """A grant, or the seconds to wait before asking again."""
        name = str(key)
        with self._lock:
            self._recall(name, key.category)
            paused = max(self._store.paused(name), self._store.paused(APP)) - now
            if paused > 0:
                return paused
            taken: list[Ticket] = []
            for owner in (APP, name):
                ticket = self._store.take(owner, now)
                if not isinstance(ticket, Ticket):
                    for other in taken:
                        self._store.give_back(other)
                    return self._probe(owner, now) or ticket
                taken.append(ticket)
            return Grant(tuple(taken), now)

    def _recall(self, name: str, category: str) -> None:
        """Take a limit that is known in advance as learned, the first time its key is used."""
        if not self._known or name in self._keys:
            return
        self._keys[name] = _Memory()
        for owner, windows in ((APP, self._known.get(APP)), (name, self._known.get(name) or self._known.get(category))):
            if windows and not self._store.recall(owner):
                self._store.learn(owner, windows)

    def answered(self, grant: Grant, now: float) -> None:
        """A request was not refused for quota; a slow one counts from when it was surely counted by the service."""
        with self._lock:
            for ticket in grant.tickets:
                margin = min((w.seconds / 100 for w in self._store.recall(ticket.key)), default=0.02)
                settled = now - min(0.6, max(0.02, margin))
                if settled > grant.at:
                    self._store.settle(ticket, settled)
            if grant.probe is not None:
                self._grow(grant.probe)

    def unsent(self, grant: Grant) -> None:
        """The request never reached the service."""
        with self._lock:
            for ticket in grant.tickets:
                self._store.give_back(ticket)
            if grant.probe is not None:
                self._keys[grant.probe].probing = False

    def refused(self, key: QuotaKey, grant: Grant, limit: Limit, now: float) -> Scope:
        """Learn from a 429, and pause whom it concerns."""
        name = str(key)
        pause = now + (_UNTOLD_PAUSE if limit.retry_after is None else min(limit.retry_after, _LONGEST_PAUSE))
        with self._lock:
            self.unsent(grant)
            scope = self._scope(name, limit, now)
            owner = APP if scope == "app" else name
            self._store.pause(owner, pause)
            if limit.windows:
                self._learn(owner, name, limit, now, probed=grant.probe == owner)
            return scope

    def _scope(self, name: str, limit: Limit, now: float) -> Scope:
        if limit.service:
            return "service"
        if not limit.windows:
            return "unknown"
        if limit.windows == self._store.recall(APP):
            return "app"
        if not self._explained(name, limit.windows, now) and self._hit_elsewhere(name, limit.windows, now):
            # What this key sent does not account for the refusal, and another advertiser met the same policy just now.
            return "app"
        return "advertiser" if limit.windows == self._store.recall(name) else "unknown"

    def _explained(self, name: str, windows: tuple[Window, ...], now: float) -> bool:
        """Whether this key alone has sent enough to use up one of the windows."""
        return any(len(self._store.taken(name, now - window.seconds)) >= window.limit for window in windows)

    def _hit_elsewhere(self, name: str, windows: tuple[Window, ...], now: float) -> bool:
        """Whether another advertiser met the same policy within a window."""
        owner = name.rsplit(" ", 1)[0]
        longest = windows[-1].seconds
        return any(
            memory.refused_with == windows and now - memory.refused_at <= longest and other.rsplit(" ", 1)[0] != owner
            for other, memory in self._keys.items()
        )

    def _learn(self, owner: str, name: str, limit: Limit, now: float, *, probed: bool) -> None:
        memory = self._keys.setdefault(name, _Memory())
        memory.refused_at, memory.refused_with = now, limit.windows
        if owner == APP:
            for other, known in self._keys.items():
                if known.refused_with == limit.windows and self._store.recall(other) == limit.windows:
                    self._store.learn(other, ())
        holder = self._keys.setdefault(owner, _Memory())
        unchanged = self._store.recall(owner) == limit.windows
        if probed and unchanged:
            holder.probe_interval = min(_LONGEST_PROBE_INTERVAL, 2 * (holder.probe_interval or self._probe_interval))
        holder.certain_at = now
        if unchanged:
            return
        holder.probe_interval = self._probe_interval
        self._store.learn(owner, limit.windows)
        if limit.retry_after is not None and limit.retry_after + 1 < self._expected(owner, limit.windows, now):
            # The service frees the window sooner than a sliding count would: it counts in fixed windows, and a new one
            # begins then.
            self._store.forget(owner)

    def _expected(self, owner: str, windows: tuple[Window, ...], now: float) -> float:
        """Seconds until a window that slides over what was counted here has room again."""
        waits = [0.0]
        for window in windows:
            taken = self._store.taken(owner, now - window.seconds)
            if len(taken) >= window.limit:
                waits.append(taken[-window.limit] + window.seconds - now)
        return max(waits)

    def _probe(self, owner: str, now: float) -> Grant | None:
        memory = self._keys.setdefault(owner, _Memory())
        if not memory.certain_at:
            memory.certain_at = now
        due = memory.certain_at + (memory.probe_interval or self._probe_interval)
        # Our windows are a little longer than the service's; only where its own are full too does a probe show
        # anything.
        if memory.probing or now < due or not self._explained(owner, self._store.recall(owner), now):
            return None
        memory.probing = True
        return Grant((), now, probe=owner)

    def _grow(self, name: str) -> None:
        """A request beyond the limit was served: allow a quarter more, until the service says what it is now."""
        memory = self._keys.setdefault(name, _Memory())
        memory.probing = False
        self._store.learn(name, [Window(w.seconds, ceil(w.limit * 1.25)) for w in self._store.recall(name)])

    def snapshot(self, now: float) -> dict[str, QuotaState]:
        """Each key that has been used or limited, with its windows and how full they are."""
        with self._lock:
            result: dict[str, QuotaState] = {}
            for key in (APP, *self._keys):
                windows = self._store.recall(key)
                used = tuple(len(self._store.taken(key, now - window.seconds)) for window in windows)
                paused = self._store.paused(key)
                if windows or paused > now:
                    result[key] = QuotaState(tuple(map(str, windows)), used, paused if paused > now else 0.0)
            return result
