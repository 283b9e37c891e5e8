"""Packed files, told by their content: labels and names are often wrong."""

from __future__ import annotations

import tempfile
import zlib
from typing import IO, TYPE_CHECKING

from pinterest_ads.errors import Undecodable

if TYPE_CHECKING:
    from collections.abc import Callable

GZIP = b"\x1f\x8b"
_BLOCK = 1 << 20
_WINDOW = 31  # zlib's number for gzip's format


def unpacked(file: IO[bytes]) -> IO[bytes]:
    """The file itself, or, where it is packed, what it holds, at its beginning.

    It is unpacked whole to a temporary place, since gzip's checksum stands at the end: nothing of a file in which a bit
    has flipped is delivered. Raises Undecodable.
    """
    start = file.tell()
    packed = file.read(len(GZIP)) == GZIP
    file.seek(start)
    if not packed:
        return file
    made = tempfile.TemporaryFile()  # noqa: SIM115 - the caller reads and closes it
    try:
        unpack(file, made.write)
    except BaseException:
        made.close()
        raise
    made.seek(0)
    return made


def unpack(packed: IO[bytes], write: Callable[[bytes], object]) -> None:
    """Unpack gzip in constant memory. Bytes that follow the packed parts are left out. Raises Undecodable."""
    engine, taken, given = zlib.decompressobj(_WINDOW), 0, 0
    rest = packed.read(_BLOCK)
    try:
        while rest:
            taken += len(rest)
            block = engine.decompress(rest, _BLOCK)
            given += len(block)
            write(block)
            taken -= len(engine.unconsumed_tail) + len(engine.unused_data)
            rest = engine.unconsumed_tail or (b"" if engine.eof else packed.read(_BLOCK))
            if engine.eof:
                rest = engine.unused_data or packed.read(_BLOCK)
                if not rest.startswith(GZIP):
                    return
                engine = zlib.decompressobj(_WINDOW)
    except zlib.error as error:
        place = f"before byte {taken}, after {given} bytes of content"
        raise Undecodable(f"the file is packed, and cannot be unpacked: {error}, {place}") from error
    raise Undecodable(f"the file is packed, and ends in the middle: at byte {taken}, after {given} bytes of content")
