"""The store, used by several threads."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from pathlib import Path

from pinterest_ads.emulator.engine.store import Store

LONG = "WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t WHERE x < 30000) SELECT sum(x) FROM t"


def read_until_closed(store: Store, begun: threading.Barrier) -> None:
    """Read from a store, again and again."""
    with contextlib.suppress(sqlite3.ProgrammingError):
        with store.read() as connection:
            connection.execute(LONG).fetchall()
        begun.wait(20)
        while True:
            with store.read() as connection:
                connection.execute(LONG).fetchall()


def test_it_is_closed_while_threads_read(tmp_path: Path) -> None:
    """Threads in the middle of a query end it, and the next one finds the store closed: the process does not crash."""
    for number in range(3):
        store = Store({}, tmp_path / f"{number}.db")
        begun = threading.Barrier(5)
        threads = [threading.Thread(target=read_until_closed, args=(store, begun), daemon=True) for _ in range(4)]
        for thread in threads:
            thread.start()
        begun.wait(20)
        store.close()
        for thread in threads:
            thread.join(20)
        assert not any(thread.is_alive() for thread in threads)


def test_it_does_not_wait_for_a_reader_for_ever(tmp_path: Path) -> None:
    """A thread that holds a reader keeps it when the store is closed, and can go on reading."""
    store = Store({}, tmp_path / "state.db")
    reading, closed = threading.Event(), threading.Event()
    found: list[int] = []

    def hold() -> None:
        with store.read() as connection:
            reading.set()
            closed.wait(20)
            found.append(connection.execute("SELECT 1").fetchone()[0])
            connection.close()

    thread = threading.Thread(target=hold)
    thread.start()
    assert reading.wait(20)
    store.close(patience=0.05)
    closed.set()
    thread.join(20)
    assert found == [1]
