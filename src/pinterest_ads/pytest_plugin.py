"""Fixtures for tests of programs that call the API: `ads_emulator` and `ads_client`.

Loaded by pytest itself; imports nothing of the project until a test asks for a fixture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinterest_ads import PinterestAds
    from pinterest_ads.emulator import Emulator


@pytest.fixture
def ads_emulator() -> Iterator[Emulator]:
    """Give an emulator in process with the seed `demo` and no quotas, fresh for each test."""
    from pinterest_ads.emulator import Emulator

    with Emulator(quotas="none") as emulator:
        yield emulator


@pytest.fixture
def ads_client(ads_emulator: Emulator) -> Iterator[PinterestAds]:
    """Give a client of `ads_emulator`."""
    from pinterest_ads import PinterestAds

    with PinterestAds(
        access_token=ads_emulator.token, base_url=ads_emulator.base_url, transport=ads_emulator.transport()
    ) as client:
        yield client
