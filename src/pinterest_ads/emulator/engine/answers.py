"""What refusals and faults look like on the wire: which status each kind of refusal becomes is known here alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .errors import Kind, Refusal
from .routes import MethodNotAllowed
from .wire import Response

if TYPE_CHECKING:
    from .faults import Fault
    from .quotas import Limited
    from .service import Envelope

JSON: tuple[str, str] = ("content-type", "application/json")

STATUS: dict[Kind, int] = {
    Kind.INVALID: 400,
    Kind.UNAUTHENTICATED: 401,
    Kind.FORBIDDEN: 403,
    Kind.NOT_FOUND: 404,
    Kind.METHOD: 405,
    Kind.CONFLICT: 409,
    Kind.GONE: 410,
    Kind.TOO_LARGE: 413,
    Kind.TOO_LONG: 414,
    Kind.MEDIA_TYPE: 415,
    Kind.LIMITED: 429,
    Kind.HEAD_TOO_LARGE: 431,
    Kind.BROKEN: 500,
    Kind.ABSENT: 501,
    Kind.UNAVAILABLE: 503,
}

BEFORE = frozenset(("status", "html", "refuse", "reset_before", "disk_full"))
"""Faults that happen in place of what was asked for."""


class Answers:
    """Refusals in the service's envelope."""

    def __init__(self, envelope: Envelope) -> None:
        self._envelope = envelope

    def refuse(
        self, refusal: Refusal, operation: str | None, *, limited: Limited | None = None, status: int | None = None
    ) -> Response:
        """Return the answer that refuses; `status` in place of the kind's own."""
        headers: list[tuple[str, str]] = [JSON]
        if isinstance(refusal, MethodNotAllowed):
            headers.append(("allow", ", ".join(refusal.allowed)))
        if refusal.kind is Kind.UNAUTHENTICATED:
            headers.append(("www-authenticate", "Bearer"))
        if limited is not None:
            headers += limited.headers()
        body = self._envelope.failure(refusal, operation)
        return Response(status or STATUS[refusal.kind], body, headers)

    def refuse_by(self, fault: Fault, operation: str) -> Response:
        """Return what a fault answers in place of what was asked for."""
        if fault.effect == "html":
            body = b"<!doctype html><title>Sorry</title><h1>Something went wrong</h1>"
            return Response(fault.status, body, [("content-type", "text/html; charset=utf-8")])
        if fault.effect == "disk_full":
            return self.refuse(Refusal(Kind.BROKEN, "The storage failed: database or disk is full."), operation)
        kind = next((kind for kind, status in STATUS.items() if status == fault.status), Kind.BROKEN)
        refusal = Refusal(kind, fault.message or "A fault was asked for.")
        response = self.refuse(refusal, operation, status=fault.status)
        if fault.retry_after is not None:
            response.headers.append(("retry-after", str(fault.retry_after)))
        return response


def spoil(fault: Fault, response: Response) -> Response:
    """Do to the answer what the fault says, on its way out."""
    response.delay = fault.delay
    match fault.effect:
        case "refuse":
            response.broken = "refuse"
        case "reset_before" | "reset_after":
            response.broken = "reset"
        case "cut":
            response.broken = "cut"
        case "malformed":
            response.body = response.body[: len(response.body) // 2] + b"\x00}]"
        case "drip":
            response.drip, response.delay = fault.delay or 1.0, 0.0
        case "gzip":
            response.headers.append(("content-encoding", "gzip"))
        case _:
            pass
    return response
