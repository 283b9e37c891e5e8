"""Where a JSON text has a name twice in one object, which a parser tells without the place."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.document.values import Parts

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]')


def first_repeated(text: str) -> tuple[int, Parts]:
    """The line, from one, and the place of the first name that its object has already.

    Raises:
        LookupError: no object has a name twice.
    """
    above: list[str | int] = []
    names: list[set[str] | None] = []  # Of each open object the names so far; None for an array.
    last = ""
    for token in _TOKEN.finditer(text):
        found = token.group()
        if found in "[{":
            names.append(set() if found == "{" else None)
            above.append(0)
        elif found in "]}":
            names.pop()
            above.pop()
        elif found == "," and names[-1] is None:
            above[-1] = int(above[-1]) + 1
        elif found == ":":
            name = str(json.loads(last))
            above[-1] = name
            present = names[-1] or set[str]()
            if name in present:
                return text.count("\n", 0, token.start()) + 1, tuple(above)
            names[-1] = present | {name}
        last = found
    raise LookupError(text)
