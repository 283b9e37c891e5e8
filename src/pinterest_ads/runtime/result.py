"""What a batch gives back: one `BatchItem` per input, in input order."""

from __future__ import annotations

import threading
import warnings
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

import msgspec

from pinterest_ads.errors import OutcomeUnknown
from pinterest_ads.tables.tabular import Tabular

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence

    from pinterest_ads.runtime.settle import BatchItem
    from pinterest_ads.runtime.unread import Unread

T = TypeVar("T")


class BatchProgress(msgspec.Struct, frozen=True):
    """How far a batch is. `total` is None for inputs without a length."""

    done: int
    succeeded: int
    failed: int
    unknown: int
    total: int | None


class Origin(msgspec.Struct, frozen=True):
    """What a batch was asked of: the operation's id and the arguments besides the items."""

    operation: str
    arguments: Mapping[str, Any]


class BatchResult(Tabular, Generic[T]):
    """The items of a batch by what became of them.

    **Given a list (anything with a length), the batch has run when this is returned. Given an iterator, only one window
    of chunks has been sent: the rest goes out as the result is read**, by `results()`, which gives the items as they
    come and keeps none, or by any other attribute, which runs the batch to its end and keeps them all. Closing the
    client sends the rest of what nobody began to read.
    """

    def __init__(self, origin: Origin, source: Source | None = None, unread: Unread | None = None) -> None:
        self.origin: Origin = origin
        self._source = source
        self._unread = unread
        self._items: deque[BatchItem[T]] = deque()
        self._turn = threading.RLock()
        self._advancing: int | None = None  # the thread that does; its callback may read what is here

    @property
    def items(self) -> list[BatchItem[T]]:
        """All items, in input order."""
        self.finish()
        return list(self._items)

    @property
    def succeeded(self) -> list[BatchItem[T]]:
        """The items that the service accepted; `value` is what it made of them."""
        return [item for item in self.items if item.error is None]

    @property
    def failed(self) -> list[BatchItem[T]]:
        """The items that surely were not executed; `error` says why."""
        return [item for item in self.items if item.error is not None and not isinstance(item.error, OutcomeUnknown)]

    @property
    def unknown(self) -> list[BatchItem[T]]:
        """The items of which nobody knows: read back with `resolve_unknown` before sending them again."""
        return [item for item in self.items if isinstance(item.error, OutcomeUnknown)]

    @property
    def values(self) -> list[T]:
        """What the service made of the items that succeeded."""
        return [item.value for item in self.items if item.error is None and item.value is not None]

    def results(self) -> Results[T]:
        """The items in input order, each as soon as its turn is known. Memory is bounded by the chunks in flight."""
        return Results(self._stream)

    def raise_for_failures(self) -> None:
        """Raise the error of the first item that did not succeed, with this result as its `batch_result`."""
        for item in self.items:
            if item.error is not None:
                item.error.batch_result = self
                raise item.error

    def _batches(self, columns: Sequence[str] | None, kind: str | None) -> tuple[Any, Iterator[Any]]:
        from pinterest_ads.tables.calls import of_batch

        return of_batch(self.origin.operation, self.items, columns, kind)

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[BatchItem[T]]:
        return iter(self.items)

    def __repr__(self) -> str:
        return (
            f"<BatchResult of {self.origin.operation}, {len(self._items)} items{', running' if self._source else ''}>"
        )

    def __getstate__(self) -> dict[str, Any]:
        # A running batch holds a client, and a client its token: neither goes into a pickle.
        return {"items": list(self._items), "origin": self.origin}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._items, self.origin = deque(state["items"]), state["origin"]
        self._source, self._unread = None, None

    def __del__(self) -> None:
        source = getattr(self, "_source", None)
        if source is not None:
            source.close()
            text = "a batch was dropped before its input was sent; read its results"
            warnings.warn(text, ResourceWarning, stacklevel=2)

    def keep(self, items: Iterable[BatchItem[T]]) -> None:
        """Add items that nobody has read; those that are here already, as an interruption may leave them, are not."""
        last = self._items[-1].index if self._items else -1
        self._items.extend([item for item in items if item.index > last])

    def take(self) -> BatchItem[T] | None:
        """The first item that nobody has read, None where there is none."""
        return self._items.popleft() if self._items else None

    def end(self) -> None:
        """Nothing more will come."""
        self._source = None

    def finish(self) -> None:
        """Run the batch to its end and keep its items."""
        try:
            while self._advance():
                pass
        except BaseException as error:
            self._interrupted(error)
            raise

    def _advance(self) -> bool:
        source = self._source
        if source is None or self._advancing == threading.get_ident():
            return False
        if self._unread is not None:
            self._unread.discard(self)
        before, self._advancing = self._advancing, threading.get_ident()
        try:
            if not source.advance():
                self.end()
        finally:
            self._advancing = before
        return self._source is not None

    def _stream(self) -> Iterator[BatchItem[T]]:
        try:
            while self._source is not None:
                with suppress(IndexError):
                    # Another thread that reads along may have been faster.
                    yield self._items.popleft()
                    continue
                with self._turn:
                    if not self._items and not self._advance():
                        break
        except GeneratorExit:
            raise
        except BaseException as error:
            self._interrupted(error)
            raise
        yield from list(self._items)

    def _interrupted(self, error: BaseException) -> None:
        if self._source is not None:
            self._source.stop(error)


class Source(Protocol):
    """The batch behind a result that is not at its end."""

    def advance(self) -> bool:
        """Keep the items of the next chunk in the result; False at the end. Raises what ended the batch."""
        ...

    def stop(self, error: BaseException) -> None:
        """An error ends the batch: keep account of what is in flight, and attach it to the error."""
        ...

    def close(self) -> None:
        """Nobody will read the rest."""
        ...


class Results(Generic[T]):
    """Items of a batch, for `for` and, once the batch has run, for `async for` alike."""

    def __init__(self, stream: Callable[[], Iterator[BatchItem[T]]]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[BatchItem[T]]:
        return self._stream()

    async def __aiter__(self) -> AsyncIterator[BatchItem[T]]:
        for item in self:
            yield item
