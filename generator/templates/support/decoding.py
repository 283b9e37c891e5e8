"""Decoding beyond what msgspec does by itself: open enumerations, untagged choices, objects with further properties.

Everything here encodes back by plain `msgspec.json.encode`; only decoding needs `dec_hook`.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from enum import Enum, IntEnum, StrEnum
from functools import cache, cached_property
from typing import IO, TYPE_CHECKING, Annotated, Any, ClassVar, TypeAlias, cast, dataclass_transform

import msgspec

from .encoding import is_list, is_mapping

_unknown = threading.local()


def _count_unknown() -> None:
    _unknown.count = getattr(_unknown, "count", 0) + 1


class OpenStrEnum(StrEnum):
    """Strings with names; a value that the description does not list is a member without one, and encodes back."""

    @classmethod
    def _missing_(cls, value: object) -> OpenStrEnum | None:
        if not isinstance(value, str):
            return None
        _count_unknown()
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member


class OpenIntEnum(IntEnum):
    """Integers with names; a value that the description does not list is a member without one, and encodes back."""

    @classmethod
    def _missing_(cls, value: object) -> OpenIntEnum | None:
        if not isinstance(value, int):
            return None
        _count_unknown()
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member


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

    def decode(self, value: Any) -> Any:  # noqa: ANN401 - any JSON value
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
) -> Any:  # noqa: ANN401 - a class to msgspec, a union to type checkers
    """A class that stands for a choice."""
    return _Anything(name, (Untagged,), {"choice": Choice(members, discriminator, mapping)})


def _best(value: Any, members: tuple[Any, ...]) -> Any:  # noqa: ANN401 - any JSON value
    best: Any = None
    best_rank: tuple[int, int] | None = None
    reasons: list[str] = []
    for member in members:
        before = getattr(_unknown, "count", 0)
        try:
            found = convert(value, member)
        except msgspec.ValidationError as error:
            reasons.append(str(error))
            continue
        unknown = getattr(_unknown, "count", 0) - before
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


def _lost(value: Any, found: Any) -> int:  # noqa: ANN401 - any JSON value
    """How many keys and values of a JSON value its decoded form does not hold."""
    return _difference(value, msgspec.to_builtins(found))


def _difference(left: Any, right: Any) -> int:  # noqa: ANN401 - any JSON value
    if is_mapping(left) and is_mapping(right):
        missing = len(left.keys() ^ right.keys())
        return missing + sum(_difference(item, right[key]) for key, item in left.items() if key in right)
    if is_list(left) and is_list(right):
        return abs(len(left) - len(right)) + sum(map(_difference, left, right))
    return 0 if type(left) is type(right) and left == right else int(left != right)


def _required_keys(member: Any) -> int:  # noqa: ANN401 - any type
    if not isinstance(member, type) or member is dict:
        return -1  # A map or anything at all fits where a record fits as well, and says less.
    kind = cast("type[object]", member)
    if issubclass(kind, OpenObject):
        kind = kind.struct()
    if issubclass(kind, msgspec.Struct):
        return sum(1 for field in msgspec.structs.fields(kind) if field.required)
    return 1 if issubclass(kind, Enum) else 0


def dec_hook(kind: type, value: Any) -> Any:  # noqa: ANN401 - msgspec's signature
    """What msgspec calls for the classes of this module.

    Raises:
        NotImplementedError: it is another class.
        msgspec.ValidationError: the value does not fit.
    """
    name = kind.__name__
    if isinstance(kind, _Anything):
        return cast("type[Untagged]", kind).choice.decode(value)
    if issubclass(kind, OpenObject):
        return kind.decode(value)
    raise NotImplementedError(name)


def convert(value: Any, kind: Any) -> Any:  # noqa: ANN401 - any JSON value and any type
    """A JSON value as a type of this package.

    Raises:
        msgspec.ValidationError: it does not fit.
    """
    return msgspec.convert(value, kind, dec_hook=dec_hook)


_MISSING = object()


@dataclass_transform(kw_only_default=True, field_specifiers=(msgspec.field,))
class OpenObject(dict[str, Any]):
    """A JSON object with named properties and others beside them.

    It is the dict that it encodes to, keyed by the names on the wire; the named properties are attributes as well, and
    `additional_properties` holds the others.
    """

    _rest: ClassVar[Any] = Any
    _wire: ClassVar[dict[str, str]] = {}
    _optional: ClassVar[frozenset[str]] = frozenset()
    _struct: ClassVar[type[msgspec.Struct] | None] = None

    def __init_subclass__(cls, *, rest: Callable[[], Any] | None = None) -> None:
        """Keep how attributes are called on the wire; `rest` gives the type of the other properties."""
        super().__init_subclass__()
        if rest is not None:
            cls._rest = staticmethod(rest)
        wire: dict[str, str] = {}
        optional: set[str] = set()
        for name in cls.__annotations__:
            default = cls.__dict__.get(name, _MISSING)
            renamed = getattr(default, "name", None)
            wire[name] = renamed if isinstance(renamed, str) else name
            if default is msgspec.UNSET or getattr(default, "default", None) is msgspec.UNSET:
                optional.add(name)
            if default is not _MISSING:
                delattr(cls, name)
        cls._wire, cls._optional, cls._struct = wire, frozenset(optional), None

    if not TYPE_CHECKING:

        def __init__(self, *, additional_properties=None, **named):  # noqa: ANN001, ANN003, D107
            super().__init__()
            for name, value in named.items():
                if name not in self._wire:
                    message = f"{type(self).__name__} has no property {name!r}"
                    raise TypeError(message)
                if value is not msgspec.UNSET:
                    self[self._wire[name]] = value
            self.update(additional_properties or {})

        def __getattr__(self, name):  # noqa: ANN001, ANN204
            try:
                return self.get(self._wire[name], msgspec.UNSET)
            except KeyError:
                raise AttributeError(name) from None

        def __setattr__(self, name, value):  # noqa: ANN001, ANN204
            if name not in self._wire:
                raise AttributeError(name)
            if value is msgspec.UNSET:
                self.pop(self._wire[name], None)
            else:
                self[self._wire[name]] = value

    @property
    def additional_properties(self) -> dict[str, Any]:
        """The properties that the description does not name."""
        named = set(self._wire.values())
        return {key: value for key, value in self.items() if key not in named}

    @classmethod
    def struct(cls) -> type[msgspec.Struct]:
        """A Struct of the named properties alone, under their Python names."""
        if cls._struct is None:
            space = vars(sys.modules[cls.__module__])
            hints = {name: eval(text, space) for name, text in cls.__annotations__.items()}  # noqa: S307 - own text
            fields: list[Any] = [
                (name, hint, msgspec.UNSET) if name in cls._optional else (name, hint) for name, hint in hints.items()
            ]
            cls._struct = msgspec.defstruct(cls.__name__, fields, kw_only=True)
        return cls._struct

    @classmethod
    def decode(cls, value: Any) -> OpenObject:  # noqa: ANN401 - any JSON value
        """A JSON object as this class.

        Raises:
            msgspec.ValidationError: it does not fit.
        """
        if not is_mapping(value):
            message = f"Expected `object`, got `{type(value).__name__}`"
            raise msgspec.ValidationError(message)
        names = {wire: name for name, wire in cls._wire.items()}
        named = convert({names[key]: item for key, item in value.items() if key in names}, cls.struct())
        rest = cls._rest if cls._rest is Any else cls._rest()
        made = cls()
        for key, item in value.items():
            made[key] = getattr(named, names[key]) if key in names else convert(item, rest)
        return made


if TYPE_CHECKING:
    Binary: TypeAlias = bytes | str | IO[bytes] | tuple[Any, ...]
else:
    Binary = untagged("Binary", lambda: (Any,))


def moment(text: str) -> datetime:
    """The aware datetime that a `date-time` text of an answer tells.

    Raises:
        ValueError: it is no date-time of RFC 3339, or has no time zone.
    """
    try:
        return cast("datetime", msgspec.convert(text, _AWARE))
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from None


_AWARE: Any = Annotated[datetime, msgspec.Meta(tz=True)]
