"""Connections that drop after the service has acted, a thousand times at random: no duplicate and no loss."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from typing import Any

import httpx

from pinterest_ads import PinterestAds
from pinterest_ads.emulator import Emulator, Window

ADVERTISER = "549755885175"
DROPS = 1000


class Unreliable(httpx.BaseTransport):
    """Loses requests before the service sees them, and answers after it has acted, at random."""

    def __init__(self, inner: httpx.BaseTransport, seed: int) -> None:
        self._inner = inner
        self._random = random.Random(seed)
        self._lock = threading.Lock()
        self.drops = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.method != "POST":
            return self._inner.handle_request(request)
        with self._lock:
            chance = self._random.random()
            self.drops += chance < 0.5
        if chance < 0.15:
            raise httpx.WriteError("broken pipe", request=request)
        response = self._inner.handle_request(request)
        if chance < 0.5:
            response.read()
            raise httpx.ReadError("reset by peer", request=request)
        return response


def test_a_thousand_lost_answers_end_without_duplicate_and_without_loss() -> None:
    """Whoever resolves what is unknown and creates what is absent again has every campaign exactly once in the end."""
    with Emulator(seed="demo", quotas="none") as emulator:
        unreliable = Unreliable(emulator.transport(), seed=1)
        ads = PinterestAds(emulator.token, base_url=emulator.base_url, transport=unreliable)
        account = ads.advertiser(ADVERTISER)
        turn = 0
        while unreliable.drops < DROPS:
            turn += 1
            emulator.admin.reset()
            rest: list[Any] = [{"name": f"Lost {turn} {n}", "objective_type": "AWARENESS"} for n in range(600)]
            wanted = Counter(str(item["name"]) for item in rest)
            made: Counter[str] = Counter()
            while rest:
                result = account.campaigns.create(rest)
                resolution = account.campaigns.resolve_unknown(result)
                assert result.failed == []
                assert resolution.ambiguous == []
                made.update(campaign.name for campaign in result.values)
                made.update(item.value.name for item in resolution.exists if item.value is not None)
                rest = [item.input for item in resolution.absent]
            there = Counter(one.name for one in account.campaigns.list(page_size=250) if one.name.startswith("Lost "))
            assert there == made == wanted


def test_a_quota_is_used_in_real_time() -> None:
    """Under `100;w=5` at least 95 % of what the window allows is used, with one refusal, on the machine's own clock."""
    with Emulator(seed="demo", quotas="none") as emulator:
        emulator.admin.quotas.set_category("ads_read", Window(100, 5))
        ads = PinterestAds(emulator.token, base_url=emulator.base_url, transport=emulator.transport())
        account = ads.advertiser(ADVERTISER)
        one = account.campaigns.list(prefetch=0).first()
        assert one is not None
        emulator.admin.journal.clear()
        began = time.monotonic()
        for _ in range(399):
            account.campaigns.get(one.id)
        took = time.monotonic() - began
        refused = sum(entry.status == 429 for entry in emulator.admin.journal.entries())

    assert refused == 1
    assert 15.0 / took >= 0.95
