"""`pinterest-ads demo`: the main job, run with the real client against the emulator on a real port."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from pinterest_ads import PinterestAds
from pinterest_ads.cli.plots import bars_of, draw
from pinterest_ads.emulator import Emulator, Window

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pinterest_ads_api.resources.bulk import Bulk
    from pinterest_ads_api.resources.campaigns import Campaigns
    from pinterest_ads_api.resources.reports import Reports
    from rich.progress import TaskID

    from pinterest_ads import BatchProgress, BatchResult, Job, Waiting
    from pinterest_ads.models import Campaign

ADVERTISER = "549755885175"
WRITES = Window(3, 4)
NEW_CAMPAIGNS = 60
DAYS = 14
SHORTEST_TOLD = 0.1


class Demo:
    """One run: a client, a progress bar for each step, and a table of what happened."""

    def __init__(self, console: Console, emulator: Emulator) -> None:
        self._console = console
        self._emulator = emulator
        self._waits: list[Waiting] = []
        self.table: Table = Table(
            title="What happened", caption="requests and answers as the emulator's journal has them"
        )
        for column in ("step", "entities", "requests", "429s", "waited"):
            self.table.add_column(column, justify="left" if column == "step" else "right")

    def run(self) -> None:
        """Page through lists, create, update and meet a limit, run a report and a bulk job."""
        emulator = self._emulator
        with PinterestAds(emulator.token, base_url=emulator.base_url, on_wait=self._waiting, first_poll=0.5) as ads:
            account = ads.advertiser(ADVERTISER)
            self._list(account.campaigns)
            created = self._create(account.campaigns)
            self._update(account.campaigns, created)
            self._report(account.reports)
            self._bulk(account.bulk)

    def _list(self, campaigns: Campaigns) -> None:
        with self._progress() as progress:
            task = progress.add_task("list campaigns", total=None)
            listed: list[Campaign] = []
            for page in campaigns.list(page_size=25).pages():
                listed.extend(page.items)
                progress.update(task, completed=len(listed))
            progress.update(task, total=len(listed))
        first = Table(title=f"The first five of {len(listed)} campaigns")
        for column in ("id", "name", "status", "objective"):
            first.add_column(column)
        for campaign in listed[:5]:
            first.add_row(campaign.id, campaign.name, campaign.status, str(campaign.objective_type))
        self._console.print(first)
        self._note("list campaigns, 25 a page", len(listed))

    def _create(self, campaigns: Campaigns) -> list[Campaign]:
        new = [
            {
                "name": f"Demo campaign {number}",
                "objective_type": "AWARENESS",
                "status": "PAUSED",
                "daily_spend_cap": 25_000_000,
            }
            for number in range(1, NEW_CAMPAIGNS + 1)
        ]
        with self._progress() as progress:
            task = progress.add_task("create campaigns", total=len(new))
            result = campaigns.create(new, on_progress=lambda done: _show(progress, task, done))
        return self._settled("create campaigns, one call", result)

    def _update(self, campaigns: Campaigns, created: list[Campaign]) -> None:
        changes = [{"id": campaign.id, "status": "ACTIVE"} for campaign in created]
        with self._progress() as progress:
            task = progress.add_task("update campaigns", total=len(changes))
            result = campaigns.update(changes, on_progress=lambda done: _show(progress, task, done))
        self._settled(f"update them under {WRITES.limit} writes in {WRITES.seconds} s", result)

    def _report(self, reports: Reports) -> None:
        today = datetime.now(UTC).date()
        job = reports.create(
            start_date=today - timedelta(days=DAYS),
            end_date=today - timedelta(days=1),
            granularity="DAY",
            level="CAMPAIGN",
            columns=["SPEND_IN_MICRO_DOLLAR", "IMPRESSION_1"],
            report_format="JSON",
        )
        rows = self._finished("run a report", job)
        draw(bars_of(rows, "DATE:SPEND_IN_MICRO_DOLLAR"), self._console)
        self._note("report by campaign and day", len(rows))

    def _bulk(self, bulk: Bulk) -> None:
        job = bulk.get(entity_types=["CAMPAIGN", "AD_GROUP"], output_format="JSON")
        self._note("download in bulk", len(self._finished("run a bulk job", job)))

    def _finished(self, step: str, job: Job) -> Sequence[Mapping[str, Any]]:
        with self._progress() as progress:
            task = progress.add_task(step, total=None)
            job.wait(60)
            rows = list(job.rows())
            progress.update(task, total=len(rows), completed=len(rows))
        return rows

    def _settled(self, step: str, result: BatchResult[Campaign]) -> list[Campaign]:
        values = [item.value for item in result.succeeded if item.value is not None]
        self._note(step, len(values))
        for item in (*result.failed, *result.unknown):
            self._console.print(f"[red]{step}: item {item.index}: {item.error}")
        return values

    def _note(self, step: str, entities: int) -> None:
        entries = self._emulator.admin.journal.entries()
        limited = sum(entry.status == 429 for entry in entries)
        waited = sum(wait.seconds for wait in self._waits)
        self.table.add_row(step, str(entities), str(len(entries)), str(limited), f"{waited:.1f} s" if waited else "")
        self._emulator.admin.journal.clear()
        self._waits.clear()

    def _waiting(self, wait: Waiting) -> None:
        self._waits.append(wait)
        if wait.seconds >= SHORTEST_TOLD:
            self._console.print(f"[yellow]{wait.operation}: waiting {wait.seconds:.1f} s ({wait.reason})")

    def _progress(self) -> Progress:
        columns = (TextColumn("{task.description:<18}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        return Progress(*columns, console=self._console)


def _show(progress: Progress, task: TaskID, done: BatchProgress) -> None:
    progress.update(task, completed=done.done)


def demo() -> None:
    """Start the emulator and run the main job against it, with progress and a table of what happened."""
    console = Console()
    with Emulator(seed="demo", port=0) as emulator:
        console.print(f"The emulator answers at {emulator.base_url} (token {emulator.token}).")
        emulator.admin.quotas.set_category("ads_write", WRITES)
        run = Demo(console, emulator)
        run.run()
        console.print(run.table)
