"""The client that openapi-python-client makes of the same description, as it comes."""

from __future__ import annotations

import gzip
import importlib
import json
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loop import attribute_names, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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


def file(name: str) -> Callable[[], Any]:
    """Read a file of campaigns as models, and every declared field of each."""
    model = _model("campaign", "Campaign")
    fields = json.loads(Path("fields.json").read_text())["campaigns"]

    def items() -> Iterator[Any]:
        with gzip.open(name) if name.startswith("gzip") else Path(name).open("rb") as content:
            found = map(json.loads, content) if name.startswith("lines") else json.load(content)
            yield from map(model.from_dict, found.values() if isinstance(found, dict) else found)

    read = attrgetter(*attribute_names(next(items()), fields))

    def act() -> None:
        for item in items():
            read(item)

    return act


serve({"file": file, "decode": decode, "encode": encode})
