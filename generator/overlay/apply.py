"""Overlays applied to a document, action by action."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document import Document, InputError, Json, Parts, Problem, format_pointer, kind_of
from generator.overlay.target import Query, compile_query, select
from generator.overlay.trace import Change, How, Step, Trace
from generator.overlay.tree import MismatchError, Tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.overlay.document import Action, Overlay


@dataclass(frozen=True)
class Applied:
    """The changed document, and who changed what."""

    document: Document
    trace: Trace

    @property
    def unmatched(self) -> list[Step]:
        """The actions whose target selected nothing, except those that say that they may."""
        return [step for step in self.trace.steps if step.matched == 0 and not step.action.allow_empty]


class _ActionError(Exception):
    """An action cannot be applied; `remedy` says what to do about it."""

    def __init__(self, message: str, remedy: str | None = None) -> None:
        super().__init__(message)
        self.remedy = remedy


def apply_overlays(document: Document, overlays: Iterable[Overlay], *, after: Trace | None = None) -> Applied:
    """Apply overlays in their order to a copy of `document`; the trace goes on from that of those applied before.

    Raises InputError, naming the overlay and the action, when an action cannot be applied; nothing is half done then,
    as `document` itself is never changed. A target that selects nothing is no error here: see `Applied.unmatched`.
    """
    changed = document.duplicate()
    tree, trace = Tree(changed.root), after.duplicate() if after else Trace()
    for overlay in overlays:
        for action in overlay.actions:
            try:
                _apply(tree, trace, overlay, action)
            except _ActionError as error:
                raise InputError(
                    Problem(
                        file=overlay.file,
                        line=action.line,
                        pointer=action.pointer,
                        message=str(error),
                        remedy=error.remedy,
                    )
                ) from None
    return Applied(changed, trace)


def _apply(tree: Tree, trace: Trace, overlay: Overlay, action: Action) -> None:
    targets = select(tree.root, _query(action.target))
    source = None if action.copy is None else _query(action.copy)
    step = Step(overlay, action, len(targets))
    if action.remove:
        _remove(tree, trace, overlay, step, targets)
    elif source is not None and action.has_update:
        raise _ActionError("an action cannot both update and copy", "Make two actions of it.")
    elif source is not None or action.has_update:
        _check_targets(tree, overlay, targets)
        if targets:
            _merge(tree, step, targets, action.update if source is None else _only(tree, source, action))
    else:
        step.changes.extend(Change(parts, "targeted") for parts in targets)
    trace.steps.append(step)


def _query(expression: str) -> Query:
    try:
        return compile_query(expression)
    except ValueError as error:
        raise _ActionError(str(error)) from None


def _only(tree: Tree, source: Query, action: Action) -> Json:
    found = select(tree.root, source)
    if len(found) != 1:
        count = "no node" if not found else f"{len(found)} nodes"
        raise _ActionError(f"`copy: {action.copy}` selects {count}", "It must select exactly one node.")
    # The source may lie in a target, or a target in it: what is copied is what it was before the action.
    return tree.snapshot(found[0])


def _check_targets(tree: Tree, overlay: Overlay, targets: list[Parts]) -> None:
    kinds = {kind_of(tree.node(parts)) for parts in targets}
    if overlay.version == "1.0":
        if "primitive" in kinds:
            raise _ActionError(
                "in Overlay 1.0 a target must be an object or an array, and this one selects a primitive value",
                "Target the object that contains it, or write `overlay: 1.1.0`.",
            )
    elif len(kinds) > 1:
        raise _ActionError(
            f"the target selects nodes of different kinds: {', '.join(sorted(kinds))}", "Make an action for each kind."
        )


def _merge(tree: Tree, step: Step, targets: list[Parts], value: Json) -> None:
    for parts in targets:
        try:
            changes = tree.merge(parts, value)
        except MismatchError as error:
            pointer = format_pointer(error.parts) or "the root"
            raise _ActionError(
                f"{error}, at {pointer} of the document", "Remove the node in an action before this one."
            ) from None
        step.changes.extend(Change(place, _how(how)) for place, how in changes)
        if not changes:
            step.changes.append(Change(parts, "targeted"))


def _how(how: str) -> How:
    return "added" if how == "added" else "replaced"


def _remove(tree: Tree, trace: Trace, overlay: Overlay, step: Step, targets: list[Parts]) -> None:
    if () in targets:
        raise _ActionError("the root of a document cannot be removed")
    for parts in targets:
        item = isinstance(tree.node(parts[:-1]), list)
        if overlay.version == "1.0" and item and kind_of(tree.node(parts)) == "primitive":
            raise _ActionError(
                "Overlay 1.0 cannot remove a primitive item of an array",
                "Remove the array and update with the items that stay, or write `overlay: 1.1.0`.",
            )
    # What lies in a removed node goes with it. The last items go first, so that an index still means what it did.
    selected = set(targets)
    kept = [parts for parts in targets if not any(parts[:length] in selected for length in range(1, len(parts)))]
    for parts in sorted(kept, key=_removal_order, reverse=True):
        tree.remove(parts)
        trace.removed(parts)
    step.changes.extend(Change(parts, "removed", gone=True) for parts in kept)


def _removal_order(parts: Parts) -> tuple[tuple[int, str], ...]:
    return tuple((part, "") if isinstance(part, int) else (-1, part) for part in parts)
