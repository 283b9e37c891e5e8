"""What paths of ads/v3 answer: since v3 ended, 410 and the call of v4 to use instead."""

from __future__ import annotations

import re
from datetime import date

from ..engine.errors import Kind, Refusal
from ..engine.routes import Routes
from .v3_endpoints import ENDPOINTS, Endpoint

PREFIX = "/ads/v3"
ENDED = date(2022, 3, 1)
"""Every path of ads/v3 answers 410 from then on (wire facts, Changes on record)."""

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def _template(path: str) -> str:
    """Write a path of the guide, such as `pins/<pin_spec:pin>/`, as a template."""
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", path)


def _routes() -> Routes[tuple[Endpoint, ...]]:
    found: dict[tuple[str, str], list[Endpoint]] = {}
    for endpoint in ENDPOINTS:
        if endpoint.path != "-":
            methods = METHODS if endpoint.method == "-" else (endpoint.method,)
            for method in methods:
                found.setdefault((method, _template(endpoint.path)), []).append(endpoint)
    return Routes((method, path, tuple(rows)) for (method, path), rows in found.items())


_ROUTES = _routes()


def _advice(rows: tuple[Endpoint, ...]) -> str:
    first = rows[0]
    if first.status == "coming_soon":
        return f"Its call in v4 was announced as coming soon. {first.advice}"
    if first.status == "deprecated":
        return f"It was deprecated; v4 has no such call. {first.advice}"
    calls = " and ".join(_full(row.instead or row.v4) for row in rows)
    return f"Use {calls} instead."


def _full(call: str) -> str:
    method, _, path = call.partition(" ")
    return f"{method} /ads/v4{path}"


def ended(method: str, path: str, service_date: date) -> Refusal | None:
    """Return what a path of ads/v3 answers, or None for any other path."""
    if not (path + "/").startswith(PREFIX + "/"):
        return None
    if service_date < ENDED:
        return Refusal(Kind.ABSENT, f"ads/v3 lived until {ENDED}, but is not emulated.")
    try:
        rows, _ = _ROUTES.find(method, path[len(PREFIX) :])
    except Refusal:
        advice = "See the partner guide for its call in v4."
    else:
        advice = _advice(rows)
    return Refusal(Kind.GONE, f"ads/v3 ended on {ENDED}. {advice}")
