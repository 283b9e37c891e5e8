"""What crosses the wire, as plain values: both fronts (port and in process) speak these to the engine."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal
from urllib.parse import parse_qsl

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DROPS = 10
"""Pieces of a body that comes slowly."""

Break = Literal["refuse", "reset", "cut"]
"""How a connection is lost: never made, dropped without an answer, or dropped in the middle of the body."""


@dataclass(slots=True)
class Request:
    """One request: path and query as they were sent (percent-encoded), header names in lower case.

    `oversized` says that the body was longer than the front reads; `body` is then only its beginning.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    oversized: bool = False
    scheme: str = "http"

    @property
    def authorization(self) -> str | None:
        """The Authorization header, or what it would be for a token in the query, as a PHP SDK of v4 sends it."""
        given = self.headers.get("authorization")
        if given is None and "access_token=" in self.query:
            token = dict(parse_qsl(self.query)).get("access_token")
            return None if token is None else f"Bearer {token}"
        return given

    @property
    def origin(self) -> str:
        """The scheme and host that the client used."""
        return f"{self.scheme}://{self.headers.get('host', 'localhost')}"


@dataclass(slots=True)
class Response:
    """One answer with its headers, whose names are in lower case, and what a fault does to it on its way.

    `delay` and `drip` are in seconds, before the answer and while its body comes; `broken` is the way it is lost.
    A `stream` takes the place of a body that is too large for memory; its headers carry its length then.
    """

    status: int
    body: bytes
    headers: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    delay: float = 0.0
    broken: Break | None = None
    stream: Iterator[bytes] | None = None
    drip: float = 0.0

    def drops(self) -> Iterator[bytes]:
        """Yield the body in the pieces that a slow line would bring."""
        step = max(1, -(-len(self.body) // DROPS))
        yield from (self.body[start : start + step] for start in range(0, len(self.body), step))

    def header(self, name: str) -> str | None:
        """Return the first value of a header, by its name in any case."""
        wanted = name.lower()
        for key, value in self.headers:
            if key == wanted:
                return value
        return None
