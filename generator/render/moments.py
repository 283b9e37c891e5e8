"""Which fields of the models are moments: integers whose unit, the extension `x-unit`, is seconds of Unix time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.normalise.shapes import Record
from generator.render.text import quoted

if TYPE_CHECKING:
    from generator.normalise.unions import Resolution

UNIT = "unix-seconds"


def render_moments(resolution: Resolution) -> str:
    """The text of `models/moments.py`; none where no field is one."""
    lines: list[str] = []
    for declaration in resolution.declarations.by_name.values():
        if isinstance(declaration, Record):
            wires = [quoted(field.wire) for field in declaration.properties if field.about.unit == UNIT]
            lines += [f"    {quoted(declaration.name)}: {_tuple(wires)},"] if wires else []
    if not lines:
        return ""
    head = [
        '"""Which fields are moments, in seconds of Unix time: by the name of the model, their names on the wire."""',
        "",
        "from __future__ import annotations",
        "",
        "MOMENTS: dict[str, tuple[str, ...]] = {",
    ]
    return "\n".join([*head, *lines, "}", ""])


def _tuple(items: list[str]) -> str:
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
