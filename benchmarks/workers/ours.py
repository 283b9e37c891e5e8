"""pinterest-ads: the published operations."""

from __future__ import annotations

import gzip
import json
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import msgspec
from loop import attribute_names, serve
from pinterest_ads_api.operations import operation

from pinterest_ads import PinterestAds, models
from pinterest_ads.files import RowFile

if TYPE_CHECKING:
    from collections.abc import Callable


def decode(page: str) -> Callable[[], Any]:
    """Decode a page and read every declared field."""
    kind = page.partition("-")[0]
    content = Path(f"{page}.json").read_bytes()
    parse, headers = operation(f"{kind}_list").parse, httpx.Headers({"content-type": "application/json"})
    first = parse(200, headers, content).data[0]
    read = attrgetter(*attribute_names(first, json.loads(Path("fields.json").read_text())[kind]))

    def act() -> None:
        for item in parse(200, headers, content).data:
            read(item)

    return act


def encode(batch: str) -> Callable[[], Any]:
    """Encode a batch of models as one request."""
    items = msgspec.json.decode(Path(f"{batch}.json").read_bytes(), type=list[models.CampaignCreate])
    build = operation("campaigns_create").build
    return lambda: build(advertiser_id="549755885175", body=items).content


def encode_alone(batch: str) -> Callable[[], Any]:
    """Encode a batch of models with msgspec, without a request around it."""
    items = msgspec.json.decode(Path(f"{batch}.json").read_bytes(), type=list[models.CampaignCreate])
    return lambda: msgspec.json.encode(items)


class _Answering(httpx.BaseTransport):
    """Answers each batch in process: as many successes as there are items."""

    def __init__(self) -> None:
        self._answers: dict[int, bytes] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        count = request.content.count(b'"objective_type"')
        if count not in self._answers:
            result: dict[str, Any] = {"data": {"id": "1", "name": "n", "status": "ACTIVE"}, "exceptions": []}
            self._answers[count] = json.dumps({"data": [result] * count}).encode()
        headers = {"content-type": "application/json"}
        return httpx.Response(200, headers=headers, content=self._answers[count], request=request)


def create(batch: str) -> Callable[[], Any]:
    """Create a batch through the client, everything on: checked, cut into chunks, sent, answers decoded."""
    items = msgspec.json.decode(Path(f"{batch}.json").read_bytes(), type=list[models.CampaignCreate])
    account = PinterestAds("t", transport=_Answering(), concurrency=1).advertiser("549755885175")

    def act() -> None:
        result = account.campaigns.create(items)
        if len(result.succeeded) != len(items):
            raise RuntimeError(result)

    return act


def file(name: str) -> Callable[[], Any]:
    """Read a file of campaigns as models, and every declared field of each."""
    fields = json.loads(Path("fields.json").read_text())["campaigns"]
    first = next(RowFile(name, models.Campaign).models())
    read = attrgetter(*attribute_names(first, fields))

    def act() -> None:
        for item in RowFile(name, models.Campaign).models():
            read(item)

    return act


def inflate(name: str) -> Callable[[], Any]:
    """Unpack a file and nothing more."""

    def act() -> None:
        with gzip.open(name) as packed:
            while packed.read(1 << 20):
                pass

    return act


serve(
    {
        "file": file,
        "inflate": inflate,
        "decode": decode,
        "encode": encode,
        "encode_alone": encode_alone,
        "create": create,
    }
)
