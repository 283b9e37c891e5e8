"""Clients against the emulator, in process and over a port."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from pinterest_ads import AsyncPinterestAds, PinterestAds
from pinterest_ads.emulator import Emulator

ADVERTISER = "549755885175"


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed="demo") as running:
        yield running


@pytest.fixture
def ads(emulator: Emulator) -> Iterator[PinterestAds]:
    with PinterestAds("demo", base_url=emulator.base_url, transport=emulator.transport()) as client:
        yield client


@pytest.fixture
async def async_ads(emulator: Emulator) -> AsyncIterator[AsyncPinterestAds]:
    async with AsyncPinterestAds("demo", base_url=emulator.base_url, transport=emulator.async_transport()) as client:
        yield client
