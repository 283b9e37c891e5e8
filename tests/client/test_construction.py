"""Arguments that make no sense are refused before anything is sent, by name."""

from __future__ import annotations

import asyncio
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import httpx
import pytest

from pinterest_ads import AsyncPinterestAds, ClientClosed, InvalidRequest, PinterestAds
from pinterest_ads.transport.auth import StaticToken
from tests.transport.virtual import Served, script

TOKEN = "s3cret"


def unavailable(_: httpx.Request) -> httpx.Response:
    return httpx.Response(503)


def served(handler: Any = None) -> Served:
    return Served(handler or (lambda _: httpx.Response(200, json={"data": []})))


@pytest.mark.parametrize("kind", [PinterestAds, AsyncPinterestAds])
@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ({}, "access_token"),
        ({"access_token": TOKEN, "token": lambda: TOKEN}, "access_token"),
        ({"access_token": ""}, "access_token"),
        ({"access_token": TOKEN + "\n"}, "access_token"),
        ({"access_token": "two words"}, "access_token"),
        ({"access_token": "tökén"}, "access_token"),
        ({"token": "text"}, "token"),
        ({"access_token": TOKEN, "base_url": "127.0.0.1:8089/ads/v4"}, "base_url"),
        ({"access_token": TOKEN, "base_url": "api.pinterest.com"}, "base_url"),
        ({"access_token": TOKEN, "base_url": "ftp://host/"}, "base_url"),
        ({"access_token": TOKEN, "base_url": "http:///ads"}, "base_url"),
        ({"access_token": TOKEN, "base_url": ""}, "base_url"),
        ({"access_token": TOKEN, "base_url": "http://host/?x=1"}, "base_url"),
        ({"access_token": TOKEN, "base_url": "http://user:word@host/"}, "base_url"),
        ({"access_token": TOKEN, "base_url": "http://host:port/"}, "base_url"),
        ({"access_token": TOKEN, "base_url": "http://host:99999/"}, "base_url"),
        ({"access_token": TOKEN, "deadline": -1.0}, "deadline"),
        ({"access_token": TOKEN, "deadline": 0}, "deadline"),
        ({"access_token": TOKEN, "longest_wait": 1e9}, "at most 315360000"),
        ({"access_token": TOKEN, "attempts": 0}, "attempts"),
        ({"access_token": TOKEN, "concurrency": 0}, "concurrency"),
        ({"access_token": TOKEN, "read_timeout": 0}, "read_timeout"),
        ({"access_token": TOKEN, "on_limit": "ignore"}, "on_limit"),
        ({"access_token": TOKEN, "on_odd": "ignore"}, "on_odd"),
        ({"access_token": TOKEN, "prefetch": -1}, "prefetch"),
        ({"access_token": TOKEN, "quotas": {"ads_write": "many"}}, "ads_write"),
        ({"access_token": TOKEN, "user_agent": "a\r\nx: y"}, "user_agent"),
        ({"access_token": TOKEN, "http_client": httpx.Client}, "http_client"),
        ({"access_token": TOKEN, "transport": "http"}, "transport"),
        ({"access_token": TOKEN, "proxy": "nowhere"}, "proxy"),
        ({"access_token": TOKEN, "verify": "/no/such/bundle.pem"}, "verify"),
    ],
)
def test_a_senseless_argument_is_named(kind: Any, arguments: dict[str, Any], name: str) -> None:
    """The constructor refuses it, says which, and repeats no token."""
    with pytest.raises(InvalidRequest, match=name) as caught:
        kind(**arguments)

    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize("name", ["base_url", "proxy"])
@pytest.mark.parametrize("url", ["user:hidden@host", "http://user:hidden", "http://user:hidden@host:bad", "//hidden@h"])
def test_a_refused_url_is_not_told(name: str, url: str) -> None:
    """A URL may hold a password, and with a part forgotten nobody can tell where."""
    arguments: dict[str, Any] = {name: url}
    with pytest.raises(InvalidRequest, match=name) as caught:
        PinterestAds(TOKEN, **arguments)

    assert "hidden" not in f"{caught.value} {caught.value!r} {caught.value.fields}"


@pytest.mark.parametrize("host", [".", "a..b", "a" * 64, "x." + "b" * 300])
def test_a_host_that_no_name_can_be_is_refused(host: str) -> None:
    """What the resolver would not take is found when the client is made."""
    with pytest.raises(InvalidRequest, match="base_url"):
        PinterestAds(TOKEN, base_url=f"http://{host}/")


def test_a_ready_made_client_is_refused_with_the_reason() -> None:
    """An httpx client in the place of a transport would go around retry, quota and auth."""
    with httpx.Client() as ready, pytest.raises(InvalidRequest, match="miss retry, quota and auth"):
        PinterestAds(TOKEN, transport=ready)  # type: ignore[arg-type]


def test_the_other_worlds_transport_is_refused() -> None:
    """A transport for tasks does not fit the client for threads, and the other way round."""
    with pytest.raises(InvalidRequest, match="AsyncPinterestAds"):
        PinterestAds(TOKEN, transport=httpx.AsyncHTTPTransport())
    with pytest.raises(InvalidRequest, match="PinterestAds"):
        AsyncPinterestAds(TOKEN, transport=httpx.HTTPTransport())


