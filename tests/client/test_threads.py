"""A client's first calls, made by many threads at once."""

from __future__ import annotations

import subprocess
import sys

MANY = """
import sys, threading
from pinterest_ads_api.decoding import dec_hook
from pinterest_ads_api.operations import operation
from pinterest_ads_api.models import Campaign, CampaignListResponse

sys.setswitchinterval(1e-6)
kinds = [CampaignListResponse, list[Campaign], dict[str, Campaign], Campaign, Campaign | None]
start = threading.Barrier(16)

def first(number):
    start.wait()
    for kind in kinds[number % 5:] + kinds[: number % 5]:
        dec_hook.learn(kind)
    for name in ("campaigns_list", "campaigns_create", "ad_groups_list", "ads_list"):
        operation(name).parse(200, {"content-type": "application/json"}, b'{"data":[],"status":"success"}')

threads = [threading.Thread(target=first, args=(number,)) for number in range(16)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("read")
"""


def test_types_are_looked_at_by_one_thread() -> None:
    """Sixteen threads that decode for the first time at once all get through: msgspec would crash by itself."""
    for _ in range(3):
        found = subprocess.run([sys.executable, "-c", MANY], capture_output=True, text=True, check=False, timeout=60)
        assert (found.returncode, found.stdout) == (0, "read\n"), found.stderr
