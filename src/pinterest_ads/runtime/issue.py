"""What is told of an answer's odd places."""

from __future__ import annotations

from typing import Any

import attrs


@attrs.frozen
class Issue:
    """One odd place of an answer: its pointer from the answer's root, the value there, and what was done with it."""

    pointer: str
    value: Any
    action: str


class OddAnswerWarning(UserWarning):
    """An answer had fields that are not of the described type.

    `issues` of the page or of `last_response` lists them.
    """
