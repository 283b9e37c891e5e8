"""The verbs that generated resources call. Sync and async differ in sending and waiting alone."""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

import msgspec

from pinterest_ads.errors import AdsError, ClientClosed, FieldError, InvalidRequest
from pinterest_ads.runtime.issue import Issue, OddAnswerWarning
from pinterest_ads.runtime.operation import OperationModule
from pinterest_ads.runtime.pager import AsyncPager, Pager
from pinterest_ads.runtime.pointer import find
from pinterest_ads.runtime.request import Requests, check_arguments, item_type, with_argument
from pinterest_ads.runtime.result import BatchProgress, BatchResult, Origin, Unread
from pinterest_ads.runtime.settle import doubted, settle
from pinterest_ads.runtime.walk import Page, Walk, begin
from pinterest_ads.transport.call import EXTENSION, Call, describe

if TYPE_CHECKING:
    from pinterest_ads.runtime.answer import LastResponse, Reading
    from pinterest_ads.runtime.batch import AsyncBatch, Sending
    from pinterest_ads.runtime.chunks import Prepare
    from pinterest_ads.runtime.job import AsyncJob, Job
    from pinterest_ads.runtime.means import Means
    from pinterest_ads.runtime.operation import Batch, Operation, Pagination
    from pinterest_ads.runtime.resolve import Comparison, Resolution
    from pinterest_ads.runtime.tracking import Tracking
    from pinterest_ads.transport.http import httpx

Progress = Callable[[BatchProgress], None]
Operations = Callable[[str], OperationModule]


class Settings(msgspec.Struct, frozen=True):
    """What both callers need: how requests are made, how answers are read, and the client's defaults.

    `parameters` maps a binding's name to the path variable that holds its value; `operations` gives an operation's
    module by its id; `monotonic` is the clock that deadlines are on.
    """

    requests: Requests
    reading: Reading
    parameters: Mapping[str, str]
    operations: Operations
    monotonic: Callable[[], float]
    deadline: float | None = None
    concurrency: int = 4
    prefetch: int = 1
    unread: Unread = msgspec.field(default_factory=Unread)
    means: Means | None = None

    def call(self, request: httpx.Request, within: float | None = None) -> Call:
        """Open the request's call: its deadline, or `within` where that is sooner, runs from here. In seconds."""
        call = describe(request, self.parameters)
        call.started = self.monotonic()
        ends = [seconds for seconds in (self.deadline, within) if seconds is not None]
        call.deadline = call.started + min(ends) if ends else None
        request.extensions = {**request.extensions, EXTENSION: call}
        return call

    def result(self, operation: Operation, body: Any, response: httpx.Response) -> Any:
        """What a method returns of an answer."""
        if operation.result is None:
            return body
        found = find(body, operation.result)
        if found is None:
            raise self.reading.nothing(response)
        return found

    def start(
        self,
        operation: Operation,
        arguments: Mapping[str, Any],
        resume: Mapping[str, Any] | str | None,
        prefetch: int | None,
    ) -> tuple[Callable[[], Walk], int]:
        """How walks of a list begin, and how far they fetch ahead.

        What is wrong is raised here, not at the first page.
        """
        depth = self.prefetch if prefetch is None else prefetch
        if depth < 0:
            raise InvalidRequest.of([FieldError("/prefetch", "must not be negative")], operation=operation.id)
        begin(operation, arguments, resume)
        return lambda: begin(operation, arguments, resume), depth

    def prepare(self, module: OperationModule, extra: Mapping[str, Any] | None) -> Prepare:
        """The check of one item of a batch."""
        kind, operation = item_type(module), module.OPERATION.id
        return lambda item: self.requests.checked(item, kind, extra, operation)

    def batch(self, module: OperationModule, concurrency: int | None, items: object) -> dict[str, Any]:
        """The sizes of a batch."""
        operation = module.OPERATION
        width = self.concurrency if concurrency is None else concurrency
        if width < 1:
            raise InvalidRequest.of([FieldError("/concurrency", "must be at least 1")], operation=operation.id)
        if isinstance(items, str | bytes | Mapping) or not isinstance(items, Iterable | AsyncIterable):
            raise InvalidRequest.of(
                [FieldError("/items", "must be an iterable of items, not one item")], operation=operation.id
            )
        return {"size": cast("Batch", operation.batch).max_items, "concurrency": width}

    def tracked(self, tracking: Tracking) -> tuple[OperationModule, dict[str, Any]]:
        """The status operation of a job, and the arguments it is asked with."""
        module = self.operations(tracking.shape.status)
        return module, tracking.status_arguments(module)

    def comparison(self, result: BatchResult[Any]) -> tuple[Comparison, OperationModule, dict[str, Any]]:
        """What `resolve_unknown` compares, and the list that it reads back."""
        from pinterest_ads.runtime.resolve import compare

        origin = result.origin
        identity = self.operations(origin.operation).OPERATION.identity
        if identity is None:
            raise InvalidRequest("resolve_unknown: nothing is known of how these entities can be recognised")
        module = self.operations(identity.list)
        known = {parameter.argument for parameter in module.OPERATION.parameters}
        arguments = {name: value for name, value in origin.arguments.items() if name in known}
        return compare(result, identity), module, arguments


