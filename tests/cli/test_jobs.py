"""Reports and bulk jobs: begun, waited for, gone on with in another run."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pinterest_ads.emulator import Emulator, Fault
from tests.cli.conftest import Cli

TODAY = datetime.now(UTC).date()
REPORT = (
    *("reports", "create", "--level", "CAMPAIGN", "--granularity", "DAY", "--columns", "IMPRESSION_1"),
    *("--start-date", str(TODAY - timedelta(days=3)), "--end-date", str(TODAY - timedelta(days=1))),
)


def finish(emulator: Emulator) -> None:
    """Let every job end now; the same report asked for again is the same job."""
    for job in emulator.admin.jobs.every():
        emulator.admin.jobs.release(job.id)


def test_a_report_is_waited_for(cli: Cli, emulator: Emulator) -> None:
    """With `--wait` the rows come at once, in the format that was asked for."""
    cli(*REPORT, "--report-format", "CSV")
    finish(emulator)

    ended = cli(*REPORT, "--report-format", "CSV", "--wait", "--output", "csv")

    assert ended.status == 0
    days = {row["DATE"] for row in csv.DictReader(io.StringIO(ended.out))}
    assert days == {str(TODAY - timedelta(days=back)) for back in (1, 2, 3)}


def test_rows_say_whose_they_are(cli: Cli, emulator: Emulator) -> None:
    """Rows of a report in JSON keep the entity under whose id they stood."""
    cli(*REPORT, "--report-format", "JSON")
    finish(emulator)

    ended = cli(*REPORT, "--report-format", "JSON", "--wait", "--output", "ndjson")

    keys = {json.loads(line)["key"] for line in ended.out.splitlines()}
    assert "626735565838" in keys


def test_a_token_goes_on_in_another_run(cli: Cli, emulator: Emulator, tmp_path: Path) -> None:
    """Without `--wait` the answer is a token, by which the job is looked at, waited for, and its file kept."""
    token = cli(*REPORT).json["token"]

    seen = cli("jobs", "status", token).json
    finish(emulator)
    rows = cli("jobs", "resume", token, "--output", "ndjson").out.splitlines()
    kept = cli("jobs", "download", token, "report.json")

    assert seen == {"state": "IN_PROGRESS", "done": False, "succeeded": False, "failed": False}
    assert len(rows) > 3
    assert kept.status == 0
    assert json.loads((tmp_path / "report.json").read_text())


def test_a_job_that_takes_too_long_can_be_resumed(cli: Cli, emulator: Emulator) -> None:
    """When the time is up the status says so, and the line above says how to go on."""
    emulator.admin.faults.add(Fault("stuck_job", operation="reports_create"))

    ended = cli(*REPORT, "--wait", "--timeout", "0")

    assert ended.status == 13
    assert "the job goes on; fetch it with: pinterest-ads jobs resume " in ended.err


def test_what_is_no_token_is_refused(cli: Cli) -> None:
    """A token that none is costs no request."""
    ended = cli("jobs", "resume", "nonsense")

    assert ended.status == 3
    assert "this is no token of a job" in ended.err


def test_a_job_in_a_dry_run_is_only_shown(cli: Cli, emulator: Emulator) -> None:
    """The request that would begin the job is shown, and nothing begins."""
    ended = cli(*REPORT, "--wait", "--dry-run")

    assert ended.status == 0
    assert ended.out.startswith("POST http")
    assert emulator.admin.journal.entries() == []


def test_a_download_to_a_folder_is_refused(cli: Cli, tmp_path: Path) -> None:
    """Nothing is waited for when the file could not be kept."""
    ended = cli("jobs", "download", "nonsense", str(tmp_path))

    assert ended.status == 2
    assert ended.err == f"pinterest-ads: {tmp_path} is a folder\n"
