"""A server with fixed answers in a process of its own: a page, after a delay, as many pages as are asked for."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Annotated

import uvicorn
from cyclopts import App
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

app = App()


def application(page: bytes, delay: float, pages: int) -> Starlette:
    """Make the application: bookmark N is answered with page N, the last one without a bookmark."""
    base = json.loads(page)
    bodies = [
        json.dumps({**base, "bookmark": str(n + 1) if n + 1 < pages else None}, separators=(",", ":")).encode()
        for n in range(pages)
    ]

    async def answer(request: Request) -> Response:
        if delay:
            await asyncio.sleep(delay)
        body = bodies[int(request.query_params.get("bookmark", "0"))]
        return Response(body, media_type="application/json", headers={"x-pinterest-rid": "1"})

    return Starlette(routes=[Route("/{rest:path}", answer)])


@app.default
def serve(page: Path, *, port: int, delay: float = 0.0, pages: Annotated[int, "how many"] = 1) -> None:
    """Serve on a port of the loopback interface; `delay` in seconds."""
    uvicorn.run(application(page.read_bytes(), delay, pages), port=port, log_level="error", access_log=False)


if __name__ == "__main__":
    app(sys.argv[1:])
