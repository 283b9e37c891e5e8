"""OpenTelemetry: a span per call and per attempt, made of an allow-list; and the log's one line per attempt."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from pinterest_ads.errors import AdsError, NotSent
from tests.runtime.toy import TOKEN, async_toy, books_get, refusal, reply, toy
from tests.transport.virtual import Served, script

BOOK = {"shelf_id": 7, "book_id": 1}
GOOD = reply({"row": {"id": "1", "title": "A"}}, x_trace="rid-9")


@pytest.fixture(scope="module")
def exporter() -> InMemorySpanExporter:
    found = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(found))
    trace.set_tracer_provider(provider)
    return found


@pytest.fixture
def spans(exporter: InMemorySpanExporter) -> Iterator[InMemorySpanExporter]:
    exporter.clear()
    yield exporter
    exporter.clear()


def facts(span: ReadableSpan) -> dict[str, object]:
    return dict(span.attributes or {})


def test_a_call_has_a_span_and_each_attempt_one_within(spans: InMemorySpanExporter) -> None:
    """Two attempts of one call are two client spans under the call's.

    With status and request id and without the token.
    """
    toy(script(refusal(503), GOOD)).caller.value(books_get, dict(BOOK))

    first, second, call = spans.get_finished_spans()
    assert [span.name for span in (first, second, call)] == ["GET books_get", "GET books_get", "books_get"]
    assert first.parent is not None
    assert call.context is not None
    assert first.parent.span_id == call.context.span_id
    assert facts(first)["http.response.status_code"] == 503
    assert facts(second)["http.request.resend_count"] == 1
    assert facts(call) == {
        "pinterest_ads.quota_key": "shelf 7 reading",
        "http.response.status_code": 200,
        "pinterest_ads.attempts": 2,
        "pinterest_ads.waited": facts(call)["pinterest_ads.waited"],
        "pinterest_ads.request_id": "rid-9",
    }
    assert all(TOKEN not in span.to_json() for span in (first, second, call))


async def test_tasks_have_the_same_spans(spans: InMemorySpanExporter) -> None:
    """The async transports open the same spans."""
    await async_toy(script(GOOD)).caller.value(books_get, dict(BOOK))

    assert [span.name for span in spans.get_finished_spans()] == ["GET books_get", "books_get"]


def test_a_failure_is_told_by_its_kind_alone(spans: InMemorySpanExporter) -> None:
    """A span of a failed call has the error's type and no text of it."""
    with pytest.raises(NotSent):
        toy(script(httpx.ConnectError("no route, token s3cret")), attempts=1).caller.value(books_get, dict(BOOK))

    attempt, call = spans.get_finished_spans()
    assert (facts(attempt)["error.type"], facts(call)["error.type"]) == ("ConnectError", "NotSent")
    assert "s3cret" not in attempt.to_json() + call.to_json()


def test_without_the_extra_nothing_is_needed() -> None:
    """A process without OpenTelemetry makes calls all the same."""
    code = """
import sys
sys.modules["opentelemetry"] = None
sys.modules["opentelemetry.trace"] = None
import httpx
from pinterest_ads import PinterestAds
answer = httpx.MockTransport(lambda request: httpx.Response(200, json={"data": []}))
print(PinterestAds("t", transport=answer).advertisers.list().to_list())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert json.loads(done.stdout) == []


def test_the_log_has_one_line_per_attempt(caplog: pytest.LogCaptureFixture) -> None:
    """Each attempt is one line with operation, key, status, attempt and request id.

    With no token, query or body.
    """
    caplog.set_level(logging.DEBUG, logger="pinterest_ads")

    toy(script(refusal(429, "tell nobody", Retry_After="1"), GOOD)).caller.value(books_get, dict(BOOK))

    lines = [record.getMessage() for record in caplog.records if record.name == "pinterest_ads"]
    assert len(lines) == 2
    assert "books_get key=shelf 7 reading attempt=1 status=429" in lines[0]
    assert "attempt=2 status=200" in lines[1]
    assert "request_id=rid-9" in lines[1]
    assert not any(secret in line for line in lines for secret in (TOKEN, "tell nobody", "Bearer"))
    assert [record.levelname for record in caplog.records if record.name == "pinterest_ads"] == ["WARNING", "DEBUG"]


def test_a_log_that_nobody_set_up_writes_nothing() -> None:
    """An application without logging sees no line of ours on standard error."""
    code = """
import httpx
from pinterest_ads import PinterestAds, AdsError
answer = httpx.MockTransport(lambda request: httpx.Response(503))
try:
    PinterestAds("t", transport=answer, attempts=1).advertisers.list().to_list()
except AdsError as error:
    print(error.status)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert (done.stdout, done.stderr) == (b"503\n", b"")


def test_a_broken_callback_is_the_callers_business() -> None:
    """An exception of `on_wait` comes out as it is."""

    def broken(_: object) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        toy(Served(lambda _: refusal(429, Retry_After="1")), on_wait=broken).caller.value(books_get, dict(BOOK))
    assert not issubclass(LookupError, AdsError)
