"""Lists as they are walked: items or pages, the next page fetched while this one is read, resumable anywhere."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pinterest_ads.errors import AdsError
from pinterest_ads.runtime.walk import Page
from pinterest_ads.tables.tabular import AsyncTabular, Tabular

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterator, Sequence
    from concurrent.futures import Future, ThreadPoolExecutor

    from pinterest_ads.runtime.listing import Listing
    from pinterest_ads.runtime.walk import Walk

T = TypeVar("T")


class _Listed:
    """What the pagers of threads and of tasks have in common."""

    def __init__(self, listing: Listing) -> None:
        self._listing = listing
        self._walk = listing.begin()

    @property
    def state(self) -> dict[str, Any]:
        """The position after the item that was read last, as JSON data; `list(…, resume=state)` goes on from there."""
        return self._walk.state()

    @property
    def item_type(self) -> Any:
        """The model of the list's items, as the description has it; None where it has none."""
        return self._listing.item_type

    def _first(self, walk: Walk, page: Page[T]) -> T | None:
        """The first item that is left of a page; where there is none, the walk is at the next page."""
        self._listing.seen(page)
        walk.arrived(page)
        if len(page.items) > walk.offset:
            return page.items[walk.offset]
        walk.turn(page)
        return None


class Pager(_Listed, Tabular, Generic[T]):
    """A list of the API, fetched page by page as it is read.

    Iterating gives items over all pages. Each `for` begins where the list was asked to begin; `state` tells where the
    latest one is. An error that ends a walk carries the state as `pager_state`.
    """

    def __init__(self, listing: Listing, fetch: Callable[[str | None], Page[T]]) -> None:
        super().__init__(listing)
        self._fetch = fetch

    def __iter__(self) -> Iterator[T]:
        for walk, page in self.steps():
            for item in page.items[walk.offset :]:
                walk.offset += 1
                yield item

    def pages(self) -> Iterator[Page[T]]:
        """The pages, whole, from the one the walk begins in."""
        for _, page in self.steps():
            yield page

    def first(self) -> T | None:
        """The first item, None where there is none. Fetches one page at most, as far as the service fills its pages."""
        walk, found = self._listing.begin(), None
        while found is None and not walk.done:
            found = self._first(walk, self._fetch(walk.bookmark))
        return found

    def to_list(self) -> list[T]:
        """All items at once; memory grows with the list."""
        return list(self)

    def _batches(self, columns: Sequence[str] | None, kind: str | None) -> tuple[Any, Iterator[Any]]:
        from pinterest_ads.tables.calls import of_pages

        return of_pages(self._listing, (page.items for page in self.pages()), columns, kind)

    def steps(self) -> Generator[tuple[Walk, Page[T]]]:
        """Each page with the walk it belongs to; whoever takes items from it counts them in the walk's offset."""
        walk = self._walk = self._listing.begin()
        if walk.done:
            return
        ahead = _Ahead(self._fetch, self._listing.prefetch)
        try:
            page: Page[T] | None = self._fetch(walk.bookmark)
            while page is not None:
                self._listing.seen(page)
                if walk.arrived(page):
                    ahead.follow(page)
                yield walk, page
                following = page.bookmark
                walk.turn(page)
                page = ahead.take() if following is not None else None
        except AdsError as error:
            error.pager_state = walk.state()
            raise
        finally:
            ahead.close()


class _Ahead(Generic[T]):
    """Fetches up to `depth` pages beyond the one that is being read, one after the other, on one thread."""

    def __init__(self, fetch: Callable[[str | None], Page[T]], depth: int) -> None:
        self._fetch = fetch
        self._depth = depth
        self._queue: deque[Future[Page[T] | None]] = deque()
        self._thread: ThreadPoolExecutor | None = None
        self._last: Page[T] | None = None

    def follow(self, page: Page[T]) -> None:
        """Keep the queue filled behind this page."""
        self._last = page
        if page.bookmark is None or self._depth == 0:
            return
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, thread_name_prefix="pinterest-ads-page")
        before: Future[Page[T] | None] = self._queue[-1] if self._queue else _done(page)
        while len(self._queue) < self._depth:
            before = self._thread.submit(self._after, before)
            self._queue.append(before)

    def _after(self, before: Future[Page[T] | None]) -> Page[T] | None:
        page = before.result()
        return None if page is None or page.bookmark is None else self._fetch(page.bookmark)

    def take(self) -> Page[T] | None:
        """The page after the one that `follow` was last given."""
        if self._queue:
            return self._queue.popleft().result()
        return None if self._last is None else self._fetch(self._last.bookmark)

    def close(self) -> None:
        """Fetch no more; what is on its way is left to end by itself."""
        if self._thread is not None:
            self._thread.shutdown(wait=False, cancel_futures=True)


