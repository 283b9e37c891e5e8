"""What becomes of each item of one chunk. No I/O: a generator asks for requests to be sent and is told the answers."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

import attrs
import msgspec

from pinterest_ads.errors import (
    AdsError,
    AuthenticationFailed,
    ClientClosed,
    Conflict,
    DeadlineExceeded,
    FieldError,
    Gone,
    InvalidRequest,
    NotFound,
    NotSent,
    OutcomeUnknown,
    PermissionDenied,
    RateLimited,
    ServerError,
    Undecodable,
)
from pinterest_ads.runtime.kinds import is_list, is_sequence
from pinterest_ads.runtime.pointer import find

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from pinterest_ads.runtime.operation import Batch, ErrorShape

T = TypeVar("T")

# What concerns the caller, not an item: the next chunk would meet it too.
FATAL = (AuthenticationFailed, PermissionDenied, NotFound, Gone, RateLimited, ClientClosed)


class BatchItem(msgspec.Struct, Generic[T], frozen=True):
    """One item of a batch and what became of it.

    Attributes:
        index: its place in the input, from 0.
        input: the object that was given.
        value: what the service made of it; None unless it succeeded.
        error: why it failed, `OutcomeUnknown` where nobody knows; None if it succeeded.
    """

    index: int
    input: Any
    value: T | None = None
    error: AdsError | None = None


@attrs.define
class Slot:
    """An item on its way. `body` is the checked plain data; `answered` tells that the service named a result."""

    index: int
    input: Any
    body: Any = None
    value: Any = None
    error: AdsError | None = None
    settled: bool = False

    def end(self, *, value: Any = None, error: AdsError | None = None) -> None:
        """Nothing more will happen to this item."""
        self.value, self.error, self.settled = value, error, True

    def item(self) -> BatchItem[Any]:
        """The slot as the caller sees it."""
        return BatchItem(self.index, self.input, self.value, self.error)


class Results(msgspec.Struct, frozen=True):
    """A whole answer to a chunk: its results in the order of the items, and the facts for errors."""

    results: Any
    facts: dict[str, Any]


Reply: TypeAlias = Results | AdsError


def settle(slots: Sequence[Slot], batch: Batch, shape: ErrorShape | None) -> Generator[list[Any], Reply, None]:
    """Yield bodies to send and take the replies, until every slot is settled.

    A 400 that points into items fails those, and the others are asked for again: nothing of a refused request was
    executed. Each round settles at least one item, so there are at most as many rounds as items.
    """
    while pending := [slot for slot in slots if not slot.settled]:
        reply = yield [slot.body for slot in pending]
        if isinstance(reply, Results):
            _assign(pending, reply, batch, shape)
            return
        if not (isinstance(reply, InvalidRequest) and _blame_items(reply, pending)):
            for slot in pending:
                slot.end(error=reply)


def _blame_items(reply: InvalidRequest, pending: Sequence[Slot]) -> bool:
    """Fail the items that a refusal points into; whether it did point into any."""
    blamed = blame(reply, len(pending))
    for position, fields in blamed.items():
        pending[position].end(error=_own(reply, fields))
    return bool(blamed)


def _assign(pending: Sequence[Slot], reply: Results, batch: Batch, shape: ErrorShape | None) -> None:
    results = reply.results
    if not is_sequence(results) or len(results) != len(pending):
        message = "the answer does not have one result per item, so nobody can say which is whose"
        for slot in pending:
            slot.end(error=OutcomeUnknown(message, **reply.facts))
        return
    for slot, result in zip(pending, results, strict=True):
        value, error = find(result, batch.value or ""), _refusal(find(result, batch.errors), reply, shape)
        if error is None and (value is None or _is_empty(value)):
            error = OutcomeUnknown("the item's result holds neither a value nor an error", **reply.facts)
        slot.end(value=value if error is None else None, error=error)


def _is_empty(value: Any) -> bool:
    """Whether a model has none of what it must have, so that nobody knows what it is."""
    if not isinstance(value, msgspec.Struct):
        return False
    required = _required(type(value))
    return bool(required) and all(getattr(value, name) is msgspec.UNSET for name in required)


@cache
def _required(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """Looked up once for each model: it evaluates all of the model's annotations."""
    return tuple(field.name for field in msgspec.structs.fields(kind) if field.required)


