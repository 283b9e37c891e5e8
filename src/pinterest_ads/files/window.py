"""The part of a file that is in memory."""

from __future__ import annotations

from typing import IO

from pinterest_ads.errors import Undecodable

BLOCK = 1 << 18  # bytes
LARGEST = 8 << 20  # bytes of one value; a file whose values never end is no file of rows


class Window:
    """Bytes `start` to `end` of `data` are here and not yet read.

    There is a byte before `start`, and one behind `end`: a run of elements gets its brackets where its neighbours were,
    without a copy.
    """

    def __init__(self, file: IO[bytes], block: int = BLOCK) -> None:
        self._file = file
        self._block = block
        self._before = -1
        self.data: bytearray = bytearray(block + 2)
        self.start: int = 1
        self.end: int = 1
        self.ended: bool = False

    def place(self, at: int) -> int:
        """Where a byte of `data` is in the file."""
        return self._before + at

    def fill(self) -> None:
        """Read another block where less than one is here."""
        if self.end - self.start < self._block:
            self.more()

    def more(self) -> bool:
        """Read another block behind what is here; False at the end of the file."""
        if self.ended:
            return False
        rest = self.end - self.start
        if rest > LARGEST:
            message = f"a value longer than {LARGEST} bytes begins at byte {self.place(self.start)}: no file of rows"
            raise Undecodable(message)
        self.data[1 : 1 + rest] = self.data[self.start : self.end]
        self._before += self.start - 1
        self.start, self.end = 1, 1 + rest
        lacking = self.end + self._block + 1 - len(self.data)
        if lacking > 0:
            self.data.extend(bytes(lacking))
        with memoryview(self.data) as whole, whole[self.end : self.end + self._block] as room:
            count: int = self._file.readinto(room)  # type: ignore[attr-defined] # IO does not name it
        self.ended = not count
        self.end += count
        return not self.ended
