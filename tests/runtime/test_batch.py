"""Batches: chunks, order, who fails with whom, and an account of everything however a batch ends."""

from __future__ import annotations

import asyncio
import gc
import pickle
import re
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pinterest_ads.errors import (
    AuthenticationFailed,
    Conflict,
    InvalidRequest,
    NotSent,
    OutcomeUnknown,
    PermissionDenied,
    RateLimited,
)
from pinterest_ads.runtime import BatchItem, BatchProgress, BatchResult
from pinterest_ads.transport.quota import Window
from pinterest_ads.transport.waits import Waiting
from tests.runtime.library import Library, named, numbered
from tests.runtime.toy import BookCreate, async_toy, books_create, books_update, refusal, reply, shared, toy
from tests.transport.virtual import Served, VirtualClock, script

SHELF = {"shelf_id": 7}


def test_items_are_chunked_and_results_keep_the_order() -> None:
    """Ten items go out in chunks of the described size, and each result stands at its input's place."""
    library = Library()

    result = toy(Served(library)).caller.batch(books_create, numbered(10), SHELF)

    assert sorted(library.rounds) == [1, 3, 3, 3]
    assert [item.index for item in result.items] == list(range(10))
    assert [book.title for book in result.values] == [f"Book {n}" for n in range(10)]
    assert result.failed == result.unknown == []


def test_models_and_dicts_go_alike() -> None:
    """A model and a dict of the same content are sent as the same bytes, by the names on the wire."""
    client = toy(Served(Library()))

    client.caller.batch(books_create, [BookCreate(title="A", kind="novel"), {"title": "A", "type": "novel"}], SHELF)

    first, second = msgspec.json.decode(client.server.requests[0].content)
    assert first == second == {"title": "A", "type": "novel"}


def test_an_item_that_breaks_a_rule_fails_alone() -> None:
    """An item's own errors in a good answer are its error, typed, with code and request facts."""
    result = toy(Served(Library())).caller.batch(books_create, named("A", "rule", "B"), SHELF)

    assert [item.index for item in result.succeeded] == [0, 2]
    error = result.failed[0].error
    assert isinstance(error, Conflict)
    assert (error.code, error.message, error.status, error.operation) == (12, "breaks a rule", 200, "books_create")


@pytest.mark.parametrize(
    "pointer", ["/{}/title", "#/{}/title", "/body/{}/title", "[{}].title", "$[{}].title", "body[{}]['title']"]
)
def test_a_refused_request_fails_the_items_it_points_at(pointer: str) -> None:
    """A 400 that points into items fails those, with the place inside the item, and the others are made."""
    library = Library(pointer)

    result = toy(Served(library)).caller.batch(books_create, named("A", "bad", "B"), SHELF)

    assert library.made == ["A", "B"]
    error = result.failed[0].error
    assert isinstance(error, InvalidRequest)
    assert [(field.pointer, field.reason) for field in error.fields] == [("/title", "is bad")]


@pytest.mark.parametrize(
    ("text", "more"),
    [("/1/title is bad", None), ("invalid", "at [1].title: is bad"), ("invalid", "$[1].title"), ("invalid", "in '/1'")],
)
def test_a_place_in_the_text_of_a_refusal_counts_too(text: str, more: str | None) -> None:
    """Where a 400 has no structured places, those in its message or detail are recognised."""

    def handler(request: httpx.Request) -> httpx.Response:
        titles = [item["title"] for item in msgspec.json.decode(request.content)]
        if "bad" in titles:
            return refusal(400, text, more=more)
        return reply({"rows": [{"row": {"id": "1", "title": title}} for title in titles]})

    result = toy(Served(handler)).caller.batch(books_create, named("A", "bad", "B"), SHELF)

    assert [item.index for item in result.succeeded] == [0, 2]
    assert [item.index for item in result.failed] == [1]


