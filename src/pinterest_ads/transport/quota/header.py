"""Reading the headers of a 429. Nothing here raises, whatever the bytes.

Forms: `RateLimit-Limit: 30, 30;w=60` (guide), several windows `100, 100;w=1, 1000;w=60`, `0, 0` for a backend without
capacity, each with or without `X-`; `Retry-After` in seconds or as an HTTP date.
"""

from __future__ import annotations

import math
import re
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

_WINDOW = re.compile(r"\s*([0-9]{1,12})\s*;(.*)", re.DOTALL)
_LENGTH = re.compile(r"(?:^|;)\s*w\s*=\s*\"?([0-9]{1,9})(?![0-9.])", re.IGNORECASE)
_NUMBER = re.compile(r"\s*([0-9]{1,12}(?:\.[0-9]{1,9})?)\s*")

_LONGEST_WINDOW = 31 * 86_400  # seconds; a longer one is not believed


class Window(msgspec.Struct, frozen=True, order=True):
    """At most `limit` requests in any `seconds`."""

    seconds: int
    limit: int

    def __str__(self) -> str:
        return f"{self.limit};w={self.seconds}"


class Limit(msgspec.Struct, frozen=True):
    """What a 429 said. `windows` ascend by length; `service` is the form without any quota (`0, 0`)."""

    windows: tuple[Window, ...] = ()
    service: bool = False
    retry_after: float | None = None


def read_limit(headers: Mapping[str, str], now: float) -> Limit:
    """What the headers of an answer say about quota; `now` is the time in epoch seconds, for dates without `Date`."""
    text = _either(headers, "ratelimit-limit")
    windows = read_windows(text)
    return Limit(
        windows=windows,
        service=not windows and bool(re.fullmatch(r"\s*0(\s*,\s*0(;[^,]*)?)*\s*", text)),
        retry_after=read_retry_after(headers.get("retry-after", ""), headers.get("date", ""), now),
    )


def read_windows(text: str) -> tuple[Window, ...]:
    """The windows of a `RateLimit-Limit`, ascending.

    Unreadable members are passed over, of two of one length the stricter stays.
    """
    found: dict[int, int] = {}
    for member in text[:4096].split(","):
        match = _WINDOW.match(member)
        length = _LENGTH.search(match.group(2)) if match else None
        if match is None or length is None:
            continue
        limit, seconds = int(match.group(1)), int(length.group(1))
        if limit > 0 and 0 < seconds <= _LONGEST_WINDOW:
            found[seconds] = min(limit, found.get(seconds, limit))
    return tuple(Window(seconds, limit) for seconds, limit in sorted(found.items()))


def read_retry_after(text: str, date: str, now: float) -> float | None:
    """Seconds to wait at least, never negative; None where the header says nothing that can be read.

    A date counts from the answer's own `Date`, so that clocks that disagree do no harm.
    """
    if number := _NUMBER.fullmatch(text):
        return float(number.group(1))
    at = _epoch(text)
    if at is None:
        return None
    origin = _epoch(date)
    return max(0.0, at - (now if origin is None else origin))


def is_spam(content: bytes) -> bool:
    """Whether a 429 is the service's verdict of spam rather than a quota: its body says so, wherever."""
    return re.search(rb"spam", content[:65536], re.IGNORECASE) is not None


def _either(headers: Mapping[str, str], name: str) -> str:
    return headers.get(name) or headers.get(f"x-{name}") or ""


def _epoch(text: str) -> float | None:
    if not text.strip():
        return None
    try:
        moment = parsedate_to_datetime(text[:128])
        seconds = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return seconds if math.isfinite(seconds) else None
