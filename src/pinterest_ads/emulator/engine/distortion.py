"""What faults do to a page: the same bookmark again, or an item with values of other types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .rows import decode, encode

if TYPE_CHECKING:
    from .faults import Fault


def distort(
    fault: Fault, items: list[bytes], bookmark: str | None, given: str | None
) -> tuple[list[bytes], str | None]:
    """Return a page's items and bookmark as the fault has them; `given` is the bookmark that was asked with."""
    if fault.effect == "same_bookmark" and given is not None:
        return items, given
    if fault.effect == "odd_item" and items:
        return [encode(_odd(decode(items[0]))), *items[1:]], bookmark
    return items, bookmark


def _odd(entity: dict[str, Any]) -> dict[str, Any]:
    """Write the first whole number as text, the second as an object that nobody can read as a number."""
    whole = [name for name, value in entity.items() if isinstance(value, int) and not isinstance(value, bool)]
    odd = dict(entity)
    for name in whole[:1]:
        odd[name] = str(odd[name])
    for name in whole[1:2]:
        odd[name] = {"value": odd[name]}
    return odd
