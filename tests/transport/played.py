"""Exchanges in process: httpcore's own parser reads bytes that were written beforehand."""

from __future__ import annotations

import ssl
from typing import Any

import httpcore
import httpx

from pinterest_ads.transport.sockets import wrap_backend
from tests.transport.cases import Case

_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # no CA bundle to load: nothing here is encrypted
_ENDINGS: dict[str, type[Exception]] = {"reset": httpcore.ReadError, "silence": httpcore.ReadTimeout}


class _Stream(httpcore.MockStream):
    def __init__(self, case: Case) -> None:
        super().__init__([case.data])
        self._ending = _ENDINGS.get(case.ending)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = super().read(max_bytes, timeout)
        if not data and self._ending is not None:
            raise self._ending(self._ending.__name__)
        return data


class _AsyncStream(httpcore.AsyncMockStream):
    def __init__(self, case: Case) -> None:
        super().__init__([case.data])
        self._ending = _ENDINGS.get(case.ending)

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - httpcore's own
        data = await super().read(max_bytes, timeout)
        if not data and self._ending is not None:
            raise self._ending(self._ending.__name__)
        return data


class _Backend(httpcore.MockBackend):
    def __init__(self, case: Case) -> None:
        super().__init__([])
        self._case = case
        self.connections = 0

    def connect_tcp(self, *_: Any, **__: Any) -> httpcore.NetworkStream:
        self.connections += 1
        return _Stream(self._case)


class _AsyncBackend(httpcore.AsyncMockBackend):
    def __init__(self, case: Case) -> None:
        super().__init__([])
        self._case = case
        self.connections = 0

    async def connect_tcp(self, *_: Any, **__: Any) -> httpcore.AsyncNetworkStream:
        self.connections += 1
        return _AsyncStream(self._case)


def play(case: Case) -> tuple[httpx.HTTPTransport, _Backend]:
    """A transport that meets the case on each of its connections, which the backend counts."""
    transport, backend = httpx.HTTPTransport(verify=_TLS), _Backend(case)
    wrap_backend(transport, lambda _: backend)
    return transport, backend


def aplay(case: Case) -> tuple[httpx.AsyncHTTPTransport, _AsyncBackend]:
    """`play` for tasks."""
    transport, backend = httpx.AsyncHTTPTransport(verify=_TLS), _AsyncBackend(case)
    wrap_backend(transport, lambda _: backend)
    return transport, backend
