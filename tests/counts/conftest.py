"""An emulator in process, a client of it, and a page as it sends it."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from pinterest_ads import PinterestAds
from pinterest_ads.emulator import Emulator

ADVERTISER = "549755885175"


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """The demo account without limits."""
    with Emulator(seed="demo", quotas="none") as emulator:
        yield emulator


@pytest.fixture
def client(emulator: Emulator) -> Iterator[PinterestAds]:
    """A client at its defaults."""
    with PinterestAds("demo", base_url=emulator.base_url, transport=emulator.transport()) as client:
        yield client


@pytest.fixture(scope="module")
def page(emulator: Emulator) -> httpx.Response:
    """A page of 25 ads."""
    with httpx.Client(transport=emulator.transport(), headers={"authorization": "Bearer demo"}) as http:
        answer = http.get(f"{emulator.base_url}/advertisers/{ADVERTISER}/ads/?page_size=25")
        answer.raise_for_status()
        return answer
