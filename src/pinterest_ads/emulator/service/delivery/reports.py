"""Reports: the same metrics, of all entities of a level, as a file that a job makes.

Sources: wire facts, quickstart, steps 6 and 7, and "Other programs" (JSON keyed by the entity's id).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...engine.downloads import address
from ...engine.errors import FieldError, Kind, Refusal
from ...engine.jobs import Job, Pace, Phase, ask, asked_before, look, sweep
from ...engine.rows import encode
from ...engine.workshop import Pause, Work, begin, bring, keep
from ..job_states import STATES
from .columns import METRICS
from .divisions import TARGETING_TYPES
from .files import csv_file, json_file
from .filters import read_entity_filter, read_metric_filters
from .levels import ADVERTISER, CAMPAIGN, PRODUCT_GROUP, SHOWN, TABLES, Level
from .memory import changes
from .metrics import read_kinds
from .periods import periods, read_range, refused
from .questions import question_of, read_attribution, read_columns, read_fields, read_level
from .rows import Layout
from .scans import Scan
from .source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...engine.database import Connection
    from ...engine.service import Call, State

KIND = "report"
PACE = Pace(starts=1, ends=3, expires=86_400)
LINK_SECONDS = 3600
"""How long the address of a file can be used (our choice)."""

SAME_SECONDS = 900
"""How long the same request means the same report (our choice)."""

MOST_ROWS = 2_000_000
"""Rows in one report (our choice: a larger one would take too long)."""

_TOO_LARGE = f"The report would have up to {{rows}} rows; at most {MOST_ROWS} can be made. Ask for less at a time."

INLINE_ROWS = 5_000
"""Rows that a report can have and still be made within a request."""

KNOWN = frozenset(METRICS) | frozenset(SHOWN)


def create_report(call: Call) -> bytes:
    """Take the request for a report, if it could be answered, and give it a token.

    The same request soon again, while nothing has changed, is given the same token and told how far the report is: a
    program of the time repeats it until the report is done (seen: a Singer tap for ads/v4).
    """
    state, now = call.state, call.state.clock.time()
    report = _Report(call.body, now)
    with state.store.write() as connection:
        sweep(connection, now)
        token = ""
        request = {"report": call.body, "changes": changes(connection, call.tenant)}
        job = asked_before(connection, KIND, call.tenant, request, now, SAME_SECONDS)
        if job is None:
            rows = report.rows(connection, call.tenant)
            problem = _TOO_LARGE.format(rows=rows) if rows > MOST_ROWS else None
            token = ask(connection, KIND, call.tenant, request, now, pace=PACE, problem=problem, fault=call.fault)
            new = look(connection, KIND, call.tenant, token, now)
            if new is not None and new.problem is None and rows > INLINE_ROWS:
                begin(state.store, token, _work(state, new))
    word = STATES[Phase.PENDING if job is None else job.phase]
    answer = {"report_status": word, "token": token if job is None else job.id, "message": None}
    return state.service.envelope.single(encode(answer))


def report_status(call: Call) -> bytes:
    """Tell how far a report is; once it is done, its address and size.

    The file of a short one is made when that is first asked, that of a long one beside, from the beginning on.
    """
    state, now = call.state, call.state.clock.time()
    with state.store.read() as connection:
        job = look(connection, KIND, call.tenant, call.query["token"], now)
        if job is None:
            message = f"Advertiser {call.tenant} has no report with this token."
            raise Refusal(Kind.NOT_FOUND, message, fields=(FieldError("/query/token", message),))
        report = _Report(job.request["report"], job.asked)
        rows = report.rows(connection, job.tenant)
    if job.phase is Phase.FINISHED and job.size is None and report.level.of == ADVERTISER:
        with state.store.write() as connection:
            keep(connection, job.id, _file(connection, state, job))
            job = look(connection, KIND, call.tenant, job.id, now) or job
    job = bring(state, job, _work(state, job), beside=rows > INLINE_ROWS)
    answer: dict[str, Any] = {"report_status": STATES[job.phase], "url": None, "size": None}
    if job.phase is Phase.FINISHED:
        name = "metrics_report.csv" if job.request["report"].get("report_format") == "CSV" else "metrics_report.txt"
        answer["url"] = address(call, job, name, LINK_SECONDS)
        answer["size"] = job.size
    return state.service.envelope.single(encode(answer))


class _Report:
    """A request for a report, read and checked. Raises `Refusal` (invalid) that names what is wrong."""

    def __init__(self, body: Mapping[str, Any], asked: float) -> None:
        level = self.level = read_level(body["level"], "/level")
        self.granularity: str = body["granularity"]
        self.days = read_range(body, "", int(asked // 86_400))
        self.columns = read_columns(body["columns"], level, "/columns", KNOWN)
        self.fields = read_fields(body.get("entity_fields") or [], level)
        self.entities = read_entity_filter(body, level)
        self.conditions = read_metric_filters(body)
        self.kinds = _read_divisions(body, level)
        more = tuple(condition.column for condition in self.conditions)
        self.question = question_of(self.columns, read_attribution(body, ""), asked, more)
        self.items = frozenset(str(item) for item in body.get("product_item_ids") or ())

    def rows(self, connection: Connection, tenant: int) -> int:
        """Return how many rows it will have, at most, as far as can be told beforehand."""
        spans = sum(1 for _ in periods(*self.days, self.granularity))
        return self._count(connection, tenant) * spans * max(1, len(self.kinds))

    def _count(self, connection: Connection, tenant: int) -> int:
        """Return how many entities the report is about, at most."""
        chosen = self.entities.ids(self.level.of)
        if chosen is not None or self.level.of == ADVERTISER:
            return len(chosen or (tenant,))
        above = self.entities.ids(CAMPAIGN) or ()
        columns = (
            f" AND campaign_id IN ({','.join('?' * len(above))})" if above and self.level.of != PRODUCT_GROUP else ""
        )
        statement = f'SELECT COUNT(*) FROM "{TABLES[self.level.of]}" WHERE tenant=?{columns}'  # noqa: S608 - our names
        (count,) = connection.execute(statement, (tenant, *(above if columns else ()))).fetchone()
        return int(count)

    def layout(self, *, with_key: bool) -> Layout:
        """Return how its rows are written."""
        return Layout(self.level, self.columns, self.fields, with_key)


def _read_divisions(body: Mapping[str, Any], level: Level) -> tuple[str, ...]:
    """Return the kinds of division of the level's rows: the types of targeting asked for, or the level's own kind."""
    if len(level.division) != 2:
        if body.get("targeting_types"):
            raise refused("/targeting_types", f"does not go with {level.name}")
        return (level.name,) if level.division else ()
    # Programs of the time know these levels and have no way to name types: then it is by all of them.
    return read_kinds(body, "") if body.get("targeting_types") else tuple(TARGETING_TYPES)


def _work(state: State, job: Job) -> Work:
    return lambda connection, pause: _file(connection, state, job, pause)


def _file(connection: Connection, state: State, job: Job, pause: Pause = lambda: None) -> Iterator[bytes]:
    """Yield the file of a report, as of the time it was asked for."""
    report = _Report(job.request["report"], job.asked)
    spans = list(periods(*report.days, report.granularity))
    source = Source(connection, state.service.resources, job.tenant, report.question, report.days, job.asked)
    scan = Scan(connection, source, job.tenant, report.level, report.entities, spans, report.kinds, pause)
    rows = (
        (place, sums)
        for place, sums in scan.rows()
        if all(condition.fits(sums) for condition in report.conditions)
        and (not report.items or (place.division is not None and place.division[1] in report.items))
    )
    if job.request["report"].get("report_format") == "CSV":
        return csv_file(report.layout(with_key=True), report.granularity, rows)
    return json_file(report.layout(with_key=False), rows)
