"""orjson and plain dicts: what a caller without a client would write."""

from __future__ import annotations

import json
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from loop import serve

if TYPE_CHECKING:
    from collections.abc import Callable


def decode(page: str) -> Callable[[], Any]:
    """Decode a page and read every declared field."""
    content = Path(f"{page}.json").read_bytes()
    read = itemgetter(*json.loads(Path("fields.json").read_text())[page.partition("-")[0]])

    def act() -> None:
        for item in orjson.loads(content)["data"]:
            read(item)

    return act


def encode(batch: str) -> Callable[[], Any]:
    """Encode a batch."""
    items = orjson.loads(Path(f"{batch}.json").read_bytes())
    return lambda: orjson.dumps(items)


serve({"decode": decode, "encode": encode})
