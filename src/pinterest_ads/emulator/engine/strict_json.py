"""JSON as a careful server reads it: UTF-8 only, no key twice, bounded depth and numbers.

A lenient reader would let two readers of one body see two different requests; RFC 8259 leaves
that open, so the refusal is ours.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from .errors import Kind, Refusal
from .plain import is_list, is_object

DEEPEST = 64
"""Levels of arrays and objects a body may have; the API's deepest schema has fewer than ten."""

LARGEST = 2**63 - 1


class _UnreadableError(ValueError):
    """A body that is JSON for some readers and not for this one."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        counted = Counter(key for key, _ in pairs)
        twice = next(key for key, count in counted.items() if count > 1)
        message = f"the key {twice!r} occurs twice in one object"
        raise _UnreadableError(message)
    return result


def _integer(text: str) -> int:
    value = int(text) if len(text) <= len(str(LARGEST)) + 1 else LARGEST + 1
    if not -LARGEST <= value <= LARGEST:
        message = f"the number {text[:24]} does not fit 64 bits"
        raise _UnreadableError(message)
    return value


def _number(text: str) -> float | int:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        message = f"the number {text[:24]} is out of range"
        raise _UnreadableError(message)
    # JSON has one kind of number: 1.0 and 1 are the same to a schema, so they are to the store.
    return int(value) if value.is_integer() and abs(value) <= 2**53 else value


def _constant(text: str) -> Any:
    message = f"{text} is not JSON"
    raise _UnreadableError(message)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_once, parse_int=_integer, parse_float=_number, parse_constant=_constant, strict=True
)


def _check_depth(value: Any) -> None:
    level: list[Any] = [value]
    for _ in range(DEEPEST + 1):
        below: list[Any] = []
        for item in level:
            if is_object(item):
                below.extend(item.values())
            elif is_list(item):
                below.extend(item)
        if not below:
            return
        level = below
    message = f"arrays and objects are nested deeper than {DEEPEST} levels"
    raise _UnreadableError(message)


def _no_surrogates(text: str, value: Any) -> None:
    if "\\u" in text:
        try:
            json.dumps(value, ensure_ascii=False).encode()
        except UnicodeEncodeError:
            message = "a string holds half of a surrogate pair"
            raise _UnreadableError(message) from None


def read_json(body: bytes) -> Any:
    """Return what the JSON text `body` says. Raises `Refusal` (invalid) that tells what is wrong and where."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(Kind.INVALID, f"The body is not UTF-8: byte {error.start} cannot be read.") from None
    try:
        value = _DECODER.decode(text)
        _check_depth(value)
        _no_surrogates(text, value)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise Refusal(Kind.INVALID, f"The body is not JSON: {error.msg} at {place}.") from None
    except _UnreadableError as error:
        raise Refusal(Kind.INVALID, f"The body cannot be read: {error}.") from None
    except RecursionError:
        raise Refusal(Kind.INVALID, f"The body cannot be read: nested deeper than {DEEPEST} levels.") from None
    return value
