"""What a client holds in memory: at rest, and over a hundred thousand requests to an emulator in this process."""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path
from typing import Any

PAGE = os.sysconf("SC_PAGE_SIZE")
STEPS = 10


def resident() -> float:
    """Return the MiB of this process that are in memory, garbage apart."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE / (1 << 20)


def main(requests: int) -> dict[str, Any]:
    """Make the requests, and look every tenth of the way."""
    began = resident()
    import httpx

    alone = httpx.Client()
    with_httpx = resident()
    from pinterest_ads import PinterestAds

    rest = PinterestAds("token")
    at_rest = resident()
    rest.close()
    alone.close()
    from pinterest_ads.emulator import Emulator

    points: list[tuple[int, float]] = []
    with (
        Emulator(seed="demo", quotas="none") as emulator,
        PinterestAds("demo", base_url=emulator.base_url, transport=emulator.transport()) as ads,
    ):
        campaigns = ads.advertiser("549755885175").campaigns
        key = next(iter(campaigns.list())).id
        # The emulator's journal keeps the latest requests: it is full by then.
        for _ in range(25_000):
            campaigns.get(key)
        points.append((0, resident()))
        for step in range(1, STEPS + 1):
            for _ in range(requests // STEPS):
                campaigns.get(key)
            points.append((step * requests // STEPS, resident()))
    return {"httpx": with_httpx - began, "client": at_rest - with_httpx, "points": points}


sys.stdout.write(json.dumps(main(int(sys.argv[1]))) + "\n")
