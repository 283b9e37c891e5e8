"""Fixtures for tests of programs that call the API: `ads_emulator` and `ads_client`.

Loaded by pytest itself; imports nothing of the project until a test asks for a fixture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinterest_ads import PinterestAds
    from pinterest_ads.emulator import Emulator


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest of the marker."""
    config.addinivalue_line(
        "markers",
        "ads_emulator(quota={'ads_write': (30, 60)}, faults=[{'effect': 'status', 'status': 503}], **options): what the"
        " fixture `ads_emulator` starts with: requests per seconds by category, faults, and options of Emulator such as"
        " port=0 or seed='empty'.",
    )


@pytest.fixture
def ads_emulator(request: pytest.FixtureRequest) -> Iterator[Emulator]:
    """Give an emulator in process with the seed `demo` and no quotas, fresh for each test; the marker changes that."""
    from pinterest_ads.emulator import Emulator, Fault, Window

    options: dict[str, Any] = {"quotas": "none"}
    for marker in reversed(list(request.node.iter_markers("ads_emulator"))):
        options.update(marker.kwargs)
    quota: dict[str, tuple[int, int]] = options.pop("quota", {})
    faults: list[dict[str, Any]] = options.pop("faults", [])
    with Emulator(**options) as emulator:
        for category, (limit, seconds) in quota.items():
            emulator.admin.quotas.set_category(category, Window(limit, seconds))
        for fault in faults:
            emulator.admin.faults.add(Fault(**fault))
        yield emulator


@pytest.fixture
def ads_client(ads_emulator: Emulator) -> Iterator[PinterestAds]:
    """Give a client of `ads_emulator`."""
    from pinterest_ads import PinterestAds

    inside = None if ads_emulator.admin_url else ads_emulator.transport()
    with PinterestAds(access_token=ads_emulator.token, base_url=ads_emulator.base_url, transport=inside) as client:
        yield client
