"""Numbers that look drawn by lot and are the same every time: the only source of variety in the model."""

from __future__ import annotations

_MASK = (1 << 64) - 1


def draw(*parts: int) -> int:
    """Return 64 bits that depend on every part and on nothing else (the finaliser of splitmix64, chained)."""
    state = 0x9E3779B97F4A7C15
    for part in parts:
        state = (state ^ part) * 0xBF58476D1CE4E5B9 & _MASK
        state = (state ^ state >> 27) * 0x94D049BB133111EB & _MASK
        state ^= state >> 31
    return state


def between(low: int, high: int, *parts: int) -> int:
    """Return a whole number from `low` to `high`, both included."""
    return low + draw(*parts) % (high - low + 1)


def text_number(text: str) -> int:
    """Return a number that stands for a text among the parts of a draw."""
    return int.from_bytes(text.encode()[-24:].rjust(8, b"\0"), "big") & _MASK
