"""What schemas say to people: description, deprecation, which way a property goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.normalise.shapes import About

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.normalise.document import Json

READ_ONLY, WRITE_ONLY = "Read only.", "Write only."
_NOTES = (("readOnly", READ_ONLY), ("writeOnly", WRITE_ONLY))


def about_schemas(schemas: Sequence[Json]) -> About:
    """What schemas that hold at once say; the last of them is the outermost, and its word comes first."""
    described = [str(schema["description"]) for schema in reversed(schemas) if schema.get("description")]
    outermost: Json = schemas[-1] if schemas else {}
    notes = tuple(note for keyword, note in _NOTES if outermost.get(keyword) is True)
    units = [unit for schema in reversed(schemas) if isinstance(unit := schema.get("x-unit"), str)]
    return About(
        described[0] if described else "", outermost.get("deprecated") is True, notes, units[0] if units else ""
    )
