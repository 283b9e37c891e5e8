"""From the caller's items to chunks of checked bodies, pulled only when there is room for another chunk."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Sized
from typing import TYPE_CHECKING, Any

from pinterest_ads.errors import AdsError, NotSent
from pinterest_ads.runtime.result import BatchProgress
from pinterest_ads.runtime.settle import FATAL, BatchItem, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

Prepare = Callable[[Any], tuple[Any, AdsError | None]]


class Intake:
    """Numbers, checks and groups items. An error of the input's own ends it and is kept in `failure`.

    `whole` tells that the input is a collection: after a failure of its batch, the rest of it is told as never sent.
    """

    def __init__(self, prepare: Prepare, size: int, *, whole: bool) -> None:
        self._prepare = prepare
        self._size = size
        self._whole = whole
        self._taken = 0
        self.exhausted: bool = False
        self.failure: BaseException | None = None

    def _slot(self, item: Any) -> Slot:
        slot = Slot(self._taken, item)
        self._taken += 1
        if self.failure is not None:
            slot.end(error=NotSent(f"the batch ended before this was sent: {self.failure}"))
            return slot
        slot.body, error = self._prepare(item)
        if error is not None:
            slot.end(error=error)
        return slot

    def end(self, failure: AdsError) -> None:
        """Every other chunk would meet this error: nothing more is to be sent."""
        if self.failure is None:
            self.exhausted, self.failure = not self._whole, failure

    def _cut(self, slots: Sequence[Slot], error: BaseException) -> None:
        self.exhausted, self.failure = True, error
        for slot in slots:
            if not slot.settled:
                slot.end(error=NotSent("the batch's input ended in an error before this was sent"))

    def pull(self, source: Iterator[Any]) -> list[Slot]:
        """The next chunk; a short or empty one at the end."""
        slots: list[Slot] = []
        try:
            while len(slots) < self._size:
                slots.append(self._slot(next(source)))
        except StopIteration:
            self.exhausted = True
        except BaseException as error:
            self._cut(slots, error)
        return slots

    async def apull(self, source: AsyncIterator[Any]) -> list[Slot]:
        """`pull` from an async iterator."""
        slots: list[Slot] = []
        try:
            while len(slots) < self._size:
                slots.append(self._slot(await anext(source)))
        except StopAsyncIteration:
            self.exhausted = True
        except BaseException as error:
            self._cut(slots, error)
        return slots


class Tally:
    """Counts what became of items and tells the caller."""

    def __init__(self, total: int | None, on_progress: Callable[[BatchProgress], None] | None) -> None:
        self._total = total
        self._on_progress = on_progress
        self._counts = {"succeeded": 0, "failed": 0, "unknown": 0}

    def add(self, items: Sequence[BatchItem[Any]]) -> None:
        """Count a chunk."""
        for item in items:
            self._counts[outcome_of(item)] += 1
        if self._on_progress is not None:
            self._on_progress(BatchProgress(sum(self._counts.values()), **self._counts, total=self._total))


def outcome_of(item: BatchItem[Any]) -> str:
    """`succeeded`, `failed` or `unknown`."""
    if item.error is None:
        return "succeeded"
    return "unknown" if type(item.error).__name__ == "OutcomeUnknown" else "failed"


def fatal(items: Sequence[BatchItem[Any]]) -> AdsError | None:
    """The error of a chunk that every other chunk would meet as well, None if there is none."""
    return next((item.error for item in items if isinstance(item.error, FATAL)), None)


def length(items: Iterable[Any] | AsyncIterable[Any]) -> int | None:
    """How many items there are, where the input can say."""
    return len(items) if isinstance(items, Sized) else None


async def as_async(items: Iterable[Any] | AsyncIterable[Any]) -> AsyncIterator[Any]:
    """Either kind of iterable as an async iterator."""
    if isinstance(items, AsyncIterable):
        async for item in items:
            yield item
    else:
        for item in items:
            yield item
