"""Downloads: files that jobs made, at signed addresses of another path, for whoever holds the address.

No access token is asked for; the address carries when it ends and a signature. Single ranges (RFC 9110, 14) and
conditions on the entity tag (13.1) are understood.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from .errors import Kind, Refusal
from .jobs import stretch
from .wire import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .jobs import Job
    from .service import Call, State

PATH = "/downloads/{job}/{name}"
MEDIA = {"json": "application/json", "txt": "application/json", "csv": "text/csv; charset=utf-8"}
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


class Asked(NamedTuple):
    """A request for a file: header names are in lower case."""

    method: str
    job: str
    name: str
    query: Mapping[str, str]
    headers: Mapping[str, str]


def address(call: Call, job: Job, name: str, seconds: float) -> str:
    """Return where a job's file can be read for so many seconds, as long as the job lives.

    A fault of the effect `expired_url` is met here: the address has ended already.
    """
    state, origin = call.state, call.origin
    now = state.clock.time()
    expired = call.fault is not None and call.fault.effect == "expired_url"
    ends = str(int(now if expired else min(now + seconds, job.expires)))
    return _address(state, origin, job.id, name, ends)


def _address(state: State, origin: str, job: str, name: str, ends: str) -> str:
    signature = _sign(state, job, name, ends)
    return f"{origin}/downloads/{quote(job)}/{quote(name)}?expires={ends}&signature={signature}"


def _sign(state: State, job: str, name: str, ends: str) -> str:
    text = f"download {job} {name} {ends}".encode()
    return hmac.new(state.store.key, text, hashlib.sha256).hexdigest()[:40]


def answer(state: State, asked: Asked) -> Response:
    """Return the file, or the range of it that was asked for.

    Raises `Refusal`: forbidden for an address that was never given or has ended, not found for a file that is gone.
    """
    ends = asked.query.get("expires", "")
    signature = _sign(state, asked.job, asked.name, ends)
    if not hmac.compare_digest(signature.encode(), asked.query.get("signature", "").encode()):
        raise Refusal(Kind.FORBIDDEN, "The signature of this address is wrong.")
    if state.clock.time() >= int(ends):
        raise Refusal(Kind.FORBIDDEN, "This address has expired; ask for the job's state to get another.")
    with state.store.read() as connection:
        row = connection.execute(
            "SELECT size, digest FROM jobs WHERE id=? AND expires>? AND EXISTS (SELECT 1 FROM parts WHERE job=jobs.id)",
            (asked.job, state.clock.time()),
        ).fetchone()
    if row is None:
        raise Refusal(Kind.NOT_FOUND, "This file is gone.")
    return _respond(state, asked, int(row[0]), f'"{row[1]}"')


def _respond(state: State, asked: Asked, size: int, tag: str) -> Response:
    headers = [
        ("content-type", MEDIA.get(asked.name.rsplit(".", 1)[-1], "application/octet-stream")),
        ("content-disposition", f'attachment; filename="{asked.name}"'),
        ("accept-ranges", "bytes"),
        ("etag", tag),
    ]
    if _names(asked.headers.get("if-none-match", ""), tag):
        return Response(304, b"", headers[2:])
    first, end = 0, size
    status = 200
    wanted = asked.headers.get("range", "")
    if wanted and asked.method == "GET" and asked.headers.get("if-range", tag) == tag:
        found = _read_range(wanted, size)
        if found == (0, 0):
            return Response(416, b"", [*headers[1:], ("content-range", f"bytes */{size}"), ("content-length", "0")])
        if found is not None:
            first, end = found
            status = 206
            headers.append(("content-range", f"bytes {first}-{end - 1}/{size}"))
    headers.append(("content-length", str(end - first)))
    if asked.method == "HEAD":
        return Response(status, b"", headers)
    return Response(status, b"", headers, stream=stretch(state.store, asked.job, first, end))


def _names(condition: str, tag: str) -> bool:
    named = {each.strip().removeprefix("W/") for each in condition.split(",")}
    return "*" in named or tag in named


def _read_range(text: str, size: int) -> tuple[int, int] | None:
    """Return the first byte and the one after the last; (0, 0) for a range outside, None for none understood."""
    match = _RANGE.fullmatch(text.strip())
    if match is None or match.groups() == ("", ""):
        return None
    low, high = match.groups()
    if not low:
        first, end = max(0, size - int(high)), size
    else:
        first, end = int(low), min(size, int(high) + 1) if high else size
        if high and int(high) < first:
            return None
    return (first, end) if first < min(end, size) else (0, 0)
