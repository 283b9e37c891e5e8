"""Services with quotas, written from the guide.

Counted in sliding or fixed windows, per advertiser or for the whole app.
"""

from __future__ import annotations

import asyncio
import math
from collections import defaultdict, deque
from typing import Literal, TypeAlias

import attrs
import httpx

from tests.runtime.toy import AsyncToy, books_get
from tests.transport.virtual import VirtualClock

Kind: TypeAlias = Literal["sliding", "epoch", "first"]
Windows = list[tuple[int, int]]  # (limit, seconds)


@attrs.define
class Quota:
    """One counter. `kind`: `sliding` counts the last seconds, `epoch` from the last multiple of them.

    `first` from a window's first request.
    """

    windows: Windows
    kind: Kind = "sliding"
    times: deque[float] = attrs.field(factory=deque[float])
    opened: dict[int, float] = attrs.field(factory=dict[int, float])

    def begins(self, seconds: int, now: float) -> float:
        if self.kind == "sliding":
            return now - seconds
        if self.kind == "epoch":
            return now - now % seconds
        if now >= self.opened.get(seconds, -math.inf) + seconds:
            self.opened[seconds] = now
        return self.opened[seconds]

    def take(self, now: float) -> float:
        """0 if counted, else the seconds to wait."""
        wait = 0.0
        for limit, seconds in self.windows:
            begin = self.begins(seconds, now)
            inside = [time for time in self.times if time > begin or (self.kind != "sliding" and time >= begin)]
            if len(inside) >= limit:
                free = inside[-limit] + seconds if self.kind == "sliding" else begin + seconds
                wait = max(wait, free - now)
        if wait <= 0:
            self.times.append(now)
            while len(self.times) > 20_000:
                self.times.popleft()
        return max(0.0, wait)

    def header(self) -> str:
        return ", ".join([str(self.windows[0][0]), *(f"{limit};w={seconds}" for limit, seconds in self.windows)])


class LimitedService:
    """Answers by path `/v1/shelves/ID/books/`; counts what it served and refused by id."""

    def __init__(
        self,
        clock: VirtualClock,
        windows: Windows,
        kind: Kind = "sliding",
        app: Windows | None = None,
    ) -> None:
        self.clock = clock
        self.windows = windows
        self.kind: Kind = kind
        self.quotas: dict[str, Quota] = {}
        self.app = Quota(app, kind) if app else None
        self.served: dict[str, list[float]] = defaultdict(list)
        self.refused: dict[str, list[float]] = defaultdict(list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        owner = request.url.path.split("/")[3]
        quota = self.quotas.setdefault(owner, Quota(self.windows, self.kind))
        quota.windows = self.windows
        for counter in (quota, self.app):
            wait = counter.take(self.clock.now) if counter is not None else 0.0
            if counter is not None and wait > 0:
                if counter is self.app:
                    quota.times.pop()
                self.refused[owner].append(self.clock.now)
                return httpx.Response(
                    429,
                    headers={
                        "RateLimit-Limit": counter.header(),
                        "RateLimit-Remaining": "0",
                        "Retry-After": str(math.ceil(wait)),
                    },
                    json={"error": {"code": 8, "text": "slow down"}},
                )
        self.served[owner].append(self.clock.now)
        return httpx.Response(200, json={"row": {"id": "1", "title": "A"}})


async def read(client: AsyncToy, count: int, callers: int, shelves: tuple[int, ...] = (7,)) -> None:
    """`count` reads of each shelf by `callers` tasks."""
    rest = dict.fromkeys(shelves, count)

    async def work(shelf: int) -> None:
        while rest[shelf] > 0:
            rest[shelf] -= 1
            await client.caller.value(books_get, {"shelf_id": shelf, "book_id": 1})

    await asyncio.gather(*(work(shelf) for shelf in shelves for _ in range(callers)))
