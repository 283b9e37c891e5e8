"""What the description says about an operation, as values: identity, parameters and the extensions it carries."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Location: TypeAlias = Literal["path", "query", "header", "cookie"]


class _Value(msgspec.Struct, frozen=True, kw_only=True):
    """A value that nobody changes."""


class Parameter(_Value, frozen=True, kw_only=True):
    """One parameter: `argument` of `build`, `name` on the wire, `location` there."""

    argument: str
    name: str
    location: Location
    required: bool = False
    style: str = "form"
    explode: bool = True
    deprecated: bool = False


class Body(_Value, frozen=True, kw_only=True):
    """The request body: its first media type, all of them, and whether a call needs one."""

    media_type: str
    media_types: tuple[str, ...]
    required: bool


class Pagination(_Value, frozen=True, kw_only=True):
    """Paging by bookmark: query parameters `bookmark` and `limit`, pointers `next` and `items` into the answer."""

    bookmark: str
    limit: str | None = None
    next: str
    items: str


class Batch(_Value, frozen=True, kw_only=True):
    """A call with many inputs: at most `max_items`; `value` and `errors` are pointers inside one of the `results`."""

    max_items: int
    results: str
    value: str | None = None
    errors: str | None = None


class Job(_Value, frozen=True, kw_only=True):
    """A call that starts a job, and the operation `status` that tells how it goes, asked with `argument`=token.

    `rows` says of which model the rows of the result's lists are, by the list's name (`*`: of any name); in a table,
    the column `kind_column` says of which of the lists a row is, by the names in `kinds`.
    """

    status: str
    token: str
    argument: str
    state: str
    pending: tuple[str, ...] = ()
    succeeded: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    url: str | None = None
    rows: dict[str, str] = {}
    kind_column: str | None = None
    kinds: dict[str, str] = {}


class RateLimit(_Value, frozen=True, kw_only=True):
    """The quota a call counts against, and by whom it is counted."""

    category: str
    key: str


class Identity(_Value, frozen=True, kw_only=True):
    """How a created entity is recognised when read back: its `fields`, the operation that lists it, its time field.

    `query` is what the list is asked with so that it hides none.
    """

    fields: tuple[str, ...]
    list: str
    query: dict[str, tuple[str, ...]] = {}
    created: str | None = None


class Stability(_Value, frozen=True, kw_only=True):
    """How long an operation lasts; `sunset` is a date (`YYYY-MM-DD`), `replacement` an operation id or a text."""

    level: str
    replacement: str | None = None
    sunset: str | None = None


class Operation(_Value, frozen=True, kw_only=True):
    """An operation of the API; `path` is the template of the description, `result` points to what a method returns."""

    id: str
    method: str
    path: str
    tag: str
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    server: str | None = None
    deprecated: bool = False
    pagination: Pagination | None = None
    batch: Batch | None = None
    job: Job | None = None
    rate_limit: RateLimit | None = None
    retry_safety: str | None = None
    identity: Identity | None = None
    stability: Stability | None = None
    result: str | None = None


class Binding(_Value, frozen=True, kw_only=True):
    """A path variable that a group of resources shares."""

    parameter: str


class ErrorPointers(_Value, frozen=True, kw_only=True):
    """Where an error body keeps what (RFC 6901 pointers)."""

    code: str | None = None
    message: str | None = None
    detail: str | None = None
    fields: str | None = None


class OAuth(_Value, frozen=True, kw_only=True):
    """How a user's leave is asked for (OAuth 2): URLs, scopes and their words, and what departs from RFC 6749.

    `client_id` is what the authorization page calls the client's id, `parameters` what it takes beside the usual,
    `scope_separator` what joins scopes there, and `token_method` the method of the token endpoint.
    """

    authorization_url: str | None = None
    token_url: str | None = None
    refresh_url: str | None = None
    scopes: dict[str, str] = {}
    client_id: str = "client_id"
    parameters: dict[str, str] = {}
    scope_separator: str = " "
    token_method: str = "POST"  # noqa: S105 - a method, no token


class Api(_Value, frozen=True, kw_only=True):
    """The API as a whole: `server` is its URL, `digest` that of the inputs this package was generated from."""

    title: str
    version: str
    server: str
    digest: str
    bindings: dict[str, Binding] = {}
    errors: ErrorPointers = ErrorPointers()
    request_id: str | None = None
    gone: str | None = None
    oauth: OAuth | None = None
