"""Creates under a quota, in virtual time: how much of it is used, and how often it is overdrawn.

Beside the client, one that does what most do: it sends, and where a 429 says `Retry-After` it waits and sends again.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
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


class Counting(httpx.AsyncBaseTransport):
    """Counts the requests that pass, and those that a quota refused."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner
        self.sent = self.refused = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass on, and count."""
        response = await self._inner.handle_async_request(request)
        self.sent += 1
        self.refused += response.status_code == 429
        return response


@dataclass(frozen=True)
class World:
    """A clock, and an emulator that goes by it, reached through a transport that counts."""

    clock: ManualClock
    emulator: Emulator
    transport: Counting


@dataclass(frozen=True)
class Use:
    """What a run made of its quota; shares are between 0 and 1."""

    used: float
    refused: float


def measure(creates: int = 10_000, requests: int = 2000) -> list[Figure]:
    """Create in one batch, then one by one from one caller and from many, under several quotas."""
    whole = asyncio.run(_run((Window(10, 60),), -(-creates // _BATCH), partial(_batch, creates)))
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


async def _run(windows: tuple[Window, ...], requests: int, act: Callable[[World], Awaitable[None]]) -> Use:
    clock = ManualClock()
    with Emulator(seed="demo", clock=clock) as emulator:
        emulator.admin.quotas.set_category("ads_write", *windows)
        world = World(clock, emulator, Counting(emulator.async_transport()))
        began = clock.monotonic()
        await act(world)
        took = clock.monotonic() - began
    return Use(_least(windows, requests) / took if took else 1.0, world.transport.refused / world.transport.sent)


def _least(windows: tuple[Window, ...], requests: int) -> float:
    """The seconds until the last of so many requests may be sent, each as soon as every window has room for it."""
    sent: list[float] = []
    for number in range(requests):
        sent.append(max(sent[number - w.limit] + w.seconds if number >= w.limit else 0.0 for w in windows))
    return sent[-1]


async def _batch(creates: int, world: World) -> None:
    async with _client(world) as ads:
        result = await ads.advertiser(ADVERTISER).campaigns.create([_ITEM] * creates)
        if len(result.succeeded) != creates:
            raise RuntimeError(f"{len(result.failed)} failed and {len(result.unknown)} unknown of {creates}")


def _client(world: World) -> AsyncPinterestAds:
    emulator = world.emulator
    return AsyncPinterestAds(emulator.token, base_url=emulator.base_url, transport=world.transport, clock=world.clock)


@asynccontextmanager
async def _ours(world: World) -> AsyncGenerator[Create]:
    async with _client(world) as ads:
        campaigns = ads.advertiser(ADVERTISER).campaigns

        async def create() -> None:
            (await campaigns.create([_ITEM])).raise_for_failures()

        yield create


@asynccontextmanager
async def _plain(world: World) -> AsyncGenerator[Create]:
    headers = {"authorization": f"Bearer {world.emulator.token}"}
    url = f"{world.emulator.base_url}/advertisers/{ADVERTISER}/campaigns/"
    async with httpx.AsyncClient(transport=world.transport, headers=headers) as http:

        async def create() -> None:
            while (answer := await http.post(url, json=[_ITEM])).status_code == 429:
                await world.clock.asleep(float(answer.headers["retry-after"]))
            answer.raise_for_status()

        yield create


def _from(
    callers: int, requests: int, client: Callable[[World], AbstractAsyncContextManager[Create]]
) -> Callable[[World], Awaitable[None]]:
    """So many creates, one after the other from each of the callers."""

    async def act(world: World) -> None:
        left = iter(range(requests))

        async def lane(create: Create) -> None:
            for _ in left:
                await create()

        async with client(world) as create:
            await asyncio.gather(*(lane(create) for _ in range(callers)))

    return act
