"""The three bulk operations: two that ask for a job, and one that tells how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...engine.downloads import address
from ...engine.errors import FieldError, Kind, Refusal
from ...engine.jobs import Job, Pace, Phase, ask, look, sweep
from ...engine.rows import encode
from ...engine.service import OperationRow
from ...engine.workshop import Pause, Work, bring, keep
from ..job_states import STATES
from ..quotas import ADS_READ, ADS_WRITE
from ..sources import GUIDE_TABLE
from .kinds import BY_NAME
from .selections import Selection, csv_file, json_file
from .upserts import Upsert, check_upsert

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...engine.database import Connection
    from ...engine.service import Call
    from .kinds import BulkKind

GET, UPSERT = "bulk_get", "bulk_upsert"
PACE = Pace(starts=1, ends=4, expires=86_400)
LINK_SECONDS = 3600
"""How long the address of a file can be used (our choice)."""

INLINE_ENTITIES = 3_000
"""Entities that a file can have and still be made within a request."""


def bulk_get(call: Call) -> bytes:
    """Take a request for a file of entities."""
    now = call.state.clock.time()
    with call.state.store.write() as connection:
        sweep(connection, now)
        request = ask(connection, GET, call.tenant, call.body, now, pace=PACE, fault=call.fault, prefix="bulk-")
    return call.state.service.envelope.single(encode({"request_id": request}))


def bulk_upsert(call: Call) -> bytes:
    """Take a request to create and change entities.

    The work is done at once, so that what follows finds it done; the file of results can be read when the job's time
    has come (our choice).
    """
    check_upsert(call.body)
    now = call.state.clock.time()
    with call.state.store.write() as connection:
        sweep(connection, now)
        request = ask(connection, UPSERT, call.tenant, None, now, pace=PACE, fault=call.fault, prefix="bulk-")
        keep(connection, request, Upsert(connection, call, int(now)).run())
    return call.state.service.envelope.single(encode({"request_id": request}))


def bulk_status(call: Call) -> bytes:
    """Tell how far a bulk request is, and where its file is once it is done."""
    state, now = call.state, call.state.clock.time()
    identifier = call.path["request_id"]
    with state.store.read() as connection:
        job = look(connection, GET, call.tenant, identifier, now)
        job = job or look(connection, UPSERT, call.tenant, identifier, now)
        if job is None:
            message = f"Advertiser {call.tenant} has no bulk request {identifier}."
            raise Refusal(Kind.NOT_FOUND, message, fields=(FieldError("/path/request_id", message),))
        beside = job.kind == GET and _count(connection, call, job) > INLINE_ENTITIES
    job = bring(state, job, _work(call, job), beside=beside)
    answer: dict[str, Any] = {
        "request_id": job.id,
        "status": STATES[job.phase],
        "progress": job.progress,
        "result_url": None,
        "message": job.problem if job.phase is Phase.FAILED else None,
    }
    if job.phase is Phase.FINISHED:
        name = "bulk.csv" if job.request and job.request.get("output_format") == "CSV" else "bulk.json"
        answer["result_url"] = address(call, job, name, LINK_SECONDS)
    return state.service.envelope.single(encode(answer))


def _count(connection: Connection, call: Call, job: Job) -> int:
    """Return how many entities there are of the kinds asked for."""
    tables = [BY_NAME[name].resource for name in job.request["entity_types"]]
    statement = "SELECT COUNT(*) FROM {} WHERE tenant=?"
    return sum(connection.execute(statement.format(table), (call.tenant,)).fetchone()[0] for table in tables)


def _work(call: Call, job: Job) -> Work:
    return lambda connection, pause: _file(connection, call, job, pause)


def _file(connection: Connection, call: Call, job: Job, pause: Pause) -> Iterator[bytes]:
    resources = call.state.service.resources
    selection = Selection(connection, resources, job.tenant, job.request, int(call.state.clock.time()), pause)
    if job.request.get("output_format") != "CSV":
        return json_file(selection)

    def fields(kind: BulkKind) -> Sequence[str]:
        resource = resources[kind.resource]
        return [name for name in resource.by_name if name not in resource.hidden]

    return csv_file(selection, fields)


def _row(operation: str, method: str, path: str, category: str, handler: Any) -> OperationRow:
    return OperationRow(
        id=operation,
        method=method,
        path=f"/advertisers/{{advertiser_id}}{path}",
        category=category,
        key="tenant",
        handler=handler,
        source=GUIDE_TABLE,
        tenant="advertiser_id",
        repeatable=method == "GET",
    )


OPERATIONS: tuple[OperationRow, ...] = (
    _row("bulk_get", "POST", "/bulk_get/", ADS_READ, bulk_get),
    _row("bulk_upsert", "POST", "/bulk_upsert/", ADS_WRITE, bulk_upsert),
    _row("bulk_status", "GET", "/bulk/{request_id}/", ADS_READ, bulk_status),
)