def test_a_refusal_that_points_nowhere_fails_the_whole_chunk() -> None:
    """A 400 without a place is the error of every item of its chunk, sent once."""
    client = toy(Served(lambda _: refusal(400, "nonsense, see 2/3 and /9/x")))

    result = client.caller.batch(books_create, numbered(3), SHELF)

    assert len(result.failed) == 3
    assert len(client.server.requests) == 1


def test_an_item_that_is_wrong_is_never_sent() -> None:
    """A misspelt key fails its item alone, naming the nearest name; the others are made."""
    library = Library()

    result = toy(Served(library)).caller.batch(books_create, [{"title": "A"}, {"titel": "B"}, {"title": "C"}], SHELF)

    assert library.made == ["A", "C"]
    assert "did you mean 'title'?" in str(result.failed[0].error)


@pytest.mark.parametrize("wrong", [42, None, "text", ["x"], object()])
def test_an_item_of_the_wrong_kind_fails_alone(wrong: object) -> None:
    """Something that is no item at all, in the middle of the input, is that item's error."""
    result = toy(Served(Library())).caller.batch(books_create, [{"title": "A"}, wrong, {"title": "C"}], SHELF)

    assert [item.index for item in result.succeeded] == [0, 2]
    assert isinstance(result.failed[0].error, InvalidRequest)
    assert result.failed[0].input is wrong


@pytest.mark.parametrize("items", [{"title": "A"}, "text", b"bytes", 5])
def test_one_item_is_no_input(items: Any) -> None:
    """A single dict, or text, in the place of the items is refused before anything is sent."""
    client = toy(Served(Library()))

    with pytest.raises(InvalidRequest, match="/items"):
        client.caller.batch(books_create, items, SHELF)


def test_a_lost_create_is_unknown_and_never_sent_again() -> None:
    """A connection that breaks after sending leaves the chunk's items unknown, with what was sent, and one request."""
    library = Library()
    client = toy(Served(library))

    result = client.caller.batch(books_create, named("A", "lost", "B", "C"), SHELF)

    assert [item.index for item in result.unknown] == [0, 1, 2]
    assert [item.index for item in result.succeeded] == [3]
    assert len(client.server.requests) == 2
    error = result.unknown[0].error
    assert isinstance(error, OutcomeUnknown)
    assert b"lost" in (error.sent or b"")


def test_a_lost_update_is_sent_again() -> None:
    """An idempotent batch that loses its answer is repeated until it has one."""
    library = Library()
    failures = [httpx.ReadError("reset"), httpx.RemoteProtocolError("cut")]

    def handler(request: httpx.Request) -> httpx.Response:
        if failures:
            raise failures.pop()
        return library(request)

    result = toy(Served(handler)).caller.batch(books_update, numbered(2), SHELF)

    assert len(result.succeeded) == 2


@pytest.mark.filterwarnings("ignore::pinterest_ads.OddAnswerWarning")
@pytest.mark.parametrize("body", [b"", b'{"rows": [', b"<html>proxy</html>", b'{"rows": []}', b'{"rows": null}', b"[]"])
def test_a_create_with_an_unreadable_answer_is_unknown(body: bytes) -> None:
    """A 200 from which nobody can tell which item was made leaves every item of the chunk unknown."""
    result = toy(Served(lambda _: httpx.Response(200, content=body))).caller.batch(books_create, numbered(3), SHELF)

    assert len(result.unknown) == 3


@pytest.mark.parametrize("element", [{}, {"row": None}, {"row": None, "wrongs": None}])
def test_a_result_without_value_and_error_is_unknown(element: dict[str, Any]) -> None:
    """An element that says neither yes nor no leaves its item unknown: the service may have acted."""
    result = toy(Served(lambda _: reply({"rows": [element]}))).caller.batch(books_create, numbered(1), SHELF)

    assert len(result.unknown) == 1


