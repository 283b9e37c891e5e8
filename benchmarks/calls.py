"""One call with everything on, many at once, and a walk of pages: beside bare httpx with the same decode."""

from __future__ import annotations

import asyncio
import gc
import logging
import time
from typing import TYPE_CHECKING, Any

import aiohttp
import httpx
from pinterest_ads_api.operations import operation

from benchmarks.measure import Ratio, Sample, Turn, interleave, ratio
from benchmarks.pages import ADVERTISER
from benchmarks.processes import free_port, python_server
from pinterest_ads import AsyncPinterestAds, PinterestAds

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

OURS, BARE, AIOHTTP, PLAIN = "pinterest-ads", "bare httpx", "pinterest-ads over aiohttp", "bare aiohttp"
FLIGHTS = (1, 4, 16, 64, 128)
"""How many calls are on their way at once."""
_SERVED = ("-m", "benchmarks.served")


def measure(folder: Path, rounds: int) -> list[Ratio]:
    """Measure calls of 25 campaigns, logged at INFO to a file, in this process against a server in another one."""
    handler = logging.FileHandler(folder / "calls.log")
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    port = free_port()
    try:
        with python_server(*_SERVED, folder / "campaigns-25.json", "--port", port, port=port):
            base = f"http://127.0.0.1:{port}/ads/v4"
            return _one_call(base, rounds) + asyncio.run(_async_calls(base, rounds))
    finally:
        root.removeHandler(handler)
        root.setLevel(logging.WARNING)
        handler.close()


def measure_walk(folder: Path, pages: int, rounds: int) -> list[Ratio]:
    """Walk pages of a server that answers after 20 ms; the caller then also works 10 ms on each page."""
    port = free_port()
    arguments = (*_SERVED, folder / "campaigns-25.json", "--port", port, "--delay", 0.02, "--pages", pages)
    with (
        python_server(*arguments, port=port),
        PinterestAds("t", base_url=f"http://127.0.0.1:{port}/ads/v4") as ads,
        httpx.Client(base_url=f"http://127.0.0.1:{port}/ads/v4", headers={"authorization": "Bearer t"}) as http,
    ):
        campaigns = ads.advertiser(ADVERTISER).campaigns

        def walk(work: float) -> None:
            for _ in campaigns.list(page_size=25).pages():
                time.sleep(work)

        def bare() -> None:
            bookmark: str | None = None
            while True:
                page = _page(http.get(f"/advertisers/{ADVERTISER}/campaigns/", params=_query(bookmark)))
                bookmark = page.bookmark
                if not bookmark:
                    break

        working, what = f"{OURS}, 10 ms of work on each page", f"walk {pages} pages, 20 ms each"
        samples = interleave(
            {OURS: _turn(lambda: walk(0), 1), working: _turn(lambda: walk(0.01), 1), BARE: _turn(bare, 1)}, rounds
        )
        return [ratio(what, samples, name, BARE, limit=1.05, by_wall=True) for name in (OURS, working)]


def _query(bookmark: str | None) -> dict[str, str]:
    return {"page_size": "25"} | ({"bookmark": bookmark} if bookmark else {})


def _page(answer: httpx.Response) -> Any:
    return operation("campaigns_list").parse(answer.status_code, answer.headers, answer.content)


def _turn(act: Callable[[], object], repeat: int) -> Turn:
    def turn() -> Sample:
        gc.collect()
        wall, cpu = time.perf_counter(), time.process_time()
        for _ in range(repeat):
            act()
        return Sample((time.process_time() - cpu) / repeat, (time.perf_counter() - wall) / repeat)

    return turn


def _one_call(base: str, rounds: int) -> list[Ratio]:
    headers = {"authorization": "Bearer t"}
    with PinterestAds("t", base_url=base) as ads, httpx.Client(base_url=base, headers=headers, timeout=60) as http:
        campaigns = ads.advertiser(ADVERTISER).campaigns
        path = f"/advertisers/{ADVERTISER}/campaigns/"
        turns = {
            OURS: _turn(lambda: next(iter(campaigns.list(page_size=25, prefetch=0).pages())), 100),
            BARE: _turn(lambda: _page(http.get(path, params=_query(None))), 100),
        }
        return [ratio("one call, sync", interleave(turns, rounds), OURS, BARE, limit=1.15)]


async def _async_calls(base: str, rounds: int) -> list[Ratio]:
    path, headers = f"{base}/advertisers/{ADVERTISER}/campaigns/", {"authorization": "Bearer t"}
    limits = httpx.Limits(max_connections=FLIGHTS[-1], max_keepalive_connections=FLIGHTS[-1])
    found: list[Ratio] = []
    async with (
        AsyncPinterestAds("t", base_url=base) as ads,
        AsyncPinterestAds("t", base_url=base, http="aiohttp") as over_aiohttp,
        httpx.AsyncClient(headers=headers, timeout=60, limits=limits) as http,
        aiohttp.ClientSession(headers=headers, connector=aiohttp.TCPConnector(limit=FLIGHTS[-1])) as session,
    ):

        def calls(client: AsyncPinterestAds) -> Callable[[], Awaitable[object]]:
            campaigns = client.advertiser(ADVERTISER).campaigns

            async def call() -> object:
                async for page in campaigns.list(page_size=25, prefetch=0).pages():
                    return page
                return None

            return call

        async def bare() -> object:
            return _page(await http.get(path, params=_query(None)))

        async def plain() -> object:
            async with session.get(path, params=_query(None)) as answer:
                return operation("campaigns_list").parse(answer.status, answer.headers, await answer.read())

        contenders = {PLAIN: plain, OURS: calls(ads), AIOHTTP: calls(over_aiohttp), BARE: bare}
        for flight in FLIGHTS:
            samples: dict[str, list[Sample]] = {name: [] for name in contenders}
            for number in range(rounds + 1):
                for name, act in contenders.items():
                    sample = await _in_flight(act, flight, 256)
                    if number:
                        samples[name].append(sample)
            what = "one call, async" if flight == 1 else f"async calls, {flight} in flight"
            found.append(ratio(what, samples, OURS, BARE, limit={1: 1.15, 64: 1.1}.get(flight)))
            found.append(ratio(what, samples, AIOHTTP, BARE, limit=0.4 if flight == 64 else None))
            found.append(ratio(what, samples, PLAIN, BARE))
    return found


async def _in_flight(act: Callable[[], Awaitable[object]], flight: int, count: int) -> Sample:
    async def lane() -> None:
        for _ in range(count // flight):
            await act()

    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(lane() for _ in range(flight)))
    return Sample((time.process_time() - cpu) / count, (time.perf_counter() - wall) / count)
