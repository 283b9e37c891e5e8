"""The verbs that generated resources call, for threads and for tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from pinterest_ads.errors import ClientClosed
from pinterest_ads.runtime.driving import adrive, drive
from pinterest_ads.runtime.verbs import Verbs

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Awaitable, Callable, Iterable

    from pinterest_ads.runtime.answer import LastResponse
    from pinterest_ads.runtime.async_batch import AsyncBatch
    from pinterest_ads.runtime.async_job import AsyncJob
    from pinterest_ads.runtime.job import Job
    from pinterest_ads.runtime.operation import OperationModule
    from pinterest_ads.runtime.options import ForBatch, ForList, WithBody
    from pinterest_ads.runtime.pager import AsyncPager, Pager
    from pinterest_ads.runtime.resolve import Resolution
    from pinterest_ads.runtime.result import BatchResult
    from pinterest_ads.runtime.sending import Sending
    from pinterest_ads.runtime.settings import Settings
    from pinterest_ads.runtime.tracking import Tracking
    from pinterest_ads.transport.http import httpx


def _no_files() -> Any:
    raise ClientClosed("this client fetches no files")


class Caller:
    """Calls for threads. `send` passes a request through the transports, `files` fetches what the service points to.

    `remember` keeps the last response of this thread.
    """

    def __init__(
        self,
        settings: Settings,
        send: Callable[[httpx.Request], httpx.Response],
        remember: Callable[[LastResponse], None],
        files: Callable[[], httpx.BaseTransport] = _no_files,
    ) -> None:
        self._verbs = Verbs(settings, remember)
        self._send = send
        self._files = files

    def value(self, operation: OperationModule, arguments: dict[str, Any], **options: Unpack[WithBody]) -> Any:
        """One answer's value."""
        return drive(self._verbs.value(operation, arguments, **options), self._send)

    def request(self, method: str, path: str, **content: Any) -> httpx.Response:
        """Any request below the base URL; its answer as it is, if it is a success."""
        return drive(self._verbs.raw(method, path, **content), self._send)

    def pager(self, operation: OperationModule, arguments: dict[str, Any], **options: Unpack[ForList]) -> Pager[Any]:
        """A list, nothing of which is fetched yet."""
        from pinterest_ads.runtime.listing import Listing
        from pinterest_ads.runtime.pager import Pager

        listing = Listing(self._verbs, operation, arguments, **options)
        return Pager(listing, lambda bookmark: drive(listing.page(bookmark), self._send))

    def batch(
        self, operation: OperationModule, items: Iterable[Any], arguments: dict[str, Any], **options: Unpack[ForBatch]
    ) -> BatchResult[Any]:
        """Every item, in chunks."""
        from pinterest_ads.runtime.batch import BatchRun
        from pinterest_ads.runtime.sending import Plan

        plan = Plan(self._verbs, operation, items, arguments, **options)

        def send(sending: Sending) -> None:
            drive(plan.steps(sending), self._send)

        return BatchRun(plan, items, send).start()

    def resolve_unknown(self, result: BatchResult[Any]) -> Resolution[Any]:
        """Read back which items of unknown outcome exist; sends nothing but reads."""
        comparison, module, arguments = self._verbs.comparison(result)
        if comparison.unknown:
            for page in self.pager(module, arguments).pages():
                comparison.see(page.items)
        return comparison.sorted()

    def job(self, operation: OperationModule, arguments: dict[str, Any], **options: Unpack[WithBody]) -> Job:
        """A job that the service has begun."""
        return self._job(drive(self._verbs.job(operation, arguments, **options), self._send))

    def resume(self, token: str) -> Job:
        """The job of a token, begun anywhere."""
        from pinterest_ads.runtime.tracking import resumed

        return self._job(resumed(token, self._verbs.settings.operations))

    def _job(self, tracking: Tracking) -> Job:
        from pinterest_ads.runtime.job import Job

        return Job(tracking, self._verbs.settings.means, self._look, self._files)

    def _look(self, tracking: Tracking, within: float | None) -> Any:
        return drive(self._verbs.look(tracking, within), self._send)


class AsyncCaller:
    """`Caller` for tasks."""

    def __init__(
        self,
        settings: Settings,
        send: Callable[[httpx.Request], Awaitable[httpx.Response]],
        remember: Callable[[LastResponse], None],
        files: Callable[[], httpx.AsyncBaseTransport] = _no_files,
    ) -> None:
        self._verbs = Verbs(settings, remember)
        self._send = send
        self._files = files

    async def value(self, operation: OperationModule, arguments: dict[str, Any], **options: Unpack[WithBody]) -> Any:
        """One answer's value."""
        return await adrive(self._verbs.value(operation, arguments, **options), self._send)

    async def request(self, method: str, path: str, **content: Any) -> httpx.Response:
        """Any request below the base URL; its answer as it is, if it is a success."""
        return await adrive(self._verbs.raw(method, path, **content), self._send)

    def pager(
        self, operation: OperationModule, arguments: dict[str, Any], **options: Unpack[ForList]
    ) -> AsyncPager[Any]:
        """A list, nothing of which is fetched yet."""
        from pinterest_ads.runtime.listing import Listing
        from pinterest_ads.runtime.pager import AsyncPager

        listing = Listing(self._verbs, operation, arguments, **options)
        return AsyncPager(listing, lambda bookmark: adrive(listing.page(bookmark), self._send))

    def batch(
        self,
        operation: OperationModule,
        items: Iterable[Any] | AsyncIterable[Any],
        arguments: dict[str, Any],
        **options: Unpack[ForBatch],
    ) -> AsyncBatch[Any]:
        """Every item, in chunks, once awaited or read."""
        from pinterest_ads.runtime.async_batch import AsyncBatch
        from pinterest_ads.runtime.sending import Plan

        plan = Plan(self._verbs, operation, items, arguments, **options)
        return AsyncBatch(plan, items, lambda sending: adrive(plan.steps(sending), self._send))

    async def resolve_unknown(self, result: BatchResult[Any]) -> Resolution[Any]:
        """Read back which items of unknown outcome exist; sends nothing but reads."""
        comparison, module, arguments = self._verbs.comparison(result)
        if comparison.unknown:
            async for page in self.pager(module, arguments).pages():
                comparison.see(page.items)
        return comparison.sorted()

    async def job(self, operation: OperationModule, arguments: dict[str, Any], **options: Unpack[WithBody]) -> AsyncJob:
        """A job that the service has begun."""
        return self._job(await adrive(self._verbs.job(operation, arguments, **options), self._send))

    def resume(self, token: str) -> AsyncJob:
        """The job of a token, begun anywhere."""
        from pinterest_ads.runtime.tracking import resumed

        return self._job(resumed(token, self._verbs.settings.operations))

    def _job(self, tracking: Tracking) -> AsyncJob:
        from pinterest_ads.runtime.async_job import AsyncJob

        return AsyncJob(tracking, self._verbs.settings.means, self._look, self._files)

    async def _look(self, tracking: Tracking, within: float | None) -> Any:
        return await adrive(self._verbs.look(tracking, within), self._send)
