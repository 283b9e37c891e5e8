"""Models: Structs and enumerations, by datamodel-code-generator from a skeleton with a template of our own.

The skeleton has each object's properties and each enumeration's values under their Python names; the template takes the
annotations that normalising decided, so that nothing is left for datamodel-code-generator to guess, merge or rename.
"""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.format import PythonVersion

from generator.normalise.refusal import Invalid
from generator.normalise.shapes import About, Enumeration, Property, Record
from generator.render.fields import DAY, field_hint
from generator.render.hints import write
from generator.render.model_header import header
from generator.render.text import docstring, prose, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.normalise import Description
    from generator.normalise.unions import Resolution

# datamodel-code-generator takes more than twice the time for twice the classes.
_AT_ONCE = 400
TEMPLATES = Path(__file__).parent.parent / "templates" / "models"


def about_lines(about: About) -> list[str]:
    """The paragraphs of a docstring."""
    return [prose(about.description), *about.notes, "Deprecated." if about.deprecated else ""]


def render_models(description: Description, modules: Mapping[str, str]) -> dict[str, str]:
    """The text of each module of `models/` that holds records and enumerations, by module name.

    Raises:
        Invalid: datamodel-code-generator warned, or left something out.
    """
    resolution = description.resolution
    declared = [d for d in resolution.declarations.by_name.values() if isinstance(d, Record | Enumeration)]
    bodies: dict[str, str] = {}
    for start in range(0, len(declared), _AT_ONCE):
        part = {f"{modules[d.name]}.{d.name}": d for d in declared[start : start + _AT_ONCE]}
        skeletons = {name: _skeleton(d) for name, d in part.items()}
        found = _generate(skeletons, {name: _template_data(d, description) for name, d in part.items()})
        for module, body in found.items():
            bodies[module] = f"{bodies[module]}\n\n{body}" if module in bodies else body
    texts: dict[str, str] = {}
    for module in sorted(set(modules.values())):
        inside = [d for d in declared if modules[d.name] == module]
        body = bodies.get(module, "")
        for declaration in inside:
            if f"class {declaration.name}(" not in body:
                raise Invalid(declaration.pointer, f"datamodel-code-generator left {declaration.name} out")
        texts[module] = f"{header(module, inside, modules, description)}\n\n{body}"
    return texts


def _skeleton(declaration: Record | Enumeration) -> dict[str, Any]:
    if isinstance(declaration, Record):
        return {"type": "object", "properties": {property_.name: {} for property_ in declaration.properties}}
    return {
        "type": "string" if declaration.textual else "integer",
        "enum": [value for _, value in declaration.members],
        "x-enum-varnames": [name for name, _ in declaration.members],
    }


def _template_data(declaration: Record | Enumeration, description: Description) -> dict[str, Any]:
    resolution = description.resolution
    doc = docstring(about_lines(declaration.about) if declaration.about != About() else [f"{declaration.name}."])
    if isinstance(declaration, Enumeration):
        return {
            "base": "OpenStrEnum" if declaration.textual else "OpenIntEnum",
            "doc": doc,
            "lines": [f"{name} = {_literal(value)}" for name, value in declaration.members],
            "like": description.likes.get(declaration.name),
            "values": ", ".join(_literal(value) for _, value in declaration.members),
        }
    tag = resolution.tags.get(declaration.name)
    lines = [_line(property_, declaration, description) for property_ in declaration.properties]
    return {"base": _bases(declaration, resolution), "doc": doc, "lines": [line for pair in lines for line in pair]} | (
        {"tagged": tag.wire} if tag else {}
    )


def _literal(value: str | int) -> str:
    return quoted(value) if isinstance(value, str) else str(value)


def _bases(record: Record, resolution: Resolution) -> str:
    if record.rest is not None:
        rest = write(resolution.expand(record.rest), date=DAY)
        return "OpenObject" if rest == "Any" else f"OpenObject, rest=lambda: {rest}"
    tag = resolution.tags.get(record.name)
    tagged = f", tag_field={quoted(tag.wire)}, tag={quoted(tag.value)}" if tag else ""
    return f"Struct, kw_only=True, gc=False, repr_omit_defaults=True{tagged}"


def _line(property_: Property, record: Record, description: Description) -> list[str]:
    tag = description.resolution.tags.get(record.name)
    if tag is not None and tag.wire == property_.wire:
        value = quoted(tag.value)
        return [f"{property_.name}: ClassVar[Literal[{value}]] = {value}", *_words(property_.about)]
    hint = field_hint(property_.type, record, description)
    renamed = f"name={quoted(property_.wire)}" if property_.wire != property_.name else ""
    if property_.required:
        line = f"{property_.name}: {hint}" + (f" = field({renamed})" if renamed else "")
    else:
        hint = hint if hint == "Any" else f"{hint} | UnsetType"
        line = f"{property_.name}: {hint} = " + (f"field({renamed}, default=UNSET)" if renamed else "UNSET")
    return [line, *_words(property_.about)]


def _words(about: About) -> list[str]:
    if about == About():
        return []
    return [docstring(about_lines(about)).strip()]


def _generate(schemas: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, str]:
    """The classes of each module, without the imports that datamodel-code-generator thinks they need."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "models", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        results = generate(
            json.dumps(document),
            input_file_type=InputFileType.OpenAPI,
            output_model_type=DataModelType.MsgspecStruct,
            target_python_version=PythonVersion.PY_311,
            custom_template_dir=TEMPLATES,
            extra_template_data=cast("Any", data),
            formatters=[],
            disable_timestamp=True,
        )
    for warning in caught:
        raise Invalid("#/components/schemas", f"datamodel-code-generator warns: {warning.message}")
    modules = cast("Mapping[tuple[str, ...], object]", results)
    return {
        ".".join(path).removesuffix(".py"): _classes(str(getattr(text, "body", text))) for path, text in modules.items()
    }


def _classes(text: str) -> str:
    start = text.find("\nclass ")
    return text[start + 1 :].rstrip() + "\n" if start >= 0 else ""
