"""The emulator over a port: sockets, concurrency, what a network client sees."""

from __future__ import annotations

import http.client
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from pinterest_ads.emulator import Emulator
from tests.emulator.conftest import ACCOUNT, Start

HEADERS = {"authorization": "Bearer demo"}


def test_the_port_and_the_transport_answer_alike(served: Emulator) -> None:
    """Over the port and in process the same request has the same answer, headers included."""
    served.admin.clock.freeze()
    with (
        httpx.Client(headers=HEADERS) as network,
        httpx.Client(headers=HEADERS, transport=served.transport()) as inside,
    ):
        for path in (f"{ACCOUNT}/campaigns", "advertisers/17", f"{ACCOUNT}/ads?order=UP", "advertisers/%2e%2e"):
            over, within = (client.get(f"{served.base_url}/{path}") for client in (network, inside))
            assert over.content == within.content
            assert over.status_code == within.status_code
            assert set(over.headers) == set(within.headers)


def test_an_oversized_body_is_refused_and_read(served: Emulator) -> None:
    """A client that sends 50 MB in one request still reads the 413, and the connection goes on."""
    with httpx.Client(headers={**HEADERS, "content-type": "application/json"}) as client:
        response = client.post(f"{served.base_url}/{ACCOUNT}/campaigns/", content=b" " * 50_000_000)
        assert response.status_code == 413
        assert client.get(f"{served.base_url}/{ACCOUNT}/").status_code == 200


@pytest.mark.parametrize(
    "raw",
    [
        b"GET /ads/v4/advertisers/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"POST /ads/v4/advertisers/ HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
        b"GET /ads/v4/advertisers/ HTTP/9.9\r\nHost: x\r\n\r\n",
        b"\x00\x01\x02\r\n\r\n",
        b"GET  HTTP/1.1\r\n\r\n",
    ],
)
def test_requests_that_are_not_http_get_400_and_no_more(served: Emulator, raw: bytes) -> None:
    """Forms of request smuggling and plain nonsense end the connection with a 400; the server lives on."""
    port = httpx.URL(served.base_url).port
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(raw)
        answer = connection.recv(65536)
    assert answer == b"" or answer.startswith(b"HTTP/1.1 400")
    assert httpx.get(f"{served.base_url}/{ACCOUNT}/", headers=HEADERS).status_code == 200


@pytest.mark.parametrize(
    ("head", "status", "told"),
    [
        (
            b"GET /ads/v4/advertisers/?ids=" + b"1234567," * 400_000 + b" HTTP/1.1\r\nHost: x\r\n",
            414,
            b"The URL is longer",
        ),
        (b"GET /ads/v4/advertisers/ HTTP/1.1\r\nHost: x\r\n" + b"X-Flood: yes\r\n" * 100_000, 431, b"The headers are"),
        (
            b"GET /ads/v4/advertisers/ HTTP/1.1\r\nHost: x\r\nCookie: " + b"a" * 9_000_000 + b"\r\n",
            431,
            b"The headers are",
        ),
    ],
)
def test_a_head_of_megabytes_is_refused_and_read(served: Emulator, head: bytes, status: int, told: bytes) -> None:
    """A client that sends a URL or headers of megabytes still reads a JSON refusal that says what was too long."""
    port = httpx.URL(served.base_url).port
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(head + b"\r\n")
        connection.shutdown(socket.SHUT_WR)
        answer = connection.recv(65536)
    assert answer.startswith(b"HTTP/1.1 %d " % status)
    assert b'"status":"failure"' in answer
    assert told in answer


