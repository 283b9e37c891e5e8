"""Synchronous metrics: pages of rows for an advertiser, or for given campaigns, ad groups or ads."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from ...engine.errors import FieldError, Kind, Refusal
from ...engine.rows import encode
from ..shared import LISTING
from . import levels
from .divisions import TARGETING_TYPES
from .periods import Period, periods, read_range, refused
from .questions import question_of, read_attribution, read_columns
from .rows import Layout, Place, places, sums_of
from .source import Source
from .synchronous import SYNCHRONOUS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ...engine.resources import Entity
    from ...engine.service import Call, Handler
    from .levels import Level

MOST_IDS = 100
"""Entities in one request (5)."""


def metrics(level: Level, ids: str | None = None) -> Handler:
    """Return the handler for a level; `ids` is the query parameter that names the entities, None for the advertiser."""

    def handler(call: Call) -> bytes:
        query, state = call.query, call.state
        now = state.clock.time()
        first, last = read_range(query, "/query", int(now // 86_400))
        columns = read_columns(query["columns"], level, "/query/columns", SYNCHRONOUS)
        question = question_of(columns, read_attribution(query, "/query"), now)
        kinds = read_kinds(query, "/query") if level.division else ()
        keys = read_keys(query, ids) if ids is not None else ()
        size = int(query.get(LISTING.size, LISTING.default_size))
        context = (call.row.id, str(call.tenant), repr((first, last, columns, kinds, keys, question.attribution)))
        given = query.get(LISTING.bookmark) or None
        start = 0 if given is None else state.bookmarks.read(given, LISTING.bookmark, *context)
        spans = list(periods(first, last, query["granularity"]))
        layout = Layout(level, columns)
        # Only the advertiser's own totals are kept, and must be written.
        with state.store.read() if ids is not None else state.store.write() as connection:
            source = Source(connection, state.service.resources, call.tenant, question, (first, last), now)
            found = _places(call, source, level, keys, ids, spans, kinds, start)
            chosen = list(islice(found, size + 1))
            rows = [encode(layout.row(place, sums_of(place))) for place in chosen[:size]]
        bookmark = state.bookmarks.issue(start + size, *context) if len(chosen) > size else None
        return state.service.envelope.page(rows, bookmark)

    return handler


def read_kinds(given: Mapping[str, Any], root: str) -> tuple[str, ...]:
    """Return the types of targeting to divide by. Raises `Refusal` (invalid) that points to one there is not."""
    for index, kind in enumerate(given["targeting_types"]):
        if kind not in TARGETING_TYPES:
            raise refused(f"{root}/targeting_types/{index}", f"there is no targeting type {kind}")
    return tuple(dict.fromkeys(given["targeting_types"]))


def read_keys(query: Mapping[str, Any], ids: str) -> tuple[int, ...]:
    """Return the ids that a parameter names, in order. Raises `Refusal` (invalid) for too many."""
    keys = sorted({int(key) for key in query[ids]})
    if len(keys) > MOST_IDS:
        raise refused(f"/query/{ids}", f"has more than {MOST_IDS} ids")
    return tuple(keys)


def _entities(call: Call, source: Source, level: Level, keys: Sequence[int], ids: str) -> list[Entity]:
    found: list[Entity] = []
    for key in keys:
        entity = source.entity(level.of, key)
        if entity is None:
            noun = call.state.service.resources[levels.TABLES[level.of]].noun
            message = f"Advertiser {call.tenant} has no {noun} {key}."
            raise Refusal(Kind.NOT_FOUND, message, fields=(FieldError(f"/query/{ids}", message),))
        found.append(entity)
    return found


def _places(
    call: Call,
    source: Source,
    level: Level,
    keys: Sequence[int],
    ids: str | None,
    spans: Sequence[Period],
    kinds: Sequence[str],
    start: int,
) -> Iterator[Place]:
    """Yield the rows from number `start` on; entities whose rows all come before it are not worked out."""
    if ids is None:
        subject = source.advertiser(by_hour=bool(spans) and spans[0].hours is not None)
        yield from islice(places(subject, level, spans, kinds), start, None)
        return
    entities = _entities(call, source, level, keys, ids)
    if not level.division:
        skipped, start = divmod(start, len(spans))
        entities = entities[skipped:]
    rows = (place for each in source.subjects(level.of, entities) for place in places(each, level, spans, kinds))
    yield from islice(rows, start, None)
