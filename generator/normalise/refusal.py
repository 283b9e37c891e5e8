"""Why a description cannot become a package, and where."""

from __future__ import annotations


class Refused(Exception):
    """A description is refused; `pointer` is the RFC 6901 pointer of the place, as a URI fragment (`#/paths/…`)."""

    def __init__(self, pointer: str, reason: str) -> None:
        """Keep the place and the reason apart, so that a tool can use either."""
        super().__init__(f"{pointer}: {reason}")
        self.pointer = pointer
        self.reason = reason


class Invalid(Refused):
    """The description breaks the OpenAPI specification at this place."""


class Unsupported(Refused):
    """The description uses a construct of the published list of limits (docs/generator-limits.md)."""
