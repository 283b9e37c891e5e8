"""What the commands say of overlays, in lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.description import Description, unmatched_problem
from generator.document import InputError, Problem, parse_pointer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.overlay import Overlay, Step


def trace_lines(description: Description, pointer: str | None) -> Iterator[str]:
    """Tell each action with the nodes it changed, or only what concerns one pointer.

    Raises InputError for a pointer that is none, or names a node that neither is there nor ever was touched.
    """
    if pointer is None:
        for step in description.trace.steps:
            yield _heading(step)
            yield from (f"  {change.how:<9}{change.pointer or '(root)'}" for change in step.changes)
        return
    try:
        parts = parse_pointer(pointer)
    except ValueError as error:
        raise InputError(Problem(message=str(error))) from None
    origin = description.origin(parts)
    if origin:
        yield f"{'written':<9}{pointer or '(root)'}  in {origin}"
    found = list(description.trace.about(parts))
    for step, change in found:
        yield f"{change.how:<9}{change.pointer or '(root)'}  by {_heading(step)}"
    if not origin and not found:
        raise InputError(Problem(message=f"no node is or was at {pointer}"))


def unmatched_line(step: Step) -> str:
    """Say that an action's target selects nothing, on one line."""
    problem = unmatched_problem(step)
    return str(problem).splitlines()[0]


def extends_warning(document: Path, overlays: Iterable[Overlay]) -> Iterator[str]:
    """Say which overlays were made for another document; they are applied all the same."""
    for overlay in overlays:
        if overlay.extends is None or urlsplit(overlay.extends).scheme not in ("", "file"):
            continue
        meant = Path(overlay.file).parent / urlsplit(overlay.extends).path
        if meant.resolve() != document.resolve():
            yield f"{overlay.file}: made to extend {overlay.extends}, and applied to {document}"


def _heading(step: Step) -> str:
    what = "remove" if step.action.remove else "copy" if step.action.copy is not None else "update"
    title = f"  ({step.action.description.strip().splitlines()[0]})" if step.action.description else ""
    return f"{step.place} {step.action.pointer} {what} {step.action.target}{title}"
