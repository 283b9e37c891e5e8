"""Any OpenAPI 3.0 or 3.1 description in one form: declarations with Python names, and operations over them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.normalise.directions import relax
from generator.normalise.discriminators import add_discriminators
from generator.normalise.document import Document
from generator.normalise.names import CLASS_NAMES, Register
from generator.normalise.operations import Operation, Operations
from generator.normalise.refusal import Invalid, Refused, Unsupported
from generator.normalise.schemas import Schemas
from generator.normalise.unions import Resolution, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Description", "Invalid", "Refused", "Unsupported", "normalise"]


@dataclass(frozen=True, slots=True)
class Description:
    """A description, normalised: its operations, its declarations and what is known of them, and the raw document."""

    operations: tuple[Operation, ...]
    resolution: Resolution
    root: Mapping[str, Any]


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
    return Description(operations, resolve(schemas.declarations), root)
