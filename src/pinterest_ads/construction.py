"""What both clients are made of: arguments checked, parts put together once, shared by `with_options`."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict, cast

import attrs

from pinterest_ads.errors import FieldError, InvalidRequest
from pinterest_ads.runtime.answer import Reading
from pinterest_ads.runtime.request import Requests
from pinterest_ads.runtime.settings import Means, Settings
from pinterest_ads.runtime.unread import Unread
from pinterest_ads.transport.auth import Bearer, CalledToken, StaticToken, TokenSource, checked_token
from pinterest_ads.transport.clock import Clock, SystemClock
from pinterest_ads.transport.fold import Parts
from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.quota import MemoryStore, QuotaLedger, QuotaStore, read_windows
from pinterest_ads.transport.retry import Policy
from pinterest_ads.transport.waits import Waiting, Waits

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from pinterest_ads.runtime.operation import Api, OperationModule
    from pinterest_ads.transport.budget import RetryBudget
    from pinterest_ads.transport.quota import Window

ACCESS_TOKEN = "PINTEREST_ADS_ACCESS_TOKEN"  # noqa: S105 - the name of a variable
BASE_URL = "PINTEREST_ADS_BASE_URL"
VERSION = "0.1.0"  # of the distribution; asking its metadata would cost more than making a client


class CallOptions(TypedDict, total=False):
    """What `with_options` can change; see `PinterestAds` for each."""

    connect_timeout: float
    read_timeout: float
    attempts: int
    deadline: float | None
    first_backoff: float
    longest_backoff: float
    on_limit: Literal["wait", "raise"]
    longest_wait: float
    on_wait: Callable[[Waiting], None] | None
    concurrency: int
    prefetch: int
    on_odd: Literal["lenient", "raise"]
    first_poll: float
    longest_poll: float


Check = Callable[[object, "attrs.Attribute[Any]", Any], None]
_LONGEST = 10 * 365 * 86_400.0  # seconds; beyond it sleeping and sockets overflow


def _refuse(name: str, reason: str) -> InvalidRequest:
    return InvalidRequest.of([FieldError(f"/{name}", reason)])


def _seconds(*, optional: bool = False) -> Check:
    """A positive number of seconds."""

    def check(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value is None and optional:
            return
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value <= _LONGEST:
            raise _refuse(attribute.name, f"must be a number of seconds above 0, not {value!r}")

    return check


def _count(least: int) -> Check:
    """An integer of at least that."""

    def check(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise _refuse(attribute.name, f"must be an integer of at least {least}, not {value!r}")

    return check


def _one_of(*names: str) -> Check:
    def check(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value not in names:
            raise _refuse(attribute.name, f"must be one of {names}, not {value!r}")

    return check


def _callback(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is not None and not callable(value):
        raise _refuse(attribute.name, f"must be callable, not {value!r}")


@attrs.frozen(kw_only=True)
class Options:
    """`CallOptions`, checked and complete."""

    connect_timeout: float = attrs.field(default=5.0, validator=_seconds())
    read_timeout: float = attrs.field(default=60.0, validator=_seconds())
    attempts: int = attrs.field(default=4, validator=_count(1))
    deadline: float | None = attrs.field(default=None, validator=_seconds(optional=True))
    first_backoff: float = attrs.field(default=0.5, validator=_seconds())
    longest_backoff: float = attrs.field(default=20.0, validator=_seconds())
    on_limit: Literal["wait", "raise"] = attrs.field(default="wait", validator=_one_of("wait", "raise"))
    longest_wait: float = attrs.field(default=120.0, validator=_seconds())
    on_wait: Callable[[Waiting], None] | None = attrs.field(default=None, validator=_callback)
    concurrency: int = attrs.field(default=4, validator=_count(1))
    prefetch: int = attrs.field(default=1, validator=_count(0))
    on_odd: Literal["lenient", "raise"] = attrs.field(default="lenient", validator=_one_of("lenient", "raise"))
    first_poll: float = attrs.field(default=1.0, validator=_seconds())
    longest_poll: float = attrs.field(default=30.0, validator=_seconds())

    def timeout(self) -> dict[str, float | None]:
        """Seconds for each phase of one attempt, as httpx names them."""
        return {
            "connect": self.connect_timeout,
            "read": self.read_timeout,
            "write": self.read_timeout,
            "pool": self.read_timeout,
        }


@attrs.frozen(kw_only=True)
class Shared:
    """What a client shares with those that `with_options` makes of it."""

    api: Api
    parameters: Mapping[str, str]
    hook: Callable[[type, Any], Any]
    operations: Callable[[str], OperationModule]
    base_url: httpx.URL
    headers: Mapping[str, str]
    bearer: Bearer
    ledger: QuotaLedger
    budget: RetryBudget
    clock: Clock
    unread: Unread = attrs.field(factory=Unread)

    def parts(self, options: Options) -> Parts:
        """The transports' common parts under these options."""
        return Parts(
            policy=Policy(
                attempts=options.attempts,
                first_backoff=options.first_backoff,
                longest_backoff=options.longest_backoff,
                longest_wait=options.longest_wait,
                on_limit_raise=options.on_limit == "raise",
            ),
            budget=self.budget,
            waits=Waits(self.clock, options.on_limit, options.longest_wait, options.on_wait),
            ledger=self.ledger,
            bearer=self.bearer,
            parameters=self.parameters,
            request_id=self.api.request_id,
            deadline=options.deadline,
            chance=random.random,
        )

    def settings(self, options: Options) -> Settings:
        """The callers' common parts under these options."""
        return Settings(
            requests=Requests(self.base_url, self.headers, options.timeout(), self.hook),
            reading=Reading(self.api, self.hook, options.on_odd, self.bearer.redact, self.clock.time),
            parameters=self.parameters,
            operations=self.operations,
            monotonic=self.clock.monotonic,
            deadline=options.deadline,
            concurrency=options.concurrency,
            prefetch=options.prefetch,
            unread=self.unread,
            means=Means(
                clock=self.clock,
                first_poll=options.first_poll,
                longest_poll=options.longest_poll,
                attempts=options.attempts,
                pause=options.first_backoff,
                user_agent=self.headers.get("user-agent", ""),
                timeout=options.timeout(),
                deadline=options.deadline,
            ),
        )


