"""Following a job: when to look again, and how its file is had. No I/O; the jobs of both worlds drive it."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from pinterest_ads.errors import AdsError, DeadlineExceeded, FieldError, InvalidRequest, JobFailed
from pinterest_ads.runtime.download import Download
from pinterest_ads.runtime.tracking import JobStatus, Patience, Tracking, intervals

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from pinterest_ads.files.row_file import RowFile
    from pinterest_ads.runtime.settings import Means
    from pinterest_ads.transport.http import httpx


class Look(NamedTuple):
    """Ask for the job's status, within so many seconds; send back the answer."""

    within: float | None


class Pause(NamedTuple):
    """Sleep."""

    seconds: float


class Fetch(NamedTuple):
    """Send a request for the file, within so many seconds, and give the download what arrives; send back its step."""

    request: httpx.Request
    download: Download
    within: float | None


class Finish(NamedTuple):
    """Unpack the file and move it to its place, which takes a while; send back its path."""

    download: Download


Steps: TypeAlias = "Generator[Look | Pause | Fetch | Finish, Any, Any]"


class Following:
    """What the jobs of threads and of tasks have in common."""

    def __init__(self, tracking: Tracking, means: Means) -> None:
        self._tracking = tracking
        self._means = means

    @property
    def token(self) -> str:
        """Text that resumes this job in another process: `ads.jobs.resume(token)`. It holds no secret."""
        return self._tracking.token

    @property
    def request(self) -> Any:
        """What was asked for, as plain data; None for a job that was begun elsewhere."""
        return self._tracking.request

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._tracking.operation} {self._tracking.service_token}>"

    def __reduce__(self) -> str | tuple[Any, ...]:
        raise TypeError("a job holds a client; pass its token and resume it there")

    def _file(self, path: Path) -> RowFile:
        """The job's file, with what the description says of its rows."""
        from pinterest_ads.files.job_file import job_file

        return job_file(path, self._tracking.shape, self._means.on_odd)

    def _looking(self) -> Steps:
        return self._tracking.read((yield Look(None)))

    def _waiting(self, timeout: float | None, on_poll: Callable[[JobStatus], None] | None, stuck_after: float) -> Steps:
        """Look until the job is done; returns its status."""
        patience, clock = self._patience(timeout, stuck_after), self._means.clock
        for wait in intervals(self._means.first_poll, self._means.longest_poll):
            try:
                status = self._tracking.read((yield Look(patience.left(clock.monotonic()))))
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
            yield Pause(seconds)
        message = f"the job was not done within {timeout} s; its token resumes it"
        raise DeadlineExceeded(message, operation=self._tracking.operation)

    def _patience(self, timeout: Any, stuck_after: Any) -> Patience:
        for name, value in (("timeout", timeout), ("stuck_after", stuck_after)):
            good = isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
            if not good and not (name == "timeout" and value is None):
                raise InvalidRequest.of([FieldError(f"/{name}", f"must be a number of seconds, not {value!r}")])
        return Patience(self._tracking, self._means.clock.monotonic(), timeout, stuck_after)

    def _fetching(self, path: str | Path, largest: int | None, timeout: float | None) -> Steps:
        """Fetch the job's file; returns its path."""
        seconds = self._means.deadline if timeout is None else timeout
        end = None if seconds is None else self._means.clock.monotonic() + seconds
        url = yield from self._located(end)
        with self._told(), self._download(Path(path), largest) as download:
            while True:
                step = yield Fetch(self._request(download, url), download, self._left(end))
                if step == "again":
                    left = self._left(end)
                    yield Pause(download.wait if left is None else min(download.wait, left))
                following = download.following(step, url)
                if following is None:
                    return (yield Finish(download))
                url = (yield from self._located(end)) if following == "renew" else following

    def _located(self, end: float | None) -> Steps:
        """The URL of the job's file."""
        status = self._tracking.read((yield Look(self._left(end))))
        if status.url is None:
            message = f"the job is {status.state} and has no file; wait() for it"
            raise JobFailed(message, token=self.token, state=status.state, operation=self._tracking.operation)
        return status.url

    def _left(self, end: float | None) -> float | None:
        """Seconds until then; raises DeadlineExceeded where there are none left."""
        if end is None:
            return None
        left = end - self._means.clock.monotonic()
        if left <= 0:
            message = "the download was not done in time; the job's token fetches it again"
            raise DeadlineExceeded(message, operation=self._tracking.operation)
        return left

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
