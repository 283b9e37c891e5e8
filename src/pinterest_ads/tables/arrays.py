"""Python values to Arrow arrays, a column of many rows at a time. None is null."""

from __future__ import annotations

from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs
import msgspec

from pinterest_ads.tables.arrow import pa

if TYPE_CHECKING:
    from collections.abc import Sequence

MOMENT: Any = pa.timestamp("us", "UTC")
STRING: Any = pa.string()
TEXT: Any = pa.dictionary(pa.int32(), pa.string())


@attrs.frozen
class Plain:
    """Values that Arrow takes as they are."""

    type: Any

    def array(self, values: list[Any]) -> Any:
        """The values as an array. Raises OverflowError and Arrow's errors, as do the others."""
        return pa.array(values, self.type)


@attrs.frozen
class Seconds:
    """Seconds of Unix time as aware timestamps."""

    type: Any = MOMENT

    def array(self, values: list[Any]) -> Any:
        """The moments."""
        return pa.array(values, pa.int64()).cast(pa.timestamp("s", "UTC")).cast(MOMENT)


@attrs.frozen
class Text:
    """Numbers and texts, all as texts; what is neither, as JSON."""

    type: Any = STRING

    def array(self, values: list[Any]) -> Any:
        """The texts."""
        return pa.array(list(map(_text, values)), self.type)


def _text(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else msgspec.json.encode(value).decode()


class Dictionary:
    """Texts of which there are few: those that are known come first, in their order; others are added as they come."""

    type: Any = TEXT

    def __init__(self, known: Sequence[str]) -> None:
        self._codes = _Codes(known)

    def array(self, values: list[Any]) -> Any:
        """The texts as codes. The dictionary only ever grows, so that codes of earlier arrays stay true."""
        codes = pa.array(list(map(self._codes.__getitem__, values)), pa.int32())
        return pa.DictionaryArray.from_arrays(codes, self._codes.values())


class _Codes(dict[Any, Any]):
    def __init__(self, known: Sequence[str]) -> None:
        super().__init__({value: code for code, value in enumerate(known)})
        self[None] = None
        self._made: Any = None

    def __missing__(self, value: object) -> int:
        if not isinstance(value, str):
            raise pa.ArrowTypeError(f"{value!r} is no text")
        code = self[value] = len(self) - 1
        return code

    def values(self) -> Any:
        if self._made is None or len(self._made) != len(self) - 1:
            self._made = pa.array([value for value in self if value is not None], pa.string())
        return self._made


@attrs.frozen
class Field:
    """A member of objects: its name on the wire, its attribute, and what makes an array of it."""

    name: str
    attribute: str
    maker: Maker


class Objects:
    """Objects with named members."""

    def __init__(self, fields: Sequence[Field]) -> None:
        self._makers = [(attrgetter(field.attribute), field.maker) for field in fields]
        self.type: Any = pa.struct([(field.name, field.maker.type) for field in fields])

    def array(self, values: list[Any]) -> Any:
        """The objects; members are looked at of those alone that are there."""
        there = [value for value in values if value is not None]
        if not there:
            return pa.nulls(len(values), self.type)
        members = [maker.array(list(map(get, there))) for get, maker in self._makers]
        dense = pa.StructArray.from_arrays(members, fields=list(self.type))
        if len(there) == len(values):
            return dense
        places = iter(range(len(there)))
        return dense.take(pa.array([None if value is None else next(places) for value in values], pa.int32()))


class Lists:
    """Lists of one kind of element."""

    def __init__(self, element: Maker) -> None:
        self._element = element
        self.type: Any = pa.list_(element.type)

    def array(self, values: list[Any]) -> Any:
        """The lists."""
        if isinstance(self._element, Plain):
            return pa.array(values, self.type)
        ends, offsets = 0, list[Any]()
        for value in values:
            # An offset that is null makes its list null.
            offsets.append(None if value is None else ends)
            ends += 0 if value is None else len(value)
        elements = self._element.array(list(chain.from_iterable(value for value in values if value is not None)))
        return pa.ListArray.from_arrays(pa.array([*offsets, ends], pa.int32()), elements, type=self.type)


class Maps:
    """Objects whose members have names of any kind and values of one."""

    def __init__(self, value: Maker) -> None:
        self._value = value
        self.type: Any = pa.map_(pa.string(), value.type)

    def array(self, values: list[Any]) -> Any:
        """The objects as maps."""
        ends, offsets, keys, items = 0, list[Any](), list[str](), list[Any]()
        for value in values:
            offsets.append(None if value is None else ends)
            if value is not None:
                ends += len(value)
                keys += value
                items += value.values()
        places = pa.array([*offsets, ends], pa.int32())
        return pa.MapArray.from_arrays(places, pa.array(keys, pa.string()), self._value.array(items), type=self.type)


Maker = Plain | Seconds | Text | Dictionary | Objects | Lists | Maps
