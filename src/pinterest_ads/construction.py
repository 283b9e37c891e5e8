"""What both clients are made of: everything but I/O, put together once and shared by `with_options`."""

from __future__ import annotations

import random
import weakref
from typing import TYPE_CHECKING, Any, Literal, Self, Unpack, cast

import attrs
from pinterest_ads_api.api import API
from pinterest_ads_api.decoding import dec_hook
from pinterest_ads_api.operations import operation

from pinterest_ads.arguments import (
    base_url_of,
    checked_library,
    checked_transport,
    clock_of,
    from_environment,
    headers_of,
    ledger_of,
    refresh_url_of,
    token_of,
)
from pinterest_ads.errors import FieldError, InvalidRequest
from pinterest_ads.options import CallOptions, Options
from pinterest_ads.runtime.answer import Reading
from pinterest_ads.runtime.request import Requests
from pinterest_ads.runtime.settings import Means, Settings
from pinterest_ads.runtime.unread import Unread
from pinterest_ads.transport.auth import Bearer
from pinterest_ads.transport.budget import RetryBudget
from pinterest_ads.transport.clock import ClientClock
from pinterest_ads.transport.fold import Parts
from pinterest_ads.transport.opening import Network
from pinterest_ads.transport.retry import Policy
from pinterest_ads.transport.waits import Waits

if TYPE_CHECKING:
    import ssl
    from collections.abc import Awaitable, Callable, Mapping

    from pinterest_ads.runtime.operation import Api, OperationModule
    from pinterest_ads.transport.auth import TokenSource
    from pinterest_ads.transport.clock import Clock
    from pinterest_ads.transport.http import httpx
    from pinterest_ads.transport.quota import QuotaLedger, QuotaState, QuotaStore
    from pinterest_ads.transport.waits import Waiting


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

    def stop(self) -> None:
        """End the waits of calls; a clock that was given knows nothing of that."""
        if isinstance(self.clock, ClientClock):
            self.clock.stop()

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
                on_odd=options.on_odd,
            ),
        )


