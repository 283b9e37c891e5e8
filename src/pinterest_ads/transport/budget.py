"""A ceiling on retries, so that an outage is not multiplied by everyone who meets it."""

from __future__ import annotations

import threading
from collections import deque

_WINDOW = 60  # seconds


class RetryBudget:
    """At most one retry per five requests of the last minute, and never fewer than ten a minute.

    Counted in whole seconds, so it holds at most sixty-one entries whatever the traffic. Thread-safe.
    """

    def __init__(self, *, ratio: float = 0.2, least: int = 10) -> None:
        self._ratio = ratio
        self._least = least
        self._seconds: deque[tuple[int, list[int]]] = deque()
        self._lock = threading.Lock()

    def note_request(self, now: float) -> None:
        """Count a call's first attempt."""
        with self._lock:
            self._current(now)[0] += 1

    def take_retry(self, now: float) -> bool:
        """Whether one more retry fits; it is counted if so."""
        with self._lock:
            current = self._current(now)
            requests = sum(counts[0] for _, counts in self._seconds)
            retries = sum(counts[1] for _, counts in self._seconds)
            if retries >= max(self._least, requests * self._ratio):
                return False
            current[1] += 1
            return True

    def _current(self, now: float) -> list[int]:
        second = int(now)
        while self._seconds and self._seconds[0][0] <= second - _WINDOW:
            self._seconds.popleft()
        if not self._seconds or self._seconds[-1][0] < second:
            self._seconds.append((second, [0, 0]))
        return self._seconds[-1][1]
