"""Each operation of the description, called once through the client, for threads and for tasks."""

from __future__ import annotations

import hashlib
import inspect
import json
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from pinterest_ads import AsyncPinterestAds, PinterestAds
from pinterest_ads.emulator import Emulator, ManualClock

if TYPE_CHECKING:
    from pinterest_ads.models import AdGroup

ACCOUNT = "549755885175"
Call = tuple[tuple[Any, ...], dict[str, Any]]

DOCUMENT = json.loads((files("pinterest_ads_api") / "openapi.json").read_text())
OPERATIONS: dict[str, dict[str, Any]] = {
    operation["operationId"]: operation
    for path in DOCUMENT["paths"].values()
    for operation in path.values()
    if isinstance(operation, dict) and "operationId" in operation
}


def call(*arguments: Any, **keywords: Any) -> Call:
    """The arguments of one call."""
    return arguments, keywords


def metrics(**keywords: Any) -> Call:
    """The arguments of a call for two weeks of metrics."""
    today = datetime.now(UTC).date()
    days = {"start_date": today - timedelta(days=14), "end_date": today - timedelta(days=1)}
    return call(**days, columns=["SPEND_IN_MICRO_DOLLAR", "IMPRESSION_1"], granularity="DAY", **keywords)


HASHED = hashlib.sha256(b"reader@example.com").hexdigest()
CALLS: dict[str, Callable[[Any], Call]] = {
    "ad_groups_create": lambda ids: call(
        [{"campaign_id": ids.campaign, "name": "Readers", "billable_event": "IMPRESSION"}]
    ),
    "ad_groups_delivery_metrics": lambda ids: metrics(ad_group_ids=[ids.ad_group]),
    "ad_groups_get": lambda ids: call(ids.ad_group),
    "ad_groups_list": lambda ids: call(campaign_ids=[ids.campaign]),
    "ad_groups_targeting_delivery_metrics": lambda ids: metrics(
        ad_group_ids=[ids.ad_group], targeting_types=["GENDER"]
    ),
    "ad_groups_update": lambda ids: call([{"id": ids.ad_group, "name": "Renamed"}]),
    "ad_previews_create_from_image": lambda ids: call(image_url="https://example.com/a.jpg", title="Oak"),
    "ad_previews_create_from_pin": lambda ids: call(ids.pin),
    "ads_create": lambda ids: call([{"ad_group_id": ids.ad_group, "pin_id": ids.pin, "creative_type": "REGULAR"}]),
    "ads_delivery_metrics": lambda ids: metrics(ad_ids=[ids.ad]),
    "ads_get": lambda ids: call(ids.ad),
    "ads_list": lambda ids: call(ad_group_ids=[ids.ad_group]),
    "ads_targeting_delivery_metrics": lambda ids: metrics(ad_ids=[ids.ad], targeting_types=["COUNTRY"]),
    "ads_update": lambda ids: call([{"id": ids.ad, "name": "Renamed"}]),
    "advertisers_countries": lambda ids: call(),
    "advertisers_delivery_metrics": lambda ids: metrics(),
    "advertisers_get": lambda ids: call(ACCOUNT),
    "advertisers_list": lambda ids: call(include_acl=True),
    "audiences_create": lambda ids: call(
        name="Keen", audience_type="VISITOR", rule={"visitor_source_id": ids.tag, "retention_days": 30}
    ),
    "audiences_create_custom": lambda ids: call(
        name="Shared", sharing_type="CUSTOM", data_party="1p", category="INTERESTS", rule={"retention_days": 30}
    ),
    "audiences_get": lambda ids: call(ids.audience),
    "audiences_list": lambda ids: call(),
    "audiences_update": lambda ids: call(id=ids.audience, operation_type="UPDATE", name="Renamed"),
    "bid_floor_get": lambda ids: call(currency="USD", billable_event="IMPRESSION", countries=["US"]),
    "boards_list": lambda ids: call(),
    "books_closed_get": lambda ids: call(date=datetime.now(UTC).date() - timedelta(days=3)),
    "bulk_get": lambda ids: call(entity_types=["CAMPAIGN"]),
    "bulk_status": lambda ids: call(ids.bulk),
    "bulk_upsert": lambda ids: call(update={"campaigns": [{"id": ids.campaign, "name": "In bulk"}]}),
    "campaigns_create": lambda ids: call([{"name": "New", "objective_type": "AWARENESS"}]),
    "campaigns_delivery_metrics": lambda ids: metrics(campaign_ids=[ids.campaign]),
    "campaigns_get": lambda ids: call(ids.campaign),
    "campaigns_list": lambda ids: call(entity_statuses=["ACTIVE"]),
    "campaigns_replace": lambda ids: call([{"id": ids.campaign, "name": "Replaced"}]),
    "campaigns_update": lambda ids: call([{"id": ids.campaign, "name": "Renamed"}]),
    "catalogs_status": lambda ids: call(),
    "conversion_tags_create": lambda ids: call(name="Shop"),
    "conversion_tags_get": lambda ids: call(ids.tag),
    "conversion_tags_list": lambda ids: call(),
    "conversion_tags_ocpm_eligible": lambda ids: call(),
    "conversion_tags_page_visit": lambda ids: call(),
    "conversion_tags_update": lambda ids: call(id=ids.tag, name="Renamed"),
    "customer_lists_create": lambda ids: call(name="Newsletter", list_type="EMAIL", records=HASHED),
    "customer_lists_get": lambda ids: call(ids.customer_list),
    "customer_lists_list": lambda ids: call(),
    "customer_lists_update": lambda ids: call(id=ids.customer_list, operation_type="ADD", records=HASHED),
    "insights_audience": lambda ids: call("PARTNER", "ENGAGEMENT"),
    "insights_audience_category": lambda ids: call("PARTNER", "ENGAGEMENT", ids.interest),
    "insights_audiences": lambda ids: call(),
    "interests_list": lambda ids: call(),
    "keywords_create": lambda ids: call([{"parent_id": ids.ad_group, "value": "oak", "match_type": "BROAD"}]),
    "keywords_list": lambda ids: call(ad_group_id=ids.ad_group),
    "keywords_metrics": lambda ids: call(country_code="US", keywords=["oak"]),
    "keywords_related": lambda ids: call(keywords=["oak"]),
    "keywords_update": lambda ids: call([{"id": ids.keyword, "archived": True}]),
    "pins_list": lambda ids: call(),
    "product_groups_catalogs": lambda ids: call(),
    "promoted_product_groups_get": lambda ids: call(ids.product_group),
    "reports_create": lambda ids: metrics(level="CAMPAIGN"),
    "reports_status": lambda ids: call(token=ids.report),
    "resources_delivery_metrics": lambda ids: call(),
    "targeting_get": lambda ids: call("GENDER"),
    "targeting_interest": lambda ids: call(ids.interest),
    "targeting_list": lambda ids: call(),
    "terms_of_service_get": lambda ids: call(),
    "terms_related": lambda ids: call(terms=["table"]),
    "terms_suggested": lambda ids: call(term="tab", limit=3),
}


