"""The ends of attempts: nested ones, those of names that are not found, and of hosts with many addresses."""

from __future__ import annotations

import threading
import time
from typing import Any

import httpcore
import httpx
import pytest

from pinterest_ads.transport.addresses import is_public
from pinterest_ads.transport.clock import SystemClock
from pinterest_ads.transport.sockets import timed, within
from pinterest_ads.transport.timed import left_on, until
from tests.transport.virtual import VirtualClock


def test_an_attempt_within_another_does_not_lose_its_end() -> None:
    """A call made by a `token=` has an end of its own, never beyond the outer one, which holds again afterwards."""
    clock = VirtualClock()
    with until(10.0, clock):
        with until(60.0, clock):
            assert left_on(clock) == 10.0
        with until(1.0, clock):
            assert left_on(clock) == 1.0
        with until(None, clock):
            assert left_on(clock) == 10.0
        assert left_on(clock) == 10.0
    assert left_on(clock) is None


def test_an_end_that_has_passed_is_told() -> None:
    """Nothing is begun any more."""
    clock = VirtualClock()
    with until(1.0, clock):
        clock.now += 2.0
        with pytest.raises(httpx.ConnectTimeout):
            left_on(clock)


def test_no_name_is_looked_for_beyond_the_end() -> None:
    """A resolver that does not come back holds nobody up."""
    released = threading.Event()

    def slow(_: str, __: int) -> list[str]:
        released.wait(10)
        return ["192.0.2.1"]

    with pytest.raises(httpcore.ConnectTimeout, match="in time"):
        within(0.02, slow, "slow.test", 80)
    released.set()


def test_a_name_that_is_not_there_is_told_as_it_is() -> None:
    """The resolver's own error comes out of its thread."""

    def nowhere(host: str, _: int) -> list[str]:
        raise httpcore.ConnectError(f"{host} cannot be found")

    with pytest.raises(httpcore.ConnectError, match="cannot be found"):
        within(10.0, nowhere, "nowhere.test", 80)


class Deaf(httpcore.MockBackend):
    """No address answers; each takes the time that it is given."""

    def __init__(self) -> None:
        super().__init__([])
        self.given: list[float | None] = []

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Any = None,
    ) -> httpcore.NetworkStream:
        self.given.append(timeout)
        time.sleep(timeout or 0.0)
        raise httpcore.ConnectTimeout(host)


def test_all_addresses_of_a_host_share_the_time() -> None:
    """Six addresses that do not answer take no longer than one, and the attempt's end holds over all of them."""
    transport, deaf = httpx.HTTPTransport(), Deaf()
    pool: Any = vars(transport)["_pool"]
    vars(pool)["_network_backend"] = deaf
    timed(transport, lambda _, __: [f"192.0.2.{n}" for n in range(6)])
    request = httpx.Request("GET", "http://192.0.2.0/", extensions={"timeout": {"connect": 5.0}})

    with until(0.05, SystemClock()), pytest.raises(httpx.ConnectTimeout):
        transport.handle_request(request)

    assert sum(given or 0.0 for given in deaf.given) <= 0.06
    transport.close()


class HalfDeaf(Deaf):
    """Only the last address answers."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Any = None,
    ) -> httpcore.NetworkStream:
        if host.endswith("5"):
            self.given.append(timeout)
            return httpcore.MockStream([b"HTTP/1.1 204 No Content\r\n\r\n"])
        return super().connect_tcp(host, port, timeout)


def test_an_address_that_swallows_everything_leaves_the_others_their_share() -> None:
    """The sixth address is reached, with as much time as each of the five before it had."""
    transport, deaf = httpx.HTTPTransport(), HalfDeaf()
    pool: Any = vars(transport)["_pool"]
    vars(pool)["_network_backend"] = deaf
    timed(transport, lambda _, __: [f"192.0.2.{n}" for n in range(6)])
    request = httpx.Request("GET", "http://192.0.2.0/", extensions={"timeout": {"connect": 0.3}})

    assert transport.handle_request(request).status_code == 204

    assert len(deaf.given) == 6
    assert min(given or 0.0 for given in deaf.given) >= 0.02
    transport.close()


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1", True),
        ("64:ff9b::808:808", True),
        ("10.0.0.1", False),
        ("169.254.169.254", False),
        ("::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a9fe:a9fe", False),
        ("::127.0.0.1", False),
        ("fec0::1", False),
        ("fe80::1%eth0", False),
    ],
)
def test_private_addresses_are_known_in_every_form(address: str, public: bool) -> None:
    """IPv4 within IPv6 is what it holds."""
    assert is_public(address) is public
