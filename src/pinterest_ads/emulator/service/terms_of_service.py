"""Terms of service: accepted by everybody who has an advertiser in the emulator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine.rows import encode

if TYPE_CHECKING:
    from ..engine.service import Call

_ID = "2680059850001"
_HTML = "<h1>Terms of service</h1><p>Of the emulator; they bind nobody.</p>"


def get_terms_of_service(call: Call) -> bytes:
    """Answer the terms with whether they are accepted; their text only when it is asked for."""
    body = {
        "id": _ID,
        "html": _HTML if call.query.get("include_html", False) else None,
        "has_accepted": True,
        "advertiser_id": str(call.tenant),
    }
    return call.state.service.envelope.single(encode(body))
