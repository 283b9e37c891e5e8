"""What calls bring as tables: pages, metrics, batches and jobs, for threads and for tasks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from pinterest_ads import AsyncPinterestAds, PinterestAds
from pinterest_ads.emulator import Emulator, ManualClock
from pinterest_ads.errors import InvalidRequest
from pinterest_ads.models import Campaign
from pinterest_ads.tables.arrow import pa, pq

ADVERTISER = "549755885175"
TODAY = datetime.now(UTC).date()
RANGE: dict[str, Any] = {"start_date": TODAY - timedelta(days=4), "end_date": TODAY - timedelta(days=1)}
MOMENT: Any = pa.timestamp("us", "UTC")


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed="demo", quotas="none", clock=ManualClock()) as emulator:
        yield emulator


@pytest.fixture
def account(emulator: Emulator) -> Iterator[Any]:
    clock: Any = emulator.engine.clock
    with PinterestAds("demo", base_url=emulator.base_url, transport=emulator.transport(), clock=clock) as ads:
        yield ads.advertiser(ADVERTISER)


def test_a_list_over_several_pages(account: Any) -> None:
    """All items of all pages, with the columns of an entity."""
    table = account.ads.list(page_size=100).to_arrow()
    models = account.ads.list(page_size=100).to_list()
    assert table["id"].to_pylist() == [ad.id for ad in models]
    assert table["status"].to_pylist() == [str(ad.status) for ad in models]
    assert table.schema.field("created_time").type == MOMENT
    with pytest.raises(InvalidRequest, match="only files of jobs"):
        account.ads.list().to_arrow(kind="ads")


@pytest.mark.parametrize("columns", [5, "name", ["nope"], [5]])
def test_columns_that_cannot_be_are_refused_before_a_page_is_fetched(
    account: Any, emulator: Emulator, columns: Any
) -> None:
    """A table's columns are names of the model's fields."""
    with pytest.raises(InvalidRequest, match="/columns"):
        account.campaigns.list().to_arrow(columns=columns)

    assert emulator.admin.journal.entries() == []


def test_an_empty_list_has_the_same_columns(account: Any) -> None:
    """No rows are rows of the same kind."""
    empty = account.campaigns.list(campaign_ids=["1"]).to_arrow()
    assert empty.num_rows == 0
    assert empty.schema == account.campaigns.list().to_arrow().schema


def test_metrics_have_the_columns_that_were_asked_for(account: Any) -> None:
    """Whatever the rows hold, and whether there are any; money is integer."""
    asked = ["SPEND_IN_MICRO_DOLLAR", "CTR"]
    campaigns = [campaign.id for campaign in account.campaigns.list()]
    found = account.delivery_metrics.campaigns(campaign_ids=campaigns, columns=asked, granularity="DAY", **RANGE)
    schema = found.to_arrow().schema
    assert schema.names == ["DATE", "CAMPAIGN_ID", "CTR", "SPEND_IN_MICRO_DOLLAR"]
    assert schema.field("SPEND_IN_MICRO_DOLLAR").type == pa.int64()


def test_a_batch_has_a_row_for_each_input(account: Any) -> None:
    """What succeeded has its fields, what failed its error."""
    good, bad = {"name": "New", "objective_type": "AWARENESS"}, {"name": "Bad", "objective_type": "TRAFFIC"}
    table = account.campaigns.create([good, bad, good]).to_arrow()
    assert table["batch_index"].to_pylist() == [0, 1, 2]
    assert table["batch_outcome"].to_pylist() == ["succeeded", "failed", "succeeded"]
    assert table["name"].to_pylist() == ["New", None, "New"]
    assert table["batch_error"][1].as_py()
    assert account.campaigns.create([]).to_arrow().schema.names == table.schema.names


def test_a_bulk_job(account: Any, tmp_path: Path) -> None:
    """As models, and a table for each kind, from JSON and from CSV."""
    tables: list[Any] = []
    for output_format in ("JSON", "CSV"):
        job = account.bulk.get(entity_types=["CAMPAIGN", "AD_GROUP"], output_format=output_format)
        job.wait()
        assert sum(isinstance(model, Campaign) for model in job.models()) == 40
        tables.append(pq.read_table(job.to_parquet(tmp_path / output_format, kind="ad_groups")))
    assert tables[0].num_rows == tables[1].num_rows == 108
    assert tables[0].schema == tables[1].schema
    columns = ["id", "budget_in_micro_currency", "created_time", "status", "targeting_spec"]
    assert tables[0].select(columns).to_pylist() == tables[1].select(columns).to_pylist()


def test_a_report(emulator: Emulator, account: Any) -> None:
    """With the columns asked for, whether the job knows them or was resumed."""
    columns = ["SPEND_IN_MICRO_DOLLAR", "PAID_IMPRESSION"]
    job = account.reports.create(columns=columns, granularity="DAY", level="CAMPAIGN", **RANGE)
    job.wait()
    table = job.to_arrow()
    assert table.schema.names == ["key", "DATE", "PAID_IMPRESSION", "SPEND_IN_MICRO_DOLLAR"]
    rows = list(job.rows())
    assert table["SPEND_IN_MICRO_DOLLAR"].to_pylist() == [row.get("SPEND_IN_MICRO_DOLLAR") for row in rows]
    assert table["key"].to_pylist() == [row.key for row in rows]
    clock: Any = emulator.engine.clock
    with PinterestAds("demo", base_url=emulator.base_url, transport=emulator.transport(), clock=clock) as later:
        assert later.jobs.resume(job.token).to_arrow() == table


async def test_tasks(emulator: Emulator, tmp_path: Path) -> None:
    """The same for tasks: a list, frames, a job as models and as a file."""
    clock: Any = emulator.engine.clock
    transport = emulator.async_transport()
    async with AsyncPinterestAds("demo", base_url=emulator.base_url, transport=transport, clock=clock) as ads:
        account = ads.advertiser(ADVERTISER)
        table = await account.campaigns.list(page_size=15).to_arrow()
        ids = [campaign.id async for campaign in account.campaigns.list()]
        assert table["id"].to_pylist() == ids
        assert (await account.campaigns.list().to_polars(columns=["id"]))["id"].to_list() == ids
        assert len(await account.campaigns.list().to_pandas()) == len(ids)
        path = await account.campaigns.list(page_size=15).to_parquet(tmp_path / "campaigns.parquet")
        assert pq.read_table(path).num_rows == len(ids)
        job = await account.bulk.get(entity_types=["CAMPAIGN"])
        await job.wait()
        assert [model.id async for model in job.models()] == (await job.to_arrow())["id"].to_pylist()
