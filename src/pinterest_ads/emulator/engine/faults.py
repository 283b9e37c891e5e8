"""Faults on demand: which requests they meet, how often, and what they do to the answer."""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass, field
from typing import Literal

Effect = Literal["status", "delay", "refuse", "reset_before", "reset_after", "cut", "malformed", "html"]
"""`status`: refused with that status, nothing done. `delay`: answered late. `refuse`: no connection. `reset_before`:
the connection is lost and nothing was done. `reset_after`: done, then lost. `cut`: done, and the body ends in the
middle. `malformed`: done, and the body is not JSON. `html`: a page of HTML with that status, nothing done."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong, and for whom.

    It meets requests of `operation` and `tenant` (None: any), from the `nth` that matches on (1 is the first), `times`
    times (None: always), each with `probability` (drawn by `seed`, so that a run can be repeated). `delay` is in
    seconds.
    """

    effect: Effect
    operation: str | None = None
    tenant: int | None = None
    nth: int = 1
    times: int | None = 1
    probability: float = 1.0
    seed: int = 0
    status: int = 500
    delay: float = 0.0
    retry_after: int | None = None
    message: str = ""


@dataclass(slots=True)
class _Armed:
    fault: Fault
    seen: int = 0
    done: int = 0
    draw: random.Random = field(default_factory=random.Random)

    def meets(self, operation: str | None, tenant: int | None) -> bool:
        fault = self.fault
        if fault.operation not in (None, operation) or fault.tenant not in (None, tenant):
            return False
        self.seen += 1
        if self.seen < fault.nth or (fault.times is not None and self.done >= fault.times):
            return False
        if fault.probability < 1.0 and self.draw.random() >= fault.probability:
            return False
        self.done += 1
        return True


class Faults:
    """The armed faults, in the order they were added; the first that meets a request is the one that happens."""

    def __init__(self) -> None:
        self._armed: dict[int, _Armed] = {}
        self._next = 1
        self._lock = threading.Lock()

    def add(self, fault: Fault) -> int:
        """Arm a fault and return its number, for `remove`."""
        with self._lock:
            number, self._next = self._next, self._next + 1
            self._armed[number] = _Armed(fault, draw=random.Random(fault.seed))  # noqa: S311 - repeatable on purpose
            return number

    def remove(self, number: int) -> bool:
        """Disarm one fault; tell whether there was one."""
        with self._lock:
            return self._armed.pop(number, None) is not None

    def clear(self) -> None:
        """Disarm every fault."""
        with self._lock:
            self._armed.clear()

    def armed(self) -> dict[int, tuple[Fault, int]]:
        """Return every armed fault by number, with how often it has happened."""
        with self._lock:
            return {number: (armed.fault, armed.done) for number, armed in self._armed.items()}

    def meet(self, operation: str | None, tenant: int | None) -> Fault | None:
        """Return the fault that happens to this request, if one does."""
        if not self._armed:
            return None
        with self._lock:
            return next((armed.fault for armed in self._armed.values() if armed.meets(operation, tenant)), None)
