"""Where JSON values end, without decoding them."""

from __future__ import annotations

import re

STRING = rb'"[^"\\]*(?:\\.[^"\\]*)*'
SPACE = re.compile(rb"[ \t\r\n]*")
_TOKEN = re.compile(STRING + rb'("?)|[][{}]', re.DOTALL)
_PLAIN = re.compile(rb"[^][{}\",: \t\r\n]+")


def value_end(data: bytes | bytearray, start: int, end: int, *, ended: bool) -> int | None:
    """Where the value that begins at `start` ends; None where it does not end before `end`.

    Only brackets and strings are looked at. `ended` says that nothing follows `end`. Raises ValueError where no value
    begins.
    """
    if data[start] in b"{[":
        return _container_end(data, start, end)
    if data[start] == 0x22:
        found = _TOKEN.match(data, start, end)
        return found.end() if found is not None and found[1] else None
    plain = _PLAIN.match(data, start, end)
    if plain is None:
        message = "no value begins here"
        raise ValueError(message)
    return plain.end() if plain.end() < end or ended else None


def _container_end(data: bytes | bytearray, start: int, end: int) -> int | None:
    depth = 0
    for token in _TOKEN.finditer(data, start, end):
        first = data[token.start()]
        if first == 0x22:
            if not token[1]:
                return None
        elif first in b"{[":
            depth += 1
        else:
            depth -= 1
            if depth == 0:
                return token.end()
    return None