def test_transport_and_proxy_exclude_each_other() -> None:
    """Given both, the HTTP library would ignore the proxy silently."""
    with pytest.raises(InvalidRequest, match="ignores a proxy"):
        PinterestAds(TOKEN, transport=served(), proxy="http://127.0.0.1:3128")


def test_the_environment_gives_token_and_base_url(monkeypatch: pytest.MonkeyPatch) -> None:
    """`from_env` reads the two variables, and arguments win over them."""
    monkeypatch.setenv("PINTEREST_ADS_ACCESS_TOKEN", "from-env")
    monkeypatch.setenv("PINTEREST_ADS_BASE_URL", "http://127.0.0.1:9/ads/v4")

    assert PinterestAds.from_env().base_url == "http://127.0.0.1:9/ads/v4"
    assert PinterestAds.from_env(base_url="http://other/").base_url == "http://other/"

    server = served()
    PinterestAds.from_env(transport=server).request("GET", "advertisers/")
    assert server.requests[0].headers["authorization"] == "Bearer from-env"


def test_without_a_token_in_the_environment_the_error_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing variable is an error that names it."""
    monkeypatch.delenv("PINTEREST_ADS_ACCESS_TOKEN", raising=False)

    with pytest.raises(InvalidRequest, match="PINTEREST_ADS_ACCESS_TOKEN"):
        PinterestAds.from_env()


@pytest.mark.parametrize("kind", [PinterestAds, AsyncPinterestAds])
def test_no_text_of_a_client_holds_its_token(kind: Any) -> None:
    """Neither `repr` nor a pickle of a client, or of what it is made of, tells the token."""
    client = kind(TOKEN)

    assert TOKEN not in repr(client) + repr(client.__dict__)
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(client)
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(StaticToken(TOKEN))


def test_the_token_goes_to_the_api_alone() -> None:
    """A request that leaves the API's origin through the client's transport carries no token."""
    server = served()
    client = PinterestAds(TOKEN, base_url="http://api.test/v4", transport=server)

    with httpx.Client(transport=client.transport) as raw:
        raw.get("http://api.test/v4/x")
        raw.get("http://elsewhere.test/v4/x")
        raw.get("https://api.test/v4/x")
        raw.get("http://api.test:81/v4/x")

    assert ["authorization" in request.headers for request in server.requests] == [True, False, False, False]


@pytest.mark.parametrize(
    "path",
    ["http://elsewhere/", "//elsewhere/x", "../v3/users/me/", "a/../../b", "./x", "https://api.pinterest.com/ads/v4/x"],
)
def test_raw_requests_stay_below_the_base_url(path: str) -> None:
    """`request` refuses other hosts and dot segments before anything is sent."""
    server = served()

    with pytest.raises(InvalidRequest, match="/path"):
        PinterestAds(TOKEN, transport=server).request("GET", path)

    assert server.requests == []


@pytest.mark.parametrize("headers", [{"x": "a\r\nb: c"}, {"a\nb": "c"}, {"Authorization": "Bearer other"}, {"": "x"}])
def test_extra_headers_cannot_forge(headers: dict[str, str]) -> None:
    """A header with a line break, or one that would replace the token, is refused."""
    server = served()
    ads = PinterestAds(TOKEN, transport=server)

    with pytest.raises(InvalidRequest, match="/header/"):
        ads.advertisers.list(extra_headers=headers)

    assert server.requests == []


def test_extra_headers_and_query_are_sent() -> None:
    """Every method sends what the caller adds."""
    server = served()

    PinterestAds(TOKEN, transport=server).advertisers.list(
        extra_headers={"x-mark": "1"}, extra_query={"y": "2"}
    ).to_list()

    assert server.requests[0].headers["x-mark"] == "1"
    assert server.requests[0].url.params["y"] == "2"


@pytest.mark.parametrize("bad", ["1/2", "..", ".", "", "1\n2"])
def test_an_id_that_would_change_the_path_is_refused(bad: str) -> None:
    """An id with a slash, a dot segment or a control character is an error that names the argument."""
    server = served()
    account = PinterestAds(TOKEN, transport=server).advertiser("1")

    with pytest.raises(InvalidRequest, match="campaign_id"):
        account.campaigns.get(bad)
    with pytest.raises(InvalidRequest, match="advertiser_id"):
        PinterestAds(TOKEN, transport=server).advertiser(bad).campaigns.list()

    assert server.requests == []


def test_a_closed_client_says_so() -> None:
    """After `close`, calls raise ClientClosed and nothing is sent."""
    server = served()
    with PinterestAds(TOKEN, transport=server) as ads:
        ads.advertisers.list().to_list()

    with pytest.raises(ClientClosed):
        ads.advertisers.list().to_list()
    assert len(server.requests) == 1


async def test_a_closed_async_client_says_so() -> None:
    """The async client too."""
    async with AsyncPinterestAds(TOKEN, transport=served()) as ads:
        await ads.advertisers.list().to_list()

    with pytest.raises(ClientClosed):
        await ads.advertisers.list().to_list()


LIMITED = httpx.Response(429, headers={"Retry-After": "100"})
WAITS: list[tuple[dict[str, Any], httpx.Response]] = [
    ({}, LIMITED),
    ({"quotas": {"ads_read": "1;w=100"}}, httpx.Response(200, json={"data": []})),
]


@pytest.mark.parametrize(("options", "answer"), WAITS, ids=["limited", "quota"])
def test_closing_ends_the_waits_of_threads(options: dict[str, Any], answer: httpx.Response) -> None:
    """A call that waits, for `Retry-After` or for room in a quota, ends in ClientClosed at once."""
    waiting = threading.Event()
    ads = PinterestAds(TOKEN, transport=script(answer), on_wait=lambda _: waiting.set(), longest_wait=200.0, **options)
    with ThreadPoolExecutor(1) as pool:
        calls = pool.submit(lambda: [ads.advertiser("1").campaigns.list().to_list() for _ in range(2)])
        assert waiting.wait(10)
        ads.close()

        with pytest.raises(ClientClosed):
            calls.result(10)


@pytest.mark.parametrize(("options", "answer"), WAITS, ids=["limited", "quota"])
async def test_closing_ends_the_waits_of_tasks(options: dict[str, Any], answer: httpx.Response) -> None:
    """And so does a task's."""
    waiting = asyncio.Event()
    ads = AsyncPinterestAds(
        TOKEN, transport=script(answer), on_wait=lambda _: waiting.set(), longest_wait=200.0, **options
    )

    async def calls() -> None:
        for _ in range(2):
            await ads.advertiser("1").campaigns.list().to_list()

    task = asyncio.create_task(calls())
    await asyncio.wait_for(waiting.wait(), 10)
    await ads.aclose()

    with pytest.raises(ClientClosed):
        await asyncio.wait_for(task, 10)


