"""What a built request refuses, and what it carries."""

from __future__ import annotations

import importlib
import warnings
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from generator.render import render
from generator.templates.support.bodies import request
from tests.generator.unseen.cases import INTEGER, STRING, answer, described, obj
from tests.generator.unseen.trip import load

if TYPE_CHECKING:
    from types import ModuleType

_ID: Any = {"name": "id", "in": "path", "required": True, "schema": {"type": ["string", "integer"]}}
_DOCUMENT = described(
    {
        "/things/{id}": {
            "parameters": [_ID],
            "get": {
                "operationId": "get_thing",
                "responses": {
                    **answer(obj("id", id=STRING)),
                    "404": {"description": "no", "content": {"text/plain": {}}},
                },
                "parameters": [
                    {"name": "day", "in": "query", "schema": {"type": "string", "format": "date"}},
                    {"name": "X-Note", "in": "header", "schema": STRING},
                    {
                        "name": "columns",
                        "in": "query",
                        "explode": False,
                        "schema": {"type": "array", "items": {"enum": ["A", "B"]}},
                    },
                ],
            },
            "patch": {
                "operationId": "change_thing",
                "deprecated": True,
                "x-stability": {"level": "deprecated", "replacement": "get_thing", "sunset": "2030-01-01"},
                "requestBody": {
                    "content": {
                        "application/json": {"schema": obj("n", n=INTEGER, when={"type": "string", "format": "date"})}
                    }
                },
                "responses": answer(obj(n=INTEGER)),
            },
        },
        "/notes": {
            "post": {
                "operationId": "add_note",
                "requestBody": {
                    "required": True,
                    "content": {
                        "text/*": {"schema": STRING},
                        "application/*+json": {"schema": obj(n=INTEGER)},
                        "image/*": {},
                        "text/json": {"schema": obj(n=INTEGER)},
                    },
                },
                "responses": {"204": {"description": "added"}},
            },
        },
    }
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of a small description."""
    folder = tmp_path_factory.mktemp("requests") / "small_api"
    render(_DOCUMENT, folder, "small_api")
    return load(folder)


def _operation(package: ModuleType, name: str) -> Any:
    return importlib.import_module(f"{package.__name__}.operations").operation(name)


@pytest.mark.parametrize("value", ["", ".", "..", "a/b", "a\\b", "a\n", "\x7f"])
def test_an_id_cannot_leave_its_segment(package: ModuleType, value: str) -> None:
    """An id that would change the path is a ValueError that names the argument."""
    with pytest.raises(ValueError, match=r"^id: "):
        _operation(package, "get_thing").build(id=value)


def test_an_id_is_encoded(package: ModuleType) -> None:
    """What a path cannot hold is percent-encoded; integers are taken as they are."""
    build = _operation(package, "get_thing").build
    assert str(build(id="a b?c#d%").url) == "things/a%20b%3Fc%23d%25"
    assert str(build(id=12).url) == "things/12"


@pytest.mark.parametrize(
    ("media_type", "body", "content"),
    [
        ("text/csv", "n;1", b"n;1"),
        ("application/json", {"n": 1}, b'{"n":1}'),
        ("application/vnd.note+json; charset=utf-8", {"n": 1}, b'{"n":1}'),
        ("image/png", b"\x89PNG", b"\x89PNG"),
    ],
)
def test_a_range_has_the_media_type(package: ModuleType, media_type: str, body: Any, content: bytes) -> None:
    """A body is written as the range that has its media type says, and goes out as just that media type."""
    request = _operation(package, "add_note").build(body=body, media_type=media_type)
    assert (request.headers["content-type"], request.content) == (media_type, content)


def test_a_media_type_comes_before_a_range(package: ModuleType) -> None:
    """Of ranges and one media type, that one is what a body goes out as when nothing else is asked for."""
    request = _operation(package, "add_note").build(body={"n": 1})
    assert (request.headers["content-type"], request.content) == ("text/json", b'{"n":1}')


def test_lists_are_joined_where_the_description_says_so(package: ModuleType) -> None:
    """`explode: false` gives one comma-joined parameter; enumeration members and plain strings both go."""
    module = _operation(package, "get_thing")
    models = importlib.import_module(f"{package.__name__}.models")
    column = next(getattr(models, name) for name in dir(models) if name.endswith("ColumnsItem"))
    assert str(module.build(id=1, columns=[column.A, "B", "new"]).url) == "things/1?columns=A,B,new"


def test_days_are_taken_as_dates(package: ModuleType) -> None:
    """A date may be given as one, or as text."""
    build = _operation(package, "get_thing").build
    assert (
        str(build(id=1, day=date(2024, 2, 29)).url)
        == str(build(id=1, day="2024-02-29").url)
        == "things/1?day=2024-02-29"
    )
    with pytest.raises(ValueError, match="no time zone"):
        build(id=1, extra_query={"at": datetime(2024, 1, 1)})  # noqa: DTZ001 - the naive one is the point


def test_headers_cannot_be_split(package: ModuleType) -> None:
    """A line break in a header, the description's or an extra one, is a ValueError that names it."""
    build = _operation(package, "get_thing").build
    with pytest.raises(ValueError, match=r"^x_note: "):
        build(id=1, x_note="a\r\nB: c")
    with pytest.raises(ValueError, match=r"^X: "):
        build(id=1, extra_headers={"X": "a\nb"})


def test_extras_are_laid_over(package: ModuleType) -> None:
    """Extra query parameters follow the operation's; an extra header replaces one of the same name."""
    request = _operation(package, "get_thing").build(
        id=1, x_note="one", extra_headers={"x-note": "two"}, extra_query={"a": [1, True], "b": None, "c d": "e"}
    )
    assert str(request.url) == "things/1?a=1&a=true&c%20d=e"
    assert request.headers.get_list("x-note") == ["two"]
    assert request.extensions["operation"].id == "get_thing"


def test_a_deprecated_operation_says_so(package: ModuleType) -> None:
    """Building it warns with the replacement and the last day, and its docstring says the same."""
    module = _operation(package, "change_thing")
    with pytest.warns(DeprecationWarning, match=r"use get_thing \(it ends on 2030-01-01\)"):
        module.build(id=1, body={"n": 1})
    assert "use get_thing" in module.build.__doc__
    assert module.OPERATION.deprecated


def test_the_warning_points_at_the_caller(package: ModuleType) -> None:
    """Whichever function is called, the warning names the line that called it, not one of the package."""
    module = _operation(package, "change_thing")
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={"n": 1}))
    client = package.Client("https://api.example.com", httpx_args={"transport": transport})
    for call in (module.build, partial(module.sync, client=client), partial(module.sync_detailed, client=client)):
        with pytest.warns(DeprecationWarning, match="change_thing is deprecated") as caught:
            call(id=1)
        assert [warning.filename for warning in caught] == [__file__]


