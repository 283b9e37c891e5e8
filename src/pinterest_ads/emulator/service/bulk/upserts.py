"""Upserts: entities created and changed by one request, each on its own, parents before what belongs to them.

Source: guide, New Bulk API; wire facts, Batches (5: BulkUpsertRequest). The rules are those of the single batches: the
same verbs of the CRUD engine do the work.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ...engine.entities import create_entity, update_entity
from ...engine.errors import FieldError, Kind, Refusal
from ...engine.rows import decode, encode
from .kinds import KINDS, BulkKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ...engine.database import Connection
    from ...engine.entities import Result
    from ...engine.resources import Entity
    from ...engine.service import Call

_MARKED = re.compile(r"(?:AG|C)(\d{1,18})")


def check_upsert(body: Mapping[str, Mapping[str, Sequence[Entity]]]) -> None:
    """Raise `Refusal` (conflict) for a request that contradicts itself; nothing of it is done.

    That is one that gives a placeholder twice or changes an entity twice, and one whose new entities would belong to
    each other in a circle.
    """
    for part, kinds in body.items():
        for key, items in kinds.items():
            seen: set[str] = set()
            for index, item in enumerate(items):
                name = str(item.get("id", ""))
                if name and name in seen:
                    raise _refused(f"/{part}/{key}/{index}/id", f"{name} is there twice")
                seen.add(name)
    _check_circles(body.get("create") or {})


def _refused(place: str, message: str) -> Refusal:
    return Refusal(Kind.CONFLICT, f"Invalid bulk request: {message}.", fields=(FieldError(place, message),))


def _check_circles(create: Mapping[str, Sequence[Entity]]) -> None:
    above: dict[str, tuple[str, str]] = {}
    for kind in KINDS:
        for index, item in enumerate(create.get(kind.key, ())):
            for field in kind.parents:
                if item.get("id") is not None and item.get(field) is not None:
                    above[str(item["id"])] = (str(item[field]), f"/create/{kind.key}/{index}/{field}")
    for start, (_, place) in above.items():
        name, seen = start, {start}
        while name in above:
            name = above[name][0]
            if name in seen:
                raise _refused(place, f"{start} would belong to itself")
            seen.add(name)


class Upsert:
    """The work of one request, in a transaction that the caller opened."""

    def __init__(self, connection: Connection, call: Call, now: int) -> None:
        self._connection = connection
        self._call = call
        self._now = now
        self._made: dict[str, str | None] = {}

    def run(self) -> Iterator[bytes]:
        """Do all of it and yield the file of results: `data` and `exceptions` for each entity, in the input's order."""
        body = self._call.body
        done = {
            part: {kind.key: self._results(part, kind, body[part]) for kind in KINDS if kind.key in body[part]}
            for part in ("create", "update")
            if body.get(part) is not None
        }
        yield b"{"
        for number, (part, kinds) in enumerate(done.items()):
            yield (b"," if number else b"") + encode(part) + b":{"
            for index, (key, results) in enumerate(kinds.items()):
                yield (b"," if index else b"") + encode(key) + b":" + self._elements(results)
            yield b"}"
        yield b"}"

    def _elements(self, results: list[Result]) -> bytes:
        """Return results as the elements of a batch's answer."""
        return encode(decode(self._call.state.service.envelope.batch(results))["data"])

    def _results(self, part: str, kind: BulkKind, lists: Mapping[str, Sequence[Entity]]) -> list[Result]:
        verb = self._create if part == "create" else self._update
        return [verb(kind, item) for item in lists[kind.key]]

    def _update(self, kind: BulkKind, item: Entity) -> Result:
        resource = self._call.state.service.resources[kind.resource]
        return update_entity(self._connection, self._call, resource, item, self._now)

    def _create(self, kind: BulkKind, item: Entity) -> Result:
        resource = self._call.state.service.resources[kind.resource]
        given = {name: value for name, value in item.items() if name != "id"}
        problems = [problem for field in kind.parents for problem in self._resolve(given, field)]
        if problems:
            result: Result = (None, problems)
        else:
            result = create_entity(self._connection, self._call, resource, given, self._now)
        if item.get("id") is not None:
            self._made[str(item["id"])] = None if result[0] is None else str(decode(result[0])["id"])
        return result

    def _resolve(self, given: dict[str, Any], field: str) -> Iterator[Refusal]:
        """Put the id of what was created in the place of its placeholder; a marked number may be an id too (5)."""
        value = given.get(field)
        if not isinstance(value, str) or value.isdigit():
            return
        if value in self._made:
            given[field] = self._made[value]
            if given[field] is None:
                yield self._broken(field, f"{value} could not be created")
            return
        marked = _MARKED.fullmatch(value)
        if marked is None or len(marked[1]) < 6:
            yield self._broken(field, f"{value} is not in this request")
        else:
            given[field] = marked[1]

    def _broken(self, field: str, message: str) -> Refusal:
        return Refusal(Kind.NOT_FOUND, f"{field}: {message}.", fields=(FieldError(f"/{field}", message),))
