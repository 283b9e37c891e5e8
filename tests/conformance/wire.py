"""Plain HTTP, as any program of the time sent it: nothing of the SDK, no httpx, no description."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from pinterest_ads.emulator import Emulator

ACCOUNT = "/ads/v4/advertisers/549755885175"


@dataclass(frozen=True)
class Answer:
    """What came back: `headers` by lower-case name, `body` decoded."""

    status: int
    headers: Mapping[str, str]
    body: Any


Send = Callable[..., Answer]


def sender(emulator: Emulator) -> Send:
    """Return a function that sends one request; `body` goes out as it is, by default with the seed's token."""
    origin = urlsplit(emulator.base_url)

    def send(method: str, path: str, body: str | None = None, *, token: str | None = "demo", **headers: str) -> Answer:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if token is not None:
            sent["Authorization"] = f"Bearer {token}"
        connection = http.client.HTTPConnection(origin.hostname or "", origin.port, timeout=10)
        try:
            connection.request(method, path, body, sent)
            response = connection.getresponse()
            raw = response.read()
        finally:
            connection.close()
        answered = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, answered, json.loads(raw))

    return send