@pytest.mark.parametrize(("status", "kind"), [(401, AuthenticationFailed), (403, PermissionDenied)])
def test_what_every_chunk_would_meet_ends_the_batch(status: int, kind: type[Exception]) -> None:
    """A refusal of the caller, not of an item, is raised; no further chunk is begun, and the rest was never sent."""
    client = toy(Served(lambda _: refusal(status)), concurrency=1)

    with pytest.raises(kind) as caught:
        client.caller.batch(books_create, numbered(30), SHELF)

    assert len(client.server.requests) == 1
    failed: list[BatchItem[Any]] = caught.value.__dict__["batch_result"].failed
    assert [item.index for item in failed] == list(range(30))
    assert [type(item.error) for item in failed] == [kind] * 3 + [NotSent] * 27


async def test_tasks_account_for_the_whole_list_too() -> None:
    """Of a list, whatever was not sent before a refusal of the caller is told as never sent."""
    client = async_toy(Served(lambda _: refusal(403)), concurrency=1)

    with pytest.raises(PermissionDenied) as caught:
        await client.caller.batch(books_create, numbered(30), SHELF)

    assert [item.index for item in caught.value.batch_result.failed] == list(range(30))


def test_an_input_without_length_is_pulled_no_further() -> None:
    """After a refusal of the caller a generator keeps what it has not given yet."""
    client = toy(Served(lambda _: refusal(403)), concurrency=1)
    numbers = iter(numbered(30))

    with pytest.raises(PermissionDenied):
        client.caller.batch(books_create, (item for item in numbers), SHELF).finish()

    assert len(list(numbers)) > 0


def test_spam_ends_the_batch_at_once() -> None:
    """A 429 that means spam is never repeated, and no further chunk is sent."""
    client = toy(Served(lambda _: refusal(429, "looks like spam", Retry_After="1")), concurrency=1)

    with pytest.raises(RateLimited) as caught:
        client.caller.batch(books_create, numbered(30), SHELF)

    assert caught.value.spam
    assert len(client.server.requests) == 1


@pytest.mark.parametrize("failure", [refusal(503), httpx.ReadError("reset"), httpx.Response(200, content=b"{")])
def test_updates_that_end_in_doubt_are_unknown(failure: httpx.Response | Exception) -> None:
    """An update that meets 503, a reset or nonsense to the end may have been executed."""
    client = toy(script(failure))

    result = client.caller.batch(books_update, numbered(1), SHELF)

    error = result.unknown[0].error
    assert error is not None
    assert error.attempts == len(client.server.requests)


def test_an_update_in_doubt_at_its_deadline_is_unknown() -> None:
    """An update that was sent, and then waited past its deadline, may have been executed."""
    client = toy(script(httpx.ReadError("reset"), refusal(429, Retry_After="50")), deadline=40.0)

    assert len(client.caller.batch(books_update, numbered(1), SHELF).unknown) == 1


def test_an_update_that_was_never_executed_failed() -> None:
    """An update that could not be sent, or met its deadline waiting for quota, surely was not executed."""
    refused = toy(script(httpx.ConnectError("refused")))
    limited = toy(script(refusal(429, Retry_After="50")), deadline=40.0)

    assert len(refused.caller.batch(books_update, numbered(1), SHELF).failed) == 1
    assert len(limited.caller.batch(books_update, numbered(1), SHELF).failed) == 1


def test_an_error_of_the_callback_loses_no_chunk() -> None:
    """An exception of `on_progress` comes out with an account that holds the very chunk it was told of."""
    library = Library()

    def broken(progress: BatchProgress) -> None:
        if progress.done > 3:
            raise LookupError

    with pytest.raises(LookupError) as caught:
        toy(Served(library), concurrency=1).caller.batch(books_create, numbered(9), SHELF, on_progress=broken)

    result: BatchResult[Any] = caught.value.__dict__["batch_result"]
    assert [item.index for item in result.items] == list(range(6))
    assert len(library.made) == len(result.succeeded) == 6


