"""Jobs of the service: looked at with growing patience, resumed anywhere by their token, their files fetched safely."""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pinterest_ads.errors import AdsError, DeadlineExceeded, FieldError, InvalidRequest, JobFailed
from pinterest_ads.runtime.download import Download
from pinterest_ads.runtime.rows import read_rows
from pinterest_ads.runtime.tracking import STUCK_AFTER, JobStatus, Patience, Tracking, intervals
from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.timed import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator

    from pinterest_ads.runtime.download import Step
    from pinterest_ads.runtime.means import Means
    from pinterest_ads.runtime.rows import Row


class _Job:
    """What the jobs of both worlds know."""

    def __init__(self, tracking: Tracking, means: Means) -> None:
        self._tracking = tracking
        self._means = means

    @property
    def token(self) -> str:
        """Text that resumes this job in another process: `ads.jobs.resume(token)`. It holds no secret."""
        return self._tracking.token

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._tracking.operation} {self._tracking.service_token}>"

    def __reduce__(self) -> str | tuple[Any, ...]:
        raise TypeError("a job holds a client; pass its token and resume it there")

    def _patience(self, timeout: Any, stuck_after: Any) -> Patience:
        for name, value in (("timeout", timeout), ("stuck_after", stuck_after)):
            good = isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
            if not good and not (name == "timeout" and value is None):
                raise InvalidRequest.of([FieldError(f"/{name}", f"must be a number of seconds, not {value!r}")])
        return Patience(self._tracking, self._means.clock.monotonic(), timeout, stuck_after)

    def _late(self, timeout: float | None) -> DeadlineExceeded:
        message = f"the job was not done within {timeout} s; its token resumes it"
        return DeadlineExceeded(message, operation=self._tracking.operation)

    def _url(self, status: JobStatus) -> str:
        if status.url is None:
            message = f"the job is {status.state} and has no file; wait() for it"
            raise JobFailed(message, token=self.token, state=status.state, operation=self._tracking.operation)
        return status.url

    def _download(self, path: Path, largest: int | None) -> Download:
        means = self._means
        return Download(
            path,
            largest=largest,
            attempts=means.attempts,
            pause=means.pause,
            user_agent=means.user_agent,
            clock=means.clock,
        )

    def _end(self, timeout: float | None) -> float | None:
        """When a download must be over, on the clock's `monotonic`."""
        seconds = self._means.deadline if timeout is None else timeout
        return None if seconds is None else self._means.clock.monotonic() + seconds

    def _left(self, end: float | None) -> float | None:
        """Seconds until then; raises DeadlineExceeded where there are none left."""
        if end is None:
            return None
        left = end - self._means.clock.monotonic()
        if left <= 0:
            message = "the download was not done in time; the job's token fetches it again"
            raise DeadlineExceeded(message, operation=self._tracking.operation)
        return left

    def _request(self, download: Download, url: str) -> httpx.Request:
        request = download.request(url)
        request.extensions = {**request.extensions, "timeout": dict(self._means.timeout)}
        return request

    @contextmanager
    def _told(self) -> Generator[None]:
        """Errors of a download name the job."""
        try:
            yield
        except AdsError as error:
            if isinstance(error, JobFailed):
                error.token = self.token
            error.operation = error.operation or self._tracking.operation
            raise


class Job(_Job):
    """A job that the service works on, for threads."""

    def __init__(
        self,
        tracking: Tracking,
        means: Means,
        look: Callable[[Tracking, float | None], Any],
        files: Callable[[], httpx.BaseTransport],
    ) -> None:
        super().__init__(tracking, means)
        self._look = look
        self._files = files

    def status(self) -> JobStatus:
        """One look at the job."""
        return self._status(None)

    def _status(self, within: float | None) -> JobStatus:
        return self._tracking.read(self._look(self._tracking, within))

    def wait(
        self,
        timeout: float | None = None,
        *,
        on_poll: Callable[[JobStatus], None] | None = None,
        stuck_after: float = STUCK_AFTER,
    ) -> JobStatus:
        """Look until the job is done, from `first_poll` to `longest_poll` seconds apart.

        Args:
            timeout: seconds to wait at most; then DeadlineExceeded, and the job goes on at the service.
            on_poll: is told what each look showed.
            stuck_after: seconds without a change of state after which the job counts as stuck: JobFailed.
        """
        patience, clock = self._patience(timeout, stuck_after), self._means.clock
        for wait in intervals(self._means.first_poll, self._means.longest_poll):
            try:
                status = self._status(patience.left(clock.monotonic()))
            except DeadlineExceeded:
                if timeout is None:
                    raise
                break
            if on_poll is not None:
                on_poll(status)
            if patience.look(status, clock.monotonic()):
                return status
            seconds = patience.next_wait(wait, clock.monotonic())
            if seconds is None:
                break
            clock.sleep(seconds)
        raise self._late(timeout)

    def download(self, path: str | Path, *, largest: int | None = None, timeout: float | None = None) -> Path:
        """Fetch the job's file to `path`, which appears there whole or not at all.

        Args:
            path: the file's name to be.
            largest: bytes that it may have at most.
            timeout: seconds for all of it, by default the client's deadline.
        """
        end = self._end(timeout)
        url = self._url(self._status(self._left(end)))
        with self._told(), self._download(Path(path), largest) as download:
            while True:
                step = self._fetch(download, url, self._left(end))
                if step is None:
                    return download.finish()
                url = self._url(self._status(self._left(end))) if step == "renew" else step

    def _fetch(self, download: Download, url: str, within: float | None) -> str | None:
        """One request: None when all is here, `renew`, or the URL to go on with."""
        request = self._request(download, url)
        try:
            with until(within, self._means.clock):
                step = self._receive(download, self._files().handle_request(request))
        except httpx.RequestError as error:
            step = download.broke(error)
        if step == "again":
            self._means.clock.sleep(min(download.wait, download.wait if within is None else within))
        return download.following(step, url)

    def _receive(self, download: Download, response: httpx.Response) -> Step:
        try:
            step = download.arrived(response)
            if step == "read":
                # As it comes: `iter_raw` gathers blocks, and a cut would lose what it has gathered.
                for block in cast("httpx.SyncByteStream", response.stream):
                    download.write(block)
                step = download.ended()
            return step
        finally:
            response.close()

    def rows(self, *, largest: int | None = None) -> Iterator[Row]:
        """The rows of the job's file, one at a time, as dicts; memory stays constant.

        The file is fetched whole to a temporary place first, so that a row is never read twice.
        """
        with tempfile.TemporaryDirectory() as folder:
            path = self.download(Path(folder) / "rows", largest=largest)
            with path.open("rb") as file:
                yield from read_rows(file)


