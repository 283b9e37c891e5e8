"""Several lists walked at once, over filters or advertisers, their items in one order."""

from __future__ import annotations

import asyncio
import heapq
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

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
            sources = [_Begun(pager, pool).items() for pager in pagers]
            merge = _Merge(key, reverse=reverse)
            for place, source in enumerate(sources):
                merge.add(place, next(source, None))
            while (head := merge.take()) is not None:
                yield head.given()
                merge.add(head.place, next(sources[head.place], None))
            return
        waiting: deque[_Begun] = deque()
        for pager in pagers:
            waiting.append(_Begun(pager, pool))
            if len(waiting) > concurrency:
                yield from _given(waiting.popleft())
        while waiting:
            yield from _given(waiting.popleft())


def _given(begun: _Begun) -> Iterator[Any]:
    for walk, item in begun.items():
        walk.offset += 1
        yield item


class _Begun:
    """A list whose first page is on its way."""

    def __init__(self, pager: Pager[Any], pool: ThreadPoolExecutor) -> None:
        self._steps: Generator[tuple[Walk, Page[Any]]] = pager.steps()
        self._first = pool.submit(next, self._steps, None)

    def items(self) -> Generator[tuple[Walk, Any]]:
        """The items with the walk that each is to be counted in once it is given."""
        step = self._first.result()
        while step is not None:
            walk, page = step
            for item in page.items[walk.offset :]:
                yield walk, item
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
            sources = [one.items() for one in begun]
            merge = _Merge(key, reverse=reverse)
            for place, source in enumerate(sources):
                merge.add(place, await anext(source, None))
            while (head := merge.take()) is not None:
                yield head.given()
                merge.add(head.place, await anext(sources[head.place], None))
            return
        for pager in pagers:
            begun.append(_AsyncBegun(pager, gate))
            if len(begun) > concurrency:
                async for item in _agiven(begun[0]):
                    yield item
                begun.popleft()
        while begun:
            async for item in _agiven(begun[0]):
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

    async def items(self) -> AsyncGenerator[tuple[Walk, Any]]:
        """The items with the walk that each is to be counted in once it is given."""
        step = await self._first
        while step is not None:
            walk, page = step
            for item in page.items[walk.offset :]:
                yield walk, item
            step = await self._next()

    async def close(self) -> None:
        """Fetch no more."""
        self._first.cancel()
        await asyncio.gather(self._first, return_exceptions=True)
        await self._steps.aclose()


async def _agiven(begun: _AsyncBegun) -> AsyncGenerator[Any]:
    async for walk, item in begun.items():
        walk.offset += 1
        yield item


class _Head(NamedTuple):
    """The next item of one list, not yet given."""

    place: int
    walk: Walk
    item: Any

    def given(self) -> Any:
        """The item, counted in its pager's state now that it is given."""
        self.walk.offset += 1
        return self.item


class _Merge:
    """Chooses among the heads of sorted lists; of equal items the earlier list's comes first."""

    def __init__(self, key: Callable[[Any], Any], *, reverse: bool) -> None:
        self._key = key
        self._heads: list[tuple[_Rank, _Head]] = []
        self._reverse = reverse

    def add(self, place: int, following: tuple[Walk, Any] | None) -> None:
        """The next item of a list, None at its end."""
        if following is not None:
            rank = _Rank(self._key(following[1]), place, self._reverse)
            heapq.heappush(self._heads, (rank, _Head(place, *following)))

    def take(self) -> _Head | None:
        """The item whose turn it is, None at the end of all lists."""
        return heapq.heappop(self._heads)[1] if self._heads else None


class _Rank(NamedTuple):
    key: Any
    place: int
    reverse: bool

    def __lt__(self, other: tuple[Any, ...]) -> bool:
        key, place, _ = other
        if self.key == key:
            return bool(self.place < place)
        return bool(key < self.key if self.reverse else self.key < key)


def _check(concurrency: int) -> None:
    if concurrency < 1:
        raise InvalidRequest.of([FieldError("/concurrency", "must be at least 1")])
