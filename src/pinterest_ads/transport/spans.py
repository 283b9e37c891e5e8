"""OpenTelemetry spans, one per call and one per attempt, with the extra `[otel]`.

Without the extra, or without a provider set up by the application, nothing is recorded and next to nothing is spent.
Attributes are an allow-list like the log's: no header, no query, no body, no token.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.log import clean_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinterest_ads.transport.call import Call

_NAME = "pinterest_ads"
_ERROR_STATUS = 400


@cache
def _api() -> Any:
    try:
        return import_module("opentelemetry.trace")
    except ImportError:
        return None


class Spans:
    """Opens spans. `call_of` gives a request's call.

    `request_id` is the response header with the service's id of a request.
    """

    def __init__(self, call_of: Callable[[httpx.Request], Call], request_id: str | None) -> None:
        self._call_of = call_of
        self._request_id = request_id

    def call(self, request: httpx.Request) -> AbstractContextManager[Any]:
        """A span around a whole call, named as the operation."""
        call = self._call_of(request)
        return _span(call.operation, "INTERNAL", {"pinterest_ads.quota_key": str(call.key)})

    def attempt(self, request: httpx.Request) -> AbstractContextManager[Any]:
        """A span around one attempt, as HTTP clients have them."""
        call = self._call_of(request)
        attributes: dict[str, str | int] = {
            "http.request.method": request.method,
            "server.address": request.url.host,
            "pinterest_ads.operation": call.operation,
            "http.request.resend_count": max(0, call.attempts - 1),
        }
        return _span(f"{request.method} {call.operation}", "CLIENT", attributes)

    def seen(self, span: Any, response: httpx.Response, request: httpx.Request) -> httpx.Response:
        """Tell a span its answer, and give it on."""
        if span is not None and span.is_recording():
            call = self._call_of(request)
            span.set_attribute("http.response.status_code", response.status_code)
            span.set_attribute("pinterest_ads.attempts", call.attempts)
            span.set_attribute("pinterest_ads.waited", sum(call.waits))
            request_id = clean_id(response.headers.get(self._request_id or ""))
            if request_id is not None:
                span.set_attribute("pinterest_ads.request_id", request_id)
            if response.status_code >= _ERROR_STATUS:
                span.set_attribute("error.type", str(response.status_code))
        return response

    @staticmethod
    def failed(span: Any, error: BaseException) -> None:
        """Tell a span that there was no answer."""
        if span is not None and span.is_recording():
            span.set_attribute("error.type", type(error).__name__)
            span.set_status(_api().StatusCode.ERROR)


def available() -> bool:
    """Whether the extra is installed."""
    return _api() is not None


def _span(name: str, kind: str, attributes: dict[str, str | int]) -> AbstractContextManager[Any]:
    api = _api()
    if api is None:
        return nullcontext()
    tracer = api.get_tracer(_NAME)
    span: AbstractContextManager[Any] = tracer.start_as_current_span(
        name,
        kind=getattr(api.SpanKind, kind),
        attributes=attributes,
        # An exception's text is not on the allow-list; `failed` tells its type.
        record_exception=False,
        set_status_on_exception=False,
    )
    return span


class SpanTransport(httpx.BaseTransport):
    """Puts a span around what is within. `outer` says whether that is a call or an attempt."""

    def __init__(self, inner: httpx.BaseTransport, spans: Spans, *, outer: bool) -> None:
        self._inner = inner
        self._spans = spans
        self._open = spans.call if outer else spans.attempt

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Pass on within a span."""
        with self._open(request) as span:
            try:
                return self._spans.seen(span, self._inner.handle_request(request), request)
            except BaseException as error:
                self._spans.failed(span, error)
                raise

    def close(self) -> None:
        """Close what is within."""
        self._inner.close()


class AsyncSpanTransport(httpx.AsyncBaseTransport):
    """`SpanTransport` for tasks."""

    def __init__(self, inner: httpx.AsyncBaseTransport, spans: Spans, *, outer: bool) -> None:
        self._inner = inner
        self._spans = spans
        self._open = spans.call if outer else spans.attempt

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass on within a span."""
        with self._open(request) as span:
            try:
                return self._spans.seen(span, await self._inner.handle_async_request(request), request)
            except BaseException as error:
                self._spans.failed(span, error)
                raise

    async def aclose(self) -> None:
        """Close what is within."""
        await self._inner.aclose()