@pytest.fixture
def clock() -> ManualClock:
    """Time that passes when somebody waits."""
    return ManualClock()


@pytest.fixture
def emulator(clock: ManualClock) -> Iterator[Emulator]:
    """A strict emulator: an answer that is not as described fails."""
    with Emulator(seed="demo", strict=True, quotas="none", clock=clock) as running:
        yield running


@pytest.fixture
def ads(emulator: Emulator, clock: ManualClock) -> Iterator[PinterestAds]:
    """A client for threads."""
    with PinterestAds("demo", base_url=emulator.base_url, transport=emulator.transport(), clock=clock) as client:
        yield client


@pytest.fixture
async def async_ads(emulator: Emulator, clock: ManualClock) -> AsyncIterator[AsyncPinterestAds]:
    """A client for tasks."""
    transport = emulator.async_transport()
    async with AsyncPinterestAds("demo", base_url=emulator.base_url, transport=transport, clock=clock) as client:
        yield client


class Ids:
    """One entity of each kind that the seed has, looked up, or made, when it is asked for."""

    def __init__(self, ads: PinterestAds) -> None:
        self._ads = ads
        self._account = ads.advertiser(ACCOUNT)

    @cached_property
    def _ad_group(self) -> AdGroup:
        return next(iter(self._account.ad_groups.list(entity_statuses=["ACTIVE"], page_size=1, prefetch=0)))

    @property
    def ad_group(self) -> str:
        """An active ad group with ads."""
        return self._ad_group.id

    @property
    def campaign(self) -> str:
        """Its campaign."""
        return str(self._ad_group.campaign_id)

    @cached_property
    def keyword(self) -> str:
        """A keyword of it, made anew."""
        made = self._account.keywords.create([{"parent_id": self.ad_group, "value": "walnut", "match_type": "EXACT"}])
        made.raise_for_failures()
        return made.values[0].id

    @cached_property
    def product_group(self) -> str:
        """A promoted product group, as only bulk lists them."""
        job = self._account.bulk.get(entity_types=["PRODUCT_GROUP"])
        job.wait(60)
        return str(next(iter(job.rows()))["id"])

    @cached_property
    def bulk(self) -> str:
        """The request id of a bulk job."""
        body = {"entity_types": ["CAMPAIGN"]}
        return str(
            self._ads.request("POST", f"advertisers/{ACCOUNT}/bulk_get/", json=body).json()["data"]["request_id"]
        )

    @cached_property
    def report(self) -> str:
        """The token of a report."""
        body = json.loads(json.dumps(metrics(level="CAMPAIGN")[1], default=str))
        path = f"advertisers/{ACCOUNT}/delivery_metrics/async/"
        return str(self._ads.request("POST", path, json=body).json()["data"]["token"])

    @property
    def interest(self) -> str:
        """The first interest."""
        return self._ads.interests.list()[0].id

    def __getattr__(self, name: str) -> str:
        """The first entity of a list whose name is the attribute's with an s."""
        return str(getattr(self._account, LISTS.get(name, f"{name}s")).list(page_size=1).first().id)


