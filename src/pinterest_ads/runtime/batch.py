"""Running a batch: chunks in flight at once, results in input order, everything accounted for however it ends."""

from __future__ import annotations

import asyncio
import threading
import warnings
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pinterest_ads.errors import AdsError
from pinterest_ads.runtime.chunks import Intake, Tally, as_async, fatal, length
from pinterest_ads.runtime.result import BatchProgress, BatchResult, Origin, Unread
from pinterest_ads.runtime.settle import BatchItem, Slot, interrupted, unsettled

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable, Generator, Iterable

    from pinterest_ads.runtime.answer import LastResponse
    from pinterest_ads.runtime.chunks import Prepare
    from pinterest_ads.transport.call import Call

T = TypeVar("T")
_GRACE = 2.0  # seconds that chunks in flight have to end when the caller is interrupted


class Sending:
    """One chunk on its way; once cut, nothing more of it is sent."""

    def __init__(self, slots: list[Slot], operation: str) -> None:
        self.slots = slots
        self.last: LastResponse | None = None
        self._operation = operation
        self._call: Call | None = None
        self._cut = False
        self._gate = threading.Lock()

    def adopt(self, call: Call) -> None:
        """The unsettled items go out in this call. Raises NotSent where the chunk was cut."""
        with self._gate:
            self._call = call
            if self._cut:
                call.revoke()

    @property
    def doubtful(self) -> bool:
        """Whether the last call may have been executed without an answer that says so."""
        return self._call is not None and self._call.doubtful

    def cut(self) -> None:
        """Give up waiting: what is not settled is unknown, or surely never sent."""
        with self._gate:
            self._cut = True
            sending = self._call is not None and self._call.revoke()
        unsettled(self.slots, interrupted(sending=sending, operation=self._operation))

    def items(self) -> list[BatchItem[Any]]:
        """The chunk as the caller sees it."""
        return [slot.item() for slot in self.slots]


class BatchRun:
    """A batch of a client for threads. `send` settles the slots of a chunk and raises nothing but interruptions."""

    def __init__(
        self,
        origin: Origin,
        items: Iterable[Any],
        prepare: Prepare,
        send: Callable[[Sending], None],
        *,
        size: int,
        concurrency: int,
        on_progress: Callable[[BatchProgress], None] | None,
        remember: Callable[[LastResponse], None],
        unread: Unread,
    ) -> None:
        self._operation = origin.operation
        self._total = length(items)
        self._source = iter(items)
        self._intake = Intake(prepare, size)
        self._send = send
        self._remember = remember
        self._concurrency = concurrency
        self._alone = self._total is not None and self._total <= size
        self._tally = Tally(self._total, on_progress)
        self._window: deque[tuple[Sending, Future[None] | None]] = deque()
        self._pool: ThreadPoolExecutor | None = None
        self.result: BatchResult[Any] = BatchResult(origin, self._run(), unread)
        self._unread = unread

    def start(self) -> BatchResult[Any]:
        """Run to the end if the input is a collection; else send the first window, and go on as the result is read."""
        if self._total is None:
            self._guard(self._fill)
            if not self._intake.exhausted:
                self._unread.add(self.result)
                return self.result
        self.result.finish()
        return self.result

    def _fill(self) -> None:
        while not self._intake.exhausted and len(self._window) < self._concurrency:
            slots = self._intake.pull(self._source)
            self._stop_at_once(slots)
            if not slots:
                return
            sending = Sending(slots, self._operation)
            # In the window before its thread begins: an interruption between the two must not lose it.
            self._window.append((sending, None))
            self._window[-1] = (sending, self._submit(sending))

    def _stop_at_once(self, slots: list[Slot]) -> None:
        """Ctrl-C is not held back until the chunks in flight have been answered."""
        failure = self._intake.failure
        if failure is not None and not isinstance(failure, Exception):
            self._window.append((Sending(slots, self._operation), None))
            raise failure

    def _submit(self, sending: Sending) -> Future[None] | None:
        if self._alone or self._intake.failure is not None or all(slot.settled for slot in sending.slots):
            return None
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self._concurrency, thread_name_prefix="pinterest-ads-batch")
        return self._pool.submit(self._send, sending)

    def _run(self) -> Generator[BatchItem[Any]]:
        try:
            while True:
                items = self._guard(self._next)
                if not items:
                    break
                yield from items
        finally:
            if self._pool is not None:
                self._pool.shutdown(wait=False, cancel_futures=True)
        if self._intake.failure is not None:
            self.result.end()
            raise tell(self._intake.failure, self.result)

    def _next(self) -> list[BatchItem[Any]]:
        self._fill()
        if not self._window:
            return []
        sending, future = self._window[0]
        if future is not None:
            future.result()
        elif self._intake.failure is None:
            self._send(sending)
        if sending.last is not None:
            # The chunk's own thread or task is not the one that asks for the last response.
            self._remember(sending.last)
        items = sending.items()
        # Until the caller's callback has come back the chunk stays in the window, whence it is accounted for.
        self._tally.add(items)
        self._window.popleft()
        error = fatal(items)
        if error is not None and self._intake.failure is None:
            self._intake.exhausted, self._intake.failure = True, error
        return items

    def _guard(self, step: Callable[[], Any]) -> Any:
        """Whatever interrupts a step, keep account of the chunks in flight before it goes on its way."""
        try:
            return step()
        except BaseException as error:
            futures = [future for _, future in self._window if future is not None]
            for future in futures:
                future.cancel()
            wait(futures, timeout=_GRACE)
            for sending, _ in self._window:
                sending.cut()
                self.result.keep(sending.items())
            self._window.clear()
            self._intake.exhausted = True
            self.result.end()
            tell(error, self.result)
            raise


