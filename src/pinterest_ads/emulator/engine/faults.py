"""Faults on demand: which requests they meet, how often, and what they do to the answer."""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass, field
from typing import Any, Literal

import msgspec

from .errors import FieldError, Kind, Refusal

Effect = Literal[
    "status",
    "delay",
    "refuse",
    "reset_before",
    "reset_after",
    "cut",
    "malformed",
    "html",
    "drip",
    "gzip",
    "same_bookmark",
    "odd_item",
    "disk_full",
    "stuck_job",
    "failed_job",
    "expired_url",
]
"""What goes wrong.

Nothing is done: `status` (refused with that status), `html` (a page of HTML with that status), `refuse` (no
connection), `reset_before` (the connection is lost), `disk_full` (the storage fails).

It is done, and then: `delay` (answered late), `reset_after` (the connection is lost), `cut` (the body ends in the
middle), `malformed` (the body is not JSON), `drip` (the body comes slowly, over `delay` seconds), `gzip` (the body is
said to be compressed and is not), `same_bookmark` (a page names itself as the next), `odd_item` (a page's first item
has numbers of other types), `stuck_job` (the job never ends), `failed_job` (it fails), `expired_url` (its address has
ended).
"""

HEADER = "x-emulator-fault"
"""The header by which a request asks for a fault for itself: JSON, or the effect and `; name=value` after it."""


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


msgspec.json.Decoder(Fault)
"""msgspec looks at the type here, in one thread: it crashes when two threads show it a new type at once."""


def convert_fault(given: dict[str, Any]) -> Fault:
    """Make a fault of plain data. Raises ValueError for an unknown name, effect or type."""
    unknown = set(given) - set(Fault.__dataclass_fields__)
    if unknown:
        message = f"a fault has no {', '.join(sorted(unknown))}"
        raise ValueError(message)
    try:
        return msgspec.convert(given, Fault, strict=False)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error


def asked_fault(text: str) -> Fault:
    """Read the fault that a request asks for itself. Raises `Refusal` (invalid) that says what is wrong."""
    try:
        if text.lstrip().startswith("{"):
            return convert_fault(msgspec.json.decode(text, type=dict[str, Any]))
        effect, *rest = (part.strip() for part in text.split(";"))
        pairs = (part.partition("=") for part in rest if part)
        return convert_fault({"effect": effect, **{name.strip(): value.strip() for name, _, value in pairs}})
    except (ValueError, msgspec.MsgspecError) as error:
        message = f"cannot be read: {error}"
        raise Refusal(Kind.INVALID, f"{HEADER} {message}", fields=(FieldError(f"/header/{HEADER}", message),)) from None


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

    @property
    def any(self) -> bool:
        """Whether one is armed."""
        return bool(self._armed)

    def armed(self) -> dict[int, tuple[Fault, int]]:
        """Return every armed fault by number, with how often it has happened."""
        with self._lock:
            return {number: (armed.fault, armed.done) for number, armed in self._armed.items()}

    def meet(self, operation: str | None, tenant: int | None) -> Fault | None:
        """Return the fault that happens to this request, if one does."""
        with self._lock:
            return next((armed.fault for armed in self._armed.values() if armed.meets(operation, tenant)), None)
