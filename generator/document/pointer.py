"""JSON Pointer, RFC 6901."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.document.values import Json, Parts


def format_pointer(parts: Parts) -> str:
    """Write parts as a pointer: `("paths", "/a")` is `/paths/~1a`, the root is the empty string."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def parse_pointer(pointer: str) -> tuple[str, ...]:
    """Split a pointer into its reference tokens, all of them strings.

    Raises ValueError when it is neither empty nor opens with a slash, or has a tilde that escapes nothing.
    """
    if pointer == "":
        return ()
    if not pointer.startswith("/"):
        raise ValueError(f"the JSON pointer {pointer!r} must be empty or open with a slash")
    if "~" in pointer.replace("~0", "").replace("~1", ""):
        raise ValueError(f"the JSON pointer {pointer!r} has a ~ that is neither ~0 nor ~1")
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/"))


def resolve(root: Json, tokens: tuple[str | int, ...]) -> Json:
    """Return the node at `tokens`. Raises LookupError when there is none."""
    node = root
    for token in tokens:
        if isinstance(node, dict):
            node = node[str(token)]
        elif isinstance(node, list):
            node = node[_index(token)]
        else:
            raise LookupError(token)  # noqa: TRY004 - the pointer leads nowhere, whatever stands there
    return node


def _index(token: str | int) -> int:
    text = str(token)
    # RFC 6901 section 4: digits without leading zeros; int() alone would take "-1", "+1" and "01".
    if not text.isascii() or not text.isdigit() or (text[0] == "0" and text != "0"):
        raise LookupError(token)
    return int(text)
