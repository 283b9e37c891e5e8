"""The emulator's controls, as Python has them; the admin interface over HTTP calls the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .job_controls import JobControls

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from .access import Principal
    from .clock import SwitchableClock
    from .differences import Differences
    from .engine import Engine
    from .faults import Faults
    from .journal import Journal
    from .quotas import Quotas
    from .snapshots import Snapshots


class Admin:
    """Controls of a running emulator.

    `quotas.set_category("…", Window(30, 60))`, `faults.add(Fault("status", status=503))`, `clock.freeze()`,
    `clock.advance(60)`, `journal.entries(status=400)`, `reset()`.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def engine(self) -> Engine:
        """The engine that is controlled."""
        return self._engine

    @property
    def quotas(self) -> Quotas:
        """The rate limiter."""
        return self._engine.quotas

    @property
    def faults(self) -> Faults:
        """The faults on demand."""
        return self._engine.faults

    @property
    def clock(self) -> SwitchableClock:
        """The clock; it can be frozen and advanced."""
        return self._engine.clock

    @property
    def journal(self) -> Journal:
        """The last requests and their answers."""
        return self._engine.journal

    @property
    def violations(self) -> tuple[str, ...]:
        """The answers that were not as the description has them; filled in strict mode only."""
        return tuple(self._engine.violations)

    @property
    def service_date(self) -> date:
        """The day that decides what the service has switched on or off."""
        return self._engine.service_date

    @service_date.setter
    def service_date(self, value: date) -> None:
        self._engine.service_date = value

    @property
    def snapshots(self) -> Snapshots:
        """The whole states kept aside: take, restore, export, load."""
        return self._engine.snapshots

    @property
    def differences(self) -> Differences | None:
        """Where the real service and the description differ; None unless requests are forwarded."""
        return None if self._engine.forward is None else self._engine.forward.differences

    @property
    def jobs(self) -> JobControls:
        """The jobs: hold, release, fail, expire."""
        return JobControls(self._engine.store, self._engine.clock)

    def tokens(self) -> Mapping[str, Principal]:
        """Return every bearer token and the user and app it stands for."""
        return self._engine.state.access.tokens()

    def nearest(self, method: str, path: str) -> list[str]:
        """Return the operations most like a request that was refused, as `METHOD path`."""
        return self._engine.nearest(method, path)

    def add_token(self, token: str, user: int, app: int = 1) -> None:
        """Let a bearer token stand for a user of the seed."""
        self._engine.state.access.add_token(token, user, app)

    def reset(self, seed: str | None = None) -> None:
        """Go back to the seed, or to another one by name. Raises KeyError for an unknown one."""
        self._engine.reset(seed)
