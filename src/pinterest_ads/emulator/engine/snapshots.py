"""Whole states kept aside: under a name in memory, or as one file's bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from .store import Store

MAGIC = b"SQLite format 3\x00"


class Snapshots:
    """Snapshots of one store; `changed` is called after its content was replaced."""

    def __init__(self, store: Store, changed: Callable[[], None]) -> None:
        self._store = store
        self._changed = changed
        self._images: dict[str, bytes] = {}

    def names(self) -> list[str]:
        """Return the names of the snapshots, the oldest first."""
        return list(self._images)

    def take(self, name: str) -> None:
        """Keep the state as it is now under a name, over one that is there."""
        self._images[name] = self._store.dump()

    def restore(self, name: str) -> None:
        """Go back to a snapshot. Raises KeyError for a name that there is none of."""
        self._store.load(self._images[name])
        self._changed()

    def remove(self, name: str) -> None:
        """Forget a snapshot. Raises KeyError for a name that there is none of."""
        del self._images[name]

    def export(self) -> bytes:
        """Return the whole state as the bytes of one file, for `load`."""
        return self._store.dump()

    def load(self, image: bytes) -> None:
        """Replace the state by an exported one. Raises ValueError for bytes that are none; the state stays then."""
        if not image.startswith(MAGIC):
            message = "this is not an exported state"
            raise ValueError(message)
        before = self._store.dump()
        try:
            self._store.load(image)
            self._changed()
        except self._store.errors as error:
            self._store.load(before)
            self._changed()
            message = f"this is not a state of this emulator: {error}"
            raise ValueError(message) from error
