"""Selections: the entities that a bulk_get asks for, and the file they go into.

Source: wire facts, Batches (5: BulkDownloadRequest). All conditions apply together.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from ...engine.rows import decode, encode, find
from .kinds import BY_NAME, KINDS, BulkKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ...engine.database import Connection
    from ...engine.resources import Entity, Resource

LINES = 100
"""Entities that are written at a time."""


class Selection:
    """An advertiser's entities that fit a request, kind by kind, by id."""

    def __init__(
        self,
        connection: Connection,
        resources: Mapping[str, Resource],
        tenant: int,
        request: Mapping[str, Any],
        now: int,
        pause: Callable[[], None],
    ) -> None:
        self._connection = connection
        self._resources = resources
        self._tenant = tenant
        self._now = now
        self._pause = pause
        self._ids = None if request.get("entity_ids") is None else {int(key) for key in request["entity_ids"]}
        self._since = int(request.get("updated_since") or 0)
        self._filter: Mapping[str, Any] = request.get("campaign_filter") or {}
        wanted = {BY_NAME[name].name for name in request["entity_types"]}
        self.kinds: list[BulkKind] = [kind for kind in KINDS if kind.name in wanted]
        self._campaigns: dict[str, Entity | None] = {}
        self._groups: dict[str, Entity | None] = {}

    def entities(self, kind: BulkKind) -> Iterator[Entity]:
        """Yield the entities of a kind as they are in answers."""
        resource = self._resources[kind.resource]
        for entity in self._candidates(kind):
            if self._fits(entity):
                whole = {**entity, **self._derived(resource, entity)}
                yield {name: value for name, value in whole.items() if name not in resource.hidden}

    def _candidates(self, kind: BulkKind) -> Iterator[Entity]:
        if self._ids is None:
            yield from self._all(kind.resource)
            return
        for key in sorted(self._ids):
            self._pause()
            found = find(self._connection, self._resources[kind.resource], self._tenant, key)
            if found is not None:
                yield found[0]

    def _all(self, table: str) -> Iterator[Entity]:
        """Yield every entity of a table by id, some at a time, so that no cursor is open at a pause."""
        statement = f'SELECT id, body FROM "{table}" WHERE tenant=? AND id>? ORDER BY id LIMIT {LINES}'  # noqa: S608 - own names
        last = -1
        while rows := self._connection.execute(statement, (self._tenant, last)).fetchall():
            for row in rows:
                yield decode(row[1])
            last = rows[-1][0]
            self._pause()

    def _fits(self, entity: Entity) -> bool:
        if self._since and int(entity.get("updated_time") or self._since) < self._since:
            return False
        if not self._filter:
            return True
        campaign = self._campaign_of(entity)
        return campaign is not None and self._fits_campaign(campaign)

    def _fits_campaign(self, campaign: Entity) -> bool:
        wanted = self._filter
        start, end = wanted.get("start_time"), wanted.get("end_time")
        status = {**campaign, **self._derived(self._resources["campaigns"], campaign)}["summary_status"]
        return (
            (start is None or campaign["end_time"] is None or campaign["end_time"] > int(start))
            and (end is None or (campaign["start_time"] or campaign["created_time"]) < int(end))
            and (wanted.get("name") is None or wanted["name"].casefold() in campaign["name"].casefold())
            and (not wanted.get("campaign_status") or status in wanted["campaign_status"])
            and (not wanted.get("objective_type") or campaign["objective_type"] in wanted["objective_type"])
        )

    def _derived(self, resource: Resource, entity: Entity) -> Entity:
        """Return the fields that change by themselves, as they are now."""
        parents: dict[str, Entity] = {}
        if resource.name == "ad_groups":
            campaign = self._campaign_of(entity)
            if campaign is not None:
                parents["campaign_id"] = campaign
        elif resource.name not in ("campaigns", "ads"):
            return {}
        return resource.derive(entity, parents, self._now)[0]

    def _campaign_of(self, entity: Entity) -> Entity | None:
        if entity.get("type") == "campaign":
            return entity
        key = entity.get("campaign_id")
        if key is None:
            above = str(entity.get("ad_group_id") or entity.get("parent_id"))
            group = self._kept(self._groups, "ad_groups", above)
            key = above if group is None else group["campaign_id"]
        return self._kept(self._campaigns, "campaigns", str(key))

    def _kept(self, kept: dict[str, Entity | None], table: str, key: str) -> Entity | None:
        if key not in kept:
            found = find(self._connection, self._resources[table], self._tenant, int(key))
            kept[key] = None if found is None else found[0]
        return kept[key]


def json_file(selection: Selection) -> Iterator[bytes]:
    """Yield an object with a list of entities for each kind asked for."""
    before = b"{"
    for kind in selection.kinds:
        yield before + encode(kind.key) + b":["
        separator = b""
        for entity in selection.entities(kind):
            yield separator + encode(entity)
            separator = b","
        before = b"],"
    yield b"]}"


def csv_file(selection: Selection, fields: Callable[[BulkKind], Sequence[str]]) -> Iterator[bytes]:
    """Yield one table of all kinds: its first column says which, and what is not plain is JSON."""
    header = dict.fromkeys(("entity_type", *(name for kind in selection.kinds for name in fields(kind))))
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, list(header), restval="", extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    for kind in selection.kinds:
        for number, entity in enumerate(selection.entities(kind), start=1):
            writer.writerow({"entity_type": kind.name, **{name: _plain(value) for name, value in entity.items()}})
            if number % LINES == 0:
                yield _drain(buffer)
    yield _drain(buffer)


def _plain(value: Any) -> Any:
    if value is None:
        return ""
    return value if isinstance(value, str) else encode(value).decode()


def _drain(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue().encode()
    buffer.seek(0)
    buffer.truncate()
    return text
