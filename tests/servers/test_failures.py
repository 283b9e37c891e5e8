"""Every way an exchange can fail, on a real socket, for reads and creates, by threads and by tasks: one table."""

from __future__ import annotations

import asyncio
import socket
import time
from typing import Any, Literal

import attrs
import httpx
import pytest

from pinterest_ads.errors import AdsError, DeadlineExceeded, NotSent, OutcomeUnknown
from pinterest_ads.transport.auth import Bearer, StaticToken
from pinterest_ads.transport.opening import AsyncOpenTransport, Network, OpenTransport
from tests.runtime.toy import TOKEN, AsyncToy, Module, Toy, async_toy, books_create_one, books_get, shared, toy
from tests.transport.cases import CASES, GOOD, Case, status
from tests.transport.raw import RawServer, answer, drip, reset, say, silence
from tests.transport.virtual import VirtualClock

World = Literal["threads", "tasks", "aiohttp"]


def call(world: World, base_url: str, module: Module, **options: Any) -> Any:
    """One call against a server, on a clock that costs no time."""
    clock = VirtualClock()
    base = httpx.URL(base_url)
    parts = attrs.evolve(shared(clock), base_url=base, bearer=Bearer(StaticToken(TOKEN), base))
    arguments: dict[str, Any] = {"shelf_id": 7, **({"book_id": 1} if module is books_get else {"body": {"title": "A"}})}
    options = {"read_timeout": 0.4, "connect_timeout": 1.0, **options}
    network = Network(trust_env=False, library="aiohttp" if world == "aiohttp" else "httpx")
    if world == "threads":
        opened = OpenTransport(None, network)
        client: Toy = toy(opened, clock, parts, **options)  # type: ignore[arg-type]
        try:
            return client.caller.value(module, arguments)
        finally:
            opened.close()

    async def run() -> Any:
        opened = AsyncOpenTransport(None, network)
        other: AsyncToy = async_toy(opened, clock, parts, **options)  # type: ignore[arg-type]
        try:
            return await other.caller.value(module, arguments)
        finally:
            await opened.aclose()

    return asyncio.run(run())


@pytest.fixture(params=["threads", "tasks", "aiohttp"])
def world(request: pytest.FixtureRequest) -> World:
    chosen: World = request.param
    return chosen


@pytest.mark.parametrize("kind", ["read", "create"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_failure_ends_as_the_table_says(case: Case, kind: str, world: World) -> None:
    """A call ends in the value or the error of the table, after as many requests, and no text of it holds the token."""
    module = books_get if kind == "read" else books_create_one
    expected, sent = (case.read, case.reads) if kind == "read" else (case.create, case.creates)
    with RawServer(case.script()) as server:
        if expected is None:
            assert call(world, server.base_url, module).title == "A"
        else:
            with pytest.raises(AdsError) as caught:
                call(world, server.base_url, module)
            assert type(caught.value) is expected, caught.value
            assert caught.value.operation == module.OPERATION.id
            assert caught.value.attempts == sent
            assert case.status is None or caught.value.status == case.status
            assert TOKEN not in repr(caught.value) + str(caught.value.__dict__) + repr(caught.value.__cause__)
    assert len(server.requests) == sent
    assert all(
        f"Authorization: Bearer {TOKEN}".lower() in request.decode("latin-1").lower() for request in server.requests
    )


@pytest.mark.parametrize("module", [books_get, books_create_one], ids=["read", "create"])
def test_a_server_that_is_not_there(world: World, module: Module) -> None:
    """A refused connection is NotSent after all attempts, for every method."""
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]

    with pytest.raises(NotSent) as caught:
        call(world, f"http://127.0.0.1:{port}/v1", module)

    assert caught.value.attempts == 4


def test_a_server_that_comes_back(world: World) -> None:
    """A read that meets two resets and a 503 gets its answer at the fourth attempt."""
    with RawServer(reset(), reset(), say(status(503)), say(answer(GOOD))) as server:
        assert call(world, server.base_url, books_get).title == "A"


@pytest.mark.parametrize("data", [answer(GOOD), answer(b" " * 2000 + GOOD)], ids=["head", "body"])
def test_no_read_outlasts_its_deadline(world: World, data: bytes) -> None:
    """A server that drips byte by byte, each in time, does not hold a call beyond its deadline."""
    with RawServer(drip(data, 0.05)) as server:
        began = time.monotonic()
        with pytest.raises(DeadlineExceeded):
            call_real(world, server.base_url, books_get, deadline=0.5)
        assert time.monotonic() - began < 0.9


def test_a_create_at_its_deadline_is_unknown(world: World) -> None:
    """A create whose answer does not come in time is unknown, because the server may have acted."""
    with RawServer(silence(3)) as server:
        began = time.monotonic()
        with pytest.raises(OutcomeUnknown):
            call_real(world, server.base_url, books_create_one, deadline=0.5)
        assert time.monotonic() - began < 0.9
        assert len(server.requests) == 1


def call_real(world: World, base_url: str, module: Module, **options: Any) -> Any:
    """`call` on the machine's clock."""
    from pinterest_ads.transport.clock import SystemClock

    clock: Any = SystemClock()
    parts = attrs.evolve(shared(clock), base_url=httpx.URL(base_url))
    arguments: dict[str, Any] = {"shelf_id": 7, **({"book_id": 1} if module is books_get else {"body": {"title": "A"}})}
    network = Network(trust_env=False, library="aiohttp" if world == "aiohttp" else "httpx")
    if world == "threads":
        opened = OpenTransport(None, network)
        client = toy(opened, clock, parts, **options)  # type: ignore[arg-type]
        try:
            return client.caller.value(module, arguments)
        finally:
            opened.close()

    async def run() -> Any:
        other = AsyncOpenTransport(None, network)
        client = async_toy(other, clock, parts, **options)  # type: ignore[arg-type]
        try:
            return await client.caller.value(module, arguments)
        finally:
            await other.aclose()

    return asyncio.run(run())
