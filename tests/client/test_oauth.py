"""Tokens that renew themselves: once for all, also after a 401, kept in a file of one's own, and never told."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import pickle
import stat
import threading
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest

from pinterest_ads import (
    AsyncPinterestAds,
    AuthenticationFailed,
    DeadlineExceeded,
    InvalidRequest,
    NotSent,
    OAuthRefresher,
    PinterestAds,
)
from tests.transport.virtual import Served, VirtualClock

BASE = "http://api.test/ads/v4"
SECRET, REFRESH = "app-s3cret", "refresh-s3cret"


class Tokens:
    """Gives numbered tokens, and takes the last one alone."""

    def __init__(self) -> None:
        self.given = 0
        self.good: set[str] = set()
        self.refuse = 0
        self.deaf = False
        self.lasts: int | None = None
        self.forms: list[dict[str, list[str]]] = []
        self.asked: list[str] = []
        self._lock = threading.Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            if request.url.path == "/v3/oauth/access_token/":
                assert request.method == "PUT"
                self.asked.append(str(request.url))
                basic = base64.b64encode(f"app:{SECRET}".encode()).decode()
                assert request.headers["authorization"] == f"Basic {basic}"
                self.forms.append(parse_qs(request.content.decode()))
                if self.refuse:
                    return httpx.Response(self.refuse, json={"message": f"no {REFRESH}"})
                self.given += 1
                self.good = {f"token-{self.given}"}
                answer: dict[str, Any] = {"access_token": f"token-{self.given}", "data": {"refresh_token": REFRESH}}
                return httpx.Response(200, json={**answer, **({"expires_in": self.lasts} if self.lasts else {})})
            scheme, _, token = request.headers["authorization"].partition(" ")
            assert scheme == "Bearer"
            good = token in self.good and not self.deaf
            # A service that repeats what it should not.
            body: dict[str, Any] = {"data": [], "message": f"bad {token}", "message_detail": REFRESH}
            return httpx.Response(200 if good else 401, json=body)


def client(tokens: Tokens, clock: VirtualClock | None = None, **refresher: Any) -> PinterestAds:
    given = {"refresh_token": REFRESH, **refresher}
    source = OAuthRefresher("app", SECRET, **given)
    url = "http://api.test/v3/oauth/access_token/"
    return PinterestAds(token=source, base_url=BASE, oauth_url=url, transport=Served(tokens), clock=clock)


def test_tokens_are_renewed_where_the_description_says_at_the_clients_host() -> None:
    """Without `oauth_url` the described address is taken, at the host that `base_url` has."""
    tokens = Tokens()
    source = OAuthRefresher("app", SECRET, refresh_token=REFRESH)
    with PinterestAds(token=source, base_url=BASE, transport=Served(tokens)) as ads:
        ads.advertisers.list().to_list()

    assert tokens.asked == ["http://api.test/v3/oauth/access_token/"]


def test_a_token_is_had_when_first_needed_and_kept() -> None:
    """The first call renews, by Basic and form, and later calls use the same token."""
    tokens = Tokens()
    ads = client(tokens)
    assert tokens.given == 0

    ads.advertisers.list().to_list()
    ads.advertisers.list().to_list()

    assert tokens.given == 1
    assert tokens.forms == [{"grant_type": ["refresh_token"], "refresh_token": [REFRESH]}]


def test_a_refused_token_is_renewed_once() -> None:
    """A 401 renews the token and sends the request again, once; a second 401 is the answer."""
    tokens = Tokens()
    ads = client(tokens)
    ads.advertisers.list().to_list()
    tokens.good = set()

    ads.advertisers.list().to_list()
    assert tokens.given == 2

    tokens.deaf = True
    with pytest.raises(AuthenticationFailed):
        ads.advertisers.list().to_list()
    assert tokens.given == 3


def test_a_token_that_ends_is_renewed_in_time() -> None:
    """A token with an end is renewed a minute before it."""
    tokens, clock = Tokens(), VirtualClock()
    tokens.lasts = 3600
    ads = client(tokens, clock)

    ads.advertisers.list().to_list()
    clock.now += 3500
    ads.advertisers.list().to_list()
    assert tokens.given == 1
    clock.now += 50
    ads.advertisers.list().to_list()
    assert tokens.given == 2


def test_a_call_does_not_wait_past_its_deadline_for_anothers_renewal() -> None:
    """While another thread's renewal hangs, a call with a deadline ends at it."""
    tokens, asked, released = Tokens(), threading.Event(), threading.Event()

    def hanging(request: httpx.Request) -> httpx.Response:
        asked.set()
        released.wait(10)
        return tokens(request)

    source = OAuthRefresher("app", SECRET, REFRESH)
    ads = PinterestAds(
        token=source, base_url=BASE, oauth_url="http://api.test/v3/oauth/access_token/", transport=Served(hanging)
    )
    renewing = threading.Thread(target=lambda: source.token())
    renewing.start()
    asked.wait(10)

    with pytest.raises(DeadlineExceeded):
        ads.with_options(deadline=0.05).advertisers.list().to_list()

    assert not released.is_set()
    released.set()
    renewing.join()


