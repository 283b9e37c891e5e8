"""Fetching a job's file.

Without our token, into a temporary file, resumed where it broke, and moved to its place whole.

`Download` decides and writes; the jobs of threads and of tasks send its requests and hand it what arrives.
"""

from __future__ import annotations

import os
import secrets
from typing import IO, TYPE_CHECKING, Literal, Self

import attrs

from pinterest_ads.errors import AdsError, FieldError, InvalidRequest, JobFailed, NotSent, ServerError, Undecodable
from pinterest_ads.files.packed import GZIP, unpack
from pinterest_ads.transport.addresses import PrivateAddressError
from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.quota.header import read_retry_after

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from pinterest_ads.transport.clock import Clock

_REDIRECTS = {301, 302, 303, 307, 308}
_EXPIRED = {401, 403, 404, 410}
_PARTIAL = 206
_UNSATISFIABLE = 416
_HOPS = 5
_LOOK, _LEAST = 60.0, 16_384  # seconds, and the bytes that must come within them
_LONGEST_WAIT = 120.0  # seconds
_RENEWALS = 2
_PROGRESS = 1024  # bytes beyond the farthest yet, with which an attempt was not in vain

Step = Literal["read", "again", "redirect", "renew", "whole"]


@attrs.define
class _Known:
    """What the file at the URL is known to be, so that a resumed download goes on with the same one."""

    etag: str | None = None
    modified: str | None = None
    length: int | None = None


