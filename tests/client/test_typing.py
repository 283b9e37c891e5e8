"""What type checkers see of calls: `nox -s types` reads the assertions, this run holds them to what is there."""

from __future__ import annotations

from typing import assert_type

from msgspec import UnsetType

from pinterest_ads import AsyncPager, AsyncPinterestAds, BatchItem, BatchResult, Job, Page, Pager, PinterestAds
from pinterest_ads.models import AdvertiserMetricsRow, Campaign, CampaignCreate
from tests.client.conftest import ADVERTISER


def test_a_list_is_typed_down_to_the_fields(ads: PinterestAds) -> None:
    """Pager, page, item and field each have the type that the description gives."""
    campaigns = ads.advertiser(ADVERTISER).campaigns.list(page_size=5)
    assert_type(campaigns, Pager[Campaign])
    page = next(campaigns.pages())
    assert_type(page, Page[Campaign])
    campaign = page.items[0]
    assert_type(campaign, Campaign)
    assert_type(campaign.name, str)
    assert_type(campaign.daily_spend_cap, int | None | UnsetType)

    assert isinstance(campaigns, Pager)
    assert isinstance(page, Page)
    assert isinstance(campaign, Campaign)
    assert isinstance(campaign.name, str)


def test_a_single_read_is_typed(ads: PinterestAds) -> None:
    """What is read alone is the model itself."""
    first = ads.advertiser(ADVERTISER).campaigns.list().first()
    assert first is not None
    campaign = ads.advertiser(ADVERTISER).campaigns.get(first.id)
    assert_type(campaign, Campaign)

    assert campaign == first


def test_a_batch_takes_models_and_dicts_and_gives_typed_results(ads: PinterestAds) -> None:
    """Both kinds of input stand side by side, and what comes back is of the answer's model."""
    result = ads.advertiser(ADVERTISER).campaigns.create(
        [CampaignCreate(name="a", objective_type="AWARENESS"), {"name": "b", "objective_type": "AWARENESS"}]
    )
    assert_type(result, BatchResult[Campaign])
    item = result.succeeded[0]
    assert_type(item, BatchItem[Campaign])
    assert_type(result.values, list[Campaign])

    assert [campaign.name for campaign in result.values] == ["a", "b"]
    assert isinstance(item, BatchItem)


def test_metrics_are_rows_with_typed_dimensions(ads: PinterestAds) -> None:
    """A page of metrics holds rows of one model."""
    rows = ads.advertiser(ADVERTISER).delivery_metrics.advertiser(
        start_date="2022-01-01", end_date="2022-01-02", granularity="DAY", columns=["SPEND_IN_DOLLAR"]
    )
    assert_type(rows, Pager[AdvertiserMetricsRow])

    assert isinstance(rows, Pager)


def test_a_job_is_a_job(ads: PinterestAds) -> None:
    """Bulk and reports give the same kind."""
    job = ads.advertiser(ADVERTISER).bulk.get(entity_types=["CAMPAIGN"])
    assert_type(job, Job)

    assert isinstance(job, Job)


async def test_the_async_client_has_the_async_types(async_ads: AsyncPinterestAds) -> None:
    """The same names, with the asynchronous kinds."""
    account = async_ads.advertiser(ADVERTISER)
    campaigns = account.campaigns.list(page_size=5)
    assert_type(campaigns, AsyncPager[Campaign])
    first = await campaigns.first()
    assert_type(first, Campaign | None)
    result = await account.campaigns.create([{"name": "c", "objective_type": "AWARENESS"}])
    assert_type(result, BatchResult[Campaign])

    assert first is not None
    assert [campaign.name for campaign in result.values] == ["c"]