def _refusal(errors: Any, reply: Results, shape: ErrorShape | None) -> AdsError | None:
    """The error of one item, whose errors come as a list, as one object, or not at all."""
    plain = msgspec.to_builtins(errors)
    listed = plain if is_list(plain) else [plain] if plain else []
    if not listed:
        return None
    texts = [str(_part(e, shape.message if shape else None, "/message") or "refused without a reason") for e in listed]
    code = _part(listed[0], shape.code if shape else None, "/code")
    facts: dict[str, Any] = {**reply.facts, "code": code if isinstance(code, int) else None}
    return Conflict("; ".join(texts), **facts)


def _part(error: Any, pointer: str | None, usual: str) -> Any:
    """A part of an item's error, which is shaped like an error body, like its inner object, or as is usual."""
    candidates = (pointer, pointer and f"/{pointer.rpartition('/')[2]}", usual)
    return next((found for candidate in candidates if (found := find(error, candidate or None)) is not None), None)


def _own(whole: InvalidRequest, fields: Sequence[FieldError]) -> InvalidRequest:
    """The error of the whole request as it concerns one item, with pointers into the item."""
    return InvalidRequest(
        "; ".join(f"{field.pointer or '/'}: {field.reason}" for field in fields),
        fields=fields,
        sent=True,
        status=whole.status,
        code=whole.code,
        request_id=whole.request_id,
        operation=whole.operation,
        attempts=whole.attempts,
    )


_POINTER = re.compile(r"(?:^|[\s\"'`(:,=#])/(\d{1,6})((?:/[\w~.%-]+)*)(?![\w/])")
_BRACKETS = re.compile(r"(?<![\w\]])\$?\.?(?:[A-Za-z_]{1,20})?\[(\d{1,6})\]((?:\.\w+|\[\d+\]|\[['\"]\w+['\"]\])*)")


def blame(error: InvalidRequest, count: int) -> dict[int, list[FieldError]]:
    """Which of `count` items an error points at, by its `fields` or, where it has none, by places in its text.

    Recognised: `/0/name`, `[0].name`, `$[0].name`, `body[0]['name']`. Positions beyond the request are not believed.
    """
    found: dict[int, list[FieldError]] = {}
    for field in error.fields:
        match = re.fullmatch(r"(?:#|/body)?/(\d{1,6})((?:/.*)?)", field.pointer, re.DOTALL) or _BRACKETS.fullmatch(
            field.pointer
        )
        if match and int(match.group(1)) < count:
            found.setdefault(int(match.group(1)), []).append(FieldError(_steps(match.group(2)), field.reason))
    if found or error.fields:
        return found
    text = error.detail or error.message
    for told in (error.message, error.detail or ""):
        for match in (*_POINTER.finditer(told), *_BRACKETS.finditer(told)):
            if int(match.group(1)) < count:
                found.setdefault(int(match.group(1)), []).append(FieldError(_steps(match.group(2)), text))
    return found


def _steps(path: str) -> str:
    """`.name[0]` as `/name/0`; a pointer stays."""
    if path.startswith("/") or not path:
        return path.rstrip(".")
    return "".join(f"/{step}" for step in re.findall(r"\w+", path))


def unsettled(slots: Sequence[Slot], error: AdsError) -> None:
    """Settle what is left with one error."""
    for slot in slots:
        if not slot.settled:
            slot.end(error=error)


def interrupted(*, sending: bool, operation: str) -> AdsError:
    """The error of items whose chunk was cut short from our side."""
    if sending:
        return OutcomeUnknown("the call was interrupted while its answer was awaited", operation=operation)
    return NotSent("the batch was interrupted before this was sent", operation=operation)


def doubted(error: AdsError, *, doubtful: bool) -> AdsError:
    """The error of a chunk as its items have it: what may have been executed is unknown."""
    unread = isinstance(error, Undecodable | ServerError)
    unsettled_by = isinstance(error, DeadlineExceeded | NotSent | RateLimited) and doubtful
    if not unread and not unsettled_by:
        return error
    return OutcomeUnknown(
        error.message,
        status=error.status,
        code=error.code,
        detail=error.detail,
        request_id=error.request_id,
        operation=error.operation,
        attempts=error.attempts,
    )
