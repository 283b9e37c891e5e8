"""Choices that nothing but trying tells apart: each is a class to msgspec, and a union to type checkers."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import msgspec

from .conversion import convert
from .encoding import is_mapping
from .fitting import Several, best, by_required_keys, complete, lost

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class _Anything(type):
    """msgspec asks `isinstance(decoded, type)`; what the hook made of a choice is always one of its members."""

    def __instancecheck__(cls, instance: object) -> bool:
        return True


class Choice:
    """The members of a choice that nothing but trying tells apart; they are looked up when the first value comes."""

    def __init__(
        self,
        members: Callable[[], tuple[Any, ...]],
        discriminator: str | None,
        mapping: Callable[[], Mapping[str, Any]],
    ) -> None:
        """`mapping` says which member each value of the property `discriminator` means."""
        self._members = members
        self._discriminator = discriminator
        self._mapping = mapping

    @cached_property
    def members(self) -> tuple[Any, ...]:
        """The members, those that ask for most keys first."""
        return by_required_keys(self._members())

    @cached_property
    def by_value(self) -> Mapping[str, Any]:
        """The members by the discriminator's value."""
        return self._mapping()

    def decode(self, value: Any) -> Any:
        """The value as the member that fits it best: without loss, of known enumeration values, asking for most keys.

        Raises:
            msgspec.ValidationError: it fits none.
        """
        if self._discriminator is not None and is_mapping(value):
            told = value.get(self._discriminator)
            member = self.by_value.get(told) if isinstance(told, str) else None
            if member is not None:
                with suppress(msgspec.ValidationError):  # A tag that lies: the members may still fit.
                    found = convert(value, member)
                    return complete(value, found, self.members) if lost(value, found) else found
        return best(value, self.members)


class Untagged(Several, metaclass=_Anything):
    """What msgspec takes for a choice's type."""

    choice: ClassVar[Choice]

    @classmethod
    def from_json(cls, value: Any) -> Any:
        """The value as one of the members.

        Raises:
            msgspec.ValidationError: it fits none.
        """
        return cls.choice.decode(value)

    @classmethod
    def members(cls) -> tuple[Any, ...]:
        """The types it is a choice between."""
        return cls.choice.members


def _no_mapping() -> Mapping[str, Any]:
    return {}


def untagged(
    name: str,
    members: Callable[[], tuple[Any, ...]],
    discriminator: str | None = None,
    mapping: Callable[[], Mapping[str, Any]] = _no_mapping,
) -> Any:
    """A class that stands for a choice."""
    return _Anything(name, (Untagged,), {"choice": Choice(members, discriminator, mapping)})
