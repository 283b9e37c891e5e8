"""What the runtime asks of the generated package. Anything of this shape will do, whatever API it speaks."""

# The docstring of each class tells its attributes, whose names are the generated ones.
# ruff: noqa: D102, N802

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from pinterest_ads.transport.http import httpx

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Pagination(Protocol):
    """Where a list takes its bookmark and limit (query parameters).

    Where its answers hold the next one and the items.
    """

    @property
    def bookmark(self) -> str: ...
    @property
    def limit(self) -> str | None: ...
    @property
    def next(self) -> str: ...
    @property
    def items(self) -> str: ...


class Batch(Protocol):
    """How many items a request may hold, and where the answer has one result per item with its value or its errors."""

    @property
    def max_items(self) -> int: ...
    @property
    def results(self) -> str: ...
    @property
    def value(self) -> str | None: ...
    @property
    def errors(self) -> str | None: ...


class JobShape(Protocol):
    """How a job is followed: the status operation, its argument, and where token, state and URL are.

    `rows` gives the model's name for each list of its file; in CSV `kind_column` says which list a row is of.
    """

    @property
    def status(self) -> str: ...
    @property
    def token(self) -> str: ...
    @property
    def argument(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def pending(self) -> Sequence[str]: ...
    @property
    def succeeded(self) -> Sequence[str]: ...
    @property
    def failed(self) -> Sequence[str]: ...
    @property
    def url(self) -> str | None: ...
    @property
    def rows(self) -> Mapping[str, str]: ...
    @property
    def kind_column(self) -> str | None: ...
    @property
    def kinds(self) -> Mapping[str, str]: ...


class Identity(Protocol):
    """By which fields an entity is recognised when read back, and the operation that lists such entities.

    `query` is what the list is asked with so that it hides none.
    """

    @property
    def fields(self) -> Sequence[str]: ...
    @property
    def list(self) -> str: ...
    @property
    def query(self) -> Mapping[str, Sequence[str]]: ...


class Parameter(Protocol):
    """One parameter: `argument` of `build`, `name` on the wire."""

    @property
    def argument(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def location(self) -> str: ...


class Operation(Protocol):
    """One operation's constants."""

    @property
    def id(self) -> str: ...
    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def parameters(self) -> Sequence[Parameter]: ...
    @property
    def result(self) -> str | None: ...
    @property
    def pagination(self) -> Pagination | None: ...
    @property
    def batch(self) -> Batch | None: ...
    @property
    def job(self) -> JobShape | None: ...
    @property
    def identity(self) -> Identity | None: ...


class OperationModule(Protocol):
    """A generated operation module."""

    @property
    def OPERATION(self) -> Operation: ...
    @property
    def build(self) -> Any: ...  # a function whose parameters differ from operation to operation
    def parse(self, status: int, headers: Mapping[str, str], content: bytes) -> Any:
        """The model of an answer. Raises msgspec's errors for what is not as described."""
        ...


class ErrorShape(Protocol):
    """Where an error body has its parts; None where it has no such part."""

    @property
    def code(self) -> str | None: ...
    @property
    def message(self) -> str | None: ...
    @property
    def detail(self) -> str | None: ...
    @property
    def fields(self) -> str | None: ...


class OAuth(Protocol):
    """How users sign in, as far as renewing a token goes."""

    @property
    def refresh_url(self) -> str | None: ...


class Api(Protocol):
    """What the description says of the API as a whole."""

    @property
    def server(self) -> str: ...
    @property
    def errors(self) -> ErrorShape | None: ...
    @property
    def request_id(self) -> str | None: ...
    @property
    def gone(self) -> str | None: ...
    @property
    def oauth(self) -> OAuth | None: ...


def argument(operation: Operation, name: str) -> str:
    """The argument of `build` for a parameter of that name on the wire."""
    return next((parameter.argument for parameter in operation.parameters if parameter.name == name), name)


def declared(module: OperationModule, function: str, *arguments: Any) -> Any:
    """What the module's `body_type()` or `response_type(status)` gives, None where it has none."""
    found = getattr(module, function, None)
    return None if found is None else found(*arguments)


def relative(request: httpx.Request, base_url: httpx.URL) -> httpx.Request:
    """The request with its relative URL joined to the base, which is a whole prefix."""
    prefix = str(base_url).rstrip("/") + "/"
    request.url = httpx.URL(prefix + str(request.url).lstrip("/"))
    request.headers["host"] = request.url.netloc.decode("ascii")
    return request
