"""Which items of unknown outcome exist: what is read back is compared with what was sent, and nothing is sent again."""

from __future__ import annotations

from collections import defaultdict
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

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
_SKEW = 120.0  # seconds around the server's Date in which an entity counts as made by this batch


class Resolution(msgspec.Struct, Generic[T], frozen=True):
    """The items of unknown outcome, sorted by what reading back showed.

    Attributes:
        exists: the service has them; `value` is what was read.
        absent: the service does not have them; sending them again is safe.
        ambiguous: something like them exists, and nobody can say whether it is theirs. Look before sending again.
    """

    exists: list[BatchItem[T]]
    absent: list[BatchItem[T]]
    ambiguous: list[BatchItem[T]]


@attrs.define
class Comparison:
    """Gathers what exists and sorts the unknown items. No I/O."""

    identity: Identity
    unknown: list[BatchItem[Any]]
    succeeded: list[BatchItem[Any]]
    _found: dict[tuple[str, ...], list[Any]] = attrs.field(
        factory=lambda: defaultdict[tuple[str, ...], list[Any]](list)
    )

    def see(self, entities: Iterable[Any]) -> None:
        """Note entities that the service has."""
        wanted = [(self._sent(item), self._window(item)) for item in self.unknown]
        for entity in entities:
            for (fields, values), window in wanted:
                if self._of(entity, fields) == values and self._in(entity, window):
                    self._found[(*fields, "=", *values)].append(entity)
                    break

    def sorted(self) -> Resolution[Any]:
        """The verdict, by counting: as many as were sent exist, none does, or it cannot be told."""
        groups: dict[tuple[str, ...], list[BatchItem[Any]]] = defaultdict(list)
        for item in self.unknown:
            fields, values = self._sent(item)
            groups[(*fields, "=", *values)].append(item)
        result: Resolution[Any] = Resolution([], [], [])
        for group, items in groups.items():
            fields, values = self._sent(items[0])
            known = [item.value for item in self.succeeded if self._of(item.value, fields) == values]
            found = self._found.get(group, [])
            rest = len(found) - len(known)
            fresh = [entity for entity in found if not any(_same(entity, one) for one in known)]
            if rest <= 0 or not fresh:
                result.absent.extend(msgspec.structs.replace(item, error=None) for item in items)
            elif rest == len(items) == len(fresh) and fields and all(map(self._dated, items)):
                result.exists.extend(
                    msgspec.structs.replace(item, value=entity, error=None)
                    for item, entity in zip(items, fresh, strict=True)
                )
            else:
                result.ambiguous.extend(items)
        for part in (result.exists, result.absent, result.ambiguous):
            part.sort(key=lambda item: item.index)
        return result

    def _sent(self, item: BatchItem[Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The identity fields that the input has, and their values as text.

        Ids go out as numbers and come back as strings.
        """
        plain = msgspec.to_builtins(item.input)
        fields = tuple(name for name in self.identity.fields if plain.get(name) is not None)
        return fields, tuple(str(plain[name]) for name in fields)

    def _of(self, entity: Any, fields: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(str(msgspec.to_builtins(find(entity, f"/{name}"))) for name in fields)

    def _window(self, item: BatchItem[Any]) -> tuple[float, float] | None:
        """When the entity can have been made: around the service's date, else around the client's time of the call."""
        error = item.error
        if not isinstance(error, OutcomeUnknown):
            return None
        try:
            at = parsedate_to_datetime(error.server_date or "").timestamp()
        except (ValueError, TypeError, OverflowError):
            between = error.between
            return None if between is None else (between[0] - _SKEW, between[1] + _SKEW)
        return at - _SKEW, at + _SKEW

    def _dated(self, item: BatchItem[Any]) -> bool:
        """Whether an older entity that is alike can be told from the item's own."""
        return getattr(self.identity, "created", None) is None or self._window(item) is not None

    def _in(self, entity: Any, window: tuple[float, float] | None) -> bool:
        created = getattr(self.identity, "created", None)
        at = None if created is None else find(entity, f"/{created}")
        if window is None or not isinstance(at, int | float):
            return True
        return window[0] <= at <= window[1]


def _same(one: Any, other: Any) -> bool:
    """Whether two readings are of one entity: everything that cannot change later is alike."""
    return one == other or (bool(find(one, "/id")) and find(one, "/id") == find(other, "/id"))


def compare(result: BatchResult[Any], identity: Identity) -> Comparison:
    """The comparison for a batch's unknown items."""
    return Comparison(identity, result.unknown, result.succeeded)
