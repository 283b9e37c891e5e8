"""Endpoints of the admin interface about whole states: snapshots, export and import, tokens, jobs."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.responses import Response

from .admin_reading import LARGEST_STATE, WrongError, read_body, read_json_body

if TYPE_CHECKING:
    from starlette.requests import Request

    from .admin import Admin


class _Name(msgspec.Struct, forbid_unknown_fields=True):
    name: str


class _Token(msgspec.Struct, forbid_unknown_fields=True):
    token: str
    user: int
    app: int = 1


class _JobChange(msgspec.Struct, forbid_unknown_fields=True):
    action: str
    problem: str = "A failure was asked for."


_NAME_BODY = msgspec.json.Decoder(_Name)
_TOKEN_BODY = msgspec.json.Decoder(_Token)
_JOB_CHANGE_BODY = msgspec.json.Decoder(_JobChange)


class StateFront:
    """The endpoints."""

    def __init__(self, admin: Admin) -> None:
        self._admin = admin

    async def snapshots(self, request: Request) -> Any:
        """List the snapshots, or take one."""
        snapshots = self._admin.snapshots
        if request.method == "POST":
            given: _Name = await read_json_body(request, _NAME_BODY)
            snapshots.take(given.name)
        return {"snapshots": snapshots.names()}

    async def snapshot(self, request: Request) -> Any:
        """Go back to a snapshot, or forget it."""
        name, snapshots = request.path_params["name"], self._admin.snapshots
        try:
            if request.method == "DELETE":
                snapshots.remove(name)
            else:
                snapshots.restore(name)
        except KeyError:
            message = f"there is no snapshot {name!r}"
            raise WrongError(message) from None
        return {"snapshots": snapshots.names()}

    async def state(self, request: Request) -> Any:
        """Export the state as one file, or import one."""
        if request.method == "GET":
            return Response(self._admin.snapshots.export(), media_type="application/vnd.sqlite3")
        try:
            self._admin.snapshots.load(await read_body(request, LARGEST_STATE))
        except ValueError as error:
            raise WrongError(str(error)) from error
        return {"imported": True}

    async def tokens(self, request: Request) -> Any:
        """List the tokens, or add one."""
        if request.method == "POST":
            given: _Token = await read_json_body(request, _TOKEN_BODY)
            self._admin.add_token(given.token, given.user, given.app)
        found = self._admin.tokens()
        return {"tokens": [{"token": token, **dataclasses.asdict(who)} for token, who in found.items()]}

    async def differences(self, request: Request) -> Any:
        """List where the real service and the description differ, or give the draft of an overlay (`?as=overlay`)."""
        found = self._admin.differences
        if found is None:
            message = "nothing is forwarded: start the emulator with --forward"
            raise WrongError(message)
        if request.query_params.get("as") == "overlay":
            return Response(found.overlay(), media_type="application/yaml")
        return {"differences": [each.plain() for each in found.found.values()]}

    async def jobs(self, _request: Request) -> Any:
        """List the jobs, the newest first."""
        return {"jobs": [dataclasses.asdict(job) for job in self._admin.jobs.every()]}

    async def job(self, request: Request) -> Any:
        """Hold a job, release it, let it fail or expire."""
        given: _JobChange = await read_json_body(request, _JOB_CHANGE_BODY)
        jobs, key = self._admin.jobs, request.path_params["job"]
        actions = {
            "hold": lambda: jobs.hold(key),
            "release": lambda: jobs.release(key),
            "fail": lambda: jobs.fail(key, given.problem),
            "expire": lambda: jobs.expire(key),
        }
        if given.action not in actions:
            message = f"action is one of {', '.join(actions)}"
            raise WrongError(message)
        if not actions[given.action]():
            message = "there is no such job"
            raise WrongError(message)
        return {"done": given.action}
