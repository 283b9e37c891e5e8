"""Jobs: work that a service does on its own time, whose states follow from the emulator's clock.

A job is asked for, waits, runs and is done or has failed; what it made can be read until the job expires. Its
identifier means something to its tenant and its kind only. What it makes is kept in pieces, so that it is never whole
in memory.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec

from .rows import decode
from .tables import JOBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .database import Connection
    from .faults import Fault
    from .store import Store

_canonical = msgspec.json.Encoder(order="deterministic").encode

PART = 256 * 1024
"""Bytes in a piece of what a job made; the last one is shorter."""


NEVER = 1e15
"""A time that does not come, in seconds since the epoch."""


class Phase(StrEnum):
    """How far a job is."""

    PENDING = "pending"
    RUNNING = "running"
    FINISHED = "finished"
    FAILED = "failed"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds after it was asked for at which a job begins to run, is done, and expires."""

    starts: float = 1.0
    ends: float = 3.0
    expires: float = 86_400.0


@dataclass(frozen=True, slots=True)
class Job:
    """A job as it is at one moment; `progress` is in percent, `asked` and `expires` in seconds since the epoch.

    `size` in bytes and `digest` tell of what it made, once it did.
    """

    id: str
    tenant: int
    kind: str
    asked: float
    expires: float
    request: Any
    phase: Phase
    progress: int
    problem: str | None
    size: int | None
    digest: str | None


def ask(
    connection: Connection,
    kind: str,
    tenant: int,
    request: Any,
    now: float,
    *,
    pace: Pace,
    problem: str | None = None,
    fault: Fault | None = None,
    prefix: str = "",
) -> str:
    """Note down a job and return its identifier; with a `problem` it will fail, saying so.

    A fault of the effects `stuck_job` and `failed_job` is met here.
    """
    identifier = prefix + secrets.token_urlsafe(24)
    effect = None if fault is None else fault.effect
    if effect == "failed_job":
        problem = (fault and fault.message) or "A fault was asked for."
    ends = NEVER if effect == "stuck_job" else now + pace.ends
    times = (now, now + pace.starts, ends, now + pace.expires)
    connection.execute(JOBS.insert, (identifier, tenant, kind, *times, _canonical(request), problem, None, None))
    return identifier


_COLUMNS = ", ".join(JOBS.columns)


def asked_before(connection: Connection, kind: str, tenant: int, request: Any, now: float, within: float) -> Job | None:
    """Return the newest job that the same request asked for in the last `within` seconds, unless it is to fail."""
    statement = (
        f"SELECT {_COLUMNS} FROM jobs WHERE kind=? AND tenant=? AND request=? AND asked>? AND expires>?"  # noqa: S608 - own names
        " AND problem IS NULL ORDER BY asked DESC LIMIT 1"
    )
    row = connection.execute(statement, (kind, tenant, _canonical(request), now - within, now)).fetchone()
    return None if row is None else _job(row, now)


def look(connection: Connection, kind: str, tenant: int, identifier: str, now: float) -> Job | None:
    """Return a job of that kind and tenant as it is now, or None."""
    statement = f"SELECT {_COLUMNS} FROM jobs WHERE id=? AND kind=? AND tenant=?"  # noqa: S608 - our names
    row = connection.execute(statement, (identifier, kind, tenant)).fetchone()
    return None if row is None else _job(row, now)


def every(connection: Connection, now: float) -> list[Job]:
    """Return every job as it is now, the newest first."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM jobs ORDER BY asked DESC, id")  # noqa: S608 - our names
    return [_job(row, now) for row in rows]


def _job(row: tuple[Any, ...], now: float) -> Job:
    identifier, tenant, kind, asked, starts, ends, expires, request, problem, size, digest = row
    if now >= expires:
        phase = Phase.EXPIRED
    elif now < starts:
        phase = Phase.PENDING
    elif now < ends:
        phase = Phase.RUNNING
    else:
        phase = Phase.FINISHED if problem is None else Phase.FAILED
    share = int(100 * (now - starts) / max(ends - starts, 1e-9))
    return Job(
        id=identifier,
        tenant=tenant,
        kind=kind,
        asked=asked,
        expires=expires,
        request=decode(request),
        phase=phase,
        progress={Phase.PENDING: 0, Phase.RUNNING: min(99, max(1, share))}.get(phase, 100),
        problem=problem,
        size=size,
        digest=digest,
    )


def stretch(store: Store, identifier: str, first: int, end: int) -> Iterator[bytes]:
    """Yield what a job made, from byte `first` up to byte `end`, piece by piece."""
    while first < end:
        number, skipped = divmod(first, PART)
        with store.read() as connection:
            row = connection.execute("SELECT body FROM parts WHERE job=? AND part=?", (identifier, number)).fetchone()
        if row is None:
            return
        piece = row[0][skipped : skipped + end - first]
        yield piece
        first += len(piece)


def sweep(connection: Connection, now: float) -> None:
    """Throw away what expired jobs made; the jobs stay, to say that they expired."""
    connection.execute("DELETE FROM parts WHERE job IN (SELECT id FROM jobs WHERE expires <= ?)", (now,))
