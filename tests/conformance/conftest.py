"""The description as data, and the emulator that is measured against it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pinterest_ads.emulator import Emulator, ManualClock
from pinterest_ads.emulator.engine import find_description

CHOSEN = os.environ.get("PINTEREST_ADS_EMULATOR_DESCRIPTION")


@pytest.fixture(scope="session")
def description_file() -> Path:
    """The file with the description: the SDK's own, or the one that the environment names."""
    return Path(CHOSEN) if CHOSEN else find_description("pinterest_ads_api")


@pytest.fixture(scope="session")
def document(description_file: Path) -> dict[str, Any]:
    """The description as data."""
    found: dict[str, Any] = json.loads(description_file.read_bytes())
    return found


@pytest.fixture
def of_the_time(description_file: Path) -> Iterator[Emulator]:
    """A strict emulator on a port whose clock stands in January 2022, where the description's examples are."""
    clock = ManualClock(datetime(2022, 1, 12, 12, tzinfo=UTC).timestamp())
    with Emulator(port=0, strict=True, quotas="none", description=description_file, clock=clock) as emulator:
        yield emulator


@pytest.fixture
def served(description_file: Path) -> Iterator[Emulator]:
    """A strict emulator on a port, fresh for each test, without quotas."""
    with Emulator(port=0, strict=True, quotas="none", description=description_file) as emulator:
        yield emulator
