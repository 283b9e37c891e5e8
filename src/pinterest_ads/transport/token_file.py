"""Tokens on disk."""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from pinterest_ads.errors import FieldError, InvalidRequest

if TYPE_CHECKING:
    from collections.abc import Mapping


class TokenFile:
    """Tokens on disk, for this user alone (mode 0600), written whole or not at all."""

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)

    def read(self) -> dict[str, Any]:
        """What is stored; empty where there is no file. Raises InvalidRequest for one that others may read."""
        try:
            mode = self._path.stat().st_mode
            data = self._path.read_bytes()
        except OSError as error:
            if isinstance(error, FileNotFoundError) and self._path.parent.is_dir():
                return {}
            raise InvalidRequest.of([FieldError("/file", f"{self._path} cannot be read: {error.strerror}")]) from None
        if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
            reason = f"{self._path} may be read by others; run: chmod 600 {self._path}"
            raise InvalidRequest.of([FieldError("/file", reason)])
        try:
            stored: Any = msgspec.json.decode(data, type=dict[str, Any])
        except msgspec.MsgspecError:
            raise InvalidRequest.of([FieldError("/file", f"{self._path} is no token file")]) from None
        return dict(stored)

    def write(self, tokens: Mapping[str, Any]) -> None:
        """Store the tokens."""
        part = self._path.with_name(f".{self._path.name}.{secrets.token_hex(8)}")
        descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(msgspec.json.encode(dict(tokens)))
            part.replace(self._path)
        finally:
            part.unlink(missing_ok=True)