def test_nothing_is_sent_after_an_interruption() -> None:
    """What an interrupted batch calls not sent is never sent by a thread that was still waiting."""
    clock = VirtualClock(threads=2)
    library = Library()
    told: list[Waiting] = []
    waiting = threading.Event()

    def noted(event: Waiting) -> None:
        told.append(event)
        waiting.set()

    def items() -> Iterator[dict[str, Any]]:
        yield from numbered(8)
        waiting.wait(5)
        raise KeyboardInterrupt

    parts = shared(clock, known={"writing": (Window(60, 1),)})
    with pytest.raises(KeyboardInterrupt) as caught:
        toy(Served(library), clock, parts, on_wait=noted).caller.batch(books_create, items(), SHELF)
    result: BatchResult[Any] = caught.value.__dict__["batch_result"]
    made = len(library.made)
    for thread in threading.enumerate():
        if thread.name.startswith("pinterest-ads-batch"):
            clock.leave()
            thread.join(5)

    assert [item.index for item in result.items] == list(range(8))
    assert len(result.succeeded) == made == len(library.made) == 3
    assert all(isinstance(item.error, NotSent) for item in result.failed)


def test_progress_is_told_after_each_chunk() -> None:
    """The callback sees counts that end in the total."""
    told: list[BatchProgress] = []

    toy(Served(Library())).caller.batch(books_create, named("A", "rule", "B", "C"), SHELF, on_progress=told.append)

    assert [progress.done for progress in told] == [3, 4]
    assert told[-1] == BatchProgress(done=4, succeeded=3, failed=1, unknown=0, total=4)


def test_progress_may_look_at_the_running_result() -> None:
    """The callback sees what is there already, and the batch goes on."""
    seen: list[tuple[int, int]] = []
    running: list[BatchResult[Any]] = []

    def told(progress: BatchProgress) -> None:
        seen.extend((progress.done, len(result.items)) for result in running)

    caller = toy(Served(Library())).caller
    running.append(caller.batch(books_create, iter(named(*"ABCDEFGHIJKLMNOPQRST")), SHELF, on_progress=told))

    assert len(running[0].succeeded) == 20
    assert [done - there for done, there in seen[:-1]] == [3] * (len(seen) - 1)
    assert seen[-1] == (20, 18)


def test_extra_goes_into_each_item() -> None:
    """Fields that the description does not know are merged into every item."""
    client = toy(Served(Library()))

    client.caller.batch(books_create, named("A", "B"), SHELF, extra={"glitter": True})

    assert all(item["glitter"] for item in msgspec.json.decode(client.server.requests[0].content))


def test_an_iterator_is_read_no_further_than_the_window() -> None:
    """Reading results one by one pulls at most the chunks in flight from the input."""
    pulled: list[int] = []

    def items() -> Iterator[dict[str, Any]]:
        for n in range(1000):
            pulled.append(n)
            yield {"title": f"Book {n}"}

    result = toy(Served(Library()), concurrency=2).caller.batch(books_create, items(), SHELF)
    ahead: list[int] = []
    for index, item in enumerate(result.results()):
        assert item.index == index
        ahead.append(len(pulled) - index)

    assert len(ahead) == 1000
    assert max(ahead) <= 2 * 2 * 3


def test_a_short_iterator_has_run_when_the_batch_returns() -> None:
    """An input that ends within the first window needs no reading."""
    library = Library()

    toy(Served(library)).caller.batch(books_create, iter(numbered(5)), SHELF)

    assert len(library.made) == 5


def test_an_unread_batch_warns() -> None:
    """Dropping a result whose input was not sent to its end is a ResourceWarning."""
    result = toy(Served(Library())).caller.batch(books_create, iter(numbered(100)), SHELF)

    reading = iter(result.results())
    assert next(reading).index == 0
    del result, reading
    with pytest.warns(ResourceWarning, match="dropped"):
        gc.collect()


