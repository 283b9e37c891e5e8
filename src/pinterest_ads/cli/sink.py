"""Where an answer goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import secrets
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from pinterest_ads.cli.formats import write_csv, write_json, write_ndjson, write_one
from pinterest_ads.cli.plain import picked, plain
from pinterest_ads.cli.problems import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from pathlib import Path

    from pinterest_ads.cli.options import Format, Output

_SUFFIXES: dict[str, Format] = {
    ".json": "json",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".csv": "csv",
}
_WRITERS: dict[str, Callable[[Iterable[Any], IO[bytes]], None]] = {
    "json": write_json,
    "ndjson": write_ndjson,
    "csv": write_csv,
}


class Sink:
    """Writes answers as the options say."""

    def __init__(self, output: Output, repeated: str | None = None) -> None:
        self._file = output.file
        self._show = output.show
        self._repeated = repeated
        self.format: Format = output.output or self._usual()
        if self._file is not None and self._file.is_dir():
            raise Refused(f"{self._file} is a folder")

    def _usual(self) -> Format:
        if self._file is not None:
            return _SUFFIXES.get(self._file.suffix.lower(), "json")
        return "table" if sys.stdout.isatty() else "json"

    def rows(self, rows: Iterable[Any]) -> None:
        """Many entities."""
        rows = picked(rows, self._show)
        if self.format == "table":
            self._table(rows)
            return
        with self._opened() as out:
            _WRITERS[self.format](rows, out)

    def value(self, value: Any) -> None:
        """One entity."""
        if self._show is not None:
            value = next(picked([value], self._show))
        if self.format == "table":
            self._record(value)
        elif self.format == "json":
            with self._opened() as out:
                write_one(value, out)
        else:
            self.rows([value])

    def _table(self, rows: Iterable[Any]) -> None:
        from pinterest_ads.cli.tables import write_table

        with self._console() as console:
            write_table(rows, console, self._repeated)

    def _record(self, value: Any) -> None:
        from pinterest_ads.cli.tables import write_record

        with self._console() as console:
            write_record(plain(value), console)

    @contextmanager
    def _console(self) -> Generator[Any]:
        from io import TextIOWrapper

        from rich.console import Console

        if self._file is None:
            yield Console(soft_wrap=False)
            return
        with self._opened() as out:
            text = TextIOWrapper(out, encoding="utf-8", write_through=True)
            yield Console(file=text, width=200)
            text.detach()

    @contextmanager
    def _opened(self) -> Generator[IO[bytes]]:
        if self._file is None:
            yield sys.stdout.buffer
            sys.stdout.flush()
            return
        with whole(self._file) as out:
            yield out


@contextmanager
def whole(path: Path) -> Generator[IO[bytes]]:
    """A file that takes its place when all of it is written. Raises Refused where it cannot be made."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666)
    except OSError as error:
        raise Refused(f"{path}: {error.strerror}") from None
    try:
        with os.fdopen(descriptor, "w+b") as out:
            yield out
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
