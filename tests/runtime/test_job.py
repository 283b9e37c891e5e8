"""Jobs: begun, looked at with growing patience, resumed elsewhere, and their files fetched."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from pinterest_ads.errors import DeadlineExceeded, InvalidRequest, JobFailed, NotFound, OutcomeUnknown, Undecodable
from pinterest_ads.runtime import AsyncJob, Job, JobStatus
from tests.runtime.toy import TOKEN, async_toy, counts_start, refusal, reply, toy
from tests.transport.virtual import EPOCH, Served, VirtualClock, script

ARGUMENTS = {"shelf_id": 7, "body": {"by": "author"}}
FILE = "http://files.test/some/name.json?signature=x"
ROWS = {"12": [{"PAGES": 3}, {"PAGES": 4}], "13": [{"PAGES": 5}]}


def counted(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json=ROWS)


class Counting:
    """Counts in as many looks as it is told, then serves the file."""

    def __init__(self, *stages: str, file: Callable[[httpx.Request], httpx.Response] | None = None) -> None:
        self.stages = list(stages)
        self.file = file or counted

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.host != "shelves.test":
            assert "authorization" not in request.headers
            return self.file(request)
        assert request.headers["authorization"] == f"Bearer {TOKEN}"
        if request.method == "POST":
            return reply({"ticket": "T-1"})
        assert request.url.params["ticket"] == "T-1"
        stage = self.stages.pop(0) if len(self.stages) > 1 else self.stages[0]
        return reply({"stage": stage, "place": FILE if stage == "COUNTED" else None})


def begun(counting: Counting, clock: VirtualClock | None = None, **options: Any) -> Job:
    job: Job = toy(Served(counting), clock, **options).caller.job(counts_start, dict(ARGUMENTS))
    return job


def test_a_job_is_waited_for_with_growing_patience() -> None:
    """Looks come after 1 s, growing by half to 30 s, and each is told to the callback."""
    clock = VirtualClock()
    told: list[str] = []
    job = begun(Counting("QUEUED", *["COUNTING"] * 12, "COUNTED"), clock)

    status = job.wait(on_poll=lambda seen: told.append(seen.state))

    assert status.succeeded
    assert (told[0], told[-1], len(told)) == ("QUEUED", "COUNTED", 14)
    assert clock.slept[:4] == [1.0, 1.5, 2.25, 3.375]
    assert max(clock.slept) == 30.0


def test_a_job_that_fails_says_how() -> None:
    """A terminal state of failure is JobFailed with the service's word and the token."""
    job = begun(Counting("QUEUED", "LOST"))

    with pytest.raises(JobFailed, match="LOST") as caught:
        job.wait()

    assert (caught.value.state, caught.value.token) == ("LOST", job.token)


def test_waiting_ends_at_the_timeout() -> None:
    """A timeout ends the waiting in time, and the job can be waited for again."""
    clock = VirtualClock()
    counting = Counting("COUNTING")
    job = begun(counting, clock)

    with pytest.raises(DeadlineExceeded):
        job.wait(timeout=10)

    assert clock.now == EPOCH + 10
    counting.stages = ["COUNTED"]
    assert job.wait().succeeded


@pytest.mark.parametrize("stage", ["COUNTING", "A NEW WORD"])
def test_a_stuck_job_is_noticed(stage: str) -> None:
    """A job that does not change its state for as long as it may is JobFailed.

    Also in a state that nobody described.
    """
    with pytest.raises(JobFailed, match="stuck"):
        begun(Counting(stage)).wait(stuck_after=600)


def test_a_token_resumes_the_job_in_another_process() -> None:
    """A token brings the same job back in another client; it holds no secret and no token of the API."""
    job = begun(Counting("COUNTED"))
    other = toy(Served(Counting("COUNTED")))

    again: Job = other.caller.resume(job.token)

    assert again.wait().url == FILE
    assert TOKEN not in job.token
    assert "T-1" in repr(again)


def test_no_look_outlasts_the_wait() -> None:
    """A status call that is limited beyond the timeout ends the waiting in time, with the token told."""
    clock = VirtualClock()

    def busy(request: httpx.Request) -> httpx.Response:
        return reply({"ticket": "T-1"}) if request.method == "POST" else refusal(429, Retry_After="60")

    job: Job = toy(Served(busy), clock).caller.job(counts_start, dict(ARGUMENTS))
    with pytest.raises(DeadlineExceeded, match="token"):
        job.wait(timeout=10)

    assert clock.now <= EPOCH + 10


@pytest.mark.parametrize("timeout", ["x", -1, True])
def test_a_timeout_that_is_none_is_refused(timeout: Any) -> None:
    """A timeout is a number of seconds."""
    with pytest.raises(InvalidRequest, match="/timeout"):
        begun(Counting("COUNTED")).wait(timeout)


def test_a_status_tells_no_credentials() -> None:
    """The repr of what a look showed leaves out the query of the file's URL."""
    assert "signature" not in repr(begun(Counting("COUNTED")).status())


@pytest.mark.parametrize("token", ["", "x", "e30", "eyJ2IjoyfQ", "eyJ2IjoxLCJvcGVyYXRpb24iOiJub3BlIn0", "\n", "ü"])
def test_what_is_no_token_is_refused(token: str) -> None:
    """A token that is damaged, of a newer version or of an unknown operation is an error that names it."""
    with pytest.raises(InvalidRequest, match="/token"):
        toy(Served(Counting("COUNTED"))).caller.resume(token)


