"""Fields that nobody sets: what an entity is doing, from its status, its schedule, its review and what is above it.

Each function gives the fields and the second in which they change by themselves, or None when they never do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..engine.resources import Entity

REVIEW_SECONDS = 3600
"""How long a new ad stays in review on the emulator's clock (our choice)."""


def _schedule(entities: tuple[Entity, ...], now: int) -> tuple[str, int | None]:
    """Say whether all of them are within their time, and when that changes."""
    starts = [entity["start_time"] for entity in entities if entity["start_time"] is not None]
    ends = [entity["end_time"] for entity in entities if entity["end_time"] is not None]
    changes = [moment for moment in (*starts, *ends) if moment > now]
    if any(end <= now for end in ends):
        return "COMPLETED", None
    if any(start > now for start in starts):
        return "NOT_STARTED", min(changes)
    return "RUNNING", min(changes, default=None)


def _summary(entities: tuple[Entity, ...], now: int) -> tuple[Entity, int | None]:
    for status in ("ARCHIVED", "PAUSED"):
        if any(entity["status"] == status for entity in entities):
            return {"summary_status": status}, None
    word, changes = _schedule(entities, now)
    return {"summary_status": word}, changes


def campaign_fields(entity: Entity, _parents: Mapping[str, Entity], now: int) -> tuple[Entity, int | None]:
    """Derive a campaign's `summary_status`."""
    return _summary((entity,), now)


def ad_group_fields(entity: Entity, parents: Mapping[str, Entity], now: int) -> tuple[Entity, int | None]:
    """Derive an ad group's `summary_status`, its campaign's status and schedule included."""
    return _summary((entity, *parents.values()), now)


def ad_fields(entity: Entity, _parents: Mapping[str, Entity], now: int) -> tuple[Entity, int | None]:
    """Derive an ad's `review_status` and `summary_status`; a rejected ad stays rejected."""
    reviewed_at = int(entity["created_time"]) + REVIEW_SECONDS
    review = entity["review_status"]
    if review != "REJECTED":
        review = "PENDING" if now < reviewed_at else "APPROVED"
    own = entity["status"]
    summary = own if own in ("ARCHIVED", "PAUSED") else review
    fields = {"review_status": review, "summary_status": summary}
    return fields, reviewed_at if review == "PENDING" else None
