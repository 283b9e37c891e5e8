"""The overlays that are written from a table, and whether they still are what it says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.document import InputError, Merged, Problem, merge_folder, plain_object, read_document
from generator.output import write_text
from generator.overlay.renames import rename_overlays

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.project import Project

TABLE = "renames.yaml"


def written_renames(project: Project, merged: Merged) -> dict[str, str]:
    """Write the overlays of the table, by file name. Raises InputError for a row that is wrong or renames nothing."""
    path = project.overlays / TABLE
    if not path.exists():
        return {}
    table = read_document(path, name=project.name(path), layout=False)
    try:
        return rename_overlays(table.root, plain_object(merged.document.root), file=TABLE)
    except InputError as error:
        raise InputError(replace(problem, file=project.name(path)) for problem in error.problems) from None


def stale_renames(project: Project, merged: Merged) -> Iterator[Problem]:
    """Yield a problem for each overlay of the table that is not as the table, or the description, now has it."""
    for name, text in written_renames(project, merged).items():
        path = project.overlays / name
        present = path.read_text(encoding="utf-8") if path.exists() else None
        if present != text:
            yield Problem(
                file=project.name(path),
                message="is missing"
                if present is None
                else f"is not what {project.name(project.overlays / TABLE)} says",
                remedy="Run `python -m generator renames`; edit the table, not the overlay.",
            )


def write_renames(project: Project) -> Iterator[str]:
    """Write the overlays of the table; yield the name of each that changed."""
    merged = merge_folder(project.spec, relative_to=project.root)
    for name, text in written_renames(project, merged).items():
        path = project.overlays / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            write_text(path, text)
            yield project.name(path)
