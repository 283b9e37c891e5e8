"""Who changed what: each action of each overlay with the nodes that it touched."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from generator.document import Parts, format_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.overlay.document import Action, Overlay

How = Literal["added", "replaced", "removed", "targeted"]


@dataclass
class Change:
    """One node that an action changed.

    `parts` is where the node is once every overlay was applied: a later removal from an array above it moves it.
    A removed node is where it was.
    """

    parts: Parts
    how: How
    gone: bool = False

    @property
    def pointer(self) -> str:
        """Where the node is, as a JSON pointer."""
        return format_pointer(self.parts)


@dataclass
class Step:
    """One applied action: how many nodes its target selected, and what it changed in or below them."""

    overlay: Overlay
    action: Action
    matched: int
    changes: list[Change] = field(default_factory=list[Change])

    @property
    def place(self) -> str:
        """The overlay's file, and the line of the action where it is known."""
        line = f":{self.action.line}" if self.action.line else ""
        return f"{self.overlay.file}{line}"


@dataclass
class Trace:
    """Every step, in the order in which they were applied."""

    steps: list[Step] = field(default_factory=list[Step])

    def duplicate(self) -> Trace:
        """Copy the trace, so that it can go on while this one stays."""
        return Trace([replace(step, changes=[replace(change) for change in step.changes]) for step in self.steps])

    def about(self, parts: Parts) -> Iterator[tuple[Step, Change]]:
        """Yield what was changed at `parts`, below it, or above it in one with it."""
        for step in self.steps:
            for change in step.changes:
                short = min(len(parts), len(change.parts))
                brought = change.how == "added" or change.gone or len(change.parts) >= len(parts)
                if _same(change.parts[:short], parts[:short]) and brought:
                    yield step, change

    def last(self, parts: Parts) -> Step | None:
        """Return the action that had the last word on the node at `parts`, if one had."""
        found = [step for step, change in self.about(parts) if len(change.parts) <= len(parts) and not change.gone]
        return found[-1] if found else None

    def removed(self, parts: Parts) -> None:
        """Follow the removal of the node at `parts`: what was changed in it is gone, the items behind it move up."""
        *above, index = parts
        depth = len(above)
        for step in self.steps:
            for change in step.changes:
                if change.gone or len(change.parts) <= depth or change.parts[:depth] != tuple(above):
                    continue
                there = change.parts[depth]
                if there == index:
                    change.gone = True
                elif isinstance(index, int) and isinstance(there, int) and there > index:
                    change.parts = (*above, there - 1, *change.parts[depth + 1 :])


def _same(one: Parts, other: Parts) -> bool:
    # A pointer's text does not tell an index from a name of digits.
    return [str(part) for part in one] == [str(part) for part in other]
