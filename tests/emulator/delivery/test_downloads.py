"""Files of jobs: addresses without a token, ranges, conditions, and when they end."""

from __future__ import annotations

import re

import httpx
import pytest

from pinterest_ads.emulator import Emulator, ManualClock
from tests.emulator.conftest import Start, client_of
from tests.emulator.delivery.requests import asked, download, status


@pytest.fixture
def url(api: httpx.Client, clock: ManualClock) -> str:
    """The address of a report's file."""
    token = asked(api, level="AD_GROUP")
    clock.advance(5)
    found: str = status(api, token)["url"]
    return found


def test_the_address_needs_no_token(emulator: Emulator, url: str) -> None:
    """The file is at another path of the origin, its name is the last segment, and no access token is asked for."""
    path = httpx.URL(url).path
    assert not path.startswith("/ads/v4")
    assert path.endswith("/metrics_report.txt")
    response = download(emulator, url)
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert int(response.headers["content-length"]) == len(response.content)


@pytest.mark.parametrize(
    ("asks", "first", "last"),
    [("bytes=0-9", 0, 9), ("bytes=100-", 100, -1), ("bytes=-7", -7, -1), ("bytes=0-99999999", 0, -1)],
)
def test_ranges(emulator: Emulator, url: str, asks: str, first: int, last: int) -> None:
    """A range is answered with just its bytes, and says which of how many they are."""
    whole = download(emulator, url).content
    size = len(whole)
    response = download(emulator, url, range=asks)
    start, end = first % size, last % size
    assert response.status_code == 206
    assert response.content == whole[start : end + 1]
    assert response.headers["content-range"] == f"bytes {start}-{end}/{size}"


def test_the_pieces_make_the_whole(emulator: Emulator, url: str) -> None:
    """Reading on from where a download broke gives the same file."""
    whole = download(emulator, url).content
    assert len(whole) > 1000
    found = b"".join(
        download(emulator, url, range=f"bytes={start}-{start + 9_999}").content
        for start in range(0, len(whole), 10_000)
    )
    assert found == whole


def test_a_range_outside_is_refused(emulator: Emulator, url: str) -> None:
    """A range that begins after the end is 416 with the size; one that makes no sense is ignored."""
    size = len(download(emulator, url).content)
    response = download(emulator, url, range=f"bytes={size}-")
    assert response.status_code == 416
    assert response.headers["content-range"] == f"bytes */{size}"
    for nonsense in ("bytes=5-2", "bytes=-", "lines=1-2", "bytes=0-1,4-5"):
        assert download(emulator, url, range=nonsense).status_code == 200


def test_entity_tags(emulator: Emulator, url: str) -> None:
    """A file that is known already is not sent again, and a range of another file is not mixed in."""
    tag = download(emulator, url, "HEAD").headers["etag"]
    assert download(emulator, url, if_none_match=tag).status_code == 304
    assert download(emulator, url, if_none_match='"other"').status_code == 200
    assert download(emulator, url, if_range=tag, range="bytes=0-0").status_code == 206
    assert download(emulator, url, if_range='"other"', range="bytes=0-0").status_code == 200


def test_head_tells_the_size(emulator: Emulator, url: str) -> None:
    """HEAD has the headers of GET and no body."""
    response, whole = download(emulator, url, "HEAD"), download(emulator, url)
    assert response.content == b""
    assert {**response.headers, "x-pinterest-rid": ""} == {**whole.headers, "x-pinterest-rid": ""}
    assert download(emulator, url, "POST").status_code == 405


def test_an_address_ends(emulator: Emulator, url: str, clock: ManualClock) -> None:
    """An address can be used for an hour; the next look at the job gives another."""
    clock.advance(3599)
    assert download(emulator, url).status_code == 200
    clock.advance(1)
    response = download(emulator, url)
    assert response.status_code == 403
    assert "expired" in response.json()["message_detail"]


@pytest.mark.parametrize("pattern", [r"signature=.", r"expires=\d", r"metrics_report\.", r"downloads/."])
def test_an_address_that_was_never_given_is_refused(emulator: Emulator, url: str, pattern: str) -> None:
    """Nothing of an address can be changed, its end, its name and its file included."""
    changed = re.sub(pattern, lambda found: found[0][:-1] + ("1" if found[0][-1] != "1" else "2"), url)
    assert changed != url
    assert download(emulator, changed).status_code == 403


def test_a_file_goes_over_a_socket(start: Start) -> None:
    """Over a port, large files arrive whole, in ranges too."""
    clock = ManualClock(1_800_014_400)
    emulator = start(port=0, clock=clock)
    with client_of(emulator) as api, httpx.Client() as network:
        token = asked(api, level="PIN_PROMOTION", start_date="2026-10-18")
        clock.advance(5)
        inside = status(api, token)["url"]
        origin = httpx.URL(emulator.base_url)
        url = httpx.URL(inside).copy_with(host=origin.host, port=origin.port)
        whole = network.get(url)
        assert whole.status_code == 200
        assert len(whole.content) > 1_000_000
        assert download(emulator, inside).content == whole.content
        assert network.get(url, headers={"range": "bytes=300000-"}).content == whole.content[300_000:]
        assert network.head(url).headers["content-length"] == str(len(whole.content))
