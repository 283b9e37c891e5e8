"""Odd arguments and odd answers: each an error that names its place, or read as far as it goes."""

from __future__ import annotations

import json
import traceback
from typing import Any

import httpx
import pytest

from pinterest_ads import (
    AdsError,
    InvalidRequest,
    NotFound,
    OddAnswerWarning,
    OutcomeUnknown,
    PinterestAds,
    ServerError,
    Undecodable,
)
from tests.transport.virtual import Served, VirtualClock, script

TOKEN = "s3cret-token"
BASE = "http://api.test/"


def client(server: Served, **options: Any) -> PinterestAds:
    return PinterestAds(TOKEN, base_url=BASE, transport=server, clock=VirtualClock(), **options)


def listed(content: bytes, status: int = 200, **headers: str) -> Served:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return script(httpx.Response(status, content=content, headers=named))


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ({"bookmark": 5}, "/query/bookmark"),
        ({"bookmark": b"x"}, "/query/bookmark"),
        ({"bookmark": ["x"]}, "/query/bookmark"),
        ({"campaign_ids": "12"}, "/query/campaign_ids"),
        ({"campaign_ids": 12}, "/query/campaign_ids"),
        ({"campaign_ids": [None]}, "/query/campaign_ids/0"),
        ({"campaign_ids": [b"1"]}, "/query/campaign_ids/0"),
        ({"campaign_ids": ["1", True]}, "/query/campaign_ids/1"),
        ({"campaign_ids": [""]}, "/query/campaign_ids/0"),
        ({"entity_statuses": "ACTIVE"}, "/query/entity_statuses"),
        ({"page_size": 0}, "/query/page_size"),
        ({"extra_query": "x"}, "/query"),
        ({"extra_query": {1: "x"}}, "/query"),
        ({"extra_headers": "x"}, "/header"),
        ({"extra_headers": [("a", "b")]}, "/header"),
        ({"extra_headers": {"x": 1}}, "/header/x"),
        ({"extra_headers": {"x": None}}, "/header/x"),
        ({"extra_headers": {5: "x"}}, "/header/5"),
        ({"extra_headers": {"Content-Length": "5"}}, "/header/Content-Length"),
        ({"extra_headers": {"transfer-encoding": "chunked"}}, "/header/transfer-encoding"),
        ({"extra_headers": {"Host": "elsewhere"}}, "/header/Host"),
    ],
)
def test_a_wrong_argument_of_a_list_is_named(arguments: dict[str, Any], place: str) -> None:
    """Nothing is sent, and the error's field is the argument."""
    server = listed(b'{"data": []}')

    with pytest.raises(InvalidRequest) as caught:
        client(server).advertiser("1").campaigns.list(**arguments)

    assert caught.value.fields[0].pointer == place
    assert server.requests == []


@pytest.mark.parametrize("wrong", [True, b"1", 1.5, []])
def test_an_id_of_the_wrong_kind_is_named(wrong: Any) -> None:
    """An id is text or an integer, and nothing that merely prints like one."""
    server = listed(b"{}")

    with pytest.raises(InvalidRequest, match="campaign_id"):
        client(server).advertiser("1").campaigns.get(wrong)

    assert server.requests == []


def test_the_rows_of_a_job_are_read_as_strictly_as_answers() -> None:
    """With `on_odd="raise"` a row that is not as described is an error."""

    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/file":
            return httpx.Response(200, json={"campaigns": [{"id": 5.5, "name": 7}]})
        told = {"request_id": "R", "status": "FINISHED", "result_url": f"{BASE}file"}
        return httpx.Response(200, json={"data": told})

    job = client(Served(handler), on_odd="raise").advertiser("1").bulk.get(entity_types=["CAMPAIGN"])

    with pytest.raises(Undecodable):
        list(job.models())


def test_ids_may_come_from_any_iterable() -> None:
    """A generator, a set or a tuple of ids is a sequence of ids."""
    server = listed(b'{"data": []}')

    client(server).advertiser("1").campaigns.list(campaign_ids=(one for one in (1, "2"))).to_list()  # type: ignore[arg-type]

    assert server.requests[0].url.params.get_list("campaign_ids") == ["1", "2"]


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ({"method": None}, "/method"),
        ({"method": "GE T"}, "/method"),
        ({"path": None}, "/path"),
        ({"path": "a/%2e%2e/b"}, "/path"),
        ({"path": "a/%252e%252e/b"}, "/path"),
        ({"path": "x\\..\\y"}, "/path"),
        ({"path": "a\nb"}, "/path"),
        ({"params": 5}, "/query"),
        ({"headers": {"Connection": "upgrade"}}, "/header/Connection"),
    ],
)
def test_a_wrong_argument_of_a_raw_request_is_named(arguments: dict[str, Any], place: str) -> None:
    """`request` is checked as strictly."""
    whole: dict[str, Any] = {"method": "GET", "path": "a/", **arguments}
    server = listed(b"{}")

    with pytest.raises(InvalidRequest) as caught:
        client(server).request(**whole)

    assert caught.value.fields[0].pointer == place
    assert server.requests == []