def _done(page: Page[T]) -> Future[Page[T] | None]:
    from concurrent.futures import Future

    future: Future[Page[T] | None] = Future()
    future.set_result(page)
    return future


class AsyncPager(_Listed, AsyncTabular, Generic[T]):
    """`Pager` for tasks: `async for`, `async for page in pager.pages()`, `await pager.first()`.

    `await pager.to_list()`.
    """

    def __init__(self, listing: Listing, fetch: Callable[[str | None], Awaitable[Page[T]]]) -> None:
        super().__init__(listing)
        self._fetch = fetch

    async def __aiter__(self) -> AsyncIterator[T]:
        pages = self.steps()
        try:
            async for walk, page in pages:
                for item in page.items[walk.offset :]:
                    walk.offset += 1
                    yield item
        finally:
            await pages.aclose()

    async def pages(self) -> AsyncIterator[Page[T]]:
        """The pages, whole, from the one the walk begins in."""
        pages = self.steps()
        try:
            async for _, page in pages:
                yield page
        finally:
            await pages.aclose()

    async def first(self) -> T | None:
        """The first item, None where there is none."""
        walk, found = self._listing.begin(), None
        while found is None and not walk.done:
            found = self._first(walk, await self._fetch(walk.bookmark))
        return found

    async def to_list(self) -> list[T]:
        """All items at once; memory grows with the list."""
        return [item async for item in self]

    async def _batches(self, columns: Sequence[str] | None, kind: str | None) -> tuple[Any, AsyncIterator[Any]]:
        from pinterest_ads.tables.calls import of_async_pages

        return await of_async_pages(self._listing, (page.items async for page in self.pages()), columns, kind)

    async def steps(self) -> AsyncGenerator[tuple[Walk, Page[T]]]:
        """Each page with the walk it belongs to; whoever takes items from it counts them in the walk's offset."""
        walk = self._walk = self._listing.begin()
        if walk.done:
            return
        ahead = _AsyncAhead(self._fetch, self._listing.prefetch)
        try:
            page: Page[T] | None = await self._fetch(walk.bookmark)
            while page is not None:
                self._listing.seen(page)
                if walk.arrived(page):
                    ahead.follow(page)
                yield walk, page
                following = page.bookmark
                walk.turn(page)
                page = await ahead.take() if following is not None else None
        except AdsError as error:
            error.pager_state = walk.state()
            raise
        finally:
            await ahead.close()


class _AsyncAhead(Generic[T]):
    """`_Ahead` with tasks."""

    def __init__(self, fetch: Callable[[str | None], Awaitable[Page[T]]], depth: int) -> None:
        self._fetch = fetch
        self._depth = depth
        self._queue: deque[asyncio.Task[Page[T] | None]] = deque()
        self._last: Page[T] | None = None

    def follow(self, page: Page[T]) -> None:
        """Keep the queue filled behind this page."""
        self._last = page
        if page.bookmark is None:
            return
        import asyncio

        while len(self._queue) < self._depth:
            before = self._queue[-1] if self._queue else page
            self._queue.append(asyncio.create_task(self._after(before)))

    async def _after(self, before: asyncio.Task[Page[T] | None] | Page[T]) -> Page[T] | None:
        page = before if isinstance(before, Page) else await before
        return None if page is None or page.bookmark is None else await self._fetch(page.bookmark)

    async def take(self) -> Page[T] | None:
        """The page after the one that `follow` was last given."""
        if self._queue:
            return await self._queue.popleft()
        return None if self._last is None else await self._fetch(self._last.bookmark)

    async def close(self) -> None:
        """Fetch no more."""
        import asyncio

        for task in self._queue:
            task.cancel()
        await asyncio.gather(*self._queue, return_exceptions=True)
