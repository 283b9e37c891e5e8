"""What became of each input of an upload, one JSON object a line, so that a second run sends only what is left."""

from __future__ import annotations

import hashlib
import os
import signal
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import msgspec

from pinterest_ads.cli.plain import outcome_of
from pinterest_ads.cli.problems import Refused, line_of
from pinterest_ads.errors import OutcomeUnknown

if TYPE_CHECKING:
    from collections.abc import Generator

    from pinterest_ads import BatchItem


class Heading(msgspec.Struct, frozen=True, tag="upload", tag_field="what"):
    """The first line: what was called. Another call has another account."""

    command: str
    base_url: str
    identifier: str | None = None


class Receipt(msgspec.Struct, frozen=True, tag="receipt", tag_field="what", omit_defaults=True):
    """What became of one input; `digest` tells whether it still is the same input.

    `between` and `server_date` are when a call of unknown outcome was made, for looking it up later.
    """

    index: int
    digest: str
    outcome: str
    value: Any = None
    error: str | None = None
    between: tuple[float, float] | None = None
    server_date: str | None = None

    def error_again(self) -> OutcomeUnknown:
        """The error of an input of unknown outcome, as it was."""
        return OutcomeUnknown(self.error or "", between=self.between, server_date=self.server_date)


@contextmanager
def undisturbed() -> Generator[None]:
    """Ctrl-C, pressed once more by somebody impatient, waits until the account is written."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def digest_of(item: Any) -> str:
    """The same for the same input, whatever the order of its keys."""
    return hashlib.sha256(msgspec.json.encode(item, order="sorted")).hexdigest()[:16]


def receipt_of(item: BatchItem[Any], index: int) -> Receipt:
    """The receipt of an item; `index` is its place in the input."""
    told = outcome_of(item, index)
    error = item.error
    doubt = error if isinstance(error, OutcomeUnknown) else None
    return Receipt(
        index,
        digest_of(item.input),
        told.outcome,
        msgspec.to_builtins(told.value),
        told.error,
        between=None if doubt is None else doubt.between,
        server_date=None if doubt is None else doubt.server_date,
    )


class Receipts:
    """The account of an upload: kept in memory, and in a file where one is given, line by line as it grows."""

    def __init__(self, heading: Heading, path: Path | None) -> None:
        self._heading = heading
        self._lines: list[bytes] = [msgspec.json.encode(heading)]
        self._file: IO[bytes] | None = None
        self.path: Path | None = path
        self.known: dict[int, Receipt] = {}
        if path is not None:
            self._open(path)

    def _open(self, path: Path) -> None:
        if path.is_dir():
            raise Refused(f"{path} is a folder")
        try:
            if path.exists():
                self._read(path)
            self._file = path.open("ab")
        except OSError as error:
            raise Refused(f"{path}: {error.strerror}") from None
        if self._file.tell() == 0:
            self._write(self._lines[0])

    def _read(self, path: Path) -> None:
        whole, _, torn = path.read_bytes().rpartition(b"\n")
        if torn:  # the run before ended in the middle of a line
            os.truncate(path, len(whole) + 1 if whole else 0)
        for number, line in enumerate(whole.splitlines(), start=1):
            try:
                told = msgspec.json.decode(line, type=Heading | Receipt)
            except msgspec.MsgspecError as error:
                raise Refused(f"{path}, line {number}: this is no receipt: {line_of(error)}") from None
            if isinstance(told, Receipt):
                self.known[told.index] = told
            elif told != self._heading:
                what = f"{told.command} for {told.identifier or 'the client'} at {told.base_url}"
                raise Refused(f"{path} is the account of another upload: {what}")

    def before(self, index: int, item: Any) -> Receipt | None:
        """What an earlier run noted of an input. Raises Refused where the input is another one now."""
        receipt = self.known.get(index)
        if receipt is not None and receipt.digest != digest_of(item):
            raise Refused(f"input {index} is not the one that {self.path} speaks of; give a new file of receipts")
        return receipt

    def add(self, receipt: Receipt) -> None:
        """Note what became of an input, at once."""
        self._lines.append(msgspec.json.encode(receipt))
        if self._file is not None:
            self._write(self._lines[-1])

    def _write(self, line: bytes) -> None:
        if self._file is not None:
            self._file.write(line + b"\n")
            self._file.flush()

    def close(self) -> None:
        """Write what is left."""
        if self._file is not None:
            os.fsync(self._file.fileno())
            self._file.close()

    def keep(self, beside: str) -> Path | None:
        """Write the account now if it is not in a file yet, beside the input; None where there is nothing to tell."""
        if self._file is not None or len(self._lines) == 1:
            return self.path
        stem = "upload" if beside == "-" else beside
        number = 0
        while True:
            path = Path(f"{stem}.receipts{number or ''}.ndjson")
            try:
                with path.open("xb") as file:
                    file.writelines(line + b"\n" for line in self._lines)
            except FileExistsError:
                number += 1
            else:
                self.path = path
                return path
