"""Controls of jobs: held, released, failed and expired by hand."""

from __future__ import annotations

import httpx
import pytest

from pinterest_ads.emulator import Emulator, Fault, ManualClock
from pinterest_ads.emulator.engine.faults import Effect
from pinterest_ads.emulator.engine.job_controls import JobControls
from pinterest_ads.emulator.engine.jobs import Phase
from tests.emulator.delivery.requests import asked, download, status


@pytest.fixture
def controls(emulator: Emulator) -> JobControls:
    """The controls of the emulator's jobs."""
    return JobControls(emulator.engine.store, emulator.engine.clock)


def test_a_held_job_goes_on_when_it_is_released(api: httpx.Client, clock: ManualClock, controls: JobControls) -> None:
    """A job that is held is never done, until it is released."""
    token = asked(api)
    assert controls.hold(token)
    clock.advance(3600)
    assert status(api, token)["report_status"] == "IN_PROGRESS"
    assert controls.every()[0].progress < 100
    assert controls.release(token)
    assert status(api, token)["report_status"] == "FINISHED"


def test_a_job_can_be_made_to_fail(api: httpx.Client, clock: ManualClock, controls: JobControls) -> None:
    """A job fails when its time comes, and says why in the list of jobs."""
    token = asked(api)
    assert controls.fail(token, "out of paper")
    assert status(api, token)["report_status"] == "IN_PROGRESS"
    clock.advance(5)
    assert status(api, token)["report_status"] == "FAILED"
    (job,) = controls.every()
    assert (job.id, job.kind, job.phase, job.problem) == (token, "report", Phase.FAILED, "out of paper")


def test_a_job_can_be_made_to_expire(
    emulator: Emulator, api: httpx.Client, clock: ManualClock, controls: JobControls
) -> None:
    """An expired job has no address, those it had are gone, and what it made is thrown away by the next job."""
    token = asked(api)
    clock.advance(5)
    url = status(api, token)["url"]
    assert download(emulator, url).status_code == 200
    assert controls.expire(token)
    assert status(api, token)["report_status"] == "EXPIRED"
    assert download(emulator, url).status_code == 404
    asked(api)
    with emulator.engine.store.read() as connection:
        assert connection.execute("SELECT COUNT(*) FROM parts").fetchone() == (0,)


def test_the_newest_job_comes_first(api: httpx.Client, clock: ManualClock, controls: JobControls) -> None:
    """Jobs are listed from the newest on, each as it is now."""
    first = asked(api)
    clock.advance(4)
    second = asked(api, granularity="TOTAL")
    assert [(job.id, job.phase) for job in controls.every()] == [(second, Phase.PENDING), (first, Phase.FINISHED)]


def test_there_must_be_such_a_job(controls: JobControls) -> None:
    """Controls of a job that there is not say so."""
    assert not any((controls.hold("x"), controls.release("x"), controls.fail("x", "y"), controls.expire("x")))


@pytest.mark.parametrize(("effect", "state"), [("stuck_job", "IN_PROGRESS"), ("failed_job", "FAILED")])
def test_faults_of_jobs(emulator: Emulator, api: httpx.Client, clock: ManualClock, effect: Effect, state: str) -> None:
    """A fault makes the next job hang or fail, and no other."""
    emulator.admin.faults.add(Fault(effect, operation="reports_create"))
    spoilt, whole = asked(api), asked(api, granularity="TOTAL")
    clock.advance(60)
    assert status(api, spoilt)["report_status"] == state
    assert status(api, whole)["report_status"] == "FINISHED"


def test_a_fault_of_an_address(emulator: Emulator, api: httpx.Client, clock: ManualClock) -> None:
    """A fault gives an address that has ended already; the next look gives a good one."""
    emulator.admin.faults.add(Fault("expired_url", operation="reports_status"))
    token = asked(api)
    clock.advance(5)
    assert download(emulator, status(api, token)["url"]).status_code == 403
    assert download(emulator, status(api, token)["url"]).status_code == 200