def test_bodies_may_be_models_dicts_or_nothing(package: ModuleType) -> None:
    """A model, a plain dict with Python values, and no body at all are each what the caller meant."""
    module = _operation(package, "change_thing")
    model = module.body_type()(n=1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        assert module.build(id=1, body=model).content == b'{"n":1}'
        assert module.build(id=1, body={"n": 2, "when": date(2024, 1, 1)}).content == b'{"n":2,"when":"2024-01-01"}'
        assert module.build(id=1).content == b""


def test_a_status_that_is_not_described(package: ModuleType) -> None:
    """Any status is taken; one without a description raises with the content."""
    module = _operation(package, "get_thing")
    errors = importlib.import_module(f"{package.__name__}.errors")
    with pytest.raises(errors.UnexpectedStatus) as raised:
        module.parse(520, {}, b"oops")
    assert (raised.value.status_code, raised.value.content) == (520, b"oops")
    assert module.parse(404, {"content-type": "text/plain; charset=latin-1"}, b"\xe9") == "é"


def test_clients_locate_and_send(package: ModuleType) -> None:
    """A client adds base URL, token and its own headers; the answer comes back whole."""
    seen: list[httpx.Request] = []

    def answer_(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"id": "7", "unknown": 1})

    client = package.AuthenticatedClient(
        "https://api.example.com/v4/",
        token="t",
        headers={"X-Own": "1"},
        httpx_args={"transport": httpx.MockTransport(answer_)},
    )
    with client:
        found = _operation(package, "get_thing").sync_detailed(client=client, id=7)
    assert (found.status_code, found.parsed.id) == (200, "7")
    assert str(seen[0].url) == "https://api.example.com/v4/things/7"
    assert {name: seen[0].headers[name] for name in ("host", "authorization", "x-own")} == {
        "host": "api.example.com", "authorization": "Bearer t", "x-own": "1",
    }  # fmt: skip


async def test_clients_send_asynchronously(package: ModuleType) -> None:
    """The asynchronous callers do the same."""
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={"id": "7"}))
    async with package.Client("https://api.example.com", httpx_args={"transport": transport}) as client:
        found = await _operation(package, "get_thing").asyncio(client=client, id=7)
    assert found.id == "7"


def test_a_header_that_would_begin_another_is_refused() -> None:
    """A line break in a further header, or in its name, would let its rest be a header of its own."""
    with pytest.raises(ValueError, match="control character"):
        request("GET", "a", [], operation=None, extra_headers={"x-note": "a\r\nb: c"})
    with pytest.raises(ValueError, match="no name of a header"):
        request("GET", "a", [], operation=None, extra_headers={"x\r\nb": "c"})


@pytest.mark.parametrize(("method", "body", "length"), [("POST", b"{}", "2"), ("POST", None, "0"), ("GET", None, None)])
def test_a_body_has_its_length(method: str, body: bytes | None, length: str | None) -> None:
    """A request says how long its body is; one that needs no body says nothing."""
    content = None if body is None else {"content": body}
    built = request(method, "a", [], operation=None, extra_headers=None, body=content)
    assert built.headers.get("content-length") == length
    assert built.content == (body or b"")


def test_a_length_given_by_hand_stays() -> None:
    """A further header of the caller's is never doubled."""
    built = request("POST", "a", [], operation=None, extra_headers={"Content-Length": "7"}, body={"content": b"{}"})
    assert built.headers.get_list("content-length") == ["7"]
