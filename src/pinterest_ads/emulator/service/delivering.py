"""What campaigns, ad groups and ads have in common: they deliver, and days that are over remember what they were."""

from __future__ import annotations

from functools import partial

from ..engine.resources import Resource
from .delivery.memory import remember
from .shared import LARGEST_BATCH, LISTING

delivering: partial[Resource] = partial(
    Resource,
    listing=LISTING,
    largest_batch=LARGEST_BATCH,
    tenant_field="advertiser_id",
    status_field="status",
    created_field="created_time",
    updated_field="updated_time",
    final_status="ARCHIVED",
    after=(remember,),
)
"""The table of what delivers, to be completed: the same lists, batches, status and times."""
