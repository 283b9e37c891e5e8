"""Which of several types a JSON value fits, and what becomes of one that fits more than one of them at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeGuard, cast, get_args, get_origin

import msgspec

from .conversion import convert
from .encoding import is_list, is_mapping
from .enumerations import unknown_met
from .open_objects import OpenObject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_LISTS, _MAPS = (list, Sequence), (dict, Mapping)


class Several:
    """A class that stands for several types."""

    @classmethod
    def members(cls) -> tuple[Any, ...]:
        """The types it stands for."""
        raise NotImplementedError


def best(value: Any, members: tuple[Any, ...]) -> Any:
    """A JSON value as the member that fits it without loss, of those the one with fewest unknown enumeration values.

    Where each loses something, the value is several members at once, and is `complete`d.

    Raises:
        msgspec.ValidationError: it fits none.
    """
    found: Any = None
    found_rank: tuple[int, int] | None = None
    reasons: list[str] = []
    for member in members:
        before = unknown_met()
        try:
            tried = convert(value, member)
        except msgspec.ValidationError as error:
            reasons.append(str(error))
            continue
        rank = (lost(value, tried), unknown_met() - before)
        if rank == (0, 0):
            return tried
        if found_rank is None or rank < found_rank:
            found, found_rank = tried, rank
    if found_rank is None:
        message = f"No member of the choice fits: {'; '.join(dict.fromkeys(reasons))}"
        raise msgspec.ValidationError(message)
    return complete(value, found, members) if found_rank[0] else found


def by_required_keys(members: Iterable[Any]) -> tuple[Any, ...]:
    """The members, those that ask for most keys first; a map or anything at all, which says less, last."""
    return tuple(sorted(members, key=_required_keys, reverse=True))


def _required_keys(member: Any) -> int:
    if not isinstance(member, type) or member is dict:
        return -1
    kind = cast("type[object]", member)
    if issubclass(kind, OpenObject):
        kind = kind.struct()
    if issubclass(kind, msgspec.Struct):
        return sum(1 for field in msgspec.structs.fields(kind) if field.required)
    return 1 if issubclass(kind, Enum) else 0


def lost(value: Any, found: Any) -> int:
    """How many keys and values of a JSON value its decoded form does not hold."""
    return _difference(value, msgspec.to_builtins(found))


def _difference(left: Any, right: Any) -> int:
    if is_mapping(left) and is_mapping(right):
        missing = len(left.keys() ^ right.keys())
        return missing + sum(_difference(item, right[key]) for key, item in left.items() if key in right)
    if is_list(left) and is_list(right):
        return abs(len(left) - len(right)) + sum(map(_difference, left, right))
    return 0 if type(left) is type(right) and left == right else int(left != right)


def complete(value: Any, found: Any, kinds: Iterable[Any]) -> Any:
    """What was decoded from a JSON value, with the properties, at any depth, that only others of the types name."""
    kinds = list(_spread(kinds))
    if is_list(value) and is_list(found):
        items = [item for kind in kinds if get_origin(kind) in _LISTS for item in get_args(kind)]
        return [complete(one, each, items) for one, each in zip(value, found, strict=True)]
    if not is_mapping(value):
        return found
    if isinstance(found, msgspec.Struct):
        return _complete_struct(value, found, kinds)
    if isinstance(found, dict):
        for key, item in value.items():
            found[key] = complete(item, found[key], _types_of(key, kinds))
    return cast("Any", found)


def _complete_struct(value: Mapping[str, Any], found: msgspec.Struct, kinds: list[Any]) -> Any:
    kind = type(found)
    names = {field.encode_name: field.name for field in msgspec.structs.fields(kind)}
    added: dict[str, Any] = {}
    for key, item in value.items():
        types = tuple(_types_of(key, kinds))
        if key in names:
            setattr(found, names[key], complete(item, getattr(found, names[key]), types))
        elif types and key != kind.__struct_config__.tag_field:
            added[key] = item
            with suppress(msgspec.ValidationError):  # Its owner did not fit the value either.
                added[key] = best(item, by_required_keys(_spread(types)))
    if not added:
        return found
    others = {each.encode_name: each.name for each in _fields(kinds)}
    if added.keys() <= others.keys():
        wide = _widened(kind, tuple((key, others[key]) for key in added))
        given = {name: getattr(found, name) for name in names.values()}
        return wide(**given, **dict(zip(wide.__struct_fields__[len(names) :], added.values(), strict=True)))
    made = _opened(kind)()
    made.update(
        {key: getattr(found, names[key]) if key in names else added[key] for key in value if key in {*names, *added}}
    )
    return made


def _spread(kinds: Iterable[Any]) -> Iterator[Any]:
    """The types that choices among the given ones stand for, and the others as they are."""
    for kind in kinds:
        if _is_class(kind):
            if kind is not msgspec.UnsetType:
                yield from _spread(kind.members()) if issubclass(kind, Several) else (kind,)
        elif get_origin(kind) in (*_LISTS, *_MAPS):
            yield kind
        else:
            yield from _spread(get_args(kind))


def _is_class(kind: Any) -> TypeGuard[type[Any]]:
    return isinstance(kind, type) and get_origin(kind) is None


def _fields(kinds: Iterable[Any]) -> Iterator[msgspec.structs.FieldInfo]:
    for kind in kinds:
        if _is_class(kind) and issubclass(kind, msgspec.Struct):
            yield from msgspec.structs.fields(kind)


def _types_of(key: str, kinds: Iterable[Any]) -> Iterator[Any]:
    """The types that a property has in those of the types that speak of it."""
    for kind in kinds:
        if get_origin(kind) in _MAPS:
            yield get_args(kind)[1]
        elif _is_class(kind) and issubclass(kind, OpenObject):
            yield kind.type_of(key)
        elif _is_class(kind) and issubclass(kind, msgspec.Struct):
            if key == kind.__struct_config__.tag_field:
                yield str
            yield from (field.type for field in msgspec.structs.fields(kind) if field.encode_name == key)


@cache
def _widened(kind: type[msgspec.Struct], added: tuple[tuple[str, str], ...]) -> type[msgspec.Struct]:
    """A Struct with further fields, each given by its names in JSON and in Python."""
    taken = {field.name for field in msgspec.structs.fields(kind)}
    fields: list[Any] = []
    for wire, name in added:
        free = name if name not in taken else f"{name}_{len(taken)}"
        taken.add(free)
        fields.append((free, Any, msgspec.field(name=wire)))
    return msgspec.defstruct(kind.__name__, fields, bases=(kind,), kw_only=True, module=kind.__module__)


@cache
def _opened(kind: type[msgspec.Struct]) -> type[OpenObject]:
    """An object with the properties of a Struct and any others."""
    fields = msgspec.structs.fields(kind)
    named = {field.name: msgspec.field(name=field.encode_name, default=msgspec.UNSET) for field in fields}
    return type(kind.__name__, (OpenObject,), {**named, "__annotations__": dict.fromkeys(named, "Any")})
