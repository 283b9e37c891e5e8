"""What is wrong with an input, in words that name the place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing that is wrong with an input.

    `file` is as the user named it, `line` counts from one, `pointer` is an RFC 6901 pointer into the file's document
    ("" is its root), `remedy` says what to do.
    """

    message: str
    file: str | None = None
    line: int | None = None
    pointer: str | None = None
    remedy: str | None = None

    def __str__(self) -> str:
        place = self.file or ""
        if self.line is not None:
            place = f"{place}:{self.line}"
        if self.pointer is not None:
            place = f"{place} at {self.pointer or 'the root'}".strip()
        text = f"{place}: {self.message}" if place else self.message
        return f"{text}\n    {self.remedy}" if self.remedy else text


class InputError(Exception):
    """An input cannot be used; `problems` holds every reason that was found, at least one."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
