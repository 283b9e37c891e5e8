"""The client that openapi-python-client makes of the same description, as it comes."""

from __future__ import annotations

import importlib
import json
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loop import attribute_names, serve

if TYPE_CHECKING:
    from collections.abc import Callable

NOUNS = {"campaigns": "campaign", "ad_groups": "ad_group", "ads": "ad"}


def _model(module: str, name: str) -> Any:
    return getattr(importlib.import_module(f"stock_client.models.{module}"), name)


def decode(page: str) -> Callable[[], Any]:
    """Decode a page and read every declared field."""
    kind = page.partition("-")[0]
    noun = NOUNS[kind]
    model = _model(f"{noun}_list_response", "".join(map(str.title, noun.split("_"))) + "ListResponse")
    content = Path(f"{page}.json").read_bytes()
    first = model.from_dict(json.loads(content)).data[0]
    read = attrgetter(*attribute_names(first, json.loads(Path("fields.json").read_text())[kind]))

    def act() -> None:
        for item in model.from_dict(json.loads(content)).data:
            read(item)

    return act


def encode(batch: str) -> Callable[[], Any]:
    """Encode a batch of models."""
    model = _model("campaign_create", "CampaignCreate")
    items = [model.from_dict(item) for item in json.loads(Path(f"{batch}.json").read_bytes())]
    return lambda: json.dumps([item.to_dict() for item in items]).encode()


serve({"decode": decode, "encode": encode})
