"""Subjects: entities with the lines that they own, ready to be counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .divisions import TARGETING_TYPES, Members, divided, pieces, targeting_values
from .lives import facts_on
from .tallies import add

if TYPE_CHECKING:
    from ...engine.resources import Entity
    from .drawn import DrawnSeries
    from .lines import Series
    from .lives import Life
    from .measures import Part
    from .tallies import Question, Tally

Above = Mapping[str, "Entity"]


@dataclass(slots=True)
class Piece:
    """Lines of one ad group (or more), and which part of them a subject has on a day: None for none, () for all."""

    series: Series | DrawnSeries
    group: Life | None = None
    members: Members | None = None
    member: int | None = None

    def parts(self, day: int) -> tuple[Part, ...] | None:
        """Return the part on a day."""
        if self.members is None or self.member is None:
            return ()
        part = self.members.parts(day).get(self.member)
        return None if part is None else (part,)


@dataclass(slots=True)
class Subject:
    """An entity of a level, those above it by level, and the lines it owns."""

    id: str
    level: str
    above: Above
    question: Question
    pieces: list[Piece] = field(default_factory=list["Piece"])
    totals: Mapping[int, Tally] | None = None
    keywords: Callable[[], Members] | None = None

    def tally(self, day: int, hours: tuple[int, int] | None = None, part: tuple[str, str] | None = None) -> Tally:
        """Return the measures of a day, of some hours, or of one value of a kind of division."""
        if self.totals is not None and hours is None and part is None:
            return self.totals.get(day, [0] * len(self.question.measures))
        found = [0] * len(self.question.measures)
        for piece in self.pieces:
            parts = piece.parts(day)
            if parts is None:
                continue
            if part is None:
                add(found, self.question.tally((piece.series,), day, hours, parts))
                continue
            for each in self._division(piece, part[0], day).get(part[1], ()):
                add(found, self.question.tally((piece.series,), day, hours, (*parts, each)))
        return found

    def values(self, kind: str, first: int, last: int) -> list[str]:
        """Return the values of a kind of division on any of the days, in order."""
        seen: dict[str, None] = {}
        for piece in self.pieces:
            for day in range(first, last + 1):
                seen.update(dict.fromkeys(self._division(piece, kind, day)))
        return list(seen)

    def _division(self, piece: Piece, kind: str, day: int) -> Mapping[str, tuple[Part, ...]]:
        if kind == "KEYWORD":
            return self.keywords().values(day) if self.keywords is not None else {}
        if kind in TARGETING_TYPES:
            return {} if piece.group is None else divided(kind, targeting_values(kind, facts_on(piece.group, day)))
        owner = str(self.above[self.level].get("value") or self.id) if kind == "SEARCH_QUERY" else self.id
        return pieces("SEARCH_QUERY" if kind == "SEARCH_QUERY" else "ITEM", owner)
