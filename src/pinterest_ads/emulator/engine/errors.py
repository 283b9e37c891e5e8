"""The refusals of an API as values: what went wrong and where, without a word about HTTP.

The service raises them; the engine alone knows which status each kind becomes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of refusal this is."""

    INVALID = "invalid"
    UNAUTHENTICATED = "unauthenticated"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    METHOD = "method"
    CONFLICT = "conflict"
    GONE = "gone"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    HEAD_TOO_LARGE = "head_too_large"
    MEDIA_TYPE = "media_type"
    LIMITED = "limited"
    BROKEN = "broken"
    ABSENT = "absent"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class FieldError:
    """One place in a request and what is wrong there.

    `pointer` is an RFC 6901 pointer into the body, or `/query/NAME`, `/path/NAME` for a parameter.
    """

    pointer: str
    message: str


class Refusal(Exception):
    """The API refuses a request. `code` overrides the number that the kind has in the service's table."""

    def __init__(
        self,
        kind: Kind,
        message: str,
        *,
        detail: str | None = None,
        code: int | None = None,
        fields: tuple[FieldError, ...] = (),
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.detail = detail
        self.code = code
        self.fields = fields


def pointer(parts: list[str | int]) -> str:
    """Write the path `parts` as an RFC 6901 pointer; the whole document is the empty string."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)
