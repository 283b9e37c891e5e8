"""What a client can be told about its calls, checked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, TypedDict

import attrs

from pinterest_ads.errors import FieldError, InvalidRequest

if TYPE_CHECKING:
    from pinterest_ads.transport.waits import Waiting


class CallOptions(TypedDict, total=False):
    """What `with_options` can change; see `PinterestAds` for each."""

    connect_timeout: float
    read_timeout: float
    attempts: int
    deadline: float | None
    first_backoff: float
    longest_backoff: float
    on_limit: Literal["wait", "raise"]
    longest_wait: float
    on_wait: Callable[[Waiting], None] | None
    concurrency: int
    prefetch: int
    on_odd: Literal["lenient", "raise"]
    first_poll: float
    longest_poll: float


Check = Callable[[object, "attrs.Attribute[Any]", Any], None]
_LONGEST = 10 * 365 * 86_400.0  # seconds; beyond it sleeping and sockets overflow


def refuse(name: str, reason: str) -> InvalidRequest:
    """The error of an argument that makes no sense."""
    return InvalidRequest.of([FieldError(f"/{name}", reason)])


def _seconds(*, optional: bool = False) -> Check:
    """A positive number of seconds."""

    def check(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value is None and optional:
            return
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value <= _LONGEST:
            reason = f"must be a number of seconds above 0 and at most {_LONGEST:.0f}, not {value!r}"
            raise refuse(attribute.name, reason)

    return check


def _count(least: int) -> Check:
    """An integer of at least that."""

    def check(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise refuse(attribute.name, f"must be an integer of at least {least}, not {value!r}")

    return check


def _one_of(*names: str) -> Check:
    def check(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value not in names:
            raise refuse(attribute.name, f"must be one of {names}, not {value!r}")

    return check


def _callback(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is not None and not callable(value):
        raise refuse(attribute.name, f"must be callable, not {value!r}")


@attrs.frozen(kw_only=True)
class Options:
    """`CallOptions`, checked and complete."""

    connect_timeout: float = attrs.field(default=5.0, validator=_seconds())
    read_timeout: float = attrs.field(default=60.0, validator=_seconds())
    attempts: int = attrs.field(default=4, validator=_count(1))
    deadline: float | None = attrs.field(default=None, validator=_seconds(optional=True))
    first_backoff: float = attrs.field(default=0.5, validator=_seconds())
    longest_backoff: float = attrs.field(default=20.0, validator=_seconds())
    on_limit: Literal["wait", "raise"] = attrs.field(default="wait", validator=_one_of("wait", "raise"))
    longest_wait: float = attrs.field(default=120.0, validator=_seconds())
    on_wait: Callable[[Waiting], None] | None = attrs.field(default=None, validator=_callback)
    concurrency: int = attrs.field(default=4, validator=_count(1))
    prefetch: int = attrs.field(default=1, validator=_count(0))
    on_odd: Literal["lenient", "raise"] = attrs.field(default="lenient", validator=_one_of("lenient", "raise"))
    first_poll: float = attrs.field(default=1.0, validator=_seconds())
    longest_poll: float = attrs.field(default=30.0, validator=_seconds())

    def timeout(self) -> dict[str, float | None]:
        """Seconds for each phase of one attempt, as httpx names them."""
        return {
            "connect": self.connect_timeout,
            "read": self.read_timeout,
            "write": self.read_timeout,
            "pool": self.read_timeout,
        }