LISTS = {"tag": "conversion_tags"}


@pytest.fixture
def ids(ads: PinterestAds) -> Ids:
    """Entities to call operations with."""
    return Ids(ads)


def method(client: Any, operation: dict[str, Any]) -> Callable[..., Any]:
    """The method that the description gives an operation."""
    named = operation["x-sdk"]
    holder = client if named["bound_to"] == "client" else client.advertiser(ACCOUNT)
    found: Callable[..., Any] = getattr(getattr(holder, named["resource"]), named["method"])
    return found


def test_there_is_a_call_of_each() -> None:
    """No operation of the description is left out here, and none is called that it does not have."""
    assert sorted(CALLS) == sorted(OPERATIONS)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_for_threads(name: str, ads: PinterestAds, emulator: Emulator, ids: Ids) -> None:
    """The method sends its own operation and gives back what the description promises."""
    arguments, keywords = CALLS[name](ids)
    called = method(ads, OPERATIONS[name])
    emulator.admin.journal.clear()

    answer = called(*arguments, **keywords)

    if "x-pagination" in OPERATIONS[name]:
        answer = answer.to_list()
    if "x-batch" in OPERATIONS[name]:
        answer.raise_for_failures()
    if "x-job" in OPERATIONS[name]:
        answer.wait(60)
        assert list(answer.rows())
    entries = emulator.admin.journal.entries()
    assert (entries[0].operation, entries[0].status) == (name, 200)
    assert answer is not None
    assert called.__doc__
    assert "extra_headers" in inspect.signature(called).parameters


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", sorted(OPERATIONS))
async def test_for_tasks(name: str, async_ads: AsyncPinterestAds, emulator: Emulator, ids: Ids) -> None:
    """The same for tasks, with the same signature."""
    arguments, keywords = CALLS[name](ids)
    called = method(async_ads, OPERATIONS[name])
    emulator.admin.journal.clear()

    answer = called(*arguments, **keywords)

    if "x-pagination" in OPERATIONS[name]:
        answer = await answer.to_list()
    else:
        answer = await answer
    if "x-batch" in OPERATIONS[name]:
        answer.raise_for_failures()
    if "x-job" in OPERATIONS[name]:
        await answer.wait(60)
        assert [row async for row in answer.rows()]
    entries = emulator.admin.journal.entries()
    assert (entries[0].operation, entries[0].status) == (name, 200)
    assert answer is not None
    assert called.__doc__
