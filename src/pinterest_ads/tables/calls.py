"""Tables of what calls bring: lists, batches and the files of jobs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, cast

from msgspec import inspect
from pinterest_ads_api.operations import operation

from pinterest_ads.errors import FieldError, InvalidRequest, OutcomeUnknown
from pinterest_ads.runtime.shape import item_type
from pinterest_ads.tables.arrow import pa
from pinterest_ads.tables.columns import asked, check
from pinterest_ads.tables.sources import Models, of_file, of_models
from pinterest_ads.tables.twin import members

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
    from tempfile import TemporaryDirectory

    from pinterest_ads.files.row_file import RowFile
    from pinterest_ads.runtime.listing import Listing
    from pinterest_ads.runtime.operation import Batch, OperationModule
    from pinterest_ads.runtime.settle import BatchItem
    from pinterest_ads.tables.sources import Batches

_OUTCOMES = ("succeeded", "failed", "unknown")


def of_pages(
    listing: Listing, pages: Iterable[Sequence[Any]], columns: Sequence[str] | None, kind: str | None
) -> Batches:
    """Batches of a list's pages, each the items of one. Raises TypeError where the items are of no model."""
    _refuse(kind)
    model = listing.item_type
    wanted = asked(model, listing.arguments)
    check(model, columns)
    return of_models(model, pages, columns, wanted)


async def of_async_pages(
    listing: Listing, pages: AsyncIterator[Sequence[Any]], columns: Sequence[str] | None, kind: str | None
) -> tuple[Any, AsyncIterator[Any]]:
    """`of_pages` for tasks."""
    _refuse(kind)
    model = listing.item_type
    wanted = asked(model, listing.arguments)
    check(model, columns)
    first = await anext(pages, ())
    made = Models(model, first, columns, wanted)

    async def batches() -> AsyncIterator[Any]:
        yield made.batch(first)
        async for items in pages:
            yield made.batch(items)

    return made.schema, batches()


def of_batch(
    operation_id: str, items: Sequence[BatchItem[Any]], columns: Sequence[str] | None, kind: str | None
) -> Batches:
    """One row for each input: its place, what became of it, the error, and what the service made of it."""
    _refuse(kind)
    made = Models(_made_of(operation_id), (), columns, None)
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


def _refuse(kind: str | None) -> None:
    if kind is not None:
        raise InvalidRequest.of([FieldError("/kind", "only files of jobs have rows of several kinds")])


def _made_of(operation_id: str) -> Any:
    """The model of what the service makes of a batch's items."""
    module = cast("OperationModule", operation(operation_id))
    batch = cast("Batch", module.OPERATION.batch)
    element = item_type(module, batch.results)
    if batch.value is None:
        return element
    name = batch.value.removeprefix("/")
    kind = next(field.type for field in members(element) if field.encode_name == name)
    kinds = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    return next(each.cls for each in kinds if isinstance(each, inspect.StructType))


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
