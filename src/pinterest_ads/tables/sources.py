"""Where the rows of a table come from: a schema, and record batches one after the other."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import msgspec

from pinterest_ads.errors import FieldError, InvalidRequest
from pinterest_ads.files.json_rows import Chunk
from pinterest_ads.files.reader import Reader
from pinterest_ads.files.shape import ANY, ROWS, Shape
from pinterest_ads.tables.columns import KEY, check, chosen, sparse
from pinterest_ads.tables.plan import Plan
from pinterest_ads.tables.twin import members

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pinterest_ads.files.row_file import RowFile

_MANY = 1024
_BLOCK = 1 << 20
Batches = tuple[Any, "Iterator[Any]"]
"""The schema, and the record batches."""


class Models:
    """Makes batches of models that are here, as pages bring them.

    They go through their JSON, so that they are read as the rows of a file are. `first` is the first lot of them.
    """

    def __init__(
        self, model: Any, first: Sequence[Any], columns: Sequence[str] | None, wanted: Sequence[str] | None
    ) -> None:
        names = columns
        if columns is None and (wanted is not None or sparse(model)):
            seen: list[dict[str, Any]] = msgspec.json.decode(msgspec.json.encode(list(islice(first, 100))))
            names = chosen(model, wanted, chain.from_iterable(seen))
        check(model, columns)
        known = {field.encode_name for field in members(model)}
        others = {name: True for name in names or () if name not in known}
        self._plan = Plan(model, names=names, undeclared=others)
        self._reader = Reader(Shape({ANY: self._plan.row}))
        self._count = 0
        self.schema: Any = self._plan.schema

    def batch(self, models: Sequence[Any]) -> Any:
        """The next models as a record batch."""
        with memoryview(msgspec.json.encode(models)) as run:
            rows = self._reader.array("", run)
        if rows is None:
            places = (f"/{self._count + number}" for number in range(len(models)))
            rows = [self._reader.one("", msgspec.json.encode(m), at, "") for m, at in zip(models, places, strict=False)]
        chunk = Chunk("", rows, self._count)
        self._count += len(rows)
        return self._plan.batch(chunk, self._reader.note)


def of_models(
    model: Any, lots: Iterable[Sequence[Any]], columns: Sequence[str] | None, wanted: Sequence[str] | None = None
) -> Batches:
    """Batches of lots of models. `columns` are those of the table, `wanted` those that a call asked for."""
    rest = iter(lots)
    first = next(rest, ())
    made = Models(model, first, columns, wanted)
    return made.schema, (made.batch(lot) for lot in chain([first], rest))


def lots_of(models: Iterable[Any]) -> Iterator[list[Any]]:
    """The same models, many at a time."""
    rest = iter(models)
    while lot := list(islice(rest, _MANY)):
        yield lot


def of_file(
    file: RowFile, kind: str | None, columns: Sequence[str] | None, wanted: Sequence[str] | None = None
) -> Batches:
    """Batches of a file, of the list `kind` where it has several. Raises InvalidRequest where none is named then."""
    name = _list_of(file) if kind is None and not file.shape.uniform else kind or next(iter(file.shape.kinds))
    model = file.shape.kinds.get(name)
    if model is None or model is Any:
        raise _refused("/kind", f"there is no model of {name!r}; there are {', '.join(file.shape.kinds)}")
    check(model, columns)
    survey = None
    if columns is None and (wanted is not None or sparse(model)):
        survey = _Survey(file, model, wanted)
    plan = Plan(
        model,
        names=survey.names if survey else columns,
        undeclared=survey.undeclared if survey else None,
        keyed=survey.keyed if survey else KEY in (columns or ()),
    )
    reader = Reader(file.shape.with_row(name, plan.row), file.on_odd)
    alone = None if file.shape.uniform else name
    lots = _gathered(chunk for chunk in file.chunks(reader, _BLOCK) if _is_of(chunk, alone, strictly=kind is None))

    def batches() -> Iterator[Any]:
        for chunk in lots:
            yield plan.batch(chunk, reader.note)
        reader.complain(file.path.name)

    return plan.schema, batches()


def _list_of(file: RowFile) -> str:
    """The first list of a file that has lists by name."""
    first = next(file.chunks(Reader(file.shape)), None)
    if first is None or not isinstance(first.key, str):
        raise _refused("/kind", f"say which rows: kind= one of {', '.join(file.shape.kinds)}")
    return first.key


def _is_of(chunk: Chunk, name: str | None, *, strictly: bool) -> bool:
    if name is None or chunk.key == name:
        return bool(chunk.rows)
    if strictly and chunk.rows:
        raise _refused("/kind", f"the file has {name} and {chunk.key}: say which with kind=")
    return False


def _gathered(chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    """The same rows, in chunks that are worth a batch."""
    held: Chunk | None = None
    for chunk in chunks:
        if held is None:
            held = chunk
        elif isinstance(held.key, str) and held.key == chunk.key:
            held.rows += chunk.rows
        else:
            held = Chunk([*_keys(held), *_keys(chunk)], held.rows + chunk.rows)
        if len(held.rows) >= _MANY:
            yield held
            held = None
    if held is not None:
        yield held


def _keys(chunk: Chunk) -> list[str]:
    return [chunk.key] * len(chunk.rows) if isinstance(chunk.key, str) else chunk.key


class _Survey:
    """A look at rows that have only what was asked for: at the first of them, or, where more is not known, at all.

    Attributes:
        names: the columns.
        undeclared: those that the model does not have; whether they hold text.
        keyed: rows stand under names, such as an entity's id.
    """

    def __init__(self, file: RowFile, model: Any, wanted: Sequence[str] | None) -> None:
        known = {field.encode_name for field in members(model)}
        whole = wanted is None or not known.issuperset(wanted)
        seen: dict[str, None] = {}
        texts: set[str] = set()
        self.keyed: bool = False
        for chunk in file.chunks(Reader(ROWS), _BLOCK):
            seen |= dict.fromkeys(chain.from_iterable(chunk.rows))
            self.keyed = self.keyed or bool(chunk.key)
            others = [name for name in seen if name not in known and name not in texts]
            texts.update(name for name in others if any(isinstance(row.get(name), str) for row in chunk.rows))
            if not whole and chunk.rows:
                break
        self.names: list[str] = chosen(model, wanted, seen)
        self.undeclared: dict[str, bool] = {name: name in texts for name in self.names if name not in known}


def _refused(pointer: str, reason: str) -> InvalidRequest:
    return InvalidRequest.of([FieldError(pointer, reason)])
