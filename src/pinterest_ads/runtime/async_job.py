"""Jobs of the service, for tasks."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pinterest_ads.runtime.following import Fetch, Finish, Following, Look, Pause
from pinterest_ads.runtime.rows import read_rows
from pinterest_ads.runtime.tracking import STUCK_AFTER, JobStatus, Tracking
from pinterest_ads.tables.tabular import AsyncTabular
from pinterest_ads.transport.http import httpx

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

    from pinterest_ads.runtime.download import Step
    from pinterest_ads.runtime.following import Steps
    from pinterest_ads.runtime.rows import Row
    from pinterest_ads.runtime.settings import Means


class AsyncJob(Following, AsyncTabular):
    """A job that the service works on, for tasks."""

    def __init__(
        self,
        tracking: Tracking,
        means: Means,
        look: Callable[[Tracking, float | None], Awaitable[Any]],
        files: Callable[[], httpx.AsyncBaseTransport],
    ) -> None:
        super().__init__(tracking, means)
        self._look = look
        self._files = files

    async def status(self) -> JobStatus:
        """One look at the job."""
        return cast("JobStatus", await self._drive(self._looking()))

    async def wait(
        self,
        timeout: float | None = None,  # noqa: ASYNC109 - the same names in both worlds
        *,
        on_poll: Callable[[JobStatus], None] | None = None,
        stuck_after: float = STUCK_AFTER,
    ) -> JobStatus:
        """`Job.wait` for tasks."""
        return cast("JobStatus", await self._drive(self._waiting(timeout, on_poll, stuck_after)))

    async def download(
        self,
        path: str | Path,
        *,
        largest: int | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - the same names in both worlds
    ) -> Path:
        """`Job.download` for tasks."""
        return cast("Path", await self._drive(self._fetching(path, largest, timeout)))

    async def rows(self, *, largest: int | None = None) -> AsyncIterator[Row]:
        """The rows of the job's file, one at a time, as dicts; memory stays constant."""
        with tempfile.TemporaryDirectory() as folder:
            path = await self.download(Path(folder) / "rows", largest=largest)
            with path.open("rb") as file:
                for row in read_rows(file):
                    yield row

    async def models(self, *, largest: int | None = None) -> AsyncIterator[Any]:
        """`Job.models` for tasks."""
        with tempfile.TemporaryDirectory() as folder:
            for model in self._file(await self.download(Path(folder) / "rows", largest=largest)).models():
                yield model

    async def _batches(self, columns: Sequence[str] | None, kind: str | None) -> tuple[Any, AsyncIterator[Any]]:
        from pinterest_ads.tables.calls import in_thread, of_job

        folder = tempfile.TemporaryDirectory()
        file = self._file(await self.download(Path(folder.name) / "rows"))
        schema, batches = await asyncio.to_thread(of_job, folder, file, self.request, columns, kind)
        return schema, in_thread(batches)

    async def _drive(self, steps: Steps) -> Any:
        try:
            step = next(steps)
            while True:
                try:
                    answer = await self._do(step)
                except BaseException as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(answer)
        except StopIteration as done:
            return done.value

    async def _do(self, step: Look | Pause | Fetch | Finish) -> Any:
        match step:
            case Look(within):
                return await self._look(self._tracking, within)
            case Pause(seconds):
                return await self._means.clock.asleep(seconds)
            case Fetch():
                return await self._fetch(step)
            case Finish(download):
                return await asyncio.to_thread(download.finish)

    async def _fetch(self, fetch: Fetch) -> Step:
        try:
            async with asyncio.timeout(fetch.within):
                return await self._receive(fetch, await self._files().handle_async_request(fetch.request))
        except (httpx.RequestError, TimeoutError) as error:
            return fetch.download.broke(error)

    async def _receive(self, fetch: Fetch, response: httpx.Response) -> Step:
        try:
            step = fetch.download.arrived(response)
            if step == "read":
                async for block in cast("httpx.AsyncByteStream", response.stream):
                    fetch.download.write(block)
                step = fetch.download.ended()
            return step
        finally:
            await response.aclose()


class AsyncJobs:
    """`Jobs` for tasks; resuming needs no `await`."""

    def __init__(self, resume: Callable[[str], AsyncJob]) -> None:
        self._resume = resume

    def resume(self, token: str) -> AsyncJob:
        """The job of a token; nothing is sent. Raises InvalidRequest for what is no token."""
        return self._resume(token)
