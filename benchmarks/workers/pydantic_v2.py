"""The pydantic v2 models that datamodel-code-generator makes of the same description."""

from __future__ import annotations

import importlib
import json
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loop import attribute_names, serve

if TYPE_CHECKING:
    from collections.abc import Callable

pydantic_models: Any = importlib.import_module("pydantic_models")
PAGES = {"campaigns": "CampaignListResponse", "ad_groups": "AdGroupListResponse", "ads": "AdListResponse"}


def decode(page: str) -> Callable[[], Any]:
    """Decode a page and read every declared field."""
    kind = page.partition("-")[0]
    model = getattr(pydantic_models, PAGES[kind])
    content = Path(f"{page}.json").read_bytes()
    first = model.model_validate_json(content).data[0]
    read = attrgetter(*attribute_names(first, json.loads(Path("fields.json").read_text())[kind]))

    def act() -> None:
        for item in model.model_validate_json(content).data:
            read(item)

    return act


def encode(batch: str) -> Callable[[], Any]:
    """Encode a batch of models."""
    model: Any = pydantic_models.CampaignCreate
    adapter: Any = importlib.import_module("pydantic").TypeAdapter(list[model])
    items = adapter.validate_json(Path(f"{batch}.json").read_bytes())
    return lambda: adapter.dump_json(items, by_alias=True, exclude_unset=True)


serve({"decode": decode, "encode": encode})
