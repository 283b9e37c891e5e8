"""Audience insights: figures drawn from advertiser, scope and type, so that a question has one answer."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ..engine.rows import encode
from .interests import TREE, Interest, interest
from .targeting import OPTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..engine.service import Call

SCOPES = ("PARTNER", "PINTEREST")
TYPES = ("IMPRESSION_PLUS_ENGAGEMENT", "ENGAGEMENT")


def _draw(*parts: object) -> int:
    text = " ".join(map(str, parts))
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=4).digest(), "big")


def _yesterday(call: Call) -> str:
    """Return the last day whose figures are known, UTC."""
    return (call.state.clock.today() - timedelta(days=1)).isoformat()


def _shares(values: Sequence[tuple[str, str]], *seed: object) -> list[dict[str, Any]]:
    """Divide 1 among values: the drawn weights, as ratios."""
    weights = [1 + _draw(*seed, key) % 100 for key, _ in values]
    total = sum(weights)
    return [
        {"key": key, "name": name, "ratio": round(weight / total, 6)}
        for (key, name), weight in zip(values, weights, strict=True)
    ]


def _categories(interests: Sequence[Interest], *seed: object) -> list[dict[str, Any]]:
    """Return interests with the share of the audience that has them, the largest first, and how that compares."""
    rows = [
        {
            "key": each.name.lower().replace(" ", "_"),
            "name": each.name,
            "ratio": round((1 + _draw(*seed, each.id) % 999) / 1000, 3),
            "index": round(0.5 + _draw("index", *seed, each.id) % 200 / 100, 2),
            "id": each.id,
        }
        for each in interests
    ]
    return sorted(rows, key=lambda row: (-row["ratio"], row["id"]))


def list_insights(call: Call) -> bytes:
    """Answer which audiences there are insights about."""
    date = _yesterday(call)
    rows = [{"date": date, "type": kind, "scope": scope} for scope in SCOPES for kind in TYPES]
    return call.state.service.envelope.single(encode(rows))


def get_insight(call: Call) -> bytes:
    """Answer what one audience is like: its size, interests and demographics. That of all Pinterest is nobody's own."""
    scope, kind = call.path["scope"], call.path["type"]
    seed = (scope, kind, call.tenant if scope == "PARTNER" else "everybody")
    size = 10_000 + _draw("size", *seed) % 5_000_000
    body = {
        "scope": scope,
        "type": kind,
        "date": _yesterday(call),
        "size": size if scope == "PARTNER" else size * 100,
        "size_is_upper_bound": False,
        "categories": _categories(TREE, *seed),
        "demographics": {
            "ages": _shares(OPTIONS["AGE_BUCKET"], "ages", *seed),
            "genders": _shares(OPTIONS["GENDER"], "genders", *seed),
            "devices": _shares(OPTIONS["APPTYPE"], "devices", *seed),
            "metros": _shares(OPTIONS["GEO"], "metros", *seed),
            "countries": _shares(OPTIONS["LOCATION"][:10], "countries", *seed),
        },
    }
    return call.state.service.envelope.single(encode(body))


def get_insight_category(call: Call) -> bytes:
    """Answer the interests below one; an interest that does not exist is not found."""
    scope, kind, top = call.path["scope"], call.path["type"], interest(call.path["category_id"])
    seed = (scope, kind, call.tenant if scope == "PARTNER" else "everybody")
    return call.state.service.envelope.single(encode(_categories(top.children, *seed)))
