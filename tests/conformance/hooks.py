"""What schemathesis must know before it runs; every exclusion has its reason here."""

from __future__ import annotations

import re
from typing import Any

import schemathesis

_BOOKMARK = re.compile(r"[A-Za-z0-9_.~-]+")


@schemathesis.hook  # pyright: ignore[reportUnknownMemberType] - its type is not complete
def before_call(_context: Any, case: schemathesis.Case[Any], _kwargs: dict[str, Any]) -> None:
    """Take out well-formed bookmarks that no list ever gave.

    A schema cannot say which bookmarks were issued, and the service must refuse all others with 400, which schemathesis
    would take for a refusal of good data. The emulator's own tests try issued, forged and foreign ones.
    """
    query: dict[str, Any] = case.query
    bookmark = query.get("bookmark")
    if isinstance(bookmark, str) and _BOOKMARK.fullmatch(bookmark):
        del query["bookmark"]