def test_an_error_of_the_input_leaves_an_account() -> None:
    """An exception in the caller's iterable comes out as it is, with every item accounted for.

    The unsent ones as not sent.
    """
    library = Library()

    def items() -> Iterator[dict[str, Any]]:
        yield from numbered(8)
        raise LookupError("the file ended")

    with pytest.raises(LookupError) as caught:
        toy(Served(library)).caller.batch(books_create, items(), SHELF)

    result: BatchResult[Any] = caught.value.__dict__["batch_result"]
    assert [item.index for item in result.items] == list(range(8))
    assert len(result.succeeded) == len(library.made) == 6
    assert all(isinstance(item.error, NotSent) for item in result.failed)


def test_ctrl_c_leaves_an_account() -> None:
    """An interruption while the input is read comes through at once, with every item accounted for."""

    def items() -> Iterator[dict[str, Any]]:
        yield from numbered(7)
        raise KeyboardInterrupt

    library = Library()
    with pytest.raises(KeyboardInterrupt) as caught:
        toy(Served(library)).caller.batch(books_create, items(), SHELF)

    result: BatchResult[Any] = caught.value.__dict__["batch_result"]
    assert sorted(item.index for item in result.items) == list(range(7))
    assert len(result.succeeded) <= len(library.made)
    assert len(library.made) <= len(result.succeeded) + len(result.unknown)


def test_a_result_can_be_pickled_without_its_client() -> None:
    """A finished result, its errors included, travels to another process and holds no token."""
    result = toy(Served(Library())).caller.batch(books_create, named("A", "rule", "lost"), SHELF)

    data = pickle.dumps(result.items)

    assert b"s3cret" not in pickle.dumps(result)
    assert [item.index for item in pickle.loads(data)] == [0, 1, 2]


TITLES = st.lists(st.sampled_from(["good", "bad", "rule", "lost", "MISSPELT"]), max_size=25)


@settings(deadline=None)
@given(kinds=TITLES, concurrency=st.integers(1, 4), lazy=st.booleans())
def test_every_input_is_accounted_for_exactly_once(kinds: list[str], concurrency: int, lazy: bool) -> None:
    """Whatever happens to items, each index appears once, what succeeded was made once.

    Nothing made is called failed.
    """
    library = Library()
    items = [{"titel" if kind == "MISSPELT" else "title": f"{kind} {n}"} for n, kind in enumerate(kinds)]

    result = toy(Served(library), concurrency=concurrency).caller.batch(
        books_create, iter(items) if lazy else items, SHELF
    )

    assert [item.index for item in result.items] == list(range(len(items)))
    assert len(result.succeeded) + len(result.failed) + len(result.unknown) == len(items)
    assert len(set(library.made)) == len(library.made)
    assert {book.title for book in result.values} <= set(library.made)
    assert not {item.input.get("title") for item in result.failed} & set(library.made)
    assert set(library.made) <= {item.input["title"] for item in (*result.succeeded, *result.unknown)}


async def test_async_batches_give_the_same() -> None:
    """Awaited, a batch has the same items in the same order."""
    result = await async_toy(Served(Library())).caller.batch(
        books_create, named("A", "rule", "bad", "B", "lost"), SHELF
    )

    assert [item.index for item in result.succeeded] == [0]
    assert [item.index for item in result.failed] == [1, 2]
    assert [item.index for item in result.unknown] == [3, 4]
    assert [item.index async for item in result.results()] == [0, 1, 2, 3, 4]


async def test_async_iterators_stream_with_bounded_memory() -> None:
    """An async input is pulled no further than the chunks in flight while its results are read."""
    pulled: list[int] = []

    async def items() -> AsyncIterator[dict[str, Any]]:
        for n in range(300):
            pulled.append(n)
            yield {"title": f"Book {n}"}

    ahead: list[int] = []
    async for item in async_toy(Served(Library()), concurrency=2).caller.batch(books_create, items(), SHELF).results():
        ahead.append(len(pulled) - item.index)

    assert len(ahead) == 300
    assert max(ahead) <= 2 * 2 * 3


