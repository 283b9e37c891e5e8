"""Files that come in pieces, packed, wrong, too large or from where they must not.

By threads and tasks, on real sockets.
"""

from __future__ import annotations

import asyncio
import gzip
import socket
import time
from pathlib import Path
from typing import Any, Literal

import httpx
import pytest

from pinterest_ads.errors import (
    AdsError,
    DeadlineExceeded,
    InvalidRequest,
    JobFailed,
    NotSent,
    ServerError,
    Undecodable,
)
from pinterest_ads.runtime import AsyncJob, Job
from pinterest_ads.runtime.settings import Means
from pinterest_ads.runtime.tracking import Tracking
from pinterest_ads.transport.clock import SystemClock
from pinterest_ads.transport.opening import AsyncOpenTransport, BareNetwork, Network, OpenTransport
from tests.runtime.toy import counts_start
from tests.transport.raw import RawServer, Script, answer, drip, reset, say
from tests.transport.virtual import VirtualClock

DATA = bytes(range(256)) * 400
World = Literal["threads", "tasks"]


@pytest.fixture(params=["threads", "tasks"])
def world(request: pytest.FixtureRequest) -> World:
    chosen: World = request.param
    return chosen


def fetch(
    world: World, url: str, path: Path, api: str = "http://127.0.0.1/v1", clock: Any = None, **options: Any
) -> Path:
    """Download the file at a URL as a job's."""
    shape: Any = counts_start.OPERATION.job
    tracking = Tracking("counts_start", shape, "T-1", {})
    means = Means(
        clock or VirtualClock(), 1.0, 30.0, 4, 0.5, "toy", dict.fromkeys(("connect", "read", "write", "pool"), 1.0)
    )
    status = {"stage": "COUNTED", "place": url}
    network = BareNetwork(Network(trust_env=False), httpx.URL(api))
    if world == "threads":
        files = OpenTransport(None, network)
        try:
            return Job(tracking, means, lambda _, __: status, lambda: files).download(path, **options)
        finally:
            files.close()

    async def look(_: Tracking, __: float | None) -> Any:
        return status

    async def run() -> Path:
        files = AsyncOpenTransport(None, network)
        try:
            return await AsyncJob(tracking, means, look, lambda: files).download(path, **options)
        finally:
            await files.aclose()

    return asyncio.run(run())


def url_of(server: RawServer) -> str:
    return f"http://127.0.0.1:{server.port}/../evil%2f..%2fname?x=1"


def part(start: int, data: bytes = DATA, etag: str | None = '"a"', total: int | None = None) -> bytes:
    """A 206 with the rest of the data."""
    headers = [f"Content-Range: bytes {start}-{len(data) - 1}/{total or len(data)}"]
    if etag:
        headers.append(f"ETag: {etag}")
    return answer(data[start:], "206 Partial Content", *headers)


def test_a_whole_file_appears_at_once(world: World, tmp_path: Path) -> None:
    """The file has its content and its name, and nothing else is in the folder."""
    path = tmp_path / "file"
    path.write_bytes(b"old")
    with RawServer(say(answer(DATA, "200 OK", 'ETag: "a"'))) as server:
        assert fetch(world, url_of(server), path) == path

    assert path.read_bytes() == DATA
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_breaks_is_resumed_where_it_broke(world: World, tmp_path: Path) -> None:
    """After a cut the rest is asked for by Range, under the same ETag."""
    cut = answer(DATA[:5000], "200 OK", 'ETag: "a"', length=len(DATA))
    with RawServer(say(cut), say(part(5000))) as server:
        fetch(world, url_of(server), tmp_path / "file")

    assert (tmp_path / "file").read_bytes() == DATA
    second = server.requests[1].decode("latin-1").lower()
    assert "range: bytes=5000-" in second
    assert 'if-range: "a"' in second


def test_parts_that_bring_the_file_further_are_not_counted(world: World, tmp_path: Path) -> None:
    """A store that gives a little at a time is asked until all is here, however few attempts are allowed."""
    step = len(DATA) // 10
    first = say(answer(DATA[:step], "200 OK", 'ETag: "a"', length=len(DATA)))
    rest = [say(part(at)[: len(part(at)) - len(DATA) + at + step]) for at in range(step, len(DATA), step)]
    with RawServer(first, *rest) as server:
        fetch(world, url_of(server), tmp_path / "file")

    assert (tmp_path / "file").read_bytes() == DATA
    assert len(server.requests) == 10


