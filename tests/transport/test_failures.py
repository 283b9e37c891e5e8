"""Every way an exchange can fail, through the HTTP library's parser in process: one table for threads and tasks."""

from __future__ import annotations

from typing import Any

import pytest

from pinterest_ads.errors import AdsError
from tests.runtime.toy import TOKEN, Module, async_toy, books_create_one, books_get, toy
from tests.transport.cases import CASES, Case
from tests.transport.played import aplay, play

KINDS = [
    pytest.param(books_get, {"shelf_id": 7, "book_id": 1}, id="read"),
    pytest.param(books_create_one, {"shelf_id": 7, "body": {"title": "A"}}, id="create"),
]


def expected(case: Case, module: Module) -> tuple[type[AdsError] | None, int]:
    """The error, None for a value, and how often the call is sent."""
    return (case.read, case.reads) if module is books_get else (case.create, case.creates)


@pytest.mark.parametrize(("module", "arguments"), KINDS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_failure_ends_as_the_table_says(case: Case, module: Module, arguments: dict[str, Any]) -> None:
    """A call ends in the value or the error of the table, after as many requests, and no text of it holds the token."""
    error, sent = expected(case, module)
    transport, backend = play(case)
    caller = toy(transport).caller  # type: ignore[arg-type]

    if error is None:
        assert caller.value(module, arguments).title == "A"
    else:
        with pytest.raises(AdsError) as caught:
            caller.value(module, arguments)
        assert (type(caught.value), caught.value.attempts) == (error, sent), caught.value
        assert case.status is None or caught.value.status == case.status
        assert TOKEN not in repr(caught.value) + str(caught.value.__dict__) + repr(caught.value.__cause__)
    assert backend.connections == sent
    transport.close()


@pytest.mark.parametrize(("module", "arguments"), KINDS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
async def test_each_failure_ends_alike_for_tasks(case: Case, module: Module, arguments: dict[str, Any]) -> None:
    """The same table holds for tasks."""
    error, sent = expected(case, module)
    transport, backend = aplay(case)
    caller = async_toy(transport).caller  # type: ignore[arg-type]

    if error is None:
        assert (await caller.value(module, arguments)).title == "A"
    else:
        with pytest.raises(AdsError) as caught:
            await caller.value(module, arguments)
        assert (type(caught.value), caught.value.attempts) == (error, sent), caught.value
    assert backend.connections == sent
    await transport.aclose()