@pytest.mark.parametrize("change", [{"job": ""}, {"v": True}, {"job": 1}])
def test_a_token_that_was_tampered_with_is_refused(change: dict[str, Any]) -> None:
    """A part of a token that is empty or of another kind is found before anything is sent."""
    told: dict[str, Any] = {"v": 1, "operation": "counts_start", "job": "T-1", "arguments": {}, **change}
    token = base64.urlsafe_b64encode(json.dumps(told).encode()).decode()

    with pytest.raises(InvalidRequest, match="/token"):
        toy(Served(Counting("COUNTED"))).caller.resume(token)


def test_a_request_that_is_wrong_begins_no_job() -> None:
    """The body of a job is checked before it is sent."""
    client = toy(Served(Counting("COUNTED")))

    with pytest.raises(InvalidRequest, match="did you mean 'since'"):
        client.caller.job(counts_start, {"shelf_id": 7, "body": {"by": "x", "sinse": 3}})

    assert client.server.requests == []


def test_a_job_whose_start_is_lost_is_unknown() -> None:
    """A job that may have begun is not begun again by itself."""
    client = toy(Served(lambda _: refusal(502)))

    with pytest.raises(OutcomeUnknown):
        client.caller.job(counts_start, dict(ARGUMENTS))

    assert len(client.server.requests) == 1


ELSEWHERE = httpx.Response(303, headers={"location": "/"})


@pytest.mark.parametrize("answer", [reply({}), reply({"stage": "QUEUED"}), ELSEWHERE])
def test_a_job_that_is_not_named_may_have_been_begun(answer: httpx.Response) -> None:
    """A job without a name cannot be followed, and nobody knows whether there is one: what was sent is told."""
    with pytest.raises(OutcomeUnknown) as caught:
        toy(script(answer)).caller.job(counts_start, dict(ARGUMENTS))

    assert json.loads(caught.value.sent or b"") == ARGUMENTS["body"]


def test_a_job_that_is_refused_in_a_success_was_not_begun() -> None:
    """Where the service says in its own words what is wrong, that is the error."""
    client = toy(Served(lambda _: reply({"error": {"text": "no such shelf"}})))

    with pytest.raises(NotFound, match="no such shelf"):
        client.caller.job(counts_start, dict(ARGUMENTS))


def test_a_job_knows_what_was_asked_for() -> None:
    """The request is there as plain data, and not in the token."""
    job = begun(Counting("COUNTED"))

    assert job.request == ARGUMENTS["body"]
    assert "by" not in base64.urlsafe_b64decode(job.token + "==").decode()


def test_rows_and_file(tmp_path: Path) -> None:
    """The file of a job is fetched without the token, and read row by row."""
    job = begun(Counting("COUNTED"))

    path = job.download(tmp_path / "new" / "count.json")

    assert json.loads(path.read_bytes()) == ROWS
    assert [(row.key, row["PAGES"]) for row in job.rows()] == [("12", 3), ("12", 4), ("13", 5)]
    assert list(path.parent.iterdir()) == [path]


def test_a_job_without_a_file_says_so(tmp_path: Path) -> None:
    """Asking for the file too early is an error that says what to do."""
    with pytest.raises(JobFailed, match=r"wait\(\)"):
        begun(Counting("COUNTING")).download(tmp_path / "x")


def test_an_expired_url_is_fetched_anew(tmp_path: Path) -> None:
    """A URL that has expired is asked for again, and the fetch goes on."""
    answers = [httpx.Response(403), httpx.Response(200, json=ROWS)]
    job = begun(Counting("COUNTED", file=lambda _: answers.pop(0)))

    assert json.loads(job.download(tmp_path / "x").read_bytes()) == ROWS


def test_a_url_that_never_works_fails_and_leaves_nothing(tmp_path: Path) -> None:
    """A file that stays refused is JobFailed with the token, and no part of it is left behind."""
    job = begun(Counting("COUNTED", file=lambda _: httpx.Response(403)))

    with pytest.raises(JobFailed) as caught:
        job.download(tmp_path / "x")

    assert caught.value.token == job.token
    assert list(tmp_path.iterdir()) == []


def test_redirects_are_followed_without_the_token(tmp_path: Path) -> None:
    """A redirect to another host, or back to the API's own, carries no token; a loop of them ends."""

    def file(request: httpx.Request) -> httpx.Response:
        if request.url.host == "files.test":
            return httpx.Response(302, headers={"location": "https://other.test/y"})
        return httpx.Response(200, json=ROWS)

    assert json.loads(begun(Counting("COUNTED", file=file)).download(tmp_path / "x").read_bytes()) == ROWS
    loop = begun(Counting("COUNTED", file=lambda _: httpx.Response(302, headers={"location": FILE})))
    with pytest.raises(Undecodable, match="redirected"):
        loop.download(tmp_path / "y")


async def test_async_jobs_do_the_same(tmp_path: Path) -> None:
    """Waiting, downloading, rows and resuming have the same names for tasks."""
    client = async_toy(Served(Counting("QUEUED", "COUNTED")))
    told: list[JobStatus] = []
    job: AsyncJob = await client.caller.job(counts_start, dict(ARGUMENTS))

    assert (await job.wait(on_poll=told.append)).succeeded
    assert json.loads((await job.download(tmp_path / "x")).read_bytes()) == ROWS
    assert [row["PAGES"] async for row in client.caller.resume(job.token).rows()] == [3, 4, 5]
    with pytest.raises(DeadlineExceeded):
        await (await async_toy(Served(Counting("QUEUED"))).caller.job(counts_start, dict(ARGUMENTS))).wait(timeout=5)
