"""How the API wraps its answers, and the numbers and sentences of its failures.

Sources: wire facts, "Envelope" (lists, single entities, status, code, message, message_detail, endpoint_name) and
"Batches" (one element per input). The numbers are our choice, after those that v5 sends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from ..engine.errors import Kind, Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

_encode = msgspec.json.Encoder().encode

FAILURES: dict[Kind, tuple[int, str]] = {
    Kind.INVALID: (1, "The request is not valid."),
    Kind.UNAUTHENTICATED: (2, "Authentication failed."),
    Kind.FORBIDDEN: (29, "You are not permitted to access that resource."),
    Kind.NOT_FOUND: (40, "Not found."),
    Kind.METHOD: (11, "Method not allowed."),
    Kind.CONFLICT: (1001, "The change breaks a rule."),
    Kind.GONE: (410, "This endpoint has ended."),
    Kind.TOO_LARGE: (1, "The request is too large."),
    Kind.TOO_LONG: (1, "The address is too long."),
    Kind.HEAD_TOO_LARGE: (1, "The headers are too large."),
    Kind.MEDIA_TYPE: (1, "The media type is not supported."),
    Kind.LIMITED: (8, "The rate limit is exceeded."),
    Kind.BROKEN: (12, "Something went wrong on our end."),
    Kind.ABSENT: (12, "This is not implemented."),
    Kind.UNAVAILABLE: (12, "The service is not available."),
}

_SUCCESS = b'"status":"success","code":0}'


class ApiEnvelope:
    """The envelope of v4: `data` and `bookmark`, beside `status` and `code` as v3 had them."""

    def page(self, items: Sequence[bytes], bookmark: str | None) -> bytes:
        """Wrap one page of a list; the last has no bookmark, not even null: clients ask whether the key is there."""
        rest = b"]," + _SUCCESS if bookmark is None else b'],"bookmark":"' + bookmark.encode() + b'",' + _SUCCESS
        return b'{"data":[' + b",".join(items) + rest

    def single(self, item: bytes) -> bytes:
        """Wrap one entity."""
        return b'{"data":' + item + b"," + _SUCCESS

    def batch(self, results: Sequence[tuple[bytes | None, Sequence[Refusal]]]) -> bytes:
        """Wrap the results of a batch, in the order of its items."""
        elements = [
            b'{"data":'
            + (data or b"null")
            + b',"exceptions":'
            + _encode([_exception(each) for each in refusals])
            + b"}"
            for data, refusals in results
        ]
        return b'{"data":[' + b",".join(elements) + b"]," + _SUCCESS

    def failure(self, refusal: Refusal, operation: str | None) -> bytes:
        """Wrap a refusal: one sentence for its kind, one for this request, and the places that are wrong."""
        code, message = FAILURES[refusal.kind]
        body: dict[str, Any] = {
            "status": "failure",
            "code": refusal.code or code,
            "message": message,
            "message_detail": " ".join(filter(None, (refusal.message, refusal.detail))),
            "data": None,
        }
        if operation is not None:
            body["endpoint_name"] = operation
        if refusal.fields:
            body["errors"] = [{"pointer": each.pointer, "message": each.message} for each in refusal.fields]
        return _encode(body)


def _exception(refusal: Refusal) -> dict[str, Any]:
    return {"code": refusal.code or FAILURES[refusal.kind][0], "message": refusal.message}
