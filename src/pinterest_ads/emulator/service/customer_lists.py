"""Customer lists: hashed records only. Nothing unhashed is kept, and no body of these calls is written down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..engine.entities import create_entity, store_entity
from ..engine.errors import FieldError, Kind, Refusal
from ..engine.notes import add_members, remove_members
from ..engine.resources import Change, Entity, Field, Resource
from ..engine.rows import decode, encode, find
from .shared import LISTING
from .sources import DESCENDANT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..engine.service import Call

LIST_TYPES = ("EMAIL", "IDFA", "MAID", "LR_ID", "DLX_ID", "HASHED_PINNER_ID")
STATUSES = ("PROCESSING", "READY", "TOO_SMALL", "UPLOADING")
PROCESSING_SECONDS = 600
"""How long records are processed after an upload, on the emulator's clock (our choice)."""

SMALLEST = 100
"""Records below which a list is too small to be used (our choice, after the smallest audience of v5)."""

_HASHED = re.compile(r"[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}")
_SEPARATOR = re.compile(r"[,\s]+")


def _processed(entity: Entity, _parents: Mapping[str, Entity], now: int) -> tuple[Entity, int | None]:
    """Derive `status`: an upload is processed for ten minutes, then the list is ready or too small."""
    ready_at = int(entity["updated_time"]) + PROCESSING_SECONDS
    if now < ready_at:
        return {"status": "PROCESSING"}, ready_at
    size = entity["num_uploaded_user_records"] - entity["num_removed_user_records"]
    return {"status": "READY" if size >= SMALLEST else "TOO_SMALL"}, None


CUSTOMER_LISTS = Resource(
    name="customer_lists",
    noun="customer list",
    fields=(
        Field("id", "id", DESCENDANT),
        Field("advertiser_id", "id", DESCENDANT),
        Field("name", "text", DESCENDANT, on_create=True, required=True),
        Field("status", "choice", DESCENDANT, choices=STATUSES),
        Field("type", "text", DESCENDANT),
        Field("num_batches", "integer", DESCENDANT),
        Field("num_removed_user_records", "integer", DESCENDANT),
        Field("num_uploaded_user_records", "integer", DESCENDANT),
        Field("created_time", "time", DESCENDANT),
        Field("updated_time", "time", DESCENDANT),
        Field("exceptions", "object", DESCENDANT),
    ),
    listing=LISTING,
    first_id=643063902821,
    largest_batch=1,
    tenant_field="advertiser_id",
    created_field="created_time",
    updated_field="updated_time",
    derive=_processed,
    receive=lambda given, _before: {"name": given["name"]},
    constants={
        "type": "customerlist",
        "status": "PROCESSING",
        "num_batches": 0,
        "num_removed_user_records": 0,
        "num_uploaded_user_records": 0,
    },
)


def _records(text: str) -> list[bytes]:
    """Return the hashes of a list of records. Raises `Refusal` for one that is not hashed, without repeating it."""
    found = [each for each in _SEPARATOR.split(text.strip()) if each]
    for place, record in enumerate(found):
        if not _HASHED.fullmatch(record):
            message = f"record {place} is not hashed; send SHA-256, SHA-1 or MD5 in hexadecimal"
            raise Refusal(Kind.INVALID, f"Invalid records: {message}.", fields=(FieldError("/records", message),))
    if not found:
        raise Refusal(Kind.INVALID, "There are no records.", fields=(FieldError("/records", "is empty"),))
    return [bytes.fromhex(record) for record in found]


def create_customer_list(call: Call) -> bytes:
    """Create a list and upload its first records, all of them or none."""
    records = _records(call.body["records"])
    now = int(call.state.clock.time())
    with call.state.store.write() as connection:
        body, problems = create_entity(connection, call, CUSTOMER_LISTS, call.body, now)
        if body is None:
            raise problems[0]
        entity: Entity = decode(body)
        entity["num_uploaded_user_records"] = add_members(connection, int(entity["id"]), records)
        entity["num_batches"] = 1
        store_entity(connection, CUSTOMER_LISTS, call.tenant, Change(entity, None, {}, {}, now))
    return call.state.service.envelope.single(encode(entity))


def update_customer_list(call: Call) -> bytes:
    """Add records to a list or remove them; those that are there already, or not there, change nothing."""
    records = _records(call.body["records"])
    key, now = int(call.body["id"]), int(call.state.clock.time())
    with call.state.store.write() as connection:
        found = find(connection, CUSTOMER_LISTS, call.tenant, key)
        if found is None:
            message = f"Advertiser {call.tenant} has no customer list {key}."
            raise Refusal(Kind.NOT_FOUND, f"id: {message}", fields=(FieldError("/id", message),))
        entity = found[0]
        if call.body["operation_type"] == "ADD":
            changed = add_members(connection, key, records)
            entity["num_uploaded_user_records"] += changed
        else:
            changed = remove_members(connection, key, records)
            entity["num_removed_user_records"] += changed
        if changed:
            entity["num_batches"] += 1
            entity["updated_time"] = now
        store_entity(connection, CUSTOMER_LISTS, call.tenant, Change(entity, found[0], {}, {}, now))
    return call.state.service.envelope.single(encode(entity))
