"""A description as the rest of the generator takes it: merged, overlaid, and knowing where each node is from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.document import (
    Document,
    InputError,
    JsonObject,
    Merged,
    Parts,
    Problem,
    format_pointer,
    merge_folder,
    plain_object,
    read_document,
    resolve,
)
from generator.overlay import Applied, Overlay, Step, Trace, apply_overlays, read_overlay
from generator.overlay.document import ALLOW_EMPTY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from generator.project import Project


@dataclass(frozen=True)
class Description:
    """An OpenAPI description with its overlays applied; `raw` is it before any overlay.

    `origins` is there when it was merged from fragments.
    """

    root: JsonObject
    raw: Document
    origins: Merged | None
    trace: Trace

    def problem(self, parts: Parts, message: str, remedy: str | None = None) -> Problem:
        """Make a problem of what is wrong at `parts`, naming the file, and the line, that put it there."""
        step = self.trace.last(parts)
        file, line = (step.overlay.file, step.action.line) if step else self._source(parts)
        return Problem(file=file, line=line, pointer=format_pointer(parts), message=message, remedy=remedy)

    def origin(self, parts: Parts) -> str | None:
        """Name the file, and the line, that has the node at `parts` before any overlay; None if none has."""
        try:
            resolve(self.raw.root, parts)
        except LookupError:
            return None
        file, line = self._source(parts)
        return f"{file}:{line}" if line else file

    def _source(self, parts: Parts) -> tuple[str, int | None]:
        source = self.origins.origin(parts) if self.origins else self.raw
        return source.file, source.line_of(parts)


def published(merged: Merged) -> Description:
    """The description before any overlay."""
    return Description(plain_object(merged.document.root), merged.document, merged, Trace())


def read_project(project: Project, merged: Merged | None = None) -> Description:
    """Merge the project's fragments, unless that was done before, and apply its overlays. Raises InputError."""
    merged = merged or merge_folder(project.spec, relative_to=project.root)
    overlays = [read_overlay(path, name=project.name(path), layout=False) for path in project.overlay_paths()]
    strays = list(_unnumbered(project))
    if strays:
        raise InputError(strays)
    return _overlaid(merged.document, merged, overlays)


def read_preview(project: Project, description: Description) -> Description | None:
    """Apply the overlays of what is to come to the project's description; None if there are none. Raises InputError."""
    overlays = [read_overlay(path, name=project.name(path), layout=False) for path in project.preview_paths()]
    if not overlays:
        return None
    document = Document(description.raw.file, description.root, None)
    applied = apply_overlays(document, overlays, after=description.trace)
    _refuse_unmatched(applied)
    return replace(description, root=plain_object(applied.document.root), trace=applied.trace)


def read_file(spec: Path, overlays: Sequence[Path]) -> Description:
    """Read a description from one file and apply overlays to it. Raises InputError."""
    return _overlaid(read_document(spec, layout=False), None, [read_overlay(path, layout=False) for path in overlays])


def unmatched_problem(step: Step) -> Problem:
    """Say that an action's target selects nothing."""
    return Problem(
        file=step.overlay.file,
        line=step.action.line,
        pointer=step.action.pointer,
        message=f"the target {step.action.target} selects nothing",
        remedy=f"Mend the target, or say `{ALLOW_EMPTY}: true` in the action if it may select nothing.",
    )


def _overlaid(document: Document, merged: Merged | None, overlays: Iterable[Overlay]) -> Description:
    applied = apply_overlays(document, overlays)
    _refuse_unmatched(applied)
    return Description(plain_object(applied.document.root), document, merged, applied.trace)


def _refuse_unmatched(applied: Applied) -> None:
    if applied.unmatched:
        raise InputError(unmatched_problem(step) for step in applied.unmatched)


def _unnumbered(project: Project) -> Iterable[Problem]:
    applied = {*project.overlay_paths(), *project.preview_paths()}
    for path in sorted(project.overlays.rglob("*")):
        written = path.suffix in (".yaml", ".yml", ".json") and path not in applied and path.is_file()
        if written and "overlay" in read_document(path, name=project.name(path), layout=False).root:
            yield Problem(
                file=project.name(path),
                message="an overlay of this name, or in this folder, is not applied",
                remedy="Begin its name with the number that gives its place in the order, and end it with `.yaml`.",
            )