def test_options_can_be_changed_for_some_calls() -> None:
    """`with_options` gives a client with other options over the same connections, and leaves the first as it is."""
    server = served(unavailable)
    ads = PinterestAds(TOKEN, transport=server)
    once = ads.with_options(attempts=1)

    with pytest.raises(Exception, match="503"):
        once.advertisers.list().to_list()

    assert len(server.requests) == 1
    assert once.base_url == ads.base_url
    with pytest.raises(InvalidRequest, match="deadline"):
        ads.with_options(deadline=-1.0)
    once.close()
    with pytest.raises(ClientClosed):
        ads.advertisers.list().to_list()


def test_a_callable_gives_the_token_of_each_request() -> None:
    """`token=` is asked before each attempt; what it gives is checked."""
    server = served()
    tokens = iter(["one", "two", "three\n"])
    ads = PinterestAds(token=lambda: next(tokens), transport=server)

    ads.request("GET", "a/")
    ads.request("GET", "a/")

    assert [request.headers["authorization"] for request in server.requests] == ["Bearer one", "Bearer two"]
    with pytest.raises(InvalidRequest, match="line break"):
        ads.request("GET", "a/")


async def test_an_async_callable_that_gives_no_token_is_named() -> None:
    """What it returned, or its own TimeoutError, is told as it is."""

    async def late() -> str:
        raise TimeoutError("the vault is slow")

    server = served()
    nothing: Any = AsyncPinterestAds(token=cast("Any", lambda: None), transport=server)
    with pytest.raises(InvalidRequest, match="must return a str"):
        await nothing.request("GET", "a/")
    with pytest.raises(TimeoutError, match="the vault is slow"):
        await AsyncPinterestAds(token=late, transport=server).request("GET", "a/")
    assert server.requests == []


async def test_an_async_callable_gives_the_token_too() -> None:
    """A coroutine function serves the async client, and is refused by the other."""

    async def token() -> str:
        return "later"

    server = served()
    await AsyncPinterestAds(token=token, transport=server).request("GET", "a/")
    assert server.requests[0].headers["authorization"] == "Bearer later"
    with pytest.raises(InvalidRequest, match="coroutine"):
        PinterestAds(token=token, transport=server).request("GET", "a/")


@pytest.mark.parametrize("status", [200, 301, 404, 405, 410])
def test_the_real_host_with_a_web_page_is_gone(status: int) -> None:
    """A web page from the described server, and its 410, are Gone with what remains to do.

    From another host they are not.
    """
    from pinterest_ads import AdsError, Gone

    def paged(_: httpx.Request) -> httpx.Response:
        return httpx.Response(status, html="<!doctype html><title>Not here</title>")

    real = PinterestAds(TOKEN, transport=served(paged))

    with pytest.raises(Gone) as caught:
        real.advertisers.list().to_list()

    assert caught.value.advice
    assert "v4" in str(caught.value)
    other = PinterestAds(TOKEN, base_url="http://127.0.0.1/ads/v4", transport=served(paged))
    with pytest.raises(AdsError) as elsewhere:
        other.advertisers.list().to_list()
    assert isinstance(elsewhere.value, Gone) is (status == 410)