class AnyClient:
    """What the two clients have in common: everything but I/O."""

    _options: Options
    _shared: Shared
    _open: Any
    _files: Any

    def __init__(
        self,
        access_token: str | None = None,
        *,
        token: TokenSource | Callable[[], str | Awaitable[str]] | None = None,
        base_url: str | None = None,
        oauth_url: str | None = None,
        user_agent: str | None = None,
        connect_timeout: float = 5.0,
        read_timeout: float = 60.0,
        attempts: int = 4,
        deadline: float | None = None,
        first_backoff: float = 0.5,
        longest_backoff: float = 20.0,
        on_limit: Literal["wait", "raise"] = "wait",
        longest_wait: float = 120.0,
        on_wait: Callable[[Waiting], None] | None = None,
        concurrency: int = 4,
        prefetch: int = 1,
        on_odd: Literal["lenient", "raise"] = "lenient",
        first_poll: float = 1.0,
        longest_poll: float = 30.0,
        quotas: Mapping[str, str] | None = None,
        store: QuotaStore | None = None,
        clock: Clock | None = None,
        transport: httpx.BaseTransport | httpx.AsyncBaseTransport | None = None,
        proxy: str | httpx.Proxy | None = None,
        verify: ssl.SSLContext | str | bool = True,
        trust_env: bool = True,
        http: Literal["httpx", "aiohttp"] = "httpx",
        http_client: None = None,
    ) -> None:
        """Nothing is sent or opened here.

        Args:
            access_token: a bearer token; goes to `base_url`'s host alone.
            token: in place of it, a function that gives one, or an OAuth refresher.
            base_url: the whole prefix of every path, by default the description's server.
            oauth_url: where an OAuth refresher renews tokens, by default as described, at `base_url`'s host.
            user_agent: text added to the `User-Agent`.
            connect_timeout: seconds until there is a connection.
            read_timeout: seconds between two reads of an answer.
            attempts: how often one call is sent at most.
            deadline: seconds for one call over all attempts and waits.
            first_backoff: seconds; the wait before a retry is random up to this, doubled each time.
            longest_backoff: seconds that such a wait never passes.
            on_limit: `wait` for quota, or `raise` RateLimited.
            longest_wait: seconds of a single wait for quota; a longer one is RateLimited.
            on_wait: is told of each wait before it begins; called in the thread or task that waits.
            concurrency: chunks of a batch in flight.
            prefetch: pages fetched ahead of the one that is read.
            on_odd: read what can be read of an answer with odd fields, or `raise` Undecodable.
            first_poll: seconds between the first two looks at a job, growing by half each time.
            longest_poll: seconds between two looks at most.
            quotas: limits known in advance, as `{"ads_write": "400;w=60"}` for every key of a category, or by the keys
                of `.quotas`.
            store: where quota is counted, by default in memory.
            clock: replaces time and sleep.
            transport: reaches the service in place of the network, such as the emulator's.
            proxy: URL of a proxy for every request.
            verify: False, a CA bundle's path, or an SSL context.
            trust_env: whether the environment's proxies and CA bundles count.
            http: `aiohttp` costs the async client a third of the CPU; needs the extra `[aiohttp]`.
            http_client: is refused, with the reason.

        Raises:
            InvalidRequest: an argument makes no sense; `fields` names it.
        """
        wanted, other = self._world()
        checked_transport(transport, wanted, other, http_client, proxy)
        base = base_url_of(base_url, API)
        self._options = Options(
            connect_timeout=connect_timeout,
            read_timeout=read_timeout,
            attempts=attempts,
            deadline=deadline,
            first_backoff=first_backoff,
            longest_backoff=longest_backoff,
            on_limit=on_limit,
            longest_wait=longest_wait,
            on_wait=on_wait,
            concurrency=concurrency,
            prefetch=prefetch,
            on_odd=on_odd,
            first_poll=first_poll,
            longest_poll=longest_poll,
        )
        self._shared = Shared(
            api=API,
            parameters={name: binding.parameter for name, binding in API.bindings.items()},
            hook=dec_hook,
            operations=cast("Callable[[str], OperationModule]", operation),
            base_url=base,
            headers=headers_of(user_agent),
            bearer=Bearer(token_of(access_token, token), base),
            ledger=ledger_of(store, quotas),
            budget=RetryBudget(),
            clock=clock_of(clock),
        )
        self._connect(transport, Network(proxy, verify, trust_env, library=checked_library(http, wanted)))
        self._bind(refresh_url_of(oauth_url, API, base))
        weakref.finalize(self, self._shared.unread.complain)
        self._assemble()

    def _bind(self, url: httpx.URL | None) -> None:
        shared = self._shared
        source = shared.bearer.source
        bind: Any = getattr(source, "bind", None)
        if bind is not None:
            if url is None:
                raise InvalidRequest.of([FieldError("/oauth_url", "must be given: the description names no such URL")])
            bind(url, self._open, shared.clock, shared.bearer.hide)

    @classmethod
    def from_env(cls, **arguments: Any) -> Self:
        """A client with `PINTEREST_ADS_ACCESS_TOKEN` and, if set, `PINTEREST_ADS_BASE_URL`.

        Arguments given here win.
        """
        return cls(**from_environment(arguments))

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """A client like this one but for these options.

        It shares connections, quotas and token, and is closed with this one.
        """
        other = type(self).__new__(type(self))
        other._options = attrs.evolve(self._options, **options)  # noqa: SLF001 - one's own kind
        other._shared = self._shared  # noqa: SLF001 - one's own kind
        other._open = self._open  # noqa: SLF001 - one's own kind
        other._files = self._files  # noqa: SLF001 - one's own kind
        other._assemble()  # noqa: SLF001 - one's own kind
        return other

    @property
    def base_url(self) -> str:
        """The prefix of every path."""
        return str(self._shared.base_url)

    @property
    def quotas(self) -> dict[str, QuotaState]:
        """What is known of quotas now, by key: `app`, or owner, its id and category."""
        return self._shared.ledger.snapshot(self._shared.clock.time())

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.base_url}>"

    def __reduce__(self) -> str | tuple[Any, ...]:
        raise TypeError("a client holds a token and connections, and is not pickled; make one where it is needed")

    def _world(self) -> tuple[type, str]:
        raise NotImplementedError

    def _connect(self, transport: Any, network: Network) -> None:
        raise NotImplementedError

    def _assemble(self) -> None:
        raise NotImplementedError
