"""Several lists walked at once, over filters or advertisers, their items in one order."""

from __future__ import annotations

import asyncio
import heapq
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from pinterest_ads.errors import FieldError, InvalidRequest

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator, Iterable, Iterator

    from pinterest_ads.runtime.pager import AsyncPager, Pager
    from pinterest_ads.runtime.walk import Page, Walk

T = TypeVar("T")


def together(
    pagers: Iterable[Pager[T]], *, concurrency: int = 4, key: Callable[[T], Any] | None = None, reverse: bool = False
) -> Iterator[T]:
    """The items of several lists, fetched at the same time.

    Without `key`, the first list's items come first, then the second's, and so on, whatever answers first. Every
    pager's `state` tells where its own walk is, so that each can be resumed.

    Args:
        pagers: the lists; at most `concurrency` of them are fetched ahead of the one that is read, each by one page and
            what it prefetches. With `key`, all are begun.
        concurrency: requests at the same time.
        key: what the lists are sorted by, so that they can be merged.
        reverse: they are sorted the other way round.
    """
    _check(concurrency)
    with ThreadPoolExecutor(concurrency, thread_name_prefix="pinterest-ads-walk") as pool:
        if key is not None:
            begun = [_Begun(pager, pool) for pager in pagers]
            yield from heapq.merge(*(one.items() for one in begun), key=key, reverse=reverse)
            return
        waiting: deque[_Begun] = deque()
        for pager in pagers:
            waiting.append(_Begun(pager, pool))
            if len(waiting) > concurrency:
                yield from waiting.popleft().items()
        while waiting:
            yield from waiting.popleft().items()


class _Begun:
    """A list whose first page is on its way."""

    def __init__(self, pager: Pager[Any], pool: ThreadPoolExecutor) -> None:
        self._steps: Generator[tuple[Walk, Page[Any]]] = pager.steps()
        self._first = pool.submit(next, self._steps, None)

    def items(self) -> Generator[Any]:
        """The items, each counted in its pager's state before it is given."""
        step = self._first.result()
        while step is not None:
            walk, page = step
            for item in page.items[walk.offset :]:
                walk.offset += 1
                yield item
            step = next(self._steps, None)


async def atogether(
    pagers: Iterable[AsyncPager[T]],
    *,
    concurrency: int = 4,
    key: Callable[[T], Any] | None = None,
    reverse: bool = False,
) -> AsyncGenerator[T]:
    """`together` for tasks. Left early, it ends what it has begun once it is closed (`contextlib.aclosing`)."""
    _check(concurrency)
    gate = asyncio.Semaphore(concurrency)
    begun: deque[_AsyncBegun] = deque()
    try:
        if key is not None:
            begun.extend(_AsyncBegun(pager, gate) for pager in pagers)
            async for item in _merged(list(begun), key, reverse=reverse):
                yield item
            return
        for pager in pagers:
            begun.append(_AsyncBegun(pager, gate))
            if len(begun) > concurrency:
                async for item in begun[0].items():
                    yield item
                begun.popleft()
        while begun:
            async for item in begun[0].items():
                yield item
            begun.popleft()
    finally:
        for one in begun:
            await one.close()


class _AsyncBegun:
    """A list whose first page is on its way, for tasks."""

    def __init__(self, pager: AsyncPager[Any], gate: asyncio.Semaphore) -> None:
        self._steps: AsyncGenerator[tuple[Walk, Page[Any]]] = pager.steps()
        self._gate = gate
        self._first = asyncio.create_task(self._next())

    async def _next(self) -> tuple[Walk, Page[Any]] | None:
        async with self._gate:
            return await anext(self._steps, None)

    async def items(self) -> AsyncGenerator[Any]:
        """The items, each counted in its pager's state before it is given."""
        step = await self._first
        while step is not None:
            walk, page = step
            for item in page.items[walk.offset :]:
                walk.offset += 1
                yield item
            step = await self._next()

    async def close(self) -> None:
        """Fetch no more."""
        self._first.cancel()
        await asyncio.gather(self._first, return_exceptions=True)
        await self._steps.aclose()


async def _merged(begun: list[_AsyncBegun], key: Callable[[Any], Any], *, reverse: bool) -> AsyncGenerator[Any]:
    """Merge sorted lists; of equal items the earlier list's comes first."""
    sources = [one.items() for one in begun]
    heads: list[tuple[Any, Any, int]] = []
    for place, source in enumerate(sources):
        first = await anext(source, None)
        if first is not None:
            heads.append((key(first), first, place))
    while heads:
        chosen = max(heads, key=lambda head: head[0]) if reverse else min(heads, key=lambda head: head[0])
        heads.remove(chosen)
        _, item, place = chosen
        yield item
        following = await anext(sources[place], None)
        if following is not None:
            heads.append((key(following), following, place))
            heads.sort(key=lambda head: head[2])


def _check(concurrency: int) -> None:
    if concurrency < 1:
        raise InvalidRequest.of([FieldError("/concurrency", "must be at least 1")])
