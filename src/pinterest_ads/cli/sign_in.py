"""Signing in with a browser (RFC 6749, section 4.1; RFC 8252, section 7.3): the code comes back to a loopback port."""

from __future__ import annotations

import secrets
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import attrs

from pinterest_ads.cli.problems import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_DONE = b"<!doctype html><title>Signed in</title><p>Signed in. This page can be closed."
_REFUSED = b"<!doctype html><title>Not signed in</title><p>This answer belongs to no sign-in that is under way."


@attrs.frozen(kw_only=True)
class Granted:
    """What came back: the code, and the address that it has to be exchanged with."""

    code: str
    redirect_uri: str


class Loopback(HTTPServer):
    """Takes the one answer that has our state; any other request is refused, and the waiting goes on."""

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Answer)
        self.state: str = secrets.token_urlsafe(24)
        self.redirect_uri: str = f"http://127.0.0.1:{self.server_port}/"
        self.answer: dict[str, str] | None = None

    def take(self, query: str) -> bool:
        """Keep the answer if it is ours."""
        found = {name: values[0] for name, values in parse_qs(query).items()}
        if not secrets.compare_digest(found.get("state", "").encode(), self.state.encode()):
            return False
        self.answer = found
        return True


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """The browser comes back."""
        ours = cast("Loopback", self.server).take(urlsplit(self.path).query)
        self.send_response(200 if ours else 400)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(_DONE if ours else _REFUSED)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the method that is replaced
        """Say nothing: the query holds the code."""


def sign_in(
    url: str,
    parameters: Mapping[str, str],
    show: Callable[[str], object],
    *,
    port: int = 0,
    timeout: float = 300.0,
) -> Granted:
    """Have a person agree in a browser. Raises Refused where they do not, or not in time.

    Args:
        url: the authorisation page.
        parameters: its query, besides `redirect_uri`, `response_type` and `state`.
        show: is given the whole address, to open it.
        port: of the loopback address that the browser is sent back to; 0 is any free one.
        timeout: seconds to wait.
    """
    try:
        server = Loopback(port)
    except OSError as error:
        raise Refused(f"port {port}: {error.strerror}") from None
    with server:
        asked = {**parameters, "response_type": "code", "redirect_uri": server.redirect_uri, "state": server.state}
        show(urlunsplit(urlsplit(url)._replace(query=urlencode(asked))))
        answer = _awaited(server, timeout)
    if "code" not in answer:
        reason = answer.get("error_description") or answer.get("error") or "the answer holds no code"
        raise Refused(f"not signed in: {reason}")
    return Granted(code=answer["code"], redirect_uri=server.redirect_uri)


def _awaited(server: Loopback, timeout: float) -> dict[str, str]:
    end = time.monotonic() + timeout
    while server.answer is None:
        server.timeout = end - time.monotonic()
        if server.timeout <= 0:
            raise Refused(f"nobody signed in within {timeout:.0f} s")
        server.handle_request()
    return server.answer
