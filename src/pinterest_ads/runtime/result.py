"""What a batch gives back: one `BatchItem` per input, in input order."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from pinterest_ads.errors import OutcomeUnknown

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping

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


class BatchResult(Generic[T]):
    """The items of a batch by what became of them.

    **Given a list (anything with a length), the batch has run when this is returned. Given an iterator, only one window
    of chunks has been sent: the rest goes out as the result is read**, by `results()`, which gives the items as they
    come and keeps none, or by any other attribute, which runs the batch to its end and keeps them all. Closing the
    client sends the rest of what nobody began to read.
    """

    def __init__(
        self, origin: Origin, source: Iterator[BatchItem[T]] | None = None, unread: Unread | None = None
    ) -> None:
        self.origin: Origin = origin
        self._source = source
        self._unread = unread
        self._items: list[BatchItem[T]] = []

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
        return Results(self._kept, self.next_unread)

    def raise_for_failures(self) -> None:
        """Raise the error of the first item that did not succeed, with this result as its `batch_result`."""
        for item in self.items:
            if item.error is not None:
                item.error.batch_result = self
                raise item.error

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
        return {"items": self._items, "origin": self.origin}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._items, self.origin = state["items"], state["origin"]
        self._source, self._unread = None, None

    def __del__(self) -> None:
        if getattr(self, "_source", None) is not None:
            warnings.warn(
                "a batch was dropped before its input was sent; read its results", ResourceWarning, stacklevel=2
            )

    def _kept(self) -> list[BatchItem[T]]:
        return self._items

    def keep(self, items: Iterable[BatchItem[T]]) -> None:
        """Add items that nobody has read."""
        self._items.extend(items)

    def end(self) -> None:
        """Nothing more will come."""
        self._source = None

    def next_unread(self) -> BatchItem[T] | None:
        """The next item from the running batch, None at its end."""
        source = self._source
        if source is None:
            return None
        if self._unread is not None:
            self._unread.discard(self)
        item = next(source, None)
        if item is None:
            self.end()
        return item

    def finish(self) -> None:
        """Run the batch to its end and keep its items."""
        while (item := self.next_unread()) is not None:
            self._items.append(item)


class Results(Generic[T]):
    """Items of a batch, for `for` and, once the batch has run, for `async for` alike."""

    def __init__(self, kept: Callable[[], list[BatchItem[T]]], following: Callable[[], BatchItem[T] | None]) -> None:
        self._kept = kept
        self._following = following

    def __iter__(self) -> Iterator[BatchItem[T]]:
        yield from self._kept()
        while (item := self._following()) is not None:
            yield item

    async def __aiter__(self) -> AsyncIterator[BatchItem[T]]:
        for item in self:
            yield item
