"""A batch on its way: what it consists of, its chunks in flight, and the account that is kept however it ends.

No I/O; `batch` and `async_batch` send.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Unpack, cast

from pinterest_ads.errors import AdsError
from pinterest_ads.runtime.chunks import Intake, Tally, fatal, length
from pinterest_ads.runtime.options import check_batch, count
from pinterest_ads.runtime.request import check_extra, item_type
from pinterest_ads.runtime.result import BatchResult, Origin
from pinterest_ads.runtime.settle import BatchItem, Slot, interrupted, unsettled

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable

    from pinterest_ads.runtime.answer import LastResponse
    from pinterest_ads.runtime.driving import Steps
    from pinterest_ads.runtime.operation import Batch, OperationModule
    from pinterest_ads.runtime.options import Carried, ForBatch
    from pinterest_ads.runtime.result import Source
    from pinterest_ads.runtime.unread import Unread
    from pinterest_ads.runtime.verbs import Verbs
    from pinterest_ads.transport.call import Call

Handle = TypeVar("Handle")  # of a chunk's thread or task


class Sending:
    """One chunk on its way; once cut, nothing more of it is sent."""

    def __init__(self, slots: list[Slot], operation: str) -> None:
        self.slots: list[Slot] = slots
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


class Plan:
    """What a batch consists of. Raises InvalidRequest for arguments that are wrong for every item."""

    def __init__(
        self,
        verbs: Verbs,
        module: OperationModule,
        items: Iterable[Any] | AsyncIterable[Any],
        arguments: dict[str, Any],
        **options: Unpack[ForBatch],
    ) -> None:
        settings, operation = verbs.settings, module.OPERATION
        extra, on_progress = options.get("extra"), options.get("on_progress")
        check_batch(items, on_progress, operation.id)
        check_extra(extra, operation.id)
        self.concurrency: int = count(
            "concurrency", options.get("concurrency"), default=settings.concurrency, least=1, operation=operation.id
        )
        self._carried: Carried = {
            "extra_headers": options.get("extra_headers"),
            "extra_query": options.get("extra_query"),
        }
        settings.requests.make(module, {**arguments, "body": []}, **self._carried)
        self._verbs, self._module = verbs, module
        self.origin: Origin = Origin(operation.id, arguments)
        self.size: int = cast("Batch", operation.batch).max_items
        self.total: int | None = length(items)
        self.unread: Unread = settings.unread
        kind = item_type(module)
        self.intake: Intake = Intake(
            lambda item: settings.requests.checked(item, kind, extra, operation.id),
            self.size,
            whole=self.total is not None,
        )
        self.tally: Tally = Tally(self.total, on_progress)

    def steps(self, sending: Sending) -> Steps[None]:
        """The requests of one chunk."""
        return self._verbs.chunk(self._module, self.origin.arguments, sending, **self._carried)

    def keep(self, last: LastResponse) -> None:
        """A chunk's own thread or task is not the one that asks for the last response."""
        self._verbs.keep(last)


class Running(Generic[Handle]):
    """The window of chunks in flight, each with its thread's or task's handle, None where it has none."""

    def __init__(self, plan: Plan, source: Source | None = None) -> None:
        self._plan = plan
        self._intake = plan.intake
        self._window: deque[tuple[Sending, Handle | None]] = deque()
        self.result: BatchResult[Any] = BatchResult(plan.origin, source, plan.unread)

    @property
    def _room(self) -> bool:
        return not self._intake.exhausted and len(self._window) < self._plan.concurrency

    def _enter(self, slots: list[Slot]) -> Sending | None:
        """Put a chunk into the window, before it is sent: an interruption between the two must not lose it.

        None at the input's end. Raises at once what interrupted the input, such as Ctrl-C, which chunks in flight must
        not hold back.
        """
        sending = Sending(slots, self._plan.origin.operation) if slots else None
        if sending is not None:
            self._window.append((sending, None))
        failure = self._intake.failure
        if failure is not None and not isinstance(failure, Exception):
            raise failure
        return sending

    def _idle(self, sending: Sending) -> bool:
        return self._intake.failure is not None or all(slot.settled for slot in sending.slots)

    def _arrived(self, sending: Sending) -> None:
        """Count the first chunk of the window, which has ended, and keep its items."""
        if sending.last is not None:
            self._plan.keep(sending.last)
        items = sending.items()
        error = fatal(items)
        if error is not None:
            self._intake.end(error)
        # Wherever this is interrupted, in the caller's callback too, the chunk is in the window or in the result.
        self._plan.tally.add(items)
        self.result.keep(items)
        self._window.popleft()

    def _cut_short(self) -> None:
        """Keep account of the chunks in flight, of which nothing more will be sent."""
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
