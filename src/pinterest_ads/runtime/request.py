"""From a resource's arguments to a request: checked, built, joined to the base URL."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import msgspec

from pinterest_ads.errors import AdsError, FieldError, InvalidRequest
from pinterest_ads.runtime.kinds import is_object, list_of, mapping_items
from pinterest_ads.runtime.operation import OperationModule, argument, declared
from pinterest_ads.runtime.pointer import escape
from pinterest_ads.transport.http import httpx

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinterest_ads.runtime.check import DecodingHook

_METHOD = re.compile(r"[A-Z]{1,20}")
_FRAMING = {
    "content-length",
    "transfer-encoding",
    "host",
    "connection",
    "keep-alive",
    "te",
    "trailer",
    "upgrade",
    "expect",
}
_IN_QUERY = (str, int, float, date, Enum)
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class Requests(msgspec.Struct, frozen=True):
    """Makes the requests of one client. `timeout` is httpx's, in seconds by phase; `headers` go with every request."""

    base_url: httpx.URL
    headers: Mapping[str, str]
    timeout: Mapping[str, float | None]
    hook: DecodingHook | None

    def make(
        self,
        module: OperationModule,
        arguments: Mapping[str, Any],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
    ) -> httpx.Request:
        """The request of a call whose body has been checked. Raises InvalidRequest, naming the argument."""
        operation = module.OPERATION
        check_headers(extra_headers, operation.id)
        check_query(extra_query, operation.id)
        checked = check_arguments(module, arguments)
        try:
            request: httpx.Request = module.build(**checked, extra_headers=extra_headers, extra_query=extra_query)
        except (ValueError, TypeError, OverflowError) as error:
            if isinstance(error, AdsError):
                raise
            raise InvalidRequest(f"not sent: {error}", operation=operation.id, fields=_named(module, error)) from error
        return self._finish(request, str(request.url))

    def raw(self, method: Any, path: Any, **content: Any) -> httpx.Request:
        """A request for any path below the base URL. Raises InvalidRequest for other origins and dot segments."""
        told = f"{method} {path}"
        if not isinstance(method, str) or not _METHOD.fullmatch(method):
            raise InvalidRequest.of(
                [FieldError("/method", f"must be a method like GET, not {method!r}")], operation=told
            )
        if not isinstance(path, str) or not _is_below(path):
            reason = "must be a path below base_url, without scheme, host, backslashes and dot segments"
            raise InvalidRequest.of([FieldError("/path", reason)], operation=told)
        check_query(content.get("params"), told)
        check_headers(content.get("headers"), told)
        try:
            request = httpx.Request(method, self._url(path), **content)
        except (ValueError, TypeError, AttributeError, RecursionError, httpx.InvalidURL) as error:
            place = next((name for name in ("json", "content", "params") if content.get(name) is not None), "path")
            raise InvalidRequest.of([FieldError(f"/{place}", str(error))], operation=told) from error
        return self._finish(request, None)

    def _url(self, path: str) -> str:
        return f"{str(self.base_url).rstrip('/')}/{path.lstrip('/')}"

    def _finish(self, request: httpx.Request, path: str | None) -> httpx.Request:
        if path is not None:
            request.url = httpx.URL(self._url(path))
        request.headers["host"] = request.url.netloc.decode("ascii")
        for name, value in self.headers.items():
            request.headers.setdefault(name, value)
        request.extensions = {**request.extensions, "timeout": dict(self.timeout)}
        return request

    def body(
        self, module: OperationModule, arguments: Mapping[str, Any], extra: Mapping[str, Any] | None
    ) -> dict[str, Any]:
        """The arguments with a checked body in which `extra` is merged. Raises InvalidRequest."""
        check_extra(extra, module.OPERATION.id)
        if "body" not in arguments:
            return dict(arguments)
        body = arguments["body"]
        kind = declared(module, "body_type")
        if kind is None or body is None or isinstance(body, bytes) or hasattr(body, "read"):
            return dict(arguments)
        checked, error = self.checked(body, kind, extra, module.OPERATION.id)
        if error is not None:
            raise error
        if isinstance(checked, msgspec.Raw) and not _is_json(module):
            checked = msgspec.json.decode(checked)
        return {**arguments, "body": checked}

    def checked(
        self, value: Any, kind: Any, extra: Mapping[str, Any] | None, operation: str
    ) -> tuple[Any, InvalidRequest | None]:
        """The value as it goes into JSON, with `extra` merged, or why it must not be sent."""
        from pinterest_ads.runtime.check import Checker, plain  # with the first body that is checked

        checker = Checker(self.hook)
        if not extra and kind is not None:
            written = checker.written(value, kind)
            if written is not None:
                return msgspec.Raw(written), None
        data, problems = plain(value)
        problems = problems or checker.check(data, kind)
        if extra and not problems:
            if not is_object(data):
                problems = [FieldError("", "extra= needs an object to go into")]
            else:
                problems = [
                    FieldError(f"/{escape(name)}", "is given twice, in the body and in extra=")
                    for name in extra
                    if name in data
                ]
                addition, unwritable = plain(dict(extra))
                problems += unwritable
                data = {**data, **(addition if is_object(addition) else {})}
        return (data, None) if not problems else (None, InvalidRequest.of(problems, operation=operation))


