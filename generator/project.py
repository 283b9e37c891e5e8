"""The house: where the description, its overlays and what is generated from them stand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = "pinterest_ads_api"


@dataclass(frozen=True)
class Project:
    """The folders of a checkout, whose root is `root`."""

    root: Path

    @classmethod
    def here(cls) -> Project:
        """Return the checkout that this generator is part of."""
        return cls(Path(__file__).resolve().parents[1])

    @property
    def spec(self) -> Path:
        """The folder of the description's fragments."""
        return self.root / "spec"

    @property
    def overlays(self) -> Path:
        """The folder of the overlays, their schema and their table of renames."""
        return self.root / "overlays"

    @property
    def generated(self) -> Path:
        """The folder that the machine alone writes."""
        return self.root / "generated"

    @property
    def pyproject(self) -> Path:
        """The file with the pins of the tools that generate."""
        return self.root / "pyproject.toml"

    def overlay_paths(self) -> Iterator[Path]:
        """Yield the overlays in the order in which they are applied: that of their numbered names."""
        yield from sorted(self.overlays.glob("[0-9]*.yaml"))

    def preview_paths(self) -> Iterator[Path]:
        """Yield the overlays that describe what is to come, which are applied after all others."""
        yield from sorted((self.overlays / "preview").glob("[0-9]*.yaml"))

    def name(self, path: Path) -> str:
        """Name a file as a person in the checkout would."""
        return path.relative_to(self.root).as_posix()
