"""Interests: a small tree of our own with the ids' form; the service's tree is not documented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..engine.errors import Kind, Refusal
from ..engine.rows import encode

if TYPE_CHECKING:
    from ..engine.service import Call


@dataclass(frozen=True, slots=True)
class Interest:
    """One interest: `level` 0 is the top."""

    id: str
    name: str
    children: tuple[Interest, ...] = ()
    level: int = 0

    def plain(self) -> dict[str, Any]:
        """Return it as an answer has it."""
        return {
            "id": self.id,
            "name": self.name,
            "level": self.level,
            "child_interests": [child.name for child in self.children],
        }


def _branch(first: int, name: str, *names: str) -> Interest:
    children = tuple(Interest(str(first + place), each, level=1) for place, each in enumerate(names, 1))
    return Interest(str(first), name, children)


TREE = (
    _branch(935541271955, "Home decor", "Living room", "Dining room", "Lighting", "Rugs"),
    _branch(935541272055, "Garden", "Vegetable garden", "Balcony", "Garden furniture"),
    _branch(935541272155, "DIY and crafts", "Woodworking", "Tools", "Sewing"),
    _branch(935541272255, "Food and drink", "Baking", "Coffee", "Quick dinners"),
    _branch(935541272355, "Travel", "City trips", "Camping"),
    _branch(935541272455, "Women's fashion", "Shoes", "Summer outfits"),
    _branch(935541272555, "Men's fashion", "Suits", "Watches"),
    _branch(935541272655, "Beauty", "Hair", "Skin care"),
)
ALL = tuple(each for top in TREE for each in (top, *top.children))
BY_ID = {each.id: each for each in ALL}


def interest(key: str) -> Interest:
    """Return an interest. Raises `Refusal` (not found)."""
    found = BY_ID.get(key)
    if found is None:
        raise Refusal(Kind.NOT_FOUND, f"There is no interest {key}.")
    return found


def list_interests(call: Call) -> bytes:
    """Answer every interest, the tree laid flat."""
    return call.state.service.envelope.single(encode([each.plain() for each in ALL]))


def get_interest(call: Call) -> bytes:
    """Answer one interest with the names of those below it."""
    return call.state.service.envelope.single(encode(interest(call.path["interest_id"]).plain()))
