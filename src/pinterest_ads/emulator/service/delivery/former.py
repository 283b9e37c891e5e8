"""The request of a report as Pinterest's own script sent it when it moved from v3 to v4, brought to v4's form.

Source: wire facts, What the quickstart of that time called, 6; the script's first version for v4.
"""

from __future__ import annotations

from typing import Any

import msgspec

from ...engine.plain import is_list, is_object
from ...engine.rows import decode

DATA_SOURCES = ("OFFLINE", "REALTIME")


def as_today(body: Any) -> Any:
    """Return the body with lists for filters that are JSON text, and v3's words where v4 has others."""
    if not is_object(body):
        return body
    body = dict(body)
    for name in ("filters", "metrics_filters"):
        if isinstance(body.get(name), str):
            body[name] = _list_in(body[name])
    if isinstance(body.get("report_format"), str):
        body["report_format"] = body["report_format"].upper()
    if body.get("data_source") in DATA_SOURCES:
        # It chose between two stores of v3; v4 has one.
        del body["data_source"]
    return body


def _list_in(text: str) -> Any:
    try:
        found = decode(text)
    except msgspec.DecodeError:
        return text
    return found if is_list(found) else text
