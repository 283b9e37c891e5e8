"""What must hold of a description before anything is generated from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.check.references import dangling_mappings, dangling_references
from generator.check.structure import structure_problems
from generator.check.validity import validity
from generator.description import Description, published, read_preview, read_project
from generator.document import InputError, Problem, merge_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.project import Project

__all__ = ["check_description", "check_preview", "check_project"]


def check_description(description: Description) -> None:
    """Check what must hold of any description: its references, and OpenAPI's own rules. Raises InputError."""
    _refuse(dangling_references(description))
    _refuse(validity(description))
    _refuse(structure_problems(description))


def check_project(project: Project) -> Description:
    """Read the project's description and check everything that must hold of it. Raises InputError."""
    from generator.check.renames import stale_renames

    merged = merge_folder(project.spec, relative_to=project.root)
    try:
        _refuse(stale_renames(project, merged))
    except InputError:
        # What is to be renamed may be in a fragment that is missing: what refers to it says so better.
        _refuse(dangling_references(published(merged)))
        raise
    description = read_project(project, merged)
    _check_own(description, project)
    return description


def check_preview(project: Project, description: Description) -> Description | None:
    """Check the project's description together with what is to come; None if nothing is. Raises InputError."""
    preview = read_preview(project, description)
    if preview is not None:
        _check_own(preview, project)
    return preview


def _check_own(description: Description, project: Project) -> None:
    from generator.check.agreement import agreement_problems
    from generator.check.collisions import collision_problems
    from generator.check.examples import example_problems
    from generator.check.extensions import extension_problems
    from generator.check.rules import rule_problems

    check_description(description)
    _refuse(dangling_mappings(description))
    _refuse(extension_problems(description, project))
    _refuse(collision_problems(description))
    _refuse((*rule_problems(description), *agreement_problems(description), *example_problems(description)))


def _refuse(problems: Iterator[Problem] | tuple[Problem, ...]) -> None:
    found = tuple(problems)
    if found:
        raise InputError(found)
