"""Seeds from a file: users, advertisers, and below them entities as they would be created, nested in their parents.

The schema is made from the service's own tables, so that a new field is known here at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jsonschema_rs

from ..engine.tables import ACCESS
from .ad_groups import AD_GROUPS
from .ads import ADS
from .advertisers import ADVERTISERS
from .campaigns import CAMPAIGNS
from .demo_writer import Writer, midnight_of
from .keywords import KEYWORDS
from .organic import BOARDS, PINS
from .users import MAIN_USER, USERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..engine.resources import Entity, Resource
    from ..engine.service import Seed, State

APP = 1446001
BELOW: dict[str, tuple[tuple[Resource, str], ...]] = {
    CAMPAIGNS.name: ((AD_GROUPS, "campaign_id"), (KEYWORDS, "parent_id")),
    AD_GROUPS.name: ((ADS, "ad_group_id"), (KEYWORDS, "parent_id")),
    BOARDS.name: ((PINS, "board_id"),),
}
"""What is nested in what, and the field that names the parent."""

TOPS = (BOARDS, CAMPAIGNS)
_AGE = {"type": "integer", "minimum": 0, "default": 0, "description": "Days ago that it was created."}
_ID = {"type": ["string", "integer"], "pattern": "^[0-9]{1,18}$"}
_KINDS: dict[str, dict[str, Any]] = {
    "id": {**_ID, "type": ["string", "integer", "null"]},
    "integer": {"type": ["integer", "null"], "minimum": 0},
    "time": {"type": ["integer", "null"], "minimum": 0},
    "text": {"type": ["string", "null"]},
    "flag": {"type": ["boolean", "null"]},
    "object": {"type": ["object", "null"]},
    "list": {"type": ["array", "null"]},
}


def _entity_schema(resource: Resource) -> dict[str, Any]:
    hidden = {resource.id_field, resource.tenant_field, "type", "owner", "permissions", "parent_type"}
    above = {field for pairs in BELOW.values() for child, field in pairs if child is resource}
    fields: dict[str, Any] = {}
    for each in resource.fields:
        if each.name not in hidden | above:
            fields[each.name] = {"enum": list(each.choices)} if each.choices else _KINDS[each.kind]
    for child, _ in BELOW.get(resource.name, ()):
        fields[child.name] = {"type": "array", "items": {"$ref": f"#/$defs/{child.name}"}}
    required = [each.name for each in resource.fields if each.required and each.name not in above]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": {"created_days_ago": _AGE, **fields},
    }


def seed_schema() -> dict[str, Any]:
    """Return the JSON Schema of a seed file."""
    user = {
        "type": "object",
        "additionalProperties": False,
        "required": ["id", "token"],
        "properties": {"id": {"type": "integer", "minimum": 1}, "token": {"type": "string", "minLength": 1}},
    }
    advertiser = {
        "type": "object",
        "additionalProperties": False,
        "required": ["name"],
        "properties": {
            "name": {"type": "string", "minLength": 1},
            "country": {"type": "string", "pattern": "^[A-Z]{2}$", "default": "US"},
            "currency": {"type": "string", "pattern": "^[A-Z]{3}$", "default": "USD"},
            "owner": {"type": "integer", "description": "A user's id; the first user's unless given."},
            "shared_with": {"type": "array", "items": {"type": "integer"}},
            **{top.name: {"type": "array", "items": {"$ref": f"#/$defs/{top.name}"}} for top in TOPS},
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Seed of the emulator",
        "type": "object",
        "additionalProperties": False,
        "required": ["advertisers"],
        "properties": {
            "users": {
                "type": "array",
                "items": user,
                "description": "The main user with the usual token unless given.",
            },
            "advertisers": {"type": "array", "items": advertiser},
        },
        "$defs": {each.name: _entity_schema(each) for each in (CAMPAIGNS, AD_GROUPS, ADS, KEYWORDS, BOARDS, PINS)},
    }


def read_seed(data: Any) -> Seed:
    """Return the seed that a file holds. Raises ValueError that names the place of what is wrong."""
    validator = jsonschema_rs.validator_for(seed_schema())
    error = next(iter(validator.iter_errors(data)), None)
    if error is not None:
        place = "/".join(str(part) for part in error.instance_path)
        message = f"at /{place}: {error.message}"
        raise ValueError(message)

    def fill(state: State, token: str) -> None:
        _fill(state, token, data)

    return fill


def _fill(state: State, token: str, data: Mapping[str, Any]) -> None:
    users: list[dict[str, Any]] = data.get("users") or [{"id": MAIN_USER, "token": token}]
    for place, user in enumerate(users):
        state.access.add_token(user["token"], user["id"], APP + place)
    writer = Writer(state, midnight_of(state))
    for place, advertiser in enumerate(data["advertisers"]):
        tenant = ADVERTISERS.first_id + place
        owner = advertiser.get("owner", users[0]["id"])
        with state.store.write() as connection:
            rights = [(owner, "own"), *((user, "shared") for user in advertiser.get("shared_with", ()))]
            connection.executemany(ACCESS.insert, [(user, tenant, role) for user, role in rights])
        username = USERS.get(owner, {}).get("username", f"user{owner}")
        details = {"name": advertiser["name"], "owner": {"username": username}, "status": "ACTIVE"}
        money = {"country": advertiser.get("country", "US"), "currency": advertiser.get("currency", "USD")}
        writer.add(ADVERTISERS, tenant, 0, {}, **details, **money)
        for top in TOPS:
            for item in advertiser.get(top.name, ()):
                _add(writer, top, tenant, item, {}, {})


def _add(
    writer: Writer,
    resource: Resource,
    tenant: int,
    item: Mapping[str, Any],
    parents: dict[str, Entity],
    above: Mapping[str, Any],
) -> None:
    nested = {child.name for child, _ in BELOW.get(resource.name, ())}
    given = {name: value for name, value in item.items() if name not in nested and name != "created_days_ago"}
    ids = {name: str(given[name]) for name in resource.id_fields if given.get(name) is not None}
    entity = writer.add(resource, tenant, int(item.get("created_days_ago", 0)), parents, **{**given, **ids, **above})
    for child, field in BELOW.get(resource.name, ()):
        links = {field: entity["id"]}
        known = {field: entity}
        if child is ADS:
            links["campaign_id"] = entity["campaign_id"]
        for below in item.get(child.name, ()):
            _add(writer, child, tenant, below, known, links)
