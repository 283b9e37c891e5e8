"""The network's end: proxies, certificates of one's own, forks and loops."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
import trustme

from pinterest_ads import AsyncPinterestAds, NotSent, PinterestAds
from tests.transport.raw import RawServer, answer, say

EMPTY = b'{"data": []}'
Library = Literal["httpx", "aiohttp"]


class Proxy:
    """A proxy that tunnels (CONNECT) and forwards, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.heads: list[bytes] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._one, args=(client,), daemon=True).start()

    def _one(self, client: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            more = client.recv(65536)
            if not more:
                client.close()
                return
            head += more
        method, target, _ = head.split(b"\r\n")[0].decode().split(" ")
        self.asked.append(f"{method} {target}")
        self.heads.append(head)
        host, _, port = target.removeprefix("http://").partition("/")[0].partition(":")
        with client, socket.create_connection((host, int(port)), 5) as server:
            if method == "CONNECT":
                client.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
            else:
                server.sendall(head)
            upstream = threading.Thread(target=_pump, args=(client, server), daemon=True)
            upstream.start()
            _pump(server, client)
            upstream.join(5)


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    running = Proxy()
    yield running
    running.close()


class Secure(RawServer):
    """The raw server behind TLS, with a certificate of its own authority."""

    def __init__(self, folder: Path) -> None:
        authority = trustme.CA()
        self.bundle = folder / "ca.pem"
        authority.cert_pem.write_to_path(str(self.bundle))
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate: Any = authority.issue_cert("localhost")
        certificate.configure_cert(self._context)
        super().__init__(say(answer(EMPTY)))

    def wrap(self, connection: socket.socket) -> socket.socket:
        return self._context.wrap_socket(connection, server_side=True)

    @property
    def base_url(self) -> str:
        return f"https://localhost:{self.port}/v1"


def test_requests_go_through_the_proxy(proxy: Proxy) -> None:
    """`proxy=` is used for every request, and the token goes to the API through it."""
    with RawServer(say(answer(EMPTY))) as server, PinterestAds("t", base_url=server.base_url, proxy=proxy.url) as ads:
        ads.advertisers.list().to_list()

    assert proxy.asked == [f"GET {server.base_url}/advertisers/"]


@pytest.mark.parametrize("http", ["httpx", "aiohttp"])
async def test_tasks_go_through_the_proxy(proxy: Proxy, http: Library) -> None:
    """The same for the async client, over either library."""
    with RawServer(say(answer(EMPTY))) as server:
        async with AsyncPinterestAds("t", base_url=server.base_url, proxy=proxy.url, http=http) as ads:
            await ads.advertisers.list().to_list()

    assert proxy.asked == [f"GET {server.base_url}/advertisers/"]


@pytest.mark.parametrize("trust", [True, False])
def test_the_environments_proxy_counts_if_trusted(proxy: Proxy, monkeypatch: pytest.MonkeyPatch, trust: bool) -> None:
    """Proxies of the environment are used, unless `trust_env=False`."""
    for name in ("NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    monkeypatch.setenv("http_proxy", proxy.url)
    with RawServer(say(answer(EMPTY))) as server, PinterestAds("t", base_url=server.base_url, trust_env=trust) as ads:
        ads.advertisers.list().to_list()

    assert len(proxy.asked) == (1 if trust else 0)


def test_tls_goes_through_the_tunnel_and_the_token_within(proxy: Proxy, tmp_path: Path) -> None:
    """Over TLS the proxy is asked for a tunnel, and sees neither path nor token."""
    with Secure(tmp_path) as server:
        ads = PinterestAds("t0ken", base_url=server.base_url, proxy=proxy.url, verify=str(server.bundle))
        ads.advertisers.list().to_list()
        ads.close()

    assert proxy.asked == [f"CONNECT localhost:{server.port}"]
    assert b"t0ken" not in b"".join(proxy.heads)


def test_a_certificate_of_ones_own_is_checked(tmp_path: Path) -> None:
    """A server with its own authority answers those that know it, and those that do not check."""
    with Secure(tmp_path) as server:
        with PinterestAds("t", base_url=server.base_url, verify=str(server.bundle)) as ads:
            assert ads.advertisers.list().to_list() == []
        with PinterestAds("t", base_url=server.base_url, verify=False) as ads:
            assert ads.advertisers.list().to_list() == []
        with (
            PinterestAds("t", base_url=server.base_url, attempts=1) as ads,
            pytest.raises(NotSent, match="certificate"),
        ):
            ads.advertisers.list().to_list()


@pytest.mark.parametrize("http", ["httpx", "aiohttp"])
async def test_tasks_check_certificates(tmp_path: Path, http: Library) -> None:
    """The same for the async client, over either library."""
    with Secure(tmp_path) as server:
        async with AsyncPinterestAds("t", base_url=server.base_url, verify=str(server.bundle), http=http) as ads:
            assert await ads.advertisers.list().to_list() == []
        async with AsyncPinterestAds("t", base_url=server.base_url, attempts=1, http=http) as ads:
            with pytest.raises(NotSent):
                await ads.advertisers.list().to_list()


def test_a_forked_process_has_connections_of_its_own() -> None:
    """Parent and child that share a client do not read each other's answers, nor close each other's connections."""

    def echo(connection: socket.socket, request: bytes) -> None:
        while request:
            number = request.split(b"number=")[1].split(b" ")[0].split(b"&")[0]
            body = b'{"data": [], "bookmark": null, "message": "%s"}' % number
            head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            connection.sendall(head.encode() + body)
            request = connection.recv(65536)

    with RawServer(echo) as server, PinterestAds("t", base_url=server.base_url) as ads:

        def ask(number: int) -> bool:
            answer = ads.request("GET", "advertisers/", params={"number": number}).json()
            return bool(answer["message"] == str(number))

        assert ask(0)
        child = os.fork()
        if child == 0:
            good = all(ask(number) for number in range(100, 150))
            ads.close()
            os._exit(0 if good else 1)
        mine = all(ask(number) for number in range(50))
        _, status = os.waitpid(child, 0)

    assert mine
    assert os.waitstatus_to_exitcode(status) == 0


def test_an_async_client_outlives_its_event_loop() -> None:
    """A client made once works in one event loop after another."""
    with RawServer(say(answer(EMPTY))) as server:
        ads = AsyncPinterestAds("t", base_url=server.base_url, trust_env=False)

        async def once() -> int:
            return len(await ads.advertisers.list().to_list())

        assert [asyncio.run(once()) for _ in range(3)] == [0, 0, 0]
