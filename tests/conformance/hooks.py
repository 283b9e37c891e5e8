"""What schemathesis must know before it runs; every exclusion has its reason here."""

from __future__ import annotations

import re
from typing import Any

import schemathesis

from pinterest_ads.emulator.engine.plain import is_list

_MOST_TERMS = 120
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
    for name, value in query.items():
        if is_list(value) and len(value) > _MOST_TERMS:
            # 2000 terms of 255 characters are allowed by the schema and do not fit into any server's request line.
            query[name] = value[:_MOST_TERMS]
