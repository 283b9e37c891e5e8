"""Where a walk over the pages of a list is, and whether it may go on.

No I/O: the pagers of threads and of tasks share it.
"""

from __future__ import annotations

import hashlib
import json
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import attrs
import msgspec

from pinterest_ads.errors import FieldError, InvalidRequest, Undecodable
from pinterest_ads.runtime.kinds import is_list, is_object
from pinterest_ads.runtime.operation import argument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pinterest_ads.runtime.answer import LastResponse
    from pinterest_ads.runtime.issue import Issue
    from pinterest_ads.runtime.operation import Operation, Pagination

T = TypeVar("T")
VERSION = 1


class Page(msgspec.Struct, Generic[T], frozen=True):
    """One page of a list.

    Attributes:
        items: the page's items.
        bookmark: where the next page begins, None on the last one.
        issues: fields that were not of the described type (see `Issue`); empty on a good page.
        response: status, headers and request id of the answer.
    """

    items: list[T]
    bookmark: str | None
    issues: tuple[Issue, ...]
    response: LastResponse

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


@attrs.define
class Walk:
    """A position: the bookmark of the page being read (None for the first) and how many of its items were taken.

    `told` works out what tells this list from others, which only a state needs.
    """

    operation: str
    told: Callable[[], str]
    bookmark: str | None = None
    offset: int = 0
    done: bool = False
    _seen: set[bytes] = attrs.field(factory=set[bytes], init=False)
    _repeated: bool = attrs.field(default=False, init=False)

    def state(self) -> dict[str, Any]:
        """The position as JSON data, for `resume=` in this or another process."""
        return {
            "version": VERSION,
            "operation": self.operation,
            "arguments": self.told(),
            "bookmark": self.bookmark,
            "offset": self.offset,
            "done": self.done,
        }

    def arrived(self, page: Page[Any]) -> bool:
        """Whether the walk may go on behind this page; raises Undecodable where the page itself makes no sense."""
        if page.bookmark is None:
            return False
        if not page.items and not page.issues:
            raise self._endless(page, "came with an empty page")
        mark = hashlib.blake2b(page.bookmark.encode("utf-8", "surrogatepass"), digest_size=12).digest()
        self._repeated = mark in self._seen or page.bookmark == self.bookmark
        self._seen.add(mark)
        return not self._repeated

    def turn(self, page: Page[Any]) -> None:
        """Go to the page after this one; raises Undecodable where the walk would never end."""
        if self._repeated:
            raise self._endless(page, "came for the second time")
        self.bookmark, self.offset, self.done = page.bookmark, 0, page.bookmark is None

    def _endless(self, page: Page[Any], problem: str) -> Undecodable:
        return Undecodable(
            f"a bookmark {problem}; following it might never end",
            status=page.response.status,
            request_id=page.response.request_id,
            operation=self.operation,
            attempts=page.response.attempts,
        )


def begin(operation: Operation, arguments: Mapping[str, Any], resume: Mapping[str, Any] | str | None) -> Walk:
    """A walk from the start, from the bookmark among the arguments, or from `resume`.

    A state, its JSON text, or a bookmark.

    Raises InvalidRequest before anything is sent.
    """
    pagination = cast("Pagination", operation.pagination)
    _check_limit(operation, pagination, arguments)
    bookmark = arguments.get(argument(operation, pagination.bookmark))
    if bookmark is not None and not isinstance(bookmark, str):
        reason = f"must be the text of an earlier page's bookmark, not {bookmark!r}"
        raise InvalidRequest.of([FieldError(f"/query/{pagination.bookmark}", reason)], operation=operation.id)
    walk = Walk(operation.id, partial(digest, operation, arguments), bookmark)
    if resume is None:
        return walk
    if bookmark is not None:
        raise _refused(operation, "resume", "give resume or a bookmark, not both")
    if isinstance(resume, str) and not resume.lstrip().startswith("{"):
        walk.bookmark = resume
        return walk
    state = _read(operation, resume)
    if state["operation"] != operation.id or state["arguments"] != walk.told():
        raise _refused(
            operation, "resume", "this state belongs to another list, or to the same one with other arguments"
        )
    walk.bookmark, walk.offset, walk.done = state["bookmark"], state["offset"], state["done"]
    return walk


def digest(operation: Operation, arguments: Mapping[str, Any]) -> str:
    """What tells one list from another: its arguments without the bookmark, ids alike whether text or number."""
    bookmark = argument(operation, cast("Pagination", operation.pagination).bookmark)
    told = {name: _text(value) for name, value in arguments.items() if name != bookmark and value is not None}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:32]


def _text(value: Any) -> Any:
    plain = msgspec.to_builtins(value)
    return [str(item) for item in plain] if is_list(plain) else str(plain)


def _check_limit(operation: Operation, pagination: Pagination, arguments: Mapping[str, Any]) -> None:
    limit = None if pagination.limit is None else arguments.get(argument(operation, pagination.limit))
    if limit is not None and (not isinstance(limit, int) or isinstance(limit, bool) or limit < 1):
        raise InvalidRequest.of(
            [FieldError(f"/query/{pagination.limit}", f"must be a positive integer, not {limit!r}")],
            operation=operation.id,
        )


def _read(operation: Operation, resume: Mapping[str, Any] | str) -> Mapping[str, Any]:
    try:
        state: Any = json.loads(resume) if isinstance(resume, str) else dict(resume)
    except (ValueError, TypeError):
        state = None
    if not is_object(state) or type(state.get("version")) is not int:
        raise _refused(operation, "resume", "this is no state of a list (pager.state)")
    known = state
    if known["version"] != VERSION:
        raise _refused(
            operation, "resume", f"this state has version {known['version']}, this library reads version {VERSION}"
        )
    bookmark, offset = known.get("bookmark"), known.get("offset")
    whole = (
        isinstance(bookmark, str | None) and isinstance(offset, int) and not isinstance(offset, bool) and offset >= 0
    )
    if not whole or not isinstance(known.get("done"), bool) or not {"operation", "arguments"} <= known.keys():
        raise _refused(operation, "resume", "this state is damaged")
    return known


def _refused(operation: Operation, place: str, reason: str) -> InvalidRequest:
    return InvalidRequest.of([FieldError(f"/{place}", reason)], operation=operation.id)