@pytest.mark.parametrize(
    ("option", "value"),
    [
        *(("attempts", value) for value in (None, "4", 2.5, True, 0)),
        *(("concurrency", value) for value in ("4", 1.5, 0)),
        *(("prefetch", value) for value in ("1", -1, None)),
        *(("deadline", value) for value in ("5", True, 0, -1, float("nan"))),
        *(("longest_backoff", value) for value in (None, "x", 0)),
        *(("connect_timeout", value) for value in (float("inf"), None, -1)),
        *(("quotas", value) for value in ("30;w=60", {"ads_read": 5}, {"ads_read": "x"})),
        *(("user_agent", value) for value in (1, "a\nb")),
        *(
            ("clock", 5),
            ("store", 5),
            ("proxy", 5),
            ("verify", 5),
            ("on_wait", 5),
            ("http", "curl"),
            ("http", "aiohttp"),
        ),
    ],
)
def test_an_option_of_the_wrong_kind_is_named(option: str, value: Any) -> None:
    """Every option is looked at when the client is made."""
    with pytest.raises(InvalidRequest) as caught:
        PinterestAds(TOKEN, **{option: value})

    assert caught.value.fields[0].pointer.startswith(f"/{option}")


@pytest.mark.parametrize("value", [123, b"bytes", 5.0])
def test_a_token_of_the_wrong_kind_is_named(value: Any) -> None:
    """A token is text; a source of tokens is a callable or a refresher."""
    with pytest.raises(InvalidRequest, match="access_token"):
        PinterestAds(value)
    with pytest.raises(InvalidRequest, match="token"):
        PinterestAds(token=value)


def test_an_item_that_no_json_can_hold_fails_alone() -> None:
    """A lone surrogate in one name fails that item, and the others are made."""

    def handler(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"data": [{"data": item} for item in json.loads(request.content)]})

    items = [{"name": name, "objective_type": "AWARENESS", "id": "1"} for name in ("A", "\ud800", "C")]
    for item in items:
        del item["id"]
    account = client(Served(handler)).advertiser("1")

    with pytest.warns(OddAnswerWarning, match="missing"):
        result = account.campaigns.create(items)

    assert [item.index for item in result.failed] == [1]
    assert len(result.succeeded) == 2


DEEP = b'{"data": [], "x": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"


def test_nesting_without_end_is_undecodable() -> None:
    """An answer nested deeper than anything real is Undecodable; to a create it is unknown."""
    with pytest.raises(Undecodable):
        client(listed(DEEP)).advertiser("1").campaigns.list().to_list()
    result = client(listed(DEEP)).advertiser("1").campaigns.create([{"name": "A", "objective_type": "AWARENESS"}])
    assert len(result.unknown) == 1


@pytest.mark.parametrize("bookmark", ["5.5", '{"t": 1}', '["x"]', "true"])
def test_a_bookmark_that_cannot_be_read_does_not_end_the_list(bookmark: str) -> None:
    """A list whose next bookmark makes no sense is an error, not a shorter list."""
    server = listed(b'{"data": [], "bookmark": ' + bookmark.encode() + b"}")

    with pytest.raises(Undecodable) as caught:
        client(server).advertiser("1").campaigns.list().to_list()

    assert caught.value.pager_state is not None


@pytest.mark.parametrize("content", [b'{"data": [', b'{"data": [{"id": "1"'])
def test_json_that_ends_in_the_middle_is_asked_for_again(content: bytes) -> None:
    """A read whose answer only its own brackets show to be cut is repeated; a create is unknown."""

    def cut(request: httpx.Request) -> httpx.Response:
        response = httpx.Response(200, content=content)
        del response.headers["content-length"]
        return response

    reading, creating = Served(cut), Served(cut)
    with pytest.raises(ServerError):
        client(reading).advertiser("1").campaigns.list().to_list()
    result = client(creating).advertiser("1").campaigns.create([{"name": "A", "objective_type": "AWARENESS"}])

    assert len(reading.requests) == 4
    assert (len(result.unknown), len(creating.requests)) == (1, 1)


ITEM = '{{"id": "1", "advertiser_id": "2", "name": "{}", "objective_type": "AWARENESS"}}'


