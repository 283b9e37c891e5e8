"""A whole package: support modules as they are, models, operations, resources, and the description itself."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from generator.normalise import Description, normalise
from generator.normalise.refusal import Invalid
from generator.normalise.shapes import Alias, Union
from generator.render.aliases import render_aliases
from generator.render.environment import TEMPLATES, environment
from generator.render.extensions import api_value, classes_in, source
from generator.render.layout import lay_out
from generator.render.models import render_models
from generator.render.modules import ALIASES, MOMENTS, modules_of
from generator.render.moments import render_moments
from generator.render.operations import render_operations
from generator.render.resources import render_resources

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def render(document: Mapping[str, Any], output: Path, package: str, *, digest: str = "") -> None:
    """Write the package for a description into a folder that does not exist yet.

    Raises:
        Invalid: the description breaks the specification, or one of the generators warned or left something out.
        Unsupported: the description uses a construct of the published list of limits.
    """
    if not package.isidentifier():
        raise Invalid("#", f"{package!r} is no name of a package")
    description = normalise(document)
    output.mkdir(parents=True)
    _support(output)
    _models(description, output / "models")
    render_operations(description, output)
    _root(description, output, digest)
    render_resources(description, output / "resources")
    lay_out(output)
    text = json.dumps(document, ensure_ascii=False, indent=1, default=str)
    (output / "openapi.json").write_text(text + "\n", encoding="utf-8")


def _support(output: Path) -> None:
    for path in sorted((TEMPLATES / "support").glob("*.py")):
        if path.name != "__init__.py":
            shutil.copyfile(path, output / path.name)


def _models(description: Description, folder: Path) -> None:
    folder.mkdir()
    modules = modules_of(description)
    for module, text in render_models(description, modules).items():
        (folder / f"{module}.py").write_text(text, encoding="utf-8")
    names = modules | {like: modules[name] for name, like in description.likes.items()}
    declared = description.resolution.declarations.by_name.values()
    if any(isinstance(declaration, Alias | Union) for declaration in declared):
        text = render_aliases(description.resolution, modules)
        (folder / f"{ALIASES}.py").write_text(text, encoding="utf-8")
        names |= {d.name: ALIASES for d in declared if isinstance(d, Alias | Union)}
    if moments := render_moments(description.resolution):
        (folder / f"{MOMENTS}.py").write_text(moments, encoding="utf-8")
    by_module: dict[str, list[str]] = {}
    for name, module in sorted(names.items()):
        by_module.setdefault(module, []).append(name)
    text = (
        environment()
        .get_template("models_init.py.jinja")
        .render(modules=sorted(by_module.items()), names=sorted(names.items()))
    )
    (folder / "__init__.py").write_text(text, encoding="utf-8")


def _root(description: Description, output: Path, digest: str) -> None:
    templates = environment()
    api = api_value(description.root, digest)
    text = templates.get_template("api.py.jinja").render(api=source(api), classes=", ".join(sorted(classes_in(api))))
    (output / "api.py").write_text(text, encoding="utf-8")
    text = templates.get_template("init.py.jinja").render(title=api.title)
    (output / "__init__.py").write_text(text, encoding="utf-8")
    (output / "py.typed").write_text("", encoding="utf-8")
