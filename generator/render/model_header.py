"""The head of a module of models: its docstring, and the imports that its annotations need when msgspec reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.normalise.shapes import ANY, Enumeration, Record, names_in
from generator.normalise.unions import kinds_of
from generator.render.hints import write
from generator.render.modules import ALIASES, OTHERS, SHARED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.normalise.shapes import Declaration, Property
    from generator.normalise.unions import Resolution

# A property may be called `date`, and would hide the type from the rest of its class.
DAY = "_date"
_TITLES = {SHARED: "Models that several tags use.", OTHERS: "Models that no operation mentions."}


def header(module: str, inside: Iterable[Declaration], modules: Mapping[str, str], resolution: Resolution) -> str:
    """Docstring and imports of a module: what its annotations need when msgspec reads them."""
    inside = list(inside)
    records = [d for d in inside if isinstance(d, Record)]
    structs = [record for record in records if record.rest is None]
    tagged = any(record.name in resolution.tags for record in records)
    types = [resolution.expand(p.type) for record in records for p in declared_properties(record, resolution)]
    types += [resolution.expand(record.rest) for record in records if record.rest not in (None, ANY)]
    kinds = {kind for type_ in types for kind in kinds_of(type_)}
    optional = any(not p.required for record in records for p in record.properties)
    unset = any(
        not p.required and write(resolution.expand(p.type)) != "Any" for record in records for p in record.properties
    )
    renamed = any(p.name != p.wire for record in records for p in declared_properties(record, resolution))
    lines = [f'"""{_TITLES.get(module, f"Models of {module}.")}"""']
    lines += ["", "from __future__ import annotations", ""]
    if "date" in kinds:
        lines += [f"from datetime import date as {DAY}"]
    names = [*(["Any"] if "any" in kinds else []), *(["ClassVar", "Literal"] if tagged else [])]
    lines += [f"from typing import {', '.join(names)}"] if names else []
    names = [
        *(["UNSET"] if optional else []), *(["Struct"] if structs else []), *(["UnsetType"] if unset else []),
        *(["field"] if renamed else []),
    ]  # fmt: skip
    lines += [f"from msgspec import {', '.join(names)}"] if names else []
    lines += _relative_imports(module, inside, types, kinds, modules)
    return "\n".join(line for i, line in enumerate(lines) if line or i < 4)


def declared_properties(record: Record, resolution: Resolution) -> list[Property]:
    """The properties that are fields; a tag is none."""
    tag = resolution.tags.get(record.name)
    return [p for p in record.properties if tag is None or p.wire != tag.wire]


def _relative_imports(
    module: str, inside: list[Declaration], types: list[Any], kinds: set[str], modules: Mapping[str, str]
) -> list[str]:
    enums = [d for d in inside if isinstance(d, Enumeration)]
    support = [
        *(["Binary"] if "binary" in kinds else []),
        *(["OpenIntEnum"] if any(not enum.textual for enum in enums) else []),
        *(["OpenObject"] if any(isinstance(d, Record) and d.rest is not None for d in inside) else []),
        *(["OpenStrEnum"] if any(enum.textual for enum in enums) else []),
    ]
    lines = [f"from ..decoding import {', '.join(support)}"] if support else []
    wanted: dict[str, set[str]] = {}
    for type_ in types:
        for name in names_in(type_):
            wanted.setdefault(modules.get(name, ALIASES), set()).add(name)
    others = sorted(wanted.keys() - {module})
    return [*lines, *(f"from .{other} import {', '.join(sorted(wanted[other]))}" for other in others)]
