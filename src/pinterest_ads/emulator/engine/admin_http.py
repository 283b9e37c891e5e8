"""The admin interface over HTTP, version 1: the same controls as `Admin`, as JSON, on a port of its own.

It listens on loopback. Requests that a browser sends for another page are refused.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .faults import convert_fault
from .service import QuotaTable, Window

if TYPE_CHECKING:
    from .admin import Admin

LARGEST_BODY = 1_048_576


class _QuotaWindow(msgspec.Struct, forbid_unknown_fields=True):
    limit: int
    seconds: int
    fixed: bool = False


class _Quotas(msgspec.Struct, forbid_unknown_fields=True):
    categories: dict[str, list[_QuotaWindow]] = msgspec.field(default_factory=dict[str, list[_QuotaWindow]])
    app: list[_QuotaWindow] = msgspec.field(default_factory=list[_QuotaWindow])
    short: float | None = None
    retry_after: int = 2


class _Clock(msgspec.Struct, forbid_unknown_fields=True):
    mode: str | None = None
    at: float | None = None
    advance: float | None = None


class _Reset(msgspec.Struct, forbid_unknown_fields=True):
    seed: str | None = None


class _WrongError(Exception):
    """A request to the admin interface that cannot be done, with the sentence to answer."""


async def _read(request: Request, kind: Any) -> Any:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            message = "the body is too large"
            raise _WrongError(message)
    try:
        return msgspec.json.decode(body or b"{}", type=kind)
    except msgspec.MsgspecError as error:
        raise _WrongError(str(error)) from error


def _windows(given: list[_QuotaWindow]) -> list[Window]:
    for each in given:
        if each.limit < 0 or each.seconds < 1:
            message = "a window needs a limit of at least 0 and at least 1 second"
            raise _WrongError(message)
    return [Window(each.limit, each.seconds, each.fixed) for each in given]


class AdminFront:
    """The endpoints."""

    def __init__(self, admin: Admin) -> None:
        self._admin = admin

    async def health(self, _request: Request) -> Any:
        """Tell that the emulator answers, and what it is."""
        return {"ready": True, "service_date": self._admin.service_date.isoformat(), "clock": self._clock()}

    async def reset(self, request: Request) -> Any:
        """Go back to the seed, or to the one named."""
        given: _Reset = await _read(request, _Reset)
        try:
            self._admin.reset(given.seed)
        except KeyError:
            message = f"there is no seed {given.seed!r}"
            raise _WrongError(message) from None
        return {"reset": True}

    async def journal(self, request: Request) -> Any:
        """List the last requests; query: operation, status, text, last."""
        if request.method == "DELETE":
            self._admin.journal.clear()
            return {"entries": []}
        query = request.query_params
        try:
            status, last = (int(query[name]) if name in query else None for name in ("status", "last"))
        except ValueError:
            message = "status and last are whole numbers"
            raise _WrongError(message) from None
        entries = self._admin.journal.entries(
            operation=query.get("operation"), status=status, text=query.get("text", ""), last=last
        )
        return {"entries": [entry.plain() for entry in entries]}

    async def quotas(self, request: Request) -> Any:
        """Show quotas and meters, or put others in force."""
        quotas = self._admin.quotas
        if request.method == "PUT":
            given: _Quotas = await _read(request, _Quotas)
            quotas.set(QuotaTable({k: _windows(v) for k, v in given.categories.items()}, _windows(given.app)))
            if given.short is not None:
                quotas.short(given.short, given.retry_after)
        table = quotas.table
        return {
            "categories": {
                name: [dataclasses.asdict(w) for w in windows] for name, windows in table.categories.items()
            },
            "app": [dataclasses.asdict(window) for window in table.app],
            "meters": [dataclasses.asdict(reading) for reading in quotas.meters()],
        }

    async def faults(self, request: Request) -> Any:
        """List the armed faults, arm one, or disarm all."""
        faults = self._admin.faults
        if request.method == "POST":
            given: dict[str, Any] = await _read(request, dict[str, Any])
            try:
                return {"number": faults.add(convert_fault(given))}
            except ValueError as error:
                raise _WrongError(str(error)) from error
        if request.method == "DELETE":
            faults.clear()
        return {
            "faults": [{"number": n, "done": done, **dataclasses.asdict(f)} for n, (f, done) in faults.armed().items()]
        }

    async def fault(self, request: Request) -> Any:
        """Disarm one fault."""
        if not self._admin.faults.remove(request.path_params["number"]):
            message = "there is no such fault"
            raise _WrongError(message)
        return {"removed": True}

    async def clock(self, request: Request) -> Any:
        """Show the clock, freeze it, move it forward, or let it follow the real one again."""
        if request.method == "PUT":
            given: _Clock = await _read(request, _Clock)
            self._set_clock(given)
        return self._clock()

    def _set_clock(self, given: _Clock) -> None:
        clock = self._admin.clock
        if given.mode == "real":
            clock.follow()
        elif given.mode == "frozen" or given.at is not None:
            clock.freeze(given.at)
        elif given.mode is not None:
            message = "mode is real or frozen"
            raise _WrongError(message)
        if given.advance is not None:
            try:
                clock.advance(given.advance)
            except ValueError as error:
                raise _WrongError(str(error)) from error

    def _clock(self) -> dict[str, Any]:
        clock = self._admin.clock
        return {"mode": clock.mode, "time": clock.time()}


Endpoint = Callable[[Request], Awaitable[Any]]


def _guarded(endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        origin, host = request.headers.get("origin"), request.headers.get("host", "")
        if origin is not None and origin.partition("://")[2] != host:
            return JSONResponse({"error": "requests of other pages are refused"}, 403)
        try:
            return JSONResponse(await endpoint(request))
        except _WrongError as error:
            return JSONResponse({"error": str(error)}, 400)

    return answer


def admin_application(admin: Admin) -> Starlette:
    """Return the application of the admin interface."""
    front = AdminFront(admin)
    return Starlette(
        routes=[
            Route("/v1/health", _guarded(front.health)),
            Route("/v1/reset", _guarded(front.reset), methods=["POST"]),
            Route("/v1/journal", _guarded(front.journal), methods=["GET", "DELETE"]),
            Route("/v1/quotas", _guarded(front.quotas), methods=["GET", "PUT"]),
            Route("/v1/faults", _guarded(front.faults), methods=["GET", "POST", "DELETE"]),
            Route("/v1/faults/{number:int}", _guarded(front.fault), methods=["DELETE"]),
            Route("/v1/clock", _guarded(front.clock), methods=["GET", "PUT"]),
        ]
    )
