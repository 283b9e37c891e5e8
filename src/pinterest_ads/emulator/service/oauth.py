"""Sign-in and the user, which lived on beside v4: `/oauth/`, `/v3/oauth/access_token/`, `/v3/users/me/`.

Source: wire facts, What the quickstart of that time called, steps 1 and 8, and "How they did it". The emulator agrees
on the user's behalf; every app may sign in.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from ..engine.errors import FieldError, Kind, Refusal
from ..engine.notes import read_note, remove_note, write_note
from ..engine.rows import encode
from ..engine.side import SideAnswer, SideCall, SideRow
from .sources import SEEN, SEEN_QUICKSTART
from .users import MAIN_USER, USERS

CODE_SECONDS = 600
"""How long a code can be exchanged, on the emulator's clock (our choice)."""

TOKEN_SECONDS = 365 * 86_400
"""How long a token is said to be good; it works for ever (our choice)."""

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[!-~]*")
_RUN_OR_READ = ("javascript:", "data:", "vbscript:", "file:")
"""Schemes that a browser would run or read itself instead of going somewhere."""

_CODE = "code"
_REFRESH = "refresh"


def authorise(call: SideCall) -> SideAnswer:
    """Agree on the user's behalf: go back to the app with a code and its state."""
    # Libraries for OAuth 2.0 name the app as its standard does; Pinterest's own programs of the time did not.
    query = {"consumer_id": call.query.get("client_id", ""), **call.query}
    for name in ("consumer_id", "redirect_uri"):
        if not query.get(name):
            raise Refusal(Kind.INVALID, f"{name} is missing.", fields=(FieldError(f"/query/{name}", "is required"),))
    if query.get("response_type", "code") != "code":
        message = "only code is answered"
        raise Refusal(Kind.INVALID, f"{message}.", fields=(FieldError("/query/response_type", message),))
    if not _ADDRESS.fullmatch(query["redirect_uri"]) or query["redirect_uri"].lower().startswith(_RUN_OR_READ):
        message = "is not an address"
        raise Refusal(Kind.INVALID, f"redirect_uri {message}.", fields=(FieldError("/query/redirect_uri", message),))
    code = secrets.token_hex(16)
    grant = {
        "app": query["consumer_id"],
        "redirect_uri": query["redirect_uri"],
        "scope": query.get("scope", "read_users"),
        "refreshable": query.get("refreshable", "").lower() == "true",
        "expires": call.state.clock.time() + CODE_SECONDS,
    }
    with call.state.store.write() as connection:
        write_note(connection, _CODE, code, grant)
    answer = {"code": code, **({"state": query["state"]} if "state" in query else {})}
    parts = urlsplit(query["redirect_uri"])
    return SideAnswer(redirect=urlunsplit(parts._replace(query=urlencode([*parse_qsl(parts.query), *answer.items()]))))


def exchange(call: SideCall) -> SideAnswer:
    """Give an access token for a code or a refresh token; a refresh leaves the refresh token valid."""
    # One program of the time, and a Ruby library that sends PUT, have the parameters in the query and no body.
    call = replace(call, fields={**call.query, **call.fields})
    app = _app(call)
    kinds = {"authorization_code": _by_code, "refresh_token": _by_refresh}
    give = kinds.get(str(call.fields.get("grant_type")))
    if give is None:
        raise _wrong("grant_type", "is authorization_code or refresh_token")
    grant, refresh = give(call, app)
    number = int(app) if app.isdecimal() and len(app) <= 18 else 0
    given = {"access_token": secrets.token_hex(24), "scope": grant["scope"], "token_type": "bearer"}
    call.state.access.add_token(given["access_token"], MAIN_USER, number)
    # Some programs of the time read the token at the top level, as many read it in `data`, one of them strictly.
    data: dict[str, Any] = {
        **given,
        "authorized": True,
        "consumer_id": number or app,
        "expires_at": int(call.state.clock.time()) + TOKEN_SECONDS,
    }
    if refresh is not None:
        data["refresh_token"] = refresh
    return SideAnswer(encode({"status": "success", "code": 0, "message": "ok", **given, "data": data}))


def _app(call: SideCall) -> str:
    """Return the app's id: by HTTP Basic, as seen, or in the body, as OAuth 2.0 allows (RFC 6749, 2.3.1)."""
    name, secret = call.basic or (str(call.fields.get("client_id", "")), str(call.fields.get("client_secret", "")))
    if not name or not secret:
        message = "Send the app's id and secret by HTTP Basic, or as client_id and client_secret."
        raise Refusal(Kind.UNAUTHENTICATED, message)
    return name


def _by_code(call: SideCall, app: str) -> tuple[dict[str, Any], str | None]:
    code = str(call.fields.get("code", ""))
    with call.state.store.write() as connection:
        grant: dict[str, Any] | None = read_note(connection, _CODE, code)
        if grant is None or grant["app"] != app or call.state.clock.time() >= grant["expires"]:
            raise _wrong("code", "is not known, was used, or has expired")
        if grant["redirect_uri"] != call.fields.get("redirect_uri"):
            raise _wrong("redirect_uri", "is not the one that the code was asked with")
        remove_note(connection, _CODE, code)
        if not grant["refreshable"]:
            return grant, None
        refresh = secrets.token_hex(24)
        write_note(connection, _REFRESH, refresh, {"app": app, "scope": grant["scope"]})
    return grant, refresh


def _by_refresh(call: SideCall, app: str) -> tuple[dict[str, Any], str | None]:
    with call.state.store.read() as connection:
        grant: dict[str, Any] | None = read_note(connection, _REFRESH, str(call.fields.get("refresh_token", "")))
    if grant is None or grant["app"] != app:
        raise _wrong("refresh_token", "is not known")
    return grant, None


def _wrong(name: str, message: str) -> Refusal:
    return Refusal(Kind.INVALID, f"{name} {message}.", fields=(FieldError(f"/{name}", message),))


def me(call: SideCall) -> SideAnswer:
    """Answer who the token's user is."""
    user = call.state.access.identify(call.bearer).user
    profile = USERS.get(user, {"username": f"user{user}", "full_name": f"User {user}", "about": "", "pin_count": 0})
    first, _, last = str(profile["full_name"]).partition(" ")
    data = {
        "id": str(user),
        **profile,
        "first_name": first,
        "last_name": last,
        "profile_url": f"https://www.pinterest.com/{profile['username']}/",
    }
    return SideAnswer(encode({"status": "success", "code": 0, "data": data}))


def my_businesses(call: SideCall) -> SideAnswer:
    """Answer the businesses that the token's user manages beside the own one: none."""
    call.state.access.identify(call.bearer)
    return SideAnswer(encode({"status": "success", "code": 0, "data": []}))


SIDE = (
    SideRow("GET", "/oauth/", authorise, SEEN_QUICKSTART),
    SideRow("PUT", "/v3/oauth/access_token/", exchange, SEEN_QUICKSTART),
    SideRow("POST", "/v3/oauth/access_token/", exchange, SEEN_QUICKSTART),
    SideRow("GET", "/v3/users/me/", me, SEEN_QUICKSTART),
    SideRow("GET", "/v3/users/me/businesses/", my_businesses, SEEN),
    SideRow("GET", "/v4/users/me/", me, SEEN),
)