@pytest.mark.parametrize(
    "second",
    [
        part(5000, etag='"b"'),
        part(5000, total=len(DATA) + 1),
        part(4000),
        part(5000).replace(b"Content-Range", b"X-Nothing"),
        answer(DATA, "200 OK", 'ETag: "b"'),
        answer(b"", "416 Range Not Satisfiable"),
        part(5000).replace(b"ETag", b"X-Nothing"),
    ],
    ids=["other etag", "other length", "other place", "no place", "whole again", "refused", "no etag"],
)
def test_a_file_that_changed_is_begun_anew(world: World, tmp_path: Path, second: bytes) -> None:
    """A rest that is not of the same file is not glued to its beginning."""
    cut = answer(DATA[:5000], "200 OK", 'ETag: "a"', length=len(DATA))
    with RawServer(say(cut), say(second), say(answer(DATA, "200 OK", 'ETag: "b"'))) as server:
        fetch(world, url_of(server), tmp_path / "file")

    assert (tmp_path / "file").read_bytes() == DATA


@pytest.mark.parametrize(
    ("mark", "other"),
    [('ETag: W/"1"', 'ETag: W/"2"'), ("Last-Modified: Mon, 01 Jan 2024", "Last-Modified: Tue, 02 Jan 2024")],
    ids=["weak etag", "date"],
)
def test_weaker_marks_tell_files_apart_too(world: World, tmp_path: Path, mark: str, other: str) -> None:
    """A weak ETag or a date asks for nothing by If-Range, but a rest that bears another one is not taken."""
    cut = answer(DATA[:5000], "200 OK", mark, length=len(DATA))
    place = f"Content-Range: bytes 5000-{len(DATA) - 1}/{len(DATA)}"
    rest = answer(DATA[5000:], "206 Partial Content", place, other)
    with RawServer(say(cut), say(rest), say(answer(DATA, "200 OK", other))) as server:
        fetch(world, url_of(server), tmp_path / "file")

    assert len(server.requests) == 3
    assert "if-range" not in server.requests[1].decode("latin-1").lower()


@pytest.mark.parametrize("label", [True, False])
def test_packing_is_told_by_content(world: World, tmp_path: Path, label: bool) -> None:
    """A gzip file is unpacked whether or not it says so, and a plain one that says gzip is left as it is."""
    headers = ["Content-Encoding: gzip"] if label else []
    with RawServer(
        say(answer(gzip.compress(DATA), "200 OK", *headers)), say(answer(DATA, "200 OK", *headers))
    ) as server:
        fetch(world, url_of(server), tmp_path / "packed")
        fetch(world, url_of(server), tmp_path / "plain")

    assert (tmp_path / "packed").read_bytes() == (tmp_path / "plain").read_bytes() == DATA