def warn(operation: str, issues: list[Issue]) -> None:
    """One warning for one answer, however much was odd in it."""
    if issues:
        first = issues[0]
        where = f"the first at {first.pointer}: {first.value!r}, {first.action}"
        text = f"{operation}: {len(issues)} odd field(s) in the answer, {where}"
        warnings.warn(text, OddAnswerWarning, stacklevel=2)


def _no_files() -> Any:
    raise ClientClosed("this client fetches no files")


class Caller:
    """Calls for threads. `send` passes a request through the transports.

    `remember` keeps the last response of this thread.
    """

    def __init__(
        self,
        settings: Settings,
        send: Callable[[httpx.Request], httpx.Response],
        remember: Callable[[LastResponse], None],
        files: Callable[[], httpx.BaseTransport] | None = None,
    ) -> None:
        self._settings = settings
        self._send = send
        self._remember = remember
        self._files = files or _no_files

    def value(
        self,
        operation: OperationModule,
        arguments: dict[str, Any],
        *,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Any:
        """One answer's value."""
        whole = self._settings.requests.body(operation, arguments, extra)
        body, response = self._read(operation, whole, extra_headers, extra_query)
        return self._settings.result(operation.OPERATION, body, response)

    def _answer(self, *call: Any) -> Any:
        body, _ = self._read(*call)
        return body

    def _read(
        self,
        operation: OperationModule,
        arguments: dict[str, Any],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        within: float | None = None,
    ) -> tuple[Any, httpx.Response]:
        settings = self._settings
        request = settings.requests.make(operation, arguments, extra_headers, extra_query)
        response = self._exchange(request, within=within)
        body, issues = settings.reading.value(operation, response)
        self._remember(settings.reading.last(response, issues))
        warn(operation.OPERATION.id, issues)
        return body, response

    def pager(
        self,
        operation: OperationModule,
        arguments: dict[str, Any],
        *,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Pager[Any]:
        """A list, nothing of which is fetched yet."""
        settings = self._settings
        pagination = cast("Pagination", operation.OPERATION.pagination)
        arguments = check_arguments(operation, arguments)
        start, depth = settings.start(operation.OPERATION, arguments, resume, prefetch)
        # What is wrong with the arguments is raised here; what was made to find out serves the first page.
        made = {
            arguments.get(pagination.bookmark): settings.requests.make(operation, arguments, extra_headers, extra_query)
        }

        def fetch(bookmark: str | None) -> Page[Any]:
            at = with_argument(operation, arguments, pagination.bookmark, bookmark)
            request = made.pop(bookmark, None) or settings.requests.make(operation, at, extra_headers, extra_query)
            response = self._exchange(request)
            return settings.reading.page(operation, response)

        def seen(page: Page[Any]) -> None:
            self._remember(page.response)
            warn(operation.OPERATION.id, list(page.issues))

        return Pager(start, fetch, depth, seen)

    def batch(
        self,
        operation: OperationModule,
        items: Iterable[Any],
        arguments: dict[str, Any],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Progress | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> BatchResult[Any]:
        """Every item, in chunks."""
        settings = self._settings
        sizes = settings.batch(operation, concurrency, items)
        settings.requests.make(operation, {**arguments, "body": []}, extra_headers, extra_query)
        batch, shape = cast("Batch", operation.OPERATION.batch), settings.reading.api.errors

        def send(sending: Sending) -> None:
            steps = settle(sending.slots, batch, shape)
            try:
                bodies = next(steps)
                while True:
                    bodies = steps.send(self._chunk(operation, bodies, arguments, sending, extra_headers, extra_query))
            except StopIteration:
                return

        origin = Origin(operation.OPERATION.id, arguments)
        prepare = settings.prepare(operation, extra)
        from pinterest_ads.runtime.batch import BatchRun

        run = BatchRun(
            origin,
            items,
            prepare,
            send,
            on_progress=on_progress,
            remember=self._seen,
            unread=settings.unread,
            **sizes,
        )
        return run.start()

    def _chunk(
        self,
        operation: OperationModule,
        bodies: list[Any],
        arguments: dict[str, Any],
        sending: Sending,
        extra_headers: Mapping[str, str] | None,
        extra_query: Mapping[str, Any] | None,
    ) -> Any:
        settings = self._settings
        try:
            request = settings.requests.make(operation, {**arguments, "body": bodies}, extra_headers, extra_query)
            response = self._exchange(request, sending)
            results, issues = settings.reading.results(operation, response)
        except AdsError as error:
            return doubted(error, doubtful=sending.doubtful)
        sending.last = settings.reading.last(response, issues)
        return results

    def _seen(self, last: LastResponse) -> None:
        self._remember(last)
        warn(last.operation, list(last.issues))

    def job(
        self,
        operation: OperationModule,
        arguments: dict[str, Any],
        *,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Job:
        """A job that the service has begun."""
        from pinterest_ads.runtime.tracking import started

        return self._job(
            started(
                operation,
                arguments,
                self._answer(
                    operation, self._settings.requests.body(operation, arguments, extra), extra_headers, extra_query
                ),
            )
        )

    def resume(self, token: str) -> Job:
        """The job of a token, begun anywhere."""
        from pinterest_ads.runtime.tracking import resumed

        return self._job(resumed(token, self._settings.operations))

    def _job(self, tracking: Tracking) -> Job:
        from pinterest_ads.runtime.job import Job

        return Job(tracking, cast("Means", self._settings.means), self._look, self._files)

    def _look(self, tracking: Tracking, within: float | None) -> Any:
        module, arguments = self._settings.tracked(tracking)
        body, _ = self._read(module, arguments, within=within)
        return body

    def resolve_unknown(self, result: BatchResult[Any]) -> Resolution[Any]:
        """Read back which items of unknown outcome exist; sends nothing but reads."""
        comparison, module, arguments = self._settings.comparison(result)
        if comparison.unknown:
            for page in self.pager(module, arguments).pages():
                comparison.see(page.items)
        return comparison.sorted()

    def request(self, method: str, path: str, **content: Any) -> httpx.Response:
        """Any request below the base URL; its answer as it is, if it is a success."""
        settings = self._settings
        response = self._exchange(settings.requests.raw(method, path, **content))
        settings.reading.raise_for(response)
        return response

    def _exchange(
        self, request: httpx.Request, sending: Sending | None = None, *, within: float | None = None
    ) -> httpx.Response:
        call = self._settings.call(request, within)
        if sending is not None:
            sending.adopt(call)
        response = self._send(request)
        last = self._settings.reading.last(response, [])
        if sending is not None:
            sending.last = last
        self._remember(last)
        return response


class AsyncCaller:
    """`Caller` for tasks."""

    def __init__(
        self,
        settings: Settings,
        send: Callable[[httpx.Request], Awaitable[httpx.Response]],
        remember: Callable[[LastResponse], None],
        files: Callable[[], httpx.AsyncBaseTransport] | None = None,
    ) -> None:
        self._settings = settings
        self._send = send
        self._remember = remember
        self._files = files or _no_files

    async def value(
        self,
        operation: OperationModule,
        arguments: dict[str, Any],
        *,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> Any:
        """One answer's value."""
        whole = self._settings.requests.body(operation, arguments, extra)
        body, response = await self._read(operation, whole, extra_headers, extra_query)
        return self._settings.result(operation.OPERATION, body, response)

    async def _answer(self, *call: Any) -> Any:
        body, _ = await self._read(*call)
        return body

    async def _read(
        self,
        operation: OperationModule,
        arguments: dict[str, Any],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        within: float | None = None,
    ) -> tuple[Any, httpx.Response]:
        settings = self._settings
        request = settings.requests.make(operation, arguments, extra_headers, extra_query)
        response = await self._exchange(request, within=within)
        body, issues = settings.reading.value(operation, response)
        self._remember(settings.reading.last(response, issues))
        warn(operation.OPERATION.id, issues)
        return body, response

    def pager(
        self,
        operation: OperationModule,
        arguments: dict[str, Any],
        *,
        resume: Mapping[str, Any] | str | None = None,
        prefetch: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncPager[Any]:
        """A list, nothing of which is fetched yet."""
        settings = self._settings
        pagination = cast("Pagination", operation.OPERATION.pagination)
        arguments = check_arguments(operation, arguments)
        start, depth = settings.start(operation.OPERATION, arguments, resume, prefetch)
        made = {
            arguments.get(pagination.bookmark): settings.requests.make(operation, arguments, extra_headers, extra_query)
        }

        async def fetch(bookmark: str | None) -> Page[Any]:
            at = with_argument(operation, arguments, pagination.bookmark, bookmark)
            request = made.pop(bookmark, None) or settings.requests.make(operation, at, extra_headers, extra_query)
            response = await self._exchange(request)
            return settings.reading.page(operation, response)

        def seen(page: Page[Any]) -> None:
            self._remember(page.response)
            warn(operation.OPERATION.id, list(page.issues))

        return AsyncPager(start, fetch, depth, seen)

    def batch(
        self,
        operation: OperationModule,
        items: Iterable[Any] | AsyncIterable[Any],
        arguments: dict[str, Any],
        *,
        extra: Mapping[str, Any] | None = None,
        concurrency: int | None = None,
        on_progress: Progress | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncBatch[Any]:
        """Every item, in chunks, once awaited or read."""
        settings = self._settings
        sizes = settings.batch(operation, concurrency, items)
        settings.requests.make(operation, {**arguments, "body": []}, extra_headers, extra_query)
        batch, shape = cast("Batch", operation.OPERATION.batch), settings.reading.api.errors

        async def send(sending: Sending) -> None:
            steps = settle(sending.slots, batch, shape)
            try:
                bodies = next(steps)
                while True:
                    bodies = steps.send(
                        await self._chunk(operation, bodies, arguments, sending, extra_headers, extra_query)
                    )
            except StopIteration:
                return

        origin = Origin(operation.OPERATION.id, arguments)
        from pinterest_ads.runtime.batch import AsyncBatch

        return AsyncBatch(
            origin,
            items,
            settings.prepare(operation, extra),
            send,
            on_progress=on_progress,
            remember=self._seen,
            **sizes,
        )

    async def _chunk(
        self,
        operation: OperationModule,
        bodies: list[Any],
        arguments: dict[str, Any],
        sending: Sending,
        extra_headers: Mapping[str, str] | None,
        extra_query: Mapping[str, Any] | None,
    ) -> Any:
        settings = self._settings
        try:
            request = settings.requests.make(operation, {**arguments, "body": bodies}, extra_headers, extra_query)
            response = await self._exchange(request, sending)
            results, issues = settings.reading.results(operation, response)
        except AdsError as error:
            return doubted(error, doubtful=sending.doubtful)
        sending.last = settings.reading.last(response, issues)
        return results

    def _seen(self, last: LastResponse) -> None:
        self._remember(last)
        warn(last.operation, list(last.issues))

    async def job(
        self,
        operation: OperationModule,
        arguments: dict[str, Any],
        *,
        extra: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> AsyncJob:
        """A job that the service has begun."""
        from pinterest_ads.runtime.tracking import started

        return self._job(
            started(
                operation,
                arguments,
                await self._answer(
                    operation, self._settings.requests.body(operation, arguments, extra), extra_headers, extra_query
                ),
            )
        )

    def resume(self, token: str) -> AsyncJob:
        """The job of a token, begun anywhere."""
        from pinterest_ads.runtime.tracking import resumed

        return self._job(resumed(token, self._settings.operations))

    def _job(self, tracking: Tracking) -> AsyncJob:
        from pinterest_ads.runtime.job import AsyncJob

        return AsyncJob(tracking, cast("Means", self._settings.means), self._look, self._files)

    async def _look(self, tracking: Tracking, within: float | None) -> Any:
        module, arguments = self._settings.tracked(tracking)
        body, _ = await self._read(module, arguments, within=within)
        return body

    async def resolve_unknown(self, result: BatchResult[Any]) -> Resolution[Any]:
        """Read back which items of unknown outcome exist; sends nothing but reads."""
        comparison, module, arguments = self._settings.comparison(result)
        if comparison.unknown:
            async for page in self.pager(module, arguments).pages():
                comparison.see(page.items)
        return comparison.sorted()

    async def request(self, method: str, path: str, **content: Any) -> httpx.Response:
        """Any request below the base URL; its answer as it is, if it is a success."""
        settings = self._settings
        response = await self._exchange(settings.requests.raw(method, path, **content))
        settings.reading.raise_for(response)
        return response

    async def _exchange(
        self, request: httpx.Request, sending: Sending | None = None, *, within: float | None = None
    ) -> httpx.Response:
        call = self._settings.call(request, within)
        if sending is not None:
            sending.adopt(call)
        response = await self._send(request)
        last = self._settings.reading.last(response, [])
        if sending is not None:
            sending.last = last
        self._remember(last)
        return response