class AsyncJob(_Job):
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
        return await self._status(None)

    async def _status(self, within: float | None) -> JobStatus:
        return self._tracking.read(await self._look(self._tracking, within))

    async def wait(
        self,
        timeout: float | None = None,  # noqa: ASYNC109 - the same names in both worlds
        *,
        on_poll: Callable[[JobStatus], None] | None = None,
        stuck_after: float = STUCK_AFTER,
    ) -> JobStatus:
        """`Job.wait` for tasks."""
        patience, clock = self._patience(timeout, stuck_after), self._means.clock
        for wait in intervals(self._means.first_poll, self._means.longest_poll):
            try:
                status = await self._status(patience.left(clock.monotonic()))
            except DeadlineExceeded:
                if timeout is None:
                    raise
                break
            if on_poll is not None:
                on_poll(status)
            if patience.look(status, clock.monotonic()):
                return status
            seconds = patience.next_wait(wait, clock.monotonic())
            if seconds is None:
                break
            await clock.asleep(seconds)
        raise self._late(timeout)

    async def download(
        self,
        path: str | Path,
        *,
        largest: int | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - the same names in both worlds
    ) -> Path:
        """`Job.download` for tasks."""
        end = self._end(timeout)
        url = self._url(await self._status(self._left(end)))
        with self._told(), self._download(Path(path), largest) as download:
            while True:
                step = await self._fetch(download, url, self._left(end))
                if step is None:
                    return await asyncio.to_thread(download.finish)
                url = self._url(await self._status(self._left(end))) if step == "renew" else step

    async def _fetch(self, download: Download, url: str, within: float | None) -> str | None:
        request = self._request(download, url)
        try:
            async with asyncio.timeout(within):
                step = await self._receive(download, await self._files().handle_async_request(request))
        except (httpx.RequestError, TimeoutError) as error:
            step = download.broke(error)
        if step == "again":
            await self._means.clock.asleep(min(download.wait, download.wait if within is None else within))
        return download.following(step, url)

    async def _receive(self, download: Download, response: httpx.Response) -> Step:
        try:
            step = download.arrived(response)
            if step == "read":
                async for block in cast("httpx.AsyncByteStream", response.stream):
                    download.write(block)
                step = download.ended()
            return step
        finally:
            await response.aclose()

    async def rows(self, *, largest: int | None = None) -> AsyncIterator[Row]:
        """The rows of the job's file, one at a time, as dicts; memory stays constant."""
        with tempfile.TemporaryDirectory() as folder:
            path = await self.download(Path(folder) / "rows", largest=largest)
            with path.open("rb") as file:
                for row in read_rows(file):
                    yield row


class Jobs:
    """The door to jobs that were begun elsewhere: `ads.jobs.resume(token)`."""

    def __init__(self, resume: Callable[[str], Job]) -> None:
        self._resume = resume

    def resume(self, token: str) -> Job:
        """The job of a token; nothing is sent. Raises InvalidRequest for what is no token."""
        return self._resume(token)


class AsyncJobs:
    """`Jobs` for tasks; resuming needs no `await`."""

    def __init__(self, resume: Callable[[str], AsyncJob]) -> None:
        self._resume = resume

    def resume(self, token: str) -> AsyncJob:
        """The job of a token; nothing is sent. Raises InvalidRequest for what is no token."""
        return self._resume(token)
