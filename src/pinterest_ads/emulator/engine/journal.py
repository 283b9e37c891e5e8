"""What happened: the last requests with their answers, bounded in number and in size."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST_BODY = 16_384
"""Bytes of a body that are kept; of a longer one the beginning."""

WHOLE = 50
"""Entries whose bodies are kept to that length; of older ones the first `BEGINNING` bytes."""

BEGINNING = 1024

_SECRET = frozenset(("authorization", "cookie", "proxy-authorization"))


@dataclass(slots=True)
class Entry:
    """One request: `time` in seconds since the epoch, `took` in seconds, `note` what a fault or a check did."""

    number: int
    time: float
    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    operation: str | None
    status: int
    answer: bytes
    took: float
    note: str = ""

    def plain(self) -> dict[str, object]:
        """Return it as plain data, secrets left out."""
        return {
            "number": self.number,
            "time": self.time,
            "method": self.method,
            "path": self.path,
            "query": self.query,
            "headers": {name: "…" if name in _SECRET else value for name, value in self.headers.items()},
            "body": self.body.decode(errors="replace"),
            "operation": self.operation,
            "status": self.status,
            "answer": self.answer.decode(errors="replace"),
            "took": round(self.took, 6),
            "note": self.note,
        }


class Journal:
    """The last `size` requests, oldest first; of all but the newest only the beginnings of long bodies are kept."""

    def __init__(self, size: int = 1000) -> None:
        self._entries: deque[Entry] = deque(maxlen=size)
        self._whole: deque[Entry] = deque()

    def add(self, entry: Entry) -> None:
        """Write one entry; the oldest is forgotten when the journal is full."""
        self._entries.append(entry)
        self._whole.append(entry)
        if len(self._whole) > WHOLE:
            # A full journal of whole pages would hold tens of megabytes.
            old = self._whole.popleft()
            old.body, old.answer = old.body[:BEGINNING], old.answer[:BEGINNING]

    def entries(
        self, *, operation: str | None = None, status: int | None = None, text: str = "", last: int | None = None
    ) -> list[Entry]:
        """Return the entries that match, oldest first; `text` is looked for in path, query and bodies."""
        wanted = text.encode()
        found = (
            entry
            for entry in reversed(self._entries.copy())
            if (operation is None or entry.operation == operation)
            and (status is None or entry.status == status)
            and (not text or text in f"{entry.path}?{entry.query}" or wanted in entry.body or wanted in entry.answer)
        )
        return list(islice(found, last))[::-1]

    def clear(self) -> None:
        """Forget everything."""
        self._entries.clear()
        self._whole.clear()
