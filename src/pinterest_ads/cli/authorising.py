"""From an app's credentials to a profile with tokens: where to ask is read from the API's description."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

import attrs
from pinterest_ads_api.api import API

from pinterest_ads import OAuthRefresher, PinterestAds
from pinterest_ads.cli import profiles
from pinterest_ads.cli.problems import Refused
from pinterest_ads.cli.sign_in import sign_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@attrs.frozen
class App:
    """Who asks for a token, for what, and where; what is None is as described."""

    id: str
    secret: str
    scopes: list[str] | None = None
    base_url: str | None = None
    authorise_url: str | None = None
    token_url: str | None = None


def login(
    app: App,
    profile: str,
    bindings: dict[str, str],
    show: Callable[[str], object],
    *,
    port: int = 0,
    timeout: float = 300.0,
) -> Path:
    """Sign in, exchange the code, store tokens and profile; the profile's file.

    Raises Refused where nobody agrees, AuthenticationFailed where the code is not taken.
    """
    flow = API.oauth
    if flow is None:
        raise Refused("the API's description knows no sign-in")
    page = app.authorise_url or _moved(flow.authorization_url, app.base_url)
    token_url = app.token_url or _moved(flow.token_url, app.base_url)
    asked = {flow.client_id: app.id, "scope": flow.scope_separator.join(app.scopes or flow.scopes), **flow.parameters}
    granted = sign_in(page, asked, show, port=port, timeout=timeout)
    kept = profiles.Profile(
        app_id=app.id, app_secret=app.secret, base_url=app.base_url, oauth_url=token_url, bindings=bindings
    )
    path = profiles.save(profile, kept)
    tokens = profiles.tokens_of(profile)
    tokens.unlink(missing_ok=True)
    refresher = OAuthRefresher(
        app.id,
        app.secret,
        code=granted.code,
        redirect_uri=granted.redirect_uri,
        file=tokens,
        method=flow.token_method,
    )
    with PinterestAds(token=refresher, base_url=app.base_url, oauth_url=token_url):
        refresher.token()
    return path


def _moved(url: str | None, base_url: str | None) -> str:
    """The described address, at another host where the API is at another one, such as the emulator's."""
    if url is None:
        raise Refused("the API's description lacks an address: give --authorise-url and --token-url")
    if base_url is None:
        return url
    other = urlsplit(base_url)
    return urlunsplit(urlsplit(url)._replace(scheme=other.scheme, netloc=other.netloc))
