"""The client that openapi-generator makes of the same description."""

from __future__ import annotations

import importlib
import json
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loop import attribute_names, serve

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = {"campaigns": "CampaignListResponse", "ad_groups": "AdGroupListResponse", "ads": "AdListResponse"}
NOUNS = {"campaigns": "campaign", "ad_groups": "ad_group", "ads": "ad"}


def decode(page: str) -> Callable[[], Any]:
    """Decode a page and read every declared field."""
    kind = page.partition("-")[0]
    model = getattr(importlib.import_module(f"oag_client.models.{NOUNS[kind]}_list_response"), PAGES[kind])
    text = Path(f"{page}.json").read_text()
    first = model.from_json(text).data[0]
    read = attrgetter(*attribute_names(first, json.loads(Path("fields.json").read_text())[kind]))

    def act() -> None:
        for item in model.from_json(text).data:
            read(item)

    return act


def encode(batch: str) -> Callable[[], Any]:
    """Encode a batch of models, as the generated client's `sanitize_for_serialization` does."""
    client = importlib.import_module("oag_client").ApiClient()
    model: Any = importlib.import_module("oag_client.models.campaign_create").CampaignCreate
    items = [model.from_dict(item) for item in json.loads(Path(f"{batch}.json").read_bytes())]
    return lambda: json.dumps(client.sanitize_for_serialization(items)).encode()


serve({"decode": decode, "encode": encode})