class Download:
    """One file on its way. Use it as a context manager: whatever ends it early removes the temporary file.

    Args:
        path: where the file will be; what is there is replaced at the very end, in one move.
        largest: bytes that the file may have at most, packed or unpacked; None for no bound.
        attempts: how often in a row the fetch is begun or resumed in vain.
        pause: seconds before it is.
        user_agent: sent along; nothing else of the client's is.
        clock: the client's.
    """

    def __init__(
        self, path: Path, *, largest: int | None, attempts: int, pause: float, user_agent: str, clock: Clock
    ) -> None:
        if path.is_dir():
            raise InvalidRequest.of([FieldError("/path", f"{path} is a folder; give the file's own name")])
        self._path = path
        self._largest = largest
        self._attempts = attempts
        self._user_agent = user_agent
        self._pause = pause
        self._clock = clock
        self._mark = (clock.monotonic(), 0)
        self.wait: float = pause
        self._known = _Known()
        self._hops = 0
        self._location = ""
        self._renewals = 0
        self._tries = 0
        self._received = 0
        self._farthest = 0
        self._part = path.with_name(f".{path.name}.{secrets.token_hex(8)}.part")
        self._file: IO[bytes]

    def __enter__(self) -> Self:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self._part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        self._file = os.fdopen(descriptor, "w+b")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        self._part.unlink(missing_ok=True)

    def request(self, url: str) -> httpx.Request:
        """The next request: the whole file, or what is missing of it."""
        target = _url(url)
        if target.scheme not in {"http", "https"} or not target.host:
            message = f"the job's URL is no http(s) URL but begins with {target.scheme!r}"
            raise Undecodable(message)
        headers = {"accept": "*/*", "accept-encoding": "identity", "user-agent": self._user_agent}
        if self._received and self._known == _Known():
            # Nothing would tell whether the rest is of the same file.
            self._restart("again")
        self._mark, self.wait = (self._clock.monotonic(), self._received), self._pause
        if self._received:
            headers["range"] = f"bytes={self._received}-"
            if self._known.etag is not None and self._known.etag.startswith('"'):
                headers["if-range"] = self._known.etag
        self._tries += 1
        return httpx.Request("GET", target, headers=headers)

    def arrived(self, response: httpx.Response) -> Step:
        """What to do with an answer whose head is here."""
        status = response.status_code
        if status in _REDIRECTS and "location" in response.headers:
            self._hops += 1
            self._tries -= 1
            self._location = response.headers["location"]
            if self._hops > _HOPS:
                raise Undecodable(f"the download was redirected more than {_HOPS} times", status=status)
            return "redirect"
        if status == _PARTIAL:
            return "read" if self._continues(response) else self._restart(self.broke(_misfit(status)))
        if response.is_success and "html" in response.headers.get("content-type", ""):
            # A page that says so is how some stores tell that a link has expired.
            return self._renew(JobFailed("a web page answered in the place of the file", status=status))
        if response.is_success:
            self._restart("read")
            self._know(response)
            return "read"
        if status == _UNSATISFIABLE and self._received:
            # Everything is here already, or the file has changed under us.
            return "whole" if self._received == self._known.length else self._restart("again")
        failed = JobFailed(f"the download was answered with {status}", status=status)
        if status in _EXPIRED:
            return self._renew(failed)
        if status >= 500 or status == 429:
            after = read_retry_after(response.headers.get("retry-after", ""), response.headers.get("date", ""), 0.0)
            self.wait = max(self._pause, min(after or 0.0, _LONGEST_WAIT))
            return self.broke(ServerError(f"the download was answered with {status}", status=status))
        raise failed

    def _renew(self, failed: JobFailed) -> Step:
        """Ask for another URL, some times."""
        if self._renewals >= _RENEWALS:
            raise failed
        self._renewals += 1
        self._tries -= 1
        return "renew"

    def following(self, step: Step, url: str) -> str | None:
        """What comes after a step: None for nothing, `renew`, or the URL to go on with."""
        if step in {"whole", "renew"}:
            return None if step == "whole" else "renew"
        if step != "redirect":
            return url
        try:
            return str(_url(url).join(self._location))
        except (httpx.InvalidURL, ValueError) as error:
            raise Undecodable(f"the download is redirected to what is no URL: {error}") from None

    def write(self, block: bytes) -> None:
        """Keep a block of the body. Raises httpx.ReadTimeout where the file comes too slowly."""
        self._received += len(block)
        since, before = self._mark
        now = self._clock.monotonic()
        if now - since >= _LOOK:
            if self._received - before < _LEAST:
                message = f"fewer than {_LEAST} bytes came in {_LOOK:.0f} s"
                raise httpx.ReadTimeout(message)
            self._mark = now, self._received
        self._bound(self._received)
        self._file.write(block)

    def ended(self) -> Step:
        """The body ended; whether it was all of it."""
        if self._known.length is not None and self._received < self._known.length:
            short = f"the download ended after {self._received} of {self._known.length} bytes"
            return self.broke(ServerError(short))
        if self._known.length is not None and self._received > self._known.length:
            return self._restart(self.broke(ServerError("the download is longer than it said")))
        return "whole"

    def broke(self, error: Exception) -> Step:
        """The connection failed; what was received is kept."""
        if isinstance(error.__cause__, PrivateAddressError):
            raise Undecodable(f"the job's URL is refused: {error}") from error
        if self._received >= self._farthest + _PROGRESS:
            self._farthest, self._tries = self._received, 0
        if self._tries < self._attempts:
            return "again"
        if isinstance(error, AdsError):
            raise error
        kind = ServerError if self._received else NotSent
        raise kind(f"the download failed: {type(error).__name__}: {error}") from error

    def finish(self) -> Path:
        """Unpack if the content is packed, and move the file to its place."""
        self._file.flush()
        self._file.seek(0)
        if self._file.read(len(GZIP)) == GZIP:
            self._unpack()
        os.fsync(self._file.fileno())
        self._part.replace(self._path)
        return self._path

    def _unpack(self) -> None:
        """Packed or not is told by the content: labels are often wrong."""
        self._file.seek(0)
        packed, self._file = self._file, self._new_part()
        size = 0

        def write(block: bytes) -> None:
            nonlocal size
            size += len(block)
            self._bound(size)
            self._file.write(block)

        with packed:
            unpack(packed, write)
        self._file.flush()

    def _new_part(self) -> IO[bytes]:
        self._part.unlink()
        self._part = self._path.with_name(f".{self._path.name}.{secrets.token_hex(8)}.part")
        return os.fdopen(os.open(self._part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "w+b")

    def _bound(self, size: int) -> None:
        if self._largest is not None and size > self._largest:
            raise Undecodable(f"the download is larger than the {self._largest} bytes that are allowed")

    def _restart(self, step: Step) -> Step:
        self._received = 0
        self._file.seek(0)
        self._file.truncate()
        return step

    def _know(self, response: httpx.Response) -> None:
        headers, length = response.headers, response.headers.get("content-length", "")
        size = int(length) if length.isascii() and length.isdecimal() else None
        self._known = _Known(headers.get("etag"), headers.get("last-modified"), size)
        if self._known.length is not None:
            self._bound(self._known.length)

    def _continues(self, response: httpx.Response) -> bool:
        """Whether a part begins where ours ends, of the same file."""
        span, _, total = response.headers.get("content-range", "").removeprefix("bytes ").partition("/")
        if not self._received:
            # A part that nobody asked for is good only if it is the whole.
            return bool(total.isdecimal() and span == f"0-{int(total) - 1}")
        marks = (self._known.etag, "etag"), (self._known.modified, "last-modified")
        if any(known is not None and response.headers.get(name) != known for known, name in marks):
            return False
        if self._known.length is not None and total != str(self._known.length):
            return False
        return bool(span.partition("-")[0] == str(self._received))


def _url(text: str) -> httpx.URL:
    try:
        return httpx.URL(text)
    except (httpx.InvalidURL, ValueError) as error:
        raise Undecodable(f"the job's URL is none: {error}") from None


def _misfit(status: int) -> ServerError:
    return ServerError("a part of another file, or another part of it, answered", status=status)
