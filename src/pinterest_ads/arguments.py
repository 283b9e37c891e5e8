"""A client's arguments, each checked and turned into the part that it stands for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, cast

from pinterest_ads.errors import FieldError, InvalidRequest
from pinterest_ads.options import refuse
from pinterest_ads.transport.auth import CalledToken, StaticToken, TokenSource, checked_token
from pinterest_ads.transport.clock import ClientClock, Clock
from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.quota import MemoryStore, QuotaLedger, QuotaStore, read_windows

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from pinterest_ads.runtime.operation import Api
    from pinterest_ads.transport.quota import Window

ACCESS_TOKEN = "PINTEREST_ADS_ACCESS_TOKEN"  # noqa: S105 - the name of a variable
BASE_URL = "PINTEREST_ADS_BASE_URL"
VERSION = "0.1.0"  # of the distribution; asking its metadata would cost more than making a client


def base_url_of(text: str | None, api: Api) -> httpx.URL:
    """The whole prefix of every path. Raises InvalidRequest where it is none."""
    try:
        url = httpx.URL(text if text is not None else api.server)
    except (httpx.InvalidURL, TypeError):
        # Not in the library's words: they quote what may be a password.
        raise InvalidRequest.of([FieldError("/base_url", f"is no URL, such as {api.server!r}")]) from None
    if url.scheme not in {"http", "https"} or not url.host:
        reason = f"must begin with http:// or https:// and a host, like {api.server!r}"
        raise InvalidRequest.of([FieldError("/base_url", reason)])
    if url.port is not None and not 0 < url.port < 65536:
        raise InvalidRequest.of([FieldError("/base_url", f"has a port that there is not: {url.port}")])
    labels = url.raw_host.removesuffix(b".").split(b".")
    if b":" not in url.raw_host and not all(0 < len(label) < 64 for label in labels):
        raise InvalidRequest.of([FieldError("/base_url", "has a host of which a part is empty or longer than 63")])
    if url.query or url.fragment or url.userinfo:
        raise InvalidRequest.of([FieldError("/base_url", "must end with its path, and hold no user or password")])
    return url


def token_of(access_token: object, token: object) -> TokenSource:
    """The one source of tokens. Raises InvalidRequest where there is none, or two."""
    if (access_token is None) == (token is None):
        raise refuse("access_token", f"give either access_token= or token=, or set {ACCESS_TOKEN} and use from_env()")
    if access_token is not None:
        if not isinstance(access_token, str):
            raise refuse("access_token", "must be text")
        return StaticToken(checked_token(access_token))
    if isinstance(token, TokenSource):
        return token
    if not callable(token):
        raise refuse("token", "must be a callable or an OAuth refresher; text goes to access_token=")
    return CalledToken(cast("Callable[[], str | Awaitable[str]]", token))


def refresh_url_of(text: str | None, api: Api, base_url: httpx.URL) -> httpx.URL | None:
    """Where tokens are renewed.

    As given, or as described, at the host that `base_url` has in place of the described one.
    """
    if text is not None:
        return base_url_of(text, api)
    if api.oauth is None or api.oauth.refresh_url is None:
        return None
    url, server = httpx.URL(api.oauth.refresh_url), httpx.URL(api.server)
    same = (url.scheme, url.host, url.port) == (server.scheme, server.host, server.port)
    return url.copy_with(scheme=base_url.scheme, host=base_url.host, port=base_url.port) if same else url


def headers_of(suffix: object) -> dict[str, str]:
    """The headers of every request."""
    agent = f"pinterest-ads/{VERSION} python/{'.'.join(map(str, sys.version_info[:3]))} httpx/{httpx.__version__}"
    if suffix is not None:
        if not isinstance(suffix, str) or not suffix.isprintable() or not suffix.isascii():
            raise refuse("user_agent", "must be printable ASCII on one line")
        agent = f"{agent} {suffix}"
    return {"user-agent": agent, "accept": "application/json", "accept-encoding": "gzip, deflate"}


def ledger_of(store: object, quotas: object) -> QuotaLedger:
    """The ledger, with what is known in advance. Raises InvalidRequest for a policy that cannot be read."""
    if quotas is not None and not isinstance(quotas, Mapping):
        raise refuse("quotas", "must be a mapping like {'ads_write': '400;w=60'}")
    if store is not None and not isinstance(store, QuotaStore):
        raise refuse("store", f"must be a QuotaStore, not {store!r}")
    known: dict[str, tuple[Window, ...]] = {}
    for key, text in cast("Mapping[str, Any]", quotas or {}).items():
        known[key] = read_windows(text) if isinstance(text, str) else ()
        if not known[key]:
            raise refuse(f"quotas/{key}", "must be like '30;w=60' or '100;w=1, 1000;w=60'")
    return QuotaLedger(store if store is not None else MemoryStore(), known=known)


def clock_of(clock: object) -> Clock:
    """The clock, by default the machine's, whose waits end with the client."""
    if clock is not None and not isinstance(clock, Clock):
        raise refuse("clock", "must have time(), monotonic(), sleep(seconds) and asleep(seconds)")
    return clock if clock is not None else ClientClock()


def checked_transport(transport: object, wanted: type, other: str, http_client: object, proxy: object) -> None:
    """Refuse what would go around our transports, or quietly be ignored."""
    if http_client is not None or isinstance(transport, httpx.Client | httpx.AsyncClient):
        reason = (
            "a ready-made httpx client cannot be taken: its transport could not be wrapped, so that its requests would"
            " miss retry, quota and auth; give transport=, proxy=, verify= or trust_env= instead"
        )
        raise InvalidRequest.of([FieldError("/http_client", reason)])
    if transport is not None and not isinstance(transport, wanted):
        raise InvalidRequest.of([FieldError("/transport", f"must be an httpx.{wanted.__name__}; {other}")])
    if transport is not None and proxy is not None:
        reason = "httpx ignores a proxy when it is given a transport; give the transport its own proxy"
        raise InvalidRequest.of([FieldError("/proxy", reason)])


def checked_library(name: str, wanted: type) -> Literal["httpx", "aiohttp"]:
    """The HTTP library by its name. Raises InvalidRequest where the client cannot use it."""
    if name == "httpx":
        return "httpx"
    if name != "aiohttp" or wanted is not httpx.AsyncBaseTransport:
        raise InvalidRequest.of(
            [FieldError("/http", f"must be 'httpx', or 'aiohttp' for the async client, not {name!r}")]
        )
    from importlib.util import find_spec

    for module in ("aiohttp", "httpx_aiohttp"):
        if find_spec(module) is None:
            reason = "'aiohttp' needs the extra: pip install 'pinterest-ads[aiohttp]'"
            raise InvalidRequest.of([FieldError("/http", reason)])
    return "aiohttp"


def from_environment(given: Mapping[str, Any]) -> dict[str, Any]:
    """Constructor arguments from the environment; what is given wins."""
    arguments = dict(given)
    if arguments.get("access_token") is None and arguments.get("token") is None:
        arguments["access_token"] = os.environ.get(ACCESS_TOKEN)
    if arguments.get("base_url") is None:
        arguments["base_url"] = os.environ.get(BASE_URL)
    return arguments
