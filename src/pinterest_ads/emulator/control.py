"""Commands that control an emulator which runs already, through its admin interface; each writes JSON.

`pinterest-ads emulator fault status --status 503`, `pinterest-ads emulator clock --advance 3600` and so on. The address
is `--admin`, or PINTEREST_ADS_EMULATOR_ADMIN, which `exec` sets; a token comes from PINTEREST_ADS_EMULATOR_ADMIN_TOKEN.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path  # noqa: TC003 - read by the command line at run time
from typing import TYPE_CHECKING, Annotated, Any, Literal
from urllib.parse import quote

import httpx
from cyclopts import Parameter

if TYPE_CHECKING:
    import cyclopts

Admin = Annotated[str | None, Parameter(env_var="PINTEREST_ADS_EMULATOR_ADMIN", help="The admin address.")]
SECONDS = 60.0


def _ask(
    admin: str | None, method: str, path: str, body: Any = None, content: bytes | None = None
) -> httpx.Response | None:
    """Call the admin interface; say on standard error why that failed, and return None then."""
    if admin is None:
        sys.stderr.write("emulator: where? give --admin, the `admin` of the ready line\n")
        return None
    token = os.environ.get("PINTEREST_ADS_EMULATOR_ADMIN_TOKEN")
    headers = {"authorization": f"Bearer {token}"} if token else {}
    try:
        answer = httpx.request(
            method, f"{admin.rstrip('/')}/v1/{path}", json=body, content=content, headers=headers, timeout=SECONDS
        )
    except httpx.HTTPError as error:
        sys.stderr.write(f"emulator: {admin}: {error}\n")
        return None
    if answer.is_error:
        sys.stderr.write(f"emulator: {answer.text}\n")
        return None
    return answer


def _show(answer: httpx.Response | None) -> int:
    if answer is None:
        return 1
    sys.stdout.write(json.dumps(answer.json(), indent=2) + "\n")
    return 0


def health(*, admin: Admin = None) -> int:
    """Tell whether an emulator answers, and what it is."""
    return _show(_ask(admin, "GET", "health"))


def reset(*, seed: str | None = None, admin: Admin = None) -> int:
    """Go back to the seed, or to another."""
    return _show(_ask(admin, "POST", "reset", {"seed": seed}))


def journal(
    *, status: int | None = None, operation: str | None = None, text: str = "", last: int = 20, admin: Admin = None
) -> int:
    """List the last requests with their answers."""
    asked = {"status": status, "operation": operation, "text": text or None, "last": last}
    query = httpx.QueryParams({name: value for name, value in asked.items() if value is not None})
    return _show(_ask(admin, "GET", f"journal?{query}"))


def fault(
    effect: str,
    *,
    operation: str | None = None,
    tenant: int | None = None,
    nth: int = 1,
    times: int = 1,
    status: int = 500,
    delay: float = 0.0,
    admin: Admin = None,
) -> int:
    """Arm a fault, such as `status`, `reset_after` or `cut`."""
    asked = {"operation": operation, "tenant": tenant, "nth": nth, "times": times, "status": status, "delay": delay}
    return _show(_ask(admin, "POST", "faults", {"effect": effect, **asked}))


def faults(*, clear: Annotated[bool, Parameter(negative=())] = False, admin: Admin = None) -> int:
    """List the armed faults, or disarm them all."""
    return _show(_ask(admin, "DELETE" if clear else "GET", "faults"))


def quota(category: str, limit: int, seconds: int, *, admin: Admin = None) -> int:
    """Allow so many requests of a category in so many seconds; the other quotas stay."""
    present = _ask(admin, "GET", "quotas")
    if present is None:
        return 1
    table = present.json()
    categories = {**table["categories"], category: [{"limit": limit, "seconds": seconds}]}
    return _show(_ask(admin, "PUT", "quotas", {"categories": categories, "app": table["app"]}))


def clock(
    *,
    mode: Literal["real", "frozen"] | None = None,
    at: float | None = None,
    advance: float | None = None,
    admin: Admin = None,
) -> int:
    """Show the clock, freeze it, move it by seconds, or let it follow the real one."""
    change = {name: value for name, value in (("mode", mode), ("at", at), ("advance", advance)) if value is not None}
    return _show(_ask(admin, "PUT", "clock", change) if change else _ask(admin, "GET", "clock"))


def snapshot(name: str, *, admin: Admin = None) -> int:
    """Keep the state as it is now under a name."""
    return _show(_ask(admin, "POST", "snapshots", {"name": name}))


def restore(name: str, *, admin: Admin = None) -> int:
    """Go back to a snapshot."""
    return _show(_ask(admin, "POST", f"snapshots/{quote(name, safe='')}/restore"))


def export(file: Path, *, admin: Admin = None) -> int:
    """Write the whole state to a file."""
    answer = _ask(admin, "GET", "state")
    if answer is None:
        return 1
    file.write_bytes(answer.content)
    return 0


def load(file: Path, *, admin: Admin = None) -> int:
    """Replace the state by that of a file."""
    return _show(_ask(admin, "PUT", "state", content=file.read_bytes()))


def add_commands(app: cyclopts.App) -> None:
    """Add the commands to the emulator's."""
    for command in (health, reset, journal, fault, faults, quota, clock, snapshot, restore, export):
        app.command(command)
    app.command(load, name="import")
