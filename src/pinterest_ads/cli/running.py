"""Carrying out one command: call the method, and write what it gives by its kind."""

from __future__ import annotations

import sys
from itertools import islice
from typing import TYPE_CHECKING, Any

import attrs
from msgspec import Struct
from pinterest_ads_api.api import API

from pinterest_ads import DeadlineExceeded, NotSent
from pinterest_ads.cli.dry_run import NOTHING_SENT
from pinterest_ads.cli.inputs import inputs
from pinterest_ads.cli.opening import opened, source, variable
from pinterest_ads.cli.options import Account, Connection, Listing, Output, Patience
from pinterest_ads.cli.problems import SOME_FAILED, SOME_UNKNOWN, Refused
from pinterest_ads.cli.progress import counted, watched
from pinterest_ads.cli.receipts import Heading, Receipts, undisturbed
from pinterest_ads.cli.sink import Sink
from pinterest_ads.cli.upload import Upload

if TYPE_CHECKING:
    from pinterest_ads import Job, Pager, PinterestAds, Row
    from pinterest_ads.cli.plain import Outcome
    from pinterest_ads.cli.resources import Resource


@attrs.frozen(kw_only=True)
class Call:
    """A command as it was given. `arguments` are the method's, `identifier` that of the resource's binding."""

    resource: Resource
    method: str
    kind: str
    arguments: dict[str, Any]
    identifier: str | None
    connection: Connection
    output: Output
    listing: Listing = attrs.field(factory=Listing)
    account: Account = attrs.field(factory=Account)
    patience: Patience = attrs.field(factory=Patience)
    items: str | None = None
    model: type | None = None

    @property
    def name(self) -> str:
        """The command as a person says it."""
        return f"{self.resource.name} {self.method}".replace("_", "-")


def run(call: Call) -> int:
    """Carry it out; the exit status. Errors are raised."""
    found = source(call.connection.profile)
    identifier = call.identifier
    if call.resource.binding is not None and identifier is None:
        identifier = found.identifier(call.resource.binding)
        if identifier is None:
            option = call.resource.binding.replace("_", "-")
            raise Refused(f"{call.name} needs --{option} (or {variable(call.resource.binding)}, or a profile with it)")
    call = attrs.evolve(call, identifier=identifier)
    binding = API.bindings.get(call.resource.binding or "")
    sink = Sink(call.output, repeated=None if binding is None else binding.parameter)
    try:
        with opened(found, call.connection) as client:
            return _carry_out(call, client, sink)
    except NotSent:
        if call.connection.dry_run:
            return 0
        raise


def _carry_out(call: Call, client: PinterestAds, sink: Sink) -> int:
    resource = call.resource.of(client, call.identifier)
    if call.items is not None:
        return _upload(call, client, resource, sink)
    answer: Any = getattr(resource, call.method)(**call.arguments)
    if call.kind == "Pager":
        _list(call, answer, sink)
    elif call.kind == "Job":
        follow(answer, sink, call.patience) if call.patience.wait else sink.value({"token": answer.token})
    elif call.kind.endswith("list"):
        sink.rows(answer)
    else:
        sink.value(answer)
    return 0


def _list(call: Call, pager: Pager[Any], sink: Sink) -> None:
    if call.listing.first is not None and call.listing.first < 0:
        raise Refused("--first must not be negative")
    with watched(call.name) as tell:
        sink.rows(counted(islice(pager, call.listing.first), tell), pager.item_type)


def follow(job: Job, sink: Sink, patience: Patience) -> None:
    """Wait for a job and write its rows. Whoever stops waiting is told how to go on."""
    wait(job, patience)
    wanted = sink.parquet()
    if wanted is not None:
        path, columns = wanted
        job.to_parquet(path, columns=columns, kind=patience.kind)
        return
    with watched("rows") as tell:
        sink.rows(counted(map(_with_key, job.rows()), tell))


def _with_key(row: Row) -> dict[str, Any]:
    """A row of a file, with the name under which it stood there: in a report, whose row it is."""
    return {"key": row.key, **row} if row.key else row


def wait(job: Job, patience: Patience) -> None:
    """Wait for a job; however the waiting ends early, the job's token is told."""
    try:
        with watched("job") as tell:
            job.wait(patience.timeout, on_poll=lambda status: tell(status.state))
    except (KeyboardInterrupt, DeadlineExceeded):
        sys.stderr.write(f"the job goes on; fetch it with: pinterest-ads jobs resume {job.token}\n")
        raise


def _upload(call: Call, client: PinterestAds, resource: Any, sink: Sink) -> int:
    name, dry = str(call.items), call.connection.dry_run
    heading = Heading(call.name, client.base_url, call.identifier)
    receipts = Receipts(heading, None if dry else call.account.receipts)
    resolver = call.resource.resolver()
    resolve = None if resolver is None or dry else getattr(resource, resolver)
    try:
        with watched(call.name) as tell, inputs(name, call.model or Struct) as items:
            upload = Upload(getattr(resource, call.method), resolve, call.arguments, receipts, tell)
            outcomes = upload.run(items)
        if dry:
            return _refusals(outcomes)
        sink.rows(outcomes)
    except BaseException:
        if not dry:
            with undisturbed():
                _account(receipts, name)
        raise
    finally:
        receipts.close()
    if any(outcome.outcome == "unknown" for outcome in outcomes):
        _account(receipts, name)
    return _verdict(outcomes)


def _account(receipts: Receipts, name: str) -> None:
    path = receipts.keep(name)
    if path is not None:
        sys.stderr.write(f"what was sent is noted in {path}; run the command again with --receipts {path}\n")


def _refusals(outcomes: list[Outcome]) -> int:
    """What would be refused before sending, in a dry run, where nothing else can have happened."""
    refused = [outcome for outcome in outcomes if NOTHING_SENT not in (outcome.error or "")]
    for outcome in refused:
        sys.stderr.write(f"input {outcome.index}: {outcome.error}\n")
    return SOME_FAILED if refused else 0


def _verdict(outcomes: list[Outcome]) -> int:
    """The exit status; standard error says how many of each kind there are unless all is well."""
    counts: dict[str, int] = {}
    for outcome in outcomes:
        counts[outcome.outcome] = counts.get(outcome.outcome, 0) + 1
    if set(counts) <= {"succeeded"}:
        return 0
    sys.stderr.write(", ".join(f"{count} {outcome}" for outcome, count in counts.items()) + "\n")
    if "unknown" in counts:
        return SOME_UNKNOWN
    return SOME_FAILED if "failed" in counts else 0