async def test_a_cancelled_batch_leaves_an_account() -> None:
    """Cancelling a batch whose answers are awaited leaves its items unknown, and what was not sent as not sent."""
    arrived = asyncio.Event()

    async def never(_: httpx.Request) -> httpx.Response:
        arrived.set()
        await asyncio.Event().wait()
        raise AssertionError

    async def batch() -> None:
        await async_toy(Served(never), concurrency=2).caller.batch(books_create, numbered(20), SHELF)

    task = asyncio.create_task(batch())
    await arrived.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError) as caught:
        await task

    # The task raises its own exception anew; the account hangs on the one that went through the batch.
    error: BaseException | None = caught.value
    while error is not None and "batch_result" not in error.__dict__:
        error = error.__context__
    assert error is not None
    result: BatchResult[Any] = error.__dict__["batch_result"]
    assert len(result.items) == 6
    assert len(result.unknown) + len(result.failed) == 6


async def test_an_error_of_an_async_input_leaves_an_account() -> None:
    """An exception in an async iterable comes out with everything accounted for."""

    async def items() -> AsyncIterator[dict[str, Any]]:
        for item in numbered(4):
            yield item
        raise LookupError

    with pytest.raises(LookupError) as caught:
        await async_toy(Served(Library())).caller.batch(books_create, items(), SHELF)

    result: BatchResult[Any] = caught.value.__dict__["batch_result"]
    assert len(result.succeeded) == 3
    assert isinstance(result.failed[0].error, NotSent)


def test_a_result_tells_itself_and_raises_on_wish() -> None:
    """`repr` names operation and size, `raise_for_failures` raises the first failure with the result attached."""
    result = toy(Served(Library())).caller.batch(books_create, named("A", "rule"), SHELF)

    assert re.match(r"<BatchResult of books_create, 2 items>", repr(result))
    assert len(result) == len(list(result)) == 2
    assert [value.title for value in result.values] == ["A"]
    with pytest.raises(Conflict) as caught:
        result.raise_for_failures()
    assert caught.value.batch_result is result


async def test_a_batch_that_is_not_awaited_says_so() -> None:
    """Forgetting `await` is a RuntimeWarning, because nothing was sent."""
    batch = async_toy(Served(Library())).caller.batch(books_create, numbered(2), SHELF)

    with pytest.warns(RuntimeWarning, match="nothing was sent"):
        batch.__del__()
    await batch


async def test_cancelling_again_loses_nothing() -> None:
    """Cancelled again and again while its chunks are being stopped, a batch accounts for them all the same."""
    entered, released = asyncio.Event(), asyncio.Event()

    async def stubborn(_: httpx.Request) -> httpx.Response:
        entered.set()
        try:
            await released.wait()
        finally:
            await released.wait()
        raise httpx.ReadError("too late")

    caller = async_toy(Served(stubborn)).caller

    async def create() -> object:
        return await caller.batch(books_create, numbered(6), SHELF)

    task = asyncio.create_task(create())
    await entered.wait()
    while not task.done():
        task.cancel()
        await asyncio.sleep(0)
    with pytest.raises(asyncio.CancelledError) as caught:
        await task

    result: BatchResult[Any] = caught.value.__dict__["batch_result"]
    assert [item.index for item in result.unknown] == list(range(6))
    released.set()


def test_two_readers_share_the_items() -> None:
    """Threads that read one batch's results together get each item once between them."""
    result = toy(Served(Library())).caller.batch(books_create, iter(numbered(300)), SHELF)
    read: list[int] = []

    def reader() -> None:
        read.extend(item.index for item in result.results())

    threads = [threading.Thread(target=reader) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(read) == list(range(300))