@pytest.mark.parametrize(
    "content",
    [
        b'{"data": [' + ITEM.format("\\ud800").encode() + b"]}",
        b'{"data": [' + ITEM.format("x").encode() + b'], "x": NaN}',
        b'{"data": [' + ITEM.format("caf\xe9").encode("latin-1") + b"]}",
        b"\xef\xbb\xbf" + b'{"data": [' + ITEM.format("x").encode() + b"]}",
    ],
    ids=["surrogate", "NaN", "latin-1", "byte order mark"],
)
@pytest.mark.filterwarnings("ignore::pinterest_ads.OddAnswerWarning")
def test_careless_writers_are_read(content: bytes) -> None:
    """What JSON writers of other languages emit does not cost the page."""
    page = next(iter(client(listed(content)).advertiser("1").campaigns.list().pages()))

    assert page.items[0].id == "1"
    assert page.issues


def test_json_with_the_wrong_label_is_json() -> None:
    """A list that is labelled as a web page is read by its content."""
    server = listed(b'{"data": []}', content_type="text/html")

    assert client(server).advertiser("1").campaigns.list().to_list() == []


def test_an_error_within_a_success_is_told() -> None:
    """`data: null` beside an error is that error, in lists as in single reads."""
    body = b'{"status": "failure", "code": 12, "message": "no such advertiser", "data": null}'

    with pytest.raises(NotFound, match="no such advertiser") as caught:
        client(listed(body)).advertiser("1").campaigns.list().to_list()

    assert caught.value.code == 12


@pytest.mark.filterwarnings("ignore::pinterest_ads.OddAnswerWarning")
@pytest.mark.parametrize("status", [201, 202, 206, 299])
def test_a_success_that_is_not_described_is_read_like_the_one_that_is(status: int) -> None:
    """A 201 to a create is as good as a 200."""
    body = b'{"data": [{"data": ' + ITEM.format("A").encode() + b', "exceptions": []}]}'
    account = client(listed(body, status)).advertiser("1")

    result = account.campaigns.create([{"name": "A", "objective_type": "AWARENESS"}])

    assert [campaign.name for campaign in result.values] == ["A"]


def test_no_echo_of_the_token_is_told() -> None:
    """Whatever part of an answer repeats the token, no text of the error does."""
    body = {"code": 1, "message": f"bad {TOKEN}", "errors": [{"pointer": f"/0/{TOKEN}", "message": f"Bearer {TOKEN}"}]}
    echo = httpx.Response(400, json=body, headers={"x-pinterest-rid": f"Bearer {TOKEN}"})

    for server in (script(echo), script(httpx.RemoteProtocolError(f"illegal header line: Bearer {TOKEN}"))):
        with pytest.raises(AdsError) as caught:
            client(server).request("GET", "x/")
        assert TOKEN not in f"{caught.value} {caught.value!r} {caught.value.__dict__}"


def test_no_frame_of_a_traceback_holds_the_token() -> None:
    """Tools that print the variables of a traceback print no token of ours."""
    with pytest.raises(AdsError) as caught:
        client(script(httpx.ReadError("reset"))).advertisers.list().to_list()
    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)

    frames = [frame for frame in told.stack if "/pinterest_ads/" in frame.filename]
    assert frames
    assert not any(TOKEN in value for frame in frames for value in (frame.locals or {}).values())


def test_no_cause_of_an_error_tells_the_token() -> None:
    """What the HTTP library says of a head that it cannot read is told without the token that it echoes."""

    def broken(request: httpx.Request) -> httpx.Response:
        try:
            raise ValueError(f"illegal header line: {request.headers['authorization']}")
        except ValueError as error:
            raise httpx.RemoteProtocolError(str(error)) from error

    with pytest.raises(ServerError) as caught:
        client(Served(broken)).advertiser("1").campaigns.list().to_list()

    assert TOKEN not in "".join(traceback.format_exception(caught.value))


def test_a_short_token_does_not_eat_words() -> None:
    """The emulator's token is a word; messages that hold it are left as they are."""
    server = script(httpx.Response(400, json={"message": "this demo is over"}))

    with pytest.raises(InvalidRequest, match="this demo is over"):
        PinterestAds("demo", base_url=BASE, transport=server).request("GET", "x/")


def test_an_unknown_create_can_be_told_from_everything_else() -> None:
    """OutcomeUnknown carries what was sent and the service's date."""
    server = script(httpx.Response(500, headers={"date": "Tue, 24 Nov 2026 21:00:00 GMT"}))

    result = client(server).advertiser("1").campaigns.create([{"name": "A", "objective_type": "AWARENESS"}])

    error = result.unknown[0].error
    assert isinstance(error, OutcomeUnknown)
    assert json.loads(error.sent or b"") == [{"name": "A", "objective_type": "AWARENESS"}]
    assert error.server_date == "Tue, 24 Nov 2026 21:00:00 GMT"
