"""Errors of the generated layer."""

from __future__ import annotations


class UnexpectedStatus(Exception):
    """The server answered with a status that the description does not have."""

    def __init__(self, status_code: int, content: bytes) -> None:
        """Keep the status and the undecoded body."""
        super().__init__(f"Unexpected status code: {status_code}\n\n{content.decode(errors='replace')}")
        self.status_code = status_code
        self.status = status_code
        self.content = content
