"""Work of jobs beside requests: nobody waits for it, it ends, and it can fail."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from pinterest_ads.emulator import Emulator
from pinterest_ads.emulator.engine.database import Connection
from pinterest_ads.emulator.engine.jobs import Pace, Phase, ask, look
from pinterest_ads.emulator.engine.workshop import Pause, begin, make, wait
from tests.emulator.conftest import ACCOUNT, Start, client_of
from tests.emulator.delivery.conftest import NOON
from tests.emulator.delivery.requests import all_rows, asked, download, rows, status, total

TENANT = 549755885175
LONG = {"level": "PIN_PROMOTION", "start_date": "2026-10-20"}


@pytest.fixture
def frozen(start: Start) -> Emulator:
    """An emulator whose own clock stands, so that no look at a job waits long."""
    emulator = start()
    emulator.admin.clock.freeze(NOON)
    emulator.admin.reset()
    emulator.admin.clock.freeze(NOON)
    return emulator


def job(emulator: Emulator, problem: str | None = None) -> str:
    """Note down a job that is done at once."""
    with emulator.engine.store.write() as connection:
        return ask(connection, "test", TENANT, {}, 0.0, pace=Pace(0, 0, 1e12), problem=problem)


def test_a_long_report_is_made_beside(frozen: Emulator) -> None:
    """A long report is in progress until it is made; other requests are answered meanwhile; then it is whole."""
    with client_of(frozen) as api:
        token = asked(api, **LONG)
        frozen.admin.clock.advance(10)
        states: list[str] = []
        found: dict[str, Any] = {}
        for _ in range(2000):
            found = status(api, token)
            states.append(found["report_status"])
            assert api.get(f"{ACCOUNT}/campaigns/", params={"page_size": 5}).status_code == 200
            if found["report_status"] == "FINISHED":
                break
        assert states[-1] == "FINISHED"
        assert set(states) <= {"IN_PROGRESS", "FINISHED"}
        made = all_rows(download(frozen, found["url"]))
        assert total(made) == total(rows(api, "delivery_metrics/", start_date="2026-10-20"))


def test_a_long_report_goes_on_after_a_restart(start: Start, tmp_path: object) -> None:
    """A long report whose making was cut off by the end of the emulator is made by the next one."""
    file = f"{tmp_path}/state.db"
    emulator = start(database=file)
    emulator.admin.clock.freeze(NOON)
    emulator.admin.reset()
    emulator.admin.clock.freeze(NOON)
    with client_of(emulator) as api:
        token = asked(api, **LONG)
    emulator.stop()
    again = start(database=file)
    again.admin.clock.freeze(NOON + 10)
    with client_of(again) as api:
        found = next(each for _ in range(2000) if (each := status(api, token))["report_status"] == "FINISHED")
        assert len(all_rows(download(again, found["url"]))) > 5_000


def test_work_that_fails_fails_its_job(emulator: Emulator, caplog: pytest.LogCaptureFixture) -> None:
    """An error in the work is logged, and the job says that it failed."""

    def work(_connection: Connection, _pause: Pause) -> Iterator[bytes]:
        yield b"half"
        raise RuntimeError("out of paper")

    identifier = job(emulator)
    begin(emulator.engine.store, identifier, work)
    wait(emulator.engine.store, identifier, 20)
    with emulator.engine.store.read() as connection:
        found = look(connection, "test", TENANT, identifier, 1.0)
    assert found is not None
    assert found.phase is Phase.FAILED
    assert "out of paper" in caplog.text


def test_work_ends_with_its_emulator(start: Start, caplog: pytest.LogCaptureFixture) -> None:
    """Work that finds its store closed just ends."""
    emulator = start()
    identifier = job(emulator)
    reached, closed = threading.Event(), threading.Event()

    def work(connection: Connection, pause: Pause) -> Iterator[bytes]:
        reached.set()
        while not closed.is_set():
            pause()
        connection.execute("SELECT 1")
        yield b""

    store = emulator.engine.store
    begin(store, identifier, work)
    assert reached.wait(20)
    emulator.stop()
    closed.set()
    wait(store, identifier, 20)
    assert caplog.records == []


def test_a_pause_lets_others_use_the_store(emulator: Emulator) -> None:
    """Between two pieces of long work, another thread reads and writes."""
    store = emulator.engine.store
    identifier = job(emulator)
    seen: list[int] = []

    def other() -> None:
        with store.write() as connection:
            seen.append(connection.execute("SELECT COUNT(*) FROM jobs").fetchone()[0])

    def work(_connection: Connection, pause: Pause) -> Iterator[bytes]:
        thread = threading.Thread(target=other)
        thread.start()
        while thread.is_alive():
            pause()
        yield b"done"

    make(store, identifier, work)
    assert seen == [1]


def test_the_same_work_is_not_begun_twice(emulator: Emulator) -> None:
    """While a thread is at a job, another look does not begin it again."""
    store = emulator.engine.store
    identifier = job(emulator)
    begun: list[int] = []
    go_on = threading.Event()

    def work(_connection: Connection, _pause: Pause) -> Iterator[bytes]:
        begun.append(1)
        go_on.wait(20)
        yield b""

    begin(store, identifier, work)
    begin(store, identifier, work)
    go_on.set()
    wait(store, identifier, 20)
    assert begun == [1]


def test_a_job_can_be_asked_for_while_one_is_made(frozen: Emulator) -> None:
    """Other requests for reports are taken while a long one is made."""
    with client_of(frozen) as api:
        long = asked(api, **LONG)
        short = asked(api)
        frozen.admin.clock.advance(10)
        assert status(api, short)["report_status"] == "FINISHED"
        assert status(api, long)["report_status"] in {"IN_PROGRESS", "FINISHED"}


def test_the_end_of_the_emulator_ends_the_work(start: Start, tmp_path: object) -> None:
    """Stopping waits for work beside, which stops at its next pause: no connection is closed under its hands."""
    emulator = start(database=f"{tmp_path}/state.db")
    store = emulator.engine.store
    begun = threading.Event()

    def work(connection: Connection, pause: Pause) -> Iterator[bytes]:
        while True:
            begun.set()
            connection.execute("SELECT count(*) FROM jobs").fetchone()
            pause()
            yield b"more"

    begin(store, job(emulator), work)
    assert begun.wait(20)
    emulator.stop()

    assert not [thread for thread in threading.enumerate() if thread.name.startswith("job ")]
