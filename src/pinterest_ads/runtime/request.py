"""From a resource's arguments to a request: checked, built, joined to the base URL."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from pinterest_ads.errors import AdsError, FieldError, InvalidRequest
from pinterest_ads.runtime.check import Checker, plain
from pinterest_ads.runtime.kinds import is_object
from pinterest_ads.runtime.operation import OperationModule, argument, declared
from pinterest_ads.runtime.pointer import escape
from pinterest_ads.transport.http import httpx

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


@attrs.frozen
class Requests:
    """Makes the requests of one client. `timeout` is httpx's, in seconds by phase; `headers` go with every request."""

    base_url: httpx.URL
    headers: Mapping[str, str]
    timeout: Mapping[str, float | None]
    checker: Checker

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
        try:
            request: httpx.Request = module.build(**arguments, extra_headers=extra_headers, extra_query=extra_query)
        except (ValueError, TypeError, OverflowError) as error:
            if isinstance(error, AdsError):
                raise
            raise InvalidRequest(f"not sent: {error}", operation=operation.id, fields=_named(error)) from error
        return self._finish(request, str(request.url))

    def raw(self, method: str, path: str, **content: Any) -> httpx.Request:
        """A request for any path below the base URL. Raises InvalidRequest for other origins and dot segments."""
        target = re.split(r"[?#]", path)[0]
        if "://" in path or path.startswith("//") or any(part in {".", ".."} for part in target.split("/")):
            reason = "must be a path below base_url, without scheme, host and dot segments"
            raise InvalidRequest.of([FieldError("/path", reason)], operation=f"{method} {path}")
        check_headers(content.get("headers"), f"{method} {path}")
        try:
            request = httpx.Request(method, self._url(path), **content)
        except (ValueError, TypeError, httpx.InvalidURL) as error:
            raise InvalidRequest(f"not sent: {error}", operation=f"{method} {path}") from error
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
        if "body" not in arguments:
            return dict(arguments)
        body = arguments["body"]
        kind = declared(module, "body_type")
        if kind is None or body is None or isinstance(body, bytes) or hasattr(body, "read"):
            return dict(arguments)
        checked, error = self.checked(body, kind, extra, module.OPERATION.id)
        if error is not None:
            raise error
        return {**arguments, "body": checked}

    def checked(
        self, value: Any, kind: Any, extra: Mapping[str, Any] | None, operation: str
    ) -> tuple[Any, InvalidRequest | None]:
        """The value as plain data with `extra` merged, or why it must not be sent."""
        data, problems = plain(value)
        problems = problems or self.checker.check(data, kind)
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


def check_headers(headers: Mapping[str, str] | None, operation: str) -> None:
    """Refuse headers that would forge others, and an authorization that would go around the client's own."""
    for name, value in (headers or {}).items():
        at = f"/header/{name}"
        if not _HEADER_NAME.fullmatch(name) or any(c in value for c in "\r\n\0"):
            raise InvalidRequest.of([FieldError(at, "a name or value that a header may not hold")], operation=operation)
        if name.lower() == "authorization":
            raise InvalidRequest.of(
                [FieldError(at, "give the client the token (access_token=, token=)")], operation=operation
            )


def item_type(module: OperationModule) -> Any:
    """The declared type of one item of a batch's body."""
    kind = declared(module, "body_type")
    arguments: Sequence[Any] = getattr(kind, "__args__", ())
    return arguments[0] if arguments else None


def with_argument(module: OperationModule, arguments: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:
    """The arguments with the parameter of that name on the wire set."""
    return {**arguments, argument(module.OPERATION, name): value}


def _named(error: Exception) -> list[FieldError]:
    """A refusal by `build` names its argument first: `advertiser_id: …`."""
    name, colon, reason = str(error).partition(": ")
    return [FieldError(f"/{name}", reason)] if colon and name.isidentifier() else []
