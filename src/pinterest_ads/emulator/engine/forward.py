"""Forwards requests to a real service, and notes down where its answers and the description differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import msgspec

from .differences import Difference, Differences
from .errors import Kind, Refusal
from .wire import Response

if TYPE_CHECKING:
    from .description import Operation
    from .wire import Request

SECONDS = 60.0
_OWN = frozenset(("host", "connection", "content-length", "transfer-encoding", "accept-encoding", "x-emulator-fault"))
_HOPS = frozenset(("connection", "transfer-encoding", "content-encoding", "content-length", "keep-alive"))


class Forward:
    """A way to the service at `base_url`, which is the whole prefix; `transport` takes the place of the network."""

    def __init__(self, base_url: str, differences: Differences, transport: httpx.BaseTransport | None = None) -> None:
        self.differences = differences
        self._client = httpx.Client(base_url=base_url.rstrip("/") + "/", timeout=SECONDS, transport=transport)

    def answer(self, operation: Operation, path: str, request: Request, refused: Refusal | None) -> Response:
        """Send a request on and return the answer as it came.

        `refused` is what the description says is wrong with the request; that the service takes it all the same is a
        difference too. Raises `Refusal` (unavailable) when the service cannot be reached.
        """
        headers = {name: value for name, value in request.headers.items() if name not in _OWN}
        url = path.lstrip("/") + (f"?{request.query}" if request.query else "")
        try:
            found = self._client.request(request.method, url, headers=headers, content=request.body)
        except httpx.HTTPError as error:
            raise Refusal(Kind.UNAVAILABLE, f"The service behind cannot be reached: {error}.") from error
        self._compare(operation, found, refused)
        kept = [(name.lower(), value) for name, value in found.headers.items() if name.lower() not in _HOPS]
        return Response(found.status_code, found.content, kept)

    def _compare(self, operation: Operation, found: httpx.Response, refused: Refusal | None) -> None:
        if refused is not None and found.status_code < 400:
            message = f"a request is taken that the description refuses: {refused.message}"
            where = refused.fields[0].pointer if refused.fields else ""
            self.differences.add(Difference(operation.id, "", where, message))
        try:
            body = msgspec.json.decode(found.content)
        except msgspec.DecodeError:
            message = f"status {found.status_code} is no JSON but {found.headers.get('content-type', 'of no type')}"
            self.differences.add(Difference(operation.id, "", "", message))
            return
        self.differences.of_answer(operation, found.status_code, body)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()
