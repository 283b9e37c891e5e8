"""Batches that nobody has begun to read."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pinterest_ads.runtime.result import BatchResult


class Unread:
    """The results of one client that nobody has begun to read, and whose input is not sent to its end."""

    def __init__(self) -> None:
        self._results: dict[int, BatchResult[Any]] = {}

    def add(self, result: BatchResult[Any]) -> None:
        """Hold the result until somebody reads it."""
        self._results[id(result)] = result

    def discard(self, result: BatchResult[Any]) -> None:
        """Somebody reads it."""
        self._results.pop(id(result), None)

    def finish(self) -> None:
        """Send what is left of each: whoever closes a client without reading a result wanted all of it done."""
        for result in list(self._results.values()):
            result.finish()

    def complain(self) -> None:
        """Say that inputs were left unsent."""
        for result in list(self._results.values()):
            self.discard(result)
            warnings.warn(
                f"{result!r} was never read, and its input not sent to its end", ResourceWarning, stacklevel=2
            )
