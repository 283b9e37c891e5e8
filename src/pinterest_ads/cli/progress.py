"""Progress on standard error, where a person watches; nothing elsewhere."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator


@contextmanager
def watched(what: str) -> Generator[Callable[[object], None]]:
    """A function that shows how far it is: a number of entities, or the state of a job."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(what), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda state: progress.update(task, description=str(state))


def counted(rows: Iterable[Any], tell: Callable[[object], None]) -> Iterator[Any]:
    """The rows, counted as they pass."""
    for number, row in enumerate(rows, start=1):
        tell(number)
        yield row
