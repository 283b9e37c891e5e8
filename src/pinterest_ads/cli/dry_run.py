"""`--dry-run`: requests are shown in place of being sent."""

from __future__ import annotations

import sys

import httpx
import msgspec

NOTHING_SENT = "nothing is sent in a dry run"
_SHOWN = ("accept", "content-type")


class ShowRequests(httpx.BaseTransport):
    """A network that writes each request to standard output and answers none."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Show the request; to the client it is a connection that could not be made."""
        sys.stdout.write(shown(request))
        raise httpx.ConnectError(NOTHING_SENT)


def shown(request: httpx.Request) -> str:
    """Method, URL, the headers that matter, without the token, and the body, indented where it is JSON."""
    headers = [f"{name}: {request.headers[name]}" for name in _SHOWN if name in request.headers]
    if "authorization" in request.headers:
        headers.append("authorization: Bearer [token]")
    lines = [f"{request.method} {request.url}", *headers]
    body = request.read()
    if body:
        lines += ["", _readable(body)]
    return "\n".join(lines) + "\n\n"


def _readable(body: bytes) -> str:
    try:
        return msgspec.json.format(body, indent=2).decode()
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return body.decode(errors="replace")
