"""The admin interface over HTTP, version 1: the same controls as `Admin`, as JSON, on a port of its own.

It listens on loopback. Requests that a browser sends for another page are refused.
"""

from __future__ import annotations

import dataclasses
import hmac
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .admin_browse import BrowseFront
from .admin_reading import WrongError, read_json_body
from .admin_state import StateFront
from .faults import convert_fault
from .service import QuotaTable, Window

if TYPE_CHECKING:
    from .admin import Admin
    from .journal import Entry


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


_QUOTAS_BODY = msgspec.json.Decoder(_Quotas)
_CLOCK_BODY = msgspec.json.Decoder(_Clock)
_RESET_BODY = msgspec.json.Decoder(_Reset)
_ANY_BODY = msgspec.json.Decoder(dict[str, Any])


def _windows(given: list[_QuotaWindow]) -> list[Window]:
    for each in given:
        if each.limit < 0 or each.seconds < 1:
            message = "a window needs a limit of at least 0 and at least 1 second"
            raise WrongError(message)
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
        given: _Reset = await read_json_body(request, _RESET_BODY)
        try:
            self._admin.reset(given.seed)
        except KeyError:
            message = f"there is no seed {given.seed!r}"
            raise WrongError(message) from None
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
            raise WrongError(message) from None
        if last is not None and last < 0:
            message = "last is not negative"
            raise WrongError(message)
        entries = self._admin.journal.entries(
            operation=query.get("operation"), status=status, text=query.get("text", ""), last=last
        )
        return {"entries": [self._told(entry) for entry in entries]}

    def _told(self, entry: Entry) -> dict[str, object]:
        """Return an entry as plain data; a request that found no operation is told the nearest."""
        nearest = [] if entry.operation else self._admin.nearest(entry.method, entry.path)
        return {**entry.plain(), "nearest": nearest}

    async def quotas(self, request: Request) -> Any:
        """Show quotas and meters, or put others in force."""
        quotas = self._admin.quotas
        if request.method == "PUT":
            given: _Quotas = await read_json_body(request, _QUOTAS_BODY)
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
            given: dict[str, Any] = await read_json_body(request, _ANY_BODY)
            try:
                return {"number": faults.add(convert_fault(given))}
            except ValueError as error:
                raise WrongError(str(error)) from error
        if request.method == "DELETE":
            faults.clear()
        return {
            "faults": [{"number": n, "done": done, **dataclasses.asdict(f)} for n, (f, done) in faults.armed().items()]
        }

    async def fault(self, request: Request) -> Any:
        """Disarm one fault."""
        if not self._admin.faults.remove(request.path_params["number"]):
            message = "there is no such fault"
            raise WrongError(message)
        return {"removed": True}

    async def clock(self, request: Request) -> Any:
        """Show the clock, freeze it, move it forward, or let it follow the real one again."""
        if request.method == "PUT":
            given: _Clock = await read_json_body(request, _CLOCK_BODY)
            self._set_clock(given)
        return self._clock()

    def _set_clock(self, given: _Clock) -> None:
        clock = self._admin.clock
        if given.mode == "real":
            clock.follow()
        elif given.mode == "frozen" or given.at is not None:
            try:
                clock.freeze(given.at)
            except ValueError as error:
                raise WrongError(str(error)) from error
        elif given.mode is not None:
            message = "mode is real or frozen"
            raise WrongError(message)
        if given.advance is not None:
            try:
                clock.advance(given.advance)
            except ValueError as error:
                raise WrongError(str(error)) from error

    def _clock(self) -> dict[str, Any]:
        clock = self._admin.clock
        return {"mode": clock.mode, "time": clock.time()}


Endpoint = Callable[[Request], Awaitable[Any]]


def _guarded(endpoint: Endpoint, token: str | None) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        origin, host = request.headers.get("origin"), request.headers.get("host", "")
        if origin is not None and origin.partition("://")[2] != host:
            return JSONResponse({"error": "requests of other pages are refused"}, 403)
        given = request.headers.get("authorization", "")
        if token is not None and not hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
            return JSONResponse({"error": "the admin interface wants its own token"}, 401)
        try:
            found = await endpoint(request)
        except WrongError as error:
            return JSONResponse({"error": str(error)}, 400)
        return found if isinstance(found, Response) else JSONResponse(found)

    return answer


def admin_application(admin: Admin, token: str | None = None, pages: Sequence[Route] = ()) -> Starlette:
    """Return the application of the admin interface, with `pages` beside it.

    With `token` every request to the interface must carry it as a bearer token.
    """
    front, state, browse = AdminFront(admin), StateFront(admin), BrowseFront(admin.engine)
    endpoints: tuple[tuple[str, Endpoint, tuple[str, ...]], ...] = (
        ("/v1/health", front.health, ("GET",)),
        ("/v1/reset", front.reset, ("POST",)),
        ("/v1/journal", front.journal, ("GET", "DELETE")),
        ("/v1/quotas", front.quotas, ("GET", "PUT")),
        ("/v1/faults", front.faults, ("GET", "POST", "DELETE")),
        ("/v1/faults/{number:int}", front.fault, ("DELETE",)),
        ("/v1/clock", front.clock, ("GET", "PUT")),
        ("/v1/snapshots", state.snapshots, ("GET", "POST")),
        ("/v1/snapshots/{name}", state.snapshot, ("DELETE",)),
        ("/v1/snapshots/{name}/restore", state.snapshot, ("POST",)),
        ("/v1/state", state.state, ("GET", "PUT")),
        ("/v1/differences", state.differences, ("GET",)),
        ("/v1/tokens", state.tokens, ("GET", "POST")),
        ("/v1/entities", browse.entities, ("GET",)),
        ("/v1/chart", browse.chart, ("GET",)),
        ("/v1/openapi.json", browse.openapi, ("GET",)),
        ("/v1/operations", browse.operations, ("GET",)),
        ("/v1/jobs", state.jobs, ("GET",)),
        ("/v1/jobs/{job}", state.job, ("POST",)),
    )
    routes = [Route(path, _guarded(endpoint, token), methods=methods) for path, endpoint, methods in endpoints]
    errors: dict[Any, Any] = {404: _told, 405: _told, 500: _told}
    return Starlette(routes=[*routes, *pages], exception_handlers=errors)


async def _told(_request: Request, error: Exception) -> Response:
    """Tell in JSON what Starlette would tell in plain text."""
    if isinstance(error, HTTPException):
        return JSONResponse({"error": error.detail}, error.status_code, headers=error.headers)
    return JSONResponse({"error": "the emulator failed; its log says how"}, 500)
