"""Rows as a table that fits the terminal, whatever its width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from rich.table import Table
from rich.text import Text

from pinterest_ads.cli.plain import Outcome, cell, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rich.console import Console

_WIDEST = 32
_NARROWEST = 20  # a longer cell is folded before its column is left out
_BETWEEN = 3
_SAMPLE = 200


def write_table(rows: Iterable[Any], console: Console, repeated: str | None = None) -> None:
    """The rows, with as many columns as fit; which ones do not fit stands below.

    The column `repeated`, which says the same in every row, comes last.
    """
    flat = [dict(_flat(_opened(row))) for row in rows]
    if not flat:
        console.print("nothing found")
        return
    names = list(dict.fromkeys(name for row in flat for name in row))
    names.sort(key=lambda name: name == repeated)
    full = [name for name in names if any(row.get(name) not in (None, "", "[]", "{}") for row in flat)]
    shown = _fitting(full or names, flat, console.width)
    left = [name for name in full if name not in shown]
    table = Table()
    for name in shown:
        number = all(isinstance(row.get(name), int | float | None) for row in flat)
        table.add_column(name, justify="right" if number else "left", overflow="fold", max_width=_WIDEST)
    for row in flat:
        table.add_row(*(Text(cell(row.get(name))) for name in shown))
    console.print(table)
    console.print(Text(_caption(len(flat), left)))


def write_record(value: Any, console: Console) -> None:
    """One entity, a field on each line; what it does not have is left out."""
    table = Table(show_header=False)
    table.add_column(no_wrap=True, overflow="fold", max_width=max(8, console.width // 2))
    table.add_column(overflow="fold")
    for name, part in _flat(plain(value)):
        if part is not None:
            table.add_row(name, Text(cell(part)))
    console.print(table)


def _opened(row: Any) -> dict[str, Any]:
    """A row as a dict; of a batch's outcome, what the service made of the input stands beside it."""
    data = plain(row)
    if not isinstance(row, Outcome):
        return data
    value = data.pop("value", None)
    return {**data, **(plain(value) if value is not None else {})}


def _flat(data: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """The fields, those of objects under their path with dots."""
    for name, value in data.items():
        if isinstance(value, dict) and value:
            yield from _flat(cast("dict[str, Any]", value), f"{prefix}{name}.")
        else:
            yield prefix + name, value


def _fitting(names: Sequence[str], rows: Sequence[Mapping[str, Any]], width: int) -> list[str]:
    """The first columns that fit beside each other, at least one."""
    shown: list[str] = []
    left = width - 1
    for name in names:
        longest = max(len(name), *(len(cell(row.get(name))) for row in rows[:_SAMPLE]))
        left -= min(longest, _NARROWEST) + _BETWEEN
        if shown and left < 0:
            break
        shown.append(name)
    return shown


def _caption(count: int, left: Sequence[str]) -> str:
    rows = "1 row" if count == 1 else f"{count} rows"
    return f"{rows}; not shown: {', '.join(left)}" if left else rows
