"""`pinterest-ads jobs …`: reports and bulk jobs that were begun elsewhere, by the token that beginning them gave."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path  # noqa: TC003 - read by the command line at run time
from typing import TYPE_CHECKING

import cyclopts

from pinterest_ads.cli.options import CONNECTION, OUTPUT, Connection, Output, Patience

if TYPE_CHECKING:
    from collections.abc import Generator

    from pinterest_ads import Job

app: cyclopts.App = cyclopts.App(name="jobs", help="Go on with a report or bulk job by its token.")


@app.command
def status(token: str, /, *, output: Output = OUTPUT, connection: Connection = CONNECTION) -> int:
    """Look at a job once.

    Args:
        token: what the command that began the job wrote.
        output: how the state is written.
        connection: how the service is asked.
    """
    from pinterest_ads.cli.sink import Sink

    sink = Sink(output)
    with _job(token, connection) as job:
        seen = job.status()
        sink.value({"state": seen.state, "done": seen.done, "succeeded": seen.succeeded, "failed": seen.failed})
    return 0


@app.command
def resume(
    token: str,
    /,
    *,
    timeout: float | None = None,
    kind: str | None = None,
    output: Output = OUTPUT,
    connection: Connection = CONNECTION,
) -> int:
    """Wait for a job and write its rows.

    Args:
        token: what the command that began the job wrote.
        timeout: wait so many seconds at most.
        kind: of a file with several lists, the one that a Parquet file is to hold.
        output: how the rows are written.
        connection: how the service is asked.
    """
    from pinterest_ads.cli.running import follow
    from pinterest_ads.cli.sink import Sink

    sink = Sink(output)
    with _job(token, connection) as job:
        follow(job, sink, Patience(wait=True, timeout=timeout, kind=kind))
    return 0


@app.command
def download(token: str, path: Path, /, *, timeout: float | None = None, connection: Connection = CONNECTION) -> int:
    """Wait for a job and keep its file as the service made it.

    Args:
        token: what the command that began the job wrote.
        path: the file to be.
        timeout: wait so many seconds at most.
        connection: how the service is asked.
    """
    from pinterest_ads.cli.problems import Refused
    from pinterest_ads.cli.running import wait

    if path.is_dir():
        raise Refused(f"{path} is a folder")
    with _job(token, connection) as job:
        wait(job, Patience(wait=True, timeout=timeout))
        job.download(path)
    return 0


@contextmanager
def _job(token: str, connection: Connection) -> Generator[Job]:
    from pinterest_ads.cli.opening import opened, source

    with opened(source(connection.profile), connection) as client:
        yield client.jobs.resume(token)
