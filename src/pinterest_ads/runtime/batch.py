"""A batch of a client for threads: chunks in flight at once, results in input order."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Any

from pinterest_ads.runtime.sending import Plan, Running, Sending, tell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pinterest_ads.runtime.result import BatchResult

_GRACE = 2.0  # seconds that chunks in flight have to end when the caller is interrupted


class BatchRun(Running[Future[None]]):
    """`send` settles the slots of a chunk and raises nothing but interruptions."""

    def __init__(self, plan: Plan, items: Iterable[Any], send: Callable[[Sending], None]) -> None:
        super().__init__(plan, self)
        self._source = iter(items)
        self._send = send
        self._alone = plan.total is not None and plan.total <= plan.size
        self._pool: ThreadPoolExecutor | None = None

    def start(self) -> BatchResult[Any]:
        """Run to the end if the input is a collection; else send the first window, and go on as the result is read."""
        try:
            if self._plan.total is None:
                self._fill()
                if not self._intake.exhausted:
                    self._plan.unread.add(self.result)
                    return self.result
            self.result.finish()
            return self.result  # noqa: TRY300 - an interruption here must leave an account too
        except BaseException as error:
            self.stop(error)
            raise

    def advance(self) -> bool:
        """See `Source`."""
        self._fill()
        if not self._window:
            self.close()
            if self._intake.failure is not None:
                self.result.end()
                raise tell(self._intake.failure, self.result)
            return False
        sending, future = self._window[0]
        if future is not None:
            future.result()
        elif not self._idle(sending):
            self._send(sending)
        self._arrived(sending)
        return True

    def _fill(self) -> None:
        while self._room:
            sending = self._enter(self._intake.pull(self._source))
            if sending is None:
                return
            self._window[-1] = (sending, self._submit(sending))

    def _submit(self, sending: Sending) -> Future[None] | None:
        if self._alone or self._idle(sending):
            return None
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self._plan.concurrency, thread_name_prefix="pinterest-ads-batch")
        return self._pool.submit(self._send, sending)

    def stop(self, error: BaseException) -> None:
        """See `Source`."""
        futures = [future for _, future in self._window if future is not None]
        for future in futures:
            future.cancel()
        try:
            wait(futures, timeout=_GRACE)
        except BaseException as again:
            tell(again, self.result)
            raise
        finally:
            # A second Ctrl-C ends the wait, and not the account.
            self._cut_short()
            self._intake.exhausted = True
            self.result.end()
            self.close()
            tell(error, self.result)

    def close(self) -> None:
        """See `Source`."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
