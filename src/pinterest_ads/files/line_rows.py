"""The rows of a file of JSON lines, many at a time, in constant memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinterest_ads.files.cursor import Cursor
from pinterest_ads.files.json_rows import Chunk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinterest_ads.files.reader import Reader
    from pinterest_ads.files.window import Window


def line_rows(window: Window, reader: Reader) -> Iterator[Chunk]:
    """Values one behind the other, decoded up to the last line break that is here, or one by one where that fails."""
    cursor, index, careful = Cursor(window), 0, -1
    while cursor.space() is not None:
        window.fill()
        cut = window.data.rfind(b"\n", window.start, window.end)
        rows = None
        if cut >= 0 and window.place(window.start) >= careful:
            with memoryview(window.data) as whole, whole[window.start : cut] as run:
                rows = reader.lines(run)
            careful = window.place(cut) if rows is None else careful
        if rows is None:
            path, place = f"/{index}", cursor.byte()
            rows = [reader.one("", cursor.take(path), path, place)]
        else:
            window.start = cut
        yield Chunk("", rows, index)
        index += len(rows)
