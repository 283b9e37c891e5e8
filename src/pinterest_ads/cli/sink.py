"""Where an answer goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import secrets
import sys
from contextlib import contextmanager
from itertools import chain
from typing import IO, TYPE_CHECKING, Any, cast

from pinterest_ads.cli.formats import write_csv, write_json, write_ndjson, write_one
from pinterest_ads.cli.plain import Outcome, columns_of, named, picked, plain
from pinterest_ads.cli.problems import Refused
from pinterest_ads.tables.extra import needed

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from pathlib import Path

    from pinterest_ads.cli.options import Format, Output

_SUFFIXES: dict[str, Format] = {
    ".json": "json",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".csv": "csv",
    ".parquet": "parquet",
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
        self._plot = output.plot
        self._repeated = repeated
        self.format: Format = output.output or self._usual()
        if self._file is not None and self._file.is_dir():
            raise Refused(f"{self._file} is a folder")
        if self._file is not None and not self._file.parent.is_dir():
            raise Refused(f"{self._file.parent} is no folder that there is")
        if self.format == "parquet":
            needed("pyarrow")
            if self._file is None:
                raise Refused("Parquet goes to a file: give it one with --file")

    def _usual(self) -> Format:
        if self._file is not None:
            return _SUFFIXES.get(self._file.suffix.lower(), "json")
        return "table" if sys.stdout.isatty() else "json"

    def rows(self, rows: Iterable[Any], model: Any = None) -> None:
        """Many entities; `model` is their type where it is known before there is one."""
        if self._plot is not None:
            self._bars(rows, self._plot)
            return
        if self.format == "parquet":
            self._parquet(rows, model)
            return
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

    def parquet(self) -> tuple[Path, list[str] | None] | None:
        """Where a Parquet file with which columns is wanted, None where another format is."""
        if self.format != "parquet" or self._file is None:
            return None
        return self._file, named(self._show)

    def _parquet(self, rows: Iterable[Any], model: Any) -> None:
        from pinterest_ads.tables import write_parquet

        wanted = self.parquet()
        following = iter(rows)
        first: Any = next(following, None)
        kind = model if first is None else cast("Any", type(first))
        if wanted is None or columns_of(kind) is None or isinstance(first, Outcome):
            raise Refused("Parquet is for entities and for the rows of jobs; take another format")
        write_parquet(chain([] if first is None else [first], following), wanted[0], kind, columns=wanted[1])

    def _bars(self, rows: Iterable[Any], wanted: str) -> None:
        from pinterest_ads.cli.plots import bars_of, draw, svg

        bars = bars_of(rows, wanted)
        if self._file is not None and self._file.suffix.lower() == ".svg":
            with self._opened() as out:
                out.write(svg(bars).encode())
            return
        with self._console() as console:
            draw(bars, console)

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
