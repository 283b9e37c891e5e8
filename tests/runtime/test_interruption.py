"""Ctrl-C at any line of the runtime: whatever was created is in the account, and in it once."""

from __future__ import annotations

import sys
from collections import Counter
from itertools import count
from types import FrameType
from typing import Any, Literal

import pytest

from pinterest_ads.errors import OutcomeUnknown
from pinterest_ads.runtime import BatchItem
from tests.runtime.library import Library, numbered
from tests.runtime.toy import books_create, toy
from tests.transport.virtual import Served

SHELF = {"shelf_id": 7}
STEP = 9  # lines between two places that are tried


class Interruption:
    """Raises KeyboardInterrupt at the n-th line that this thread runs in the runtime."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __call__(self, frame: FrameType, event: str, _: object) -> Any:
        return self.line if "pinterest_ads/runtime" in frame.f_code.co_filename else None

    def line(self, _: FrameType, event: str, __: object) -> Any:
        self.left -= event == "line"
        if self.left == 0 and event == "line":
            raise KeyboardInterrupt
        return self.line


def interrupted(way: Literal["list", "iterator", "results"], at: int) -> tuple[Library, list[BatchItem[Any]], bool]:
    """The library, the account of a batch of ten that is interrupted at that line, and whether it was."""
    library, read, result = Library(), list[BatchItem[Any]](), None
    caller = toy(Served(library), concurrency=2).caller
    interruption, before = Interruption(at), sys.gettrace()
    sys.settrace(interruption)
    try:
        result = caller.batch(books_create, numbered(10) if way == "list" else iter(numbered(10)), SHELF)
        if way == "results":
            for item in result.results():
                read.append(item)
        read += result.items
    except KeyboardInterrupt as error:
        sys.settrace(before)
        told = error.__dict__.get("batch_result", result)
        read += [] if told is None else told.items
    finally:
        sys.settrace(before)
    return library, read, interruption.left <= 0


@pytest.mark.filterwarnings("ignore:a batch was dropped:ResourceWarning")
# An interruption within a `__del__` cannot be raised, and is only warned of.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("way", ["list", "iterator", "results"])
def test_nothing_that_was_created_is_lost(way: Literal["list", "iterator", "results"]) -> None:
    """However a batch is read and wherever Ctrl-C comes, a book that was made is in one list, and not as failed."""
    # Modules are loaded before lines are traced: compiling them under a trace function crashes Python 3.11.
    toy(Served(Library())).caller.batch(books_create, numbered(10), SHELF)
    for at in count(1, STEP):
        library, account, happened = interrupted(way, at)
        titles = Counter(item.input["title"] for item in account)
        failed = {item.input["title"] for item in account if item.error and not isinstance(item.error, OutcomeUnknown)}
        assert set(library.made) <= set(titles), at
        assert max(titles.values(), default=0) <= 1, at
        assert not failed & set(library.made), at
        if not happened:
            break
