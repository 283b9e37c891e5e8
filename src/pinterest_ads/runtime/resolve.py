"""Which items of unknown outcome exist: what is read back is compared with what was sent, and nothing is sent again.

A wrong `absent` makes a duplicate and a wrong `exists` loses an item, so whatever is not plain is ambiguous.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from email.utils import parsedate_to_datetime
from itertools import chain
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

import attrs
import msgspec

from pinterest_ads.errors import OutcomeUnknown
from pinterest_ads.runtime.pointer import find

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinterest_ads.runtime.operation import Identity
    from pinterest_ads.runtime.result import BatchResult
    from pinterest_ads.runtime.settle import BatchItem

T = TypeVar("T")
_SKEW = 120.0  # seconds by which clocks may differ, and an entity still counts as made by this batch
Likeness: TypeAlias = tuple[tuple[str, str], ...]  # identity fields that were sent, and their values as text


class Resolution(msgspec.Struct, Generic[T], frozen=True):
    """The items of unknown outcome, sorted by what reading back showed.

    Attributes:
        exists: the service has them, made within the time of the call; `value` is what was read.
        absent: the service shows nothing like them, of whatever age; sending them again is safe. A list that lags
            behind shows nothing either: give the service a moment before asking.
        ambiguous: something like them exists, and nobody can say whether it is theirs. Look before sending again.
    """

    exists: list[BatchItem[T]]
    absent: list[BatchItem[T]]
    ambiguous: list[BatchItem[T]]


@attrs.define
class _Group:
    """Unknown items that were sent alike, and what the service has that is like them: `same` surely, `like` perhaps."""

    items: list[BatchItem[Any]] = attrs.field(factory=list["BatchItem[Any]"])
    same: list[Any] = attrs.field(factory=list[Any])
    like: list[Any] = attrs.field(factory=list[Any])


class Comparison:
    """Gathers what exists and sorts the unknown items. No I/O."""

    def __init__(self, identity: Identity, unknown: list[BatchItem[Any]], succeeded: list[BatchItem[Any]]) -> None:
        self.unknown: list[BatchItem[Any]] = unknown
        self._identity = identity
        self._known = [item.value for item in succeeded]
        self._known_ids = {found for value in self._known if (found := find(value, "/id"))}
        self._groups: defaultdict[Likeness, _Group] = defaultdict(_Group)
        for item in unknown:
            self._groups[self._sent(item)].items.append(item)
        self._by_first: dict[str, defaultdict[str, list[Likeness]]] = {}
        for likeness in self._groups:
            for name, value in likeness[:1]:
                self._by_first.setdefault(name, defaultdict(list))[_plain(value)].append(likeness)

    def see(self, entities: Iterable[Any]) -> None:
        """Note entities that the service has."""
        for entity in entities:
            if find(entity, "/id") in self._known_ids or entity in self._known:
                continue
            for likeness, group in self._candidates(entity):
                shown = {name: _text(find(entity, f"/{name}")) for name, _ in likeness}
                if all(shown[name] == value for name, value in likeness) and self._in_time(entity, group.items):
                    group.same.append(entity)
                elif _alike(shown, likeness):
                    group.like.append(entity)

    def _candidates(self, entity: Any) -> Iterable[tuple[Likeness, _Group]]:
        """The groups that an entity may belong to: those that share its first field, all where it does not show it."""
        for name, groups in self._by_first.items():
            text = _text(find(entity, f"/{name}"))
            chosen = groups.values() if text is None else [groups.get(_plain(text), [])]
            for likeness in chain.from_iterable(chosen):
                yield likeness, self._groups[likeness]

    def sorted(self) -> Resolution[Any]:
        """The verdict, by counting: as many as were sent exist, nothing like them does, or it cannot be told."""
        result: Resolution[Any] = Resolution([], [], [])
        for likeness, group in self._groups.items():
            items = group.items
            if likeness and not group.same and not group.like:
                result.absent.extend(msgspec.structs.replace(item, error=None) for item in items)
            elif likeness and len(group.same) == len(items) and all(map(self._dated, items)):
                result.exists.extend(
                    msgspec.structs.replace(item, value=entity, error=None)
                    for item, entity in zip(items, group.same, strict=True)
                )
            else:
                result.ambiguous.extend(items)
        for part in (result.exists, result.absent, result.ambiguous):
            part.sort(key=lambda item: item.index)
        return result

    def _sent(self, item: BatchItem[Any]) -> Likeness:
        """The identity fields that the input has; ids go out as numbers and come back as strings."""
        plain = msgspec.to_builtins(item.input)
        return tuple((name, _text(plain[name]) or "") for name in self._identity.fields if plain.get(name) is not None)

    def _in_time(self, entity: Any, items: list[BatchItem[Any]]) -> bool:
        created = getattr(self._identity, "created", None)
        at = None if created is None else find(entity, f"/{created}")
        if not isinstance(at, int | float):
            return True
        windows = [window for item in items if (window := _window(item)) is not None]
        return not windows or any(begin <= at <= end for begin, end in windows)

    def _dated(self, item: BatchItem[Any]) -> bool:
        """Whether an older entity that is alike can be told from the item's own."""
        return getattr(self._identity, "created", None) is None or _window(item) is not None


def _text(value: Any) -> str | None:
    return None if value is None else str(msgspec.to_builtins(value))


def _alike(shown: dict[str, str | None], likeness: Likeness) -> bool:
    """Whether an entity may be what was sent, though shown in other words or with fewer fields."""
    compared = [(_plain(text), _plain(value)) for name, value in likeness if (text := shown[name]) is not None]
    return bool(compared) and all(one == other for one, other in compared)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _window(item: BatchItem[Any]) -> tuple[float, float] | None:
    """When the entity can have been made: while the call lasted, by the service's date, else by the client's clock."""
    error = item.error
    if not isinstance(error, OutcomeUnknown):
        return None
    between = error.between
    lasted = 0.0 if between is None else between[1] - between[0]
    try:
        at = parsedate_to_datetime(error.server_date or "").timestamp()
    except (ValueError, TypeError, OverflowError):
        return None if between is None else (between[0] - _SKEW, between[1] + _SKEW)
    return at - lasted - _SKEW, at + _SKEW


def compare(result: BatchResult[Any], identity: Identity) -> Comparison:
    """The comparison for a batch's unknown items."""
    return Comparison(identity, result.unknown, result.succeeded)