def _is_json(module: OperationModule) -> bool:
    body = getattr(module.OPERATION, "body", None)
    return body is None or "json" in body.media_type


def _is_below(path: str) -> bool:
    """Whether a path stays below the prefix for everyone who reads it, servers that decode it first included."""
    decoded = unquote(unquote(re.split(r"[?#]", path)[0]))
    outside = "://" in path or decoded.startswith("//") or "\\" in decoded or any(c < " " for c in decoded)
    return not outside and not any(part in {".", ".."} for part in decoded.split("/"))


def check_headers(headers: Any, operation: str) -> None:
    """Refuse headers that would forge others, frame the body anew, or go around the client's own token."""
    if headers is None:
        return
    if not isinstance(headers, Mapping):
        raise InvalidRequest.of([FieldError("/header", "must be a mapping of names to text")], operation=operation)
    for name, value in mapping_items(headers):
        at = f"/header/{name}"
        if not isinstance(name, str) or not isinstance(value, str):
            raise InvalidRequest.of([FieldError(at, f"must be text, not {value!r}")], operation=operation)
        if not _HEADER_NAME.fullmatch(name) or any(c in value for c in "\r\n\0") or not value.isascii():
            raise InvalidRequest.of([FieldError(at, "a name or value that a header may not hold")], operation=operation)
        if name.lower() == "authorization":
            raise InvalidRequest.of(
                [FieldError(at, "give the client the token (access_token=, token=)")], operation=operation
            )
        if name.lower() in _FRAMING:
            raise InvalidRequest.of([FieldError(at, "is set by the client alone")], operation=operation)


def check_query(query: Any, operation: str) -> None:
    """Refuse query parameters that are no mapping of names to values or sequences of values."""
    if query is None:
        return
    if not isinstance(query, Mapping) or not all(isinstance(name, str) for name, _ in mapping_items(query)):
        raise InvalidRequest.of([FieldError("/query", "must be a mapping of names to values")], operation=operation)
    for name, value in mapping_items(query):
        values = list_of(value) if isinstance(value, list | tuple | set | frozenset) else [value]
        if not all(one is None or isinstance(one, _IN_QUERY) for one in values):
            reason = f"must be text, a number or a sequence of them, not {value!r}"
            raise InvalidRequest.of([FieldError(f"/query/{name}", reason)], operation=operation)


def check_extra(extra: Any, operation: str) -> None:
    """Refuse additions to a body that are no mapping of names."""
    if extra is not None and not (
        isinstance(extra, Mapping) and all(isinstance(name, str) for name, _ in mapping_items(extra))
    ):
        raise InvalidRequest.of([FieldError("/extra", "must be a mapping of names to values")], operation=operation)


def check_arguments(module: OperationModule, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments with sequences as lists; refuses what cannot stand in a path, and text for a sequence."""
    operation, checked = module.OPERATION, dict(arguments)
    for parameter in operation.parameters:
        value = arguments.get(parameter.argument)
        at = f"/{parameter.location}/{parameter.argument}"
        if parameter.location == "path" and (not isinstance(value, str | int) or isinstance(value, bool)):
            reason = f"{parameter.argument} must be text or an integer, not {value!r}"
            raise InvalidRequest.of([FieldError(at, reason)], operation=operation.id)
        if value is not None and parameter.argument in _sequences(module.build):
            checked[parameter.argument] = _sequence(value, at, operation.id)
    return checked


def _sequence(value: Any, at: str, operation: str) -> list[Any]:
    if isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
        raise InvalidRequest.of([FieldError(at, f"must be a sequence, like [{value!r}]")], operation=operation)
    items = list_of(value)
    for index, item in enumerate(items):
        if item is None:
            raise InvalidRequest.of([FieldError(f"{at}/{index}", "must not be None")], operation=operation)
        if not isinstance(item, _IN_QUERY) or isinstance(item, bool) or item == "":
            reason = f"must be text that is not empty, or a number, not {item!r}"
            raise InvalidRequest.of([FieldError(f"{at}/{index}", reason)], operation=operation)
    return items


@cache
def _sequences(build: Any) -> frozenset[str]:
    """The arguments of a `build` that are sequences and nothing else."""
    hints: dict[str, Any] = getattr(build, "__annotations__", {})
    return frozenset(name for name, hint in hints.items() if str(hint).removesuffix(" | None").startswith("Sequence["))


def item_type(module: OperationModule) -> Any:
    """The declared type of one item of a batch's body."""
    kind = declared(module, "body_type")
    arguments: Sequence[Any] = getattr(kind, "__args__", ())
    return arguments[0] if arguments else None


def with_argument(module: OperationModule, arguments: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:
    """The arguments with the parameter of that name on the wire set."""
    return {**arguments, argument(module.OPERATION, name): value}


def _named(module: OperationModule, error: Exception) -> list[FieldError]:
    """A refusal by `build` names its argument first: `advertiser_id: …`."""
    name, colon, reason = str(error).partition(": ")
    places = {parameter.argument: f"/{parameter.location}/{name}" for parameter in module.OPERATION.parameters}
    return [FieldError(places.get(name, f"/{name}"), reason)] if colon and name.isidentifier() else []
