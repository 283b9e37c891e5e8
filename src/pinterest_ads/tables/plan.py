"""The columns of a table, and rows to record batches."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

import msgspec

from pinterest_ads.runtime.issue import Issue
from pinterest_ads.runtime.pointer import escape
from pinterest_ads.tables.arrays import Field, Plain, Text
from pinterest_ads.tables.arrow import pa
from pinterest_ads.tables.columns import KEY
from pinterest_ads.tables.twin import Twins, members

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pinterest_ads.files.json_rows import Chunk

_REFUSED = (pa.ArrowException, OverflowError, TypeError, ValueError, AttributeError)


class Plan:
    """The columns of a model's table.

    Args:
        model: the model of the rows.
        names: the columns by their names on the wire, all of the model's by default.
        undeclared: columns that the model does not have; whether each holds text, else numbers.
        keyed: have a column `key` of the names under which rows stand, the first unless `names` has it elsewhere.
    """

    def __init__(
        self,
        model: Any,
        *,
        names: Sequence[str] | None = None,
        undeclared: Mapping[str, bool] | None = None,
        keyed: bool = False,
    ) -> None:
        known = [field.encode_name for field in members(model)]
        wanted = known if names is None else list(names)
        row, fields = Twins(_moments()).of(model, [name for name in wanted if name in known])
        others = [(name, _undeclared(text=text)) for name, text in (undeclared or {}).items() if name in wanted]
        made = [Field(name, f"undeclared_{n}", maker) for n, (name, (_, maker)) in enumerate(others)]
        if others:
            more: list[Any] = [
                (field.attribute, kind, msgspec.field(name=field.name, default=None))
                for field, (_, (kind, _)) in zip(made, others, strict=True)
            ]
            row = msgspec.defstruct(row.__name__, more, bases=(row,), kw_only=True, gc=False)
        by_name = {field.name: field for field in [*fields, *made]}
        self.row: type[msgspec.Struct] = row
        self._columns = [(attrgetter(by_name[name].attribute), by_name[name]) for name in wanted if name in by_name]
        # Of columns that are named the key has its place among them.
        self._key = (wanted.index(KEY) if KEY in wanted and KEY not in known else 0) if keyed else None
        columns = [(field.name, field.maker.type) for _, field in self._columns]
        if self._key is not None:
            columns.insert(self._key, (KEY, pa.string()))
        self.schema: Any = pa.schema(columns)

    def batch(self, chunk: Chunk, note: Callable[[Issue], None]) -> Any:
        """The rows as a record batch; a value that no column can hold is null, and noted."""
        arrays: list[Any] = []
        for get, field in self._columns:
            values = list(map(get, chunk.rows))
            try:
                arrays.append(field.maker.array(values))
            except _REFUSED:
                arrays.append(_one_by_one(field, values, chunk, note))
        if self._key is not None:
            keys = [chunk.key] * len(chunk.rows) if isinstance(chunk.key, str) else chunk.key
            arrays.insert(self._key, pa.array(keys, pa.string()))
        return pa.record_batch(arrays, schema=self.schema)


def _moments() -> Mapping[str, Sequence[str]]:
    """By a model's name, its fields that are seconds of Unix time."""
    from pinterest_ads_api.models.moments import MOMENTS

    return MOMENTS


def _undeclared(*, text: bool) -> tuple[Any, Plain | Text]:
    return (Any, Text()) if text else (float | None, Plain(pa.float64()))


def _one_by_one(field: Field, values: list[Any], chunk: Chunk, note: Callable[[Issue], None]) -> Any:
    """The column without the values that it cannot hold."""
    held: list[Any] = []
    for index, raw in enumerate(values):
        value = _set(raw)
        try:
            field.maker.array([value])
        except _REFUSED:
            note(Issue(f"{_pointer(chunk, index)}/{escape(field.name)}", msgspec.to_builtins(value), "left null"))
            value = None
        held.append(value)
    return field.maker.array(held)


def _set(value: Any) -> Any:
    """The value without what a lenient reading left unset, which was noted then."""
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            setattr(value, name, _set(getattr(value, name)))
    return None if value is msgspec.UNSET else value


def _pointer(chunk: Chunk, index: int) -> str:
    if isinstance(chunk.key, str):
        return f"{chunk.key and '/'}{escape(chunk.key)}/{chunk.first + index}"
    return f"/{escape(chunk.key[index])}"
