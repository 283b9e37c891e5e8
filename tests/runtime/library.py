"""A service that makes books, and does to each what its title says."""

from __future__ import annotations

import threading
from typing import Any

import httpx
import msgspec

from tests.runtime.toy import refusal, reply


class Library:
    """Makes books. A title tells what happens to it.

    `bad` is refused by pointer, `rule` breaks a rule, `lost` is made and cut off.
    """

    def __init__(self, pointer: str = "/{}/title") -> None:
        self.made: list[str] = []
        self.rounds: list[int] = []
        self._pointer = pointer
        self._lock = threading.Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        items: list[dict[str, Any]] = msgspec.json.decode(request.content)
        titles = [item["title"] for item in items]
        with self._lock:
            self.rounds.append(len(titles))
            bad = [index for index, title in enumerate(titles) if title.startswith("bad")]
            if bad:
                return refusal(400, places=[{"pointer": self._pointer.format(i), "message": "is bad"} for i in bad])
            self.made += [title for title in titles if not title.startswith("rule")]
        if any(title.startswith("lost") for title in titles):
            raise httpx.ReadError("reset")
        return reply({"rows": [self._row(title) for title in titles]})

    def _row(self, title: str) -> dict[str, Any]:
        if title.startswith("rule"):
            return {"row": None, "wrongs": [{"code": 12, "message": "breaks a rule"}]}
        return {"row": {"id": f"id of {title}", "title": title}, "wrongs": []}


def named(*titles: str) -> list[dict[str, Any]]:
    return [{"title": title} for title in titles]


def numbered(count: int) -> list[dict[str, Any]]:
    return named(*(f"Book {n}" for n in range(count)))