class AsyncBatch(Generic[T]):
    """A batch that has not begun. `await` it for the finished BatchResult, or read `results()` as they come.

    Memory is bounded by the chunks in flight when `results()` is read.
    """

    def __init__(
        self,
        origin: Origin,
        items: Iterable[Any] | AsyncIterable[Any],
        prepare: Prepare,
        send: Callable[[Sending], Awaitable[None]],
        *,
        size: int,
        concurrency: int,
        on_progress: Callable[[BatchProgress], None] | None,
        remember: Callable[[LastResponse], None],
    ) -> None:
        self._operation = origin.operation
        self._source = as_async(items)
        self._intake = Intake(prepare, size)
        self._send = send
        self._remember = remember
        self._concurrency = concurrency
        self._tally = Tally(length(items), on_progress)
        self._window: deque[tuple[Sending, asyncio.Task[None] | None]] = deque()
        self._begun = False
        self.result: BatchResult[T] = BatchResult(origin)

    def __del__(self) -> None:
        if not getattr(self, "_begun", True):
            warnings.warn(f"{self._operation} was not awaited: nothing was sent", RuntimeWarning, stacklevel=2)

    def __await__(self) -> Generator[Any, None, BatchResult[T]]:
        return self._finished().__await__()

    async def _finished(self) -> BatchResult[T]:
        async for item in self._run():
            self.result.keep([item])
        return self.result

    async def results(self) -> AsyncGenerator[BatchItem[T]]:
        """The items in input order, each as soon as its turn is known; none is kept."""
        async for item in self._run():
            yield item

    async def _run(self) -> AsyncGenerator[BatchItem[T]]:
        if self._begun:
            raise RuntimeError("a batch runs once; its items were read already")
        self._begun = True
        try:
            while items := await self._next():
                for item in items:
                    yield item
        except BaseException as error:
            tell(error, self.result)
            raise
        finally:
            await self._cut()
        if self._intake.failure is not None:
            raise tell(self._intake.failure, self.result)

    async def _fill(self) -> None:
        while not self._intake.exhausted and len(self._window) < self._concurrency:
            slots = await self._intake.apull(self._source)
            failure = self._intake.failure
            if failure is not None and not isinstance(failure, Exception):
                # Held back, a cancellation would leave its task running.
                self._window.append((Sending(slots, self._operation), None))
                raise failure
            if not slots:
                return
            sending = Sending(slots, self._operation)
            idle = self._intake.failure is not None or all(slot.settled for slot in slots)
            self._window.append((sending, None if idle else asyncio.ensure_future(self._send(sending))))

    async def _next(self) -> list[BatchItem[Any]]:
        await self._fill()
        if not self._window:
            return []
        sending, task = self._window[0]
        if task is not None:
            await task
        if sending.last is not None:
            # The chunk's own thread or task is not the one that asks for the last response.
            self._remember(sending.last)
        items = sending.items()
        # Until the caller's callback has come back the chunk stays in the window, whence it is accounted for.
        self._tally.add(items)
        self._window.popleft()
        error = fatal(items)
        if error is not None and self._intake.failure is None:
            self._intake.exhausted, self._intake.failure = True, error
        return items

    async def _cut(self) -> None:
        """Stop what is in flight and keep account of it."""
        tasks = [task for _, task in self._window if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for sending, _ in self._window:
            sending.cut()
            self.result.keep(sending.items())
        self._window.clear()


def tell(error: BaseException, result: BatchResult[Any]) -> BaseException:
    """The error, with the account of everything that was sent attached as `batch_result`."""
    if isinstance(error, AdsError):
        error.batch_result = result
    else:
        error.__dict__["batch_result"] = result
        error.add_note("batch_result of this exception accounts for everything that was sent")
    return error
