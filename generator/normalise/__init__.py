"""Any OpenAPI 3.0 or 3.1 description in one form: declarations with Python names, and operations over them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.normalise.directions import relax, sent_alone
from generator.normalise.discriminators import add_discriminators
from generator.normalise.document import Document
from generator.normalise.names import CLASS_NAMES, Register
from generator.normalise.operations import Operation, Operations
from generator.normalise.refusal import Invalid, Refused, Unsupported
from generator.normalise.schemas import Schemas
from generator.normalise.shapes import Enumeration, Record, names_in
from generator.normalise.unions import Resolution, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Description", "Invalid", "Refused", "Unsupported", "normalise"]


@dataclass(frozen=True, slots=True)
class Description:
    """A description, normalised: its operations, its declarations and what is known of them, and the raw document.

    `sent` names the records that requests alone hold, `likes` the type that stands there for an enumeration or its
    values, by the enumeration's name.
    """

    operations: tuple[Operation, ...]
    resolution: Resolution
    root: Mapping[str, Any]
    sent: frozenset[str] = frozenset()
    likes: Mapping[str, str] = field(default_factory=dict[str, str])


def normalise(root: Mapping[str, Any]) -> Description:
    """Bring a description into the one form.

    Raises:
        Invalid: it breaks the specification.
        Unsupported: it uses a construct of the published list of limits.
    """
    document = Document(root)
    _ = document.version
    schemas = Schemas(document, Register(CLASS_NAMES, joint="", suffix="Model"))
    schemas.declare_components()
    operations = Operations(document, schemas).read()
    add_discriminators(schemas.declarations)
    relax(schemas.declarations, operations)
    resolution = resolve(schemas.declarations)
    sent = sent_alone(schemas.declarations, operations)
    likes = {name: schemas.register.take(f"{name}Like") for name in _enumerations(resolution, sent)}
    return Description(operations, resolution, root, sent, likes)


def _enumerations(resolution: Resolution, records: frozenset[str]) -> list[str]:
    """The enumerations that the fields of some records are of, in the order of the description."""
    declared = resolution.declarations.by_name
    fields = [p for d in declared.values() if isinstance(d, Record) and d.name in records for p in d.properties]
    named = {name for field in fields for name in names_in(resolution.expand(field.type))}
    return [name for name, declaration in declared.items() if name in named and isinstance(declaration, Enumeration)]
