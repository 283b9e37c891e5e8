"""Batches through the client: what a generator is promised when nobody reads the result."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import msgspec
import pytest

from pinterest_ads import BatchResult, OddAnswerWarning, PinterestAds
from tests.transport.virtual import Served


def campaigns(count: int) -> Iterator[dict[str, Any]]:
    for n in range(count):
        yield {"name": f"Campaign {n}", "objective_type": "AWARENESS"}


class Service:
    """Creates every campaign it is sent."""

    def __init__(self) -> None:
        self.created: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        items = msgspec.json.decode(request.content)
        self.created += [item["name"] for item in items]
        return httpx.Response(200, json={"data": [{"data": {"id": "1", **item}, "exceptions": []} for item in items]})


@pytest.mark.filterwarnings("ignore::pinterest_ads.OddAnswerWarning")
def test_closing_sends_the_rest_of_what_nobody_read() -> None:
    """A generator of any length is sent to its end by the end of the `with` block, even if its result is dropped."""
    service = Service()
    with PinterestAds("t", base_url="http://api.test/", transport=Served(service)) as ads:
        ads.advertiser("1").campaigns.create(campaigns(500))
        assert len(service.created) < 500

    assert sorted(service.created) == sorted(f"Campaign {n}" for n in range(500))


@pytest.mark.filterwarnings("ignore::pinterest_ads.OddAnswerWarning")
def test_an_exception_in_the_block_sends_nothing_more() -> None:
    """When the `with` block fails, what was not sent is not, and a warning says so."""
    service = Service()
    ads = PinterestAds("t", base_url="http://api.test/", transport=Served(service))
    result = ads.advertiser("1").campaigns.create(campaigns(500))
    with pytest.warns(ResourceWarning, match="never read"):
        ads.__exit__(LookupError, LookupError(), None)

    assert 0 < len(service.created) < 500
    result.end()


def test_a_warning_that_is_an_error_loses_nothing() -> None:
    """Where warnings are errors, one about an odd answer comes out with an account of what was created."""
    service = Service()
    ads = PinterestAds("t", base_url="http://api.test/", transport=Served(service), concurrency=1)

    with pytest.raises(OddAnswerWarning) as caught:
        ads.advertiser("1").campaigns.create(list(campaigns(60)))

    result: BatchResult[Any] = caught.value.__dict__["batch_result"]
    assert len(result.succeeded) == len(service.created) == 30
