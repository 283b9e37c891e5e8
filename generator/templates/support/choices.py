"""Choices that nothing but trying tells apart: each is a class to msgspec, and a union to type checkers."""

from __future__ import annotations

from contextlib import suppress
from enum import Enum
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, ClassVar, cast

import msgspec

from .conversion import convert
from .encoding import is_list, is_mapping
from .enumerations import unknown_met
from .open_objects import OpenObject

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
        return tuple(sorted(self._members(), key=_required_keys, reverse=True))

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
                    return convert(value, member)
        return _best(value, self.members)


class Untagged(metaclass=_Anything):
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


def _best(value: Any, members: tuple[Any, ...]) -> Any:
    best: Any = None
    best_rank: tuple[int, int] | None = None
    reasons: list[str] = []
    for member in members:
        before = unknown_met()
        try:
            found = convert(value, member)
        except msgspec.ValidationError as error:
            reasons.append(str(error))
            continue
        unknown = unknown_met() - before
        rank = (_lost(value, found), unknown)
        if rank == (0, 0):
            return found
        if best_rank is None or rank < best_rank:
            best, best_rank = found, rank
    if best_rank is not None and best_rank[0] and isinstance(best, msgspec.Struct):
        with suppress(msgspec.ValidationError):
            wide = convert(value, _widened(type(best), members))
            best = wide if _lost(value, wide) < best_rank[0] else best
    if best_rank is None:
        message = f"No member of the choice fits: {'; '.join(dict.fromkeys(reasons))}"
        raise msgspec.ValidationError(message)
    return best


@cache
def _widened(kind: type[msgspec.Struct], members: tuple[Any, ...]) -> type[msgspec.Struct]:
    """A member with the fields of the others: `anyOf` lets a value be several of them at once."""
    present = {field.encode_name for field in msgspec.structs.fields(kind)} | {kind.__struct_config__.tag_field}
    names = {field.name for field in msgspec.structs.fields(kind)}
    added: list[Any] = []
    for member in members:
        if isinstance(member, type) and issubclass(member, msgspec.Struct):
            for field in msgspec.structs.fields(member):
                if field.encode_name not in present:
                    present.add(field.encode_name)
                    name = field.name if field.name not in names else f"{field.name}_{len(present)}"
                    names.add(name)
                    default = msgspec.field(name=field.encode_name, default=msgspec.UNSET)
                    added.append((name, field.type | msgspec.UnsetType, default))
    return msgspec.defstruct(kind.__name__, added, bases=(kind,), kw_only=True, module=kind.__module__)


def _lost(value: Any, found: Any) -> int:
    """How many keys and values of a JSON value its decoded form does not hold."""
    return _difference(value, msgspec.to_builtins(found))


def _difference(left: Any, right: Any) -> int:
    if is_mapping(left) and is_mapping(right):
        missing = len(left.keys() ^ right.keys())
        return missing + sum(_difference(item, right[key]) for key, item in left.items() if key in right)
    if is_list(left) and is_list(right):
        return abs(len(left) - len(right)) + sum(map(_difference, left, right))
    return 0 if type(left) is type(right) and left == right else int(left != right)


def _required_keys(member: Any) -> int:
    if not isinstance(member, type) or member is dict:
        return -1  # A map or anything at all fits where a record fits as well, and says less.
    kind = cast("type[object]", member)
    if issubclass(kind, OpenObject):
        kind = kind.struct()
    if issubclass(kind, msgspec.Struct):
        return sum(1 for field in msgspec.structs.fields(kind) if field.required)
    return 1 if issubclass(kind, Enum) else 0
