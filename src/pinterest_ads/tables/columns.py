"""Which columns a table has."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from msgspec import inspect

from pinterest_ads.errors import FieldError, InvalidRequest
from pinterest_ads.runtime.kinds import is_sequence
from pinterest_ads.tables.twin import members

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

KEY = "key"
"""The column of the names under which rows stand."""


def asked(model: Any, arguments: Mapping[str, Any]) -> list[str] | None:
    """The columns that a call asked for: of its lists the one that names fields of the model; None where none does."""
    known = {field.encode_name for field in members(model)}
    for value in arguments.values():
        names = [str(getattr(name, "value", name)) for name in value] if is_sequence(value) else []
        if known.intersection(names):
            return names
    return None


def check(model: Any, columns: Sequence[str] | None) -> None:
    """Raise InvalidRequest for no sequence, and for a column that the model does not have and that is not `key`."""
    if columns is not None and not is_sequence(columns):
        raise InvalidRequest.of([FieldError("/columns", f"must be a sequence of names, not {columns!r}")])
    known = [field.encode_name for field in members(model)]
    wrong = [name for name in columns or () if name not in known and name != KEY]
    if wrong:
        near = get_close_matches(str(wrong[0]), known, 1)
        reason = f"{model.__name__} has no field {wrong[0]!r}{f'; did you mean {near[0]!r}?' if near else ''}"
        raise InvalidRequest.of([FieldError("/columns", reason)])


def sparse(model: Any) -> bool:
    """Whether rows have only those fields that were asked for: none has to be there."""
    return not any(field.required for field in members(model))


def chosen(model: Any, wanted: Sequence[str] | None, seen: Iterable[str]) -> list[str]:
    """The columns of rows that have what was asked for: in the model's order, then what it does not declare.

    Dates are always among them, and what every row must have, so that a table without rows has them too.
    """
    named = dict.fromkeys([*(wanted or ()), *seen])
    declared = members(model)
    known = {field.encode_name for field in declared}
    return [
        *(field.encode_name for field in declared if field.encode_name in named or field.required or _is_date(field)),
        *(name for name in named if name not in known),
    ]


def _is_date(field: inspect.Field) -> bool:
    kinds = field.type.types if isinstance(field.type, inspect.UnionType) else (field.type,)
    return any(isinstance(kind, inspect.DateType) for kind in kinds)
