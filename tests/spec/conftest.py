"""The description as people keep it, and as the overlays leave it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.description import Description, read_project
from generator.project import Project

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def project() -> Description:
    return read_project(Project(ROOT))


@pytest.fixture(scope="session")
def published(project: Description) -> dict[str, Any]:
    """Return the description before any overlay: what the reference said."""
    return project.raw.root


@pytest.fixture(scope="session")
def described(project: Description) -> dict[str, Any]:
    """Return the description after the overlays: what the service does."""
    return project.root
