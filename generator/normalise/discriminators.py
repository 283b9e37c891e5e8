"""The property that tells the members of a choice apart, in members whose own schema does not have it."""

from __future__ import annotations

from dataclasses import replace

from generator.normalise.names import FIELD_NAMES, MAPPING_FIELD_NAMES, Register, snake
from generator.normalise.shapes import About, Alias, Declarations, Named, Property, Record, Scalar, Type, Union


def add_discriminators(declarations: Declarations) -> None:
    """Give each object of a choice with a discriminator that property, so that no value loses it."""
    for declaration in list(declarations.by_name.values()):
        if isinstance(declaration, Union) and declaration.discriminator is not None:
            for member in declaration.members:
                record = _record(declarations, member)
                if record is not None and record.rest is None:
                    _add(declarations, record, declaration.discriminator.wire)


def _record(declarations: Declarations, type_: Type) -> Record | None:
    seen: set[str] = set()
    while isinstance(type_, Named) and type_.name not in seen:
        seen.add(type_.name)
        declaration = declarations.by_name[type_.name]
        if isinstance(declaration, Record):
            return declaration
        if not isinstance(declaration, Alias):
            return None
        type_ = declaration.type
    return None


def _add(declarations: Declarations, record: Record, wire: str) -> None:
    if any(property_.wire == wire for property_ in record.properties):
        return
    names = Register(FIELD_NAMES if record.rest is None else MAPPING_FIELD_NAMES)
    for property_ in record.properties:
        names.take(property_.name)
    about = About("Which of the alternatives this is.")
    added = Property(wire, names.take(snake(wire)), Scalar("str"), required=False, about=about)
    declarations.add(replace(record, properties=(*record.properties, added)))