@pytest.mark.parametrize(
    ("script", "error"),
    [
        (say(answer(gzip.compress(DATA)[:200])), Undecodable),
        (say(answer(gzip.compress(b"\0" * 1_000_000))), Undecodable),
        (say(answer(b"x" * 200_000)), Undecodable),
        (say(answer(DATA[:100], length=len(DATA))), ServerError),
        (reset(), NotSent),
        (say(answer(b"", "503 X")), ServerError),
        (say(answer(b"", "302 Found", "Location: file:///etc/passwd")), Undecodable),
        (say(answer(b"", "302 Found", "Location: ftp://127.0.0.1/x")), Undecodable),
    ],
    ids=["packed and cut", "bomb", "too large", "always cut", "always reset", "unavailable", "to a file", "to ftp"],
)
def test_what_cannot_be_had_leaves_nothing(world: World, tmp_path: Path, script: Script, error: type[AdsError]) -> None:
    """A file that is broken, too large or elsewhere is an error, and the old file stays as it was."""
    (tmp_path / "file").write_bytes(b"old")
    with RawServer(script) as server, pytest.raises(error):
        fetch(world, url_of(server), tmp_path / "file", largest=150_000)

    assert (tmp_path / "file").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_without_anything_to_tell_the_file_by_it_is_begun_anew(world: World, tmp_path: Path) -> None:
    """A file that has neither ETag nor length is not resumed: the rest might be of another one."""

    def chunked(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n")

    with RawServer(chunked, say(answer(DATA))) as server:
        fetch(world, url_of(server), tmp_path / "file")

    assert (tmp_path / "file").read_bytes() == DATA
    assert b"range:" not in server.requests[1].lower()


def test_a_part_that_nobody_asked_for_is_not_the_file(world: World, tmp_path: Path) -> None:
    """A cache's partial answer to a whole request is not taken for the whole."""
    piece = answer(DATA[:500], "206 Partial Content", f"Content-Range: bytes 0-499/{len(DATA)}")
    with RawServer(say(piece), say(answer(DATA))) as server:
        fetch(world, url_of(server), tmp_path / "file")

    assert (tmp_path / "file").read_bytes() == DATA


@pytest.mark.parametrize("url", ["http://[::1", "http://host:port/", "gopher://x/", "no url", "http://a b/"])
def test_what_is_no_url_is_undecodable(world: World, tmp_path: Path, url: str) -> None:
    """A URL that cannot be read is an error of ours that names the job."""
    with pytest.raises(AdsError) as caught:
        fetch(world, url, tmp_path / "file")

    assert caught.value.operation == "counts_start"


def test_a_redirect_to_nowhere_is_undecodable(world: World, tmp_path: Path) -> None:
    """A Location that cannot be read is one too."""
    with RawServer(say(answer(b"", "302 Found", "Location: http://[::1"))) as server, pytest.raises(Undecodable):
        fetch(world, url_of(server), tmp_path / "file")


def test_a_download_ends_in_time(world: World, tmp_path: Path) -> None:
    """A file that drips for ever does not hold a caller beyond its timeout."""
    began = time.monotonic()
    with RawServer(drip(answer(DATA), 0.05)) as server, pytest.raises(DeadlineExceeded):
        fetch(world, url_of(server), tmp_path / "file", clock=SystemClock(), timeout=0.5)
    assert time.monotonic() - began < 1.5
    assert list(tmp_path.iterdir()) == []


def test_a_web_page_is_no_file(world: World, tmp_path: Path) -> None:
    """A page that says the link has expired makes the job's URL be asked for again."""
    page = say(answer(b"<html>expired</html>", "200 OK", "Content-Type: text/html"))
    with RawServer(page, say(answer(DATA))) as server:
        fetch(world, url_of(server), tmp_path / "file")
        assert (tmp_path / "file").read_bytes() == DATA
    with RawServer(page) as server, pytest.raises(JobFailed, match="web page"):
        fetch(world, url_of(server), tmp_path / "other")


def test_what_follows_the_packed_file_is_left_out(world: World, tmp_path: Path) -> None:
    """Bytes behind the end of a gzip stream do not spoil it; a second stream is part of it."""
    with RawServer(say(answer(gzip.compress(DATA[:9]) + gzip.compress(DATA[9:]) + b"\0padding"))) as server:
        fetch(world, url_of(server), tmp_path / "file")

    assert (tmp_path / "file").read_bytes() == DATA


def test_a_busy_store_is_given_its_time(tmp_path: Path) -> None:
    """`Retry-After` of a 503 is the least wait before the next try."""
    clock = VirtualClock()
    with RawServer(say(answer(b"", "503 X", "Retry-After: 7")), say(answer(DATA))) as server:
        fetch("threads", url_of(server), tmp_path / "file", clock=clock)

    assert clock.slept == [7.0]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"])
def test_private_addresses_are_refused(world: World, tmp_path: Path, host: str) -> None:
    """A URL into this machine's own network is refused before anything is sent, unless the API itself is there."""
    with RawServer(say(answer(DATA))) as server:
        with pytest.raises(AdsError, match=r"public|found"):
            fetch(world, f"http://{host}:{server.port}/x", tmp_path / "file", api="https://8.8.8.8/v1")
        assert server.requests == []


def test_a_redirect_into_the_own_network_is_refused_too(world: World, tmp_path: Path) -> None:
    """What a URL must not name, a redirect must not either."""
    with RawServer(say(answer(DATA))) as server, pytest.raises(AdsError):
        fetch(world, f"http://169.254.169.254:{server.port}/", tmp_path / "file", api="https://8.8.8.8/v1")


def test_a_folder_is_no_name(world: World, tmp_path: Path) -> None:
    """No name of the server's is trusted, so the caller has to give one."""
    with pytest.raises(InvalidRequest, match="folder"):
        fetch(world, "http://127.0.0.1:9/x", tmp_path)


def test_a_full_disk_is_the_systems_error(world: World) -> None:
    """An error of the file system comes out as it is."""
    with RawServer(say(answer(DATA))) as server, pytest.raises(OSError, match=r"nothing"):
        fetch(world, url_of(server), Path("/proc/nothing/file"))
