"""Who may send when: leave to send is asked for before each request, and its answer booked. Nothing here waits.

`now` is in epoch seconds.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import msgspec

from pinterest_ads.transport.quota.learning import APP, Learning, Scope
from pinterest_ads.transport.quota.store import Full, Ticket

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pinterest_ads.transport.call import QuotaKey
    from pinterest_ads.transport.quota.header import Limit, Window
    from pinterest_ads.transport.quota.line import Line, Place
    from pinterest_ads.transport.quota.store import QuotaStore

_LONGEST_PAUSE = 3600.0  # seconds; after it the service is asked again, whatever a header said
_QUICK = 0.02  # seconds within which an answer leaves no doubt when its request was counted
_UNTOLD_PAUSE = 1.0  # seconds, after a refusal that names no time


class Grant(msgspec.Struct, frozen=True):
    """Leave to send one request.

    `probe` names the key whose limit this one request tries, to see whether it has grown.
    """

    tickets: tuple[Ticket, ...]
    at: float
    probe: str | None = None


class Wait(msgspec.Struct, frozen=True):
    """No leave yet: seconds until the quota has room again, until it is this call's turn, and where to queue."""

    room: float
    turn: float
    lines: tuple[str, ...]


class QuotaState(msgspec.Struct, frozen=True):
    """One key of `ads.quotas`.

    Its windows (`30;w=60`), what they hold now, and until when it is paused (epoch seconds, 0 for not).
    """

    windows: tuple[str, ...]
    used: tuple[int, ...]
    paused_until: float


class QuotaLedger:
    """Decides who may send when, first come, first served for each key. Thread-safe.

    Args:
        store: where requests are counted and limits remembered.
        known: limits known in advance, by key or by category.
        patience: of `Learning`.
    """

    def __init__(
        self, store: QuotaStore, *, known: Mapping[str, Sequence[Window]] | None = None, patience: float = 61.0
    ) -> None:
        self._store = store
        self._known = dict(known or {})
        self._learning = Learning(store, patience)
        self._lines: dict[str, Line] = {}
        self._over: dict[str, float] = {}  # pauses that have passed, by key
        self._under_way = 0
        self._lock = threading.RLock()

    def acquire(self, key: QuotaKey, now: float, place: Place | None = None) -> Grant | Wait:
        """A grant, or how long to wait before asking again. `place` is the call's own once it has waited."""
        name = str(key)
        with self._lock:
            self._recall(name, key.category)
            paused = max(self._paused(name, now), self._paused(APP, now)) - now
            if paused > 0:
                return Wait(paused, paused, (name,))
            found = self._take(name, now, place)
            if isinstance(found, Grant):
                self._under_way += 1
                if place is not None:
                    self._quit(place, name, APP)
            return found

    def _paused(self, name: str, now: float) -> float:
        """Until when the key is paused, 0 for not.

        A pause that was over before, or is longer than any can be, tells that the clock was set back since.
        """
        until = self._store.paused(name)
        if until and until <= now:
            self._over[name] = until
        return until if now < until <= now + _LONGEST_PAUSE and until != self._over.get(name) else 0.0

    def _take(self, name: str, now: float, place: Place | None) -> Grant | Wait:
        own = self._store.take(name, now, self._ahead(name, place))
        if isinstance(own, Full):
            if not self._store.recall(APP) and self._learning.probe(name, now):
                return Grant((), now, probe=name)
            if place is not None:
                # A call that has no room of its own must not keep other keys from the app's.
                self._quit(place, APP)
            return Wait(own.room, own.turn, (name,))
        app = self._store.take(APP, now, self._ahead(APP, place))
        if isinstance(app, Full):
            if self._learning.probe(APP, now):
                return Grant((own,), now, probe=APP)
            self._store.give_back(own)
            return Wait(app.room, app.turn, (name, APP))
        return Grant((app, own), now)

    def _recall(self, name: str, category: str) -> None:
        """Take a limit that is known in advance as learned, the first time its key is used."""
        if self._known and name not in self._learning:
            self._learning.know(APP, self._known.get(APP, ()))
            self._learning.know(name, self._known.get(name) or self._known.get(category, ()))

    def enter(self, place: Place, lines: Sequence[str]) -> None:
        """The call waits in these lines."""
        from pinterest_ads.transport.quota.line import Line

        with self._lock:
            for name in lines:
                self._lines.setdefault(name, Line()).enter(place)

    def leave(self, place: Place, key: QuotaKey) -> None:
        """The call waits no more, and goes without having been sent: who is behind it moves up."""
        with self._lock:
            for name in (str(key), APP):
                self._wake(name, place)
            self._quit(place, str(key), APP)

    def _ahead(self, name: str, place: Place | None) -> int:
        line = self._lines.get(name)
        return 0 if line is None else line.ahead(place)

    def _wake(self, name: str, behind: Place | None = None) -> None:
        line = self._lines.get(name)
        if line is not None:
            line.wake(behind)

    def _quit(self, place: Place, *names: str) -> None:
        for name in names:
            line = self._lines.get(name)
            if line is not None:
                line.leave(place)
                if not line:
                    del self._lines[name]

    def answered(self, grant: Grant, now: float, *, served: bool = True) -> None:
        """A request was not refused for quota, as far as is known; `served` tells that it surely was not.

        A slow one counts from when it was surely counted by the service.
        """
        with self._lock:
            self._under_way -= 1
            for ticket in grant.tickets if now > grant.at + _QUICK else ():
                self._settle(ticket, grant.at, now)
            if grant.probe is not None and served:
                self._learning.outgrown(grant.probe)
                self._store.take(grant.probe, now)
                self._wake(grant.probe)
            elif grant.probe is not None:
                self._learning.unanswered(grant.probe)

    def _settle(self, ticket: Ticket, taken: float, now: float) -> None:
        from pinterest_ads.transport.quota.pacing import margin

        settled = now - min(map(margin, self._store.recall(ticket.key)), default=_QUICK)
        if settled > taken:
            self._store.settle(ticket, settled)

    def unsent(self, grant: Grant) -> None:
        """The request never reached the service."""
        with self._lock:
            self._give_back(grant)
            for ticket in grant.tickets:
                self._wake(ticket.key)
            if grant.probe is not None:
                self._learning.unanswered(grant.probe)

    def _give_back(self, grant: Grant) -> None:
        self._under_way -= 1
        for ticket in grant.tickets:
            self._store.give_back(ticket)

    def refused(self, key: QuotaKey, grant: Grant, limit: Limit, now: float) -> Scope:
        """Learn from a 429, and pause whom it concerns."""
        name = str(key)
        pause = now + (_UNTOLD_PAUSE if limit.retry_after is None else min(limit.retry_after, _LONGEST_PAUSE))
        with self._lock:
            self._give_back(grant)
            if grant.probe is not None:
                self._learning.in_vain(grant.probe, now)
            scope = self._learning.scope(name, limit, now, self._under_way)
            owner = APP if scope == "app" else name
            self._store.pause(owner, pause)
            if limit.windows:
                self._learning.refused(owner, name, limit, now, probed=grant.probe == owner)
            return scope

    def snapshot(self, now: float) -> dict[str, QuotaState]:
        """Each key that has been used or limited, with its windows and how full they are."""
        with self._lock:
            result: dict[str, QuotaState] = {}
            for key in dict.fromkeys((APP, *self._learning)):
                windows = self._store.recall(key)
                used = tuple(len(self._store.taken(key, now - window.seconds)) for window in windows)
                paused = self._paused(key, now)
                if windows or paused:
                    result[key] = QuotaState(tuple(map(str, windows)), used, paused)
            return result
