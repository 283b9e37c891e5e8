"""A batch of a client for tasks: chunks in flight at once, results in input order."""

from __future__ import annotations

import asyncio
import warnings
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pinterest_ads.runtime.chunks import as_async
from pinterest_ads.runtime.sending import Plan, Running, Sending, tell

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable, Generator, Iterable

    from pinterest_ads.runtime.result import BatchResult
    from pinterest_ads.runtime.settle import BatchItem

T = TypeVar("T")


class AsyncBatch(Running["asyncio.Task[None]"], Generic[T]):
    """A batch that has not begun. `await` it for the finished BatchResult, or read `results()` as they come.

    Memory is bounded by the chunks in flight when `results()` is read.
    """

    result: BatchResult[T]

    def __init__(
        self,
        plan: Plan,
        items: Iterable[Any] | AsyncIterable[Any],
        send: Callable[[Sending], Awaitable[None]],
    ) -> None:
        super().__init__(plan)
        self._source = as_async(items)
        self._send = send
        self._begun = False

    def __del__(self) -> None:
        if not getattr(self, "_begun", True):
            text = f"{self._plan.origin.operation} was not awaited: nothing was sent"
            warnings.warn(text, RuntimeWarning, stacklevel=2)

    def __await__(self) -> Generator[Any, None, BatchResult[T]]:
        return self._finished().__await__()

    async def _finished(self) -> BatchResult[T]:
        async for _ in self._chunks():
            pass
        return self.result

    async def results(self) -> AsyncGenerator[BatchItem[T]]:
        """The items in input order, each as soon as its turn is known; none is kept."""
        async with aclosing(self._chunks()) as chunks:
            async for _ in chunks:
                while (item := self.result.take()) is not None:
                    yield item

    async def _chunks(self) -> AsyncGenerator[None]:
        """Come back whenever the items of another chunk are in the result."""
        if self._begun:
            raise RuntimeError("a batch runs once; its items were read already")
        self._begun = True
        try:
            while await self._advance():
                yield
        except BaseException as error:
            tell(error, self.result)
            raise
        finally:
            try:
                await self._stop()
            except BaseException as again:
                tell(again, self.result)
                raise
        if self._intake.failure is not None:
            raise tell(self._intake.failure, self.result)

    async def _fill(self) -> None:
        while self._room:
            sending = self._enter(await self._intake.apull(self._source))
            if sending is None:
                return
            if not self._idle(sending):
                self._window[-1] = (sending, asyncio.ensure_future(self._send(sending)))

    async def _advance(self) -> bool:
        await self._fill()
        if not self._window:
            return False
        sending, task = self._window[0]
        if task is not None:
            await task
        self._arrived(sending)
        return True

    async def _stop(self) -> None:
        """Stop what is in flight and keep account of it."""
        tasks = [task for _, task in self._window if task is not None]
        for task in tasks:
            task.cancel()
        try:
            await asyncio.gather(*tasks, return_exceptions=True)
        finally:
            # A second cancellation ends the wait, and not the account.
            self._cut_short()
