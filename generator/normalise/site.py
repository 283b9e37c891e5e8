"""One schema on its way to a type: where it stands, what it says, and how what it declares shall be called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.normalise.about import about_schemas
from generator.normalise.conjunction import Choices, Flat, Places

if TYPE_CHECKING:
    from generator.normalise.shapes import About

COMPONENTS = "#/components/schemas/"
Key: TypeAlias = tuple[tuple[str, ...], Choices]


@dataclass(frozen=True, slots=True)
class Site:
    """The places that hold at once, laid flat; `key` names them, `name` is wanted for a declaration."""

    places: Places
    flat: Flat
    name: str
    choices: Choices
    key: Key

    @property
    def pointer(self) -> str:
        """Where the first of the places stands."""
        return self.places[0].pointer

    @property
    def about(self) -> About:
        """What the schemas say to people."""
        return about_schemas(self.flat.schemas)
