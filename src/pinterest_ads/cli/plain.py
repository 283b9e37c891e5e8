"""Entities as plain data: models, rows of files and items of batches alike, in the order of their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import msgspec

from pinterest_ads.cli.problems import Refused, line_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pinterest_ads import BatchItem


class Outcome(msgspec.Struct, frozen=True):
    """What became of one input of a batch: `succeeded`, `failed`, `unknown`, or `done` in an earlier run."""

    index: int
    outcome: str
    value: Any = None
    error: str | None = None


def outcome_of(item: BatchItem[Any], index: int) -> Outcome:
    """The item as it is written; `index` is its place in the input."""
    from pinterest_ads import OutcomeUnknown

    if item.error is None:
        return Outcome(index, "succeeded", item.value)
    kind = "unknown" if isinstance(item.error, OutcomeUnknown) else "failed"
    return Outcome(index, kind, error=line_of(item.error))


def plain(row: Any) -> dict[str, Any]:
    """An entity as a dict; anything else under the name `value`."""
    data: Any = msgspec.to_builtins(row)
    return cast("dict[str, Any]", data) if isinstance(data, dict) else {"value": data}


def picked(rows: Iterable[Any], names: str | None) -> Iterator[Any]:
    """The rows, or of each row the fields that are named; Refused where the first row has none of them."""
    if names is None:
        yield from rows
        return
    wanted = named(names) or []
    for number, row in enumerate(rows):
        data = plain(row)
        if number == 0 and not any(_has(data, name) for name in wanted):
            raise Refused(f"--show {names}: there is no such field; there are {', '.join(data)}")
        yield {name: _at(data, name) for name in wanted}


def named(names: str | None) -> list[str] | None:
    """The fields of `--show`, None for all of them."""
    return None if names is None else [name.strip() for name in names.split(",")]


def _has(data: Mapping[str, Any], name: str) -> bool:
    return name.partition(".")[0] in data


def _at(data: Any, name: str) -> Any:
    """A field, or with dots a field within one; None where there is none."""
    for step in name.split("."):
        data = cast("dict[str, Any]", data).get(step) if isinstance(data, dict) else None
    return data


def columns_of(kind: Any) -> list[str] | None:
    """The names of a model's fields as they stand in JSON, None for anything else."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return list(kind.__struct_encode_fields__)
    return None


def cell(value: Any) -> str:
    """A value in one cell: text as it is, nothing for null, JSON for what has parts."""
    if value is None:
        return ""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
