"""`pinterest-ads auth …`: sign in, store a token, see which profiles there are, forget them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import cyclopts
from cyclopts import Parameter

if TYPE_CHECKING:
    from pinterest_ads.cli.profiles import Profile

app: cyclopts.App = cyclopts.App(name="auth", help="Sign in and out, and see which profiles there are.")

_LISTS = Parameter(negative_iterable=())
_SECRET = Parameter(env_var="PINTEREST_ADS_APP_SECRET", show_env_var=True)


@app.command
def login(
    *,
    app_id: Annotated[str, Parameter(env_var="PINTEREST_ADS_APP_ID")],
    app_secret: Annotated[str | None, _SECRET] = None,
    scope: Annotated[list[str] | None, _LISTS] = None,
    profile: str = "default",
    binding: Annotated[list[str] | None, _LISTS] = None,
    base_url: str | None = None,
    authorise_url: str | None = None,
    token_url: str | None = None,
    port: int = 0,
    browser: bool = True,
    timeout: float = 300.0,
) -> int:
    """Sign in with a browser, and store the tokens in a profile that renews them by itself.

    Args:
        app_id: the id of your app.
        app_secret: its secret; asked for unless given.
        scope: what the token may do; may be given more than once, by default all that the API describes.
        profile: the name to store it under.
        binding: an id to use where none is given, as NAME=ID, such as advertiser=549755885175.
        base_url: the address of the API.
        authorise_url: the page that asks for consent, by default the described one.
        token_url: where the code is exchanged, by default the described one.
        port: of the loopback address that the browser is sent back to; 0 is any free one.
        browser: open one; otherwise the address is only written.
        timeout: seconds to wait.
    """
    import webbrowser

    from pinterest_ads.cli import authorising

    secret = app_secret if app_secret is not None else _asked("App secret: ")
    stored = authorising.App(app_id, secret, scope, base_url, authorise_url, token_url)

    def show(url: str) -> None:
        sys.stderr.write(f"Agree at: {url}\n")
        sys.stderr.flush()
        if browser:
            webbrowser.open(url)

    path = authorising.login(stored, profile, _bindings(binding), show, port=port, timeout=timeout)
    sys.stderr.write(f"signed in; profile {profile} is kept in {path}\n")
    return 0


@app.command
def save(
    *,
    profile: str = "default",
    binding: Annotated[list[str] | None, _LISTS] = None,
    base_url: str | None = None,
) -> int:
    """Store an access token in a profile; it is asked for, or read from standard input.

    Args:
        profile: the name to store it under.
        binding: an id to use where none is given, as NAME=ID, such as advertiser=549755885175.
        base_url: the address of the API.
    """
    from pinterest_ads.cli import profiles
    from pinterest_ads.transport.auth import checked_token

    token = checked_token(_asked("Access token: "))
    kept = profiles.Profile(access_token=token, base_url=base_url, bindings=_bindings(binding))
    sys.stderr.write(f"profile {profile} is kept in {profiles.save(profile, kept)}\n")
    return 0


@app.command
def status() -> int:
    """List the profiles, without their secrets."""
    from pinterest_ads.cli import profiles
    from pinterest_ads.cli.options import Output
    from pinterest_ads.cli.sink import Sink

    Sink(Output()).rows([_told(name, profiles.load(name)) for name in profiles.names()])
    return 0


@app.command
def logout(profile: str = "default", /) -> int:
    """Forget a profile and its tokens on this machine.

    Args:
        profile: its name.
    """
    from pinterest_ads.cli import profiles
    from pinterest_ads.cli.problems import Refused

    if not profiles.forget(profile):
        raise Refused(f"there is no profile {profile!r}")
    return 0


def _told(name: str, profile: Profile) -> dict[str, Any]:
    kind = "token" if profile.access_token is not None else "app"
    return {"profile": name, "kind": kind, "app_id": profile.app_id, "base_url": profile.base_url, **profile.bindings}


def _bindings(texts: list[str] | None) -> dict[str, str]:
    from pinterest_ads.cli.problems import Refused

    pairs = [text.partition("=") for text in texts or ()]
    if any(not name or not value for name, _, value in pairs):
        raise Refused("--binding must be NAME=ID")
    return {name: value for name, _, value in pairs}


def _asked(prompt: str) -> str:
    """A secret from the keyboard, unseen, or the first line of standard input."""
    import getpass

    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().strip()
