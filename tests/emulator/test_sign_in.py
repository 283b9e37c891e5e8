"""What real clients needed beside v4: the user, and OAuth with refresh."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.emulator.conftest import client_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinterest_ads.emulator import Emulator

APP = ("1446001", "secret")
BACK = "http://localhost:8085/callback?from=here"
QUERY = {
    "consumer_id": APP[0],
    "redirect_uri": BACK,
    "response_type": "code",
    "refreshable": "True",
    "scope": "read_users,read_advertisers",
    "state": "a state & more",
}


@pytest.fixture
def web(emulator: Emulator) -> Iterator[httpx.Client]:
    """A browser, and an app that has no token yet."""
    with httpx.Client(base_url="http://pinterest-ads.emulator", transport=emulator.transport()) as client:
        yield client


def sign_in(web: httpx.Client, **changes: str) -> str:
    """Let the user agree, and return the code that comes back."""
    response = web.get("/oauth/", params={**QUERY, **changes})
    assert response.status_code == 302
    return httpx.URL(response.headers["location"]).params["code"]


def exchange(web: httpx.Client, form: dict[str, str], *, as_json: bool = False, app: tuple[str, str] = APP) -> Any:
    """Ask for a token as the Python programs did (a form), or as the Node programs did (JSON)."""
    options: dict[str, Any] = {"json": form} if as_json else {"data": form}
    return web.put("/v3/oauth/access_token/", auth=app, **options)


def test_the_user_agrees_and_goes_back(web: httpx.Client) -> None:
    """The browser is sent back with a code and the state, to the address as it was."""
    response = web.get("/oauth/", params=QUERY, follow_redirects=False)
    back = httpx.URL(response.headers["location"])
    assert response.status_code == 302
    assert (back.host, back.port, back.path) == ("localhost", 8085, "/callback")
    assert (back.params["from"], back.params["state"]) == ("here", "a state & more")


@pytest.mark.parametrize("as_json", [False, True])
def test_a_code_becomes_a_token(emulator: Emulator, web: httpx.Client, as_json: bool) -> None:
    """A code gives an access token, by form and by JSON, and the token works on v4 and for the user."""
    form = {"grant_type": "authorization_code", "code": sign_in(web), "redirect_uri": BACK}
    body = exchange(web, form, as_json=as_json).json()
    assert (body["status"], body["scope"]) == ("success", "read_users,read_advertisers")
    assert body["data"]["refresh_token"]
    assert body["data"]["access_token"] == body["access_token"]
    assert body["data"]["expires_at"] > emulator.admin.clock.time()
    assert (body["message"], body["data"]["authorized"], body["data"]["consumer_id"]) == ("ok", True, int(APP[0]))
    with client_of(emulator, body["access_token"]) as api:
        assert api.get("advertisers/").json()["data"][0]["name"] == "ACME Tools"
        me = api.get("http://pinterest-ads.emulator/v3/users/me/").json()["data"]
    assert {"id", "full_name", "about", "profile_url", "pin_count"} <= set(me)
    assert me["id"] == "424605208536545563"


def test_each_refresh_gives_another_token(web: httpx.Client) -> None:
    """A refresh gives a different access token and leaves the refresh token valid."""
    form = {"grant_type": "authorization_code", "code": sign_in(web), "redirect_uri": BACK}
    first = exchange(web, form).json()
    again = {"grant_type": "refresh_token", "refresh_token": first["data"]["refresh_token"]}
    tokens = [exchange(web, again, as_json=bool(turn)).json()["access_token"] for turn in (0, 1, 0)]
    assert len({first["access_token"], *tokens}) == 4


@pytest.mark.parametrize("as_json", [False, True])
def test_the_app_names_itself_in_the_body(web: httpx.Client, as_json: bool) -> None:
    """An app that sends its id and secret in the body, as libraries for OAuth 2.0 do, gets and refreshes a token."""
    app = {"client_id": APP[0], "client_secret": APP[1]}
    agreed = web.get("/oauth/", params={"client_id": APP[0], "redirect_uri": BACK, "refreshable": "true"})
    code = httpx.URL(agreed.headers["location"]).params["code"]

    def ask(**form: str) -> httpx.Response:
        body: dict[str, Any] = {"json" if as_json else "data": {**form, **app}}
        return web.post("/v3/oauth/access_token", **body)

    first = ask(grant_type="authorization_code", code=code, redirect_uri=BACK).json()
    again = ask(grant_type="refresh_token", refresh_token=first["data"]["refresh_token"])
    assert again.status_code == 200
    assert again.json()["access_token"] != first["access_token"]


def test_the_parameters_are_in_the_query(web: httpx.Client) -> None:
    """A program that has all of the token request in the query, and no body, gets a token."""
    form = {"grant_type": "authorization_code", "code": sign_in(web), "redirect_uri": BACK}
    assert web.put("/v3/oauth/access_token/", params=form, auth=APP).status_code == 200


def test_a_token_is_in_the_query(emulator: Emulator, web: httpx.Client) -> None:
    """A program that sends no header but its token in the query is known by it, and the journal hides the token."""
    path = "/ads/v4/advertisers/549755885175/campaigns/?order=DESCENDING&access_token=demo&app_secret_proof=abc"
    assert web.get(path).status_code == 200
    assert web.get("/v3/users/me/?access_token=demo&fields=id").json()["data"]["first_name"] == "ACME"
    assert web.get(path.replace("demo", "wrong")).status_code == 401
    assert "access_token=demo" not in str([entry.plain() for entry in emulator.admin.journal.entries()])


def test_a_code_without_refresh(web: httpx.Client) -> None:
    """Without refreshable there is no refresh token."""
    form = {"grant_type": "authorization_code", "code": sign_in(web, refreshable="false"), "redirect_uri": BACK}
    assert "refresh_token" not in exchange(web, form).json()["data"]


@pytest.mark.parametrize(
    ("change", "app", "status"),
    [
        ({"code": "unknown"}, APP, 400),
        ({"redirect_uri": "http://localhost/other"}, APP, 400),
        ({"grant_type": "password"}, APP, 400),
        ({}, ("another app", "secret"), 400),
        ({}, ("1446001", ""), 401),
        ({"grant_type": "refresh_token", "refresh_token": "unknown"}, APP, 400),
    ],
)
def test_wrong_grants_are_refused(web: httpx.Client, change: dict[str, str], app: tuple[str, str], status: int) -> None:
    """A grant that was not given, or not to this app, gives nothing."""
    form = {"grant_type": "authorization_code", "code": sign_in(web), "redirect_uri": BACK, **change}
    assert exchange(web, form, app=app).status_code == status


def test_a_code_works_once_and_not_for_long(emulator: Emulator, web: httpx.Client) -> None:
    """A code is good for one exchange within ten minutes."""
    form = {"grant_type": "authorization_code", "code": sign_in(web), "redirect_uri": BACK}
    assert [exchange(web, form).status_code for _ in range(2)] == [200, 400]
    late = {**form, "code": sign_in(web)}
    emulator.admin.clock.advance(600)
    assert exchange(web, late).status_code == 400


@pytest.mark.parametrize(
    "change",
    [
        {"redirect_uri": ""},
        {"consumer_id": ""},
        {"response_type": "token"},
        {"redirect_uri": "javascript:alert(1)"},
        {"redirect_uri": "JavaScript://x/%0aalert(1)"},
        {"redirect_uri": "callback"},
        {"redirect_uri": "http://x/\r\nset-cookie: a=b"},
    ],
)
def test_wrong_sign_ins_are_refused(web: httpx.Client, change: dict[str, str]) -> None:
    """What is missing or would smuggle a header is a 400, and nobody is sent anywhere."""
    response = web.get("/oauth/", params={**QUERY, **change})
    assert response.status_code == 400
    assert "location" not in response.headers


def test_bodies_of_other_types_are_refused(web: httpx.Client) -> None:
    """Only forms and JSON objects are read."""
    assert web.put("/v3/oauth/access_token/", auth=APP, content=b"x").status_code == 415
    assert web.put("/v3/oauth/access_token/", auth=APP, json=[1]).status_code == 400
    assert web.get("/v3/users/me/").status_code == 401
    assert web.delete("/v3/users/me/").status_code == 405


def test_the_user_elsewhere(emulator: Emulator) -> None:
    """Programs of the time also ask for the user under v4, and for the businesses that the user manages."""
    with client_of(emulator) as api:
        users = [api.get(f"http://pinterest-ads.emulator/{path}/users/me/").json()["data"] for path in ("v3", "v4")]
        businesses = api.get("http://pinterest-ads.emulator/v3/users/me/businesses/").json()
    assert users[0] == users[1]
    assert businesses["data"] == []


def test_nothing_secret_is_in_the_journal(emulator: Emulator, web: httpx.Client) -> None:
    """Codes, secrets and tokens of a sign-in are not written down."""
    form = {"grant_type": "authorization_code", "code": sign_in(web), "redirect_uri": BACK}
    token = exchange(web, form).json()["access_token"]
    told = str([entry.plain() for entry in emulator.admin.journal.entries()])
    assert token not in told
    assert form["code"] not in told
