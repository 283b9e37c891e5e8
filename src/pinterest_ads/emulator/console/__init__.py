"""The console: a page at the admin port to look into an emulator and to switch what goes wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from starlette.requests import Request  # noqa: TC002 - read by Starlette at run time
from starlette.responses import Response
from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

FILES = {
    "": ("index.html", "text/html; charset=utf-8"),
    "console.css": ("console.css", "text/css; charset=utf-8"),
    "console.js": ("console.js", "text/javascript; charset=utf-8"),
    "views.js": ("views.js", "text/javascript; charset=utf-8"),
}

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def console_routes() -> list[Route]:
    """Return the routes of the page and its files."""
    return [Route(f"/{name}", _file(*found)) for name, found in FILES.items()]


def _file(name: str, media: str) -> Callable[[Request], Awaitable[Response]]:
    headers = {
        "content-security-policy": POLICY,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-cache",
    }

    async def answer(_request: Request) -> Response:
        return Response((Path(__file__).parent / name).read_bytes(), media_type=media, headers=headers)

    return answer
