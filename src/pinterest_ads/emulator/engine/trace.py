"""What the stages learn of a request on its way, for the journal and for the body of an error."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .journal import LARGEST_BODY, Entry

if TYPE_CHECKING:
    from .faults import Fault
    from .quotas import Limited
    from .service import OperationRow
    from .wire import Request, Response

_PRIVATE = b"(private)"
_SECRET = re.compile(r"\b(access_token|refresh_token|client_secret|code)=[^&]*")


@dataclass(slots=True)
class Trace:
    """One request: what it led to, what limits it, what goes wrong; bodies of a `private` one are not kept."""

    row: OperationRow | None = None
    fault: Fault | None = None
    limited: Limited | None = None
    private: bool = False
    note: str = ""

    @property
    def operation(self) -> str | None:
        """The id of the operation, once it is found."""
        return self.row.id if self.row is not None else None

    def say(self, text: str) -> None:
        """Note down what a fault or a check did."""
        self.note = f"{self.note}; {text}" if self.note else text

    def entry(self, number: int, now: float, request: Request, response: Response, took: float) -> Entry:
        """Return what the journal keeps; `now` in seconds since the epoch, `took` in seconds."""
        return Entry(
            number,
            now,
            request.method,
            request.path,
            _SECRET.sub(r"\1=…", request.query),
            request.headers,
            _PRIVATE if self.private else request.body[:LARGEST_BODY],
            self.operation,
            response.status,
            _PRIVATE if self.private else response.body[:LARGEST_BODY],
            took,
            self.note,
        )
