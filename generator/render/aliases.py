"""Choices and other names of types: one module, whose members are looked up when they are first needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.normalise.shapes import Alias, Declaration, Union, inner_types, names_in
from generator.normalise.unions import Resolution, kinds_of
from generator.render.environment import environment
from generator.render.hints import in_models, joined, write
from generator.render.models import about_lines
from generator.render.text import docstring, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class AliasView:
    """One alias: its type to a type checker, and what makes it at run time."""

    name: str
    hint: str
    doc: str
    custom: bool
    members: str
    discriminator: str | None
    mapping: str


def render_aliases(resolution: Resolution, modules: Mapping[str, str]) -> str:
    """The text of `models/aliases.py`."""
    declared = [d for d in resolution.declarations.by_name.values() if isinstance(d, Alias | Union)]
    views = [_view(declaration, resolution) for declaration in declared]
    types = [type_ for declaration in declared for type_ in inner_types(declaration)]
    kinds = {kind for type_ in types for kind in kinds_of(type_)}
    runtime = " ".join(f"{view.members} {view.mapping}" for view in views)
    imports: dict[str, set[str]] = {}
    for type_ in types:
        for name in names_in(type_):
            if name in modules:
                imports.setdefault(modules[name], set()).add(name)
    return (
        environment()
        .get_template("aliases.py.jinja")
        .render(
            views=views,
            imports=sorted((module, sorted(names)) for module, names in imports.items()),
            uses_any="any" in kinds,
            uses_date="date" in kinds,
            runtime_date="date" in runtime and "date" in kinds,
            uses_binary="binary" in kinds,
            uses_custom=any(view.custom for view in views),
            uses_models="models." in runtime,
        )
    )


def _view(declaration: Alias | Union, resolution: Resolution) -> AliasView:
    types = inner_types(declaration)
    discriminator = declaration.discriminator if isinstance(declaration, Union) else None
    custom = declaration.name in resolution.custom
    expanded = [write(resolution.expand(type_), in_models) for type_ in types]
    return AliasView(
        name=declaration.name,
        hint=joined(write(type_) for type_ in types),
        doc=docstring(
            about_lines(declaration.about) if _has_words(declaration) else [f"{declaration.name}."], 1
        ).strip(),
        custom=custom,
        members=", ".join(dict.fromkeys(expanded)) + "," if custom else write(resolution.flat(types), in_models),
        discriminator=quoted(discriminator.wire) if discriminator else None,
        mapping=", ".join(
            f"{quoted(value)}: {write(resolution.expand(type_), in_models)}" for value, type_ in discriminator.mapping
        )
        if discriminator
        else "",
    )


def _has_words(declaration: Declaration) -> bool:
    return bool(declaration.about.description or declaration.about.deprecated)
