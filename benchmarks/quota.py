"""Ten thousand creates under a quota, in virtual time: how much of it is used, and how often it is overdrawn."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.pages import ADVERTISER
from pinterest_ads import PinterestAds
from pinterest_ads.emulator import Emulator, ManualClock, Window

REQUESTS, SECONDS, BATCH = 10, 60, 30


@dataclass(frozen=True)
class QuotaUse:
    """Shares between 0 and 1: of the allowed requests that were made, and of the requests that were answered 429."""

    creates: int
    requests: int
    used: float
    refused: float
    virtual_seconds: float

    @property
    def reached(self) -> bool:
        """Whether at least 97 % is used and at most 1 % refused."""
        return self.used >= 0.97 and self.refused <= 0.01


def measure(creates: int = 10_000) -> QuotaUse:
    """Create campaigns through the client, which learns the quota from the answers' headers."""
    clock = ManualClock()
    with Emulator(seed="empty", clock=clock) as emulator:
        emulator.admin.quotas.set_category("ads_write", Window(REQUESTS, SECONDS))
        with PinterestAds(
            emulator.token, base_url=emulator.base_url, transport=emulator.transport(), clock=clock
        ) as ads:
            advertiser = next(iter(ads.advertisers.list()), None)
            account = ads.advertiser(advertiser.id if advertiser else ADVERTISER)
            emulator.admin.journal.clear()
            began = clock.monotonic()
            items = ({"name": f"Campaign {n}", "objective_type": "AWARENESS"} for n in range(creates))
            result = account.campaigns.create(list(items))
            took = clock.monotonic() - began
        if len(result.succeeded) != creates:
            raise RuntimeError(f"{len(result.failed)} failed and {len(result.unknown)} unknown of {creates}")
        entries = emulator.admin.journal.entries()
    refused = sum(entry.status == 429 for entry in entries)
    accepted = -(-creates // BATCH)
    # The first window is free at once, so the least time that the quota allows ends with the last window's start.
    least = (-(-accepted // REQUESTS) - 1) * SECONDS
    return QuotaUse(creates, accepted + refused, least / took if took else 1.0, refused / (accepted + refused), took)
