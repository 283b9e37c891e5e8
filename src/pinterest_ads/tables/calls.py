"""Tables of what calls bring: lists, batches and the files of jobs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from msgspec import inspect
from pinterest_ads_api.operations import operation

from pinterest_ads.errors import OutcomeUnknown
from pinterest_ads.runtime.types import type_info
from pinterest_ads.tables.arrow import pa
from pinterest_ads.tables.columns import asked
from pinterest_ads.tables.sources import Models, of_file, of_models

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
    from tempfile import TemporaryDirectory

    from pinterest_ads.files.row_file import RowFile
    from pinterest_ads.runtime.result import Origin
    from pinterest_ads.runtime.settle import BatchItem
    from pinterest_ads.tables.sources import Batches

_OUTCOMES = ("succeeded", "failed", "unknown")


def of_pages(origin: Origin, pages: Iterable[Sequence[Any]], columns: Sequence[str] | None) -> Batches:
    """Batches of a list's pages, each the items of one."""
    model = item_of(origin.operation)
    return of_models(model, pages, columns, asked(model, origin.arguments))


async def of_async_pages(
    origin: Origin, pages: AsyncIterator[Sequence[Any]], columns: Sequence[str] | None
) -> tuple[Any, AsyncIterator[Any]]:
    """`of_pages` for tasks."""
    model = item_of(origin.operation)
    first = await anext(pages, ())
    made = Models(model, first, columns, asked(model, origin.arguments))

    async def batches() -> AsyncIterator[Any]:
        yield made.batch(first)
        async for items in pages:
            yield made.batch(items)

    return made.schema, batches()


def of_batch(origin: Origin, items: Sequence[BatchItem[Any]], columns: Sequence[str] | None) -> Batches:
    """One row for each input: its place, what became of it, the error, and what the service made of it."""
    made = Models(item_of(origin.operation), (), columns, None)
    values = made.batch([item.value for item in items if item.value is not None])
    places = iter(range(len(values)))
    spread = values.take(pa.array([None if item.value is None else next(places) for item in items], pa.int32()))
    told = {
        "batch_index": pa.array([item.index for item in items], pa.int64()),
        "batch_outcome": pa.DictionaryArray.from_arrays(
            pa.array([_outcome(item) for item in items], pa.int32()), pa.array(_OUTCOMES, pa.string())
        ),
        "batch_error_code": pa.array([getattr(item.error, "code", None) for item in items], pa.int64()),
        "batch_error": pa.array([item.error and item.error.message for item in items], pa.string()),
    }
    schema = pa.schema([*((name, array.type) for name, array in told.items()), *made.schema])
    return schema, iter([pa.record_batch([*told.values(), *spread.columns], schema=schema)])


def _outcome(item: BatchItem[Any]) -> int:
    return 0 if item.error is None else 2 if isinstance(item.error, OutcomeUnknown) else 1


def of_job(
    folder: TemporaryDirectory[str],
    file: RowFile,
    body: Mapping[str, Any] | None,
    columns: Sequence[str] | None,
    kind: str | None,
) -> Batches:
    """Batches of a job's file in a folder that goes when all are read.

    `body` is what the job was begun with, where that is known.
    """
    model = next(iter(file.shape.kinds.values()))
    schema, batches = of_file(file, kind, columns, asked(model, body) if file.shape.uniform and body else None)

    def kept() -> Iterator[Any]:
        with folder:
            yield from batches

    return schema, kept()


async def in_thread(batches: Iterator[Any]) -> AsyncIterator[Any]:
    """The batches, each made in a thread, so that tasks go on meanwhile."""
    while (batch := await asyncio.to_thread(next, batches, None)) is not None:
        yield batch


def item_of(operation_id: str) -> Any:
    """The model of the items of an operation's list, or of what the service makes of the items of its batch.

    Raises TypeError where the operation is neither, or has items of no model.
    """
    module = operation(operation_id)
    pagination, batch = module.OPERATION.pagination, module.OPERATION.batch
    found = type_info(module.response_type(200))
    if pagination is not None:
        found = _element(_at(found, pagination.items))
    elif batch is not None:
        found = _at(_element(_at(found, batch.results)), batch.value)
    if not isinstance(found, inspect.StructType):
        message = f"the items of {operation_id} are of no model, and make no columns"
        raise TypeError(message)
    return found.cls


def _at(declared: inspect.Type, pointer: str | None) -> inspect.Type:
    """The declared type at a pointer."""
    for step in (pointer or "").split("/")[1:]:
        fields = declared.fields if isinstance(declared, inspect.StructType) else ()
        declared = _there(next((field.type for field in fields if field.encode_name == step), inspect.AnyType()))
    return declared


def _element(declared: inspect.Type) -> inspect.Type:
    return _there(declared.item_type) if isinstance(declared, inspect.ListType) else declared


def _there(kind: inspect.Type) -> inspect.Type:
    """The type without null."""
    kinds = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    return next((each for each in kinds if not isinstance(each, inspect.NoneType)), kind)
