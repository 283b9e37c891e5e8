"""Every way an exchange can fail: one table, for a parser in process and for real sockets, by threads and by tasks."""

from __future__ import annotations

import gzip
from typing import Literal

import attrs

from pinterest_ads.errors import (
    AdsError,
    AuthenticationFailed,
    Conflict,
    Gone,
    InvalidRequest,
    NotFound,
    OutcomeUnknown,
    PermissionDenied,
    RateLimited,
    ServerError,
    Undecodable,
)
from tests.transport.raw import Script, answer, reset, say, silence

GOOD = b'{"row": {"id": "1", "title": "A"}}'
PAGE = b"<!doctype html><html><head><title>Bad gateway</title></head><body>x</body></html>"


@attrs.frozen
class Case:
    """What the server sends and how it ends, and what a read and a create end in: an error, or None for a value.

    And how often each is sent.
    """

    name: str
    data: bytes
    read: type[AdsError] | None
    create: type[AdsError] | None
    reads: int = 1
    creates: int = 1
    status: int | None = None
    ending: Literal["close", "reset", "silence"] = "close"

    def script(self) -> Script:
        """What a raw server does."""
        if self.ending == "reset":
            return reset(self.data)
        return silence(3) if self.ending == "silence" else say(self.data)


def status(code: int, body: bytes = b'{"error": {"code": 7, "text": "no"}}', *headers: str) -> bytes:
    return answer(body, f"{code} X", *headers)


CASES = [
    Case("good", answer(GOOD), None, None, status=200),
    Case("good and packed", answer(gzip.compress(GOOD), "200 OK", "Content-Encoding: gzip"), None, None),
    Case("reset before a byte", b"", ServerError, OutcomeUnknown, reads=4, ending="reset"),
    Case("closed before a byte", b"", ServerError, OutcomeUnknown, reads=4),
    Case("head cut", b"HTTP/1.1 200 OK\r\nContent-", ServerError, OutcomeUnknown, reads=4, ending="reset"),
    Case("body cut", answer(GOOD[:9], length=len(GOOD)), ServerError, OutcomeUnknown, reads=4),
    Case("body reset", answer(GOOD[:9], length=30), ServerError, OutcomeUnknown, reads=4, ending="reset"),
    Case("body cut, length told", answer(GOOD[:9]), Undecodable, OutcomeUnknown),
    Case("no HTTP", b"SSH-2.0-OpenSSH_9.2\r\n", ServerError, OutcomeUnknown, reads=4),
    Case("silence", b"", ServerError, OutcomeUnknown, reads=4, ending="silence"),
    Case("wrong packing", answer(GOOD, "200 OK", "Content-Encoding: gzip"), Undecodable, OutcomeUnknown),
    Case("empty", answer(b""), Undecodable, OutcomeUnknown),
    Case(
        "page in place of an answer",
        answer(PAGE, "200 OK", "Content-Type: text/html"),
        Undecodable,
        OutcomeUnknown,
    ),
    Case("no entity", answer(b'{"row": null}'), NotFound, OutcomeUnknown),
    Case("redirect", status(302, b"", "Location: http://127.0.0.1:1/"), Undecodable, OutcomeUnknown),
    Case("400", status(400), InvalidRequest, InvalidRequest, status=400),
    Case("401", status(401), AuthenticationFailed, AuthenticationFailed, status=401),
    Case("403", status(403), PermissionDenied, PermissionDenied, status=403),
    Case("404", status(404), NotFound, NotFound, status=404),
    Case("405", status(405, b""), InvalidRequest, InvalidRequest, status=405),
    Case("409", status(409), Conflict, Conflict, status=409),
    Case("410", status(410), Gone, Gone, status=410),
    Case("429", status(429, b"{}", "Retry-After: 1"), RateLimited, RateLimited, reads=4, creates=4, status=429),
    Case(
        "429 for spam",
        status(429, b'{"error": {"text": "Spam"}}', "Retry-After: 1"),
        RateLimited,
        RateLimited,
        status=429,
    ),
    Case("429 as a page", status(429, PAGE, "Content-Type: text/html"), RateLimited, RateLimited, reads=4, creates=4),
    Case("500", status(500), ServerError, OutcomeUnknown, reads=4, status=500),
    Case(
        "502 as a page", status(502, PAGE, "Content-Type: text/html"), ServerError, OutcomeUnknown, reads=4, status=502
    ),
    Case("503 without a body", status(503, b""), ServerError, OutcomeUnknown, reads=4, status=503),
    Case("520", status(520, b"\xff\xfe"), ServerError, OutcomeUnknown, reads=4, status=520),
    Case("599", status(599, b"["), ServerError, OutcomeUnknown, reads=4, status=599),
]
