"""Steps over JSON's structure, reading on as needed; every error names the place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinterest_ads.errors import Undecodable
from pinterest_ads.files.values import SPACE, STRING, value_end

if TYPE_CHECKING:
    from pinterest_ads.files.window import Window

HEAD = re.compile(rb"\{\s*" + STRING + rb'"\s*:', re.DOTALL)
"""An object up to the value of its first member."""


class Cursor:
    """Where the window of a file begins: the next byte that is to be read. `path` is what an error calls the place."""

    def __init__(self, window: Window) -> None:
        self.window: Window = window

    def space(self) -> int | None:
        """Step over white space to a byte that means something, and tell it; None at the end of the file."""
        window = self.window
        while True:
            found = SPACE.match(window.data, window.start, window.end)
            window.start = found.end() if found is not None else window.start
            if window.start < window.end:
                return window.data[window.start]
            if not window.more():
                return None

    def next(self, path: str) -> int:
        """`space` where the file may not end."""
        found = self.space()
        if found is None:
            raise self.broken(path, "the file ends in the middle")
        return found

    def broken(self, path: str, why: str) -> Undecodable:
        """The error of this place."""
        return Undecodable(f"{path or '/'}, {self.byte()}: {why}")

    def byte(self) -> str:
        """Where in the file the cursor is."""
        return f"byte {self.window.place(self.window.start)}"

    def take(self, path: str) -> bytes:
        """The bytes of the value that begins here; the cursor then stands behind it."""
        window = self.window
        while True:
            try:
                end = value_end(window.data, window.start, window.end, ended=window.ended)
            except ValueError as error:
                raise self.broken(path, str(error)) from None
            if end is not None:
                taken = bytes(window.data[window.start : end])
                window.start = end
                return taken
            if not window.more() and window.data[window.start] in b'{["':
                raise self.broken(path, "the file ends in the middle of this value")

    def follows(self, close: int, path: str) -> bool:
        """Step over the comma, or over the closing bracket: True."""
        found = self.next(path)
        if found not in (0x2C, close):
            raise self.broken(path, f"{chr(found)!r} stands where a comma or {chr(close)!r} is due")
        self.window.start += 1
        if found == 0x2C and self.next(path) == close:
            raise self.broken(path, f"nothing stands between a comma and {chr(close)!r}")
        return found == close

    def empty(self, close: int, path: str) -> bool:
        """Step over an opening bracket, and over the closing one if nothing stands between them: True."""
        self.window.start += 1
        if self.next(path) != close:
            return False
        self.window.start += 1
        return True

    def at_row(self) -> bool:
        """Whether the object that begins here is a row: it has members, and the first is no container."""
        window = self.window
        while True:
            head = HEAD.match(window.data, window.start, window.end)
            value = SPACE.match(window.data, window.start + 1 if head is None else head.end(), window.end)
            at = value.end() if value is not None else window.end
            if at < window.end and (head is not None or window.data[at] != 0x22):
                return head is not None and window.data[at] not in b"{["
            if not window.more():
                return False