@pytest.mark.parametrize("seconds", [0.2, 1.0, 1.4])
def test_renewing_ends_with_the_calls_deadline(seconds: float) -> None:
    """Tries and pauses of a renewal end where the call that began it must end."""
    clock = VirtualClock()

    def unreachable(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no route")

    source = OAuthRefresher("app", SECRET, REFRESH)
    ads = PinterestAds(token=source, base_url=BASE, oauth_url=BASE, transport=Served(unreachable), clock=clock)

    with pytest.raises(DeadlineExceeded):
        ads.with_options(deadline=seconds).advertisers.list().to_list()

    assert clock.monotonic() <= seconds + 1e-6


def test_many_threads_renew_once() -> None:
    """However many threads find the token missing or refused, one renewal serves them all."""
    tokens = Tokens()
    ads = client(tokens)
    for expected in (1, 2):
        threads = [threading.Thread(target=lambda: ads.advertisers.list().to_list()) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert tokens.given == expected
        tokens.good = set()


async def test_many_tasks_renew_once() -> None:
    """The same for tasks."""
    tokens = Tokens()

    async def slow(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        return tokens(request)

    source = OAuthRefresher("app", SECRET, REFRESH)
    url = "http://api.test/v3/oauth/access_token/"
    ads = AsyncPinterestAds(token=source, base_url=BASE, oauth_url=url, transport=Served(slow))
    for expected in (1, 2):
        await asyncio.gather(*(ads.advertisers.list().to_list() for _ in range(20)))
        assert tokens.given == expected
        tokens.good = set()


@pytest.mark.parametrize(("status", "kind"), [(400, AuthenticationFailed), (401, AuthenticationFailed), (503, NotSent)])
def test_a_renewal_that_fails_says_so_without_a_secret(status: int, kind: type[Exception]) -> None:
    """A refused renewal is an error of its own; the call's request was not sent."""
    tokens = Tokens()
    tokens.refuse = status
    ads = client(tokens, VirtualClock())

    with pytest.raises(kind) as caught:
        ads.advertisers.list().to_list()

    assert REFRESH not in f"{caught.value} {caught.value!r} {caught.value.__dict__}"
    assert len(tokens.forms) == (3 if status == 503 else 1)


def test_tokens_are_kept_in_a_file_of_ones_own(tmp_path: Path) -> None:
    """A second process begins with the first one's token.

    The file is for its owner alone, and follows renewals by others.
    """
    tokens, file = Tokens(), tmp_path / "tokens.json"
    first = client(tokens, file=file)
    first.advertisers.list().to_list()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert json.loads(file.read_bytes())["refresh_token"] == REFRESH

    second = client(tokens, refresh_token=None, file=file)
    second.advertisers.list().to_list()
    assert tokens.given == 1
    tokens.good = set()
    second.advertisers.list().to_list()
    first.advertisers.list().to_list()
    assert tokens.given == 2
    assert [path.name for path in tmp_path.iterdir()] == ["tokens.json"]


def test_a_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    """Tokens that are open to others are an error that says what to do; so is a file that holds none."""
    file = tmp_path / "tokens.json"
    file.write_text("{}")
    file.chmod(0o644)
    with pytest.raises(InvalidRequest, match="chmod 600"):
        OAuthRefresher("app", SECRET, REFRESH, file=file)
    file.chmod(0o600)
    with pytest.raises(InvalidRequest, match="refresh_token"):
        OAuthRefresher("app", SECRET, file=file)
    file.write_text("[]")
    with pytest.raises(InvalidRequest, match="no token file"):
        OAuthRefresher("app", SECRET, REFRESH, file=file)


@pytest.mark.parametrize("place", [".", "no/such/folder/tokens.json"])
def test_a_token_file_that_cannot_be_is_refused(tmp_path: Path, place: str) -> None:
    """A folder, or a file in a folder that there is not, is told when the refresher is made."""
    with pytest.raises(InvalidRequest, match="/file"):
        OAuthRefresher("app", SECRET, REFRESH, file=tmp_path / place)


def test_a_code_is_used_once(tmp_path: Path) -> None:
    """A code of the authorisation page gives the first tokens; renewals use what came with them."""
    tokens = Tokens()
    ads = client(tokens, refresh_token=None, code="c0de", redirect_uri="http://localhost/")

    ads.advertisers.list().to_list()
    tokens.good = set()
    ads.advertisers.list().to_list()

    assert [form["grant_type"] for form in tokens.forms] == [["authorization_code"], ["refresh_token"]]
    assert tokens.forms[0]["redirect_uri"] == ["http://localhost/"]


def test_no_secret_is_told(caplog: pytest.LogCaptureFixture) -> None:
    """Neither texts, nor pickles, nor the log of a whole session hold a token or secret.

    Even where the service repeats it.
    """
    caplog.set_level(logging.DEBUG)
    tokens = Tokens()
    ads = client(tokens)
    ads.advertisers.list().to_list()
    tokens.deaf = True
    with pytest.raises(AuthenticationFailed) as caught:
        ads.advertisers.list().to_list()

    told = f"{caught.value} {caught.value.__dict__} {ads!r} {vars(ads)!r} {caplog.text}".encode() + pickle.dumps(
        caught.value
    )
    for secret in (SECRET, REFRESH, "token-1", "token-2"):
        assert secret.encode() not in told
    source = OAuthRefresher("app", SECRET, REFRESH)
    with pytest.raises(TypeError):
        pickle.dumps(source)
    assert repr(source) == "OAuthRefresher([secret])"


def test_a_refresher_alone_says_where_it_belongs() -> None:
    """Outside a client there is nobody to ask."""
    with pytest.raises(InvalidRequest, match="token="):
        OAuthRefresher("app", SECRET, REFRESH).token()