def test_an_offer_of_another_protocol_is_ignored(served: Emulator) -> None:
    """A client that offers HTTP/2, as Java's does, has its body read and its answer in HTTP/1.1."""
    body = b'[{"name": "by Java", "objective_type": "AWARENESS"}]'
    head = (
        f"POST /ads/v4/{ACCOUNT}/campaigns/ HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer demo\r\n"
        "Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAB\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", httpx.URL(served.base_url).port), timeout=5) as connection:
        connection.sendall(head.encode())
        connection.sendall(body)
        answer = connection.makefile("rb").read()
    assert answer.startswith(b"HTTP/1.1 200")
    assert b'"name":"by Java"' in answer


def test_options_of_nothing_are_json(served: Emulator) -> None:
    """`OPTIONS *` is answered in the API's form."""
    port = httpx.URL(served.base_url).port
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(b"OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        answer = connection.recv(65536)
    assert b"application/json" in answer


def test_a_body_in_chunks_is_read(served: Emulator) -> None:
    """A body of unknown length, sent in chunks, is read as any other."""

    def chunks() -> object:
        yield b'[{"name": "chunked", '
        yield b'"objective_type": "AWARENESS"}]'

    response = httpx.post(
        f"{served.base_url}/{ACCOUNT}/campaigns/",
        headers={**HEADERS, "content-type": "application/json"},
        content=chunks(),  # type: ignore[arg-type]
    )
    assert response.json()["data"][0]["data"]["name"] == "chunked"


def test_no_redirect_and_no_server_name(served: Emulator) -> None:
    """A path without its slash is answered, not redirected, and the answer does not name a server."""
    port = httpx.URL(served.base_url).port
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", f"/ads/v4/{ACCOUNT}/campaigns", headers=HEADERS)
    response = connection.getresponse()
    response.read()
    connection.close()
    assert response.status == 200
    assert response.getheader("server") is None


def test_writes_from_many_threads_are_all_kept(start: Start) -> None:
    """Sixteen threads that create at once, over the port and in process, get different ids, and all are there."""
    served = start(port=0)
    body = [{"name": "parallel", "objective_type": "AWARENESS"}]

    def create(transport: httpx.BaseTransport | None) -> list[str]:
        with httpx.Client(headers=HEADERS, transport=transport) as client:
            found = [client.post(f"{served.base_url}/{ACCOUNT}/campaigns/", json=body).json() for _ in range(10)]
        return [each["data"][0]["data"]["id"] for each in found]

    with ThreadPoolExecutor(16) as pool:
        ids = [key for keys in pool.map(create, [None, served.transport()] * 8) for key in keys]
    assert len(set(ids)) == 160
    with httpx.Client(headers=HEADERS, transport=served.transport()) as client:
        listed = client.get(f"{served.base_url}/{ACCOUNT}/campaigns/?page_size=250&order=DESCENDING").json()["data"]
    assert {item["id"] for item in listed if item["name"] == "parallel"} == set(ids)


def test_a_taken_port_is_told(served: Emulator) -> None:
    """A port that is taken is an OSError at the start, and leaves nothing running."""
    port = httpx.URL(served.base_url).port
    threads = threading.active_count()
    with pytest.raises(OSError, match="in use"):
        Emulator(port=port).start()
    assert threading.active_count() == threads


def test_stopping_frees_the_port(start: Start) -> None:
    """After stop nobody listens, and the emulator can be started again."""
    emulator = start(port=0)
    url = emulator.base_url
    emulator.stop()
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)
    with pytest.raises(RuntimeError, match="not running"):
        _ = emulator.base_url
    emulator.start()
    assert httpx.get(f"{emulator.base_url}/{ACCOUNT}/", headers=HEADERS).status_code == 200


def test_the_app_runs_in_a_test_client_of_ones_own(start: Start) -> None:
    """`app` is an ASGI application like any other."""
    emulator = start()

    async def call() -> int:
        transport = httpx.ASGITransport(app=emulator.app)
        async with httpx.AsyncClient(transport=transport, base_url=emulator.base_url, headers=HEADERS) as client:
            return (await client.get(f"/{ACCOUNT}/campaigns")).status_code

    import asyncio

    assert asyncio.run(call()) == 200
