"""Test doubles of the transport's own shapes: a clock that costs no time, and servers that are functions."""

from __future__ import annotations

import asyncio
import heapq
import inspect
import itertools
import threading
from collections.abc import Awaitable, Callable

import httpx

EPOCH = 1_760_000_000.0


class VirtualClock:
    """Time that moves only while somebody sleeps: to the next one to wake, once nothing else can run.

    `threads` is how many threads sleep on it at most; time moves when all of them sleep.
    """

    def __init__(self, threads: int = 1) -> None:
        self.now = EPOCH
        self.slept: list[float] = []
        self._threads = threads
        self._heap: list[tuple[float, int]] = []
        self._count = itertools.count()
        self._condition = threading.Condition()
        self._tasks: list[tuple[float, int, asyncio.Future[None]]] = []
        self._pump: asyncio.Task[None] | None = None

    def time(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.now - EPOCH

    def sleep(self, seconds: float, /) -> None:
        with self._condition:
            self.slept.append(seconds)
            entry = (self.now + seconds, next(self._count))
            heapq.heappush(self._heap, entry)
            while entry in self._heap:
                if len(self._heap) >= self._threads:
                    self._advance()
                else:
                    self._condition.wait(5)

    def leave(self) -> None:
        """A thread that will not sleep again."""
        with self._condition:
            self._threads -= 1
            if self._heap and len(self._heap) >= self._threads:
                self._advance()

    def _advance(self) -> None:
        self.now = max(self.now, self._heap[0][0])
        while self._heap and self._heap[0][0] <= self.now:
            heapq.heappop(self._heap)
        self._condition.notify_all()

    async def asleep(self, seconds: float, /) -> None:
        self.slept.append(seconds)
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._tasks, (self.now + seconds, next(self._count), future))
        if self._pump is None or self._pump.done():
            self._pump = asyncio.create_task(self._run())
        await future

    async def _run(self) -> None:
        while self._tasks:
            for _ in range(50):
                await asyncio.sleep(0)
            wake, _, _ = self._tasks[0]
            self.now = max(self.now, wake)
            while self._tasks and self._tasks[0][0] <= self.now:
                _, _, future = heapq.heappop(self._tasks)
                if not future.done():
                    future.set_result(None)


Handler = Callable[[httpx.Request], "httpx.Response | Awaitable[httpx.Response]"]


class Served(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A server that is a function; keeps the requests it was sent."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler
        self.requests: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(
            httpx.Request(request.method, request.url, headers=request.headers, content=request.content)
        )
        response = self.handler(request)
        if not isinstance(response, httpx.Response):
            raise TypeError(response)
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        self.requests.append(
            httpx.Request(request.method, request.url, headers=request.headers, content=request.content)
        )
        response = self.handler(request)
        if inspect.isawaitable(response):
            response = await response
        return response


def script(*answers: httpx.Response | Exception) -> Served:
    """A server that gives these answers in this order; the last one for ever."""
    rest = list(answers)

    def handler(_: httpx.Request) -> httpx.Response:
        answer = rest.pop(0) if len(rest) > 1 else rest[0]
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    return Served(handler)
