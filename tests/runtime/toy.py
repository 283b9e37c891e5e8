"""Another API altogether, in the shape of a generated package: shelves that hold books.

Nothing of it is Pinterest's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs
import httpx
import msgspec
from pinterest_ads_api.decoding import dec_hook
from pinterest_ads_api.operation import (
    Api,
    Batch,
    Binding,
    ErrorPointers,
    Identity,
    Job,
    Operation,
    Pagination,
    Parameter,
    RateLimit,
)

from pinterest_ads.construction import Shared
from pinterest_ads.options import Options
from pinterest_ads.runtime import AsyncCaller, Caller
from pinterest_ads.runtime.answer import LastResponse
from pinterest_ads.transport.auth import Bearer, StaticToken
from pinterest_ads.transport.budget import RetryBudget
from pinterest_ads.transport.fold import build_async_transport, build_transport
from pinterest_ads.transport.quota import MemoryStore, QuotaLedger
from tests.transport.virtual import Served, VirtualClock


class Author(msgspec.Struct, kw_only=True):
    name: str
    born: int | msgspec.UnsetType = msgspec.UNSET


class Book(msgspec.Struct, kw_only=True, rename={"kind": "type"}):
    id: str
    title: str
    pages: int | msgspec.UnsetType | None = msgspec.UNSET
    kind: str | msgspec.UnsetType = msgspec.UNSET
    made: int | msgspec.UnsetType = msgspec.UNSET
    author: Author | msgspec.UnsetType = msgspec.UNSET


class BookCreate(msgspec.Struct, kw_only=True, rename={"kind": "type"}):
    title: str
    shelf: str | int | msgspec.UnsetType = msgspec.UNSET
    pages: int | msgspec.UnsetType = msgspec.UNSET
    kind: str | msgspec.UnsetType = msgspec.UNSET
    author: Author | msgspec.UnsetType = msgspec.UNSET


class BookPage(msgspec.Struct, kw_only=True):
    rows: list[Book]
    more: str | None | msgspec.UnsetType = msgspec.UNSET


class BookAnswer(msgspec.Struct, kw_only=True):
    row: Book | None | msgspec.UnsetType = msgspec.UNSET


class Wrong(msgspec.Struct, kw_only=True):
    code: int
    message: str


class BookResult(msgspec.Struct, kw_only=True):
    row: Book | None | msgspec.UnsetType = msgspec.UNSET
    wrongs: list[Wrong] | None | msgspec.UnsetType = msgspec.UNSET


class CountRequest(msgspec.Struct, kw_only=True):
    by: str
    since: int | msgspec.UnsetType = msgspec.UNSET


class Count(msgspec.Struct, kw_only=True):
    ticket: str | msgspec.UnsetType = msgspec.UNSET
    stage: str | msgspec.UnsetType = msgspec.UNSET
    place: str | None | msgspec.UnsetType = msgspec.UNSET


class BookResults(msgspec.Struct, kw_only=True):
    rows: list[BookResult]


API = Api(
    title="Shelves",
    version="1",
    server="https://shelves.example/v1",
    digest="",
    bindings={"shelf": Binding(parameter="shelf_id")},
    errors=ErrorPointers(code="/error/code", message="/error/text", detail="/error/more", fields="/error/places"),
    request_id="x-trace",
    gone="The library has closed; try the archive",
)


@attrs.define
class Module:
    """A generated operation module, as an object."""

    OPERATION: Operation
    answer: Any
    body: Any = None

    def build(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        body: Any = None,
        **arguments: Any,
    ) -> httpx.Request:
        path = self.OPERATION.path.lstrip("/")
        query: dict[str, Any] = {}
        for parameter in self.OPERATION.parameters:
            value = arguments.pop(parameter.argument, None)
            if parameter.location == "path":
                if "/" in str(value):
                    raise ValueError(f"{parameter.argument}: {value!r} cannot stand in a path")
                path = path.replace(f"{{{parameter.name}}}", str(value))
            elif value is not None:
                query[parameter.name] = value
        assert not arguments, arguments
        url = httpx.URL(path, params={**query, **(extra_query or {})} or None)
        content = None if body is None else msgspec.json.encode(body)
        headers = {**({} if body is None else {"content-type": "application/json"}), **(extra_headers or {})}
        extensions = {"operation": self.OPERATION}
        return httpx.Request(self.OPERATION.method, url, headers=headers, content=content, extensions=extensions)

    def parse(self, status: int, headers: Mapping[str, str], content: bytes) -> Any:
        dec_hook.learn(self.answer)
        return msgspec.json.decode(content, type=self.answer)

    def body_type(self) -> Any:
        return self.body

    def response_type(self, status: int) -> Any:
        return self.answer


_SHELF = Parameter(argument="shelf_id", name="shelf_id", location="path", required=True)
_PATH = "/shelves/{shelf_id}/books/"
_READ = RateLimit(category="reading", key="shelf")
_WRITE = RateLimit(category="writing", key="shelf")

books_list = Module(
    Operation(
        id="books_list",
        method="GET",
        path=_PATH,
        tag="books",
        parameters=(
            _SHELF,
            Parameter(argument="after", name="after", location="query"),
            Parameter(argument="size", name="size", location="query"),
            Parameter(argument="type_", name="type", location="query"),
        ),
        pagination=Pagination(bookmark="after", limit="size", next="/more", items="/rows"),
        rate_limit=_READ,
        retry_safety="idempotent",
    ),
    BookPage,
)
books_get = Module(
    Operation(
        id="books_get",
        method="GET",
        path=_PATH + "{book_id}/",
        tag="books",
        parameters=(_SHELF, Parameter(argument="book_id", name="book_id", location="path", required=True)),
        rate_limit=_READ,
        retry_safety="idempotent",
        result="/row",
    ),
    BookAnswer,
)
_BATCH = Batch(max_items=3, results="/rows", value="/row", errors="/wrongs")
books_create = Module(
    Operation(
        id="books_create",
        method="POST",
        path=_PATH,
        tag="books",
        parameters=(_SHELF,),
        batch=_BATCH,
        rate_limit=_WRITE,
        retry_safety="never",
        identity=Identity(fields=("title", "shelf"), list="books_list", created="made", query={"type": ("ANY",)}),
    ),
    BookResults,
    list[BookCreate],
)
books_update = Module(
    Operation(
        id="books_update",
        method="PATCH",
        path=_PATH,
        tag="books",
        parameters=(_SHELF,),
        batch=_BATCH,
        rate_limit=_WRITE,
        retry_safety="idempotent",
    ),
    BookResults,
    list[BookCreate],
)
books_create_one = Module(
    Operation(
        id="books_create_one",
        method="POST",
        path=_PATH,
        tag="books",
        parameters=(_SHELF,),
        rate_limit=_WRITE,
        retry_safety="never",
        result="/row",
    ),
    BookAnswer,
    BookCreate,
)
_TICKET = Parameter(argument="ticket", name="ticket", location="query", required=True)
counts_start = Module(
    Operation(
        id="counts_start",
        method="POST",
        path="/shelves/{shelf_id}/counts/",
        tag="counts",
        parameters=(_SHELF,),
        job=Job(
            status="counts_status",
            token="/ticket",
            argument="ticket",
            state="/stage",
            pending=("QUEUED", "COUNTING"),
            succeeded=("COUNTED",),
            failed=("LOST",),
            url="/place",
        ),
        rate_limit=_READ,
        retry_safety="never",
    ),
    Count,
    CountRequest,
)
counts_status = Module(
    Operation(
        id="counts_status",
        method="GET",
        path="/shelves/{shelf_id}/counts/",
        tag="counts",
        parameters=(_SHELF, _TICKET),
        rate_limit=_READ,
        retry_safety="idempotent",
    ),
    Count,
)
_ALL = (books_list, books_get, books_create, books_update, books_create_one, counts_start, counts_status)
OPERATIONS = {module.OPERATION.id: module for module in _ALL}
TOKEN = "s3cret-token"


def shared(clock: VirtualClock, **quota: Any) -> Shared:
    """The parts of a client of this API."""
    base = httpx.URL("http://shelves.test/v1")
    return Shared(
        api=API,
        parameters={"shelf": "shelf_id"},
        hook=dec_hook,
        operations=OPERATIONS.__getitem__,
        base_url=base,
        headers={"user-agent": "toy"},
        bearer=Bearer(StaticToken(TOKEN), base),
        ledger=QuotaLedger(MemoryStore(), **quota),
        budget=RetryBudget(),
        clock=clock,
    )


@attrs.define
class Toy:
    """A caller for threads over a server that is a function."""

    server: Served
    clock: VirtualClock
    caller: Caller
    seen: list[LastResponse]


@attrs.define
class AsyncToy:
    """A caller for tasks over a server that is a function."""

    server: Served
    clock: VirtualClock
    caller: AsyncCaller
    seen: list[LastResponse]


def toy(server: Served, clock: VirtualClock | None = None, parts: Shared | None = None, **options: Any) -> Toy:
    """A caller of this API for threads."""
    clock = clock or VirtualClock()
    parts = parts or shared(clock)
    seen: list[LastResponse] = []
    transport = build_transport(server, parts.parts(Options(**options)))
    caller = Caller(parts.settings(Options(**options)), transport.handle_request, seen.append, lambda: server)
    return Toy(server, clock, caller, seen)


def async_toy(
    server: Served, clock: VirtualClock | None = None, parts: Shared | None = None, **options: Any
) -> AsyncToy:
    """A caller of this API for tasks."""
    clock = clock or VirtualClock()
    parts = parts or shared(clock)
    seen: list[LastResponse] = []
    transport = build_async_transport(server, parts.parts(Options(**options)))
    caller = AsyncCaller(
        parts.settings(Options(**options)), transport.handle_async_request, seen.append, lambda: server
    )
    return AsyncToy(server, clock, caller, seen)


def reply(body: Any, status: int = 200, **headers: str) -> httpx.Response:
    """An answer of this API."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(
        status, headers={"content-type": "application/json", **named}, content=msgspec.json.encode(body)
    )


def refusal(
    status: int, text: str = "no", code: int = 1, more: str | None = None, places: Any = None, **headers: str
) -> httpx.Response:
    """An error of this API."""
    return reply({"error": {"code": code, "text": text, "more": more, "places": places}}, status, **headers)


def book(number: int, **fields: Any) -> dict[str, Any]:
    """A book as this API answers it."""
    return {"id": str(number), "title": f"Book {number}", **fields}


Handler = Callable[[httpx.Request], httpx.Response]
