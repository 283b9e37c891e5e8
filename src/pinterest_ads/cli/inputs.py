"""The inputs of a batch from a file or standard input: a JSON array, JSON lines, or CSV with a header."""

from __future__ import annotations

import csv
import sys
from contextlib import ExitStack, contextmanager
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import msgspec

from pinterest_ads.cli.problems import Refused, line_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    from msgspec.structs import FieldInfo


@contextmanager
def inputs(name: str, model: type) -> Generator[Iterator[dict[str, Any]]]:
    """The inputs of the file of that name, `-` for standard input. Raises Refused where it cannot be read.

    A JSON array is read whole, the other two line by line.
    """
    with _file(name) as file:
        yield _read(file, "standard input" if name == "-" else name, model)


@contextmanager
def _file(name: str) -> Generator[IO[bytes]]:
    if name == "-":
        # Standard input cannot go back, and what it is shows at its start.
        yield BytesIO(sys.stdin.buffer.read())
        return
    if Path(name).is_dir():
        raise Refused(f"{name} is a folder")
    with ExitStack() as opened:
        try:
            file = opened.enter_context(Path(name).open("rb"))
        except OSError as error:
            raise Refused(f"{name}: {error.strerror}") from None
        # Neither can a pipe, such as the shell makes of <(command).
        yield file if file.seekable() else BytesIO(file.read())


def _read(file: IO[bytes], name: str, model: type) -> Iterator[dict[str, Any]]:
    head = file.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip()
    file.seek(0)
    if not head:
        return iter(())
    if head.startswith(b"["):
        return _array(file, name)
    return _lines(file, name) if head.startswith(b"{") else _csv(file, name, model)


def _array(file: IO[bytes], name: str) -> Iterator[dict[str, Any]]:
    try:
        items = msgspec.json.decode(file.read().removeprefix(b"\xef\xbb\xbf"), type=list[dict[str, Any]])
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Refused(f"{name}: {line_of(error)}") from None
    return iter(items)


def _lines(file: IO[bytes], name: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(file, start=1):
        if line.strip():
            try:
                yield msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=dict[str, Any])
            except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                raise Refused(f"{name}, line {number}: {line_of(error)}") from None


def _csv(file: IO[bytes], name: str, model: type) -> Iterator[dict[str, Any]]:
    """Rows by the model's fields; the header is checked before anything is given out."""
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    reader = csv.DictReader(text, strict=True)
    fields = {field.encode_name: field for field in msgspec.structs.fields(model)}
    try:
        _check_header(reader.fieldnames or (), name, fields)
        for row in reader:
            if None in row or None in row.values():
                raise Refused(f"{name}, line {reader.line_num}: not as many cells as the header has")
            yield {column: _value(cell, fields.get(column)) for column, cell in row.items() if cell != ""}
    except (csv.Error, UnicodeDecodeError) as error:
        raise Refused(f"{name}, line {reader.line_num}: {line_of(error)}") from None
    finally:
        text.detach()


def _check_header(columns: Sequence[str], name: str, fields: Mapping[str, FieldInfo]) -> None:
    missing = [field for field, each in fields.items() if each.required and field not in columns]
    if missing:
        raise Refused(f"{name}: there is no column {', '.join(missing)}; the header has {', '.join(columns)}")


def _value(text: str, field: FieldInfo | None) -> Any:
    """A cell as the field's type has it: numbers, true, false and null by their words, JSON for what has parts.

    Text stays text, and so does what cannot be read: the check of the request names its place.
    """
    if field is None:
        return text
    if text[:1] in {"{", "["}:
        try:
            return msgspec.json.decode(text)
        except msgspec.MsgspecError:
            return text
    try:
        value: Any = msgspec.convert(text, field.type, strict=False)
    except (msgspec.ValidationError, TypeError):
        return text
    return msgspec.to_builtins(value)
