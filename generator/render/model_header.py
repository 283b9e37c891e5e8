"""The head of a module of models: its docstring, and the imports that its annotations need when msgspec reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.normalise.shapes import ANY, Enumeration, Record, names_in
from generator.normalise.unions import kinds_of
from generator.render.fields import DAY, MAPPING, SEQUENCE, declared_properties, field_hint
from generator.render.hints import write
from generator.render.modules import ALIASES, OTHERS, SHARED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.normalise import Description
    from generator.normalise.shapes import Declaration

_TITLES = {SHARED: "Models that several tags use.", OTHERS: "Models that no operation mentions."}


def header(module: str, inside: Iterable[Declaration], modules: Mapping[str, str], description: Description) -> str:
    """Docstring and imports of a module: what its annotations need when msgspec reads them."""
    inside, resolution = list(inside), description.resolution
    liked = any(declaration.name in description.likes for declaration in inside)
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
    hints = " ".join(field_hint(p.type, record, description) for record in records for p in record.properties)
    wide = [f"{name.removeprefix('_')} as {name}" for name in (MAPPING, SEQUENCE) if f"{name}[" in hints]
    lines += [f"from collections.abc import {', '.join(wide)}"] if wide else []
    names = [
        *(["TYPE_CHECKING"] if liked else []), *(["Any"] if "any" in kinds else []), *(["ClassVar"] if tagged else []),
        *(["Literal"] if tagged or liked else []), *(["TypeAlias"] if liked else []),
    ]  # fmt: skip
    lines += [f"from typing import {', '.join(names)}"] if names else []
    names = [
        *(["UNSET"] if optional else []), *(["Struct"] if structs else []), *(["UnsetType"] if unset else []),
        *(["field"] if renamed else []),
    ]  # fmt: skip
    lines += [f"from msgspec import {', '.join(names)}"] if names else []
    lines += _relative_imports(module, inside, kinds, _names_needed(records, description), modules)
    return "\n".join(line for i, line in enumerate(lines) if line or i < 4)


def _names_needed(records: list[Record], description: Description) -> set[tuple[str, str]]:
    """Each declaration that annotations refer to, with the name that they write for it."""
    found: set[tuple[str, str]] = set()
    for record in records:
        fields = declared_properties(record, description.resolution)
        hints = [(p.type, field_hint(p.type, record, description)) for p in fields]
        hints += [(record.rest, write(description.resolution.expand(record.rest)))] if record.rest else []
        for type_, hint in hints:
            written = set(re.findall(r"\w+", hint))
            named = names_in(description.resolution.expand(type_))
            pairs = [(name, each) for name in named for each in (name, description.likes.get(name, name))]
            found.update((name, each) for name, each in pairs if each in written)
    return found


def _relative_imports(
    module: str, inside: list[Declaration], kinds: set[str], names: set[tuple[str, str]], modules: Mapping[str, str]
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
    for name, written in names:
        wanted.setdefault(modules.get(name, ALIASES), set()).add(written)
    others = sorted(wanted.keys() - {module})
    return [*lines, *(f"from .{other} import {', '.join(sorted(wanted[other]))}" for other in others)]
