"""Jobs of the service, for threads: looked at with growing patience, resumed anywhere, their files fetched safely."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pinterest_ads.runtime.following import Fetch, Finish, Following, Look, Pause
from pinterest_ads.runtime.rows import read_rows
from pinterest_ads.runtime.tracking import STUCK_AFTER, JobStatus, Tracking
from pinterest_ads.tables.tabular import Tabular
from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.timed import until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pinterest_ads.runtime.download import Step
    from pinterest_ads.runtime.following import Steps
    from pinterest_ads.runtime.rows import Row
    from pinterest_ads.runtime.settings import Means


class Job(Following, Tabular):
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
        return cast("JobStatus", self._drive(self._looking()))

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
        return cast("JobStatus", self._drive(self._waiting(timeout, on_poll, stuck_after)))

    def download(self, path: str | Path, *, largest: int | None = None, timeout: float | None = None) -> Path:
        """Fetch the job's file to `path`, which appears there whole or not at all.

        Args:
            path: the file's name to be.
            largest: bytes that it may have at most.
            timeout: seconds for all of it, by default the client's deadline.
        """
        return cast("Path", self._drive(self._fetching(path, largest, timeout)))

    def rows(self, *, largest: int | None = None) -> Iterator[Row]:
        """The rows of the job's file, one at a time, as dicts; memory stays constant.

        The file is fetched whole to a temporary place first, so that a row is never read twice.
        """
        with tempfile.TemporaryDirectory() as folder:
            path = self.download(Path(folder) / "rows", largest=largest)
            with path.open("rb") as file:
                yield from read_rows(file)

    def models(self, *, largest: int | None = None) -> Iterator[Any]:
        """The rows of the job's file as the models that the description has of them, such as `Campaign`.

        Odd rows are read as far as they can be, with one warning (`OddAnswerWarning`) at the end.
        """
        with tempfile.TemporaryDirectory() as folder:
            yield from self._file(self.download(Path(folder) / "rows", largest=largest)).models()

    def _batches(self, columns: Sequence[str] | None, kind: str | None) -> tuple[Any, Iterator[Any]]:
        from pinterest_ads.tables.calls import of_job

        folder = tempfile.TemporaryDirectory()
        file = self._file(self.download(Path(folder.name) / "rows"))
        return of_job(folder, file, self.request, columns, kind)

    def _drive(self, steps: Steps) -> Any:
        try:
            step = next(steps)
            while True:
                try:
                    answer = self._do(step)
                except BaseException as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(answer)
        except StopIteration as done:
            return done.value

    def _do(self, step: Look | Pause | Fetch | Finish) -> Any:
        match step:
            case Look(within):
                return self._look(self._tracking, within)
            case Pause(seconds):
                return self._means.clock.sleep(seconds)
            case Fetch():
                return self._fetch(step)
            case Finish(download):
                return download.finish()

    def _fetch(self, fetch: Fetch) -> Step:
        try:
            with until(fetch.within, self._means.clock):
                return self._receive(fetch, self._files().handle_request(fetch.request))
        except httpx.RequestError as error:
            return fetch.download.broke(error)

    def _receive(self, fetch: Fetch, response: httpx.Response) -> Step:
        try:
            step = fetch.download.arrived(response)
            if step == "read":
                # As it comes: `iter_raw` gathers blocks, and a cut would lose what it has gathered.
                for block in cast("httpx.SyncByteStream", response.stream):
                    fetch.download.write(block)
                step = fetch.download.ended()
            return step
        finally:
            response.close()


class Jobs:
    """The door to jobs that were begun elsewhere: `ads.jobs.resume(token)`."""

    def __init__(self, resume: Callable[[str], Job]) -> None:
        self._resume = resume

    def resume(self, token: str) -> Job:
        """The job of a token; nothing is sent. Raises InvalidRequest for what is no token."""
        return self._resume(token)
