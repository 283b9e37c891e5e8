"""Metrics and files beside writers: nobody waits for one that is slow."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from pinterest_ads.emulator import Emulator, ManualClock
from tests.emulator.conftest import Start, client_of
from tests.emulator.delivery.requests import all_rows, asked, download, ids, rows, status, total


@pytest.fixture
def stored(start: Start, tmp_path: Path, clock: ManualClock) -> Emulator:
    """The seed in a file, where readers have connections of their own."""
    return start(clock=clock, database=tmp_path / "state.db")


def test_reads_do_not_wait_for_a_writer(stored: Emulator, clock: ManualClock) -> None:
    """While a transaction is open, metrics of campaigns and the state of a job are answered."""
    with client_of(stored) as api, ThreadPoolExecutor(1) as pool:
        campaign = ids(api, "campaigns/")[0]
        token = asked(api)

        def read() -> tuple[int, str]:
            found = rows(api, "campaigns/delivery_metrics/", campaign_ids=campaign, granularity="DAY")
            return len(found), str(status(api, token)["report_status"])

        assert pool.submit(read).result(timeout=20) == (28, "IN_PROGRESS")
        with stored.engine.store.write():
            assert pool.submit(read).result(timeout=20) == (28, "IN_PROGRESS")
        clock.advance(10)
        assert pool.submit(read).result(timeout=20) == (28, "FINISHED")


def test_many_threads_agree(stored: Emulator, clock: ManualClock) -> None:
    """Threads that ask for the same report and the same metrics at once get the same, and one file is made."""
    with client_of(stored) as api:
        token = asked(api, level="PIN_PROMOTION")
        clock.advance(10)

        def look(_number: int) -> tuple[bytes, int]:
            with client_of(stored) as client:
                content = download(stored, status(client, token)["url"])
                spent = total(rows(client, "delivery_metrics/"))["SPEND_IN_MICRO_DOLLAR"]
                return content.content, spent

        with ThreadPoolExecutor(6) as pool:
            found = set(pool.map(look, range(12)))
        ((content, spent),) = found
        assert total(all_rows(httpx.Response(200, content=content)))["SPEND_IN_MICRO_DOLLAR"] == spent
