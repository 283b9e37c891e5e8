"""The annotations of a record's fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.hints import write

if TYPE_CHECKING:
    from generator.normalise import Description
    from generator.normalise.shapes import Property, Record, Type
    from generator.normalise.unions import Resolution

# A property may be called `date`, and would hide the type from the rest of its class.
DAY = "_date"
SEQUENCE, MAPPING = "_Sequence", "_Mapping"


def field_hint(type_: Type, record: Record, description: Description) -> str:
    """The annotation of a field; where only requests hold it, an enumeration's values are taken as they are spelled."""
    expanded = description.resolution.expand(type_)
    hint = write(expanded, date=DAY)
    if record.name not in description.sent:
        return hint
    like = write(expanded, lambda name: description.likes.get(name, name), date=DAY)
    if like == hint:
        return hint
    # A list of the enumeration is no list of either (lists are invariant), but a sequence.
    return like.replace("list[", f"{SEQUENCE}[").replace("dict[", f"{MAPPING}[")


def declared_properties(record: Record, resolution: Resolution) -> list[Property]:
    """The properties that are fields; a tag is none."""
    tag = resolution.tags.get(record.name)
    return [p for p in record.properties if tag is None or p.wire != tag.wire]
