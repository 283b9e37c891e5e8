"""What is decoded and encoded: pages as the emulator sends them, grown to 25 and 250 entities each of its own."""

from __future__ import annotations

import json
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any

import httpx

from pinterest_ads.emulator import Emulator

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {"campaigns": "Campaign", "ad_groups": "AdGroup", "ads": "Ad"}
SIZES = (25, 250)
ADVERTISER = "549755885175"
BATCH = 250


def write_pages(folder: Path) -> None:
    """Write `KIND-SIZE.json`, the declared fields of each kind as `fields.json`, and `batch-250.json`."""
    fields: dict[str, list[str]] = {}
    headers = {"authorization": "Bearer demo"}
    with Emulator(seed="demo", quotas="none") as emulator, httpx.Client(transport=emulator.transport()) as http:
        for kind in KINDS:
            url = f"{emulator.base_url}/advertisers/{ADVERTISER}/{kind}/"
            answer = http.get(url, params={"page_size": "250"}, headers=headers)
            items: list[dict[str, Any]] = answer.raise_for_status().json()["data"]
            # Every entity of a kind has the same fields on the wire; those are read back.
            fields[kind] = list(items[0])
            (folder / f"{kind}.json").write_text(json.dumps(items))
            for size in SIZES:
                write_page(folder, kind, size)
    (folder / "fields.json").write_text(json.dumps(fields))
    batch = [
        {
            "advertiser_id": ADVERTISER,
            "name": f"Spring collection {n}",
            "objective_type": "AWARENESS",
            "status": "PAUSED",
            "daily_spend_cap": 20_000_000,
            "start_time": 1_700_000_000 + n,
            "tracking_urls": {"click": ["https://example.com/c"], "impression": ["https://example.com/i"]},
        }
        for n in range(BATCH)
    ]
    (folder / f"batch-{BATCH}.json").write_text(_compact(batch))


def write_page(folder: Path, kind: str, size: int) -> None:
    """Write `KIND-SIZE.json`, after `write_pages`."""
    items: list[dict[str, Any]] = json.loads((folder / f"{kind}.json").read_text())
    grown = [{**item, "id": str(int(item["id"]) + n)} for n, item in enumerate(islice(cycle(items), size))]
    (folder / f"{kind}-{size}.json").write_text(_compact({"data": grown, "bookmark": "Y2FtcGFpZ246MQ"}))


def _compact(data: Any) -> str:
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False)
