"""The clients: settings, transports and the tree of resources in one object each, for threads and for tasks."""

from __future__ import annotations

import threading
import weakref
from typing import TYPE_CHECKING, Any, Self

from pinterest_ads_api.resources import AsyncClientResources, ClientResources

from pinterest_ads.construction import AnyClient
from pinterest_ads.runtime.caller import AsyncCaller, Caller
from pinterest_ads.transport.fold import build_async_transport, build_transport
from pinterest_ads.transport.http import httpx
from pinterest_ads.transport.opening import AsyncOpenTransport, BareNetwork, Network, OpenTransport

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Mapping

    from pinterest_ads.runtime.answer import LastResponse
    from pinterest_ads.runtime.async_job import AsyncJobs
    from pinterest_ads.runtime.job import Jobs


def _current_task() -> asyncio.Task[Any] | None:
    import asyncio

    return asyncio.current_task()


class PinterestAds(AnyClient, ClientResources):
    """The Pinterest Ads API v4, for threads.

    Thread-safe; usable after a fork; close it, or use it in a `with` block.
    """

    _open: OpenTransport
    _files: OpenTransport

    def _world(self) -> tuple[type, str]:
        return httpx.BaseTransport, "async transports go to AsyncPinterestAds"

    def _connect(self, transport: Any, network: Network) -> None:
        self._open = OpenTransport(transport, network)
        self._files = OpenTransport(transport, BareNetwork(network, self._shared.base_url))

    def _assemble(self) -> None:
        self._last = threading.local()
        self._transport = build_transport(self._open, self._shared.parts(self._options))
        caller = Caller(
            self._shared.settings(self._options), self._transport.handle_request, self._remember, lambda: self._files
        )
        self._requester = caller
        ClientResources.__init__(self, caller)

    def _remember(self, response: LastResponse) -> None:
        self._last.response = response

    @property
    def last_response(self) -> LastResponse | None:
        """The last answer that this thread had: status, headers, request id."""
        return getattr(self._last, "response", None)

    @property
    def jobs(self) -> Jobs:
        """Jobs begun elsewhere, by their token."""
        from pinterest_ads.runtime.job import Jobs

        return Jobs(self._requester.resume)

    @property
    def transport(self) -> httpx.BaseTransport:
        """Retry, quota, auth and log as one httpx transport.

        Gives them to any httpx client or to the generated layer.
        """
        return self._transport

    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Any] | None = None,
        json: Any = None,
        content: bytes | str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Any request below `base_url`, through the same transports. Only GET and HEAD are sent again after a failure.

        Raises the AdsError that the answer amounts to.
        """
        return self._requester.request(method, path, params=params, json=json, content=content, headers=headers)

    def close(self) -> None:
        """Send what is left of batches whose results nobody began to read, then close the connections.

        Calls from now on raise ClientClosed, and so do those that wait for quota, a retry or a job.
        """
        try:
            self._shared.unread.finish()
        finally:
            self._disconnect()

    def _disconnect(self) -> None:
        self._shared.stop()
        self._files.close()
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.close()
        else:
            # Whatever went wrong, nothing more is sent on account of it.
            self._shared.unread.complain()
            self._disconnect()


class AsyncPinterestAds(AnyClient, AsyncClientResources):
    """The Pinterest Ads API v4, for tasks: the names of `PinterestAds`, with `async` and `await`.

    Close it in the event loop it was used in: connections of a loop that has ended cannot be closed from another one.
    """

    _open: AsyncOpenTransport
    _files: AsyncOpenTransport

    def _world(self) -> tuple[type, str]:
        return httpx.AsyncBaseTransport, "sync transports go to PinterestAds"

    def _connect(self, transport: Any, network: Network) -> None:
        self._open = AsyncOpenTransport(transport, network)
        self._files = AsyncOpenTransport(transport, BareNetwork(network, self._shared.base_url))

    def _assemble(self) -> None:
        self._last: weakref.WeakKeyDictionary[asyncio.Task[Any], LastResponse] = weakref.WeakKeyDictionary()
        self._transport = build_async_transport(self._open, self._shared.parts(self._options))
        send = self._transport.handle_async_request
        caller = AsyncCaller(self._shared.settings(self._options), send, self._remember, lambda: self._files)
        self._requester = caller
        AsyncClientResources.__init__(self, caller)

    def _remember(self, response: LastResponse) -> None:
        task = _current_task()
        if task is not None:
            self._last[task] = response

    @property
    def last_response(self) -> LastResponse | None:
        """The last answer that this task had: status, headers, request id."""
        task = _current_task()
        return None if task is None else self._last.get(task)

    @property
    def jobs(self) -> AsyncJobs:
        """Jobs begun elsewhere, by their token."""
        from pinterest_ads.runtime.async_job import AsyncJobs

        return AsyncJobs(self._requester.resume)

    @property
    def transport(self) -> httpx.AsyncBaseTransport:
        """Retry, quota, auth and log as one httpx transport.

        Gives them to any httpx client or to the generated layer.
        """
        return self._transport

    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Any] | None = None,
        json: Any = None,
        content: bytes | str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """`PinterestAds.request`, awaited."""
        return await self._requester.request(method, path, params=params, json=json, content=content, headers=headers)

    async def aclose(self) -> None:
        """Close the connections; calls from now on raise ClientClosed, and so do those that wait."""
        self._shared.stop()
        await self._files.aclose()
        await self._open.aclose()

    close = aclose

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
