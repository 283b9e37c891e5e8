"""Search terms: what is related to a term, and how a beginning goes on. The vocabulary is small, and ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.rows import encode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..engine.service import Call

_FAMILIES: tuple[tuple[str, ...], ...] = (
    ("table", "oak table", "dining table", "coffee table", "table decor", "rustic table"),
    ("chair", "walnut chair", "reading chair", "dining chair", "rocking chair"),
    ("lamp", "linen lamp", "floor lamp", "desk lamp", "lamp shade"),
    ("garden", "garden ideas", "garden planter", "cedar planter", "small garden", "vegetable garden"),
    ("kitchen", "kitchen ideas", "copper kettle", "kitchen shelves", "small kitchen"),
    ("rug", "wool rug", "living room rug", "outdoor rug"),
    ("vase", "glass vase", "flower vase", "vase decor"),
    ("tools", "tool storage", "woodworking tools", "garden tools", "tool bench"),
)


def _related(term: str) -> list[str]:
    """Return the terms of the families that share a word with the given one, without it."""
    words = set(term.lower().split())
    found = [each for family in _FAMILIES if words & {w for e in family for w in e.split()} for each in family]
    return [each for each in dict.fromkeys(found) if each != term.lower()][:8]


def related_terms(call: Call, terms: Sequence[str]) -> bytes:
    """Answer the terms that belong to each of the given ones."""
    rows = [{"term": term, "related_terms": _related(term)} for term in dict.fromkeys(terms)]
    count = sum(len(row["related_terms"]) for row in rows)
    body: dict[str, Any] = {"id": ",".join(terms)[:255], "related_term_count": count, "related_terms_list": rows}
    return call.state.service.envelope.single(encode(body))


def related(call: Call) -> bytes:
    """Answer terms that people who search for the given ones search for too."""
    return related_terms(call, call.query["terms"])


def suggested(call: Call) -> bytes:
    """Answer terms that begin with what was given, shortest first, at most `limit` of them."""
    beginning = str(call.query["term"]).lower()
    every = {term for family in _FAMILIES for term in family}
    found = sorted((term for term in every if term.startswith(beginning)), key=lambda term: (len(term), term))
    return call.state.service.envelope.single(encode(found[: int(call.query.get("limit", 4))]))
