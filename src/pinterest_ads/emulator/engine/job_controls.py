"""Controls of jobs, for tests: every job, and what can be done to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .jobs import Job, every

if TYPE_CHECKING:
    from .clock import SwitchableClock
    from .store import Store

NEVER = 1e15
"""A time that does not come, in seconds since the epoch."""


class JobControls:
    """Jobs of one store. Each verb tells whether there is a job with that identifier."""

    def __init__(self, store: Store, clock: SwitchableClock) -> None:
        self._store = store
        self._clock = clock

    def every(self) -> list[Job]:
        """Return every job as it is now, the newest first."""
        with self._store.read() as connection:
            return every(connection, self._clock.time())

    def hold(self, identifier: str) -> bool:
        """Keep a job from ending."""
        return self._set(identifier, "ends=?", NEVER)

    def release(self, identifier: str) -> bool:
        """Let a job end now."""
        now = self._clock.time()
        return self._set(identifier, "starts=CASE WHEN starts < ? THEN starts ELSE ? END, ends=?", now, now, now)

    def fail(self, identifier: str, problem: str) -> bool:
        """Let a job fail when its time comes; what it did stays done."""
        return self._set(identifier, "problem=?", problem)

    def expire(self, identifier: str) -> bool:
        """Let a job, and every address of its file, expire now."""
        return self._set(identifier, "expires=?", self._clock.time())

    def _set(self, identifier: str, change: str, *values: Any) -> bool:
        with self._store.write() as connection:
            statement = f"UPDATE jobs SET {change} WHERE id=?"  # noqa: S608 - our own text, values are bound
            return connection.execute(statement, (*values, identifier)).rowcount > 0
