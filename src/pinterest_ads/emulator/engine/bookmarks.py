"""Bookmarks: where a list goes on, signed, and bound to the list and filters they were issued for."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import struct
from functools import lru_cache

from .errors import FieldError, Kind, Refusal

_MAC_BYTES = 8
_CONTEXT_BYTES = 8
_PAYLOAD_BYTES = 8 + _CONTEXT_BYTES


@lru_cache(maxsize=4096)
def _context(parts: tuple[str, ...]) -> bytes:
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=_CONTEXT_BYTES).digest()


class Bookmarks:
    """Issues and reads bookmarks with one key.

    Their characters are A-Z a-z 0-9 - _ only, because clients paste them into URLs.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def _mac(self, payload: bytes) -> bytes:
        return hashlib.blake2b(payload, key=self._key, digest_size=_MAC_BYTES).digest()

    def issue(self, last: int, *context: str) -> str:
        """Return the bookmark that goes on after the entity `last` of the list described by `context`."""
        payload = struct.pack(">q", last) + _context(context)
        return base64.urlsafe_b64encode(payload + self._mac(payload)).decode().rstrip("=")

    def read(self, text: str, name: str, *context: str) -> int:
        """Return the id after which the list goes on; `name` is the query parameter that an error points to.

        Raises `Refusal` (invalid) for a bookmark that was never issued, and for one of another list.
        """
        try:
            raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            raw = b""
        payload, mac = raw[:_PAYLOAD_BYTES], raw[_PAYLOAD_BYTES:]
        if len(mac) != _MAC_BYTES or not hmac.compare_digest(mac, self._mac(payload)):
            raise _refused(name, "this bookmark was never issued")
        if payload[8:] != _context(context):
            raise _refused(name, "this bookmark was issued for another list, or for other filters or another order")
        (last,) = struct.unpack(">q", payload[:8])
        return int(last)


def _refused(name: str, reason: str) -> Refusal:
    return Refusal(Kind.INVALID, f"Invalid {name}: {reason}.", fields=(FieldError(f"/query/{name}", reason),))
