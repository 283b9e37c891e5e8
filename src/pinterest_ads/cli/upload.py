"""One run of an upload: what is left of the inputs goes out, and each of them is accounted for however it ends."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import msgspec
from pinterest_ads_api.operations import operation

from pinterest_ads import BatchItem, BatchResult, OutcomeUnknown
from pinterest_ads.cli.plain import Outcome, outcome_of
from pinterest_ads.cli.receipts import receipt_of, undisturbed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pinterest_ads import Resolution
    from pinterest_ads.cli.receipts import Receipt, Receipts

_DONE = "done"


class Upload:
    """The inputs of a batch on their way.

    An input that succeeded in an earlier run is not sent again. One of unknown outcome is sent again where the
    operation is idempotent, looked up where the service can say what exists, and left alone otherwise.
    """

    def __init__(
        self,
        method: Callable[..., BatchResult[Any]],
        resolve: Callable[[BatchResult[Any]], Resolution[Any]] | None,
        arguments: dict[str, Any],
        receipts: Receipts,
        on_progress: Callable[[int], None],
    ) -> None:
        self._method = method
        self._resolve = resolve
        self._arguments = arguments
        self._receipts = receipts
        self._on_progress = on_progress
        self._outcomes: dict[int, Outcome] = {}
        self._items: dict[int, BatchItem[Any]] = {}

    def run(self, items: Iterable[Any]) -> list[Outcome]:
        """Send what is left; what became of each input, in their order."""
        result = self._send(self._left(items))
        doubtful = [item for item in self._items.values() if self._outcomes[item.index].outcome == "unknown"]
        again = self._settled(result, doubtful) if doubtful else []
        if again:
            self._send((item.index, item.input) for item in again)
        return [self._outcomes[index] for index in sorted(self._outcomes)]

    def _left(self, items: Iterable[Any]) -> Iterator[tuple[int, Any]]:
        """The inputs that an earlier run did not settle, with their places."""
        for index, item in enumerate(items):
            before = self._receipts.before(index, item)
            if before is None or before.outcome == "failed":
                yield index, item
            elif before.outcome == "unknown":
                self._keep(BatchItem(index, item, error=before.error_again()))
            else:
                self._known(index, item, before)

    def _known(self, index: int, item: Any, before: Receipt) -> None:
        self._items[index] = BatchItem(index, item, value=before.value)
        self._outcomes[index] = Outcome(index, _DONE, before.value)

    def _send(self, numbered: Iterator[tuple[int, Any]]) -> BatchResult[Any]:
        places: list[int] = []
        began = time.time()

        def given() -> Iterator[Any]:
            for index, item in numbered:
                places.append(index)
                yield item

        try:
            result = self._method(given(), **self._arguments)
            for item in result.results():
                self._note(item, places, began)
        except BaseException as error:
            account: BatchResult[Any] | None = getattr(error, "batch_result", None)
            with undisturbed():
                for item in account.items if account is not None else ():
                    self._note(item, places, began)
            raise
        return result

    def _note(self, item: BatchItem[Any], places: list[int], began: float) -> None:
        placed = msgspec.structs.replace(item, index=places[item.index])
        if isinstance(placed.error, OutcomeUnknown) and placed.error.between is None:
            # Looking up what exists later needs to know when it can have been made.
            placed.error.between = began, time.time()
        self._keep(placed)
        self._receipts.add(receipt_of(placed, placed.index))
        self._on_progress(len(self._outcomes))

    def _keep(self, item: BatchItem[Any]) -> None:
        self._items[item.index] = item
        self._outcomes[item.index] = outcome_of(item, item.index)

    def _settled(self, result: BatchResult[Any], doubtful: list[BatchItem[Any]]) -> list[BatchItem[Any]]:
        """The doubtful inputs that may be sent again; those that turn out to exist are noted as such."""
        about = operation(result.origin.operation).OPERATION
        if about.retry_safety == "idempotent":
            return doubtful
        if about.identity is None or self._resolve is None:
            return []
        everything: BatchResult[Any] = BatchResult(result.origin)
        everything.keep(self._items.values())
        found = self._resolve(everything)
        for item in found.exists:
            self._keep(item)
            self._receipts.add(receipt_of(item, item.index))
        return found.absent
