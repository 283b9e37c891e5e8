"""Pages as they were last answered: good until the next write, or until a field of theirs changes by itself."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

MOST_BYTES = 8 * 1024 * 1024
"""Bytes of answers kept; the least lately asked for go first."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer made of a store of one version, at one time; `until` is when a field of it changes (seconds)."""

    body: bytes
    version: object
    made: float
    until: float


class PageCache:
    """The last answers of lists, by what was asked. Threads may share it: an entry is written and read whole."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._size = 0
        self._kept: OrderedDict[object, Kept] = OrderedDict()

    def find(self, key: object, version: object, now: float) -> bytes | None:
        """Return the answer for a key, if it was made of the same version of the store and still holds."""
        kept = self._kept.get(key)
        if kept is None or kept.version != version or not kept.made <= now < kept.until:
            return None
        return kept.body

    def keep(self, key: object, answer: Kept) -> None:
        """Keep an answer; one made of a former version makes room for it."""
        before = self._kept.pop(key, None)
        self._size += len(answer.body) - (0 if before is None else len(before.body))
        self._kept[key] = answer
        while self._size > self._most and self._kept:
            self._size -= len(self._kept.popitem(last=False)[1].body)
