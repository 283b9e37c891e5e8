"""The door between the two rooms: what a service hands the engine, and what the engine hands a handler."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol

from .page_cache import PageCache

if TYPE_CHECKING:
    from datetime import date

    from .access import Access, Principal
    from .bookmarks import Bookmarks
    from .clock import SwitchableClock
    from .errors import Refusal
    from .faults import Fault
    from .resources import Resource
    from .side import SideRow
    from .store import Store
    from .tables import Table
    from .wire import Request

QuotaKey = Literal["tenant", "user"]
Handler = Callable[["Call"], bytes]


@dataclass(frozen=True, slots=True)
class State:
    """What every call works on."""

    store: Store
    access: Access
    bookmarks: Bookmarks
    clock: SwitchableClock
    service: Service
    pages: PageCache = field(default_factory=PageCache)


@dataclass(slots=True)
class Call:
    """One request that passed every check of form: its values are typed and fit the description.

    `fault` is what goes wrong with it; handlers look at the effects that are theirs.
    """

    row: OperationRow
    principal: Principal
    tenant: int
    path: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Any
    state: State
    service_date: date
    request: Request
    fault: Fault | None = None

    @property
    def origin(self) -> str:
        """The scheme and host that the client used, for addresses in answers."""
        return self.request.origin


@dataclass(frozen=True, slots=True)
class OperationRow:
    """What the service knows of one operation, by itself: where it is, what it counts against, and what answers it.

    `tenant` is the path variable that names whose entities it works on; `source` cites the guide or the wire facts. The
    body of a `private` one is never kept; a `preview` one is answered only where the description has it; `ends` is the
    day from which it is gone, with `advice`; `prepare` makes of a body as programs of the time sent it one as it is
    described; `resource` and `verb` say what a verb of the CRUD engine does.
    """

    id: str
    method: str
    path: str
    category: str
    key: QuotaKey
    handler: Handler
    source: str
    tenant: str | None = None
    prepare: Callable[[Any], Any] | None = None
    resource: str | None = None
    verb: str = ""
    repeatable: bool = True
    private: bool = False
    ends: date | None = None
    advice: str = ""
    preview: bool = False


class Envelope(Protocol):
    """How the service wraps what it answers; everything encoded is JSON bytes."""

    def page(self, items: Sequence[bytes], bookmark: str | None) -> bytes:
        """Wrap one page of a list."""
        ...

    def single(self, item: bytes) -> bytes:
        """Wrap one entity."""
        ...

    def batch(self, results: Sequence[tuple[bytes | None, Sequence[Refusal]]]) -> bytes:
        """Wrap the results of a batch, in the order of its items: an entity, or the reasons why there is none."""
        ...

    def failure(self, refusal: Refusal, operation: str | None) -> bytes:
        """Wrap a refusal; `operation` is the id of the operation that refused, if it got that far."""
        ...


class Elsewhere(Protocol):
    """Answers for paths outside the description, such as versions that have ended."""

    def __call__(self, method: str, path: str, service_date: date) -> Refusal | None:
        """Return the refusal for a path that the service once had, or None for one it never had."""
        ...


@dataclass(frozen=True, slots=True)
class Window:
    """A quota: at most `limit` requests in `seconds`, sliding, or (`fixed`) per window that the first request opens."""

    limit: int
    seconds: int
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class QuotaTable:
    """Quotas by category (per tenant or user, as the operation says) and per app; no entry means no limit."""

    categories: Mapping[str, Sequence[Window]] = field(default_factory=dict[str, Sequence[Window]])
    app: Sequence[Window] = ()


class Seed(Protocol):
    """Fills an empty store; the same every time but for the day it is made."""

    def __call__(self, state: State, token: str) -> None:
        """Write entities, users and the token `token`."""
        ...


class Generate(Protocol):
    """Fills an empty store with an account to measure, the same for the same numbers on the same day."""

    def __call__(self, state: State, token: str, counts: Mapping[str, int]) -> None:
        """Write so many entities, users and the token `token`."""
        ...


def _generate_nothing(state: State, token: str, counts: Mapping[str, int]) -> None:  # noqa: ARG001 - a default
    message = "this service generates no accounts"
    raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Chart:
    """Where the console reads what an entity delivered by day.

    `path` is relative to the API's prefix, with `{tenant}`, `{id}`, `{first}` and `{last}` (days) to fill in; `day` and
    `value` are the keys of a row.
    """

    title: str
    path: str
    day: str
    value: str


@dataclass(frozen=True, eq=False)
class Service:
    """Everything the engine must be told about one API.

    `tables` are tables of the service's own beside its entities: see `tables.Table`. `generate`
    makes an account to measure; `generated` has the names of its measures with their defaults; `read_seed` makes a seed
    of what a file holds, and raises ValueError for what it cannot read.
    """

    name: str
    package: str
    tenant_noun: str
    operations: Sequence[OperationRow]
    resources: Mapping[str, Resource]
    envelope: Envelope
    elsewhere: Elsewhere
    seeds: Mapping[str, Seed]
    quotas: Mapping[str, QuotaTable]
    default_quotas: str
    categories: Sequence[str]
    default_date: date
    side: Sequence[SideRow] = ()
    tables: Sequence[Table] = ()
    charts: Mapping[str, Chart] = field(default_factory=dict[str, Chart])
    generate: Generate = _generate_nothing
    read_seed: Callable[[Any], Seed] | None = None
    generated: Mapping[str, int] = field(default_factory=dict[str, int])
