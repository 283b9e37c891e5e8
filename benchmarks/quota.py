"""Creates under a quota, in virtual time: how much of it is used, and how often it is overdrawn.

Beside the client, one that does what most do: it sends, and where a 429 says `Retry-After` it waits and sends again.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx

from benchmarks.measure import Figure
from benchmarks.pages import ADVERTISER
from pinterest_ads import AsyncPinterestAds
from pinterest_ads.emulator import Emulator, ManualClock, Window

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable
    from contextlib import AbstractAsyncContextManager

    Create = Callable[[], Awaitable[object]]

OURS, PLAIN = "pinterest-ads", "plain Retry-After"
POLICIES = {
    "30;w=60": (Window(30, 60),),
    "400;w=60": (Window(400, 60),),
    "100;w=1, 1000;w=60": (Window(100, 1), Window(1000, 60)),
}
CALLERS = (1, 64)
_ITEM = {"name": "Campaign", "objective_type": "AWARENESS"}
_BATCH = 30


@dataclass(frozen=True)
class Use:
    """What a run made of its quota; shares are between 0 and 1."""

    used: float
    refused: float


def measure(creates: int = 10_000, requests: int = 2000) -> list[Figure]:
    """Create in one batch, then one by one from one caller and from many, under several quotas."""
    whole = asyncio.run(_run((Window(10, 60),), -(-creates // _BATCH), lambda *with_: _batch(*with_, creates)))
    found = _figures(f"{creates:,} creates in one batch under 10;w=60, {OURS}", whole, wanted=True)
    for name, windows in POLICIES.items():
        for callers in CALLERS:
            for client, act in ((OURS, _ours), (PLAIN, _plain)):
                use = asyncio.run(_run(windows, requests, _from(callers, requests, act)))
                what = f"{requests:,} creates under {name}, {callers} caller{'s' if callers > 1 else ''}, {client}"
                found += _figures(what, use, wanted=False)
    return found


def _figures(what: str, use: Use, *, wanted: bool) -> list[Figure]:
    return [
        Figure(f"{what}: of the quota used", "%", use.used * 100, 97 if wanted else None, at_least=True),
        Figure(f"{what}: answered 429", "%", use.refused * 100, 1 if wanted else None),
    ]


async def _run(
    windows: tuple[Window, ...], requests: int, act: Callable[[ManualClock, Emulator], Awaitable[None]]
) -> Use:
    clock = ManualClock()
    with Emulator(seed="demo", clock=clock) as emulator:
        emulator.admin.quotas.set_category("ads_write", *windows)
        emulator.admin.journal.clear()
        statuses: dict[int, int] = {}
        began = clock.monotonic()
        await act(clock, emulator)
        took = clock.monotonic() - began
        for entry in emulator.admin.journal.entries():
            statuses[entry.status] = statuses.get(entry.status, 0) + 1
    refused = statuses.get(429, 0)
    # The first window is free at once, so the least time that a quota allows ends where its last window begins.
    least = max((-(-requests // window.limit) - 1) * window.seconds for window in windows)
    return Use(least / took if took else 1.0, refused / (requests + refused))


async def _batch(clock: ManualClock, emulator: Emulator, creates: int) -> None:
    async with _client(clock, emulator) as ads:
        result = await ads.advertiser(ADVERTISER).campaigns.create([_ITEM] * creates)
        if len(result.succeeded) != creates:
            raise RuntimeError(f"{len(result.failed)} failed and {len(result.unknown)} unknown of {creates}")


def _client(clock: ManualClock, emulator: Emulator) -> AsyncPinterestAds:
    transport = emulator.async_transport()
    return AsyncPinterestAds(emulator.token, base_url=emulator.base_url, transport=transport, clock=clock)


@asynccontextmanager
async def _ours(clock: ManualClock, emulator: Emulator) -> AsyncGenerator[Create]:
    async with _client(clock, emulator) as ads:
        campaigns = ads.advertiser(ADVERTISER).campaigns

        async def create() -> None:
            (await campaigns.create([_ITEM])).raise_for_failures()

        yield create


@asynccontextmanager
async def _plain(clock: ManualClock, emulator: Emulator) -> AsyncGenerator[Create]:
    headers = {"authorization": f"Bearer {emulator.token}"}
    url = f"{emulator.base_url}/advertisers/{ADVERTISER}/campaigns/"
    async with httpx.AsyncClient(transport=emulator.async_transport(), headers=headers) as http:

        async def create() -> None:
            while (answer := await http.post(url, json=[_ITEM])).status_code == 429:
                await clock.asleep(float(answer.headers["retry-after"]))
            answer.raise_for_status()

        yield create


def _from(
    callers: int, requests: int, client: Callable[[ManualClock, Emulator], AbstractAsyncContextManager[Create]]
) -> Callable[[ManualClock, Emulator], Awaitable[None]]:
    """So many creates, one after the other from each of the callers."""

    async def act(clock: ManualClock, emulator: Emulator) -> None:
        left = iter(range(requests))

        async def lane(create: Create) -> None:
            for _ in left:
                await create()

        async with client(clock, emulator) as create:
            await asyncio.gather(*(lane(create) for _ in range(callers)))

    return act