def base_url_of(text: str | None, api: Api) -> httpx.URL:
    """The whole prefix of every path. Raises InvalidRequest where it is none."""
    try:
        url = httpx.URL(text if text is not None else api.server)
    except (httpx.InvalidURL, TypeError) as error:
        raise InvalidRequest.of([FieldError("/base_url", f"{error}")]) from None
    if url.scheme not in {"http", "https"} or not url.host:
        reason = f"must begin with http:// or https:// and a host, like {api.server!r}, not {text!r}"
        raise InvalidRequest.of([FieldError("/base_url", reason)])
    if url.query or url.fragment or url.userinfo:
        raise InvalidRequest.of([FieldError("/base_url", "must end with its path, and hold no user or password")])
    return url


def token_of(access_token: object, token: object) -> TokenSource:
    """The one source of tokens. Raises InvalidRequest where there is none, or two."""
    if (access_token is None) == (token is None):
        raise _refuse("access_token", f"give either access_token= or token=, or set {ACCESS_TOKEN} and use from_env()")
    if access_token is not None:
        if not isinstance(access_token, str):
            raise _refuse("access_token", "must be text")
        return StaticToken(checked_token(access_token))
    if isinstance(token, TokenSource):
        return token
    if not callable(token):
        raise _refuse("token", "must be a callable or an OAuth refresher; text goes to access_token=")
    return CalledToken(cast("Callable[[], str | Awaitable[str]]", token))


def refresh_url_of(text: str | None, api: Api, base_url: httpx.URL) -> httpx.URL | None:
    """Where tokens are renewed.

    As given, or as described, at the host that `base_url` has in place of the described one.
    """
    described = getattr(api, "refresh_url", None)
    if text is not None:
        return base_url_of(text, api)
    if described is None:
        return None
    url, server = httpx.URL(described), httpx.URL(api.server)
    same = (url.scheme, url.host, url.port) == (server.scheme, server.host, server.port)
    return url.copy_with(scheme=base_url.scheme, host=base_url.host, port=base_url.port) if same else url


def headers_of(suffix: object) -> dict[str, str]:
    """The headers of every request."""
    agent = f"pinterest-ads/{VERSION} python/{'.'.join(map(str, sys.version_info[:3]))} httpx/{httpx.__version__}"
    if suffix is not None:
        if not isinstance(suffix, str) or not suffix.isprintable() or not suffix.isascii():
            raise _refuse("user_agent", "must be printable ASCII on one line")
        agent = f"{agent} {suffix}"
    return {"user-agent": agent, "accept": "application/json", "accept-encoding": "gzip, deflate"}


def ledger_of(store: object, quotas: object) -> QuotaLedger:
    """The ledger, with what is known in advance. Raises InvalidRequest for a policy that cannot be read."""
    if quotas is not None and not isinstance(quotas, Mapping):
        raise _refuse("quotas", "must be a mapping like {'ads_write': '400;w=60'}")
    if store is not None and not isinstance(store, QuotaStore):
        raise _refuse("store", f"must be a QuotaStore, not {store!r}")
    known: dict[str, tuple[Window, ...]] = {}
    for key, text in cast("Mapping[str, Any]", quotas or {}).items():
        known[key] = read_windows(text) if isinstance(text, str) else ()
        if not known[key]:
            raise _refuse(f"quotas/{key}", "must be like '30;w=60' or '100;w=1, 1000;w=60'")
    return QuotaLedger(store if store is not None else MemoryStore(), known=known)


def clock_of(clock: object) -> Clock:
    """The clock, by default the machine's."""
    if clock is not None and not isinstance(clock, Clock):
        raise _refuse("clock", "must have time(), monotonic(), sleep(seconds) and asleep(seconds)")
    return clock if clock is not None else SystemClock()


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
