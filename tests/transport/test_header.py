"""The headers of a 429 are read in every form the guide shows, and never crash the client."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinterest_ads.transport.quota.header import Window, is_spam, read_limit, read_retry_after, read_windows

NOW = 1_760_000_000.0


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("30, 30;w=60", (Window(60, 30),)),
        ("1000, 1000;w=60", (Window(60, 1000),)),
        ("100, 100;w=1, 1000;w=60", (Window(1, 100), Window(60, 1000))),
        ("100,100;w=1,1000;w=60", (Window(1, 100), Window(60, 1000))),
        ("1000, 1000;w=60, 100;w=1", (Window(1, 100), Window(60, 1000))),
        ('30, 30; W = "60"; policy="x"', (Window(60, 30),)),
        ("30, 30;burst=5;w=60", (Window(60, 30),)),
        ("30, 30;w=60, 20;w=60", (Window(60, 20),)),
        ("0, 0", ()),
        ("0, 0;w=60", ()),
        ("30", ()),
        ("", ()),
        ("thirty;w=sixty", ()),
        ("30;w=0", ()),
        ("30;w=-5", ()),
        ("-30;w=5", ()),
        ("30;w=5.5", ()),
        ("30;window=60", ()),
        ("9" * 50 + ";w=60", ()),
    ],
)
def test_windows_are_read_in_every_known_form(text: str, windows: tuple[Window, ...]) -> None:
    """One or several windows, in any order, ascend by length; what cannot be read is passed over."""
    assert read_windows(text) == windows


@pytest.mark.parametrize("name", ["RateLimit-Limit", "X-RateLimit-Limit", "ratelimit-limit"])
def test_the_header_has_two_names(name: str) -> None:
    """The limit is found with and without `X-`."""
    limit = read_limit(httpx.Headers({name: "30, 30;w=60", "Retry-After": "30"}), NOW)

    assert limit.windows == (Window(60, 30),)
    assert limit.retry_after == 30
    assert not limit.service


@pytest.mark.parametrize(
    ("text", "service"), [("0, 0", True), ("0", True), ("0, 0;w=60", True), ("30, 30;w=60", False), ("", False)]
)
def test_a_backend_limit_has_no_quota(text: str, service: bool) -> None:
    """`0, 0` is the backend's form and no other is."""
    assert read_limit({"ratelimit-limit": text}, NOW).service is service


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("30", 30.0),
        (" 2 ", 2.0),
        ("1.5", 1.5),
        ("0", 0.0),
        ("", None),
        ("-5", None),
        ("soon", None),
        ("nan", None),
        ("inf", None),
        ("1e9", None),
        ("٣", None),
    ],
)
def test_retry_after_in_seconds(text: str, seconds: float | None) -> None:
    """Seconds are read as they are; anything else says nothing."""
    assert read_retry_after(text, "", NOW) == seconds


def test_retry_after_as_a_date() -> None:
    """A date counts from the answer's own `Date`, or from now without one; a past one is no wait."""
    at = format_datetime(datetime.fromtimestamp(NOW + 40, UTC), usegmt=True)
    skewed = format_datetime(datetime.fromtimestamp(NOW + 10, UTC), usegmt=True)

    assert read_retry_after(at, "", NOW) == 40
    assert read_retry_after(at, skewed, NOW) == 30
    assert read_retry_after(at, "broken", NOW) == 40
    assert read_retry_after(skewed, at, NOW) == 0


@given(st.text(max_size=300), st.text(max_size=60), st.text(max_size=60))
def test_no_header_crashes_the_reader(limit: str, after: str, date: str) -> None:
    """Any text in any of the headers is read or passed over, and a wait is never negative or endless."""
    read = read_limit({"ratelimit-limit": limit, "retry-after": after, "date": date}, NOW)

    assert all(window.limit > 0 and window.seconds > 0 for window in read.windows)
    assert list(read.windows) == sorted(read.windows)
    assert read.retry_after is None or 0 <= read.retry_after < float("inf")


MEMBERS = st.dictionaries(st.integers(1, 10**6), st.integers(1, 10**6), min_size=1, max_size=5)


@given(MEMBERS, st.sampled_from([", ", ",", " , "]), st.sampled_from(["", ";burst=9"]))
def test_what_is_written_is_read(windows: dict[int, int], comma: str, noise: str) -> None:
    """Any set of windows that is written in the guide's form is read back, ascending."""
    text = comma.join(["9", *(f"{limit}{noise};w={seconds}" for seconds, limit in windows.items())])

    assert read_windows(text) == tuple(Window(seconds, limit) for seconds, limit in sorted(windows.items()))


@pytest.mark.parametrize(
    ("body", "spam"),
    [
        (b'{"message": "Blocked as Spam"}', True),
        (b'{"message_detail": "antispam"}', True),
        (b"{}", False),
        (b"", False),
    ],
)
def test_spam_is_told_by_the_body(body: bytes, spam: bool) -> None:
    """A 429 whose body mentions spam is no quota."""
    assert is_spam(body) is spam
