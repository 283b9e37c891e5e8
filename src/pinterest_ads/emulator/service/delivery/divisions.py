"""Divisions: the values by which the lines of an ad group are divided, and which part each value has.

Sources: wire facts, 5 (AdsAnalyticsTargetingType). Where an ad group targets nothing of a kind, everybody is there; the
shares are ours.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ...engine.plain import is_list, is_object
from ..interests import TREE
from .draws import draw
from .lives import Life, active, facts_on
from .measures import Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .lives import Facts

TARGETING_TYPES: dict[str, tuple[str, tuple[str, ...]]] = {
    # The key of the targeting_spec, and the values where it names none.
    "APPTYPE": ("APPTYPE", ("iphone", "android_mobile", "web_mobile", "web", "ipad", "android_tablet")),
    "GENDER": ("GENDER", ("female", "male", "unknown")),
    "LOCATION": ("LOCATION", ("US", "CA", "GB")),
    "PLACEMENT": ("PLACEMENT", ("BROWSE", "SEARCH", "OTHER")),
    "COUNTRY": ("LOCATION", ("US", "CA", "GB")),
    "TARGETED_INTEREST": ("INTEREST", ()),
    "PINNER_INTEREST": ("", tuple(each.id for each in TREE)),
    "AUDIENCE_INCLUDE": ("AUDIENCE_INCLUDE", ()),
    "GEO": ("GEO", ("US-CA", "US-NY", "US-TX", "US-FL")),
    "AGE_BUCKET": ("AGE_BUCKET", ("25-34", "35-44", "18-24", "45-49", "50-54", "55-64", "65+")),
    "REGION": ("GEO", ("US-CA", "US-NY", "US-TX", "US-FL")),
    "KEYWORD": ("", ()),
}
KINDS = {
    name: number for number, name in enumerate((*TARGETING_TYPES, "PRODUCT_GROUP", "SEARCH_QUERY", "ITEM"), start=1)
}
"""A number for each kind of division, for the lots of cards."""

PIECES = 3
"""How many search queries a keyword has, and how many items a product group (our choice)."""


def targeting_values(kind: str, facts: Facts) -> tuple[str, ...]:
    """Return the values of a kind of targeting, in the order of their shares."""
    key, otherwise = TARGETING_TYPES[kind]
    spec: Any = facts.targeting_spec
    named = spec.get(key) if key and is_object(spec) else None
    # The description lets null and lists of objects through; only what is named by a text or a number has a value.
    plain = [str(each) for each in named if isinstance(each, str | int)] if is_list(named) else []
    return tuple(dict.fromkeys(plain)) or otherwise


_STAYS_AWAY = "_NEGATIVE"
"""Match types of keywords that show nothing end in it."""


class Members:
    """Keywords or product groups of an ad group: on each day the active ones have it among them."""

    def __init__(self, kind: str, lives: Mapping[int, Life]) -> None:
        self.kind = kind
        self.lives: dict[int, Life] = dict(sorted(lives.items()))
        self._spans = [
            (member, span)
            for member, life in self.lives.items()
            if not life[-1].facts.match_type.endswith(_STAYS_AWAY)
            for span in active(life)
        ]
        self._days: dict[int, dict[int, Part]] = {}

    def parts(self, day: int) -> Mapping[int, Part]:
        """Return the part of each member that is active on a day."""
        found = self._days.get(day)
        if found is None:
            here = [member for member, span in self._spans if span.first <= day <= span.last]
            found = {member: Part(KINDS[self.kind], index, len(here)) for index, member in enumerate(here)}
            self._days[day] = found
        return found

    def values(self, day: int) -> Mapping[str, tuple[Part, ...]]:
        """Return the parts of each value, such as a keyword's text: one for each member that has it."""
        found: dict[str, tuple[Part, ...]] = {}
        for member, part in self.parts(day).items():
            value = facts_on(self.lives[member], day).value
            found[value] = (*found.get(value, ()), part)
        return found


@lru_cache(maxsize=4096)
def pieces(kind: str, owner: str) -> dict[str, tuple[Part, ...]]:
    """Return the search queries of a keyword's text, or the items of a product group's id."""
    if kind == "SEARCH_QUERY":
        names = [owner, f"{owner} ideas", f"best {owner}"]
    else:
        names = [str(100_000_000_000 + draw(int(owner), number) % 900_000_000_000) for number in range(PIECES)]
    return divided(kind, tuple(names))


def divided(kind: str, names: tuple[str, ...]) -> dict[str, tuple[Part, ...]]:
    """Return the part of each of several values."""
    return {name: (Part(KINDS[kind], index, len(names)),) for index, name in enumerate(names)}
